import type { Verdict } from '../model/finding.ts'

/** A closed interval of real numbers; either end may be infinite. */
export type Range = readonly [number, number]

/** A number as printed or computed: its value and the two intervals that stand for it. */
export interface Estimate {
  readonly value: number
  readonly printed: Range
  readonly loose: Range
}

/** Half a unit in the last place of a double, so that every bound errs to the outside. */
const ULP = 2 ** -52
const outward = (low: number, high: number): Range => [low - Math.abs(low) * ULP, high + Math.abs(high) * ULP]

/** 0 × ∞ is 0 here: an unbounded figure times nothing is nothing. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b)

export const add = (a: Range, b: Range): Range => outward(a[0] + b[0], a[1] + b[1])
export const subtract = (a: Range, b: Range): Range => outward(a[0] - b[1], a[1] - b[0])

/** Product of two intervals, of any sign. */
export const multiply = (a: Range, b: Range): Range => {
  const products = [times(a[0], b[0]), times(a[0], b[1]), times(a[1], b[0]), times(a[1], b[1])]
  return outward(Math.min(...products), Math.max(...products))
}

/** Quotient of two intervals; the whole line when the divisor may be zero. */
export const divide = (a: Range, b: Range): Range => {
  if (b[0] <= 0 && b[1] >= 0) return [-Infinity, Infinity]
  return multiply(a, outward(1 / b[1], 1 / b[0]))
}

/** Interval times an exact number. */
export const scale = (a: Range, factor: number): Range => multiply(a, [factor, factor])

export const point = (value: number): Range => [value, value]

/** Whether two closed intervals share a number. */
export const meet = (a: Range, b: Range): boolean => a[0] <= b[1] && b[0] <= a[1]

/** Whether a number lies in an interval, allowing for the last bits of binary fractions. */
export const within = (value: number, range: Range): boolean => {
  const slack = Math.abs(value) * 1e-12
  return range[0] - slack <= value && value <= range[1] + slack
}

/** The smallest interval that holds all of the given ones. */
export const hull = (ranges: readonly Range[]): Range => [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))]

/** Applies a formula to the values, the printed and the loose intervals of its operands. */
export const evaluate = (operands: readonly Estimate[], compute: (ranges: readonly Range[]) => Range): Estimate => {
  const [low, high] = compute(operands.map((o) => point(o.value)))
  return {
    value: tidy((low + high) / 2),
    printed: compute(operands.map((o) => o.printed)),
    loose: compute(operands.map((o) => o.loose)),
  }
}

/** Drops the digits that binary fractions invent: 12 significant digits stay. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value)

/** Both ends of an interval, tidied. */
export const tidyRange = (range: Range): Range => [tidy(range[0]), tidy(range[1])]

/**
 * The verdict of the contract on a result and the printed claim.
 * A result inside the claim's printed interval would be printed as the claim; `bent` marks a claim or an input
 * hedged by "about" and the like, of which no more can be said than that the intervals meet.
 */
export const verdictOf = (result: Estimate, claim: Estimate, bent = false): Verdict => {
  if (!bent && within(result.value, claim.printed)) return 'consistent'
  if (meet(result.printed, claim.printed)) return 'within-rounding'
  if (meet(result.loose, claim.loose)) return 'tension'
  return 'inconsistent'
}

/** Whether a verdict says that the printed figures agree. */
export const fits = (verdict: Verdict): boolean => verdict === 'consistent' || verdict === 'within-rounding'
