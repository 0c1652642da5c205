import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, addMonths, fromDays, isoDay, isoWeek, parseIsoDay, toDays, weekday } from '../../src/mention/date/calendar.ts'
import type { DateCases } from '../../src/mention/date/cases.ts'
import { dateCases, undatedCases } from '../../src/mention/date/cases.ts'
import { findTimes } from '../../src/mention/date/index.ts'
import type { TimeMention } from '../../src/model/mention.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'
import * as fc from '../laws.ts'

const read = (text: string, published: string | null): TimeMention[] => {
  const tokens = tokenize(text)
  return findTimes(tokens, splitSentences(tokens), { published })
}

const check = (name: string, { published, yes, no, nearly }: DateCases): void => {
  describe(name, () => {
    for (const [value, texts] of yes) {
      for (const marked of texts) {
        it(`${marked} → ${value}`, () => {
          const text = marked.replace(/[[\]]/g, '')
          const start = marked.indexOf('[')
          const found = read(text, published).find((m) => m.start === start)
          assert.ok(found, `nothing begins at ${start}: ${JSON.stringify(read(text, published).map((m) => text.slice(m.start, m.end)))}`)
          assert.equal(text.slice(found.start, found.end), marked.slice(start + 1, marked.indexOf(']')))
          assert.equal(found.value, value)
        })
      }
    }
    for (const text of no) it(`no: ${text}`, () => assert.deepEqual(read(text, published), []))
    for (const [text, values] of nearly) {
      it(`nearly: ${text}`, () =>
        assert.deepEqual(
          read(text, published).map((m) => m.value),
          values,
        ))
    }
  })
}

check('dates of a dated document', dateCases)
check('dates of an undated document', undatedCases)

describe('what a date rests on', () => {
  const basis = (text: string): string | undefined => read(text, '2024-05-15')[0]?.basis
  it('is the words, the document, or another date', () => {
    assert.equal(basis('on 7 September 2023'), 'printed')
    assert.equal(basis('on 7 September'), 'document')
    assert.equal(read('In 2018 it rose. That year', '2024-05-15')[1]?.basis, 'text')
  })
  it('keeps how many of which unit for durations', () => assert.deepEqual(read('up to 90 days', null)[0]?.amount, { value: 90, unit: 'day' }))
})

describe('calendar', () => {
  const days = fc.integer({ min: -200_000, max: 200_000 })
  it('counts days both ways', () => fc.assert(fc.property(days, (n) => toDays(fromDays(n)) === n)))
  it('moves the weekday by one a day', () => fc.assert(fc.property(days, (n) => weekday(fromDays(n + 1)) === (weekday(fromDays(n)) % 7) + 1)))
  it('reads back what it prints', () => fc.assert(fc.property(days, (n) => assert.deepEqual(parseIsoDay(isoDay(fromDays(n))), fromDays(n)))))
  it('agrees with known days', () => {
    assert.equal(weekday({ year: 2024, month: 5, day: 15 }), 3)
    assert.equal(isoWeek({ year: 2021, month: 1, day: 3 }), '2020-W53')
    assert.deepEqual(addMonths({ year: 2024, month: 1, day: 31 }, 1), { year: 2024, month: 2, day: 29 })
    assert.deepEqual(addDays({ year: 2023, month: 12, day: 31 }, 1), { year: 2024, month: 1, day: 1 })
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    'the',
    'first',
    'May',
    '5',
    '2023',
    '-',
    'to',
    'of',
    'last',
    'year',
    'quarter',
    'two',
    'and',
    'in',
    ',',
    'September',
    'ago',
    'a',
    'period',
    'same',
    'Monday',
    '10',
    ':',
    '30',
    'p.m.',
    "'s",
    'end',
    '1990s',
    'every',
  )
  it('gives mentions in order, inside the text, without overlap', () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.boolean(), (parts, dated) => {
        const text = parts.join(' ')
        let end = 0
        for (const m of read(text, dated ? '2024-05-15' : null)) {
          assert.ok(m.start >= end && m.end > m.start && m.end <= text.length)
          end = m.end
        }
      }),
      { numRuns: 2000 },
    ))
})

it('the words that bend a length are of its outer stretch', () => {
  const outer = (text: string): readonly string[] => read(text, '2024-05-15').map((m) => text.slice(m.outer?.start ?? m.start, m.outer?.end ?? m.end))
  assert.deepEqual(outer('It took nearly two years, no more than sixty days. They waited for a year or so.'), [
    'nearly two years',
    'no more than sixty days',
    'a year or so',
  ])
  assert.deepEqual(outer('They met about two years ago.'), ['about two years ago'])
  assert.deepEqual(outer('It grew over several years.'), ['several years'])
})

it('a range that words join names its two ends, one that a dash joins does not', () => {
  const ends = (text: string): readonly (readonly (string | null)[] | undefined)[] =>
    read(text, '2024-05-15').map((m) => m.ends?.map((end) => `${text.slice(end.start, end.end)} ${end.timex}`))
  assert.deepEqual(ends('Between 1985 and 1987 it grew.'), [['1985 1985', '1987 1987']])
  assert.deepEqual(ends('They stay from today through May 17.'), [['today 2024-05-15', 'May 17 2024-05-17']])
  assert.deepEqual(ends('In 1985-87 it grew.'), [undefined])
})
