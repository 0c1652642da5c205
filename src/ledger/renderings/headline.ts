import type { Document } from '../../model/document.ts'
import type { Finding, FindingInput } from '../../model/finding.ts'
import { shortHash } from '../../model/hash.ts'
import type { Claim } from '../../model/ledger.ts'
import type { CommitmentRecord } from '../../model/record.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { onceForList } from '../once.ts'
import { tokensIn } from '../roots.ts'
import { isGeneric } from '../telling.ts'
import { cuesIn, firmer, type Strength, strengthWords } from './strength.ts'
import { type Word, wordsIn } from './words.ts'

/** A headline that promises more than anything that the report below it quotes or tells of the same thing. */

/** Words of the longest headline: a longer first line is a sentence. */
const LONGEST = 20

interface Headline {
  readonly quote: string
  /** Null when the source gives the title apart from the text. */
  readonly span: Span | null
}

/** The title of the source, else a short first line without a full stop. */
const headlineOf = ({ title, text }: Document): Headline | null => {
  const first = /^\s*([^\n]+)/.exec(text)
  const line = first?.[1]?.trim() ?? ''
  const isTitle = line !== '' && text.slice(first![0].length).trim() !== '' && !/[.!?:;,…”"»]$/.test(line) && line.split(/\s+/).length <= LONGEST
  const quote = title?.trim() || (isTitle ? line : '')
  if (quote === '') return null
  const at = text.indexOf(quote)
  return { quote, span: at < 0 ? null : { start: at, end: at + quote.length } }
}

/** Newspapers write "Norway to open flights" for what is planned. */
const infinitive = (words: readonly Word[]): boolean =>
  words.some(({ lower }, at) => at > 0 && lower === 'to' && words[at + 1] !== undefined && words[at + 1]!.mention === null)

/** How firmly a headline tells it: by its weakest word of strength, since "may pledge" pledges nothing; as planned where an infinitive alone tells it. */
const strengthOf = (quote: string): Strength | null => {
  if (/\?\s*$/.test(quote)) return null
  const words = wordsIn({ document: { text: quote } as Document, mentions: [] }, { start: 0, end: quote.length })
  const own = cuesIn(words).map(({ strength }) => strength)
  if (own.length > 0) return own.reduce((weak, one) => (one === 'hedged' || firmer(weak, one) === 'a' ? one : weak))
  return infinitive(words) ? 'intention' : null
}

const subjectOf = (text: string, span: Span): ReadonlySet<string> =>
  new Set(tokensIn(text, span).flatMap(({ root }) => (isGeneric(root) ? [] : [root])))

/** Words about the subject that a headline and a pledge must share, to be about one thing. */
const SHARED = 2

const isFirm = (strength: Strength): boolean => firmer(strength, 'interest') === 'a'

const inputOf = ({ id, quote, span, document, modality }: CommitmentRecord): FindingInput => ({
  record: id,
  quote,
  span,
  document,
  value: modality,
  interval: null,
})

const findingOf = (document: Document, headline: Headline, told: Strength, pledge: CommitmentRecord): Finding => {
  const own: FindingInput[] =
    headline.span === null ? [] : [{ record: null, quote: headline.quote, span: headline.span, document: document.id, value: told, interval: null }]
  const inputs = [...own, inputOf(pledge)]
  const formula = `"${headline.quote}": ${strengthWords(told)}; "${pledge.quote}": ${pledge.modality}`
  return {
    kind: 'finding',
    id: shortHash('headline', ...inputs.flatMap((one) => [one.document, one.record, one.span.start, one.span.end]), formula),
    check: 'headline',
    verdict: 'tension',
    inputs,
    formula,
    result: pledge.modality,
    interval: null,
    claimed: told,
    repair: null,
    settles: 'a recording, a transcript or a later report',
    explanation: `The headline tells it as ${strengthWords(told)}; the words that the report quotes are ${pledge.modality}, and nothing below says more.`,
    documents: [document.id],
  }
}

const ofDocument = onceForList(([one, ...others]: readonly (Document | CommitmentRecord)[]): readonly Finding[] => {
  const [document, pledges] = [one as Document, others as readonly CommitmentRecord[]]
  const headline = headlineOf(document)
  const told = headline === null ? null : strengthOf(headline.quote)
  if (headline === null || told === null || !isFirm(told)) return []
  const wanted = subjectOf(headline.quote, { start: 0, end: headline.quote.length })
  const below = pledges.filter(({ span }) => headline.span === null || !overlaps(span, headline.span))
  const about = below.filter(({ span }) => subjectOf(document.text, span).intersection(wanted).size >= SHARED)
  const [quoted] = about
    .filter(({ attribution }) => attribution.mode === 'quoted')
    .toSorted((a, b) => a.span.start - b.span.start || byText(a.id, b.id))
  const weaker = ({ modality }: CommitmentRecord): boolean => modality !== null && firmer(told, modality) === 'a'
  return quoted !== undefined && about.every(weaker) ? [findingOf(document, headline, told, quoted)] : []
})

/** Headlines that are firmer than what their report quotes. Pure; sorted by id. */
export const headlineFindings = (claims: readonly Claim[], documents: ReadonlyMap<string, Document>): readonly Finding[] => {
  const pledges = Map.groupBy(
    claims.flatMap(({ record }) => (record.kind === 'commitment' && !record.negated ? [record] : [])),
    ({ document }) => document,
  )
  return [...pledges]
    .flatMap(([id, own]) =>
      documents.has(id) && own.some(({ attribution }) => attribution.mode === 'quoted') ? ofDocument([documents.get(id)!, ...own]) : [],
    )
    .toSorted((a, b) => byText(a.id, b.id))
}
