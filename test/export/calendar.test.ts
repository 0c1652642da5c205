import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import { exportIcalendar } from '../../src/export/icalendar.ts'
import type { FieldsOf, RecordKind } from '../../src/model/record.ts'
import { documentOf, type Reading, readingOf, recordOf } from '../store/fixtures.ts'
import { frame, hostile, hostileLedger, inUtf8, ledgerOf, textOf } from './ledgers.ts'

const parties = ['ISL', 'NOR']

const told = <K extends RecordKind>(
  kind: K,
  fields: Partial<FieldsOf<K>>,
  text = 'Norway and Iceland acted.',
  published: string | null = '2026-03-02',
): Reading => {
  const d = documentOf(text, { published })
  return readingOf(d, [recordOf(d, kind, text, fields as never)])
}

const calendarOf = (...readings: readonly Reading[]): string => textOf(exportIcalendar(ledgerOf(readings), frame))

interface Read {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly location: string | null
  readonly from: string
  readonly to: string
  readonly allDay: boolean
  readonly status: string
  readonly stamp: string
  readonly yearly: readonly string[]
}

/** The entries as ical.js reads them, with the first three days of what returns. */
const entriesIn = (calendar: string): readonly Read[] =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const days = event.iterator()
    const value = (name: string): string => String(component.getFirstPropertyValue(name) ?? '')
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location ?? null,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      allDay: event.startDate.isDate && event.endDate.isDate,
      status: value('status'),
      stamp: value('dtstamp'),
      yearly: event.isRecurring() ? [days.next(), days.next(), days.next()].map(String) : [],
    }
  })

const only = (calendar: string): Read => {
  const entries = entriesIn(calendar)
  assert.equal(entries.length, 1)
  return entries[0]!
}

