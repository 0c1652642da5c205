import { wordingWords } from '../../lexicon/wording.ts'
import type { StrengthClass } from '../../model/lexicon.ts'
import { modalStrength, possibleModals } from '../../model/modality.ts'
import { modalityLadder } from '../../model/record.ts'
import { singularOf } from './inclusion.ts'
import type { Word } from './words.ts'

/**
 * The strength that words give: the codebook's ladder, a suggestion told apart by what can be and what must be;
 * "hedged" is what only looks at an act ("consider opening").
 */
export type Strength = StrengthClass | 'possibility' | 'hedged'

export interface Cue {
  readonly strength: Strength
  /** The words that tell it, as places in the row of words. */
  readonly from: number
  readonly to: number
}

const byVerb = new Map<string, StrengthClass>()
const byOther = new Map<string, StrengthClass>()
/** Phrases by their first word. */
const phrases = new Map<string, (readonly [readonly string[], Strength])[]>()
const addPhrase = (phrase: string, strength: Strength): void => {
  const words = phrase.split(' ')
  phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), [words, strength]])
}
for (const [name, { verbs, others, phrases: own }] of Object.entries(wordingWords.strength)) {
  for (const verb of verbs) byVerb.set(verb, byVerb.get(verb) ?? (name as StrengthClass))
  for (const other of others) byOther.set(other, byOther.get(other) ?? (name as StrengthClass))
  for (const phrase of own) addPhrase(phrase, name as StrengthClass)
}
for (const hedge of wordingWords.hedges) if (hedge.includes(' ')) addPhrase(hedge, 'hedged')
const hedges = new Set(wordingWords.hedges.filter((one) => !one.includes(' ')))

const modal = (lower: string): Strength | null => {
  if (possibleModals.has(lower)) return 'possibility'
  const rung = modalStrength[lower]
  return rung === undefined ? null : rung === 'suggestion' ? 'necessity' : rung
}

const startsWith = (words: readonly Word[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((one, k) => words[at + k] !== undefined && (words[at + k]!.lower === one || words[at + k]!.lemma === one))

/** "is ready to", "expressed readiness", "interest in": the noun or adjective with the words that carry it. */
const carriers =
  /^(?:express\w*|voic\w*|show\w*|confirm\w*|declar\w*|announc\w*|am|is|are|was|were|be|been|very|its|their|his|her|our|a|an|the|shared)$/
const governs = /^(?:to|in|for|of|with)$/

/** A noun or adjective of strength is one only with what it carries or what carries it: "open to talks", not "open archives". */
const carried = (words: readonly Word[], at: number): boolean => governs.test(words[at + 1]?.lower ?? '') || carriers.test(words[at - 1]?.lower ?? '')

const single = (words: readonly Word[], at: number): Strength | null => {
  const { lower, lemma, mention } = words[at]!
  if (mention !== null) return null
  const other = byOther.get(singularOf(lower))
  const rung = modal(lower) ?? (other !== undefined && carried(words, at) ? other : null) ?? byVerb.get(lemma) ?? null
  if (rung !== null) return rung
  return (hedges.has(lemma) || hedges.has(singularOf(lower))) && looksAt(words, at) ? 'hedged' : null
}

/** "consider opening", "the possibility of opening"; not "consider Albania as a partner". */
const looksAt = (words: readonly Word[], at: number): boolean => {
  const next = words.slice(at + 1, at + 5)
  return next[0] !== undefined && next[0].mention === null && !pronouns.test(next[0].lower) && !next.some(({ lower }) => lower === 'as')
}

const pronouns = /^(?:it|him|her|them|us|you|me|that|this|and|or|by)$/

const light = /^(?:the|a|an|of)$/

/** "consider the possibility" is one look, not two. */
const joinedHedges = (words: readonly Word[], cues: readonly Cue[]): readonly Cue[] => {
  const joined: Cue[] = []
  for (const cue of cues) {
    const last = joined.at(-1)
    const close = last !== undefined && words.slice(last.to, cue.from).every(({ lower }) => light.test(lower))
    if (close && last.strength === 'hedged' && cue.strength === 'hedged') joined[joined.length - 1] = { ...last, to: cue.to }
    else joined.push(cue)
  }
  return joined
}

const known = new WeakMap<readonly Word[], readonly Cue[]>()

/** The words of strength in a row of words, in order, with the words that carry them. Asked for every gap of the row, found once. */
export const cuesIn = (words: readonly Word[]): readonly Cue[] => {
  const found = known.get(words) ?? search(words)
  known.set(words, found)
  return found
}

const search = (words: readonly Word[]): readonly Cue[] => {
  const found: Cue[] = []
  for (let at = 0; at < words.length; at++) {
    const { lower, lemma } = words[at]!
    const phrase = [...(phrases.get(lower) ?? []), ...(lemma === lower ? [] : (phrases.get(lemma) ?? []))].find(([own]) => startsWith(words, at, own))
    const strength = phrase?.[1] ?? single(words, at)
    if (strength === null) continue
    const to = at + (phrase?.[0].length ?? 1)
    let from = at
    if (phrase === undefined && byOther.has(singularOf(words[at]!.lower)))
      while (from > (found.at(-1)?.to ?? 0) && at - from < 3 && carriers.test(words[from - 1]!.lower)) from--
    found.push({ strength, from, to })
    at = to - 1
  }
  return joinedHedges(words, found)
}

const rungs: readonly Strength[] = ['hedged', 'endorsement', 'possibility', 'suggestion', 'necessity', ...modalityLadder.slice(2)]

/** Which of two strengths is the firmer; null where one stands beside the ladder, or both are level. */
export const firmer = (one: string, other: string): 'a' | 'b' | null => {
  const [x, y] = [rungs.indexOf(one as Strength), rungs.indexOf(other as Strength)]
  return x < 0 || y < 0 || x === y ? null : x > y ? 'a' : 'b'
}

const names: Readonly<Partial<Record<Strength, string>>> = { necessity: 'necessity', possibility: 'possibility', hedged: 'only looked at' }

/** The strength for a reader: "a necessity", "interest", "only looked at". */
export const strengthWords = (strength: string): string => names[strength as Strength] ?? strength
