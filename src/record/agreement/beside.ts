import type { Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { Tag } from '../../grammar/tags.ts'
import type { Context } from '../draft.ts'
import { type Instrument, instrumentsIn } from '../instrument.ts'
import type { Stage } from './stage.ts'

/** An instrument with the clause that tells its stage. */
export interface Found {
  readonly clause: Clause
  readonly instrument: Instrument
  /** Null where an instrument is only spoken of: "in their joint statement". */
  readonly stage: Stage | null
  /** Whether the instrument is named elsewhere and only "it" stands here. */
  readonly again: boolean
  /** Token of the noun that tells it, where no verb does: "the signing of an accord". */
  readonly noun?: number
}

/** Instruments told beside their verb: lists behind a colon, drafts, joint statements that speak, talks that go on. */

/** "documents", "two instruments": what a list names one by one. */
export const COUNTED = /^(?:documents?|instruments?|texts?|papers?|agreements?|accords?|memoranda|memorandums|deals?)$/

/** Where a list of instruments begins behind its verb, or -1. */
const listFrom = (c: Context, clause: Clause): number => {
  const to = c.scene.sentences.to[clause.sentence]!
  for (let i = clause.verbTo; i < to; i++)
    if (c.scene.tokens.words[i] === ':' || c.scene.tokens.words[i] === '—' || /^(?:including|namely)$/.test(c.scene.tokens.lower[i]!)) return i + 1
  return -1
}

/** "a programme of cultural exchange": in a list of what was signed it is an instrument. */
const schemeOf = (c: Context, from: number, to: number): readonly Instrument[] => {
  const { tokens: t } = c.scene
  const head = Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k).find((i) => hasClass(c.scene, i, 'noun:scheme'))
  if (head === undefined || t.lower[head + 1] !== 'of') return []
  const start = /^(?:an?|the)$/.test(t.lower[from]!) ? from + 1 : from
  return [
    { from: start, to, head, form: 'programme', title: textOf(c.scene, start, to), subject: textOf(c.scene, head + 2, to), named: true, date: null },
  ]
}

/** "Three documents were signed …: an A, a B and a C", "including an A and a B": the list up to the end of the sentence. */
export const afterColon = (c: Context, clause: Clause): readonly Instrument[] => {
  const { tokens: t, tags, sentences } = c.scene
  const from = clause.subject && COUNTED.test(t.lower[clause.subject.head]!) ? listFrom(c, clause) : -1
  if (from < 0) return []
  const to = sentences.to[clause.sentence]! - 1
  const out: Instrument[] = []
  for (let i = from; i < to; ) {
    let end = i + 1
    while (end < to && !(/^(?:,|;|and)$/.test(t.lower[end]!) && (tags[end + 1] === Tag.DET || /^(?:and|as)$/.test(t.lower[end + 1]!)))) end++
    const named = instrumentsIn(c.scene, i, end).slice(0, 1)
    out.push(...(named.length > 0 ? named : schemeOf(c, i, end)))
    i = end + 1
  }
  return out
}

/** "submitted a draft agreement": the instrument is proposed by being handed over. */
export const drafts = (c: Context, clause: Clause): readonly Instrument[] => {
  if (!hasClass(c.scene, clause.verb, 'verb:lodge', 'verb:suggest') || clause.negated || !clause.object || clause.voice === 'passive') return []
  const { from, to } = clause.object
  return instrumentsIn(c.scene, from, Math.max(to, ...clause.obliques.map((o) => o.to))).filter((i) =>
    c.scene.tokens.lower.slice(i.from, i.head).includes('draft'),
  )
}

/** Finite clause that follows or holds a token, else any of the sentence. */
const clauseFor = (c: Context, at: number): Clause | null => {
  const all = clausesOf(c.scene, c.scene.sentenceAt[at]!)
  const finite = all.filter((x) => x.form === 'finite')
  return finite.find((x) => x.subject !== null && x.verb > at) ?? finite[0] ?? all[0] ?? null
}

/** Whether a joint statement is spoken of as made: "in their joint statement", "according to the joint statement", "the joint statement says". */
const speaks = (c: Context, i: Instrument, clause: Clause): boolean => {
  const before = c.scene.tokens.lower[c.discourse.phraseStart(i.head) - 1] ?? ''
  if (clause.modal || clause.negated) return false
  if (
    /^(?:in|per|from)$/.test(before) ||
    c.scene.tokens.lower
      .slice(Math.max(0, i.from - 3), i.from)
      .join(' ')
      .includes('according to')
  )
    return true
  return !!clause.subject && clause.subject.from <= i.head && i.head < clause.subject.to && hasClass(c.scene, clause.verb, 'verb:say', 'verb:express')
}

/** A joint statement that is quoted or retold: an instrument whose stage no word gives. */
export const jointStatement = (c: Context, sentence: number): Found | null => {
  const { sentences } = c.scene
  const found = instrumentsIn(c.scene, sentences.from[sentence]!, sentences.to[sentence]!).find((i) => i.form === 'joint-statement')
  const clause = found ? clauseFor(c, found.head) : null
  return found && clause && !sentences.heading[sentence] && speaks(c, found, clause) ? { clause, instrument: found, stage: null, again: false } : null
}

/** "a treaty, under negotiation since 2021", "an accord, on which negotiations have been frozen": the instrument stands right before. */
export const negotiated = (c: Context, sentence: number): Found | null => {
  const { tokens: t, sentences } = c.scene
  const [from, to] = [sentences.from[sentence]!, sentences.to[sentence]!]
  for (let i = from; i + 1 < to; i++) {
    const under = t.lower[i] === 'under' && /^(?:negotiations?|discussion)$/.test(t.lower[i + 1]!)
    const onWhich = t.lower[i] === 'on' && t.lower[i + 1] === 'which' && /^(?:negotiations|talks)$/.test(t.lower[i + 2] ?? '')
    const instrument = under || onWhich ? instrumentsIn(c.scene, from, i).at(-1) : undefined
    const talks = onWhich ? clausesOf(c.scene, sentence).find((x) => x.subject?.head === i + 2) : undefined
    const clause = instrument?.named ? (talks ?? clauseFor(c, instrument.head)) : null
    if (instrument && clause) return { clause, instrument, stage: 'negotiating', again: false }
  }
  return null
}
