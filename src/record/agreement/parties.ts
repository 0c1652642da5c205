import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { hasClass, within } from '../../discourse/scene.ts'
import { Tag } from '../../grammar/tags.ts'
import { ofPeople } from '../actors.ts'
import { countryOf, nameAt, pairFor, partiesBehind, partiesIn, phraseEnd } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import type { Instrument } from '../instrument.ts'

/** Who is bound by an instrument, and whether the document's pair had to be called in. */
export interface Bound {
  readonly parties: readonly string[]
  readonly actor: Actor | null
  readonly inferred: boolean
}

/** A subject that can bind a state: a person or office of it, the state, its bodies; no company, club or crowd. */
export const binds = (c: Context, a: Actor): boolean => {
  if (a.type === 'person' || a.type === 'office') return a.official || /^officials$/i.test(a.name)
  if (a.type === 'group') return a.official
  if (a.type === 'country') return wholeName(c, a) && !ofPeople(c, a)
  return a.type === 'organisation' && a.official
}

/** "China Eastern", "Air India" hold the name of a country but are none. */
export const wholeName = (c: Context, a: Actor): boolean => {
  const { tokens: t, tags } = c.scene
  for (let i = 0; i < t.count; i++) {
    if (t.start[i]! < a.span.start || t.end[i]! > a.span.end) continue
    if (
      tags[i] === Tag.PROPN &&
      !nameAt(c, i) &&
      !/^(?:republic|kingdom|state|government|ministry|side|delegation|federation|sultanate|emirate)s?$/.test(t.lower[i]!)
    )
      return false
  }
  return true
}

const agentOf = (c: Context, clause: Clause): Actor | null => {
  const by = clause.obliques.find((o) => o.preposition === 'by')
  return by ? c.discourse.resolve(by, clause) : null
}

const subjectOf = (c: Context, clause: Clause): Actor | null => {
  if (!clause.subject) return null
  const actor = c.discourse.resolve(clause.subject, clause)
  // a person is not signed: "The minister, X, signed with his counterpart the protocol" is a past tense taken for a participle
  const signs = clause.form === 'participle' && actor.official && actor.people.length > 0 && !agentOf(c, clause)
  if (clause.voice === 'passive' && !clause.object && !signs) return null
  return actor.type === 'speaker' ? (c.speech.at(clause.verb)?.speaker ?? null) : actor
}

/** Whether the sentence before names both of the pair: "A would buy power from B. The draft agreement was initialled." */
const bothBefore = (c: Context, sentence: number, pair: readonly string[]): boolean => {
  if (sentence < 1 || c.scene.sentences.heading[sentence - 1]) return false
  const named = within(c.scene.countries, c.scene.sentences.from[sentence - 1]!, c.scene.sentences.to[sentence - 1]!).map((m) => m.value)
  return pair.every((code) => named.includes(code))
}

/** "The visit", "their talks": an occasion of the two, where it is the one told before. */
const ofOccasion = (c: Context, i: number): boolean =>
  hasClass(c.scene, i, 'noun:visit', 'noun:meeting') && /^(?:the|their|his|her)$/.test(c.scene.tokens.lower[i - 1] ?? '')

/** A country of the pair, or its capital, or "the two sides", named in the sentence; or both acted in the sentences before. */
const pairNamed = (c: Context, sentence: number): boolean => {
  const pair = c.scene.pair
  const group = c.discourse.groupBefore(sentence)
  if (pair && group && pair.every((x) => group.countries.includes(x))) return true
  if (pair && bothBefore(c, sentence, pair)) return true
  for (let i = c.scene.sentences.from[sentence]!; pair && i < c.scene.sentences.to[sentence]!; i++) {
    const m = nameAt(c, i)
    const code = m && m.kind !== 'organisation' ? countryOf(c, m) : null
    if ((code && pair.includes(code)) || hasClass(c.scene, i, 'collective:both') || ofOccasion(c, i)) return true
  }
  return false
}

