import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Match } from '../align.ts'
import { byText } from '../canonical.ts'
import { type Difference, mirrored, type Place, type Told } from './difference.ts'
import { actorSpan, fieldDifferences, wordsDecide } from './fields.ts'
import type { WordRow } from './rows.ts'
import { compareWordings } from './wordings.ts'

/** A line of two tellings side by side; `differences` are places in the list of all differences. */
export interface Row {
  readonly a: Place | null
  readonly b: Place | null
  readonly differences: readonly number[]
}

export interface Differences {
  readonly differences: readonly Difference[]
  /** The tellings cut into lines, in the order of the texts; empty where their words cannot be laid side by side. */
  readonly rows: readonly Row[]
}

interface Sides {
  readonly a: Pick<Reading, 'document' | 'mentions'>
  readonly b: Pick<Reading, 'document' | 'mentions'>
}

type TwoTellings = Pick<Match, 'a' | 'b'>

interface Found {
  readonly told: readonly Told[]
  readonly rows: readonly WordRow[]
}

const key = ({ kind, a, b }: Told): string => `${kind} ${a.start} ${a.end} ${b.start} ${b.end}`

/** The words of strength that differ go before the modalities of the records: they are more exact. What is told by words is not told again by fields. */
const withoutDoubles = (fields: readonly Told[], words: readonly Told[]): readonly Told[] => {
  const told = new Set(words.map(({ kind }) => kind))
  const again: ReadonlySet<Told['kind']> = new Set(['strength', 'date', 'number', 'polarity'])
  return fields.filter(({ kind, severity }) => !(again.has(kind) && told.has(kind) && words.some((w) => w.kind === kind && w.severity === severity)))
}

/** A date that one side's words alone have; whether the other side lacks it, the records know better. */
const isDateAlone = ({ kind, a, b }: Told): boolean => kind === 'precision' && (a.start === a.end || b.start === b.end)

const found = (bundle: readonly TwoTellings[], sides: Sides): Found => {
  const { a, b } = bundle[0]!
  const actors = [
    bundle.map((each) => actorSpan(each.a.record)).find((span) => span !== null) ?? null,
    bundle.map((each) => actorSpan(each.b.record)).find((span) => span !== null) ?? null,
  ] as const
  const decide = wordsDecide(a.record, b.record)
  const words = compareWordings({ reading: sides.a, record: a.record }, { reading: sides.b, record: b.record }, actors, decide)
  const fields = bundle.flatMap((each) => fieldDifferences({ telling: each.a, reading: sides.a }, { telling: each.b, reading: sides.b }))
  const own = words.told.filter((one) => !isDateAlone(one) || !fields.some(({ kind }) => kind === 'date' || kind === 'precision'))
  return { told: [...new Map([...withoutDoubles(fields, own), ...own].map((one) => [key(one), one])).values()], rows: words.rows }
}

const flip = ({ a, b, told }: WordRow): WordRow => ({ a: b, b: a, told })

/** Found in one order of the two documents, whichever is asked for, so that ties fall alike: compare(a, b) is compare(b, a) mirrored. */
const inOrder = (bundle: readonly TwoTellings[], sides: Sides): Found & { readonly names: ReadonlyMap<Told, Told> } => {
  if (byText(sides.a.document.id, sides.b.document.id) <= 0) {
    const one = found(bundle, sides)
    return { ...one, names: new Map(one.told.map((told) => [told, told])) }
  }
  const turned = found(
    bundle.map(({ a, b }) => ({ a: b, b: a })),
    { a: sides.b, b: sides.a },
  )
  return { told: turned.told, rows: turned.rows.map(flip), names: new Map(turned.told.map((told) => [told, mirrored(told)])) }
}

/** What the two sides are called in explanations. */
export type SideNames = readonly [string, string]

/**
 * All differences of a bundle, those of meaning first, then in the order of the first text. The words are compared once,
 * in the best match; the others, which rest on the same words, add what their fields say.
 */
export const differencesOf = (bundle: readonly TwoTellings[], sides: Sides, names: SideNames = ['A', 'B']): Differences => {
  const { rows, names: finals } = inOrder(bundle, sides)
  const place = (side: 'a' | 'b', { start, end }: Span): Place => ({ span: { start, end }, quote: sides[side].document.text.slice(start, end) })
  const all = [...finals]
    .map(([own, told]) => ({
      own,
      difference: {
        kind: told.kind,
        severity: told.severity,
        a: place('a', told.a),
        b: place('b', told.b),
        more: told.more ?? null,
        explanation: told.explain(...names),
      },
    }))
    .sort(
      ({ difference: x }, { difference: y }) =>
        byText(x.severity, y.severity) ||
        x.a.span.start - y.a.span.start ||
        x.b.span.start - y.b.span.start ||
        byText(x.kind, y.kind) ||
        x.a.span.end - y.a.span.end,
    )
  const at = new Map(all.map(({ own }, index) => [own, index]))
  const spans = all.map(({ difference }) => difference)
  return {
    differences: spans,
    rows: rows.map(({ a, b, told }) => ({
      a: a === null ? null : place('a', a),
      b: b === null ? null : place('b', b),
      differences: told.flatMap((one) => at.get(one) ?? []).toSorted((x, y) => x - y),
    })),
  }
}
