import type { RecordOf } from '../../../model/record.ts'
import { onceFor } from '../../once.ts'
import { common, containment, contentWords } from '../../similarity.ts'
import { whenOf } from '../../when.ts'
import type { Candidate, Rule, Told, Union } from '../candidate.ts'
import { eventEvidence, eventKeys } from '../evidence/event.ts'
import { ordinalsClash, ordinalsIn } from '../evidence/ordinals.ts'
import { peopleAgree, sharedPersons } from '../names.ts'
import { daysApart, sameStory } from '../story.ts'
import { STRONG } from '../strong.ts'
import { sortedTexts } from '../texts.ts'
import { quoteWords, tellingWords, withoutDays } from '../words.ts'

type Event = RecordOf<'event'>

/** An occasion of these types is told by its parties and day; for the others it must also be the same act. */
const occasions: ReadonlySet<string | null> = new Set(['visit', 'meeting', 'call', 'negotiation', 'forum'])

/** Acts of these types are rare enough that one of a kind in a day is one ("expels diplomats"). */
const measures: ReadonlySet<string | null> = new Set(['sanction', 'protest', 'ceremony'])

export const isOccasion = (r: Event): boolean =>
  r.parties.length > 1 && (occasions.has(r.type) || (measures.has(r.type) && r.act !== null && whenOf(r.date).precision === 'day'))

/** Other acts are the same when half the words of the shorter telling, and two at least, are the same; at a third they may be. */
const HALF = 0.5
const THIRD = 0.33

export const toldAlike = (x: Candidate, y: Candidate): number => {
  const share = containment(x.words, y.words)
  return share >= HALF && common(x.words, y.words) >= Math.min(2, x.words.size, y.words.size) ? share : 0
}

/** The words that tell an act from its likes: all but day and place, which are compared as such, the actors and the act itself. */
const actWords = onceFor((r: Event): ReadonlySet<string> => {
  const known = tellingWords(
    [...r.sources, ...r.targets]
      .map(({ name }) => name)
      .concat(r.people, r.act ?? '', r.place ?? '')
      .join(' '),
  )
  return withoutDays(quoteWords(r)).difference(known)
})

/** Nothing tells it from its likes: "the two countries signed on 6 January". */
const isThin = (r: Event): boolean => r.parties.length > 1 && r.date !== null && actWords(r).size === 0

const perhapsAlike = (x: Told<'event'>, y: Told<'event'>): number => {
  if (isThin(x.r) || isThin(y.r)) return STRONG
  const share = containment(x.c.words, y.c.words)
  if (share >= HALF) return toldAlike(x.c, y.c)
  return share >= THIRD && x.r.act === y.r.act && common(x.c.words, y.c.words) >= 2 ? share : 0
}

const placesClash = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return false
  const [x, y] = [contentWords(a), contentWords(b)]
  return !x.isSubsetOf(y) && !y.isSubsetOf(x)
}

const placesAgree = (a: string | null, b: string | null): boolean => a !== null && b !== null && !placesClash(a, b)

/** Two meetings at two places are one only when they tell a person or most words in common; a visit goes to several places. */
const elsewhere = (x: Told<'event'>, y: Told<'event'>, words: number): boolean =>
  x.r.type !== 'visit' && placesClash(x.r.place, y.r.place) && words < 0.5 && sharedPersons(x.c.names, y.c.names) === 0

/** So much else in common shows two reports of one occasion. */
const STORY = 0.25

const alike = (x: Told<'event'>, y: Told<'event'>): number => {
  if (!peopleAgree(x.c.names, y.c.names) || ordinalsClash(x.r.quote, y.r.quote)) return 0
  // One report that tells of two meetings on a day means two, unless it says the same again.
  if (x.r.document === y.r.document) return toldAlike(x.c, y.c)
  if (!isOccasion(x.r) || !isOccasion(y.r) || (measures.has(x.r.type) && x.r.act !== y.r.act)) return perhapsAlike(x, y)
  const words = containment(x.c.words, y.c.words)
  if (elsewhere(x, y, words)) return 0
  return 0.5 + words / (placesClash(x.r.place, y.r.place) ? 4 : 2)
}

/** Lists of parties of at most so many meet by each two of them; longer ones (summits) only as they stand. */
const FEW = 4

const partyKeys = (parties: readonly string[]): readonly string[] => {
  const list = sortedTexts(parties)
  if (list.length < 3 || list.length > FEW) return [list.join(' ')]
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => `${one} ${other}`))
}

