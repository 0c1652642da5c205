import { makeCorpus } from '../../scripts/corpus/make.ts'
import { createEngine } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { Reading } from '../../src/model/reading.ts'
import * as fc from '../laws.ts'
import { claimOf } from '../store/fixtures.ts'
import { chanceOf, shuffled } from './maker.ts'

/*
 * Made corpora that the engine reads, for laws of whole ledgers: stories of several pairs told by several outlets, with names spelled in
 * several ways, figures and days that contradict each other, copies, plans and what became of them.
 */

const engine = createEngine({ lexicon, reference })

export type Pair = readonly [string, string]

export interface ReadCorpus {
  /** The pairs that its stories are about. */
  readonly pairs: readonly Pair[]
  readonly readings: readonly Reading[]
  /** The readings of each story. */
  readonly stories: readonly (readonly Reading[])[]
}

/** A corpus of so many documents about two or three pairs of countries; the same numbers give the same one. */
export const readCorpus = (documents: number, seed: number, noise: number): ReadCorpus => {
  const made = [...makeCorpus({ documents, seed, noise, pairs: 3, templates: 'all' }).documents()]
  const readings = made.map(({ document }) => engine.read(document))
  const pairs = new Set(made.flatMap(({ truth }) => truth.tellings.flatMap(({ told: { between } }) => between?.join('-') ?? [])))
  const stories = Map.groupBy(made.keys(), (at) => made[at]!.truth.story)
  return {
    pairs: [...pairs].map((pair) => pair.split('-') as unknown as Pair),
    readings,
    stories: [...stories.values()].map((places) => places.map((at) => readings[at]!)),
  }
}

/** The ledger of some readings, whose documents, claims and findings are handed over in an order drawn by a number. */
export const ledgerInOrder = (readings: readonly Reading[], order: number): Ledger => {
  const chance = chanceOf(order)
  return buildLedger({
    documents: shuffled(
      readings.map(({ document }) => document),
      chance,
    ),
    claims: shuffled(
      readings.flatMap(({ records }) => records.map(claimOf)),
      chance,
    ),
    findings: shuffled(
      readings.flatMap(({ findings }) => findings),
      chance,
    ),
  })
}

/** Seeds of corpora, or of orders. */
export const anySeed = fc.integer({ min: 1, max: 1e6 })
export const anyNoise = fc.integer({ min: 0, max: 5 })
