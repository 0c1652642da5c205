import { Tag } from '../grammar/tags.ts'
import { Relation } from '../grammar/tree.ts'
import type { WordHit } from '../lexicon/matcher.ts'
import { relativeOf } from './arguments.ts'
import type { Attachments } from './attachments.ts'
import type { Chunk, ChunkInput } from './chunks.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'
import { CLAUSE_NOUN } from './words.ts'

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
    if (kind === 'VG') return groups[i]?.form === 'finite'
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
    if (kind === 'VG') return !groups[i] || !takesClause(input, groups[i]!)
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

/** Whether a clause without "that" may follow the verb as what is said, thought or shown. */
export const takesClause = (input: ClauseInput, group: Pick<VerbGroup, 'verb' | 'copula'>): boolean => {
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

/** "The treaty that A and B | signed in Oslo | took effect", not "the report that the treaty | signed in Oslo | took effect". */
const inRelative = (input: ClauseInput, chunks: readonly Chunk[], k: number): boolean => {
  let i = relativeOf(chunks, k) - 1
  while (chunks[i]?.kind === 'NP' && chunks[i - 1]?.kind === 'PREP') i -= 2
  return i >= 0 && chunks[i]?.kind === 'NP' && !CLAUSE_NOUN.test(input.tokens.lower[chunks[i]!.head]!)
}

/** A lone past form right after its noun and without an object is a participle when another verb claims the noun or follows. */
const reducedRelative = (input: ClauseInput, chunks: readonly Chunk[], groups: Groups, k: number): boolean => {
  const group = groups[k]!
  if (input.tags[group.verb] !== Tag.VBD || group.verbTo - group.verbFrom > 1 || chunks[k - 1]?.kind !== 'NP') return false
  let after = k + 1
  while (chunks[after]?.kind === 'ADV' || (chunks[after]?.kind === 'TIME' && chunks[after + 1]?.kind === 'PREP')) after++
  const next = chunks[after]?.kind
  if (byName(input, chunks, after) && verbBefore(chunks, k)) return true
  if (inRelative(input, chunks, k)) return false
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
    if (kind === 'VG' && groups[i]?.form === 'finite')
      return chunks[i - 1]!.kind === 'NP' && (chunks[i - 2]?.kind === 'COMMA' || chunks[i - 2]?.kind === 'NP')
  }
  return true
}

/** "The treaty that A and B | signed | in Oslo …": a lone participle that has a subject in a relative clause is its verb. */
const isRelativePast = (input: ClauseInput, chunks: readonly Chunk[], groups: Groups, k: number): boolean => {
  const group = groups[k]!
  const lone = group.form === 'participle' && input.tags[group.verb] === Tag.VBN && group.verbTo - group.verbFrom === 1
  return lone && chunks[k - 1]?.kind === 'NP' && inRelative(input, chunks, k)
}

/** The verb groups of a sentence by chunk, with past forms told apart: verbs of clauses, participles that describe a noun. */
export const readGroups = (input: ClauseInput, chunks: readonly Chunk[]): (VerbGroup | null)[] => {
  const groups = chunks.map((c) => (c.kind === 'VG' ? readVerbGroup(input.tokens, input.tags, c) : null))
  for (let k = 0; k < chunks.length; k++)
    if (groups[k] && reducedRelative(input, chunks, groups, k)) groups[k] = { ...groups[k]!, form: 'participle', voice: 'passive', tense: null }
  for (let k = 0; k < chunks.length; k++)
    if (groups[k] && (isIntransitivePast(input, chunks, groups, k) || isRelativePast(input, chunks, groups, k)))
      groups[k] = { ...groups[k]!, form: 'finite', voice: 'active', tense: 'past' }
  promote(chunks, groups, input.tags)
  return groups
}

/** The verb groups of a sentence with a tree: which past forms are participles, and which auxiliaries stand apart from their verb, the tree says. */
export const readTreeGroups = (input: ClauseInput, chunks: readonly Chunk[], tree: Attachments): (VerbGroup | null)[] => {
  const groups: (VerbGroup | null)[] = chunks.map((c) => (c.kind === 'VG' ? readVerbGroup(input.tokens, input.tags, c) : null))
  for (let k = 0; k < groups.length; k++) {
    const group = groups[k]
    if (!group) continue
    if (group.copula) joinAuxiliary(groups, k, tree)
    else if (group.verbTo - group.verbFrom === 1) groups[k] = pastForm(input, chunks, groups, k, tree)
  }
  for (let k = 0; k < chunks.length; k++)
    if (groups[k] && isIntransitivePast(input, chunks, groups, k)) groups[k] = { ...groups[k]!, form: 'finite', voice: 'active', tense: 'past' }
  if (!groups.some((g) => g?.form === 'finite')) {
    const k = groups.findIndex((g) => g?.form === 'participle' && input.tags[g.verb] === Tag.VBD)
    if (k >= 0) groups[k] = { ...groups[k]!, form: 'finite', voice: 'active', tense: 'past' }
  }
  promote(chunks, groups, input.tags)
  return groups
}

