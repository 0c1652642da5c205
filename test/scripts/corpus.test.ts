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

/** Slots and words of a pattern, without the words between which it chooses. */
const wordsOf = (pattern: string): readonly string[] => pattern.replace(/\([^()]*\)/g, '').match(/\{[^}]+\}|[\p{L}’'-]+/gu) ?? []

/** How many words must be put in, taken out or changed to make one list of the other. */
const wordsApart = (a: readonly string[], b: readonly string[]): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === other ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a sentence may come from a pattern: anything in the place of a slot or a choice. */
const shapeOf = (pattern: string): RegExp => {
  const parts = pattern.replace(/\(a\|an\)/gi, '{article}').split(/\{[^}]+\}|\([^()]*\|[^()]*\)/)
  const [first, ...rest] = parts.map(escaped)
  const start = first!.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
  return new RegExp(`^${[start, ...rest].join('.*?')}\\.?$`, 'u')
}

describe('sentence patterns', () => {
  it('are at least 300, with at least 180 others held out, some for every section', () => {
    assert.ok(patternCount('open') >= 300, `${patternCount('open')}`)
    assert.ok(patternCount('held-out') >= 180, `${patternCount('held-out')}`)
    assert.deepEqual(Object.keys(patterns['held-out']).sort(), Object.keys(patterns.open).sort())
  })

  it('that are held out differ from the open ones and from each other in more than a word', () => {
    for (const [section, held] of Object.entries(patterns['held-out'])) {
      const open = Object.entries(patterns.open).flatMap(([name, list]) => (name.replace('-lead', '') === section.replace('-lead', '') ? list : []))
      for (const [at, one] of held.entries())
        for (const other of [...open, ...held.slice(at + 1)]) assert.ok(wordsApart(wordsOf(one), wordsOf(other)) > 1, `${one} / ${other}`)
    }
  })

  it('are all of use: every one of them gives a sentence of some report', () => {
    for (const part of ['open', 'held-out'] as const) {
      const texts = made({ documents: 4000, seed: 1, templates: part })
      const told = [...new Set(texts.flatMap(({ document, truth }) => truth.tellings.map(({ span }) => document.text.slice(span.start, span.end))))]
      const whole = texts.map(({ document }) => document.text).join('\n')
      const isUsed = (section: string, pattern: string): boolean => {
        if (!pattern.includes('{')) return whole.includes(`${pattern}.`)
        const shape = shapeOf(pattern)
        // Plans tell nothing that the truth knows, so that their sentences have no place of their own.
        return section === 'planned' || told.some((sentence) => shape.test(sentence))
      }
      const idle = Object.entries(patterns[part]).flatMap(([section, list]) => list.filter((pattern) => !isUsed(section, pattern)))
      assert.deepEqual(idle, [], part)
    }
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

  it('gives the very words of each figure, agreement, pledge and saying as the place of it', () => {
    for (const templates of ['open', 'held-out'] as const)
      for (const { document, truth } of made({ templates }))
        for (const { kind, focus, told } of truth.tellings) {
          assert.equal(focus === null, kind === 'tie' || (kind === 'event' && told.type !== 'signing'), `${kind} ${JSON.stringify(told)}`)
          if (focus === null) continue
          const words = document.text.slice(focus.start, focus.end)
          if (kind === 'figure') assert.match(words, /^(about |some |around )?[$€]?\d[\d,.]*( (b|m)illion)?( US dollars| euros)?( per ?cent)?$/)
          else if (kind === 'statement') assert.ok(words.length > 20, words)
          else if (kind === 'commitment') assert.match(words, /^[a-z]+ .*\S$/)
          else assert.match(words, /^[a-z ]+ on \S.*\S$/)
        }
  })

  it('puts no two persons of one surname into a report, who could not be told apart', () => {
    for (const { slots, id } of [23, 24, 25, 26].flatMap((seed) => makeCorpus({ ...options, documents: 400, seed }).stories)) {
      const names = ['guest', 'host', 'second'].map((slot) => {
        const of = slots[slot]!
        return of.as === 'person' ? of.person.surname[0]! : ''
      })
      assert.equal(new Set(names).size, 3, `${id}: ${names}`)
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

  it('takes no commitment for right that is read more firmly, or less, than it is told', () => {
    const corpus = makeCorpus({ ...options, documents: 60 })
    const turned = function* () {
      for (const { document, truth } of corpus.documents()) {
        const tellings = truth.tellings.map((one) => ({
          ...one,
          told: { ...one.told, strength: one.told.strength === 'pledge' ? 'offer' : 'pledge' } as const,
        }))
        yield { document, truth: { ...truth, tellings } }
      }
    }
    const right = (lines: ReturnType<typeof linesOf>) => lines.find(({ kind }) => kind === 'commitment')!.right
    assert.ok(right(linesOf(scored)) > 0.5)
    assert.equal(right(linesOf(scoreCorpus({ ...corpus, documents: turned }))), 0)
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
