import { type Scene, spanOf, textOf } from '../discourse/scene.ts'
import { Tag } from '../grammar/tags.ts'
import type { CodedActor } from '../model/record.ts'
import type { Context } from '../record/draft.ts'
import { countryHere } from './actors-country.ts'
import { type Part, readPart } from './actors-part.ts'

/** Where one actor of a list ends and the next begins; "Italian-Polish" is two. */
const isSeparator = ({ scene: s, actors }: Context, i: number): boolean => {
  const lower = s.tokens.lower[i]!
  // "Soviet Union and Czechoslovakia" has the form of one body and is two
  if (s.nameAt[i]! >= 0) return lower === 'and' && actors.at(s.tokens, i + 1, s.tokens.count)?.named[0]?.kind === 'state'
  if (lower === '-') return isCountry(s, i - 1) && isCountry(s, i + 1)
  return /^(?:and|or|,|;|&|plus|\/)$/.test(lower)
}

const isCountry = (s: Scene, i: number): boolean => {
  const at = s.nameAt[i] ?? -1
  return at >= 0 && s.mentions[at]!.kind === 'country'
}

/** Whether tokens `[from, to)` name something: adjectives alone ("left-wing | and liberal organisations") are no actor of a list. */
const names = (s: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (s.nameAt[i]! >= 0 || s.tags[i] === Tag.NOUN || s.tags[i] === Tag.PROPN || s.tags[i] === Tag.PRON) return true
  return false
}

/** The stretches between commas and conjunctions, names kept whole. */
const splitAt = (context: Context, from: number, to: number): readonly (readonly [number, number])[] => {
  const out: [number, number][] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !(isSeparator(context, i) && names(context.scene, start, i))) continue
    if (i > start) out.push([start, i])
    start = i + 1
  }
  return out
}

/** "Hungarian and | Romanian officials": tags may cut the first adjective off; the phrase begins with it. */
const withFirstAdjective = (s: Scene, from: number): number => {
  let first = from
  for (;;) {
    const at = s.nameAt[first] ?? -1
    const here = at >= 0 ? s.mentions[at]! : null
    if (here?.kind !== 'country' || here.form !== 'adjective' || here.from !== first) return first
    if (!/^(?:and|or|,)$/.test(s.tokens.lower[first - 1] ?? '')) return first
    const before = (s.nameAt[first - 2] ?? -1) >= 0 ? s.mentions[s.nameAt[first - 2]!]! : null
    if (before?.kind !== 'country' || before.form !== 'adjective') return first
    first = before.from
  }
}

/** "Hungarian | and Romanian officials": a bare adjective shares the noun of the next conjunct. */
const shareNoun = (parts: Part[]): void => {
  for (let k = parts.length - 2; k >= 0; k--) {
    const [part, next] = [parts[k]!, parts[k + 1]!]
    if (part.bareAdjective && part.sector === null && next.sector !== null && next.country !== null) part.sector = next.sector
  }
}

/** "the presidents of Russia | and Ukraine", "Israeli troops | and settlers", "army | and police of Chad": what a list says once holds for all of it. */
const shareRest = (parts: Part[]): void => {
  for (let k = 1; k < parts.length; k++) {
    const [before, part] = [parts[k - 1]!, parts[k]!]
    if (before.shares && part.bareName && part.sector === null) {
      part.sector = before.sector
      part.shares = true
    }
    if (part.country === null && part.sector !== null && part.person === null) part.country = before.country
  }
  for (let k = parts.length - 2; k >= 0; k--) {
    const [part, next] = [parts[k]!, parts[k + 1]!]
    if (part.country === null && part.sector !== null && part.person === null && next.ownedBehind) part.country = next.country
  }
}

/** "X, the Iranian foreign minister": an apposition names the actor before the comma again. */
const isApposition = (s: Scene, a: Part, b: Part): boolean => {
  if (s.tokens.words[b.from - 1] !== ',') return false
  if (a.person === null && b.person === null && !/^(?:the|an?|its|his|her|their)$/.test(s.tokens.lower[b.from]!)) return false
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  return (a.person === null) !== (b.person === null) || a.sector === null || b.sector === null || a.sector === b.sector
}

const foldAppositions = (s: Scene, parts: readonly Part[]): readonly Part[] => {
  const out: Part[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last && isApposition(s, last, part)) {
      last.country ??= part.country
      last.sector ??= part.sector
      last.person ??= part.person
    } else out.push(part)
  }
  return out
}

/** Codes of entities that ISO 3166 does not list, with the one it files their territory under. */
const FILED_UNDER: { readonly [code: string]: string | undefined } = { NCY: 'CYP' }

/** The state that a country belonged to until a day (its independence), for documents of before. */
const BELONGED: { readonly [code: string]: readonly [until: string, state: string] | undefined } = { SSD: ['2011-07-09', 'SDN'] }

const stateOn = (code: string | null, date: string | null): string | null => {
  const before = code === null ? undefined : BELONGED[code]
  return before && date !== null && date < before[0] ? before[1] : code
}

/** Codebook: UNK is somebody unidentified, here a person by name of whom nothing else is known. */
const codeOf = (part: Part, country: string | null): string => {
  if (country === null) return part.sector ?? (part.person === null ? '' : 'UNK')
  return part.sector === null || part.sector === country ? country : country + part.sector
}

/** "our forces", "my government": of whoever speaks. */
const ownCountry = ({ scene: s, speech }: Context, part: Part): string | null =>
  /^(?:our|my)$/.test(s.tokens.lower[part.from]!) ? (speech.at(part.from)?.speaker?.countries[0] ?? null) : null

/**
 * The actors named by the tokens `[from, to)` of a noun phrase, conjuncts apart: PLOVER codes of country and sector
 * (`HUNGOV`, a bare country for the state itself, `IGOUNO` for an organisation, the sector alone where no country can be known).
 * A country that the phrase does not give is that of the person, or of the text around. Empty for what is no actor.
 */
export const codeActors = (context: Context, from: number, to: number): readonly CodedActor[] => {
  const s = context.scene
  const parts: Part[] = []
  for (const [a, b] of splitAt(context, withFirstAdjective(s, from), to)) {
    const part = readPart(context, a, b)
    if (part) parts.push(part)
  }
  shareNoun(parts)
  shareRest(parts)
  const out: CodedActor[] = []
  for (const part of foldAppositions(s, parts)) {
    const told = part.country ?? (part.sector !== null ? (ownCountry(context, part) ?? countryHere(context, part)) : null)
    const filed = FILED_UNDER[told ?? '']
    if (filed) part.sector = 'PRE'
    const country = stateOn(filed ?? told, s.published)
    const code = codeOf(part, country)
    if (code === '' || out.some((a) => a.code === code)) continue
    const first = s.tags[part.from] === Tag.DET && part.to - part.from > 1 ? part.from + 1 : part.from
    out.push({
      code,
      country: country !== null && /^(?:IGO|NGO|ISM|IMG|MNC)/.test(country) ? null : country,
      name: part.person ?? textOf(s, first, part.to),
      span: spanOf(s, part.from, part.to),
    })
  }
  return out
}
