/** What a source hands over: one published text and what is known about it. */
export interface DocumentInput {
  readonly text: string
  /** ISO 8601 date (or date-time) of publication; relative expressions resolve against it. */
  readonly published?: string | null
  /** BCP 47 language tag, when known. */
  readonly language?: string | null
  readonly publisher?: string | null
  readonly title?: string | null
  readonly url?: string | null
  /** The path or row id as the user gave it. */
  readonly source?: string | null
}

/** One published text. Its text never changes; a later version of a page is another document. */
export interface Document {
  /** Hash of all that reading depends on: text, published, language, publisher. 16 hex digits. */
  readonly id: string
  /** Hash of the text alone: finds reprints. 16 hex digits. */
  readonly contentHash: string
  readonly text: string
  readonly published: string | null
  readonly language: string | null
  readonly publisher: string | null
  readonly title: string | null
  readonly url: string | null
  readonly source: string | null
}
