import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pairOfDocument, pairsOf, pairsOfFinding } from '../../src/ledger/pairs.ts'
import { isCountry } from '../../src/ledger/states.ts'
import type { CodedActor, FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import { documentOf, findingOf, recordOf } from '../store/fixtures.ts'

const d = documentOf('They said and did things.')
const made = <K extends RecordKind>(kind: K, fields: Partial<FieldsOf<K> & RecordBase>) => recordOf(d, kind, d.text, fields)
const actor = (country: string): CodedActor => ({ code: `${country}GOV`, country, name: country, span: null })
const speaker = (country: string | null) => ({ name: 'X', role: null, country, span: null })

describe('pairs of a record', () => {
  it('are the two states that it names, whatever their order', () => {
    assert.deepEqual(pairsOf(made('event', { type: 'visit', parties: ['NOR', 'ISL'] }), null), ['ISL-NOR'])
    assert.deepEqual(pairsOf(made('tie', { type: 'embassy', parties: ['ISL', 'NOR'] }), null), ['ISL-NOR'])
    assert.deepEqual(pairsOf(made('figure', { reporter: 'NOR', partner: 'ISL' }), null), ['ISL-NOR'])
    assert.deepEqual(pairsOf(made('commitment', { holders: ['NOR'], target: 'ISL' }), null), ['ISL-NOR'])
  })
  it('leave organisations out, also those that look like a country', () => {
    assert.deepEqual(pairsOf(made('event', { type: 'forum', parties: ['NOR', 'ISL', 'OIC', 'EU'] }), null), ['ISL-NOR'])
    assert.ok(isCountry('XKX') && isCountry('USA'))
    assert.ok(!isCountry('OIC') && !isCountry('WTO') && !isCountry('EU') && !isCountry(null))
  })
  it('of many states are only those of actor and target', () => {
    const parties = ['NOR', 'ISL', 'SWE']
    assert.deepEqual(pairsOf(made('event', { type: 'forum', parties }), 'ISL-NOR'), [])
    assert.deepEqual(pairsOf(made('event', { type: 'criticism', parties, sources: [actor('NOR')], targets: [actor('SWE')] }), null), ['NOR-SWE'])
  })
  it('of a statement are the speaker and the country that it is aimed at', () => {
    assert.deepEqual(pairsOf(made('statement', { speaker: speaker('NOR'), sources: [actor('NOR')], targets: [actor('ISL')] }), null), ['ISL-NOR'])
  })
  it("lean on the document's pair for statements, figures and commitments of one side or none", () => {
    assert.deepEqual(pairsOf(made('figure', { measure: 'trade' }), 'ISL-NOR'), ['ISL-NOR'])
    assert.deepEqual(pairsOf(made('statement', { speaker: speaker('NOR') }), 'ISL-NOR'), ['ISL-NOR'])
    assert.deepEqual(pairsOf(made('statement', { speaker: speaker('SWE') }), 'ISL-NOR'), [])
    assert.deepEqual(pairsOf(made('figure', { measure: 'trade' }), null), [])
  })
  it('never lean for events, agreements and ties', () => {
    assert.deepEqual(pairsOf(made('event', { type: 'visit', parties: ['NOR'] }), 'ISL-NOR'), [])
    assert.deepEqual(pairsOf(made('tie', { type: 'membership', parties: ['NOR'], org: 'NATO' }), 'ISL-NOR'), [])
  })
})

describe('pair of a document', () => {
  const meeting = (parties: readonly string[]) => made('event', { type: 'meeting', parties })
  it('is the one most often face to face', () => {
    assert.equal(pairOfDocument([meeting(['NOR', 'ISL']), meeting(['ISL', 'NOR']), meeting(['NOR', 'SWE'])]), 'ISL-NOR')
  })
  it('is none when nobody is, or two pairs are level', () => {
    assert.equal(pairOfDocument([]), null)
    assert.equal(pairOfDocument([meeting(['NOR', 'ISL']), meeting(['NOR', 'SWE'])]), null)
  })
})

it('pairs of a finding are those of its records', () => {
  const records = [made('figure', { measure: 'trade' }), made('tie', { type: 'embassy', parties: ['NOR', 'SWE'] })]
  const pairs = new Map([
    [records[0]!.id, ['ISL-NOR']],
    [records[1]!.id, ['NOR-SWE']],
  ])
  assert.deepEqual(pairsOfFinding(findingOf(d, records), pairs), ['ISL-NOR', 'NOR-SWE'])
})
