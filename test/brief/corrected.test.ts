import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Account } from '../../src/brief/brief.ts'
import { sentencesOf } from '../../src/brief/html/places.ts'
import { draftBrief, makeBrief } from '../../src/brief/make.ts'
import { printText } from '../../src/brief/print.ts'
import { prove } from '../../src/brief/proof/prove.ts'
import { makeView } from '../../src/brief/view.ts'
import { createEngine } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { ChanceryRecord, RecordKind } from '../../src/model/record.ts'
import { judge } from '../ledger/judging.ts'

/*
 * What a person corrected is shown: a correction never costs a line of the brief because the words of the report say less, or name another.
 * A person answers for it, signed and in the history.
 */

const report = `Oslo Courier
3 March 2026

Berg and Jonsson meet in Reykjavik

REYKJAVIK, March 3 – Norway's Foreign Minister Ada Berg met her Icelandic counterpart, Einar Jonsson, in Reykjavik on Tuesday.

Jonsson said that Iceland regarded Norway as a close friend. Berg said that Norway was ready to train Icelandic nurses.

Norway's exports to Iceland were worth $340 million in 2025. Norway and Iceland signed an agreement on sea rescue on Tuesday.`

const names = new Map(lexicon.countries.map((country) => [country.code, country]))
const options = {
  pair: ['NOR', 'ISL'] as const,
  names: (code: string) => names.get(code)?.name ?? code,
  adjective: (code: string) => names.get(code)?.adjectives[0] ?? code,
  spellings: (code: string) => {
    const found = names.get(code)
    return found ? [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people] : []
  },
}

let reading: ReturnType<ReturnType<typeof createEngine>['read']>
let claims: readonly Claim[]
before(() => {
  const input = { text: report, source: null, published: '2026-03-03', language: 'en', publisher: 'Oslo Courier', title: null, url: null }
  reading = createEngine({ lexicon, reference }).read(input)
  claims = reading.records.map((record) => ({ id: record.id, record, document: record.document, engine: '0' }))
})

const claimOf = (kind: RecordKind, fits: (record: ChanceryRecord) => boolean = () => true): Claim => {
  const found = claims.find(({ record }) => record.kind === kind && fits(record))
  assert.ok(found, `no ${kind} was read`)
  return found
}

const ledgerWith = (claim: Claim, values: Readonly<Record<string, unknown>>) =>
  buildLedger({
    documents: [reading.document],
    claims,
    findings: reading.findings,
    judgements: Object.entries(values).map(([field, value], hour) => judge('correct', [claim], claims, { field, value, hour })),
  })

const faultsOf = (made: Account): readonly string[] =>
  made.withheld.map(({ text, faults }) => `${text}: ${faults.map(({ reason }) => reason).join('; ')}`)

/** The full brief after corrections, with nothing withheld and every sentence proved anew. */
const briefAfter = (claim: Claim, values: Readonly<Record<string, unknown>>): string => {
  const ledger = ledgerWith(claim, values)
  const made = makeBrief(ledger, { ...options, length: 'full' })
  assert.deepEqual(faultsOf(made), [])
  const { world } = draftBrief(ledger, { ...options, length: 'full' })
  for (const sentence of sentencesOf(made)) assert.deepEqual(prove(sentence, world).faults, [], sentence.text)
  assert.deepEqual(faultsOf(makeView(ledger, { ...options, view: 'people' })), [])
  return printText(made).replace(/\s+/g, ' ')
}

describe('a correction is shown', () => {
  const speech = () => claimOf('statement', (record) => record.kind === 'statement' && record.speaker?.name.includes('Jonsson') === true)

  test('a speaker whom no document names stands in the table of persons, with the office that a person gave', () => {
    const text = briefAfter(speech(), { speaker: { name: 'Sigrun Hall', role: null, country: null, span: null }, 'speaker.role': 'Minister of Tea' })
    assert.match(text, /Sigrun Hall .*Minister of Tea \(3 March 2026\)/)
    assert.match(text, /Sigrun Hall, in the words of A: “Iceland regarded Norway as a close friend”/)
  })

  test('another speaker of the same country is of that country', () => {
    const { items } = ledgerWith(speech(), { speaker: { name: 'Sigrun Hall', role: null, country: null, span: null }, 'speaker.country': 'ISL' })
    const shown = items.flatMap((item) => item.claims).find(({ id }) => id === speech().id)!
    assert.deepEqual(shown.record.kind === 'statement' && shown.record.speaker, { name: 'Sigrun Hall', role: null, country: 'ISL', span: null })
    assert.deepEqual(Object.keys(shown.judged!.fields), ['speaker'])
  })

  test('a promise that is firmer than its words, and one put in other words', () => {
    const nurses = claimOf('commitment')
    for (const modality of ['intention', 'undertaking', 'obligation']) briefAfter(nurses, { modality })
    assert.match(briefAfter(nurses, { modality: 'undertaking' }), /take|Undertaken|Pledged/)
    assert.match(briefAfter(nurses, { action: 'train “forty” nurses' }), /nurses”?, corrected to: train forty nurses/)
  })

  test('the proof lets no other words pass for those that a person gave, nor a strength that nobody gave', () => {
    const nurses = claimOf('commitment')
    const ledger = ledgerWith(nurses, { action: 'train forty nurses' })
    const { world } = draftBrief(ledger, { ...options, length: 'full' })
    const line = sentencesOf(makeBrief(ledger, { ...options, length: 'full' })).find(({ text }) => text.includes('corrected to'))!
    assert.deepEqual(prove(line, world).faults, [])
    for (const [from, to] of [
      ['forty', 'fifty'],
      [', corrected to: train forty nurses', ''],
      ['Interested or ready', 'Undertaken'],
    ] as const) {
      assert.ok(line.text.includes(from), line.text)
      assert.ok(prove({ ...line, text: line.text.replace(from, to) }, world).faults.length > 0, to)
    }
  })
})
