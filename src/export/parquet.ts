import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import type { Ledger } from '../model/ledger.ts'
import { type ColumnType, type Table, type TableValue, tablesOf } from './tables.ts'

/*
 * Apache Parquet, one file a table, read by pandas, R's arrow, DuckDB, Spark: typed columns, nulls for what is unknown, lists for
 * parties and people, whole days as DATE.
 */

const leaf = (name: string, type: Exclude<ColumnType, 'texts'>): SchemaElement => {
  const optional = { name, repetition_type: 'OPTIONAL' } as const
  switch (type) {
    case 'text':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
    case 'json':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }
    case 'number':
      return { ...optional, type: 'DOUBLE' }
    case 'integer':
      return { ...optional, type: 'INT32' }
    case 'boolean':
      return { ...optional, type: 'BOOLEAN' }
    case 'day':
      return { ...optional, type: 'INT32', converted_type: 'DATE' }
  }
}

/** A list has the three levels that the format's specification asks for. */
const elements = (name: string, type: ColumnType): readonly SchemaElement[] =>
  type === 'texts'
    ? [
        { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ]
    : [leaf(name, type)]

/** A cell as the writer takes it. Half a surrogate pair becomes U+FFFD, as it does in UTF-8. */
const cell = (value: TableValue, type: ColumnType): unknown => {
  if (value === null) return null
  if (type === 'day') return new Date(`${value}T00:00:00Z`)
  if (type === 'json') return JSON.parse(String(value))
  if (typeof value === 'string') return value.toWellFormed()
  return typeof value === 'object' ? value.map((one) => one.toWellFormed()) : value
}

const columnsOf = (table: Table): ColumnSource[] => {
  const columns = table.columns.map(({ name }) => ({ name, data: [] as unknown[] }))
  for (let at = 0; at < table.size; at++) {
    const row = table.row(at)
    for (let i = 0; i < columns.length; i++) columns[i]!.data.push(cell(row[i]!, table.columns[i]!.type))
  }
  return columns
}

const parquetOf = (table: Table): Uint8Array => {
  const schema = [{ name: 'root', num_children: table.columns.length }, ...table.columns.flatMap(({ name, type }) => elements(name, type))]
  return new Uint8Array(parquetWriteBuffer({ columnData: columnsOf(table), schema, createdBy: 'Chancery' }))
}

/** Every table of a ledger as Parquet, by file name; the documents with their texts. Made one at a time, as they are asked for. */
export function* exportParquet(ledger: Ledger): Generator<readonly [string, Uint8Array]> {
  for (const table of tablesOf(ledger, true)) yield [`${table.name}.parquet`, parquetOf(table)]
}
