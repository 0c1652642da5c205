import { lexicon } from '../src/lexicon/bundled.ts'

const codes = new Map(lexicon.countries.map((country) => [country.code, country]))

/** What page one of a pair ("ARG-ZMB") is asked with, the names of countries as the commands give them. */
export const briefOptions = (pair: string) => {
  const [a, b] = pair.split('-') as [string, string]
  return {
    pair: [a, b] as const,
    length: 'page' as const,
    names: (code: string) => codes.get(code)?.name ?? code,
    adjective: (code: string) => codes.get(code)?.adjectives[0] ?? code,
    spellings: (code: string) => {
      const found = codes.get(code)
      return found ? [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people] : []
    },
  }
}
