import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { hasClass, within } from '../../discourse/scene.ts'
import { isVerbTag, Tag } from '../../grammar/tags.ts'
import { actorOf, codesOf, fromPair, otherOfPair } from '../actors.ts'
import { clauseAt, nameAt, pairFor, timeIn } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { makeEvent } from './make.ts'
import { beside, type Told, toldAt } from './occasion.ts'
import { destinationIn, type Goal, partiesOfVisit, presumed, rankIn, travels } from './visit.ts'

const resolveAt = (c: Context, head: number): Actor =>
  c.discourse.resolve({ from: c.discourse.phraseStart(head), to: head + 1, head, heads: [head], preposition: null }, null)

const isOffice = (c: Context, token: number): number => {
  const hit = c.scene.hits.words[token]
  return hit && [...hit.classes].some((x) => x.startsWith('office:')) ? hit.to - 1 : -1
}

/** Whether the word is the noun, whatever its tag: a possessor, an article or an adjective stands before it. */
const isNoun = (c: Context, i: number): boolean => {
  const before = c.scene.tokens.lower[i - 1] ?? ''
  if (before === "'s" || before === '’s' || /^(?:his|her|their|its|the|an?|this|that)$/.test(before)) return c.scene.tokens.lower[i + 1] !== 'de'
  return before !== 'to' && (!isVerbTag(c.scene.tags[i]!) || c.scene.tags[i - 1] === Tag.ADJ)
}

/** "the latter's visit", "the former's trip": the last but one, or the last, of the persons named before in the sentence. */
const ofTwo = (c: Context, token: number): Actor | null => {
  const from = c.scene.sentences.from[c.scene.sentenceAt[token]!]!
  const before = within(c.scene.persons, from, token)
  const person = before.length < 2 ? undefined : before.at(c.scene.tokens.lower[token] === 'latter' ? -1 : -2)
  return person ? resolveAt(c, person.to - 1) : null
}

/** The possessor of a visit, or the person or office of its of- or by-phrase: "X's visit", "the visit of X", "a visit by X". */
const visitorOf = (c: Context, noun: number, end: number): Actor | null => {
  const t = c.scene.tokens
  for (let i = noun - 1; i > noun - 7 && i >= 0; i--) {
    if (t.lower[i] === "'s" || t.words[i] === '’s' || t.lower[i] === "'" || t.words[i] === '’')
      return /^(?:latter|former)$/.test(t.lower[i - 1]!) ? ofTwo(c, i - 1) : resolveAt(c, i - 1)
    if (/^(?:his|her|their)$/.test(t.lower[i]!)) return c.discourse.resolve({ from: i, to: i + 1, head: i, heads: [i], preposition: null }, null)
    // "X and his wife will pay a visit": what stands before the verb owns no visit
    if (/^[,;:]$/.test(t.words[i]!) || c.scene.tags[i] === Tag.AUX || (hasClass(c.scene, i, 'verb:pay') && isVerbTag(c.scene.tags[i]!))) break
  }
  for (let i = noun + 1; i < Math.min(end, noun + 12); i++) {
    if (!/^(?:of|by)$/.test(t.lower[i]!)) continue
    const person = c.scene.persons.find((p) => p.from > i && p.from < i + 9)
    if (person) return resolveAt(c, person.to - 1)
    for (let k = i + 1; k < Math.min(end, i + 8) && !/^(?:to|on|in|from)$/.test(t.lower[k]!); k++)
      if (isOffice(c, k) >= 0) return resolveAt(c, isOffice(c, k))
  }
  return null
}

/** "is on a visit", "arrived on a visit", "for a visit". */
const arrives = (c: Context, clause: Clause | null): clause is Clause =>
  !!clause && (hasClass(c.scene, clause.verb, 'verb:arrive') || (clause.copula && clause.obliques[0]?.preposition === 'on'))

