import type { Span } from './span.ts'

/** Words of a document that name an actor. */
export interface ActorEvidence extends Span {
  readonly document: string
  /** The name as it is resolved there: "Tokayev" or "Kassym-Jomart Tokayev". */
  readonly name: string
}

/** An office as printed, with the first and last date of the documents that print it; null where none of them is dated. */
export interface ActorOffice {
  readonly office: string
  readonly from: string | null
  readonly to: string | null
  readonly documents: readonly string[]
}

/** A person or organisation across documents. */
export interface Actor {
  /** Hash of form and of each name with its document. 16 hex digits. */
  readonly id: string
  readonly form: 'person' | 'organisation'
  /** The fullest of `names`. */
  readonly name: string
  /** All names and spellings under which documents know it, sorted. */
  readonly names: readonly string[]
  readonly offices: readonly ActorOffice[]
  /** Country codes that records give it; several where documents disagree. */
  readonly countries: readonly string[]
  readonly documents: readonly string[]
  readonly evidence: readonly ActorEvidence[]
}
