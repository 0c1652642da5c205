import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '../../ledger/canonical.ts'
import { faultOf } from '../../ledger/judgements/sound.ts'
import { pairsOfDocument } from '../../ledger/pairs.ts'
import type { Document } from '../../model/document.ts'
import { contentHashOf, documentIdOf, recordIdOf } from '../../model/identity.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import { unpackRecord } from '../packed.ts'
import type { Fault, Verification } from '../port.ts'
import { derivedRow } from './derived.ts'
import { documentsNamed, type Read, readDocuments, readFindings, snapshot } from './read.ts'
import { pairTokens } from './sequence.ts'
import type { Tables } from './tables.ts'
import { DamagedRow, isDamage, parseRow } from './trouble.ts'

const fault = (what: Fault['what'], id: string | null, message: string): Fault => ({ what, id, message })

const documentFaults = (d: Document): readonly Fault[] => [
  ...(documentIdOf(d) === d.id ? [] : [fault('document-id', d.id, 'the id is not the hash of what the document is')]),
  ...(contentHashOf(d.text) === d.contentHash ? [] : [fault('content-hash', d.id, 'the text is not the one that was added')]),
]

const claimFaults = (d: Document, claim: Claim): readonly Fault[] => {
  const { record } = claim
  const faults: Fault[] = []
  if (d.text.slice(record.span.start, record.span.end) !== record.quote)
    faults.push(fault('quote', claim.id, `the text at ${record.span.start}–${record.span.end} is not the quote`))
  if (recordIdOf(record.document, record.kind, record.span, { ...record }) !== claim.id || record.id !== claim.id)
    faults.push(fault('record-id', claim.id, 'the id is not the hash of document, kind, span and key fields'))
  return faults
}

interface Row {
  readonly seq: number
  readonly id: string
  readonly document: string
  readonly kind: RecordKind
  readonly span_start: number
  readonly span_end: number
  readonly engine: string
  readonly quote: string
  readonly json: string
}

const derivedFaults = async (db: Read, row: Row, claim: Claim, pairs: readonly string[]): Promise<readonly Fault[]> => {
  const { record } = claim
  const columns =
    row.kind === record.kind &&
    row.span_start === record.span.start &&
    row.span_end === record.span.end &&
    row.quote === record.quote &&
    record.document === row.document
  const kept = await db.selectFrom(record.kind).selectAll().where('claim', '=', row.seq).executeTakeFirst()
  const keptPairs = await db.selectFrom('claim_pair').select('pair').where('claim', '=', row.seq).orderBy('pair').execute()
  const same = canonicalJson({ ...kept }) === canonicalJson(derivedRow(row.seq, record)) && keptPairs.map((p) => p.pair).join() === pairs.join()
  return columns && same ? [] : [fault('derived', claim.id, 'the columns do not say what the record says')]
}

const parsed = (row: Row, { source, published }: Document, faults: Fault[]): Claim | null => {
  try {
    const { id, document, kind, engine, quote, json } = row
    const beside = { id, document, kind, quote, source, published, span: { start: row.span_start, end: row.span_end } }
    return { id, document, engine, record: unpackRecord(parseRow(json, `claim ${id}`), beside) }
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error
    faults.push(fault('unreadable', row.id, error.message))
    return null
  }
}

/** Faults of one document with its claims, and how many claims there were. */
const checkDocument = async (db: Read, d: Document): Promise<{ readonly faults: readonly Fault[]; readonly claims: number }> => {
  const faults: Fault[] = [...documentFaults(d)]
  const rows: readonly Row[] = await db.selectFrom('claim').selectAll().where('document', '=', d.id).orderBy('id').execute()
  const claims = rows.map((row) => parsed(row, d, faults))
  const pairs = pairsOfDocument(claims.flatMap((c) => (c === null ? [] : [c.record])))
  const noted = await db.selectFrom('document').select('pairs').where('id', '=', d.id).executeTakeFirst()
  if (noted?.pairs !== pairTokens([...pairs.values()].flat())) faults.push(fault('derived', d.id, "the document's pairs are not those of its claims"))
  for (const [at, claim] of claims.entries()) {
    if (claim === null) continue
    faults.push(...claimFaults(d, claim), ...(await derivedFaults(db, rows[at]!, claim, pairs.get(claim.id) ?? [])))
  }
  return { faults, claims: rows.length }
}

const orphans = async (db: Read): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  for (const kind of recordKindNames) {
    const { rows } = await sql<{ readonly claim: number }>`
      select claim from ${sql.table(kind)} where claim not in (select seq from claim where kind = ${kind}) order by claim`.execute(db)
    faults.push(...rows.map((row) => fault('derived', `${kind} ${row.claim}`, 'a row without its claim')))
  }
  return faults
}

/** What a damaged page makes unreadable is told and passed over, so that the rest is still looked at. */
const unlessDamaged = async <T>(what: string, faults: Fault[], otherwise: T, read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    if (!isDamage(error)) throw error
    faults.push(fault('unreadable', what, (error as Error).message))
    return otherwise
  }
}

/** SQLite's own check of each table with its indexes; the full-text index is looked at apart. */
const integrityFaults = async (db: Read): Promise<readonly Fault[]> => {
  const tables = await sql<{ readonly name: string }>`
    select name from sqlite_schema where type = 'table' and sql not like 'CREATE VIRTUAL%' order by name`.execute(db)
  const faults: Fault[] = []
  for (const { name } of tables.rows) {
    const check = () => sql<{ readonly integrity_check: string }>`pragma integrity_check(${sql.lit(name)})`.execute(db)
    const { rows } = await unlessDamaged<{ readonly rows: readonly { readonly integrity_check: string }[] }>(name, faults, { rows: [] }, check)
    faults.push(...rows.filter((r) => r.integrity_check !== 'ok').map((r) => fault('integrity', name, r.integrity_check)))
  }
  return faults
}

