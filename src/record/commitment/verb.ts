import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { classWith, clausesOf, dependents, hasClass, textOf } from '../../discourse/scene.ts'
import type { Context } from '../draft.ts'
import { actions, acts, holderOf, type Made, type Modality, takenOn, whole } from './made.ts'

/** "I want to say": speaking is no commitment. */
const SPEAKING = /^(?:say|note|stress|emphasi[sz]e|thank|express|congratulate|mention|tell|add|underline|point|highlight|reiterate|remind)$/

const DUTY: ReadonlySet<string> = new Set(['should', 'must', 'can', 'could', 'may', 'might'])

const verbModality = (c: Context, clause: Clause): Modality | null => {
  const is = (...names: string[]): boolean => hasClass(c.scene, clause.verb, ...names)
  if (is('verb:undertake')) return 'undertaking'
  if (is('verb:intend') || /^(?:instruct|task)$/.test(clause.lemma)) return 'intention'
  // "should consider lowering" asks; "is considering lowering" is a thought of one's own
  if (clause.lemma === 'consider' && !DUTY.has(clause.modal ?? '') && actions(c, clause, null).some((x) => x.form === 'gerund')) return 'interest'
  if (is('verb:offer')) return 'offer'
  if (is('verb:request')) return 'request'
  if (is('verb:suggest')) return 'suggestion'
  if (is('verb:interest')) return 'interest'
  return null
}

/** A finite verb, or a participle beside one ("…, promising to send ships"); "cooperation in resolving the issue" promises nothing. */
const takesOn = (clause: Clause): boolean =>
  clause.form === 'finite' ||
  (clause.form === 'gerund' &&
    clause.relation === 'advcl' &&
    /^(?:pledge|promise|vow|commit|agree|offer|invite|urge|ask|propose|suggest)$/.test(clause.lemma))

const targetOf = (c: Context, clause: Clause, modality: Modality): string | null =>
  (modality === 'request' || modality === 'offer') && clause.object ? textOf(c.scene, clause.object.from, clause.object.to) : null

/** "demanded that X open the border": the that-clause, whose verb may stand in the base form. */
const thatClause = (c: Context, clause: Clause): readonly [number, number] | null => {
  if (c.scene.tokens.lower[clause.verbTo] !== 'that') return null
  const end = Math.max(
    clause.to,
    ...clausesOf(c.scene, clause.sentence)
      .filter((x) => x.verbFrom > clause.verbTo)
      .map((x) => x.to),
  )
  return end > clause.verbTo + 2 ? [clause.verbTo + 1, end] : null
}

/** Phrases that tell where, when or with whom something is agreed, not what: "agreed at the meeting of the secretaries". */
const ASIDE = /^(?:at|in|during|after|before|following|since|by|from|under|with|among|between|through|within)$/

const objectExtent = (clause: Clause): readonly [number, number] | null => {
  const behind = clause.lemma === 'agree' ? clause.obliques.find((o) => !ASIDE.test(o.preposition ?? '')) : clause.obliques[0]
  const first = clause.object ?? behind ?? null
  return first ? [first.from, Math.max(clause.to, first.to)] : null
}

const fromObject = (c: Context, clause: Clause, modality: Modality, holder: Actor, rule: string): readonly Made[] => {
  const object = objectExtent(clause)
  if (!object) return []
  const head = clause.object?.head ?? -1
  if (modality === 'interest' && !/^(?:hope|want|wish|seek)$/.test(clause.lemma)) return []
  if (clause.lemma === 'agree' && clause.obliques[0]?.preposition === 'with') return []
  if (modality === 'undertaking' && /^(?:decide|resolve|ensure|swear|promise)$/.test(clause.lemma) && !clause.object) return []
  if (clause.lemma === 'commit' && clause.obliques[0]?.preposition !== 'to') return []
  if (modality === 'intention' && (clause.perfect || clause.tense === 'past')) return []
  if (modality === 'request' && !clause.object) return []
  if (modality === 'undertaking' && head >= 0 && classWith(c.scene, head, 'instrument:')) return []
  return [{ holder, modality, action: object, extent: whole(clause), rule, target: targetOf(c, clause, modality), negated: clause.negated }]
}

/** "pledged to A, B and C", "agreed on X", "plans to …", "is ready to …", "asked Y to …". */
export const fromVerb = (c: Context, clause: Clause): readonly Made[] => {
  const modality = verbModality(c, clause)
  if (!modality || clause.voice === 'passive' || !takesOn(clause)) return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  const rule = `<actor> <${modality} verb> <action>`
  const hung = actions(c, clause, null).filter((x) => x.relation === 'xcomp' || x.relation === 'conj' || x.relation === 'acl')
  const direct = hung.filter((x) => x.from >= clause.verbTo && !SPEAKING.test(x.lemma))
  if (hung.length > 0 && direct.length === 0) return []
  // "pledged efforts to …, while supporting …": what is done at the same time is taken on as well
  const along =
    modality === 'undertaking' ? dependents(c.scene, clause).filter((x) => x.form === 'gerund' && x.relation === 'advcl' && x.mark === 'while') : []
  if (direct.length > 0 && along.length > 0)
    return [...direct, ...along].map((x) => ({
      holder,
      modality,
      action: [x.verbFrom, x.to],
      extent: along.includes(x) ? [x.verbFrom, x.to] : [whole(clause)[0], x.to],
      rule,
      target: null,
      negated: clause.negated,
    }))
  if (direct.length > 0)
    return takenOn(c, direct).map(({ action, denied }) => ({
      holder,
      modality,
      action,
      extent: [whole(clause)[0], action[1]],
      rule,
      target: targetOf(c, clause, modality),
      negated: clause.negated || denied,
    }))
  const that =
    modality === 'request' || modality === 'suggestion' || (modality === 'undertaking' && clause.lemma !== 'agree' && clause.lemma !== 'decide')
      ? thatClause(c, clause)
      : null
  if (that) return [{ holder, modality, action: that, extent: whole(clause), rule, negated: clause.negated }]
  return fromObject(c, clause, modality, holder, rule)
}