/** Days on which to look for the same occasion: each day is laid beside the next. */
const reach = ({ r, c }: Told<'event'>): readonly string[] => {
  if (!c.when.precision.startsWith('day')) return []
  const days = [c.axis[0], c.axis[0] + 1]
  return partyKeys(r.parties).flatMap((parties) => days.map((day) => ['event', r.type, r.negated, parties, day].join('|')))
}

const nested = (a: readonly string[], b: readonly string[]): boolean => {
  const [x, y] = [new Set(a), new Set(b)]
  return x.isSubsetOf(y) || y.isSubsetOf(x)
}

/** What was planned and what took place on that day. */
const cameTrue = (a: Event, b: Event): boolean => {
  const both = sortedTexts([a.status ?? '', b.status ?? '']).join(' ')
  return both === 'occurred planned'
}

const overlap = (x: Candidate, y: Candidate): boolean => x.axis[0] <= y.axis[1] && y.axis[0] <= x.axis[1]

/** The fields on which two tellings of what may be one occasion contradict each other; null when there is no such field or too much speaks against. */
const contradictions = (x: Told<'event'>, y: Told<'event'>): readonly ('date' | 'parties' | 'status')[] | null => {
  const [a, b] = [x.r, y.r]
  if (a.type !== b.type || a.negated !== b.negated || a.document === b.document) return null
  const parties = sortedTexts(a.parties).join(' ') === sortedTexts(b.parties).join(' ')
  const status = a.status === b.status
  const day = overlap(x.c, y.c)
  if ((!parties && !nested(a.parties, b.parties)) || (!status && !cameTrue(a, b))) return null
  if (!day && Math.max(x.c.axis[0] - y.c.axis[1], y.c.axis[0] - x.c.axis[1]) > 1) return null
  const found = [...(day ? [] : ['date' as const]), ...(parties ? [] : ['parties' as const]), ...(status ? [] : ['status' as const])]
  return found.length === 1 ? found : null
}

/** A report this long after another is about something else, or copies it. */
const NEWS_DAYS = 10

const sureOfDate = (x: Told<'event'>, y: Told<'event'>): boolean => {
  const words = containment(x.c.words, y.c.words)
  const story = sameStory(x.c, y.c)
  if (daysApart(x.c, y.c) > NEWS_DAYS || words < 0.4) return false
  const people = sharedPersons(x.c.names, y.c.names)
  return story >= 0.4 || ((people > 0 || words >= 0.6) && story >= STORY)
}

const sureOfParties = (x: Told<'event'>, y: Told<'event'>): boolean => {
  const words = containment(x.c.words, y.c.words)
  return sharedPersons(x.c.names, y.c.names) > 0 ? words >= 0.3 || sameStory(x.c, y.c) >= STORY : words >= 0.6 && common(x.c.words, y.c.words) >= 3
}

const explained = {
  date: 'the days are next to each other',
  parties: 'the one list of parties is a part of the other',
  status: 'the one tells of the plan, the other of the event',
}

const unite = (x: Told<'event'>, y: Told<'event'>): Union | null => {
  const [field] = contradictions(x, y) ?? []
  if (field === undefined || !peopleAgree(x.c.names, y.c.names) || placesClash(x.r.place, y.r.place)) return null
  if (!(isOccasion(x.r) && isOccasion(y.r)) && toldAlike(x.c, y.c) === 0) return null
  const sure = field === 'date' ? sureOfDate(x, y) : field === 'parties' ? sureOfParties(x, y) : isOccasion(x.r) && isOccasion(y.r)
  if (!sure) return null
  const place = placesAgree(x.r.place, y.r.place) ? 0.1 : 0
  const score = 0.3 + containment(x.c.words, y.c.words) * 0.3 + sameStory(x.c, y.c) * 0.3 + place
  return { score, reasons: [explained[field]] }
}

export const event: Rule<'event'> = {
  block: (r) => [r.type, sortedTexts(r.parties), r.status, r.negated],
  fields: ['type of event', 'parties', 'status', 'denial'],
  date: (r) => r.date,
  lacks: (r) => (isOccasion(r) ? r.people.length === 0 : isThin(r)),
  words: actWords,
  people: (r) => r.people,
  need: (r) => (isOccasion(r) || isThin(r) ? 0 : THIRD),
  more: (r) => [[...ordinalsIn(r.quote)].join(), r.act, r.place === null ? null : [...contentWords(r.place)].join(' ')],
  alike,
  reach: (x) => [...reach(x), ...eventKeys(x)],
  unite,
  evidence: eventEvidence,
}
