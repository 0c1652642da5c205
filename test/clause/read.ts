import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import type { Argument, Clause } from '../../src/clause/clause.ts'
import { buildScene, type Tools } from '../../src/discourse/build.ts'
import type { Scene } from '../../src/discourse/scene.ts'
import { parserWeights, taggerWeights } from '../../src/grammar/bundled.ts'
import { createParser } from '../../src/grammar/parser.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'

const { lexicon, reference } = compile(fileURLToPath(new URL('../..', import.meta.url)))
const tools: Tools = {
  lexicon,
  reference,
  matcher: createMatcher(lexicon),
  tagger: createTagger(taggerWeights()),
  parser: createParser(parserWeights()),
  eager: true,
}

/** Reads a text up to its clauses and people, words taken fresh from `data/`. */
export const readScene = (text: string): Scene => buildScene(text, '2024-05-14', tools)

/** The same without trees: clauses from the order of words alone. */
export const readByOrder = (text: string): Scene => buildScene(text, '2024-05-14', { ...tools, parser: null })

/** A clause in words: what tests compare. */
export interface Plain {
  readonly lemma: string
  readonly form: Clause['form']
  readonly voice: Clause['voice']
  readonly tense: Clause['tense']
  readonly modal: string | null
  readonly negated: boolean
  readonly relation: Clause['relation']
  readonly mark: string | null
  readonly subject: string | null
  readonly object: string | null
  readonly adjective: string | null
  readonly inverted: boolean
  readonly shared: boolean
  /** Lemma of the governing clause. */
  readonly parent: string | null
  readonly heads: readonly string[]
  /** Prepositional phrases as "with: his counterpart". */
  readonly obliques: readonly string[]
}

/** The clauses of a text in words. */
export const plainClauses = (text: string): readonly Plain[] => {
  const scene = readScene(text)
  const t = scene.tokens
  const words = (a: Argument | null): string | null => (a ? text.slice(t.start[a.from]!, t.end[a.to - 1]!) : null)
  return scene.clauses.map((c) => ({
    lemma: c.lemma,
    form: c.form,
    voice: c.voice,
    tense: c.tense,
    modal: c.modal,
    negated: c.negated,
    relation: c.relation,
    mark: c.mark,
    subject: words(c.subject),
    object: words(c.object),
    adjective: c.adjective >= 0 ? t.words[c.adjective]! : null,
    inverted: c.inverted,
    shared: c.subjectShared,
    parent: c.parent >= 0 ? scene.clauses[c.parent]!.lemma : null,
    heads: c.subject?.heads.map((h) => t.words[h]!) ?? [],
    obliques: c.obliques.map((o) => `${o.preposition}: ${words(o)}`),
  }))
}
