import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import { codesOf, countriesIn, fromPair, otherOfPair } from '../actors.ts'
import type { Context, Draft } from '../draft.ts'
import { claimOn, type EventStatus, statusOf } from '../status.ts'
import { type Deed, deeds } from './deeds.ts'
import { makeEvent } from './make.ts'
import { accusationOver, acts, doerOf, occasionOf, targetsOf } from './targets.ts'

/** The noun of the deed: in the object, in a passive's subject, or in the first words behind the verb. */
const objectNoun = (c: Context, clause: Clause, classes: readonly string[]): { readonly at: number; readonly words: string } | null => {
  const passive = clause.voice === 'passive' && !clause.object
  const arg = passive ? clause.subject : clause.object
  const places: (readonly [number, number])[] = arg ? [[arg.from, arg.to]] : []
  if (classes.includes('phrase:non-grata')) places.push([clause.verbTo, clause.to])
  else if (!passive && classes.includes('noun:aid') && arg) places.push([arg.to, Math.min(clause.to, arg.to + 8, nextVerb(c, arg.to))])
  else if (!passive && !arg) places.push([clause.verbTo, Math.min(clause.to, clause.verbTo + 9, nextVerb(c, clause.verbTo))])
  for (const [from, to] of places)
    for (let i = from; i < to; i++) {
      const hit = c.scene.hits.words[i]
      if (hit && !/^(?:of|by)$/.test(c.scene.tokens.lower[i]!) && classes.some((name) => hit.classes.has(name)))
        return { at: i, words: textOf(c.scene, i, hit.to) }
    }
  return null
}

const nextVerb = (c: Context, from: number): number => {
  let i = from
  while (i < c.scene.tokens.count && !isVerbTag(c.scene.tags[i]!)) i++
  return i + 1
}

const isDeed = (c: Context, clause: Clause, deed: Deed): boolean =>
  hasClass(c.scene, clause.verb, ...deed.verb) &&
  isVerbTag(c.scene.tags[clause.verb]!) &&
  (!deed.lemma || deed.lemma.test(clause.lemma)) &&
  !(deed.active && clause.voice === 'passive') &&
  (!deed.infinitive || instructs(c, clause))

/** Whether an infinitive hangs on the object: "told | X | to stop". */
const instructs = (c: Context, clause: Clause): boolean =>
  !!clause.object &&
  clausesOf(c.scene, clause.sentence).some((x) => x.parent === clause.index && x.form === 'infinitive' && x.governor === clause.object!.head)

/** "Recalled in protest" is a protest. */
const typeOf = (c: Context, clause: Clause, deed: Deed): Deed['type'] =>
  deed.name === 'recalls ambassador' && /\bin protest\b/.test(textOf(c.scene, clause.from, clause.to).toLowerCase()) ? 'protest' : deed.type

/** "was summoned and | handed a note": an active form that goes on with a passive has no doer. */
const goesOnPassive = (c: Context, clause: Clause): boolean =>
  clause.relation === 'conj' && clause.subjectShared && clause.parent >= 0 && c.scene.clauses[clause.parent]!.voice === 'passive'

const deedStatus = (c: Context, clause: Clause): EventStatus | null => {
  const status = accusationOver(c, clause) ? 'alleged' : statusOf(c, clause)
  return status === null ? null : (claimOn(c, clause) ?? status)
}

/** Parties of a passive without a doer: who summons is where the envoy is summoned to; else all that the words name. */
const victims = (c: Context, clause: Clause, deed: Deed): readonly string[] => {
  const to = clause.obliques.find((o) => o.preposition === 'to')
  const host = deed.name === 'summons envoy' && to ? codesOf([c.discourse.resolve(to, clause)]) : []
  return [...host, ...targetsOf(c, clause, deed, null)]
}

const violenceFits = (c: Context, clause: Clause, deed: Deed): boolean => {
  if (deed.type !== 'violence') return true
  const object = clause.object ? c.discourse.resolve(clause.object, clause) : null
  return !!object && (object.type === 'country' || (!!clause.object && hasClass(c.scene, clause.object.head, 'noun:force', 'noun:site')))
}

/** "The army of A and soldiers of B | held an exercise": all countries of the subject take part. */
const together = (c: Context, clause: Clause, deed: Deed, doer: Actor): readonly string[] =>
  deed.type === 'military' && clause.subject ? countriesIn(c, clause.subject.from, clause.subject.to).filter((x) => !doer.countries.includes(x)) : []

interface Sides {
  readonly doer: Actor | null
  readonly more: readonly string[]
  readonly inferred: boolean
}

/** Deeds that may be told without their doer: an envoy is summoned, an embassy opened, relations are broken off. */
const IMPERSONAL = /^(?:summons|opens|breaks off|restores)/

/** Deeds that two may do together, with nobody acted on. */
const MUTUAL = /^(?:expels|appoints|opens|breaks off|restores|holds|deploys)/

