import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { storiesOf } from '../../src/ledger/stories/stories.ts'
import type { StoryDocument } from '../../src/ledger/stories/terms.ts'
import * as fc from '../laws.ts'
import { occasions } from './occasions.ts'

const kindOf = (key: string): string => key.split(' | ')[0]!
const reports: readonly StoryDocument[] = Object.entries(occasions).flatMap(([key, texts]) => texts.map((text, i) => ({ id: `${key} | ${i}`, text })))
const occasionOf = (id: string): string => id.replace(/ \| \d+$/, '')
const grouped = (some: readonly StoryDocument[]) => storiesOf(some).map(({ documents }) => [...documents].sort())

describe('reports of one occasion', () => {
  for (const [kind, keys] of Map.groupBy(Object.keys(occasions), kindOf))
    it(`are one story, those of another ${kind} are another`, () => {
      const some = reports.filter(({ id }) => keys.includes(occasionOf(id)))
      const stories = grouped(some)
      assert.deepEqual(
        stories.map((ids) => new Set(ids.map(occasionOf)).size),
        stories.map(() => 1),
        'two occasions in one story',
      )
      assert.equal(stories.length, keys.length)
    })
  it('two reports are enough, and one stands alone', () => {
    const [a, b, , other] = reports
    assert.deepEqual(grouped([a!, b!]).length, 1)
    assert.deepEqual(grouped([a!, other!]).length, 2)
    assert.deepEqual(grouped([a!]), [[a!.id]])
    assert.deepEqual(grouped([]), [])
  })
  it('a title is looked at too, and a report may have no names', () => {
    const titled = {
      id: 't',
      title: 'Gulf Lantern: Salalah counts the turtles',
      text: 'Volunteers washed them on the beaches; the oil of the tanker was pumped out.',
    }
    const spill = reports.filter(({ id }) => id.startsWith('spill | Oman'))
    assert.equal(grouped([...spill, titled]).length, 1)
    assert.equal(
      grouped([
        { id: 'x', text: 'it rained all day' },
        { id: 'y', text: 'prices of rice went up' },
      ]).length,
      2,
    )
  })
  it('nearly: the same words a year later are another occasion', () => {
    const [quake] = reports
    const at = (id: string, published: string) => ({ ...quake!, id, published })
    assert.equal(grouped([at('a', '2023-03-01'), at('b', '2023-03-03')]).length, 1)
    assert.equal(grouped([at('a', '2023-03-01'), at('b', '2024-03-03')]).length, 2)
  })
})

describe('laws', () => {
  it('the order of reports changes nothing', () => {
    const whole = storiesOf(reports)
    fc.assert(
      fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length, maxLength: reports.length }), (turned) => {
        assert.deepEqual(storiesOf(turned), whole)
      }),
      { numRuns: 12 },
    )
  })
  it('each report is in one story', () => {
    fc.assert(
      fc.property(fc.subarray([...reports]), (some) => {
        assert.deepEqual(grouped(some).flat().sort(), some.map(({ id }) => id).sort())
      }),
      { numRuns: 25 },
    )
  })
})
