/*
 * Runs of words as numbers, the raw material for finding copies (A. Z. Broder, "On the resemblance and containment of documents",
 * Proc. Compression and Complexity of Sequences 1997). A shingle is a run of W words in small letters without punctuation, hashed to 32 bits.
 * Everything is seeded by constants: the same text gives the same numbers on every machine.
 */

/** Words in a shingle: long enough that chance agreement is rare, short enough to survive an edit every few words. */
const W = 5

const word = /[\p{L}\p{N}]+/gu

/** 32-bit finalizer of MurmurHash3: spreads near-by numbers over the whole range. */
export const mix = (x: number): number => {
  let h = x
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over UTF-16 units, mixed. */
export const hashOf = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h)
}

/** The words of a text in their order, small letters, no punctuation. */
export const plainWords = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(word) ?? []

/** All different shingles of a list of words, sorted. A text shorter than a shingle is one shingle. */
export const shinglesOf = (words: readonly string[]): Uint32Array => {
  if (words.length === 0) return new Uint32Array(0)
  const hashes = words.map(hashOf)
  const count = Math.max(1, hashes.length - W + 1)
  const made = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let h = 0
    for (let k = i; k < i + W && k < hashes.length; k++) h = Math.imul(h, 31) + hashes[k]!
    made[i] = mix(h)
  }
  made.sort()
  let kept = 1
  for (let i = 1; i < count; i++) if (made[i] !== made[i - 1]) made[kept++] = made[i]!
  return made.slice(0, kept)
}

/** How many numbers two sorted lists share. */
export const shared = (a: Uint32Array, b: Uint32Array): number => {
  let [i, k, n] = [0, 0, 0]
  while (i < a.length && k < b.length) {
    const [x, y] = [a[i]!, b[k]!]
    if (x === y) n++
    if (x <= y) i++
    if (y <= x) k++
  }
  return n
}

/** About how many shingles of a text go into the index. */
const SAMPLE = 64

/** The power of two by which a text of so many shingles is thinned out. */
const thinning = (count: number): number => {
  let by = 1
  while (count / by > SAMPLE) by *= 2
  return by
}

/**
 * The shingles that are 0 modulo a power of two (Broder's sketch "M mod m"): a fixed choice, so that what two texts share shows in both
 * samples, also where one is an excerpt of the other. Longer texts are thinned out more.
 */
export const sampleOf = (shingles: Uint32Array): { readonly sample: Uint32Array; readonly mask: number } => {
  const mask = thinning(shingles.length) - 1
  return { sample: mask === 0 ? shingles : shingles.filter((h) => (h & mask) === 0), mask }
}
