import type { Claim } from '../model/ledger.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord, RecordKind, RecordOf } from '../model/record.ts'
import { overlaps, type Span } from '../model/span.ts'
import { byText } from './canonical.ts'
import { itemState } from './items/state.ts'
import { onceFor } from './once.ts'
import { denierOf } from './renderings/polarity.ts'
import { isGeneric, type Telling, tellingsOf } from './telling.ts'
import { dayNumber, fits, whenOf } from './when.ts'

/** Two records that tell one thing. */
export interface Match {
  readonly a: Telling
  readonly b: Telling
  readonly score: number
}

/** Least score of two that choose each other, and of one that chooses another which has something better. */
const MUTUAL = 0.4
const ONE_SIDED = 0.42

/** Kinds that may be one thing in two reports: one quotes a pledge, the other tells it. */
const companions: Readonly<{ [K in RecordKind]: readonly RecordKind[] }> = {
  event: ['event', 'statement'],
  figure: ['figure'],
  statement: ['statement', 'commitment', 'tie', 'agreement', 'event'],
  commitment: ['commitment', 'statement', 'tie', 'agreement'],
  tie: ['tie', 'commitment', 'statement', 'agreement'],
  agreement: ['agreement', 'tie', 'commitment', 'statement'],
}

/** What a word is worth that stands beside any subject. */
const GENERIC = 0.3

/** Weights are whole numbers of this part of one: sums of them do not hang on the order in which words are met. */
const GRAIN = 2 ** -20

/** A telling with what its words weigh. The rarer a word among the stretches of both documents, the more it tells (inverse document frequency). */
interface Weighed {
  readonly telling: Telling
  readonly all: number
  readonly subject: number
}

interface Scale {
  readonly of: (root: string) => number
  readonly weighed: (telling: Telling) => Weighed
}

const weigh = (roots: Iterable<string>, of: (root: string) => number): number => {
  let sum = 0
  for (const root of roots) sum += of(root)
  return sum
}

const scaleOf = (all: readonly Telling[]): Scale => {
  const stretches = new Map(all.map((t) => [`${t.record.document} ${t.record.span.start} ${t.record.span.end}`, t.roots]))
  const count = new Map<string, number>()
  for (const roots of stretches.values()) for (const root of roots) count.set(root, (count.get(root) ?? 0) + 1)
  const weights = new Map(
    [...count].map(([root, n]) => [root, Math.round((Math.log((stretches.size + 1) / n) * (isGeneric(root) ? GENERIC : 1)) / GRAIN)]),
  )
  const of = (root: string): number => weights.get(root) ?? 0
  const known = new Map(all.map((telling) => [telling, { telling, all: weigh(telling.roots, of), subject: weigh(telling.subject, of) }]))
  return { of, weighed: (telling) => known.get(telling)! }
}

/** What two tellings share: words, and words that tell a subject, by weight and by number. */
interface SharedWords {
  readonly words: number
  readonly subject: number
  readonly count: number
}

const sharedWords = ({ telling: { roots } }: Weighed, { telling: other }: Weighed, { of }: Scale): SharedWords => {
  let [words, subject, count] = [0, 0, 0]
  for (const root of roots) {
    if (!other.roots.has(root)) continue
    const weight = of(root)
    words += weight
    count++
    if (other.subject.has(root)) subject += weight
  }
  return { words, subject, count }
}

/** Mean of the weighted Dice and overlap coefficients: the one asks for the same length, the other lets a shortened form pass. */
const wordScore = (a: Weighed, b: Weighed, { words }: SharedWords): number =>
  words === 0 ? 0 : (words / Math.min(a.all, b.all) + (2 * words) / (a.all + b.all)) / 2

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && [...a].sort(byText).join() === [...b].sort(byText).join()

const datesFit = (a: string | null, b: string | null): boolean => fits(whenOf(a), whenOf(b))

const surname = (name: string, lower = true): string => (lower ? name.toLowerCase() : name).split(/\s+/).at(-1) ?? ''

/** What fields of two records of one kind add to, or take from, the score of their words. */
const fieldScore = (a: ChanceryRecord, b: ChanceryRecord): number => {
  if (a.kind === 'event' && b.kind === 'event') {
    if (a.type !== b.type || !datesFit(a.date, b.date)) return -0.25
    return sameList(a.parties, b.parties) ? 0.3 : 0
  }
  if (a.kind === 'agreement' && b.kind === 'agreement') {
    if (a.form !== b.form || !datesFit(a.date, b.date)) return -0.15
    return sameList(a.parties, b.parties) ? 0.25 : a.parties.length * b.parties.length === 0 ? 0.1 : -0.15
  }
  if (a.kind === 'tie' && b.kind === 'tie') return a.type === b.type ? (sameList(a.parties, b.parties) ? 0.2 : 0.05) : -0.3
  if (a.kind === 'figure' && b.kind === 'figure') return figureScore(a, b)
  if (a.kind === 'commitment' && b.kind === 'commitment') return sameList(a.holders, b.holders) ? 0.05 : 0
  if (a.kind === 'statement' && b.kind === 'statement' && a.speaker !== null && b.speaker !== null)
    return surname(a.speaker.name) === surname(b.speaker.name) ? 0.1 : -0.05
  return 0
}

