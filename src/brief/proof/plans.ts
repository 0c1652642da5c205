import type { EventRecord } from '../../model/record.ts'
import type { ProofWorld } from './proof.ts'

const dayOf = (iso: string | null | undefined): string => iso?.slice(0, 10) ?? ''

const latestDay = (world: ProofWorld): string =>
  [...world.letters.keys()]
    .map((id) => dayOf(world.documents.get(id)?.published))
    .sort()
    .at(-1) ?? ''

const isOpen = (record: EventRecord): boolean => !record.negated && (record.status === 'planned' || record.status === 'proposed')

/** Whether the day of a plan, or for want of one a later document, lies past it. */
const isBehind = (record: EventRecord, world: ProofWorld): boolean => {
  const latest = latestDay(world)
  const end = record.date?.split('/').at(-1) ?? null
  return end === null ? dayOf(record.published) !== '' && dayOf(record.published) < latest : end < latest.slice(0, end.length)
}

const wordsOf = (record: EventRecord): ReadonlySet<string> => new Set(record.quote.toLowerCase().match(/\p{Ll}{5,}/gu) ?? [])

const touches = (a: string, b: string): boolean => {
  const [from, to] = [a.split('/')[0]!, a.split('/').at(-1)!]
  const [start, end] = [b.split('/')[0]!, b.split('/').at(-1)!]
  return from.slice(0, end.length) <= end.slice(0, from.length) && start.slice(0, to.length) <= to.slice(0, start.length)
}

const isOutcome = (plan: EventRecord, other: EventRecord): boolean => {
  if (other.id === plan.id || (other.status !== 'occurred' && other.status !== 'cancelled') || other.type !== plan.type) return false
  if ([...other.parties].sort().join() !== [...plan.parties].sort().join() || dayOf(other.published) < dayOf(plan.published)) return false
  if (plan.date !== null && other.date !== null) return touches(plan.date, other.date)
  return dayOf(other.date ?? other.published) >= dayOf(plan.published) && wordsOf(plan).intersection(wordsOf(other)).size >= 2
}

/** Where a plan stands, as the proof itself reads the records: still ahead, behind without an outcome, or carried out or called off. */
export const planState = (record: EventRecord, world: ProofWorld): 'none' | 'ahead' | 'lapsed' | 'settled' => {
  if (!isOpen(record)) return 'none'
  if (!isBehind(record, world)) return 'ahead'
  return [...world.records.values()].some((other) => other.kind === 'event' && isOutcome(record, other)) ? 'settled' : 'lapsed'
}
