import { shortHash } from '../../model/hash.ts'
import type { Hold, Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { type ChanceryRecord, recordKinds } from '../../model/record.ts'
import { byText, canonicalJson } from '../canonical.ts'

/** A judgement before it has its id. */
export type JudgementContent = Omit<Judgement, 'id' | 'kind'>

/** The id of a judgement: the hash of all that it says, with who and when, so that the same one given twice is one. */
export const judgementIdOf = ({ verdict, on, target, field, value, reason, by, at }: JudgementContent): string =>
  shortHash('judgement', canonicalJson({ verdict, on, target, field, value: value ?? null, reason, by, at }))

export const judgementOf = (content: JudgementContent): Judgement => ({ ...content, kind: 'judgement', id: judgementIdOf(content) })

/** By the time given, then by id: what "latest" means wherever judgements are weighed. */
export const byTime = (a: Judgement, b: Judgement): number => byText(a.at, b.at) || byText(a.id, b.id)

/** The value of a field or of a part of one ("speaker.country"). */
export const valueAt = (record: ChanceryRecord, path: string): unknown => {
  const [name = '', part] = path.split('.')
  const value = (record as unknown as Readonly<Record<string, unknown>>)[name]
  return part === undefined ? value : (value as Readonly<Record<string, unknown>> | null)?.[part]
}

/** The key fields of a record, by which it is known again; of a speaker the name alone, as in the record's id. */
export const keyFieldsOf = (record: ChanceryRecord): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    recordKinds[record.kind].key.map((field) => [field, (field === 'speaker' ? valueAt(record, 'speaker.name') : valueAt(record, field)) ?? null]),
  )

/** What a judgement of this claim holds on; `own` are all claims of its document as they were read. */
export const holdOf = (claim: Claim, own: readonly Claim[], engine: string | null = claim.engine): Hold => {
  const { record } = claim
  const beside = own.filter(
    (c) => c.id !== claim.id && c.record.kind === record.kind && c.record.span.start === record.span.start && c.record.span.end === record.span.end,
  )
  return {
    document: claim.document,
    span: { start: record.span.start, end: record.span.end },
    kind: record.kind,
    claim: claim.id,
    quote: record.quote,
    fields: keyFieldsOf(record),
    alone: beside.length === 0,
    engine,
  }
}
