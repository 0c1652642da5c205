import { parsePeriod, samePeriod, yearBefore } from '../../check/dates.ts'
import { divide, evaluate, point, scale, subtract, verdictOf } from '../../check/interval.ts'
import type { Finding, Verdict } from '../../model/finding.ts'
import { onceFor, onceForList } from '../once.ts'
import {
  areAcross,
  estimateOf,
  figureInput,
  figuresOf,
  findingOf,
  inQuotes,
  isComparable,
  keyOf,
  oneSource,
  plain,
  printValue,
  type Question,
  seriesOf,
  type Told,
  valuesOf,
} from './told.ts'

/** Year against year: growth told in one document against the levels told in others. */

const measures: ReadonlySet<string> = new Set(['trade', 'exports', 'imports', 'investment'])

/** What is told to have grown: "trade", "imports". */
const grownOf = ({ record }: Told): string | null => {
  const words = plain(record.of).split(' ')
  return [...measures].find((measure) => words.includes(measure) || words.includes(measure.replace(/s$/, ''))) ?? null
}

const seriesKey = (measure: string, { record, pairs }: Told): string =>
  keyOf(measure, record.reporter, record.partner, record.reporter === null ? pairs : null, plain(record.product))

const levelKey = onceFor((one: Told): string => keyOf(...seriesOf(one)))

const percent = (value: number): string => `${Number(value.toFixed(1))} percent`

const remarks: Partial<Record<Verdict, string>> = {
  consistent: 'They agree.',
  'within-rounding': 'Rounding bridges the difference.',
  tension: 'They meet only if figures are read loosely, come from different statistics or were revised.',
  inconsistent: 'No values that the printed figures allow agree.',
}

const compared = (growth: Told, later: Told, earlier: Told): Finding => {
  const result = evaluate([later, earlier].map(estimateOf), ([a, b]) => scale(subtract(divide(a!, b!), point(1)), 100))
  const all = [later, earlier, growth]
  const strict = verdictOf(
    result,
    estimateOf(growth),
    all.some(({ record }) => record.approx !== null),
  )
  const verdict = strict === 'inconsistent' && !oneSource(all) ? 'tension' : strict
  return findingOf({
    check: 'growth',
    verdict,
    inputs: all.map(figureInput),
    formula: `${inQuotes(printValue(later))} ÷ ${inQuotes(printValue(earlier))} − 1 → ${percent(result.value)}, told ${inQuotes(printValue(growth))}`,
    result: result.value,
    interval: result.printed,
    claimed: typeof growth.record.value === 'number' ? growth.record.value : null,
    explanation: `${later.record.measure} of ${earlier.record.period} and ${later.record.period}, told in different documents, changed by ${percent(result.value)}; told is ${printValue(growth)}. ${remarks[verdict] ?? ''}`,
    settles: verdict === 'tension' || verdict === 'inconsistent' ? 'one set of statistics with both years' : null,
  })
}

const levelsAt = (levels: readonly Told[], period: ReturnType<typeof parsePeriod>): readonly Told[] =>
  valuesOf(
    levels.filter(({ record }) => {
      const own = parsePeriod(record.period)
      return own !== null && period !== null && samePeriod(own, period)
    }),
  )

const isGrowth = ({ record }: Told): boolean => record.measure === 'growth' && record.unit === 'percent'

const ofGrowth = (growth: Told, levels: readonly Told[]): readonly Finding[] => {
  const period = parsePeriod(growth.record.period)
  if (period === null) return []
  const [now, before] = [levelsAt(levels, period), levelsAt(levels, yearBefore(period))]
  // Where a year has several values, which of them the growth was worked out from is anybody's guess.
  if (now.length !== 1 || before.length !== 1 || now[0]!.record.unit !== before[0]!.record.unit) return []
  return areAcross([growth.claim, now[0]!.claim, before[0]!.claim]) ? [compared(growth, now[0]!, before[0]!)] : []
}

/** All tellings of one growth, and the levels of what has grown. */
const ofGrowths = onceForList((told: readonly Told[]): readonly Finding[] => {
  const levels = told.filter((one) => !isGrowth(one))
  return valuesOf(told.filter(isGrowth)).flatMap((growth) => ofGrowth(growth, levels))
})

/** The series that a growth is a growth of; null where its words do not say of what. */
const grownKey = onceFor((growth: Told): string | null => {
  const measure = grownOf(growth)
  return measure === null ? null : seriesKey(measure, growth)
})

const growthKey = onceFor((growth: Told): string => keyOf(grownKey(growth), growth.record.period))

/** Growth in percent against the levels of the year and of the year before. */
export const growths: Question = (shelf) => {
  const all = figuresOf(shelf).filter(isComparable)
  const levels = Map.groupBy(
    all.filter(({ record }) => measures.has(record.measure ?? '')),
    levelKey,
  )
  const told = all.filter((one) => isGrowth(one) && levels.has(grownKey(one) ?? ''))
  return [...Map.groupBy(told, growthKey).values()].flatMap((list) => ofGrowths([...list, ...levels.get(grownKey(list[0]!)!)!]))
}
