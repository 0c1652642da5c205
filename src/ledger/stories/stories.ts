import { shortHash } from '../../model/hash.ts'
import { byText } from '../canonical.ts'
import { groupsAt } from './grouping.ts'
import { around, silhouette } from './silhouette.ts'
import type { StoryDocument } from './terms.ts'
import { neighbours, type Vector, vectorsOf } from './vectors.ts'

/** Reports of one occasion. */
export interface Story {
  /** Hash of the sorted ids of its reports. */
  readonly id: string
  /** Ids, oldest first, undated last. */
  readonly documents: readonly string[]
}

/** Likeness, across against within, from which two groups are of one story; and from how many reports on the reports themselves tell a better one. */
const USUAL = 0.5
const MANY = 30
const LEVELS = [0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3]

const DAY = 86_400_000
const dayOf = (published: string | null | undefined): number | null => {
  const time = Date.parse(published?.slice(0, 10) ?? '')
  return Number.isNaN(time) ? null : time / DAY
}

const byContent = (a: StoryDocument, b: StoryDocument): number =>
  byText(a.text, b.text) || byText(a.title ?? '', b.title ?? '') || byText(a.published ?? '', b.published ?? '') || byText(a.id, b.id)

const oldestFirst = (a: StoryDocument, b: StoryDocument): number => byText(a.published ?? '~', b.published ?? '~') || byText(a.id, b.id)

type Groups = readonly (readonly number[])[]

/** The grouping at the usual level; of many reports, at the level that fits them best (see `silhouette.ts`). */
const bestGroups = (vectors: readonly Vector[], days: readonly (number | null)[]): Groups => {
  const pairs = neighbours(vectors)
  const levels = vectors.length < MANY ? [USUAL] : LEVELS
  const answers = groupsAt({ vectors, days, pairs, levels })
  if (answers.length === 1) return answers[0]!
  const near = around(vectors.length, pairs)
  const fits = answers.map((groups) => silhouette(vectors, groups, near))
  return answers[fits.indexOf(Math.max(...fits))]!
}

/**
 * Groups reports by the occasion they tell of, from text, title and date alone. Pure; the same groups in any order of reports.
 * Sorted by date of their first report, undated last.
 */
export const storiesOf = (reports: readonly StoryDocument[]): readonly Story[] => {
  const ordered = reports.toSorted(byContent)
  const groups = bestGroups(
    vectorsOf(ordered),
    ordered.map(({ published }) => dayOf(published)),
  )
  return groups
    .map((places) => places.map((at) => ordered[at]!).sort(oldestFirst))
    .sort((a, b) => oldestFirst(a[0]!, b[0]!))
    .map((own) => ({ id: shortHash('story', ...own.map(({ id }) => id).sort(byText)), documents: own.map(({ id }) => id) }))
}
