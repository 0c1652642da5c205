import type { Day } from './calendar.ts'
import { addDays, addMonths, daysInMonth, isoDay, isoMonth, isoWeek, isoYear } from './calendar.ts'

export type Grain = 'century' | 'decade' | 'year' | 'half' | 'season' | 'quarter' | 'month' | 'week' | 'weekend' | 'day'

/** A stretch of the calendar: its grain and its first day. */
export interface Point {
  readonly grain: Grain
  readonly day: Day
}

/** First and last point of a range, both inclusive. */
export interface Range {
  readonly first: Point
  readonly last: Point
}

const at = (grain: Grain, year: number, month = 1, day = 1): Point => ({ grain, day: { year, month, day } })
export const yearPoint = (year: number): Point => at('year', year)
export const decadePoint = (year: number): Point => at('decade', year)
export const centuryPoint = (year: number): Point => at('century', year)
export const monthPoint = (year: number, month: number): Point => at('month', year, month)
export const dayPoint = (day: Day): Point => ({ grain: 'day', day })
export const quarterPoint = (year: number, quarter: number): Point => at('quarter', year, quarter * 3 - 2)
export const halfPoint = (year: number, half: number): Point => at('half', year, half * 6 - 5)
export const weekPoint = (monday: Day): Point => ({ grain: 'week', day: monday })
export const weekendPoint = (saturday: Day): Point => ({ grain: 'weekend', day: saturday })

/** Northern seasons by whole months; the winter of a year begins in its December. */
const seasonMonth = { SP: 3, SU: 6, FA: 9, WI: 12 } as const
export const seasonPoint = (year: number, season: keyof typeof seasonMonth): Point => at('season', year, seasonMonth[season])

const monthsIn: Readonly<Partial<Record<Grain, number>>> = { century: 1200, decade: 120, year: 12, half: 6, season: 3, quarter: 3, month: 1 }

/** Last day of the stretch. */
export const lastDay = ({ grain, day }: Point): Day => {
  const length = monthsIn[grain]
  if (length !== undefined) return addDays(addMonths(day, length), -1)
  return grain === 'week' ? addDays(day, 6) : grain === 'weekend' ? addDays(day, 1) : day
}

/** ISO 8601, as `a/b` where no single form exists: a quarter is "2023-07/2023-09". */
export const pointValue = (p: Point): string => {
  const { year, month } = p.day
  const end = lastDay(p)
  if (p.grain === 'year') return isoYear(year)
  if (p.grain === 'month') return isoMonth(year, month)
  if (p.grain === 'day') return isoDay(p.day)
  if (p.grain === 'week' || p.grain === 'weekend') return `${isoDay(p.day)}/${isoDay(end)}`
  if (p.grain === 'century' || p.grain === 'decade') return `${isoYear(year)}/${isoYear(end.year)}`
  return `${isoMonth(year, month)}/${isoMonth(end.year, end.month)}`
}

const seasonCode = (month: number): string => (month === 3 ? 'SP' : month === 6 ? 'SU' : month === 9 ? 'FA' : 'WI')

/** TIMEX3 value: "1989-Q3", "1998-W08", "199" for a decade, "19" for a century. */
export const pointTimex = (p: Point): string => {
  const year = isoYear(p.day.year)
  if (p.grain === 'century') return year.slice(0, 2)
  if (p.grain === 'decade') return year.slice(0, 3)
  if (p.grain === 'quarter') return `${year}-Q${(p.day.month + 2) / 3}`
  if (p.grain === 'half') return `${year}-H${p.day.month === 1 ? 1 : 2}`
  if (p.grain === 'season') return `${year}-${seasonCode(p.day.month)}`
  if (p.grain === 'week') return isoWeek(p.day)
  if (p.grain === 'weekend') return `${isoWeek(p.day)}-WE`
  return pointValue(p)
}

const endValue = (p: Point): string => {
  const value = pointValue(p)
  return value.slice(value.indexOf('/') + 1)
}
const startValue = (p: Point): string => pointValue(p).split('/')[0]!

/** `a/b`; a range of one whole is written as that whole. */
export const rangeValue = ({ first, last }: Range): string => {
  const [a, b] = [startValue(first), endValue(last)]
  return a === b ? a : `${a}/${b}`
}

/** The stretch moved by whole years. */
export const shiftYears = (p: Point, years: number): Point => ({
  grain: p.grain,
  day: { ...p.day, year: p.day.year + years, day: Math.min(p.day.day, daysInMonth(p.day.year + years, p.day.month)) },
})
