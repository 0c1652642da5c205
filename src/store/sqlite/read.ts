import { type Kysely, sql, type Transaction } from 'kysely'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Claim } from '../../model/ledger.ts'
import type { Problem } from '../../model/problem.ts'
import type { RecordKind } from '../../model/record.ts'
import type { ClaimFilter, FindingFilter, LedgerOptions, StoredDocument } from '../port.ts'
import type { Tables } from './tables.ts'
import { parseRow, parseWith, recordOfRow } from './trouble.ts'

export type Read = Kysely<Tables> | Transaction<Tables>

/** Sees one state of the store, whatever other processes write meanwhile. */
export const snapshot = <T>(db: Kysely<Tables>, read: (t: Read) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(read)

/** Published by the end of the day (or month, or year) given: "2023-09-12T09:00Z" is by "2023-09-12". */
const publishedBy = (asOf: string) => sql<boolean>`substr(document.published, 1, ${asOf.length}) <= ${asOf}`

const sourceOf = sql<string | null>`(select min(source) from document_source where document_source.document = document.id)`.as('source')

const documentQuery = (db: Read) =>
  db.selectFrom('document').select(['id', 'content_hash', 'published', 'language', 'publisher', 'title', 'url', 'text']).select(sourceOf)

interface DocumentRow extends Omit<Document, 'contentHash'> {
  readonly content_hash: string
}

const documentFrom = (row: DocumentRow): Document => ({
  id: row.id,
  contentHash: row.content_hash,
  text: row.text,
  published: row.published,
  language: row.language,
  publisher: row.publisher,
  title: row.title,
  url: row.url,
  source: row.source,
})

/** By date of publication, undated last, then by id. */
const ordered = (query: ReturnType<typeof documentQuery>) =>
  query.orderBy(sql`document.published is null`).orderBy('document.published').orderBy('document.id')

/** Of a document that holds a claim of the pair and stands on the shelf. */
const isWithin = ({ pair, shelf }: LedgerOptions) => {
  const own = sql<boolean>`document.id in (select claim.document from claim join claim_pair on claim_pair.claim = claim.seq where claim_pair.pair = ${pair})`
  const shelved = sql<boolean>`document.id in (select shelf.document from shelf where shelf.name = ${shelf})`
  return sql<boolean>`${pair === undefined ? sql`true` : own} and ${shelf === undefined ? sql`true` : shelved}`
}

/** Documents of the shelf that hold a claim of the pair, published by the day. */
export const readDocuments = async (db: Read, { pair, asOf, shelf }: LedgerOptions): Promise<readonly Document[]> => {
  let query = ordered(documentQuery(db)).where(isWithin({ pair, shelf }))
  if (asOf !== undefined) query = query.where(publishedBy(asOf))
  return (await query.execute()).map(documentFrom)
}

/** All that documents tell which are themselves chosen by pair and shelf, or by their ids, whatever it concerns. */
interface Within {
  readonly within?: LedgerOptions
  readonly among?: readonly string[]
}

/** Ids as one parameter: a list of them has no end. */
const isAmong = (ids: readonly string[]) => sql<boolean>`document.id in (select value from json_each(${JSON.stringify(ids)}))`

/**
 * For each document of the pair and shelf, published by the day, a text that changes whenever anything does that its claims or itself are
 * read from. Far cheaper than reading them.
 */
export const readSignatures = async (db: Read, { pair, asOf, shelf }: LedgerOptions): Promise<ReadonlyMap<string, string>> => {
  let query = db
    .selectFrom('document')
    .select(['document.id', 'published', 'language', 'publisher', 'title', 'url', sourceOf])
    .select(sql<string | null>`(select group_concat(claim.id || claim.engine) from claim where claim.document = document.id)`.as('told'))
    .select(sql<string | null>`(select group_concat(finding.id) from finding where finding.document = document.id)`.as('found'))
    .where(isWithin({ pair, shelf }))
  if (asOf !== undefined) query = query.where(publishedBy(asOf))
  return new Map((await query.execute()).map(({ id, ...rest }) => [id, JSON.stringify(Object.values(rest))]))
}

export const readDocumentsAmong = async (db: Read, ids: readonly string[]): Promise<readonly Document[]> =>
  (await ordered(documentQuery(db)).where(isAmong(ids)).execute()).map(documentFrom)

const claimQuery = (db: Read) =>
  db
    .selectFrom('claim')
    .innerJoin('document', 'document.id', 'claim.document')
    .select(['claim.id', 'claim.document', 'claim.kind', 'claim.engine', 'claim.span_start', 'claim.span_end', 'claim.quote', 'claim.json'])
    .select('document.published')
    .select(sourceOf)

interface ClaimRow {
  readonly id: string
  readonly document: string
  readonly kind: RecordKind
  readonly engine: string
  readonly span_start: number
  readonly span_end: number
  readonly quote: string
  readonly json: string
  readonly published: string | null
  readonly source: string | null
}

const claimFrom = ({ engine, json, span_start: start, span_end: end, ...row }: ClaimRow): Claim => {
  const { id, document } = row
  return { id, document, engine, record: recordOfRow(json, { ...row, span: { start, end } }) }
}

export const readClaims = async (db: Read, { pair, document, kind, asOf, within, among }: Within & ClaimFilter): Promise<readonly Claim[]> => {
  let query = claimQuery(db).orderBy('claim.document').orderBy('claim.span_start').orderBy('claim.span_end').orderBy('claim.id')
  if (within !== undefined) query = query.where(isWithin(within))
  if (among !== undefined) query = query.where(isAmong(among))
  if (document !== undefined) query = query.where('claim.document', '=', document)
  if (kind !== undefined) query = query.where('claim.kind', '=', kind)
  if (asOf !== undefined) query = query.where(publishedBy(asOf))
  if (pair !== undefined) query = query.where('claim.seq', 'in', (e) => e.selectFrom('claim_pair').select('claim').where('pair', '=', pair))
  return (await query.execute()).map(claimFrom)
}

/** The first claims whose id begins so, at most two: enough to tell one from several. */
export const claimsByPrefix = async (db: Read, prefix: string): Promise<readonly Claim[]> =>
  (await claimQuery(db).where('claim.id', '>=', prefix).where('claim.id', '<', `${prefix}~`).orderBy('claim.id').limit(2).execute()).map(claimFrom)

const findingRows = async (db: Read, { pair, document, check, asOf, within, among }: Within & FindingFilter) => {
  let query = db
    .selectFrom('finding')
    .innerJoin('document', 'document.id', 'finding.document')
    .select(['finding.id', 'finding.document', 'finding.json'])
    .orderBy('finding.document')
    .orderBy('finding.id')
  if (within !== undefined) query = query.where(isWithin(within))
  if (among !== undefined) query = query.where(isAmong(among))
  if (document !== undefined) query = query.where('finding.document', '=', document)
  if (check !== undefined) query = query.where('finding.question', '=', check)
  if (asOf !== undefined) query = query.where(publishedBy(asOf))
  if (pair !== undefined) query = query.where('finding.seq', 'in', (e) => e.selectFrom('finding_pair').select('finding').where('pair', '=', pair))
  return (await query.execute()).map((row) => ({
    document: row.document,
    finding: parseWith<Finding>(row.json, `finding ${row.id}`, ['inputs', 'documents']),
  }))
}

export const readFindings = async (db: Read, filter: Within & FindingFilter): Promise<readonly Finding[]> =>
  (await findingRows(db, filter)).map(({ finding }) => finding)

/** Document → its findings, of these documents and the pair. */
export const readFindingsByDocument = async (
  db: Read,
  pair: string | undefined,
  among: readonly string[],
): Promise<ReadonlyMap<string, readonly Finding[]>> => {
  const rows = await findingRows(db, pair === undefined ? { among } : { pair, among })
  return new Map([...Map.groupBy(rows, ({ document }) => document)].map(([document, own]) => [document, own.map(({ finding }) => finding)]))
}

export const readWarnings = async (db: Read, document: string | undefined): Promise<readonly Problem[]> => {
  let query = db
    .selectFrom('warning')
    .innerJoin('document', 'document.id', 'warning.document')
    .select(['warning.json'])
    .select(sourceOf)
    .orderBy('warning.document')
    .orderBy('position')
  if (document !== undefined) query = query.where('warning.document', '=', document)
  return (await query.execute()).map(({ json, source }) => ({ ...parseRow<Problem>(json, 'a warning'), source }))
}

/** Documents that may be meant: the one with this path or id, else those whose id begins so (at most two paths' worth are told apart by the caller). */
export const documentsNamed = async (db: Read, name: string): Promise<readonly Document[]> => {
  const exact = await ordered(documentQuery(db))
    .where((e) =>
      e.or([e('document.id', '=', name), e('document.id', 'in', e.selectFrom('document_source').select('document').where('source', '=', name))]),
    )
    .execute()
  if (exact.length > 0 || !/^[0-9a-f]+$/.test(name)) return exact.map(documentFrom)
  return (await ordered(documentQuery(db)).where('document.id', '>=', name).where('document.id', '<', `${name}~`).limit(3).execute()).map(
    documentFrom,
  )
}

/** All that is stored of one document. */
export const readStored = async (db: Read, document: Document): Promise<Omit<StoredDocument, 'judgements'>> => ({
  document,
  claims: await readClaims(db, { document: document.id }),
  findings: await readFindings(db, { document: document.id }),
  warnings: await readWarnings(db, document.id),
})
