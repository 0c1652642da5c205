import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDate } from '../../src/source/date.ts'

const yes: Readonly<Record<string, readonly string[]>> = {
  '2024': ['2024'],
  '2024-05': ['2024-05', '2024-5'],
  '2024-05-03': [
    '2024-05-03',
    '2024-05-03T23:30:00+05:30',
    '2024/5/3',
    '20240503',
    '20240503T101500',
    'Fri, 03 May 2024 10:00:00 GMT',
    '3 May 2024',
    ' 3-May-2024 ',
    'May 3, 2024',
    'May 3 2024',
    'Friday, May 3rd, 2024',
    'Fri., May 3, 2024 10:15 am EDT',
    'MAY 3, 2024',
    '03.05.2024',
    '3. 5. 2024, 10:15',
  ],
  '2024-09-05': ['Sept. 5, 2024', 'Sep 5, 2024'],
}

/** Days that do not exist, orders that are open, and texts that hold a date but are none. */
const no = [
  '',
  'today',
  '31/02/2024',
  '03/05/2024',
  '05-03-2024',
  'February 30, 2024',
  '31.04.2024',
  'May 2024',
  'May 3',
  'on May 3, 2024',
  '3.5.24',
  '2024-13-01',
]

test('a date in a field of its own, as machines and people write it', () => {
  for (const [day, values] of Object.entries(yes)) for (const value of values) assert.equal(isoDate(value), day, value)
})

test('what can be read two ways, or is no day, is no date', () => {
  for (const value of no) assert.equal(isoDate(value), null, value)
})
