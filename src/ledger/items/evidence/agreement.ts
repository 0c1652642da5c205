import { contradict } from '../../similarity.ts'
import { dayNumber, whenOf } from '../../when.ts'
import type { Told } from '../candidate.ts'
import { daysApart, sameStory } from '../story.ts'
import { namesClash } from './names.ts'
import { SEASON_DAYS, slotsOf } from './slots.ts'
import { likeness } from './weight.ts'

type Side = Told<'agreement'>

/** Forms and words that reports use for any instrument. */
const LOOSE: ReadonlySet<string | null> = new Set([null, 'agreement', 'other'])
const looseTitle = /(?:^|\s)(?:accord|deal|pact|document|text|paper|instrument)$/i

const isLoose = ({ form, title }: Side['r']): boolean => LOOSE.has(form) || looseTitle.test(title ?? '')

const formsFit = (a: Side['r'], b: Side['r']): boolean => a.form === b.form || isLoose(a) || isLoose(b)

const partiesFit = ({ r: a }: Side, { r: b }: Side): boolean => {
  const [x, y] = [new Set(a.parties), new Set(b.parties)]
  return x.size > 0 && y.size > 0 && (x.isSubsetOf(y) || y.isSubsetOf(x))
}

/** The day of the stage, else of the report. */
const dayOf = ({ r, c }: Side): number => (r.date === null ? c.day : dayNumber(whenOf(r.date).first ?? ''))

const LATE_DAYS = 10

const timesFit = (x: Side, y: Side): boolean => {
  if (x.r.date !== null && y.r.date !== null) return x.c.axis[0] - 1 <= y.c.axis[1] && y.c.axis[0] - 1 <= x.c.axis[1]
  return Math.abs(dayOf(x) - dayOf(y)) <= LATE_DAYS
}

const titleOf = ({ title, subject }: Side['r']): string => `${title ?? ''} ${subject ?? ''}`

/** An instrument told by its form alone is the one that the same people are known to have made then: so much of the rest of the reports must be the same. */
const bareEvidence = (x: Side, y: Side, story: number): number =>
  formsFit(x.r, y.r) ? 0.7 + story + (x.r.date !== null && y.r.date !== null ? 0.2 : 0) : 0

/** What words are worth that name another place or body each. */
const OTHER_NAMES = 0.6

/** Share of the words of title and subject, by weight. */
const SUBJECT = 0.5
const OTHER_FORM = 0.7

/** How much of what it takes speaks for one instrument under another name of its form, or with a party more or less; null for two. */
export const agreementEvidence = (x: Side, y: Side): number | null => {
  const [a, b] = [x.r, y.r]
  if (a.document === b.document || a.stage !== b.stage || a.negated !== b.negated || !partiesFit(x, y) || !timesFit(x, y)) return null
  if (contradict(x.c.numbers, y.c.numbers)) return null
  const story = sameStory(x.c, y.c)
  if (!(daysApart(x.c, y.c) <= SEASON_DAYS) && (a.date === null || b.date === null)) return null
  if (x.c.words.size === 0 || y.c.words.size === 0) return bareEvidence(x, y, story)
  const words = likeness(x.c.words, y.c.words) * (namesClash(titleOf(a), titleOf(b)) ? OTHER_NAMES : 1)
  return (words + 0.1 * story) / (formsFit(a, b) ? SUBJECT : OTHER_FORM)
}

export const instrumentKeys = ({ r, c }: Side): readonly string[] => {
  const [first, last] = r.date === null ? [c.day, c.day] : c.axis
  return r.parties.flatMap((party) => slotsOf(first, LATE_DAYS, last).map((slot) => ['agreement~', r.stage, r.negated, party, slot].join('|')))
}
