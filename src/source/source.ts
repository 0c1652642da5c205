import type { DocumentInput } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Span } from '../model/span.ts'

/** How sources are to be read; everything that would otherwise come from the outside is an argument. */
export interface ReadOptions {
  /** The date of publication that holds for every document, before anything the source says. ISO 8601, as precise as known. */
  readonly published?: string | undefined
  /** What `-` stands for. Without it, `-` is a missing input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** The folder that relative paths start from. */
  readonly cwd: string
  /** BCP 47 tag that holds for every document; the language is then not looked for. */
  readonly language?: string | undefined
  /** Whether CoNLL-U files are read too; else they are of no kind that is read. */
  readonly conllu?: boolean
  /** Told of each file of a folder that is of no kind that is read. */
  readonly onPassedOver?: (source: string) => void
}

/** Where the date of publication was found; `file` is the weak date that a PDF carries about its own making. */
export type DateSource = 'option' | 'row' | 'metadata' | 'head' | 'file'

/**
 * The way from an extracted text back to its HTML page. Four parallel arrays, one entry a run of characters, ascending in
 * `textStart`: `textLength[i]` code units of the text at `textStart[i]` were made from `pageLength[i]` code units of the page
 * at `pageStart[i]`. Where both lengths are equal the run is mapped unit by unit, else (an entity, folded white space) as a whole.
 * What lies between two runs (the blank line between paragraphs) is not in the page.
 */
export interface PageOrigin {
  readonly kind: 'html'
  readonly textStart: readonly number[]
  readonly textLength: readonly number[]
  /** UTF-16 offsets into the page as decoded, a byte order mark counted. */
  readonly pageStart: readonly number[]
  readonly pageLength: readonly number[]
}

/** Which page of a PDF a stretch of its text was printed on: `textStart[i]` is where the text of page `page[i]` (from 1) begins. */
export interface PdfOrigin {
  readonly kind: 'pdf'
  readonly textStart: readonly number[]
  readonly page: readonly number[]
}

/** A way back from the text of a document to its source; text, Markdown and rows need none, their offsets are the source's own. */
export type SourceOrigin = PageOrigin | PdfOrigin

/** A word of a CoNLL-U sentence, or a surface token that covers several words ("1-2"). Of the annotation only the space behind is kept. */
export interface ConlluToken {
  readonly id: string
  readonly form: string
  readonly spaceAfter: boolean
}

/** A sentence of a CoNLL-U file: its comments as they stand and its tokens; every annotation is left out. */
export interface ConlluSentence {
  readonly comments: readonly string[]
  readonly tokens: readonly ConlluToken[]
}

export interface SourceDocument {
  readonly ok: true
  readonly input: DocumentInput
  readonly origin: SourceOrigin | null
  /** The sentences of a CoNLL-U file; null for other kinds. */
  readonly conllu: readonly ConlluSentence[] | null
  /** Where `input.published` comes from; null when it is null. */
  readonly dateSource: DateSource | null
  /** Trouble that did not keep the document from being read; all of severity `warning`. */
  readonly warnings: readonly Problem[]
}

export interface SourceFailure {
  readonly ok: false
  readonly problem: Problem
}

/** One document, or the reason why there is none. */
export type SourceResult = SourceDocument | SourceFailure

/** What the reader of one kind of source found, before dates are ranked and the language is looked at. */
export interface Draft {
  readonly ok: true
  readonly source: string
  readonly text: string
  readonly title?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
  /** The language that the source itself names. */
  readonly language?: string | null
  /** The date as the source writes it, not yet checked. */
  readonly date?: { readonly value: string; readonly from: 'row' | 'metadata' } | null
  /** A date that only counts when the head of the text has none. */
  readonly weakDate?: string | null
  readonly origin?: SourceOrigin | null
  readonly conllu?: readonly ConlluSentence[]
  readonly warnings?: readonly Problem[]
}

export type DraftResult = Draft | SourceFailure

/** Bytes of one named source. */
export interface SourceBytes {
  readonly bytes: Uint8Array
  readonly source: string
}

/**
 * The stretch of the page from which `span` of the extracted text was made, or null when the span touches no run.
 * Source of the idea: W3C Web Annotation, TextPositionSelector over a source document.
 */
export const toPage = (origin: PageOrigin, span: Span): Span | null => {
  const first = runEndingAfter(origin, span.start)
  const last = runStartingBefore(origin, span.end)
  if (span.end <= span.start || first > last || last < 0 || first >= origin.textStart.length) return null
  return { start: pageAt(origin, first, span.start, 'start'), end: pageAt(origin, last, span.end, 'end') }
}

/** The number of the PDF page (from 1) on which the unit at `offset` of the text stands. */
export const pageOf = (origin: PdfOrigin, offset: number): number => origin.page[Math.max(0, lastAtOrBefore(origin.textStart, offset))] ?? 1

const pageAt = (origin: PageOrigin, run: number, offset: number, edge: 'start' | 'end'): number => {
  const from = origin.pageStart[run]!
  const into = Math.min(Math.max(offset - origin.textStart[run]!, 0), origin.textLength[run]!)
  if (origin.textLength[run] === origin.pageLength[run]) return from + into
  return edge === 'start' ? from : from + origin.pageLength[run]!
}

const runEndingAfter = (origin: PageOrigin, offset: number): number => {
  const at = Math.max(0, lastAtOrBefore(origin.textStart, offset))
  const isPast = origin.textStart.length > 0 && origin.textStart[at]! + origin.textLength[at]! <= offset
  return isPast ? at + 1 : at
}

const runStartingBefore = (origin: PageOrigin, offset: number): number => lastAtOrBefore(origin.textStart, offset - 1)

/** Index of the last entry of an ascending array that is at most `value`; −1 when there is none. */
const lastAtOrBefore = (sorted: readonly number[], value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
