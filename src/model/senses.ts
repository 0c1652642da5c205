/** Senses of verbs and nouns as compiled from `data/coding/`: what the coder of events reads with. Plain JSON, part of the lexicon. */

/** A class of nouns; `code` is the CAMEO code of the deed that they name, null where they only choose senses of verbs. */
export interface NounClass {
  readonly name: string
  readonly code: string | null
  /** Prepositions before the one that the deed is done to, or the one it is done with. */
  readonly to: readonly string[]
  /** Whether all sides act on each other. */
  readonly mutual: boolean
  /** Whether it is a thing given or taken (arms, loans), no deed that could be held, begun or made. */
  readonly thing: boolean
  /** What the noun does with the deed named behind it ("suspension of aid"), or null. */
  readonly meta: Meta | null
  readonly words: readonly string[]
}

/** What a verb does with the deed that its complement or object names. */
export const metaNames = [
  'do',
  'want',
  'brace',
  'agree',
  'plan',
  'accept',
  'ask',
  'demand',
  'refuse',
  'threaten',
  'warn',
  'stop',
  'allow',
  'accuse',
  'blame',
  'consent',
  'happen',
  'none',
] as const
export type Meta = (typeof metaNames)[number]

/** One sense of some verbs (or adjectives behind "be"): what must be there, and what it then tells. */
export interface Frame {
  readonly verbs: readonly string[]
  /** Classes of nouns, one of which must stand in the object. */
  readonly object: readonly string[] | null
  /** Classes of nouns, one of which must stand behind the object ("put its forces on | alert"). */
  readonly also: readonly string[] | null
  /** Classes of nouns, one of which must be the subject's. */
  readonly subject: readonly string[] | null
  /** Prepositions of which one must open a phrase of the verb. */
  readonly preposition: readonly string[] | null
  /** Words of which one must stand right behind the verb or its object. */
  readonly particle: readonly string[] | null
  /** Whether the verb governs a clause; null where it does not matter. */
  readonly inner: boolean | null
  readonly voice: 'active' | 'passive' | null
  /** Whether the object must be a person or an office. */
  readonly person: boolean
  /** Whether the subject must be a person by name. */
  readonly named: boolean
  /** Whether the object must be no idea, text or figure of speech (class `abstract`). */
  readonly concrete: boolean
  readonly code: string | null
  readonly meta: Meta | null
  /** Where the other side stands, in order: `object`, `inner`, `subject`, or a preposition. Empty: the usual places. */
  readonly to: readonly string[]
  readonly mutual: boolean
  /** Whether the subject is the one it is done to ("received arms from X"). */
  readonly swap: boolean
}

/** What a beginning of a CAMEO code says in PLOVER; null leaves it to a shorter beginning. */
export interface PloverRow {
  readonly code: string
  readonly type: string | null
  readonly mode: string | null
  readonly context: readonly string[] | null
}

export interface Senses {
  readonly nouns: readonly NounClass[]
  readonly verbs: readonly Frame[]
  readonly adjectives: readonly Frame[]
  readonly plover: readonly PloverRow[]
}
