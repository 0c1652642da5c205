import type { Argument, Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import type { FieldsOf } from '../../model/record.ts'
import { actorOf, codesOf, fromPair, inOffice, otherOfPair } from '../actors.ts'
import { nameAt } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { statusOf } from '../status.ts'
import { makeEvent } from './make.ts'

type Rank = FieldsOf<'event'>['rank']

/** Where a visit goes: the country, and its words. */
export interface Goal {
  readonly codes: readonly string[]
  readonly place: string | null
}

/** A visitor is a person in office, a delegation or a country's leaders; tourists, goods and money pay no visits between states. */
export const travels = (c: Context, a: Actor | null): a is Actor =>
  !!a &&
  a.official &&
  inOffice(c, a) &&
  (a.type === 'person' || a.type === 'office' || a.type === 'group' || (a.type === 'country' && /delegation/i.test(a.name)))

/** The first country, or place in one, in tokens `[from, to)`. */
export const destinationIn = (c: Context, from: number, to: number): Goal => {
  for (let i = from; i < to; i++) {
    const m = nameAt(c, i)
    // "arrived in the Indian capital"
    const capital =
      m?.kind === 'country' &&
      m.form === 'adjective' &&
      c.scene.tokens.lower[m.to] === 'capital' &&
      !/^(?:of|,)$/.test(c.scene.tokens.lower[m.to + 1] ?? '')
    if (capital) return { codes: [m.value], place: textOf(c.scene, m.from, m.to + 1) }
    if (m?.kind === 'country' && m.form !== 'adjective') return { codes: [m.value], place: textOf(c.scene, m.from, m.to) }
    if (m?.kind === 'place' && m.country) return { codes: [m.country], place: textOf(c.scene, m.from, m.to) }
  }
  return { codes: [], place: null }
}

export const rankIn = (c: Context, from: number, to: number): Rank => {
  const found = /\b(state|official|working)\s+(?:\w+\s+)?(?:visit|trip)/.exec(textOf(c.scene, from, to).toLowerCase())
  return (found?.[1] as Rank) ?? null
}

/** Whether only the place of publication speaks for a visitor's country: a visit to that place speaks against it. */
export const presumed = (visitor: Actor): boolean =>
  visitor.people.length > 0 && visitor.people.every((p) => p.countryFrom === 'home' || p.country === null)

/** A visitor whose country no words give comes from the other country of the pair, when the goal is one of the two. */
export const partiesOfVisit = (
  c: Context,
  visitor: Actor,
  goal: readonly string[],
  token: number,
): { readonly more: readonly string[]; readonly inferred: boolean } => {
  const unknown = codesOf([visitor]).length === 0 || (presumed(visitor) && codesOf([visitor]).every((x) => goal.includes(x)))
  const other = unknown && goal.length === 1 ? otherOfPair(c, goal, token) : null
  return other ? { more: [other, ...goal], inferred: true } : { more: goal, inferred: false }
}

/** "visited X"; of "toured the shipyard in X", where the site stands. */
const goalOf = (c: Context, clause: Clause, arg: Argument, visit: boolean): Goal => {
  const named = destinationIn(c, arg.from, arg.to)
  const place = visit && named.codes.length === 0 ? clause.obliques.find((o) => /^(?:in|at)$/.test(o.preposition ?? '')) : undefined
  return place ? destinationIn(c, place.from, place.to) : named
}

/** "visited X", "arrived in X", "travelled to X": the destination follows. */
const fromVerb = (c: Context, clause: Clause): Draft<'event'> | null => {
  const visit = hasClass(c.scene, clause.verb, 'verb:visit')
  if ((!visit && !hasClass(c.scene, clause.verb, 'verb:arrive')) || !isVerbTag(c.scene.tags[clause.verb]!) || clause.voice === 'passive') return null
  const visitor = actorOf(c, clause, 'subject')
  if (!travels(c, visitor)) return null
  const toward = /^(?:leave|depart)$/.test(clause.lemma) ? /^for$/ : /^(?:in|to|for|at)$/
  const arg = visit ? clause.object : clause.obliques.find((o) => toward.test(o.preposition ?? ''))
  const goal: Goal = arg ? goalOf(c, clause, arg, visit) : { codes: [], place: null }
  if (goal.codes.length === 0 || (goal.codes.every((x) => visitor.countries.includes(x)) && !presumed(visitor))) return null
  if (
    !visit &&
    ((/^(?:come|go|head|fly|depart)$/.test(clause.lemma) && visitor.type === 'group') ||
      /^(?:back|home)$/.test(c.scene.tokens.lower[clause.verbTo] ?? ''))
  )
    return null
  const status = statusOf(c, clause)
  if (!status) return null
  const from = clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom
  const { more, inferred } = partiesOfVisit(c, visitor, goal.codes, clause.verb)
  if (codesOf([visitor], more).length < 2) return null
  return makeEvent(c, {
    type: 'visit',
    act: null,
    actors: [visitor],
    more,
    from,
    to: clause.to,
    clause,
    token: clause.verb,
    status,
    place: goal.place,
    rule: visit ? '<person> visits <country>' : '<person> arrives in <country>',
    rank: rankIn(c, clause.from, clause.to),
    inferred: inferred ? { parties: fromPair } : {},
  })
}

/** "is due in X next week". */
const fromDue = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!clause.copula || clause.negated || c.scene.tokens.lower[clause.adjective] !== 'due') return null
  const visitor = actorOf(c, clause, 'subject')
  const arg = clause.obliques.find((o) => o.preposition === 'in')
  const goal: Goal = arg ? destinationIn(c, arg.from, arg.to) : { codes: [], place: null }
  if (!travels(c, visitor) || codesOf([visitor], goal.codes).length < 2) return null
  return makeEvent(c, {
    type: 'visit',
    act: null,
    actors: [visitor],
    more: goal.codes,
    from: clause.from,
    to: clause.to,
    clause,
    token: clause.verb,
    status: 'planned',
    place: goal.place,
    rule: '<person> is due in <country>',
  })
}

