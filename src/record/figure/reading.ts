import type { Inference } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Tokens } from '../../text/tokens.ts'
import type { FigureContext, SentenceView } from './context.ts'
import type { FigureWords, Measure } from './words.ts'

/** A field's value with what it rests on, when the words of the sentence do not give it. */
export interface Known<T> {
  readonly value: T
  readonly inferred: Inference | null
}

export const saidKnown = <T>(value: T): Known<T> => ({ value, inferred: null })

/** Who exports, imports, invests or gives, and with whom. */
export interface Actors {
  readonly reporter: Known<string> | null
  readonly partner: Known<string> | null
}

export const nobody: Actors = { reporter: null, partner: null }

/** A word that says what is measured, with the countries that its phrase names. */
export interface Anchor {
  readonly token: number
  readonly measure: Measure
  readonly verb: boolean
  readonly actors: Actors
  /** Goods that the phrase names: "exports of wheat", "wheat exports". */
  readonly product: string | null
}

/** What the sentences before leave behind for this one. */
export interface Carried {
  readonly measure: Measure | null
  readonly actors: Actors
  readonly product: string | null
  readonly period: { readonly value: string; readonly span: Span } | null
  /** Sentence of the last figure. */
  readonly sentence: number
}

/** Everything that the rules of one sentence share. */
export interface Reading {
  readonly context: FigureContext
  readonly tokens: Tokens
  readonly words: FigureWords
  readonly views: readonly SentenceView[]
  readonly view: SentenceView
  readonly anchors: readonly Anchor[]
  readonly carried: Carried
}

/** What is needed to find the countries and goods of a phrase. */
export type Ground = Pick<Reading, 'context' | 'tokens' | 'words' | 'views' | 'view' | 'carried'>

export const lower = (r: { readonly tokens: Tokens }, i: number): string => r.tokens.lower[i] ?? ''
