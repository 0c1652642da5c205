import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass } from '../../discourse/scene.ts'
import { isVerbTag, Tag } from '../../grammar/tags.ts'
import type { Inference } from '../../model/record.ts'
import { actorOf, codesOf, fromPair, otherOfPair } from '../actors.ts'
import { clauseAt, pairFor, timeIn } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { makeEvent } from './make.ts'
import { confers, meetingsByVerb, typeAt, whole } from './meeting.ts'
import { toldAt } from './occasion.ts'
import { actorsBehind } from './partners.ts'
import { fromPurpose } from './purpose.ts'
import { atConference, bodyMeets, furtherRound, talksOfPair } from './round.ts'

/** "talks", "the next round of negotiations": no word tells it from the talks of somebody else. */
const isPlain = (c: Context, noun: number): boolean => {
  const start = c.discourse.phraseStart(noun)
  if (!/^(?:talks?|negotiations?|consultations?|meetings?|summits?|sessions?|rounds?)$/.test(c.scene.tokens.lower[noun]!)) return false
  for (let i = start; i < noun; i++) if (c.scene.tags[i] === Tag.NOUN || c.scene.tags[i] === Tag.PROPN) return false
  return true
}

/** Both countries of the pair acted right before: "the two countries have not concluded it; negotiations are to resume". */
const bothBefore = (c: Context, noun: number): readonly string[] => {
  const sentence = c.scene.sentenceAt[noun]!
  const pair = pairFor(c, sentence)
  if (!pair || !isPlain(c, noun)) return []
  const here = clausesOf(c.scene, sentence).flatMap((x) => (x.subject && x.subject.to <= noun ? [c.discourse.resolve(x.subject, x)] : []))
  const groups = [...here, c.discourse.groupBefore(sentence)]
  return groups.some((g) => g && pair.every((x) => g.countries.includes(x))) ? pair : talksOfPair(c, noun)
}

const isBody = (c: Context, noun: number): boolean =>
  /\b(?:(?:joint|intergovernmental|mixed|bilateral|the) (?:[\w–-]+ ){0,3}?(?:commission|committee|council|working group|task force))\b/.test(
    c.scene.tokens.lower.slice(noun, noun + 12).join(' '),
  )

/** Sides that are not named: both, of a joint commission or of plain talks; the other, where one of two actors has no country. */
const missing = (c: Context, noun: number, actors: readonly Actor[]): readonly string[] => {
  const codes = codesOf(actors)
  if (codes.length === 1 && actors.length > 1) return [otherOfPair(c, codes, noun) ?? []].flat()
  if (codes.length > 1 || (codes.length === 1 && !isBody(c, noun))) return []
  return isBody(c, noun) ? (pairFor(c, c.scene.sentenceAt[noun]!) ?? []) : bothBefore(c, noun)
}

/** A noun that is the subject or object of holding, planning or calling off: "the next session will be held", "the meeting was cancelled". */
const fromPredicate = (c: Context, noun: number): Draft<'event'> | null => {
  const told = toldAt(c, noun)
  if (!told) return null
  const { clause, role, status } = told
  if (role === 'object' && status !== 'cancelled' && !(status === 'planned' && hasClass(c.scene, clause.verb, 'verb:schedule'))) return null
  const end = c.scene.sentences.to[clause.sentence]!
  const subject = role === 'object' ? actorOf(c, clause, 'subject') : null
  if (role === 'object' && (!confers(c, subject) || (status === 'planned' && actorsBehind(c, noun, end).length === 0))) return null
  const actors = [...(confers(c, subject) ? [subject] : []), ...actorsBehind(c, noun, end)]
  const more = missing(c, noun, actors)
  if (codesOf(actors, more).length < 2) return null
  const [from, to] = whole(clause)
  return makeEvent(c, {
    type: typeAt(c, noun),
    act: null,
    actors,
    more,
    from: Math.min(from, noun),
    to,
    clause,
    token: noun,
    status,
    rule: role === 'subject' ? '<talks> are held' : status === 'cancelled' ? '<actor> calls off <talks>' : '<actor> plans <talks>',
    inferred: more.length > 0 ? { parties: fromPair } : {},
  })
}

/** "after a video call with Y": told in passing, with the partner's name. */
const inPassingWith = (c: Context, noun: number): Draft<'event'> | null => {
  const t = c.scene.tokens
  const start = c.discourse.phraseStart(noun)
  if (!/^(?:after|following|during|at|in)$/.test(t.lower[start - 1] ?? '') || /^(?:no|any)$/.test(t.lower[start]!)) return null
  const sentence = c.scene.sentenceAt[noun]!
  const named = actorsBehind(c, noun, c.scene.sentences.to[sentence]!, /^with$/).filter((a) => confers(c, a))
  const clause = clauseAt(c, noun) ?? clausesOf(c.scene, sentence).find((x) => x.form === 'finite' && x.subject) ?? null
  if (named.length === 0 || !clause || clause.modal || clause.negated || c.scene.quoteAt[noun]! >= 0) return null
  const subject = actorOf(c, clause, 'subject')
  const actors = confers(c, subject) ? [subject, ...named] : []
  if (codesOf(actors).length < 2) return null
  const from = clause.subject ? Math.min(clause.subject.from, start - 1, clause.verbFrom) : start - 1
  return makeEvent(c, {
    type: typeAt(c, noun),
    act: null,
    actors,
    from,
    to: Math.max(clause.to, noun + 1),
    clause,
    token: noun,
    status: 'occurred',
    rule: 'after <talks> with <actor>',
  })
}

