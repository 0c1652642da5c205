import type { Argument, Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, wordAt } from '../../discourse/scene.ts'
import { codesOf, countriesIn, otherOfPair } from '../actors.ts'
import { pairFor } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { above, claimOn } from '../status.ts'
import type { Deed } from './deeds.ts'
import { postOf } from './notes.ts'
import { acts, doerOf, targetsOf } from './targets.ts'

/** Who acts on whom: the doer where one is told, then all the others. */
export interface Sides {
  readonly doer: Actor | null
  readonly more: readonly string[]
  readonly inferred: boolean
}

/** Deeds that may be told without their doer: an envoy is summoned, an embassy opened, relations are broken off. */
const IMPERSONAL = /^(?:summons|opens mission|opens site|breaks off|restores|expels|orders out|declares|recalls|calls home)/

/** Deeds whose passive subject is the doer's own: "the ambassador of X was recalled". */
const OWN = /^(?:recalls|calls home)/

/** Deeds that two may do together, with nobody acted on. */
const MUTUAL = /^(?:presents credentials|expels|recalls|appoints|opens|breaks off|restores|holds|deploys)/

/** Countries that the words of a phrase name, else those of whom it stands for. */
const named = (c: Context, clause: Clause, arg: Argument): readonly string[] => {
  const codes = countriesIn(c, arg.from, arg.to)
  return codes.length > 0 ? codes : codesOf([c.discourse.resolve(arg, clause)])
}

/** Where somebody who is sent away has to leave: "and given until Sunday to leave | X". */
const left = (c: Context, clause: Clause): readonly string[] =>
  clausesOf(c.scene, clause.sentence)
    .filter((x) => x.form === 'infinitive' && /^(?:leave|depart|quit)$/.test(x.lemma) && x.object !== null)
    .flatMap((x) => countriesIn(c, x.object!.from, x.object!.to))

/** Who tells of a deed that has no doer: "…, the foreign ministry in Oslo confirmed", "denying reports that …, the X police". */
const teller = (c: Context, clause: Clause): readonly string[] => {
  const up = above(c, clause)
  const cue = [...(up ? [up] : []), ...clausesOf(c.scene, clause.sentence)].find(
    (x) => x !== clause && x.subject !== null && !x.subjectShared && hasClass(c.scene, x.verb, 'verb:say', 'verb:deny'),
  )
  const denier = up && hasClass(c.scene, up.verb, 'verb:deny') ? up.subject : null
  const arg = denier ?? cue?.subject
  return arg ? named(c, cue ?? clause, arg) : []
}

/** The whole words of a passive's subject, up to its verb: an envoy's own country stands before the head, the host's behind "to" or "in". */
const ofEnvoy = (c: Context, clause: Clause): readonly string[] => {
  const arg = clause.subject
  return arg ? [...new Set([...named(c, clause, arg), ...countriesIn(c, arg.from, arg.to)])] : []
}

/** "diplomats working in X": X is where they are, not whose they are. */
const onlyPlace = (c: Context, clause: Clause): boolean => {
  const arg = clause.subject
  if (
    !arg ||
    (!hasClass(c.scene, arg.head, 'noun:diplomat', 'noun:envoy', 'office:envoy') &&
      !/^(?:number|group|dozens?)$/.test(c.scene.tokens.lower[arg.head]!))
  )
    return false
  const at = c.scene.countries.filter((m) => m.from >= arg.from && m.to <= clause.verbFrom)
  return at.length === 1 && c.scene.tokens.lower[at[0]!.from - 1] === 'in'
}

/** Parties of a passive without a doer: who summons is where the envoy is summoned to; else all that the words name. */
const victims = (c: Context, clause: Clause, deed: Deed): readonly string[] => {
  if (OWN.test(deed.name)) return ofEnvoy(c, clause)
  const to = clause.obliques.find((o) => o.preposition === 'to')
  const summoned = deed.name === 'summons envoy'
  const named = summoned && to ? codesOf([c.discourse.resolve(to, clause)]) : []
  // "the ambassador of X in Y was summoned": by Y
  const post = summoned && named.length === 0 && clause.subject ? postOf(c, clause.subject).host : null
  const host = post ? [post] : named
  const gone = [...new Set([...host, ...targetsOf(c, clause, deed, null), ...(/^(?:expels|orders|declares)/.test(deed.name) ? left(c, clause) : [])])]
  if (gone.length === 1 && onlyPlace(c, clause)) return []
  // who tells of it is a side only beside a known one, or where it denies the deed
  const told = gone.length === 1 || (gone.length === 0 && claimOn(c, clause) === 'denied') ? teller(c, clause) : []
  return [...new Set([...told, ...gone])].slice(0, 2)
}

