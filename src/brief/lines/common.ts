import type { ChanceryRecord } from '../../model/record.ts'
import { bySpan, contains, overlaps, type Span } from '../../model/span.ts'
import { type Desk, wordsAt } from '../desk.ts'
import { bareWords, dateWords, quoted } from '../words.ts'

const isSpan = (from: Span | string): from is Span => typeof from !== 'string'

/** A date as printed, with *inferred* where the record's words do not give all of it. */
export const dated = (desk: Desk, record: ChanceryRecord, field: string, iso: string): string => {
  const inference = record.inferred[field]
  if (!inference) return dateWords(iso)
  const years = iso.split('/').map((end) => end.slice(0, 4))
  const words = wordsAt(desk, record.document, record.span)
  const day = /^\d{4}-\d\d/.test(iso) && monthIn(words, iso) && iso.split('/').every((end) => dayIn(words, end))
  return `${dateWords(iso)} (${day && !years.every((year) => words.includes(year)) ? 'year ' : ''}*inferred*)`
}

const dayIn = (words: string, iso: string): boolean => iso.length < 10 || new RegExp(`(?<!\\d)${Number(iso.slice(8, 10))}(?!\\d)`).test(words)

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const monthIn = (words: string, iso: string): boolean => {
  const month = monthNames[Number(iso.slice(5, 7)) - 1] ?? '-'
  return new RegExp(`\\b${month}[a-z]*\\b`, 'i').test(words)
}

/** The stretches of a statement that are speech: the pieces around a cue that stands inside its span, else the whole span. */
const piecesOf = (record: ChanceryRecord): readonly Span[] => {
  if (record.kind !== 'statement' || !record.cue || !contains(record.span, record.cue.span)) return [record.span]
  const other = [record.cue.span, ...(record.speaker?.span ? [record.speaker.span] : [])]
  const pieces = record.evidence.filter((span) => contains(record.span, span) && !other.some((one) => overlaps(one, span)))
  const outer = pieces.filter((one) => !pieces.some((each) => each !== one && contains(each, one)))
  const length = [record.cue.span, ...outer].reduce((all, { start, end }) => all + end - start, 0)
  return outer.length > 1 && length >= 0.6 * (record.span.end - record.span.start) ? [...outer].sort(bySpan) : [record.span]
}

/** The document's words of a record between marks: its pieces joined by "…" where a cue interrupts them. */
export const recordWords = (desk: Desk, record: ChanceryRecord, limit = 60): string => {
  const words = piecesOf(record).map((span) => bareWords(wordsAt(desk, record.document, span)))
  return quoted(words.join(' … '), limit)
}

/** The place where a cited inference comes from, when it is words of the document. */
export const inferenceSpans = (record: ChanceryRecord, fields: readonly string[]): readonly Span[] =>
  fields.flatMap((field) => {
    const from = record.inferred[field]?.from
    return from !== undefined && isSpan(from) ? [from] : []
  })

/** Later date first; unknown dates last. */
export const byDateDown = (a: string | null, b: string | null): number => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? 1 : -1)
