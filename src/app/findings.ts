import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'

/** A finding with the paths of its documents, in the order of `documents`. */
export interface SourcedFinding extends Finding {
  readonly sources: readonly (string | null)[]
}

export const withSources = (finding: Finding, documents: readonly Pick<Document, 'id' | 'source'>[]): SourcedFinding => ({
  ...finding,
  sources: finding.documents.map((id) => documents.find((document) => document.id === id)?.source ?? null),
})
