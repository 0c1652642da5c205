import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'yaml'
import { findTimes } from '../../src/mention/date/index.ts'
import { intervalCases, quantityCases } from '../../src/mention/quantity/cases.ts'
import { findQuantities, localCurrencies } from '../../src/mention/quantity/index.ts'
import type { CurrencyEntry } from '../../src/model/lexicon.ts'
import type { QuantityMention } from '../../src/model/mention.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'
import * as fc from '../laws.ts'

const data = (name: string): unknown => parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'))
const listed = (data('currencies.yaml') as { currencies: Record<string, Partial<CurrencyEntry>> }).currencies
const currencies: CurrencyEntry[] = Object.entries(listed).map(([code, c]) => ({
  code,
  symbols: c.symbols ?? [],
  names: c.names ?? [],
  defaultFor: c.defaultFor ?? [],
}))
const classes = data('words/quantity.yaml') as Record<string, string[]>

const read = (text: string): QuantityMention[] => {
  const tokens = tokenize(text)
  const sentences = splitSentences(tokens)
  return findQuantities(tokens, sentences, findTimes(tokens, sentences, { published: null }), currencies, classes)
}

describe('numbers with what they count', () => {
  for (const [[value, unit, form, approx], texts] of quantityCases.yes) {
    for (const marked of texts) {
      it(`${marked} → ${value} ${unit ?? ''}`, () => {
        const text = marked.replace(/[[\]]/g, '')
        const start = marked.indexOf('[')
        const found = read(text).find((m) => m.start === start)
        assert.ok(found, `nothing begins at ${start}: ${JSON.stringify(read(text).map((m) => text.slice(m.start, m.end)))}`)
        assert.equal(text.slice(found.start, found.end), marked.slice(start + 1, marked.indexOf(']')))
        assert.deepEqual(found.value, value)
        assert.equal(found.unit, unit)
        assert.equal(found.form, form)
        assert.equal(found.approx, approx ?? null)
      })
    }
  }
  for (const text of quantityCases.no) it(`no: ${text}`, () => assert.deepEqual(read(text), []))
  for (const [text, values] of quantityCases.nearly) {
    it(`nearly: ${text}`, () =>
      assert.deepEqual(
        read(text).map((m) => m.value),
        values,
      ))
  }
})

describe('the two intervals', () => {
  for (const [text, printed, loose] of intervalCases) {
    it(text, () => {
      const found = read(text)[0]
      assert.deepEqual(found?.interval.printed, printed)
      assert.deepEqual(found?.interval.loose, loose)
    })
  }
  it('hold the number, the loose one holds the printed one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom('', 'about ', 'over ', 'nearly ', 'up to '), (n, hedge) => {
        const m = read(`${hedge}${n.toLocaleString('en-US')} firms`)[0]
        assert.ok(m)
        assert.equal(m.value, n)
        const { printed, loose } = m.interval
        assert.ok(printed[0] <= n && n <= printed[1])
        assert.ok(loose[0] <= printed[0] && printed[1] <= loose[1], JSON.stringify(m))
      }),
    ))
})

describe('dates are no quantities', () => {
  it('nor parts of them', () => assert.deepEqual(read('From September 6 to 8, 2023, for 90 days, in the first half of 2024 and 2022-2023.'), []))
})

describe('currencies that share a name', () => {
  const country = (value: string, from: number) => ({ kind: 'country', value, form: 'name', from, to: from + 1, start: 0, end: 0 }) as const
  const unitsIn = (text: string, named: readonly (readonly [string, string])[]): (string | null)[] => {
    const tokens = tokenize(text)
    const sentences = splitSentences(tokens)
    const countries = named.map(([value, name]) => country(value, tokens.words.indexOf(name)))
    const at = (i: number): number => sentences.from.findLastIndex((from) => from <= i)
    return localCurrencies(tokens, read(text), countries, at, classes).map((q) => q.unit)
  }
  it('are those of the country of the sentence', () => {
    const named = [
      ['NOR', 'Norway'],
      ['DNK', 'Denmark'],
    ] as const
    assert.deepEqual(unitsIn('Norway gave 5 million kroner. Denmark gave 3 million kroner.', named), ['NOK', 'DKK'])
  })
  it('stay open between two, and keep the usual one where none is named', () => {
    const named = [
      ['NOR', 'Norway'],
      ['DNK', 'Denmark'],
    ] as const
    assert.deepEqual(unitsIn('Norway and Denmark gave 5 million kroner.', named), [null])
    assert.deepEqual(unitsIn('It cost 5 million pounds.', []), ['GBP'])
    assert.deepEqual(unitsIn('Moldova lent 5 million lei.', [['MDA', 'Moldova']]), ['MDL'])
  })
})
