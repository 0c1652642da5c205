import type { Argument, Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, within, wordAt } from '../../discourse/scene.ts'
import { isVerbTag, Tag } from '../../grammar/tags.ts'
import { actorOf, codesOf, fromPair, inOffice, ofPeople, otherOfPair } from '../actors.ts'
import { phraseEnd } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { claimOn, statusOf } from '../status.ts'
import { meetersOf } from './joint.ts'
import { type EventType, makeEvent } from './make.ts'

/** Who can hold a meeting between states: officials, states, their bodies. */
export const confers = (c: Context, a: Actor | null): a is Actor =>
  !!a &&
  a.type !== 'other' &&
  a.type !== 'document' &&
  (a.official || (a.type === 'office' && /\bofficials$/i.test(a.name))) &&
  inOffice(c, a) &&
  !ofPeople(c, a) &&
  (codesOf([a]).length > 0 || a.people.length > 0)

export const whole = (clause: Clause): readonly [number, number] => [
  clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom,
  clause.to,
]

/** Partners behind "with", "and" or as object. */
const partners = (c: Context, clause: Clause, skip: Argument | null): readonly Actor[] => {
  const out: Actor[] = []
  if (clause.object && clause.object !== skip) out.push(c.discourse.resolve(clause.object, clause))
  for (const o of clause.obliques) if (/^(?:with|between|by)$/.test(o.preposition ?? '')) out.push(c.discourse.resolve(o, clause))
  return out.filter((a) => confers(c, a))
}

/** One side without a country is the other side of the pair the document is about. */
const completed = (c: Context, actors: readonly Actor[], token: number): readonly string[] => {
  const codes = codesOf(actors)
  if (actors.length < 2 || codes.length !== 1) return []
  const other = actors.some((a) => codesOf([a]).length === 0) ? otherOfPair(c, codes, token) : null
  return other ? [other] : []
}

/** What a rule of this file knows of a meeting. */
export interface Meeting {
  readonly type: EventType
  readonly actors: readonly Actor[]
  readonly token: number
  /** Countries that no actor gives. */
  readonly more?: readonly string[]
  readonly rule: string
}

/** A meeting told by its verb; null where one side alone is known. */
const draft = (c: Context, clause: Clause, m: Meeting): Draft<'event'> | null => {
  const status = statusOf(c, clause)
  if (!status) return null
  const [start, to] = whole(clause)
  // a past tense that was taken for a participle has its subject before it all the same
  const from = clause.form === 'participle' && clause.subject && !clause.subjectShared ? Math.min(start, clause.subject.from) : start
  const pair = completed(c, m.actors, m.token)
  const more = [...(m.more ?? []), ...pair]
  if (codesOf(m.actors, more).length < 2) return null
  return makeEvent(c, {
    ...m,
    act: null,
    more,
    from,
    to,
    clause,
    status: status === 'occurred' ? (claimOn(c, clause) ?? status) : status,
    inferred: pair.length > 0 ? { parties: fromPair } : {},
  })
}

const isPerson = (a: Actor): boolean => a.type === 'person' || a.type === 'office' || a.type === 'group'

/** "Negotiators from A and B met": what they met for is in their name. */
const negotiate = (c: Context, arg: Argument): boolean => c.scene.tokens.lower.slice(arg.from, arg.to).some((w) => /^negotiat(?:ors?|ing)$/.test(w))

/** "spoke on Monday with Y", "talked to Y": with an official by name; whether by phone is told elsewhere, or not at all. */
const speaksWith = (c: Context, clause: Clause): boolean =>
  /^(?:speak|spoke|talk)$/.test(clause.lemma) &&
  clause.form === 'finite' &&
  !clause.object &&
  !PHONE.test(c.scene.tokens.lower.slice(clause.verbFrom, clause.to).join(' ')) &&
  clause.obliques.some((o) => o.preposition === 'with' && c.discourse.resolve(o, clause).people.some((p) => p.role !== null))

/** "sat down at X", "will see each other again": wordings of meeting. */
const sitsDown = (c: Context, clause: Clause): boolean => {
  const { lower } = c.scene.tokens
  if (clause.lemma === 'sit') return lower[clause.verbTo] === 'down'
  return clause.lemma === 'see' && /^(?:each other|one another)$/.test(lower.slice(clause.verbTo, clause.verbTo + 2).join(' '))
}

