import type { Span } from '../../model/span.ts'
import type { Told } from './difference.ts'
import type { Facing } from './gaps.ts'
import { spanOf, type Word } from './words.ts'

/** One line of two tellings side by side: words of the one, words of the other, and how these differ. */
export interface WordRow {
  readonly a: Span | null
  readonly b: Span | null
  readonly told: readonly Told[]
}

const opening: ReadonlySet<string> = new Set('and but or while which who that with for as because since although including such to'.split(' '))

/** How good a place is to cut a sentence before a word: 2 behind a mark, 1 before a joining word, 0 elsewhere. */
const cutBefore = (words: readonly Word[], at: number, text: string): number => {
  if (at <= 0 || at >= words.length) return 2
  if (/[,;:.!?…–—]/.test(text.slice(words[at - 1]!.end, words[at]!.start))) return 2
  return opening.has(words[at]!.lower) ? 1 : 0
}

type Cut = readonly [number, number]

/** Places where both sides may be cut: before the same word, or before a gap. */
const cuts = ({ a, b, texts, alignment }: Facing): readonly (readonly [Cut, number])[] =>
  [...alignment.same, ...alignment.gaps.flatMap((gap) => [[gap.a[0], gap.b[0]] as const, [gap.a[1], gap.b[1]] as const])]
    .filter(([i, j]) => i > 0 && j > 0 && (i < a.length || j < b.length))
    .map((cut) => [cut, Math.min(cutBefore(a, cut[0], texts.a), cutBefore(b, cut[1], texts.b))] as const)
    .filter(([, worth]) => worth > 0)
    .sort(([x], [y]) => x[0] - y[0] || x[1] - y[1])

const isApart = (x: readonly Told[], y: readonly Told[]): boolean =>
  [...x, ...y].some(({ severity, kind }) => severity === 'meaning' || kind === 'omission' || kind === 'addition')

/** A clause that only one of them has: it has a line of its own. */
const isOneSided = ({ kind, a, b }: Told): boolean =>
  (kind === 'omission' || kind === 'addition' || kind === 'scope') &&
  Math.max(a.end - a.start, b.end - b.start) > CLAUSE &&
  Math.min(a.end - a.start, b.end - b.start) < 4

/** Length in UTF-16 units from which words are a clause. */
const CLAUSE = 25

/** The best place between two gaps: behind a mark rather than before a joining word, and the later one. */
const between = (all: readonly (readonly [Cut, number])[], from: Cut, to: Cut): Cut | null => {
  const fit = all.filter(([[i, j]]) => i >= from[0] && j >= from[1] && i <= to[0] && j <= to[1])
  return fit.toSorted((x, y) => y[1] - x[1] || y[0][0] - x[0][0] || y[0][1] - x[0][1])[0]?.[0] ?? null
}

/** The words of a line; where a side has none, its mark of omission. */
const lineOf = (words: readonly Word[], told: readonly Told[], side: 'a' | 'b'): Span | null => {
  if (words.length > 0) return spanOf(words, 0)
  return told.map((one) => one[side]).find(({ start, end }) => start < end) ?? null
}

/** Cuts two sentences that are told alike into lines, so that a difference of meaning has a line to itself where the words allow it. */
export const cutRows = (facing: Facing, told: readonly (readonly Told[])[]): readonly WordRow[] => {
  const all = cuts(facing)
  const gaps = facing.alignment.gaps.map((gap, at) => ({ gap, told: told[at]! })).filter((one) => one.told.length > 0)
  const rows: WordRow[] = []
  let [i, j] = [0, 0]
  let own: readonly Told[] = []
  const push = (x: number, y: number): void => {
    const [a, b] = [facing.a.slice(i, x), facing.b.slice(j, y)]
    rows.push({ a: lineOf(a, own, 'a'), b: lineOf(b, own, 'b'), told: own })
    ;[i, j, own] = [x, y, []]
  }
  for (const [at, { gap, told: more }] of gaps.entries()) {
    const last = gaps[at - 1]
    const from: Cut = last === undefined ? [0, 0] : [last.gap.a[1], last.gap.b[1]]
    const [start, end]: readonly [Cut, Cut] = [
      [gap.a[0], gap.b[0]],
      [gap.a[1], gap.b[1]],
    ]
    const alone = more.some(isOneSided)
    const cut = own.length > 0 && isApart(own, more) ? between(all, from, start) : alone ? between(all, start, start) : null
    if (cut !== null && (cut[0] > i || cut[1] > j)) push(cut[0], cut[1])
    own = [...own, ...more]
    if (alone && between(all, end, end) !== null && (end[0] < facing.a.length || end[1] < facing.b.length)) push(end[0], end[1])
  }
  if (i < facing.a.length || j < facing.b.length) push(facing.a.length, facing.b.length)
  return rows
}
