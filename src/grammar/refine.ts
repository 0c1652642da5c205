import type { WordHit } from '../lexicon/matcher.ts'
import type { Tokens } from '../text/tokens.ts'
import { isVerbTag, Tag } from './tags.ts'

const NOMINAL_BEFORE = new Set<number>([Tag.DET, Tag.ADJ, Tag.NUM])
const NOUN_PHRASE_START = new Set<number>([Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.VBG, Tag.VBN, Tag.SYM])

const isVerb = (word: WordHit | null): boolean => {
  if (!word || word.to - word.from !== 1) return false
  for (const name of word.classes) if (name.startsWith('verb:')) return true
  return false
}

const isPossessive = (t: Tokens, i: number): boolean => /^(?:his|her|its|their|our|my|your|'s|')$/.test(t.lower[i]!)

/** A verb form in -ed after a noun or comma and before a noun phrase is a past tense, whatever its ending suggests. */
const pastTense = (t: Tokens, i: number, from: number, to: number, tags: Uint8Array): boolean => {
  if (i + 1 >= to) return false
  const before = i > from ? tags[i - 1]! : Tag.PUNCT
  if (NOMINAL_BEFORE.has(before) || (i > from && isPossessive(t, i - 1)) || before === Tag.ADP) return false
  const after = tags[i + 1]!
  return NOUN_PHRASE_START.has(after) || after === Tag.ADP || after === Tag.SCONJ || after === Tag.PART
}

/** "…,” Asante replied.": a verb of saying at the end, after its subject. */
const closingSpeech = (t: Tokens, i: number, from: number, tags: Uint8Array, word: WordHit): boolean =>
  word.classes.has('verb:say') && i > from && (tags[i - 1] === Tag.PROPN || tags[i - 1] === Tag.PRON || tags[i - 1] === Tag.NOUN) && /^[.,:;!?”"»]$/.test(t.words[i + 1] ?? '.')

/** "…, the Foreign Ministry in Lusaka confirmed on Friday": a verb of saying behind a name is its past tense, not its participle. */
const namedSpeech = (t: Tokens, i: number, from: number, tags: Uint8Array, word: WordHit): boolean => {
  if (!word.classes.has('verb:say') || i === from || (tags[i - 1] !== Tag.PROPN && tags[i - 1] !== Tag.PRON) || t.lower[i + 1] === 'by') return false
  for (let k = i - 1; k >= from && k > i - 4; k--) if (tags[k] === Tag.AUX) return false
  return true
}

/** Whether an infinitive or a bare verb stands before, so that ", deepen ties and exchange views" goes on with verbs. */
const verbListBefore = (i: number, from: number, tags: Uint8Array): boolean => {
  const before = tags[i - 1]!
  if (i <= from || (before !== Tag.CCONJ && before !== Tag.PUNCT)) return false
  for (let k = i - 1; k >= from && k > i - 30; k--) if (tags[k] === Tag.VB) return true
  return false
}

const bareVerb = (i: number, from: number, to: number, tags: Uint8Array): boolean => {
  if (i + 1 >= to || i === from) return false
  const before = tags[i - 1]!
  const after = tags[i + 1]!
  if (tags[i - 1] === Tag.PART || before === Tag.AUX) return true
  return verbListBefore(i, from, tags) && NOUN_PHRASE_START.has(after)
}

/** Verbs of saying and wanting that look like plural nouns: "the document reads", "the envoy hopes for more". */
const presentTense = (i: number, from: number, to: number, tags: Uint8Array, word: WordHit): boolean => {
  if (!['verb:say', 'verb:document-says', 'verb:interest', 'verb:intend', 'verb:request', 'verb:endorse'].some((n) => word.classes.has(n)) || i === from) return false
  const before = tags[i - 1]!
  if (before !== Tag.NOUN && before !== Tag.PROPN && before !== Tag.PRON) return false
  const next = i + 1 < to ? tags[i + 1]! : Tag.PUNCT
  if (next === Tag.NOUN || next === Tag.PROPN || next === Tag.AUX || next === Tag.CCONJ || isVerbTag(next)) return false
  for (let k = i - 1; k >= from && tags[k] !== Tag.PUNCT; k--) if (tags[k] === Tag.AUX || tags[k] === Tag.VBD || tags[k] === Tag.VBP || tags[k] === Tag.VBZ) return false
  for (let k = i + 1; k < to && tags[k] !== Tag.PUNCT && tags[k] !== Tag.SCONJ; k++) if (tags[k] === Tag.AUX || tags[k] === Tag.VBD || tags[k] === Tag.VBZ) return false
  return true
}

/** Whether tokens `[from, to)` hold a finite verb. */
const hasFinite = (from: number, to: number, tags: Uint8Array): boolean => {
  for (let k = from; k < to; k++) if (tags[k] === Tag.AUX || tags[k] === Tag.VBD || tags[k] === Tag.VBP || tags[k] === Tag.VBZ) return true
  return false
}

/** A sentence without a finite verb whose noun in -s is a known verb behind a noun: "The agreement obliges Ghana to …". */
const onlyVerb = (i: number, from: number, to: number, tags: Uint8Array): boolean => {
  if (i === from || i + 1 >= to) return false
  const before = tags[i - 1]!
  const next = tags[i + 1]!
  const follows = next === Tag.PROPN || next === Tag.DET || next === Tag.PRON || next === Tag.ADJ || next === Tag.ADP || next === Tag.PART
  return follows && (before === Tag.NOUN || before === Tag.PROPN) && !hasFinite(from, to, tags)
}

/**
 * Sets right, in place, tags of words that the lexicon knows as verbs and the tagger took for adjectives or nouns:
 * "The leaders expressed satisfaction", "to enhance relations, deepen ties and exchange views".
 */
export const refineTags = (t: Tokens, from: number, to: number, tags: Uint8Array, words: readonly (WordHit | null)[]): void => {
  for (let i = from; i < to; i++) {
    const tag = tags[i]!
    const word = words[i]!
    if (tag === Tag.VBZ && i > from && words[i]?.classes.has('noun:meeting') && isVerbTag(tags[i - 1]!)) tags[i] = Tag.NOUN
    if (tag === Tag.VBN && word && namedSpeech(t, i, from, tags, word)) tags[i] = Tag.VBD
    if (isVerbTag(tag) || tag === Tag.AUX || !isVerb(word) || /^\p{Lu}/u.test(t.words[i]!)) continue
    if (tag !== Tag.ADJ && tag !== Tag.NOUN && tag !== Tag.PROPN && tag !== Tag.ADV) continue
    const lower = t.lower[i]!
    if (lower.endsWith('ed') && lower !== word!.lemma) {
      if (pastTense(t, i, from, to, tags) || closingSpeech(t, i, from, tags, word!)) tags[i] = Tag.VBD
    } else if (lower.endsWith('s') && lower !== word!.lemma && (presentTense(i, from, to, tags, word!) || onlyVerb(i, from, to, tags))) tags[i] = Tag.VBZ
    else if (lower === word!.lemma && tag !== Tag.PROPN && bareVerb(i, from, to, tags)) tags[i] = Tag.VB
  }
}
