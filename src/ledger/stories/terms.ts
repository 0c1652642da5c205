import { rootOf } from '../roots.ts'
import { isStopWord, wordsOf } from '../similarity.ts'
import background from './background.json' with { type: 'json' }

/*
 * What a report is about, as weighed words in two halves: its names (who, where) and all its content words (what, how many, when).
 * Two occasions of one kind share much of the second half ("earthquake", "magnitude", "injured") and not the first.
 */

/** One report to be grouped. Nothing but this is looked at. */
export interface StoryDocument {
  readonly id: string
  readonly text: string
  readonly title?: string | null | undefined
  readonly published?: string | null | undefined
}

export interface Terms {
  readonly words: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
}

/** Content words of a text as roots, in order, with repeats. */
export const termsOfText = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((w) => !isStopWord(w))
    .map(rootOf)

/** The title says what a report is about: its words count so much. */
const TITLE = 2

const capitalised = /\p{Lu}[\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{N}]|\p{Lu}/gu
const insideSentence = /[\p{Ll}\p{N},;:(“«‘"'–—-]/u

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/[.'’]/gu, '')

/** Weekdays and months are written like names and name nothing. */
const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** Whether most words of a line begin with a capital, so that capitals tell nothing. */
const inTitleCase = (line: string): boolean => {
  const words = line.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return words.length > 0 && words.filter((w) => /^\p{Lu}/u.test(w)).length > 0.6 * words.length
}

interface Found {
  readonly name: string
  readonly at: number
  readonly end: number
  /** Whether it stands where only a name has a capital. */
  readonly sure: boolean
}

const capitalsIn = (text: string): readonly Found[] =>
  [...text.matchAll(capitalised)].flatMap((m) => {
    const name = fold(m[0])
    if (name.length < 2 || isStopWord(name) || calendar.has(name)) return []
    let before = m.index - 1
    while (before >= 0 && text[before] === ' ') before--
    return [{ name, at: m.index, end: m.index + m[0].length, sure: before >= 0 && insideSentence.test(text[before]!) }]
  })

const count = (into: Map<string, number>, term: string, by: number): void => void into.set(term, (into.get(term) ?? 0) + by)

/** Names with how often they stand; two that follow each other ("Tara Reid") also as one. */
const namesOf = (title: string, text: string): ReadonlyMap<string, number> => {
  const body = capitalsIn(text)
  const head = inTitleCase(title) ? [] : capitalsIn(title)
  const sure = new Set([...body, ...head].filter((f) => f.sure).map((f) => f.name))
  const names = new Map<string, number>()
  const add = (found: readonly Found[], weight: number): void => {
    found.forEach((f, i) => {
      if (!sure.has(f.name)) return
      count(names, f.name, weight)
      const next = found[i + 1]
      if (next && next.at - f.end === 1 && sure.has(next.name)) count(names, `${f.name} ${next.name}`, weight)
    })
  }
  add(head, TITLE)
  add(body, 1)
  for (const word of inTitleCase(title) ? termsOfText(title) : []) if (sure.has(word)) count(names, word, TITLE)
  return names
}

/** The terms of one report. Linear in its text. */
export const termsOf = ({ text, title }: StoryDocument): Terms => {
  const words = new Map<string, number>()
  for (const w of termsOfText(title ?? '')) count(words, w, TITLE)
  for (const w of termsOfText(text)) count(words, w, 1)
  return { words, names: namesOf(title ?? '', text) }
}

const known = background as { readonly stretches: number; readonly counts: Readonly<Record<string, number>> }
const common = new Map(Object.entries(known.counts))

/** In how many of the reports each term stands. */
export const documentFrequency = (all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const terms of all) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/**
 * How much a term tells: the logarithm of how rare it is (K. Spärck Jones, Journal of Documentation 28, 1972) in the reports at hand together with
 * a stock of plain political English, so that the words of a shelf of two reports are weighed sensibly too.
 */
export const rarity = (term: string, count: number, reports: number): number =>
  Math.log((known.stretches + reports + 1) / ((common.get(term) ?? 0) + count + 0.5))
