import type { Generated } from 'kysely'
import type { RecordKind } from '../../model/record.ts'
import type { DerivedRow } from './derived.ts'

/** The tables as the query layer sees them; `migrations.ts` makes them. */
export interface Tables extends Readonly<{ [K in RecordKind]: DerivedRow }> {
  readonly document: {
    readonly seq: Generated<number>
    readonly id: string
    readonly content_hash: string
    readonly published: string | null
    readonly language: string | null
    readonly publisher: string | null
    readonly title: string | null
    readonly url: string | null
    /** The pairs of its claims, as words of the full-text index. */
    readonly pairs: string
    readonly text: string
  }
  readonly document_source: { readonly document: string; readonly source: string }
  readonly claim: {
    readonly seq: Generated<number>
    readonly id: string
    readonly document: string
    readonly kind: RecordKind
    readonly span_start: number
    readonly span_end: number
    readonly engine: string
    readonly quote: string
    readonly json: string
  }
  readonly claim_pair: { readonly claim: number; readonly pair: string }
  readonly finding: {
    readonly seq: Generated<number>
    readonly id: string
    readonly document: string
    readonly question: string
    readonly verdict: string
    readonly json: string
  }
  readonly finding_pair: { readonly finding: number; readonly pair: string }
  readonly warning: { readonly document: string; readonly position: number; readonly json: string }
  readonly judgement: {
    readonly seq: Generated<number>
    readonly id: string
    readonly verdict: string
    readonly signed: string
    readonly at: string
    readonly target: string | null
    readonly json: string
  }
  readonly judgement_hold: { readonly judgement: string; readonly position: number; readonly document: string; readonly claim: string }
  readonly shelf: { readonly name: string; readonly document: string }
  readonly note: { readonly key: string; readonly value: string }
  readonly migration: { readonly number: number; readonly name: string }
}
