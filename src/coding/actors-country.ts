import { firstFrom, type Scene } from '../discourse/scene.ts'
import type { Context } from '../record/draft.ts'
import type { Part } from './actors-part.ts'

/** The only country that a sentence names, by itself or by its towns and people; null when it names several or none. */
const onlyCountry = (s: Scene, sentence: number): string | null => {
  const from = s.sentences.from[sentence]!
  const to = s.sentences.to[sentence]!
  let found: string | null = null
  for (const list of [s.countries, s.places] as const)
    for (let i = firstFrom(list, from); i < list.length && list[i]!.from < to; i++) {
      const m = list[i]!
      const code = m.kind === 'country' ? m.value : m.country
      if (code === null || code === found) continue
      if (found !== null) return null
      found = code
    }
  return found
}

const LOCATIVE = /^(?:in|of|from|at|near|inside|outside|across|throughout)$/

/** The country or place that begins at a token, articles and points of the compass skipped. */
const placeAt = (s: Scene, from: number): string | null => {
  for (let i = from; i < s.tokens.count && i < from + 4; i++) {
    const at = s.nameAt[i]!
    const m = at >= 0 ? s.mentions[at]! : null
    if (m?.kind === 'country' && m.form !== 'people') return m.value
    if (m?.kind === 'place') return m.country
    if (
      !/^(?:the|northern|southern|eastern|western|central|north|south|east|west|city|town|of|capital|village|province|region)$/.test(
        s.tokens.lower[i]!,
      )
    )
      return null
  }
  return null
}

/** "dissidents | from Egypt": the phrase goes on behind its end. */
export const countryBehind = (s: Scene, to: number): string | null => (LOCATIVE.test(s.tokens.lower[to] ?? '') ? placeAt(s, to + 1) : null)

/** The first place told by a preposition in tokens `[from, to)`. */
const placeTold = (s: Scene, from: number, to: number): string | null => {
  for (let i = from; i < to; i++) {
    const found = s.tokens.lower[i] === 'in' ? placeAt(s, i + 1) : null
    if (found) return found
  }
  return null
}

/**
 * The country that "the police" or "the opposition" belong to where the phrase does not say: the one the sentence names,
 * the one named before in it, the one that the text comes from, where in the sentence something takes place.
 */
export const countryHere = ({ scene: s }: Context, part: Part): string | null => {
  const sentence = s.sentenceAt[part.from]!
  if (sentence < 0) return s.home
  const behind = countryBehind(s, part.to)
  if (behind) return behind
  const here = onlyCountry(s, sentence)
  if (here) return here
  if (part.usual) return part.usual
  const before = s.countries[firstFrom(s.countries, part.from) - 1]
  if (before && before.from >= s.sentences.from[sentence]!) return before.value
  return s.home ?? placeTold(s, part.to, s.sentences.to[sentence]!)
}