/** "who was in X in December for the session of Y": being abroad on a day or on business. */
const fromBeing = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!clause.copula || clause.object || clause.adjective >= 0 || clause.obliques[0]?.preposition !== 'in') return null
  const visitor = actorOf(c, clause, 'subject')
  const goal = destinationIn(c, clause.obliques[0].from, clause.obliques[0].to)
  const status = statusOf(c, clause)
  if (!status || !travels(c, visitor) || visitor.people.length !== 1 || goal.codes.length === 0) return null
  if (goal.codes.every((x) => visitor.countries.includes(x)) && !presumed(visitor)) return null
  const to = businessEnd(c, clause)
  const { more, inferred } = partiesOfVisit(c, visitor, goal.codes, clause.verb)
  if (to < 0 || codesOf([visitor], more).length < 2) return null
  return makeEvent(c, {
    type: 'visit',
    act: null,
    actors: [visitor],
    more,
    from: clause.subjectShared ? clause.verbFrom : clause.from,
    to,
    clause,
    token: clause.verb,
    status,
    place: goal.place,
    rule: '<person> is in <country> for <occasion>',
    inferred: inferred ? { parties: fromPair } : {},
  })
}

/** Up to the comma or verb behind "for the session …" or a date; -1 where neither follows. */
const businessEnd = (c: Context, clause: Clause): number => {
  const { tokens: t, tags, sentences, times } = c.scene
  const from = clause.obliques[0]!.to
  let i = from
  while (i < sentences.to[clause.sentence]! && !isVerbTag(tags[i]!) && !/^[,;:.?!”"]$/.test(t.words[i]!)) i++
  const dated = times.some((m) => m.from >= from && m.to <= i && m.kind === 'date')
  return dated || /\bfor (?:the|an?|talks)\b/.test(t.lower.slice(from, i).join(' ')) ? i : -1
}

/** Visits told by a verb. */
export const visitsByVerb = (c: Context, sentence: number): readonly Draft<'event'>[] =>
  clausesOf(c.scene, sentence).flatMap((clause) => fromVerb(c, clause) ?? fromDue(c, clause) ?? fromBeing(c, clause) ?? [])