/** The visit's phrase ends at a comma, a verb or a stop. */
const stopOf = (c: Context, noun: number, end: number): number => {
  let i = noun + 1
  while (i < end && !/^[,.;:!?”"»)]$/.test(c.scene.tokens.words[i]!) && !(isVerbTag(c.scene.tags[i]!) && i > noun + 1)) i++
  // "… from May 3 to 5 and unanimously | agreed": what leads over to the next verb is not of the visit
  let stop = i
  while (stop > noun + 1 && (c.scene.tags[stop - 1] === Tag.ADV || c.scene.tags[stop - 1] === Tag.CCONJ)) stop--
  return stop < i && c.scene.tags[stop] === Tag.CCONJ ? stop : i
}

/** First token of the words that name the visitor, when they stand right before the visit. */
const startOf = (c: Context, noun: number, visitor: Actor | null): number => {
  for (let i = noun; visitor && i > noun - 10 && i >= 0; i--) if (c.scene.tokens.start[i]! === visitor.span.start) return i
  return Math.min(c.discourse.phraseStart(noun), noun)
}

const goalOf = (c: Context, noun: number, stop: number, clause: Clause | null): Goal => {
  for (let i = noun + 1; i < stop; i++) if (/^(?:to|in)$/.test(c.scene.tokens.lower[i]!)) return destinationIn(c, i + 1, Math.min(stop, i + 8))
  if (arrives(c, clause)) return destinationIn(c, clause.verbTo, noun)
  const m = nameAt(c, noun - 1)
  return m?.kind === 'country' && c.scene.tokens.lower[noun - 2] !== "'s" ? { codes: [m.value], place: null } : { codes: [], place: null }
}

/** "a visit to Europe": a goal is named, and it is no country. */
const goesElsewhere = (c: Context, noun: number, stop: number): boolean => {
  for (let i = noun + 1; i < stop; i++)
    if (c.scene.tokens.lower[i] === 'to')
      return (
        !/^(?:kingdom|republic|sultanate|emirate|country|federation)$/.test(c.scene.tokens.lower[i + 2] ?? '') &&
        (c.scene.tags[i + 1] === Tag.PROPN || c.scene.tags[i + 2] === Tag.PROPN)
      )
  return false
}

/** Visits told before, by their parties: date and status of each. */
export interface Visits {
  readonly told: Map<string, { readonly date: string | null; readonly status: string }[]>
  last: readonly string[]
}

const keyOf = (parties: readonly string[]): string => [...parties].sort().join()

/** Takes note of a visit; false where it only repeats one told before. */
export const noteVisit = (
  known: Visits,
  fields: { readonly parties: readonly string[]; readonly date: string | null; readonly status: string | null },
): boolean => {
  const before = known.told.get(keyOf(fields.parties)) ?? []
  known.told.set(keyOf(fields.parties), [...before, { date: fields.date, status: fields.status ?? '' }])
  known.last = fields.parties
  if (before.length === 0) return true
  if (fields.date === null && fields.status !== 'cancelled' && before.some((x) => x.status === 'occurred')) return false
  if (fields.date !== null && before.some((x) => x.date === fields.date && x.status === 'occurred')) return false
  if (before.some((x) => x.status === fields.status && (x.date === fields.date || fields.date === null))) return false
  return fields.date !== null || before.every((x) => x.status !== fields.status)
}

interface Site {
  readonly noun: number
  readonly stop: number
  readonly told: Told | null
  readonly clause: Clause | null
}

/** Who visits whom: named, or ("the visit was postponed", "her trip is planned for May") known from before. */
const partiesAt = (
  c: Context,
  site: Site,
  known: Visits,
): { readonly visitor: Actor | null; readonly goal: Goal; readonly more: readonly string[]; readonly inferred: boolean } | null => {
  const { noun, stop, told, clause } = site
  const light = (told?.role === 'object' && told.clause.subject) || arrives(c, clause)
  const own = visitorOf(c, noun, stop)
  const visitor = own ?? (light ? actorOf(c, told?.clause ?? clause!, 'subject') : null)
  const goal = goalOf(c, noun, stop, clause)
  if (goal.codes.length === 0 && goesElsewhere(c, noun, stop))
    return told?.status === 'cancelled' && !own && known.last.length > 0 ? { visitor: null, goal, more: known.last, inferred: true } : null
  if (!travels(c, visitor)) {
    const again = !visitor && told?.role === 'subject' && goal.codes.length === 0 && known.last.length > 0 ? known.last : null
    return again ? { visitor: null, goal, more: again, inferred: true } : null
  }
  const codes = presumed(visitor) ? goal.codes : goal.codes.filter((x) => !visitor.countries.includes(x))
  if (codesOf([visitor]).length === 0 && goal.codes.length === 0) {
    const pair = pairFor(c, c.scene.sentenceAt[noun]!)
    return told && pair ? { visitor, goal, more: pair, inferred: true } : null
  }
  if (codes.length > 0) return { visitor, goal, ...partiesOfVisit(c, visitor, codes, noun) }
  const other = otherOfPair(c, visitor.countries, noun)
  return other && goal.codes.length === 0 ? { visitor, goal, more: [other], inferred: true } : null
}

/** "no plans for a visit", "without a visit". */
const ruledOut = (c: Context, noun: number): boolean =>
  /\b(?:no (?:plans?|intention|date|need|talk)|without)\b/.test(c.scene.tokens.lower.slice(Math.max(0, noun - 5), noun).join(' '))

/** "the visit of X to Y on …", "during X's first visit to Y", "paid an official visit to Y", "the trip was called off". */
const fromNoun = (c: Context, noun: number, known: Visits): Draft<'event'> | null => {
  const s = c.scene
  const sentence = s.sentenceAt[noun]!
  if (sentence < 0 || s.sentences.heading[sentence] || !isNoun(c, noun)) return null
  if (ruledOut(c, noun)) return null
  const end = s.sentences.to[sentence]!
  const stop = stopOf(c, noun, end)
  const told = toldAt(c, noun)
  const site: Site = { noun, stop, told, clause: told?.clause ?? clauseAt(c, noun) }
  const found = partiesAt(c, site, known)
  if (!found) return null
  const dated = timeIn(c, noun, told ? Math.max(stop, told.clause.to) : stop)
  if (found.goal.codes.length === 0 && !dated && !told) return null
  const start = told
    ? Math.min(told.role === 'subject' || !told.clause.subjectShared ? told.clause.from : told.clause.verbFrom, noun)
    : startOf(c, noun, found.visitor)
  const actors = found.visitor ? [found.visitor] : []
  if (codesOf(actors, found.more).length < 2) return null
  return makeEvent(c, {
    type: 'visit',
    act: null,
    actors,
    more: found.more,
    from: start,
    to: told ? Math.max(stop, told.clause.to) : stop,
    clause: null,
    token: noun,
    status: told?.status ?? beside(c, noun),
    place: found.goal.place,
    rule: 'the visit of <person> to <country>',
    rank: rankIn(c, Math.max(start, noun - 4), noun + 1),
    inferred: found.inferred ? { parties: fromPair } : {},
  })
}

/** Visits told by a noun in one sentence; those that add nothing to `known` are left out. */
export const visitsByNoun = (c: Context, sentence: number, known: Visits): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  for (let i = c.scene.sentences.from[sentence]!; i < c.scene.sentences.to[sentence]!; i++) {
    if (!hasClass(c.scene, i, 'noun:visit')) continue
    const draft = fromNoun(c, i, known)
    if (draft && noteVisit(known, draft.fields)) out.push(draft)
  }
  return out
}
