import { canonicalJson } from '../ledger/canonical.ts'
import { type ChanceryRecord, type RecordKind, recordKindNames, recordKinds } from '../model/record.ts'
import type { Span } from '../model/span.ts'

/*
 * A record as the JSON that is kept of it. Left out is what stands in columns beside it (id, kind, document, place, words) or is known
 * from the document (date, source), and every field that is unknown or empty. Records kept whole, as older stores have them, are read as well.
 */

/** What stands beside the JSON. */
export interface Beside {
  readonly id: string
  readonly kind: RecordKind
  readonly document: string
  readonly source: string | null
  readonly published: string | null
  readonly span: Span
  readonly quote: string
}

const beside: ReadonlySet<string> = new Set(['id', 'kind', 'document', 'source', 'published', 'span', 'quote'])

type Fields = Readonly<Record<string, unknown>>

const isList = (type: string): boolean => type === 'texts' || type === 'parties'

const common: Fields = { inferred: {}, topics: [], negated: false, disputed: [], trace: [], plover: null, cameo: null, sources: [], targets: [] }

/** The fields of a kind when nothing is known of them. */
const defaults: Readonly<Record<RecordKind, Fields>> = Object.fromEntries(
  recordKindNames.map((kind) => {
    const own = Object.entries(recordKinds[kind].fields).map(([name, { type }]) => [name, isList(type) ? [] : null])
    return [kind, { ...common, ...Object.fromEntries(own) }]
  }),
) as Record<RecordKind, Fields>

const isEmpty = (value: unknown, usual: unknown): boolean => {
  if (value === usual) return true
  if (Array.isArray(usual)) return Array.isArray(value) && value.length === 0
  return usual !== null && typeof usual === 'object' && value !== null && typeof value === 'object' && Object.keys(value).length === 0
}

/** Most records rest on their own span alone. */
const isOwnSpan = (evidence: readonly Span[], span: Span): boolean =>
  evidence.length === 1 && evidence[0]!.start === span.start && evidence[0]!.end === span.end

/**
 * The JSON to keep of a record. `published` is the date that its document has in the store; a record that was read against another one,
 * which a person gave, keeps that.
 */
export const packRecord = (record: ChanceryRecord, published: string | null = record.published): string => {
  const usual = defaults[record.kind]
  const kept = Object.entries(record).filter(([name, value]) => {
    if (name === 'published') return value !== published
    if (beside.has(name)) return false
    if (name === 'evidence') return !isOwnSpan(record.evidence, record.span)
    return !(name in usual && isEmpty(value, usual[name]))
  })
  return canonicalJson(Object.fromEntries(kept))
}

/** The record again: what is in the JSON, what stands beside it, and nothing where neither says anything. */
export const unpackRecord = (kept: Fields, { source, ...known }: Beside): ChanceryRecord =>
  ({ ...defaults[known.kind], evidence: [known.span], ...known, ...kept, source }) as unknown as ChanceryRecord

const isText = (value: unknown): boolean => typeof value === 'string'
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether what was unpacked has the shape that all the code behind relies on: JSON that was changed by one byte may still be JSON, with
 * another name for a field. What the values say is looked at by `verify`.
 */
export const isWhole = (record: ChanceryRecord): boolean => {
  if (!(record.kind in defaults)) return false
  const values = record as unknown as Fields
  const lists = Object.entries(defaults[record.kind]).every(([name, usual]) => !Array.isArray(usual) || Array.isArray(values[name]))
  const { attribution, rule, inferred, evidence } = values
  return lists && Array.isArray(evidence) && isText(rule) && isObject(inferred) && isObject(attribution) && isText((attribution as Fields).mode)
}
