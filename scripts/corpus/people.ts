import { chanceFor, happens, pick } from './chance.ts'
import { type Land, type Office, offices, seconds } from './words.ts'

/** A person nobody is, with every spelling that an outlet may use of its names. */
export interface Person {
  readonly id: string
  readonly land: Land
  readonly office: Office
  readonly she: boolean
  /** The first spelling is the usual one. */
  readonly given: readonly string[]
  readonly surname: readonly string[]
}

/** Years that somebody holds an office. */
const TERM = 4

const rolls: readonly Office[] = [...offices, ...seconds]

/** Who holds an office of a country in a year. Nobody of one country has the surname of another of its office holders of the same term. */
export const holderOf = (land: Land, office: Office, year: number, seed: number): Person => {
  const at = rolls.indexOf(office)
  // Terms of different offices begin in different years.
  const term = Math.floor((year + at) / TERM)
  const chance = chanceFor(seed, 'person', land.code, at, term)
  const she = happens(0.45, chance)
  const { surnames, women, men } = land.region
  // A step that has no common divisor with the length goes through all surnames before one returns.
  const place = (at * 5 + term * 7 + Math.floor(chanceFor(seed, 'names', land.code)() * surnames.length)) % surnames.length
  const spellings = (name: string): readonly string[] => name.split('/')
  return {
    id: `${land.code}-${at}-${term}`,
    land,
    office,
    she,
    given: spellings(pick(she ? women : men, chance)),
    surname: spellings(surnames[place]!),
  }
}
