import type { Clause } from '../../clause/clause.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import type { FieldsOf } from '../../model/record.ts'
import type { Context, Draft } from '../draft.ts'
import { actorOf, countriesIn, makeEvent, otherOfPair, statusOf } from './make.ts'

type Rank = FieldsOf<'event'>['rank']

/** A visitor is a person, an office, a delegation or a country's leaders; goods and money do not visit. */
const travels = (a: Actor | null): a is Actor => !!a && (a.type === 'person' || a.type === 'office' || a.type === 'group' || (a.type === 'country' && /delegation/i.test(a.name)))

const destinationAt = (c: Context, from: number, to: number): { readonly codes: readonly string[]; readonly place: string | null } => {
  for (let i = from; i < to; i++) {
    const at = c.scene.nameAt[i]!
    const m = at >= 0 ? c.scene.mentions[at]! : null
    if (m?.kind === 'country' && m.form !== 'adjective') return { codes: [m.value], place: textOf(c.scene, m.from, m.to) }
    if (m?.kind === 'place' && m.country) return { codes: [m.country], place: textOf(c.scene, m.from, m.to) }
  }
  return { codes: [], place: null }
}

/** "visited X", "arrived in X", "travelled to X": the destination follows. */
const fromVerb = (c: Context, clause: Clause): Draft<'event'> | null => {
  const visit = hasClass(c.scene, clause.verb, 'verb:visit')
  if (!visit && !hasClass(c.scene, clause.verb, 'verb:arrive')) return null
  if (!isVerbTag(c.scene.tags[clause.verb]!) || clause.voice === 'passive') return null
  const visitor = actorOf(c, clause, 'subject')
  if (!travels(visitor)) return null
  const arg = visit ? clause.object : clause.obliques.find((o) => /^(?:in|to|for|at)$/.test(o.preposition ?? ''))
  const goal = arg ? destinationAt(c, arg.from, arg.to) : { codes: [], place: null }
  if (goal.codes.length === 0 || goal.codes.every((x) => visitor.countries.includes(x))) return null
  if (!visit && /^(?:come|go|head|fly)$/.test(clause.lemma) && visitor.type === 'group') return null
  const status = statusOf(c, clause)
  if (!status) return null
  const from = clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom
  return makeEvent(c, { type: 'visit', act: null, actors: [visitor], more: goal.codes, from, to: clause.to, clause, token: clause.verb, status, place: goal.place, rule: visit ? '<person> visits <country>' : '<person> arrives in <country>', rank: rankIn(c, clause.from, clause.to) })
}

const rankIn = (c: Context, from: number, to: number): Rank => {
  const text = textOf(c.scene, from, to).toLowerCase()
  const found = /\b(state|official|working)\s+(?:\w+\s+)?(?:visit|trip)/.exec(text)
  return (found?.[1] as Rank) ?? null
}

const CANCELLED = /\b(?:cancel|postpon|call(?:ed|s)? off|scrap|delay)/

/** Status of a visit told as a noun: by the verbs and adjectives around it. */
const nominalStatus = (c: Context, noun: number, clause: Clause | null): 'occurred' | 'planned' | 'cancelled' | 'proposed' => {
  const before = textOf(c.scene, Math.max(c.scene.sentences.from[c.scene.sentenceAt[noun]!]!, noun - 8), noun + 1).toLowerCase()
  const around = clause ? textOf(c.scene, clause.verbFrom, clause.verbTo).toLowerCase() : ''
  if (CANCELLED.test(around)) return 'cancelled'
  if (/\b(?:upcoming|forthcoming|planned|scheduled|coming|expected|next|possible|proposed)\b/.test(before)) return /possible|proposed/.test(before) ? 'proposed' : 'planned'
  if (clause?.modal === 'will' || /\b(?:plan|intend|schedul|expect|prepar)/.test(around)) return 'planned'
  return 'occurred'
}

/** The possessor or the of- or by-phrase of a visit: "X's visit", "the visit of X", "a visit by X". */
const visitorOf = (c: Context, noun: number, end: number, clause: Clause | null): Actor | null => {
  const t = c.scene.tokens
  for (let i = noun - 1; i > noun - 7 && i > 0; i--) {
    const mark = t.lower[i]!
    if (mark === "'s" || mark === "'" || t.words[i] === '’') return resolveAt(c, i - 1, i)
    if (/^(?:his|her|their)$/.test(mark)) return c.discourse.resolve({ from: i, to: i + 1, head: i, heads: [i], preposition: null }, clause)
  }
  for (let i = noun + 1; i < Math.min(end, noun + 12); i++)
    if (/^(?:of|by)$/.test(t.lower[i]!)) {
      const person = c.scene.persons.find((p) => p.from > i && p.from < i + 9)
      if (person) return resolveAt(c, person.to - 1, person.to)
      const head = officeHead(c, i + 1, Math.min(end, i + 8))
      if (head >= 0) return resolveAt(c, head, head + 1)
    }
  return null
}

