import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { classWith, dependents, hasClass } from '../../discourse/scene.ts'
import { ofPeople } from '../actors.ts'
import type { Context } from '../draft.ts'
import { holderOf, type Made, whole } from './made.ts'

/** Who may be bound by what an outlet tells: a state, its government, both sides; no person, whose own plans are events. */
const isState = (c: Context, clause: Clause, holder: Actor | null): holder is Actor =>
  !!holder &&
  !!clause.subject &&
  holder.countries.length > 0 &&
  ((holder.type === 'country' && holder.official && !ofPeople(c, holder) && !ofOthers(c, clause.subject.head)) ||
    (holder.type === 'organisation' && holder.official) ||
    holder.type === 'group')

/** "residents of Paris", "students from Norway": people of a place, who bind nobody. */
const ofOthers = (c: Context, head: number): boolean =>
  c.scene.nameAt[head]! < 0 &&
  !/^(?:sides?|part|governments?|authorities|leadership|delegations?|ministr(?:y|ies))$/.test(c.scene.tokens.lower[head]!)

/** Who refuses for a state: what a driver, a player or a firm declines concerns nobody here. */
const speaksForState = (holder: Actor | null): holder is Actor =>
  !!holder && holder.type !== 'other' && holder.type !== 'document' && holder.official && holder.countries.length > 0

/** "Under the arrangement, …", "as agreed, …": what an instrument or an accord asks is more than a plan. */
const underAccord = (c: Context, clause: Clause): boolean => {
  const from = c.scene.sentences.from[clause.sentence]!
  if (clause.from - from < 2 || clause.from - from > 16) return false
  const opening = c.scene.tokens.lower.slice(from, clause.from)
  if (/^as (?:agreed|promised|pledged)\b/.test(opening.join(' '))) return true
  if (!/^(?:under|by|per|in|according)$/.test(opening[0]!) || !/^(?:the|an?|its|their|this|that|to)$/.test(opening[1]!)) return false
  for (let i = from; i < clause.from; i++) {
    if (classWith(c.scene, i, 'instrument:') !== null || hasClass(c.scene, i, 'noun:accord')) return opening[0] !== 'in'
  }
  return false
}

/** "It was agreed that Norway would open a consulate". */
const wasAgreed = (c: Context, clause: Clause): boolean => {
  const up = clause.relation === 'ccomp' && clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return !!up && up.voice === 'passive' && up.lemma === 'agree' && !up.negated && !up.modal
}

/** "Norway will open a consulate in Lima", told by the outlet: a plan of the state; under an accord it is taken on. */
export const fromTold = (c: Context, clause: Clause): readonly Made[] => {
  const agreed = wasAgreed(c, clause)
  if (
    (clause.modal !== 'will' && !(clause.modal === 'would' && agreed)) ||
    clause.form !== 'finite' ||
    clause.voice === 'passive' ||
    clause.copula ||
    clause.inverted
  )
    return []
  if (c.speech.at(clause.verb)?.speaker || c.scene.quoteAt[clause.verb]! >= 0 || c.scene.sentences.heading[clause.sentence] === 1) return []
  if (clause.relation === 'advcl' || clause.relation === 'relcl' || !clause.object || !hasClass(c.scene, clause.verb, 'verb:take-on')) return []
  const holder = holderOf(c, clause)
  if (!isState(c, clause, holder)) return []
  const bound = agreed || (!clause.negated && underAccord(c, clause))
  return [
    {
      holder,
      modality: bound ? 'undertaking' : 'intention',
      action: [clause.verbFrom, clause.to],
      extent: whole(clause),
      rule: bound ? 'under <accord>, <state> will <action>' : '<state> will <action>',
      negated: clause.negated,
    },
  ]
}

/** "ruled out building a port", "refused to build a port": what is refused is told in the negative. */
export const fromRefusal = (c: Context, clause: Clause): readonly Made[] => {
  const refuses = /^(?:refuse|decline)$/.test(clause.lemma)
  const rulesOut = clause.lemma === 'rule' && c.scene.tokens.lower[clause.verb + 1] === 'out'
  if ((!refuses && !rulesOut) || clause.negated || clause.modal || clause.voice === 'passive' || clause.form !== 'finite') return []
  const holder = holderOf(c, clause)
  if (!speaksForState(holder)) return []
  const hung = refused(c, clause, refuses ? 'infinitive' : 'gerund')
  return hung.map((x) => ({
    holder,
    modality: 'undertaking' as const,
    action: [x.verbFrom, x.to] as const,
    extent: [whole(clause)[0], x.to] as const,
    rule: '<actor> <refuses> <action>',
    negated: true,
  }))
}

const TELLING =
  /^(?:comment|say|answer|elaborate|speculate|disclose|discuss|speak|name|confirm|give|provide|be|identify|reveal|talk|respond|go|specify|take|meet)$/

/** What hangs on the refusal; "declined to comment" and "refused to say" refuse nothing between states. */
const refused = (c: Context, clause: Clause, form: Clause['form']): readonly Clause[] =>
  dependents(c.scene, clause).filter((x) => x.form === form && x.verb > clause.verb && !TELLING.test(x.lemma))

/** "has no plans to build a port", "has no intention of building one": an intention that is denied. */
export const fromNoPlans = (c: Context, clause: Clause): readonly Made[] => {
  const object = clause.object
  if (!object || clause.negated || clause.modal || !/^(?:have|has|had)$/.test(clause.lemma)) return []
  if (c.scene.tokens.lower[object.from] !== 'no' || !hasClass(c.scene, object.head, 'noun:intend')) return []
  const holder = holderOf(c, clause)
  if (!speaksForState(holder)) return []
  return dependents(c.scene, clause)
    .filter((x) => x.governor === object.head && (x.form === 'infinitive' || x.form === 'gerund'))
    .map((x) => ({
      holder,
      modality: 'intention' as const,
      action: [x.verbFrom, x.to] as const,
      extent: [whole(clause)[0], x.to] as const,
      rule: '<actor> has no <intention noun> <action>',
      negated: true,
    }))
}
