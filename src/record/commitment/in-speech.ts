import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { hasClass } from '../../discourse/scene.ts'
import { modalStrength } from '../../model/modality.ts'
import type { Context } from '../draft.ts'
import { acts, type Made, ownVoice, whole } from './made.ts'

/** Acts that are events when planned, not commitments: their own rules read them. */
const EVENT_VERBS = ['verb:visit', 'verb:meet', 'verb:arrive', 'verb:attack', 'verb:sanction', 'verb:expel'] as const

const SAYS =
  /^(?:say|tell|add|deny|confirm|note|stress|state|repeat|reiterate|report|assure|announce|inform|reveal|disclose|mention|declare|affirm|reaffirm|emphasi[sz]e|underline|admit|acknowledge)$/

/** "will not always detect them": no refusal. */
const ALWAYS = /\b(?:always|necessarily|only|just|all)\b/

/** "Peru should lower its duties", said by a Norwegian: a suggestion of who speaks, put to the other state. */
const asksOther = (clause: Clause, actor: Actor, speaker: Actor): boolean =>
  (clause.modal === 'should' || clause.modal === 'must') &&
  actor.type === 'country' &&
  actor.countries.length === 1 &&
  speaker.countries.length === 1 &&
  actor.countries[0] !== speaker.countries[0]

const isPromise = (c: Context, up: Clause): boolean =>
  hasClass(c.scene, up.verb, 'verb:undertake') && up.lemma !== 'agree' && up.lemma !== 'decide' && c.scene.tokens.lower[up.verbTo] === 'that'

/** "I think they will …", "expressed the hope that they will …". */
const isThought = (c: Context, up: Clause): boolean =>
  /^(?:think|believe|hope|expect|doubt|guess|imagine)$/.test(up.lemma) ||
  (up.object !== null &&
    /^(?:hopes?|confidence|belief|conviction|expectation|wish|optimism|fears?|doubts?)$/.test(c.scene.tokens.lower[up.object.head]!))

/** "we will do …", "the countries can develop …", "now we have to …", said by somebody. */
export const fromModal = (c: Context, clause: Clause): readonly Made[] => {
  const voice = c.speech.at(clause.verb)
  const speaker = voice ? voice.speaker : ownVoice(c, clause)
  if (!speaker || clause.form !== 'finite' || clause.voice === 'passive' || hasClass(c.scene, clause.verb, ...EVENT_VERBS)) return []
  const next = clause.verbTo < c.scene.tokens.count ? c.scene.hits.words[clause.verb] : null
  const haveTo = next?.classes.has('phrase:have-to') ?? false
  // "He said the ministry would send …": the past of "will", taken one step weaker since a condition may hide in it
  const told = clause.modal === 'would' && voice?.form === 'indirect' && clause.relation === 'ccomp'
  // "will not build": a refusal is taken on in the negative; "should not" and "cannot" refuse nothing
  if (clause.negated && clause.modal !== 'will' && !told) return []
  const modality = haveTo ? 'suggestion' : told ? 'intention' : clause.modal ? modalStrength[clause.modal] : undefined
  if (!modality || !clause.subject) return []
  const actor = c.discourse.resolve(clause.subject, clause)
  const self = actor.type === 'speaker'
  const parties = self || actor.type === 'group' || (actor.type === 'country' && actor.official) || (actor.type === 'organisation' && actor.official)
  if (told && (self || actor.type === 'group')) return []
  // "promised that X would": the promise itself is read by its verb
  if (told && clause.parent >= 0 && isPromise(c, c.scene.clauses[clause.parent]!)) return []
  // "I think they will serve as a bridge": what is thought or hoped of others is foretold, not promised
  const thought = clause.parent >= 0 && isThought(c, c.scene.clauses[clause.parent]!)
  if (thought && !self) return []
  if (!parties || clause.relation === 'relcl' || /^(?:if|unless|before|until|till)$/.test(clause.mark ?? '')) return []
  const weak = modality === 'suggestion'
  const ofOther = weak && !self && !!speaker && asksOther(clause, actor, speaker)
  // "I can confirm that …": to say something is no step
  if (weak && hasClass(c.scene, clause.verb, 'verb:say', 'verb:deny') && SAYS.test(clause.lemma)) return []
  if (weak && !self && !ofOther && !(actor.countries.length > 1)) return []
  if (/^(?:be|is|have|see|think|know|believe|hope|say|remember|like|continue to be|become)$/.test(clause.lemma) || clause.copula) return []
  const holder = self || weak ? speaker : actor
  if (!acts(holder) || (weak && holder.countries.length === 0)) return []
  // what is not done is told only of who may bind a state
  if (
    clause.negated &&
    (!holder.official || holder.countries.length === 0 || ALWAYS.test(c.scene.tokens.lower.slice(clause.verbFrom, clause.verbTo).join(' ')))
  )
    return []
  return [
    {
      holder,
      modality,
      action: [clause.verbFrom, clause.to],
      extent: whole(clause),
      rule: `<party> <${clause.modal ?? 'have to'}> <action>, in speech`,
      target: ofOther ? actor.name : null,
      negated: clause.negated,
    },
  ]
}

/** "It is necessary to …": a suggestion of whoever says it. */
export const fromNecessity = (c: Context, clause: Clause): readonly Made[] => {
  const { scene, speech } = c
  const start = clause.subject ? clause.subject.from : clause.verbFrom
  const hit = scene.hits.words[start]
  if (!hit?.classes.has('phrase:necessary')) return []
  const holder = speech.at(clause.verb)?.speaker ?? null
  if (!acts(holder) || holder.countries.length === 0) return []
  return [
    {
      holder,
      modality: 'suggestion',
      action: [Math.min(hit.to, clause.to - 1), clause.to],
      extent: [start, clause.to],
      rule: 'it is necessary to <action>, in speech',
    },
  ]
}

/** "The creation of … would help …": a wish said to the other side. */
export const fromWish = (c: Context, clause: Clause): readonly Made[] => {
  if (
    clause.modal !== 'would' ||
    !/^(?:help|contribute|allow|benefit|serve|strengthen|facilitate|enable|boost)$/.test(clause.lemma) ||
    !clause.subject
  )
    return []
  const voice = c.speech.at(clause.verb)
  const holder = voice?.form === 'direct' ? voice.speaker : null
  if (!acts(holder) || holder.countries.length !== 1) return []
  return [
    { holder, modality: 'suggestion', action: [clause.from, clause.to], extent: [clause.from, clause.to], rule: '<thing> would <help>, in speech' },
  ]
}
