import type { Argument, Clause } from '../../clause/clause.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, wordAt } from '../../discourse/scene.ts'
import type { Context, Draft } from '../draft.ts'
import { actorOf, makeEvent, otherOfPair, statusOf, type EventType } from './make.ts'

const confers = (a: Actor | null): a is Actor => !!a && a.type !== 'other' && a.type !== 'document' && (a.official || a.people.length > 0)

const whole = (clause: Clause): readonly [number, number] => [clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom, clause.to]

/** Partners behind "with", "and" or as object. */
const partners = (c: Context, clause: Clause, skip: Argument | null): readonly Actor[] => {
  const out: Actor[] = []
  const object = clause.object
  if (object && object !== skip) out.push(c.discourse.resolve(object, clause))
  for (const o of clause.obliques) if (/^(?:with|between|by)$/.test(o.preposition ?? '')) out.push(c.discourse.resolve(o, clause))
  return out.filter(confers)
}

const enough = (actors: readonly Actor[]): boolean => {
  const codes = new Set(actors.flatMap((a) => [...a.countries, ...a.organisations]))
  const people = new Set(actors.flatMap((a) => a.people))
  return codes.size >= 2 || people.size >= 2 || actors.length >= 2
}

/** One side without a country is the other side of the pair the document is about. */
const completed = (c: Context, actors: readonly Actor[]): { readonly more: readonly string[]; readonly inferred: boolean } => {
  const codes = [...new Set(actors.flatMap((a) => a.countries))]
  if (actors.length < 2 || codes.length !== 1 || actors.some((a) => a.organisations.length > 0)) return { more: [], inferred: false }
  const silent = actors.some((a) => a.countries.length === 0 && a.official)
  const other = silent ? otherOfPair(c, codes) : null
  return other ? { more: [other], inferred: true } : { more: [], inferred: false }
}

const draft = (c: Context, clause: Clause, type: EventType, actors: readonly Actor[], token: number, rule: string, act: string | null = null): Draft<'event'> | null => {
  const status = statusOf(c, clause)
  if (!status || !enough(actors)) return null
  const [from, to] = whole(clause)
  const { more, inferred } = completed(c, actors)
  return makeEvent(c, { type, act, actors, more, from, to, clause, token, status, rule, inferred: inferred ? { parties: { said: null, from: 'the other country that the document is about' } } : {} })
}

/** "X met (with) Y", "X and Y met", "X received Y". */
const fromMeet = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (clause.voice === 'passive') return null
  const subject = actorOf(c, clause, 'subject')
  if (!confers(subject)) return null
  if (hasClass(c.scene, clause.verb, 'verb:meet')) return draft(c, clause, 'meeting', [subject, ...partners(c, clause, null)], clause.verb, '<actor> meets <actor>')
  if (!hasClass(c.scene, clause.verb, 'verb:receive') || !clause.object) return null
  const guest = c.discourse.resolve(clause.object, clause)
  const person = guest.type === 'person' || guest.type === 'office'
  return person && guest.official ? draft(c, clause, 'meeting', [subject, guest], clause.verb, '<actor> receives <person>') : null
}

const meetingNoun = (c: Context, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (hasClass(c.scene, i, 'noun:meeting', 'noun:call') && !isVerbTag(c.scene.tags[i]!)) return i
  return -1
}

const typeAt = (c: Context, noun: number, from: number): EventType => {
  const words = c.scene.tokens.lower.slice(from, noun + 1).join(' ')
  if (/\b(?:phone|telephone|video)\b/.test(words) || /^(?:call|calls)$/.test(c.scene.tokens.lower[noun]!)) return 'call'
  if (/^negotiation/.test(c.scene.tokens.lower[noun]!)) return 'negotiation'
  return 'meeting'
}

/** "held talks with Y", "had a phone call", "political consultations were held". */
const fromHold = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!hasClass(c.scene, clause.verb, 'verb:hold') && !/^(?:take|occur|happen)$/.test(clause.lemma)) return null
  const place = clause.voice === 'passive' || !clause.object ? clause.subject : clause.object
  if (!place) return null
  const noun = meetingNoun(c, place.from, place.to)
  if (noun < 0) return null
  const type = typeAt(c, noun, c.discourse.phraseStart(noun))
  if (place === clause.subject) {
    const named = betweenActors(c, noun, c.scene.sentences.to[clause.sentence]!)
    return named.length > 0 ? draft(c, clause, type, named, noun, '<talks> between <actors> are held') : null
  }
  const subject = actorOf(c, clause, 'subject')
  if (!confers(subject)) return null
  return draft(c, clause, type, [subject, ...partners(c, clause, clause.object)], noun, '<actor> holds <talks> with <actor>')
}

