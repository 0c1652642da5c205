import { Tag } from '../grammar/tags.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import type { Chunk, ChunkInput } from './chunks.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'

export interface ClauseInput extends ChunkInput {
  readonly words: readonly (WordHit | null)[]
}

/** Whether the verb tells what somebody says, so that a clause may follow it. */
export const isSpeech = (hit: WordHit | null): boolean => !!hit && (hit.classes.has('verb:say') || hit.classes.has('verb:document-says'))

type Groups = readonly (VerbGroup | null)[]

/** Whether a finite verb without a subject of its own follows: "the deals | reached in May | would help". */
const finiteFollows = (chunks: readonly Chunk[], groups: Groups, k: number): boolean => {
  for (let i = k + 1; i < chunks.length; i++) {
    const kind = chunks[i]!.kind
    if (kind === 'COMMA' || kind === 'CC' || kind === 'SUB' || kind === 'REL' || kind === 'BREAK') return false
    if (kind === 'NP' && chunks[i + 1]?.kind === 'NP') return false
    if (kind === 'VG') return groups[i]!.form === 'finite'
  }
  return false
}

/** Verbs besides those of saying that may be followed by a clause without "that". */
const CLAUSE_TAKING = new Set([
  'hope',
  'know',
  'mean',
  'ensure',
  'show',
  'see',
  'feel',
  'learn',
  'find',
  'understand',
  'hear',
  'think',
  'believe',
  'wish',
  'realise',
  'realize',
  'prove',
])

/** Whether the noun phrase before chunk `k` is part of what another verb governs: "took stock of the results | achieved over the years". */
const insideObject = (input: ClauseInput, chunks: readonly Chunk[], groups: Groups, k: number): boolean => {
  for (let i = k - 2; i >= 0; i--) {
    const kind = chunks[i]!.kind
    if (kind === 'VG') return !takesClause(input, groups[i]!)
    if (kind !== 'NP' && kind !== 'PREP' && kind !== 'ADJ' && kind !== 'ADV') return false
    if (kind === 'NP' && chunks[i + 1]!.kind === 'NP') return false
  }
  return false
}

/** "In its statement | issued on Friday |, the ministry …": the noun stands in a prepositional phrase that hangs on no noun. */
const insidePhrase = (chunks: readonly Chunk[], k: number): boolean => {
  let i = k - 1
  while (chunks[i]?.kind === 'NP' && chunks[i - 1]?.kind === 'PREP') i -= 2
  const above = chunks[i]?.kind
  return i < k - 1 && (above === undefined || above === 'COMMA' || above === 'BREAK')
}

const takesClause = (input: ClauseInput, group: VerbGroup): boolean => {
  const hit = input.words[group.verb] ?? null
  return isSpeech(hit) || CLAUSE_TAKING.has(hit?.lemma ?? '') || (group.copula && !/^ha(?:ve|s|d|ving)$/.test(input.tokens.lower[group.verb]!))
}

/** "… by Ethiopia": who did it is named, so the form before is passive. */
const byName = (input: ClauseInput, chunks: readonly Chunk[], k: number): boolean =>
  chunks[k]?.kind === 'PREP' &&
  input.tokens.lower[chunks[k]!.from] === 'by' &&
  chunks[k + 1]?.kind === 'NP' &&
  input.tags[chunks[k + 1]!.head] === Tag.PROPN

const verbBefore = (chunks: readonly Chunk[], k: number): boolean => {
  for (let i = k - 1; i >= 0 && chunks[i]!.kind !== 'COMMA' && chunks[i]!.kind !== 'SUB' && chunks[i]!.kind !== 'BREAK'; i--)
    if (chunks[i]!.kind === 'VG') return true
  return false
}

