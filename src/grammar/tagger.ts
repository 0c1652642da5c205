import type { Tokens } from '../text/tokens.ts'
import { headOfSuffix, headsOfTags, joinable, mix, neighbourFeatures, ofTags, plain, selfFeatures, type TagSets } from './features.ts'
import { tagNames } from './tags.ts'

const TAGS: number = tagNames.length
/** Distinct words whose score rows are kept; beyond it the cache starts anew, so memory stays bounded. */
const CACHE_LIMIT = 60_000

/** Quantised weights: `rows` (a power of two) rows of one int8 score a tag. */
export interface TaggerWeights {
  readonly rows: number
  readonly scores: Int8Array
  readonly sets: TagSets
}

/** Places in which a word gives scores: itself, itself opening a sentence, two and one before, one and two behind the word that is tagged. */
const PLACES = { self: 0, first: TAGS, before2: 2 * TAGS, before: 3 * TAGS, after: 4 * TAGS, after2: 5 * TAGS } as const
const STRIDE = 6 * TAGS

/** What is known of the words met so far, in flat arrays: a slot a word. Memory stays bounded: when full it starts anew between two sentences. */
interface Words {
  /** Slot of a word; made when it is new. */
  readonly slotOf: (word: string, lower: string) => number
  readonly trim: () => void
  /** Scores by slot, place and tag. */
  scores: Int16Array
  hashes: Uint32Array
  suffixes: Uint32Array
  sets: Uint32Array
  /** Heads of the conjunctions with the word behind and with the tags it can have, and of that with the word before. */
  heads: Uint32Array
}

/** Sums the rows of some features into `rows` from `at`. */
const addRows = (weights: Pick<TaggerWeights, 'rows' | 'scores'>, features: readonly number[], rows: Int16Array, at: number): void => {
  const { scores } = weights
  for (const feature of features) {
    const base = (feature & (weights.rows - 1)) * TAGS
    for (let k = 0; k < TAGS; k++) rows[at + k] = rows[at + k]! + scores[base + k]!
  }
}

const createWords = (weights: TaggerWeights): Words => {
  const slots = new Map<string, number>()
  let room = 4096
  const make = (): Omit<Words, 'slotOf' | 'trim'> => ({
    scores: new Int16Array(room * STRIDE),
    hashes: new Uint32Array(room),
    suffixes: new Uint32Array(room),
    sets: new Uint32Array(room),
    heads: new Uint32Array(room * 3),
  })
  const grow = (): void => {
    room *= 2
    const larger = make()
    for (const name of ['scores', 'hashes', 'suffixes', 'sets', 'heads'] as const) {
      larger[name].set(words[name])
      ;(words[name] as Int16Array | Uint32Array) = larger[name]
    }
  }
  const fill = (slot: number, word: string, lower: string): void => {
    const at = slot * STRIDE
    const { sets } = weights
    words.scores.fill(0, at, at + STRIDE)
    addRows(weights, selfFeatures(word, lower, false, sets), words.scores, at + PLACES.self)
    addRows(weights, selfFeatures(word, lower, true, sets), words.scores, at + PLACES.first)
    addRows(weights, neighbourFeatures(word, lower, -2, sets), words.scores, at + PLACES.before2)
    addRows(weights, neighbourFeatures(word, lower, -1, sets), words.scores, at + PLACES.before)
    addRows(weights, neighbourFeatures(word, lower, 1, sets), words.scores, at + PLACES.after)
    addRows(weights, neighbourFeatures(word, lower, 2, sets), words.scores, at + PLACES.after2)
    const join = joinable(lower, sets)
    words.hashes[slot] = join.word
    words.suffixes[slot] = join.suffix
    words.sets[slot] = join.set
    words.heads[slot * 3] = headOfSuffix(join.suffix)
    words.heads[slot * 3 + 1] = mix(111, join.word)
    words.heads[slot * 3 + 2] = mix(110, join.word)
  }
  const slotOf = (word: string, lower: string): number => {
    const known = slots.get(word)
    if (known !== undefined) return known
    const slot = slots.size
    if (slot >= room) grow()
    slots.set(word, slot)
    fill(slot, word, lower)
    return slot
  }
  const trim = (): void => {
    if (slots.size < CACHE_LIMIT) return
    slots.clear()
    slotOf('', '')
  }
  const words: Words = { slotOf, trim, ...make() }
  slotOf('', '')
  return words
}

