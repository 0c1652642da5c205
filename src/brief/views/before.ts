import { buildLedger } from '../../ledger/merge.ts'
import type { Document } from '../../model/document.ts'
import type { Ledger } from '../../model/ledger.ts'

/** Whether a document counts as new from a day on; one without a date cannot be shown to be new. */
export const isNewDocument = (document: Pick<Document, 'published'> | undefined, since: string): boolean =>
  (document?.published ?? '') !== '' && document!.published!.slice(0, 10) >= since

/** The ledger as it was before a day: made anew from the claims of the documents that are not new. What was found between documents is found again. */
export const ledgerBefore = (ledger: Ledger, since: string): Ledger => {
  const documents = ledger.documents.filter((document) => !isNewDocument(document, since))
  const kept = new Set(documents.map((document) => document.id))
  return buildLedger({
    documents,
    // What was rejected goes along, so that its judgement does not look for another record to hold on.
    claims: [...ledger.items.flatMap((item) => item.claims), ...ledger.rejected].filter((claim) => kept.has(claim.document)),
    findings: ledger.findings.filter((finding) => finding.documents.length === 1 && kept.has(finding.documents[0]!)),
    judgements: ledger.judgements,
  })
}
