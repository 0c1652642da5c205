import type { WordHit } from '../../lexicon/matcher.ts'
import type { CountryMention, OrganisationMention } from '../../model/mention.ts'
import { isUpper } from '../../text/characters.ts'
import type { Tokens } from '../../text/tokens.ts'

const LINKS = new Set(['of', 'for', 'and', 'on', 'the', '&', '-', 'de', 'in'])

export interface OrganisationInput {
  readonly tokens: Tokens
  readonly words: readonly (WordHit | null)[]
  /** Countries found so far, in order. */
  readonly countries: readonly CountryMention[]
  /** 1 for tokens that belong to a name from the lexicon. */
  readonly taken: Uint8Array
}

const capital = (t: Tokens, i: number): boolean => i >= 0 && i < t.count && isUpper(t.text, t.start[i]!)
const joined = (t: Tokens, i: number): boolean => t.words[i] === '-' && t.start[i] === t.end[i - 1] && t.end[i] === t.start[i + 1]

/** First token of the capitalised run that ends at `head`. */
const leftEdge = (t: Tokens, head: number, taken: Uint8Array): number => {
  let i = head
  for (;;) {
    if (i > 0 && capital(t, i - 1) && !taken[i - 1] && !/[.!?]$/.test(t.words[i - 2] ?? '.')) i--
    else if (i > 1 && joined(t, i - 1) && capital(t, i - 2)) i -= 2
    else return i
  }
}

const isOffice = (word: WordHit | null): boolean => !!word && [...word.classes].some((name) => name.startsWith('office:'))

/** Token after the name that begins with `head`: "Ministry for Europe and Foreign Affairs". Links count only before another capital. */
const rightEdge = (t: Tokens, head: number, words: readonly (WordHit | null)[]): number => {
  let end = head + 1
  for (let i = head + 1; i < t.count && i < head + 14; i++) {
    if (isOffice(words[i]!)) break
    if (capital(t, i) && i > head + 1) end = i + 1
    else if (!LINKS.has(t.lower[i]!) || (i === head + 1 && !/^(?:of|for|on|-|and)$/.test(t.lower[i]!))) break
    else if (i === head + 1 || end === i || LINKS.has(t.lower[i - 1]!)) continue
    else break
  }
  return end
}

const headClass = (word: WordHit | null): 'government' | 'other' | null =>
  !word ? null : word.classes.has('body:government') ? 'government' : word.classes.has('body:other') ? 'other' : null

/** The country that a body belongs to: an adjective or possessive right before it, or "of <country>" inside or after its name. */
const owner = (input: OrganisationInput, from: number, to: number): string | null => {
  const t = input.tokens
  const possessive = t.lower[from - 1] === "'s" || t.lower[from - 1] === "'" ? from - 2 : from - 1
  for (const c of input.countries) {
    if (c.to === possessive + 1 || (c.to === from && c.form === 'adjective')) return c.value
    if (c.from >= from && c.to <= to) return c.value
    if (c.from === to + 1 && t.lower[to] === 'of') return c.value
    if (c.from === to + 2 && t.lower[to] === 'of' && t.lower[to + 1] === 'the') return c.value
  }
  return null
}

/** Bodies that the lexicon does not list, by their head noun: ministries, agencies, institutes, companies. */
export const findOrganisations = (input: OrganisationInput): readonly OrganisationMention[] => {
  const { tokens: t, words, taken } = input
  const out: OrganisationMention[] = []
  let free = 0
  for (let i = 0; i < t.count; i++) {
    const form = i >= free ? headClass(words[i]!) : null
    if (!form || taken[i]) continue
    const last = words[i]!.to - 1
    const named = capital(t, i)
    const from = named ? Math.max(leftEdge(t, i, taken), free) : i
    const to = named ? rightEdge(t, last, words) : last + 1
    const country = owner(input, from, to)
    if (!named && !(country && form === 'government')) continue
    if (named && to - from === 1 && !country) continue
    out.push({
      kind: 'organisation',
      start: t.start[from]!,
      end: t.end[to - 1]!,
      from,
      to,
      value: t.text.slice(t.start[from]!, t.end[to - 1]!),
      country,
      form: form === 'government' ? 'government' : 'other',
    })
    free = to
  }
  return out
}