/** "X met (with) Y", "X and Y met", "their experts sat down". Two bare countries that meet may be two teams. */
const fromMeet = (c: Context, clause: Clause): Draft<'event'> | null => {
  const sits = sitsDown(c, clause)
  if (!sits && (clause.voice === 'passive' || !(hasClass(c.scene, clause.verb, 'verb:meet') || speaksWith(c, clause)))) return null
  const subject = meetersOf(c, clause)
  if (!confers(c, subject)) return null
  if (sits)
    return draft(c, clause, {
      type: 'meeting',
      actors: [subject, ...partners(c, clause, clause.object)],
      token: clause.verb,
      rule: '<actors> sit down',
    })
  const object = clause.object ? c.discourse.resolve(clause.object, clause) : null
  if (object && (!confers(c, object) || (object.type === 'country' && subject.type === 'country'))) return null
  return draft(c, clause, {
    type: clause.subject && negotiate(c, clause.subject) ? 'negotiation' : 'meeting',
    actors: [subject, ...partners(c, clause, null)],
    more: codesOf([subject]).length < 2 && clause.subject && negotiate(c, clause.subject) ? statesIn(c, clause.subject) : [],
    token: clause.verb,
    rule: '<actor> meets <actor>',
  })
}

/** "X called on the president", with nothing asked of him: a visit paid. */
const fromCallOn = (c: Context, clause: Clause): Draft<'event'> | null => {
  const on = clause.lemma === 'call' && clause.voice === 'active' && !clause.object ? clause.obliques.find((o) => o.preposition === 'on') : undefined
  if (
    !on ||
    c.scene.clauses.some(
      (x) => x.form === 'infinitive' && x.verb > clause.verb && x.sentence === clause.sentence && x.governor >= on.from && x.governor < on.to,
    )
  )
    return null
  const [subject, host] = [actorOf(c, clause, 'subject'), c.discourse.resolve(on, clause)]
  if (!confers(c, subject) || !confers(c, host) || host.type !== 'person' || c.scene.tokens.lower[on.to] === 'to') return null
  return draft(c, clause, { type: 'meeting', actors: [subject, host], token: clause.verb, rule: '<actor> calls on <person>' })
}

/** "the Crown Prince", "the prime minister": an office of a state that is not named. */
const isHost = (a: Actor): boolean =>
  a.type === 'office' && /\b(?:president|prime minister|king|queen|prince|princess|emir|sultan|minister|chancellor|premier|speaker)\b/i.test(a.name)

/** "the ambassadors of A, B and C": each has a state of its own. */
const areEnvoys = (c: Context, guests: Argument): boolean => {
  for (let i = guests.from; i < guests.to; i++) if (/^(?:ambassadors|envoys)$/.test(c.scene.tokens.lower[i]!)) return statesIn(c, guests).length > 0
  return false
}

/** "received a delegation of Kazakhstan led by X": a delegation is received as a person is. */
const isDelegation = (c: Context, guest: Argument): boolean => c.scene.tokens.lower[guest.head] === 'delegation' && statesIn(c, guest).length === 1

/** "X received Y", "Y was received by X": the guest is a person, or envoys whose states are named. */
const fromReceive = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!hasClass(c.scene, clause.verb, 'verb:receive')) return null
  const by = clause.obliques.find((o) => o.preposition === 'by') ?? null
  const [host, guest] = clause.voice === 'passive' ? [by, clause.subject] : [clause.subject, clause.object]
  if (!host || !guest) return null
  const [x, y] = [clause.voice === 'active' ? actorOf(c, clause, 'subject') : c.discourse.resolve(host, clause), c.discourse.resolve(guest, clause)]
  const delegation = isDelegation(c, guest)
  if (!x || !(confers(c, x) || isHost(x)) || !(delegation || (confers(c, y) && isPerson(y))) || (y.type === 'group' && !areEnvoys(c, guest)))
    return null
  const more = delegation || y.type === 'group' ? statesIn(c, guest) : []
  return draft(c, clause, { type: 'meeting', actors: delegation ? [x] : [x, y], more, token: clause.verb, rule: '<actor> receives <person>' })
}

const meetingNoun = (c: Context, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (hasClass(c.scene, i, 'noun:meeting', 'noun:call') && !isVerbTag(c.scene.tags[i]!)) return i
  return -1
}

