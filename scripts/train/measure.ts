import { basename } from 'node:path'
import type { Parser } from '../../src/grammar/parser.ts'
import type { Tagger } from '../../src/grammar/tagger.ts'
import { universal } from '../../src/grammar/tags.ts'
import { createTrees, relationNames } from '../../src/grammar/tree.ts'
import type { Tokens } from '../../src/text/tokens.ts'
import { readTrees, type Sentence } from './trees.ts'

/** A sentence of a treebank as the tagger and the parser take it. */
const asTokens = (s: Sentence): Tokens => s as unknown as Tokens

/** The sentence with the tags of a tagger in place of its own. */
export const tagged = (s: Sentence, tagger: Tagger): Sentence => {
  const tags = new Uint8Array(s.words.length)
  tagger.tag(asTokens(s), 0, tags.length, tags)
  return { ...s, tags: [...tags] }
}

const universalRelation = (relation: number): string => relationNames[relation]!.split(':')[0]!

/** Shares of right tags, heads, and heads with universal relations on a file, and the speed of both steps together; of tags alone without a parser. */
export const measure = (file: string, tagger: Tagger, parser: Parser | null): string => {
  const count = { tokens: 0, tag: 0, upos: 0, head: 0, both: 0 }
  let seconds = 0
  for (const s of readTrees(file)) {
    const length = s.words.length
    const tags = new Uint8Array(length)
    const trees = createTrees(length)
    const began = performance.now()
    tagger.tag(asTokens(s), 0, length, tags)
    parser?.parse(asTokens(s), tags, 0, length, trees)
    seconds += (performance.now() - began) / 1000
    count.tokens += length
    for (let i = 0; i < length; i++) {
      if (tags[i] === s.tags[i]) count.tag++
      if (universal(tags[i]!) === universal(s.tags[i]!)) count.upos++
      if (trees.heads[i] !== s.heads[i]) continue
      count.head++
      if (universalRelation(trees.relations[i]!) === universalRelation(s.relations[i]!)) count.both++
    }
  }
  const share = (n: number): string => ((100 * n) / count.tokens).toFixed(2)
  const trees = parser === null ? '' : `  UAS ${share(count.head)}  LAS ${share(count.both)}`
  return `${basename(file)}: tags ${share(count.tag)}  UPOS ${share(count.upos)}${trees}  (${count.tokens} tokens, ${Math.round(count.tokens / seconds)} a second)`
}
