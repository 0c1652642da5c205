/**
 * Calendar sums without a clock: days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 * Method: Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).
 */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const div = (a: number, b: number): number => Math.floor(a / b)

/** Days since 1970-01-01. */
export const toDays = ({ year, month, day }: Day): number => {
  const y = month <= 2 ? year - 1 : year
  const era = div(y, 400)
  const yearOfEra = y - era * 400
  const dayOfYear = div(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1
  return era * 146097 + yearOfEra * 365 + div(yearOfEra, 4) - div(yearOfEra, 100) + dayOfYear - 719468
}

/** The day so many days after 1970-01-01. */
export const fromDays = (days: number): Day => {
  const z = days + 719468
  const era = div(z, 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = div(dayOfEra - div(dayOfEra, 1460) + div(dayOfEra, 36524) - div(dayOfEra, 146096), 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + div(yearOfEra, 4) - div(yearOfEra, 100))
  const m = div(5 * dayOfYear + 2, 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - div(153 * m + 2, 5) + 1 }
}

export const daysInMonth = (year: number, month: number): number =>
  toDays(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) - toDays({ year, month, day: 1 })

export const isDay = (year: number, month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekday = (d: Day): number => ((((toDays(d) + 3) % 7) + 7) % 7) + 1

export const addDays = (d: Day, n: number): Day => fromDays(toDays(d) + n)

/** Month arithmetic; a day past the end of the month becomes its last. */
export const addMonths = (d: Day, n: number): Day => {
  const index = d.year * 12 + d.month - 1 + n
  const year = div(index, 12)
  const month = index - year * 12 + 1
  return { year, month, day: Math.min(d.day, daysInMonth(year, month)) }
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')
export const isoYear = (year: number): string => pad(year, 4)
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`
export const isoDay = (d: Day): string => `${pad(d.year, 4)}-${pad(d.month, 2)}-${pad(d.day, 2)}`

/** The Monday of the week that holds the day. */
export const mondayOf = (d: Day): Day => addDays(d, 1 - weekday(d))

/** ISO 8601 week of the day: "2023-W36". */
export const isoWeek = (d: Day): string => {
  const thursday = addDays(d, 4 - weekday(d))
  const first = toDays({ year: thursday.year, month: 1, day: 1 })
  return `${pad(thursday.year, 4)}-W${pad(div(toDays(thursday) - first, 7) + 1, 2)}`
}

/** Reads the day out of an ISO date or date-time; null when it is none. */
export const parseIsoDay = (text: string | null): Day | null => {
  const m = text === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (m === null) return null
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return isDay(year, month, day) ? { year, month, day } : null
}
