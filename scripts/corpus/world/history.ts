import { between } from '../chance.ts'
import { dayOf, monthOf } from '../days.ts'
import type { Link } from '../truth.ts'
import type { Land } from '../words.ts'
import type { Story } from './facts.ts'
import { pastOf } from './past.ts'
import { nextStory } from './stories.ts'

/*
 * The history of a pair of countries: stories in order of time, each a list of facts. A fact may be told in several stories: an agreement
 * is signed in one, remembered in another; the trade of a year stands in every report of the next.
 */

const FIRST_DAY = dayOf('2005-01-10')
const LAST_DAY = dayOf('2024-11-20')

export interface History {
  readonly stories: readonly Story[]
  /** What followed from what. */
  readonly links: readonly Link[]
}

/** So many stories of a pair. The same seed gives the same history. */
export const historyOf = (lands: readonly [Land, Land], count: number, seed: number): History => {
  const past = pastOf(lands, seed)
  const days = Array.from({ length: count }, () => between(FIRST_DAY, LAST_DAY, past.chance)).sort((x, y) => x - y)
  const inMonth = Map.groupBy(days, monthOf)
  const stories = days.map((day, at) => nextStory(past, at, day, inMonth.get(monthOf(day))!.length === 1))
  return { stories, links: past.links }
}
