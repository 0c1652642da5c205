import { decode } from '../packed.ts'
import { ACTIONS, type ParserLoop, type ParserWeights } from '../parser-net.ts'
import { FLOOR, PADDING, SIZE, type State } from '../state.ts'
import { relationNames } from '../tree.ts'
import { program } from './parser-program.ts'
import { instantiate, type Memory, PAGE, type Runtime } from './runtime.ts'

const RELATIONS: number = relationNames.length
/** Outputs are reckoned four at a time, in groups: one of actions, then so many of relations for each direction. */
const RELATION_GROUPS = 12
const GROUPS: number = 1 + 2 * RELATION_GROUPS
/** Hidden units come in blocks of so many. */
const BLOCK = 64
/** Bytes of the scores and the rows shown, which stand before the hidden layer. */
const SCRATCH = 512

interface Program {
  readonly setup: (...places: readonly number[]) => void
  readonly parse: (count: number) => void
}

/** Number of the output that stands at `place` of a group; null for a place that is empty. */
const outputAt = (group: number, place: number): number | null => {
  if (group === 0) return place
  const right = group > RELATION_GROUPS
  const relation = (group - 1 - (right ? RELATION_GROUPS : 0)) * 4 + place
  return relation < RELATIONS ? ACTIONS + (right ? RELATIONS : 0) + relation : null
}

/** Weights of the outputs by group, two hidden units at a time, as the program multiplies them. */
const layOut = ({ hidden, output, outputBias }: ParserWeights, weights: Int16Array, bias: Int32Array): void => {
  for (let group = 0; group < GROUPS; group++)
    for (let place = 0; place < 4; place++) {
      const o = outputAt(group, place)
      if (o === null) continue
      bias[group * 4 + place] = outputBias[o]!
      for (let h = 0; h < hidden; h++) weights[(group * hidden + (h & ~1)) * 4 + place * 2 + (h & 1)] = output[o * hidden + h]!
    }
}

/** The loop over these weights; null where the runtime has no WebAssembly with SIMD, or the net has another size. */
export const createParserLoop = (weights: ParserWeights, runtime: Runtime | null): ParserLoop | null => {
  const { hidden } = weights
  if (runtime === null || hidden % BLOCK !== 0) return null
  let end = PAGE
  const place = (bytes: number): number => {
    const at = end
    end += (bytes + 63) & ~63
    return at
  }
  const bias = place(2 * hidden)
  const output = place(2 * GROUPS * 4 * hidden)
  const outputBias = place(4 * GROUPS * 4)
  const scratch = place(SCRATCH + 2 * hidden)
  const rows = weights.table
  const table = place(rows.length)
  const memory: Memory = new runtime.Memory({ initial: Math.ceil(end / PAGE) })
  const exports = instantiate(decode(program), memory, runtime)
  if (exports === null) return null
  const { setup, parse } = exports as Program
  new Int16Array(memory.buffer, bias, hidden).set(weights.bias)
  layOut(weights, new Int16Array(memory.buffer, output, GROUPS * 4 * hidden), new Int32Array(memory.buffer, outputBias, GROUPS * 4))
  new Int8Array(memory.buffer, table, rows.length).set(rows)
  const tokens = end
  let room = 0
  let state: State | undefined
  const stateFor = (count: number): State => {
    if (state !== undefined && count <= room) return state
    room = Math.max(512, 2 * count)
    const tokenNumbers = (room + PADDING) * SIZE
    const stackNumbers = room + FLOOR + 2
    const pages = Math.ceil((tokens + 4 * (tokenNumbers + stackNumbers)) / PAGE)
    memory.grow(Math.max(0, pages - memory.buffer.byteLength / PAGE))
    const stack = tokens + 4 * tokenNumbers
    setup(tokens, stack, table, bias, output, outputBias, scratch, weights.rows - 1, hidden)
    state = {
      count: 0,
      depth: FLOOR,
      next: 1,
      tokens: new Int32Array(memory.buffer, tokens, tokenNumbers),
      stack: new Int32Array(memory.buffer, stack, stackNumbers),
    }
    return state
  }
  return { stateFor, run: parse }
}
