import { byText, canonicalJson } from '../ledger/canonical.ts'
import { whenOf } from '../ledger/when.ts'
import type { Document } from '../model/document.ts'
import type { Claim, Ledger } from '../model/ledger.ts'
import { type ChanceryRecord, type Field, type RecordKind, recordKindNames, recordKinds, type Speaker } from '../model/record.ts'
import { byId, claimsOf, dayOf, documentsById, documentsOf, inPlace, leadOf } from './order.ts'

/*
 * A ledger as flat tables with typed columns: what CSV and Parquet are written from.
 * The columns of a record kind are made from `recordKinds`; their names are those of the store's tables.
 */

/** `day` is a whole date ("2023-09-07"); `texts` a list of strings; `json` any value as JSON text. */
export type ColumnType = 'text' | 'number' | 'integer' | 'boolean' | 'day' | 'texts' | 'json'

export type TableValue = string | number | boolean | readonly string[] | null

export interface TableColumn<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly of: (row: Row) => TableValue
}

/** A table bound to its rows. */
export interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[]
  readonly size: number
  /** The cells of a row, as many as there are columns. */
  readonly row: (at: number) => readonly TableValue[]
}

const tableOf = <Row>(name: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): Table => ({
  name,
  columns: columns.map(({ name, type }) => ({ name, type })),
  size: rows.length,
  row: (at) => columns.map((column) => column.of(rows[at]!)),
})

const column = <Row>(name: string, type: ColumnType, of: (row: Row) => TableValue): TableColumn<Row> => ({ name, type, of })

const json = (value: unknown): string | null => (value === null || value === undefined ? null : canonicalJson(value))

type Values = { readonly [field: string]: unknown }

