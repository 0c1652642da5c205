import type { Document } from '../../model/document.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { cuesIn, strengthWords } from './strength.ts'
import { type Telling, thingsIn } from './things.ts'
import { isQuotation } from './wordings.ts'
import { type Word, wordsIn } from './words.ts'

/** How one document has one thing: whose words, the words, and how firmly. */
export interface ThingReading {
  readonly document: string
  readonly record: string
  /** `quoted`: the speaker's words between marks; `own`: the document's words for it. */
  readonly mode: 'quoted' | 'own'
  /** Who says or takes it on, as the record has it; null when nobody is named. */
  readonly who: string | null
  readonly span: Span
  readonly quote: string
  /** The strength for a reader: "suggestion, only looked at"; null where the words tell none. */
  readonly strength: string | null
}

/** All readings of one thing that several documents, or one in several ways, speak of. */
export interface Renderings {
  readonly thing: string
  /** By date of publication, then by place. */
  readonly readings: readonly ThingReading[]
}

const isInQuotes = (record: ChanceryRecord): boolean => isQuotation(record) || record.attribution.mode === 'quoted'

/** Who voices it: persons before the states that they stand for. */
export const voiceOf = (record: ChanceryRecord): string | null => {
  if (record.kind === 'statement') return record.speaker?.name ?? null
  if (record.kind !== 'commitment') return record.attribution.by
  return (record.people.length > 0 ? record.people : record.holders).join(' and ') || null
}

const clauseEnd = /[,;:.!?]|\bwhich\b|\bwho\b/u

/** Of a long telling the clause around the thing, from the words of strength that govern it: "the possibility of opening direct flights". */
const spanOf = ({ record, document: { text }, thing }: Telling, words: readonly Word[]): Span => {
  if (record.kind === 'commitment') return record.span
  const before = text.slice(record.span.start, thing.start)
  const start = record.span.start + Math.max(-1, ...[',', ';', ':', '.', '“', '«'].map((mark) => before.lastIndexOf(mark))) + 1
  const stop = clauseEnd.exec(text.slice(thing.end, record.span.end))
  const end = stop === null ? record.span.end : thing.end + stop.index
  const inside = words.filter((word) => word.start >= start && word.end <= thing.start)
  const cue = cuesIn(inside).at(-1)
  const from = cue === undefined ? (inside[0]?.start ?? thing.start) : withArticle(inside, cue.from)
  return { start: from, end: from < thing.start ? end : Math.max(end, thing.end) }
}

const withArticle = (words: readonly Word[], at: number): number =>
  words[at - 1] !== undefined && /^(?:the|a|an)$/.test(words[at - 1]!.lower) ? words[at - 1]!.start : words[at]!.start

const strengthOf = (record: ChanceryRecord, words: readonly Word[], { start, end }: Span): string | null => {
  const own = cuesIn(words.filter((word) => word.start >= start && word.end <= end)).map(({ strength }) => strength)
  const hedged = own.includes('hedged') ? strengthWords('hedged') : null
  const rung = record.kind === 'commitment' ? record.modality : record.kind === 'tie' ? record.state : (own.find((one) => one !== 'hedged') ?? null)
  return [rung === null ? null : strengthWords(rung), hedged].filter((part) => part !== null).join(', ') || null
}

const readingOf = (telling: Telling): ThingReading => {
  const { record, document } = telling
  const words = wordsIn({ document, mentions: [] }, record.span)
  const span = spanOf(telling, words)
  return {
    document: document.id,
    record: record.id,
    mode: isInQuotes(record) ? 'quoted' : 'own',
    who: voiceOf(record),
    span,
    quote: document.text.slice(span.start, span.end),
    strength: strengthOf(record, words, span),
  }
}

/** A person with or without the first name is one. */
const surnamesIn = (who: string | null): string =>
  (who ?? '')
    .split(' and ')
    .map((name) => name.split(' ').at(-1)!)
    .sort(byText)
    .join()

/** Whether a reader learns something from the table: more than one strength or voice, in at least three readings or two documents. */
const isTelling = ({ readings }: Renderings): boolean => {
  const differ = new Set(readings.map(({ strength, who }) => `${strength} ${surnamesIn(who)}`)).size > 1
  return differ && (readings.length > 2 || new Set(readings.map(({ document }) => document)).size > 1)
}

/**
 * Every thing that is told in several ways (a project, a measure, an utterance), with all readings of it across the documents:
 * a table of who, words and strength. Pure; the same records give the same tables in any order.
 */
export const renderingsOf = (records: readonly ChanceryRecord[], documents: ReadonlyMap<string, Document>): readonly Renderings[] =>
  thingsIn(records, documents)
    .map(({ phrase, tellings }) => ({ thing: phrase, readings: tellings.map(readingOf) }))
    .filter(isTelling)