const figureScore = (a: ChanceryRecord & { readonly kind: 'figure' }, b: ChanceryRecord & { readonly kind: 'figure' }): number => {
  if (a.measure !== b.measure || a.unit !== b.unit || !datesFit(a.period, b.period)) return -0.5
  return JSON.stringify(a.value) === JSON.stringify(b.value) ? 0.3 : 0
}

/** Occasions are told by who meets whom and when; the names and words for it may all differ. */
const occasions: ReadonlySet<string | null> = new Set(['visit', 'meeting', 'call', 'negotiation', 'forum'])

/** Days between a report without a date and the day that another gives for the same occasion. */
const NEAR_DAYS = 3

/** The day of an event: its own, else that of the report. */
const dayOf = (record: RecordOf<'event'>): number => dayNumber(record.date ?? record.published ?? '')

const sameTime = (a: RecordOf<'event'>, b: RecordOf<'event'>): boolean => {
  if (a.date === null || b.date === null) return Math.abs(dayOf(a) - dayOf(b)) <= NEAR_DAYS
  return [a, b].every(({ date }) => whenOf(date).precision.startsWith('day')) && datesFit(a.date, b.date)
}

/** One type of occasion, or an act that one tells and the other denies, of the same two or more parties on the same day. */
const isSameOccasion = (x: Telling, y: Telling): boolean => {
  const [a, b] = [x.record, y.record]
  if (a.kind !== 'event' || b.kind !== 'event' || a.type !== b.type) return false
  if (a.parties.length < 2 || !sameList(a.parties, b.parties) || !sameTime(a, b)) return false
  return occasions.has(a.type) || (a.act !== null && a.act === b.act && denierOf(x, y) !== null)
}

/** Enough for two that choose each other, not for one that has something better. */
const OCCASION = (MUTUAL + ONE_SIDED) / 2

const isQuotation = (r: ChanceryRecord): boolean => r.kind === 'statement' && (r.form === 'direct' || r.form === 'partial')

/** Days before its report from which an instrument is history: no pledge of the day of the report. */
const OLD_DAYS = 31

/** An instrument of another time, as far as its date tells; what is said or promised today is not it. */
const isOld = (r: ChanceryRecord): boolean => r.kind === 'agreement' && dayNumber(r.published ?? '') - dayNumber(whenOf(r.date).last ?? '') > OLD_DAYS

/** Whether two records may tell one thing at all: what somebody says in quotation marks is no instrument, and an event only where it is denied. */
const mayMeet = (a: Telling, b: Telling): boolean => {
  const kinds = [a.record.kind, b.record.kind]
  if (!companions[a.record.kind].includes(b.record.kind)) return false
  if (kinds.includes('agreement') && (isQuotation(a.record) || isQuotation(b.record))) return false
  if (a.record.kind !== b.record.kind && !kinds.includes('tie') && (isOld(a.record) || isOld(b.record))) return false
  return kinds.includes('event') && kinds.includes('statement') ? denierOf(a, b) !== null : true
}

/** Share of what the one with less to say is about that the other must be about too. */
const ABOUT = 0.3

/** So alike that neither another subject nor another speaker makes them two things: a misattribution, a formula. */
const VERBATIM = 0.8

/** Whether both are about one thing: relations may be diplomatic or of sister cities, cooperation in anything. */
const areAboutOne = (a: Weighed, b: Weighed, words: number, { subject }: SharedWords): boolean => {
  if (a.subject === 0 || b.subject === 0) return a.subject === b.subject && words >= VERBATIM
  return subject >= ABOUT * Math.min(a.subject, b.subject)
}

/** The single person who says it; null for a group, a paper, an office without a name. */
const speakerOf = onceFor((r: ChanceryRecord): string | null => {
  if (r.kind !== 'statement' || r.speaker === null || r.form === 'document') return null
  return /^\p{Lu}/u.test(surname(r.speaker.name, false)) && !/ and |,|^(?:the|both|two|all) /i.test(r.speaker.name) ? surname(r.speaker.name) : null
})

