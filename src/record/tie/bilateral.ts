import type { Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass, textOf } from '../../discourse/scene.ts'
import { isVerbTag, Tag } from '../../grammar/tags.ts'
import { whenOf } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { statusOf } from '../status.ts'
import {
  context,
  type Found,
  governing,
  heads,
  type Sides,
  type State,
  sentenceOf,
  sidesOf,
  sidesOrPair,
  stateBy,
  statesIn,
  type TieType,
  thoughtOf,
} from './found.ts'

/** One kind of tie between two that a noun names. */
interface Kind {
  readonly noun: string
  readonly type: TieType
  /** Whether the document's pair may stand in, and whether any city stands for its country. */
  readonly pair: boolean
  readonly cities: boolean
  /** Words of the clause that tell it where no verb of making or keeping does. */
  readonly told: RegExp | null
}

const KINDS: readonly Kind[] = [
  { noun: 'noun:visa-free', type: 'visa-free', pair: true, cities: false, told: /\b(?:agreement|regime|treaty|memorandum)\b/i },
  { noun: 'noun:direct-flight', type: 'direct-flight', pair: true, cities: true, told: null },
  { noun: 'noun:friendship-group', type: 'friendship-group', pair: true, cities: false, told: /\b(?:work\w*|active|activit\w+)\b/i },
  { noun: 'noun:commission', type: 'commission', pair: true, cities: false, told: /\b(?:meet\w*|met|sessions?|held|work\w*)\b/i },
  { noun: 'noun:sister-city', type: 'sister-city', pair: true, cities: true, told: null },
  { noun: 'noun:partnership', type: 'partnership', pair: true, cities: false, told: null },
  { noun: 'noun:alliance', type: 'alliance', pair: false, cities: false, told: null },
]

/** "The two presidents agreed to establish a joint commission": both make it. */
const setUp = (c: Context, clause: Clause): boolean => {
  const actor =
    clause.subject && hasClass(c.scene, clause.verb, 'verb:tie-makes') && clause.voice === 'active'
      ? c.discourse.resolve(clause.subject, clause)
      : null
  return actor?.countries.length === 2
}

/** Types that a session or an agreement shows to exist only when the pair is named beside them. */
const sidesFor = (c: Context, kind: Kind, at: number, from: number, to: number, clause: Clause): Sides | null =>
  kind.pair && (kind.type !== 'commission' || setUp(c, clause))
    ? sidesOrPair(c, at, from, to, clause, kind.cities)
    : sidesOf(c, at, from, to, clause, kind.cities)

/** Only names and prepositions between two tokens: "flights | between A and B | that were launched". */
const adjoining = (c: Context, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (isVerbTag(c.scene.tags[i]!) || c.scene.tags[i] === Tag.PUNCT) return false
  return true
}

/** The clause that says something of the noun: what governs it, of a relative clause behind it that clause ("the flights that were launched"). */
const tellers = (c: Context, at: number): readonly Clause[] => {
  const first = clausesOf(c.scene, c.scene.sentenceAt[at]!).find((x) => x.verb === at) ?? governing(c, at)
  const own = (x: Clause): boolean =>
    x.subject !== null && (x.subject.from <= at || (x.relation === 'relcl' && x.parent === first?.index && adjoining(c, at, x.subject.from)))
  const relative = clausesOf(c.scene, c.scene.sentenceAt[at]!).filter(
    (x) => x.verb > at && x !== first && x.subject !== null && at < x.subject.to && own(x),
  )
  return [...(first ? [first] : []), ...relative]
}

const stateOf = (c: Context, kind: Kind, clauses: readonly Clause[], at: number): { readonly state: State; readonly clause: Clause } | null => {
  const relative = clauses.find((x) => x.relation === 'relcl')
  for (const clause of relative ? [relative, ...clauses] : clauses) {
    const state = clause.verb === at && !clause.negated ? 'exists' : stateBy(c, clause, at)
    if (state) return { state, clause }
  }
  const clause = clauses[0]
  if (!clause || clause.negated || (clause.form !== 'finite' && clause.parent < 0)) return null
  const [from, to] = context(c, clause)
  // "a new era in the partnership can begin", "a Council on Partnership would meet": no partnership is proposed
  const spoken = kind.type === 'partnership' && !hasClass(c.scene, clause.verb, 'verb:tie-makes')
  if (thoughtOf(c, from, to)) return spoken || hasClass(c.scene, clause.verb, 'verb:discuss') ? null : { state: 'proposed', clause }
  return kind.told?.test(textOf(c.scene, from, to)) ? { state: 'exists', clause } : null
}

