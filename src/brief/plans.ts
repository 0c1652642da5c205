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

const shared = (a: EventRecord, b: EventRecord): number => contentWords(a.quote).intersection(contentWords(b.quote)).size

const settles = (plan: EventRecord, other: EventRecord): boolean => {
  if (day(other.published) < day(plan.published)) return false
  if (plan.date !== null && other.date !== null) return fits(whenOf(plan.date), whenOf(other.date))
  return day(other.date ?? other.published) >= day(plan.published) && shared(plan, other) >= 2
}

const kindOf = (record: EventRecord): string => `${record.type} ${[...record.parties].sort().join()}`

/** Events told as done or called off, by type and parties: what alone may be the outcome of a plan. */
const outcomes = onceADesk((desk) =>
  Map.groupBy(
    [...desk.records.values()].filter(
      (record) => record.kind === 'event' && (record.status === 'occurred' || record.status === 'cancelled'),
    ) as EventRecord[],
    kindOf,
  ),
)

/** What tells that a plan was carried out or called off, the first told of several; null when nothing does. */
export const outcomeOf = (desk: Desk, plan: EventRecord): EventRecord | null => {
  const found = (outcomes(desk).get(kindOf(plan)) ?? []).filter((other) => other.id !== plan.id && settles(plan, other))
  const early = (record: EventRecord) => `${day(record.published)} ${record.id}`
  return found.reduce<EventRecord | null>((first, other) => (first === null || early(other) < early(first) ? other : first), null)
}

/** A plan that is still to come: neither its day nor, for want of one, a later document lies past it. */
export const isAhead = (desk: Desk, record: EventRecord): boolean => isPlanned(record) && !isBehind(desk, record)

/** A plan whose day or telling lies behind, and of which no document says what came of it. */
export const isLapsed = (desk: Desk, record: EventRecord): boolean => isPlanned(record) && isBehind(desk, record) && outcomeOf(desk, record) === null
