import type { Document } from '../../src/model/document.ts'
import type { Finding } from '../../src/model/finding.ts'
import { shortHash } from '../../src/model/hash.ts'
import { contentHashOf, documentIdOf, recordIdOf } from '../../src/model/identity.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { Problem } from '../../src/model/problem.ts'
import { type ChanceryRecord, type Field, type FieldsOf, type RecordBase, type RecordKind, recordKinds } from '../../src/model/record.ts'

/** A document with everything concluded from it, as `Store.add` takes it. */
export interface Reading {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly warnings: readonly Problem[]
}

export const documentOf = (text: string, more: Partial<Document> = {}): Document => {
  const d = { text, published: '2026-03-02', language: 'en', publisher: null, title: null, url: null, source: null, ...more }
  return { ...d, id: documentIdOf(d), contentHash: contentHashOf(d.text) }
}

const isList = (field: Field): boolean => field.type === 'texts' || field.type === 'parties'

const emptyFields = (kind: RecordKind): object =>
  Object.fromEntries(Object.entries(recordKinds[kind].fields).map(([name, field]) => [name, isList(field) ? [] : null]))

/** A record of a document on the first occurrence of `quote`; fields that are not given are unknown. */
export const recordOf = <K extends RecordKind>(
  d: Document,
  kind: K,
  quote: string,
  fields: Partial<FieldsOf<K> & RecordBase> = {},
): ChanceryRecord => {
  const start = d.text.indexOf(quote)
  if (start < 0) throw new Error(`no "${quote}" in the text`)
  const base: Omit<RecordBase, 'id'> = {
    document: d.id,
    source: d.source,
    published: d.published,
    span: { start, end: start + quote.length },
    quote,
    evidence: [],
    attribution: { by: null, mode: 'stated' },
    inferred: {},
    topics: [],
    negated: false,
    disputed: [],
    rule: 'made by hand',
    trace: [],
    plover: null,
    cameo: null,
    sources: [],
    targets: [],
  }
  const record = { ...base, ...emptyFields(kind), ...fields, kind, id: '' } as unknown as ChanceryRecord
  return { ...record, id: recordIdOf(d.id, kind, record.span, { ...record }) }
}

export const claimOf = (record: ChanceryRecord): Claim => ({ id: record.id, record, document: record.document, engine: '0.1.0' })

export const findingOf = (d: Document, records: readonly ChanceryRecord[]): Finding => ({
  kind: 'finding',
  id: shortHash('sum', ...records.map((r) => r.id)),
  check: 'sum',
  verdict: 'consistent',
  inputs: records.map((r) => ({ record: r.id, quote: r.quote, span: r.span, document: d.id, value: 1, interval: null })),
  formula: '1 + 1 = 2',
  result: 2,
  interval: null,
  claimed: 2,
  repair: null,
  settles: null,
  explanation: 'the parts add up',
  documents: [d.id],
})

export const readingOf = (document: Document, records: readonly ChanceryRecord[], more: Partial<Reading> = {}): Reading => ({
  document,
  claims: records.map(claimOf),
  findings: records.length > 1 ? [findingOf(document, records.slice(0, 2))] : [],
  warnings: [],
  ...more,
})

const places = ['Oslo', 'Reykjavik', 'Bergen', 'Akureyri', 'Tromsø', 'Selfoss']

/** Some made-up report, different for every number. Every kind of record occurs, and every text holds its words whole. */
export const syntheticReading = (n: number, more: Partial<Document> = {}): Reading => {
  const place = places[n % places.length]!
  const day = `2026-0${(n % 9) + 1}-1${n % 10}`
  const sentences = [
    `Norway's minister visited Iceland on ${day}.`,
    `“Fishing quota ${n} must be shared fairly between our peoples,” Minister Hansen said.`,
    `Norway and Iceland signed a fisheries agreement numbered ${n} in ${place}.`,
    `Iceland will open ${n} harbours to Norwegian vessels.`,
    `Exports from Norway to Iceland reached $${n + 1} million in 2025.`,
    `Direct flights link ${place} and Reykjavik.`,
  ]
  const d = documentOf(sentences.join(' '), { title: `Report ${n}`, source: `reports/${n}.txt`, ...more })
  const pair = ['ISL', 'NOR']
  const hansen = { name: 'Hansen', role: 'Minister', country: 'NOR', span: null }
  const records = [
    recordOf(d, 'event', sentences[0]!, { type: 'visit', parties: pair, date: day, status: 'occurred', act: 'visits' }),
    recordOf(d, 'statement', `Fishing quota ${n} must be shared fairly between our peoples`, { speaker: hansen, form: 'direct' }),
    recordOf(d, 'agreement', sentences[2]!, { title: `fisheries agreement numbered ${n}`, form: 'agreement', parties: pair, stage: 'signed', place }),
    recordOf(d, 'commitment', sentences[3]!, { holders: ['ISL'], action: `open ${n} harbours to Norwegian vessels`, modality: 'undertaking' }),
    recordOf(d, 'figure', sentences[4]!, {
      measure: 'exports',
      value: (n + 1) * 1e6,
      unit: 'USD',
      period: '2025',
      reporter: 'NOR',
      partner: 'ISL',
      status: 'actual',
    }),
    recordOf(d, 'tie', sentences[5]!, { type: 'direct-flight', parties: pair, state: 'exists', org: `${place}–Reykjavik` }),
  ]
  const warning: Problem = { code: 'date-missing', severity: 'warning', source: d.source, place: '', message: 'no date', help: 'give one' }
  return readingOf(d, records, { warnings: n % 3 === 0 ? [warning] : [] })
}
