/** Seconds that this thread has worked, without what it waited for others. */
export const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** Seconds of this thread that some work takes, done over until `least` have passed: a system may count a thread's time in steps of 4 ms. */
export const secondsOf = (work: () => unknown, least = 0.04): number => {
  const start = worked()
  for (let times = 1; ; times++) {
    work()
    const spent = worked() - start
    if (spent >= least) return spent / times
  }
}

export interface Growth {
  /** Best time at each length, in seconds. */
  readonly times: readonly number[]
  /** Slope of the logarithm of time over that of length: 1 is linear, 2 quadratic. */
  readonly exponent: number
}

export interface GrowthOptions {
  /** The first length; each further one is `factor` times the one before. */
  readonly from: number
  readonly factor: number
  readonly steps: number
  readonly rounds: number
  /** Seconds that each measurement takes at least. */
  readonly least?: number
}

/** Slope of a straight line through points, by least squares. */
const slope = (xs: readonly number[], ys: readonly number[]): number => {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [x0, y0] = [mean(xs), mean(ys)]
  const [up, along] = [xs.map((x, i) => (x - x0) * (ys[i]! - y0)), xs.map((x) => (x - x0) ** 2)]
  return mean(up) / mean(along)
}

/** How the time of some work grows with the length of what it works on. */
export const growth = <T>(make: (length: number) => T, work: (of: T) => unknown, { from, factor, steps, rounds, least }: GrowthOptions): Growth => {
  const lengths = Array.from({ length: steps }, (_, i) => from * factor ** i)
  const inputs = lengths.map(make)
  const times = lengths.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++)
    for (const [i, input] of inputs.entries())
      times[i] = Math.min(
        times[i]!,
        secondsOf(() => work(input), least),
      )
  const exponent = slope(
    lengths.map((length) => Math.log(length)),
    times.map((time) => Math.log(time)),
  )
  return { times, exponent }
}
