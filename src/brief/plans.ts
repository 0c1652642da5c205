import { contentWords } from '../ledger/similarity.ts'
import { fits, whenOf } from '../ledger/when.ts'
import type { EventRecord } from '../model/record.ts'
import { type Desk, latestDate, onceADesk } from './desk.ts'

const day = (iso: string | null): string => iso?.slice(0, 10) ?? ''

/** Whether an event is told as planned or proposed. */
export const isPlanned = (record: EventRecord): boolean => (record.status === 'planned' || record.status === 'proposed') && !record.negated

/** The last day that a date may mean; of no date the day of the telling. */
const lastDay = (record: EventRecord): string => whenOf(record.date).last ?? day(record.published)

const isBehind = (desk: Desk, record: EventRecord): boolean => lastDay(record) !== '' && lastDay(record) < (latestDate(desk) ?? '')

const words = new WeakMap<EventRecord, ReadonlySet<string>>()

const wordsOf = (record: EventRecord): ReadonlySet<string> => {
  const known = words.get(record) ?? contentWords(record.quote)
  words.set(record, known)
  return known
}

const settles = (plan: EventRecord, other: EventRecord): boolean => {
  if (day(other.published) < day(plan.published)) return false
  if (plan.date !== null && other.date !== null) return fits(whenOf(plan.date), whenOf(other.date))
  return day(other.date ?? other.published) >= day(plan.published) && shareTwo(wordsOf(plan), wordsOf(other))
}

const shareTwo = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  let count = 0
  for (const word of a) if (b.has(word) && ++count >= 2) return true
  return false
}

const kindOf = (record: EventRecord): string => `${record.type} ${[...record.parties].sort().join()}`

/** Events told as done or called off, first told first. */
interface Outcomes {
  readonly all: readonly EventRecord[]
  /** Those with a date, by each month that it may lie in; under the empty key those of longer times. */
  readonly months: ReadonlyMap<string, readonly EventRecord[]>
  readonly undated: readonly EventRecord[]
}

/** The months that a date may lie in; null when it means none, or more than a year. */
const monthsOf = (date: string): readonly string[] | null => {
  const { first, last, precision } = whenOf(date)
  if (first === null || last === null || precision === 'year') return null
  const number = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1
  const [from, to] = [number(first), number(last)]
  return to < from || to - from > 12 ? null : Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}

const byMonth = (records: readonly EventRecord[]): ReadonlyMap<string, readonly EventRecord[]> => {
  const placed = records.flatMap((record) => (monthsOf(record.date!) ?? ['']).map((month) => ({ month, record })))
  return new Map([...Map.groupBy(placed, ({ month }) => month)].map(([month, own]) => [month, own.map(({ record }) => record)]))
}

/** By the day of the telling, then by id. */
const firstTold = (a: EventRecord, b: EventRecord): number => {
  const [x, y] = [day(a.published), day(b.published)]
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** What alone may be the outcome of a plan: events told as done or called off, by type and parties. */
const outcomes = onceADesk((desk): ReadonlyMap<string, Outcomes> => {
  const done = [...desk.records.values()].filter(
    (record): record is EventRecord => record.kind === 'event' && (record.status === 'occurred' || record.status === 'cancelled'),
  )
  const groups = [...Map.groupBy(done.sort(firstTold), kindOf)]
  return new Map(
    groups.map(([kind, all]) => [
      kind,
      { all, months: byMonth(all.filter((record) => record.date !== null)), undated: all.filter((record) => record.date === null) },
    ]),
  )
})

const candidates = (plan: EventRecord, { all, months, undated }: Outcomes): readonly (readonly EventRecord[])[] => {
  const own = plan.date === null ? null : monthsOf(plan.date)
  return own === null ? [all] : [undated, ...[...own, ''].map((month) => months.get(month) ?? [])]
}

/** What tells that a plan was carried out or called off, the first told of several; null when nothing does. */
export const outcomeOf = (desk: Desk, plan: EventRecord): EventRecord | null => {
  const known = settled(desk).get(plan)
  if (known !== undefined) return known
  const found = lookedFor(desk, plan)
  settled(desk).set(plan, found)
  return found
}

/** What was found of each plan that was asked for. */
const settled = onceADesk((_: Desk) => new Map<EventRecord, EventRecord | null>())

/** The place of the first of some events, first told first, that was told on a day or later. */
const firstSince = (events: readonly EventRecord[], since: string): number => {
  let [from, to] = [0, events.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (day(events[middle]!.published) < since) from = middle + 1
    else to = middle
  }
  return from
}

/** The first told outcome among events in the order of their telling; what was told before the plan is none. */
const firstOutcome = (plan: EventRecord, events: readonly EventRecord[]): EventRecord | null => {
  for (let at = firstSince(events, day(plan.published)); at < events.length; at++) {
    const other = events[at]!
    if (other.id !== plan.id && settles(plan, other)) return other
  }
  return null
}

const lookedFor = (desk: Desk, plan: EventRecord): EventRecord | null => {
  const own = outcomes(desk).get(kindOf(plan))
  const found = own === undefined ? [] : candidates(plan, own).flatMap((some) => firstOutcome(plan, some) ?? [])
  return found.sort(firstTold)[0] ?? null
}

/** A plan that is still to come: no outcome is on record, and neither its day nor, for want of one, a later document lies past it. */
export const isAhead = (desk: Desk, record: EventRecord): boolean => isPlanned(record) && !isBehind(desk, record) && outcomeOf(desk, record) === null

/** A plan whose day or telling lies behind, and of which no document says what came of it. */
export const isLapsed = (desk: Desk, record: EventRecord): boolean => isPlanned(record) && isBehind(desk, record) && outcomeOf(desk, record) === null
