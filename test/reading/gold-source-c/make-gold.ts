// Makes ../gold-c/*.json from the *.yaml of this folder and the texts of ../reports-c: `node test/reading/gold-source-c/make-gold.ts` writes them,
// `--check` says which are stale. The form of the sources is that of ../gold-source. These reports are held out: rules are not written against them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { RecordKind } from '../../../src/model/record.ts'
import type { GoldDocument, GoldRecord } from '../make-gold.ts'
import { printGold } from '../make-gold.ts'

const here = new URL('./', import.meta.url)
const gap = ' […] '
const dateFields = ['date', 'period', 'since', 'deadline']

interface Passage {
  readonly quote: string
  readonly records: readonly { readonly kind: RecordKind; readonly [field: string]: unknown }[]
}
interface Source {
  readonly published: string
  readonly passages: readonly Passage[]
}

const read = (path: string): string => readFileSync(new URL(path, here), 'utf8')
const goldPath = (name: string): string => `../gold-c/${name}.json`

/** The reports' names without extension, sorted. */
export const reportNames = (): readonly string[] =>
  readdirSync(new URL('../reports-c/', here))
    .map((file) => file.replace(/\.txt$/, ''))
    .sort()

export const reportText = (name: string): string => read(`../reports-c/${name}.txt`)

export const readGold = (name: string): GoldDocument => JSON.parse(read(goldPath(name)))

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

const tidy = (record: { readonly [field: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, dateFields.includes(field) && typeof value === 'number' ? String(value) : value]),
  )

/** Offsets and fields of one report's gold. Throws when a passage is not in the report, or there twice. */
export const makeGold = (name: string): GoldDocument => {
  const source = parse(read(`${name}.yaml`)) as Source
  const text = reportText(name)
  const records = source.passages.flatMap(({ quote, records }) => {
    const span = locate(text, quote)
    return records.map(({ kind, ...fields }): GoldRecord => ({ kind, ...span, ...tidy(fields) }))
  })
  return { id: name, file: `${name}.txt`, published: String(source.published), records }
}

const check = (): void => {
  const stale = reportNames().filter((name) => JSON.stringify(readGold(name)) !== JSON.stringify(makeGold(name)))
  for (const name of stale) console.error(`stale: gold-c/${name}.json · run node test/reading/gold-source-c/make-gold.ts`)
  if (stale.length > 0) process.exitCode = 1
}

const write = (): void => {
  for (const name of reportNames()) writeFileSync(new URL(goldPath(name), here), printGold(makeGold(name)))
}

if (import.meta.main) process.argv.includes('--check') ? check() : write()