/** "During their bilateral meeting at X, A thanked B": the meeting opens the sentence; a bare "during the meeting" tells nothing new. */
const atHead = (c: Context, sentence: number): Draft<'event'> | null => {
  const s = c.scene
  const from = s.sentences.from[sentence]!
  const first = clausesOf(s, sentence).find((x) => x.form === 'finite' && x.subject && !x.subjectShared && s.quoteAt[x.verb]! < 0)
  if (!first?.subject || !/^(?:during|at|in|following|after)$/.test(s.tokens.lower[from]!)) return null
  const noun = nounIn(c, from, first.subject.from)
  if (noun < 0 || noun - from > 9 || s.tokens.lower.slice(from + 1, noun).includes('of')) return null
  const described = noun - from > 2 && !/^(?:the|this|that|their|a|an|phone|telephone|video)$/.test(s.tokens.lower[noun - 1]!)
  const end = s.hits.words[noun]?.to ?? noun + 1
  const qualified = end < first.subject.from && s.tokens.words[end] !== ','
  if (/^with (?:the )?(?:press|media|reporters|journalists)\b/.test(s.tokens.lower.slice(noun + 1, noun + 4).join(' '))) return null
  if (!described && !qualified && !hasClass(s, first.verb, 'verb:discuss')) return null
  const actors = [actorOf(c, first, 'subject'), ...actorsBehind(c, noun, first.subject.from)].filter((a) => confers(c, a))
  const codes = codesOf(actors)
  const other = codes.length === 1 ? otherOfPair(c, codes, noun) : null
  if (codes.length + (other ? 1 : 0) < 2) return null
  const inferred: { readonly [field: string]: Inference } = other ? { parties: fromPair } : {}
  return makeEvent(c, {
    type: typeAt(c, noun),
    act: null,
    actors,
    more: other ? [other] : [],
    from,
    to: first.to,
    clause: first,
    token: noun,
    status: 'occurred',
    rule: described || qualified ? 'during their <meeting>, <actor> …' : 'during the <meeting>, <actor> …',
    inferred,
  })
}

const nounIn = (c: Context, from: number, to: number): number => {
  for (let i = from; i < to; i++) if (hasClass(c.scene, i, 'noun:meeting', 'noun:call') && !isVerbTag(c.scene.tags[i]!)) return i
  return -1
}

/** "the fourth meeting of the joint working group, held on 4 June": a participle behind the noun's own phrase. */
const heldBehind = (c: Context, noun: number): Draft<'event'> | null => {
  const { tokens: t, sentences, sentenceAt } = c.scene
  const end = sentences.to[sentenceAt[noun]!]!
  let held = noun + 1
  while (held < end && held < noun + 16 && t.lower[held] !== 'held') held++
  if (t.lower[held] !== 'held' || t.words[held - 1] !== ',' || t.lower.slice(noun, held - 1).includes(',') || t.lower[noun + 1] !== 'of') return null
  let to = held + 1
  while (to < end && !/^[,;.]$/.test(t.words[to]!)) to++
  const actors = actorsBehind(c, noun, held)
  const more = missing(c, noun, actors)
  if (codesOf(actors, more).length < 2 || timeIn(c, held, to) === null) return null
  return makeEvent(c, {
    type: typeAt(c, noun),
    act: null,
    actors,
    more,
    from: c.discourse.phraseStart(noun),
    to,
    clause: null,
    token: noun,
    status: 'occurred',
    rule: '<talks>, held on <date>',
    inferred: more.length > 0 ? { parties: fromPair } : {},
  })
}

const meetingsByNoun = (c: Context, sentence: number): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  for (let i = c.scene.sentences.from[sentence]!; i < c.scene.sentences.to[sentence]!; i++) {
    if (!hasClass(c.scene, i, 'noun:meeting', 'noun:call')) continue
    const draft = fromPredicate(c, i) ?? heldBehind(c, i) ?? inPassingWith(c, i)
    if (draft) return [...out, draft]
  }
  const head = atHead(c, sentence)
  return head ? [head] : out
}

/** Whether a meeting only repeats one told before: same parties and status, and no date, place or description of its own. */
const repeats = (before: readonly Draft<'event'>[], d: Draft<'event'>): boolean => {
  const key = [...d.fields.parties].sort().join()
  const same = before.filter((x) => x.fields.status === d.fields.status && [...x.fields.parties].sort().join() === key)
  if (same.length === 0) return false
  if (d.rule === 'during the <meeting>, <actor> …') return true
  if (d.rule === 'during their <meeting>, <actor> …') return false
  return same.some(
    (x) =>
      x.fields.type === d.fields.type &&
      (d.fields.date === null || x.fields.date === d.fields.date) &&
      d.fields.people.every((p) => x.fields.people.includes(p)),
  )
}

/** What the sentence tells beside its talks: a commission that meets, a press conference. */
const beside = (c: Context, sentence: number): readonly Draft<'event'>[] => [
  ...clausesOf(c.scene, sentence).flatMap((clause) => bodyMeets(c, clause) ?? []),
  ...[atConference(c, sentence) ?? []].flat(),
  ...clausesOf(c.scene, sentence).flatMap((clause) => fromPurpose(c, clause) ?? []),
]

/** Meetings, talks and calls; one that only repeats another is left out. */
export const readMeetings = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  for (let s = 0; s < c.scene.sentences.count; s++) {
    const byVerb = meetingsByVerb(c, s)
    for (const d of [...(byVerb.length > 0 ? byVerb : meetingsByNoun(c, s)), ...beside(c, s)]) if (!repeats(out, d)) out.push(d)
    const next = furtherRound(
      c,
      s,
      out.findLast((d) => d.fields.type === 'meeting' || d.fields.type === 'negotiation' || d.fields.type === 'call') ?? null,
    )
    if (next && !repeats(out, next)) out.push(next)
  }
  return out
}
