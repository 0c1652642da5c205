import type { Argument, Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { Tag } from '../../grammar/tags.ts'
import type { Context } from '../draft.ts'
import { claimOn, type EventStatus, statusOf } from '../status.ts'

/** How the sentence speaks of an occasion that a noun names: the clause, what the noun is in it, and whether it takes place. */
export interface Told {
  readonly clause: Clause
  readonly role: 'subject' | 'object'
  readonly status: EventStatus
}

const covers = (arg: Argument | null, token: number): arg is Argument => !!arg && arg.from <= token && token < arg.to

/** Nouns that count or cut an occasion: "a round of talks", "the second day of the visit". */
const PART = /^(?:rounds?|series|legs?|parts?|days?|stages?|sessions?|number|cycle|couple)$/

/** Whether the noun is what the argument is about: "the visit of X", not "the preparations for the visit". */
const isTopic = (c: Context, arg: Argument | null, token: number): boolean => {
  if (!covers(arg, token)) return false
  for (let i = arg.from; i < token; i++) if (c.scene.tags[i] === Tag.ADP && !PART.test(c.scene.tokens.lower[i - 1] ?? '')) return false
  return true
}

/** Where the clause's object stands; of a phrasal verb behind its particle ("called off | the visit"). */
const objectCovers = (c: Context, clause: Clause, token: number): boolean =>
  isTopic(c, clause.object, token) ||
  (token >= clause.verbTo && clause.obliques.some((o) => /^(?:off|up)$/.test(o.preposition ?? '') && covers(o, token)))

/** "is planned", "is scheduled for", "is expected to take place", "is to resume". */
const planned = (c: Context, clause: Clause): boolean => clause.voice === 'passive' && hasClass(c.scene, clause.verb, 'verb:schedule', 'verb:intend')

const happens = (c: Context, clause: Clause): boolean => hasClass(c.scene, clause.verb, 'verb:hold', 'verb:take-place', 'verb:pay')

/** An infinitive that goes on with its subject: "are | to resume", "is expected | to take place". */
const inner = (c: Context, clause: Clause): Clause | null =>
  clausesOf(c.scene, clause.sentence).find((x) => x.parent === clause.index && x.form === 'infinitive' && x.subjectShared) ?? null

/** "was to have opened on Monday": it did not. */
const cameToNothing = (c: Context, clause: Clause, next: Clause): boolean =>
  clause.copula && clause.tense === 'past' && happens(c, next) && c.scene.tokens.lower.slice(next.verbFrom, next.verbTo).includes('have')

const statusAsSubject = (c: Context, clause: Clause): EventStatus | null => {
  if (clause.negated || (clause.voice === 'active' && clause.object && clause.lemma !== 'take' && !clause.copula)) return null
  if (hasClass(c.scene, clause.verb, 'verb:cancel') && clause.voice === 'passive') return 'cancelled'
  const next = inner(c, clause)
  if (next && cameToNothing(c, clause, next)) return 'cancelled'
  if (next && (clause.copula || planned(c, clause)))
    return hasClass(c.scene, next.verb, 'verb:cancel') ? 'cancelled' : happens(c, next) ? statusOf(c, next) : null
  if (planned(c, clause)) return 'planned'
  return happens(c, clause) ? statusOf(c, clause) : null
}

/** "arranged | a meeting", not "a hastily arranged | visit". */
const determined = (c: Context, clause: Clause): boolean =>
  clause.object !== null && c.scene.tags[clause.object.from] !== Tag.NOUN && c.scene.tags[clause.object.from] !== Tag.PROPN

const statusAsObject = (c: Context, clause: Clause): EventStatus | null => {
  if (hasClass(c.scene, clause.verb, 'verb:cancel')) return statusOf(c, clause) === 'occurred' ? 'cancelled' : null
  if (hasClass(c.scene, clause.verb, 'verb:schedule') && clause.voice === 'active' && clause.form === 'finite' && determined(c, clause))
    return statusOf(c, clause) ? 'planned' : null
  return happens(c, clause) ? statusOf(c, clause) : null
}

/** Role of the occasion in a clause, and what the clause says of it. */
const toldBy = (c: Context, clause: Clause, noun: number): Told | null => {
  const role = isTopic(c, clause.subject, noun) && !clause.inverted ? 'subject' : objectCovers(c, clause, noun) ? 'object' : null
  if (!role || (clause.subjectShared && role === 'subject')) return null
  const status = role === 'subject' ? statusAsSubject(c, clause) : statusAsObject(c, clause)
  return status && { clause, role, status: status === 'occurred' ? (claimOn(c, clause) ?? status) : status }
}

/** The clause that tells whether an occasion takes place, or null where it is only mentioned. What was planned and then called off is called off. */
export const toldAt = (c: Context, noun: number): Told | null => {
  const all = clausesOf(c.scene, c.scene.sentenceAt[noun]!).flatMap((clause) => toldBy(c, clause, noun) ?? [])
  return all.find((x) => x.status === 'cancelled') ?? all[0] ?? null
}

/** Words beside a noun that say an occasion is still to come: "the upcoming visit". */
export const beside = (c: Context, noun: number): EventStatus => {
  const from = Math.max(c.scene.sentences.from[c.scene.sentenceAt[noun]!]!, noun - 6)
  const before = textOf(c.scene, from, noun + 1).toLowerCase()
  if (/\b(?:cancelled|canceled|postponed|aborted|(?:postponement|cancellation) of)\b/.test(before)) return 'cancelled'
  if (/\b(?:possible|proposed|potential)\b/.test(before)) return 'proposed'
  if (/\b(?:preparations? for|ahead of|prior to|plans? for|invitation for|dates? (?:of|for)|agenda (?:of|for))\b/.test(before)) return 'planned'
  return /\b(?:upcoming|forthcoming|planned|scheduled|coming|expected|next)\b/.test(before) ? 'planned' : 'occurred'
}
