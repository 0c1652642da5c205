import type { Document } from '../../model/document.ts'
import type { Finding, FindingInput } from '../../model/finding.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item } from '../../model/ledger.ts'
import type { Reading } from '../../model/reading.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { overlaps } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { type Telling, tellingsOf } from '../telling.ts'
import type { Difference } from './difference.ts'
import { differencesOf } from './differences.ts'
import { voiceOf } from './readings.ts'
import { thingsIn } from './things.ts'
import { isQuotation } from './wordings.ts'

/** Differences that a reader of one rendering would be misled by. Longer or shorter excerpts are none. */
const misleading: ReadonlySet<Difference['kind']> = new Set(['strength', 'actor', 'polarity', 'number', 'date', 'object', 'name', 'scope'])

type Documents = ReadonlyMap<string, Document>

const readingOf = (document: Document, record: ChanceryRecord): Reading => ({
  document,
  records: [record],
  mentions: [],
  sentences: [],
  findings: [],
  problems: [],
})

/** Whether the words are the speaker's: in a quotation another word is another rendering. */
const isQuoted = (record: ChanceryRecord): boolean => isQuotation(record) || record.attribution.mode === 'quoted'

const tellings = new WeakMap<ChanceryRecord, Telling>()

/** The one record of a reading with its words, found once. */
const tellingOf = (reading: Reading): Telling => {
  const record = reading.records[0]!
  const telling = tellings.get(record) ?? tellingsOf(reading)[0]!
  tellings.set(record, telling)
  return telling
}

/** How one record differs in meaning from the one that it is laid beside. */
interface Differing {
  readonly record: ChanceryRecord
  readonly differences: readonly Difference[]
}

/** A difference of scope counts where both have words for it: that one document says more is no contradiction. */
const isShown = ({ kind, a, b }: Difference): boolean => kind !== 'scope' || (a.quote !== '' && b.quote !== '')

