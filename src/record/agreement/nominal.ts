import type { Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass } from '../../discourse/scene.ts'
import { Tag } from '../../grammar/tags.ts'
import type { TimeMention } from '../../model/mention.ts'
import { clauseAt, partiesBehind, partiesIn, phraseEnd, timeIn, whenOf } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { type Instrument, instrumentsIn } from '../instrument.ts'
import { statusOf } from '../status.ts'
import type { Found } from './beside.ts'
import { type Bound, binds, partiesOfInstrument, partiesOfPair, privateBetween } from './parties.ts'

/** A signing told by its noun: "oversaw the signing of an accord", "welcomed the signing of the treaty", "after the signing of a memorandum". */

/** Verbs whose object is a signing that has taken place; "supports", "awaits" or "called for" its signing says nothing of the kind. */
const TELLS =
  /^(?:preside|witness|attend|oversee|oversaw|watch|welcome|hail|applaud|commend|praise|celebrate|note|mark|announce|confirm|recall|report|include|see|complete)$/
/** Those who stand by while others sign: it is their day and, where nobody else is named, their instrument. */
const STANDS_BY = /^(?:preside|witness|attend|oversee|oversaw|watch)$/
/** Words beside the noun that put it ahead, or leave open whether it comes about. */
const AHEAD =
  /^(?:upcoming|forthcoming|planned|expected|scheduled|early|earliest|possible|potential|proposed|future|next|prompt|swift|speedy|imminent|no)$/
/** Prepositions before a signing that lies behind; "ahead of", "before" and "for" put it ahead. */
const BEHIND = /^(?:after|following|since|with|upon)$/

/** "After the signing of the treaty, trade grew": the clause behind the phrase that opens its sentence. */
const openedBy = (c: Context, noun: number): Clause | null => {
  const sentence = c.scene.sentenceAt[noun]!
  return BEHIND.test(c.scene.tokens.lower[c.scene.sentences.from[sentence]!]!)
    ? (clausesOf(c.scene, sentence).find((x) => x.form === 'finite' && x.from > noun) ?? null)
    : null
}

/** The clause that tells of the signing as done: as its object, its subject, or in a phrase of time. */
const doneIn = (c: Context, noun: number): Clause | null => {
  const { tokens: t } = c.scene
  const start = c.discourse.phraseStart(noun)
  for (let i = start; i < noun; i++) if (AHEAD.test(t.lower[i]!)) return null
  const clause = clauseAt(c, noun) ?? openedBy(c, noun)
  if (clause?.form !== 'finite' || statusOf(c, clause) !== 'occurred') return null
  const { subject, object } = clause
  if (subject && subject.from <= noun && noun < subject.to)
    return subject.head === noun && (clause.voice === 'passive' ? TELLS.test(clause.lemma) : hasClass(c.scene, clause.verb, 'verb:take-place'))
      ? clause
      : null
  const told = TELLS.test(clause.lemma) && clause.voice === 'active'
  if (object && object.from <= noun && noun < object.to) return told && object.head === noun ? clause : null
  const before = t.lower[start - 1] ?? ''
  if (BEHIND.test(before)) return clause
  if (/^(?:to|in)$/.test(before) && /^(?:lead|result)$/.test(clause.lemma)) return clause
  // "presided over the signing", "noted with satisfaction the signing"
  return told && (before === 'over' || start >= clause.verbTo) && c.scene.tags[start] === Tag.DET ? clause : null
}

/** The first instrument behind "the signing of", where nothing but its own words stands between. */
const signedBy = (c: Context, noun: number, end: number): Instrument | null => {
  const first = instrumentsIn(c.scene, noun + 2, Math.min(end, phraseEnd(c, noun + 2, end) + 14))[0]
  if (!first?.named) return null
  const lead = c.scene.tokens.lower.slice(noun + 2, first.from)
  return lead.every((word) => /^(?:an?|the|this|that|their|its|two|three|of)$/.test(word)) ? first : null
}

/** Signings told by the noun in one sentence, each instrument once. */
export const signedByNoun = (c: Context, sentence: number): readonly Found[] => {
  const [from, to] = [c.scene.sentences.from[sentence]!, c.scene.sentences.to[sentence]!]
  if (c.scene.sentences.heading[sentence] || clausesOf(c.scene, sentence).length === 0) return []
  const out: Found[] = []
  for (let i = from; i + 2 < to; i++) {
    if (!hasClass(c.scene, i, 'noun:signing') || c.scene.tokens.lower[i + 1] !== 'of') continue
    const instrument = signedBy(c, i, to)
    const clause = instrument ? doneIn(c, i) : null
    if (instrument && clause) out.push({ clause, instrument, stage: 'signed', again: false, noun: i })
  }
  return out
}

/** Whether whoever is told of stands by at the signing, so that the clause's own day is that of the signing. */
export const standsBy = ({ clause, noun }: Found): boolean => noun !== undefined && STANDS_BY.test(clause.lemma)

/** "a memorandum between X Marine and Y Oil": names beside it, and none of a state or of both sides. */
const betweenOthers = (c: Context, { to }: Instrument): boolean => {
  const { tokens: t, tags, sentenceAt } = c.scene
  if (t.lower[to] !== 'between') return false
  let named = false
  for (let i = to + 1; i < t.count && i < to + 12 && sentenceAt[i] === sentenceAt[to]; i++) {
    if (partiesIn(c, i, i + 1).length > 0 || hasClass(c.scene, i, 'collective:both')) return false
    named ||= tags[i] === Tag.PROPN
  }
  return named
}

/** Who is bound: those named beside the instrument, else both sides that stand by or speak of it; one side alone may welcome what others sign. */
export const partiesOfSigning = (c: Context, found: Found): Bound | null => {
  const { clause, instrument } = found
  if (privateBetween(c, instrument, clause)) return null
  if (betweenOthers(c, instrument)) return null
  const end = c.scene.sentences.to[clause.sentence]!
  const beside = new Set([...partiesIn(c, instrument.from, instrument.head), ...partiesBehind(c, instrument.to, end, /^(?:between|with|by)$/)])
  if (beside.size >= 2) return { parties: [...beside].sort(), actor: null, inferred: false }
  if (standsBy(found)) return partiesOfInstrument(c, clause, instrument, null)
  const actor = clause.subject && clause.subject.head !== found.noun ? c.discourse.resolve(clause.subject, clause) : null
  // "the talks ended with the signing of a memorandum": of the two who spoke
  if (!actor || !binds(c, actor)) return clause.object || beside.size > 0 ? null : partiesOfPair(c, clause.sentence, instrument)
  const codes = [...new Set([...actor.countries, ...beside])].sort()
  return codes.length >= 2 ? { parties: codes, actor, inferred: false } : null
}

/** The day of a signing told by its noun: of those who stand by, their own; else only what stands in the words of the signing. */
export const dayOfSigning = (c: Context, found: Found): TimeMention | null => {
  const { clause, instrument } = found
  if (standsBy(found)) return whenOf(c, clause.from, instrument.to, clause.sentence) ?? timeIn(c, clause.from, clause.to)
  let end = instrument.to
  while (end < c.scene.sentences.to[clause.sentence]! && !/^[,;:.]$/.test(c.scene.tokens.words[end]!) && c.scene.tags[end]! < Tag.VB) end++
  return clause.subject?.head === found.noun ? timeIn(c, clause.from, clause.to) : timeIn(c, found.noun!, end)
}
