import { shortHash } from '../../model/hash.ts'
import { type ChanceryRecord, type Field, type RecordKind, recordKindNames, recordKinds } from '../../model/record.ts'

/*
 * One table a kind, its columns made from `recordKinds`, for whoever queries the file with SQL. Nothing but these tables depends on the
 * fields of a kind, so they are never migrated: when their shape differs from the one noted in the file, they are made anew from the JSON.
 */

/** Raise when the rule behind a derived value changes: pairs, or what a column holds. */
const DERIVATION = 1

type Value = string | number | null
export type DerivedRow = { readonly claim: number } & { readonly [column: string]: Value }

interface Column {
  readonly name: string
  readonly type: 'TEXT' | 'REAL'
  readonly of: (value: unknown) => Value
}

const text = (value: unknown): Value => (typeof value === 'string' ? value : null)
const json = (value: unknown): Value => (value === null || value === undefined ? null : JSON.stringify(value))
const bound =
  (index: 0 | 1) =>
  (value: unknown): Value => {
    const one = Array.isArray(value) ? (value as readonly unknown[])[index] : value
    return typeof one === 'number' ? one : null
  }
const part =
  (key: string) =>
  (value: unknown): Value =>
    text((value as { readonly [key: string]: unknown } | null)?.[key])

const columnsOfField = (name: string, field: Field): readonly Column[] => {
  switch (field.type) {
    case 'enum':
    case 'text':
    case 'date':
    case 'country':
    case 'party':
      return [{ name, type: 'TEXT', of: text }]
    case 'texts':
    case 'parties':
    case 'interval':
    case 'span':
      return [{ name, type: 'TEXT', of: json }]
    case 'number':
      return [
        { name: `${name}_low`, type: 'REAL', of: bound(0) },
        { name: `${name}_high`, type: 'REAL', of: bound(1) },
      ]
    case 'speaker':
      return [
        { name, type: 'TEXT', of: part('name') },
        { name: `${name}_role`, type: 'TEXT', of: part('role') },
        { name: `${name}_country`, type: 'TEXT', of: part('country') },
      ]
  }
}

const fieldsOf = (kind: RecordKind): readonly (readonly [string, Field])[] => Object.entries(recordKinds[kind].fields)

/** The columns that a kind's table has, in the order of its fields. */
export const columnNames = (kind: RecordKind): readonly string[] =>
  fieldsOf(kind).flatMap(([name, field]) => columnsOfField(name, field).map((c) => c.name))

/** The row of a record in the table of its kind. */
export const derivedRow = (claim: number, record: ChanceryRecord): DerivedRow => {
  const values = record as unknown as { readonly [field: string]: unknown }
  const columns = fieldsOf(record.kind).flatMap(([name, field]) => columnsOfField(name, field).map((c) => [c.name, c.of(values[name])] as const))
  return Object.fromEntries([['claim', claim], ...columns]) as DerivedRow
}

const createTable = (kind: RecordKind): string => {
  const columns = fieldsOf(kind).flatMap(([name, field]) => columnsOfField(name, field).map((c) => `"${c.name}" ${c.type}`))
  return `CREATE TABLE "${kind}" (claim INTEGER PRIMARY KEY REFERENCES claim(seq) ON DELETE CASCADE, ${columns.join(', ')}) STRICT`
}

/** SQL that drops and makes the tables of all kinds. */
export const derivedTables = recordKindNames.flatMap((kind) => [`DROP TABLE IF EXISTS "${kind}"`, createTable(kind)])

/** What a file must note for its derived tables to be of this shape. */
export const derivedShape = shortHash(DERIVATION, ...derivedTables)
