import { Tag } from '../grammar/tags.ts'
import { type Scene, textOf } from './scene.ts'

/** First token of the noun phrase that ends in `head`. */
export const phraseStart = (scene: Scene, head: number): number => {
  const { tags, tokens: t } = scene
  let i = head
  while (i > 0 && scene.sentenceAt[i - 1] === scene.sentenceAt[head] && (i === head || tags[i] !== Tag.DET)) {
    const tag = tags[i - 1]!
    const hyphen = t.words[i - 1] === '-' && t.end[i - 1] === t.start[i]
    if (
      hyphen ||
      tag === Tag.DET ||
      tag === Tag.ADJ ||
      tag === Tag.NOUN ||
      tag === Tag.PROPN ||
      tag === Tag.NUM ||
      tag === Tag.PART ||
      (tag === Tag.PRON && /^(?:his|her|its|their|our|my|your)$/.test(t.lower[i - 1]!))
    )
      i--
    else break
  }
  return i
}

/** Words of a noun phrase without its article. */
export const labelOf = (scene: Scene, from: number, to: number): string => {
  const t = scene.tokens
  const first = /^(?:the|an?|this|that)$/.test(t.lower[from]!) && to - from > 1 ? from + 1 : from
  return textOf(scene, first, to)
}

/** The country named last in tokens `[from, to)`, or that of a place there. */
export const countryIn = (scene: Scene, from: number, to: number): string | null => {
  for (let i = to - 1; i >= from; i--) {
    const at = scene.nameAt[i]!
    const m = at >= 0 ? scene.mentions[at]! : null
    if (m?.kind === 'country') return m.value
    if (m?.kind === 'place' && m.country) return m.country
  }
  return null
}

/** "the President of Albania": the country of an of-phrase behind the office. */
export const countryOf = (scene: Scene, head: number): string | null => {
  if (!/^(?:of|for|from|at|in)$/.test(scene.tokens.lower[head + 1] ?? '')) return null
  const of = scene.tokens.lower[head + 1] === 'of'
  let end = head + 2
  while (end < scene.tokens.count && end < head + 8 && scene.tags[end] !== Tag.PUNCT && scene.tags[end]! < Tag.VB && scene.tags[end] !== Tag.AUX) {
    // "the ambassador of A in B": B is where, not whose
    if (of && /^(?:in|to|at)$/.test(scene.tokens.lower[end]!)) break
    end++
  }
  return countryIn(scene, head + 2, end)
}
