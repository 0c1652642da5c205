import { fold, type TagSets } from '../../src/grammar/features.ts'
import type { Parser } from '../../src/grammar/parser.ts'
import type { Tagger } from '../../src/grammar/tagger.ts'
import { createTrees } from '../../src/grammar/tree.ts'
import type { Tokens } from '../../src/text/tokens.ts'
import { tagged } from './measure.ts'
import type { Sentence } from './trees.ts'

/** Words of raw text that come this often have rows of their own. */
const MET = 5

/** The words that have rows of their own: those of the treebanks, and what raw text has often. */
export const knownWords = (sets: TagSets, raw: readonly Sentence[]): { readonly known: TagSets; readonly added: readonly string[] } => {
  const counts = new Map<string, number>()
  for (const { lower } of raw)
    for (const each of lower) {
      const word = fold(each)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  const added = [...counts].flatMap(([word, count]) => (count >= MET && !sets.has(word) ? [word] : [])).sort()
  return { known: new Map([...sets, ...added.map((word) => [word, 0] as const)]), added }
}

/** A sentence without trees, with the tags and the tree that a tagger and a parser give it. */
export const taught = (s: Sentence, tagger: Tagger, parser: Parser): Sentence => {
  const tokens = s as unknown as Tokens
  const length = s.words.length
  const tags = new Uint8Array(length)
  const trees = createTrees(length)
  tagger.tag(tokens, 0, length, tags)
  parser.parse(tokens, tags, 0, length, trees)
  return { words: s.words, lower: s.lower, tags: [...tags], heads: [...trees.heads], relations: [...trees.relations] }
}

/** The sentence from its end to its beginning. */
export const reversed = (s: Sentence): Sentence => ({
  words: s.words.toReversed(),
  lower: s.lower.toReversed(),
  tags: s.tags.toReversed(),
  heads: [],
  relations: [],
})

/** The sentences of raw text on whose every tag two taggers agree, with these tags. */
export const agreed = (raw: readonly Sentence[], first: Tagger, second: Tagger): readonly Sentence[] =>
  raw.flatMap((s) => {
    const one = tagged(s, first)
    const { tags } = tagged(s, second)
    return one.tags.every((tag, i) => tag === tags[i]) ? [one] : []
  })
