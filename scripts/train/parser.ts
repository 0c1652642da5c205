import type { TagSets } from '../../src/grammar/features.ts'
import { MOST_ROWS, stateRows } from '../../src/grammar/parser-features.ts'
import { Action, allowed, begin, createState, Field, PADDING, SIZE, type State, take } from '../../src/grammar/state.ts'
import { relationNames } from '../../src/grammar/tree.ts'
import { instantiate, PAGE, webAssembly } from '../../src/grammar/wasm/runtime.ts'
import { wordKey } from '../../src/grammar/words.ts'
import { compileAssembly } from './assembly.ts'
import { oracle, projective } from './oracle.ts'
import { random, shuffle } from './random.ts'
import type { Sentence } from './trees.ts'

const RELATIONS: number = relationNames.length
const ACTIONS = 4
/** Outputs: the actions, then the relations of arcs to the left, then of arcs to the right. */
export const OUTPUTS: number = ACTIONS + 2 * RELATIONS

export interface NetOptions {
  /** Rows of the table, a power of two. */
  readonly rows: number
  readonly hidden: number
  readonly rate: number
  /** Share of rows that are left out of a state while training, and of hidden units, in 256ths. */
  readonly dropout: number
  readonly hiddenDropout: number
  readonly seed: number
}

/** The net in floating point: rows of the hidden layer, its bias, and by output the weights of the hidden units, its bias behind them (`hidden + 4` numbers each). */
export interface Net {
  readonly table: Float32Array
  readonly bias: Float32Array
  readonly output: Float32Array
}

/** Several nets over the same rows as one: their hidden units side by side, their outputs summed. */
export const joinNets = (nets: readonly Net[], rows: number, hidden: number): Net => {
  const all = hidden * nets.length
  const joined = { table: new Float32Array(rows * all), bias: new Float32Array(all), output: new Float32Array(OUTPUTS * (all + 4)) }
  for (const [n, { table, bias, output }] of nets.entries()) {
    for (let r = 0; r < rows; r++) joined.table.set(table.subarray(r * hidden, (r + 1) * hidden), r * all + n * hidden)
    joined.bias.set(bias, n * hidden)
    for (let o = 0; o < OUTPUTS; o++) {
      const [from, to] = [o * (hidden + 4), o * (all + 4)]
      joined.output.set(output.subarray(from, from + hidden), to + n * hidden)
      joined.output[to + all] = joined.output[to + all]! + output[from + hidden]!
    }
  }
  return joined
}

/** A sentence as the parser takes it: word, ending, tag and mark by token. */
export const encode = (s: Sentence, known: TagSets): Int32Array =>
  Int32Array.from(
    s.lower.flatMap((lower, i) => {
      const { word, ending, mark } = wordKey(lower, known)
      return [word, ending, s.tags[i]!, mark]
    }),
  )

/** Puts an encoded sentence into a state. */
export const load = (state: State, encoded: Int32Array): void => {
  const count = encoded.length / 4
  if ((count + PADDING) * SIZE > state.tokens.length) Object.assign(state, createState(2 * count))
  for (let i = 0; i < count; i++) {
    const at = (i + 1) * SIZE
    state.tokens[at + Field.word] = encoded[i * 4]!
    state.tokens[at + Field.ending] = encoded[i * 4 + 1]!
    state.tokens[at + Field.tag] = encoded[i * 4 + 2]!
    state.tokens[at + Field.commas] = encoded[i * 4 + 3]!
  }
  begin(state, count)
}

/** The arithmetic of `assembly/train.ts` and the memory it works on. */
interface Kernel {
  readonly forward: (count: number, scale: number) => void
  readonly learn: (from: number, count: number, may: bigint, right: number, step: number) => number
  readonly backward: (count: number, step: number) => void
  readonly table: Float32Array
  readonly bias: Float32Array
  /** By output the weights of the hidden units, then the bias, then three numbers of nothing. */
  readonly output: Float32Array
  readonly rows: Int32Array
}

