import { mix } from './shingles.ts'

/*
 * Which texts may be copies of each other, from an inverted index of sampled shingles. A shingle that few texts hold pairs them all;
 * one that many hold (a slogan, a masthead, a release that a hundred outlets print) pairs only neighbours in the order of a min-hash made
 * for this shingle, which sets texts with much in common side by side (the idea of locality-sensitive hashing). Work grows with the
 * number of sampled shingles, never with the square of the texts.
 */

/** A shingle in more texts than this is common. */
const COMMON = 6
/** So many neighbours are looked at in the list of a common shingle. */
const NEIGHBOURS = 2

/** Room for 2^20 texts beside a 32-bit shingle in the 53 bits of a number. */
const ROOM = 2 ** 20

/** The smallest value of a sample under the permutation that `seed` names. */
const minHash = (sample: Uint32Array, seed: number): number => {
  let least = 0xffffffff
  for (const h of sample) {
    const value = mix(h ^ seed)
    if (value < least) least = value
  }
  return least
}

const postings = (samples: readonly Uint32Array[]): Float64Array => {
  let total = 0
  for (const sample of samples) total += sample.length
  const all = new Float64Array(total)
  let at = 0
  samples.forEach((sample, text) => {
    for (const h of sample) all[at++] = h * ROOM + text
  })
  return all.sort()
}

/** One pair of places, smaller first, as a number. */
const pairOf = (a: number, b: number): number => (a < b ? a * ROOM + b : b * ROOM + a)

const pairUp = (texts: readonly number[], samples: readonly Uint32Array[], shingle: number, put: (pair: number) => void): void => {
  if (texts.length <= COMMON) {
    for (let i = 0; i < texts.length; i++) for (let k = i + 1; k < texts.length; k++) put(pairOf(texts[i]!, texts[k]!))
    return
  }
  const keyed = texts.map((text) => ({ text, key: minHash(samples[text]!, shingle) }))
  keyed.sort((x, y) => x.key - y.key || x.text - y.text)
  for (let i = 0; i < keyed.length; i++) for (let k = i + 1; k <= i + NEIGHBOURS && k < keyed.length; k++) put(pairOf(keyed[i]!.text, keyed[k]!.text))
}

/**
 * Pairs of texts (by their places in `samples`, smaller first) that share sampled shingles. At most 2^20 texts.
 * Depends on the samples and their order only; give them in an order made from content.
 */
export const candidatePairs = (samples: readonly Uint32Array[]): readonly (readonly [number, number])[] => {
  if (samples.length >= ROOM) throw new RangeError(`at most ${ROOM - 1} texts can be compared at once, not ${samples.length}`)
  const all = postings(samples)
  const pairs = new Set<number>()
  const put = (pair: number): void => void pairs.add(pair)
  for (let from = 0; from < all.length; ) {
    const shingle = Math.floor(all[from]! / ROOM)
    let to = from + 1
    while (to < all.length && Math.floor(all[to]! / ROOM) === shingle) to++
    if (to - from > 1) {
      const texts: number[] = []
      for (let i = from; i < to; i++) texts.push(all[i]! - shingle * ROOM)
      pairUp(texts, samples, shingle, put)
    }
    from = to
  }
  return [...pairs].map((pair) => [Math.floor(pair / ROOM), pair % ROOM] as const)
}
