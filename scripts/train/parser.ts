import { endingHash, ROOT_TAG, relationRow, wordHash } from '../../src/grammar/parser.ts'
import { type Line, stateFeatures, TEMPLATES } from '../../src/grammar/parser-features.ts'
import { Action, allowed, begin, createState, NONE, type State, take } from '../../src/grammar/state.ts'
import { relationNames } from '../../src/grammar/tree.ts'
import { random, shuffle } from './random.ts'
import type { Sentence } from './trees.ts'

const RELATIONS: number = relationNames.length

/** Heads without crossing arcs: the shortest crossing arc is lifted to its grandparent until none crosses (Nivre and Nilsson 2005). Root as `count`. */
export const projective = (s: Sentence): Int32Array => {
  const count = s.heads.length
  const heads = Int32Array.from(s.heads, (h) => (h < 0 ? count : h))
  const crosses = (d: number): boolean => {
    const h = heads[d]!
    if (h === count) return false
    const [low, high] = d < h ? [d, h] : [h, d]
    for (let k = low + 1; k < high; k++) {
      let up = k
      while (up !== count && up !== h) up = heads[up]!
      if (up === count) return true
    }
    return false
  }
  for (let turns = 0; turns < count * 4; turns++) {
    let found = -1
    for (let d = 0; d < count; d++) if (crosses(d) && (found < 0 || Math.abs(d - heads[d]!) < Math.abs(found - heads[found]!))) found = d
    if (found < 0) break
    heads[found] = heads[heads[found]!]!
  }
  return heads
}

/** The static oracle of the arc-eager system. */
const oracle = (s: State, gold: Int32Array): number => {
  const b = s.next
  const top = s.stack[s.depth - 1]!
  if (s.depth === 0) return Action.shift
  if (s.heads[top] === NONE && gold[top] === b) return Action.left
  if (gold[b] === top) return Action.right
  if (s.heads[top] !== NONE) for (let k = 0; k < s.depth - 1; k++) if (gold[s.stack[k]!] === b || gold[b] === s.stack[k]) return Action.reduce
  return Action.shift
}

const lineOf = (s: Sentence): Line => ({
  tags: Uint8Array.from([...s.tags, ROOT_TAG]),
  words: Uint32Array.from([...s.lower.map(wordHash), 2]),
  endings: Uint32Array.from([...s.lower.map(endingHash), 2]),
})

export interface TrainedParser {
  readonly actions: Float32Array
  readonly relations: Float32Array
}

/** Averaged weights that are updated one row at a time. */
const createAverage = (rows: number, width: number) => {
  const weights = new Float32Array(rows * width)
  const totals = new Float64Array(rows * width)
  const stamps = new Int32Array(rows * width)
  const update = (row: number, k: number, by: number, step: number): void => {
    const at = row * width + k
    totals[at] = totals[at]! + (step - stamps[at]!) * weights[at]!
    stamps[at] = step
    weights[at] = weights[at]! + by
  }
  const average = (step: number): Float32Array => {
    for (let at = 0; at < weights.length; at++) weights[at] = (totals[at]! + (step - stamps[at]!) * weights[at]!) / step
    return weights
  }
  return { weights, update, average }
}

/** Trains the perceptron of actions and relations on trees with the tags that the tagger gives. */
export const trainParser = (
  sentences: readonly Sentence[],
  actionRows: number,
  relationRows: number,
  epochs: number,
  log: (line: string) => void,
): TrainedParser => {
  const actionTable = createAverage(actionRows, 4)
  const relationTable = createAverage(relationRows, RELATIONS)
  const actionMask = actionRows - 1
  const relationMask = relationRows - 1
  const golds = sentences.map(projective)
  const lines = sentences.map(lineOf)
  const order = sentences.map((_, i) => i)
  const next = random(20260902)
  const state = createState()
  const features = new Uint32Array(TEMPLATES)
  const rows = new Uint32Array(TEMPLATES)
  const scores = new Float64Array(RELATIONS)
  let step = 0
  const best = (weights: Float32Array, width: number, may: number): number => {
    scores.fill(0, 0, width)
    for (let f = 0; f < TEMPLATES; f++) {
      const at = rows[f]! * width
      for (let k = 0; k < width; k++) scores[k] = scores[k]! + weights[at + k]!
    }
    let top = -1
    for (let k = 0; k < width; k++) if ((width > 4 ? k > 0 : (may >> k) & 1) && (top < 0 || scores[k]! > scores[top]!)) top = k
    return top
  }
  const learn = (table: ReturnType<typeof createAverage>, right: number, wrong: number): void => {
    if (right === wrong) return
    for (let f = 0; f < TEMPLATES; f++) {
      table.update(rows[f]!, right, 1, step)
      table.update(rows[f]!, wrong, -1, step)
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    let [wrong, seen] = [0, 0]
    for (const n of order) {
      const gold = golds[n]!
      begin(state, gold.length)
      for (let may = allowed(state); may !== 0; may = allowed(state)) {
        step++
        seen++
        stateFeatures(state, lines[n]!, features)
        for (let f = 0; f < TEMPLATES; f++) rows[f] = features[f]! & actionMask
        const action = oracle(state, gold)
        const found = best(actionTable.weights, 4, may)
        if (found !== action) wrong++
        learn(actionTable, action, found)
        let relation = 0
        if (action === Action.left || action === Action.right) {
          relation = sentences[n]!.relations[action === Action.left ? state.stack[state.depth - 1]! : state.next]!
          for (let f = 0; f < TEMPLATES; f++) rows[f] = relationRow(features[f]!, action) & relationMask
          learn(relationTable, relation, best(relationTable.weights, RELATIONS, 0))
        }
        take(state, action, relation)
      }
    }
    log(`parser, epoch ${epoch + 1}: ${((100 * (seen - wrong)) / seen).toFixed(2)} % right while training`)
  }
  return { actions: actionTable.average(step), relations: relationTable.average(step) }
}