describe('iCalendar, read by ical.js', () => {
  it('has whole days that end on the day after the last', () => {
    const visit = only(
      calendarOf(told('event', { type: 'visit', act: 'visits', parties, date: '2024-02-28/2024-02-29', status: 'occurred', place: 'Oslo' })),
    )
    assert.deepEqual([visit.from, visit.to, visit.allDay, visit.status], ['2024-02-28', '2024-03-01', true, 'CONFIRMED'])
    assert.deepEqual([visit.summary, visit.location], ['Visits, Iceland and Norway, Oslo', 'Oslo'])
    assert.equal(visit.stamp, '2026-03-02T00:00:00Z')
  })

  it('has what is planned in a month, of the past only days', () => {
    const at = (date: string, status: 'planned' | 'occurred') => entriesIn(calendarOf(told('event', { type: 'visit', parties, date, status })))
    assert.deepEqual(
      at('2026-05', 'planned').map(({ from, to, status }) => [from, to, status]),
      [['2026-05-01', '2026-06-01', 'TENTATIVE']],
    )
    assert.deepEqual(at('2026-05', 'occurred'), [])
    assert.deepEqual(at('2026', 'planned'), [])
  })

  it('keeps contacts and what is planned, not every act', () => {
    const count = (type: 'visit' | 'criticism', status: 'planned' | 'occurred' | 'denied' | 'alleged' | 'cancelled', negated = false) => {
      const d = documentOf('Norway and Iceland acted.')
      return entriesIn(calendarOf(readingOf(d, [recordOf(d, 'event', d.text, { type, status, negated, parties, date: '2026-03-01' })]))).length
    }
    assert.deepEqual([count('visit', 'occurred'), count('visit', 'cancelled'), count('criticism', 'planned')], [1, 1, 1])
    assert.deepEqual(
      [count('criticism', 'occurred'), count('visit', 'denied'), count('visit', 'alleged'), count('visit', 'occurred', true)],
      [0, 0, 0, 0],
    )
  })

  it('brings the days of relations and agreements back every year', () => {
    const tie = only(calendarOf(told('tie', { type: 'diplomatic-relations', parties, state: 'exists', since: '1993-09-21' })))
    assert.deepEqual(tie.yearly, ['1993-09-21', '1994-09-21', '1995-09-21'])
    assert.equal(tie.summary, 'Diplomatic relations, Iceland and Norway (since 1993)')
    const leap = only(calendarOf(told('agreement', { title: 'pact', form: 'treaty', parties, stage: 'signed', date: '2024-02-29' })))
    assert.deepEqual(leap.yearly, ['2024-02-29', '2025-02-28', '2026-02-28'])
    assert.deepEqual(only(calendarOf(told('agreement', { title: 'pact', parties, stage: 'agreed', date: '2024-02-29' }))).yearly, [])
    assert.deepEqual(entriesIn(calendarOf(told('tie', { type: 'diplomatic-relations', parties, state: 'ended', since: '1993-09-21' }))), [])
  })

  it('puts a deadline on the last day that it may mean', () => {
    const by = (deadline: string) =>
      only(calendarOf(told('commitment', { holders: ['ISL'], action: 'open harbours', modality: 'undertaking', deadline })))
    assert.deepEqual(
      ['2030', '2026-02', '2026-05-04', '2026-01/2026-03'].map((deadline) => [by(deadline).from, by(deadline).to]),
      [
        ['2030-12-31', '2031-01-01'],
        ['2026-02-28', '2026-03-01'],
        ['2026-05-04', '2026-05-05'],
        ['2026-03-31', '2026-04-01'],
      ],
    )
    assert.equal(by('2030').summary, 'Deadline (2030): undertaking: open harbours, Iceland')
  })

  it('says what became of a commitment', () => {
    const ledger = ledgerOf([told('commitment', { holders: ['ISL'], action: 'open harbours', modality: 'undertaking', deadline: '2030' })])
    const about = { holders: ['ISL'], action: 'open harbours', modality: 'undertaking', deadline: '2030', turn: null, links: [], pairs: [] }
    const became = (status: 'kept' | 'open', proposed: boolean) => {
      const followUps = ledger.items.map(({ id }) => ({ id: `f${id}`, commitment: id, status, proposed, ...about }))
      return only(textOf(exportIcalendar({ ...ledger, followUps }, frame))).summary
    }
    assert.equal(became('kept', true), 'Deadline (2030): undertaking: open harbours, Iceland (kept, as read by the program)')
    assert.equal(became('kept', false), 'Deadline (2030): undertaking: open harbours, Iceland (kept)')
    assert.equal(became('open', false), 'Deadline (2030): undertaking: open harbours, Iceland')
  })

  it('has a signing and its agreement as one entry', () => {
    const text = 'Norway and Iceland signed a pact.'
    const d = documentOf(text)
    const signing = recordOf(d, 'event', text, { type: 'signing', parties, date: '2026-03-01', status: 'occurred' })
    const pact = recordOf(d, 'agreement', text, { title: 'pact', parties, stage: 'signed', date: '2026-03-01' })
    assert.equal(only(calendarOf(readingOf(d, [signing, pact]))).summary, 'Pact, signed, Iceland and Norway (2026)')
    assert.equal(entriesIn(calendarOf(readingOf(d, [signing]))).length, 1)
  })

  it('calls an entry the same when another report tells of it', () => {
    const visit = { type: 'visit', act: 'visits', parties, date: '2026-03-01', status: 'occurred' } as const
    const one = only(calendarOf(told('event', visit)))
    const both = only(calendarOf(told('event', visit), told('event', visit, 'Norway and Iceland acted, a second paper says.', '2026-03-09')))
    assert.equal(both.uid, one.uid)
    assert.equal(both.stamp, '2026-03-09T00:00:00Z')
  })

  it('gives any text back; control characters and half surrogates as U+FFFD, line ends as one', () => {
    const calendar = textOf(exportIcalendar(hostileLedger(), frame))
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!/[^\r]\n/.test(calendar))
    const carried = (text: string) =>
      inUtf8(text)
        .replaceAll(/\r\n|\r/g, '\n')
        .replaceAll(/[^\t\n\P{Cc}\u0080-\u009f]/gu, '\ufffd')
    const visits = entriesIn(calendar).filter(({ to }) => to === '2026-03-02')
    const places = new Set(visits.map(({ location }) => location))
    for (const text of Object.values(hostile)) {
      assert.ok(places.has(carried(text)), JSON.stringify(text))
      assert.ok(visits.some(({ description }) => description.includes(`“${carried(text)}”`)))
    }
  })
})
