/**
 * Compiles the YAML of `data/` to `src/lexicon/compiled/`: `lexicon.json`, `reference.json`, `press.json`, `follow-up.json` and `wording.json`.
 * `--check` writes nothing and exits 1 when the compiled files are stale. Everything that is wrong in `data/` is listed at once.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { FollowUpWords } from '../src/lexicon/follow-up.ts'
import type { Scales } from '../src/lexicon/scales.ts'
import { shortHash } from '../src/model/hash.ts'
import type {
  CountryEntry,
  CurrencyEntry,
  Lexicon,
  MembershipFact,
  MembershipList,
  OfficeFact,
  OrganisationEntry,
  Reference,
  WordingWords,
} from '../src/model/lexicon.ts'
import type { PressFacts } from '../src/model/press.ts'
import { readActors } from './compile/actors.ts'
import { readFollowUp } from './compile/follow-up.ts'
import { readPress } from './compile/press.ts'
import { readScales } from './compile/scales.ts'
import { readSenses } from './compile/senses.ts'
import { readWording } from './compile/wording.ts'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')
const OUT = 'src/lexicon/compiled'

/** ISO date as precise as known. Numbers are bare years, which YAML reads as such. */
const date = z.union([z.number().int().transform(String), z.string()]).pipe(z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))
const words = z.array(z.string().min(1)).default([])
const head = { source: z.string(), checked: date }

const country = z.strictObject({
  name: z.string(),
  names: words,
  weak: words,
  adjectives: words,
  people: words,
  capital: z.string().nullable(),
  seats: words,
  places: words,
  disputed: z.string().nullable().default(null),
})
const countryFile = z.strictObject({ ...head, countries: z.record(z.string().regex(/^[A-Z]{3}$/), country) })

const organisation = z.strictObject({
  name: z.string(),
  names: words,
  plover: z.string().nullable().default(null),
  form: z.enum(['igo', 'other']).default('igo'),
})
const organisationFile = z.strictObject({ ...head, organisations: z.record(z.string(), organisation) })

const currency = z.strictObject({ symbols: words, names: words, defaultFor: words })
const currencyFile = z.strictObject({ ...head, currencies: z.record(z.string().regex(/^[A-Z]{3}$/), currency) })

const status = z.enum(['member', 'observer', 'partner', 'candidate', 'dialogue-partner', 'suspended'])
const reach = z.strictObject({ from: date, until: date })
/** `from`, `from/until`, `?` when the start is not known, or the long form with a note; several stretches as a list. */
const stretch = z.union([
  z.number(),
  z.string(),
  z.strictObject({ from: date.nullable().default(null), until: date.nullable().default(null), note: z.string() }),
])
const membershipFile = z.strictObject({
  ...head,
  organisation: z.string(),
  complete: z.array(status),
  reach,
  facts: z.partialRecord(status, z.record(z.string(), z.union([stretch, z.array(stretch)]))),
})

const office = z.strictObject({ title: z.string(), name: z.string(), surname: z.string(), from: date, until: date.nullable().default(null) })
const officeKind = z.enum(['head-of-state', 'head-of-government'])
const officeHead = z.strictObject({ ...head, reach })
const officeFile = z.record(z.string(), z.partialRecord(officeKind, z.array(office)))

const agencyFile = z.strictObject({ ...head, reach, agencies: z.record(z.string(), z.array(z.string().min(1))) })

export interface Compiled {
  readonly lexicon: Lexicon
  readonly reference: Reference
  readonly press: PressFacts
  readonly followUp: FollowUpWords
  readonly wording: WordingWords
  readonly scales: Scales
  /** One sentence each, with the file; empty when all is well. */
  readonly errors: readonly string[]
}

interface Reading {
  readonly root: string
  readonly errors: string[]
}

const yamlFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => f.endsWith('.yaml'))
        .sort()
        .map((f) => join(folder, f))
    : []

/** One YAML file by its schema; what does not fit is noted and the file left out. */
const load = <T>(r: Reading, file: string, schema: z.ZodType<T>): T | undefined => {
  try {
    const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
    if (result.success) return result.data
    for (const i of result.error.issues) r.errors.push(`${relative(r.root, file)}: ${i.path.join(' › ') || 'file'}: ${i.message}`)
  } catch (e) {
    r.errors.push(`${relative(r.root, file)}: ${e instanceof Error ? e.message : String(e)}`)
  }
  return undefined
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)]

/** "Albanian(s)" stands for "Albanian" and "Albanians". */
const withPlural = (word: string): readonly string[] => (word.endsWith('(s)') ? [word.slice(0, -3), `${word.slice(0, -3)}s`] : [word])

const byKey =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0

const noteTwice = (r: Reading, what: string, codes: readonly string[]): void => {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) r.errors.push(`${what} ${code} stands twice`)
    seen.add(code)
  }
}

