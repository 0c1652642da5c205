import { headOfSuffix, headsOfTags, joinable, mix, neighbourFeatures, ofTags, selfFeatures, type TagSets } from './features.ts'
import { tagNames } from './tags.ts'

const TAGS: number = tagNames.length
/** Numbers to a row of scores: the tags, and two of nothing, so that eight can be added at a time. */
export const ROW = 24

/** Quantised weights: for each direction `rows` (a power of two) rows of `ROW` int8 scores. */
export interface TaggerWeights {
  readonly rows: number
  readonly forwards: Int8Array
  /** Of a tagger that begins with the last word. */
  readonly backwards: Int8Array
  readonly sets: TagSets
}

/** The weights of one direction. */
export interface Direction {
  readonly rows: number
  readonly scores: Int8Array
  readonly sets: TagSets
}

/** Both directions, forwards first. */
export const directionsOf = ({ rows, forwards, backwards, sets }: TaggerWeights): readonly [Direction, Direction] => [
  { rows, scores: forwards, sets },
  { rows, scores: backwards, sets },
]

/** Places in which a word gives scores: itself, itself opening a sentence, two and one before, one and two behind the word that is tagged. */
export const Place = { self: 0, first: ROW, before2: 2 * ROW, before: 3 * ROW, after: 4 * ROW, after2: 5 * ROW } as const
/** Hashes of a word: of its form, its ending, the tags it can have; of the conjunctions of its ending and its form with the next word, and with the word before. */
export const Hash = { word: 0, suffix: 1, set: 2, head: 3, withAfter: 4, withBefore: 5 } as const

/** A word: six rows of scores of 16 bits, then eight places for hashes of 32. */
export const WORD_BYTES = 6 * ROW * 2 + 32
/** A pair of tags: one row of scores of 16 bits, then eight places for hashes of 32. */
export const PAIR_BYTES = ROW * 2 + 32
/** The last two tags, each of which may be missing. */
export const PAIRS: number = (TAGS + 1) ** 2
/** What keeps the places of no tag from being the best, in the sum of both directions too. */
const NEVER = -12_000

/** The same bytes as numbers of 16 and of 32 bits. */
export interface Views {
  readonly scores: Int16Array
  readonly hashes: Uint32Array
}

export const viewsOf = (buffer: ArrayBuffer, from: number, bytes: number): Views => ({
  scores: new Int16Array(buffer, from, bytes >> 1),
  hashes: new Uint32Array(buffer, from, bytes >> 2),
})

/** Sums the rows of some features into `scores` from `at`. */
const addRows = (weights: Direction, features: readonly number[], scores: Int16Array, at: number): void => {
  for (const feature of features) {
    const base = (feature & (weights.rows - 1)) * ROW
    for (let k = 0; k < TAGS; k++) scores[at + k] = scores[at + k]! + weights.scores[base + k]!
  }
}

/** Writes what hangs on the last two tags alone, for every pair. */
export const fillPairs = (weights: Direction, { scores, hashes }: Views): void => {
  for (let t1 = 0; t1 <= TAGS; t1++)
    for (let t2 = 0; t2 <= TAGS; t2++) {
      const pair = t1 * (TAGS + 1) + t2
      const at = (pair * PAIR_BYTES) >> 1
      addRows(weights, ofTags(t1, t2), scores, at)
      scores.fill(NEVER, at + TAGS, at + ROW)
      hashes.set(headsOfTags(t1, t2), (pair * PAIR_BYTES + ROW * 2) >> 2)
    }
}

/** Writes what a word gives into slot `slot`. */
export const fillWord = (weights: Direction, { scores, hashes }: Views, slot: number, word: string, lower: string): void => {
  const { sets } = weights
  const at = (slot * WORD_BYTES) >> 1
  scores.fill(0, at, at + 6 * ROW)
  addRows(weights, selfFeatures(word, lower, false, sets), scores, at + Place.self)
  addRows(weights, selfFeatures(word, lower, true, sets), scores, at + Place.first)
  addRows(weights, neighbourFeatures(word, lower, -2, sets), scores, at + Place.before2)
  addRows(weights, neighbourFeatures(word, lower, -1, sets), scores, at + Place.before)
  addRows(weights, neighbourFeatures(word, lower, 1, sets), scores, at + Place.after)
  addRows(weights, neighbourFeatures(word, lower, 2, sets), scores, at + Place.after2)
  const join = joinable(lower, sets)
  const to = (slot * WORD_BYTES + 6 * ROW * 2) >> 2
  hashes[to + Hash.word] = join.word
  hashes[to + Hash.suffix] = join.suffix
  hashes[to + Hash.set] = join.set
  hashes[to + Hash.head] = headOfSuffix(join.suffix)
  hashes[to + Hash.withAfter] = mix(111, join.word)
  hashes[to + Hash.withBefore] = mix(110, join.word)
}
