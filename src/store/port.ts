import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Claim, Ledger } from '../model/ledger.ts'
import type { Problem } from '../model/problem.ts'
import type { RecordKind } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { PreparedDocument } from './prepared.ts'

/** What a store answers: the value, or the trouble it met (store-missing, store-locked, store-damaged, store-version, store-refused, id-unknown). */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Which claims are meant; every part narrows. */
export interface ClaimFilter {
  /** "ALB-KAZ", codes sorted: claims whose text puts the two face to face. */
  readonly pair?: string
  /** Id of a document. */
  readonly document?: string
  readonly kind?: RecordKind
  /** ISO date: only documents published by the end of that day. An undated document is left out, since it cannot be shown to be that old. */
  readonly asOf?: string
}

export interface FindingFilter {
  readonly pair?: string
  readonly document?: string
  readonly check?: string
  readonly asOf?: string
}

export interface LedgerOptions {
  readonly pair?: string
  readonly asOf?: string
  /** Only the documents of the shelf of this name. */
  readonly shelf?: string
}

/** A named set of documents to brief from. */
export interface Shelf {
  readonly name: string
  /** Ids, sorted. */
  readonly documents: readonly string[]
}

export interface JudgementFilter {
  /** Id of a document: judgements of its claims and of the document itself, with their revocations. */
  readonly document?: string
  /** Id of a claim or the beginning of one: judgements of the claims whose id was, when judged, of this beginning; without revocations. */
  readonly claim?: string
  /** The beginning of a judgement's id. */
  readonly prefix?: string
}

/** One answer of a search: a place in a document, found in its text or in the quote of a record. */
export interface Hit {
  readonly document: string
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
  /** Id of the record in whose quote the words were found; null for a hit in the text at large. */
  readonly record: string | null
  readonly kind: RecordKind | null
  /** Of the words found, in UTF-16 units of `Document.text`. */
  readonly span: Span
  /** The text around the span, cut at words, on one line. */
  readonly snippet: string
  /** Where the words found stand inside `snippet`. */
  readonly marks: readonly Span[]
  /** The higher, the better; a rank, not a probability. */
  readonly score: number
}

export interface SearchOptions {
  /** At most so many hits; 20 when not given. */
  readonly limit?: number
  readonly pair?: string
  readonly asOf?: string
}

/** One thing that `verify` found wrong. */
export interface Fault {
  readonly what:
    | 'integrity'
    | 'foreign-key'
    | 'search'
    | 'derived'
    | 'document-id'
    | 'content-hash'
    | 'record-id'
    | 'quote'
    | 'judgement'
    | 'unreadable'
  /** The document, record or table that it concerns. */
  readonly id: string | null
  readonly message: string
}

export interface Verification {
  readonly documents: number
  readonly claims: number
  readonly findings: number
  readonly judgements: number
  readonly faults: readonly Fault[]
}

/** One document with all that was concluded from it, as it is stored. */
export interface StoredDocument {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly warnings: readonly Problem[]
  /** What persons said of it and of its claims, with revocations, by time. */
  readonly judgements: readonly Judgement[]
}

/**
 * Where documents and claims are kept. Every method answers with an `Outcome`; none throws for trouble that is to be expected.
 * Lists come in an order given by content, never by arrival: documents by publication and id, claims by document, place and id.
 */
export interface Store {
  /**
   * Keeps one document with everything concluded from it, whole or not at all. A document whose id is there already is `known`
   * and keeps the claims it has; only where it was found (`source`, and a title or address that was missing) is noted.
   */
  readonly add: (
    document: Document,
    claims: readonly Claim[],
    findings: readonly Finding[],
    warnings: readonly Problem[],
  ) => Promise<Outcome<{ readonly status: 'added' | 'known' }>>
  /**
   * Keeps many documents, each as `add` does, in one transaction: when it answers, all are kept for good; on trouble none is.
   * The answers stand in the order of the list.
   */
  readonly addAll: (list: readonly PreparedDocument[]) => Promise<Outcome<readonly ('added' | 'known')[]>>
  /** Puts what another reading concluded from a stored document in the place of what is there, whole or not at all; judgements stay. */
  readonly reread: (
    documentId: string,
    claims: readonly Claim[],
    findings: readonly Finding[],
    warnings: readonly Problem[],
  ) => Promise<Outcome<{ readonly status: 'replaced' | 'unknown' }>>
  /** Takes a document out with its claims, findings and warnings. */
  readonly remove: (documentId: string) => Promise<Outcome<{ readonly status: 'removed' | 'unknown' }>>
  readonly documents: (filter?: LedgerOptions) => Promise<Outcome<readonly Document[]>>
  /** By id, by the beginning of an id that fits one document only, or by a path it was added from. */
  readonly document: (idOrSource: string) => Promise<Outcome<StoredDocument>>
  readonly claims: (filter?: ClaimFilter) => Promise<Outcome<readonly Claim[]>>
  /** By id or by the beginning of one that fits one claim only. */
  readonly claim: (id: string) => Promise<Outcome<Claim>>
  /** Claims whose id begins so, at most two: enough to tell one from several. */
  readonly claimsNamed: (beginning: string) => Promise<Outcome<readonly Claim[]>>
  readonly findings: (filter?: FindingFilter) => Promise<Outcome<readonly Finding[]>>
  readonly warnings: (documentId?: string) => Promise<Outcome<readonly Problem[]>>
  /** Words in any order, "words in quotes" as they stand; punctuation has no meaning. All words first; any of them when no place has all. */
  readonly search: (query: string, options?: SearchOptions) => Promise<Outcome<readonly Hit[]>>
  /** Keeps judgements, all or none. One that is there already is known; none is ever changed or deleted, also not with its document. */
  readonly judge: (judgements: readonly Judgement[]) => Promise<Outcome<{ readonly added: number; readonly known: number }>>
  /** By time, then by id; also those whose document is not here. */
  readonly judgements: (filter?: JudgementFilter) => Promise<Outcome<readonly Judgement[]>>
  /** Puts known documents on a shelf, which is made when there is none of the name; `changed` counts those that were not there yet. */
  readonly shelve: (name: string, documents: readonly string[]) => Promise<Outcome<{ readonly changed: number }>>
  /** Takes documents from a shelf; one from which all are taken is no more. */
  readonly unshelve: (name: string, documents: readonly string[]) => Promise<Outcome<{ readonly changed: number }>>
  /** All shelves by name, or the one of this name; empty when there is none. */
  readonly shelves: (name?: string) => Promise<Outcome<readonly Shelf[]>>
  readonly verify: () => Promise<Outcome<Verification>>
  /**
   * All documents merged into items; with a pair, the items and findings of that pair and the documents they rest on.
   * `whole`: also what else those documents tell, of one of the two alone or of others.
   */
  readonly ledger: (options?: LedgerOptions & { readonly whole?: boolean }) => Promise<Outcome<Ledger>>
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** Make the store when there is none; without it a missing store is `store-missing`. */
  readonly create?: boolean
  /** How long to wait for another process that is writing, in milliseconds; 5000 when not given. */
  readonly wait?: number
}
