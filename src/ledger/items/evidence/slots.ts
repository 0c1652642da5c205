/** Two reports of one thing are published at most so many days apart, unless both name its day. */
export const SEASON_DAYS = 31

/**
 * Stretches of time such that two days, or a day and a range, at most `width` days apart share one; none for what is not known or longer than
 * a season.
 */
export const slotsOf = (first: number, width: number, last = first): readonly number[] => {
  if (!(last - first <= SEASON_DAYS)) return []
  const from = Math.floor(first / width)
  return Array.from({ length: Math.floor(last / width) - from + 2 }, (_, at) => from + at)
}
