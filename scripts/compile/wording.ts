import { z } from 'zod'
import type { StrengthClass, WordingWords } from '../../src/model/lexicon.ts'

const words = z.array(z.string().min(1))

const wordingFile = z.strictObject({
  source: z.string(),
  checked: z.string(),
  inclusion: z.record(z.string(), words),
  opposites: z.array(z.tuple([z.string(), z.string()])),
  hedges: words,
  quantities: z.record(z.string(), words),
  generic: words,
  evaluative: words,
  projects: words,
  parts: words,
  equivalents: z.array(words.min(2)),
})

/** The classes of `data/words/commitment.yaml` that carry each strength. */
const classesOf: Readonly<Record<StrengthClass, readonly string[]>> = {
  endorsement: ['verb:endorse', 'noun:endorse', 'noun:commitment'],
  suggestion: ['verb:suggest', 'noun:suggest'],
  necessity: ['phrase:necessary', 'phrase:have-to'],
  interest: ['verb:interest', 'adjective:interest', 'noun:interest'],
  intention: ['verb:intend', 'adjective:intend', 'noun:intend'],
  undertaking: ['verb:undertake', 'adjective:undertake', 'noun:undertake'],
  obligation: ['verb:oblige'],
  offer: ['verb:offer', 'noun:offer'],
  request: ['verb:request', 'noun:request'],
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)]

type Load = <T>(file: string, schema: z.ZodType<T>) => T | undefined

/** What comparing wordings needs, with the strengths as the word classes give them: one home for each list. */
export const readWording = (load: Load, classes: Readonly<Record<string, readonly string[]>>): Omit<WordingWords, 'version'> => {
  const file = load('wording.yaml', wordingFile)
  const of = (names: readonly string[], wanted: (name: string) => boolean): readonly string[] =>
    unique(names.filter(wanted).flatMap((name) => classes[name] ?? []))
  const strength = Object.fromEntries(
    Object.entries(classesOf).map(([name, from]) => [
      name,
      {
        verbs: of(from, (one) => one.startsWith('verb:')),
        others: of(from, (one) => one.startsWith('noun:') || one.startsWith('adjective:')),
        phrases: of(from, (one) => one.startsWith('phrase:')),
      },
    ]),
  ) as WordingWords['strength']
  return {
    inclusion: file?.inclusion ?? {},
    opposites: file?.opposites ?? [],
    hedges: unique(file?.hedges ?? []),
    quantities: file?.quantities ?? {},
    generic: unique(file?.generic ?? []),
    evaluative: unique(file?.evaluative ?? []),
    projects: unique(file?.projects ?? []),
    parts: unique(file?.parts ?? []),
    equivalents: file?.equivalents ?? [],
    strength,
  }
}
