import type { Claim, Ledger } from '../model/ledger.ts'
import type { ChanceryRecord, CodedActor, RecordKind } from '../model/record.ts'
import { type CellStyle, type CellValue, csvRow } from './cells.ts'
import { codedDate } from './coded.ts'
import { byPlace, claimsOf } from './order.ts'
import { recordTable, type Table, type TableValue, tablesOf } from './tables.ts'

/** Lists are JSON, so that a comma inside a name breaks nothing. */
const cell = (value: TableValue): CellValue => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

/** A table as CSV (RFC 4180, UTF-8), the header first. Unknown is an empty cell. */
function* csvOf(table: Table, style: CellStyle): Generator<string> {
  yield csvRow(
    table.columns.map(({ name }) => name),
    style,
  )
  for (let at = 0; at < table.size; at++) yield csvRow(table.row(at).map(cell), style)
}

/** The records of one kind as CSV, the header made from `recordKinds`. */
export const exportRecordsCsv = (kind: RecordKind, claims: readonly Claim[], style: CellStyle = 'guarded'): Iterable<string> =>
  csvOf(recordTable(kind, claims), style)

const eventNames = [
  'date',
  'source',
  'source_country',
  'target',
  'target_country',
  'plover',
  'mode',
  'context',
  'cameo',
  'kind',
  'record',
  'document',
  'start',
  'end',
  'quote',
] as const

const eventCells = (r: ChanceryRecord, source: CodedActor | null, target: CodedActor | null): readonly CellValue[] => [
  codedDate(r),
  source?.code ?? null,
  source?.country ?? null,
  target?.code ?? null,
  target?.country ?? null,
  r.plover?.type ?? null,
  r.plover?.mode ?? null,
  (r.plover?.context ?? []).join(' '),
  r.cameo,
  r.kind,
  r.id,
  r.document,
  r.span.start,
  r.span.end,
  r.quote,
]

const orNull = (list: readonly CodedActor[]): readonly (CodedActor | null)[] => (list.length === 0 ? [null] : list)

const eventRows = (r: ChanceryRecord, style: CellStyle): readonly string[] =>
  orNull(r.sources).flatMap((source) => orNull(r.targets).map((target) => csvRow(eventCells(r, source, target), style)))

/** The event table: one row for every source and target of a record that was coded, whatever its kind. */
export function* exportEventsCsv(claims: readonly Claim[], style: CellStyle = 'guarded'): Generator<string> {
  yield csvRow(eventNames, style)
  const coded = claims.map((c) => c.record).filter((r) => r.plover !== null || r.cameo !== null)
  for (const record of coded.sort(byPlace)) yield* eventRows(record, style)
}

/** Every table of a ledger as CSV, by file name. */
export function* exportCsvSet(ledger: Ledger, style: CellStyle = 'guarded'): Generator<readonly [string, Iterable<string>]> {
  for (const table of tablesOf(ledger, false)) yield [`${table.name}.csv`, csvOf(table, style)]
  yield ['coded.csv', exportEventsCsv(claimsOf(ledger), style)]
}