/** "X and Y formed an alliance", "X is an ally of Y": the noun is what is formed, or what the subject is. */
const allied = (c: Context, clause: Clause, at: number): boolean =>
  clause.object !== null &&
  clause.object.head === at &&
  (clause.copula || /^(?:form|forge|sign|conclude|create|establish|become|have|had|has)$/.test(clause.lemma)) &&
  statesIn(c, clause.subject?.from ?? at, clause.subject?.to ?? at).length > 0

/** Only a making, or a "since", dates the tie: the date of a session does not. */
const dated = (c: Context, clause: Clause, at: number): boolean =>
  (hasClass(c.scene, clause.verb, 'verb:tie-makes') &&
    (clause.relation === 'relcl' || heads(c, clause.object, at) || heads(c, clause.subject, at) || clause.verb < at)) ||
  c.scene.tokens.lower.slice(clause.verbTo, clause.to).includes('since')

/** Codebook: what is signed is proposed until words say that it is in force; a tie of another kind stands as told unless they say that it is not. */
const asSigned = (c: Context, type: TieType, state: State, from: number, to: number): State =>
  notYet(c, from, to) || goesOn(c, to, NOT_YET) || (type === 'visa-free' && state === 'exists' && onlySigned(c, from, to)) ? 'proposed' : state

/** "signed an agreement on visa-free travel": an instrument is signed, and nothing says that it works. */
const onlySigned = (c: Context, from: number, to: number): boolean => {
  let [signed, instrument] = [false, false]
  for (let i = from; i < to; i++) {
    if (hasClass(c.scene, i, 'verb:sign', 'noun:signing')) signed = true
    if (isInstrument(c, i)) instrument = true
  }
  return signed && instrument && !WORKS.test(textOf(c.scene, from, to)) && !goesOn(c, to, WORKS)
}

const WORKS =
  /\b(?:in|into|took|takes|taken) (?:force|effect)\b|\bimplement(?:s|ed|ing|ation)\b|\bsince\b|\b(?:allow|enabl|permitt?)(?:s|ed|es|ing)\b|\b(?:can|may) (?:now )?(?:travel|enter|visit|stay)\b|\benjoy/i

/** Whether the sentence behind goes on with the same instrument and says so: "It has not yet entered into force". */
const goesOn = (c: Context, end: number, says: RegExp): boolean => {
  const next = c.scene.sentenceAt[end - 1]! + 1
  if (next >= c.scene.sentences.count) return false
  const from = c.scene.sentences.from[next]!
  const opening = c.scene.tokens.lower.slice(from, from + (c.scene.tokens.lower[from] === 'the' ? 2 : 1)).join(' ')
  return (
    /^(?:it|this|the (?:agreement|accord|deal|memorandum|treaty|waiver|exemption))$/.test(opening) &&
    says.test(textOf(c.scene, from, c.scene.sentences.to[next]!))
  )
}

const NOT_YET =
  /\bnot (?:yet )?(?:been )?(?:in force|entered|ratified|come into)\b|\b(?:has|is) yet to\b|\bpending ratification\b|\bonce ratified\b|\bwill (?:enter|come|take)\b/i

const notYet = (c: Context, from: number, to: number): boolean => NOT_YET.test(textOf(c.scene, from, to))

/** "an air services agreement" is an instrument, not a flight. */
const isInstrument = (c: Context, token: number): boolean =>
  [...(c.scene.hits.words[token]?.classes ?? [])].some((name) => name.startsWith('instrument:'))

