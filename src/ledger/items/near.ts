import { byText } from '../canonical.ts'
import type { Candidate } from './candidate.ts'

/*
 * Which claims of a block are worth comparing at all. Every two that are the same are found; most others are not looked at.
 *
 * Where words decide, two claims share one of the rarest words of the one that has fewer (prefix filtering: Chaudhuri, Ganti and Kaushik,
 * ICDE 2006). Where dates or values decide, their intervals meet: found by going through them in order.
 * Time is O(n log n) plus the number of pairs found, which is small unless many unlike claims share a day, a value or their rarest words.
 */

type Visit = (a: number, b: number) => void
type List = readonly Candidate[]

/** Lists as short as this are compared in full: making an index costs more. */
const SHORT = 12

const wordsDecide = (list: List): boolean => list.every((c) => c.need > 0 && c.words.size > 0)

/** Word → the places in the list whose words have it. */
const postings = (list: List, wordsAt: (c: Candidate) => Iterable<string>): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const [at, c] of list.entries())
    for (const w of wordsAt(c)) {
      const places = found.get(w)
      if (places === undefined) found.set(w, [at])
      else places.push(at)
    }
  return found
}

type Rarity = (word: string) => number

/** The words of which at least one must be shared by whatever shares `need` of this set and has no fewer words: its rarest ones. */
const telling = (c: Candidate, rarity: Rarity): readonly string[] => {
  const rarest = [...c.words].sort((a, b) => rarity(a) - rarity(b) || byText(a, b))
  return rarest.slice(0, c.words.size - Math.ceil(c.need * c.words.size) + 1)
}

const everyTwo = (places: readonly number[], visit: Visit): void => {
  for (let a = 0; a < places.length; a++) for (let b = a + 1; b < places.length; b++) visit(places[a]!, places[b]!)
}

/** Each two whose axes meet, once. */
const twoOnAxis = (list: List, places: readonly number[], visit: Visit): void => {
  const low = (at: number): number => list[at]!.axis[0]
  const ordered = [...places].sort((a, b) => low(a) - low(b) || a - b)
  let open: number[] = []
  for (const at of ordered) {
    open = open.filter((other) => list[other]!.axis[1] >= low(at))
    for (const other of open) visit(Math.min(at, other), Math.max(at, other))
    open.push(at)
  }
}

/** The words of each claim as ranks, ascending: the rarest word of all has rank 0, equally rare ones go in the order of their texts. */
const rankedWords = (list: List): readonly Int32Array[] => {
  const counts = new Map<string, number>()
  for (const { words } of list) for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1)
  const ranks = new Map([...counts].sort((x, y) => x[1] - y[1] || byText(x[0], y[0])).map(([w], rank) => [w, rank]))
  return list.map(({ words }) => Int32Array.from(words, (w) => ranks.get(w)!).sort())
}

/** Rank → the places in the list that have the word. */
const holdersOf = (ranked: readonly Int32Array[]): readonly (readonly number[])[] => {
  const holders: number[][] = []
  for (const [at, ranks] of ranked.entries())
    for (const rank of ranks) {
      const known = holders[rank]
      if (known === undefined) holders[rank] = [at]
      else known.push(at)
    }
  return holders
}

/** Each two that share a telling word of the smaller of them, once. */
const twoWithWords = (list: List, places: readonly number[], visit: Visit): void => {
  const own = places.map((at) => list[at]!)
  const ranked = rankedWords(own)
  const holders = holdersOf(ranked)
  const seenBy = new Int32Array(own.length).fill(-1)
  for (const [one, { need }] of own.entries()) {
    const { length: size } = ranked[one]!
    for (const rank of ranked[one]!.subarray(0, size - Math.ceil(need * size) + 1))
      for (const other of holders[rank]!) {
        // Of two sets of one size the first looks for the second.
        const { length: theirs } = ranked[other]!
        if (seenBy[other] === one || theirs < size || (theirs === size && other <= one)) continue
        seenBy[other] = one
        visit(places[Math.min(one, other)]!, places[Math.max(one, other)]!)
      }
  }
}

const isDay = (c: Candidate): boolean => c.when.precision === 'day'

/** Of two days only equal ones fit, and most sentences about one pair share their words with those of other days. */
const dayByDay = (list: List, places: readonly number[], visit: Visit): void => {
  for (const own of Map.groupBy(places, (at) => list[at]!.when.first).values())
    if (own.length <= SHORT) everyTwo(own, visit)
    else twoWithWords(list, own, visit)
}

/** Calls `visit` once for each two of a list, of one level of precision, that may be the same; the smaller place first. */
export const mayBeSame = (list: List, visit: Visit): void => {
  const all = list.map((_, at) => at)
  if (list.length <= SHORT) everyTwo(all, visit)
  else if (!wordsDecide(list)) twoOnAxis(list, all, visit)
  else if (!list.every(isDay)) twoWithWords(list, all, visit)
  else dayByDay(list, all, visit)
}
/** Looks up which of some claims a vaguer one may be the same as; places in ascending order. */
export type Finder = (c: Candidate) => readonly number[]

const firstFrom = (sorted: Float64Array, value: number): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (sorted[middle]! < value) from = middle + 1
    else to = middle
  }
  return from
}

const finderOnAxis = (list: List): Finder => {
  const bounded = list.flatMap((c, at) => (Number.isFinite(c.axis[0]) ? [at] : [])).sort((a, b) => list[a]!.axis[0] - list[b]!.axis[0])
  const boundless = list.flatMap((c, at) => (Number.isFinite(c.axis[0]) ? [] : [at]))
  const lows = Float64Array.from(bounded, (at) => list[at]!.axis[0])
  const longest = bounded.reduce((most, at) => Math.max(most, list[at]!.axis[1] - list[at]!.axis[0]), 0)
  return ({ axis }) => {
    const found = [...boundless]
    for (let i = firstFrom(lows, axis[0] - longest); i < lows.length && lows[i]! <= axis[1]; i++)
      if (list[bounded[i]!]!.axis[1] >= axis[0]) found.push(bounded[i]!)
    return found.sort((a, b) => a - b)
  }
}

/** By the telling words of the one looked for, where it has no more words; else by those of the ones in the list. */
const finderByWords = (list: List): Finder => {
  const found = postings(list, (c) => c.words)
  const rarity: Rarity = (w) => found.get(w)?.length ?? 0
  const short = postings(list, (c) => telling(c, rarity))
  return (c) => {
    const places = new Set<number>()
    for (const w of telling(c, rarity)) for (const at of found.get(w) ?? []) places.add(at)
    for (const w of c.words) for (const at of short.get(w) ?? []) places.add(at)
    return [...places].sort((a, b) => a - b)
  }
}

/** An index over claims of one block. */
export const finderOver = (list: List): Finder => {
  const all = list.map((_, at) => at)
  if (list.length <= SHORT) return () => all
  const onAxis = finderOnAxis(list)
  if (!wordsDecide(list)) return onAxis
  const byWords = finderByWords(list)
  return (c) => (c.need > 0 && c.words.size > 0 ? byWords(c) : onAxis(c))
}
