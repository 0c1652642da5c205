import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judged } from '../../src/ledger/judgements/judged.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { ChanceryRecord, CodedActor, FieldsOf, RecordBase, RecordKind } from '../../src/model/record.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'
import { judge } from './judging.ts'

const actor = (code: string, name = code): CodedActor => ({ code, country: code.slice(0, 3), name, span: null })
const words = 'Norway and Iceland did something'
const document = documentOf(`${words}.`)

type Fields<K extends RecordKind> = Partial<FieldsOf<K> & RecordBase>

/** The claim after corrections, each a path with its value. */
const corrected = <K extends RecordKind>(kind: K, fields: Fields<K>, ...values: readonly (readonly [string, unknown])[]): Claim => {
  const coded: Partial<RecordBase> = { sources: [actor('NORGOV', 'the Norwegian minister')], targets: [actor('ISLGOV')], ...fields }
  const claim = claimOf(recordOf(document, kind, words, { ...coded } as Fields<K>))
  const judgements = values.map(([field, value], n) => judge('correct', [claim], [claim], { field, value, hour: n }))
  return judged({ documents: [document], claims: [claim], findings: [], judgements }).claims[0]!
}

const codesOf = ({ record, judged }: Claim) => ({
  state: judged?.codes?.state ?? 'as read',
  plover: record.plover?.type ?? null,
  cameo: record.cameo,
  sources: record.sources.map(({ code }) => code),
  targets: record.targets.map(({ code }) => code),
})

const visit: Fields<'event'> = {
  type: 'visit',
  act: 'visits',
  parties: ['ISL', 'NOR'],
  status: 'occurred',
  cameo: '042',
  plover: { type: 'CONSULT', mode: 'visit', context: ['diplomatic'] },
}
const asRead = { state: 'as read', plover: 'CONSULT', cameo: '042', sources: ['NORGOV'], targets: ['ISLGOV'] }

