import type { Tokens } from '../text/tokens.ts'
import { CONJUNCTIONS, conjunctions, fold, hashText, neighbourFeatures, selfFeatures } from './features.ts'
import { tagNames } from './tags.ts'

const TAGS: number = tagNames.length
/** Distinct words whose score rows are kept; beyond it the cache starts anew, so memory stays bounded. */
const CACHE_LIMIT = 60_000

/** Marks that the treebanks write as straight ones. */
const QUOTES = new Set(['«', '»', '„', '“', '”'])

/** Quantised weights: `rows` (a power of two) rows of one int8 score a tag. */
export interface TaggerWeights {
  readonly rows: number
  readonly scores: Int8Array
}

/** Score rows of one word in each place it may stand in relation to the word that is tagged. */
interface WordRows {
  readonly self: Int16Array
  readonly first: Int16Array
  readonly before2: Int16Array
  readonly before: Int16Array
  readonly after: Int16Array
  readonly after2: Int16Array
  readonly hash: number
  readonly suffix: number
}

export interface Tagger {
  /** Writes the tag of tokens `[from, to)` (one sentence) into `tags`, greedily from left to right. */
  readonly tag: (tokens: Tokens, from: number, to: number, tags: Uint8Array) => void
}

/** A greedy tagger over hashed features (Collins 2002, averaged perceptron; trained by `npm run train`). Pure and deterministic. */
export const createTagger = (weights: TaggerWeights): Tagger => {
  const mask = weights.rows - 1
  const scores = weights.scores
  let cache = new Map<string, WordRows>()

  const sum = (features: readonly number[]): Int16Array => {
    const row = new Int16Array(TAGS)
    for (const feature of features) {
      const base = (feature & mask) * TAGS
      for (let k = 0; k < TAGS; k++) row[k] = row[k]! + scores[base + k]!
    }
    return row
  }
  const rowsOf = (word: string, lower: string): WordRows => {
    const known = cache.get(word)
    if (known) return known
    if (cache.size >= CACHE_LIMIT) cache = new Map()
    const folded = fold(lower)
    const made: WordRows = {
      self: sum(selfFeatures(word, lower, false)),
      first: sum(selfFeatures(word, lower, true)),
      before2: sum(neighbourFeatures(lower, -2)),
      before: sum(neighbourFeatures(lower, -1)),
      after: sum(neighbourFeatures(lower, 1)),
      after2: sum(neighbourFeatures(lower, 2)),
      hash: hashText(folded, 7),
      suffix: hashText(folded.slice(-3), 8),
    }
    cache.set(word, made)
    return made
  }

  const edge = rowsOf('', '')
  const joined = new Uint32Array(CONJUNCTIONS)
  const total = new Int32Array(TAGS)

  const best = (): number => {
    let top = 0
    for (let k = 1; k < TAGS; k++) if (total[k]! > total[top]!) top = k
    return top
  }
  const tag = (tokens: Tokens, from: number, to: number, tags: Uint8Array): void => {
    const at = (i: number): WordRows => (i < from || i >= to ? edge : QUOTES.has(tokens.words[i]!) ? rowsOf('"', '"') : rowsOf(tokens.words[i]!, tokens.lower[i]!))
    let b2 = edge
    let b1 = edge
    let here = at(from)
    let a1 = at(from + 1)
    let t1: number = TAGS
    let t2: number = TAGS
    for (let i = from; i < to; i++) {
      const a2 = at(i + 2)
      const self = i === from ? here.first : here.self
      for (let k = 0; k < TAGS; k++) total[k] = self[k]! + b1.before[k]! + b2.before2[k]! + a1.after[k]! + a2.after2[k]!
      conjunctions(joined, t1, t2, here.hash, here.suffix, a1.hash)
      for (let j = 0; j < CONJUNCTIONS; j++) {
        const base = (joined[j]! & mask) * TAGS
        for (let k = 0; k < TAGS; k++) total[k] = total[k]! + scores[base + k]!
      }
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
