import type { TagSets } from './features.ts'
import { decode, unfold } from './packed.ts'
import type { ParserWeights } from './parser-net.ts'
import { ROW, type TaggerWeights } from './tagger-words.ts'
import parser from './weights/parser.json' with { type: 'json' }
import tagger from './weights/tagger.json' with { type: 'json' }

/** The trained weights that come with the project; trained on UD English EWT and a subset of GUM, see NOTICE. */

const setsOf = (lists: readonly string[]): TagSets => {
  const sets = new Map<string, number>()
  lists.forEach((list, i) => {
    for (const word of list.split('\n')) sets.set(word, i + 1)
  })
  return sets
}

export const taggerWeights = (): TaggerWeights => ({
  rows: tagger.rows,
  forwards: unfold(decode(tagger.forwards), tagger.rows * ROW),
  backwards: unfold(decode(tagger.backwards), tagger.rows * ROW),
  sets: setsOf(tagger.sets),
})

/** Whole numbers of 16 bits, the lower byte first. */
const shorts = (text: string): Int16Array => {
  const bytes = decode(text)
  return Int16Array.from({ length: bytes.length >> 1 }, (_, i) => ((bytes[2 * i]! | (bytes[2 * i + 1]! << 8)) << 16) >> 16)
}

/** Unpacked part by part when first asked for, so that what is never parsed costs nothing. */
export const parserWeights = (): ParserWeights => ({
  rows: parser.rows,
  hidden: parser.hidden,
  get table() {
    return unfold(decode(parser.table), parser.rows * parser.hidden)
  },
  bias: Int16Array.from(parser.bias),
  get output() {
    return shorts(parser.output)
  },
  outputBias: Int32Array.from(parser.outputBias),
  get known() {
    return new Map<string, number>([...setsOf(tagger.sets), ...parser.words.split('\n').map((word) => [word, 0] as const)])
  },
})
