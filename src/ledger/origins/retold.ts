import { onceFor } from '../once.ts'
import { rootOf } from '../roots.ts'
import { common, isStopWord, wordsOf } from '../similarity.ts'
import { gatherer } from './candidates.ts'
import { hashOf } from './shingles.ts'
import type { Trace } from './trace.ts'

/*
 * One release in two translations, or retold by a machine: few runs of words are the same, but names and figures are, and what is told comes in the same order.
 * The order is read from words that stand once in either text: where two reporters wrote for themselves, these come in any order, and the longest stretch that
 * rises in both is about twice the root of their number; in a translation nearly all rise.
 */

/** Words that stand once in both texts, at least; the share of the shorter text's such words that the other has; the share of them that comes in the same order. */
const ENOUGH = 30
const COVERED = 0.6
const IN_ORDER = 0.8
/** Releases are translated within days. */
const NEAR_DAYS = 5
/** Names and figures that a translation keeps. */
const SAME_NAMES = 0.5
const SAME_NUMBERS = 0.6

/** Roots of content words that stand once in a text, in their order. */
const onceIn = onceFor(({ document }: Trace): readonly string[] => {
  const roots = wordsOf(document.text)
    .filter((w) => !isStopWord(w))
    .map(rootOf)
  const counts = new Map<string, number>()
  for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
  return roots.filter((root) => counts.get(root) === 1)
})

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

const dayOf = onceFor(({ document }: Trace): number => Date.parse(/^\d{4}-\d\d-\d\d/.exec(document.published ?? '')?.[0] ?? '') / 86_400_000)

/** Why two texts are one release told twice; null when they are not. Symmetric. */
const reasonFor = (a: readonly string[], b: readonly string[]): string | null => {
  const places = new Map(b.map((root, at) => [root, at] as const))
  const rising = a.flatMap((root) => places.get(root) ?? [])
  if (rising.length < ENOUGH || rising.length < COVERED * Math.min(a.length, b.length)) return null
  return longestRise(rising) >= IN_ORDER * rising.length
    ? 'one text in two translations or wordings: the same names and figures, told in the same order'
    : null
}

/** Texts that are one release in other words. Near-linear: only texts that share names and figures are compared. */
export const gatherRetold = gatherer({
  sample: onceFor(({ names, numbers }: Trace) => Uint32Array.from(new Set([...names, ...numbers].map(hashOf)))),
  link: (a, b) => {
    if (Math.abs(dayOf(a) - dayOf(b)) > NEAR_DAYS || !sameMatter(a, b)) return null
    const reason = reasonFor(onceIn(a), onceIn(b))
    return reason === null ? null : { a: a.document.id, b: b.document.id, reason }
  },
})
