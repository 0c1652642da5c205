import { type Scene, spanOf, textOf, tokenFrom } from '../discourse/scene.ts'
import type { Document } from '../model/document.ts'
import type { OrganisationMention } from '../model/mention.ts'
import type { ChanceryRecord, CodedActor, EventRecord } from '../model/record.ts'
import { bySpan, overlaps, type Span } from '../model/span.ts'
import { carryDate } from '../record/carried.ts'
import { type Context, finish } from '../record/draft.ts'
import { makeEvent } from '../record/event/make.ts'
import { claimOn } from '../record/status.ts'
import { type Coding, codeClauses, isKnown } from './coder.ts'
import { typeOf } from './types.ts'

/** Rule of the records that only the coder makes. */
export const CODED_RULE = '<actor> does what the codebook names'

type Made = { -readonly [F in 'plover' | 'cameo' | 'sources' | 'targets']: ChanceryRecord[F] }

/** The coded fields of a record; `turned` for the other way of what peers do. */
const fieldsOf = (c: Context, k: Coding, way: 'forth' | 'back' | 'both'): Made => {
  const { type, mode, context } = c.senses.plover(k.cameo)
  const all = (xs: readonly CodedActor[], ys: readonly CodedActor[]): readonly CodedActor[] => [
    ...xs,
    ...ys.filter((y) => !xs.some((x) => x.code === y.code)),
  ]
  return {
    plover: type === null ? null : { type, mode, context: context ?? [] },
    cameo: k.cameo,
    sources: way === 'forth' ? k.sources : way === 'back' ? k.targets : all(k.sources, k.targets),
    targets: way === 'forth' ? k.targets : way === 'back' ? k.sources : all(k.targets, k.sources),
  }
}

const clauseSpan = (c: Context, { clause }: Coding): Span => {
  const from =
    clause.subject && !clause.subjectShared && !clause.inverted && clause.subject.from < clause.verbFrom ? clause.subject.from : clause.verbFrom
  return spanOf(c.scene, from, Math.max(clause.to, clause.verbTo))
}

/** What records that tell of no act can be coded as: sums given or traded, instruments agreed on, ties made or cut. */
const CARRIES: { readonly [kind: string]: RegExp | undefined } = { figure: /^0[67]/, agreement: /^0[3568]/, tie: /^(?:0[35]|16)/ }

/** How well a record can carry a coding: 0 where it cannot. What tells the deed itself goes before what tells of it. */
const fits = (c: Context, k: Coding, span: Span, r: ChanceryRecord): number => {
  const at = c.scene.tokens.start[k.clause.verb]!
  const holds = r.span.start <= at && at < r.span.end
  const cue = r.kind === 'statement' && r.cue !== null && r.cue.span.start <= at && at < r.cue.span.end
  if (r.kind === 'figure' && !holds) return 0
  if (!(CARRIES[r.kind]?.test(k.cameo) ?? true)) return 0
  if (!holds && !cue && !overlaps(r.span, span)) return 0
  const rank = { event: 6, agreement: 5, commitment: 4, statement: 3, tie: 2, figure: 1 }[r.kind]
  const same = r.kind === 'event' && r.type === typeOf(k.cameo) ? 10 : 0
  return rank + same + (holds || cue ? 8 : 0) - Math.min(1, (r.span.end - r.span.start) / 1000)
}

const partyOf = (c: Context, a: CodedActor): string | null => {
  if (a.country) return a.country
  const body = a.span && bodyIn(c.scene, a.span)
  return body?.form === 'igo' ? body.value : null
}

/** The first organisation named in some words. */
const bodyIn = (s: Scene, span: Span): OrganisationMention | null => {
  for (let i = tokenFrom(s, span.start); i < s.tokens.count && s.tokens.start[i]! < span.end; i++) {
    const named = s.mentions[s.nameAt[i]!]
    if (named?.kind === 'organisation') return named
  }
  return null
}

/** Deeds that need no other side to be one, and those that are one whoever did it. */
const ALONE = /^(?:083|084|087|14|15|17|18|19|20)/
const SUFFERED = /^(?:112|17|18|19[^1]|20)/

/** Whether a coding is worth a record of its own: comment is not, nor trade, nor words that nobody is named to say or to hear. */
const standsAlone = (k: Made): boolean => {
  if (k.plover === null || k.cameo === null || k.cameo === '061') return false
  const [does, bears] = [isKnown(k.sources), isKnown(k.targets)]
  return does ? bears || k.targets.length > 0 || ALONE.test(k.cameo) : bears && (k.sources.length > 0 || SUFFERED.test(k.cameo))
}

/** A coded clause that no record tells: an event of its own. */
const recordOf = (c: Context, document: Document, k: Coding, fields: Made): ChanceryRecord => {
  const { clause } = k
  const parties = [...fields.sources, ...fields.targets].map((a) => partyOf(c, a)).filter((x) => x !== null)
  const object = clause.object ? ` ${textOf(c.scene, clause.object.from, clause.object.to)}` : ''
  const from =
    clause.subject && !clause.subjectShared && !clause.inverted && clause.subject.from < clause.verbFrom ? clause.subject.from : clause.verbFrom
  const made = makeEvent(c, {
    type: typeOf(k.cameo),
    act: `${clause.lemma}${object}`,
    actors: [],
    more: [...new Set(parties)],
    from,
    to: Math.max(clause.to, clause.verbTo),
    clause,
    token: clause.verb,
    status: k.status === 'occurred' ? (claimOn(c, clause) ?? k.status) : k.status,
    ...(clause.tense === 'past' && clause.modal === null ? { dated: 'behind' as const } : {}),
    rule: CODED_RULE,
  })
  const dated = isHomecoming(c, k) ? { ...made, fields: { ...made.fields, date: null }, inferred: {} } : carryDate(c, made)
  return { ...finish(dated, document, c), ...fields }
}