const keyFaults = async (db: Read): Promise<readonly Fault[]> =>
  (await sql<{ readonly table: string; readonly parent: string }>`pragma foreign_key_check`.execute(db)).rows.map((r) =>
    fault('foreign-key', r.table, `a row of ${r.table} points to no row of ${r.parent}`),
  )

/** Whether each judgement is what its id says, stands in its columns, and holds on words that are there. */
const judgementFaults = async (db: Read, texts: ReadonlyMap<string, string>) => {
  const rows = await db.selectFrom('judgement').selectAll().orderBy('id').execute()
  const holds = Map.groupBy(await db.selectFrom('judgement_hold').selectAll().orderBy('judgement').orderBy('position').execute(), (h) => h.judgement)
  const wrong = (id: string, message: string): Fault => fault('judgement', id, message)
  const faults = rows.flatMap((row) => {
    try {
      const j = parseRow<Judgement>(row.json, `judgement ${row.id}`)
      const held = (holds.get(row.id) ?? []).map(({ document, claim }) => ({ document, claim }))
      const columns = [row.verdict, row.signed, row.at, row.target, held]
      const told = [j.verdict, j.by, j.at, j.target, j.on.map(({ document, claim }) => ({ document, claim }))]
      const lost = j.on.filter(({ document, span, quote }) => texts.has(document) && texts.get(document)!.slice(span.start, span.end) !== quote)
      return [
        ...(j.id === row.id ? [] : [wrong(row.id, 'the judgement has another id')]),
        ...[faultOf(j)].flatMap((message) => (message === null ? [] : [wrong(row.id, message)])),
        ...(canonicalJson(columns) === canonicalJson(told) ? [] : [wrong(row.id, 'the columns do not say what the judgement says')]),
        ...lost.map(({ span }) => wrong(row.id, `the text at ${span.start}–${span.end} is not what was judged`)),
      ]
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error
      return [fault('unreadable', row.id, error.message)]
    }
  })
  return { count: rows.length, faults }
}

/** FTS5's own comparison of index and content (its manual, "the 'integrity-check' command"); it takes the write lock but writes nothing. */
const searchFaults = async (db: Kysely<Tables>): Promise<readonly Fault[]> => {
  const faults: Fault[] = []
  for (const table of ['document_text']) {
    const name = sql.table(table)
    try {
      await db.transaction().execute((t) => sql`insert into ${name} (${sql.ref(table)}, rank) values ('integrity-check', 1)`.execute(t))
    } catch (error) {
      if (!isDamage(error)) throw error
      faults.push(fault('search', table, 'the full-text index does not fit the texts'))
    }
  }
  return faults
}

/** All documents; where a page of them is damaged, those that can still be read, each of the others told by its id. */
const readableDocuments = async (db: Read, faults: Fault[]): Promise<readonly Document[]> => {
  const before = faults.length
  const all = await unlessDamaged<readonly Document[] | null>('document', faults, null, () => readDocuments(db, {}))
  if (all !== null) return all
  faults.length = before
  const ids = await unlessDamaged('document', faults, [], () => db.selectFrom('document').select('id').orderBy('id').execute())
  const found: Document[] = []
  for (const { id } of ids) {
    const named = await unlessDamaged(id, faults, [], () => documentsNamed(db, id))
    found.push(...named.filter((document) => document.id === id))
  }
  return found
}

const checkAll = async (db: Read): Promise<Verification> => {
  const faults: Fault[] = []
  for (const look of [integrityFaults, keyFaults]) faults.push(...(await unlessDamaged('store', faults, [], () => look(db))))
  const documents = await readableDocuments(db, faults)
  let [claims, findings] = [0, 0]
  for (const document of documents) {
    const checked = await unlessDamaged(document.id, faults, { faults: [], claims: 0 }, () => checkDocument(db, document))
    claims += checked.claims
    faults.push(...checked.faults)
    findings += (await unlessDamaged(document.id, faults, [], () => readFindings(db, { document: document.id }))).length
  }
  const texts = new Map(documents.map((d) => [d.id, d.text]))
  const judgements = await unlessDamaged('judgement', faults, { count: 0, faults: [] }, () => judgementFaults(db, texts))
  faults.push(...(await unlessDamaged('claim', faults, [], () => orphans(db))), ...judgements.faults)
  return { documents: documents.length, claims, findings, judgements: judgements.count, faults }
}

/** A transaction that met damage cannot be ended as usual; what was seen in it holds. */
const checkedWhole = async (db: Kysely<Tables>): Promise<Verification> => {
  let seen: Verification | undefined
  try {
    return await snapshot(db, async (t) => {
      seen = await checkAll(t)
      return seen
    })
  } catch (error) {
    if (seen === undefined || !isDamage(error)) throw error
    return seen
  }
}

/** Recomputes all that can be recomputed; see `Store.verify`. */
export const verifyStore = async (db: Kysely<Tables>): Promise<Verification> => {
  const checked = await checkedWhole(db)
  return { ...checked, faults: [...checked.faults, ...(await searchFaults(db))] }
}
