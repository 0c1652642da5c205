/** Days are counted from 1 January 1970. */
const MS = 86_400_000

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

export const dayOf = (iso: string): number => Date.parse(iso) / MS
export const isoOf = (day: number): string => new Date(day * MS).toISOString().slice(0, 10)
export const yearOf = (day: number): number => Number(isoOf(day).slice(0, 4))
export const monthOf = (day: number): string => isoOf(day).slice(0, 7)
export const weekdayOf = (day: number): string => weekdays[new Date(day * MS).getUTCDay()]!
export const monthName = (day: number): string => months[Number(isoOf(day).slice(5, 7)) - 1]!
export const dayNumber = (day: number): number => Number(isoOf(day).slice(8, 10))
