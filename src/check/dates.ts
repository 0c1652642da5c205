/** A stretch of days, both ends included, counted from 1970-01-01. */
export interface Period {
  readonly from: number
  readonly to: number
  readonly precision: 'day' | 'month' | 'year' | 'range'
}

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
 * Method: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export const dayOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Year, month and day of a day number: the inverse of `dayOf` (same source, civil_from_days). */
export const civilOf = (day: number): readonly [number, number, number] => {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1]
}

const daysIn = (year: number, month: number): number => dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1)

const monthsFrom = (year: number, first: number, last: number, precision: Period['precision']): Period => ({
  from: dayOf(year, first, 1),
  to: dayOf(year, last, daysIn(year, last)),
  precision,
})

const parseOne = (text: string): Period | null => {
  const part = /^(\d{4})-([QH])([1-4])$/.exec(text)
  if (part) {
    const length = part[2] === 'Q' ? 3 : 6
    return Number(part[3]) * length > 12 ? null : monthsFrom(Number(part[1]), (Number(part[3]) - 1) * length + 1, Number(part[3]) * length, 'range')
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (!match[2]) return monthsFrom(year, 1, 12, 'year')
  if (month < 1 || month > 12) return null
  if (!match[3]) return monthsFrom(year, month, month, 'month')
  return day < 1 || day > daysIn(year, month) ? null : { from: dayOf(year, month, day), to: dayOf(year, month, day), precision: 'day' }
}

/** The days that an ISO 8601 date or range (`2023`, `2023-09`, `2023-09-07`, `a/b`, quarter `2023-Q1`) covers; null when it is none. */
export const parsePeriod = (iso: string | null): Period | null => {
  if (iso === null) return null
  const [first, last, more] = iso.split('/')
  const from = parseOne(first ?? '')
  if (last === undefined || from === null) return from
  const to = parseOne(last)
  return to === null || more !== undefined || to.to < from.from ? null : { from: from.from, to: to.to, precision: 'range' }
}

export const yearOf = (day: number): number => civilOf(day)[0]

/** ISO form of a day. */
export const isoOf = (day: number): string => {
  const [year, month, date] = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Name of the weekday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): (typeof weekdays)[number] => weekdays[(((day + 4) % 7) + 7) % 7]!

/** The same day some months on; 31 January and one month is the last day of February. */
export const addMonths = (day: number, months: number): number => {
  const [year, month, date] = civilOf(day)
  const total = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  return dayOf(y, m, Math.min(date, daysIn(y, m)))
}

export const addYears = (day: number, years: number): number => addMonths(day, years * 12)

/** The calendar year that a period is, or null when it is not exactly one. */
export const wholeYear = (period: Period): number | null => {
  const [year, month, day] = civilOf(period.from)
  return month === 1 && day === 1 && period.to === dayOf(year, 12, 31) ? year : null
}

/** Year and number of months when a period is whole months of one year, fewer than twelve; else null. */
export const partOfYear = (period: Period): { readonly year: number; readonly months: number } | null => {
  const [year, month, day] = civilOf(period.from)
  const [lastYear, lastMonth, lastDay] = civilOf(period.to)
  if (day !== 1 || year !== lastYear || lastDay !== daysIn(year, lastMonth)) return null
  const months = lastMonth - month + 1
  return months < 12 ? { year, months } : null
}

/** The same months or days one year earlier. */
export const yearBefore = (period: Period): Period => ({ ...period, from: addYears(period.from, -1), to: addMonths(period.to + 1, -12) - 1 })

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to

/** Whether all days of `inner` lie in `outer`. */
export const insidePeriod = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.to <= outer.to

export const periodsMeet = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to

const monthNames = 'January February March April May June July August September October November December'.split(' ')

const printDay = (day: number): string => {
  const [year, month, date] = civilOf(day)
  return `${date} ${monthNames[month - 1]} ${year}`
}

/** A period for people: "2020", "March 2020", "5 March 2020", "January to July 2020"; text that is no period stays. */
export const printPeriod = (iso: string): string => {
  const period = parsePeriod(iso)
  if (!period) return iso
  const [year, month] = civilOf(period.from)
  const part = partOfYear(period)
  const first = wholeYear(period)
  if (first !== null) return String(first)
  if (period.from === period.to) return printDay(period.from)
  if (part)
    return part.months === 1 ? `${monthNames[month - 1]} ${year}` : `${monthNames[month - 1]} to ${monthNames[month + part.months - 2]} ${year}`
  return `${printDay(period.from)} to ${printDay(period.to)}`
}
