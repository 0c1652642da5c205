import type { Clause } from '../clause/clause.ts'
import { firstConjunct, hasClass } from '../discourse/scene.ts'
import type { FieldsOf } from '../model/record.ts'
import type { Context } from './draft.ts'

export type EventStatus = NonNullable<FieldsOf<'event'>['status']>

/** What stands above a clause, conjuncts of an infinitive read through ("is to visit A and meet B"). */
export const above = (c: Context, clause: Clause): Clause | null => {
  let up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  while (up && clause.relation === 'conj' && up.form === clause.form) up = up.parent >= 0 ? c.scene.clauses[up.parent]! : null
  return up
}

/** What stands under these has not come about by these words. */
const CONDITION = /^(?:if|unless|whether|until|once|before)$/

/** "before the two met" tells a meeting; "before they meet" does not yet. */
const cameAbout = (clause: Clause, word: string): boolean =>
  word === 'before' && clause.form === 'finite' && clause.modal === null && (clause.tense === 'past' || clause.perfect)

const isCondition = (clause: Clause, word: string): boolean => CONDITION.test(word) && !cameAbout(clause, word)

/** "had | earlier | been received": an auxiliary that an adverb parts from its verb. */
const auxiliary = (c: Context, clause: Clause): Clause | null => {
  const up = clause.form === 'bare' && clause.relation === 'xcomp' && clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return up && up.sentence === clause.sentence && /^(?:has|have|had)$/.test(c.scene.tokens.lower[up.verb]!) && up.object === null ? up : null
}

/** "is due to | open": an infinitive that lost its "to" to "due to". */
export const dueBefore = (c: Context, clause: Clause): Clause | null => {
  const before = clause.form === 'bare' && clause.subject === null && clause.index > 0 ? c.scene.clauses[clause.index - 1]! : null
  const due = c.scene.tokens.lower.slice(Math.max(0, clause.from - 2), clause.from).join(' ') === 'due to'
  return before && due && before.copula && before.to === clause.from && !before.negated ? before : null
}

/** Tense of an event by its verb and what governs it: "will visit", "plans to visit", "could visit"; null where nothing is claimed (a demand, a condition, a negation). */
export const statusOf = (c: Context, clause: Clause): EventStatus | null => {
  const opener = c.scene.tokens.lower[clause.from - 1] ?? ''
  if (clause.negated || isCondition(clause, clause.mark ?? '') || isCondition(clause, opener)) return null
  const aux = auxiliary(c, clause)
  if (aux) return statusOf(c, aux)
  const due = dueBefore(c, clause)
  if (due) return due.tense === 'past' ? null : 'planned'
  if (clause.modal === 'will' || clause.modal === 'shall') return 'planned'
  if (clause.modal === 'would') return underSpeech(c, clause) ? 'planned' : 'proposed'
  if (clause.modal === 'may' || clause.modal === 'might' || clause.modal === 'could') return 'proposed'
  if (clause.modal) return null
  const first = clause.form === 'bare' && clause.relation === 'conj' ? firstConjunct(c.scene, clause) : null
  // "will arrive on Friday, hold talks with X and leave": what stands under one "will"
  if (first && first !== clause && first.form === 'finite' && first.modal && !first.negated) return statusOf(c, first)
  if (clause.form === 'infinitive' || clause.form === 'bare') return underPlan(c, clause)
  if (clause.form === 'gerund') return underGerund(c, clause)
  return 'occurred'
}

const underSpeech = (c: Context, clause: Clause): boolean => {
  const up = above(c, clause)
  return !!up && hasClass(c.scene, up.verb, 'verb:say') && up.tense === 'past'
}

