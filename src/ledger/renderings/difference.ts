import type { Span } from '../../model/span.ts'

export const differenceKinds = [
  'wording',
  'omission',
  'addition',
  'strength',
  'scope',
  'actor',
  'object',
  'polarity',
  'number',
  'date',
  'precision',
  'name',
  'order',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface Place {
  readonly span: Span
  readonly quote: string
}

/** One way in which two tellings of one thing differ. `wording` changes how it is said, `meaning` what is said. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly severity: 'wording' | 'meaning'
  readonly a: Place
  readonly b: Place
  /** Which of the two says more: promises more firmly, speaks of more; null where neither does, or where that is no question. */
  readonly more: 'a' | 'b' | null
  readonly explanation: string
}

/** A difference as it is found; its explanation is worded when it is known what the two sides are called ("A", "the first"). */
export interface Told {
  readonly kind: DifferenceKind
  readonly severity: 'wording' | 'meaning'
  readonly a: Span
  readonly b: Span
  readonly more?: 'a' | 'b' | null
  readonly explain: (a: string, b: string) => string
}

const turned: Readonly<Partial<Record<DifferenceKind, DifferenceKind>>> = { omission: 'addition', addition: 'omission' }

/** The same difference with the sides changed. */
export const mirrored = ({ kind, severity, a, b, more, explain }: Told): Told => ({
  kind: turned[kind] ?? kind,
  severity,
  a: b,
  b: a,
  more: more === 'a' ? 'b' : more === 'b' ? 'a' : null,
  explain: (x, y) => explain(y, x),
})

/** "this in A, that in B", in the order in which a reader meets them. */
export const eachIn =
  (x: string, y: string) =>
  (a: string, b: string): string =>
    a < b ? `${x} in ${a}, ${y} in ${b}` : `${y} in ${b}, ${x} in ${a}`