/** A lone past form right after its noun and without an object is a participle when another verb claims the noun or follows. */
const reducedRelative = (input: ClauseInput, chunks: readonly Chunk[], groups: Groups, k: number): boolean => {
  const group = groups[k]!
  if (input.tags[group.verb] !== Tag.VBD || group.verbTo - group.verbFrom > 1 || chunks[k - 1]?.kind !== 'NP') return false
  let after = k + 1
  while (chunks[after]?.kind === 'ADV' || (chunks[after]?.kind === 'TIME' && chunks[after + 1]?.kind === 'PREP')) after++
  const next = chunks[after]?.kind
  if (byName(input, chunks, after) && verbBefore(chunks, k)) return true
  if (next === 'PREP' && finiteFollows(chunks, groups, k)) return true
  if ((next !== 'PREP' && next !== 'TIME') || PAST_ONLY.test(input.tokens.lower[group.verb]!)) return false
  return insideObject(input, chunks, groups, k) || insidePhrase(chunks, k)
}

/** Past tenses that are no participles. */
const PAST_ONLY =
  /^(?:began|became|came|went|took|gave|saw|spoke|wrote|rose|fell|grew|drew|drove|flew|knew|chose|broke|did|was|were|had|underwent|arose|withdrew|overcame|swore|threw|showed|sang|sank)$/

/** A lone participle is the main verb when nothing else in the sentence could be. */
const promote = (chunks: readonly Chunk[], groups: (VerbGroup | null)[], tags: Uint8Array): void => {
  if (groups.some((g) => g?.form === 'finite')) return
  const k = groups.findIndex((g, i) => g?.form === 'participle' && chunks[i - 1]?.kind === 'NP')
  if (k >= 0 && chunks[k + 1]?.kind !== undefined && tags[groups[k]!.verb] === Tag.VBN)
    groups[k] = { ...groups[k]!, form: 'finite', voice: chunks[k + 1]!.kind === 'PREP' ? 'passive' : 'active', tense: 'past' }
}

/** "the Minister | reacted | to criticism": a lone participle whose noun no other verb claims is the verb of its clause. */
const isIntransitivePast = (input: ClauseInput, chunks: readonly Chunk[], groups: Groups, k: number): boolean => {
  const group = groups[k]!
  if (group.form !== 'participle' || input.tags[group.verb] !== Tag.VBN || group.verbTo - group.verbFrom > 1 || chunks[k - 1]?.kind !== 'NP')
    return false
  const before = chunks[k - 2]?.kind
  if (
    (before !== undefined && before !== 'COMMA' && before !== 'SUB') ||
    chunks[k + 1]?.kind !== 'PREP' ||
    input.tokens.lower[chunks[k + 1]!.from] === 'by'
  )
    return false
  if (/^(?:an?|no)$/.test(input.tokens.lower[chunks[k - 1]!.from]!)) return false
  for (let i = k + 1; i < chunks.length; i++) {
    const kind = chunks[i]!.kind
    if (kind === 'REL' || kind === 'SUB') return true
    if (kind === 'VG' && groups[i]!.form === 'finite')
      return chunks[i - 1]!.kind === 'NP' && (chunks[i - 2]?.kind === 'COMMA' || chunks[i - 2]?.kind === 'NP')
  }
  return true
}

/** The verb groups of a sentence by chunk, with past forms told apart: verbs of clauses, participles that describe a noun. */
export const readGroups = (input: ClauseInput, chunks: readonly Chunk[]): (VerbGroup | null)[] => {
  const groups = chunks.map((c) => (c.kind === 'VG' ? readVerbGroup(input.tokens, input.tags, c) : null))
  for (let k = 0; k < chunks.length; k++)
    if (groups[k] && reducedRelative(input, chunks, groups, k)) groups[k] = { ...groups[k]!, form: 'participle', voice: 'passive', tense: null }
  for (let k = 0; k < chunks.length; k++)
    if (groups[k] && isIntransitivePast(input, chunks, groups, k)) groups[k] = { ...groups[k]!, form: 'finite', voice: 'active', tense: 'past' }
  promote(chunks, groups, input.tags)
  return groups
}