export const typeAt = (c: Context, noun: number): EventType => {
  const from = c.discourse.phraseStart(noun)
  const words = c.scene.tokens.lower.slice(from, noun + 2).join(' ')
  if (/\b(?:phone|telephone|video)\b/.test(words) || /^calls?$/.test(c.scene.tokens.lower[noun]!)) return 'call'
  // a round is counted of talks that go on until something is settled
  return /\bnegotiations?\b|\brounds? of talks\b/.test(c.scene.tokens.lower.slice(noun, c.scene.hits.words[noun]?.to ?? noun + 1).join(' '))
    ? 'negotiation'
    : 'meeting'
}

/** Verbs that do with a call what "hold" does with talks, and the preposition behind which the other stands. */
const CALLING: Readonly<Record<string, RegExp>> = { pay: /^on$/, make: /^to$/, place: /^to$/, receive: /^from$/, get: /^from$/, got: /^from$/ }

/** "paid a courtesy call | on X", "made a phone call | to X". */
const called = (c: Context, clause: Clause): readonly Actor[] => {
  const preposition = CALLING[clause.lemma]
  const found = clause.obliques.filter((o) => preposition?.test(o.preposition ?? '')).map((o) => c.discourse.resolve(o, clause))
  return found.filter((a) => confers(c, a))
}

/** "The foreign ministries of A and B held consultations": one subject that names both. */
const ofSubject = (c: Context, clause: Clause, subject: Actor): readonly string[] =>
  clause.subject && codesOf([subject]).length < 2 && subject.people.length === 0 ? statesIn(c, clause.subject) : []

const statesIn = (c: Context, arg: Argument): readonly string[] => [
  ...new Set(c.scene.countries.filter((m) => m.from >= arg.from && m.to <= arg.to).map((m) => m.value)),
]

/** "a meeting of the Uzbek-Turkmen commission": the countries whose commission meets. */
const ofBody = (c: Context, noun: number): readonly string[] => {
  const { tokens: t, sentences, sentenceAt } = c.scene
  if (t.lower[noun + 1] !== 'of') return []
  const end = phraseEnd(c, noun + 2, sentences.to[sentenceAt[noun]!]!)
  return t.lower.slice(noun + 2, end).some((w) => /^(?:commission|committee|council)$/.test(w))
    ? [...new Set(within(c.scene.countries, noun + 1, end).map((m) => m.value))]
    : []
}

/** "held talks with Y", "had a phone call with Y", "agreed to hold consultations". */
const fromHold = (c: Context, clause: Clause): Draft<'event'> | null => {
  if ((!hasClass(c.scene, clause.verb, 'verb:hold') && !(clause.lemma in CALLING)) || clause.voice === 'passive' || !clause.object) return null
  const noun = meetingNoun(c, clause.object.from, clause.object.to)
  if (noun < 0 || (clause.lemma in CALLING && !hasClass(c.scene, noun, 'noun:call'))) return null
  const subject = actorOf(c, clause, 'subject')
  const attends = /^(?:attend|join|chair|lead)$/.test(clause.lemma) && !clause.obliques.some((o) => /^(?:with|between)$/.test(o.preposition ?? ''))
  if (!confers(c, subject) || attends) return null
  const type = clause.lemma === 'pay' ? 'meeting' : typeAt(c, noun)
  return draft(c, clause, {
    type,
    actors: [subject, ...partners(c, clause, clause.object), ...called(c, clause)],
    token: noun,
    more: [...ofBody(c, noun), ...ofSubject(c, clause, subject)],
    rule: '<actor> holds <talks> with <actor>',
  })
}

const PHONE = /\b(?:(?:by|over the|on the) (?:tele)?phone|video)\b/
const IN_CALL = /\b(?:in|during|by|over) (?:an? |their )?(?:\w+ )?(?:(?:tele)?phone|video)(?: calls?| conversations?| talks?)?\b/

/** "X called Y on Monday", not "X called Y a liar". */
const rings = (c: Context, clause: Clause): boolean => {
  const object = clause.lemma === 'call' ? clause.object : null
  if (!object || c.scene.tags[object.head] === Tag.PRON || named(c, object.to)) return false
  const guest = c.discourse.resolve(object, clause)
  return confers(c, guest) && isPerson(guest)
}

