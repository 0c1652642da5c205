import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { codedOf } from '../../src/export/coded.ts'
import { type EventTableOptions, exportGdelt, gdeltColumns } from '../../src/export/gdelt.ts'
import { exportPlover, ploverColumns } from '../../src/export/plover.ts'
import { byCode, scales } from '../../src/lexicon/scales.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { CodedActor, EventRecord } from '../../src/model/record.ts'
import { documentOf, type Reading, readingOf, recordOf } from '../store/fixtures.ts'
import { frame, hostile, ledgerOf, textOf } from './ledgers.ts'

const options: EventTableOptions = { scales, perClaim: false, style: 'exact', country: frame.country }

type Row = Readonly<Record<string, string>>

/** Tab-separated as csv-parse reads it; the format has no quoting. */
const rowsOf = (parts: Iterable<string>): readonly Row[] =>
  parse(textOf(parts), { columns: true, delimiter: '\t', quote: false, record_delimiter: '\n' })

const actor = (code: string, country: string | null = code.slice(0, 3)): CodedActor => ({ code, country, name: `the ${code}`, span: null })

const coded = (fields: Partial<EventRecord> = {}, published = '2026-03-02', title = 'They met'): Reading => {
  const d = documentOf(`${title}: Norway and Iceland met.`, { published, title })
  return readingOf(d, [
    recordOf(d, 'event', 'Norway and Iceland met', {
      type: 'meeting',
      parties: ['ISL', 'NOR'],
      date: '2026-03-01',
      status: 'occurred',
      plover: { type: 'CONSULT', mode: 'visit', context: ['diplomatic', 'economic'] },
      cameo: '042',
      sources: [actor('NORGOV')],
      targets: [actor('ISLGOV')],
      ...fields,
    }),
  ])
}

const gdelt = (ledger: Ledger, more: Partial<EventTableOptions> = {}): readonly Row[] => rowsOf(exportGdelt(ledger, { ...options, ...more }))

