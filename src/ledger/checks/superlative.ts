import type { Document } from '../../model/document.ts'
import type { Finding, FindingInput } from '../../model/finding.ts'
import type { Claim, Item } from '../../model/ledger.ts'
import type { EventRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { hostOf, officesIn, surnames } from '../follow-up/visit.ts'
import { onceFor, onceForList, onceForTwo } from '../once.ts'
import { dayNumber, whenOf } from '../when.ts'
import {
  areAcross,
  byPublication,
  figureInput,
  figuresOf,
  findingOf,
  inputOf,
  inQuotes,
  isComparable,
  keyOf,
  loose,
  printValue,
  type Question,
  type Shelf,
  seriesOf,
  type Told,
} from './told.ts'

/** What is called the first, the largest or a record, beside what other documents tell. */

const tops: ReadonlySet<string | null> = new Set(['largest', 'record'])

const beaten = (top: Told, other: Told): Finding =>
  findingOf({
    check: 'superlative',
    verdict: 'tension',
    inputs: [top, other].map(figureInput),
    formula: `${inQuotes(printValue(top))} (${top.record.period}) < ${inQuotes(printValue(other))} (${other.record.period}), called ${top.record.trend}`,
    result: printValue(other),
    claimed: top.record.trend,
    explanation: `${printValue(top)} of ${top.record.measure} in ${top.record.period} is called ${top.record.trend === 'record' ? 'a record' : 'the largest'}, but another document tells ${printValue(other)} for ${other.record.period}. It agrees only if the word covers a narrower span of time or another count.`,
    settles: 'the whole series from one source',
  })

const seriesKey = onceFor((one: Told): string => keyOf(...seriesOf(one), one.record.unit))

const ofSeries = onceForList((told: readonly Told[]): readonly Finding[] => {
  const called = told.filter(({ record }) => tops.has(record.trend))
  if (called.length === 0) return []
  const largest = told.toSorted((a, b) => loose(b.record)[0] - loose(a.record)[0] || byPublication(a, b))
  return called.flatMap((top) => {
    const start = whenOf(top.record.period).first
    const other = largest.find((one) => {
      const end = whenOf(one.record.period).last
      return end !== null && start !== null && end < start && loose(one.record)[0] > loose(top.record)[1]
    })
    return other !== undefined && areAcross([top.claim, other.claim]) ? [beaten(top, other)] : []
  })
})

/** A figure called a record or the largest beside a larger one of an earlier time. */
const figures = (shelf: Shelf): readonly Finding[] =>
  [...Map.groupBy(figuresOf(shelf).filter(isComparable), seriesKey).values()].flatMap((told) => ofSeries(told))

/** Encounters of which a first may be told. */
const encounter =
  /\b(?:first|first-ever|maiden)\b(?<between>[^.;,]{0,50}?)\b(?<what>visits?|trips?|meetings?|talks|consultations|summits?)\b(?<after>[^.;]*)/i
/** Firsts of a narrower kind: of a year, of an office, of a tour, or only planned. */
const narrower =
  /\b(?:this year|of the year|since (?:taking|assuming|becoming|his|her|the start|then)|as (?:president|prime minister|minister|foreign minister|leader)|leg|stop|day|round|term|abroad|foreign trip|overseas|after (?:taking|his|her)|second|since the (?:election|war|invasion|pandemic))\b/i
const kind = /\b(?:state|official|working|bilateral|ministerial|expert|trilateral|virtual|online|in-person|face-to-face)\b/gi

interface First {
  readonly item: Item
  readonly record: EventRecord
  /** The words that call it the first, where they stand. */
  readonly input: FindingInput
  /** The day before which there was none. */
  readonly day: string
  /** The day from which there was none: "in three decades". */
  readonly since: string
  /** "official", "state": an earlier one must be of that kind. */
  readonly kinds: readonly string[]
}

const spelled: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const windowOf = (after: string, day: string): string => {
  const since = /\bsince (?:\w+ )?(\d{4})\b/i.exec(after)
  if (since) return `${since[1]}-12-31`
  const span = /\bin (?:more than |over |nearly |almost |about )?(\d+|\w+) (years|decades)\b/i.exec(after)
  if (!span) return ''
  const count = /^\d+$/.test(span[1]!) ? Number(span[1]) : spelled.indexOf(span[1]!.toLowerCase())
  return count < 1 ? '9999' : `${Number(day.slice(0, 4)) - count * (span[2] === 'decades' ? 10 : 1)}${day.slice(4)}`
}

const dayOf = (record: EventRecord): string | null => whenOf(record.date).first ?? record.published?.slice(0, 10) ?? null

const isPast = (record: EventRecord): boolean => record.status === 'occurred' && !record.negated

const next = /^[^.!?\n]{0,80}[.!?]["”»]?\s+(?<sentence>(?:It|This|That|The (?:visit|trip|meeting|talks)) (?:is|was|are|were|marks|marked)\b[^.!?\n]*)/

/** The words of the record, and those of the next sentence where it goes on about the same ("It was the first visit …"). */
const tellingsOf = (claim: Claim, text: string): readonly FindingInput[] => {
  const { record } = claim
  const own = inputOf(claim, 'first')
  const sentence = next.exec(text.slice(record.span.end, record.span.end + 400))
  if (!sentence?.groups) return [own]
  const end = record.span.end + sentence[0].length
  const quote = sentence.groups.sentence!
  return [own, { ...own, quote, span: { start: end - quote.length, end } }]
}

const callsFirst = onceForTwo((claim: Claim, { text }: Pick<Document, 'text'>): FindingInput | undefined =>
  tellingsOf(claim, text).find(({ quote }) => encounter.test(quote) && !narrower.test(quote)),
)

const nowhere = { text: '' }

const firstOf = (item: Item, documents: Shelf['documents']): First | null => {
  for (const claim of item.claims) {
    const { record } = claim
    if (record.kind !== 'event' || !isPast(record)) continue
    const day = dayOf(record)
    const input = callsFirst(claim, documents.get(claim.document) ?? nowhere)
    if (input === undefined || day === null) continue
    const said = encounter.exec(input.quote)!.groups!
    return { item, record, input, day, since: windowOf(said.after!, day), kinds: (said.between!.match(kind) ?? []).map((word) => word.toLowerCase()) }
  }
  return null
}

/** Whether the one who came then is the one, or holds the office, of which the first is told. */
const sameWho = ({ record, input }: First, other: EventRecord): boolean => {
  const [a, b] = [surnames(record.people), surnames(other.people)]
  if (!a.isDisjointFrom(b)) return true
  // "Begaj's first visit" and "his first visit" are his own first.
  const own = /\b\p{L}+[’']s? (?:\w+ ){0,2}(?:first|maiden)\b|\b(?:his|her|their) (?:very )?(?:first|maiden)\b/iu.test(input.quote)
  return !own && !officesIn(input.quote).isDisjointFrom(officesIn(other.quote))
}

const sameWay = (first: EventRecord, other: EventRecord): boolean => {
  if (first.type !== 'visit') return true
  const [a, b] = [hostOf(first), hostOf(other)]
  return a !== null && a === b
}

/** Reports of one visit may give it other days; what lies so near is the same one. */
const APART_DAYS = 60

const isEarlier = ({ day, since }: First, other: EventRecord): boolean => {
  const last = whenOf(other.date).last
  return last !== null && last > since && dayNumber(day) - dayNumber(last) > APART_DAYS
}

const earlierOf = (first: First, others: readonly Item[]): Item | undefined =>
  others.find((item) => {
    const other = item.claims[0]!.record as EventRecord
    return (
      item.id !== first.item.id &&
      isPast(other) &&
      isEarlier(first, other) &&
      sameWay(first.record, other) &&
      sameWho(first, other) &&
      first.kinds.every((word) => other.quote.toLowerCase().includes(word) || other.rank === word)
    )
  })

const notFirst = (first: First, earlier: Item): Finding => {
  const other = earlier.claims[0]!
  const { type, date } = other.record as EventRecord
  return findingOf({
    check: 'superlative',
    verdict: 'tension',
    inputs: [first.input, inputOf(other, date)],
    formula: `${inQuotes(first.input.quote)}; ${date}: ${inQuotes(other.record.quote)}`,
    result: date,
    claimed: 'first',
    explanation: `A ${type} is called the first, but another document tells one of ${date}. It agrees only if the word is meant more narrowly, or the two are not of one kind.`,
    settles: `a list of such ${type}s`,
  })
}

const kindKey = onceFor((item: Item): string => keyOf(item.pairs, (item.claims[0]!.record as EventRecord).type))

const events = ({ items, documents }: Shelf): readonly Finding[] => {
  const told = items.filter((item) => item.kind === 'event' && item.pairs.length > 0)
  const byPair = Map.groupBy(told, kindKey)
  return told.flatMap((item) => {
    const first = firstOf(item, documents)
    if (first === null) return []
    const others = byPair.get(keyOf(item.pairs, first.record.type))!
    const earlier = earlierOf(first, others)
    return earlier !== undefined && earlier.claims[0]!.document !== first.input.document ? [notFirst(first, earlier)] : []
  })
}

/** Firsts and records against what is on record. */
export const superlatives: Question = (shelf) => [...figures(shelf), ...events(shelf)].sort((a, b) => byText(a.id, b.id))