/** Who does it to whom, by the coded sides of an act. */
const directionOf = onceFor((r: ChanceryRecord): readonly [string, string] | null => {
  const [from, to] = [r.sources, r.targets].map((list) => [...new Set(list.flatMap(({ country }) => country ?? []))])
  return r.kind === 'event' && from?.length === 1 && to?.length === 1 && from[0] !== to[0] ? [from[0]!, to[0]!] : null
})

/** Two persons who each say it, two holders of whom neither is the other, an act from here to there and one from there to here. */
const areOpposed = ({ record: a }: Telling, { record: b }: Telling): boolean => {
  const [x, y] = [speakerOf(a), speakerOf(b)]
  if (x !== null && y !== null && x !== y) return true
  if (a.kind === 'commitment' && b.kind === 'commitment')
    return a.holders.length > 0 && b.holders.length > 0 && !a.holders.some((h) => b.holders.includes(h))
  const [one, other] = [directionOf(a), directionOf(b)]
  const isOccasion = [a, b].some((record) => record.kind === 'event' && occasions.has(record.type))
  return one !== null && other !== null && one[0] === other[1] && one[1] === other[0] && !isOccasion
}

const isSameFigure = (a: ChanceryRecord, b: ChanceryRecord): boolean => a.kind === 'figure' && b.kind === 'figure' && figureScore(a, b) > 0

const scoreOf = (x: Weighed, y: Weighed, scale: Scale): number => {
  const [a, b] = [x.telling, y.telling]
  if (!mayMeet(a, b)) return 0
  const shared = sharedWords(x, y, scale)
  const words = wordScore(x, y, shared)
  if (isSameOccasion(a, b)) return Math.max(words + 0.3, OCCASION)
  const isFigure = isSameFigure(a.record, b.record)
  if (words === 0 || (!isFigure && !areAboutOne(x, y, words, shared)) || (words < VERBATIM && areOpposed(a, b))) return 0
  const fields = fieldScore(a.record, b.record)
  // One word in common says nothing unless the fields say the same.
  if (fields <= 0 && shared.count === 1) return 0
  return (a.record.kind === b.record.kind ? words : words * 0.9) + fields
}

const spanOrder = (x: Telling, y: Telling): number =>
  x.record.span.start - y.record.span.start || x.record.span.end - y.record.span.end || byText(x.record.id, y.record.id)

const idsOf = ({ a, b }: Match): string => [a.record.id, b.record.id].sort(byText).join()

/** Best first; level ones by content, so that it does not matter which document is named first. */
const byScore = (x: Match, y: Match): number => y.score - x.score || byText(idsOf(x), idsOf(y))

/** What a telling may be found by: what it is about, all its words where it is about nothing, its sides where it is an occasion, its measure where it is a figure. */
const keysOf = ({ record, roots, subject }: Telling): readonly string[] => [
  ...(subject.size > 0 ? subject : roots),
  ...(record.kind === 'event' && record.parties.length > 1 ? [`event ${record.type} ${[...record.parties].sort(byText).join()}`] : []),
  ...(record.kind === 'figure' ? [`figure ${record.measure} ${record.unit} ${JSON.stringify(record.value)}`] : []),
]

/** Every two that share a key, once: what shares none cannot be one thing. */
const candidates = (as: readonly Telling[], bs: readonly Telling[]): readonly (readonly [Telling, Telling])[] => {
  const places = new Map<string, Telling[]>()
  for (const b of bs) for (const key of keysOf(b)) (places.get(key) ?? places.set(key, []).get(key)!).push(b)
  return as.flatMap((a) => [...new Set(keysOf(a).flatMap((key) => places.get(key) ?? []))].map((b) => [a, b] as const))
}

const matches = (as: readonly Telling[], bs: readonly Telling[], scale: Scale): readonly Match[] =>
  candidates(as, bs)
    .map(([a, b]) => ({ a, b, score: scoreOf(scale.weighed(a), scale.weighed(b), scale) }))
    .filter((m) => m.score >= MUTUAL)
    .sort(byScore)

const chosen = (all: readonly Match[]): readonly Match[] => {
  const bestOfA = new Map<Telling, Match>()
  const bestOfB = new Map<Telling, Match>()
  for (const match of all) {
    if (!bestOfA.has(match.a)) bestOfA.set(match.a, match)
    if (!bestOfB.has(match.b)) bestOfB.set(match.b, match)
  }
  return all.filter((m) => {
    const votes = Number(bestOfA.get(m.a) === m) + Number(bestOfB.get(m.b) === m)
    return votes === 2 || (votes === 1 && m.score >= ONE_SIDED)
  })
}

const covers = (x: Span, y: Span): boolean => {
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return overlaps(x, y) && shared * 2 >= Math.min(x.end - x.start, y.end - y.start)
}

