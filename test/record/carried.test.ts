import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEngine } from '../../src/engine.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { RecordOf } from '../../src/model/record.ts'
import { type CarriedCase, carriedNo, carriedPlanned, carriedPublished, carriedYes } from '../../src/record/carried-cases.ts'

const engine = createEngine({ lexicon, reference })

/** The acts in a text whose verb or noun stands in the bracketed stretch. */
const actsIn = ({ text }: CarriedCase): readonly (RecordOf<'event'> | RecordOf<'agreement'>)[] => {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  const plain = text.replace(/[[\]]/g, '')
  const { records } = engine.read({ text: plain, published: carriedPublished })
  return records
    .filter((r) => r.kind === 'event' || r.kind === 'agreement')
    .filter((r) => r.kind === 'event' || r.stage !== 'proposed')
    .filter((r) => r.span.start < end && r.span.end > start && r.span.end <= end + 2)
}

for (const one of [...carriedYes, ...carriedPlanned, ...carriedNo])
  test(one.text, () => {
    const acts = actsIn(one)
    if (one.date !== null) assert.ok(acts.length > 0, 'no act was read')
    for (const act of acts) {
      assert.equal(act.date, one.date)
      const from = act.inferred.date?.from
      const said = typeof from === 'object' ? one.text.replace(/[[\]]/g, '').slice(from.start, from.end) : null
      assert.equal(said, one.said)
      if (typeof from === 'object')
        assert.ok(
          act.evidence.some((e) => e.start === from.start && e.end === from.end),
          'the words that tell the day are evidence',
        )
    }
  })

test('since when a tie stands is concluded where the words print no year', () => {
  const since = (text: string): unknown =>
    engine.read({ text, published: carriedPublished }).records.flatMap((r) => (r.kind === 'tie' ? [[r.since, r.inferred.since ?? null]] : []))
  assert.deepEqual(since('Kenya opened an embassy in Albania last year.'), [['2022', { said: 'last year', from: 'the date of the document' }]])
  assert.deepEqual(since('Albania established diplomatic relations with Kenya in 1992.'), [['1992', null]])
})
