import { contentWords } from '../ledger/similarity.ts'
import { fits, whenOf } from '../ledger/when.ts'
import type { EventRecord } from '../model/record.ts'
import { type Desk, latestDate } from './desk.ts'

const day = (iso: string | null): string => iso?.slice(0, 10) ?? ''

/** Whether an event is told as planned or proposed. */
export const isPlanned = (record: EventRecord): boolean => (record.status === 'planned' || record.status === 'proposed') && !record.negated

/** The last day that a date may mean; of no date the day of the telling. */
const lastDay = (record: EventRecord): string => whenOf(record.date).last ?? day(record.published)

const isBehind = (desk: Desk, record: EventRecord): boolean => lastDay(record) !== '' && lastDay(record) < (latestDate(desk) ?? '')

const sameParties = (a: EventRecord, b: EventRecord): boolean => [...a.parties].sort().join() === [...b.parties].sort().join()

const shared = (a: EventRecord, b: EventRecord): number => contentWords(a.quote).intersection(contentWords(b.quote)).size

const settles = (plan: EventRecord, other: EventRecord): boolean => {
  const done = other.status === 'occurred' || other.status === 'cancelled'
  if (!done || other.type !== plan.type || !sameParties(plan, other) || day(other.published) < day(plan.published)) return false
  if (plan.date !== null && other.date !== null) return fits(whenOf(plan.date), whenOf(other.date))
  return day(other.date ?? other.published) >= day(plan.published) && shared(plan, other) >= 2
}

/** Whether what was planned is told as done or called off. */
const isSettled = (desk: Desk, plan: EventRecord): boolean =>
  [...desk.records.values()].some((other) => other.kind === 'event' && other.id !== plan.id && settles(plan, other))

/** A plan that is still to come: neither its day nor, for want of one, a later document lies past it. */
export const isAhead = (desk: Desk, record: EventRecord): boolean => isPlanned(record) && !isBehind(desk, record)

/** A plan whose day or telling lies behind, and of which no document says what came of it. */
export const isLapsed = (desk: Desk, record: EventRecord): boolean => isPlanned(record) && isBehind(desk, record) && !isSettled(desk, record)
