import { type Kysely, type Selectable, sql } from 'kysely'
import { canonicalJson } from '../../ledger/canonical.ts'
import { faultOf } from '../../ledger/judgements/sound.ts'
import { pairsOfDocument, pairsOfFinding } from '../../ledger/pairs.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import { contentHashOf, documentIdOf, recordIdOf } from '../../model/identity.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import type { Fault, Verification } from '../port.ts'
import { type DerivedRow, derivedRow } from './derived.ts'
import { type Read, readDocumentsAmong, snapshot } from './read.ts'
import { pairTokens } from './sequence.ts'
import type { Tables } from './tables.ts'
import { DamagedRow, isDamage, parseWith, recordOfRow } from './trouble.ts'

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

interface FindingRow {
  readonly id: string
  readonly document: string
  readonly question: string
  readonly verdict: string
  readonly json: string
  /** Sorted, with commas between. */
  readonly pairs: string | null
}

type Row = Selectable<Tables['claim']>

/** What stands beside the claims of some documents, each table asked once. */
interface Beside {
  readonly claims: ReadonlyMap<string, readonly Row[]>
  /** Row of the claim → its row in the table of its kind. */
  readonly kinds: ReadonlyMap<RecordKind, ReadonlyMap<number, DerivedRow>>
  readonly pairs: ReadonlyMap<number, readonly string[]>
  /** Document → its pairs as the full-text index has them. */
  readonly noted: ReadonlyMap<string, string>
  readonly findings: ReadonlyMap<string, readonly FindingRow[]>
}

/** A list as one parameter, so that it has no longest length. */
const listed = (values: readonly (string | number)[]) => sql<never>`(select value from json_each(${JSON.stringify(values)}))`

const besideOf = async (db: Read, documents: readonly Document[]): Promise<Beside> => {
  const ids = listed(documents.map(({ id }) => id))
  const rows: readonly Row[] = await db.selectFrom('claim').selectAll().where('document', 'in', ids).orderBy('document').orderBy('id').execute()
  const kinds = new Map<RecordKind, ReadonlyMap<number, DerivedRow>>()
  for (const kind of recordKindNames) {
    const own = listed(rows.flatMap((row) => (row.kind === kind ? [row.seq] : [])))
    const found = await db.selectFrom(kind).selectAll().where('claim', 'in', own).execute()
    kinds.set(kind, new Map(found.map((row) => [row.claim as number, row as DerivedRow])))
  }
  const pairs = await db
    .selectFrom('claim_pair')
    .selectAll()
    .where('claim', 'in', listed(rows.map(({ seq }) => seq)))
    .orderBy('pair')
    .execute()
  const noted = await db.selectFrom('document').select(['id', 'pairs']).where('id', 'in', ids).execute()
  const findings = await findingRows(db, ids)
  return {
    claims: Map.groupBy(rows, ({ document }) => document),
    kinds,
    pairs: new Map([...Map.groupBy(pairs, ({ claim }) => claim)].map(([claim, list]) => [claim, list.map(({ pair }) => pair)])),
    noted: new Map(noted.map(({ id, pairs: tokens }) => [id, tokens])),
    findings: Map.groupBy(findings, ({ document }) => document),
  }
}

const findingRows = (db: Read, ids: ReturnType<typeof listed>): Promise<readonly FindingRow[]> =>
  db
    .selectFrom('finding')
    .select(['id', 'document', 'question', 'verdict', 'json'])
    .select(
      sql<string | null>`(select group_concat(pair) from (select pair from finding_pair where finding = finding.seq order by pair))`.as('pairs'),
    )
    .where('document', 'in', ids)
    .orderBy('id')
    .execute()

const sameRow = (kept: DerivedRow, made: DerivedRow): boolean =>
  Object.keys(kept).length === Object.keys(made).length && Object.entries(made).every(([column, cell]) => kept[column] === cell)

const derivedFaults = (row: Row, claim: Claim, pairs: readonly string[], beside: Beside): readonly Fault[] => {
  const { record } = claim
  const columns =
    row.kind === record.kind &&
    row.span_start === record.span.start &&
    row.span_end === record.span.end &&
    row.quote === record.quote &&
    record.document === row.document
  const kept = beside.kinds.get(record.kind)?.get(row.seq)
  const keptPairs = beside.pairs.get(row.seq) ?? []
  const same = kept !== undefined && sameRow(kept, derivedRow(row.seq, record)) && keptPairs.join() === pairs.join()
  return columns && same ? [] : [fault('derived', claim.id, 'the columns do not say what the record says')]
}

/** A row that should hold JSON; where it does not, that is the fault. */
const unlessUnreadable = <T>(id: string, faults: Fault[], read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof DamagedRow)) throw error
    faults.push(fault('unreadable', id, error.message))
    return null
  }
}

const claimFrom = (row: Row, { source, published }: Document): Claim => {
  const { id, document, kind, engine, quote, json } = row
  const beside = { id, document, kind, quote, source, published, span: { start: row.span_start, end: row.span_end } }
  return { id, document, engine, record: recordOfRow(json, beside) }
}

