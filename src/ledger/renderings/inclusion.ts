import { wordingWords } from '../../lexicon/wording.ts'
import type { Word } from './words.ts'

/** Plurals that no ending tells. */
const irregular: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  persons: 'person',
  businesses: 'business',
  policies: 'policy',
}

/** A noun in the singular, as the inclusions have it; a guess by its ending where it is not listed. */
export const singularOf = (lower: string): string => {
  const known = irregular[lower]
  if (known !== undefined) return known
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) return lower.slice(0, -2)
  return /[^su]s$/.test(lower) ? lower.slice(0, -1) : lower
}

const wider = new Map<string, Set<string>>()
for (const [wide, narrow] of Object.entries(wordingWords.inclusion)) for (const one of narrow) wider.set(one, (wider.get(one) ?? new Set()).add(wide))

/** Whether the first noun means a part of what the second means, through any number of steps. */
const isPart = (narrow: string, wide: string): boolean => {
  const seen = new Set([narrow])
  for (const one of seen) {
    if (one !== narrow && one === wide) return true
    for (const next of wider.get(one) ?? []) seen.add(next)
  }
  return false
}

/** Nouns that the words of a stretch may be: each word, and each two beside each other. */
const nounsOf = (words: readonly Word[]): readonly { readonly noun: string; readonly words: readonly Word[] }[] =>
  words.flatMap((word, at) => {
    if (word.mention !== null) return []
    const next = words[at + 1]
    const pair = next === undefined ? [] : [{ noun: `${word.lower} ${singularOf(next.lower)}`, words: [word, next] }]
    return [...pair, { noun: singularOf(word.lower), words: [word] }]
  })

export interface Inclusion {
  readonly wide: 'a' | 'b'
  readonly a: readonly Word[]
  readonly b: readonly Word[]
}

/** The first words of both stretches of which one means a part of the other: "people" and "tourists". */
export const inclusionIn = (a: readonly Word[], b: readonly Word[]): Inclusion | null => {
  const [xs, ys] = [nounsOf(a), nounsOf(b)]
  for (const x of xs)
    for (const y of ys) {
      if (isPart(x.noun, y.noun)) return { wide: 'b', a: x.words, b: y.words }
      if (isPart(y.noun, x.noun)) return { wide: 'a', a: x.words, b: y.words }
    }
  return null
}
