import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { lexicon } from '../../src/lexicon/bundled.ts'

/** What the corpus is made of: the YAML files beside this one. */
const folder = join(import.meta.dirname, 'data')
const load = <T>(path: string): T => parse(readFileSync(join(folder, path), 'utf8')) as T

export interface Region {
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly surnames: readonly string[]
}

export interface Office {
  readonly title: string
  readonly short: string
  readonly weight: number
}

export interface Pledge {
  readonly action: string
  readonly also: readonly string[]
  readonly done?: readonly string[]
}

export interface Message {
  readonly quote: string
  readonly said: string
  readonly partly: string
}

interface Subjects {
  readonly sectors: readonly string[]
  readonly forms: readonly { readonly form: string; readonly words: string; readonly weight: number }[]
  readonly subjects: readonly string[]
  readonly pledges: readonly Pledge[]
  readonly messages: readonly Message[]
  readonly projects: readonly string[]
  readonly measures: readonly { readonly act: string; readonly reason: readonly string[] }[]
}

/** A country of the corpus. */
export interface Land {
  readonly code: string
  readonly name: string
  readonly adjective: string
  readonly capital: string
  readonly region: Region
  readonly cities: readonly string[]
  readonly goods: readonly string[]
}

interface CountryRow {
  readonly names: string
  readonly cities: readonly string[]
  readonly goods: readonly string[]
}

const { regions } = load<{ readonly regions: Readonly<Record<string, Region>> }>('names.yaml')
const { countries } = load<{ readonly countries: Readonly<Record<string, CountryRow>> }>('countries.yaml')
export const { offices, seconds } = load<{ readonly offices: readonly Office[]; readonly seconds: readonly Office[] }>('offices.yaml')
export const subjects = load<Subjects>('subjects.yaml')

/** Names that English prints with the article. */
const articled = new Set(['NLD', 'PHL'])

/** What a paper prints where the lexicon has a nickname only. */
const formal: Readonly<Record<string, string>> = { NZL: 'New Zealand' }

const landOf = ([code, row]: readonly [string, CountryRow]): Land => {
  const known = lexicon.countries.find((country) => country.code === code)!
  const { cities, goods } = row
  const name = articled.has(code) ? `the ${known.name}` : known.name
  return { code, name, adjective: formal[code] ?? known.adjectives[0]!, capital: known.capital!, region: regions[row.names]!, cities, goods }
}

export const lands: readonly Land[] = Object.entries(countries).map(landOf)

/** Sentence patterns by section. */
export type Patterns = Readonly<Record<string, readonly string[]>>

const patternsIn = (part: string): Patterns => {
  const files = globSync('*.yaml', { cwd: join(folder, part) }).sort()
  return Object.assign({}, ...files.map((file) => load<Patterns>(join(part, file)))) as Patterns
}

const open = patternsIn('open')
const heldOut = patternsIn('held-out')

/** The patterns of one part. Sections that the held-out part lacks stay empty there. */
export const patterns: Readonly<Record<'open' | 'held-out', Patterns>> = { open, 'held-out': heldOut }

/** The number of sentence patterns of a part. */
export const patternCount = (part: 'open' | 'held-out'): number => Object.values(patterns[part]).reduce((sum, list) => sum + list.length, 0)
