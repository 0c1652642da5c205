import { readOrdinal } from '../number.ts'
import { readMonth, readYearAfter } from './absolute.ts'
import type { Day } from './calendar.ts'
import { addDays, addMonths, daysInMonth, isDay, mondayOf, weekday } from './calendar.ts'
import { outlook } from './outlook.ts'
import type { Point } from './point.ts'
import { dayPoint, weekPoint } from './point.ts'
import type { Found, Scan } from './scan.ts'
import { dateFound, word } from './scan.ts'
import { months, weekdays } from './words.ts'

/** The n-th day, week or weekday of a month; the last where `n` is 0; null where the month has none such. */
const inMonth = ({ year, month }: Day, unit: string, n: number): Point | null => {
  const length = daysInMonth(year, month)
  const first = { year, month, day: 1 }
  if (unit === 'day') return n === 0 ? dayPoint({ year, month, day: length }) : n <= length ? dayPoint({ year, month, day: n }) : null
  if (unit === 'week') {
    const monday = mondayOf(first)
    return weekPoint(n === 0 ? mondayOf({ year, month, day: length }) : addDays(monday, 7 * (n - 1)))
  }
  const offset = (weekdays.get(unit)! - weekday(first) + 7) % 7
  const day = n === 0 ? offset + 1 + 7 * Math.floor((length - offset - 1) / 7) : offset + 1 + 7 * (n - 1)
  return day <= length ? dayPoint({ year, month, day }) : null
}

const units: ReadonlySet<string> = new Set(['day', 'week', ...weekdays.keys()])

/** "the first week of October", "the last day of May 2015", "the second Tuesday in June". Trigger: ordinal, first, last. */
export const readPlaced = (s: Scan, i: number): Found | null => {
  if (!units.has(word(s, i + 1)) && !units.has(word(s, i + 3))) return null
  const last = word(s, i) === 'last' || word(s, i) === 'final'
  const ordinal = last ? { value: 0, to: i + 1 } : readOrdinal(s.tokens, i)
  const unit = ordinal === null ? '' : word(s, ordinal.to)
  if (ordinal === null || ordinal.value > 31 || !units.has(unit)) return null
  const of = ordinal.to + 1
  if ((word(s, of) !== 'of' && word(s, of) !== 'in') || !months.has(word(s, of + 1))) return null
  const month = readMonth(s, of + 1)
  if (month?.point?.grain !== 'month' || month.last !== undefined) return null
  const point = inMonth(month.point.day, unit, ordinal.value)
  return point === null ? null : dateFound(word(s, i - 1) === 'the' ? i - 1 : i, month.to, point, month.basis)
}

const monthShift: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
])

/** "of this month", "of the previous month": months from the document's, and the token behind. */
const ofMonth = (s: Scan, i: number): { readonly shift: number; readonly to: number } | null => {
  if (word(s, i) !== 'of') return null
  const at = word(s, i + 1) === 'the' ? i + 2 : i + 1
  const shift = monthShift.get(word(s, at))
  if (shift !== undefined && word(s, at + 1) === 'month') return { shift, to: at + 2 }
  return at === i + 2 && word(s, at) === 'month' ? { shift: 0, to: at + 1 } : null
}

/** "on the 9th", "by the 20th of this month": a day of the document's month, or of the one before or behind it. Trigger: number. */
export const readDayOfMonth = (s: Scan, i: number): Found | null => {
  if (s.published === null || word(s, i - 1) !== 'the') return null
  const m = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word(s, i))
  if (m === null) return null
  const day = Number(m[1])
  const month = ofMonth(s, i + 1)
  if (month === null && !bare(s, i)) return null
  const shift = month?.shift ?? bareShift(s, i, day)
  const base = addMonths({ ...s.published, day: 1 }, shift)
  return isDay(base.year, base.month, day) ? dateFound(i - 1, month?.to ?? i + 1, dayPoint({ ...base, day }), 'document') : null
}

/** "met on the 9th.", not "on the 9th floor". */
const bare = (s: Scan, i: number): boolean =>
  /^(?:on|by|until|since|before|after)$/.test(word(s, i - 2)) &&
  (word(s, i + 1) === '' || /^(?:[.,;:)(]|and|at|in|with|that|to|when|while|local|by|for|as)$/.test(word(s, i + 1)))

const bareShift = (s: Scan, i: number, day: number): number => {
  const today = s.published!.day
  if (outlook(s, i) === 'ahead') return day < today ? 1 : 0
  return day > today ? -1 : 0
}

/** "the day after tomorrow", "the day before yesterday". Trigger: day. */
export const readDayBeyond = (s: Scan, i: number): Found | null => {
  const way = word(s, i + 1) === 'after' && word(s, i + 2) === 'tomorrow' ? 2 : word(s, i + 1) === 'before' && word(s, i + 2) === 'yesterday' ? -2 : 0
  if (way === 0) return null
  return dateFound(word(s, i - 1) === 'the' ? i - 1 : i, i + 3, s.published === null ? null : dayPoint(addDays(s.published, way)), 'document')
}

/** "Wednesday of next week", "on Monday last week". Trigger: weekday name. */
export const readWeekdayOfWeek = (s: Scan, i: number): Found | null => {
  const day = weekdays.get(word(s, i))
  const at = word(s, i + 1) === 'of' ? i + 2 : i + 1
  const shift = monthShift.get(word(s, at))
  if (day === undefined || shift === undefined || word(s, at + 1) !== 'week') return null
  const monday = s.published === null ? null : addDays(mondayOf(s.published), 7 * shift)
  return dateFound(
    i,
    at + 2,
    monday === null ? null : dayPoint(addDays(monday, day - 1)),
    'document',
    monday === null ? { timex: `XXXX-WXX-${day}` } : {},
  )
}

/** "Tuesday the 19th", "Tuesday 19th": the nearest such day. Trigger: weekday name. */
export const readWeekdayNumber = (s: Scan, i: number): Found | null => {
  const day = weekdays.get(word(s, i))
  const at = word(s, i + 1) === 'the' ? i + 2 : i + 1
  const m = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word(s, at))
  if (day === undefined || m === null || s.published === null || months.has(word(s, at + 1)) || word(s, at + 1) === 'of') return null
  if (readYearAfter(s, at + 1) !== null) return null
  for (const shift of outlook(s, i) === 'ahead' ? [0, 1, 2, -1] : [0, -1, 1, -2, 2]) {
    const base = addMonths({ ...s.published, day: 1 }, shift)
    const date = { ...base, day: Number(m[1]) }
    if (isDay(base.year, base.month, date.day) && weekday(date) === day) return dateFound(i, at + 1, dayPoint(date), 'document')
  }
  return null
}
