import { type Kysely, sql } from 'kysely'
import { canonicalJson } from '../../ledger/canonical.ts'
import { judgementIdOf } from '../../ledger/judgements/identity.ts'
import { pairsOfDocument } from '../../ledger/pairs.ts'
import type { Document } from '../../model/document.ts'
import { contentHashOf, documentIdOf, recordIdOf } from '../../model/identity.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import { unpackRecord } from '../packed.ts'
import type { Fault, Verification } from '../port.ts'
import { derivedRow } from './derived.ts'
import { type Read, readDocuments, readFindings, snapshot } from './read.ts'
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

const sqliteFaults = async (db: Read): Promise<readonly Fault[]> => {
  const integrity = (await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(db)).rows.filter(
    (r) => r.integrity_check !== 'ok',
  )
  const keys = (await sql<{ readonly table: string; readonly parent: string }>`pragma foreign_key_check`.execute(db)).rows
  return [
    ...integrity.map((r) => fault('integrity', null, r.integrity_check)),
    ...keys.map((r) => fault('foreign-key', r.table, `a row of ${r.table} points to no row of ${r.parent}`)),
  ]
}

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
        ...(judgementIdOf(j) === row.id && j.id === row.id ? [] : [wrong(row.id, 'the id is not the hash of what the judgement says')]),
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

const checkAll = async (db: Read): Promise<Verification> => {
  const faults: Fault[] = [...(await sqliteFaults(db))]
  const documents = await readDocuments(db, {})
  let claims = 0
  for (const document of documents) {
    const checked = await checkDocument(db, document)
    claims += checked.claims
    faults.push(...checked.faults)
  }
  const judgements = await judgementFaults(db, new Map(documents.map((d) => [d.id, d.text])))
  faults.push(...(await orphans(db)), ...judgements.faults)
  return { documents: documents.length, claims, findings: (await readFindings(db, {})).length, judgements: judgements.count, faults }
}

/** Recomputes all that can be recomputed; see `Store.verify`. */
export const verifyStore = async (db: Kysely<Tables>): Promise<Verification> => {
  const checked = await snapshot(db, checkAll)
  return { ...checked, faults: [...checked.faults, ...(await searchFaults(db))] }
}
