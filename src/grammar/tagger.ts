import type { Tokens } from '../text/tokens.ts'
import { plain } from './features.ts'
import { createPlainTaggerLoop } from './tagger-loop.ts'
import { directionsOf, fillWord, type TaggerWeights } from './tagger-words.ts'
import { type Runtime, webAssembly } from './wasm/runtime.ts'
import { createTaggerLoop } from './wasm/tagger-loop.ts'

/** Distinct words whose scores are kept; beyond it the cache starts anew between two sentences, so memory stays bounded. */
const CACHE_LIMIT = 40_000
/** Words and tokens that there is room for at first. */
const ROOM = { words: 4096, tokens: 1024 } as const
/** Slot of the edge of a sentence: the first word that is known. */
const EDGE = 0

export interface Tagger {
  /** Writes the tag of tokens `[from, to)` (one sentence) into `tags`. */
  readonly tag: (tokens: Tokens, from: number, to: number, tags: Uint8Array) => void
}

/**
 * Two greedy taggers over hashed features (Collins 2002, averaged perceptron; trained by `npm run train`), one from each end of the sentence, whose
 * scores are summed. Pure and deterministic: where the runtime has WebAssembly with SIMD it is faster, with the same tags.
 */
export const createTagger = (weights: TaggerWeights, runtime: Runtime | null = webAssembly()): Tagger => {
  const loop = createTaggerLoop(weights, runtime) ?? createPlainTaggerLoop(weights)
  const directions = directionsOf(weights)
  const slots = new Map<string, number>()
  let room: { words: number; tokens: number } = ROOM
  let desk = loop.deskFor(room.words, room.tokens)

  const slotOf = (word: string, lower: string): number => {
    const known = slots.get(word)
    if (known !== undefined) return known
    const slot = slots.size
    if (slot >= room.words) grow(2 * room.words, room.tokens)
    slots.set(word, slot)
    for (const [i, direction] of directions.entries()) fillWord(direction, desk.words[i]!, slot, word, lower)
    return slot
  }
  /** A larger desk, with the words of the old one. */
  const grow = (words: number, tokens: number): void => {
    const kept = desk.words.map(({ scores }) => scores.slice())
    const line = desk.slots[0].slice()
    room = { words, tokens }
    desk = loop.deskFor(words, tokens)
    for (const [i, scores] of kept.entries()) desk.words[i]!.scores.set(scores)
    desk.slots[0].set(line)
  }
  const forget = (): void => {
    slots.clear()
    slotOf('', '')
  }
  const slotAt = (t: Tokens, i: number): number => {
    const word = t.words[i]!
    const mark = plain(word)
    return slotOf(mark, mark === word ? t.lower[i]! : mark.toLowerCase())
  }
  const tag = (tokens: Tokens, from: number, to: number, tags: Uint8Array): void => {
    const count = to - from
    if (count <= 0) return
    if (slots.size >= CACHE_LIMIT) forget()
    if (count > room.tokens) grow(room.words, 2 * count)
    for (let i = 0; i < count; i++) {
      const slot = slotAt(tokens, from + i)
      desk.slots[0][i + 2] = slot
    }
    const [ahead, behind] = desk.slots
    for (const line of desk.slots) {
      line.fill(EDGE, 0, 2)
      line.fill(EDGE, count + 2, count + 4)
    }
    for (let i = 0; i < count; i++) behind[count + 1 - i] = ahead[i + 2]!
    loop.run(count)
    tags.set(desk.tags.subarray(0, count), from)
  }
  forget()
  return { tag }
}
