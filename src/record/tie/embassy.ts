import type { Clause } from '../../clause/clause.ts'
import { hasClass, wordAt } from '../../discourse/scene.ts'
import { actorOf } from '../actors.ts'
import { pairFor, whenOf } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { context, type Found, governing, heads, type Sides, sentenceOf, sidesOf, stateBy, statesIn } from './found.ts'

/** Whose mission it is, and where: "X opened an embassy in Y", "the embassy of X in Y was opened". */
const sides = (c: Context, clause: Clause, at: number): Sides | null => {
  const [from, to] = context(c, clause)
  const subject = actorOf(c, clause, 'subject')
  const place = clause.obliques.filter((o) => o.preposition === 'in').flatMap((o) => statesIn(c, o.from, o.to, true))[0]
  const own = subject?.countries.length === 1 ? subject.countries[0] : undefined
  if (own && place && own !== place) return { parties: [own, place].sort(), inferred: false }
  const named = sidesOf(c, at, from, to, null, true)
  if (named) return named
  const pair = pairFor(c, clause.sentence)
  const one = own ?? place
  return pair && (!one || pair.includes(one)) ? { parties: [...pair].sort(), inferred: true } : null
}

const foundAt = (c: Context, clause: Clause, at: number): Found | null => {
  const state = stateBy(c, clause, at)
  const who = state ? sides(c, clause, at) : null
  if (!state || !who) return null
  const [sentenceFrom] = sentenceOf(c, at)
  const [from, to] = context(c, clause)
  const when = state === 'exists' ? whenOf(c, Math.max(from, sentenceFrom), to, clause.sentence) : null
  return {
    type: 'embassy',
    parties: who.parties,
    org: null,
    state,
    since: when?.value ?? null,
    from,
    to,
    token: at,
    inferred: who.inferred,
    rule: '<country> opens an embassy in <country>',
  }
}

/** An embassy that is opened, kept or closed. Its mere mention is no tie, and "has no embassy" neither. */
export const embassy = (c: Context, token: number): Found | null => {
  const at = c.scene.hits.words[token]!.to - 1
  const clause = governing(c, at)
  if (!clause || clause.copula || !hasClass(c.scene, clause.verb, 'verb:tie-makes', 'verb:tie-keeps', 'verb:tie-ends')) return null
  const asObject = heads(c, clause.object, at)
  const represented = clause.lemma === 'represent' && clause.voice === 'passive'
  const asSubject = heads(c, clause.subject, at)
  // "the embassy opened in 2024"
  const byItself = asSubject && clause.object === null && !hasClass(c.scene, clause.verb, 'verb:tie-keeps')
  if (clause.voice === 'active' && !asObject && !byItself) return null
  if (clause.voice === 'passive' && !asSubject && !represented) return null
  return foundAt(c, clause, at)
}

/** "Oman has no embassy in Tbilisi. It is considering opening one": "one" stands for the mission named before. */
export const openingOne = (c: Context, clause: Clause): Found | null => {
  if (!hasClass(c.scene, clause.verb, 'verb:open') || c.scene.tokens.lower[clause.object?.from ?? -1] !== 'one') return null
  const [from] = sentenceOf(c, clause.verb)
  const earlier = c.scene.sentenceAt[clause.verb]! > 0 ? c.scene.sentences.from[c.scene.sentenceAt[clause.verb]! - 1]! : from
  for (let i = clause.verbFrom - 1; i >= earlier; i--) {
    if (!wordAt(c.scene, i, 'noun:embassy')) continue
    const state = stateBy(c, clause, clause.object!.head)
    const named = governing(c, i)
    const who = named ? sides(c, named, i) : null
    if (!state || !who) return null
    const [start, to] = context(c, clause)
    return {
      type: 'embassy',
      parties: who.parties,
      org: null,
      state,
      since: null,
      from: start,
      to,
      token: clause.verb,
      inferred: true,
      rule: '<country> opens one in <country>',
    }
  }
  return null
}
