import type { Word } from './words.ts'

/** Words `[from, to)` of one side against those of the other; either may be empty, but not both. */
export interface Gap {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

export interface WordAlignment {
  /** Positions of the same word in both, in order. */
  readonly same: readonly (readonly [number, number])[]
  /** What stands between them and differs. */
  readonly gaps: readonly Gap[]
}

const CONTENT = 8

/** A word of content holds an alignment together; a small word only helps. Adjacent matches are worth a little more, so that phrases stay whole. */
const worth = (a: Word, b: Word): number => (a.key !== b.key ? 0 : a.content ? CONTENT : 2)

/** Best sum of worth from each pair of positions on (longest common subsequence with weights). */
const tableOf = (a: readonly Word[], b: readonly Word[]): readonly Uint32Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i]!, table[i + 1]!]
    for (let j = b.length - 1; j >= 0; j--) {
      const w = worth(a[i]!, b[j]!)
      row[j] = Math.max(below[j]!, row[j + 1]!, w === 0 ? 0 : below[j + 1]! + w)
    }
  }
  return table
}

const path = (a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] => {
  const table = tableOf(a, b)
  const found: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const w = worth(a[i]!, b[j]!)
    if (w > 0 && table[i]![j] === table[i + 1]![j + 1]! + w) found.push([i++, j++])
    else if (table[i]![j] === table[i + 1]![j]) i++
    else j++
  }
  return found
}

/** Small words hold only beside a word of content: "of" alone between two other wordings is chance. */
const anchored = (same: readonly (readonly [number, number])[], a: readonly Word[]): readonly (readonly [number, number])[] => {
  const kept: (readonly [number, number])[] = []
  for (let from = 0; from < same.length; ) {
    let to = from + 1
    while (to < same.length && same[to]![0] === same[to - 1]![0] + 1 && same[to]![1] === same[to - 1]![1] + 1) to++
    const run = same.slice(from, to)
    if (run.some(([i]) => a[i]!.content)) kept.push(...run)
    from = to
  }
  return kept
}

/**
 * Two rows of words laid side by side: the words that both have in one order, as many as possible, those of content first.
 * Costs the product of both lengths. The path is the same for both orders of the arguments only up to ties: callers fix the order.
 */
export const alignWords = (a: readonly Word[], b: readonly Word[]): WordAlignment => {
  const same = anchored(path(a, b), a)
  const gaps: Gap[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...same, [a.length, b.length] as const]) {
    if (x > i || y > j) gaps.push({ a: [i, x], b: [j, y] })
    ;[i, j] = [x + 1, y + 1]
  }
  return { same, gaps }
}
