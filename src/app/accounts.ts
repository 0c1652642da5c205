import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Account, AccountOptions } from '../brief/brief.ts'
import type { Document } from '../model/document.ts'
import type { Ledger } from '../model/ledger.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Problem } from '../model/problem.ts'
import type { LedgerOptions } from '../store/port.ts'
import { countryName, findCountry } from './countries.ts'
import { country, date, db, language, out, published, someFiles } from './fields.ts'
import { type Format, type Host, type Output, problem, text, value } from './operation.ts'
import { writeFile } from './out.ts'
import { pairCodes } from './pairs.ts'
import { requestProblem, whereProblem } from './problems.ts'
import { readAll } from './readings.ts'
import { hasShelf } from './shelves.ts'
import { settled, storedLedger, withStore } from './store.ts'
import { topicProblem } from './topics.ts'

/*
 * What the brief and the views of a pair share: where documents come from, what is asked of them, and how the account is printed.
 */

/** Where the documents are, and between which countries. */
export const placeFields = {
  a: country('one country: code or English name'),
  b: country('the other country'),
  files: someFiles,
  db,
  shelf: z.string().meta({ value: 'name' }).describe('only the documents of this shelf of the store (see "chancery shelf")').optional(),
  published,
  language,
}

/** What narrows an account, by every operation that writes one. */
export const askedFields = {
  asOf: date('as things stood on this day: only documents published by then'),
  since: date('only what is told in documents published on this day or later'),
  about: z.string().meta({ value: 'topic' }).describe('only what concerns this topic ("chancery topics" lists them) or these words').optional(),
  out,
  strict: z.boolean().default(false).describe('end with exit code 4 when the proof withheld a sentence'),
}

export const forField = country('the side for which it is written: what is its turn comes first').optional()

type Place = z.output<z.ZodObject<typeof placeFields>>

/** What a person asked for, as typed. */
export interface Asked {
  readonly asOf?: string | undefined
  readonly since?: string | undefined
  readonly about?: string | undefined
  readonly for?: string | undefined
  readonly out?: string | undefined
  readonly strict: boolean
}

/** All spellings by which a text may name a country. */
const spellings =
  ({ countries }: Lexicon) =>
  (code: string): readonly string[] => {
    const found = countries.find((each) => each.code === code)
    return found === undefined ? [] : [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people]
  }

/** An object without the fields that are undefined. */
const without = <T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

/** What the account is to be about, with the country named by `for` found; null after a problem was handed on. */
export function* optionsOf(pair: readonly [string, string], asked: Asked, lexicon: Lexicon): Generator<Output, AccountOptions | null> {
  const side = asked.for === undefined ? undefined : findCountry(asked.for, lexicon)
  if (typeof side === 'object') {
    yield problem(side)
    return null
  }
  if (side !== undefined && !pair.includes(side)) {
    yield problem(requestProblem('usage', `--for names ${countryName(side, lexicon)}, which is not of the pair`, `name ${pair[0]} or ${pair[1]}`))
    return null
  }
  const { asOf, since, about } = asked
  return {
    pair,
    names: (code) => countryName(code, lexicon),
    adjective: (code) => lexicon.countries.find((each) => each.code === code)?.adjectives[0] ?? countryName(code, lexicon),
    spellings: spellings(lexicon),
    ...without({ asOf, since, about, for: side }),
  }
}

/** What the proof did not let pass, in one line. */
const withheldProblem = ({ withheld }: Account, strict: boolean): Problem => {
  const several = withheld.length > 1
  const message = `${withheld.length} sentence${several ? 's were' : ' was'} withheld: the cited words do not bear ${several ? 'them' : 'it'} out`
  return {
    ...requestProblem('proof-failed', message, 'the rest is proved; --format json lists what was withheld, and why'),
    severity: strict ? 'error' : 'warning',
  }
}

/** The account in the asked format. */
const contentOf = async (made: Account, { documents }: Ledger, format: Format): Promise<string | Uint8Array> => {
  const texts = () => new Map(documents.map((document) => [document.id, document.text]))
  if (format === 'docx') return (await import('../brief/print-docx.ts')).printDocx(made, texts())
  const { printHtml, printJson, printMarkdown, printText } = await import('../brief/print.ts')
  if (format === 'jsonl') return `${JSON.stringify(made)}\n`
  if (format === 'json') return printJson(made)
  if (format === 'html') return printHtml(made, texts())
  return format === 'markdown' ? printMarkdown(made) : printText(made)
}