describe('the event table of GDELT, read by csv-parse', () => {
  it('has the 61 columns of format 2.0 and what is known of an event in them', () => {
    const [row] = gdelt(ledgerOf([coded()]))
    assert.equal(gdeltColumns.length, 61)
    assert.deepEqual(Object.keys(row!), gdeltColumns)
    const cells = [
      'SQLDATE',
      'MonthYear',
      'Year',
      'FractionDate',
      'Actor1Code',
      'Actor1CountryCode',
      'Actor1Type1Code',
      'Actor2Code',
      'EventCode',
      'EventBaseCode',
    ]
    assert.deepEqual(
      cells.map((name) => row![name]),
      ['20260301', '202603', '2026', '2026.2493', 'NORGOV', 'NOR', 'GOV', 'ISLGOV', '042', '042'],
    )
    assert.deepEqual(
      ['EventRootCode', 'QuadClass', 'GoldsteinScale', 'NumArticles', 'NumMentions', 'DATEADDED', 'SOURCEURL', 'AvgTone'].map((name) => row![name]),
      ['04', '1', '1.9', '1', '1', '20260302000000', 'They met', ''],
    )
    assert.match(row!.GLOBALEVENTID!, /^\d{1,16}$/)
  })

  it('has one row an item and both of its articles; by claim one row each', () => {
    const ledger = ledgerOf([coded(), coded({}, '2026-03-03', 'They met again')])
    const rows = gdelt(ledger)
    assert.deepEqual(
      rows.map((row) => [row.NumArticles, row.NumMentions, row.DATEADDED]),
      [['2', '2', '20260302000000']],
    )
    const claims = gdelt(ledger, { perClaim: true })
    assert.deepEqual(
      claims.map((row) => row.NumArticles),
      ['1', '1'],
    )
    assert.notEqual(claims[0]!.GLOBALEVENTID, claims[1]!.GLOBALEVENTID)
  })

  it('sets each source against each target, and nobody against itself', () => {
    const both = [actor('NORGOV'), actor('ISLGOV')]
    const rows = gdelt(ledgerOf([coded({ sources: both, targets: both })]))
    assert.deepEqual(
      rows.map((row) => `${row.Actor1Code} ${row.Actor2Code}`),
      ['NORGOV ISLGOV', 'ISLGOV NORGOV'],
    )
    assert.equal(gdelt(ledgerOf([coded({ sources: [actor('NORGOV')], targets: [actor('NORGOV')] })])).length, 1)
    assert.deepEqual(
      gdelt(ledgerOf([coded({ targets: [] })])).map((row) => row.Actor2Code),
      [''],
    )
  })

  it('takes bodies apart as CAMEO does', () => {
    const [row] = gdelt(ledgerOf([coded({ sources: [actor('IGOUNO', null)], targets: [actor('UNK', null)] })]))
    assert.deepEqual([row!.Actor1CountryCode, row!.Actor1KnownGroupCode, row!.Actor1Type1Code, row!.Actor2Type1Code], ['', 'UNO', 'IGO', 'UNK'])
  })

  it('leaves out, and counts, what it could not say', () => {
    for (const status of ['denied', 'cancelled', 'alleged', 'proposed'] as const) {
      const ledger = ledgerOf([coded({ status })])
      assert.deepEqual([gdelt(ledger).length, codedOf(ledger, false).leftOut], [0, 1], status)
    }
    assert.equal(gdelt(ledgerOf([coded({ negated: true })])).length, 0)
    assert.equal(gdelt(ledgerOf([coded({ status: 'planned', cameo: '036' })])).length, 1)
  })

  it('gives dates as far as they are precise', () => {
    const dates = (date: string) => gdelt(ledgerOf([coded({ date })])).map((row) => [row.SQLDATE, row.MonthYear, row.Year, row.FractionDate])[0]
    assert.deepEqual(dates('2026-02'), ['', '202602', '2026', ''])
    assert.deepEqual(dates('2026'), ['', '', '2026', ''])
    assert.deepEqual(dates('2026-02-03/2026-02-05'), ['20260203', '202602', '2026', '2026.1726'])
  })

  it('keeps its columns whatever the texts hold', () => {
    for (const text of Object.values(hostile)) {
      const [row] = gdelt(ledgerOf([coded({ sources: [{ ...actor('NORGOV'), name: text }] }, '2026-03-02', text)]))
      assert.equal(
        row!.Actor1Name,
        text
          .toWellFormed()
          .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
          .trim()
          .toUpperCase(),
      )
      assert.equal(Object.keys(row!).length, 61)
    }
  })
})

describe('scales', () => {
  it('are looked up by the longest beginning of a code', () => {
    assert.deepEqual(
      ['010', '036', '0334', '0871', '0874', '1823', '190'].map((code) => byCode(scales.goldstein, code)),
      [0, 4, 6, 9, 10, -10, -10],
    )
    assert.deepEqual(
      ['012', '074', '112', '1721'].map((code) => byCode(scales.quad, code)),
      [1, 2, 3, 4],
    )
    assert.equal(byCode(scales.goldstein, '99'), null)
  })
})

describe('the event table of POLECAT, read by csv-parse', () => {
  it('has its 40 columns and what is known of an event in them', () => {
    const [row] = rowsOf(exportPlover(ledgerOf([coded({ place: 'Oslo' })]), options))
    assert.equal(ploverColumns.length, 40)
    assert.deepEqual(Object.keys(row!), ploverColumns)
    const cells = [
      'Event Date',
      'Event Type',
      'Event Mode',
      'Intensity',
      'Quad Code',
      'Contexts',
      'Actor Country',
      'Primary Actor Sector',
      'Recipient Name',
      'Raw Placename',
    ]
    assert.deepEqual(
      cells.map((name) => row![name]),
      ['2026-03-01', 'CONSULT', 'visit', '2.5', 'verbal cooperation', 'diplomatic;economic', 'NOR', 'GOV', 'the ISLGOV', 'Oslo'],
    )
  })
})
