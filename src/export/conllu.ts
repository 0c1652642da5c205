import { tagNames, universal } from '../grammar/tags.ts'
import { relationNames } from '../grammar/tree.ts'

/** One line of a CoNLL-U sentence: a word with its number in the sentence, or a token that covers several words. */
export type ConlluLine =
  | { readonly word: number; readonly form: string; readonly spaceAfter: boolean }
  | { readonly range: string; readonly form: string; readonly spaceAfter: boolean }

/** A parsed sentence; `tags`, `heads` (in the sentence from 0, below 0 for the root) and `relations` are by word. */
export interface ConlluTree {
  readonly comments: readonly string[]
  readonly lines: readonly ConlluLine[]
  readonly tags: readonly number[]
  readonly heads: readonly number[]
  readonly relations: readonly number[]
}

/** A form may hold anything; a tab or line break would break the columns. */
const cell = (form: string): string => form.replaceAll(/[\t\r\n]/g, ' ')

/** Forms of verbs as the Penn Treebank names them stand in the fifth column; the others have no tag of their own there. */
const ownTag = (tag: number): string => (universal(tag) === 'VERB' ? tagNames[tag]! : '_')

/** A sentence in CoNLL-U (universaldependencies.org/format), with the blank line that ends it. Lemmas and features are left open. */
export const conlluOf = ({ comments, lines, tags, heads, relations }: ConlluTree): string => {
  const out = [...comments]
  for (const line of lines) {
    const misc = line.spaceAfter ? '_' : 'SpaceAfter=No'
    if ('range' in line) {
      out.push([line.range, cell(line.form), '_', '_', '_', '_', '_', '_', '_', misc].join('\t'))
      continue
    }
    const i = line.word
    const tag = tags[i]!
    const head = heads[i]! < 0 ? 0 : heads[i]! + 1
    out.push([i + 1, cell(line.form), '_', universal(tag), ownTag(tag), '_', head, relationNames[relations[i]!]!, '_', misc].join('\t'))
  }
  return `${out.join('\n')}\n\n`
}
