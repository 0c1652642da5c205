import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Finding } from '../../src/index.ts'
import { agreement, commitment, event, ledgerOf, type Told, tie } from './follow-up/told.ts'

const found = (...told: readonly Told[]): readonly (readonly [string, string])[] =>
  ledgerOf(told).findings.map(({ check, verdict }: Finding) => [check, verdict])

const figure = (on: string, text: string, value: number | null, fields: Readonly<Record<string, unknown>>): Told => {
  const size = value === null ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
  const interval = value === null ? null : { printed: [value - size / 2, value + size / 2], loose: [value - size / 2, value + size / 2] }
  return { on, text, kind: 'figure', fields: { unit: 'USD', status: 'actual', period: '2022', value, interval, ...fields } }
}
const own = { reporter: 'NOR', partner: 'ISL' }
const exports = figure('2023-02-01', 'Norway sold goods worth 20.1 million to Iceland.', 20.1e6, { measure: 'exports', ...own })
const imports = figure('2023-02-03', 'Norway bought goods worth 11.4 million from Iceland.', 11.4e6, { measure: 'imports', ...own })
const trade = (value: number, more: Readonly<Record<string, unknown>> = {}, on = '2023-02-05') =>
  figure(on, `Trade between Norway and Iceland came to ${value}.`, value, { measure: 'trade', ...more })

describe('sums over documents', () => {
  it('agree, within rounding or at all', () => {
    assert.deepEqual(found(exports, imports, trade(31.5e6)), [['sum', 'consistent']])
  })
  it('are in tension when they come from nobody knows which statistics', () =>
    assert.deepEqual(found(exports, imports, trade(44.4e6)), [['sum', 'tension']]))
  it('are inconsistent only in one set of statistics', () => {
    const from = (told: Told): Told => ({ ...told, fields: { ...told.fields, cites: 'Statistics Norway' } })
    assert.deepEqual(found(from(exports), from(imports), from(trade(44.4e6))), [['sum', 'inconsistent']])
  })
  it('are none of other periods or units', () => {
    assert.deepEqual(found(exports, imports, trade(44.4e6, { period: '2021' })), [])
    assert.deepEqual(found(exports, imports, trade(44.4e6, { unit: 'EUR' })), [])
  })
})

describe('year against year', () => {
  const growth = (value: number) =>
    figure('2023-03-01', `Trade between Norway and Iceland grew by ${value} percent.`, value, {
      measure: 'growth',
      unit: 'percent',
      of: 'trade',
      trend: 'up',
    })
  const before = trade(25.0e6, { period: '2021' }, '2022-02-02')
  it('agrees or does not', () => {
    assert.deepEqual(found(growth(26), before, trade(31.5e6)), [['growth', 'consistent']])
    assert.deepEqual(found(growth(54), before, trade(31.5e6)), [['growth', 'tension']])
  })
  it('says nothing where a year has two values', () =>
    assert.deepEqual(
      found(growth(54), before, trade(31.5e6), trade(40.4e6, {}, '2024-09-09')).filter(([check]) => check === 'growth'),
      [],
    ))
})

describe('one number', () => {
  it('with two units is in tension', () =>
    assert.deepEqual(found(trade(31.5e6), trade(31.5e6, { unit: 'EUR' }, '2023-02-08')), [['value-conflict', 'tension']]))
  it('of two years is in tension', () =>
    assert.deepEqual(found(trade(31.5e6), trade(31.5e6, { period: '2021' }, '2023-02-08')), [['value-conflict', 'tension']]))
  it('of a year and its month, or of one digit, is none', () => {
    assert.deepEqual(found(trade(31.5e6), trade(31.5e6, { period: '2022-05' }, '2023-02-08')), [])
    assert.deepEqual(found(trade(3e6), trade(3e6, { unit: 'EUR' }, '2023-02-08')), [])
  })
  it('converted is none', () => assert.deepEqual(found(trade(31.5e6), trade(29.9e6, { unit: 'EUR' }, '2023-02-08')), []))
})