/** Ties between two states told by a noun: visa-free travel, flights, friendship groups, commissions, sister cities, partnerships. */
export const bilateral = (c: Context, token: number): Found | null => {
  const hit = c.scene.hits.words[token]!
  const kind = KINDS.find((k) => hit.classes.has(k.noun))
  if (!kind || (kind.type === 'direct-flight' && isInstrument(c, hit.to))) return null
  const at = hit.to - 1
  const found = stateOf(c, kind, tellers(c, at), at)
  if (!found || (kind.type === 'alliance' && !allied(c, found.clause, at))) return null
  const { clause, state } = found
  const [from, to] = sentenceOf(c, at)
  const who = sidesFor(c, kind, at, from, to, clause)
  if (!who) return null
  const [start, end] = context(c, clause)
  const since =
    state === 'exists' && kind.type !== 'visa-free' && dated(c, clause, at) ? whenOf(c, start, Math.max(end, at + 1), c.scene.sentenceAt[at]!) : null
  return {
    type: kind.type,
    parties: who.parties,
    org: null,
    state: asSigned(c, kind.type, state, from, to),
    since: since?.value ?? null,
    from: Math.min(start, at),
    to: Math.max(end, at + 1),
    token,
    inferred: who.inferred,
    rule: `<${kind.type}> between <country> and <country>`,
  }
}

/** "abolished visas for each other", "will be able to visit each other without a visa". */
export const withoutVisa = (c: Context, clause: Clause): Found | null => {
  const t = c.scene.tokens
  const [sentenceFrom, sentenceTo] = sentenceOf(c, clause.verb)
  const object = clause.object ? t.lower[clause.object.head]! : ''
  const abolishes = hasClass(c.scene, clause.verb, 'verb:abolish', 'verb:abolished') && /^visas?$/.test(object)
  const without = clause.obliques.find((o) => o.preposition === 'without' && /^visas?$/.test(t.lower[o.head]!))
  if ((!abolishes && !without) || clause.negated) return null
  const who = sidesOrPair(c, clause.verb, sentenceFrom, sentenceTo, clause)
  if (!who) return null
  const [from, to] = context(c, clause)
  const state: State = thoughtOf(c, from, to) ? 'proposed' : 'exists'
  return {
    type: 'visa-free',
    parties: who.parties,
    org: null,
    state: asSigned(c, 'visa-free', state, sentenceFrom, sentenceTo),
    since: null,
    from,
    to,
    token: clause.verb,
    inferred: who.inferred,
    rule: abolishes ? '<country> abolishes visas' : 'without a visa',
  }
}

/** "exempted citizens of X from visas": one side waives, for the citizens of the other. */
export const exempts = (c: Context, clause: Clause): Found | null => {
  const from = clause.obliques.find((o) => o.preposition === 'from' && /^visas?$/.test(c.scene.tokens.lower[o.to - 1]!))
  const visaNoun = from ?? clause.obliques.find((o) => o.preposition === 'from' && /\bvisa\b/.test(textOf(c.scene, o.from, o.to)))
  if (clause.lemma !== 'exempt' || !visaNoun || clause.negated) return null
  const status = statusOf(c, clause)
  const [start, end] = sentenceOf(c, clause.verb)
  const who = status ? sidesOrPair(c, clause.verb, start, end, clause) : null
  if (!status || !who) return null
  const since = status === 'occurred' ? whenOf(c, clause.verbTo, clause.to, clause.sentence) : null
  return {
    type: 'visa-free',
    parties: who.parties,
    org: null,
    state: status === 'occurred' ? 'exists' : 'proposed',
    since: since?.value ?? null,
    from: clause.from,
    to: clause.to,
    token: clause.verb,
    inferred: who.inferred,
    rule: '<country> exempts citizens of <country> from visas',
  }
}

/** "an airline will fly between CITY and CITY": a direct flight by its verb. */
export const flies = (c: Context, clause: Clause): Found | null => {
  const route = clause.lemma === 'fly' ? clause.obliques.find((o) => o.preposition === 'between') : undefined
  const codes = route ? statesIn(c, route.from, route.to, true) : []
  const carrier = clause.subject && /^(?:airlines?|airways|carriers?|company|flights?)$/.test(c.scene.tokens.lower[clause.subject.head]!)
  const status = statusOf(c, clause)
  if (codes.length !== 2 || !carrier || !status || clause.tense === 'past') return null
  const [from, to] = context(c, clause)
  return {
    type: 'direct-flight',
    parties: [...codes].sort(),
    org: null,
    state: status === 'occurred' ? 'exists' : 'proposed',
    since: null,
    from,
    to,
    token: clause.verb,
    inferred: false,
    rule: '<airline> flies between <city> and <city>',
  }
}
