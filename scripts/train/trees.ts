import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plain } from '../../src/grammar/features.ts'
import { Tag } from '../../src/grammar/tags.ts'
import { Relation } from '../../src/grammar/tree.ts'

/** One sentence of a treebank. */
export interface Sentence {
  readonly words: string[]
  readonly lower: string[]
  readonly tags: number[]
  /** Index of the head in the sentence, −1 for the root. */
  readonly heads: number[]
  readonly relations: number[]
}

type Numbers = { readonly [name: string]: number }

/** The tag of a word: VERB by its form, everything else by its universal part of speech. */
const tagOf = (upos: string, xpos: string): number => (upos === 'VERB' ? ((Tag as Numbers)[xpos] ?? Tag.VB) : ((Tag as Numbers)[upos] ?? Tag.X))

const relationOf = (name: string): number => (Relation as Numbers)[name] ?? (Relation as Numbers)[name.split(':')[0]!] ?? Relation.dep

const empty = (): Sentence => ({ words: [], lower: [], tags: [], heads: [], relations: [] })

/** The sentences of a CoNLL-U file: words only, without ranges and empty nodes. */
export const readTrees = (file: string): Sentence[] => {
  const out: Sentence[] = []
  let now = empty()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') {
      if (now.words.length > 0) out.push(now)
      now = empty()
      continue
    }
    const cells = line.split('\t')
    if (!/^\d+$/.test(cells[0]!)) continue
    const word = plain(cells[1]!)
    now.words.push(word)
    now.lower.push(word.toLowerCase())
    now.tags.push(tagOf(cells[3]!, cells[4]!))
    now.heads.push(Number(cells[6]) - 1)
    now.relations.push(relationOf(cells[7]!))
  }
  return out
}

/** The files of a folder that end so, in sorted order. */
export const treeFiles = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .filter((f) => f.endsWith(ending))
    .map((f) => join(folder, f))
