import type { Actor } from './actor.ts'
import type { Document } from './document.ts'
import type { Finding } from './finding.ts'
import type { FollowUp, Instrument } from './follow-up.ts'
import type { History } from './history.ts'
import type { Judged, Judgement, Question } from './judgement.ts'
import type { Origin } from './origin.ts'
import type { ChanceryRecord, RecordKind } from './record.ts'

/** A record as kept: record + document + engine version. */
export interface Claim {
  /** The record's id: a claim is unique by it. */
  readonly id: string
  readonly record: ChanceryRecord
  readonly document: string
  readonly engine: string
  /** What people judged of it; absent when nobody did. The record is then as they corrected it. */
  readonly judged?: Judged
}

/** One field on which claims of one item contradict each other: not a more precise telling but another one. */
export interface Conflict {
  readonly field: string
  /** What is told, with the ids of the claims that tell it; told most often first. */
  readonly values: readonly { readonly value: unknown; readonly claims: readonly string[] }[]
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
  /** Ids of the origins that its documents go back to. */
  readonly origins: readonly string[]
  /** Country codes of those whose sides tell it, sorted. */
  readonly sides: readonly string[]
  /** Fields on which its claims contradict each other, in the order of the fields of its kind. */
  readonly conflicts: readonly Conflict[]
  /** Ids of the items that it fits as well as each other, so that it stands apart; sorted. */
  readonly ambiguous: readonly string[]
}

export interface Ledger {
  readonly documents: readonly Document[]
  readonly items: readonly Item[]
  /** Persons and organisations as the claims name them, across documents. */
  readonly actors: readonly Actor[]
  readonly findings: readonly Finding[]
  /** Agreements across documents, each with its stages. */
  readonly instruments: readonly Instrument[]
  /** What became of each commitment, endorsements left out. */
  readonly followUps: readonly FollowUp[]
  /** Claims that persons rejected, by id: part of no item, and nothing is computed from them. */
  readonly rejected: readonly Claim[]
  /** Findings shown no longer, by id: a record that they were computed from was rejected, or reads otherwise since a person corrected it. */
  readonly lapsed: readonly Finding[]
  /** All judgements that concern these documents, also revoked ones, by time. */
  readonly judgements: readonly Judgement[]
  /** Judgements that cannot be shown as they stand. */
  readonly questions: readonly Question[]
  /** Groups of documents that go back to one account, with whose account it is. */
  readonly origins: readonly Origin[]
  /** Pages of which there are several versions, with what changed. */
  readonly histories: readonly History[]
}