/** "returned on Friday from a visit to X": the day is that of coming home, not of the visit. */
const isHomecoming = (c: Context, { clause, cameo }: Coding): boolean =>
  clause.lemma === 'return' &&
  typeOf(cameo) === 'visit' &&
  clause.obliques.some(
    (o) =>
      /^(?:from|after)$/.test(o.preposition ?? '') && c.scene.tokens.lower.slice(o.from, o.to).some((w) => /^(?:visits?|trips?|tours?)$/.test(w)),
  )

const inOrder = (a: ChanceryRecord, b: ChanceryRecord): number =>
  bySpan(a.span, b.span) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || (a.id < b.id ? -1 : 1)

/** By sentence: the records that touch it with their words or their cue, so that a coding is held against its neighbours alone. */
const bySentence = ({ sentences, sentenceAt, ...s }: Scene, records: readonly ChanceryRecord[]): ReadonlyMap<number, readonly ChanceryRecord[]> => {
  const found = new Map<number, ChanceryRecord[]>()
  const note = (record: ChanceryRecord, { start, end }: Span): void => {
    // what stands outside all sentences counts with the one behind it
    let token = tokenFrom(s, start)
    if (token > 0 && s.tokens.end[token - 1]! > start) token--
    while (token < s.tokens.count && sentenceAt[token]! < 0) token++
    if (token === s.tokens.count) return
    for (let i = sentenceAt[token]!; i < sentences.count && s.tokens.start[sentences.from[i]!]! < end; i++) {
      const here = found.get(i)
      if (!here) found.set(i, [record])
      else if (here.at(-1) !== record) here.push(record)
    }
  }
  for (const record of records) {
    note(record, record.span)
    if (record.kind === 'statement' && record.cue) note(record, record.cue.span)
  }
  return found
}

/** Who is in touch with whom and how: a contact that was told before is told again only with a date of its own. */
const contactOf = ({ type, parties, status }: EventRecord): string =>
  /^(?:visit|meeting|negotiation|call|signing)$/.test(type ?? '')
    ? `${type === 'negotiation' || type === 'call' ? 'meeting' : type} ${status} ${[...parties].sort().join()}`
    : ''

/**
 * Puts the events of the field on the records that tell them, and makes event records of those that none tells.
 * What peers do to each other is told forth and back where two records can carry it, else on one with all peers on both sides.
 */
export const codeRecords = (c: Context, document: Document, records: readonly ChanceryRecord[]): readonly ChanceryRecord[] => {
  const coded = new Map<string, Made>()
  const made = new Map<string, ChanceryRecord>()
  const ids = new Set(records.map((r) => r.id))
  const nearby = bySentence(c.scene, records)
  const contacts = new Set(records.flatMap((r) => (r.kind === 'event' ? [contactOf(r), `${contactOf(r)} ${r.date}`] : [])))
  for (const k of codeClauses(c)) {
    const span = clauseSpan(c, k)
    const here = nearby.get(k.clause.sentence) ?? []
    const near = here
      .filter((r) => !coded.has(r.id))
      .map((r) => ({ r, rank: fits(c, k, span, r) }))
      .filter((x) => x.rank > 0)
      .sort((a, b) => b.rank - a.rank || inOrder(a.r, b.r))
    const touched = near.length > 0 || here.some((r) => fits(c, k, span, r) > 0)
    const add = (fields: Made): void => {
      if (!standsAlone(fields)) return
      const record = recordOf(c, document, k, fields)
      if (
        record.kind === 'event' &&
        contactOf(record) !== '' &&
        contacts.has(contactOf(record)) &&
        (record.date === null || contacts.has(`${contactOf(record)} ${record.date}`))
      )
        return
      if (!made.has(record.id) && !ids.has(record.id)) made.set(record.id, record)
    }
    const [first, second] = near
    const peers = k.sources.length === k.targets.length && k.sources.every((a) => k.targets.some((b) => b.code === a.code))
    if (peers && k.sources.length === 2 && first && second) {
      const [a, b] = k.sources
      coded.set(first.r.id, fieldsOf(c, { ...k, sources: [a!], targets: [b!] }, 'forth'))
      coded.set(second.r.id, fieldsOf(c, { ...k, sources: [b!], targets: [a!] }, 'forth'))
    } else if (!k.mutual || peers) {
      if (first) coded.set(first.r.id, fieldsOf(c, k, 'forth'))
      else add(fieldsOf(c, k, 'forth'))
    } else if (first && second) {
      coded.set(first.r.id, fieldsOf(c, k, 'forth'))
      coded.set(second.r.id, fieldsOf(c, k, 'back'))
    } else if (touched) {
      if (first) coded.set(first.r.id, fieldsOf(c, k, 'both'))
      else add(fieldsOf(c, k, 'both'))
    } else {
      add(fieldsOf(c, k, 'forth'))
      add(fieldsOf(c, k, 'back'))
    }
  }
  const joined = records.map((r) => (coded.has(r.id) ? { ...r, ...coded.get(r.id)! } : r))
  return [...joined, ...made.values()].sort(inOrder)
}