const officeHead = (c: Context, from: number, to: number): number => {
  for (let i = from; i < to; i++) {
    const hit = c.scene.hits.words[i]
    if (hit && [...hit.classes].some((x) => x.startsWith('office:'))) return hit.to - 1
    if (/^(?:to|on|in|from)$/.test(c.scene.tokens.lower[i]!)) return -1
  }
  return -1
}

const resolveAt = (c: Context, head: number, to: number): Actor => c.discourse.resolve({ from: c.discourse.phraseStart(head), to, head, heads: [head], preposition: null }, null)

const clauseWith = (c: Context, token: number): Clause | null => {
  let found: Clause | null = null
  for (const clause of clausesOf(c.scene, c.scene.sentenceAt[token]!)) if (clause.from <= token && token < clause.to && (!found || clause.to - clause.from <= found.to - found.from)) found = clause
  return found
}

/** "the visit of X to Y on …", "during X's first visit to Y", "paid an official visit to Y". */
const fromNoun = (c: Context, noun: number, told: Set<string>): Draft<'event'> | null => {
  const s = c.scene
  const sentence = s.sentenceAt[noun]!
  if (sentence < 0 || isVerbTag(s.tags[noun]!) || s.sentences.heading[sentence] || s.tokens.lower[noun - 1] === 'to') return null
  const end = s.sentences.to[sentence]!
  const clause = clauseWith(c, noun)
  const light = clause && clause.object && clause.object.from <= noun && noun < clause.object.to && hasClass(s, clause.verb, 'verb:pay')
  const visitor = visitorOf(c, noun, end, clause) ?? (light || arrives(c, clause) ? actorOf(c, clause!, 'subject') : null)
  if (!travels(visitor)) return null
  const stop = stopOf(c, noun, end)
  const goal = goalOf(c, noun, stop, clause)
  const dated = s.times.find((m) => m.kind === 'date' && m.value && m.from > noun && m.from < stop)
  if (goal.codes.length === 0 && !dated) return null
  const codes = goal.codes.filter((x) => !visitor.countries.includes(x))
  const more = codes.length > 0 ? codes : ([otherOfPair(c, visitor.countries)].filter(Boolean) as string[])
  const key = [...visitor.countries, ...more].join()
  if (told.has(key) && !dated) return null
  told.add(key)
  const status = nominalStatus(c, noun, clause)
  const from = Math.min(clauseStart(c, noun, visitor), noun)
  return makeEvent(c, { type: 'visit', act: null, actors: [visitor], more, from, to: stop, clause: null, token: noun, status, place: goal.place, rule: 'the visit of <person> to <country>', rank: rankIn(c, Math.max(from, noun - 4), noun + 1) })
}

const arrives = (c: Context, clause: Clause | null): boolean => !!clause && (hasClass(c.scene, clause.verb, 'verb:arrive') || (clause.copula && clause.obliques[0]?.preposition === 'on'))

/** The visit's phrase ends at a comma, a verb or a stop. */
const stopOf = (c: Context, noun: number, end: number): number => {
  let i = noun + 1
  while (i < end && !/^[,.;:!?”"»)]$/.test(c.scene.tokens.words[i]!) && !(isVerbTag(c.scene.tags[i]!) && i > noun + 1)) i++
  return i
}

/** First token of the words that name the visitor, when they stand right before the visit. */
const clauseStart = (c: Context, noun: number, visitor: Actor): number => {
  const first = c.scene.tokens.start
  for (let i = noun; i > noun - 10 && i >= 0; i--) if (first[i]! === visitor.span.start) return i
  return c.discourse.phraseStart(noun)
}

const goalOf = (c: Context, noun: number, stop: number, clause: Clause | null): { readonly codes: readonly string[]; readonly place: string | null } => {
  for (let i = noun + 1; i < stop; i++) if (/^(?:to|in)$/.test(c.scene.tokens.lower[i]!)) return destinationAt(c, i + 1, Math.min(stop, i + 8))
  if (clause && arrives(c, clause)) return destinationAt(c, clause.verbTo, noun)
  return { codes: countriesIn(c, noun + 1, Math.min(stop, noun + 2)), place: null }
}

/** Visits, by verb and by noun. A second mention is kept only when it adds a date or other parties. */
export const readVisits = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  const told = new Set<string>()
  for (let s = 0; s < c.scene.sentences.count; s++) {
    const at = new Set<number>()
    for (const clause of clausesOf(c.scene, s)) {
      const draft = fromVerb(c, clause)
      if (!draft) continue
      at.add(clause.verb)
      told.add(draft.fields.parties.join())
      out.push(draft)
    }
    if (at.size > 0) continue
    for (let i = c.scene.sentences.from[s]!; i < c.scene.sentences.to[s]!; i++) {
      if (!hasClass(c.scene, i, 'noun:visit')) continue
      const draft = fromNoun(c, i, told)
      if (draft) out.push(draft)
    }
  }
  return out
}
