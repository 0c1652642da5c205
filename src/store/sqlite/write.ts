import type { Kysely, Transaction } from 'kysely'
import { byText, canonicalJson } from '../../ledger/canonical.ts'
import { pairsOfDocument, pairsOfFinding } from '../../ledger/pairs.ts'
import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Claim } from '../../model/ledger.ts'
import type { Problem } from '../../model/problem.ts'
import { derivedRow } from './derived.ts'
import type { Tables } from './tables.ts'

type Write = Transaction<Tables>

/** The earlier of two texts that describe one thing, so that the order of adding leaves no trace; a text beats none. */
const settled = (a: string | null, b: string | null): string | null => {
  if (a === null || b === null) return a ?? b
  return byText(a, b) <= 0 ? a : b
}

const noteSource = async (t: Write, document: Document): Promise<void> => {
  if (document.source === null) return
  await t
    .insertInto('document_source')
    .values({ document: document.id, source: document.source })
    .onConflict((c) => c.doNothing())
    .execute()
}

const noteAgain = async (t: Write, document: Document, known: { readonly title: string | null; readonly url: string | null }): Promise<void> => {
  await noteSource(t, document)
  const title = settled(known.title, document.title)
  const url = settled(known.url, document.url)
  if (title === known.title && url === known.url) return
  await t.updateTable('document').set({ title, url }).where('id', '=', document.id).execute()
}

const insertDocument = async (t: Write, d: Document): Promise<void> => {
  const { id, published, language, publisher, title, url, text } = d
  await t.insertInto('document').values({ id, content_hash: d.contentHash, published, language, publisher, title, url, text }).execute()
  await noteSource(t, d)
}

const insertClaim = async (t: Write, claim: Claim, pairs: readonly string[]): Promise<void> => {
  const { id, document, engine, record } = claim
  // Where a document was found is kept beside the document, so that a record's bytes do not depend on it.
  const json = canonicalJson({ ...record, source: null })
  const row = { id, document, kind: record.kind, span_start: record.span.start, span_end: record.span.end, engine, quote: record.quote, json }
  const { insertId } = await t.insertInto('claim').values(row).executeTakeFirstOrThrow()
  const seq = Number(insertId)
  await t.insertInto(record.kind).values(derivedRow(seq, record)).execute()
  if (pairs.length > 0)
    await t
      .insertInto('claim_pair')
      .values(pairs.map((pair) => ({ claim: seq, pair })))
      .execute()
}

const insertFinding = async (t: Write, document: string, finding: Finding, pairs: readonly string[]): Promise<void> => {
  const row = { id: finding.id, document, question: finding.check, verdict: finding.verdict, json: canonicalJson(finding) }
  const { insertId } = await t.insertInto('finding').values(row).executeTakeFirstOrThrow()
  if (pairs.length > 0)
    await t
      .insertInto('finding_pair')
      .values(pairs.map((pair) => ({ finding: Number(insertId), pair })))
      .execute()
}

const insertWarnings = async (t: Write, document: string, warnings: readonly Problem[]): Promise<void> => {
  // The path may be another one tomorrow; the document says where it is.
  const rows = warnings.map((w, position) => ({ document, position, json: canonicalJson({ ...w, source: null }) }))
  if (rows.length > 0) await t.insertInto('warning').values(rows).execute()
}

const onceById = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  [...new Map([...list].reverse().map((x) => [x.id, x])).values()].sort((a, b) => byText(a.id, b.id))

/** All that was concluded from a document. */
const insertReading = async (
  t: Write,
  document: string,
  claims: readonly Claim[],
  findings: readonly Finding[],
  warnings: readonly Problem[],
): Promise<void> => {
  const pairs = pairsOfDocument(claims.map((c) => c.record))
  for (const claim of onceById(claims)) await insertClaim(t, claim, pairs.get(claim.id) ?? [])
  for (const finding of onceById(findings)) await insertFinding(t, document, finding, pairsOfFinding(finding, pairs))
  await insertWarnings(t, document, warnings)
}

/** Adds a whole document in one transaction; see `Store.add`. Of several claims with one id the first is kept. */
export const addDocument = (
  db: Kysely<Tables>,
  document: Document,
  claims: readonly Claim[],
  findings: readonly Finding[],
  warnings: readonly Problem[],
): Promise<{ readonly status: 'added' | 'known' }> =>
  db.transaction().execute(async (t) => {
    const known = await t.selectFrom('document').select(['title', 'url']).where('id', '=', document.id).executeTakeFirst()
    if (known === undefined) {
      await insertDocument(t, document)
      await insertReading(t, document.id, claims, findings, warnings)
    } else await noteAgain(t, document, known)
    return { status: known === undefined ? 'added' : 'known' }
  })

/** Removes a document; what hangs on it goes by foreign key, full text by trigger. */
export const removeDocument = (db: Kysely<Tables>, id: string): Promise<{ readonly status: 'removed' | 'unknown' }> =>
  db.transaction().execute(async (t) => {
    const { numDeletedRows } = await t.deleteFrom('document').where('id', '=', id).executeTakeFirstOrThrow()
    return { status: numDeletedRows > 0n ? 'removed' : 'unknown' }
  })

/** Puts a new reading in the place of the old one, whole or not at all; see `Store.reread`. */
export const replaceReading = (
  db: Kysely<Tables>,
  document: string,
  claims: readonly Claim[],
  findings: readonly Finding[],
  warnings: readonly Problem[],
): Promise<{ readonly status: 'replaced' | 'unknown' }> =>
  db.transaction().execute(async (t) => {
    const known = await t.selectFrom('document').select('id').where('id', '=', document).executeTakeFirst()
    if (known === undefined) return { status: 'unknown' }
    for (const table of ['claim', 'finding', 'warning'] as const) await t.deleteFrom(table).where('document', '=', document).execute()
    await insertReading(t, document, claims, findings, warnings)
    return { status: 'replaced' }
  })
