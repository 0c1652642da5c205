import type { WordHit } from '../../lexicon/matcher.ts'
import type { CountryMention, OrganisationMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'
import { isCapital, isGenericWord } from '../name-words.ts'

const LINKS = new Set(['of', 'for', 'and', 'on', 'the', '&', '-', 'de', 'in'])

export interface OrganisationInput {
  readonly tokens: Tokens
  readonly words: readonly (WordHit | null)[]
  /** Countries found so far, in order. */
  readonly countries: readonly CountryMention[]
  /** 1 for tokens that belong to a name from the lexicon. */
  readonly taken: Uint8Array
}

/** The input with its countries by token, so that every look is one step. */
interface Ground extends OrganisationInput {
  readonly countryAt: ReadonlyMap<number, CountryMention>
  readonly countryBefore: ReadonlyMap<number, CountryMention>
  /** 1 for tokens of countries' names. */
  readonly inCountry: Uint8Array
}

const joined = (t: Tokens, i: number): boolean => t.words[i] === '-' && t.start[i] === t.end[i - 1] && t.end[i] === t.start[i + 1]

/** "Lao People's Revolutionary Party": these possessives are part of a name. */
const possessiveInName = (t: Tokens, i: number): boolean =>
  t.lower[i] === "'s" && /^(?:people|women|children|workers|farmers)$/.test(t.lower[i - 1]!) && isCapital(t, i - 1)

/** First token of the capitalised run that ends at `head`. */
const leftEdge = (t: Tokens, head: number, taken: Uint8Array): number => {
  let i = head
  for (;;) {
    if (i > 0 && isCapital(t, i - 1) && t.lower[i - 1] !== 'the' && !taken[i - 1] && !/[.!?]$/.test(t.words[i - 2] ?? '.')) i--
    else if (i > 1 && joined(t, i - 1) && isCapital(t, i - 2)) i -= 2
    else if (i > 1 && possessiveInName(t, i - 1)) i -= 2
    else return i
  }
}

const isOffice = (word: WordHit | null): boolean => !!word && [...word.classes].some((name) => name.startsWith('office:'))

const headClass = (word: WordHit | null): 'government' | 'other' | null =>
  !word ? null : word.classes.has('body:government') ? 'government' : word.classes.has('body:other') ? 'other' : null

/** End of the capitalised run that begins at token `i`, and where a person's name begins in it ("Industry | Clement Osei Amoako"), else the same. */
const segment = (g: Ground, i: number): { readonly end: number; readonly cut: number; readonly body: boolean } => {
  const t = g.tokens
  let end = i
  let last = -1
  let body = false
  while (end < t.count && (isCapital(t, end) || joined(t, end))) {
    if (isOffice(g.words[end]!)) return { end: i, cut: i, body: false }
    if (isGenericWord(t.lower[end]!) || g.inCountry[end] || headClass(g.words[end]!)) last = end
    body ||= headClass(g.words[end]!) !== null
    end++
  }
  return { end, cut: last >= 0 && end - last > 2 ? last + 1 : end, body }
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** "Ministry of Food | , Agriculture | and Light Industry": a comma, a field, and more fields up to an "and". */
const isListOfFields = (t: Tokens, i: number): boolean => {
  if (t.words[i] !== ',' || !isCapital(t, i + 1) || !isGenericWord(t.lower[i + 1]!)) return false
  for (let k = i + 2; k < t.count && k < i + 9; k++) {
    if (t.lower[k] === 'and') return isCapital(t, k + 1) && isGenericWord(t.lower[k + 1]!)
    if (t.words[k] !== ',' && !(isCapital(t, k) && isGenericWord(t.lower[k]!))) return false
  }
  return false
}

/** Token after the name that begins with `head`: "Ministry for Europe and Foreign Affairs". Links count only before another capital. */
const rightEdge = (g: Ground, head: number): number => {
  const t = g.tokens
  let end = head + 1
  for (let i = head + 1; i < t.count && i < head + 16; ) {
    let k = i
    while (k < t.count && LINKS.has(t.lower[k]!) && k - i < 3) k++
    if (isListOfFields(t, i)) {
      end = i + 2
      i = end
      continue
    }
    if (/^(?:on|in)$/.test(t.lower[i]!) && CALENDAR.test(t.lower[k] ?? '')) break
    if (k === i || (i === head + 1 && !/^(?:of|for|on|-|and)$/.test(t.lower[i]!)) || !isCapital(t, k) || isOffice(g.words[k]!)) break
    const next = segment(g, k)
    if (next.end === k || (t.lower[i] === 'and' && next.body && i > head)) break
    end = next.cut
    if (next.cut < next.end) break
    i = next.end
  }
  return end
}

/** The country that a body belongs to: an adjective or possessive right before it, or "of <country>" inside or after its name. */
const owner = (g: Ground, from: number, to: number): string | null => {
  const t = g.tokens
  const possessive = t.lower[from - 1] === "'s" || t.lower[from - 1] === "'" ? from - 1 : from
  const before = g.countryBefore.get(possessive)
  if (before && (possessive < from || before.form === 'adjective' || before.to === from)) return before.value
  for (let i = from; i < to; i++) if (g.countryAt.get(i) && g.countryAt.get(i)!.to <= to) return g.countryAt.get(i)!.value
  if (t.lower[to] !== 'of') return null
  return (g.countryAt.get(to + 1) ?? (t.lower[to + 1] === 'the' ? g.countryAt.get(to + 2) : undefined))?.value ?? null
}

const groundOf = (input: OrganisationInput): Ground => {
  const inCountry = new Uint8Array(input.tokens.count)
  for (const c of input.countries) inCountry.fill(1, c.from, c.to)
  return {
    ...input,
    inCountry,
    countryAt: new Map(input.countries.map((c) => [c.from, c])),
    countryBefore: new Map(input.countries.map((c) => [c.to, c])),
  }
}

/** "Indian National Congress": with a name of its own before it, a congress is a party. */
const isParty = (t: Tokens, from: number, head: number): boolean => t.lower[head] === 'congress' && t.lower[head - 1] === 'national' && from < head

/** Bodies that the lexicon does not list, by their head noun: ministries, agencies, institutes, companies. */
export const findOrganisations = (input: OrganisationInput): readonly OrganisationMention[] => {
  const g = groundOf(input)
  const { tokens: t, words, taken } = g
  const out: OrganisationMention[] = []
  let free = 0
  for (let i = 0; i < t.count; i++) {
    const form = i >= free ? headClass(words[i]!) : null
    if (!form || taken[i] || (g.inCountry[i] && !g.countryAt.has(i))) continue
    const last = words[i]!.to - 1
    const named = isCapital(t, i)
    const from = named ? Math.max(leftEdge(t, i, taken), free) : i
    const to = named ? rightEdge(g, last) : last + 1
    const country = owner(g, from, to)
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
      form: form === 'government' && !isParty(t, from, i) ? 'government' : 'other',
    })
    free = to
  }
  return out
}
