import { contradict } from '../../similarity.ts'
import { fits } from '../../when.ts'
import type { Told } from '../candidate.ts'
import { daysApart, sameStory } from '../story.ts'
import { quoteWords } from '../words.ts'
import { namesClash } from './names.ts'
import { ordinalsClash } from './ordinals.ts'
import { SEASON_DAYS, slotsOf } from './slots.ts'
import { likeness, subjectsShared, weightiest } from './weight.ts'

type Side = Told<'commitment'>

/** Who asks and who takes on are two sides of a thing, and two things. */
const asks = ({ r }: Side): boolean => r.modality === 'request'

/** The one list of holders is a part of the other, or one names nobody. */
const holdersFit = ({ r: a }: Side, { r: b }: Side): boolean => {
  const [x, y] = [a, b].map((r) => new Set(r.holders.map((h) => h.toLowerCase()))) as [Set<string>, Set<string>]
  return x.isSubsetOf(y) || y.isSubsetOf(x)
}

/** Share of the words, by weight, where both give the same strength and where they differ in it. */
const SAME_STRENGTH = 0.44
const OTHER_STRENGTH = 0.52
/** What words are worth that name another place or body each. */
const OTHER_NAMES = 0.6
const NEWS_DAYS = 10

/**
 * How much of what it takes speaks for one promise told with another strength, in other words, or with a holder more: how firmly it was made
 * is then what the reports contradict each other on. Null where they speak of two.
 */
export const commitmentEvidence = (x: Side, y: Side): number | null => {
  const [a, b] = [x.r, y.r]
  const days = daysApart(x.c, y.c)
  if (a.document === b.document || a.negated !== b.negated || asks(x) !== asks(y) || !holdersFit(x, y) || ordinalsClash(a.quote, b.quote)) return null
  if (!(days <= NEWS_DAYS || (days <= SEASON_DAYS && sameStory(x.c, y.c) >= 0.3))) return null
  if (contradict(x.c.numbers, y.c.numbers) || !fits(x.c.when, y.c.when)) return null
  if (subjectsShared(x.c.words, y.c.words) === 0) return 0
  const apart = namesClash(a.action ?? a.quote, b.action ?? b.quote) ? OTHER_NAMES : 1
  const words = apart * Math.max(likeness(x.c.words, y.c.words), 0.9 * likeness(quoteWords(a), quoteWords(b)))
  const score = words + 0.1 * sameStory(x.c, y.c)
  return score / (a.modality === b.modality ? SAME_STRENGTH : OTHER_STRENGTH)
}

const KEYS = 4

export const promiseKeys = ({ r, c }: Side): readonly string[] =>
  slotsOf(c.day, SEASON_DAYS).flatMap((slot) => weightiest(c.words, KEYS).map((root) => ['commitment~', r.negated, slot, root].join('|')))