describe('codes of a corrected record', () => {
  test('stay as they are where nothing was corrected that they are made from', () => {
    assert.deepEqual(codesOf(corrected('event', visit, ['place', 'Oslo'], ['date', '2026-03-01'], ['rank', 'official'])), asRead)
  })

  test('take another country in the place of one, on its side and with its office', () => {
    const claim = corrected('event', visit, ['parties', ['NOR', 'SWE']])
    assert.deepEqual(codesOf(claim), { ...asRead, state: 'made anew', targets: ['SWEGOV'] })
    assert.deepEqual(
      claim.judged?.codes?.was.targets.map(({ code }) => code),
      ['ISLGOV'],
    )
    assert.deepEqual(codesOf(corrected('event', visit, ['parties', ['ISL', 'SWE']])).sources, ['SWEGOV'])
  })

  test('lose a country that was taken away, while somebody acts', () => {
    assert.deepEqual(codesOf(corrected('event', visit, ['parties', ['NOR']])), { ...asRead, state: 'made anew', targets: [] })
    assert.equal(codesOf(corrected('event', visit, ['parties', ['ISL']])).state, 'unknown')
  })

  test('are unknown where a new country may stand on either side, and the old ones stand beside', () => {
    const claim = corrected('event', visit, ['parties', ['ISL', 'NOR', 'SWE']])
    assert.deepEqual(codesOf(claim), { state: 'unknown', plover: null, cameo: null, sources: [], targets: [] })
    assert.equal(claim.judged?.codes?.was.cameo, '042')
  })

  test('follow the type of an event where it has a code; another act of the same type says too little', () => {
    const meeting = codesOf(corrected('event', visit, ['type', 'meeting'], ['act', 'meets']))
    assert.deepEqual([meeting.state, meeting.cameo, meeting.plover], ['made anew', '040', 'CONSULT'])
    assert.equal(codesOf(corrected('event', visit, ['type', 'ceremony'])).state, 'unknown')
    assert.equal(codesOf(corrected('event', visit, ['act', 'tours'])).state, 'unknown')
    assert.deepEqual(codesOf(corrected('event', { ...visit, type: 'meeting' }, ['type', 'visit'])), asRead)
  })

  test('tell a plan as a plan, and what happened as what it was', () => {
    const plan = codesOf(corrected('event', visit, ['status', 'planned']))
    assert.deepEqual([plan.state, plan.cameo, plan.plover], ['made anew', '036', 'AGREE'])
    const planned: Fields<'event'> = { ...visit, status: 'planned', cameo: '036', plover: { type: 'AGREE', mode: 'meet', context: [] } }
    assert.deepEqual(codesOf(corrected('event', planned, ['status', 'occurred'])), { ...asRead, state: 'made anew' })
    assert.deepEqual(codesOf(corrected('event', visit, ['status', 'denied'])), asRead)
  })

  test('stay under a denial, and are unknown once a denial is taken back', () => {
    assert.deepEqual(codesOf(corrected('event', visit, ['negated', true])), asRead)
    assert.equal(codesOf(corrected('event', { ...visit, negated: true }, ['negated', false])).state, 'unknown')
  })

  test('follow the stage of an agreement', () => {
    const pact: Fields<'agreement'> = { form: 'agreement', parties: ['ISL', 'NOR'], stage: 'signed', cameo: '057', plover: null }
    const at = (stage: string) => codesOf(corrected('agreement', pact, ['stage', stage]))
    assert.deepEqual(
      ['negotiating', 'proposed', 'ended', 'ratified'].map((stage) => at(stage).cameo),
      ['046', '032', '160', '057'],
    )
    assert.equal(codesOf(corrected('agreement', pact, ['form', 'treaty'])).state, 'as read')
  })

  test('follow how firmly something is meant, or that it is asked for', () => {
    const pledge: Fields<'commitment'> = { holders: ['NOR'], target: 'ISL', action: 'send aid', modality: 'intention', cameo: '033', plover: null }
    const as = (modality: string) => codesOf(corrected('commitment', pledge, ['modality', modality]))
    assert.deepEqual([as('undertaking').state, as('undertaking').cameo], ['as read', '033'])
    assert.deepEqual([as('request').state, as('request').cameo], ['made anew', '023'])
    assert.equal(as('endorsement').state, 'unknown')
    assert.equal(codesOf(corrected('commitment', pledge, ['action', 'send troops'])).state, 'unknown')
  })

  test('say that a sum which is neither traded nor given is no event of the field', () => {
    const sum: Fields<'figure'> = { measure: 'trade', reporter: 'NOR', partner: 'ISL', cameo: '061', plover: null }
    assert.equal(codesOf(corrected('figure', sum, ['measure', 'exports'])).state, 'as read')
    assert.deepEqual([codesOf(corrected('figure', sum, ['measure', 'aid'])).cameo], ['070'])
    assert.equal(codesOf(corrected('figure', sum, ['measure', 'count'])).state, 'none')
  })

  test('take the speaker’s country; a role is made of words that only the coder reads', () => {
    const speaker = { name: 'the Norwegian minister', role: 'minister', country: 'NOR', span: null }
    const word: Fields<'statement'> = { speaker, form: 'indirect', cameo: '111', plover: null }
    assert.deepEqual(codesOf(corrected('statement', word, ['speaker.country', 'SWE'])).sources, ['SWEGOV'])
    assert.equal(codesOf(corrected('statement', word, ['speaker.role', 'trade unionist'])).state, 'unknown')
    const renamed = corrected('statement', word, ['speaker', { ...speaker, name: 'Ada Berg' }])
    assert.deepEqual([renamed.judged?.codes?.state, (renamed.record as ChanceryRecord).sources[0]?.name], ['made anew', 'Ada Berg'])
  })

  test('a record without codes gets none', () => {
    assert.equal(codesOf(corrected('event', { ...visit, cameo: null, plover: null }, ['type', 'meeting'])).state, 'as read')
  })
})
