import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Frame } from '../../export/frame.ts'
import type { Ledger } from '../../model/ledger.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import { type ExportFormat, type ExportRequest, exportFormats } from '../export-formats.ts'
import { date, db, language, out, published, someFiles } from '../fields.ts'
import { defineOperation, type Format, type Host, note, type Output, problem, text } from '../operation.ts'
import { meansFolder, writeFile, writeFolder } from '../out.ts'
import { pairKey } from '../pairs.ts'
import { requestProblem, whereProblem } from '../problems.ts'
import { type ReadRequest, readAll, type VersionedReading } from '../readings.ts'
import { hasShelf } from '../shelves.ts'
import { storedLedger, withStore } from '../store.ts'

/** An authority that by RFC 2606 nobody can own: two parties who keep it mean the same thing by the same hash. */
const defaultBase = 'tag:chancery.invalid,2026:'

const tables = ['coded', ...recordKindNames] as const

interface Wish {
  readonly pair?: string
  readonly kind?: RecordKind
  readonly asOf?: string
  readonly since?: string
  readonly shelf?: string
}

const without = <T extends object>(of: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, each]) => each !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

/** Published by the end of the day (or month, or year) that was asked for. An undated document cannot be shown to be that old. */
const publishedBy = (day: string | null, asOf: string | undefined): boolean =>
  asOf === undefined || (day !== null && day.slice(0, asOf.length) <= asOf)

/** As a store does it: documents are chosen first, by day and by whether they tell of the pair; then they are merged. */
async function* fromFiles(request: ReadRequest, host: Host, { asOf, ...wanted }: Wish): AsyncGenerator<Output, Ledger> {
  const readings = yield* readAll(request, host)
  const [{ ledgerOf }, { narrowed }, { pairsOfDocument }] = await Promise.all([
    import('../ledgers.ts'),
    import('../../export/narrow.ts'),
    import('../../ledger/pairs.ts'),
  ])
  const { pair } = wanted
  const tells = (records: VersionedReading['records']): boolean =>
    pair === undefined || [...pairsOfDocument(records).values()].some((pairs) => pairs.includes(pair))
  const chosen = readings.filter(({ document, records }) => publishedBy(document.published, asOf) && tells(records))
  return narrowed(ledgerOf(chosen), wanted)
}

async function* fromStore(path: string, host: Host, { asOf, shelf, ...wanted }: Wish): AsyncGenerator<Output, Ledger | null> {
  let found: Ledger | null = null
  yield* withStore(path, {}, host, async function* (store) {
    if (shelf !== undefined && !(yield* hasShelf(store, shelf))) return
    const ledger = yield* storedLedger(store, { ...without({ pair: wanted.pair, asOf, shelf }), whole: true })
    const { narrowed } = await import('../../export/narrow.ts')
    found = ledger === undefined ? null : narrowed(ledger, wanted)
  })
  return found
}

const frameOf = async (pair: string | undefined, base: string): Promise<Frame> => {
  const [{ alpha2, countryName }, { lexicon }] = await Promise.all([import('../countries.ts'), import('../../lexicon/bundled.ts')])
  const known = new Map(
    lexicon.countries.map(({ code }) => [code, { name: countryName(code, lexicon), alpha2: alpha2(code)?.toLowerCase() ?? null }]),
  )
  return { country: (code) => known.get(code) ?? null, base, pair: pair ?? null }
}

const hashOf = (parts: Iterable<string>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part, 'utf8')
  return hash.digest('hex')
}

const needsOut = (format: Format): Output =>
  problem(requestProblem('usage', `chancery export: ${format} is not text`, `name where to write it, as in "--format ${format} --out ${format}/"`))

/** What an event table cannot say is counted, so that nobody takes the table for all there is. */
async function* leftOut(ledger: Ledger, { perClaim }: ExportRequest, format: Format): AsyncGenerator<Output> {
  if (format !== 'gdelt' && format !== 'plover') return
  const { leftOut: count, uncoded } = (await import('../../export/coded.ts')).codedOf(ledger, perClaim)
  if (count > 0) yield note(`${count} denied, cancelled, alleged or proposed left out: an event table has no column that would say so`)
  if (uncoded > 0) yield note(`${uncoded} left out whose codes do not follow from what was corrected: the JSON Lines export has the old ones`)
}

