import { byText } from '../canonical.ts'
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
/** A term in more reports than this tells none of them apart; the bound grows with their number only by its root. */
const holders = (reports: number): number => 40 + Math.ceil(Math.sqrt(reports))
/** The likest of those found. */
const NEAREST = 32

const heaviestFirst = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || byText(a[0], b[0])

/** By term, the places of the reports that are looked up by it. */
const indexOf = (vectors: readonly Vector[]): ReadonlyMap<string, readonly number[]> => {
  const counts = documentFrequency(vectors)
  const most = holders(vectors.length)
  const index = new Map<string, number[]>()
  vectors.forEach((vector, place) => {
    const keys = [...vector].filter(([term]) => counts.get(term)! > 1 && counts.get(term)! <= most).sort(heaviestFirst)
    for (const [term] of keys.slice(0, KEYS)) {
      const list = index.get(term)
      if (list) list.push(place)
      else index.set(term, [place])
    }
  })
  return index
}

/** For each report, those that may be of its story: they share some of its heaviest terms. Pairs of places, smaller first. */
export const neighbours = (vectors: readonly Vector[]): readonly (readonly [number, number])[] => {
  const found: Map<number, number>[] = vectors.map(() => new Map())
  for (const [term, places] of indexOf(vectors))
    for (const a of places)
      for (const b of places) if (a !== b) found[a]!.set(b, (found[a]!.get(b) ?? 0) + vectors[a]!.get(term)! * vectors[b]!.get(term)!)
  const pairs = new Set<number>()
  found.forEach((met, at) => {
    const near = [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEAREST)
    for (const [other] of near) pairs.add(at < other ? at * vectors.length + other : other * vectors.length + at)
  })
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / vectors.length), pair % vectors.length] as const)
}
