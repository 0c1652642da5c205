import { rootOf } from '../roots.ts'
import { common, isStopWord, wordsOf } from '../similarity.ts'
import { candidatePairs } from './candidates.ts'
import type { Link } from './links.ts'
import { hashOf } from './shingles.ts'
import type { Trace } from './trace.ts'

/*
 * One release in two translations, or retold by a machine: few runs of words are the same, but names and figures are, and what is told comes in the same order.
 * The order is read from words that stand once in either text: where two reporters wrote for themselves, these come in any order, and the longest stretch that
 * rises in both is about twice the root of their number; in a translation nearly all rise.
 */

/** Words that stand once in both texts, at least; the share of the shorter text's such words that the other has; the share of them that comes in the same order. */
const ENOUGH = 20
const COVERED = 0.35
const IN_ORDER = 0.75
/** Releases are translated within days. */
const NEAR_DAYS = 5
/** Names and figures that a translation keeps. */
const SAME_NAMES = 0.5
const SAME_NUMBERS = 0.6

/** Roots of content words that stand once in a text, in their order. */
const onceIn = (text: string): readonly string[] => {
  const roots = wordsOf(text)
    .filter((w) => !isStopWord(w))
    .map(rootOf)
  const counts = new Map<string, number>()
  for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
  return roots.filter((root) => counts.get(root) === 1)
}

/** Length of the longest rising run of a list, gaps allowed (patience sorting, C. Schensted 1961). */
export const longestRise = (list: readonly number[]): number => {
  const ends: number[] = []
  for (const value of list) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < value) low = middle + 1
      else high = middle
    }
    ends[low] = value
  }
  return ends.length
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => common(a, b) / Math.min(a.size, b.size)

const sameMatter = (a: Trace, b: Trace): boolean =>
  Math.min(a.names.size, b.names.size) >= 3 &&
  share(a.names, b.names) >= SAME_NAMES &&
  (Math.min(a.numbers.size, b.numbers.size) < 2 || share(a.numbers, b.numbers) >= SAME_NUMBERS)

const dayOf = ({ document }: Trace): number => Date.parse(/^\d{4}-\d\d-\d\d/.exec(document.published ?? '')?.[0] ?? '') / 86_400_000

/** Why two texts are one release told twice; null when they are not. Symmetric. */
const reasonFor = (a: readonly string[], b: readonly string[]): string | null => {
  const places = new Map(b.map((root, at) => [root, at] as const))
  const rising = a.flatMap((root) => places.get(root) ?? [])
  if (rising.length < ENOUGH || rising.length < COVERED * Math.min(a.length, b.length)) return null
  return longestRise(rising) >= IN_ORDER * rising.length
    ? 'one text in two translations or wordings: the same names and figures, told in the same order'
    : null
}

/** Links between texts that are one release in other words. Near-linear: only texts that share names and figures are compared. */
export const retoldLinks = (traces: readonly Trace[]): readonly Link[] => {
  const once = new Map<Trace, readonly string[]>()
  const of = (trace: Trace): readonly string[] => {
    const known = once.get(trace) ?? onceIn(trace.document.text)
    once.set(trace, known)
    return known
  }
  const samples = traces.map(({ names, numbers }) => Uint32Array.from([...names, ...numbers].map(hashOf)))
  return candidatePairs(samples).flatMap(([i, k]) => {
    const [a, b] = [traces[i]!, traces[k]!]
    if (Math.abs(dayOf(a) - dayOf(b)) > NEAR_DAYS || !sameMatter(a, b)) return []
    const reason = reasonFor(of(a), of(b))
    return reason === null ? [] : [{ a: a.document.id, b: b.document.id, reason }]
  })
}
