import type { Mention } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { contains, overlaps, type Span } from '../../model/span.ts'
import { alignWords, type Gap, type WordAlignment } from './alignment.ts'
import type { Told } from './difference.ts'
import { detected, type Facing } from './gaps.ts'
import { oneSided } from './one-sided.ts'
import { cutRows, type WordRow } from './rows.ts'
import { pairSentences, type SentencePair, sentencesIn } from './sentences.ts'
import { spanOf, trimmed, type Word, wordsIn } from './words.ts'

/** One telling: a record with the reading that it stands in. */
export interface Wording {
  readonly reading: Pick<Reading, 'document' | 'mentions'>
  readonly record: ChanceryRecord
}

/** What the words of two tellings have in common and how they differ. */
export interface WordingDifference {
  readonly told: readonly Told[]
  readonly rows: readonly WordRow[]
  /** Words of content that both have, in whatever order. */
  readonly shared: number
}

export const isQuotation = (r: ChanceryRecord): boolean => r.kind === 'statement' && (r.form === 'direct' || r.form === 'partial')

/** Words that stand inside a quotation without belonging to it: "he said", between two of its pieces. */
const inserted = (record: ChanceryRecord): readonly Span[] => {
  if (record.kind !== 'statement' || record.form !== 'direct' || record.cue === null || !contains(record.span, record.cue.span)) return []
  return [record.cue.span, ...(record.speaker?.span && overlaps(record.span, record.speaker.span) ? [record.speaker.span] : [])]
}

interface Settings {
  readonly quoted: boolean
  readonly taken: boolean
  readonly occasion: boolean
  readonly strengths: boolean
  readonly texts: Facing['texts']
}

/** Words without those that the other side has in another place: they are not missing. */
const withoutMoved = (gap: readonly Word[], elsewhere: ReadonlySet<string>): readonly Word[] =>
  gap.filter(({ key, content }) => !content || !elsewhere.has(key))

/** Words of a side that have no partner and stand outside a gap. */
const keysOutside = (words: readonly Word[], gap: readonly [number, number], paired: ReadonlySet<number>): ReadonlySet<string> =>
  new Set(
    words.flatMap(({ key, content, mention }, at) =>
      content && !paired.has(at) && (mention !== null || key.length > 3) && (at < gap[0] || at >= gap[1]) ? [key] : [],
    ),
  )

/** A word or two are no other words for a whole clause: the clause is then what only one of them has. */
const isLopsided = (few: number, many: number): boolean => few > 0 && many >= few * 3 && many - few >= 4

const contentOf = (words: readonly Word[]): number => words.filter(({ content }) => content).length

/** What is left of a gap when the detectors have taken theirs: other words for it, or words that only one side has. */
const remainder = (
  gap: Gap,
  a: readonly Word[],
  b: readonly Word[],
  facing: Facing,
  keys: readonly [ReadonlySet<string>, ReadonlySet<string>],
): readonly Told[] => {
  const [x, y] = [withoutMoved(a, keys[1]), withoutMoved(b, keys[0])]
  const [m, n] = [contentOf(x), contentOf(y)]
  if (m === 0 && n === 0) return []
  if (m === 0 || isLopsided(m, n)) return [oneSided(gap, 'b', m === 0 && x.length < a.length ? trimmed(y) : y, facing) ?? []].flat()
  if (n === 0 || isLopsided(n, m)) return [oneSided(gap, 'a', x, facing) ?? []].flat()
  return [{ kind: 'wording', severity: 'wording', a: spanOf(trimmed(x), 0), b: spanOf(trimmed(y), 0), explain: () => 'other words for it' }]
}

