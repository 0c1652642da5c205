import { textOf, within } from '../../discourse/scene.ts'
import { addDays, addMonths, type Day, isoDay, isoMonth, isoYear, parseIsoDay } from '../../mention/date/calendar.ts'
import type { TimeMention } from '../../model/mention.ts'
import type { Inference } from '../../model/record.ts'
import type { Context } from '../draft.ts'

export interface Deadline {
  readonly value: string
  /** What gave it where the words do not print it: "within three months", "by the end of the year". */
  readonly inference: Inference | null
}

const BY = /^(?:by|until|till|before)$/

/** "by 2030", "no later than 1 March", "before the end of June", "at the end of 2027". */
const saysWhen = (c: Context, m: TimeMention): boolean => {
  const { lower } = c.scene.tokens
  if (BY.test(lower[m.from - 1] ?? '') || /^(?:end|late|close) of|^the end/.test(lower.slice(m.from, m.from + 2).join(' '))) return true
  if (lower[m.from - 1] === 'than' && lower[m.from - 2] === 'later') return true
  return lower[m.from - 1] === 'of' && lower[m.from - 2] === 'end'
}

/** "within three months", "over the next five years", "in the coming two years". */
const saysHowLong = (c: Context, m: TimeMention): boolean => {
  const { lower } = c.scene.tokens
  const before = lower[m.from - 1] ?? ''
  if (before === 'within' || (before === 'most' && lower[m.from - 2] === 'at')) return true
  return /^(?:in|over|during|for)$/.test(before) && lower.slice(m.from, m.from + 3).some((w) => /^(?:next|coming|following)$/.test(w))
}

/** The end of a length that begins on a day, as precise as its unit; null for hours that make no whole days. */
const endOf = (from: Day, { value, unit }: NonNullable<TimeMention['amount']>): string | null => {
  if (unit === 'year') return Number.isInteger(value) ? isoYear(from.year + value) : monthAfter(from, Math.round(value * 12))
  if (unit === 'quarter' || unit === 'month') return monthAfter(from, Math.round(value * (unit === 'quarter' ? 3 : 1)))
  if (unit === 'week' || unit === 'day') return isoDay(addDays(from, Math.round(value * (unit === 'week' ? 7 : 1))))
  if (unit === 'hour' && value > 0 && value % 24 === 0) return isoDay(addDays(from, value / 24))
  return null
}

const monthAfter = (from: Day, months: number): string => {
  const { year, month } = addMonths(from, months)
  return isoMonth(year, month)
}

/** By when the action in tokens `[from, to)` is to be done, or null. */
export const deadlineIn = (c: Context, [from, to]: readonly [number, number]): Deadline | null => {
  const published = parseIsoDay(c.scene.published)
  for (const m of within(c.scene.times, from, to)) {
    const said = textOf(c.scene, m.from, m.to)
    if (m.kind === 'date' && m.value !== null && saysWhen(c, m)) {
      const inference = m.basis === 'printed' ? null : { said, from: 'the date of the document' }
      return { value: m.value.split('/').at(-1)!, inference }
    }
    if (m.kind !== 'duration' || m.amount === null || published === null || !saysHowLong(c, m)) continue
    const value = endOf(published, m.amount)
    if (value) return { value, inference: { said, from: 'the date of the document' } }
  }
  return null
}
