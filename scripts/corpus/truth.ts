import type { RecordKind } from '../../src/model/record.ts'
import type { Span } from '../../src/model/span.ts'

/** Something of the made world: what an item of the ledger should be. */
export interface Thing {
  readonly id: string
  readonly kind: RecordKind
  /** "ISL-NOR", codes sorted. */
  readonly pair: string
  /** What tells it from others, for people who read the truth: title, action, day … */
  readonly what: string
}

/** Strengths of commitments that the corpus tells apart. */
export type Strength = 'pledge' | 'intention' | 'interest' | 'offer' | 'request'

/** What a telling says of its thing, as printed there; a field that is not given does not tell whether a record is the one meant. */
export interface Told {
  readonly type?: string
  readonly stage?: string
  readonly measure?: string
  readonly value?: number
  readonly speaker?: string
  readonly holder?: string
  /** How firmly a commitment is taken on: a pledge is an undertaking or an obligation. */
  readonly strength?: Strength
  readonly date?: string
  /** Codes of the two countries, where both take part. */
  readonly between?: readonly string[]
}

/** What the noise did to a telling or a document. */
export type Noise = 'misspelt' | 'transliterated' | 'date' | 'figure' | 'copy' | 'near-copy'

/** One sentence that tells one thing. A sentence that tells three has three tellings. */
export interface Telling {
  readonly thing: string
  readonly kind: RecordKind
  /** The sentence, in UTF-16 units of the text. */
  readonly span: Span
  /** The words that give the thing itself inside the sentence: the quotation, the sum, the title; null where the whole sentence does. */
  readonly focus: Span | null
  readonly told: Told
  readonly noise: readonly Noise[]
}

/** A document of the corpus as `chancery add` reads it. */
export interface MadeDocument {
  readonly id: string
  readonly text: string
  readonly published: string
  readonly title: string
  readonly publisher: string
  readonly url: string
}

/** What is known of a document because it was made. */
export interface Truth {
  readonly document: string
  readonly story: string
  readonly type: 'agency' | 'ministry' | 'press' | 'analysis'
  /** The document it was copied from, else itself. */
  readonly origin: string
  /** Whether its sentences are from the templates that nobody may tune on. */
  readonly heldOut: boolean
  readonly noise: readonly Noise[]
  readonly tellings: readonly Telling[]
}

/** What became of a thing: a pledge kept, an agreement ratified. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly relation: 'fulfils' | 'ratifies' | 'brings-into-force'
}

export interface Made {
  readonly document: MadeDocument
  readonly truth: Truth
}

export interface CorpusOptions {
  readonly documents: number
  readonly seed: number
  /** 0 to 5. */
  readonly noise: number
  /** How many pairs of countries; by default one for every 200 documents, six at least. */
  readonly pairs?: number | undefined
  readonly templates: 'open' | 'held-out' | 'all'
}