const bound = (value: unknown, at: 0 | 1): number | null => {
  const one = Array.isArray(value) ? (value as readonly unknown[])[at] : value
  return typeof one === 'number' ? one : null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A date as precise as printed, with the first and the last day that it may mean. */
const dateColumns = (name: string, of: (row: Values) => unknown): readonly TableColumn<Values>[] => [
  column(name, 'text', (row) => text(of(row))),
  column(`${name}_first`, 'day', (row) => whenOf(text(of(row))).first),
  column(`${name}_last`, 'day', (row) => whenOf(text(of(row))).last),
]

const columnsOfField = (name: string, field: Field): readonly TableColumn<Values>[] => {
  const of = (row: Values): unknown => row[name]
  const speaker = (row: Values): Speaker | null => (of(row) as Speaker | null | undefined) ?? null
  switch (field.type) {
    case 'enum':
    case 'text':
    case 'country':
    case 'party':
      return [column(name, 'text', (row) => text(of(row)))]
    case 'date':
      return dateColumns(name, of)
    case 'texts':
    case 'parties':
      return [column(name, 'texts', (row) => (of(row) as readonly string[] | undefined) ?? [])]
    case 'interval':
    case 'span':
      return [column(name, 'json', (row) => json(of(row)))]
    case 'number':
      return [column(`${name}_low`, 'number', (row) => bound(of(row), 0)), column(`${name}_high`, 'number', (row) => bound(of(row), 1))]
    case 'speaker':
      return [
        column(name, 'text', (row) => speaker(row)?.name ?? null),
        column(`${name}_role`, 'text', (row) => speaker(row)?.role ?? null),
        column(`${name}_country`, 'text', (row) => speaker(row)?.country ?? null),
      ]
  }
}

const recordColumns: readonly TableColumn<ChanceryRecord>[] = [
  column('id', 'text', (r) => r.id),
  column('document', 'text', (r) => r.document),
  column('published', 'text', (r) => r.published),
  column('start', 'integer', (r) => r.span.start),
  column('end', 'integer', (r) => r.span.end),
  column('quote', 'text', (r) => r.quote),
  column('attributed_to', 'text', (r) => r.attribution.by),
  column('attribution', 'text', (r) => r.attribution.mode),
  column('negated', 'boolean', (r) => r.negated),
  column('topics', 'texts', (r) => r.topics),
  column('disputed', 'texts', (r) => r.disputed),
]

const kindColumns = (kind: RecordKind): readonly TableColumn<ChanceryRecord>[] => [
  ...recordColumns,
  ...Object.entries(recordKinds[kind].fields).flatMap(([name, field]) =>
    columnsOfField(name, field).map((one) => column<ChanceryRecord>(one.name, one.type, (r) => one.of(r as unknown as Values))),
  ),
]

/** What persons said of a record, so that a corrected or added one is told from one that was read. */
const judgedColumns: readonly TableColumn<Claim>[] = [
  column('judged', 'text', (c) => c.judged?.verdict ?? null),
  column('judged_by', 'text', (c) => c.judged?.by ?? null),
]

/** The records of one kind by place, one row a record; not those that persons rejected. */
export const recordTable = (kind: RecordKind, claims: readonly Claim[]): Table =>
  tableOf(
    kind,
    [...kindColumns(kind).map(({ name, type, of }) => column<Claim>(name, type, (c) => of(c.record))), ...judgedColumns],
    inPlace(claims.filter(({ record }) => record.kind === kind)),
  )

/** What persons rejected, with whoever rejected it and why: one row a record, whatever its kind. */
const rejectedTable = ({ rejected }: Ledger): Table =>
  tableOf<Claim>(
    'rejected',
    [
      column('id', 'text', (c) => c.id),
      column('kind', 'text', (c) => c.record.kind),
      column('document', 'text', (c) => c.document),
      column('start', 'integer', (c) => c.record.span.start),
      column('end', 'integer', (c) => c.record.span.end),
      column('quote', 'text', (c) => c.record.quote),
      column('date', 'text', (c) => dateOf(c.record)),
      column('rejected_by', 'text', (c) => c.judged?.by ?? null),
      column('rejected_at', 'text', (c) => c.judged?.at ?? null),
      column('reason', 'text', (c) => c.judged?.reason ?? null),
      column('dissent', 'json', (c) => json(c.judged?.dissent.length ? c.judged.dissent : null)),
    ],
    inPlace(rejected),
  )

const documentColumns: readonly TableColumn<Document>[] = [
  column('id', 'text', (d) => d.id),
  column('content_hash', 'text', (d) => d.contentHash),
  column('published', 'text', (d) => d.published),
  column('language', 'text', (d) => d.language),
  column('publisher', 'text', (d) => d.publisher),
  column('title', 'text', (d) => d.title),
  column('url', 'text', (d) => d.url),
  column('length', 'integer', (d) => d.text.length),
]

/** The documents by id; with their texts where the reader takes long cells. */
export const documentTable = ({ documents }: Ledger, texts: boolean): Table =>
  tableOf('documents', texts ? [...documentColumns, column<Document>('text', 'text', (d) => d.text)] : documentColumns, byId(documents))

const dateOf = (r: ChanceryRecord): string | null => {
  if (r.kind === 'event' || r.kind === 'agreement') return r.date
  if (r.kind === 'commitment') return r.deadline
  if (r.kind === 'figure') return r.period
  return r.kind === 'tie' ? r.since : null
}

const itemTable = (ledger: Ledger): Table => {
  const documents = documentsById(ledger)
  const days = (of: Ledger['items'][number]): readonly string[] => documentsOf(of, documents).flatMap((d) => dayOf(d) ?? [])
  return tableOf<Ledger['items'][number]>(
    'items',
    [
      column('id', 'text', (i) => i.id),
      column('kind', 'text', (i) => i.kind),
      column('date', 'text', (i) => dateOf(leadOf(i))),
      column('quote', 'text', (i) => leadOf(i).quote),
      column('pairs', 'texts', (i) => i.pairs),
      column('records', 'texts', (i) => i.claims.map(({ id }) => id)),
      column('documents', 'texts', (i) => i.documents),
      column('origins', 'texts', (i) => i.origins),
      column('sides', 'texts', (i) => i.sides),
      column('ambiguous', 'texts', (i) => i.ambiguous),
      column('conflicts', 'json', (i) => json(i.conflicts)),
      column('first_published', 'day', (i) => days(i)[0] ?? null),
      column('last_published', 'day', (i) => days(i).at(-1) ?? null),
    ],
    byId(ledger.items),
  )
}

const findingTable = ({ findings }: Ledger): Table =>
  tableOf<Ledger['findings'][number]>(
    'findings',
    [
      column('id', 'text', (f) => f.id),
      column('check', 'text', (f) => f.check),
      column('verdict', 'text', (f) => f.verdict),
      column('formula', 'text', (f) => f.formula),
      column('result', 'text', (f) => (f.result === null ? null : String(f.result))),
      column('claimed', 'text', (f) => (f.claimed === null ? null : String(f.claimed))),
      column('explanation', 'text', (f) => f.explanation),
      column('settles', 'text', (f) => f.settles),
      column('records', 'texts', (f) => [...new Set(f.inputs.flatMap(({ record }) => record ?? []))].sort(byText)),
      column('documents', 'texts', (f) => f.documents),
    ],
    byId(findings),
  )

const actorTable = ({ actors }: Ledger): Table =>
  tableOf<Ledger['actors'][number]>(
    'actors',
    [
      column('id', 'text', (a) => a.id),
      column('form', 'text', (a) => a.form),
      column('name', 'text', (a) => a.name),
      column('names', 'texts', (a) => a.names),
      column('offices', 'texts', (a) => a.offices.map(({ office }) => office)),
      column('countries', 'texts', (a) => a.countries),
      column('documents', 'texts', (a) => a.documents),
    ],
    byId(actors),
  )

const originTable = ({ origins }: Ledger): Table =>
  tableOf<Ledger['origins'][number]>(
    'origins',
    [
      column('id', 'text', (o) => o.id),
      column('side', 'text', (o) => o.side),
      column('voice', 'text', (o) => o.voice),
      column('documents', 'texts', (o) => o.documents),
      column('reasons', 'texts', (o) => o.reasons),
    ],
    byId(origins),
  )

/** One row for each stage that an instrument has reached or has missed. */
const instrumentTable = ({ instruments }: Ledger): Table =>
  tableOf<{ readonly of: Ledger['instruments'][number]; readonly step: Ledger['instruments'][number]['steps'][number] }>(
    'instruments',
    [
      column('id', 'text', ({ of }) => of.id),
      column('title', 'text', ({ of }) => of.title),
      column('form', 'text', ({ of }) => of.form),
      column('parties', 'texts', ({ of }) => of.parties),
      column('subject', 'text', ({ of }) => of.subject),
      column('furthest', 'text', ({ of }) => of.stage),
      column('stage', 'text', ({ step }) => step.stage),
      column('state', 'text', ({ step }) => step.state),
      column('date', 'text', ({ step }) => step.date),
      column('place', 'text', ({ step }) => step.place),
      column('records', 'texts', ({ step }) => step.claims),
      column('items', 'texts', ({ of }) => of.items),
    ],
    byId(instruments).flatMap((of) => of.steps.map((step) => ({ of, step }))),
  )

const followUpTable = ({ followUps }: Ledger): Table =>
  tableOf<Ledger['followUps'][number]>(
    'follow-ups',
    [
      column('id', 'text', (f) => f.id),
      column('commitment', 'text', (f) => f.commitment),
      column('holders', 'texts', (f) => f.holders),
      column('action', 'text', (f) => f.action),
      column('modality', 'text', (f) => f.modality),
      column('deadline', 'text', (f) => f.deadline),
      column('status', 'text', (f) => f.status),
      column('proposed', 'boolean', (f) => f.proposed),
      column('turn', 'text', (f) => f.turn),
      column('links', 'json', (f) => json(f.links)),
    ],
    byId(followUps),
  )

const judgementTable = ({ judgements }: Ledger): Table =>
  tableOf<Ledger['judgements'][number]>(
    'judgements',
    [
      column('id', 'text', (j) => j.id),
      column('verdict', 'text', (j) => j.verdict),
      column('records', 'texts', (j) => j.on.map(({ claim }) => claim)),
      column('target', 'text', (j) => j.target),
      column('field', 'text', (j) => j.field),
      column('value', 'json', (j) => json(j.value)),
      column('reason', 'text', (j) => j.reason),
      column('by', 'text', (j) => j.by),
      column('at', 'text', (j) => j.at),
    ],
    byId(judgements),
  )

/** All tables of a ledger: documents, items, what was found over them, then one a record kind. */
export const tablesOf = (ledger: Ledger, texts: boolean): readonly Table[] => {
  const claims = claimsOf(ledger)
  return [
    documentTable(ledger, texts),
    itemTable(ledger),
    findingTable(ledger),
    actorTable(ledger),
    originTable(ledger),
    instrumentTable(ledger),
    followUpTable(ledger),
    judgementTable(ledger),
    rejectedTable(ledger),
    ...recordKindNames.map((kind) => recordTable(kind, claims)),
  ]
}
