import type { EventRecord } from '../../model/record.ts'
import { onceAWorld, type ProofWorld } from './proof.ts'

const dayOf = (iso: string | null | undefined): string => iso?.slice(0, 10) ?? ''

const isOpen = (record: EventRecord): boolean => !record.negated && (record.status === 'planned' || record.status === 'proposed')

const isDone = (record: EventRecord): boolean => record.status === 'occurred' || record.status === 'cancelled'

const kindOf = (record: EventRecord): string => `${record.type} ${[...record.parties].sort().join()}`

interface Done {
  /** Dated outcomes by each month that they may lie in; those of no month or of many by the empty key. */
  readonly months: ReadonlyMap<string, readonly EventRecord[]>
  readonly all: readonly EventRecord[]
  readonly undated: readonly EventRecord[]
}

/** The months of a date; null when it tells no month, or spans more than a year. */
const monthsOf = (date: string): readonly string[] | null => {
  const [from, to] = [date.split('/')[0]!, date.split('/').at(-1)!]
  if (from.length < 7 || to.length < 7) return null
  const number = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1
  const [first, last] = [number(from), number(to)]
  return last < first || last - first > 12 ? null : Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}

const byMonth = (records: readonly EventRecord[]): ReadonlyMap<string, readonly EventRecord[]> => {
  const months = new Map<string, EventRecord[]>()
  for (const record of records)
    for (const month of monthsOf(record.date!) ?? ['']) {
      const own = months.get(month)
      if (own === undefined) months.set(month, [record])
      else own.push(record)
    }
  return months
}

/** The day of the latest document. */
const latestDay = onceAWorld(
  (world): string =>
    [...world.letters.keys()]
      .map((id) => dayOf(world.documents.get(id)?.published))
      .sort()
      .at(-1) ?? '',
)

/** What was done or called off, by kind and date: what plans are held against. */
const doneIn = onceAWorld((world): ReadonlyMap<string, Done> => {
  const events = [...world.records.values()].filter((record): record is EventRecord => record.kind === 'event' && isDone(record))
  return new Map(
    [...Map.groupBy(events, kindOf)].map(([kind, all]): readonly [string, Done] => {
      const dated = all.filter((record) => record.date !== null)
      return [kind, { months: byMonth(dated), all, undated: all.filter((record) => record.date === null) }]
    }),
  )
})

/** Whether the day of a plan, or for want of one a later document, lies past it. */
const isBehind = (record: EventRecord, latest: string): boolean => {
  const end = record.date?.split('/').at(-1) ?? null
  return end === null ? dayOf(record.published) !== '' && dayOf(record.published) < latest : end < latest.slice(0, end.length)
}

const words = new WeakMap<EventRecord, ReadonlySet<string>>()

const wordsOf = (record: EventRecord): ReadonlySet<string> => {
  const known = words.get(record) ?? new Set(record.quote.toLowerCase().match(/\p{Ll}{5,}/gu) ?? [])
  words.set(record, known)
  return known
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  let count = 0
  for (const word of a) if (b.has(word) && ++count >= 2) return true
  return false
}

const touches = (a: string, b: string): boolean => {
  const [from, to] = [a.split('/')[0]!, a.split('/').at(-1)!]
  const [start, end] = [b.split('/')[0]!, b.split('/').at(-1)!]
  return from.slice(0, end.length) <= end.slice(0, from.length) && start.slice(0, to.length) <= to.slice(0, start.length)
}

const isOutcome = (plan: EventRecord, other: EventRecord): boolean => {
  if (other.id === plan.id || dayOf(other.published) < dayOf(plan.published)) return false
  if (plan.date !== null && other.date !== null) return touches(plan.date, other.date)
  return dayOf(other.date ?? other.published) >= dayOf(plan.published) && shares(wordsOf(plan), wordsOf(other))
}

/** The outcomes that a plan is held against: of its months where it tells them, and those without a date. */
const candidates = (plan: EventRecord, { months, all, undated }: Done): readonly (readonly EventRecord[])[] => {
  const own = plan.date === null ? null : monthsOf(plan.date)
  return own === null ? [all] : [...own, ''].map((month) => months.get(month) ?? []).concat([undated])
}

/** Where a plan stands, as the proof itself reads the records: still ahead, behind without an outcome, or carried out or called off. */
export const planState = (record: EventRecord, world: ProofWorld): 'none' | 'ahead' | 'lapsed' | 'settled' => {
  if (!isOpen(record)) return 'none'
  const own = doneIn(world).get(kindOf(record))
  if (own !== undefined && candidates(record, own).some((some) => some.some((other) => isOutcome(record, other)))) return 'settled'
  return isBehind(record, latestDay(world)) ? 'lapsed' : 'ahead'
}

/** Whether a plan is still ahead. */
export const isStillAhead = (record: EventRecord, world: ProofWorld): boolean => planState(record, world) === 'ahead'
