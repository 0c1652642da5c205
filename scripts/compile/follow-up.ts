import { z } from 'zod'
import type { FollowUpWords } from '../../src/lexicon/follow-up.ts'
import type { CountryEntry } from '../../src/model/lexicon.ts'

/** Compiles `data/follow-up.yaml`: the words by which agreements and promises are recognised again across documents. */

const words = z.array(z.string().min(1))
const file = z.strictObject({
  source: z.string(),
  checked: z.string(),
  concepts: z.array(z.strictObject({ is: words, tie: z.string().nullable().default(null), measure: z.string().nullable().default(null), words })),
  generic: words,
  dates: words,
  deeds: z.record(z.string(), words),
  vague: words,
  abstract: words,
  drops: words,
  refuses: words,
  accepts: words,
})

const noWords: FollowUpWords = {
  concepts: [],
  generic: [],
  dates: [],
  deeds: {},
  vague: [],
  abstract: [],
  drops: [],
  refuses: [],
  accepts: [],
  nations: {},
}

/** Name, adjective, people or capital → code; a word that several countries bear stands for none. */
const nationsOf = (countries: readonly CountryEntry[]): Readonly<Record<string, string>> => {
  const named = countries.flatMap((c) =>
    [c.name, ...c.names, ...c.adjectives, ...c.people, ...(c.capital ? [c.capital] : [])].map((name) => [name.toLowerCase(), c.code] as const),
  )
  const byName = Map.groupBy(named, ([name]) => name)
  return Object.fromEntries(
    [...byName]
      .filter(([, all]) => new Set(all.map(([, code]) => code)).size === 1)
      .map(([name, all]) => [name, all[0]![1]] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
}

/** Load is handed in, so that faults are listed with those of the other files. */
export const readFollowUp = (load: <T>(schema: z.ZodType<T>) => T | undefined, countries: readonly CountryEntry[]): FollowUpWords => {
  const found = load(file)
  if (!found) return noWords
  const { source: _source, checked: _checked, ...rest } = found
  return { ...rest, nations: nationsOf(countries) }
}
