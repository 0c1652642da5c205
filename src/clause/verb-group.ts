import { Tag } from '../grammar/tags.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Chunk } from './chunks.ts'
import type { Clause, ClauseForm } from './clause.ts'

const MODALS = new Map([
  ['will', 'will'],
  ['would', 'would'],
  ['can', 'can'],
  ['could', 'could'],
  ['may', 'may'],
  ['might', 'might'],
  ['shall', 'shall'],
  ['should', 'should'],
  ['must', 'must'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['cannot', 'can'],
  ['ought', 'should'],
])
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m", 'get', 'got', 'gets'])
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"])
const PAST = new Set(['was', 'were', 'had', 'did'])
const NEGATION = new Set(['not', "n't", 'never', 'cannot', 'neither', 'nor', 'hardly'])

export type VerbGroup = Pick<
  Clause,
  'verb' | 'verbFrom' | 'verbTo' | 'form' | 'voice' | 'tense' | 'perfect' | 'progressive' | 'modal' | 'negated' | 'copula'
>

const formOf = (t: Tokens, tags: Uint8Array, chunk: Chunk, modal: string | null): ClauseForm => {
  const first = chunk.from
  if (tags[first] === Tag.PART && t.lower[first] === 'to') return 'infinitive'
  if (modal) return 'finite'
  const tag = tags[first] === Tag.ADV ? tags[chunk.head]! : tags[first]!
  if (t.lower[first] === 'being' || t.lower[first] === 'having') return 'gerund'
  if (tag === Tag.AUX) return t.lower[first] === 'be' || t.lower[first] === 'been' ? 'bare' : 'finite'
  if (tag === Tag.VBD || tag === Tag.VBP || tag === Tag.VBZ) return 'finite'
  if (tag === Tag.VBG) return 'gerund'
  if (tag === Tag.VBN) return 'participle'
  return 'bare'
}

/** Reads a chunk of kind VG: form, voice, tense, modal and polarity, from its tags and auxiliaries. */
export const readVerbGroup = (t: Tokens, tags: Uint8Array, chunk: Chunk): VerbGroup => {
  let modal: string | null = null
  let be = false
  let have = false
  let past = false
  let negated = chunk.from > 0 && (t.lower[chunk.from - 1] === 'not' || t.lower[chunk.from - 1] === 'never')
  for (let i = chunk.from; i < chunk.to; i++) {
    const lower = t.lower[i]!
    if (NEGATION.has(lower)) negated = true
    if (i === chunk.head && tags[i] !== Tag.AUX) break
    modal ??= MODALS.get(lower) ?? null
    if (BE.has(lower)) be = true
    if (HAVE.has(lower)) have = true
    if (PAST.has(lower)) past = true
  }
  const head = tags[chunk.head]!
  const copula = head === Tag.AUX
  const participle = head === Tag.VBN || head === Tag.VBD
  const form = formOf(t, tags, chunk, modal)
  const voice = !copula && participle && (be || form === 'participle') ? 'passive' : 'active'
  const tense = modal === 'will' || modal === 'shall' ? 'future' : form !== 'finite' ? null : past || head === Tag.VBD ? 'past' : 'present'
  return {
    verb: chunk.head,
    verbFrom: chunk.from,
    verbTo: chunk.to,
    form,
    voice,
    tense,
    modal,
    negated,
    copula,
    perfect: have && (participle || copula),
    progressive: be && head === Tag.VBG,
  }
}
