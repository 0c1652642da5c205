import type { Approx, Interval } from '../../model/mention.ts'

type Pair = readonly [number, number]

/** Drops the digits that binary fractions invent: 12 significant digits stay. */
const tidy = (x: number): number => Number(x.toPrecision(12))
const pair = (a: number, b: number): Pair => [tidy(a), tidy(b)]

/**
 * How far a hedge bends a number, as shares of it; chosen, not measured: "about" up to 5 percent as printed and 15 percent at most,
 * "more than" up to a tenth and at most half above, "nearly" likewise below.
 */
const bend = { printed: 0.05, loose: 0.15, beyond: 0.1, far: 0.5 } as const

const about = (low: number, high: number, loose: Pair): Interval => ({
  printed: pair(Math.min(loose[0], low * (1 - bend.printed)), Math.max(loose[1], high * (1 + bend.printed))),
  loose: pair(Math.min(loose[0], low * (1 - bend.loose)), Math.max(loose[1], high * (1 + bend.loose))),
})

const over = (low: number, high: number, loose: Pair): Interval => ({
  printed: pair(low, Math.max(loose[1], high * (1 + bend.beyond))),
  loose: pair(loose[0], Math.max(loose[1], high * (1 + bend.far))),
})

const under = (low: number, high: number, loose: Pair): Interval => ({
  printed: pair(Math.min(loose[0], low * (1 - bend.beyond)), high),
  loose: pair(Math.min(loose[0], low * (1 - bend.far)), loose[1]),
})

/**
 * The two intervals of a printed number (or pair of numbers, `low` to `high`, none negative).
 * `step` is the worth of the last printed digit, `coarse` that of the last digit that is not zero:
 * "$200 million" has step 1 million and coarse 100 million, so 199.5–200.5 and 150–250.
 */
export const intervalOf = (low: number, high: number, step: number, coarse: number, approx: Approx | null): Interval => {
  const loose = pair(Math.max(0, low - coarse / 2), high + coarse / 2)
  if (approx === 'about') return about(low, high, loose)
  if (approx === 'over') return over(low, high, loose)
  if (approx === 'under') return under(low, high, loose)
  if (approx === 'up-to') return { printed: pair(0, high), loose: pair(0, loose[1]) }
  return { printed: pair(Math.max(0, low - step / 2), high + step / 2), loose }
}

/** Zero has one form: 0 − x, never −x. */
const mirrored = ([low, high]: Pair): Pair => [0 - high, 0 - low]

/** The intervals of the number with its sign turned. */
export const negated = ({ printed, loose }: Interval): Interval => ({ printed: mirrored(printed), loose: mirrored(loose) })
