import type { TagSets } from './features.ts'
import { MOST_ROWS, stateRows } from './parser-features.ts'
import { Action, allowed, createState, PADDING, SIZE, type State, take } from './state.ts'
import { relationNames } from './tree.ts'

/** A net of one hidden layer in whole numbers. */
export interface ParserWeights {
  /** Rows of the table, a power of two. */
  readonly rows: number
  /** Units of the hidden layer. */
  readonly hidden: number
  /** By row what it adds to each hidden unit. */
  readonly table: Int8Array
  readonly bias: Int16Array
  /** By output (4 actions, relations of arcs to the left, relations of arcs to the right) the weight of each hidden unit, at most 1023. */
  readonly output: Int16Array
  readonly outputBias: Int32Array
  /** The words that have rows of their own. */
  readonly known: TagSets
}

/** Takes a sentence that `begin` made ready up to its end. */
export interface ParserLoop {
  /** A state for `count` tokens at least; what another sentence left in it is gone. */
  readonly stateFor: (count: number) => State
  /** Runs over the first `count` tokens of the state. */
  readonly run: (count: number) => void
}

export const ACTIONS = 4
const RELATIONS: number = relationNames.length

/** The plain form of `assembly/parser.ts`: the same trees. */
export const createPlainLoop = ({ rows, hidden: H, table, bias, output, outputBias }: ParserWeights): ParserLoop => {
  const mask = rows - 1
  const shown = new Int32Array(MOST_ROWS)
  const hidden = new Int32Array(H)
  const think = (state: State): void => {
    const count = stateRows(state, shown, mask)
    for (let h = 0; h < H; h++) hidden[h] = bias[h]!
    for (let f = 0; f < count; f++) {
      const at = shown[f]! * H
      for (let h = 0; h < H; h++) hidden[h] = hidden[h]! + table[at + h]!
    }
    for (let h = 0; h < H; h++) if (hidden[h]! < 0) hidden[h] = 0
  }
  const score = (o: number): number => {
    const at = o * H
    let sum = outputBias[o]!
    for (let h = 0; h < H; h++) sum += hidden[h]! * output[at + h]!
    return sum
  }
  const bestAction = (may: number): number => {
    let best = -1
    let most = 0
    for (let k = 0; k < ACTIONS; k++) {
      if (!((may >> k) & 1)) continue
      const s = score(k)
      if (best < 0 || s > most) {
        best = k
        most = s
      }
    }
    return best
  }
  const bestRelation = (from: number): number => {
    let best = 0
    let most = score(from)
    for (let k = 1; k < RELATIONS; k++) {
      const s = score(from + k)
      if (s > most) {
        best = k
        most = s
      }
    }
    return best
  }
  let state = createState()
  const stateFor = (count: number): State => {
    if ((count + PADDING) * SIZE > state.tokens.length) state = createState(2 * count)
    return state
  }
  const run = (): void => {
    for (let may = allowed(state); may !== 0; may = allowed(state)) {
      if (may === 1 << Action.shift) {
        take(state, Action.shift, 0)
        continue
      }
      think(state)
      const action = bestAction(may)
      const arc = action === Action.left || action === Action.right
      take(state, action, arc ? bestRelation(ACTIONS + (action === Action.left ? 0 : RELATIONS)) : 0)
    }
  }
  return { stateFor, run }
}
