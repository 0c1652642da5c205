import { z } from 'zod'
import type { Exported } from '../../export/jsonl.ts'
import { recordKindNames } from '../../model/record.ts'
import { date, db, language, published, someFiles } from '../fields.ts'
import { defineOperation, type Host, type Output, problem, text } from '../operation.ts'
import { pairKey } from '../pairs.ts'
import { whereProblem } from '../problems.ts'
import { claimsOf, type ReadRequest, readAll } from '../readings.ts'
import { settled, withStore } from '../store.ts'

const tables = ['coded', ...recordKindNames] as const
type Table = (typeof tables)[number]

const written = async ({ claims, ...rest }: Exported, format: Host['format'], table: Table): Promise<readonly string[]> => {
  if (format === 'jsonl') return (await import('../../export/jsonl.ts')).exportJsonl({ claims, ...rest })
  const { exportEventsCsv, exportRecordsCsv } = await import('../../export/csv.ts')
  return table === 'coded' ? exportEventsCsv(claims) : exportRecordsCsv(table, claims)
}

async function* fromFiles(request: ReadRequest, host: Host, table: Table): AsyncGenerator<Output> {
  const readings = yield* readAll(request, host)
  const { ledgerOf } = await import('../ledgers.ts')
  const { documents, findings } = ledgerOf(readings)
  yield* (await written({ documents, findings, claims: readings.flatMap(claimsOf) }, host.format, table)).map(text)
}

async function* fromStore(
  path: string,
  filter: { readonly pair?: string; readonly asOf?: string },
  host: Host,
  table: Table,
): AsyncGenerator<Output> {
  yield* withStore(path, {}, host, async function* (store) {
    const documents = yield* settled(await store.documents(filter))
    const claims = yield* settled(await store.claims(filter))
    const findings = yield* settled(await store.findings(filter))
    if (documents === undefined || claims === undefined || findings === undefined) return
    yield* (await written({ documents, claims, findings }, host.format, table)).map(text)
  })
}

export const exportOperation = defineOperation({
  name: 'export',
  group: 'ask',
  summary: 'write everything out: one canonical JSON Lines file, or one table as CSV',
  about: 'The JSON Lines export depends on the documents alone: the same documents, added in any order from anywhere, give the same bytes.',
  input: z.object({
    files: someFiles,
    db,
    published,
    language,
    pair: z
      .array(z.string())
      .length(2)
      .meta({ count: 2, value: 'country' })
      .describe('only what lies between these two countries (with --db)')
      .optional(),
    asOf: date('only documents published by this day (with --db)'),
    table: z.enum(tables).default('coded').describe('which table to write as CSV: "coded" has one row for every actor and target of a coded record'),
  }),
  positional: ['files…'],
  example: 'chancery export examples/canada-india --format csv --table statement',
  formats: ['jsonl', 'csv'],
  prints: 'many',
  async *run({ files, db, published, language, pair, asOf, table }, host): AsyncGenerator<Output> {
    const unplaced = whereProblem('export', files, db)
    if (unplaced !== null) return yield problem(unplaced)
    if (db === undefined) return yield* fromFiles({ files, published, language }, host, table)
    const key = yield* pairKey(pair)
    if (key !== null) yield* fromStore(db, { ...(key === undefined ? {} : { pair: key }), ...(asOf === undefined ? {} : { asOf }) }, host, table)
  },
})
