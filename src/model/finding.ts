import type { Interval } from './mention.ts'
import type { Span } from './span.ts'

/** Every check, with the question it asks. The reference docs are made from this table. */
export const checks = {
  sum: 'do the parts add up to the whole?',
  remainder: 'what is left of the whole after the named parts?',
  share: 'is the printed share the part divided by the whole?',
  growth: 'is the printed growth the change between the two printed figures?',
  multiple: 'is the last figure the first one times the printed multiple?',
  'implied-base': 'what earlier figure do the figure and its growth imply?',
  balance: 'do exports less imports give the printed balance?',
  'partial-year': 'does a part of a year fit the whole year it is laid beside?',
  trend: 'do the figures move the way the words say?',
  superlative: 'is what is called the first, the largest or a record so by what else is on record?',
  'span-of-time': 'do the dates lie as far apart as the words say?',
  weekday: 'does the weekday belong to the date?',
  containment: 'does what is told as part of a visit or period lie inside it?',
  'flow-direction': 'do goods flow the way the sentence says?',
  'count-of-list': 'does the number of things announced match the list?',
  'exchange-rate': 'do two currencies of one sum imply one rate?',
  'scale-slip': 'would a figure fit if it were a power of ten larger or smaller?',
  headline: 'does the headline say what the body says?',
  membership: 'is the country on the dated list of members or observers?',
  office: 'did the person hold the office at that date?',
  stage: 'is a signed agreement told as if in force?',
  unsourced: 'does a figure name where it comes from?',
  'value-conflict': 'do two documents give different values for one thing?',
  mirror: "do both sides' figures for one flow agree?",
  rendering: 'do two renderings of one utterance differ in meaning?',
} as const
export type Check = keyof typeof checks

export const verdicts = {
  consistent: 'the result, rounded as the claim is printed, is the claim',
  'within-rounding': 'only the intervals meet',
  inconsistent: 'no values inside the loose intervals agree',
  tension: 'agrees only under an assumption that the text does not make',
  'contradicts-reference': 'a dated list says otherwise',
  unverifiable: 'what would decide it is missing',
} as const
export type Verdict = keyof typeof verdicts

/** One thing that a check was computed from. */
export interface FindingInput {
  /** Id of the record it comes from, null for a mention that no record keeps. */
  readonly record: string | null
  readonly quote: string
  readonly span: Span
  readonly document: string
  readonly value: number | readonly [number, number] | string | null
  readonly interval: Interval | null
}

/** The outcome of a check over records: formula, inputs, verdict. */
export interface Finding {
  readonly kind: 'finding'
  /** Hash of check, inputs and formula. 16 hex digits. */
  readonly id: string
  readonly check: Check
  readonly verdict: Verdict
  readonly inputs: readonly FindingInput[]
  /** The sum with the inputs' own words: `"$18,000" × "427 times" = "$7.7 million"`. */
  readonly formula: string
  readonly result: number | string | null
  readonly interval: readonly [number, number] | null
  readonly claimed: number | string | null
  /** How the record reads once repaired, for flow-direction: field → value. */
  readonly repair: Readonly<Record<string, unknown>> | null
  /** What would settle it. */
  readonly settles: string | null
  readonly explanation: string
  readonly documents: readonly string[]
  /** Keys of the facts of reference lists that it rests on: "membership:SCO:KAZ", "office:ALB:head-of-government". */
  readonly facts?: readonly string[]
  /** Who doubts one of these facts, and why. */
  readonly doubts?: readonly {
    readonly fact: string
    readonly by: string
    readonly at: string
    readonly reason: string | null
    readonly judgement: string
  }[]
}
