import { parsePeriod, wholeYear } from '../../check/dates.ts'
import type { Finding } from '../../model/finding.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import {
  areAcross,
  figureInput,
  figuresOf,
  findingOf,
  inQuotes,
  isComparable,
  keyOf,
  loose,
  printValue,
  type Question,
  seriesOf,
  type Told,
  valuesOf,
} from './told.ts'

/** Words of movement in one document ("dynamically rising") against the yearly figures of others. */

const movements: ReadonlySet<string | null> = new Set(['up', 'down'])

const seriesKey = onceFor((told: Told): string => keyOf(...seriesOf(told)))

interface Year {
  readonly year: number
  readonly told: Told
}

/** The value of each whole year of which only one is told, by year. */
const yearsOf = onceForList((levels: readonly Told[]): readonly Year[] => {
  const dated = levels.flatMap((told) => {
    const period = parsePeriod(told.record.period)
    const year = period === null ? null : wholeYear(period)
    return year === null ? [] : [{ year, told }]
  })
  return [...Map.groupBy(dated, ({ year }) => year)]
    .flatMap(([year, list]) => {
      const values = valuesOf(list.map(({ told }) => told))
      return values.length === 1 ? [{ year, told: values[0]! }] : []
    })
    .sort((a, b) => a.year - b.year)
})

/** The years that the words speak of: the one they name with the one before, else the last two on record before they were published. */
const spokenOf = (claim: Told, years: readonly Year[]): readonly [Year, Year] | null => {
  const period = parsePeriod(claim.record.period)
  const named = period === null ? null : wholeYear(period)
  const told = Number(claim.record.published?.slice(0, 4) ?? Number.NaN)
  const past = years.filter(({ year }) => (named === null ? year < told : year <= named))
  const [before, last] = past.slice(-2)
  if (before === undefined || last === undefined || last.year - before.year !== 1) return null
  // A year further back than the last two says nothing of what "is rising" now.
  return (named === null ? told - last.year <= 2 : last.year === named) ? [before, last] : null
}

const against = (claim: Told, [before, last]: readonly [Year, Year]): Finding | null => {
  const [a, b] = [loose(before.told.record), loose(last.told.record)]
  const seen = b[0] > a[1] ? 'up' : b[1] < a[0] ? 'down' : null
  if (seen === null || seen === claim.record.trend || !areAcross([claim.claim, before.told.claim, last.told.claim])) return null
  return findingOf({
    check: 'trend',
    verdict: 'tension',
    inputs: [claim, before.told, last.told].map(figureInput),
    formula: `${inQuotes(printValue(before.told))} (${before.year}) → ${inQuotes(printValue(last.told))} (${last.year}), said: ${inQuotes(claim.record.quote)}`,
    result: seen,
    claimed: claim.record.trend,
    explanation: `One document says that ${claim.record.measure} goes ${claim.record.trend}; by the figures of ${before.year} and ${last.year} in other documents it went ${seen}. It agrees only if the words cover another span of time.`,
    settles: 'the period that the words cover',
  })
}

/** Claims of movement without a figure, beside the figures of other documents. */
export const trends: Question = (shelf) => {
  const all = figuresOf(shelf)
  const levels = new Map(
    [...Map.groupBy(all.filter(isComparable), seriesKey)].map(([key, told]) => [key, Map.groupBy(told, ({ record }) => record.unit)]),
  )
  return all
    .filter(
      ({ record }) =>
        record.value === null && movements.has(record.trend) && !record.negated && (record.status === null || record.status === 'actual'),
    )
    .flatMap((claim) =>
      [...(levels.get(seriesKey(claim))?.values() ?? [])].flatMap((told) => {
        const years = spokenOf(claim, yearsOf(told))
        const made = years === null ? null : against(claim, years)
        return made === null ? [] : [made]
      }),
    )
    .sort((a, b) => byText(a.id, b.id))
}
