import { type Cell, cellsOf, columnsOf } from '../../model/columns.ts'
import { shortHash } from '../../model/hash.ts'
import { type ChanceryRecord, type RecordKind, recordKindNames } from '../../model/record.ts'

/*
 * One table a kind, its columns made from `recordKinds`, for whoever queries the file with SQL. Nothing but these tables depends on the
 * fields of a kind, so they are never migrated: when their shape differs from the one noted in the file, they are made anew from the JSON.
 */

/** Raise when the rule behind a derived value changes: pairs, or what a column holds. */
const DERIVATION = 2

export type DerivedRow = { readonly claim: number } & { readonly [column: string]: Cell }

/** The columns of a kind's table behind that of the claim, in the order of a record's cells. */
export const derivedColumns = (kind: RecordKind): readonly string[] => columnsOf(kind).map(({ name }) => name)

/** The row of a record in the table of its kind. */
export const derivedRow = (claim: number, record: ChanceryRecord): DerivedRow => {
  const cells = cellsOf(record)
  return Object.fromEntries([['claim', claim], ...columnsOf(record.kind).map(({ name }, at) => [name, cells[at]!] as const)]) as DerivedRow
}

const createTable = (kind: RecordKind): string => {
  const columns = columnsOf(kind).map(({ name, type }) => `"${name}" ${type === 'text' ? 'TEXT' : 'REAL'}`)
  return `CREATE TABLE "${kind}" (claim INTEGER PRIMARY KEY REFERENCES claim(seq) ON DELETE CASCADE, ${columns.join(', ')}) STRICT`
}

/** SQL that drops and makes the tables of all kinds. */
export const derivedTables = recordKindNames.flatMap((kind) => [`DROP TABLE IF EXISTS "${kind}"`, createTable(kind)])

/** What a file must note for its derived tables to be of this shape. */
export const derivedShape = shortHash(DERIVATION, ...derivedTables)