/** The account in the asked format on the screen or in a file, then what was withheld. */
export async function* printed(made: Account, ledger: Ledger, { strict, out }: Pick<Asked, 'strict' | 'out'>, host: Host): AsyncGenerator<Output> {
  const { format } = host
  if (out === undefined && format === 'docx')
    return yield problem(requestProblem('usage', 'a Word document is not text', 'name the file, as in "--format docx --out brief.docx"'))
  if (out === undefined && (format === 'json' || format === 'jsonl')) yield value(made)
  else {
    const content = await contentOf(made, ledger, format)
    if (out === undefined) yield text(String(content))
    else yield* writeFile(out, typeof content === 'string' ? [content] : content, host)
  }
  if (made.withheld.length > 0) yield problem(withheldProblem(made, strict))
}

/** A file or folder that stands where the second country should; null when a country stands there. */
const secondMissing = async (command: string, a: string, b: string, { cwd }: Host): Promise<Problem | null> => {
  const { lexicon } = await import('../lexicon/bundled.ts')
  if (typeof findCountry(b, lexicon) === 'string' || !(b === '-' || existsSync(resolve(cwd, b)))) return null
  return requestProblem(
    'usage',
    `chancery ${command}: the second country is missing: "${b}" is a file or folder`,
    `write "chancery ${command} ${a} <country> ${b}"`,
  )
}

/** What an account is written from: the ledger as of the day asked for, and all documents there are, also later ones. */
export interface Sources {
  readonly pair: readonly [string, string]
  readonly ledger: Ledger
  readonly documents: readonly Document[]
}

type Write = (sources: Sources) => AsyncIterable<Output>

/** Documents published by the end of the day; all when no day is asked for. */
const publishedBy = <T extends { readonly document: Document }>(readings: readonly T[], asOf: string | undefined): readonly T[] =>
  asOf === undefined ? readings : readings.filter(({ document }) => document.published !== null && document.published.slice(0, asOf.length) <= asOf)

async function* fromFiles(place: Place, pair: Sources['pair'], asked: Asked, host: Host, write: Write): AsyncGenerator<Output> {
  const readings = yield* readAll(place, host)
  const { ledgerOf } = await import('./ledgers.ts')
  yield* write({ pair, ledger: ledgerOf(publishedBy(readings, asked.asOf)), documents: readings.map(({ document }) => document) })
}

async function* fromStore(path: string, place: Place, pair: Sources['pair'], asked: Asked, host: Host, write: Write): AsyncGenerator<Output> {
  yield* withStore(path, {}, host, async function* (store) {
    if (place.shelf !== undefined && !(yield* hasShelf(store, place.shelf))) return
    const wanted: LedgerOptions = { pair: [...pair].sort().join('-'), ...without({ shelf: place.shelf }) }
    const ledger = yield* storedLedger(store, { ...wanted, whole: true, ...without({ asOf: asked.asOf }) })
    const documents = ledger?.documents.length === 0 ? yield* settled(await store.documents(wanted)) : ledger?.documents
    if (ledger !== undefined && documents !== undefined) yield* write({ pair, ledger, documents })
  })
}

/** The ledger that an account of a pair is written from, by files or store; what is wrong with the call is handed on. */
export async function* withSources(command: string, place: Place, asked: Asked, host: Host, write: Write): AsyncGenerator<Output> {
  const misplaced = (await secondMissing(command, place.a, place.b, host)) ?? whereProblem(command, place.files, place.db)
  if (misplaced !== null) return yield problem(misplaced)
  if (place.shelf !== undefined && place.db === undefined)
    return yield problem(requestProblem('usage', `chancery ${command}: a shelf is kept in a store`, 'name the store with --db'))
  const unclear = asked.about === undefined ? null : await topicProblem(asked.about)
  if (unclear !== null) return yield problem(unclear)
  const pair = yield* pairCodes([place.a, place.b])
  if (pair === null) return
  yield* place.db === undefined ? fromFiles(place, pair, asked, host, write) : fromStore(place.db, place, pair, asked, host, write)
}
