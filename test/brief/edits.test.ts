import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { draftBrief } from '../../src/brief/make.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { createEngine } from '../../src/engine.ts'
import type { DocumentInput } from '../../src/index.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'

const engine = createEngine({ lexicon, reference })

const start =
  'HANGA, 11 March 2024 – The foreign minister of Fiji, Ana Tuva, met her Samoan counterpart, Tavita Leota, in Apia on Monday. They signed a fisheries agreement. '
const end =
  'The two ministers discussed the reef between the islands, the price of tuna and the school for navigators. Fiji and Samoa share a long border at sea, and their fleets have met there for many years. Trade between Fiji and Samoa reached $12 million in 2023.'
const page = (words: string, published: string): DocumentInput => ({
  text: `${start}${words}${end}`,
  published,
  publisher: 'Reef News',
  url: 'https://reefnews.example/2024/03/11/fisheries',
})

const first = page('Tuva said Fiji would send 40 inspectors to Samoa by June 2024. She invited Leota to visit Fiji. ', '2024-03-11')
const quiet = page('Tuva said Fiji would send 14 inspectors to Samoa by June 2024. ', '2024-03-12')
const open = page(
  'Correction on 12 March: an earlier version of this report gave a wrong number. Tuva said Fiji would send 14 inspectors to Samoa by June 2024. ',
  '2024-03-12',
)

const draftOf = (inputs: readonly DocumentInput[], length: 'page' | 'full') => {
  const readings = inputs.map((input) => engine.read(input))
  const ledger = buildLedger({
    documents: readings.map(({ document }) => document),
    claims: readings.flatMap(({ document, records }) => records.map((record) => ({ id: record.id, record, document: document.id, engine: '' }))),
    findings: [],
  })
  const names = (code: string) => lexicon.countries.find((country) => country.code === code)?.name ?? code
  const { sentences, world } = draftBrief(ledger, { pair: ['FJI', 'WSM'], names, length })
  return { sentences, world, edits: sentences.filter(({ text }) => text.includes('is a later version of')) }
}

describe('a page that was changed after it came out', () => {
  const { edits, world } = draftOf([first, quiet], 'full')

  it('is told with what was taken out and what was put in for what, and proved', () => {
    assert.deepEqual(
      edits.map(({ text }) => text).sort(),
      [
        'A is a later version of B · quiet edit · 40 → 14 · before: “Tuva said Fiji would send 40 inspectors to Samoa by June 2024.” · now: “Tuva said Fiji would send 14 inspectors to Samoa by June 2024.”',
        'A is a later version of B · quiet edit · taken out: “She invited Leota to visit Fiji.”',
      ].sort(),
    )
    for (const line of edits) assert.deepEqual(prove(line, world).faults, [])
  })

  it('is told on page one', () => assert.equal(draftOf([first, quiet], 'page').edits.length, 2))

  it('is refused with other numbers, the versions turned round, other words, or as told openly', () => {
    const variants: readonly (readonly [RegExp, string])[] = [
      [/40 → 14/, '14 → 40'],
      [/40 → 14 · /, ''],
      [/^A is a later version of B/, 'B is a later version of A'],
      [/taken out/, 'put in'],
      [/invited/, 'forbade'],
      [/send 14 inspectors/, 'send 15 inspectors'],
      [/quiet edit/, 'the page says that it was changed'],
    ]
    for (const line of edits)
      for (const [from, to] of variants)
        if (from.test(line.text)) assert.ok(!prove({ ...line, text: line.text.replace(from, to) }, world).ok, `${line.text} → ${to}`)
    for (const line of edits) assert.ok(!prove({ ...line, cites: line.cites.slice(1) }, world).ok)
  })

  it('is no quiet edit when the page says so', () => {
    const told = draftOf([first, open], 'full')
    assert.ok(told.edits.length > 0)
    for (const line of told.edits) {
      assert.match(line.text, / · the page says that it was changed · /)
      assert.deepEqual(prove(line, told.world).faults, [])
      assert.ok(!prove({ ...line, text: line.text.replace('the page says that it was changed', 'quiet edit') }, told.world).ok)
    }
    assert.deepEqual(draftOf([first, open], 'page').edits, [])
  })

  it('is not told of two reports of two pages', () => {
    const other = { ...quiet, url: 'https://reefnews.example/2024/03/12/inspectors' }
    assert.deepEqual(draftOf([first, other], 'full').edits, [])
  })
})

describe('sentences read and not used', () => {
  const { sentences, world } = draftOf([first], 'full')
  const line = sentences.find(({ text }) => text.startsWith('Read and not used here'))!

  it('are counted and named, and the line is proved', () => {
    assert.match(line.text, /^Read and not used here, A: \d of 7 sentences: .*“The two ministers discussed the reef between …”/)
    assert.deepEqual(prove(line, world).faults, [])
  })

  it('is refused with another count, or with a sentence that was used', () => {
    assert.ok(!prove({ ...line, text: line.text.replace(/(\d) of 7/, (_, n) => `${Number(n) + 1} of 7`) }, world).ok)
    assert.ok(!prove({ ...line, text: line.text.replace('of 7', 'of 8') }, world).ok)
    assert.ok(
      !prove({ ...line, text: line.text.replace('The two ministers discussed the reef between', 'She invited Leota to visit Fiji') }, world).ok,
    )
    assert.ok(!prove({ ...line, cites: line.cites.slice(1) }, world).ok)
  })
})
