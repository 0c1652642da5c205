import type { Argument } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import type { Scene } from './scene.ts'

/** First noun phrase in tokens `[from, to)`, up to a comma or verb. */
export const phraseAfter = (s: Scene, from: number, to: number): Argument | null => {
  const { tags, tokens: t } = s
  let end = from
  while (
    end < to &&
    (tags[end]! < Tag.VB || tags[end] === Tag.VBN) &&
    tags[end] !== Tag.AUX &&
    !/^[,.;:”“"«»()]$/.test(t.words[end]!) &&
    !/^(?:that|which|who|whose|where)$/.test(t.lower[end]!)
  )
    end++
  if (end === from) return null
  let head = -1
  for (let i = from; i < end; i++) {
    if (tags[i] === Tag.ADP && head >= 0) break
    if (tags[i] === Tag.NOUN || tags[i] === Tag.PROPN || tags[i] === Tag.PRON) head = i
  }
  return head < 0 ? null : { from, to: end, head, heads: [head], preposition: null }
}

/** "In X's opinion", "in the view of X". */
export const opinionOf = (s: Scene, from: number, to: number): Argument | null => {
  const t = s.tokens
  for (let i = from; i < Math.min(to, from + 8); i++) {
    if (!/^(?:opinion|view|words|estimation)$/.test(t.lower[i]!)) continue
    if (i === from + 1 && /^(?:his|her|their)$/.test(t.lower[from]!)) return { from, to: from + 1, head: from, heads: [from], preposition: null }
    if (i > from + 1 && (t.lower[i - 1] === "'s" || t.lower[i - 1] === "'"))
      return { from, to: i - 1, head: i - 2, heads: [i - 2], preposition: null }
    return t.lower[i + 1] === 'of' ? phraseAfter(s, i + 2, to) : null
  }
  return null
}

/** "According to X, …" at the head or the end of a sentence. */
export const accordingTo = (s: Scene, sentence: number): Argument | null => {
  for (let i = s.sentences.from[sentence]!; i < s.sentences.to[sentence]!; i++) {
    const hit = s.hits.words[i]
    if (hit?.classes.has('phrase:according-to') && s.quoteAt[i]! < 0) return phraseAfter(s, hit.to, s.sentences.to[sentence]!)
    if (s.tokens.lower[i] === 'in' && s.quoteAt[i]! < 0) {
      const owner = opinionOf(s, i + 1, s.sentences.to[sentence]!)
      if (owner) return owner
    }
  }
  return null
}