/** "did the sides | agree", "has, he said, | agreed": an auxiliary apart from its verb is read with it. */
const joinAuxiliary = (groups: (VerbGroup | null)[], k: number, tree: Attachments): void => {
  const group = groups[k]!
  const relation = tree.relation(group.verb)
  if (relation !== Relation.aux && relation !== Relation['aux:pass']) return
  const other = tree.chunkAt(Math.max(0, tree.head(group.verb)))
  const verb = groups[other]
  if (!verb || other <= k || verb.verb !== tree.head(group.verb) || verb.form === 'infinitive') return
  const passive = relation === Relation['aux:pass']
  groups[other] = {
    ...verb,
    form: group.form,
    voice: passive ? 'passive' : verb.form === 'participle' ? 'active' : verb.voice,
    tense: group.tense,
    modal: group.modal ?? verb.modal,
    negated: group.negated || verb.negated,
    perfect: verb.perfect || (verb.form === 'participle' && !passive),
    progressive: verb.progressive || verb.form === 'gerund',
  }
  groups[k] = null
}

/** A lone past form: a participle where it hangs on a noun, else the verb of a clause where it has a subject of its own. */
const pastForm = (input: ClauseInput, chunks: readonly Chunk[], groups: Groups, k: number, tree: Attachments): VerbGroup => {
  const group = groups[k]!
  const tag = input.tags[group.verb]
  const relation = tree.relation(group.verb)
  const onNoun = relation === Relation.acl || relation === Relation.amod
  if (tag === Tag.VBD && chunks[k - 1]?.kind === 'NP' && (onNoun ? mayDescribe(input, chunks, k) : false))
    return { ...group, form: 'participle', voice: 'passive', tense: null }
  if (reducedRelative(input, chunks, groups, k)) return { ...group, form: 'participle', voice: 'passive', tense: null }
  if (tag === Tag.VBN && hasObject(input, chunks, k)) return { ...group, form: 'finite', voice: 'active', tense: 'past' }
  if (tag === Tag.VBN && !onNoun && tree.subject(group.verb) >= 0 && tree.subject(group.verb) < group.verb && !finiteFollows(chunks, groups, k))
    return { ...group, form: 'finite', voice: 'active', tense: 'past' }
  return group
}

/** A participle that describes the noun before it has no object, and none of the verbs that report speech stands so before a comma or the end. */
const mayDescribe = (input: ClauseInput, chunks: readonly Chunk[], k: number): boolean => {
  const verb = chunks[k]!.head
  if (PAST_ONLY.test(input.tokens.lower[verb]!) || chunks[k - 2]?.kind === 'SUB') return false
  let after = k + 1
  while (chunks[after]?.kind === 'ADV') after++
  const next = chunks[after]?.kind
  if (next === 'PREP' || next === 'TIME') return !isSpeech(input.words[verb] ?? null) || byName(input, chunks, after)
  return next === 'VG' && !isSpeech(input.words[verb] ?? null) && input.tokens.lower[chunks[after]!.from] === 'to'
}

/** Verbs whose passive keeps an object: "named minister", "given a medal". */
const KEEPS_OBJECT =
  /^(?:named|called|dubbed|titled|entitled|termed|labell?ed|elected|appointed|declared|given|offered|awarded|granted|denied|paid|owed|sent|told|shown|taught|asked|considered|deemed|allocated|assigned|promised|charged|fined|handed|lent)$/

/** A lone participle right behind its noun and right before an object is a past tense: "the presidents, A and B, | outlined | plans". */
const hasObject = (input: ClauseInput, chunks: readonly Chunk[], k: number): boolean => {
  const before = chunks[k - 1]?.kind === 'COMMA' ? chunks[k - 2]?.kind : chunks[k - 1]?.kind
  return before === 'NP' && chunks[k + 1]?.kind === 'NP' && !KEEPS_OBJECT.test(input.tokens.lower[chunks[k]!.head]!)
}
