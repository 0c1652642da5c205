import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { draftBrief } from '../../src/brief/make.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { createEngine } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { nameInSentence, possessive } from '../../src/lexicon/country-name.ts'

const engine = createEngine({ lexicon, reference })
const nameOf = (code: string) => lexicon.countries.find((country) => country.code === code)?.name ?? code

/** Country → how a sentence names it, and whose something is. */
const printed: Readonly<Record<string, readonly [string, string]>> = {
  PHL: ['the Philippines', 'the Philippines’'],
  NLD: ['the Netherlands', 'the Netherlands’'],
  USA: ['the United States', 'the United States’'],
  ARE: ['the United Arab Emirates', 'the United Arab Emirates’'],
  GBR: ['the United Kingdom', 'the United Kingdom’s'],
  DOM: ['the Dominican Republic', 'the Dominican Republic’s'],
  COD: ['the Democratic Republic of the Congo', 'the Democratic Republic of the Congo’s'],
  VAT: ['the Holy See', 'the Holy See’s'],
  MDV: ['the Maldives', 'the Maldives’'],
  LAO: ['Laos', 'Laos’'],
  CYP: ['Cyprus', 'Cyprus’'],
  HND: ['Honduras', 'Honduras’'],
  NOR: ['Norway', 'Norway’s'],
  CZE: ['Czechia', 'Czechia’s'],
  CIV: ["Côte d'Ivoire", "Côte d'Ivoire’s"],
}

describe('names of countries in sentences', () => {
  for (const [code, [inside, owner]] of Object.entries(printed))
    it(`${code}: ${inside}, ${owner}`, () => {
      assert.equal(nameInSentence(code, nameOf(code)), inside)
      assert.equal(possessive(inside), owner)
    })

  it('has an article for every name that is plainly a common noun', () => {
    const common = /\b(?:Republic|Kingdom|States|Emirates|Isle)\b(?! of\))/
    for (const { code, name } of lexicon.countries) if (common.test(name)) assert.match(nameInSentence(code, name), /^the /, name)
  })

  it('never gives two', () => assert.equal(nameInSentence('NLD', 'The Netherlands'), 'The Netherlands'))
})

describe('a brief of two countries whose names take an article and end in s', () => {
  const text =
    'VIENTIANE, 4 March 2024 – The foreign minister of the Netherlands, Ana de Wit, met her Laotian counterpart, Kham Sisouk, in Vientiane on Monday. ' +
    'De Wit invited Kham to visit the Netherlands. The Netherlands exported goods worth $40 million to Laos in 2023.'
  const { document, records, findings } = engine.read({ text, published: '2024-03-05', publisher: 'Mekong Wire' })
  const ledger = buildLedger({
    documents: [document],
    claims: records.map((record) => ({ id: record.id, record, document: document.id, engine: '' })),
    findings,
  })
  const spellings = (code: string) =>
    lexicon.countries
      .filter((country) => country.code === code)
      .flatMap(({ name, names, adjectives, people }) => [name, ...names, ...adjectives, ...people])
  const { sentences, world } = draftBrief(ledger, { pair: ['NLD', 'LAO'], names: nameOf, spellings, length: 'full' })
  const texts = sentences.map(({ text: words }) => words)

  it('names them rightly, and every sentence is proved', () => {
    for (const words of texts) assert.doesNotMatch(words.replace(/“[^”]*”/g, ''), /s['’]s\b|(?<![Tt]he )Netherlands/)
    for (const sentence of sentences) assert.deepEqual(prove(sentence, world).faults, [], sentence.text)
    assert.ok(
      texts.some((words) => words.includes('the Netherlands to Laos, 2023')),
      texts.join('\n'),
    )
    assert.ok(
      texts.some((words) => words.startsWith('Laos’ ')),
      texts.join('\n'),
    )
  })

  it('is refused without the article, with another ending, or under the other name', () => {
    const owned = sentences.filter(({ text: words }) => /^(?:Laos|The Netherlands)’ /.test(words))
    assert.ok(owned.length > 0)
    for (const sentence of owned)
      for (const [from, to] of [
        [/^Laos’/, 'Laos’s'],
        [/^Laos’/, 'The Netherlands’'],
        [/^The Netherlands’/, 'Netherlands’'],
        [/^The Netherlands’/, 'Laos’'],
      ] as const)
        if (from.test(sentence.text)) assert.ok(!prove({ ...sentence, text: sentence.text.replace(from, to) }, world).ok, `${sentence.text} → ${to}`)
  })
})
