/** A noun phrase with what hangs on it, as an argument of a clause: tokens `[from, to)`. */
export interface Argument {
  readonly from: number
  readonly to: number
  /** Token of the head noun of the first conjunct. */
  readonly head: number
  /** Head tokens of all conjuncts and appositions, in order. */
  readonly heads: readonly number[]
  /** The preposition that governs it, lower case; null for subjects and objects. */
  readonly preposition: string | null
}

export type ClauseForm = 'finite' | 'infinitive' | 'bare' | 'gerund' | 'participle'
export type ClauseRelation = 'root' | 'conj' | 'xcomp' | 'ccomp' | 'relcl' | 'advcl' | 'acl'

/**
 * A predicate with its arguments: what every record rule reads. Made from tags and chunks today; a parser may make
 * it tomorrow without a change to any rule. All positions are tokens of the document.
 */
export interface Clause {
  readonly index: number
  readonly sentence: number
  /** Extent from the subject (or the verb) to the end of the last complement, closing punctuation excluded. */
  readonly from: number
  readonly to: number
  /** The main verb, or the copula where there is none. */
  readonly verb: number
  readonly verbFrom: number
  readonly verbTo: number
  readonly lemma: string
  readonly form: ClauseForm
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present' | 'future' | null
  readonly perfect: boolean
  readonly progressive: boolean
  /** "will", "can", "should", "must", "would", "may" …, or null. */
  readonly modal: string | null
  readonly negated: boolean
  readonly copula: boolean
  readonly subject: Argument | null
  /** True when the subject stands with an earlier verb ("signed A and opened B") or is controlled ("agreed to sign"). */
  readonly subjectShared: boolean
  /** True when the subject follows the verb ("said Tokayev"). */
  readonly inverted: boolean
  /** Direct object; of a copula the predicate noun phrase. */
  readonly object: Argument | null
  /** Predicate adjective of a copula ("is ready"), or -1. */
  readonly adjective: number
  /** Prepositional phrases up to the next verb, in order. */
  readonly obliques: readonly Argument[]
  /** Index of the governing clause (of the first conjunct for `conj`), or -1. */
  readonly parent: number
  readonly relation: ClauseRelation
  /** Noun that an infinitive or gerund hangs on ("readiness to explore", "interest in launching"), or -1. */
  readonly governor: number
  /** "if", "unless", "when" …: the subordinator that opens it, or null. */
  readonly mark: string | null
}
