import type { Actor } from './actor.ts'
import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import type { ChanceryRecord, RecordKind } from './record.ts'

/** A record as kept: record + document + engine version. */
export interface Claim {
  /** The record's id: a claim is unique by it. */
  readonly id: string
  readonly record: ChanceryRecord
  readonly document: string
  readonly engine: string
}

/** What the ledger shows: claims of several documents that are one thing. */
export interface Item {
  /** Hash of the sorted claim ids. */
  readonly id: string
  readonly kind: RecordKind
  /** Pairs of countries ("ALB-KAZ", codes sorted) that its text puts face to face; may be empty. */
  readonly pairs: readonly string[]
  /** All claims, most precise first, ties broken by content. */
  readonly claims: readonly Claim[]
  readonly documents: readonly string[]
}

export interface Ledger {
  readonly documents: readonly Document[]
  readonly items: readonly Item[]
  /** Persons and organisations as the claims name them, across documents. */
  readonly actors: readonly Actor[]
  readonly findings: readonly Finding[]
}
