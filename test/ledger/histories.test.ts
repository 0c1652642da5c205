import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../src/ledger/histories/address.ts'
import { changesBetween } from '../../src/ledger/histories/changes.ts'
import { historiesOf, latestVersions } from '../../src/ledger/histories/histories.ts'
import { sentencesOf } from '../../src/ledger/histories/sentences.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { textsOf } from '../../src/ledger/origins/origins.ts'
import type { Document } from '../../src/model/document.ts'
import * as fc from '../laws.ts'
import { documentOf } from '../store/fixtures.ts'

const histories = (...documents: readonly Document[]) => {
  const { traces, copies } = textsOf(documents)
  return historiesOf(traces, copies)
}
const text =
  'Peru and Chile signed a fishing agreement in Lima on Friday. The agreement sets a quota of 120,000 tonnes of anchovy. Minister Ana Rojas called it historic. Boats will be checked at sea by both navies.'
const url = 'https://www.limapost.pe/news/42?utm_source=x'
const first = documentOf(text, { url, published: '2024-03-01', publisher: 'Lima Post' })
const version = (words: string, more: Partial<Document> = {}) =>
  documentOf(words, { url: 'http://m.limapost.pe/news/42/', published: '2024-03-02', publisher: 'Lima Post', ...more })

describe('one page', () => {
  it('has one name under all its addresses', () => {
    for (const address of [
      'http://limapost.pe/news/42',
      'https://www.limapost.pe/news/42/',
      'https://m.limapost.pe/news/42?fbclid=1&utm_medium=x#comments',
      'https://amp.limapost.pe/amp/news/42',
      'limapost.pe/news/42/amp',
    ])
      assert.equal(pageOf(address), 'limapost.pe/news/42', address)
  })
  it('nearly: another number, another question, a front page, no address', () => {
    assert.equal(pageOf('https://limapost.pe/news/43'), 'limapost.pe/news/43')
    assert.equal(pageOf('https://limapost.pe/news?id=42&lang=en'), 'limapost.pe/news?id=42&lang=en')
    for (const address of ['https://limapost.pe/', 'no address', '', null, 'file:///etc/x', 'https://[', 'https://x.pe/%E0%A4%A'])
      assert.ok(pageOf(address) === null || pageOf(address) === 'x.pe/%E0%A4%A', String(address))
  })
})

describe('versions', () => {
  it('of one address, with the figure that changed quietly', () => {
    const [history, ...others] = histories(first, version(text.replace('120,000', '90,000')))
    assert.deepEqual(others, [])
    assert.equal(history!.url, 'limapost.pe/news/42')
    assert.deepEqual(
      history!.changes.map(({ kind, was, is }) => [kind, was, is]),
      [['changed', ['120,000'], ['90,000']]],
    )
    assert.equal(history!.versions[1]!.notice, null)
  })
  it('that say so', () => {
    const [history] = histories(first, version(`${text.replace('Ana', 'Eva')} Correction: an earlier version misstated the name of the minister.`))
    assert.match(history!.versions[1]!.notice!.quote, /^Correction/)
    assert.deepEqual(
      history!.changes.map(({ kind }) => kind),
      ['changed', 'added'],
    )
  })
  it('of one publisher under other ids, found by their words', () => {
    assert.equal(histories({ ...first, url: null }, version(text.replace('historic', 'a beginning'), { url: null })).length, 1)
  })
  it('none: another outlet’s copy, the same text again, two pages, another text at the address', () => {
    const edited = text.replace('historic', 'a beginning')
    assert.deepEqual(histories(first, version(edited, { url: 'https://other.cl/1', publisher: 'Arica Daily' })), [])
    assert.deepEqual(histories(first, version(text)), [])
    assert.deepEqual(histories(first, version(edited, { url: 'https://limapost.pe/news/43' })), [])
    assert.deepEqual(histories(first, version('Peru will open an embassy in Nairobi. It is the first in the east of Africa, officials said.')), [])
  })
  it('are one origin and one source in the ledger', () => {
    const later = version(
      `Boats of Chile wait in Arica. ${text.slice(0, text.indexOf('Minister'))}Nobody else was asked, fishermen say, and nobody will ever be.`,
    )
    const ledger = buildLedger({ documents: [first, later], claims: [], findings: [] })
    assert.equal(ledger.histories.length, 1)
    assert.equal(ledger.origins.length, 1)
    assert.deepEqual([...latestVersions(ledger.histories)], [[first.id, later.id]])
  })
})

describe('laws of changes', () => {
  const words = [
    'Boats wait in Arica.',
    'Talks begin on Monday.',
    'Prices rose by 4 percent.',
    'Prices rose by 9 percent.',
    'Nobody came.',
    'Rojas left Lima.',
  ]
  const page = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
  it('nothing changes from a text to itself, and every sentence of both is kept or told once', () => {
    fc.assert(
      fc.property(page, page, (one, other) => {
        const [a, b] = [sentencesOf(one), sentencesOf(other)]
        assert.deepEqual(changesBetween(a, a), [])
        const changes = changesBetween(a, b)
        const [left, right] = [changes.filter((c) => c.a !== null).length, changes.filter((c) => c.b !== null).length]
        assert.equal(a.length - left, b.length - right, 'as many are kept in both')
        for (const { a: was, b: is } of changes) {
          if (was) assert.equal(one.slice(was.span.start, was.span.end), was.quote)
          if (is) assert.equal(other.slice(is.span.start, is.span.end), is.quote)
        }
      }),
      { numRuns: 200 },
    )
  })
  it('the order of documents changes nothing', () => {
    const all = [first, version(text.replace('120,000', '90,000')), version(`${text} Updated: 4 March.`, { published: '2024-03-04' })]
    assert.deepEqual(histories(...all.toReversed()), histories(...all))
    assert.equal(histories(...all)[0]!.versions.length, 3)
  })
})
