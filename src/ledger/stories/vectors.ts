import { byText } from '../canonical.ts'
import { hashOf, mix } from '../origins/shingles.ts'
import { documentFrequency, rarity, type StoryDocument, type Terms, termsOf } from './terms.ts'

/** Term → weight; the two halves (names, words) lie in one vector of length 1, so that a product of two vectors is their likeness, 0 to 1. */
export type Vector = ReadonlyMap<string, number>

/** How much of the likeness is decided by names on top of what they weigh among the words. */
const BY_NAMES = 0.2
/** How much more a rare term weighs than the logarithm of its rarity. */
const RARE = 1.5
/** Terms of each half that are kept: the rest of a long text tells little of its occasion. */
const KEPT = 80

const weighed = (
  terms: ReadonlyMap<string, number>,
  frequency: ReadonlyMap<string, number>,
  reports: number,
): readonly (readonly [string, number])[] =>
  [...terms]
    .map(([term, n]) => [term, (1 + Math.log(n)) * rarity(term, frequency.get(term) ?? 0, reports) ** RARE] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
    .slice(0, KEPT)

const lengthOf = (weights: readonly (readonly [string, number])[]): number => Math.sqrt(weights.reduce((sum, [, w]) => sum + w * w, 0))

/** Vectors of some reports, in their order. */
export const vectorsOf = (reports: readonly StoryDocument[]): readonly Vector[] => {
  const terms: readonly Terms[] = reports.map(termsOf)
  const [names, words] = [documentFrequency(terms.map((t) => t.names)), documentFrequency(terms.map((t) => t.words))]
  return terms.map((t) => {
    const [who, what] = [weighed(t.names, names, reports.length), weighed(t.words, words, reports.length)]
    // a text without names is known by its words alone
    const share = who.length === 0 ? 0 : what.length === 0 ? 1 : BY_NAMES
    const [a, b] = [Math.sqrt(share) / (lengthOf(who) || 1), Math.sqrt(1 - share) / (lengthOf(what) || 1)]
    return new Map([...who.map(([term, w]) => [`N ${term}`, w * a] as const), ...what.map(([term, w]) => [term, w * b] as const)])
  })
}

/** The product of two vectors. */
export const product = (a: Vector, b: Vector): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) {
    const other = large.get(term)
    if (other !== undefined) sum += weight * other
  }
  return sum
}

/** The sum of two vectors. */
export const added = (a: Vector, b: Vector): Vector => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  const sum = new Map(large)
  for (const [term, weight] of small) sum.set(term, (sum.get(term) ?? 0) + weight)
  return sum
}

/** Heaviest terms by which a report is looked up, of those that some other report has too. */
const KEYS = 32
/** A term in more reports than this pairs only those that lie side by side in an order made for it. */
const COMMON = 64
const BESIDE = 3
/** The likest of those found. */
const NEAREST = 32

const heaviestFirst = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || byText(a[0], b[0])

/** The terms that each report is looked up by. */
const keysOf = (vectors: readonly Vector[]): readonly (readonly string[])[] => {
  const counts = documentFrequency(vectors)
  return vectors.map((vector) =>
    [...vector]
      .filter(([term]) => counts.get(term)! > 1)
      .sort(heaviestFirst)
      .slice(0, KEYS)
      .map(([term]) => term),
  )
}

/** Reports that share much lie side by side: their smallest hash under the term's own permutation is often the same one. */
const inOwnOrder = (places: readonly number[], hashes: readonly Uint32Array[], term: string): readonly number[] => {
  const seed = hashOf(term)
  const keyed = places.map((place) => ({ place, key: hashes[place]!.reduce((least, h) => Math.min(least, mix(h ^ seed)), 2 ** 32) }))
  return keyed.sort((x, y) => x.key - y.key || x.place - y.place).map(({ place }) => place)
}

/** Reports that are looked up by a term; of a common term in its own order, with the place of each in it. */
interface Holders {
  readonly places: readonly number[]
  readonly order: ReadonlyMap<number, number> | null
}

/** For each term that several reports are looked up by, these reports. */
const indexOf = (keys: readonly (readonly string[])[]): ReadonlyMap<string, Holders> => {
  const index = new Map<string, number[]>()
  keys.forEach((own, place) => {
    for (const term of own) {
      const list = index.get(term)
      if (list) list.push(place)
      else index.set(term, [place])
    }
  })
  const hashes = keys.map((own) => Uint32Array.from(own, hashOf))
  const holders = (term: string, places: readonly number[]): Holders => {
    if (places.length <= COMMON) return { places, order: null }
    const ordered = inOwnOrder(places, hashes, term)
    return { places: ordered, order: new Map(ordered.map((place, at) => [place, at])) }
  }
  return new Map([...index].map(([term, places]) => [term, holders(term, places)]))
}

/** Those that a report is paired with: all holders of a rare term, the nearest of a common one. */
const beside = ({ places, order }: Holders, place: number): readonly number[] => {
  if (order === null) return places
  const at = order.get(place)!
  return places.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
}

/** For each report, those that may be of its story: they share some of its heaviest terms. Pairs of places, smaller first. */
export const neighbours = (vectors: readonly Vector[]): readonly (readonly [number, number])[] => {
  const keys = keysOf(vectors)
  const index = indexOf(keys)
  const pairs = new Set<number>()
  vectors.forEach((vector, at) => {
    const met = new Map<number, number>()
    for (const term of keys[at]!)
      for (const other of beside(index.get(term)!, at))
        if (other !== at) met.set(other, (met.get(other) ?? 0) + vector.get(term)! * vectors[other]!.get(term)!)
    const near = [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEAREST)
    for (const [other] of near) pairs.add(at < other ? at * vectors.length + other : other * vectors.length + at)
  })
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / vectors.length), pair % vectors.length] as const)
}
