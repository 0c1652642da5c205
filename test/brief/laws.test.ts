import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeCorpus } from '../../scripts/corpus/make.ts'
import { optionsOf } from '../../src/app/accounts.ts'
import type { Account, AccountOptions } from '../../src/brief/brief.ts'
import { viewKinds } from '../../src/brief/brief.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printHtml, printJson, printMarkdown, printText } from '../../src/brief/print.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { draftView, makeView } from '../../src/brief/view.ts'
import { createEngine } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import * as fc from '../laws.ts'
import { chanceOf, shuffled } from '../ledger/maker.ts'
import { claimOf } from '../store/fixtures.ts'

/* What holds of every account of every pair, asked of made corpora that the engine reads: stories of several pairs, names spelled in several ways, plans, visits, trade. */

const engine = createEngine({ lexicon, reference })

type Pair = readonly [string, string]

interface Told {
  readonly pairs: readonly Pair[]
  /** The ledger of the corpus, its documents, claims and findings handed over in some order. */
  readonly inOrder: (order: number) => Ledger
}

const told = (seed: number, noise: number): Told => {
  const made = [...makeCorpus({ documents: 60, seed, noise, pairs: 3, templates: 'all' }).documents()]
  const readings = made.map(({ document }) => engine.read(document))
  const pairs = new Set(made.flatMap(({ truth }) => truth.tellings.flatMap(({ told: { between } }) => between?.join('-') ?? [])))
  const inOrder = (order: number): Ledger => {
    const own = <T>(list: readonly T[]): readonly T[] => shuffled(list, chanceOf(order))
    return buildLedger({
      documents: own(readings.map(({ document }) => document)),
      claims: own(readings.flatMap(({ records }) => records.map(claimOf))),
      findings: own(readings.flatMap(({ findings }) => findings)),
    })
  }
  return { pairs: [...pairs].map((pair) => pair.split('-') as unknown as Pair), inOrder }
}

const optionsFor = (pair: Pair): AccountOptions => {
  const { done, value } = optionsOf(pair, {} as never, lexicon).next()
  assert.ok(done && value !== null)
  return value as AccountOptions
}

const since = '2008-01-01'

/** The two briefs and every view of every pair. */
const accountsOf = (ledger: Ledger, pairs: readonly Pair[]): readonly Account[] =>
  pairs.flatMap((pair) => {
    const options = optionsFor(pair)
    const briefs = (['page', 'full'] as const).map((length) => makeBrief(ledger, { ...options, length }))
    return [...briefs, ...viewKinds.map((view) => makeView(ledger, view === 'diff' ? { ...options, view, since } : { ...options, view }))]
  })

const draftsOf = (ledger: Ledger, pairs: readonly Pair[]) =>
  pairs.flatMap((pair) => {
    const options = optionsFor(pair)
    const briefs = (['page', 'full'] as const).map((length) => draftBrief(ledger, { ...options, length }))
    return [...briefs, ...viewKinds.map((view) => draftView(ledger, view === 'diff' ? { ...options, view, since } : { ...options, view }))]
  })

const printed = (ledger: Ledger, accounts: readonly Account[]): readonly string[] => {
  const texts = new Map(ledger.documents.map(({ id, text }) => [id, text]))
  return accounts.flatMap((account) => [printMarkdown(account), printText(account), printHtml(account, texts), printJson(account)])
}

const anySeed = fc.integer({ min: 1, max: 1e6 })
const anyNoise = fc.integer({ min: 0, max: 5 })

describe('laws of accounts', () => {
  it('are the same bytes in every format, in whatever order documents, claims and findings come', () => {
    fc.assert(
      fc.property(anySeed, anyNoise, anySeed, (seed, noise, order) => {
        const { pairs, inOrder } = told(seed, noise)
        const [one, other] = [inOrder(0), inOrder(order)]
        assert.deepEqual(printed(other, accountsOf(other, pairs)), printed(one, accountsOf(one, pairs)))
      }),
      { numRuns: 3 },
    )
  })

  it('cite places that the documents have, and leave out no more than one sentence in a hundred', () => {
    let [made, withheld] = [0, 0]
    fc.assert(
      fc.property(anySeed, anyNoise, (seed, noise) => {
        const { pairs, inOrder } = told(seed, noise)
        for (const { sentences, world } of draftsOf(inOrder(0), pairs))
          for (const sentence of sentences) {
            made++
            if (!prove(sentence, world).ok) withheld++
            for (const { document, span } of sentence.cites) {
              const text = world.documents.get(document)?.text ?? ''
              assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, sentence.text)
            }
          }
      }),
      { numRuns: 4 },
    )
    assert.ok(made > 500 && withheld <= made / 100, `${withheld} of ${made} withheld`)
  })
})
