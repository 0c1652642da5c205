import type { FieldsOf, RecordKind } from '../model/record.ts'

/** Fields that a case asks for: those of the kind, and whether it is told in the negative. */
type Wanted<K extends RecordKind> = Partial<FieldsOf<K> & { readonly negated: boolean }>

/** Cases of one kind of record, kept beside its rules. */
export interface Cases<K extends RecordKind> {
  readonly kind: K
  /** Date of publication that relative dates resolve against. */
  readonly published: string
  /** What must be read, grouped by the fields that every wording must give. */
  readonly yes: readonly (readonly [Wanted<K>, readonly string[]])[]
  /** Texts that hold no record of the kind. */
  readonly no: readonly string[]
  /** Texts close to a rule, with all records of the kind that they hold. */
  readonly nearly: readonly (readonly [string, readonly Wanted<K>[]])[]
}

/** Names the kind that a table of cases is about. */
export const casesFor = <K extends RecordKind>(
  kind: K,
  context: { readonly published: string },
  cases: Omit<Cases<K>, 'kind' | 'published'>,
): Cases<K> => ({ kind, ...context, ...cases })
