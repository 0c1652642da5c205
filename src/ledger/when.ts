/** How precise a date is, most precise first: some days of a range, a day, a month or quarter, a year or longer, nothing. */
export const precisions = ['days', 'day', 'month', 'year', 'none'] as const
export type Precision = (typeof precisions)[number]

/** A date of a record: the first and the last day that it may mean, as "2023-09-07". Null bounds for no date. */
export interface When {
  readonly precision: Precision
  readonly first: string | null
  readonly last: string | null
}

const none: When = { precision: 'none', first: null, last: null }

const pad = (n: number): string => String(n).padStart(2, '0')

const lastDay = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const months = (year: string, from: number, to: number): When => ({
  precision: 'month',
  first: `${year}-${pad(from)}-01`,
  last: `${year}-${pad(to)}-${pad(lastDay(Number(year), to))}`,
})

const single = (text: string): When => {
  const [, year, quarter, month, day] = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?(?:T.*)?$/.exec(text) ?? []
  if (year === undefined) return none
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3)
  if (month === undefined) return { precision: 'year', first: `${year}-01-01`, last: `${year}-12-31` }
  if (day === undefined) return months(year, Number(month), Number(month))
  return { precision: 'day', first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
}

/** Reads an ISO 8601 date as precise as known, `a/b` for ranges; what is no such date has no precision. */
export const whenOf = (date: string | null): When => {
  if (date === null) return none
  const slash = date.indexOf('/')
  if (slash < 0) return single(date)
  const from = single(date.slice(0, slash))
  const to = single(date.slice(slash + 1))
  if (from.first === null || to.last === null) return none
  const days = from.precision === 'day' && to.precision === 'day'
  return { precision: days ? 'days' : from.precision === 'year' ? 'year' : 'month', first: from.first, last: to.last }
}

/** Whether one of the two lies inside the other; what has no date fits everything. */
export const fits = (a: When, b: When): boolean => {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return true
  return (a.first <= b.first && b.last <= a.last) || (b.first <= a.first && a.last <= b.last)
}

/** Days since 1970-01-01 of a day "2023-09-07"; NaN for anything else. */
export const dayNumber = (day: string): number => {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? []
  return y === undefined ? Number.NaN : Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000
}
