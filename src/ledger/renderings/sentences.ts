import type { Span } from '../../model/span.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import type { Word } from './words.ts'

/** Words and nothing between them that may end a sentence. */
const unbroken = /^[\p{L}\p{N}][\p{L}\p{N} ,'’-]*[\p{L}\p{N}]$/u

/** The sentences of a stretch of a text. */
export const sentencesIn = (text: string, span: Span): readonly Span[] => {
  if (unbroken.test(text.slice(span.start, span.end))) return [{ start: span.start, end: span.end }]
  const tokens = tokenize(text.slice(span.start, span.end))
  const { count, from, to } = splitSentences(tokens)
  return Array.from({ length: count }, (_, at) => ({ start: span.start + tokens.start[from[at]!]!, end: span.start + tokens.end[to[at]! - 1]! }))
}

/** Words `[from, to)` of the one side against those of the other, as sentences belong together. */
export interface SentencePair {
  readonly a: readonly Word[]
  readonly b: readonly Word[]
}

const contentKeys = (words: readonly Word[]): ReadonlySet<string> => new Set(words.flatMap(({ content, key }) => (content ? [key] : [])))

/** Of a sentence, this share of its words at least must be in the other, or the two are not one sentence told twice. */
const LEAST = 0.25

/** How many sentences of each side a step takes: one with one, one that the other splits, one that only one side has. */
const steps = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
] as const

interface Best {
  readonly score: number
  readonly step: readonly [number, number]
}

/** Words that both have, twice; -Infinity where a sentence has too little in common with what it would be laid beside. */
const scoreOf = (a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number => {
  if (a.length === 0 || b.length === 0) return 0
  const [x, y] = [a.length === 1 ? a[0]! : a[0]!.union(a[1]!), b.length === 1 ? b[0]! : b[0]!.union(b[1]!)]
  const fits = (own: readonly ReadonlySet<string>[], other: ReadonlySet<string>): boolean =>
    own.every((keys) => keys.intersection(other).size >= LEAST * Math.min(keys.size, other.size))
  const shared = x.intersection(y).size
  return shared > 0 && fits(a, y) && fits(b, x) ? 2 * shared - (a.length + b.length - 2) / 2 : -Infinity
}

/** Which sentences of two tellings belong together, in order (dynamic programming over sentences, after Gale and Church, 1993, by words in place of lengths). */
export const pairSentences = (a: readonly (readonly Word[])[], b: readonly (readonly Word[])[]): readonly SentencePair[] => {
  const [keysA, keysB] = [a.map(contentKeys), b.map(contentKeys)]
  const table: Best[][] = Array.from({ length: a.length + 1 }, () => [])
  for (let i = a.length; i >= 0; i--)
    for (let j = b.length; j >= 0; j--) {
      let best: Best = { score: i === a.length && j === b.length ? 0 : -Infinity, step: [0, 0] }
      for (const step of steps) {
        const [x, y] = [i + step[0], j + step[1]]
        if (x > a.length || y > b.length || (i === a.length && j === b.length)) continue
        const score = scoreOf(keysA.slice(i, x), keysB.slice(j, y)) + table[x]![y]!.score
        if (score > best.score) best = { score, step }
      }
      table[i]![j] = best
    }
  const pairs: SentencePair[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [x, y] = table[i]![j]!.step
    pairs.push({ a: a.slice(i, i + x).flat(), b: b.slice(j, j + y).flat() })
    ;[i, j] = [i + x, j + y]
  }
  return pairs
}
