import type { Clause } from '../../clause/clause.ts'
import { clausesOf, within, wordAt } from '../../discourse/scene.ts'
import { Tag } from '../../grammar/tags.ts'
import { actorOf, codesOf, countriesIn, fromPair, otherOfPair } from '../actors.ts'
import { pairFor } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { above, statusOf } from '../status.ts'
import { makeEvent } from './make.ts'
import { confers } from './meeting.ts'
import { actorsBehind } from './partners.ts'

/** Occasions that a neighbour explains: a further round of the talks before, a commission that is to meet, a joint press conference at the head of a sentence. */

const ORDINAL = /^(?:second|third|fourth|fifth|next|further|new|another|final)$/
const AHEAD = /^(?:expected|planned|scheduled|due|set|slated|foreseen|envisaged)$/

/** "the next round | should be organised", "a second, | expected for Tuesday": the last token of what says that it is to come, or -1. */
const comingAt = (c: Context, i: number, to: number): number => {
  const t = c.scene.tokens
  if (!ORDINAL.test(t.lower[i]!) || !/^(?:an?|the)$/.test(t.lower[i - 1] ?? '')) return -1
  const round = /^rounds?$/.test(t.lower[i + 1] ?? '')
  if (!round && t.words[i + 1] !== ',') return -1
  for (let k = i + 2; k < Math.min(to, i + 7); k++) {
    if (AHEAD.test(t.lower[k]!)) return k
    if (round && /^(?:will|should|would)$/.test(t.lower[k]!) && t.lower[k + 1] === 'be') return k
    if (round && c.scene.tags[k] === Tag.PUNCT && t.words[k] !== ',') return -1
  }
  return -1
}

/** A further round of the talks told last, where they were told in this sentence or one of the two before. */
export const furtherRound = (c: Context, sentence: number, before: Draft<'event'> | null): Draft<'event'> | null => {
  const [from, to] = [c.scene.sentences.from[sentence]!, c.scene.sentences.to[sentence]!]
  if (!before || sentence - c.scene.sentenceAt[before.token]! > 2 || before.fields.status === 'cancelled') return null
  for (let i = from + 1; i < to; i++) {
    const at = comingAt(c, i, to)
    const clause = at < 0 ? undefined : (clausesOf(c.scene, sentence).find((x) => x.verb >= at && x.verb < at + 4) ?? clausesOf(c.scene, sentence)[0])
    if (!clause || clause.negated) continue
    return makeEvent(c, {
      type: before.fields.type === 'negotiation' ? 'negotiation' : 'meeting',
      act: null,
      actors: [],
      more: before.fields.parties,
      from: i - 1,
      to: Math.max(clause.to, at + 1),
      clause,
      token: i,
      status: 'planned',
      rule: 'a further round of <talks>',
      inferred: { parties: { said: null, from: before.span } },
    })
  }
  return null
}

const BODY = /^(?:commission|committee|council)$/
const SHARED = /\b(?:joint|intergovernmental|mixed|bilateral)\b/

/** Whose commission it is: countries in its name, those who agree to set it up, else the document's two. */
const ofBody = (c: Context, clause: Clause): readonly string[] => {
  const arg = clause.subject!
  const named = countriesIn(c, arg.from, arg.to)
  if (named.length >= 2) return named.slice(0, 2)
  for (let up = above(c, clause); up; up = above(c, up)) {
    const actor = up.subject && up.subject !== arg ? c.discourse.resolve(up.subject, up) : null
    if (actor && actor.countries.length === 2) return actor.countries
  }
  return pairFor(c, clause.sentence) ?? []
}

/** "the joint commission | met in Oslo", "which is to meet next spring". */
export const bodyMeets = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!clause.subject || clause.voice === 'passive' || clause.lemma !== 'meet' || clause.object) return null
  const { tokens: t } = c.scene
  const words = t.lower.slice(clause.subject.from, clause.subject.to)
  if (!BODY.test(t.lower[clause.subject.head]!) || !SHARED.test(words.join(' '))) return null
  // "meets every year" tells a custom
  const status = clause.tense === 'present' && !clause.perfect && clause.form === 'finite' && !clause.modal ? null : statusOf(c, clause)
  const parties = status ? ofBody(c, clause) : []
  if (!status || parties.length < 2) return null
  return makeEvent(c, {
    type: 'meeting',
    act: null,
    actors: [],
    more: parties,
    from: clause.subjectShared ? clause.verbFrom : clause.from,
    to: clause.to,
    clause,
    token: clause.verb,
    status,
    rule: '<commission> meets',
    inferred: { parties: fromPair },
  })
}

/** "At a joint press conference in Oslo, A and B took questions": a statement of both. */
export const atConference = (c: Context, sentence: number): Draft<'event'> | null => {
  const s = c.scene
  const [from, to] = [s.sentences.from[sentence]!, s.sentences.to[sentence]!]
  if (!/^(?:at|during|in)$/.test(s.tokens.lower[from]!) || !s.tokens.lower.slice(from, from + 4).includes('joint')) return null
  let noun = from
  while (noun < Math.min(to, from + 6) && !wordAt(s, noun, 'noun:news-conference')) noun++
  const clause = clausesOf(s, sentence).find((x) => x.form === 'finite' && x.subject !== null && !x.subjectShared && x.verb > noun)
  if (noun >= Math.min(to, from + 6) || !clause?.subject || clause.modal || clause.subject.from < noun) return null
  const actor = actorOf(c, clause, 'subject')
  if (!confers(c, actor)) return null
  const partners = actorsBehind(c, noun, clause.subject.from, /^with$/)
  const codes = codesOf([actor, ...partners])
  const other = codes.length === 1 ? otherOfPair(c, codes, noun) : null
  if (codes.length + (other ? 1 : 0) < 2) return null
  return makeEvent(c, {
    type: 'statement',
    act: 'holds press conference',
    actors: [actor, ...partners],
    more: other ? [other] : [],
    from,
    to: clause.to,
    clause: null,
    place: within(s.places, noun, clause.subject.from).map((m) => s.tokens.words.slice(m.from, m.to).join(' '))[0] ?? null,
    token: noun,
    status: 'occurred',
    rule: 'at a joint press conference, <actor> …',
    inferred: other ? { parties: fromPair } : {},
  })
}

/** Talks of nobody named, in a document about two: only where no third state is named here or right before, but for one that mediates. */
export const talksOfPair = (c: Context, noun: number): readonly string[] => {
  const sentence = c.scene.sentenceAt[noun]!
  const pair = pairFor(c, sentence)
  if (!pair || sentence === 0) return []
  const before = c.scene.tokens.lower.slice(c.scene.sentences.from[sentence - 1], c.scene.sentences.to[sentence - 1]).join(' ')
  return /\bmediat|\bbroker|good offices/.test(before) || pairFor(c, sentence - 1) ? pair : []
}
