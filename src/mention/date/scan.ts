import type { TimeMention } from '../../model/mention.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'
import type { Day } from './calendar.ts'
import type { Point, Range } from './point.ts'
import { dayPoint, monthPoint, pointTimex, pointValue, rangeValue } from './point.ts'

export type Basis = TimeMention['basis']
type Amount = TimeMention['amount']

/** What the rules see: the tokens, the sentence that they are in, the document's date, and the last date that was read. */
export interface Scan {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly published: Day | null
  /** Sentence that holds the token being read. */
  sentence: number
  /** Last date or range read before, for "that year", "a year earlier". */
  previous: Range | null
}

/** A month or day printed without its year. */
export interface Open {
  readonly month: number
  readonly day: number | null
}

/** What a rule read at a token, before it becomes a mention. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly kind: TimeMention['kind']
  readonly basis: Basis
  /** The calendar stretch, null where it cannot be resolved. */
  readonly point: Point | null
  /** Last stretch of a range. */
  readonly last?: Point
  /** Tokens with the words that bend a length: "nearly two years", "a year or so". */
  readonly outer?: { readonly from: number; readonly to: number }
  /** The two ends where words join them: "1985" and "1987". */
  readonly ends?: readonly [Found, Found]
  /** Year-less month or day, so that a range may give it its year. */
  readonly open?: Open
  readonly timex?: string | null
  readonly value?: string | null
  readonly amount?: Amount
}

export const word = (s: Scan, i: number): string => s.tokens.lower[i] ?? ''

export const openPoint = ({ month, day }: Open, year: number): Point => (day === null ? monthPoint(year, month) : dayPoint({ year, month, day }))

const pad = (n: number): string => String(n).padStart(2, '0')
export const openTimex = ({ month, day }: Open): string => (day === null ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`)

export const dateFound = (from: number, to: number, point: Point | null, basis: Basis, more: Partial<Found> = {}): Found => ({
  from,
  to,
  kind: 'date',
  point,
  basis,
  ...more,
})

/** A found stretch as mention, with value and TIMEX3 filled in. */
export const toMention = (s: Scan, f: Found): TimeMention => {
  const t = s.tokens
  const range = f.point !== null && f.last !== undefined ? rangeValue({ first: f.point, last: f.last }) : null
  const value = f.value !== undefined ? f.value : (range ?? (f.point === null ? null : pointValue(f.point)))
  const timex = f.timex !== undefined ? f.timex : f.last !== undefined ? range : f.point === null ? null : pointTimex(f.point)
  return {
    kind: f.kind,
    start: t.start[f.from]!,
    end: t.end[f.to - 1]!,
    from: f.from,
    to: f.to,
    value,
    timex,
    basis: f.basis,
    amount: f.amount ?? null,
    ...(f.outer ? { outer: { start: t.start[f.outer.from]!, end: t.end[f.outer.to - 1]! } } : {}),
    ...(f.ends ? { ends: [toMention(s, f.ends[0]), toMention(s, f.ends[1])] as const } : {}),
  }
}