/** Whether what somebody is called follows: a quotation, an "as", or a noun phrase of its own before the next verb or comma. */
const named = (c: Context, from: number): boolean => {
  const { tokens: t, tags } = c.scene
  if (tags[from] === Tag.ADJ || tags[from] === Tag.NOUN || /^(?:as|[“"‘'«])$/.test(t.lower[from] ?? '')) return true
  for (let i = from; i < t.count && !isVerbTag(tags[i]!) && !/^[,.;:]$/.test(t.words[i]!); i++) if (/^an?$/.test(t.lower[i]!)) return true
  return false
}

/** "X spoke by phone with Y", "X phoned Y", "X discussed it with Y in a phone call". */
const fromCall = (c: Context, clause: Clause): Draft<'event'> | null => {
  const text = c.scene.tokens.lower.slice(clause.verbFrom, clause.to).join(' ')
  const spoke = /^(?:speak|talk|spoke|talked)$/.test(clause.lemma) && PHONE.test(text)
  const discussed = hasClass(c.scene, clause.verb, 'verb:discuss') && IN_CALL.test(text)
  if (!/^(?:phone|telephone)$/.test(clause.lemma) && !spoke && !discussed && !rings(c, clause)) return null
  const subject = actorOf(c, clause, 'subject')
  const behind = clause.obliques.filter((o) => o.preposition === 'to').map((o) => c.discourse.resolve(o, clause))
  if (!confers(c, subject)) return null
  return draft(c, clause, {
    type: 'call',
    actors: [subject, ...partners(c, clause, discussed ? clause.object : null), ...behind.filter((a) => confers(c, a))],
    more: ofSubject(c, clause, subject),
    token: clause.verb,
    rule: '<actor> calls <actor>',
  })
}

/** "The two presidents talked on Wednesday": of both, to each other, with no word on what; by telephone where the words right before speak of it. */
const fromTalk = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!/^(?:speak|talk)$/.test(clause.lemma) || clause.voice === 'passive' || clause.object || !clause.subject) return null
  if (!hasClass(c.scene, clause.subject.from, 'collective:both') || clause.obliques.some((o) => !/^(?:in|by|over|during)$/.test(o.preposition ?? '')))
    return null
  const subject = actorOf(c, clause, 'subject')
  if (!confers(c, subject)) return null
  const before = c.scene.tokens.lower.slice(c.scene.sentences.from[Math.max(0, clause.sentence - 1)], clause.to).join(' ')
  return draft(c, clause, {
    type: /\b(?:tele)?phones?\b|\bvideo call\b/.test(before) ? 'call' : 'meeting',
    actors: [subject],
    token: clause.verb,
    rule: '<both> talk',
  })
}

/** "X discussed trade with Y": two who are named meet, in person as far as nothing else is said. */
const fromDiscuss = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (clause.voice === 'passive' || clause.lemma !== 'discuss' || !clause.object) return null
  const [subject, [partner, ...more]] = [actorOf(c, clause, 'subject'), partners(c, clause, clause.object)]
  if (!confers(c, subject) || !partner || subject.type !== 'person' || partner.type !== 'person') return null
  return draft(c, clause, { type: 'meeting', actors: [subject, partner, ...more], token: clause.verb, rule: '<person> discusses with <person>' })
}

/** A press conference is a statement of who gives it. */
const fromConference = (c: Context, clause: Clause): Draft<'event'> | null => {
  const arg = clause.object ?? clause.obliques.find((o) => o.preposition === 'at') ?? null
  const hit = arg ? wordAt(c.scene, arg.head, 'noun:news-conference') : null
  if (!hit || !/^(?:hold|held|give|gave|address|had|have)$/.test(clause.lemma)) return null
  const subject = actorOf(c, clause, 'subject')
  const status = statusOf(c, clause)
  if (!confers(c, subject) || !status || subject.countries.length === 0) return null
  const [from, to] = whole(clause)
  return makeEvent(c, {
    type: 'statement',
    act: 'holds press conference',
    actors: [subject],
    from,
    to,
    clause,
    token: hit.from,
    status,
    rule: '<actor> holds a press conference',
  })
}

const READERS = [fromConference, fromMeet, fromCallOn, fromReceive, fromHold, fromCall, fromTalk, fromDiscuss] as const

/** Meetings, talks and calls told by the verbs of one sentence. */
export const meetingsByVerb = (c: Context, sentence: number): readonly Draft<'event'>[] =>
  clausesOf(c.scene, sentence).flatMap((clause) => {
    for (const read of READERS) {
      const made = read(c, clause)
      if (made) return [made]
    }
    return []
  })
