import { decode } from '../packed.ts'
import type { Desk, TaggerLoop } from '../tagger-loop.ts'
import { directionsOf, fillPairs, PAIR_BYTES, PAIRS, ROW, type TaggerWeights, viewsOf, WORD_BYTES } from '../tagger-words.ts'
import { instantiate, type Memory, PAGE, type Runtime } from './runtime.ts'
import { program } from './tagger-program.ts'

interface Program {
  readonly setup: (...places: readonly number[]) => void
  readonly score: (count: number) => void
  readonly choose: (count: number, forwards: number, backwards: number, tags: number) => void
}

/** Where the parts of one direction stand in the memory. */
interface Places {
  readonly table: number
  readonly words: number
  readonly pairs: number
  readonly slots: number
  readonly scores: number
}

const rounded = (bytes: number): number => (bytes + 63) & ~63

/** The loop of the tagger in WebAssembly; null where the runtime has none with SIMD. */
export const createTaggerLoop = (weights: TaggerWeights, runtime: Runtime | null): TaggerLoop | null => {
  if (runtime === null) return null
  let end = PAGE
  const place = (bytes: number): number => {
    const at = end
    end += rounded(bytes)
    return at
  }
  const directions = directionsOf(weights)
  const fixed = directions.map(({ scores }) => ({ pairs: place(PAIRS * PAIR_BYTES), table: place(scores.length) }))
  const memory: Memory = new runtime.Memory({ initial: Math.ceil(end / PAGE) })
  const exports = instantiate(decode(program), memory, runtime)
  if (exports === null) return null
  const { setup, score, choose } = exports as Program
  for (const [i, direction] of directions.entries()) {
    fillPairs(direction, viewsOf(memory.buffer, fixed[i]!.pairs, PAIRS * PAIR_BYTES))
    new Int8Array(memory.buffer, fixed[i]!.table, direction.scores.length).set(direction.scores)
  }
  const floor = end
  let [tags, places]: [number, readonly Places[]] = [0, []]
  const deskFor = (words: number, tokens: number): Desk => {
    end = floor
    tags = place(tokens)
    places = fixed.map((parts) => ({ ...parts, slots: place(4 * (tokens + 4)), scores: place(2 * ROW * tokens), words: place(words * WORD_BYTES) }))
    memory.grow(Math.max(0, Math.ceil(end / PAGE) - memory.buffer.byteLength / PAGE))
    const [one, other] = places as [Places, Places]
    return {
      words: [viewsOf(memory.buffer, one.words, words * WORD_BYTES), viewsOf(memory.buffer, other.words, words * WORD_BYTES)],
      slots: [new Uint32Array(memory.buffer, one.slots, tokens + 4), new Uint32Array(memory.buffer, other.slots, tokens + 4)],
      tags: new Uint8Array(memory.buffer, tags, tokens),
    }
  }
  const run = (count: number): void => {
    for (const { table, words, pairs, slots, scores } of places) {
      setup(table, words, pairs, slots, scores, weights.rows - 1)
      score(count)
    }
    choose(count, places[0]!.scores, places[1]!.scores, tags)
  }
  return { deskFor, run }
}