/** "talks between X and Y", "the meeting of X and Y", "consultations between the ministries of X and Y". */
const betweenActors = (c: Context, noun: number, end: number): readonly Actor[] => {
  const t = c.scene.tokens
  for (let i = noun + 1; i < Math.min(end, noun + 6); i++) {
    if (!/^(?:between|of|with)$/.test(t.lower[i]!)) continue
    const heads: number[] = []
    for (let k = i + 1; k < Math.min(end, i + 26); k++) {
      if (isVerbTag(c.scene.tags[k]!) || /^(?:on|in|at|to|during)$/.test(t.lower[k]!)) break
      const at = c.scene.nameAt[k]!
      const m = at >= 0 ? c.scene.mentions[at]! : null
      if (m && (m.kind === 'country' || m.kind === 'person' || m.kind === 'organisation') && m.to === k + 1) heads.push(k)
    }
    if (heads.length === 0) continue
    return heads.map((h) => {
      const actor = c.discourse.resolve({ from: c.discourse.phraseStart(h), to: h + 1, head: h, heads: [h], preposition: null }, null)
      const m = c.scene.mentions[c.scene.nameAt[h]!]!
      return m.kind === 'country' && actor.countries.length === 0 ? { ...actor, type: 'country' as const, countries: [m.value], official: true } : actor
    })
  }
  return []
}

/** "X spoke by phone with Y", "X phoned Y". */
const fromCall = (c: Context, clause: Clause): Draft<'event'> | null => {
  const text = c.scene.tokens.lower.slice(clause.verbFrom, clause.to).join(' ')
  const phoned = /^(?:phone|telephone)$/.test(clause.lemma)
  if (!phoned && !(/^(?:speak|talk|spoke|talked)$/.test(clause.lemma) && /\b(?:phone|telephone|call|video)\b/.test(text))) return null
  const subject = actorOf(c, clause, 'subject')
  return confers(subject) ? draft(c, clause, 'call', [subject, ...partners(c, clause, null)], clause.verb, '<actor> calls <actor>') : null
}

/** "During their bilateral meeting at X, A thanked B": the meeting is told in passing; a bare "during the meeting" tells nothing new. */
const inPassing = (c: Context, sentence: number): Draft<'event'> | null => {
  const s = c.scene
  const from = s.sentences.from[sentence]!
  const first = clausesOf(s, sentence).find((x) => x.form === 'finite' && x.subject && !x.subjectShared && s.quoteAt[x.verb]! < 0)
  if (!first?.subject || !/^(?:during|at|in|following|after)$/.test(s.tokens.lower[from]!)) return null
  const noun = meetingNoun(c, from, first.subject.from)
  if (noun < 0 || noun - from > 9) return null
  const described = noun - from > 2 && !/^(?:the|this|that|their|a|an)$/.test(s.tokens.lower[noun - 1]!)
  const qualified = noun + 1 < first.subject.from && s.tokens.words[noun + 1] !== ','
  if (!described && !qualified && !hasClass(s, first.verb, 'verb:discuss')) return null
  const subject = actorOf(c, first, 'subject')
  const named = betweenActors(c, noun, first.subject.from)
  const actors = [subject, ...named].filter(confers)
  if (actors.length === 0) return null
  const codes = [...new Set(actors.flatMap((a) => [...a.countries, ...a.organisations]))]
  const other = codes.length === 1 ? otherOfPair(c, codes) : null
  if (codes.length + (other ? 1 : 0) < 2) return null
  return makeEvent(c, { type: typeAt(c, noun, from), act: null, actors, more: other ? [other] : [], from, to: first.to, clause: first, token: noun, status: 'occurred', rule: 'during their <meeting>, <actor> …', inferred: other ? { parties: { said: null, from: 'the other country that the document is about' } } : {} })
}

const fromConference = (c: Context, clause: Clause): Draft<'event'> | null => {
  const arg = clause.object ?? clause.obliques.find((o) => o.preposition === 'at') ?? null
  const hit = arg ? wordAt(c.scene, arg.head, 'noun:news-conference') : null
  if (!hit || !/^(?:hold|give|address|attend|have)$/.test(clause.lemma)) return null
  const subject = actorOf(c, clause, 'subject')
  const status = statusOf(c, clause)
  if (!confers(subject) || !status || subject.countries.length === 0) return null
  const [from, to] = whole(clause)
  return makeEvent(c, { type: 'statement', act: 'holds press conference', actors: [subject], from, to, clause, token: hit.from, status, rule: '<actor> holds a press conference' })
}

const READERS = [fromMeet, fromHold, fromCall, fromConference] as const

/** Meetings, talks and calls. */
export const readMeetings = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  for (let s = 0; s < c.scene.sentences.count; s++) {
    let found = false
    for (const clause of clausesOf(c.scene, s))
      for (const read of READERS) {
        const made = read(c, clause)
        if (!made) continue
        out.push(made)
        found = true
        break
      }
    const passing = found ? null : inPassing(c, s)
    if (passing) out.push(passing)
  }
  return out
}

