import { canonicalJson } from '../../canonical.ts'
import { fits } from '../../when.ts'
import type { Told } from '../candidate.ts'
import { daysApart, sameStory } from '../story.ts'
import { tellingWords } from '../words.ts'
import { SEASON_DAYS, slotsOf } from './slots.ts'
import { likeness } from './weight.ts'

type Side = Told<'figure'>

/** Nothing contradicts where one of the two says nothing. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Reports take these for each other: what will be paid and what is paid, an estimate and the figure, a forecast and an aim. What was aimed at and what was reached are two. */
const together: ReadonlySet<string> = new Set(['actual estimate', 'actual forecast', 'estimate forecast', 'forecast target', 'limit target'])

const statusesFit = (a: string | null, b: string | null): boolean => {
  const [x, y] = [a ?? 'actual', b ?? 'actual']
  return x === y || together.has(x < y ? `${x} ${y}` : `${y} ${x}`)
}

const measuresFit = (a: string | null, b: string | null): boolean => a === b || a === 'other' || b === 'other' || a === null || b === null

const boundsOf = ({ value, approx, interval }: Side['r']): readonly [number, number] => {
  const printed = interval?.printed ?? (typeof value === 'number' ? ([value, value] as const) : value!)
  return approx === null ? printed : (interval?.loose ?? printed)
}

/** The printed digits are the same, or lie in what the rough one of the two may stand for. */
const valuesMeet = ({ r: a }: Side, { r: b }: Side): boolean => {
  const [x, y] = [boundsOf(a), boundsOf(b)]
  return x[0] <= y[1] && y[0] <= x[1]
}

const digitsOf = ({ value }: Side['r']): number =>
  String(typeof value === 'number' ? value : value![0])
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length

/** Two reports of one season seldom give the same three digits by chance; of one digit they do. */
const digitsScore = (a: Side['r'], b: Side['r']): number => Math.min(2, Math.min(digitsOf(a), digitsOf(b)) - 1) * 0.1

/** Units that count anything; "MW" and "scholarships" say what is counted. */
const plainUnits: ReadonlySet<string> = new Set(['percent', 'times', 'people', 'persons', 'countries', 'years', 'months', 'days', 'companies'])

const saysWhat = (unit: string | null): boolean => unit !== null && !/^[A-Z]{3}$/.test(unit) && !plainUnits.has(unit)

const sharedWords = (a: string | null, b: string | null): number => (a === null || b === null ? 0 : likeness(tellingWords(a), tellingWords(b)))

/** Two names of which neither is a part of the other: of coal and of oil, of exports and of all trade. */
const areOther = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return false
  const [x, y] = [tellingWords(a), tellingWords(b)]
  return !x.isSubsetOf(y) && !y.isSubsetOf(x)
}

const rates: ReadonlySet<string | null> = new Set(['share', 'growth'])

const ENOUGH = 0.5

/** A bare "10 percent" of one pair of countries is not that of another. */
const pairsClash = ({ c: x }: Side, { c: y }: Side): boolean =>
  x.pairs.length > 0 && y.pairs.length > 0 && !x.pairs.some((pair) => y.pairs.includes(pair))

/** What is awaited and what is there. */
const OTHER_STATUS = -0.1

const sums: ReadonlySet<string | null> = new Set(['exports', 'imports', 'trade', 'investment', 'aid'])

/** One sum of one year by two statistics, or with a wrong digit: not far from each other, and told alike. */
const OTHER_VALUE = -0.1
const WIDE = 1.5

const valueScore = (x: Side, y: Side): number | null => {
  const [a, b] = [x.r, y.r]
  if (valuesMeet(x, y)) return digitsScore(a, b) + (saysWhat(a.unit) ? 0.2 : 0)
  const [low, high] = [boundsOf(a)[0], boundsOf(b)[0]].sort((one, other) => one - other) as [number, number]
  const near = low > 0 && high / low < WIDE && sums.has(a.measure) && a.measure === b.measure && a.period !== null && a.period === b.period
  return near && a.status === b.status ? OTHER_VALUE : null
}

/** How much of what it takes speaks for one figure of which one report leaves out whose it is, of which year, or what it measures; null for two. */
export const figureEvidence = (x: Side, y: Side): number | null => {
  const [a, b] = [x.r, y.r]
  if (a.document === b.document || a.value === null || b.value === null || a.unit !== b.unit || a.negated !== b.negated) return null
  if (!measuresFit(a.measure, b.measure) || !statusesFit(a.status, b.status) || !fits(x.c.when, y.c.when)) return null
  if (!agree(a.reporter, b.reporter) || !agree(a.partner, b.partner) || !agree(a.trend, b.trend)) return null
  if (pairsClash(x, y) || areOther(a.product, b.product) || (rates.has(a.measure) && rates.has(b.measure) && areOther(a.of, b.of))) return null
  const dated = a.period !== null && a.period === b.period
  const value = valueScore(x, y)
  if (value === null || (!(daysApart(x.c, y.c) <= SEASON_DAYS) && !dated)) return null
  const said = 0.1 * (sharedWords(a.of, b.of) + sharedWords(a.product, b.product))
  return (likeness(x.c.words, y.c.words) + 0.2 * sameStory(x.c, y.c) + value + said + (a.status === b.status ? 0 : OTHER_STATUS)) / ENOUGH
}

/** Steps of size, of which two values within a half of each other share one. */
const stepsOf = (value: number): readonly number[] => {
  const step = value === 0 ? 0 : Math.floor(Math.log10(value) * 4)
  return [step, step + 1]
}

/** Two figures that may be one have a size and a time in common: that of the reports, or the year that both give. */
export const figureKeys = ({ r, c }: Side): readonly string[] => {
  if (r.value === null) return []
  const own = canonicalJson([r.unit, r.negated])
  const times = [...slotsOf(c.day, SEASON_DAYS), ...(r.period === null ? [] : [`${r.measure} ${r.period}`])]
  return stepsOf(Math.abs(typeof r.value === 'number' ? r.value : r.value[0])).flatMap((step) =>
    times.map((time) => ['figure~', own, step, time].join('|')),
  )
}