const length = ({ start, end }: Span): number => end - start

/** Whether most of a stretch lies in another that is longer. */
const liesIn = (inner: Span, outer: Span): boolean =>
  length(outer) > length(inner) && 10 * (Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start)) >= 7 * length(inner)

const holds = (outer: Match, inner: Match): boolean =>
  liesIn(inner.a.record.span, outer.a.record.span) && liesIn(inner.b.record.span, outer.b.record.span)

/** Whether a match tells as a whole what others tell piece by piece: an utterance between marks, or one in which two things are promised. */
const isWhole = (match: Match, all: readonly Match[]): boolean => {
  const [a, b] = [match.a.record, match.b.record]
  if (a.kind !== 'statement' || b.kind !== 'statement') return false
  const pieces = all.filter((one) => holds(match, one))
  if (isQuotation(a) && isQuotation(b)) return pieces.length > 0
  return pieces.some((one) => pieces.some((other) => !overlaps(one.a.record.span, other.a.record.span)))
}

/** The claims of each item of two documents, in the order of the items' ids. */
const itemsOf = (readings: readonly Reading[]): readonly (readonly Claim[])[] => {
  const claims = readings.flatMap(({ document, records }) =>
    records.map((record): Claim => ({ id: record.id, record, document: document.id, engine: '' })),
  )
  const { items } = itemState(claims, { same: [], different: [] })
  return [...new Set(items.values())]
    .filter((item) => item.documents.length > 1)
    .toSorted((x, y) => byText(x.id, y.id))
    .map((item) => item.claims)
}

/** Matches on the same words of both texts: the same thing read as several records. The best stands for all, a whole for its pieces. */
const bundled = (found: readonly Match[]): readonly (readonly Match[])[] => {
  const wholes = found.filter((match) => isWhole(match, found))
  const all = [...wholes, ...found.filter((match) => !wholes.includes(match))]
  const bundles: Match[][] = []
  for (const match of all) {
    const home = bundles.find(([best]) => covers(best!.a.record.span, match.a.record.span) && covers(best!.b.record.span, match.b.record.span))
    if (home === undefined) bundles.push([match])
    // Several records on the same words: each has one partner, or every one would differ from every other.
    else if (!home.some((m) => m.a === match.a || m.b === match.b)) home.push(match)
  }
  return bundles
}

/** What is taken on tells a plan better than the tie or event that it would make: it has the words of strength. */
const bestFirst = (bundle: readonly Match[]): readonly Match[] => {
  const { a: one, b: other } = bundle[0]!
  const made = [one, other].some(({ record }) => record.kind === 'tie' || record.kind === 'event')
  const pledge = made ? bundle.find(({ a, b }) => a.record.kind === 'commitment' && b.record.kind === 'commitment') : undefined
  return pledge === undefined ? bundle : [pledge, ...bundle.filter((one) => one !== pledge)]
}

export interface Alignment {
  /** Matches on the same words together, the best of each first, in the order of the first text. */
  readonly bundles: readonly (readonly Match[])[]
  readonly matches: readonly Match[]
}

/** What the ledger holds to be one thing, where neither side of it has been matched. */
const ofItems = (a: Reading, b: Reading, as: readonly Telling[], bs: readonly Telling[], known: readonly Match[]): readonly Match[] => {
  const [left, right] = [as, bs].map((list) => new Map(list.map((telling) => [telling.record.id, telling]))) as [
    Map<string, Telling>,
    Map<string, Telling>,
  ]
  const taken = new Set(known.flatMap((match) => [match.a.record.id, match.b.record.id]))
  return itemsOf([a, b]).flatMap((claims) => {
    if (claims.some(({ id }) => taken.has(id))) return []
    const [x, y] = [claims.find(({ document }) => document === a.document.id), claims.find(({ document }) => document === b.document.id)]
    return x === undefined || y === undefined ? [] : [{ a: left.get(x.id)!, b: right.get(y.id)!, score: MUTUAL }]
  })
}

/** Which records of two readings tell one thing: by the words of the two as they stand side by side, and what the rules of items unite. */
export const align = (a: Reading, b: Reading): Alignment => {
  const [as, bs] = [tellingsOf(a), tellingsOf(b)]
  const best = chosen(matches(as, bs, scaleOf([...as, ...bs])))
  const found = a.document.id === b.document.id ? best : [...best, ...ofItems(a, b, as, bs, best)].toSorted(byScore)
  return {
    matches: found,
    bundles: bundled(found)
      .map(bestFirst)
      .toSorted((x, y) => spanOrder(x[0]!.a, y[0]!.a) || spanOrder(x[0]!.b, y[0]!.b)),
  }
}
