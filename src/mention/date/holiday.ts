import type { Day } from './calendar.ts'
import { addDays, weekday } from './calendar.ts'
import { nearest } from './outlook.ts'
import { dayPoint } from './point.ts'
import type { Found, Scan } from './scan.ts'
import { dateFound, word } from './scan.ts'

/** The n-th weekday of a month (ISO weekday, Monday 1). */
const nthWeekday = (year: number, month: number, day: number, n: number): Day => {
  const first = { year, month, day: 1 }
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (n - 1))
}

/** Western Easter Sunday. Method: the anonymous Gregorian computus (Meeus, Jones, Butcher). */
const easter = (year: number): Day => {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 }
}

const fixed =
  (month: number, day: number) =>
  (year: number): Day => ({ year, month, day })

/** Holidays by their words; those that states keep on days of their own are left out. United States for Thanksgiving, Labor, Memorial and Election Day. */
const holidays: readonly (readonly [string, (year: number) => Day])[] = [
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ["new year 's eve", fixed(12, 31)],
  ["new year 's day", fixed(1, 1)],
  ['boxing day', fixed(12, 26)],
  ["valentine 's day", fixed(2, 14)],
  ['halloween', fixed(10, 31)],
  ['may day', fixed(5, 1)],
  ['thanksgiving day', (y) => nthWeekday(y, 11, 4, 4)],
  ['thanksgiving', (y) => nthWeekday(y, 11, 4, 4)],
  ['labor day', (y) => nthWeekday(y, 9, 1, 1)],
  ['memorial day', (y) => addDays(nthWeekday(y, 6, 1, 1), -7)],
  ['election day', (y) => addDays(nthWeekday(y, 11, 1, 1), 1)],
  ['good friday', (y) => addDays(easter(y), -2)],
  ['easter sunday', easter],
  ['easter monday', (y) => addDays(easter(y), 1)],
  ['easter', easter],
]

/** First word of a holiday → its names, the longest first. */
const byWord: ReadonlyMap<string, readonly (readonly [readonly string[], (year: number) => Day])[]> = Map.groupBy(
  holidays.map(([name, day]) => [name.split(' '), day] as const),
  ([words]) => words[0]!,
)
export const holidayWords = [...byWord.keys()]

/** "Christmas Day", "Thanksgiving", "Good Friday 2024". Trigger: its first word, with a capital. */
export const readHoliday = (s: Scan, i: number): Found | null => {
  if (!/^[A-Z]/.test(s.tokens.words[i]!)) return null
  const found = byWord.get(word(s, i))!.find(([words]) => words.every((w, k) => word(s, i + k).replace('’', "'") === w))
  if (!found) return null
  const [words, day] = found
  const to = i + words.length
  // "Easter Island", "the Christmas party", "Thanksgiving week": the day is part of another name
  if (
    words.length === 1 &&
    /^[\p{L}]/u.test(word(s, to)) &&
    !/^(?:and|or|in|on|to|of|for|with|was|is|will|when|but|as|by|at|last|this|next)$/.test(word(s, to))
  )
    return null
  const year = /^(?:19|20)\d\d$/.test(word(s, to)) ? Number(word(s, to)) : null
  if (year !== null) return dateFound(i, to + 1, dayPoint(day(year)), 'printed')
  const point = nearest(s, i, (y) => dayPoint(day(y)))
  return point === null ? null : dateFound(i, to, point, 'document')
}
