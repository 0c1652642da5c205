import type { Span } from '../model/span.ts'
import type { Token } from './roots.ts'

/** A stretch that differs: content words of one text against those of the other; either may be none, but not both. */
export interface Segment {
  readonly a: readonly Token[]
  readonly b: readonly Token[]
  /** Where the side without words would have them. */
  readonly at: { readonly a: number; readonly b: number }
}

/** Lengths of longest common subsequences of what is left from each position on. */
const lengths = (a: readonly Token[], b: readonly Token[]): readonly Uint16Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i]!.root === b[j]!.root ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
  return table
}

/** Pairs of positions that stay in order in both texts, as many as possible. */
const common = (a: readonly Token[], b: readonly Token[]): readonly (readonly [number, number])[] => {
  const table = lengths(a, b)
  const found: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.root === b[j]!.root) found.push([i++, j++])
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++
    else j++
  }
  return found
}

export interface WordDifference {
  readonly segments: readonly Segment[]
  /** Words of both texts that stand in another order. */
  readonly moved: number
  readonly shared: number
}

/** What two rows of content words have in common, and the stretches in which they differ. */
export const differingWords = (a: readonly Token[], b: readonly Token[], spans: { readonly a: Span; readonly b: Span }): WordDifference => {
  const kept = common(a, b)
  const segments: Segment[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...kept, [a.length, b.length] as const]) {
    const at = { a: a[i]?.start ?? spans.a.end, b: b[j]?.start ?? spans.b.end }
    if (x > i || y > j) segments.push({ a: a.slice(i, x), b: b.slice(j, y), at })
    ;[i, j] = [x + 1, y + 1]
  }
  const both = new Set(a.map((t) => t.root)).intersection(new Set(b.map((t) => t.root)))
  return { segments, moved: both.size - new Set(kept.map(([x]) => a[x]!.root)).size, shared: both.size }
}

/** From the first to the last word of a stretch; empty at its place when it has none. */
export const spanOf = (tokens: readonly Token[], at: number): Span => ({ start: tokens[0]?.start ?? at, end: tokens.at(-1)?.end ?? at })
