import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deadlinesAhead } from '../../../src/ledger/follow-up/follow.ts'
import type { FollowUp } from '../../../src/model/follow-up.ts'
import { agreement, commitment, event, ledgerOf, type Told, tie } from './told.ts'

const first = (told: readonly Told[], asOf?: string): FollowUp =>
  ledgerOf(told, asOf === undefined ? {} : { asOf }).followUps.find(({ action }) => action === told[0]!.fields.action)!
const says = (told: readonly Told[], asOf?: string) => {
  const { status, proposed, links } = first(told, asOf)
  return [status, proposed, links.map(({ relation }) => relation)]
}

const embassy = commitment('2020-02-01', 'Norway pledged to open an embassy in Reykjavik by the end of 2021.', {
  action: 'to open an embassy in Reykjavik by the end of 2021',
  deadline: '2021',
})
const opened = (on: string, since: string | null = null) => tie(on, 'Norway has opened its embassy in Reykjavik.', { type: 'embassy', since })

describe('a pledge and what came of it', () => {
  it('is open while nothing later is told', () => assert.deepEqual(says([embassy]), ['open', false, []]))
  it('is kept, as a proposal, when the tie exists', () => assert.deepEqual(says([embassy, opened('2021-06-01')]), ['kept', true, ['fulfils']]))
  it('is not kept by what existed before', () => assert.deepEqual(says([embassy, opened('2021-06-01', '2015')]), ['open', false, []]))
  it("is not kept by the other side's embassy", () =>
    assert.deepEqual(says([embassy, tie('2021-06-01', 'Iceland has opened its embassy in Oslo.', { type: 'embassy' })]), ['open', false, []]))
  it('lapses in silence, and is not broken by it', () => {
    assert.deepEqual(says([embassy], '2023-01-01'), ['lapsed', false, []])
    assert.deepEqual(says([embassy, event('2023-01-01', 'The ministers met in Oslo.', { type: 'meeting' })]), ['lapsed', false, []])
  })
  it('is broken, as a proposal, when the same holder says the opposite', () => {
    const not = commitment('2020-09-01', 'Norway will not open an embassy in Reykjavik.', {
      action: 'to open an embassy in Reykjavik',
      negated: true,
    })
    assert.deepEqual(says([embassy, not]), ['broken', true, ['contradicts']])
  })
  it('is repeated when it is said again, not by another report of the day', () => {
    const again = (on: string) =>
      commitment(on, 'Norway promised an embassy once more.', { action: 'to open an embassy in Reykjavik', deadline: null })
    assert.deepEqual(says([embassy, again('2020-08-01')]), ['repeated', false, ['repeats']])
    assert.deepEqual(says([embassy, again('2020-02-03')]), ['open', false, []])
  })
  it('is denied only once its day has passed', () => {
    const none = (on: string) => tie(on, 'There is no Norwegian embassy in Reykjavik.', { type: 'embassy', negated: true })
    assert.deepEqual(says([embassy, none('2020-06-01')]), ['open', false, []])
    assert.deepEqual(says([embassy, none('2022-06-01')]), ['broken', true, ['contradicts']])
  })
  it('has its deadline among the dates to look at until it is settled', () => {
    const ledger = ledgerOf([embassy])
    assert.deepEqual(
      deadlinesAhead(ledger, '2021-12-01').map(({ day, days, status }) => [day, days, status]),
      [['2021-12-31', 30, 'open']],
    )
    assert.deepEqual(deadlinesAhead(ledgerOf([embassy, opened('2021-06-01')]), '2021-12-01'), [])
  })
})

