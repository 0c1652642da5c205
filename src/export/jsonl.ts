import { byText, canonicalJson } from '../ledger/canonical.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Claim } from '../model/ledger.ts'

export interface Exported {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

/** Without `source`: the export carries no path, and one text found in two places is one document. */
const documentLine = ({ source: _, ...document }: Document): string => canonicalJson({ kind: 'document', ...document })

/** The record with the version of the engine that read it. */
const claimLine = ({ record: { source: _, ...record }, engine }: Claim): string => canonicalJson({ ...record, engine })

const byPlace = ({ record: a }: Claim, { record: b }: Claim): number =>
  byText(a.document, b.document) || a.span.start - b.span.start || a.span.end - b.span.end || byText(a.id, b.id)

/** The different lines in order, each ended by a line feed. */
const ended = (lines: readonly string[]): readonly string[] => [...new Set(lines)].map((line) => `${line}\n`)

/**
 * The canonical export as JSON Lines: documents by id, then records by place, then findings by id, one object a line, keys sorted.
 * It depends on the content alone: the same documents added in any order, from any path, at any time give the same bytes.
 */
export const exportJsonl = ({ documents, claims, findings }: Exported): readonly string[] => [
  ...ended([...documents].sort((a, b) => byText(a.id, b.id)).map(documentLine)),
  ...ended([...claims].sort(byPlace).map(claimLine)),
  ...ended(
    findings
      .map((f) => ({ id: f.id, line: canonicalJson(f) }))
      .sort((a, b) => byText(a.id, b.id) || byText(a.line, b.line))
      .map((f) => f.line),
  ),
]