const createKernel = ({ rows, hidden: units, hiddenDropout }: NetOptions): Kernel => {
  let at = 1 << 16
  const place = (numbers: number): number => {
    const from = at
    at += (4 * numbers + 63) & ~63
    return from
  }
  const width = units + 4
  const sizes = [rows * units, rows * units, units, units, OUTPUTS * width, OUTPUTS * width, 2 * units + 128 + 2 * MOST_ROWS]
  const [table, tableSquares, bias, biasSquares, output, outputSquares, scratch] = sizes.map(place) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const runtime = webAssembly()!
  const memory = new runtime.Memory({ initial: Math.ceil(at / PAGE) })
  const exports = instantiate(compileAssembly('train'), memory, runtime)
  const { setup, drop, forward, learn, backward } = exports as Kernel & {
    readonly setup: (...places: readonly number[]) => void
    readonly drop: (of256: number) => void
  }
  drop(hiddenDropout)
  setup(units, table, tableSquares, bias, biasSquares, output, outputSquares, scratch)
  const view = (from: number, numbers: number): Float32Array => new Float32Array(memory.buffer, from, numbers)
  for (const [from, numbers] of [
    [tableSquares, rows * units],
    [biasSquares, units],
    [outputSquares, OUTPUTS * width],
  ] as const)
    view(from, numbers).fill(FIRST_SQUARE)
  return {
    forward,
    learn,
    backward,
    table: view(table, rows * units),
    bias: view(bias, units),
    output: view(output, OUTPUTS * width),
    rows: new Int32Array(memory.buffer, scratch + 8 * units + 512, MOST_ROWS),
  }
}

/** What Adagrad divides by at first: with less, rows that are seen once move as far as any. */
const FIRST_SQUARE = 0.1

const ALL_RELATIONS = (1n << BigInt(RELATIONS)) - 1n

/**
 * Trains one hidden layer of rectified units over hashed rows, by Adagrad with a rate that falls to zero, on the states of the static oracle; `courses`
 * are the sentences of each epoch.
 */
export const trainParser = (courses: readonly (readonly Sentence[])[], known: TagSets, options: NetOptions, log: (line: string) => void): Net => {
  const { rows, hidden, rate, dropout } = options
  const mask = rows - 1
  const next = random(options.seed)
  const kernel = createKernel(options)
  const { table, bias, output } = kernel
  for (let i = 0; i < table.length; i++) table[i] = (next() - 0.5) * 0.1
  bias.fill(0.1)
  for (let o = 0; o < OUTPUTS; o++) for (let h = 0; h < hidden; h++) output[o * (hidden + 4) + h] = (next() - 0.5) * 0.3
  const touched = new Uint8Array(rows)
  const shown = kernel.rows
  const lessons = new Map<Sentence, { readonly gold: Int32Array; readonly encoded: Int32Array }>()
  for (const s of courses.flat()) if (!lessons.has(s)) lessons.set(s, { gold: projective(s), encoded: encode(s, known) })
  const state = createState()
  const total = courses.flat().reduce((sum, { words }) => sum + words.length, 0)
  let done = 0
  for (const [epoch, sentences] of courses.entries()) {
    const order = [...sentences]
    shuffle(order, next)
    let [wrong, seen] = [0, 0]
    for (const s of order) {
      const { gold, encoded } = lessons.get(s)!
      const { relations } = s
      load(state, encoded)
      done += s.words.length
      const step = rate * (1 - done / total) + 1e-4
      for (let may = allowed(state); may !== 0; may = allowed(state)) {
        const action = oracle(state, gold)
        if (may === 1) {
          take(state, action, 0)
          continue
        }
        const all = stateRows(state, shown, mask)
        let kept = 0
        for (let f = 0; f < all; f++) if (next() >= dropout) shown[kept++] = shown[f]!
        for (let f = 0; f < kept; f++) touched[shown[f]!] = 1
        kernel.forward(kept, all / Math.max(1, kept))
        seen++
        if (kernel.learn(0, ACTIONS, BigInt(may), action, step) !== action) wrong++
        let relation = 0
        if (action === Action.left || action === Action.right) {
          relation = relations[(action === Action.left ? state.stack[state.depth - 1]! : state.next) - 1]!
          kernel.learn(ACTIONS + (action === Action.left ? 0 : RELATIONS), RELATIONS, ALL_RELATIONS, relation, step)
        }
        kernel.backward(kept, step)
        take(state, action, relation)
      }
    }
    log(`parser, epoch ${epoch + 1}: ${((100 * (seen - wrong)) / seen).toFixed(2)} % right while training`)
  }
  for (let r = 0; r < rows; r++) if (touched[r] === 0) table.fill(0, r * hidden, (r + 1) * hidden)
  return { table, bias, output }
}