/** An infinitive is an event only under a verb that plans it, or that says it came about. */
const underPlan = (c: Context, clause: Clause): EventStatus | null => {
  const up = above(c, clause)
  if (!up && clause.governor >= 0 && hasClass(c.scene, clause.governor, 'noun:intend', 'verb:intend')) return 'planned'
  if (!up || up.negated || hasClass(c.scene, up.verb, 'verb:fail')) return null
  if (hasClass(c.scene, up.verb, 'verb:intend', 'verb:undertake', 'verb:schedule') || /^(?:due|announce)$/.test(up.lemma)) return 'planned'
  if (/^(?:begin|start|continue|proceed|manage|help)$/.test(up.lemma)) return 'occurred'
  if (hasClass(c.scene, up.verb, 'verb:suggest') || hasClass(c.scene, up.verb, 'verb:interest')) return 'proposed'
  // "flew to Lima | to sign": what one travels for is not yet done
  if (/^(?:visit|travel|fly|arrive|head|depart|leave)$/.test(up.lemma)) return statusOf(c, up) ? 'planned' : null
  if (up.copula) return underCopula(c, clause, up)
  return null
}

/** "is to visit", "is due to visit", "is set to visit", "is ready to visit". */
const underCopula = (c: Context, clause: Clause, up: Clause): EventStatus | null => {
  const word = c.scene.tokens.lower[up.adjective >= 0 ? up.adjective : up.verbTo] ?? ''
  if (/^(?:due|set|scheduled|slated|bound)$/.test(word) || hasClass(c.scene, up.verbTo, 'adjective:intend')) return 'planned'
  if (up.adjective >= 0) return hasClass(c.scene, up.adjective, 'adjective:interest') ? 'proposed' : null
  return clause.governor < 0 && !up.object ? 'planned' : null
}

const underGerund = (c: Context, clause: Clause): EventStatus | null => {
  const up = above(c, clause)
  if (!up || c.scene.tokens.lower[clause.verbFrom - 1] === 'or') return null
  if (hasClass(c.scene, up.verb, 'verb:accuse')) return 'alleged'
  // "said so while meeting with X": the meeting is told as it is held
  if (clause.relation === 'advcl' && (clause.mark !== 'while' || hasClass(c.scene, clause.verb, 'verb:meet'))) return statusOf(c, up)
  return null
}

/** Whether somebody denies, or only alleges, what a clause tells. */
export const claimOn = (c: Context, clause: Clause): 'denied' | 'alleged' | null => {
  for (let up = above(c, clause); up; up = above(c, up)) {
    if (hasClass(c.scene, up.verb, 'verb:deny') && clause.relation === 'ccomp') return 'denied'
    if (hasClass(c.scene, up.verb, 'verb:accuse', 'verb:allege')) return 'alleged'
  }
  const told = c.speech.at(clause.verb)
  // "…, the minister alleged"
  if (told && told.clause >= 0 && told.form === 'indirect' && hasClass(c.scene, c.scene.clauses[told.clause]!.verb, 'verb:allege')) return 'alleged'
  return ofClaim(c, clause) ?? (c.scene.tokens.lower.slice(clause.verbFrom, clause.verbTo).includes('allegedly') ? 'alleged' : null)
}

const CLAIM = /^(?:allegation|accusation|claim|charge|rumou?r|assertion|story)s?$/

/** "The allegation that police beat drivers is false": what the noun's clause tells is denied where the sentence calls it untrue, else alleged. */
const ofClaim = (c: Context, clause: Clause): 'denied' | 'alleged' | null => {
  const { tokens: t, sentences } = c.scene
  if (t.lower[clause.from - 1] !== 'that' || !CLAIM.test(t.lower[clause.from - 2] ?? '')) return null
  for (let i = clause.verbTo + 1; i < sentences.to[clause.sentence]!; i++)
    if (hasClass(c.scene, i, 'adjective:untrue') && t.lower.slice(i - 3, i).some((w) => /^(?:is|are|was|were)$/.test(w)))
      return t.lower.slice(i - 2, i).includes('not') ? 'alleged' : 'denied'
  return 'alleged'
}
