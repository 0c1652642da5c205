import { followUpWords } from '../../lexicon/follow-up.ts'
import type { FollowUpRelation } from '../../model/follow-up.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { onceFor, onceForText } from '../once.ts'
import { common } from '../similarity.ts'
import { isCountry } from '../states.ts'
import { dayNumber } from '../when.ts'
import { type Later, whenItWas } from './later.ts'
import { deedsIn, lastDayOf, type Pledge } from './pledge.ts'

/** How a later item bears on a promise, and why. */
export interface Bearing {
  readonly relation: FollowUpRelation
  readonly reason: string
}

/** One question asked of a promise and a later item, `told` the day of its telling. Null where the two have nothing to do with each other. */
export type Rule = (pledge: Pledge, later: Later, told: string) => Bearing | null

export const bearing = (relation: FollowUpRelation, reason: string): Bearing => ({ relation, reason })

/** How much of what the promise is about the other tells too, 0 to 1. */
export const share = (pledge: Pledge, later: Later): number => {
  const { keys } = pledge.topic
  return keys.size === 0 ? 0 : common(keys, later.topic.keys) / keys.size
}

/** Half of its words must be told again for a deed to be the one that was promised. */
export const SHARE = 0.5

const listed = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** The words of the promise that the other tells too, in the order of the promise. */
export const sharedWords = (pledge: Pledge, later: Later): string =>
  listed(
    [...pledge.topic.said]
      .filter(([key]) => later.topic.keys.has(key))
      .map(([, words]) => words)
      .slice(0, 4),
  )

/** Whether it came about after the promise, as far as its date says. */
export const isAfter = (pledge: Pledge, { record }: Later): boolean => {
  const was = whenItWas(record)
  return was === null || was.last > pledge.told
}

/** Reports of one occasion are published within so many days; what is said again after them is said again. */
const OCCASION_DAYS = 10

export const isLaterOccasion = (pledge: Pledge, told: string): boolean => dayNumber(told) - dayNumber(pledge.told) > OCCASION_DAYS

/** What is told as not done is held against a promise only once its day has passed. */
export const notDone = (pledge: Pledge, told: string): Bearing | null => {
  const last = lastDayOf(pledge.deadline)
  return last !== null && last < told ? bearing('contradicts', 'told as not done after the deadline') : null
}

const pattern = (words: readonly string[]): RegExp =>
  new RegExp(
    `\\b(?:${words
      .map((word) =>
        word
          .split(' ')
          .map((part, at) => (at === 0 ? `${part.replace(/e$/, '')}(?:e|ed|es|s|ing|en|al|n|led|ling|ped|ping|te|ies|ied|ze)?` : part))
          .join(' '),
      )
      .join('|')})\\b`,
    'i',
  )

const refusing = pattern(followUpWords.refuses)
const accepting = pattern(followUpWords.accepts)
const dropping = pattern(followUpWords.drops)

export const refuses = onceForText((text: string): boolean => refusing.test(text))
export const accepts = onceForText((text: string): boolean => accepting.test(text))
export const drops = onceForText((text: string): boolean => dropping.test(text))

/** Countries that act in a record: those of its coded sources, speaker, holders. */
export const actorsOf = onceFor((record: ChanceryRecord): readonly string[] => {
  const coded = record.sources.flatMap((one) => (isCountry(one.country) ? [one.country] : []))
  if (record.kind === 'commitment') return [...new Set([...record.holders.filter(isCountry), ...coded])]
  if (record.kind === 'statement' && isCountry(record.speaker?.country)) return [record.speaker.country]
  return [...new Set(coded)]
})

/** Whether a deed of the promise's kind is told: "open" and "established" are one row. */
export const sameDeed = (pledge: Pledge, text: string): boolean => !pledge.deeds.isDisjointFrom(deedsIn(text))
