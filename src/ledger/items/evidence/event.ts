import { contentWords } from '../../similarity.ts'
import type { Candidate, Told } from '../candidate.ts'
import { peopleAgree, sharedPersons } from '../names.ts'
import { daysApart, sameStory } from '../story.ts'
import { sortedTexts } from '../texts.ts'
import { quoteWords } from '../words.ts'
import { ordinalsClash } from './ordinals.ts'
import { slotsOf } from './slots.ts'
import { likeness, subjectsShared } from './weight.ts'

/*
 * One occasion told by two outlets under another type, with other parties, without a day: what speaks for it is weighed together.
 */

type Side = Told<'event'>

/** Types that reports take for each other; an occasion is who met whom and when, whatever it is called. */
const classes: Readonly<Record<string, string>> = {
  meeting: 'talks',
  negotiation: 'talks',
  forum: 'talks',
  visit: 'visit',
  call: 'call',
  criticism: 'friction',
  demand: 'friction',
  refusal: 'friction',
  threat: 'friction',
  protest: 'friction',
  sanction: 'friction',
}

const occasions: ReadonlySet<string> = new Set(['talks', 'visit', 'call'])

const classOf = (type: string | null): string => classes[type ?? ''] ?? type ?? 'other'

/** News is told within these days of an undated event. */
const LATE_DAYS = 10

/** Days between two tellings' days; an undated one means the days before its report. Infinity where nothing tells. */
const dayGap = (x: Candidate, y: Candidate): number => {
  if (x.when.first !== null && y.when.first !== null) return Math.max(0, x.axis[0] - y.axis[1], y.axis[0] - x.axis[1])
  if (x.when.first === null && y.when.first === null) return daysApart(x, y) <= LATE_DAYS ? 0 : Number.POSITIVE_INFINITY
  const [undated, dated] = x.when.first === null ? [x, y] : [y, x]
  if (undated.claim.record.kind !== 'event' || Number.isNaN(undated.day)) return Number.POSITIVE_INFINITY
  return dated.axis[0] - 1 <= undated.day && undated.day <= dated.axis[1] + LATE_DAYS ? 0 : Number.POSITIVE_INFINITY
}

const areBothDays = (x: Candidate, y: Candidate): boolean => x.when.precision === 'day' && y.when.precision === 'day'

/** 1 for the same parties, less where the one list is a part of the other; null for others. */
const partiesFit = (a: readonly string[], b: readonly string[]): number | null => {
  const [x, y] = [new Set(a), new Set(b)]
  if (x.size === 0 || y.size === 0) return null
  if (x.size === y.size && x.isSubsetOf(y)) return 1
  return x.isSubsetOf(y) || y.isSubsetOf(x) ? 0.5 : null
}

/** Statuses of one thing at two times: what is planned takes place. */
const statusesFit = (a: string | null, b: string | null): boolean => {
  if (a === b) return true
  const both = sortedTexts([a ?? '', b ?? '']).join(' ')
  return both === 'occurred planned' || both === 'planned proposed'
}

const placeScore = ({ r: a }: Side, { r: b }: Side): number => {
  if (a.place === null || b.place === null) return 0
  const [x, y] = [contentWords(a.place), contentWords(b.place)]
  if (x.isSubsetOf(y) || y.isSubsetOf(x)) return 0.1
  return a.type === 'visit' ? 0 : -0.2
}

/** Persons told by both; two lists of whom some are shared and some not may each leave somebody out; two that share nobody are two occasions. */
const peopleScore = ({ r, c: x }: Side, { c: y }: Side): number | null => {
  if (x.names.length === 0 || y.names.length === 0) return 0
  const shared = sharedPersons(x.names, y.names)
  // Who is met by another is another meeting; a list may leave somebody out.
  if (shared === 0 || (classOf(r.type) !== 'visit' && Math.min(x.names.length, y.names.length) > 1 && !peopleAgree(x.names, y.names))) return null
  return (shared > 1 ? 0.3 : 0.2) - (peopleAgree(x.names, y.names) ? 0 : 0.1)
}

/** So much else in common shows that a day beside the other is a slip. */
const STORY = 0.25

const dayScore = (x: Candidate, y: Candidate): number | null => {
  const gap = dayGap(x, y)
  if (gap > 1 || (gap === 1 && sameStory(x, y) < STORY)) return null
  return gap === 1 ? 0 : areBothDays(x, y) ? 0.25 : 0.1
}

/** Enough in all, for an occasion and for another act. */
const ENOUGH = 0.62

const occasionScore = (x: Side, y: Side, fields: number): number =>
  0.2 + fields + (x.r.type === y.r.type ? 0.05 : 0) + 0.3 * likeness(quoteWords(x.r), quoteWords(y.r)) + 0.2 * sameStory(x.c, y.c)

/** Acts are told by their words: at least half of their weight must be the same. */
const actScore = (x: Side, y: Side, fields: number): number => {
  const words = Math.max(likeness(x.c.words, y.c.words), likeness(quoteWords(x.r), quoteWords(y.r)))
  if (words < 0.45 || subjectsShared(quoteWords(x.r), quoteWords(y.r)) === 0) return 0
  return fields + 0.6 * words + (x.r.act !== null && x.r.act === y.r.act ? 0.15 : 0) + 0.2 * sameStory(x.c, y.c)
}

/**
 * How much of what it takes speaks for two events being one though they differ in type, parties, status or day: 1 is enough. Null when
 * something speaks against it.
 */
export const eventEvidence = (x: Side, y: Side): number | null => {
  const [a, b] = [x.r, y.r]
  const name = classOf(a.type)
  if (name !== classOf(b.type) || a.negated !== b.negated || !statusesFit(a.status, b.status) || ordinalsClash(a.quote, b.quote)) return null
  const [parties, people, day] = [partiesFit(a.parties, b.parties), peopleScore(x, y), dayScore(x.c, y.c)]
  if (parties === null || people === null || day === null) return null
  const fields = 0.1 * parties + people + day + placeScore(x, y)
  const score = occasions.has(name) ? occasionScore(x, y, fields) : actScore(x, y, fields)
  return score / ENOUGH
}

/** Keys by which tellings of one event find each other: a country, a class of event, a time. */
export const eventKeys = ({ r, c }: Side): readonly string[] => {
  const [first, last] = c.when.first === null ? [c.day, c.day] : c.axis
  return r.parties.flatMap((party) => slotsOf(first, LATE_DAYS, last).map((slot) => ['event~', classOf(r.type), r.negated, party, slot].join('|')))
}
