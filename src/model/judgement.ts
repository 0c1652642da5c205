import type { ChanceryRecord, RecordKind } from './record.ts'
import type { Span } from './span.ts'

/** What a person may say, with what it means. The reference docs and help texts are made from this table. */
export const judgementVerdicts = {
  accept: 'the record says what the words say',
  reject: 'the record is wrong: it is shown no longer',
  correct: 'one field of the record has another value',
  add: 'a record that was not read',
  same: 'two records tell of one thing',
  different: 'two records tell of two things',
  kept: 'the commitment was kept',
  broken: 'the commitment was broken',
  note: 'a remark',
  document: 'date, title, publisher, address or side of a document is another one',
  'dispute-fact': 'a fact of a reference list is doubted',
  revoke: 'an earlier judgement no longer holds',
} as const
export type JudgementVerdict = keyof typeof judgementVerdicts

/** What a judgement holds on: the record as it was when the person looked at it. */
export interface Hold {
  readonly document: string
  readonly span: Span
  readonly kind: RecordKind
  /** Id of the claim that was looked at. */
  readonly claim: string
  /** The words of the span. */
  readonly quote: string
  /** The key fields as the person saw them. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Whether it was the only record of its kind on that span. */
  readonly alone: boolean
  /** Version of the engine that had read it; null for a record that a person added. */
  readonly engine: string | null
}

/** What a person says of a claim, of two claims, of a document, of a reference fact or of an earlier judgement. Never changed, only revoked. */
export interface Judgement {
  readonly kind: 'judgement'
  /** Hash of everything else. 16 hex digits. */
  readonly id: string
  readonly verdict: JudgementVerdict
  /** One hold for a claim, two for "same" and "different"; none for documents, facts and revocations. */
  readonly on: readonly Hold[]
  /** Id of the document or of the judgement revoked, or the key of the fact; null where `on` says it. */
  readonly target: string | null
  /** The field that `value` is for. */
  readonly field: string | null
  /** Of "correct" and "document" the new value; of "add" all fields that were given; else null. */
  readonly value: unknown
  readonly reason: string | null
  readonly by: string
  /** ISO 8601 date-time in UTC. */
  readonly at: string
}

/** Another person's judgement that says otherwise. */
export interface Dissent {
  readonly judgement: string
  readonly by: string
  readonly at: string
  /** The verdict, or for a field "date=2023-09-08". */
  readonly says: string
}

/**
 * Codes of a record whose fields were corrected: made anew from the fields, none because such a record is no event of the field, or unknown
 * since fields alone do not tell them. `was` are those that were read.
 */
export interface Codes {
  readonly state: 'made anew' | 'none' | 'unknown'
  readonly was: Pick<ChanceryRecord, 'plover' | 'cameo' | 'sources' | 'targets'>
}

/** What persons made of one claim: the latest of each sort counts. */
export interface Judged {
  readonly verdict: 'accepted' | 'rejected' | 'corrected' | 'added'
  /** Whose judgement decided the verdict, and when. */
  readonly by: string
  readonly at: string
  /** The reason given with it. */
  readonly reason: string | null
  /** What was corrected: as it was read and as it is shown. */
  readonly fields: Readonly<Record<string, { readonly was: unknown; readonly is: unknown }>>
  /** What became of the codes (PLOVER, CAMEO); absent where they are as they were read. */
  readonly codes?: Codes
  /** Ids of the judgements, oldest first. */
  readonly judgements: readonly string[]
  readonly dissent: readonly Dissent[]
}

/** A judgement that cannot be shown as it stands, and what may be meant. */
export interface Question {
  readonly judgement: string
  readonly reason: string
  /** Ids of claims near by. */
  readonly candidates: readonly string[]
}
