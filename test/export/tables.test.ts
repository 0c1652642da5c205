import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { type CellStyle, guarded, unguarded } from '../../src/export/cells.ts'
import { exportCsvSet, exportEventsCsv, exportRecordsCsv } from '../../src/export/csv.ts'
import { claimsOf } from '../../src/export/order.ts'
import { exportParquet } from '../../src/export/parquet.ts'
import { columnsOf } from '../../src/model/columns.ts'
import { recordKindNames } from '../../src/model/record.ts'
import * as fc from '../laws.ts'
import { claimOf, documentOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { hostile, hostileLedger, hostileReading, inUtf8, ledgerOf, textOf } from './ledgers.ts'

type Row = Readonly<Record<string, string>>

/** CSV as csv-parse reads it: strict about quotes and the number of fields. */
const rowsOf = (csv: Iterable<string>): readonly Row[] => parse(textOf(csv), { columns: true, record_delimiter: '\r\n' })

const two = ledgerOf([syntheticReading(2), syntheticReading(1)])

describe('CSV, read by csv-parse', () => {
  it('has a header made from the kind, and one row a record', () => {
    for (const kind of recordKindNames) {
      const rows = rowsOf(exportRecordsCsv(kind, claimsOf(two)))
      assert.equal(rows.length, 2)
      for (const { name } of columnsOf(kind)) assert.ok(name in rows[0]!, `${kind} ${name}`)
    }
    const [first] = rowsOf(exportRecordsCsv('figure', claimsOf(two)))
    assert.deepEqual(
      [first!.measure, first!.unit, first!.reporter, first!.period, first!.period_first, first!.period_last, first!.trend],
      ['exports', 'USD', 'NOR', '2025', '2025-01-01', '2025-12-31', ''],
    )
    assert.equal(first!.value_low, first!.value_high)
  })

  it('gives any text back exactly when asked for, and guarded text when the guard is taken off', () => {
    for (const text of Object.values(hostile)) {
      const claims = hostileReading(text).claims
      const cellsIn = (style: CellStyle): readonly string[] => {
        const [row] = rowsOf(exportRecordsCsv('figure', claims, style))
        assert.deepEqual([row!.value_low, row!.value_high], ['300', '400'])
        return [row!.quote!, row!.product!]
      }
      assert.deepEqual(cellsIn('exact'), [inUtf8(text), inUtf8(text)])
      assert.deepEqual(cellsIn('guarded').map(unguarded), [inUtf8(text), inUtf8(text)])
    }
  })

  it('lets no cell of text begin as a formula, numbers as they are', () => {
    const d = documentOf('Exports fell by 1.1 percent.')
    const claim = claimOf(recordOf(d, 'figure', d.text, { measure: 'growth', value: -1.1, unit: '=percent' }))
    const [row] = rowsOf(exportRecordsCsv('figure', [claim]))
    assert.deepEqual([row!.value_low, row!.unit], ['-1.1', "'=percent"])
    for (const [, csv] of exportCsvSet(hostileLedger()))
      for (const each of rowsOf(csv)) for (const cell of Object.values(each)) assert.ok(!/^[=+@\t\r\n]/.test(cell), cell)
  })

  it('law: the guard can be taken off', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t') })), (text) => {
        assert.equal(unguarded(guarded(text)), text)
        assert.ok(!/^[=+\-@\t\r\n]/.test(guarded(text)))
      }),
    )
  })

  it('has one event for every source and target of a coded record', () => {
    const d = documentOf('Norway and Sweden urged Iceland to talk.')
    const actor = (country: string) => ({ code: `${country}GOV`, country, name: country, span: null })
    const record = recordOf(d, 'commitment', d.text, {
      plover: { type: 'REQUEST', mode: null, context: ['diplomatic'] },
      cameo: '020',
      sources: [actor('NOR'), actor('SWE')],
      targets: [actor('ISL')],
    })
    const rows = rowsOf(exportEventsCsv([claimOf(record), claimOf(recordOf(d, 'event', d.text))]))
    assert.deepEqual(
      rows.map((row) => [row.date, row.source, row.target, row.plover, row.cameo]),
      [
        ['2026-03-02', 'NORGOV', 'ISLGOV', 'REQUEST', '020'],
        ['2026-03-02', 'SWEGOV', 'ISLGOV', 'REQUEST', '020'],
      ],
    )
  })

  it('is a set of tables that name each other by id', () => {
    const tables = new Map([...exportCsvSet(two)].map(([name, csv]) => [name, rowsOf(csv)]))
    assert.deepEqual(
      [...tables.keys()],
      [
        'documents.csv',
        'items.csv',
        'findings.csv',
        'actors.csv',
        'origins.csv',
        'instruments.csv',
        'follow-ups.csv',
        'judgements.csv',
        'rejected.csv',
        ...recordKindNames.map((kind) => `${kind}.csv`),
        'coded.csv',
      ],
    )
    const records = new Set(recordKindNames.flatMap((kind) => tables.get(`${kind}.csv`)!.map(({ id }) => id!)))
    const named = tables.get('items.csv')!.flatMap((row) => JSON.parse(row.records!) as string[])
    assert.deepEqual(new Set(named), records)
    const documents = new Set(tables.get('documents.csv')!.map(({ id }) => id!))
    assert.ok(tables.get('findings.csv')!.every((row) => (JSON.parse(row.documents!) as string[]).every((id) => documents.has(id))))
  })
})

describe('Parquet, read by hyparquet', () => {
  const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const read = async (bytes: Uint8Array): Promise<readonly Record<string, unknown>[]> => parquetReadObjects({ file: bufferOf(bytes) })

  it('has typed columns, nulls and lists', async () => {
    const files = new Map(exportParquet(two))
    const events = await read(files.get('event.parquet')!)
    assert.equal(events.length, 2)
    const [first] = events
    assert.deepEqual([first!.parties, first!.people, first!.place, first!.negated], [['ISL', 'NOR'], [], null, false])
    assert.ok(first!.date_first instanceof Date)
    assert.equal(first!.date_first.toISOString().slice(0, 10), first!.date)
    assert.equal(typeof first!.start, 'number')
    const { schema } = parquetMetadata(bufferOf(files.get('figure.parquet')!))
    const typeOf = (name: string) => schema.find((element) => element.name === name)?.type
    assert.deepEqual([typeOf('value_low'), typeOf('start'), typeOf('negated'), typeOf('period_first')], ['DOUBLE', 'INT32', 'BOOLEAN', 'INT32'])
  })

  it('gives any text back', async () => {
    const texts = Object.values(hostile)
    const files = new Map(exportParquet(hostileLedger()))
    const rows = await read(files.get('event.parquet')!)
    assert.deepEqual(new Set(rows.map(({ quote }) => quote)), new Set(texts.map(inUtf8)))
    assert.deepEqual(new Set(rows.flatMap(({ people }) => people as string[])), new Set(texts.map(inUtf8)))
    const documents = await read(files.get('documents.parquet')!)
    for (const { text, title } of documents) assert.ok((text as string).includes(title as string))
  })

  it('has empty tables for an empty ledger, and the same bytes for the same ledger', async () => {
    for (const [name, bytes] of exportParquet(ledgerOf([]))) assert.deepEqual(await read(bytes), [], name)
    const again = new Map(exportParquet(ledgerOf([syntheticReading(1), syntheticReading(2)])))
    for (const [name, bytes] of exportParquet(two)) assert.deepEqual(bytes, again.get(name))
  })
})
