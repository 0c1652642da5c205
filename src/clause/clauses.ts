import type { Trees } from '../grammar/tree.ts'
import { Attachments } from './attachments.ts'
import { OrderReader } from './by-order.ts'
import { TreeReader } from './by-tree.ts'
import { chunkSentence } from './chunks.ts'
import type { Clause } from './clause.ts'
import { type ClauseInput, readGroups, readTreeGroups } from './groups.ts'

/** Reads the clauses of a document, sentence by sentence (tokens `[from, to)`), numbered from `base`: by its tree where it has one, else by order. */
export const clauseReader = (input: ClauseInput, trees: Trees | null) => {
  const attachments = trees ? new Attachments(input, trees) : null
  return (sentence: number, from: number, to: number, base: number): readonly Clause[] => {
    const chunks = chunkSentence(input, from, to)
    if (attachments?.lay(chunks, from, to))
      return new TreeReader(input, chunks, readTreeGroups(input, chunks, attachments), sentence, base, attachments).read()
    return new OrderReader(input, chunks, readGroups(input, chunks), sentence, base).read()
  }
}
