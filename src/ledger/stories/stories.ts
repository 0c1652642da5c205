import { shortHash } from '../../model/hash.ts'
import { byText } from '../canonical.ts'
import { groupsOf } from './grouping.ts'
import type { StoryDocument } from './terms.ts'
import { added, neighbours, type Vector, vectorsOf } from './vectors.ts'

/** Reports of one occasion. */
export interface Story {
  /** Hash of the sorted ids of its reports. */
  readonly id: string
  /** Ids, oldest first, undated last. */
  readonly documents: readonly string[]
  /** The names that tell it from others, heaviest first. */
  readonly about: readonly string[]
}

/** Likeness, across against within, from which two groups are of one story; how it was chosen is told in docs/decisions/0022. */
const ONE_STORY = 0.55

const DAY = 86_400_000
/** Days since 1970 of an ISO date or date-time; null for anything less than a day. */
const dayOf = (published: string | null | undefined): number | null => {
  const day = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0]
  const time = day === undefined ? Number.NaN : Date.parse(day)
  return Number.isNaN(time) ? null : time / DAY
}

const byContent = (a: StoryDocument, b: StoryDocument): number =>
  byText(a.text, b.text) || byText(a.title ?? '', b.title ?? '') || byText(a.published ?? '', b.published ?? '') || byText(a.id, b.id)

const oldestFirst = (a: StoryDocument, b: StoryDocument): number => byText(a.published ?? '~', b.published ?? '~') || byText(a.id, b.id)

const SHOWN = 4

/** The heaviest names of a group; one that is part of a longer one stands in that. */
const namesIn = (vectors: readonly Vector[]): readonly string[] => {
  const sum = vectors.slice(1).reduce(added, vectors[0]!)
  const names = [...sum].flatMap(([term, weight]) => (term.startsWith('N ') ? [[term.slice(2), weight] as const] : []))
  const ranked = names.sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).map(([name]) => name)
  const chosen: string[] = []
  for (const name of ranked) {
    if (chosen.length === SHOWN) break
    if (!chosen.some((other) => other.split(' ').some((part) => name.split(' ').includes(part)))) chosen.push(name)
  }
  return chosen
}

/**
 * Groups reports by the occasion they tell of, from text, title and date alone. Pure; the same groups in any order of reports.
 * Sorted by date of their first report, undated last.
 */
export const storiesOf = (reports: readonly StoryDocument[]): readonly Story[] => {
  const ordered = reports.toSorted(byContent)
  const vectors = vectorsOf(ordered)
  const days = ordered.map(({ published }) => dayOf(published))
  const groups = groupsOf({ vectors, days, pairs: neighbours(vectors), level: ONE_STORY })
  return groups
    .map((places) => ({ own: places.map((at) => ordered[at]!).sort(oldestFirst), about: namesIn(places.map((at) => vectors[at]!)) }))
    .sort((a, b) => oldestFirst(a.own[0]!, b.own[0]!))
    .map(({ own, about }) => ({
      id: shortHash('story', ...own.map(({ id }) => id).sort(byText)),
      documents: own.map(({ id }) => id),
      about,
    }))
}