const ofGap = (gap: Gap, facing: Facing): readonly Told[] => {
  const { same } = facing.alignment
  const keys = [keysOutside(facing.a, gap.a, new Set(same.map(([i]) => i))), keysOutside(facing.b, gap.b, new Set(same.map(([, j]) => j)))] as const
  const [wholeA, wholeB] = [facing.a.slice(...gap.a), facing.b.slice(...gap.b)]
  if (wholeA.length === 0 || wholeB.length === 0) return remainder(gap, wholeA, wholeB, facing, keys)
  const { told, a, b } = detected(gap, facing)
  // What a detector leaves on one side alone is the rest of the same phrase, seldom a difference of its own.
  return told.length > 0 && (contentOf(a) === 0 || contentOf(b) === 0) && contentOf(a) + contentOf(b) < 4
    ? told
    : [...told, ...remainder(gap, a, b, facing, keys)]
}

const onlyOne = (words: readonly Word[], side: 'a' | 'b', at: number, mark: Span | null, settings: Settings): Told => {
  const [own, empty] = [spanOf(words, at), mark ?? { start: at, end: at }]
  return {
    kind: side === 'a' ? 'omission' : 'addition',
    // Excerpts of one speech differ in length: a sentence more or less misleads nobody, a clause cut out of a sentence may.
    severity: settings.quoted ? 'wording' : 'meaning',
    a: side === 'a' ? own : empty,
    b: side === 'b' ? own : empty,
    explain: (a, b) => (mark !== null ? `left out by ${side === 'a' ? b : a}, and marked` : `only ${side === 'a' ? a : b} has this`),
  }
}

const printed = (span: Span): Span | null => (span.start === span.end ? null : span)

interface Facts {
  readonly told: readonly Told[]
  readonly rows: readonly WordRow[]
  readonly order: { readonly shared: number; readonly moved: number }
}

/** Where a clause begins inside a stretch that only one side has: "Peninsula, | and this is …". -1 when none does. */
const clauseIn = (words: readonly Word[], [from, to]: readonly [number, number], text: string): number => {
  for (let at = from + 1; at < to; at++)
    if (/[,;–—]/.test(text.slice(words[at - 1]!.end, words[at]!.start)) && /^(?:and|but|or|which|while|who)$/.test(words[at]!.lower)) return at
  return -1
}

/** Two differences where a clause ends inside a stretch that only one side has. */
const splitGaps = (alignment: WordAlignment, a: readonly Word[], b: readonly Word[], texts: Facing['texts']): WordAlignment => ({
  ...alignment,
  gaps: alignment.gaps.flatMap((gap) => {
    const [inA, inB] = [gap.b[0] === gap.b[1] ? clauseIn(a, gap.a, texts.a) : -1, gap.a[0] === gap.a[1] ? clauseIn(b, gap.b, texts.b) : -1]
    if (inA > 0)
      return [
        { a: [gap.a[0], inA], b: gap.b },
        { a: [inA, gap.a[1]], b: gap.b },
      ]
    if (inB > 0)
      return [
        { a: gap.a, b: [gap.b[0], inB] },
        { a: gap.a, b: [inB, gap.b[1]] },
      ]
    return [gap]
  }),
})

const ofPair = (pair: SentencePair, at: readonly [number, number], marks: readonly [Span | null, Span | null], settings: Settings): Facts => {
  const { a, b } = pair
  if (a.length === 0 || b.length === 0) {
    const side = a.length === 0 ? 'b' : 'a'
    const told = onlyOne(side === 'a' ? a : b, side, side === 'a' ? at[1] : at[0], side === 'a' ? marks[1] : marks[0], settings)
    const row = { a: printed(told.a), b: printed(told.b), told: [told] }
    return { told: [told], rows: [row], order: { shared: 0, moved: 0 } }
  }
  const alignment = splitGaps(alignWords(a, b), a, b, settings.texts)
  const facing: Facing = { a, b, alignment, ...settings }
  const told = alignment.gaps.map((gap) => ofGap(gap, facing))
  const [keysA, keysB] = [a, b].map((words) => new Set(words.flatMap(({ key, content }) => (content ? [key] : []))))
  const shared = keysA!.intersection(keysB!).size
  const kept = new Set(alignment.same.flatMap(([i]) => (a[i]!.content ? [a[i]!.key] : []))).size
  return { told: told.flat(), rows: cutRows(facing, told), order: { shared, moved: shared - kept } }
}

