import type { Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import { codesOf, countriesIn, fromPair } from '../actors.ts'
import type { Context, Draft } from '../draft.ts'
import { claimOn, type EventStatus, statusOf } from '../status.ts'
import { type Deed, deeds } from './deeds.ts'
import { makeEvent } from './make.ts'
import { readNotes } from './notes.ts'
import { readOpening } from './opening.ts'
import { sidesOf } from './sides.ts'
import { accusationOver, acts, decisionOver, doerOf, occasionOf } from './targets.ts'
import { readThreats } from './threat.ts'
import { readUnrest } from './unrest.ts'

/** Verbs that tell in the object or behind it what the one acted on has to do. */
const ledTo = (c: Context, clause: Clause, deed: Deed): Clause | undefined =>
  clausesOf(c.scene, clause.sentence).find(
    (x) =>
      x.verb > clause.verb &&
      x.form === 'infinitive' &&
      (x.parent === clause.index || clause.parent === x.parent) &&
      (deed.leads ? deed.leads.test(x.lemma) : hasClass(c.scene, x.verb, deed.leadsTo!)),
  )

const leads = (c: Context, clause: Clause, deed: Deed): boolean =>
  (!deed.leads && !deed.leadsTo) ||
  // "ordered out the ambassador": to leave
  (deed.name === 'orders out' && clause.lemma === 'order' && c.scene.tokens.lower[clause.verbTo] === 'out') ||
  ledTo(c, clause, deed) !== undefined

/** What stands behind is when it must be done, not when it was said. */
const DEADLINE = /^(?:by|within|until|till|before|in)$/

/** Where the words end in which a date is the deed's own: "ordered | X | to leave on 2 October" is told with what X has to do. */
const ownTime = (c: Context, clause: Clause, deed: Deed): number => {
  const led = deed.leads ? ledTo(c, clause, deed) : undefined
  if (!led || led.verb >= clause.to) return occasionOf(c, clause, deed)
  let to = led.verbTo
  while (to < Math.min(led.to, clause.to) && !DEADLINE.test(c.scene.tokens.lower[to]!)) to++
  return Math.max(occasionOf(c, clause, deed), to)
}

/** "the duty that | X imposed": the noun of a relative clause stands before it. */
const relativeNoun = (c: Context, clause: Clause, classes: readonly string[]): { readonly at: number; readonly words: string } | null => {
  const start = clause.subject && !clause.subjectShared ? clause.subject.from : -1
  if (clause.voice === 'passive' || clause.object || start < 1 || !/^(?:that|which)$/.test(c.scene.tokens.lower[start - 1]!)) return null
  for (let i = start - 2; i > start - 8 && i >= 0 && !isVerbTag(c.scene.tags[i]!); i--) {
    const hit = c.scene.hits.words[i]
    if (hit && classes.some((name) => hit.classes.has(name))) return { at: i, words: textOf(c.scene, i, hit.to) }
  }
  return null
}

/** The noun of the deed: in the object, in a passive's subject, or in the first words behind the verb. */
const objectNoun = (c: Context, clause: Clause, classes: readonly string[]): { readonly at: number; readonly words: string } | null => {
  const passive = clause.voice === 'passive' && (!clause.object || /^(?:home|back)$/.test(c.scene.tokens.lower[clause.object.head]!))
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
  return relativeNoun(c, clause, classes)
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

/** Deeds that somebody may have to deny. */
const DENIABLE = new Set(['sanction', 'violence', 'military'])

/** "X has not recalled its ambassador, the minister said": an official denies that it took place. */
const denied = (c: Context, clause: Clause, deed: Deed): boolean => {
  if (!clause.negated || clause.modal || clause.form !== 'finite' || !(clause.perfect || clause.tense === 'past') || !DENIABLE.has(deed.type))
    return false
  const speaker = c.speech.at(clause.verb)?.speaker ?? null
  return !!speaker && speaker.official
}

/** "the decision of X to", "its decision to": one that has been made, in a clause that denies nothing. */
const isDecided = (c: Context, clause: Clause): boolean => {
  const noun = decisionOver(c, clause)
  const before = noun < 0 ? '' : c.scene.tokens.lower[c.discourse.phraseStart(noun)]!
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return noun >= 0 && !/^(?:an?|no|any|some|this)$/.test(before) && up !== null && !up.negated && up.modal === null
}

const deedStatus = (c: Context, clause: Clause, deed: Deed): EventStatus | null => {
  if (denied(c, clause, deed)) return 'denied'
  // a measure that was decided on is told as taken: "regretted the decision of X to recall its envoy"
  if (deed.type === 'sanction' && isDecided(c, clause)) return 'occurred'
  const status = accusationOver(c, clause) ? 'alleged' : statusOf(c, clause)
  return status === null ? null : (claimOn(c, clause) ?? status)
}

const violenceFits = (c: Context, clause: Clause, deed: Deed): boolean => {
  if (deed.type !== 'violence') return true
  const object = clause.object ? c.discourse.resolve(clause.object, clause) : null
  return !!object && (object.type === 'country' || (!!clause.object && hasClass(c.scene, clause.object.head, 'noun:force', 'noun:site')))
}

const HOME = /\b(?:home|back)\b|\bout of\b/

/** The noun as the act names it: who heads a mission is an ambassador, whatever the wording ("its envoy", "its top diplomat", "its High Commissioner"). */
const objectOf = (c: Context, deed: Deed, noun: { readonly at: number; readonly words: string }): string => {
  const words = noun.words.toLowerCase()
  if (!/^(?:recalls|calls home|summons)/.test(deed.name)) return words
  const { lower } = c.scene.tokens
  const top = /^(?:top|chief|highest)$/.test(lower[noun.at - 1] ?? '')
  // "a senior envoy" need not be the one who heads the mission
  const one =
    /^(?:an?|two|three|several|some|senior|special)$/.test(lower[noun.at - 1] ?? '') || /^an?$/.test(lower[c.discourse.phraseStart(noun.at)]!)
  if (/^(?:high commissioner|head of mission)s?$/.test(words) || (/^envoys?$/.test(words) && !one))
    return words.endsWith('s') ? 'ambassadors' : 'ambassador'
  return words === 'diplomat' && top ? 'ambassador' : words
}

/** "called home its envoy", not the envoy of another: who is named before the noun must be whoever calls. */
const callsHome = (c: Context, clause: Clause, noun: number): boolean => {
  if (!HOME.test(textOf(c.scene, clause.verbFrom, clause.to).toLowerCase())) return false
  const owner = countriesIn(c, c.discourse.phraseStart(noun), noun)
  const doer = owner.length > 0 ? doerOf(c, clause) : null
  return doer === null || owner.every((code) => doer.countries.includes(code))
}

const fromDeed = (c: Context, clause: Clause, deed: Deed): Draft<'event'> | null => {
  if (!isDeed(c, clause, deed) || !violenceFits(c, clause, deed) || goesOnPassive(c, clause)) return null
  const noun = deed.object ? objectNoun(c, clause, deed.object) : null
  if ((deed.object && !noun) || !leads(c, clause, deed)) return null
  if (/^calls home/.test(deed.name) && !callsHome(c, clause, noun!.at)) return null
  if (deed.name === 'restores relations' && /\b(?:talks|negotiations)$/i.test(noun!.words)) return null
  const status = deedStatus(c, clause, deed)
  const sides = status ? sidesOf(c, clause, deed) : null
  if (!status || !sides) return null
  const from = clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom
  return makeEvent(c, {
    type: typeOf(c, clause, deed),
    act: deed.act.replace('$', noun ? objectOf(c, deed, noun) : '').trim(),
    actors: sides.doer ? [sides.doer] : [],
    more: sides.more,
    from,
    to: clause.to,
    dateTo: ownTime(c, clause, deed),
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
  const first = readThreats(c, clause) ?? readNotes(c, clause)
  if (first) return first
  for (const deed of deeds) {
    const found = fromDeed(c, clause, deed)
    if (found) return found
  }
  return fromAccusation(c, clause) ?? fromAllegation(c, clause) ?? readUnrest(c, clause) ?? readOpening(c, clause)
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
