// Makes the gold of each set of coded reports from its source: gold/*.json from gold-source/*.yaml (set a), gold-b/ and gold-c/ likewise.
// `node test/reading/make-gold.ts` writes them, `--check` says which are stale. No rule is written against the reports of set c.
// A passage names its words once ("first words […] last words" for a long one); the offsets are looked up in the report.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { RecordKind } from '../../src/model/record.ts'

const here = new URL('./', import.meta.url)
const gap = ' […] '

/** What the folders of a set end in: a and b to develop rules on, c held out. */
const endings = { a: '', b: '-b', c: '-c' } as const
export type SetName = keyof typeof endings
export const setNames = Object.keys(endings) as readonly SetName[]

const urlOf = (folder: 'reports' | 'gold' | 'gold-source', set: SetName, file: string): URL => new URL(`${folder}${endings[set]}/${file}`, here)

/** A record as a reader coded it: the fields that are compared, offsets in UTF-16 units, `soft` when both having it and not having it are right. */
export interface GoldRecord {
  readonly kind: RecordKind
  readonly start: number
  readonly end: number
  readonly soft?: boolean
  readonly [field: string]: unknown
}

export interface GoldDocument {
  readonly id: string
  readonly file: string
  readonly published: string
  readonly records: readonly GoldRecord[]
}

interface Source {
  readonly published: string
  readonly passages: readonly {
    readonly quote: string
    readonly records: readonly { readonly kind: RecordKind; readonly [field: string]: unknown }[]
  }[]
}

/** The reports' names without extension, sorted. */
export const reportNames = (set: SetName): readonly string[] =>
  readdirSync(urlOf('reports', set, ''))
    .map((file) => file.replace(/\.txt$/, ''))
    .sort()

export const reportText = (set: SetName, name: string): string => readFileSync(urlOf('reports', set, `${name}.txt`), 'utf8')

export const readGold = (set: SetName, name: string): GoldDocument => JSON.parse(readFileSync(urlOf('gold', set, `${name}.json`), 'utf8'))

const once = (text: string, words: string, from: number): number => {
  const at = text.indexOf(words, from)
  if (at < 0) throw new Error(`not in the report: ${words}`)
  if (from === 0 && text.indexOf(words, at + 1) >= 0) throw new Error(`more than once in the report: ${words}`)
  return at
}

const locate = (text: string, quote: string): { readonly start: number; readonly end: number } => {
  const [first = '', last] = quote.split(gap)
  const start = once(text, first, 0)
  if (last === undefined) return { start, end: start + first.length }
  return { start, end: once(text, last, start + first.length) + last.length }
}

/** YAML reads a bare year as a number; the contract has dates as text. */
const asDate = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
const dateFields = ['date', 'period', 'since', 'deadline']
const tidy = (record: { readonly [field: string]: unknown }) =>
  Object.fromEntries(Object.entries(record).map(([field, value]) => [field, dateFields.includes(field) ? asDate(value) : value]))

/** Offsets and fields of one report's gold. Throws when a passage is not in the report, or there twice. */
const makeGold = (set: SetName, name: string): GoldDocument => {
  const source = parse(readFileSync(urlOf('gold-source', set, `${name}.yaml`), 'utf8')) as Source
  const text = reportText(set, name)
  const records = source.passages.flatMap((passage) => {
    const span = locate(text, passage.quote)
    return passage.records.map(({ kind, ...fields }): GoldRecord => ({ kind, ...span, ...tidy(fields) }))
  })
  return { id: name, file: `${name}.txt`, published: String(source.published), records }
}

/** As written to gold/: one record a line, so that a change shows as one line. */
const printGold = (gold: GoldDocument): string => {
  const { records, ...head } = gold
  const lines = records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')
  return `${JSON.stringify(head).slice(0, -1)},\n  "records": [\n${lines}\n  ]\n}\n`
}

/** Whether gold/ holds what the source form says; layout is the formatter's business. */
export const isFresh = (set: SetName, name: string): boolean => JSON.stringify(readGold(set, name)) === JSON.stringify(makeGold(set, name))

const check = (): void => {
  const stale = setNames.flatMap((set) => reportNames(set).flatMap((name) => (isFresh(set, name) ? [] : [`gold${endings[set]}/${name}.json`])))
  for (const file of stale) console.error(`stale: ${file} · run node test/reading/make-gold.ts`)
  if (stale.length > 0) process.exitCode = 1
}

const write = (): void => {
  for (const set of setNames) for (const name of reportNames(set)) writeFileSync(urlOf('gold', set, `${name}.json`), printGold(makeGold(set, name)))
}

if (import.meta.main) process.argv.includes('--check') ? check() : write()
