import type { Document } from '../../model/document.ts'
import type { Finding, FindingInput } from '../../model/finding.ts'
import { shortHash } from '../../model/hash.ts'
import type { Claim, Item } from '../../model/ledger.ts'
import type { Reading } from '../../model/reading.ts'
import type { StatementRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { containment, contentWords, jaccard } from '../similarity.ts'
import { type Telling, tellingsOf } from '../telling.ts'
import type { Difference } from './difference.ts'
import { differencesOf } from './differences.ts'

/** Quotations whose words are the speaker's: another word between the marks is another rendering. */
const isQuoted = ({ record }: Claim): boolean => record.kind === 'statement' && (record.form === 'direct' || record.form === 'partial')

/** Differences that a reader of one rendering would be misled by. Longer or shorter excerpts are none. */
const telling: ReadonlySet<Difference['kind']> = new Set(['strength', 'actor', 'polarity', 'number', 'date', 'object', 'scope'])

const readingOf = (document: Document, record: StatementRecord): Reading => ({
  document,
  records: [record],
  mentions: [],
  sentences: [],
  findings: [],
  problems: [],
})

/** Words of number and denial: who "we" are, and whether, is meaning ("a multi-ethnic country", "both multi-ethnic countries"). */
const counted = /\b(?:both|neither|none|never|not|no|only)\b|n['’]t\b/gi

const sentencesOf = (quote: string): readonly string[] => quote.split(/(?<=[.!?…])["”»’]?\s+/)

const countsIn = (sentence: string): ReadonlySet<string> =>
  new Set((sentence.match(counted) ?? []).map((word) => word.toLowerCase().replace(/^n['’]t$/, 'not')))

/** Whether two sentences are renderings of one: excerpts of different length say nothing by what they leave out. */
const isOne = (a: string, b: string): boolean => {
  const [x, y] = [contentWords(a), contentWords(b)]
  return Math.min(x.size, y.size) >= 3 && containment(x, y) >= 0.6 && jaccard(x, y) >= 0.4
}

const countDiffers = (a: Telling, b: Telling): string | null => {
  const pairs = sentencesOf(a.record.quote).flatMap((one) =>
    sentencesOf(b.record.quote).flatMap((other) => (isOne(one, other) ? [[one, other] as const] : [])),
  )
  const odd = pairs.flatMap(([one, other]) => [...countsIn(one).symmetricDifference(countsIn(other))])
  return odd.length === 0
    ? null
    : `${[...new Set(odd)]
        .sort(byText)
        .map((word) => `"${word}"`)
        .join(', ')} in one of them only`
}

const inputOf = ({ record }: Telling): FindingInput => ({
  record: record.id,
  quote: record.quote,
  span: record.span,
  document: record.document,
  value: null,
  interval: null,
})

const findingOf = (a: Telling, b: Telling, reasons: readonly string[]): Finding => {
  const inputs = [a, b].map(inputOf)
  const formula = ''
  return {
    kind: 'finding',
    id: shortHash('rendering', ...inputs.flatMap((one) => [one.document, one.record, one.span.start, one.span.end]), formula),
    check: 'rendering',
    verdict: 'tension',
    inputs,
    formula,
    result: null,
    interval: null,
    claimed: null,
    repair: null,
    settles: 'a recording or transcript',
    explanation: `Two documents quote one utterance with another meaning: ${reasons.join('; ')}.`,
    documents: inputs.map((one) => one.document).sort(byText),
  }
}

const compared = (a: Claim, b: Claim, documents: ReadonlyMap<string, Document>): readonly Finding[] => {
  const [one, other] = [documents.get(a.document), documents.get(b.document)]
  if (!one || !other || a.record.kind !== 'statement' || b.record.kind !== 'statement') return []
  const sides = { a: readingOf(one, a.record), b: readingOf(other, b.record) }
  const [x, y] = [tellingsOf(sides.a)[0]!, tellingsOf(sides.b)[0]!]
  const told = differencesOf([{ a: x, b: y }], sides, ['the first', 'the second']).differences.filter(
    ({ kind, severity }) => severity === 'meaning' && telling.has(kind),
  )
  const reasons = [...told.map(({ kind, explanation }) => `${kind} (${explanation})`), ...[countDiffers(x, y)].filter((reason) => reason !== null)]
  return reasons.length === 0 ? [] : [findingOf(x, y, [...new Set(reasons)])]
}

/** Renderings of one quotation in several documents that differ in meaning: each other document beside the first. Pure; sorted by id. */
export const renderingFindings = (items: readonly Item[], documents: ReadonlyMap<string, Document>): readonly Finding[] =>
  items
    .flatMap((item) => {
      const quoted = item.claims
        .filter(isQuoted)
        .toSorted((a, b) => byText(a.record.published ?? '~', b.record.published ?? '~') || byText(a.id, b.id))
      const [first, ...others] = [...Map.groupBy(quoted, ({ document }) => document).values()].map((own) => own[0]!)
      return others.flatMap((other) => compared(first!, other, documents))
    })
    .sort((a, b) => byText(a.id, b.id))
