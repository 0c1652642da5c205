import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { optionsOf } from '../../src/app/accounts.ts'
import type { Account, AccountOptions } from '../../src/brief/brief.ts'
import { viewKinds } from '../../src/brief/brief.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printHtml, printJson, printMarkdown, printText } from '../../src/brief/print.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { draftView, makeView } from '../../src/brief/view.ts'
import { lexicon } from '../../src/lexicon/bundled.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import * as fc from '../laws.ts'
import { anyNoise, anySeed, ledgerInOrder, type Pair, readCorpus } from '../ledger/corpora.ts'

/* What holds of every account of every pair of made corpora. */

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

describe('laws of accounts', () => {
  it('are the same bytes in every format, in whatever order documents, claims and findings come', () => {
    fc.assert(
      fc.property(anySeed, anyNoise, anySeed, (seed, noise, order) => {
        const { pairs, readings } = readCorpus(60, seed, noise)
        const [one, other] = [ledgerInOrder(readings, 0), ledgerInOrder(readings, order)]
        assert.deepEqual(printed(other, accountsOf(other, pairs)), printed(one, accountsOf(one, pairs)))
      }),
      { numRuns: 2 },
    )
  })

  it('cite places that the documents have, and leave out no more than one sentence in a hundred', () => {
    let [made, withheld] = [0, 0]
    fc.assert(
      fc.property(anySeed, anyNoise, (seed, noise) => {
        const { pairs, readings } = readCorpus(60, seed, noise)
        for (const { sentences, world } of draftsOf(ledgerInOrder(readings, 0), pairs))
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