describe('an agreement that was promised', () => {
  const promised = commitment('2020-02-01', 'Norway and Iceland agreed to conclude an agreement on fish exports.', {
    action: 'to conclude an agreement on fish exports',
    holders: ['NOR', 'ISL'],
  })
  const stage = (on: string, word: string, title = 'agreement on fish exports') => agreement(on, `The ${title}: ${word}.`, { title, stage: word })
  it('is a step forward while it is negotiated, kept once it is signed', () => {
    assert.deepEqual(says([promised, stage('2020-06-01', 'negotiating')]), ['advanced', false, ['advances']])
    assert.deepEqual(says([promised, stage('2020-06-01', 'negotiating'), stage('2021-06-01', 'signed')]), ['kept', true, ['advances', 'fulfils']])
  })
  it('is not another agreement', () =>
    assert.deepEqual(says([promised, stage('2021-06-01', 'signed', 'agreement on seal hunting')]), ['open', false, []]))
})

describe('an invitation', () => {
  const invited = commitment('2020-02-01', 'President Solberg invited President Johannesson to visit Norway.', {
    action: 'to visit Norway',
    modality: 'offer',
    target: 'Gudni Johannesson',
  })
  const visit = (on: string, fields: Readonly<Record<string, unknown>>) =>
    event(on, 'President Gudni Johannesson visited Norway.', { type: 'visit', people: ['Gudni Johannesson'], date: on, ...fields })
  const turn = (...told: readonly Told[]) => first(told).turn
  it('waits for the one invited until it is answered', () => {
    assert.equal(turn(invited), 'ISL')
    const accepted = {
      ...event('2020-02-20', 'Johannesson accepted the invitation to visit Norway.', { type: 'other' }),
      kind: 'statement',
      fields: { speaker: { name: 'Gudni Johannesson', role: null, country: 'ISL', span: null }, form: 'indirect', addressee: 'NOR' },
    } as const
    assert.equal(turn(invited, accepted), null)
    assert.deepEqual(says([invited, accepted]), ['advanced', false, ['advances']])
  })
  it('is followed by the visit of the one invited', () => assert.deepEqual(says([invited, visit('2020-08-08', {})]), ['kept', true, ['fulfils']]))
  it('is not followed by a visit the other way, or of somebody else', () => {
    assert.deepEqual(
      says([invited, event('2020-08-08', 'President Solberg visited Iceland.', { type: 'visit', people: ['Erna Solberg'], date: '2020-08-08' })]),
      ['open', false, []],
    )
    assert.deepEqual(says([invited, visit('2020-08-08', { people: ['Bjarni Benediktsson'] })]), ['open', false, []])
  })
  it('is turned down without being broken', () => {
    const no = {
      ...event('2020-02-20', 'Iceland declined the invitation to visit Norway.', {}),
      fields: {
        type: 'refusal',
        status: 'occurred',
        parties: ['ISL', 'NOR'],
        sources: [{ code: 'ISL', country: 'ISL', name: 'Iceland', span: null }],
      },
    }
    assert.deepEqual(says([invited, no]), ['lapsed', false, ['contradicts']])
    assert.equal(turn(invited, no), null)
  })
})

describe('what cannot be followed', () => {
  it('is what nobody can measure', () => {
    for (const action of [
      'to deepen cooperation in various fields',
      'establishing closer relations with your country',
      'to create more favourable conditions for investors',
      'to do everything possible',
    ])
      assert.deepEqual(says([commitment('2020-02-01', `Norway: ${action}.`, { action })], '2030-01-01'), ['unverifiable', false, []], action)
  })
  it('is not what names a thing', () => {
    for (const action of [
      'to launch direct flights between Oslo and Reykjavik',
      'to send 20 trucks',
      'to lift the ban on fish imports',
      'to designate a new ambassador',
    ])
      assert.equal(first([commitment('2020-02-01', `Norway: ${action}.`, { action })]).status, 'open', action)
  })
  it('is an endorsement', () =>
    assert.deepEqual(
      ledgerOf([commitment('2020-02-01', 'Norway welcomed the talks.', { action: 'the talks', modality: 'endorsement' })]).followUps,
      [],
    ))
})
