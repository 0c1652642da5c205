import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeCorpus } from '../../scripts/corpus/make.ts'
import { choose, fill } from '../../scripts/corpus/pattern.ts'
import { faultsOf, linesOf, scoreCorpus } from '../../scripts/corpus/score.ts'
import { originRates, wrongTellings } from '../../scripts/corpus/score-more.ts'
import type { CorpusOptions } from '../../scripts/corpus/truth.ts'
import { patternCount, patterns } from '../../scripts/corpus/words.ts'

const options: CorpusOptions = { documents: 150, seed: 7, noise: 0, templates: 'open' }
const made = (more: Partial<CorpusOptions> = {}) => [...makeCorpus({ ...options, ...more }).documents()]

describe('sentence patterns', () => {
  it('are at least 150, with others held out that share no sentence with them', () => {
    assert.ok(patternCount('open') >= 150, `${patternCount('open')}`)
    assert.ok(patternCount('held-out') >= 70, `${patternCount('held-out')}`)
    const open = new Set(Object.values(patterns.open).flat())
    for (const pattern of Object.values(patterns['held-out']).flat()) assert.ok(!open.has(pattern), pattern)
  })

  it('choose between wordings, leave other brackets alone, and note where slots stand', () => {
    const first = () => 0
    assert.equal(choose('(a|b) c (d) (e|(f|g))', first), 'a c (d) e')
    const { text, placed } = fill('(a|an) {what} was seen', first, () => 'owl')
    assert.equal(text, 'An owl was seen')
    assert.deepEqual(placed, [{ slot: 'what', start: 3, end: 6 }])
  })
})

describe('a made corpus', () => {
  it('is the same for the same options and another for another seed', () => {
    assert.deepEqual(made(), made())
    assert.notDeepEqual(made()[0]!.document.text, made({ seed: 8 })[0]!.document.text)
  })

  it('has as many documents as asked, each of several sentences, with every telling at its place', () => {
    const documents = made({ noise: 3, templates: 'all' })
    assert.equal(documents.length, 150)
    assert.equal(new Set(documents.map(({ document }) => document.id)).size, 150)
    for (const { document, truth } of documents) {
      assert.ok(document.text.split(/[.”] |\n\n/).length >= 3, document.text)
      assert.doesNotMatch(document.text, /[{}|]|undefined|\ba [aeio]\w/)
      for (const { span, focus } of truth.tellings) {
        assert.match(document.text.slice(span.start, span.end), /^[\p{Lu}“\d].*[.!?]”?$/u)
        if (focus !== null) assert.ok(span.start <= focus.start && focus.end <= span.end)
      }
    }
  })

  it('tells most things more than once, in other words', () => {
    const told = Map.groupBy(
      made().flatMap(({ document, truth }) => truth.tellings.map(({ thing, span }) => ({ thing, words: document.text.slice(span.start, span.end) }))),
      ({ thing }) => thing,
    )
    const several = [...told.values()].filter((list) => list.length > 1)
    assert.ok(several.length > told.size / 2)
    const worded = several.filter((list) => new Set(list.map(({ words }) => words)).size > 1)
    assert.ok(worded.length > 0.9 * several.length)
  })

  it('carries more noise at every step, none at the first', () => {
    const noisy = (noise: number): number =>
      made({ noise, documents: 400 }).reduce((sum, { truth }) => sum + truth.noise.length + truth.tellings.flatMap((one) => one.noise).length, 0)
    const steps = [0, 1, 3, 5].map(noisy)
    assert.equal(steps[0], 0)
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    )
    const copies = made({ noise: 5 }).filter(({ truth }) => truth.origin !== truth.document)
    assert.ok(copies.length > 10)
  })
})

describe('the score of a corpus', () => {
  const scored = scoreCorpus(makeCorpus({ ...options, documents: 60 }))

  it('counts found, right and grouped apart', () => {
    const [all, ...kinds] = linesOf(scored)
    assert.equal(
      all!.tellings,
      kinds.reduce((sum, { tellings }) => sum + tellings, 0),
    )
    assert.ok(all!.right <= all!.found && all!.found <= 1 && all!.found > 0.7, JSON.stringify(all))
    assert.ok(all!.endToEnd <= all!.ofRight.pairs.recall)
  })

  it('knows copies and what was told wrongly on purpose', () => {
    const noisy = scoreCorpus(makeCorpus({ ...options, documents: 150, noise: 5 }))
    const { documents } = noisy.ledger
    const alone = { ...noisy, ledger: { ...noisy.ledger, origins: [] } }
    const all = { ...noisy, ledger: { ...noisy.ledger, origins: [{ ...noisy.ledger.origins[0]!, documents: documents.map(({ id }) => id) }] } }
    assert.equal(originRates(alone)!.recall, 0)
    assert.equal(originRates(all)!.recall, 1)
    assert.ok(originRates(all)!.precision < 0.1)
    assert.equal(originRates(scored), null)
    const { tellings, joined, shown } = wrongTellings(noisy)
    assert.ok(tellings > 5 && joined <= tellings && shown <= joined, `${tellings} ${joined} ${shown}`)
  })

  it('notices items that are split or joined against the truth', () => {
    const { ledger } = scored
    const [all] = linesOf(scored)
    const split = {
      ...scored,
      ledger: { ...ledger, items: ledger.items.flatMap((item) => item.claims.map((claim) => ({ ...item, id: claim.id, claims: [claim] }))) },
    }
    assert.equal(linesOf(split)[0]!.ofRight.pairs.recall, 0)
    assert.ok(faultsOf(split).every(({ what }) => what === 'parted'))
    const joined = { ...scored, ledger: { ...ledger, items: [{ ...ledger.items[0]!, claims: ledger.items.flatMap(({ claims }) => claims) }] } }
    assert.equal(linesOf(joined)[0]!.ofRight.pairs.recall, 1)
    assert.ok(linesOf(joined)[0]!.ofRight.pairs.precision < all!.ofRight.pairs.precision / 10)
  })
})