/** Slot of the edge of a sentence: the first word that is known. */
const EDGE = 0

/** What hangs on the last two tags alone, by pair: scores, and the heads of the conjunctions with words. */
interface Pairs {
  readonly scores: Int16Array
  readonly heads: Uint32Array
}
const HEADS = 6

const createPairs = (weights: TaggerWeights): Pairs => {
  const pairs = { scores: new Int16Array((TAGS + 1) ** 2 * TAGS), heads: new Uint32Array((TAGS + 1) ** 2 * HEADS) }
  for (let t1 = 0; t1 <= TAGS; t1++)
    for (let t2 = 0; t2 <= TAGS; t2++) {
      const pair = t1 * (TAGS + 1) + t2
      addRows(weights, ofTags(t1, t2), pairs.scores, pair * TAGS)
      pairs.heads.set(headsOfTags(t1, t2), pair * HEADS)
    }
  return pairs
}

export interface Tagger {
  /** Writes the tag of tokens `[from, to)` (one sentence) into `tags`, greedily from left to right. */
  readonly tag: (tokens: Tokens, from: number, to: number, tags: Uint8Array) => void
}

/** A greedy tagger over hashed features (Collins 2002, averaged perceptron; trained by `npm run train`). Pure and deterministic. */
export const createTagger = (weights: TaggerWeights): Tagger => {
  const mask = weights.rows - 1
  const { scores } = weights
  const words = createWords(weights)
  const pairs = createPairs(weights)
  const total = new Int32Array(TAGS)

  const add = (feature: number): void => {
    const base = (feature & mask) * TAGS
    for (let k = 0; k < TAGS; k++) total[k] = total[k]! + scores[base + k]!
  }
  const best = (): number => {
    let top = 0
    for (let k = 1; k < TAGS; k++) if (total[k]! > total[top]!) top = k
    return top
  }
  /** Sums what the words around and the last two tags give, word by word. */
  const start = (self: number, b1: number, b2: number, a1: number, a2: number, pair: number): void => {
    const rows = words.scores
    const [before, before2, after, after2] = [
      b1 * STRIDE + PLACES.before,
      b2 * STRIDE + PLACES.before2,
      a1 * STRIDE + PLACES.after,
      a2 * STRIDE + PLACES.after2,
    ]
    for (let k = 0; k < TAGS; k++)
      total[k] = rows[self + k]! + rows[before + k]! + rows[before2 + k]! + rows[after + k]! + rows[after2 + k]! + pairs.scores[pair * TAGS + k]!
  }
  /** Adds what tags and words give together. */
  const join = (b1: number, here: number, a1: number, pair: number): void => {
    const { hashes, suffixes, sets, heads } = words
    const at = pair * HEADS
    const [hash, suffix, after] = [hashes[here]!, suffixes[here]!, hashes[a1]!]
    add(mix(pairs.heads[at]!, hash))
    add(mix(pairs.heads[at + 1]!, suffix))
    add(mix(pairs.heads[at + 2]!, after))
    add(mix(pairs.heads[at + 3]!, hash))
    add(mix(pairs.heads[at + 4]!, suffix))
    add(mix(heads[here * 3]!, after))
    add(mix(mix(pairs.heads[at + 5]!, sets[here]!), sets[a1]!))
    add(mix(heads[b1 * 3 + 2]!, hash))
    add(mix(heads[here * 3 + 1]!, after))
  }
  const slotAt = (t: Tokens, i: number, to: number): number => {
    if (i >= to) return EDGE
    const word = t.words[i]!
    const mark = plain(word)
    return words.slotOf(mark, mark === word ? t.lower[i]! : mark.toLowerCase())
  }
  const tag = (tokens: Tokens, from: number, to: number, tags: Uint8Array): void => {
    words.trim()
    let [b2, b1, here, a1] = [EDGE, EDGE, slotAt(tokens, from, to), slotAt(tokens, from + 1, to)]
    let [t1, t2]: [number, number] = [TAGS, TAGS]
    for (let i = from; i < to; i++) {
      const a2 = slotAt(tokens, i + 2, to)
      const pair = t1 * (TAGS + 1) + t2
      start(here * STRIDE + (i === from ? PLACES.first : PLACES.self), b1, b2, a1, a2, pair)
      join(b1, here, a1, pair)
      const found = best()
      tags[i] = found
      t2 = t1
      t1 = found
      b2 = b1
      b1 = here
      here = a1
      a1 = a2
    }
  }
  return { tag }
}
