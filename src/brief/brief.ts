import type { Span } from '../model/span.ts'

/** Where words of a brief come from: printed `[A:484-575]`. */
export interface Cite {
  readonly document: string
  readonly letter: string
  readonly span: Span
  /** Id of the record that the span states, null for words that only name a person, place or sum. */
  readonly record: string | null
}

/** One provable line or fragment: nothing is printed of which the proof has not read `text`. */
export interface BriefSentence {
  readonly text: string
  readonly cites: readonly Cite[]
  /** Ids of the records it rests on. */
  readonly records: readonly string[]
  /** Ids of the findings that it must carry or tells of. */
  readonly findings: readonly string[]
  /** The printed names of those findings: `F1`. */
  readonly marks: readonly string[]
}

/** A cell of a table: `shown` is the part of its sentence that the row and column headings do not say already. */
export interface BriefCell {
  readonly shown: string
  readonly sentence: BriefSentence | null
}

export interface BriefTable {
  readonly kind: 'table'
  readonly caption: string | null
  readonly columns: readonly string[]
  readonly rows: readonly (readonly BriefCell[])[]
}

/** A line made of one or more sentences, with or without a bullet; `label` is a printed heading word that claims nothing. */
export interface BriefLine {
  readonly kind: 'line'
  readonly bullet: boolean
  readonly indent: number
  readonly label: string | null
  readonly sentences: readonly BriefSentence[]
}

/** Fixed words that claim nothing of the world: subheadings, how to read a table. */
export interface BriefNote {
  readonly kind: 'note'
  readonly heading: boolean
  readonly text: string
}

export type BriefBlock = BriefTable | BriefLine | BriefNote

export interface BriefSection {
  readonly id: string
  /** Printed before the title in the full brief, null on page one. */
  readonly number: number | null
  readonly title: string
  readonly blocks: readonly BriefBlock[]
}

export interface BriefDocument {
  readonly id: string
  readonly letter: string
  readonly title: string | null
  readonly publisher: string | null
  readonly source: string | null
  readonly url: string | null
  readonly published: string | null
}

/** What the proof says of a sentence that was withheld. */
export interface Withheld {
  readonly text: string
  readonly faults: readonly { readonly kind: string; readonly said: string; readonly reason: string }[]
}

/** The views of a pair: the brief, and parts of the same account laid out for one question. */
export const viewKinds = ['timeline', 'commitments', 'figures', 'people', 'diff'] as const
export type ViewKind = (typeof viewKinds)[number]

/** What is printed of a pair: sections of proved sentences, what was withheld, and what it rests on. */
export interface Account {
  readonly kind: 'brief' | ViewKind
  readonly pair: readonly [string, string]
  readonly names: readonly [string, string]
  /** Printed beneath the names: "page one", "timeline"; null for the full brief. */
  readonly title: string | null
  readonly asOf: string | null
  readonly since: string | null
  readonly about: string | null
  readonly for: string | null
  readonly documents: readonly BriefDocument[]
  /** Countries of the pair whose speakers are heard, and those that are not. */
  readonly heard: readonly string[]
  readonly unheard: readonly string[]
  /** How many of the records behind it a person has judged. */
  readonly looked: { readonly judged: number; readonly records: number }
  readonly head: readonly BriefSentence[]
  readonly sections: readonly BriefSection[]
  readonly withheld: readonly Withheld[]
  readonly counts: { readonly made: number; readonly printed: number; readonly withheld: number }
}

export interface Brief extends Account {
  readonly kind: 'brief'
  readonly length: 'page' | 'full'
}

/** What to write about, and for whom. */
export interface AccountOptions {
  readonly pair: readonly [string, string]
  /** Country name of an ISO 3166-1 alpha-3 code; the code itself when it is not a country's. */
  readonly names: (code: string) => string
  /** Only documents published by this ISO date. */
  readonly asOf?: string
  /** Only entries with a document published on or after this ISO date. */
  readonly since?: string
  /** Only entries with this topic or these words. */
  readonly about?: string
  /** Code of the side for which it is written: its turn comes first. */
  readonly for?: string
  readonly adjective?: (code: string) => string
  /** All spellings of a country that the proof may recognise in a document: names, adjectives, people. */
  readonly spellings?: (code: string) => readonly string[]
}

export interface BriefOptions extends AccountOptions {
  readonly length: 'page' | 'full'
}

export interface ViewOptions extends AccountOptions {
  readonly view: ViewKind
}
