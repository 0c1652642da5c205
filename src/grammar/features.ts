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

/** Marks of print as the treebanks write them. */
const MARKS = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['–', '-'],
  ['‑', '-'],
  ['‐', '-'],
  ['—', '--'],
  ['―', '--'],
  ['…', '...'],
])

/** A word with straight marks; `lower` is its lower-cased form with straight apostrophes. */
export const plain = (word: string): string => {
  const mark = word.length < 3 ? MARKS.get(word) : undefined
  return mark ?? (word.includes('’') ? word.replaceAll('’', "'") : word)
}

/** Digits are one to the tagger. */
export const fold = (lower: string): string => lower.replace(/\d/g, '0')

/** By folded word: which tags it bore in training, as a number; 0 for a word that was not met often. */
export type TagSets = ReadonlyMap<string, number>

/** Seeds that keep the templates apart. */
const SELF = 1
const BEFORE = 40
const AFTER = 60

/** Hashes of all that the word itself tells: form, affixes, shape, the tags that it can have. */
export const selfFeatures = (word: string, lower: string, first: boolean, sets: TagSets): readonly number[] => {
  const w = fold(lower)
  const shape = shapeOf(word)
  const set = sets.get(w) ?? 0
  const out = [
    hashText(w, SELF),
    hashText(shape + (first ? '^' : ''), SELF + 1),
    hashText(w + shape, SELF + 2),
    mix(SELF + 3, set),
    hashText(shape, mix(SELF + 20, set)),
  ]
  for (let n = 1; n <= 5; n++) out.push(hashText(w.slice(-n), SELF + 3 + n))
  for (let n = 1; n <= 4; n++) out.push(hashText(w.slice(0, n), SELF + 10 + n))
  return out
}

/** Hashes of what a neighbour tells; `distance` −2, −1, 1, 2 (0 words away does not occur). */
export const neighbourFeatures = (word: string, lower: string, distance: number, sets: TagSets): readonly number[] => {
  const w = fold(lower)
  const seed = distance < 0 ? BEFORE - distance * 4 : AFTER + distance * 4
  const out = [hashText(w, seed), mix(seed + 3, sets.get(w) ?? 0)]
  if (distance === -1 || distance === 1)
    out.push(hashText(w.slice(-3), seed + 1), hashText(w.slice(-2), seed + 2), hashText(shapeOf(word), seed + 30))
  return out
}

/** What a word brings to the conjunctions: hashes of its folded form and ending, and its set of tags. */
export interface Joinable {
  readonly word: number
  readonly suffix: number
  readonly set: number
}
export const joinable = (lower: string, sets: TagSets): Joinable => {
  const w = fold(lower)
  return { word: hashText(w, 7), suffix: hashText(w.slice(-3), 8), set: mix(9, sets.get(w) ?? hashText(w.slice(-2), 5)) }
}

/** Number of hashed conjunctions of history and words. */
export const CONJUNCTIONS = 11

/** The first two conjunctions, which hang on the last two tags alone. */
export const ofTags = (t1: number, t2: number): readonly [number, number] => [mix(101, t1), mix(mix(102, t1), t2)]

/** What the conjunctions of tags and words begin with: for the last tag, the tag before it, and both. */
export const headsOfTags = (t1: number, t2: number): readonly number[] => [
  mix(103, t1),
  mix(104, t1),
  mix(105, t1),
  mix(106, t2),
  mix(mix(107, t1), t2),
  mix(109, t1),
]

/** What the conjunction of two words begins with. */
export const headOfSuffix = (suffix: number): number => mix(108, suffix)

/** Fills `out` with the hashes that join the last two tags and the words around. */
export const conjunctions = (out: Uint32Array, t1: number, t2: number, before: Joinable, here: Joinable, after: Joinable): void => {
  const heads = headsOfTags(t1, t2)
  out.set(ofTags(t1, t2))
  out[2] = mix(heads[0]!, here.word)
  out[3] = mix(heads[1]!, here.suffix)
  out[4] = mix(heads[2]!, after.word)
  out[5] = mix(heads[3]!, here.word)
  out[6] = mix(heads[4]!, here.suffix)
  out[7] = mix(headOfSuffix(here.suffix), after.word)
  out[8] = mix(mix(heads[5]!, here.set), after.set)
  out[9] = mix(mix(110, before.word), here.word)
  out[10] = mix(mix(111, here.word), after.word)
}
