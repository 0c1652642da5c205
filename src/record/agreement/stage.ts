import type { Clause } from '../../clause/clause.ts'
import { hasClass, textOf } from '../../discourse/scene.ts'
import type { FieldsOf } from '../../model/record.ts'
import type { Context } from '../draft.ts'
import { statusOf } from '../status.ts'

export type Stage = NonNullable<FieldsOf<'agreement'>['stage']>

const IN_FORCE = /\b(?:in|into) (?:force|effect)\b/
const PARLIAMENT =
  /parliament|senate|assembly|congress|duma|majlis|mazhilis|lawmakers|parliamentarians|cabinet|bundestag|knesset|diet|riksdag|storting/i

const forceAfter = (c: Context, clause: Clause): boolean =>
  IN_FORCE.test(textOf(c.scene, clause.verbFrom, Math.min(clause.verbTo + 5, c.scene.sentences.to[clause.sentence]!)).toLowerCase())

/** Done, still to come, or not claimed at all. */
const timeOf = (c: Context, clause: Clause): 'done' | 'ahead' | null => {
  if (clause.negated) return null
  if (clause.form === 'gerund' && wished(c, clause)) return 'ahead'
  const status = statusOf(c, clause)
  return status === 'occurred' ? 'done' : status === 'planned' || status === 'proposed' ? 'ahead' : null
}

/** "interest in signing", "is considering concluding": an act that is only thought of. */
const wished = (c: Context, clause: Clause): boolean => {
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  if (clause.governor >= 0 && hasClass(c.scene, clause.governor, 'noun:interest', 'noun:intend', 'noun:suggest')) return true
  return !!up && !up.negated && hasClass(c.scene, up.verb, 'verb:interest', 'verb:intend', 'verb:suggest', 'verb:weigh')
}

/** "entered into force", "has been in force", "remains in force", "took effect". */
const inForce = (c: Context, clause: Clause): boolean => {
  if (/^(?:take)$/.test(clause.lemma)) return clause.object !== null && c.scene.tokens.lower[clause.object.head] === 'effect'
  return (hasClass(c.scene, clause.verb, 'verb:enter') || clause.copula || /^(?:remain|stay)$/.test(clause.lemma)) && forceAfter(c, clause)
}

const ratifies = (c: Context, clause: Clause): boolean => {
  if (clause.lemma === 'ratify') return true
  const by = clause.obliques.find((o) => o.preposition === 'by')
  const who = clause.voice === 'passive' ? by : clause.subject
  return hasClass(c.scene, clause.verb, 'verb:ratify') && !!who && PARLIAMENT.test(textOf(c.scene, who.from, who.to))
}

/** "put their signatures to", "affixed his signature to": the instrument stands behind "to". */
export const signsBySignature = (c: Context, clause: Clause): boolean =>
  /^(?:put|affix|append|add|set|give)$/.test(clause.lemma) && !!clause.object && hasClass(c.scene, clause.object.head, 'noun:signature')

/** "started negotiations on", "held talks on", "is working on": the instrument stands behind "on". */
export const negotiates = (c: Context, clause: Clause): boolean => {
  if (hasClass(c.scene, clause.verb, 'verb:negotiating'))
    return !(clause.form === 'participle' || (clause.tense === 'past' && !clause.perfect && !clause.progressive))
  const noun = clause.object?.head ?? -1
  return (
    noun >= 0 &&
    hasClass(c.scene, clause.verb, 'verb:hold', 'verb:open', 'verb:restore', 'verb:pay') &&
    /^(?:negotiations?|talks)$/.test(c.scene.tokens.lower[noun]!)
  )
}

/** Whether the clause tells of a stage that is still ahead: a treaty that is to be ratified in May is signed, and not in May. */
export const isAheadOf = (c: Context, clause: Clause): boolean => timeOf(c, clause) === 'ahead'

/** Stage that a clause states of its instrument; null where none is claimed ("failed to sign", "if they sign"). A stage still ahead is never told as reached. */
export const stageOf = (c: Context, clause: Clause): Stage | null => {
  const is = (...names: string[]): boolean => hasClass(c.scene, clause.verb, ...names)
  const time = timeOf(c, clause)
  if (!time) return null
  const ahead = time === 'ahead'
  if (inForce(c, clause)) return ahead ? 'signed' : 'in-force'
  if (ratifies(c, clause)) return ahead ? 'signed' : 'ratified'
  if (/^initial/.test(clause.lemma)) return ahead ? 'proposed' : 'agreed'
  if (is('verb:sign') || signsBySignature(c, clause)) return ahead ? 'proposed' : 'signed'
  if (is('verb:end')) return ahead ? null : 'ended'
  if (negotiates(c, clause)) return ahead ? 'proposed' : 'negotiating'
  if (is('verb:agree-on') || is('verb:ratify')) return ahead ? 'proposed' : 'agreed'
  if (is('verb:seek', 'verb:suggest')) return 'proposed'
  return null
}
