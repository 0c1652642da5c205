import type { Name, NameHit } from '../../lexicon/matcher.ts'
import type { CountryMention, OrganisationMention, PlaceMention } from '../../model/mention.ts'
import { isUpper } from '../../text/characters.ts'
import type { Tokens } from '../../text/tokens.ts'
import { isCapital, isGenericWord } from '../name-words.ts'

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
  const opens = before === 0 || t.words[before - 1] === '.'
  const touchesBefore =
    before >= 0 &&
    !(opens && (isGenericWord(t.lower[before]!) || /(?:ing|ly|ike)$/.test(t.lower[before]!))) &&
    t.start[hit.from]! - t.end[before]! <= 1 &&
    near(before)
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
const leaning = (t: Tokens, from: number): boolean =>
  from > 1 && t.words[from - 1] === '-' && t.end[from - 1] === t.start[from] && /^(?:pro|anti|non)$/.test(t.lower[from - 2]!)

const touches = (t: Tokens, left: number, right: number): boolean => left >= 0 && right < t.count && t.start[right]! - t.end[left]! <= 1

const MEDIA = /^(?:post|times|herald|daily|tribune|gazette|journal|mail|star|express|observer|chronicle|telegraph|mirror|insider)$/
const TREATY =
  /^(?:agreement|agreements|convention|conventions|accords?|protocols?|treaty|treaties|pact|principles|process|declaration|consensus|format|club)$/
const CLUB_BEFORE = /^(?:real|fc|f\.c\.|ac|inter|dynamo|dinamo|spartak|cska|bayern|atletico|atlético|sporting|borussia|lokomotiv|olympique)$/
const CLUB_AFTER = /^(?:fc|f\.c\.|united|rovers|wanderers|saint)$/

/** "The Kathmandu Post", "China Daily": the name of a newspaper is no party. */
const inMedium = (t: Tokens, hit: NameHit): boolean =>
  (touches(t, hit.to - 1, hit.to) && isCapital(t, hit.to) && MEDIA.test(t.lower[hit.to]!)) ||
  (t.words[hit.from - 2] === 'Times' && t.lower[hit.from - 1] === 'of')

/** "Paris Agreement", "Dynamo Kyiv", "Manchester United": the city stands in the name of something else. */
const inOtherName = (t: Tokens, hit: NameHit): boolean =>
  (touches(t, hit.to - 1, hit.to) && isCapital(t, hit.to) && (TREATY.test(t.lower[hit.to]!) || CLUB_AFTER.test(t.lower[hit.to]!))) ||
  (touches(t, hit.from - 1, hit.from) && isCapital(t, hit.from - 1) && CLUB_BEFORE.test(t.lower[hit.from - 1]!))

/** "Atlanta, Georgia": after a city of another country the weak name is that of a state. */
const afterForeignCity = (t: Tokens, hit: NameHit, name: Name, last: NameMention | undefined): boolean => {
  if (!isCountry(name) || !name.weak) return false
  if (t.lower[hit.from - 1] === 'of' && t.lower[hit.from - 2] === 'state') return true
  return last?.kind === 'place' && last.to === hit.from - 1 && t.words[hit.from - 1] === ',' && last.country !== null && last.country !== name.code
}

/** Countries, places and known organisations from the lexicon's hits, with doubtful names decided by the rest of the text. */
export const findNames = (t: Tokens, hits: readonly NameHit[]): readonly NameMention[] => {
  const sure = certain(hits)
  const taken = new Uint8Array(t.count)
  for (const hit of hits) taken.fill(1, hit.from, hit.to)
  const out: NameMention[] = []
  for (const hit of hits) {
    if (leaning(t, hit.from) || inMedium(t, hit)) continue
    const name = choose(t, hit, sure, taken)
    if (!name || (name.kind === 'place' && inOtherName(t, hit)) || afterForeignCity(t, hit, name, out.at(-1))) continue
    out.push(mentionOf(t, hit, name))
  }
  return out
}