describe('mirror figures', () => {
  const back = (value: number) =>
    figure('2023-02-09', `Iceland bought goods worth ${value} from Norway.`, value, { measure: 'imports', reporter: 'ISL', partner: 'NOR' })
  it('within the usual gap of freight and insurance cannot be checked, beyond it are in tension', () => {
    assert.deepEqual(found(exports, back(21.3e6)), [['mirror', 'unverifiable']])
    assert.deepEqual(found(exports, back(25.3e6)), [['mirror', 'tension']])
    // Imports below the exports are no freight.
    assert.deepEqual(found(exports, back(17.3e6)), [['mirror', 'tension']])
  })
})

describe('firsts and records', () => {
  const visit = (on: string, text: string, fields: Readonly<Record<string, unknown>> = {}) =>
    event(on, text, { type: 'visit', people: ['Erna Solberg'], place: 'Reykjavik', date: on, ...fields })
  const early = visit('2015-05-05', 'Prime Minister Erna Solberg visited Reykjavik.')
  it('are in tension with an earlier one', () => {
    assert.deepEqual(found(early, visit('2020-05-05', "It was the Prime Minister's first visit to Reykjavik.")), [['superlative', 'tension']])
  })
  it('are not by another person, the other way, of a narrower kind, before the time they speak of, or of the same days', () => {
    for (const [text, fields] of [
      ["Hansen's first visit to Reykjavik.", { people: ['Ola Hansen'] }],
      ['Solberg on her first visit to Iceland this year.', {}],
      ['The first visit of a prime minister in three years.', {}],
      ['The first state visit of Solberg.', {}],
    ] as const)
      assert.deepEqual(found(early, visit('2020-05-05', text, fields)), [], text)
    assert.deepEqual(found(early, visit('2015-05-20', "The Prime Minister's first visit to Reykjavik.")), [])
  })
  it('hold a record against a larger figure of an earlier time only', () => {
    const top = trade(31.5e6, { trend: 'record' })
    assert.deepEqual(found(top, trade(44.4e6, { period: '2019' }, '2020-02-02')), [['superlative', 'tension']])
    assert.deepEqual(found(top, trade(22.2e6, { period: '2019' }, '2020-02-02')), [])
    assert.deepEqual(found(top, trade(44.4e6, { period: '2023' }, '2024-02-02')), [])
  })
})

describe('words of movement', () => {
  const rising = figure('2023-03-01', 'Trade between Norway and Iceland has been rising.', null, { measure: 'trade', trend: 'up', period: null })
  it('are in tension with figures that fell', () => {
    const [before, last] = [trade(44.4e6, { period: '2021' }, '2022-01-01'), trade(31.5e6, {}, '2023-01-01')]
    assert.deepEqual(found(rising, before, last), [['trend', 'tension']])
    assert.deepEqual(found(rising, trade(22.2e6, { period: '2021' }, '2022-01-01'), last), [])
    // Years that do not follow each other tell no movement.
    assert.deepEqual(found(rising, trade(44.4e6, { period: '2015' }, '2022-01-01'), last), [])
  })
})

