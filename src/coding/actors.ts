import { type Scene, spanOf, textOf } from '../discourse/scene.ts'
import { Tag } from '../grammar/tags.ts'
import type { CodedActor } from '../model/record.ts'
import type { Context } from '../record/draft.ts'
import { countryHere } from './actors-country.ts'
import { type Part, readPart } from './actors-part.ts'

/** Where one actor of a list ends and the next begins. */
const isSeparator = (s: Scene, i: number): boolean => /^(?:and|or|,|;|&|plus)$/.test(s.tokens.lower[i]!) && s.nameAt[i]! < 0

/** The stretches between commas and conjunctions, names kept whole. */
const splitAt = (s: Scene, from: number, to: number): readonly (readonly [number, number])[] => {
  const out: [number, number][] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isSeparator(s, i)) continue
    if (i > start) out.push([start, i])
    start = i + 1
  }
  return out
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

const codeOf = (part: Part, country: string | null): string => {
  if (country === null) return part.sector ?? ''
  return part.sector === null || part.sector === country ? country : country + part.sector
}

/**
 * The actors named by the tokens `[from, to)` of a noun phrase, conjuncts apart: PLOVER codes of country and sector
 * (`HUNGOV`, a bare country for the state itself, `IGOUNO` for an organisation, the sector alone where no country can be known).
 * A country that the phrase does not give is that of the person, or of the text around. Empty for what is no actor.
 */
export const codeActors = (context: Context, from: number, to: number): readonly CodedActor[] => {
  const s = context.scene
  const parts: Part[] = []
  for (const [a, b] of splitAt(s, from, to)) {
    const part = readPart(context, a, b)
    if (part) parts.push(part)
  }
  shareNoun(parts)
  shareRest(parts)
  const out: CodedActor[] = []
  for (const part of foldAppositions(s, parts)) {
    const filed = FILED_UNDER[part.country ?? '']
    if (filed) Object.assign(part, { country: filed, sector: 'PRE' })
    const country = part.country ?? (part.sector !== null ? countryHere(context, part) : null)
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