/** Hands the export to the screen, to a file or to a folder. */
async function* written(ledger: Ledger, format: ExportFormat, request: ExportRequest, to: string | undefined, host: Host): AsyncGenerator<Output> {
  yield* leftOut(ledger, request, host.format)
  if (to !== undefined && (format.text === null || (await meansFolder(to, host)))) {
    const files = format.files ?? (async (all, asked) => [[`ledger.${format.ending}`, await format.text!(all, asked)]] as const)
    return yield* writeFolder(to, await files(ledger, request), host)
  }
  if (format.text === null) return yield needsOut(host.format)
  const parts = await format.text(ledger, request)
  if (to !== undefined) return yield* writeFile(to, parts, host)
  for (const part of parts) yield text(part)
}

export const exportOperation = defineOperation({
  name: 'export',
  group: 'ask',
  summary: 'write the ledger out for other programs: tables, calendars, feeds, linked data',
  about:
    'The JSON Lines export depends on the documents and judgements alone: the same ones, added in any order from anywhere, give the same bytes, and --hash their SHA-256. docs/exports.md says what reads which format.',
  input: z.object({
    files: someFiles,
    db,
    published,
    language,
    out,
    pair: z.array(z.string()).length(2).meta({ count: 2, value: 'country' }).describe('only what lies between these two countries').optional(),
    kind: z
      .enum(recordKindNames as [RecordKind, ...RecordKind[]])
      .describe('only items of this kind')
      .optional(),
    asOf: date('as things stood on this day: only documents published by then'),
    since: date('only what is told in documents published on this day or later'),
    shelf: z.string().meta({ value: 'name' }).describe('only the documents of this shelf of the store (see "chancery shelf")').optional(),
    table: z
      .enum(tables)
      .default('coded')
      .describe('which table csv writes to the screen: "coded" has one row for every actor and target of a coded record'),
    hash: z.boolean().default(false).describe('print the SHA-256 of the canonical JSON Lines export instead of the export'),
    exact: z
      .boolean()
      .default(false)
      .describe('write cells of tables as they are; without it an apostrophe stands before what a spreadsheet would run as a formula'),
    claims: z.boolean().default(false).describe('event tables: a row for every claim instead of one for each item'),
    base: z
      .string()
      .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'is not the beginning of an address')
      .meta({ value: 'uri' })
      .default(defaultBase)
      .describe('what identifiers in linked data and feeds begin with, such as "https://records.example.org/"'),
  }),
  positional: ['files…'],
  example: 'chancery export examples/canada-india --format csv --table statement',
  formats: ['jsonl', 'csv', 'annotations', 'schema-org', 'ftm', 'gdelt', 'plover', 'ics', 'atom', 'parquet'],
  prints: 'many',
  async *run(
    { files, db, published, language, out, pair, kind, asOf, since, shelf, table, hash, exact, claims, base },
    host,
  ): AsyncGenerator<Output> {
    const unplaced = whereProblem('export', files, db)
    if (unplaced !== null) return yield problem(unplaced)
    if (shelf !== undefined && db === undefined)
      return yield problem(requestProblem('usage', 'chancery export: a shelf is kept in a store', 'name the store with --db'))
    const key = yield* pairKey(pair)
    if (key === null) return
    const wish: Wish = without({ pair: key, kind, asOf, since, shelf })
    const ledger = db === undefined ? yield* fromFiles({ files, published, language }, host, wish) : yield* fromStore(db, host, wish)
    if (ledger === null) return
    if (hash) return yield text(`${hashOf((await import('../../export/jsonl.ts')).exportJsonl(ledger))}\n`)
    const request: ExportRequest = { frame: await frameOf(key, base), table, exact, perClaim: claims }
    yield* written(ledger, exportFormats[host.format]!, request, out, host)
  },
})
