import { type ChanceryRecord, type Field, type RecordKind, recordKinds } from './record.ts'

/*
 * A record as a flat row, the columns made from `recordKinds`: the same for SQL tables and CSV files.
 * Lists are JSON; a number has two columns (equal bounds unless a range was printed); a speaker has name, role and country.
 */

export type Cell = string | number | null

export interface Column {
  readonly name: string
  readonly type: 'text' | 'number'
  /** The cell of a field's value. */
  readonly of: (value: unknown) => Cell
}

const text = (value: unknown): Cell => (typeof value === 'string' ? value : null)
/** Keys in order of their UTF-16 units: a record that was stored and read again gives the same cell. */
const sortedKeys = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const json = (value: unknown): Cell => (value === null || value === undefined ? null : JSON.stringify(value, sortedKeys))

const bound =
  (index: 0 | 1) =>
  (value: unknown): Cell => {
    const one = Array.isArray(value) ? (value as readonly unknown[])[index] : value
    return typeof one === 'number' ? one : null
  }

const part =
  (key: string) =>
  (value: unknown): Cell =>
    text((value as { readonly [key: string]: unknown } | null | undefined)?.[key])

const columnsOfField = (name: string, field: Field): readonly Column[] => {
  switch (field.type) {
    case 'enum':
    case 'text':
    case 'date':
    case 'country':
    case 'party':
      return [{ name, type: 'text', of: text }]
    case 'texts':
    case 'parties':
    case 'interval':
    case 'span':
      return [{ name, type: 'text', of: json }]
    case 'number':
      return [
        { name: `${name}_low`, type: 'number', of: bound(0) },
        { name: `${name}_high`, type: 'number', of: bound(1) },
      ]
    case 'speaker':
      return [
        { name, type: 'text', of: part('name') },
        { name: `${name}_role`, type: 'text', of: part('role') },
        { name: `${name}_country`, type: 'text', of: part('country') },
      ]
  }
}

const columnsByField = (kind: RecordKind): readonly (readonly [string, readonly Column[]])[] =>
  Object.entries(recordKinds[kind].fields).map(([name, field]) => [name, columnsOfField(name, field)])

/** The columns of a kind, in the order of its fields. */
export const columnsOf = (kind: RecordKind): readonly Column[] => columnsByField(kind).flatMap(([, columns]) => columns)

/** The cells of a record, as many as its kind has columns. */
export const cellsOf = (record: ChanceryRecord): readonly Cell[] => {
  const values = record as unknown as { readonly [field: string]: unknown }
  return columnsByField(record.kind).flatMap(([name, columns]) => columns.map((column) => column.of(values[name])))
}
