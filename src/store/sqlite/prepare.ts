import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pairsOfDocument, pairsOfFinding } from '../../ledger/pairs.ts'
import type { Finding } from '../../model/finding.ts'
import type { Problem } from '../../model/problem.ts'
import type { ChanceryRecord, RecordKind } from '../../model/record.ts'
import type { OpenOptions, Outcome } from '../port.ts'
import { derivedRow, derivedShape, derivedTables } from './derived.ts'
import { migrations } from './migrations.ts'
import { pairTokens } from './sequence.ts'
import { asProblem, DamagedRow, parseRow, recordOfRow, storeProblem } from './trouble.ts'

/** "CHNC": marks the file as a Chancery store (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x43484e43

const MAGIC = 'SQLite format 3\u0000'

const headOf = (path: string): string => {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(16)
    return head.toString('latin1', 0, readSync(file, head, 0, 16, 0))
  } finally {
    closeSync(file)
  }
}

/** What was named is something else, and nothing is wrong with it. */
const otherFile = 'name with --db a store that `chancery add` made, or a path where `chancery add` is to make one'

const missing = (path: string, create: boolean): Problem | null => {
  if (!create) return storeProblem('store-missing', path, 'there is no store at this path')
  return existsSync(dirname(path))
    ? null
    : storeProblem(
        'store-missing',
        path,
        `there is no folder ${dirname(path)} to make a store in`,
        'make the folder first, or name a file in another one with --db',
      )
}

/** What can be said of the path before SQLite opens it. */
const look = (path: string, create: boolean): Problem | null => {
  if (!existsSync(path)) return missing(path, create)
  const stat = statSync(path)
  if (stat.isDirectory()) return storeProblem('store-damaged', path, 'this is a folder, not a store', otherFile)
  if (!stat.isFile()) return storeProblem('store-damaged', path, 'this is not a file', otherFile)
  if (stat.size === 0) return create ? null : storeProblem('store-missing', path, 'the file is empty')
  return headOf(path) === MAGIC ? null : storeProblem('store-damaged', path, 'this file is not a store', otherFile)
}

const pragma = (db: DatabaseSync, name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0])