const findingFaults = (row: FindingRow, pairs: ReadonlyMap<string, readonly string[]>): readonly Fault[] => {
  const faults: Fault[] = []
  const finding = unlessUnreadable(row.id, faults, () => parseWith<Finding>(row.json, `finding ${row.id}`, ['inputs', 'documents']))
  if (finding === null) return faults
  const [columns, told] = [
    [row.id, row.question, row.verdict, row.pairs ?? ''],
    [finding.id, finding.check, finding.verdict, pairsOfFinding(finding, pairs).join()],
  ]
  if (columns.join(' ') !== told.join(' ')) faults.push(fault('derived', row.id, 'the columns do not say what the finding says'))
  return faults
}

interface Checked {
  readonly faults: readonly Fault[]
  readonly claims: number
  readonly findings: number
}

/** Faults of one document with its claims and findings, and how many there were. */
const checkDocument = (d: Document, beside: Beside): Checked => {
  const faults: Fault[] = [...documentFaults(d)]
  const [rows, findings] = [beside.claims.get(d.id) ?? [], beside.findings.get(d.id) ?? []]
  const claims = rows.map((row) => unlessUnreadable(row.id, faults, () => claimFrom(row, d)))
  const pairs = pairsOfDocument(claims.flatMap((c) => (c === null ? [] : [c.record])))
  if (beside.noted.get(d.id) !== pairTokens([...pairs.values()].flat()))
    faults.push(fault('derived', d.id, "the document's pairs are not those of its claims"))
  for (const [at, claim] of claims.entries()) {
    if (claim === null) continue
    faults.push(...claimFaults(d, claim), ...derivedFaults(rows[at]!, claim, pairs.get(claim.id) ?? [], beside))
  }
  // Findings stand on the pairs of claims that could be read.
  if (!claims.includes(null)) faults.push(...findings.flatMap((row) => findingFaults(row, pairs)))
  return { faults, claims: rows.length, findings: findings.length }
}

const nothing: Checked = { faults: [], claims: 0, findings: 0 }

const added = (a: Checked, b: Checked): Checked => ({
  faults: [...a.faults, ...b.faults],
  claims: a.claims + b.claims,
  findings: a.findings + b.findings,
})

/** Many documents with few questions; where a page is damaged, one by one, so that the others are still looked at. */
const checkDocuments = async (db: Read, documents: readonly Document[]): Promise<Checked> => {
  try {
    const beside = await besideOf(db, documents)
    return documents.map((document) => checkDocument(document, beside)).reduce(added, nothing)
  } catch (error) {
    if (!isDamage(error)) throw error
    const faults: Fault[] = []
    if (documents.length === 1) return { ...nothing, faults: [fault('unreadable', documents[0]!.id, (error as Error).message)] }
    let all = nothing
    for (const document of documents) all = added(all, await unlessDamaged(document.id, faults, nothing, () => checkDocuments(db, [document])))
    return added(all, { ...nothing, faults })
  }
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
const judgementFaults = async (db: Read) => {
  const rows = await db.selectFrom('judgement').selectAll().orderBy('id').execute()
  const held = await db.selectFrom('judgement_hold').selectAll().orderBy('judgement').orderBy('position').execute()
  const holds = Map.groupBy(held, (h) => h.judgement)
  const texts = new Map((await readDocumentsAmong(db, [...new Set(held.map(({ document }) => document))])).map(({ id, text }) => [id, text]))
  const wrong = (id: string, message: string): Fault => fault('judgement', id, message)
  const faults = rows.flatMap((row) => {
    try {
      const j = parseWith<Judgement>(row.json, `judgement ${row.id}`, ['on'])
      const own = (holds.get(row.id) ?? []).map(({ document, claim }) => ({ document, claim }))
      const columns = [row.verdict, row.signed, row.at, row.target, own]
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

/** Documents that are checked with one question to each table; a few megabytes. */
const batchSize = 250

/** Some documents; where a page of them is damaged, those that can still be read, each of the others told by its id. */
const readable = async (db: Read, ids: readonly string[], faults: Fault[]): Promise<readonly Document[]> => {
  const passing: Fault[] = []
  const all = await unlessDamaged<readonly Document[] | null>('document', passing, null, () => readDocumentsAmong(db, ids))
  if (all !== null) return all
  const found: Document[] = []
  for (const id of ids) found.push(...(await unlessDamaged(id, faults, [], () => readDocumentsAmong(db, [id]))))
  return found
}

const checkAll = async (db: Read): Promise<Verification> => {
  const faults: Fault[] = []
  for (const look of [integrityFaults, keyFaults]) faults.push(...(await unlessDamaged('store', faults, [], () => look(db))))
  const ids = (await unlessDamaged('document', faults, [], () => db.selectFrom('document').select('id').orderBy('id').execute())).map(({ id }) => id)
  let [documents, claims, findings] = [0, 0, 0]
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = await readable(db, ids.slice(at, at + batchSize), faults)
    const checked = await checkDocuments(db, batch)
    documents += batch.length
    claims += checked.claims
    findings += checked.findings
    faults.push(...checked.faults)
  }
  const judgements = await unlessDamaged('judgement', faults, { count: 0, faults: [] }, () => judgementFaults(db))
  faults.push(...(await unlessDamaged('claim', faults, [], () => orphans(db))), ...judgements.faults)
  return { documents, claims, findings, judgements: judgements.count, faults }
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
