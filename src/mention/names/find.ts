import type { Name, NameHit } from '../../lexicon/matcher.ts'
import type { CountryMention, OrganisationMention, PlaceMention } from '../../model/mention.ts'
import { isUpper } from '../../text/characters.ts'
import type { Tokens } from '../../text/tokens.ts'

export type NameMention = CountryMention | PlaceMention | OrganisationMention

const isCountry = (n: Name): n is Extract<Name, { kind: 'country' }> => n.kind === 'country'

/** Codes of countries that the text names without doubt: they decide between readings of "Korean" or "Congolese". */
const certain = (hits: readonly NameHit[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const hit of hits) {
    const countries = hit.names.filter(isCountry)
    if (countries.length === 1 && hit.names.length === 1 && !countries[0]!.weak) found.add(countries[0]!.code)
  }
  return found
}

/** A weak name ("Jordan", "Chad", "Georgia") beside another capitalised word that is no name itself is likely part of a person's name. */
const besideName = (t: Tokens, hit: NameHit, taken: Uint8Array): boolean => {
  const near = (i: number): boolean =>
    i >= 0 && i < t.count && !taken[i] && isUpper(t.text, t.start[i]!) && t.words[i]!.length > 1 && /^\p{L}+$/u.test(t.words[i]!)
  const before = hit.from - 1
  const touchesBefore = before > 0 && t.words[before - 1] !== '.' && t.start[hit.from]! - t.end[before]! <= 1 && near(before)
  const touchesAfter = hit.to < t.count && t.start[hit.to]! - t.end[hit.to - 1]! === 1 && near(hit.to) && !/^(?:and|to)$/i.test(t.words[hit.to]!)
  return touchesBefore || touchesAfter
}

const choose = (t: Tokens, hit: NameHit, sure: ReadonlySet<string>, taken: Uint8Array): Name | null => {
  const countries = hit.names.filter(isCountry)
  if (countries.length > 0) {
    const likely = countries.find((c) => sure.has(c.code) && !c.weak) ?? countries.find((c) => sure.has(c.code)) ?? countries[0]!
    if (likely.weak && !sure.has(likely.code) && besideName(t, hit, taken)) return null
    return likely
  }
  const places = hit.names.filter((n) => n.kind === 'place')
  if (places.length > 1)
    return places.find((p) => p.country !== null && sure.has(p.country)) ?? places.find((p) => p.form === 'capital') ?? places[0]!
  return hit.names[0]!
}

const mentionOf = (t: Tokens, hit: NameHit, name: Name): NameMention => {
  const base = { start: t.start[hit.from]!, end: t.end[hit.to - 1]!, from: hit.from, to: hit.to }
  if (name.kind === 'country') return { kind: 'country', ...base, value: name.code, form: name.form }
  if (name.kind === 'place') return { kind: 'place', ...base, value: name.name, country: name.country, form: name.form }
  return { kind: 'organisation', ...base, value: name.code, country: null, form: name.form }
}

/** "pro-Russia", "anti-American": a leaning, no party. */
const leaning = (t: Tokens, from: number): boolean => from > 1 && t.words[from - 1] === '-' && t.end[from - 1] === t.start[from] && /^(?:pro|anti|non)$/.test(t.lower[from - 2]!)

/** Countries, places and known organisations from the lexicon's hits, with doubtful names decided by the rest of the text. */
export const findNames = (t: Tokens, hits: readonly NameHit[]): readonly NameMention[] => {
  const sure = certain(hits)
  const taken = new Uint8Array(t.count)
  for (const hit of hits) taken.fill(1, hit.from, hit.to)
  const out: NameMention[] = []
  for (const hit of hits) {
    if (leaning(t, hit.from)) continue
    const name = choose(t, hit, sure, taken)
    if (name) out.push(mentionOf(t, hit, name))
  }
  return out
}
