import { type ConlluLine, conlluOf } from '../export/conllu.ts'
import { parserWeights, taggerWeights } from '../grammar/bundled.ts'
import { createParser } from '../grammar/parser.ts'
import { createTagger } from '../grammar/tagger.ts'
import { createTrees } from '../grammar/tree.ts'
import type { ConlluSentence, SourceDocument } from '../source/source.ts'
import { splitSentences } from '../text/sentences.ts'
import { ofWords, type Tokens, tokenize } from '../text/tokens.ts'

/** Prints the sentence `[from, to)` of `tokens`. */
type Print = (tokens: Tokens, from: number, to: number, comments: readonly string[], lines: readonly ConlluLine[]) => string

/** Makes the printer: tags and trees of sentences as CoNLL-U. */
export const createPrinter = (): Print => {
  const tagger = createTagger(taggerWeights())
  const parser = createParser(parserWeights())
  return (tokens, from, to, comments, lines) => {
    const tags = new Uint8Array(to)
    const trees = createTrees(to)
    tagger.tag(tokens, from, to, tags)
    parser.parse(tokens, tags, from, to, trees)
    return conlluOf({
      comments,
      lines,
      tags: [...tags.slice(from)],
      heads: [...trees.heads.slice(from)].map((head) => head - from),
      relations: [...trees.relations.slice(from)],
    })
  }
}

/** Sentences of given tokens: their comments and their words stay, with the ranges that cover several words. */
export function* ofTrees(sentences: readonly ConlluSentence[], print: Print): Generator<string> {
  for (const { comments, tokens } of sentences) {
    let word = 0
    const lines = tokens.map(({ id, form, spaceAfter }): ConlluLine => {
      return id.includes('-') ? { range: id, form, spaceAfter } : { word: word++, form, spaceAfter }
    })
    const given = ofWords(lines.flatMap((line) => ('word' in line ? [line.form] : [])))
    yield print(given, 0, given.count, comments, lines)
  }
}

/** Sentences of a text, with their words as they stand. A dateline, which belongs to no sentence, is left out. */
export function* ofText({ input }: SourceDocument, print: Print): Generator<string> {
  const tokens = tokenize(input.text)
  const sentences = splitSentences(tokens)
  for (let s = 0; s < sentences.count; s++) {
    const [from, to] = [sentences.from[s]!, sentences.to[s]!]
    const said = input.text.slice(tokens.start[from]!, tokens.end[to - 1]!).replaceAll(/\s+/g, ' ')
    const comments = [...(s === 0 ? [`# newdoc id = ${input.source ?? ''}`] : []), `# sent_id = ${s + 1}`, `# text = ${said}`]
    const lines = tokens.words.slice(from, to).map((form, i) => {
      const at = from + i
      return { word: i, form, spaceAfter: at + 1 >= to || tokens.end[at]! < tokens.start[at + 1]! }
    })
    yield print(tokens, from, to, comments, lines)
  }
}
