import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plain } from '../../src/grammar/features.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'
import type { Sentence } from './trees.ts'

/** Sentences outside these lengths teach little or are no sentences. */
const SHORTEST = 4
const LONGEST = 70

/** The sentences of the texts (`text` of each row) in the `.jsonl` files of a folder, split as the engine splits them, without tags and trees. */
export const readRaw = (folder: string): Sentence[] =>
  readdirSync(folder)
    .sort()
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .flatMap((line) => {
      const tokens = tokenize((JSON.parse(line) as { readonly text: string }).text)
      const { count, from, to } = splitSentences(tokens)
      return Array.from({ length: count }, (_, s) => ({
        words: tokens.words.slice(from[s]!, to[s]!).map(plain),
        lower: tokens.lower.slice(from[s]!, to[s]!).map(plain),
        tags: [],
        heads: [],
        relations: [],
      }))
    })
    .filter(({ words }) => words.length >= SHORTEST && words.length <= LONGEST)
