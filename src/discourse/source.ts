import type { Argument } from '../clause/clause.ts'
import { isVerbTag, Tag } from '../grammar/tags.ts'
import { phraseStart } from './phrase.ts'
import { firstFrom, type Scene } from './scene.ts'

const STOP = /^(?:[,.;:”“"«»()—–]|--|that|which|who|whose|where|while|after|before|as)$/

/** Whether a verb form stands here, not a participle before a noun: "Minister X | warned". */
const isVerbHere = (s: Scene, i: number, from: number): boolean => {
  const tag = s.tags[i]!
  if (tag === Tag.AUX || (isVerbTag(tag) && tag !== Tag.VBN && !(tag === Tag.VBG && i === from))) return true
  return tag === Tag.VBN && i > from && (s.tags[i - 1] === Tag.PROPN || s.tags[i - 1] === Tag.PRON || s.tags[i - 1] === Tag.NOUN)
}

/** One past the last token of a person's name that begins in front of `i`, where `i` stands inside it or right behind it. */
const afterPerson = (s: Scene, i: number): number => {
  const at = s.nameAt[i]!
  const m = at >= 0 ? s.mentions[at]! : null
  return m?.kind === 'person' && m.from === i ? m.to : -1
}

/** "X shot back.": no noun that goes on with a name stands before an adverb or a full stop. */
const endsAt = (s: Scene, i: number): boolean => s.tags[i] === Tag.ADV || /^[.”"»]$/.test(s.tokens.words[i] ?? '.')

/** First noun phrase in tokens `[from, to)`, up to a comma, verb or time. A person's name ends it. */
export const phraseAfter = (s: Scene, from: number, to: number): Argument | null => {
  const t = s.tokens
  const time = s.times[firstFrom(s.times, from)]
  const stop = time && time.from > from ? Math.min(to, time.from) : to
  let head = -1
  let end = from
  let prepositions = 0
  while (end < stop && !STOP.test(t.lower[end]!) && !isVerbHere(s, end, from)) {
    const named = afterPerson(s, end)
    const goesOn =
      named > 0 && named < stop && (s.tags[named] === Tag.NOUN || s.tags[named] === Tag.PROPN) && !isVerbHere(s, named, from) && !endsAt(s, named + 1)
    if (named > 0 && named <= stop && !goesOn && !/^(?:'s|')$/.test(t.lower[named] ?? '')) {
      if (prepositions === 0) head = named - 1
      end = named
      if (prepositions === 0) break
      continue
    }
    const tag = s.tags[end]!
    if (tag === Tag.ADP) {
      if (head < 0 || !/^(?:of|for|at|from|in|with|on|to)$/.test(t.lower[end]!)) break
      prepositions++
    }
    if (tag === Tag.ADV && head >= 0) break
    if (prepositions === 0 && (tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.PRON || tag === Tag.NUM)) head = end
    end++
    if (tag === Tag.PRON && end - from === 1 && !/^(?:his|her|its|their|our|my|your)$/.test(t.lower[from]!)) break
  }
  while (end > from && s.tags[end - 1] === Tag.ADP) end--
  return head < 0 || end === from ? null : { from, to: end, head, heads: [head], preposition: null }
}

/** A noun phrase as `phraseAfter` finds it, with the conjuncts that follow: "X and the minister". */
export const phrasesAfter = (s: Scene, from: number, to: number): Argument | null => {
  let arg = phraseAfter(s, from, to)
  for (let n = 0; arg && n < 3 && arg.to < to && /^(?:and|&)$/.test(s.tokens.lower[arg.to]!); n++) {
    const next: Argument | null = phraseAfter(s, arg.to + 1, to)
    if (!next || next.from !== arg.to + 1) break
    arg = { ...arg, to: next.to, heads: [...arg.heads, ...next.heads] }
  }
  return arg
}

/** The noun that a chain of phrases ending at a token hangs on: "the head | of the delegation". */
const topOf = (s: Scene, end: number, floor: number): number => {
  let head = end
  for (let n = 0; n < 4; n++) {
    const from = phraseStart(s, head)
    const up = from - 2
    if (up < floor || s.tags[from - 1] !== Tag.ADP || !/^(?:of|for|at|from|in|with)$/.test(s.tokens.lower[from - 1]!)) return head
    if (s.tags[up] !== Tag.NOUN && s.tags[up] !== Tag.PROPN && s.tags[up] !== Tag.NUM) return head
    head = up
  }
  return head
}

const SOME = /^(?:most|many|some|few|several|all|others?|half|both|none)$/
const isNominal = (s: Scene, i: number): boolean => {
  const tag = s.tags[i]!
  if (SOME.test(s.tokens.lower[i]!)) return true
  return tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.PRON || tag === Tag.NUM || tag === Tag.X
}

/** The noun phrase that stands right before a verb in its sentence, over adverbs, auxiliaries and what commas set apart; null where none does. */
export const subjectBefore = (s: Scene, verb: number): Argument | null => {
  const sentence = s.sentenceAt[verb]!
  if (sentence < 0) return null
  const floor = s.sentences.from[sentence]!
  const t = s.tokens
  let i = verb - 1
  while (i >= floor && (s.tags[i] === Tag.ADV || s.tags[i] === Tag.AUX || t.lower[i] === 'not' || /^(?:both|all|each)$/.test(t.lower[i]!))) i--
  if (t.words[i] === ',') {
    let k = i - 1
    while (k > floor && t.words[k] !== ',' && s.quoteAt[k]! < 0 && i - k < 30) k--
    // "X, of Y, said": what stands between the commas hangs on X; without an opening comma it only opens the sentence
    if (t.words[k] !== ',') return null
    i = k - 1
  }
  if (i >= floor && t.words[i] === ')') {
    while (i >= floor && t.words[i] !== '(') i--
    i--
  }
  if (i < floor || !isNominal(s, i) || s.quoteAt[i]! >= 0) return null
  const head = topOf(s, i, floor)
  return { from: Math.max(floor, phraseStart(s, head)), to: i + 1, head, heads: [head], preposition: null }
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
