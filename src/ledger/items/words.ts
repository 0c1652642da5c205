import type { ChanceryRecord } from '../../model/record.ts'
import { onceFor } from '../once.ts'
import { meaningOf } from '../roots.ts'
import { bare, isStopWord, plainWords } from '../similarity.ts'

/*
 * The words by which two tellings are compared: without endings, numbers in digits, so that "will train twelve" and "the training of 12"
 * have what they share in common.
 */

const spelled: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, at) => [name, String(at + 2)] as const),
)

/** What a word counts as: its root, and whether it carries content. */
interface Known {
  readonly root: string
  readonly tells: boolean
}

const known = new Map<string, Known>()
/** More different words than languages have are made-up ones; the memory starts anew then. */
const MOST = 300_000

const knownOf = (word: string): Known => {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size > MOST) known.clear()
  const plain = bare(word)
  const made = { root: spelled.get(plain) ?? meaningOf(plain), tells: !isStopWord(plain) }
  known.set(word, made)
  return made
}

/** The roots of the words of a text that carry content; of all its words when none does. */
export const tellingWords = (text: string): ReadonlySet<string> => {
  const all = plainWords(text).map(knownOf)
  const words = new Set<string>()
  for (const { root, tells } of all) if (tells) words.add(root)
  if (words.size === 0) for (const { root } of all) words.add(root)
  return words
}

const days = tellingWords(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  today yesterday tomorrow day week month year`,
)

/** The same without words that name a day, which are compared as a date; all of them when there are no others. */
export const withoutDays = (words: ReadonlySet<string>): ReadonlySet<string> => {
  const others = new Set<string>()
  for (const word of words) if (!days.has(word) && !/^\d{1,2}(?:st|nd|rd|th)?$|^\d{4}$/.test(word)) others.add(word)
  return others.size === 0 ? words : others
}

/** The telling words of what a record quotes. */
export const quoteWords = onceFor((record: ChanceryRecord) => tellingWords(record.quote))