describe('offices and memberships by date', () => {
  const said = (on: string, name: string, role = 'Foreign Minister'): Told => ({
    on,
    text: `${name} spoke on ${on}.`,
    kind: 'statement',
    fields: { speaker: { name, role, country: 'NOR', span: null }, form: 'indirect' },
  })
  it('are in tension when another holds the office in between', () => {
    assert.deepEqual(found(said('2022-01-01', 'Ola Hansen'), said('2022-06-01', 'Kari Lie'), said('2022-12-01', 'Ola Hansen')), [
      ['office', 'tension'],
    ])
  })
  it('are none where the office changed hands once, was another one, or was held no longer', () => {
    assert.deepEqual(found(said('2022-01-01', 'Ola Hansen'), said('2022-06-01', 'Kari Lie'), said('2022-12-01', 'Kari Lie')), [])
    assert.deepEqual(
      found(said('2022-01-01', 'Ola Hansen'), said('2022-06-01', 'Kari Lie', 'Deputy Foreign Minister'), said('2022-12-01', 'Ola Hansen')),
      [],
    )
    assert.deepEqual(
      found(said('2022-01-01', 'Ola Hansen'), said('2022-06-01', 'Kari Lie'), said('2022-12-01', 'Ola Hansen', 'former Foreign Minister')),
      [],
    )
  })
  const member = (on: string, text: string, fields: Readonly<Record<string, unknown>>) =>
    tie(on, text, { type: 'observer', parties: ['ISL'], org: 'OTS', ...fields })
  it('do not fit when a later document dates the beginning after', () => {
    const told = member('2022-01-01', 'Iceland is an observer of the organisation.', {})
    assert.deepEqual(found(told, member('2023-01-01', 'Iceland became an observer in November 2022.', { since: '2022-11' })), [
      ['membership', 'tension'],
    ])
    assert.deepEqual(found(told, member('2023-01-01', 'Iceland wishes to become an observer.', { state: 'proposed' })), [['membership', 'tension']])
    assert.deepEqual(found(told, member('2023-01-01', 'Iceland has been an observer since 2019.', { since: '2019' })), [])
    assert.deepEqual(found(told, member('2021-01-01', 'Iceland wishes to become an observer.', { state: 'proposed' })), [])
  })
})

describe('stages across documents', () => {
  const title = 'agreement on visa exemption'
  const signed = agreement('2021-03-02', 'The two signed an agreement on visa exemption on 1 March 2021.', {
    title,
    stage: 'signed',
    date: '2021-03-01',
  })
  const force = agreement('2022-07-03', 'The agreement on visa exemption took effect on 1 July 2022.', {
    title,
    stage: 'in-force',
    date: '2022-07-01',
  })
  const not = (on: string) => agreement(on, 'The agreement on visa exemption is not in force.', { title, stage: 'in-force', negated: true })
  it('are in tension when a later document denies what an earlier dates', () => {
    assert.deepEqual(found(signed, force, not('2022-09-01')), [['stage', 'tension']])
    assert.deepEqual(found(signed, force, not('2022-01-01')), [])
  })
  it('are in tension when a tie is told as working on what is only signed', () => {
    const free = tie('2022-03-01', 'A visa-free regime has been established.', { type: 'visa-free' })
    assert.deepEqual(found(signed, free), [['stage', 'tension']])
    assert.deepEqual(found(signed, force, free), [])
    assert.deepEqual(found(signed, tie('2022-03-01', 'A visa-free regime will be established.', { type: 'visa-free' })), [])
  })
  it('are in tension when what exists for one is only proposed for another of the same days', () => {
    const flies = tie('2022-03-01', 'Direct flights began on 1 February 2022.', { type: 'direct-flight', since: '2022-02-01' })
    const wished = (on: string) => tie(on, 'The two wish for direct flights.', { type: 'direct-flight', state: 'proposed' })
    assert.deepEqual(found(flies, wished('2022-03-03')), [['stage', 'tension']])
    assert.deepEqual(found(flies, wished('2021-03-03')), [])
  })
})

describe('strength across documents', () => {
  const told = (on: string, text: string, modality: string, mode = 'stated') =>
    commitment(on, text, { action: 'to open a consulate in Akureyri', modality, attribution: { by: null, mode } })
  it('is in tension when one quotes less than the other tells', () => {
    const quoted = told('2022-03-01', 'We are interested in opening a consulate in Akureyri.', 'interest', 'quoted')
    assert.deepEqual(found(quoted, told('2022-03-02', 'Norway agreed to open a consulate in Akureyri.', 'undertaking')), [['rendering', 'tension']])
    assert.deepEqual(found(quoted, told('2022-03-02', 'Norway suggested a consulate in Akureyri.', 'suggestion')), [])
    assert.deepEqual(found(quoted, told('2022-05-02', 'Norway agreed to open a consulate in Akureyri.', 'undertaking')), [])
  })
})
