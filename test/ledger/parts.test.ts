import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { containment, contentWords, contradict, jaccard, wordsOf } from '../../src/ledger/similarity.ts'
import { dayNumber, fits, whenOf } from '../../src/ledger/when.ts'
import * as fc from '../laws.ts'

describe('canonical JSON', () => {
  it('sorts keys, leaves out what is undefined, and says the same as JSON', () => {
    assert.equal(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined, A: true }), '{"A":true,"b":[1,{"c":"x","d":null}]}')
    fc.assert(fc.property(fc.jsonValue(), (value) => assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))))
  })
  it('is UTF-8 whatever the text', () => {
    assert.equal(canonicalJson('a\ud800b 🇰🇿'), '"a\ufffdb 🇰🇿"')
  })
  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) =>
        assert.equal(canonicalJson(Object.fromEntries(Object.entries(object).reverse())), canonicalJson(object)),
      ),
    )
  })
})

describe('dates', () => {
  const span = (date: string | null) => [whenOf(date).precision, whenOf(date).first, whenOf(date).last]
  it('are as precise as printed', () => {
    assert.deepEqual(span('2026-03-07'), ['day', '2026-03-07', '2026-03-07'])
    assert.deepEqual(span('2026-03-07T10:00:00Z'), ['day', '2026-03-07', '2026-03-07'])
    assert.deepEqual(span('2026-03-06/2026-03-08'), ['days', '2026-03-06', '2026-03-08'])
    assert.deepEqual(span('2024-02'), ['month', '2024-02-01', '2024-02-29'])
    assert.deepEqual(span('1900-02'), ['month', '1900-02-01', '1900-02-28'])
    assert.deepEqual(span('2026-Q2'), ['month', '2026-04-01', '2026-06-30'])
    assert.deepEqual(span('2026-01/2026-07'), ['month', '2026-01-01', '2026-07-31'])
    assert.deepEqual(span('2026'), ['year', '2026-01-01', '2026-12-31'])
    for (const unknown of [null, '', 'soon', '/', '2026-03-07/']) assert.equal(whenOf(unknown).precision, 'none')
  })
  it('fit when one lies inside the other', () => {
    assert.ok(fits(whenOf('2026-03'), whenOf('2026-03-07')) && fits(whenOf('2026-03-07'), whenOf('2026-03')))
    assert.ok(fits(whenOf(null), whenOf('2026')))
    assert.ok(!fits(whenOf('2026-03'), whenOf('2026-04-01')))
    assert.ok(!fits(whenOf('2026-03-06/2026-03-08'), whenOf('2026-03-08/2026-03-10')))
  })
  it('count days', () => {
    assert.equal(dayNumber('1970-01-02'), 1)
    assert.equal(dayNumber('2026-03-01') - dayNumber('2026-02-28'), 1)
    assert.ok(Number.isNaN(dayNumber('2026-03')))
  })
})

describe('words', () => {
  it('lose case, accents, plural and possessive', () => {
    assert.deepEqual(
      wordsOf("Norway's harbours, the parties’ policies; São Tomé’s glass"),
      'norway harbour the party policy sao tome glass'.split(' '),
    )
  })
  it('keep numbers whole', () => {
    assert.deepEqual(wordsOf('$7.3 million, 1,500 in 2025.'), ['7.3', 'million', '1,500', 'in', '2025'])
  })
  it('are compared symmetrically, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (a, b) => {
        const [x, y] = [contentWords(a), contentWords(b)]
        for (const measure of [jaccard, containment]) {
          assert.equal(measure(x, y), measure(y, x))
          assert.ok(measure(x, y) >= 0 && measure(x, y) <= 1)
          assert.equal(measure(x, x), 1)
        }
        assert.equal(contradict(x, y), contradict(y, x))
      }),
    )
  })
})
