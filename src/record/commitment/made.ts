import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { dependents } from '../../discourse/scene.ts'
import type { FieldsOf } from '../../model/record.ts'
import type { Context } from '../draft.ts'

/** How firmly it is held: a step of the codebook's ladder. */
export type Modality = NonNullable<FieldsOf<'commitment'>['modality']>

/** What a commitment is made from: who, what, how firmly. */
export interface Made {
  readonly holder: Actor | null
  readonly modality: Modality
  /** Tokens of the action. */
  readonly action: readonly [number, number]
  /** Tokens of the whole span. */
  readonly extent: readonly [number, number]
  readonly rule: string
  readonly target?: string | null
  readonly negated?: boolean
}

/** Whether somebody can take something on: no document, no thing, nobody unknown. */
export const acts = (holder: Actor | null): holder is Actor =>
  !!holder &&
  holder.type !== 'document' &&
  (holder.official ||
    holder.type === 'person' ||
    holder.type === 'organisation' ||
    (holder.type === 'group' && holder.people.length + holder.countries.length > 0))

const voiceOf = (c: Context, clause: Clause): Actor | null => c.speech.at(clause.verb)?.speaker ?? ownVoice(c, clause)

/** "We will build …", "I invite you …" outside all quotation, in what a state publishes: the state speaks. */
export const ownVoice = (c: Context, clause: Clause): Actor | null => {
  const { official, quoteAt } = c.scene
  if (official === null || !clause.subject || quoteAt[clause.verb]! >= 0 || c.speech.at(clause.verb)) return null
  const actor = c.discourse.resolve(clause.subject, clause)
  return actor.type === 'speaker' ? { ...actor, type: 'country', countries: [official] } : null
}

/** Who holds it: the subject; "we" is whoever speaks; the speaker where nobody acts ("it is necessary to …"). */
export const holderOf = (c: Context, clause: Clause): Actor | null => {
  if (!clause.subject) return voiceOf(c, clause)
  const actor = c.discourse.resolve(clause.subject, clause)
  if (actor.type === 'speaker') return voiceOf(c, clause)
  return actor.type === 'other' || actor.type === 'document' ? null : actor
}

/** Infinitives and gerunds that hang on a clause (or on one of its nouns), each conjunct apart. */
export const actions = (c: Context, clause: Clause, governor: number | null): readonly Clause[] =>
  dependents(c.scene, clause).filter(
    (x) =>
      (x.form === 'infinitive' || x.form === 'bare' || x.form === 'gerund') && (governor === null ? x.relation !== 'advcl' : x.governor === governor),
  )

/** Tokens of a clause: from its subject where that stands before it and is its own, else from its verb. */
export const whole = (clause: Clause): readonly [number, number] => [
  clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom,
  clause.to,
]

/** What one takes on, with its "not": its tokens, and whether it is to be left undone. */
export interface TakenOn {
  readonly action: readonly [number, number]
  readonly denied: boolean
}

const NEGATORS: ReadonlySet<string> = new Set(['not', 'never'])

/** The end of a clause without what only leads over to the next ("to build a bridge *and not* to …"). */
const ended = (lower: readonly string[], { verbTo, to }: Clause): number => {
  let end = to
  while (end > verbTo && /^(?:,|and|or|nor|but|not|never)$/.test(lower[end - 1]!)) end--
  return end
}

/**
 * The infinitives and gerunds of a commitment, in order. "Not" belongs to the action ("agreed not to raise tariffs"), and what "or" and "nor"
 * join to it is denied as well ("not to use force or escalate tensions"); "and" denies only with a "not" of its own.
 */
export const takenOn = (c: Context, all: readonly Clause[]): readonly TakenOn[] => {
  const { lower } = c.scene.tokens
  const out: TakenOn[] = []
  for (const x of all) {
    const from = NEGATORS.has(lower[x.verbFrom - 1] ?? '') ? x.verbFrom - 1 : x.verbFrom
    const joined = /^(?:or|nor)$/.test(lower[from - 1] ?? '') && (out.at(-1)?.denied ?? false)
    out.push({ action: [from, ended(lower, x)], denied: x.negated || joined })
  }
  return out
}
