import type { CountryMention } from '../../model/mention.ts'
import { spanOf, textOf } from './context.ts'
import { carriedSpan, countryBehind, infer, isState, lastCountry, openingSince, placeAt } from './country.ts'
import type { Ground, Known } from './reading.ts'
import { lower, saidKnown } from './reading.ts'

const pronouns: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our'])

/** Adjectives and goods between the possessor and the noun: "Norway's total fish exports"; at most four tokens. */
const skipModifiers = (g: Ground, i: number): number => {
  for (let k = i; k > g.view.from && k > i - 5; k--) {
    const w = lower(g, k - 1)
    if (countryBehind(g.view, k) !== null || w === "'s" || w === "'" || pronouns.has(w)) return k
    if (!/^[\p{L}]/u.test(w) || /^(?:of|the|a|in|to|from|and|for|with|on|by|at|that|which|while|as|reached|hit)$/.test(w)) return k
  }
  return i
}

/** A country named before token `i` in the same sentence that can own something: its subject. */
const subjectCountry = (g: Ground, i: number): CountryMention | null =>
  g.view.countries.find(
    (c) => c.to <= i && isState(c) && lower(g, c.from - 1) !== 'to' && lower(g, c.from - 1) !== 'from' && lower(g, c.from - 1) !== 'with',
  ) ?? null

/** The possessor in a sentence before: "Kazakhstan's exports" rather than the partner named last. */
const reporterBefore = (g: Ground, i: number): Known<string> | null => {
  const { reporter } = g.carried.actors
  if (reporter !== null && g.carried.sentence >= g.view.index - 3) {
    const words = infer(g, i, i + 1, 'rule')
    return { value: reporter.value, inferred: typeof reporter.inferred?.from === 'object' ? reporter.inferred : words }
  }
  return null
}

/** "Of its exports, Norway sent …": a pronoun in the phrase that opens the sentence looks ahead to the subject behind the comma. */
const subjectAhead = (g: Ground, pronoun: number): CountryMention | null => {
  if (pronoun > g.view.from + 2 || !/^(?:of|in|with|among|from|on|by)$/.test(lower(g, g.view.from))) return null
  let comma = pronoun + 1
  while (comma < g.view.to && comma < pronoun + 9 && lower(g, comma) !== ',') comma++
  if (lower(g, comma) !== ',') return null
  return g.view.countries.find((c) => c.from > comma && c.from <= comma + 2 && isState(c)) ?? null
}

/** Who owns the noun at `i`: "Norway's exports", "Norwegian exports", "the country's exports", "its exports". */
export const possessor = (g: Ground, i: number): Known<string> | null => {
  const at = skipModifiers(g, i)
  const direct = countryBehind(g.view, at) ?? (lower(g, at - 1) === "'s" || lower(g, at - 1) === "'" ? countryBehind(g.view, at - 1) : null)
  if (direct !== null) return saidKnown(direct.value)
  const place = lower(g, at - 1) === "'s" ? placeAt(g.view, at - 2) : null
  if (place !== null) return saidKnown(place)
  const noun = lower(g, at - 1) === "'s" && /^(?:country|nation|republic|kingdom|state)$/.test(lower(g, at - 2))
  if (!noun && !pronouns.has(lower(g, at - 1))) return null
  const from = noun ? at - 3 : at - 1
  const said = textOf(g.tokens, Math.max(from, g.view.from), at)
  const here = subjectCountry(g, Math.max(from, 0)) ?? (noun ? null : subjectAhead(g, from)) ?? openingSince(g)
  if (here !== null) return { value: here.value, inferred: { said, from: spanOf(g.tokens, here.from, here.to) } }
  const carried = reporterBefore(g, at)
  if (carried !== null) return { value: carried.value, inferred: { said, from: carriedSpan(g, carried) } }
  const last = lastCountry(g, from)
  return last === null ? null : { value: last.value, inferred: { said, from: spanOf(g.tokens, last.from, last.to) } }
}

/** Behind a preposition, except as "the Government of X". */
const isOblique = (g: Ground, c: CountryMention): boolean => {
  const of = lower(g, c.from - 1) === 'the' ? c.from - 2 : c.from - 1
  if (lower(g, of) === 'of')
    return !/^(?:government|governments|parliament|cabinet|authorities|leadership|ministry|president|congress|senate|republic|kingdom|state|people)$/.test(
      lower(g, of - 1),
    )
  return /^(?:to|from|with|in)$/.test(lower(g, of))
}

/** The subject of an exporting or importing verb: the last country before it in its clause. */
export const subjectOf = (g: Ground, i: number): Known<string> | null => {
  for (let k = i - 1; k >= g.view.from && k > i - 12; k--) {
    const w = lower(g, k)
    if (w === ';' || w === ':') return null
    if (g.view.organisations.some((o) => o.form === 'igo' && o.to === k + 1)) return null
    const country = countryBehind(g.view, k + 1)
    if (country !== null && isState(country) && !isOblique(g, country)) return saidKnown(country.value)
    if (pronouns.has(w) || w === 'it' || w === 'they' || (w === 'country' && lower(g, k - 1) === 'the')) {
      const last = g.carried.actors.reporter ?? null
      const named = lastCountry(g, k)
      if (named !== null) return { value: named.value, inferred: infer(g, k, k + 1, spanOf(g.tokens, named.from, named.to)) }
      return last === null ? null : { value: last.value, inferred: infer(g, k, k + 1, carriedSpan(g, last)) }
    }
  }
  return null
}
