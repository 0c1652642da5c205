import type { Clause } from '../clause/clause.ts'
import { hasClass } from '../discourse/scene.ts'
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

/** Tense of an event by its verb and what governs it: "will visit", "plans to visit", "could visit"; null where nothing is claimed (a demand, a condition, a negation). */
export const statusOf = (c: Context, clause: Clause): EventStatus | null => {
  if (clause.negated || CONDITION.test(clause.mark ?? '') || CONDITION.test(c.scene.tokens.lower[clause.from - 1] ?? '')) return null
  if (clause.modal === 'will' || clause.modal === 'shall') return 'planned'
  if (clause.modal === 'would') return underSpeech(c, clause) ? 'planned' : 'proposed'
  if (clause.modal === 'may' || clause.modal === 'might' || clause.modal === 'could') return 'proposed'
  if (clause.modal) return null
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
  if (!up) return null
  if (hasClass(c.scene, up.verb, 'verb:accuse')) return 'alleged'
  if (clause.relation === 'advcl' && clause.mark !== 'while') return statusOf(c, up)
  return null
}

/** Whether somebody denies, or only alleges, what a clause tells. */
export const claimOn = (c: Context, clause: Clause): 'denied' | 'alleged' | null => {
  for (let up = above(c, clause); up; up = above(c, up)) {
    if (hasClass(c.scene, up.verb, 'verb:deny') && clause.relation === 'ccomp') return 'denied'
    if (hasClass(c.scene, up.verb, 'verb:accuse', 'verb:allege')) return 'alleged'
  }
  return c.scene.tokens.lower.slice(clause.verbFrom, clause.verbTo).includes('allegedly') ? 'alleged' : null
}
