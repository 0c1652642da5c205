import type { Finding } from '../model/finding.ts'
import { partOfYear, wholeYear } from './dates.ts'
import { type Figure, figuresNear, figuresOf, isFlow, nameFigure, sameSeries } from './figures.ts'
import { type Frame, finding, printNumber, quoted } from './frame.ts'
import { divide, evaluate, type Range, scale } from './interval.ts'
import { type TrendClaim, trendClaims } from './trend.ts'

/** A part of a year laid beside the whole year before. */
interface Beside {
  readonly part: Figure
  readonly whole: Figure
  readonly months: number
}

const besides = (frame: Frame): readonly Beside[] =>
  figuresOf(frame).flatMap((part) => {
    const cut = isFlow(part) && part.period && partOfYear(part.period)
    if (!cut) return []
    return figuresNear(frame, part)
      .filter((f) => isFlow(f) && f.period !== null && wholeYear(f.period) === cut.year - 1 && sameSeries(f, part))
      .map((whole) => ({ part, whole, months: cut.months }))
  })

/** How far from an even share of the year counts as far off: less than half of it, or more than double. */
const farOff: Range = [50, 200]

const against = (claim: TrendClaim, ratio: Range): boolean =>
  (ratio[1] < farOff[0] && (claim.trend === 'up' || claim.trend === 'record')) ||
  (ratio[0] > farOff[1] && claim.trend === 'down') ||
  (claim.trend === 'flat' && (ratio[1] < farOff[0] || ratio[0] > farOff[1]))

const judge = (frame: Frame, { part, whole, months }: Beside): readonly Finding[] => {
  const result = evaluate([part, whole], (r) => scale(divide(r[0]!, scale(r[1]!, months / 12)), 100))
  if (result.loose[1] >= farOff[0] && result.loose[0] <= farOff[1]) return []
  const claim = trendClaims(frame).find(
    (c) => c.measure === part.measure && (c.period === null || part.period === null || c.period.to >= part.period.from) && against(c, result.loose),
  )
  const evenly = `if ${part.measure} were spread evenly over the year, which the text does not say`
  return [
    finding(frame, {
      check: 'partial-year',
      verdict: claim ? 'tension' : 'unverifiable',
      inputs: [part.input, whole.input, ...(claim ? [claim.input] : [])],
      formula: `${quoted(part.input.quote)} ÷ (${quoted(whole.input.quote)} × ${months}/12) → ${printNumber(result.value)} percent${claim ? `, while the text says ${quoted(claim.input.quote)}` : ''}`,
      result: result.value,
      interval: result.printed,
      claimed: claim?.trend ?? null,
      settles: `${part.measure} of the same months of the year before`,
      explanation: `${months} months (${nameFigure(frame, part)}) are ${printNumber(result.value)} percent of ${months} twelfths of the year before (${nameFigure(frame, whole)}), ${evenly}.${
        claim ? ` That is at odds with ${quoted(claim.input.quote)}.` : ''
      }`,
    }),
  ]
}

/** A figure for some months beside the whole year before, where it is far from its share of the year. */
export const partialYear = (frame: Frame): readonly Finding[] => besides(frame).flatMap((b) => judge(frame, b))
