import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { dependents, hasClass } from '../../discourse/scene.ts'
import type { Context } from '../draft.ts'
import { above } from '../status.ts'
import { acts, holderOf, type Made, whole } from './made.ts'

/** "gave | a promise", "made | a commitment", "took on | the obligation": the noun that says what is given; -1 where none stands in the object. */
const givenNoun = (c: Context, clause: Clause): number => {
  if (!/^(?:give|make|take|assume|offer)$/.test(clause.lemma) || clause.voice === 'passive') return -1
  for (let i = clause.verbTo; i < Math.min(clause.to, clause.verbTo + 7); i++) {
    if (hasClass(c.scene, i, 'noun:undertake', 'noun:assurance')) return i
    if (/^(?:to|that|,)$/.test(c.scene.tokens.lower[i]!)) return -1
  }
  return -1
}

/** What is promised, told behind the promise: an infinitive, or a clause that says what "it" would do. */
const promised = (c: Context, clause: Clause, from: number): readonly Clause[] =>
  dependents(c.scene, clause).filter(
    (x) =>
      x.verbFrom > from &&
      ((x.form === 'infinitive' && x.relation !== 'advcl') ||
        (x.relation === 'ccomp' && !x.copula && (x.modal === 'would' || x.modal === 'will') && ofSelf(c, x))),
  )

/** "that | it would open", "that | his country will open": who promises speaks of its own doing. */
const ofSelf = (c: Context, x: Clause): boolean => {
  const subject = x.subject
  if (!subject || subject.from > x.verb) return false
  const words = c.scene.tokens.lower.slice(subject.from, subject.to)
  return /^(?:it|they|he|she|(?:its|his|her|their) (?:country|government|nation|side|state))$/.test(words.join(' '))
}

/** "gave its word that it would build", "made a commitment to build", "assured X that it would build". */
export const fromGiven = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.form !== 'finite' || clause.negated || clause.modal) return []
  const noun = givenNoun(c, clause)
  const assures = clause.lemma === 'assure' && clause.voice === 'active'
  const binds =
    /^(?:bind|oblige|engage)$/.test(clause.lemma) &&
    clause.object !== null &&
    /^(?:itself|themselves|himself|herself)$/.test(c.scene.tokens.lower[clause.object.head]!)
  if (noun < 0 && !assures && !binds) return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  return promised(c, clause, Math.max(noun, clause.verb))
    .filter((x) => !assures || x.form === 'finite')
    .map((x) => ({
      holder,
      modality: 'undertaking' as const,
      action: [x.verbFrom, x.to] as const,
      extent: [whole(clause)[0], x.to] as const,
      rule: assures ? '<actor> assures that it would <action>' : '<actor> gives a <promise> to <action>',
      negated: x.negated,
    }))
}

/** "Kenya is going to build", "is to build", "is set to build": a plan of a state. */
export const fromGoingTo = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.form !== 'finite' || clause.modal || clause.tense === 'past' || clause.object || !clause.subject) return []
  const going = clause.lemma === 'go' && clause.progressive
  const isTo = clause.copula && c.scene.tokens.lower[clause.verbTo] === 'to'
  const set = clause.voice === 'passive' && clause.lemma === 'set'
  if (!going && !isTo && !set) return []
  const holder = holderOf(c, clause)
  if (holder?.type !== 'country' || !holder.official || holder.countries.length === 0 || c.scene.nameAt[clause.subject.head]! < 0) return []
  return dependents(c.scene, clause)
    .filter((x) => x.form === 'infinitive' && x.verb > clause.verb && x.object !== null && hasClass(c.scene, x.verb, 'verb:take-on'))
    .slice(0, 1)
    .map((x) => ({
      holder,
      modality: 'intention' as const,
      action: [x.verbFrom, x.to] as const,
      extent: [whole(clause)[0], x.to] as const,
      rule: '<state> is going to <action>',
      negated: clause.negated,
    }))
}

/** "Kenya said | it would build", "said that | his country would build": a plan of the state that speaks, or of the speaker's. */
export const fromItWould = (c: Context, clause: Clause): readonly Made[] => {
  if ((clause.modal !== 'would' && clause.modal !== 'will') || clause.form !== 'finite' || clause.voice === 'passive' || clause.copula) return []
  if (clause.relation !== 'ccomp' || !clause.object || !ofSelf(c, clause) || !hasClass(c.scene, clause.verb, 'verb:take-on')) return []
  const up = above(c, clause)
  if (!up || !hasClass(c.scene, up.verb, 'verb:say') || hasClass(c.scene, up.verb, 'verb:undertake') || up.lemma === 'assure' || !up.subject)
    return []
  const speaker = c.discourse.resolve(up.subject, up)
  const own = clause.subject!.to - clause.subject!.from > 1
  if (!speaksForOne(speaker) || (!own && (speaker.people.length > 0 || c.scene.tokens.lower[clause.subject!.from] !== 'it'))) return []
  return [
    {
      holder: speaker,
      modality: clause.modal === 'will' ? 'undertaking' : 'intention',
      action: [clause.verbFrom, clause.to],
      extent: whole(clause),
      rule: '<state> says that it would <action>',
      negated: clause.negated,
    },
  ]
}

const speaksForOne = (a: Actor): boolean =>
  a.official && a.countries.length === 1 && (a.type === 'country' || a.type === 'organisation' || a.type === 'person' || a.type === 'office')
