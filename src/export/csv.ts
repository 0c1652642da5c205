import { byText } from '../ledger/canonical.ts'
import { type Cell, cellsOf, columnsOf } from '../model/columns.ts'
import type { Claim } from '../model/ledger.ts'
import type { ChanceryRecord, CodedActor, RecordKind } from '../model/record.ts'

/** Columns that every record has, before those of its kind. */
const commonNames = ['id', 'document', 'published', 'start', 'end', 'quote', 'attributed_to', 'attribution', 'negated', 'topics', 'disputed'] as const

const commonCells = (r: ChanceryRecord): readonly Cell[] => [
  r.id,
  r.document,
  r.published,
  r.span.start,
  r.span.end,
  r.quote,
  r.attribution.by,
  r.attribution.mode,
  String(r.negated),
  JSON.stringify(r.topics),
  JSON.stringify(r.disputed),
]

/** A field of RFC 4180: quoted only where it must be. */
const field = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const row = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`

const byPlace = (a: ChanceryRecord, b: ChanceryRecord): number =>
  byText(a.document, b.document) || a.span.start - b.span.start || a.span.end - b.span.end || byText(a.id, b.id)

/** The records of one kind as CSV (RFC 4180, UTF-8), the headers made from `recordKinds`. Unknown is an empty cell. */
export const exportRecordsCsv = (kind: RecordKind, claims: readonly Claim[]): readonly string[] => {
  const records = claims.map((c) => c.record).filter((r) => r.kind === kind)
  return [row([...commonNames, ...columnsOf(kind).map((c) => c.name)]), ...records.sort(byPlace).map((r) => row([...commonCells(r), ...cellsOf(r)]))]
}

const eventNames = [
  'date',
  'source',
  'source_country',
  'target',
  'target_country',
  'plover',
  'mode',
  'context',
  'cameo',
  'kind',
  'record',
  'document',
  'start',
  'end',
  'quote',
] as const

/** When the coded thing happened: the record's own date, else the day on which it was told. */
const dateOf = (r: ChanceryRecord): string | null => {
  if (r.kind === 'event' || r.kind === 'agreement') return r.date ?? r.published
  return r.published
}

const eventCells = (r: ChanceryRecord, source: CodedActor | null, target: CodedActor | null): readonly Cell[] => [
  dateOf(r),
  source?.code ?? null,
  source?.country ?? null,
  target?.code ?? null,
  target?.country ?? null,
  r.plover?.type ?? null,
  r.plover?.mode ?? null,
  (r.plover?.context ?? []).join(' '),
  r.cameo,
  r.kind,
  r.id,
  r.document,
  r.span.start,
  r.span.end,
  r.quote,
]

const orNull = (list: readonly CodedActor[]): readonly (CodedActor | null)[] => (list.length === 0 ? [null] : list)

const eventRows = (r: ChanceryRecord): readonly string[] =>
  orNull(r.sources).flatMap((source) => orNull(r.targets).map((target) => row(eventCells(r, source, target))))

/** The event table: one row for every source and target of a record that was coded, whatever its kind. */
export const exportEventsCsv = (claims: readonly Claim[]): readonly string[] => {
  const coded = claims.map((c) => c.record).filter((r) => r.plover !== null || r.cameo !== null)
  return [row(eventNames), ...coded.sort(byPlace).flatMap(eventRows)]
}
