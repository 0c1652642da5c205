import type { TagSets } from './features.ts'
import { decode, unfold } from './packed.ts'
import type { ParserWeights } from './parser.ts'
import type { TaggerWeights } from './tagger.ts'
import { tagNames } from './tags.ts'
import { relationNames } from './tree.ts'
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
  scores: unfold(decode(tagger.scores), tagger.rows * tagNames.length),
  sets: setsOf(tagger.sets),
})

export const parserWeights = (): ParserWeights => ({
  actionRows: parser.actionRows,
  actions: unfold(decode(parser.actions), parser.actionRows * 4),
  relationRows: parser.relationRows,
  relations: unfold(decode(parser.relations), parser.relationRows * relationNames.length),
})
