import type { Clause } from '../clause/clause.ts'
import type { Hits, WordHit } from '../lexicon/matcher.ts'
import type {
  CountryMention,
  Mention,
  OrganisationMention,
  PersonMention,
  PlaceMention,
  QuantityMention,
  QuotationMention,
  TimeMention,
} from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Sentences } from '../text/sentences.ts'
import type { Tokens } from '../text/tokens.ts'

/** A person of the document with what all its mentions tell. */
export interface Person {
  readonly entity: number
  readonly name: string
  readonly role: string | null
  readonly country: string | null
  /** Why the country was concluded, when no words beside the name give it. */
  readonly countryFrom: 'beside' | 'counterpart' | 'home' | 'office-list' | 'silence' | null
  /** First token of the first mention. */
  readonly first: number
}

/** All that was read of one document before any record: the ground that discourse and record rules stand on. */
export interface Scene {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly tags: Uint8Array
  readonly hits: Hits
  readonly published: string | null
  readonly mentions: readonly Mention[]
  readonly countries: readonly CountryMention[]
  readonly places: readonly PlaceMention[]
  readonly persons: readonly PersonMention[]
  readonly organisations: readonly OrganisationMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly quotations: readonly QuotationMention[]
  /** By token: index in `mentions` of a country, place, person or organisation that covers it, or −1. */
  readonly nameAt: Int32Array
  /** By token: index of the outermost quotation that covers it, or −1. */
  readonly quoteAt: Int32Array
  /** By token: its sentence, or −1. */
  readonly sentenceAt: Int32Array
  readonly clauses: readonly Clause[]
  /** By clause: what `dependents` gives. */
  readonly dependents: readonly (readonly Clause[])[]
  /** By sentence: index of its first clause; one more at the end. */
  readonly firstClause: Int32Array
  readonly people: readonly Person[]
  /** The two countries that the document is about, the more frequent first, or null. */
  readonly pair: readonly [string, string] | null
  /** Whether the text names two sides at least. */
  readonly between: boolean
  /** Country from whose seat the document reports (dateline, publisher), or null. */
  readonly home: string | null
  /** Country whose state publishes the document itself, or null. */
  readonly official: string | null
}

/** Class test on the word that begins at a token. */
export const hasClass = (scene: Pick<Scene, 'hits'>, token: number, ...names: readonly string[]): boolean => {
  const hit = scene.hits.words[token]
  if (!hit) return false
  for (let i = 0; i < names.length; i++) if (hit.classes.has(names[i]!)) return true
  return false
}

/** The class hit that begins at or covers a token (phrases reach back at most five tokens). */
export const wordAt = (scene: Pick<Scene, 'hits'>, token: number, name: string): WordHit | null => {
  for (let i = token; i >= 0 && i > token - 6; i--) {
    const hit = scene.hits.words[i]
    if (hit && hit.to > token && hit.classes.has(name)) return hit
  }
  return null
}

/** Whether any class of the word at a token starts with a prefix such as "office:". */
export const classWith = (scene: Pick<Scene, 'hits'>, token: number, prefix: string): string | null => {
  for (let i = token; i >= 0 && i > token - 6; i--) {
    const hit = scene.hits.words[i]
    if (!hit || hit.to <= token) continue
    for (const name of hit.classes) if (name.startsWith(prefix)) return name
  }
  return null
}

/** Character span of tokens `[from, to)`. */
export const spanOf = (scene: Pick<Scene, 'tokens'>, from: number, to: number): Span => ({
  start: scene.tokens.start[from]!,
  end: scene.tokens.end[to - 1]!,
})

/** Text of tokens `[from, to)` as printed. */
export const textOf = (scene: Pick<Scene, 'tokens'>, from: number, to: number): string =>
  scene.tokens.text.slice(scene.tokens.start[from]!, scene.tokens.end[to - 1]!)

/** Index of the first of some mentions, in the order of the text, that begins at a token or behind it. */
export const firstFrom = (mentions: readonly { readonly from: number }[], token: number): number => {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The first token that begins at an offset of the text or behind it; as many as there are tokens where none does. */
export const tokenFrom = ({ tokens }: Pick<Scene, 'tokens'>, offset: number): number => {
  let [low, high] = [0, tokens.count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The mentions that lie in tokens `[from, to)`, of a list in the order of the text. */
export const within = <M extends { readonly from: number; readonly to: number }>(mentions: readonly M[], from: number, to: number): readonly M[] => {
  const found: M[] = []
  for (let i = firstFrom(mentions, from); i < mentions.length && mentions[i]!.from < to; i++) if (mentions[i]!.to <= to) found.push(mentions[i]!)
  return found
}

/** The same with one that begins there and ends behind: a clause that ends at a comma has all of "on August 6, 2005". */
export const begunIn = <M extends { readonly from: number; readonly to: number }>(mentions: readonly M[], from: number, to: number): readonly M[] => {
  const found: M[] = []
  for (let i = firstFrom(mentions, from); i < mentions.length && mentions[i]!.from < to; i++) found.push(mentions[i]!)
  return found
}

/** Clauses of a sentence, in order of their verbs. */
export const clausesOf = (scene: Scene, sentence: number): readonly Clause[] =>
  scene.clauses.slice(scene.firstClause[sentence]!, scene.firstClause[sentence + 1]!)

/** Clauses that hang directly on a clause, conjuncts of those included. */
export const dependents = (scene: Scene, clause: Clause): readonly Clause[] => scene.dependents[clause.index]!

/** By clause: the clauses that hang on it directly, conjuncts of those included, in order. */
export const hangClauses = (clauses: readonly Clause[]): readonly (readonly Clause[])[] => {
  const out: (readonly Clause[])[] = clauses.map(() => NONE)
  for (const c of clauses) {
    const up = logicalParent({ clauses }, c)
    if (up < 0) continue
    if (out[up] === NONE) out[up] = [c]
    else (out[up] as Clause[]).push(c)
  }
  return out
}

const NONE: readonly Clause[] = []

/** Index of the clause that `c` is part of: the parent of its first conjunct, or −1. */
export const logicalParent = (scene: Pick<Scene, 'clauses'>, c: Clause): number => {
  let now = c
  while (now.relation === 'conj' && now.parent >= 0) now = scene.clauses[now.parent]!
  return now.parent
}

/** First conjunct of a chain of coordinated clauses. */
export const firstConjunct = (scene: Scene, c: Clause): Clause => {
  let now = c
  while (now.relation === 'conj' && now.parent >= 0) now = scene.clauses[now.parent]!
  return now
}
