import type { Document } from '../../model/document.ts'
import type { Claim } from '../../model/ledger.ts'
import { type ChanceryRecord, type Field, recordKinds, type Speaker } from '../../model/record.ts'

/** One row of a coder's sheet. Nothing in it says what a machine or another person thinks of the record. */
export interface Row {
  readonly kind: 'coding'
  readonly coder: string
  readonly record: string
  readonly record_kind: string
  readonly type: string
  readonly document: string
  readonly published: string
  readonly words_before: string
  readonly words: string
  readonly words_after: string
  readonly fields: string
  /** To be filled in: yes, no or unsure. */
  readonly right: string
  /** To be filled in: names of wrong fields. */
  readonly wrong_fields: string
  readonly comment: string
}

export const columns = [
  'coder',
  'record',
  'record_kind',
  'type',
  'document',
  'published',
  'words_before',
  'words',
  'words_after',
  'fields',
  'right',
  'wrong_fields',
  'comment',
] as const satisfies readonly (keyof Row)[]

/** How far around the words a coder sees the text, in UTF-16 units; never beyond the paragraph. */
const AROUND = 300

const before = (text: string, at: number): string => {
  const from = Math.max(0, at - AROUND)
  const part = text.slice(from, at)
  const line = part.lastIndexOf('\n\n')
  if (line >= 0) return part.slice(line + 2)
  return from === 0 ? part : `…${part.slice(part.indexOf(' ') + 1)}`
}

const after = (text: string, at: number): string => {
  const part = text.slice(at, at + AROUND)
  const line = part.indexOf('\n\n')
  if (line >= 0) return part.slice(0, line)
  return at + AROUND >= text.length ? part : `${part.slice(0, Math.max(0, part.lastIndexOf(' ')))}…`
}

/** What tells records of a kind apart for counting: the field of that name, where the kind has one. */
const typeFields: Readonly<Record<ChanceryRecord['kind'], string>> = {
  event: 'type',
  statement: 'form',
  agreement: 'stage',
  commitment: 'modality',
  figure: 'measure',
  tie: 'type',
}

export const typeOf = (record: ChanceryRecord): string => {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[typeFields[record.kind]]
  return typeof value === 'string' ? value : ''
}

const shown = (field: Field, value: unknown): string | null => {
  if (value === null || value === undefined || field.type === 'interval' || field.type === 'span') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(field.type === 'number' ? '..' : ', ')
  if (field.type === 'speaker')
    return [(value as Speaker).role, (value as Speaker).name, (value as Speaker).country].filter((part) => part !== null).join(', ')
  return String(value)
}

const fieldsText = (record: ChanceryRecord): string => {
  const values = record as unknown as Readonly<Record<string, unknown>>
  const told = Object.entries(recordKinds[record.kind].fields as Readonly<Record<string, Field>>).flatMap(([name, field]) => {
    const text = shown(field, values[name])
    return text === null ? [] : [`${name}: ${text}`]
  })
  return [...told, ...(record.negated ? ['negated: true'] : [])].join('; ')
}

/** The row of a claim as its document has it, to be filled in. */
export const rowOf = (coder: string, { id, record, document }: Claim, { text, published }: Document): Row => ({
  kind: 'coding',
  coder,
  record: id,
  record_kind: record.kind,
  type: typeOf(record),
  document,
  published: published ?? '',
  words_before: before(text, record.span.start),
  words: record.quote,
  words_after: after(text, record.span.end),
  fields: fieldsText(record),
  right: '',
  wrong_fields: '',
  comment: '',
})

/** A cell of RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe instead. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A sheet as CSV with a header line; its line ends are CR LF, as the standard says. */
export const csvOf = (rows: readonly Row[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))].map((line) => `${line}\r\n`).join('')

/** A sheet as JSON Lines. */
export const jsonlOf = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