/** "The army of A and soldiers of B | held an exercise": all countries of the subject take part. */
const together = (c: Context, clause: Clause, deed: Deed, doer: Actor): readonly string[] =>
  deed.type === 'military' && clause.subject ? countriesIn(c, clause.subject.from, clause.subject.to).filter((x) => !doer.countries.includes(x)) : []

/** "congratulated his interlocutor": the other of the two whom the document is about. */
const counterpart = (c: Context, clause: Clause): boolean => !!clause.object && wordAt(c.scene, clause.object.head, 'noun:counterpart') !== null

/** "The president of X opened an X centre": what bears the opener's own country stands in the other. */
const abroad = (c: Context, clause: Clause, deed: Deed, doer: Actor | null): boolean => {
  const named = /^opens/.test(deed.name) && doer?.type === 'person' && clause.object ? countriesIn(c, clause.object.from, clause.object.to) : []
  return named.length > 0 && named.every((x) => doer!.countries.includes(x))
}

/** "The government", right after a sentence about a state: that state's. */
const bareGovernment = (c: Context, clause: Clause, doer: Actor | null): Actor | null => {
  if (doer?.type !== 'organisation' || codesOf([doer]).length > 0 || !clause.subject) return doer
  if (!/^the government$/i.test(doer.name) && !/^government$/i.test(doer.name)) return doer
  const codes = lastActor(c, clause)
  return codes.length === 1 ? { ...doer, countries: codes, official: true } : doer
}

/** The state that the sentence before speaks of, where its subject is one of the document's pair. */
const lastActor = (c: Context, clause: Clause): readonly string[] => {
  const pair = pairFor(c, clause.sentence)
  const before = clause.sentence > 0 ? clausesOf(c.scene, clause.sentence - 1).find((x) => x.subject !== null && x.form === 'finite') : undefined
  const actor = before?.subject ? c.discourse.resolve(before.subject, before) : null
  return pair && actor && actor.countries.length === 1 && actor.type === 'country' ? actor.countries.filter((x) => pair.includes(x)) : []
}

/** A passive with neither side named, in a document about two: "the ambassador was called home". */
const bothSides = (c: Context, clause: Clause, deed: Deed): Sides | null => {
  const pair = OWN.test(deed.name) ? pairFor(c, clause.sentence) : null
  return pair ? { doer: null, more: [...lastActor(c, clause), ...pair].filter((x, i, all) => all.indexOf(x) === i), inferred: true } : null
}

/** "The foreign minister ordered the ambassador back from Y": whoever acts on one of the document's two without a nation of his own is of the other. */
const placed = (c: Context, clause: Clause, deed: Deed, doer: Actor | null): Actor | null => {
  if (!doer || !deed.complete || !doer.official || codesOf([doer]).length > 0 || !doer.people.some((p) => p.role !== null)) return doer
  const others = targetsOf(c, clause, deed, null)
  const other = others.length === 1 ? otherOfPair(c, others, clause.verb) : null
  return other ? { ...doer, countries: [other] } : doer
}

/** Who acts on whom: at least two sides, or nothing; a measure against all has one. */
export const sidesOf = (c: Context, clause: Clause, deed: Deed): Sides | null => {
  const doer = placed(c, clause, deed, bareGovernment(c, clause, doerOf(c, clause, deed.object !== undefined)))
  if (doer && !acts(c, doer)) return null
  if (!doer && (clause.voice === 'active' || (clause.form === 'participle' && clause.relation !== 'conj') || !IMPERSONAL.test(deed.name))) return null
  const others = doer ? [...targetsOf(c, clause, deed, doer), ...together(c, clause, deed, doer)] : victims(c, clause, deed)
  const codes = codesOf(doer ? [doer] : [], others)
  const other =
    codes.length === 1 && (deed.complete || counterpart(c, clause) || abroad(c, clause, deed, doer)) ? otherOfPair(c, codes, clause.verb) : null
  if (codes.length === 0 && !doer) return bothSides(c, clause, deed)
  if (codes.length < 2 && !other) return deed.alone && doer ? { doer, more: [], inferred: false } : null
  if (others.length === 0 && !other && (deed.reach === 'direct' || !MUTUAL.test(deed.name))) return null
  return { doer, more: other ? [...others.filter((x) => x !== other), other] : others, inferred: other !== null }
}
