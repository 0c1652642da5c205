import type { Span } from './span.ts'

/** The kinds of mention: stretches of text that name something. */
export const mentionKinds = ['country', 'place', 'person', 'organisation', 'date', 'time', 'duration', 'set', 'quantity', 'quotation'] as const
export type MentionKind = (typeof mentionKinds)[number]

interface MentionBase extends Span {
  /** First token, and one past the last token, of the stretch. */
  readonly from: number
  readonly to: number
}

/** A country by name, demonym, capital standing for it, or seat of power. */
export interface CountryMention extends MentionBase {
  readonly kind: 'country'
  /** ISO 3166-1 alpha-3, Kosovo XKX. */
  readonly value: string
  /** `name` "Albania", `adjective` "Albanian", `people` "Albanians", `seat` "the Kremlin". */
  readonly form: 'name' | 'adjective' | 'people' | 'seat'
}

export interface PlaceMention extends MentionBase {
  readonly kind: 'place'
  /** The place's usual English name. */
  readonly value: string
  /** Country it lies in, when known. */
  readonly country: string | null
  readonly form: 'capital' | 'city' | 'region' | 'building'
}

export interface PersonMention extends MentionBase {
  readonly kind: 'person'
  /** The fullest name of this person in the document. */
  readonly value: string
  /** The office as printed beside the name, when it is: "President". */
  readonly role: string | null
  readonly country: string | null
  /** Index of the document's person (the same for "Bajram Begaj" and "Begaj"). */
  readonly entity: number
}

export interface OrganisationMention extends MentionBase {
  readonly kind: 'organisation'
  /** Usual short name ("OSCE") or the name as printed. */
  readonly value: string
  /** Country it belongs to ("Kazakhstan's Bureau of National Statistics"), when known. */
  readonly country: string | null
  /** `igo` has members by reference; `government` speaks for a state; `other` the rest. */
  readonly form: 'igo' | 'government' | 'company' | 'other'
}

/** A time expression. TIMEX3 types DATE, TIME, DURATION, SET map to the four kinds. */
export interface TimeMention extends MentionBase {
  readonly kind: 'date' | 'time' | 'duration' | 'set'
  /** ISO 8601 as precise as known, `a/b` for ranges; null when it cannot be resolved. */
  readonly value: string | null
  /** TIMEX3 value ("2023-09-07", "P2W", "PRESENT_REF"). */
  readonly timex: string | null
  /** What a resolved value rests on: nothing (fully printed), the date of the document, or another expression. */
  readonly basis: 'printed' | 'document' | 'text'
  /** For durations: how many of which unit. */
  readonly amount: { readonly value: number; readonly unit: 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'quarter' } | null
  /** The stretch with the words that bend a length ("nearly two years"), as TIMEX3 marks it; `start` and `end` leave them out. */
  readonly outer?: Span
  /** The two ends of a range that words join ("from 1985 to 1987"): TIMEX3 marks each of them. */
  readonly ends?: readonly [TimeMention, TimeMention]
}

/** A number with what it counts. */
export interface QuantityMention extends MentionBase {
  readonly kind: 'quantity'
  /** A number or [low, high]. Negative only where a minus is printed. */
  readonly value: number | readonly [number, number]
  readonly form: 'number' | 'money' | 'percent' | 'points' | 'times' | 'ordinal' | 'measure' | 'telephone'
  /** ISO 4217 for money; `percent`, `points`, `times`, `telephone` (digits that count nothing: no rule reads them); a unit of measure ("tonnes", "km") or null. */
  readonly unit: string | null
  readonly approx: Approx | null
  readonly interval: Interval
  /** The digits and words of the number alone, without unit and hedge: what was printed. */
  readonly printed: string
  /** How many of which coin, where money is counted in coins alone: "50 cents" has value 0.5, unit USD, and 50 cents here. */
  readonly coins?: { readonly value: number; readonly unit: string }
}

/** Words around a number that bend it. */
export type Approx = 'about' | 'over' | 'under' | 'up-to'

/** Two intervals stand for a printed number: `printed` from its last printed digit, `loose` counting trailing zeros as rounding. */
export interface Interval {
  readonly printed: readonly [number, number]
  readonly loose: readonly [number, number]
}

export interface QuotationMention extends MentionBase {
  readonly kind: 'quotation'
  /** The words between the marks, marks excluded, in order (several when its cue or a paragraph interrupts it). */
  readonly pieces: readonly Span[]
  /** Index of the quotation that this one stands in, or -1. */
  readonly inside: number
  /** False when the closing mark is missing. */
  readonly closed: boolean
}

export type Mention = CountryMention | PlaceMention | PersonMention | OrganisationMention | TimeMention | QuantityMention | QuotationMention
