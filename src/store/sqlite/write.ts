import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { byText } from '../../ledger/canonical.ts'
import type { Cell } from '../../model/columns.ts'
import type { Document } from '../../model/document.ts'
import type { RecordKind } from '../../model/record.ts'
import type { PreparedClaim, PreparedDocument, PreparedFinding, PreparedReading } from '../prepared.ts'
import { derivedColumns } from './derived.ts'
import { pairTokens, sequenceOf } from './sequence.ts'
import type { Tables } from './tables.ts'

/*
 * Writing: the rows of many documents in one transaction, each with a statement that is prepared once. The query layer only opens and
 * closes the transaction, since making an insert of its parts costs it more than SQLite needs to carry it out.
 */

type Statements = (sql: string) => StatementSync

/** Statements that live as long as the database is open. */
const statementsOver = (raw: DatabaseSync): Statements => {
  const known = new Map<string, StatementSync>()
  return (sql) => {
    const found = known.get(sql) ?? raw.prepare(sql)
    known.set(sql, found)
    return found
  }
}

const insert = (table: string, columns: readonly string[]): string =>
  `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

const sql = {
  known: 'SELECT title, url FROM document WHERE id = ?',
  taken: 'SELECT 1 FROM document WHERE seq = ?',
  document: insert('document', ['seq', 'id', 'content_hash', 'published', 'language', 'publisher', 'title', 'url', 'pairs', 'text']),
  source: 'INSERT INTO document_source (document, source) VALUES (?, ?) ON CONFLICT DO NOTHING',
  pairs: 'UPDATE document SET pairs = ? WHERE id = ?',
  again: 'UPDATE document SET title = ?, url = ? WHERE id = ?',
  claim: insert('claim', ['id', 'document', 'kind', 'span_start', 'span_end', 'engine', 'quote', 'json']),
  claimPair: insert('claim_pair', ['claim', 'pair']),
  finding: insert('finding', ['id', 'document', 'question', 'verdict', 'json']),
  findingPair: insert('finding_pair', ['finding', 'pair']),
  warning: insert('warning', ['document', 'position', 'json']),
} as const

const inKind = new Map<RecordKind, string>()
const kindSql = (kind: RecordKind): string => {
  const found = inKind.get(kind) ?? insert(kind, ['claim', ...derivedColumns(kind)])
  inKind.set(kind, found)
  return found
}

/** The earlier of two texts that describe one thing, so that the order of adding leaves no trace; a text beats none. */
const settled = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b
  return byText(a, b) <= 0 ? a : b
}

const noteSource = (run: Statements, { id, source }: Document): void => {
  if (source !== null) run(sql.source).run(id, source)
}

interface Known {
  readonly title: string | null
  readonly url: string | null
}

const noteAgain = (run: Statements, document: Document, known: Known): void => {
  noteSource(run, document)
  const title = settled(known.title, document.title)
  const url = settled(known.url, document.url)
  if (title !== known.title || url !== known.url) run(sql.again).run(title, url, document.id)
}

const pairsIn = ({ claims }: PreparedReading): string => pairTokens(claims.flatMap(({ pairs }) => pairs))

const insertDocument = (run: Statements, { document: d, ...reading }: PreparedDocument): void => {
  let seq = sequenceOf(d.published, d.id)
  while (run(sql.taken).get(seq) !== undefined) seq++
  run(sql.document).run(seq, d.id, d.contentHash, d.published, d.language, d.publisher, d.title, d.url, pairsIn(reading), d.text)
  noteSource(run, d)
}

const insertClaim = (run: Statements, document: string, claim: PreparedClaim): void => {
  const { id, kind, start, end, engine, quote, json, cells, pairs } = claim
  const seq = Number(run(sql.claim).run(id, document, kind, start, end, engine, quote, json).lastInsertRowid)
  run(kindSql(kind)).run(seq, ...(cells as readonly Cell[] as readonly SQLInputValue[]))
  for (const pair of pairs) run(sql.claimPair).run(seq, pair)
}

const insertFinding = (run: Statements, document: string, { id, check, verdict, json, pairs }: PreparedFinding): void => {
  const seq = Number(run(sql.finding).run(id, document, check, verdict, json).lastInsertRowid)
  for (const pair of pairs) run(sql.findingPair).run(seq, pair)
}

/** All that was concluded from a document. */
const insertReading = (run: Statements, document: string, { claims, findings, warnings }: PreparedReading): void => {
  for (const claim of claims) insertClaim(run, document, claim)
  for (const finding of findings) insertFinding(run, document, finding)
  for (const [position, json] of warnings.entries()) run(sql.warning).run(document, position, json)
}

type Status = 'added' | 'known'

const addOne = (run: Statements, prepared: PreparedDocument): Status => {
  const { document } = prepared
  const known = run(sql.known).get(document.id) as Known | undefined
  if (known !== undefined) {
    noteAgain(run, document, known)
    return 'known'
  }
  insertDocument(run, prepared)
  insertReading(run, document.id, prepared)
  return 'added'
}

/** The places of some documents in the order in which the full-text index takes them without an interruption. */
const inSequence = (list: readonly PreparedDocument[]): readonly number[] => {
  const numbers = list.map(({ document: { published, id } }) => sequenceOf(published, id))
  return [...list.keys()].sort((a, b) => numbers[a]! - numbers[b]! || a - b)
}

export interface Writer {
  /** Adds whole documents in one transaction, all or none; see `Store.addAll`. */
  readonly add: (list: readonly PreparedDocument[]) => Promise<readonly Status[]>
  /** Puts a new reading in the place of the old one, whole or not at all; see `Store.reread`. */
  readonly replace: (document: string, reading: PreparedReading) => Promise<'replaced' | 'unknown'>
}

export const writerOver = (raw: DatabaseSync, db: Kysely<Tables>): Writer => {
  const run = statementsOver(raw)
  return {
    add: (list) =>
      db.transaction().execute(async () => {
        const statuses: Status[] = new Array(list.length)
        for (const at of inSequence(list)) statuses[at] = addOne(run, list[at]!)
        return statuses
      }),
    replace: (document, reading) =>
      db.transaction().execute(async () => {
        if (run(sql.known).get(document) === undefined) return 'unknown'
        for (const table of ['claim', 'finding', 'warning']) run(`DELETE FROM ${table} WHERE document = ?`).run(document)
        insertReading(run, document, reading)
        run(sql.pairs).run(pairsIn(reading), document)
        return 'replaced'
      }),
  }
}

/** Removes a document; what hangs on it goes by foreign key, full text by trigger. */
export const removeDocument = (db: Kysely<Tables>, id: string): Promise<{ readonly status: 'removed' | 'unknown' }> =>
  db.transaction().execute(async (t) => {
    const { numDeletedRows } = await t.deleteFrom('document').where('id', '=', id).executeTakeFirstOrThrow()
    return { status: numDeletedRows > 0n ? 'removed' : 'unknown' }
  })