const toCountry = (code: string, c: z.output<typeof country>): CountryEntry => ({
  code,
  name: c.name,
  names: unique([c.name, ...c.names].filter((n) => !c.weak.includes(n))),
  weak: unique(c.weak),
  adjectives: unique(c.adjectives),
  people: unique(c.people.flatMap(withPlural)),
  capital: c.capital,
  seats: unique(c.seats),
  places: unique(c.places),
  disputed: c.disputed,
})

const readCountries = (r: Reading): readonly CountryEntry[] => {
  const entries = yamlFiles(join(r.root, 'data/countries')).flatMap((f) => Object.entries(load(r, f, countryFile)?.countries ?? {}))
  noteTwice(
    r,
    'country',
    entries.map(([code]) => code),
  )
  return entries.map(([code, c]) => toCountry(code, c)).sort(byKey((c) => c.code))
}

const readOrganisations = (r: Reading): readonly OrganisationEntry[] => {
  const entries = Object.entries(load(r, join(r.root, 'data/organisations.yaml'), organisationFile)?.organisations ?? {})
  return entries
    .map(([code, o]) => ({ code, name: o.name, names: unique([o.name, ...o.names]), plover: o.plover, form: o.form }))
    .sort(byKey((o) => o.code))
}

const readCurrencies = (r: Reading): readonly CurrencyEntry[] => {
  const entries = Object.entries(load(r, join(r.root, 'data/currencies.yaml'), currencyFile)?.currencies ?? {})
  return entries.map(([code, c]) => ({ code, ...c })).sort(byKey((c) => c.code))
}

const classWords = (r: Reading, where: string, value: unknown): readonly string[] => {
  const list = Array.isArray(value) ? value : value && typeof value === 'object' ? Object.keys(value) : undefined
  if (!list) r.errors.push(`${where}: a class is a list of words, or a map whose keys are words`)
  const all = (list ?? []).map((w) => (w === null || typeof w === 'object' ? '' : String(w)))
  for (const w of all)
    if (w === '' || w !== w.toLowerCase()) r.errors.push(`${where}: "${w}" is not a lower-case word; quote words that YAML reads otherwise`)
  return unique(all)
}

/** Classes of all word files, merged; `source` and `checked` are remarks on the file, not classes. */
const readClasses = (r: Reading): Readonly<Record<string, readonly string[]>> => {
  const classes = new Map<string, readonly string[]>()
  for (const file of yamlFiles(join(r.root, 'data/words'))) {
    for (const [name, value] of Object.entries(load(r, file, z.record(z.string(), z.unknown())) ?? {})) {
      if (name === 'source' || name === 'checked') continue
      if (classes.has(name)) r.errors.push(`data/words/${basename(file)}: class ${name} is defined in another file already`)
      classes.set(name, classWords(r, `data/words/${basename(file)}: ${name}`, value))
    }
  }
  return Object.fromEntries([...classes].sort(byKey(([name]) => name)))
}

type Stretch = z.output<typeof stretch>
const span = (s: Stretch): Pick<MembershipFact, 'from' | 'until' | 'note'> => {
  if (typeof s === 'object') return s
  const [from = '?', until = null] = String(s).split('/')
  return { from: from === '?' ? null : from, until, note: null }
}

const checkFact = (
  r: Reading,
  where: string,
  known: ReadonlySet<string>,
  f: { country: string; from: string | null; until: string | null },
): void => {
  if (known.size > 0 && !known.has(f.country)) r.errors.push(`${where}: ${f.country} is no country of data/countries`)
  for (const d of [f.from, f.until]) if (d !== null && !date.safeParse(d).success) r.errors.push(`${where}: ${f.country}: "${d}" is no ISO date`)
  if (f.from !== null && f.until !== null && f.from > f.until) r.errors.push(`${where}: ${f.country}: ${f.from} lies after ${f.until}`)
}

const factsOf = (file: z.output<typeof membershipFile>): readonly MembershipFact[] =>
  status.options
    .flatMap((s) =>
      Object.entries(file.facts[s] ?? {}).flatMap(([code, v]) => [v].flat().map((x): MembershipFact => ({ country: code, status: s, ...span(x) }))),
    )
    .sort(byKey((f) => `${f.country} ${f.from ?? ''} ${f.status}`))

const readMemberships = (r: Reading, known: ReadonlySet<string>): readonly MembershipList[] => {
  const lists: MembershipList[] = []
  for (const path of yamlFiles(join(r.root, 'data/reference/memberships'))) {
    const file = load(r, path, membershipFile)
    if (!file) continue
    const facts = factsOf(file)
    for (const f of facts) checkFact(r, relative(r.root, path), known, f)
    lists.push({ organisation: file.organisation, facts, complete: file.complete, reach: file.reach, source: file.source, checked: file.checked })
  }
  noteTwice(
    r,
    'membership list',
    lists.map((l) => l.organisation),
  )
  return lists.sort(byKey((l) => l.organisation))
}

