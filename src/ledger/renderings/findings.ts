import type { Document } from '../../model/document.ts'
import type { Finding, FindingInput } from '../../model/finding.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item } from '../../model/ledger.ts'
import type { Reading } from '../../model/reading.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { overlaps } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList, onceForTwo } from '../once.ts'
import { type Telling, tellingsOf } from '../telling.ts'
import type { Difference } from './difference.ts'
import { differencesOf } from './differences.ts'
import { voiceOf } from './readings.ts'
import { type Thing, thingsIn } from './things.ts'
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

/** A record with its document. */
interface Placed {
  readonly record: ChanceryRecord
  readonly document: Document | undefined
}

/** The one record of a reading with its words, found once. */
const tellingOf = onceForTwo((record: ChanceryRecord, document: Document): Telling => tellingsOf(readingOf(document, record))[0]!)

/** How one record differs in meaning from the one that it is laid beside. */
interface Differing {
  readonly record: ChanceryRecord
  readonly differences: readonly Difference[]
}

/** A difference of scope counts where both have words for it: that one document says more is no contradiction. */
const isShown = ({ kind, a, b }: Difference): boolean => kind !== 'scope' || (a.quote !== '' && b.quote !== '')

/** Copies differ in nothing, and most repetitions are copies. */
const plain = (quote: string): string => quote.replace(/[\s“”«»„"]+/g, ' ')

const compared = ({ record: first, document: one }: Placed, { record: other, document: two }: Placed): Differing | null => {
  if (one === undefined || two === undefined || plain(first.quote) === plain(other.quote)) return null
  const sides = { a: readingOf(one, first), b: readingOf(two, other) }
  const { differences } = differencesOf([{ a: tellingOf(first, one), b: tellingOf(other, two) }], sides)
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

/** Of each document of an item the rendering that goes before its others; the one that the others are laid beside comes first. */
const renderingsIn = onceFor((item: Item): readonly ChanceryRecord[] => {
  if (item.documents.length < 2 || (item.kind !== 'statement' && item.kind !== 'commitment')) return []
  const records = item.claims.map(({ record }) => record).toSorted(quotedFirst)
  const own = [...Map.groupBy(records, ({ document }) => document).values()].map((list) => list[0]!)
  return isQuoted(own[0]!) ? own.slice(0, 1 + TOLD) : []
})

const placed = onceForTwo((record: ChanceryRecord, document: Document): Placed => ({ record, document }))

/** Claims of one item, told by several documents. */
const ofRenderings = onceForList(([first, ...others]: readonly Placed[]): readonly Finding[] => {
  const differing = others.flatMap((other) => (isQuoted(other.record) ? compared(first!, other) : laidBeside(first!, other)) ?? [])
  return alike(differing).map((list) =>
    findingOf(
      first!.record,
      list,
      `${list.length === 1 ? 'Two documents' : `${list.length + 1} documents`} ${kindOfWords(first!.record, list)} with another meaning: ${reasonsOf(list[0]!)}.`,
    ),
  )
})

const surnames = (voice: string): readonly string[] => voice.split(/\s+and\s+|,\s*/).map((name) => name.trim().split(/\s+/).at(-1)!)

/** Whether words for it may rest on what somebody is quoted with: the same voice, a group to which it may belong, or none named. */
const mayRest = (own: ChanceryRecord, quotation: ChanceryRecord): boolean => {
  const [one, other] = [voiceOf(own), voiceOf(quotation)].map((voice) => (voice === null ? [] : surnames(voice)))
  if (one!.length === 0 || other!.length === 0) return false
  return one!.some((name) => other!.includes(name)) || (own.document !== quotation.document && !one!.some((name) => /^\p{Lu}\p{Ll}/u.test(name)))
}

/** Words of a report that say more than the quotation in it: an own wording that is firmer or wider, or turns it round. */
const saysMore = ({ kind, more }: Difference): boolean => more === 'b' || kind === 'polarity' || kind === 'number'

const laidBeside = (beside: Placed, telling: Placed): Differing | null => {
  const [quotation, own] = [beside.record, telling.record]
  if (own.document === quotation.document && overlaps(own.span, quotation.span)) return null
  const found = compared(beside, telling)?.differences ?? []
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
const ofThing = onceFor(({ phrase, tellings }: Thing): readonly Finding[] => {
  const all = tellings.filter(({ record }) => record.kind !== 'tie')
  const [quotations, own] = [all.filter(({ record }) => isQuoted(record)), all.filter(({ record }) => !isQuoted(record))]
  return quotations
    .toSorted((a, b) => byDate(a.record, b.record))
    .slice(0, MOST)
    .flatMap((quotation) => {
      const differing = own
        .filter(({ record }) => mayRest(record, quotation.record))
        .slice(0, TOLD)
        .flatMap((one) => laidBeside(quotation, one) ?? [])
      return differing.length === 0 ? [] : [findingOf(quotation.record, differing, told(phrase, quotation.record, differing))]
    })
})

const affirmed = onceFor(({ claims }: Item): readonly ChanceryRecord[] => claims.map(({ record }) => record).filter(({ negated }) => !negated))

/** The first finding of each id. */
const once = (findings: readonly Finding[]): readonly Finding[] => {
  const found = new Map<string, Finding>()
  for (const finding of findings) if (!found.has(finding.id)) found.set(finding.id, finding)
  return [...found.values()]
}

/** Quotations on one thing that its other tellings are laid beside; more would say the same again. */
const MOST = 5

type Two = readonly [FindingInput, FindingInput]

const inOrder = (a: FindingInput, b: FindingInput): Two =>
  a.document < b.document || (a.document === b.document && a.span.start <= b.span.start) ? [a, b] : [b, a]

const keyOf = ([a, b]: Two): string => `${a.document} ${b.document}`

const pairsOf = onceFor(({ inputs: [first, ...others] }: Finding): readonly Two[] =>
  first === undefined ? [] : others.map((other) => inOrder(first, other)),
)

/** A statement and the promise that it makes stand on the same words, but for a mark. */
const NEARLY = 0.8

const nearlySame = ({ span: x }: FindingInput, { span: y }: FindingInput): boolean =>
  Math.min(x.end, y.end) - Math.max(x.start, y.start) >= NEARLY * Math.max(x.end - x.start, y.end - y.start)

const onSameWords = ([a, b]: Two, [c, d]: Two): boolean => nearlySame(a, c) && nearlySame(b, d)

/** Each two stretches of words laid beside each other once, by the first finding that does: what one question finds another need not tell again. */
export const withoutRepeats = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Map<string, Two[]>()
  return findings.filter((finding) => {
    const pairs = pairsOf(finding)
    const fresh = pairs.some((two) => !(seen.get(keyOf(two)) ?? []).some((known) => onSameWords(known, two)))
    for (const two of pairs) (seen.get(keyOf(two)) ?? seen.set(keyOf(two), []).get(keyOf(two))!).push(two)
    return fresh
  })
}

/**
 * Renderings of one utterance or one thing that differ in meaning: quotations of it in several documents, and words for it that
 * rest on a quotation, in the same document or in another. Each real difference once, however many documents have it. Pure; sorted by id.
 */
export const renderingFindings = (items: readonly Item[], documents: Documents): readonly Finding[] => {
  const of = (record: ChanceryRecord): Placed => {
    const document = documents.get(record.document)
    return document === undefined ? { record, document } : placed(record, document)
  }
  const ofItems = items.flatMap((item) => ofRenderings(renderingsIn(item).map(of)))
  const ofThings = once(thingsIn(items.flatMap(affirmed), documents).flatMap(ofThing))
  return withoutRepeats([...ofItems, ...ofThings]).toSorted((a, b) => byText(a.id, b.id))
}
