/** FNV-1a over UTF-16 units, 32 bits. */
export const hashText = (text: string, seed: number): number => {
  let h = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Mixes two 32-bit numbers into one (the finaliser of MurmurHash3). */
export const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** What the letters of a word look like: upper case, digits, hyphens; runs are folded. */
export const shapeOf = (word: string): string => {
  let shape = ''
  let last = ''
  for (const ch of word.slice(0, 24)) {
    const kind = ch >= '0' && ch <= '9' ? 'd' : ch.toLowerCase() !== ch ? 'X' : ch.toUpperCase() !== ch ? 'x' : ch
    if (kind !== last) shape += kind
    last = kind
  }
  return shape
}

/** Digits are one to the tagger. */
export const fold = (lower: string): string => lower.replace(/\d/g, '0')

/** Seeds that keep the templates apart. */
const SELF = 1
const BEFORE = 40
const AFTER = 60

/** Hashes of all that the word itself tells: form, affixes, shape. */
export const selfFeatures = (word: string, lower: string, first: boolean): readonly number[] => {
  const w = fold(lower)
  const shape = shapeOf(word)
  const out = [hashText(w, SELF), hashText(shape + (first ? '^' : ''), SELF + 1), hashText(w + shape, SELF + 2)]
  for (let n = 1; n <= 4; n++) out.push(hashText(w.slice(-n), SELF + 3 + n))
  for (let n = 1; n <= 3; n++) out.push(hashText(w.slice(0, n), SELF + 10 + n))
  return out
}

/** Hashes of what a neighbour tells; `distance` −2, −1, 1, 2 (0 words away does not occur). */
export const neighbourFeatures = (lower: string, distance: number): readonly number[] => {
  const w = fold(lower)
  const seed = distance < 0 ? BEFORE - distance * 4 : AFTER + distance * 4
  const out = [hashText(w, seed)]
  if (distance === -1 || distance === 1) out.push(hashText(w.slice(-3), seed + 1), hashText(w.slice(-2), seed + 2))
  return out
}

/** Number of hashed conjunctions of history and words. */
export const CONJUNCTIONS = 8

/** The first two conjunctions, which hang on the last two tags alone. */
export const ofTags = (t1: number, t2: number): readonly [number, number] => [mix(101, t1), mix(mix(102, t1), t2)]

/** What the conjunctions of tags and words begin with: for the last tag, the tag before it, and both. */
export const headsOfTags = (t1: number, t2: number): readonly [number, number, number, number, number] => [
  mix(103, t1),
  mix(104, t1),
  mix(105, t1),
  mix(106, t2),
  mix(mix(107, t1), t2),
]

/** What the conjunction of two words begins with. */
export const headOfSuffix = (suffix: number): number => mix(108, suffix)

/** Fills `out` with the hashes that join the last two tags and the words around. */
export const conjunctions = (out: Uint32Array, t1: number, t2: number, w: number, suffix: number, after: number): void => {
  const heads = headsOfTags(t1, t2)
  out.set(ofTags(t1, t2))
  out[2] = mix(heads[0], w)
  out[3] = mix(heads[1], suffix)
  out[4] = mix(heads[2], after)
  out[5] = mix(heads[3], w)
  out[6] = mix(heads[4], suffix)
  out[7] = mix(headOfSuffix(suffix), after)
}