/** Codes that the words name: who acts, "between A and B", "with A", adjectives in the title ("the Georgian-Omani agreement"). */
const named = (c: Context, clause: Clause, instrument: Instrument, actor: Actor | null): Set<string> => {
  const end = c.scene.sentences.to[clause.sentence]!
  const titled = partiesIn(c, instrument.from, instrument.head)
  // "the two leaders signed the X-Y action plan": whoever the two are, the title tells
  if (titled.length > 1 && (!actor || actor.type === 'group')) return new Set(titled)
  const codes = new Set<string>(actor ? [...actor.countries, ...actor.organisations] : [])
  for (const code of partiesBehind(c, instrument.to, end, /^(?:between|with|by)$/)) codes.add(code)
  for (const o of clause.obliques) if (/^(?:between|with)$/.test(o.preposition ?? '')) for (const code of partiesIn(c, o.from, o.to)) codes.add(code)
  if (codes.size < 2) for (const code of titled) codes.add(code)
  return codes
}

/** Whether a partner is named that stands for no state: "signed a contract with the club". */
const otherPartner = (c: Context, clause: Clause, codes: ReadonlySet<string>): boolean =>
  clause.obliques.some(
    (o) =>
      o.preposition === 'with' &&
      partiesIn(c, o.from, o.to).length === 0 &&
      ![...codes].some((x) => c.discourse.resolve(o, clause).countries.includes(x)) &&
      c.discourse.resolve(o, clause).countries.length === 0,
  )

/** "the Paris Agreement", "a global accord": an instrument of many, whoever the document is about. */
const manySided = (c: Context, i: Instrument): boolean => {
  const words = c.scene.tokens.words
  if (/\b(?:global|international|multilateral|universal|worldwide|nuclear deal)\b/i.test(i.title)) return true
  return i.head > i.from && /^\p{Lu}/u.test(words[i.head]!) && /^\p{Lu}/u.test(words[i.head - 1]!)
}

/** "signed between the institute of A and the university of B": bodies that bind no state. */
export const privateBetween = (c: Context, i: Instrument, clause: Clause): boolean => {
  const end = c.scene.sentences.to[clause.sentence]!
  for (let k = i.to; k < end; k++) {
    if (!/^(?:between|with)$/.test(c.scene.tokens.lower[k]!)) continue
    const stop = phraseEnd(c, k + 1, end)
    for (let n = k + 1; n < stop; n++) if (hasClass(c.scene, n, 'body:other')) return true
    return false
  }
  return false
}

/** Both of the document's pair, where the sentence speaks of them, or the words before do, and the instrument is not one of many. */
export const partiesOfPair = (c: Context, sentence: number, instrument: Instrument): Bound | null => {
  const pair = pairFor(c, sentence)
  return pair && !manySided(c, instrument) && pairNamed(c, sentence) ? { parties: [...pair].sort(), actor: null, inferred: true } : null
}

/**
 * Who is bound: the actors of the clause and the countries beside the instrument; one of the document's pair is completed
 * by the other. Null where a company acts, or where nothing ties the instrument to two states.
 */
export const partiesOfInstrument = (c: Context, clause: Clause, instrument: Instrument, known: readonly string[] | null): Bound | null => {
  const subject = subjectOf(c, clause)
  const intransitive = clause.object === null
  const actor =
    intransitive && (!subject || subject.type === 'document' || subject.type === 'other' || !binds(c, subject)) ? agentOf(c, clause) : subject
  if ((actor && !binds(c, actor)) || privateBetween(c, instrument, clause)) return null
  const codes = named(c, clause, instrument, actor)
  if (codes.size >= 2) return { parties: [...codes].sort(), actor, inferred: false }
  if (known && [...codes].every((x) => known.includes(x))) return { parties: known, actor, inferred: true }
  if (clause.form === 'participle' && !actor && codes.size === 1) return null
  if (manySided(c, instrument)) return null
  const pair = pairFor(c, clause.sentence)
  const inPair = pair && (codes.size === 0 ? actor !== null || pairNamed(c, clause.sentence) : pair.includes([...codes][0]!))
  if (!pair || !inPair || otherPartner(c, clause, codes)) return null
  return { parties: [...pair].sort(), actor, inferred: true }
}