interface Kept {
  readonly mentions: readonly Mention[]
  readonly words: readonly (readonly Word[])[]
}

const kept = new WeakMap<ChanceryRecord, Kept>()

/** The words of a record by sentence, found once: in a ledger one quotation is laid beside many others. */
const wordsOf = ({ reading, record }: Wording): readonly (readonly Word[])[] => {
  const known = kept.get(record)
  const { mentions } = reading
  if (known !== undefined && (known.mentions === mentions || known.mentions.length + mentions.length === 0)) return known.words
  const words = sentencesIn(reading.document.text, record.span).map((span) => wordsIn(reading, span))
  kept.set(record, { mentions, words })
  return words
}

const sentenceWords = (one: Wording, without: readonly Span[]): readonly (readonly Word[])[] => {
  const skip = [...without, ...inserted(one.record)].filter((span) => overlaps(span, one.record.span))
  return wordsOf(one)
    .map((words) => (skip.length === 0 ? words : words.filter((word) => !skip.some((span) => overlaps(span, word)))))
    .filter((words) => words.length > 0)
}

const ellipsis = /…|\.{3}/

/** The mark of omission between the last word before a place and the first behind it. */
const markIn = (text: string, before: number, behind: number): Span | null => {
  const found = ellipsis.exec(text.slice(before, behind))
  return found === null ? null : { start: before + found.index, end: before + found.index + found[0].length }
}

/**
 * Lays the words of two tellings side by side, sentence by sentence. `actors`: the words that name who acts, compared as fields.
 * The caller fixes the order of the two; ties in the alignment depend on it.
 */
export const compareWordings = (x: Wording, y: Wording, actors: readonly [Span | null, Span | null], strengths: boolean): WordingDifference => {
  const settings: Settings = {
    quoted: isQuotation(x.record) && isQuotation(y.record),
    taken: x.record.kind === 'commitment' && y.record.kind === 'commitment',
    occasion: x.record.kind === 'event',
    strengths,
    texts: { a: x.reading.document.text, b: y.reading.document.text },
  }
  const [as, bs] = [x, y].map((one, side) =>
    sentenceWords(
      one,
      [actors[side]].filter((span) => span !== null),
    ),
  )
  const pairs = pairSentences(as!, bs!)
  const facts: Facts[] = []
  let at: readonly [number, number] = [x.record.span.start, y.record.span.start]
  for (const [index, pair] of pairs.entries()) {
    const next = pairs.slice(index + 1)
    const ahead = [
      next.find(({ a }) => a.length > 0)?.a[0]?.start ?? x.record.span.end,
      next.find(({ b }) => b.length > 0)?.b[0]?.start ?? y.record.span.end,
    ] as const
    const marks = [markIn(settings.texts.a, at[0], ahead[0]), markIn(settings.texts.b, at[1], ahead[1])] as const
    facts.push(ofPair(pair, at, marks, settings))
    at = [pair.a.at(-1)?.end ?? at[0], pair.b.at(-1)?.end ?? at[1]]
  }
  const [shared, moved] = [facts.reduce((sum, { order }) => sum + order.shared, 0), facts.reduce((sum, { order }) => sum + order.moved, 0)]
  // Nothing in common: the fields alone say that it is one thing, and the words cannot be laid side by side.
  if (shared === 0) return { told: [], rows: [], shared }
  const order: Told = { kind: 'order', severity: 'wording', a: x.record.span, b: y.record.span, explain: () => 'the same things in another order' }
  return {
    told: [...facts.flatMap(({ told }) => told), ...(shared >= 4 && moved * 3 >= shared ? [order] : [])],
    rows: facts.flatMap(({ rows }) => rows),
    shared,
  }
}
