import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { exportCsvSet } from '../../src/export/csv.ts'
import { exportParquet } from '../../src/export/parquet.ts'
import { type ColumnType, type Table, type TableValue, tablesOf } from '../../src/export/tables.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { syntheticReading } from '../store/fixtures.ts'
import { hostile, hostileLedger, hostileReading, inUtf8, ledgerOf, textOf } from './ledgers.ts'

/*
 * The tables as DuckDB reads them, a second reader of Parquet and CSV that shares no code with the first: its types are those of the columns, its
 * values those of the cells.
 */

const types: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  json: 'JSON',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  day: 'DATE',
  texts: 'VARCHAR[]',
}

let folder: string
let duck: DuckDBConnection
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-duckdb-'))
  duck = await (await DuckDBInstance.create(':memory:')).connect()
})
after(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

const asked = async (sql: string) => (await duck.runAndReadAll(sql)).getRowsJson()

/** What a reader must get for a cell. */
const read = (value: TableValue, type: ColumnType): unknown => {
  if (value === null) return null
  if (type === 'json') return JSON.parse(String(value).toWellFormed())
  if (Array.isArray(value)) return value.map(inUtf8)
  return typeof value === 'string' ? inUtf8(value) : value
}

const told = (value: unknown, type: ColumnType): unknown => (type === 'json' && typeof value === 'string' ? JSON.parse(value) : value)

const fits = async (table: Table, source: string): Promise<void> => {
  const described = (await asked(`describe select * from ${source}`)).map(([name, type]) => `${name} ${type}`)
  assert.deepEqual(
    described,
    table.columns.map(({ name, type }) => `${name} ${types[type]}`),
  )
  const rows = await asked(`select * from ${source}`)
  assert.equal(rows.length, table.size)
  for (const [at, row] of rows.entries()) {
    const cells = table.row(at)
    for (const [n, { name, type }] of table.columns.entries())
      assert.deepEqual(told(row[n], type), read(cells[n]!, type), `${table.name} ${at} ${name}`)
  }
}

const ledgers: Readonly<Record<string, () => Ledger>> = {
  'plain texts': () => ledgerOf([1, 2, 3].map((n) => syntheticReading(n))),
  'hostile texts': hostileLedger,
  'many rows': () => ledgerOf(Array.from({ length: 120 }, (_, n) => syntheticReading(n))),
  nothing: () => ledgerOf([]),
}

describe('tables, read by DuckDB', () => {
  for (const [name, make] of Object.entries(ledgers))
    it(`Parquet: ${name}`, async () => {
      const ledger = make()
      const tables = new Map(tablesOf(ledger, true).map((table) => [`${table.name}.parquet`, table]))
      for (const [file, content] of exportParquet(ledger)) {
        writeFileSync(join(folder, file), content)
        await fits(tables.get(file)!, `read_parquet('${join(folder, file)}')`)
      }
    })

  it('CSV: the same rows and the same words, whatever stands in them', async () => {
    for (const ledger of [hostileLedger(), ledgerOf([1, 2].map((n) => syntheticReading(n)))]) {
      const tables = new Map(tablesOf(ledger, false).map((table) => [`${table.name}.csv`, table]))
      for (const [file, csv] of exportCsvSet(ledger, 'exact')) {
        writeFileSync(join(folder, file), textOf(csv))
        const table = tables.get(file)
        const source = `read_csv('${join(folder, file)}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n')`
        if (table === undefined) continue
        const rows = await asked(`select * from ${source}`)
        assert.equal(rows.length, table.size, file)
        for (const [at, row] of rows.entries())
          for (const [n, { name, type }] of table.columns.entries())
            if (type === 'text') assert.equal(row[n] ?? '', inUtf8(String(table.row(at)[n] ?? '')), `${file} ${at} ${name}`)
      }
    }
  })

  it('finds a figure by its bounds and a day', async () => {
    for (const [file, content] of exportParquet(ledgerOf(Object.values(hostile).map(hostileReading)))) writeFileSync(join(folder, file), content)
    const [[figures], [days]] = [
      await asked(`select count(*)::int from read_parquet('${join(folder, 'figure.parquet')}') where value_low = 300 and value_high = 400`),
      await asked(
        `select count(*)::int from read_parquet('${join(folder, 'event.parquet')}') where date_first = date '2026-02-28' and list_contains(parties, 'NOR')`,
      ),
    ] as [[[number]], [[number]]]
    assert.deepEqual([figures, days], [[13], [13]])
  })
})
