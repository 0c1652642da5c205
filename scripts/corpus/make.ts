import { chanceFor, shuffled } from './chance.ts'
import { reportsOf } from './report.ts'
import type { CorpusOptions, Link, Made, Thing } from './truth.ts'
import { type Land, lands } from './words.ts'
import type { Story } from './world/facts.ts'
import { historyOf } from './world/history.ts'

/** Reports that a story has on the average; somewhat below what is measured, so that there are stories enough. */
const REPORTS = 3.4

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const pairsOf = (count: number, seed: number): readonly (readonly [Land, Land])[] => {
  const all = lands.flatMap((a, at) => lands.slice(at + 1).map((b) => [a, b] as const))
  return shuffled(all, chanceFor(seed, 'pairs')).slice(0, count)
}

/** Stories of each pair: some pairs are in the news more than others. */
const shares = (pairs: number, stories: number): readonly number[] => {
  const weights = Array.from({ length: pairs }, (_, at) => (at + 1) ** -0.35)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => Math.max(3, Math.ceil((stories * weight) / sum)))
}

export interface Corpus {
  readonly stories: readonly Story[]
  readonly links: readonly Link[]
  /** Documents in order of the day of their stories. */
  readonly documents: () => Generator<Made>
  /** All things that a story may tell. */
  readonly things: () => ReadonlyMap<string, Thing>
}

/** The corpus of some options: its stories at once, its documents one after another. The same options give the same bytes. */
export const makeCorpus = (options: CorpusOptions): Corpus => {
  const count = options.pairs ?? Math.max(6, Math.round(options.documents / 200))
  const pairs = pairsOf(count, options.seed)
  const numbers = shares(pairs.length, Math.ceil(options.documents / REPORTS))
  const histories = pairs.map(([a, b], at) => historyOf([a, b], numbers[at]!, options.seed))
  const stories = histories.flatMap((one) => one.stories).sort((a, b) => a.day - b.day || byText(a.id, b.id))
  const documents = function* (): Generator<Made> {
    let left = options.documents
    for (const story of stories)
      for (const made of reportsOf(story, options)) {
        if (left-- <= 0) return
        yield made
      }
  }
  const things = (): ReadonlyMap<string, Thing> =>
    new Map(
      stories.flatMap((story) =>
        [story.lead, ...story.facts, ...story.background].flatMap(({ tells }) => tells.map(({ thing }) => [thing.id, thing] as const)),
      ),
    )
  return { stories, links: histories.flatMap((one) => one.links), documents, things }
}
