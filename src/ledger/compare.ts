import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Origin } from '../model/origin.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord, RecordKind } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { align, type Match } from './align.ts'
import type { Link } from './origins/links.ts'
import { originsOf } from './origins/origins.ts'
import { sideOf } from './origins/side.ts'
import type { Difference } from './renderings/difference.ts'
import { differencesOf, type Row } from './renderings/differences.ts'
import { type Renderings, renderingsOf } from './renderings/readings.ts'
import { dayNumber } from './when.ts'

/** One side of a shared thing, or a thing that only one document has. */
export interface Place {
  readonly document: string
  readonly record: string
  readonly kind: RecordKind
  readonly span: Span
  readonly evidence: readonly Span[]
  readonly quote: string
}

export interface Shared {
  readonly kind: RecordKind
  readonly a: Place
  readonly b: Place
  readonly differences: readonly Difference[]
  /** The two cut into lines that face each other, as in a table; empty where the words cannot be laid side by side. */
  readonly rows: readonly Row[]
}

export interface ComparedDocument {
  readonly id: string
  readonly source: string | null
  readonly published: string | null
  readonly publisher: string | null
  /** The country whose account the report is; null where nothing tells. */
  readonly side: string | null
  /** Index into `origins`. */
  readonly origin: number
}

/** What two documents share and do not, as CONTRACT.md prints it. */
export interface Comparison {
  readonly documents: readonly ComparedDocument[]
  readonly shared: readonly Shared[]
  readonly onlyA: readonly Place[]
  readonly onlyB: readonly Place[]
  readonly origins: readonly Origin[]
  /** Things that are told in several ways, in one of the two or in both, each with all readings of it. */
  readonly renderings: readonly Renderings[]
  /** What a reader should know before reading on: that the reports share no country, that years lie between them. */
  readonly remarks: readonly string[]
  readonly findings: readonly Finding[]
}

export const placeOf = (record: ChanceryRecord): Place => ({
  document: record.document,
  record: record.id,
  kind: record.kind,
  span: record.span,
  evidence: record.evidence,
  quote: record.quote,
})

const sharedOf = (bundle: readonly Match[], sides: { readonly a: Reading; readonly b: Reading }): Shared => {
  const { a, b } = bundle[0]!
  return { kind: a.record.kind, a: placeOf(a.record), b: placeOf(b.record), ...differencesOf(bundle, sides) }
}

const documentOf = (reading: Reading, origins: readonly Origin[]): ComparedDocument => {
  const { id, source, published, publisher }: Document = reading.document
  return { id, source, published, publisher, side: sideOf(reading.document).country, origin: origins.findIndex((o) => o.documents.includes(id)) }
}

const countriesIn = ({ mentions }: Reading): ReadonlySet<string> => new Set(mentions.flatMap((m) => (m.kind === 'country' ? [m.value] : [])))

/** Days after which two reports hardly tell of one occasion; from two years on the years are given. */
const APART_DAYS = 31
const YEAR_DAYS = 365.25

const timeApart = (days: number): string => (days < 2 * YEAR_DAYS ? `${days} days` : `${Math.round(days / YEAR_DAYS)} years`)

/** What speaks against the two being about one occasion. */
const remarksOf = (a: Reading, b: Reading): readonly string[] => {
  const [one, other] = [countriesIn(a), countriesIn(b)]
  const days = Math.abs(dayNumber(a.document.published ?? '') - dayNumber(b.document.published ?? ''))
  return [
    ...(one.size > 0 && other.size > 0 && one.isDisjointFrom(other) ? ['no country is named in both reports'] : []),
    ...(days > APART_DAYS ? [`the reports were published ${timeApart(days)} apart`] : []),
  ]
}

/** A quotation shorter than this, in content words, may have been heard by both. */
const LONG = 6

const isQuotation = (r: ChanceryRecord): boolean => r.kind === 'statement' && (r.form === 'direct' || r.form === 'partial')

/** Renderings of one long utterance: both go back to whoever handed it out. */
const utterancesOf = (a: Reading, b: Reading, matches: readonly Match[]): readonly Link[] => {
  const long = matches.filter((m) => isQuotation(m.a.record) && isQuotation(m.b.record) && Math.min(m.a.roots.size, m.b.roots.size) >= LONG)
  const count = long.length === 1 ? 'utterance' : `${long.length} utterances`
  return long.length === 0 ? [] : [{ a: a.document.id, b: b.document.id, reason: `both give renderings of the same ${count}` }]
}

/** Sources that both name as where they have it from. */
const viasOf = (a: Reading, b: Reading): readonly Link[] => {
  const named = ({ records }: Reading) =>
    new Set(
      records.flatMap((r) =>
        r.kind === 'statement' && r.via !== null
          ? [
              r.via
                .toLowerCase()
                .replace(/^the\s+/, '')
                .trim(),
            ]
          : [],
      ),
    )
  return [...named(a).intersection(named(b))].map((name) => ({ a: a.document.id, b: b.document.id, reason: `both name ${name} as their source` }))
}

const bySpan = (x: ChanceryRecord, y: ChanceryRecord): number => x.span.start - y.span.start || x.span.end - y.span.end

/** Whether two records rest on nearly the same words. */
const sameWords = ({ span: x }: ChanceryRecord, { span: y }: ChanceryRecord): boolean => {
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return shared >= 0.8 * Math.max(x.end - x.start, y.end - y.start)
}

/** Records of one document that are in no match, nor on the words of one that is. */
const alone = (reading: Reading, matched: readonly ChanceryRecord[]): readonly Place[] =>
  reading.records
    .filter((r) => !matched.some((m) => m === r || sameWords(m, r)))
    .toSorted(bySpan)
    .map(placeOf)

/**
 * Lays two readings side by side: what both tell with the differences between the tellings, what only one tells,
 * and on how many independent accounts they rest. Pure; the same two readings give the same bytes.
 */
export const compareReadings = (a: Reading, b: Reading): Comparison => {
  const { bundles, matches } = align(a, b)
  const documents = a.document.id === b.document.id ? [a.document] : [a.document, b.document]
  const origins = originsOf({ documents, items: [], links: [...utterancesOf(a, b, matches), ...viasOf(a, b)] })
  return {
    documents: [documentOf(a, origins), documentOf(b, origins)],
    shared: bundles.map((bundle) => sharedOf(bundle, { a, b })),
    onlyA: alone(
      a,
      matches.map((m) => m.a.record),
    ),
    onlyB: alone(
      b,
      matches.map((m) => m.b.record),
    ),
    origins,
    renderings: renderingsOf(
      [...new Map([...a.records, ...b.records].map((record) => [record.id, record])).values()],
      new Map([a, b].map(({ document }) => [document.id, document])),
    ),
    remarks: remarksOf(a, b),
    findings: [],
  }
}
