import type { Random } from './chance.ts'
import { pick } from './chance.ts'

/** Where the value of a slot came to stand in a filled pattern. */
export interface Placed {
  readonly slot: string
  readonly start: number
  readonly end: number
}

export interface Filled {
  readonly text: string
  readonly placed: readonly Placed[]
}

/** The wordings of the innermost ( | ), from the inside out, until none is left; brackets without a bar are text. */
export const choose = (pattern: string, random: Random): string => {
  let text = pattern
  for (;;) {
    const next = text.replace(/\(([^()]*\|[^()]*)\)/, (_, inner: string) => pick(inner.split('|'), random))
    if (next === text) return text.replace(/ {2,}/g, ' ')
    text = next
  }
}

/** The pattern with the article that suits what follows: "(a|an) {agreement}" leaves the choice to the words of the agreement. */
const withArticles = (pattern: string): string => pattern.replace(/\(a\|an\) /g, 'a ').replace(/\(A\|An\) /g, 'A ')

/** Chooses wordings, fills the slots and notes where they stand; the first letter becomes a capital. */
export const fill = (pattern: string, random: Random, value: (slot: string) => string): Filled => {
  const chosen = choose(withArticles(pattern), random)
  const placed: Placed[] = []
  let text = ''
  for (const part of chosen.split(/(\{[^}]+\})/)) {
    if (!part.startsWith('{')) {
      text += part
      continue
    }
    const slot = part.slice(1, -1)
    const words = value(slot)
    if (/(^|\s)[Aa] $/.test(text) && /^[aeiou]/i.test(words)) text = `${text.slice(0, -1)}n `
    placed.push({ slot, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text: text.charAt(0).toUpperCase() + text.slice(1), placed }
}

/** A pattern with its slots filled in and the wordings left open, for later `choose`. */
export const settle = (pattern: string, value: (slot: string) => string): string => pattern.replace(/\{([^}]+)\}/g, (_, slot: string) => value(slot))
