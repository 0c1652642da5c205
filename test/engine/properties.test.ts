import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEngine } from '../../src/engine.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { checks, verdicts } from '../../src/model/finding.ts'
import { documentIdOf, recordIdOf } from '../../src/model/identity.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { ChanceryRecord } from '../../src/model/record.ts'
import { recordKinds } from '../../src/model/record.ts'
import type { Span } from '../../src/model/span.ts'
import * as fc from '../laws.ts'
import { anyText, newsLike, published } from './texts.ts'

const engine = createEngine({ lexicon, reference })
const read = (text: string, date: string | null): Reading => engine.read({ text, published: date, source: 'law.txt' })

const runs = 200
const law = (text: fc.Arbitrary<string>, holds: (reading: Reading, text: string) => void, numRuns = runs): void =>
  fc.assert(
    fc.property(text, published, (words, date) => holds(read(words, date), words)),
    { numRuns },
  )

const assertInside = ({ start, end }: Span, text: string, what: string): void =>
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
    `${what}: ${start}–${end} of ${text.length}`,
  )

const isSpan = (value: unknown): value is Span => typeof value === 'object' && value !== null && 'start' in value && 'end' in value

/** Every span that hangs anywhere in a value, with the path to it. */
const spansIn = (value: unknown, path = ''): readonly (readonly [string, Span])[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = isSpan(value) ? [[path, value] as const] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => spansIn(part, `${path}.${key}`))]
}

const keysOf = (record: ChanceryRecord): readonly string[] => Object.keys(recordKinds[record.kind].fields)

describe('laws of reading, for any text', () => {
  it('never throws, whatever the text is made of', () =>
    law(anyText, (reading) => assert.equal(reading.problems.filter((p) => p.severity === 'error').length, 0), 2 * runs))

  it('gives records whose words stand at their spans', () =>
    law(anyText, ({ records }, text) => {
      for (const record of records) {
        assertInside(record.span, text, record.rule)
        assert.equal(text.slice(record.span.start, record.span.end), record.quote, record.rule)
        for (const [path, span] of spansIn(record)) assertInside(span, text, `${record.rule}${path}`)
      }
    }))

  it('gives mentions inside the text, in its order, from and to whole tokens', () =>
    law(anyText, ({ mentions }, text) => {
      for (const mention of mentions) {
        assertInside(mention, text, mention.kind)
        assert.ok(mention.from < mention.to, mention.kind)
      }
      for (const [i, mention] of mentions.entries()) assert.ok(i === 0 || mentions[i - 1]!.start <= mention.start)
    }))

  it('gives findings whose inputs stand in the text, with a check and verdict of the model', () =>
    law(newsLike, ({ findings, records }, text) => {
      const ids = new Set(records.map((record) => record.id))
      for (const found of findings) {
        assert.ok(found.check in checks && found.verdict in verdicts)
        for (const input of found.inputs) {
          assertInside(input.span, text, found.check)
          assert.ok(input.record === null || ids.has(input.record), `${found.check}: an input of no record`)
        }
      }
    }))

  it('gives sentences in order, apart from each other', () =>
    law(anyText, ({ sentences }, text) => {
      for (const [i, sentence] of sentences.entries()) {
        assertInside(sentence, text, 'sentence')
        assert.ok(i === 0 || sentences[i - 1]!.end <= sentence.start)
      }
    }))

  it('gives the same bytes when read again, by this engine and by another', () => {
    const other = createEngine({ lexicon, reference })
    fc.assert(
      fc.property(newsLike, newsLike, published, (text, between, date) => {
        const first = JSON.stringify(read(text, date))
        read(between, null)
        assert.equal(JSON.stringify(read(text, date)), first)
        assert.equal(JSON.stringify(other.read({ text, published: date, source: 'law.txt' })), first)
      }),
      { numRuns: runs / 2 },
    )
  })

  it('gives no id twice, and ids that the document, kind, span and key fields give', () =>
    law(newsLike, ({ document, records, findings }, text) => {
      assert.equal(document.id, documentIdOf({ ...document, text }))
      assert.equal(new Set(records.map((record) => record.id)).size, records.length)
      assert.equal(new Set(findings.map((found) => found.id)).size, findings.length)
      for (const record of records)
        assert.equal(record.id, recordIdOf(document.id, record.kind, record.span, record as unknown as Record<string, unknown>))
    }))

  it('gives records with all fields of their kind, and concludes only fields that there are', () =>
    law(newsLike, ({ records }) => {
      for (const record of records) {
        const keys = keysOf(record)
        for (const key of keys) assert.ok(key in record, `${record.rule}: no ${key}`)
        for (const key of Object.keys(record.inferred)) assert.ok(keys.includes(key.split('.')[0]!), `${record.rule}: concludes ${key}`)
      }
    }))

  it('gives records in the order of the text', () =>
    law(newsLike, ({ records }) => {
      for (const [i, record] of records.entries()) assert.ok(i === 0 || records[i - 1]!.span.start <= record.span.start)
    }))

  it('counts for each sentence the records that touch it', () =>
    law(newsLike, ({ sentences, records }) => {
      for (const sentence of sentences) {
        const touching = records.filter(({ span }) => span.start < sentence.end && sentence.start < span.end)
        assert.equal(sentence.records, touching.length)
      }
    }))

  it('gives readings that are plain data: JSON carries them unchanged', () =>
    law(newsLike, (reading) => assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading)))

  it('reads a fall by nothing as nought, which JSON carries, not as minus nought', () => {
    const { records } = read('Trade between Norway and Chile fell 0 percent in 2022. Norway had a deficit of $0 with Chile.', null)
    const values = records.flatMap((record) => (record.kind === 'figure' ? [record.value, record.interval] : []))
    assert.ok(values.length > 0)
    assert.deepEqual(JSON.parse(JSON.stringify(values)), values)
  })

  it('is asked about texts that hold every kind of record and of mention', () => {
    const readings = fc.sample(newsLike, { numRuns: 1500, seed: 1 }).map((text) => read(text, '2023-09-12'))
    const kinds = new Set(readings.flatMap(({ records }) => records.map((record) => record.kind)))
    assert.deepEqual([...kinds].sort(), Object.keys(recordKinds).sort())
    const mentions = new Set(readings.flatMap((reading) => reading.mentions.map((mention) => mention.kind)))
    for (const kind of ['country', 'place', 'person', 'organisation', 'date', 'quantity', 'quotation'] as const) assert.ok(mentions.has(kind), kind)
    assert.ok(readings.some(({ findings }) => findings.length > 0))
  })
})

describe('texts without words', () => {
  const nothing = ['', ' ', '\n\n', '\0', '"', '“”', '...', '\ud800', '—', '1', '\ufeff']
  for (const text of nothing)
    it(`${JSON.stringify(text)} gives no record`, () => {
      const { records, findings, mentions } = read(text, null)
      assert.deepEqual(
        { records, findings, names: mentions.filter((m) => m.kind !== 'quantity' && m.kind !== 'quotation') },
        { records: [], findings: [], names: [] },
      )
    })
})

describe('texts in other languages', () => {
  it('are kept and not read', () => {
    const { document, records, mentions } = engine.read({ text: 'Norge og Chile undertegnet en avtale.', language: 'no' })
    assert.deepEqual({ text: document.text, records, mentions }, { text: 'Norge og Chile undertegnet en avtale.', records: [], mentions: [] })
  })
})
