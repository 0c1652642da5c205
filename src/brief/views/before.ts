import type { Document } from '../../model/document.ts'
import type { Desk } from '../desk.ts'

/** Whether a document counts as new from a day on; one without a date cannot be shown to be new. */
export const isNewDocument = (document: Pick<Document, 'published'> | undefined, since: string): boolean =>
  (document?.published ?? '') !== '' && document!.published!.slice(0, 10) >= since

/**
 * The desk of a diff as it was before its day: each entry as the documents that are not new tell it, the entries that they do not tell left out.
 * What belongs together is what the ledger knows today: two tellings that only a new document showed to be one thing are one thing before, too.
 */
export const deskBefore = (desk: Desk): Desk => {
  const isOld = (id: string): boolean => !isNewDocument(desk.byId.get(id), desk.since!)
  const items = desk.items.map((item) => ({
    ...item,
    claims: item.claims.filter((claim) => isOld(claim.document)),
    documents: item.documents.filter(isOld),
  }))
  return {
    ...desk,
    documents: desk.documents.filter(({ id }) => isOld(id)),
    items: items.filter(({ claims }) => claims.length > 0),
    records: new Map([...desk.records].filter(([, { document }]) => isOld(document))),
  }
}