const readOffices = (r: Reading, known: ReadonlySet<string>): Reference['offices'] => {
  const about = load(r, join(r.root, 'data/reference/offices.yaml'), officeHead)
  const facts: OfficeFact[] = []
  for (const path of yamlFiles(join(r.root, 'data/reference/offices'))) {
    for (const [code, offices] of Object.entries(load(r, path, officeFile) ?? {})) {
      for (const kind of officeKind.options) for (const o of offices[kind] ?? []) facts.push({ country: code, office: kind, ...o })
    }
  }
  for (const f of facts) checkFact(r, `data/reference/offices: ${f.name}`, known, f)
  facts.sort(byKey((f) => `${f.country} ${f.office} ${f.from}`))
  return { facts, source: about?.source ?? '', reach: about?.reach ?? { from: '', until: '' } }
}

const readAgencies = (r: Reading, known: ReadonlySet<string>): Reference['agencies'] => {
  const file = load(r, join(r.root, 'data/reference/agencies.yaml'), agencyFile)
  const facts = Object.entries(file?.agencies ?? {}).flatMap(([country, names]) => names.map((name) => ({ country, name })))
  for (const f of facts) checkFact(r, `data/reference/agencies.yaml: ${f.name}`, known, { country: f.country, from: null, until: null })
  noteTwice(
    r,
    'agency',
    facts.map((f) => f.name),
  )
  return { facts: facts.sort(byKey((f) => f.name)), source: file?.source ?? '', reach: file?.reach ?? { from: '', until: '' } }
}

/** Reads all of `data/` under `root`. The versions are hashes of the content, so the same words have the same version everywhere. */
export const compile = (root: string): Compiled => {
  const r: Reading = { root, errors: [] }
  const countries = readCountries(r)
  // A country file that cannot be read would make every fact about its countries an error too.
  const known = new Set(r.errors.length > 0 ? [] : countries.map((c) => c.code))
  const words = {
    countries,
    organisations: readOrganisations(r),
    currencies: readCurrencies(r),
    classes: readClasses(r),
    actors: readActors((file, schema) => load(r, join(r.root, 'data/coding', file), schema), known, r.errors),
    senses: readSenses(root, r.errors),
  }
  const wording = readWording((file, schema) => load(r, join(r.root, 'data', file), schema), words.classes)
  const facts = { memberships: readMemberships(r, known), offices: readOffices(r, known), agencies: readAgencies(r, known) }
  const agencies = Object.fromEntries(facts.agencies.facts.map(({ name, country }) => [name, country]))
  const press = readPress((file, schema) => load(r, join(r.root, 'data/reference/press', file), schema), countries, agencies, r.errors)
  return {
    press,
    lexicon: { version: shortHash(JSON.stringify(words)), ...words },
    reference: { version: shortHash(JSON.stringify(facts)), ...facts },
    followUp: readFollowUp((schema) => load(r, join(r.root, 'data/follow-up.yaml'), schema), countries),
    wording: { version: shortHash(JSON.stringify(wording)), ...wording },
    scales: readScales((schema) => load(r, join(r.root, 'data/coding/scales.yaml'), schema)),
    errors: r.errors,
  }
}

/** JSON with one entry a line down to `depth` levels of nesting, so that differences can be read. */
const print = (value: unknown, depth: number, indent = ''): string => {
  if (depth === 0 || value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent} `
  const rows = Array.isArray(value)
    ? value.map((v) => inner + print(v, depth - 1, inner))
    : Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${print(v, depth - 1, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return rows.length === 0 ? `${open}${close}` : `${open}\n${rows.join(',\n')}\n${indent}${close}`
}

/** The files as they must stand, by their path under the root. */
export const outputs = (c: Compiled): Readonly<Record<string, string>> => ({
  [`${OUT}/lexicon.json`]: `${print(c.lexicon, 2)}\n`,
  [`${OUT}/reference.json`]: `${print(c.reference, 4)}\n`,
  [`${OUT}/press.json`]: `${print(c.press, 2)}\n`,
  [`${OUT}/follow-up.json`]: `${print(c.followUp, 2)}\n`,
  [`${OUT}/wording.json`]: `${print(c.wording, 2)}\n`,
  [`${OUT}/scales.json`]: `${print(c.scales, 2)}\n`,
  [`${OUT}/plover.json`]: `${print(c.lexicon.senses.plover, 1)}\n`,
})

const isStale = (file: string, text: string): boolean => !existsSync(file) || readFileSync(file, 'utf8') !== text

const main = (check: boolean): number => {
  const compiled = compile(HOME)
  for (const e of compiled.errors) console.error(e)
  if (compiled.errors.length > 0) return 1
  const stale = Object.entries(outputs(compiled)).filter(([file, text]) => isStale(join(HOME, file), text))
  for (const [file, text] of stale) {
    if (check) console.error(`${file} is stale · run: node scripts/compile-data.ts`)
    else {
      mkdirSync(join(HOME, OUT), { recursive: true })
      writeFileSync(join(HOME, file), text)
    }
  }
  return check && stale.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.includes('--check'))
