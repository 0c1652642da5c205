import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Instrument } from '../../../src/model/follow-up.ts'
import { agreement, ledgerOf, type Told } from './told.ts'

const instruments = (...told: readonly Told[]): readonly Instrument[] => ledgerOf(told).instruments
const states = (one: Instrument) => Object.fromEntries(one.steps.map(({ stage, state }) => [stage, state]))
const step = (one: Instrument, stage: string) => one.steps.find((each) => each.stage === stage)!

const talks = agreement('2020-02-01', 'Norway and Iceland negotiate a visa agreement.', { title: 'visa agreement', stage: 'negotiating' })
const signed = agreement('2021-03-02', 'Iceland and Norway signed an intergovernmental agreement on mutual visa exemption in Oslo on 1 March 2021.', {
  title: 'intergovernmental agreement on mutual visa exemption',
  subject: 'mutual visa exemption',
  stage: 'signed',
  date: '2021-03-01',
  place: 'Oslo',
})
const force = agreement('2022-07-03', 'The visa deal between Norway and Iceland took effect on 1 July 2022.', {
  title: 'visa deal',
  stage: 'in-force',
  date: '2022-07-01',
})

describe('an agreement across documents', () => {
  it('is one instrument under all its names, each step with its date and claims', () => {
    const [one, ...others] = instruments(talks, signed, force)
    assert.equal(others.length, 0)
    assert.equal(one!.title, 'intergovernmental agreement on mutual visa exemption')
    assert.equal(one!.stage, 'in-force')
    assert.deepEqual([step(one!, 'signed').date, step(one!, 'signed').place, step(one!, 'in-force').date], ['2021-03-01', 'Oslo', '2022-07-01'])
    assert.equal(one!.items.length, 3)
    assert.ok(one!.steps.every(({ state, claims }) => (state === 'told') === claims.length > 0))
  })

  it('shows a step that nobody told as missing before the furthest stage, as open after it', () => {
    assert.equal(states(instruments(signed, force)[0]!).ratified, 'missing')
    const early = states(instruments(signed)[0]!)
    assert.deepEqual([early.negotiating, early.ratified, early['in-force'], early.ended], ['missing', 'open', 'open', 'not-needed'])
  })

  it('asks no ratification of political texts and memoranda', () => {
    for (const form of ['joint-statement', 'declaration', 'memorandum']) {
      const one = instruments(agreement('2021-03-02', `The ${form} was signed.`, { title: form, form, stage: 'signed', date: '2021-03-01' }))[0]!
      assert.deepEqual([states(one).ratified, states(one)['in-force']], ['not-needed', 'not-needed'], form)
    }
  })

  it('keeps dates that contradict each other, both with their claims', () => {
    const other = agreement('2021-05-05', 'Iceland and Norway signed the agreement on mutual visa exemption on 3 March 2021.', {
      title: 'agreement on mutual visa exemption',
      stage: 'signed',
      date: '2021-03-03',
    })
    const [one, ...others] = instruments(signed, other)
    assert.equal(others.length, 0)
    assert.deepEqual(
      step(one!, 'signed').conflicts.map(({ field, values }) => [field, values.map(({ value, claims }) => [value, claims.length])]),
      [
        [
          'date',
          [
            ['2021-03-01', 1],
            ['2021-03-03', 1],
          ],
        ],
      ],
    )
  })

  it('takes a vaguer date for the same one', () => {
    const vague = agreement('2021-05-05', 'The visa deal was signed in March 2021.', { title: 'visa deal', stage: 'signed', date: '2021-03' })
    const [one, ...others] = instruments(signed, vague)
    assert.deepEqual([others.length, step(one!, 'signed').date, step(one!, 'signed').conflicts], [0, '2021-03-01', []])
  })

  it('says what is denied without telling it as done', () => {
    const denied = {
      ...agreement('2022-01-02', 'Norway has not ratified the visa exemption agreement.', {
        title: 'visa exemption agreement',
        stage: 'ratified',
        negated: true,
      }),
    }
    const one = instruments(signed, denied)[0]!
    assert.deepEqual([states(one).ratified, step(one, 'ratified').denied.length, one.stage], ['open', 1, 'signed'])
  })
})

