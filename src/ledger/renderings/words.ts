import { lemmaOf } from '../../lexicon/inflect.ts'
import { wordingWords } from '../../lexicon/wording.ts'
import type { Mention } from '../../model/mention.ts'
import type { Reading } from '../../model/reading.ts'
import { contains, type Span } from '../../model/span.ts'
import { onceForText } from '../once.ts'
import { rootOf, spelledNumbers } from '../roots.ts'
import { isStopWord, wordsOf } from '../similarity.ts'

/** A word of a wording, or a name taken as one word. */
export interface Word extends Span {
  /** As printed. */
  readonly text: string
  readonly lower: string
  /** Its base form, were it a verb. */
  readonly lemma: string
  /** What two words must share to be the same word: a root, or the value of a name or date. */
  readonly key: string
  /** Whether it carries content; "the", "of" and "we" do not. */
  readonly content: boolean
  readonly mention: Mention | null
}

const pattern = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu

/** Small words that carry meaning all the same: how many, whether, how strongly. */
const telling: ReadonlySet<string> = new Set([
  ...Object.values(wordingWords.quantities)
    .flat()
    .filter((word) => word !== 'a' && word !== 'an'),
  ...'not never cannot can could may might should must will shall would before after with without over under more less from to'.split(' '),
])

const named: ReadonlySet<Mention['kind']> = new Set(['country', 'place', 'person', 'organisation', 'date', 'duration', 'quantity'])

const keyOf = (m: Mention): string => {
  if (m.kind === 'person') return `person:${m.value.toLowerCase().split(/\s+/).at(-1)}`
  if (m.kind === 'quantity') return `quantity:${String(m.value)} ${m.unit ?? ''}`
  return 'value' in m && m.value !== null ? `${m.kind}:${m.value}` : `${m.kind}:?`
}

const sorted = new WeakMap<readonly Mention[], readonly Mention[]>()

/** The names of a reading in the order of the text, none inside another. */
const namesOf = (mentions: readonly Mention[]): readonly Mention[] => {
  const known = sorted.get(mentions)
  if (known !== undefined) return known
  const all = mentions.filter((m) => named.has(m.kind)).toSorted((a, b) => a.start - b.start || b.end - a.end)
  const outer: Mention[] = []
  for (const m of all) if ((outer.at(-1)?.end ?? -1) <= m.start) outer.push(m)
  sorted.set(mentions, outer)
  return outer
}

/** The first name that ends behind a place, by halving. */
const firstBehind = (names: readonly Mention[], place: number): number => {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** All of a word but its place. */
const plainWord = onceForText((printed: string): Omit<Word, keyof Span> => {
  const lower = printed.toLowerCase().replaceAll('’', "'")
  const [plain = lower] = wordsOf(lower)
  const content = !isStopWord(plain) || telling.has(lower)
  return {
    text: printed,
    lower,
    lemma: lemmaOf(lower),
    key: content && !telling.has(lower) ? (spelledNumbers.get(plain) ?? rootOf(plain)) : lower,
    content,
    mention: null,
  }
})

const wordOf = (text: string, { start, end }: Span): Word => {
  const { text: printed, lower, lemma, key, content, mention } = plainWord(text.slice(start, end))
  return { start, end, text: printed, lower, lemma, key, content, mention }
}

/**
 * The words of a stretch of a reading's text, in order; a name or a date that lies in it whole is one word.
 */
export const wordsIn = ({ document: { text }, mentions }: Pick<Reading, 'document' | 'mentions'>, span: Span): readonly Word[] => {
  const names = namesOf(mentions)
  const words: Word[] = []
  let at = firstBehind(names, span.start)
  for (const m of text.slice(span.start, span.end).matchAll(pattern)) {
    const place = { start: span.start + m.index, end: span.start + m.index + m[0].length }
    if ((words.at(-1)?.end ?? -1) > place.start) continue
    while (at < names.length && names[at]!.end <= place.start) at++
    const name = names[at]
    if (name !== undefined && contains(span, name) && name.start <= place.start && place.start < name.end) {
      const end = Math.max(name.end, place.end)
      const printed = text.slice(place.start, end)
      words.push({ start: place.start, end, text: printed, lower: printed.toLowerCase(), lemma: '', key: keyOf(name), content: true, mention: name })
    } else words.push(wordOf(text, place))
  }
  return words
}

/** From the first to the last of some words; empty at `at` when there are none. */
export const spanOf = (words: readonly Span[], at: number): Span => ({ start: words[0]?.start ?? at, end: words.at(-1)?.end ?? at })

/** Without small words at both ends: the words that differ, no more. */
export const trimmed = (words: readonly Word[]): readonly Word[] => {
  const first = words.findIndex(({ content }) => content)
  return first < 0 ? [] : words.slice(first, words.findLastIndex(({ content }) => content) + 1)
}
