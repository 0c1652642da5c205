import type { Tokens } from '../text/tokens.ts'
import { fold, hashText, plain } from './features.ts'
import { stateFeatures, TEMPLATES } from './parser-features.ts'
import { Action, allowed, begin, createState, finish, NONE, take } from './state.ts'
import { tagNames } from './tags.ts'
import { ROOT, relationNames, type Trees } from './tree.ts'

/** Scores of actions and relations, int8 rows by hashed feature. */
export interface ParserWeights {
  /** Rows of four scores, one an action; a power of two. */
  readonly actionRows: number
  readonly actions: Int8Array
  /** Rows of one score a relation; a power of two. */
  readonly relationRows: number
  readonly relations: Int8Array
}

export interface Parser {
  /** Writes the tree of the tokens `[from, to)` (one sentence) into `trees`. One root, no cycles; linear time; never throws. */
  readonly parse: (tokens: Tokens, tags: Uint8Array, from: number, to: number, trees: Trees) => void
}

const RELATIONS: number = relationNames.length
export const ROOT_TAG: number = tagNames.length + 1

/** What the parser sees of a word: hashes of its folded form and of its ending. */
export const wordHash = (lower: string): number => hashText(fold(lower), 17)
export const endingHash = (lower: string): number => hashText(fold(lower).slice(-3), 18)

/** Words whose hashes are kept; beyond it they are worked out anew. */
const CACHE_LIMIT = 60_000

/** A greedy arc-eager parser (Nivre 2008) over hashed features, an averaged perceptron; trained by `npm run train`. Pure and deterministic. */
export const createParser = (weights: ParserWeights): Parser => {
  const { actions, relations } = weights
  const actionMask = weights.actionRows - 1
  const relationMask = weights.relationRows - 1
  const state = createState()
  const features = new Uint32Array(TEMPLATES)
  const scores = new Int32Array(4)
  const relationScores = new Int32Array(RELATIONS)
  const hashes = new Map<string, number>()
  let line = { tags: new Uint8Array(256), words: new Uint32Array(256), endings: new Uint32Array(256) }

  const hashOf = (lower: string): number => {
    const known = hashes.get(lower)
    if (known !== undefined) return known
    if (hashes.size >= CACHE_LIMIT) hashes.clear()
    const hash = wordHash(lower)
    hashes.set(lower, hash)
    return hash
  }
  const load = (tokens: Tokens, tags: Uint8Array, from: number, to: number): void => {
    const count = to - from
    if (count + 1 > line.tags.length)
      line = { tags: new Uint8Array(2 * count + 2), words: new Uint32Array(2 * count + 2), endings: new Uint32Array(2 * count + 2) }
    for (let i = 0; i < count; i++) {
      const lower = plain(tokens.lower[from + i]!)
      line.tags[i] = tags[from + i]!
      line.words[i] = hashOf(lower)
      line.endings[i] = endingHash(lower)
    }
    line.tags[count] = ROOT_TAG
    line.words[count] = 2
    line.endings[count] = 2
  }
  const bestAction = (may: number): number => {
    scores.fill(0)
    for (let f = 0; f < TEMPLATES; f++) {
      const at = (features[f]! & actionMask) * 4
      for (let k = 0; k < 4; k++) scores[k] = scores[k]! + actions[at + k]!
    }
    let best = -1
    for (let k = 0; k < 4; k++) if ((may >> k) & 1 && (best < 0 || scores[k]! > scores[best]!)) best = k
    return best
  }
  const bestRelation = (action: number): number => {
    relationScores.fill(0)
    for (let f = 0; f < TEMPLATES; f++) {
      const at = (relationRow(features[f]!, action) & relationMask) * RELATIONS
      for (let k = 0; k < RELATIONS; k++) relationScores[k] = relationScores[k]! + relations[at + k]!
    }
    let best = 1
    for (let k = 2; k < RELATIONS; k++) if (relationScores[k]! > relationScores[best]!) best = k
    return best
  }
  const parse = (tokens: Tokens, tags: Uint8Array, from: number, to: number, trees: Trees): void => {
    const count = to - from
    if (count <= 0) return
    load(tokens, tags, from, to)
    begin(state, count)
    for (let may = allowed(state); may !== 0; may = allowed(state)) {
      stateFeatures(state, line, features)
      const action = bestAction(may)
      take(state, action, action === Action.left || action === Action.right ? bestRelation(action) : 0)
    }
    finish(state, (i) => line.tags[i]!)
    for (let i = 0; i < count; i++) {
      const head = state.heads[i]!
      trees.heads[from + i] = head === count || head === NONE ? ROOT : from + head
      trees.relations[from + i] = state.relations[i]!
    }
  }
  return { parse }
}

/** Row of a feature for the relation that an arc to the left or right gets. */
export const relationRow = (feature: number, action: number): number =>
  action === Action.left ? feature : Math.imul(feature ^ 0x5bd1e995, 0x9e3779b1) >>> 7
