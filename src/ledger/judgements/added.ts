import type { Document } from '../../model/document.ts'
import { recordIdOf } from '../../model/identity.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { type ChanceryRecord, type Field, type RecordKind, recordKinds } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { fromPerson } from './corrected.ts'

/** What stands where an engine's version stands in a claim that was read. */
export const byHand = 'person'

/** What a person gives of a record: where its words stand, and fields. */
export interface Addition {
  readonly kind: RecordKind
  readonly span: Span
  /** Checked values, field by field; what is not given is unknown. */
  readonly fields: Readonly<Record<string, unknown>>
}

const unknown = (field: Field): unknown => (field.type === 'texts' || field.type === 'parties' ? [] : null)

const intervalOf = (value: unknown): unknown => {
  if (value === null) return null
  const range = Array.isArray(value) ? value : [value, value]
  return { printed: range, loose: range }
}

const allFields = ({ kind, fields }: Addition): Readonly<Record<string, unknown>> => {
  const { negated: _, ...given } = fields
  const own = Object.entries(recordKinds[kind].fields as Readonly<Record<string, Field>>).map(([name, field]) => [
    name,
    given[name] ?? unknown(field),
  ])
  const all = Object.fromEntries(own) as Record<string, unknown>
  return kind === 'figure' ? { ...all, interval: intervalOf(all.value) } : all
}

/** The record that a person added on a span of a document, made from what the person gave alone. */
export const addedRecord = (document: Document, addition: Addition): ChanceryRecord => {
  const { kind, span, fields: given } = addition
  const fields = allFields(addition)
  const speaker = fields.speaker as { readonly name: string } | null | undefined
  return {
    kind,
    id: recordIdOf(document.id, kind, span, fields),
    document: document.id,
    source: document.source,
    published: document.published,
    span: { start: span.start, end: span.end },
    quote: document.text.slice(span.start, span.end),
    evidence: [{ start: span.start, end: span.end }],
    attribution: kind === 'statement' ? { by: speaker?.name ?? null, mode: 'reported' } : { by: document.publisher, mode: 'stated' },
    inferred: Object.fromEntries(
      Object.keys(given)
        .filter((field) => field !== 'negated')
        .map((field) => [field, { said: null, from: fromPerson }]),
    ),
    topics: [],
    negated: given.negated === true,
    disputed: [],
    rule: 'added by a person',
    trace: [],
    plover: null,
    cameo: null,
    sources: [],
    targets: [],
    ...fields,
  } as unknown as ChanceryRecord
}

export const claimByHand = (record: ChanceryRecord): Claim => ({ id: record.id, record, document: record.document, engine: byHand })

/** The claim that a judgement adds to its document; a reason where its words do not stand there. */
export const claimAdded = (judgement: Judgement, document: Document): Claim | string => {
  const hold = judgement.on[0]!
  if (document.text.slice(hold.span.start, hold.span.end) !== hold.quote || hold.quote.trim() === '')
    return 'the words of the added record do not stand in the document'
  const fields = (judgement.value ?? {}) as Readonly<Record<string, unknown>>
  const record = addedRecord(document, { kind: hold.kind, span: hold.span, fields })
  return record.id === hold.claim ? claimByHand(record) : 'the id of the added record is not the hash of what it says'
}
