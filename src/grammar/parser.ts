import type { Tokens } from '../text/tokens.ts'
import type { TagSets } from './features.ts'
import { createPlainLoop, type ParserLoop, type ParserWeights } from './parser-net.ts'
import { begin, Field, finish, SIZE, type State } from './state.ts'
import { ROOT, type Trees } from './tree.ts'
import { createParserLoop } from './wasm/parser-loop.ts'
import { type Runtime, webAssembly } from './wasm/runtime.ts'
import { type WordKey, wordKey } from './words.ts'

export interface Parser {
  /** Writes the tree of the tokens `[from, to)` (one sentence) into `trees`. One root, no cycles; linear time; never throws. */
  readonly parse: (tokens: Tokens, tags: Uint8Array, from: number, to: number, trees: Trees) => void
}

/** Words whose keys are kept; beyond it they are worked out anew. */
const CACHE_LIMIT = 60_000

/**
 * A greedy arc-eager parser (Nivre 2008) with a small net (Chen and Manning 2014), trained by `npm run train`. Pure and deterministic: where the
 * runtime has WebAssembly with SIMD it is some twenty times as fast, with the same trees.
 */
export const createParser = (weights: ParserWeights, runtime: Runtime | null = webAssembly()): Parser => {
  let loop: ParserLoop | undefined
  let known: TagSets = new Map()
  const keys = new Map<string, WordKey>()

  /** Made when the first sentence is parsed: the tables are large. */
  const begun = (): ParserLoop => {
    known = weights.known
    return createParserLoop(weights, runtime) ?? createPlainLoop(weights)
  }
  const keyOf = (lower: string): WordKey => {
    const found = keys.get(lower)
    if (found !== undefined) return found
    if (keys.size >= CACHE_LIMIT) keys.clear()
    const key = wordKey(lower, known)
    keys.set(lower, key)
    return key
  }
  const load = (state: State, lower: readonly string[], tags: Uint8Array, from: number, count: number): void => {
    const t = state.tokens
    for (let i = 0; i < count; i++) {
      const at = (i + 1) * SIZE
      const key = keyOf(lower[from + i]!)
      t[at + Field.word] = key.word
      t[at + Field.ending] = key.ending
      t[at + Field.tag] = tags[from + i]!
      t[at + Field.commas] = key.mark
    }
    begin(state, count)
  }
  const parse = (tokens: Tokens, tags: Uint8Array, from: number, to: number, trees: Trees): void => {
    const count = to - from
    if (count <= 0) return
    loop ??= begun()
    const state = loop.stateFor(count)
    load(state, tokens.lower, tags, from, count)
    loop.run(count)
    finish(state)
    for (let i = 0; i < count; i++) {
      const head = state.tokens[(i + 1) * SIZE + Field.head]!
      trees.heads[from + i] = head > count ? ROOT : from + head - 1
      trees.relations[from + i] = state.tokens[(i + 1) * SIZE + Field.relation]!
    }
  }
  return { parse }
}
