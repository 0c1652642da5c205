import { isVerbTag } from '../grammar/tags.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import { speechVerbs } from './speech.ts'

/** Classes of words by which a sentence may tell what somebody says, promises or wants. */
const SPOKEN: ReadonlySet<string> = new Set([
  ...speechVerbs,
  'verb:say-weak',
  'verb:intend',
  'verb:interest',
  'verb:express',
  'noun:interest',
  'noun:intend',
  'noun:undertake',
  'noun:suggest',
  'adjective:interest',
  'adjective:intend',
])

/** Classes of verbs too common to tell an event by themselves. */
const PLAIN: ReadonlySet<string> = new Set(['verb:common', 'verb:tie-keeps', 'verb:document-says'])

/** What a word may give: 2 for words, 1 for a deed between sides, 0 for nothing. Kept by class set, which all hits of a word share. */
const weights = new WeakMap<ReadonlySet<string>, 0 | 1 | 2>()

const weightOf = (classes: ReadonlySet<string>): 0 | 1 | 2 => {
  const known = weights.get(classes)
  if (known !== undefined) return known
  let weight: 0 | 1 | 2 = 0
  for (const name of classes) {
    if (SPOKEN.has(name)) weight = 2
    else if (weight === 0 && name.startsWith('verb:') && !PLAIN.has(name)) weight = 1
  }
  weights.set(classes, weight)
  return weight
}

/**
 * Whether a tree may change what is recorded of a sentence (tokens `[from, to)`): it has more than two verbs (of fewer, word order tells as much: measured), and a word by which somebody says or
 * promises something, or, where the text names two sides, by which something happens between them. `between`: whether the text names two.
 */
export const worthParsing = (tags: Uint8Array, words: readonly (WordHit | null)[], from: number, to: number, between: boolean): boolean => {
  let verbs = 0
  let weight = 0
  for (let i = from; i < to; i++) {
    if (isVerbTag(tags[i]!)) verbs++
    const hit = words[i]
    if (hit) weight = Math.max(weight, weightOf(hit.classes))
    if (verbs > 2 && (weight === 2 || (between && weight === 1))) return true
  }
  return false
}
