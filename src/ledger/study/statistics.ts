/*
 * How precise a coding is and how far coders agree. Pure functions of counts and labels.
 * Of a measure that cannot be computed (nothing coded, one category only) the value is null, never 0 or 1.
 */

/** The 0.975 quantile of the normal distribution: two sides of a 95 % interval. */
const Z = 1.959963984540054

/**
 * The 95 % score interval of a proportion (Wilson 1927, Journal of the American Statistical Association 22, 209–212), without correction
 * for continuity; it holds its level for small samples and never leaves [0, 1] (Newcombe 1998, Statistics in Medicine 17, 857–872).
 */
export const wilsonInterval = (right: number, all: number): readonly [number, number] | null => {
  if (all === 0) return null
  const share = right / all
  const middle = share + (Z * Z) / (2 * all)
  const half = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))
  const whole = 1 + (Z * Z) / all
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)]
}

/** What two coders said of one thing; null where one did not say. */
type Two = readonly [string | null, string | null]

const both = (units: readonly Two[]): readonly (readonly [string, string])[] =>
  units.flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const]))

/** The share of things of which two coders say the same. */
export const rawAgreement = (units: readonly Two[]): number | null => {
  const told = both(units)
  return told.length === 0 ? null : told.filter(([a, b]) => a === b).length / told.length
}

const counted = (labels: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/**
 * Cohen's kappa: agreement of two coders beyond what their own habits would give by chance (Cohen 1960, Educational and Psychological
 * Measurement 20, 37–46). Null when both used one and the same category only, since chance alone then explains everything.
 */
export const cohenKappa = (units: readonly Two[]): number | null => {
  const told = both(units)
  if (told.length === 0) return null
  const [first, second] = [counted(told.map(([a]) => a)), counted(told.map(([, b]) => b))]
  const chance = [...first].reduce((sum, [label, n]) => sum + n * (second.get(label) ?? 0), 0) / told.length ** 2
  const observed = told.filter(([a, b]) => a === b).length / told.length
  return chance === 1 ? null : (observed - chance) / (1 - chance)
}

/**
 * Krippendorff's alpha for nominal data, any number of coders, values may be missing: 1 − observed / expected disagreement, from the
 * matrix of coincidences (Krippendorff 2011, Computing Krippendorff's alpha-reliability, University of Pennsylvania; 2004, Content
 * Analysis, 2nd edition, chapter 11). A unit that fewer than two coders coded does not count. Null when only one category was used.
 */
export const krippendorffAlpha = (units: readonly (readonly (string | null)[])[]): number | null => {
  const told = units.map((unit) => unit.filter((label) => label !== null)).filter((labels) => labels.length > 1)
  const totals = new Map<string, number>()
  let values = 0
  // Pairs of unlike values by the number of values of their unit: whole numbers, so that no order of units shows in the last digits.
  const unlike = new Map<number, number>()
  for (const labels of told) {
    const counts = counted(labels)
    for (const [label, n] of counts) {
      totals.set(label, (totals.get(label) ?? 0) + n)
      unlike.set(labels.length, (unlike.get(labels.length) ?? 0) + n * (labels.length - n))
    }
    values += labels.length
  }
  // Weighted so that each unit counts with its number of values.
  const disagreeing = [...unlike].sort(([a], [b]) => a - b).reduce((sum, [size, pairs]) => sum + pairs / (size - 1), 0)
  const expected = [...totals.values()].reduce((sum, n) => sum + n * (values - n), 0)
  return expected === 0 ? null : 1 - ((values - 1) * disagreeing) / expected
}
