import { mix } from './features.ts'
import {
  type Direction,
  directionsOf,
  fillPairs,
  Hash,
  PAIR_BYTES,
  PAIRS,
  Place,
  ROW,
  type TaggerWeights,
  type Views,
  viewsOf,
  WORD_BYTES,
} from './tagger-words.ts'
import { tagNames } from './tags.ts'

const TAGS: number = tagNames.length

/** Where a loop looks and what it finds. */
export interface Desk {
  /** What the words give, by slot: forwards and backwards. */
  readonly words: readonly [Views, Views]
  /** Slots of the words of the sentence, two of the edge before and two behind: forwards, and from the last word to the first. */
  readonly slots: readonly [Uint32Array, Uint32Array]
  readonly tags: Uint8Array
}

/** Tags a sentence of slots: greedily in both directions, each word by the sum of both scores. */
export interface TaggerLoop {
  /** A desk for so many words and tokens; what lay on the last one is gone. */
  readonly deskFor: (words: number, tokens: number) => Desk
  readonly run: (count: number) => void
}

/** Scores the tags of a sentence in one direction. */
type Scorer = (words: Views, slots: Uint32Array, count: number, out: Int16Array) => void

/** The first of the highest of the scores that stand at `at`. */
const bestOf = (scores: Int16Array, at: number): number => {
  let top = 0
  for (let k = 1; k < TAGS; k++) if (scores[at + k]! > scores[at + top]!) top = k
  return top
}

const createScorer = (weights: Direction): Scorer => {
  const { scores: table } = weights
  const mask = weights.rows - 1
  const pairs = viewsOf(new ArrayBuffer(PAIRS * PAIR_BYTES), 0, PAIRS * PAIR_BYTES)
  fillPairs(weights, pairs)
  const add = (feature: number, out: Int16Array, to: number): void => {
    const at = (feature & mask) * ROW
    for (let k = 0; k < TAGS; k++) out[to + k] = out[to + k]! + table[at + k]!
  }
  /** Adds what tags and words give together. */
  const addJoined = ({ hashes }: Views, b1: number, here: number, a1: number, pair: number, out: Int16Array, to: number): void => {
    const [hash, suffix, after] = [hashes[here + Hash.word]!, hashes[here + Hash.suffix]!, hashes[a1 + Hash.word]!]
    const heads = pairs.hashes
    add(mix(heads[pair]!, hash), out, to)
    add(mix(heads[pair + 1]!, suffix), out, to)
    add(mix(heads[pair + 2]!, after), out, to)
    add(mix(heads[pair + 3]!, hash), out, to)
    add(mix(heads[pair + 4]!, suffix), out, to)
    add(mix(hashes[here + Hash.head]!, after), out, to)
    add(mix(mix(heads[pair + 5]!, hashes[here + Hash.set]!), hashes[a1 + Hash.set]!), out, to)
    add(mix(hashes[b1 + Hash.withBefore]!, hash), out, to)
    add(mix(hashes[here + Hash.withAfter]!, after), out, to)
  }
  const [wide, narrow, hashesFrom] = [WORD_BYTES >> 1, WORD_BYTES >> 2, (6 * ROW * 2) >> 2]
  return (words, slots, count, out) => {
    const { scores } = words
    let [t1, t2] = [TAGS, TAGS]
    for (let i = 0; i < count; i++) {
      const [b2, b1, here, a1, a2] = [slots[i]!, slots[i + 1]!, slots[i + 2]!, slots[i + 3]!, slots[i + 4]!]
      const pair = t1 * (TAGS + 1) + t2
      const from = (pair * PAIR_BYTES) >> 1
      const self = here * wide + (i === 0 ? Place.first : Place.self)
      const [before, before2] = [b1 * wide + Place.before, b2 * wide + Place.before2]
      const [after, after2] = [a1 * wide + Place.after, a2 * wide + Place.after2]
      const to = i * ROW
      for (let k = 0; k < TAGS; k++)
        out[to + k] =
          scores[self + k]! + scores[before + k]! + scores[before2 + k]! + scores[after + k]! + scores[after2 + k]! + pairs.scores[from + k]!
      const joined = (slot: number): number => slot * narrow + hashesFrom
      addJoined(words, joined(b1), joined(here), joined(a1), (pair * PAIR_BYTES + ROW * 2) >> 2, out, to)
      t2 = t1
      t1 = bestOf(out, to)
    }
  }
}

/** The plain form of `assembly/tagger.ts`: the same tags. */
export const createPlainTaggerLoop = (weights: TaggerWeights): TaggerLoop => {
  const [forwards, backwards] = directionsOf(weights).map(createScorer) as [Scorer, Scorer]
  let desk: Desk | undefined
  let [ahead, behind] = [new Int16Array(0), new Int16Array(0)]
  const deskFor = (words: number, tokens: number): Desk => {
    const bytes = words * WORD_BYTES
    const views = (): Views => viewsOf(new ArrayBuffer(bytes), 0, bytes)
    desk = { words: [views(), views()], slots: [new Uint32Array(tokens + 4), new Uint32Array(tokens + 4)], tags: new Uint8Array(tokens) }
    ahead = new Int16Array(tokens * ROW)
    behind = new Int16Array(tokens * ROW)
    return desk
  }
  const run = (count: number): void => {
    if (desk === undefined) return
    const { words, slots, tags } = desk
    forwards(words[0], slots[0], count, ahead)
    backwards(words[1], slots[1], count, behind)
    for (let i = 0; i < count; i++) {
      const [at, other] = [i * ROW, (count - 1 - i) * ROW]
      for (let k = 0; k < TAGS; k++) ahead[at + k] = ahead[at + k]! + behind[other + k]!
      tags[i] = bestOf(ahead, at)
    }
  }
  return { deskFor, run }
}