/** Who acts on whom: at least two sides, or nothing. */
const sidesOf = (c: Context, clause: Clause, deed: Deed): Sides | null => {
  const doer = doerOf(c, clause)
  if (doer && !acts(c, doer)) return null
  if (!doer && (clause.voice === 'active' || clause.form === 'participle' || !IMPERSONAL.test(deed.name))) return null
  const named = doer ? [...targetsOf(c, clause, deed, doer), ...together(c, clause, deed, doer)] : victims(c, clause, deed)
  const codes = codesOf(doer ? [doer] : [], named)
  const other = codes.length === 1 && deed.complete ? otherOfPair(c, codes, clause.verb) : null
  if (codes.length < 2 && !other) return null
  if (named.length === 0 && !other && (deed.reach === 'direct' || !MUTUAL.test(deed.name))) return null
  return { doer, more: other ? [...named.filter((x) => x !== other), other] : named, inferred: other !== null }
}

const fromDeed = (c: Context, clause: Clause, deed: Deed): Draft<'event'> | null => {
  if (!isDeed(c, clause, deed) || !violenceFits(c, clause, deed) || goesOnPassive(c, clause)) return null
  const noun = deed.object ? objectNoun(c, clause, deed.object) : null
  if (deed.object && !noun) return null
  if (deed.name === 'restores relations' && /\b(?:talks|negotiations)$/i.test(noun!.words)) return null
  const status = deedStatus(c, clause)
  const sides = status ? sidesOf(c, clause, deed) : null
  if (!status || !sides) return null
  const from = clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom
  return makeEvent(c, {
    type: typeOf(c, clause, deed),
    act: deed.act.replace('$', noun ? noun.words.toLowerCase() : '').trim(),
    actors: sides.doer ? [sides.doer] : [],
    more: sides.more,
    from,
    to: clause.to,
    dateTo: occasionOf(c, clause, deed),
    clause,
    token: clause.verb,
    status,
    rule: `<actor> ${deed.name}`,
    inferred: sides.inferred ? { parties: fromPair } : {},
  })
}

/** "accused X of doing Y": what X is said to have done, as far as no deed above tells it. */
const fromAccusation = (c: Context, clause: Clause): Draft<'event'> | null => {
  const accusation = accusationOver(c, clause)
  const accuser = accusation ? doerOf(c, accusation) : null
  const accused = doerOf(c, clause)
  if (!accusation || accusation.negated || !acts(c, accuser) || !accused) return null
  const codes = codesOf([accused, accuser])
  if (codesOf([accused]).length === 0 || codes.length < 2 || !/^(?:of|for)$/.test(c.scene.tokens.lower[clause.verbFrom - 1] ?? '')) return null
  const object = clause.object ? ` ${textOf(c.scene, clause.object.from, clause.object.to)}` : ''
  return makeEvent(c, {
    type: 'other',
    act: `${clause.lemma}${object}`,
    actors: [{ ...accused, elsewhere: [] }],
    more: codesOf([accuser]),
    from: clause.verbFrom,
    to: clause.to,
    clause,
    token: clause.verb,
    status: 'alleged',
    rule: '<actor> is accused of <deed>',
  })
}

/** "X alleges that a Y drone crossed the border": what the other side is said to have done. */
const fromAllegation = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (clause.lemma !== 'allege' || clause.negated || clause.voice === 'passive') return null
  const accuser = doerOf(c, clause)
  const inner = clausesOf(c.scene, clause.sentence).find((x) => x.verb > clause.verb && x.subject !== null && x.subject.from >= clause.verbTo)
  if (!acts(c, accuser) || !inner?.subject) return null
  const accused = countriesIn(c, inner.subject.from, inner.subject.to).filter((x) => !codesOf([accuser]).includes(x))
  if (accused.length !== 1) return null
  return makeEvent(c, {
    type: 'other',
    act: textOf(c.scene, inner.subject.from, inner.verbTo),
    actors: [],
    more: [...accused, ...codesOf([accuser])],
    from: inner.subject.from,
    to: inner.to,
    clause: inner,
    token: inner.verb,
    status: 'alleged',
    rule: '<actor> alleges that <deed>',
  })
}

const made = (c: Context, clause: Clause): Draft<'event'> | null => {
  for (const deed of deeds) {
    const found = fromDeed(c, clause, deed)
    if (found) return found
  }
  return fromAccusation(c, clause) ?? fromAllegation(c, clause)
}

/** Deeds between states; at most one record a clause, and none that repeats one told before without a new date. */
export const readDeeds = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  const told = new Map<string, Set<string | null>>()
  for (const clause of c.scene.clauses) {
    const draft = made(c, clause)
    if (!draft) continue
    const { act, status, parties, date } = draft.fields
    const key = [act?.replace(/s$/, ''), status, [...parties].sort()].join('|')
    const dates = told.get(key) ?? new Set()
    if (dates.size === 0 || (date !== null && !dates.has(date))) out.push(draft)
    told.set(key, dates.add(date))
  }
  return out
}
