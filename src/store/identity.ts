import { canonicalJson } from '../ledger/canonical.ts'
import type { Document } from '../model/document.ts'
import { shortHash } from '../model/hash.ts'
import { type ChanceryRecord, recordKinds } from '../model/record.ts'

/** The id that a document must have: the hash of all that reading depends on. */
export const expectedDocumentId = (d: Pick<Document, 'text' | 'published' | 'language' | 'publisher'>): string =>
  shortHash(d.text, d.published, d.language, d.publisher)

/** The hash of the text alone. */
export const expectedContentHash = (d: Pick<Document, 'text'>): string => shortHash(d.text)

/** The id that a record must have: the hash of document, kind, span and key fields. */
export const expectedRecordId = (record: ChanceryRecord): string => {
  const fields = record as unknown as Readonly<{ [field: string]: unknown }>
  const key = recordKinds[record.kind].key.map((name) => canonicalJson(fields[name] ?? null))
  return shortHash(record.document, record.kind, record.span.start, record.span.end, ...key)
}
