/** Reads `data/reference/press/`: press offices, outlets, domains, and the names by which a publisher tells its country. Part of `compile-data.ts`. */
import { z } from 'zod'
import type { CountryEntry } from '../../src/model/lexicon.ts'
import type { PressFacts, PressOffice } from '../../src/model/press.ts'

/** Reads a file of `data/reference/press/` by its schema; undefined, with the faults noted, when it does not fit. */
type Load = <T>(file: string, schema: z.ZodType<T>) => T | undefined

const words = z.array(z.string().min(1)).default([])
const head = { source: z.string(), checked: z.string().regex(/^\d{4}(-\d\d){0,2}$/) }
const code = z.string().regex(/^[A-Z]{3}$/)
const small = z.string().regex(/^[a-z0-9._-]+$/)

const domainFile = z.strictObject({ ...head, domains: z.record(code, small), sold: z.record(code, small) })
const office = z.strictObject({ office: z.string(), names: words, domains: z.array(small).default([]), handles: z.array(small).default([]) })
const officeFile = z.strictObject({ ...head, offices: z.record(code, z.array(office)) })
const outletFile = z.strictObject({ ...head, world: words, outlets: z.record(code, words) })

const byName = (lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(lists).flatMap(([country, names]) => names.map((name) => [name.toLowerCase(), country] as const)))

const flipped = (domains: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(domains).map(([country, domain]) => [domain, country]))

const officesOf = (offices: Readonly<Record<string, readonly z.output<typeof office>[]>>): readonly PressOffice[] =>
  Object.entries(offices).flatMap(([country, list]) =>
    list.map(({ office: name, names, domains, handles }) => ({ country, name, names: names.map((n) => n.toLowerCase()), domains, handles })),
  )

/** Names, adjectives and capitals in small letters; what is also another word ("Georgia", "Chad") is left out. */
const nationsOf = (countries: readonly CountryEntry[]): Readonly<Record<string, string>> => {
  const pairs = countries.flatMap((c) =>
    [...c.names, ...c.adjectives, ...(c.capital === null ? [] : [c.capital])].map((n) => [n.toLowerCase(), c.code] as const),
  )
  const several = new Set([...Map.groupBy(pairs, ([name]) => name)].filter(([, of]) => new Set(of.map(([, c]) => c)).size > 1).map(([name]) => name))
  return Object.fromEntries(pairs.filter(([name]) => !several.has(name)))
}

/** What the ledger must know of press and press offices. `known` holds the codes of countries, and is empty when those could not be read. */
export const readPress = (
  load: Load,
  countries: readonly CountryEntry[],
  agencies: Readonly<Record<string, string>>,
  errors: string[],
): PressFacts => {
  const { domains, sold } = load('domains.yaml', domainFile) ?? { domains: {}, sold: {} }
  const { offices } = load('offices.yaml', officeFile) ?? { offices: {} }
  const { world, outlets } = load('outlets.yaml', outletFile) ?? { world: [], outlets: {} }
  const known = new Set(countries.map((c) => c.code))
  for (const country of [domains, sold, offices, outlets].flatMap((x) => Object.keys(x)))
    if (known.size > 0 && !known.has(country)) errors.push(`data/reference/press: ${country} is no country of data/countries`)
  return {
    agencies: byName(Object.fromEntries([...Map.groupBy(Object.entries(agencies), ([, c]) => c)].map(([c, of]) => [c, of.map(([name]) => name)]))),
    outlets: byName(outlets),
    world: world.map((name) => name.toLowerCase()).sort(),
    offices: officesOf(offices),
    domains: flipped(domains),
    sold: flipped(sold),
    nations: nationsOf(countries),
    capitals: Object.fromEntries(countries.flatMap((c) => (c.capital === null ? [] : [[c.capital.toLowerCase(), c.code] as const]))),
  }
}