describe('two agreements of one pair and form', () => {
  it('stay two by subject', () => {
    assert.equal(
      instruments(signed, agreement('2021-03-02', 'They signed an agreement on fisheries.', { title: 'agreement on fisheries', stage: 'signed' }))
        .length,
      2,
    )
  })
  it('stay two by their numbers, however these are told', () => {
    const signed = (title: string) => agreement('2021-03-02', `They signed the ${title} in Oslo.`, { title, stage: 'signed' })
    const ratified = (title: string) => agreement('2021-06-04', `Norway has ratified the ${title}.`, { title, stage: 'ratified' })
    for (const [one, other] of [
      ['agreement numbered 1', 'agreement numbered 2'],
      ['protocol No. 4 on border crossings', 'protocol No. 5 on border crossings'],
      ['annex II to the fisheries agreement', 'annex IV to the fisheries agreement'],
      ['second additional protocol on fisheries', 'third additional protocol on fisheries'],
    ] as const) {
      assert.equal(instruments(signed(one), ratified(other)).length, 2, one)
      assert.equal(instruments(signed(one), ratified(one)).length, 1, one)
    }
    assert.equal(instruments(signed('second protocol on fisheries'), ratified('protocol No. 2 on fisheries')).length, 1, 'one number in two forms')
    assert.equal(instruments(signed('protocol No. 2 on fisheries'), ratified('protocol on fisheries')).length, 1, 'one of them without a number')
  })
  it('stay two when both say what they are about and share no word of it, though their titles are alike', () => {
    const title = 'agreement on mutual legal assistance'
    const signed = agreement('2021-03-02', `They signed an ${title}: customs.`, { title, subject: 'customs', stage: 'signed' })
    const ratified = (subject: string) =>
      agreement('2021-06-04', `Norway has ratified the ${title}: ${subject}.`, { title, subject, stage: 'ratified' })
    assert.equal(instruments(signed, ratified('extradition')).length, 2)
    assert.equal(instruments(signed, ratified('customs offences')).length, 1)
  })
  it('stay two when years lie between the signatures', () => {
    const renewed = agreement('2026-05-05', 'Iceland and Norway signed an agreement on mutual visa exemption on 4 May 2026.', {
      title: 'agreement on mutual visa exemption',
      stage: 'signed',
      date: '2026-05-04',
    })
    assert.equal(instruments(signed, renewed).length, 2)
  })
  it('stay two when talks on one begin long after the other was signed', () => {
    const anew = agreement('2025-02-01', 'Norway and Iceland began negotiations on a visa exemption agreement.', {
      title: 'visa exemption agreement',
      stage: 'negotiating',
    })
    assert.equal(instruments(signed, anew).length, 2)
  })
  it('stay two when their titles name other years', () => {
    const programme = (years: string, on: string) =>
      agreement(on, `They signed a programme of cooperation for ${years}.`, {
        title: `programme of cultural cooperation for ${years}`,
        form: 'programme',
        stage: 'signed',
      })
    assert.equal(instruments(programme('2021-2023', '2021-02-02'), programme('2024-2026', '2024-02-02')).length, 2)
  })
  it('stay two joint statements when they were issued on other days', () => {
    const statement = (on: string) =>
      agreement(on, `A joint statement of ${on}.`, { title: 'joint statement', form: 'joint-statement', stage: 'signed', date: on })
    assert.equal(instruments(statement('2021-03-01'), statement('2021-03-20')).length, 2)
    assert.equal(instruments(statement('2021-03-01'), statement('2021-03-02')).length, 1)
  })
  it('leave a name that fits both apart', () => {
    const students = agreement('2021-03-02', 'They signed a visa agreement for students.', {
      title: 'student visa agreement',
      stage: 'signed',
      date: '2021-03-01',
    })
    const workers = agreement('2021-06-02', 'They signed a visa agreement for workers.', {
      title: 'worker visa agreement',
      stage: 'signed',
      date: '2021-06-01',
    })
    assert.equal(instruments(students, workers, force).length, 3)
  })
  it('need the same parties', () => {
    const other = agreement('2022-07-03', 'The visa deal took effect.', { title: 'visa deal', stage: 'in-force', parties: ['ISL', 'SWE'] })
    assert.equal(instruments(signed, other).length, 2)
  })
})