/** Copies differ in nothing, and most repetitions are copies. */
const plain = (quote: string): string => quote.replace(/[\s“”«»„"]+/g, ' ')

const compared = (first: ChanceryRecord, other: ChanceryRecord, documents: Documents): Differing | null => {
  const [one, two] = [documents.get(first.document), documents.get(other.document)]
  if (one === undefined || two === undefined || plain(first.quote) === plain(other.quote)) return null
  const sides = { a: readingOf(one, first), b: readingOf(two, other) }
  const { differences } = differencesOf([{ a: tellingOf(sides.a), b: tellingOf(sides.b) }], sides)
  const meant = differences.filter((one) => one.severity === 'meaning' && misleading.has(one.kind) && isShown(one))
  return meant.length === 0 ? null : { record: other, differences: meant }
}

const short = (words: string): string => {
  const list = words.replace(/[“”«»„"]/g, '').split(/\s+/)
  return list.length > 8 ? `${list.slice(0, 8).join(' ')} …` : list.join(' ')
}

/** "strength (“can” against “it is necessary to”)": the words of both, where both have some. */
const reasonOf = ({ kind, a, b, explanation }: Difference): string => {
  if (kind === 'actor') return `actor (${explanation.replaceAll(/ in [AB]\b/g, '').replace(', ', ' against ')})`
  if (a.quote !== '' && b.quote !== '') return `${kind} (“${short(a.quote)}” against “${short(b.quote)}”)`
  return `${kind} (“${short(a.quote + b.quote)}” in one of them only)`
}

const reasonsOf = ({ differences }: Differing): string => [...new Set(differences.map(reasonOf))].join('; ')

const inputOf = ({ id, quote, span, document }: ChanceryRecord): FindingInput => ({ record: id, quote, span, document, value: null, interval: null })

const findingOf = (first: ChanceryRecord, others: readonly Differing[], explanation: string): Finding => {
  const inputs = [first, ...others.map(({ record }) => record)].map(inputOf)
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
    settles: 'a recording, a transcript or the text itself',
    explanation,
    documents: [...new Set(inputs.map((one) => one.document))].sort(byText),
  }
}

const byDate = (a: ChanceryRecord, b: ChanceryRecord): number => byText(a.published ?? '~', b.published ?? '~') || byText(a.id, b.id)

/** The rendering that the others are laid beside: a quotation before the words of an outlet, the earliest of them. */
const quotedFirst = (a: ChanceryRecord, b: ChanceryRecord): number => Number(isQuoted(b)) - Number(isQuoted(a)) || byDate(a, b)

/** Several documents differ in one way: one finding that names them all. */
const alike = (differing: readonly Differing[]): readonly (readonly Differing[])[] => [...Map.groupBy(differing, reasonsOf).values()]

const kindOfWords = (first: ChanceryRecord, others: readonly Differing[]): string =>
  isQuoted(first) && others.every(({ record }) => isQuoted(record))
    ? 'quote one utterance'
    : isQuoted(first)
      ? 'give what one quotes'
      : 'tell one thing'

/** Other documents that a rendering is laid beside; of an utterance that more of them have, the earliest ones. */
const TOLD = 20

/** Claims of one item, told by several documents. */
const ofItem = (item: Item, documents: Documents): readonly Finding[] => {
  if (item.documents.length < 2 || (item.kind !== 'statement' && item.kind !== 'commitment')) return []
  const records = item.claims.map(({ record }) => record).toSorted(quotedFirst)
  const [first, ...others] = [...Map.groupBy(records, ({ document }) => document).values()].map((own) => own[0]!)
  if (first === undefined || !isQuoted(first)) return []
  const differing = others
    .slice(0, TOLD)
    .flatMap((other) => (isQuoted(other) ? compared(first, other, documents) : laidBeside(first, other, documents)) ?? [])
  return alike(differing).map((list) =>
    findingOf(
      first,
      list,
      `${list.length === 1 ? 'Two documents' : `${list.length + 1} documents`} ${kindOfWords(first, list)} with another meaning: ${reasonsOf(list[0]!)}.`,
    ),
  )
}

const surnames = (voice: string): readonly string[] => voice.split(/\s+and\s+|,\s*/).map((name) => name.trim().split(/\s+/).at(-1)!)

/** Whether words for it may rest on what somebody is quoted with: the same voice, a group to which it may belong, or none named. */
const mayRest = (own: ChanceryRecord, quotation: ChanceryRecord): boolean => {
  const [one, other] = [voiceOf(own), voiceOf(quotation)].map((voice) => (voice === null ? [] : surnames(voice)))
  if (one!.length === 0 || other!.length === 0) return false
  return one!.some((name) => other!.includes(name)) || (own.document !== quotation.document && !one!.some((name) => /^\p{Lu}\p{Ll}/u.test(name)))
}

/** Words of a report that say more than the quotation in it: an own wording that is firmer or wider, or turns it round. */
const saysMore = ({ kind, more }: Difference): boolean => more === 'b' || kind === 'polarity' || kind === 'number'

const laidBeside = (quotation: ChanceryRecord, own: ChanceryRecord, documents: Documents): Differing | null => {
  if (own.document === quotation.document && overlaps(own.span, quotation.span)) return null
  const found = compared(quotation, own, documents)?.differences ?? []
  const inside = own.document === quotation.document
  // Another document may be told less firmly what this one quotes: that misleads nobody. It may not tell of another scope or actor.
  const differences = found.filter((one) => (inside || one.kind === 'strength' ? saysMore(one) : true))
  return differences.length === 0 ? null : { record: own, differences }
}

const told = (phrase: string, quotation: ChanceryRecord, differing: readonly Differing[]): string => {
  const inside = differing.filter(({ record }) => record.document === quotation.document)
  const outside = differing.filter(({ record }) => record.document !== quotation.document)
  return [
    ...inside.map((one) => `On “${phrase}” a report's own words say more than the words that it quotes: ${reasonsOf(one)}.`),
    ...outside.map((one) => `On “${phrase}” another document has other words than those quoted: ${reasonsOf(one)}.`),
  ].join(' ')
}

/** Own words for a thing, of the same or of another document, against the words that are quoted on it: once for each quotation. */
const ofThings = (items: readonly Item[], documents: Documents): readonly Finding[] => {
  const records = items.flatMap(({ claims }) => claims.map(({ record }) => record)).filter(({ negated }) => !negated)
  const found = new Map<string, Finding>()
  for (const { phrase, tellings } of thingsIn(records, documents)) {
    const all = tellings.map(({ record }) => record).filter(({ kind }) => kind !== 'tie')
    const [quotations, own] = [all.filter(isQuoted), all.filter((record) => !isQuoted(record))]
    for (const quotation of quotations.toSorted(byDate).slice(0, MOST)) {
      const differing = own
        .filter((one) => mayRest(one, quotation))
        .slice(0, TOLD)
        .flatMap((one) => laidBeside(quotation, one, documents) ?? [])
      if (differing.length === 0) continue
      const finding = findingOf(quotation, differing, told(phrase, quotation, differing))
      if (!found.has(finding.id)) found.set(finding.id, finding)
    }
  }
  return [...found.values()]
}

/** Quotations on one thing that its other tellings are laid beside; more would say the same again. */
const MOST = 5

/** Each two records laid beside each other once, by the first finding that does: what one question finds another need not tell again. */
export const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>()
  return findings.filter(({ inputs: [first, ...others] }) => {
    const pairs = others.map((other) => [first?.record, other.record].sort().join())
    const fresh = pairs.some((pair) => !seen.has(pair))
    for (const pair of pairs) seen.add(pair)
    return fresh
  })
}

/**
 * Renderings of one utterance or one thing that differ in meaning: quotations of it in several documents, and words for it that
 * rest on a quotation, in the same document or in another. Each real difference once, however many documents have it. Pure; sorted by id.
 */
export const renderingFindings = (items: readonly Item[], documents: Documents): readonly Finding[] =>
  withoutRepeats([...items.flatMap((item) => ofItem(item, documents)), ...ofThings(items, documents)]).toSorted((a, b) => byText(a.id, b.id))