const inTransaction = (db: DatabaseSync, work: () => void): void => {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const hasTable = (db: DatabaseSync, name: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined

const reached = (db: DatabaseSync): number =>
  hasTable(db, 'migration') ? Number(db.prepare('SELECT coalesce(max(number), 0) AS n FROM migration').get()?.n) : 0

const migrate = (db: DatabaseSync): void =>
  inTransaction(db, () => {
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
    db.exec('CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT')
    const note = db.prepare('INSERT INTO migration (number, name) VALUES (?, ?)')
    for (let at = reached(db); at < migrations.length; at++) {
      db.exec(migrations[at]!.sql)
      migrations[at]!.after?.(db)
      note.run(at + 1, migrations[at]!.name)
    }
  })

interface Row {
  readonly seq: number
  readonly id: string
  readonly document: string
  readonly json: string
}

interface ClaimRow extends Row {
  readonly kind: RecordKind
  readonly span_start: number
  readonly span_end: number
  readonly quote: string
}

const recordIn = ({ json, span_start: start, span_end: end, ...row }: ClaimRow): ChanceryRecord =>
  recordOfRow(json, { ...row, span: { start, end }, published: null, source: null })

const shapeOf = (db: DatabaseSync): string | undefined =>
  db.prepare("SELECT value FROM note WHERE key = 'derived'").get()?.value as string | undefined

const insertDerived = (db: DatabaseSync, seq: number, record: ChanceryRecord): void => {
  const row = derivedRow(seq, record)
  const names = Object.keys(row)
  db.prepare(`INSERT INTO "${record.kind}" (${names.map((n) => `"${n}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...Object.values(row),
  )
}

const deriveFindings = (db: DatabaseSync, document: string, pairs: ReadonlyMap<string, readonly string[]>): void => {
  const notePair = db.prepare('INSERT INTO finding_pair (finding, pair) VALUES (?, ?)')
  const rows = db.prepare('SELECT seq, id, document, json FROM finding WHERE document = ?').all(document) as unknown as readonly Row[]
  for (const row of rows) for (const pair of pairsOfFinding(parseRow<Finding>(row.json, `finding ${row.seq}`), pairs)) notePair.run(row.seq, pair)
}

const deriveDocument = (db: DatabaseSync, document: string): void => {
  const rows = db
    .prepare('SELECT seq, id, document, kind, span_start, span_end, quote, json FROM claim WHERE document = ?')
    .all(document) as unknown as readonly ClaimRow[]
  const records = rows.map(recordIn)
  const pairs = pairsOfDocument(records)
  const notePair = db.prepare('INSERT INTO claim_pair (claim, pair) VALUES (?, ?)')
  rows.forEach((row, at) => {
    insertDerived(db, row.seq, records[at]!)
    for (const pair of pairs.get(records[at]!.id) ?? []) notePair.run(row.seq, pair)
  })
  db.prepare('UPDATE document SET pairs = ? WHERE id = ? AND pairs <> ?1').run(pairTokens([...pairs.values()].flat()), document)
  deriveFindings(db, document, pairs)
}

/** Makes the tables of the kinds anew when the file's are of another shape. */
const derive = (db: DatabaseSync): void => {
  if (shapeOf(db) === derivedShape) return
  inTransaction(db, () => {
    for (const sql of derivedTables) db.exec(sql)
    db.exec('DELETE FROM claim_pair; DELETE FROM finding_pair')
    for (const { id } of db.prepare('SELECT id FROM document').all() as unknown as readonly { readonly id: string }[]) deriveDocument(db, id)
    db.prepare("INSERT INTO note (key, value) VALUES ('derived', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(derivedShape)
  })
}

/** No Chancery will change its tables so often: a higher number is a broken byte. */
const LATEST_CONCEIVABLE = 10_000

/** Whether the file may be used: another program's database and a newer Chancery's are refused before anything is written. */
const refusal = (db: DatabaseSync, path: string): Problem | null => {
  const application = pragma(db, 'application_id')
  if (application !== APPLICATION_ID && pragma(db, 'schema_version') > 0)
    return storeProblem('store-damaged', path, 'this is a database of another program', otherFile)
  const version = reached(db)
  if (version <= migrations.length) return null
  if (version > LATEST_CONCEIVABLE) return storeProblem('store-damaged', path, `the store says that it is of version ${version}, which none will be`)
  return storeProblem('store-version', path, `the store is of version ${version}; this Chancery knows versions up to ${migrations.length}`)
}

/**
 * Ids are hashes, so that new rows of an index go everywhere. With room for its pages (at most 64 MB, taken as needed) they are changed in
 * memory, and with a longer log (at most 32 MB) they are written back once for many documents.
 */
const roomy = 'PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000'

const settle = (db: DatabaseSync, path: string, wait: number): Problem | null => {
  db.exec(`PRAGMA busy_timeout = ${wait}`)
  const refused = refusal(db, path)
  if (refused !== null) return refused
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; ${roomy}`)
  if (reached(db) < migrations.length) migrate(db)
  derive(db)
  return null
}

/** How long to wait for another process, in whole milliseconds. */
export const waitOf = ({ wait = 5000 }: OpenOptions): number => Math.max(0, Math.floor(wait))

/**
 * While a store is opened only statements run that fit every store: where SQLite knows a table, trigger or format otherwise (SQLITE_ERROR), the
 * file is not what its head says.
 */
const unfit = (error: unknown): unknown =>
  error instanceof Error && (error as { readonly errcode?: number }).errcode === 1 ? new DamagedRow(error.message) : error

/** Opens, checks and brings up to date the database file at `path`. Queries nothing else, so that it takes a few milliseconds. */
export const prepareDatabase = (path: string, options: OpenOptions): Outcome<DatabaseSync> => {
  let db: DatabaseSync | undefined
  try {
    const seen = look(path, options.create ?? false)
    if (seen !== null) return { ok: false, problem: seen }
    db = new DatabaseSync(path)
    const problem = settle(db, path, waitOf(options))
    if (problem === null) return { ok: true, value: db }
    db.close()
    return { ok: false, problem }
  } catch (error) {
    db?.close()
    return { ok: false, problem: asProblem(unfit(error), path) }
  }
}
