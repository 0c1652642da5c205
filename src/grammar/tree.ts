/**
 * The relations of the parser: those of Universal Dependencies v2, with the subtypes that reading for records needs.
 * Subtypes of the treebanks that are not listed stand under their universal relation.
 */
export const relationNames = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const
export type RelationName = (typeof relationNames)[number]

/** Relation numbers by name. */
export const Relation = Object.fromEntries(relationNames.map((name, i) => [name, i])) as Readonly<{ [R in RelationName]: number }>

/** Head of the token that its sentence hangs on. */
export const ROOT = -1
/** Head of a token whose sentence was not parsed. */
export const NOT_PARSED = -2

/** The dependency trees of a document, one a parsed sentence, by token. */
export interface Trees {
  /** Token of the document on which each token hangs; `ROOT` or `NOT_PARSED` where there is none. */
  readonly heads: Int32Array
  /** Number of the relation to the head; meaningless where a sentence was not parsed. */
  readonly relations: Uint8Array
}

/** Trees for `count` tokens, none of them parsed yet. */
export const createTrees = (count: number): Trees => ({ heads: new Int32Array(count).fill(NOT_PARSED), relations: new Uint8Array(count) })
