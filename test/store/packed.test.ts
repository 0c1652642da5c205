import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createEngine } from '../../src/engine.ts'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import type { ChanceryRecord } from '../../src/model/record.ts'
import { packRecord, unpackRecord } from '../../src/store/packed.ts'
import { home } from '../cli/command.ts'
import { documentOf, recordOf, syntheticReading } from './fixtures.ts'

const again = (record: ChanceryRecord, json = packRecord(record)): ChanceryRecord => unpackRecord(JSON.parse(json), record)

describe('a record as it is kept', () => {
  const text = readFileSync(join(home, 'examples/kazakhstan-albania/2023-09-07-agency.txt'), 'utf8')
  const { records } = createEngine({ lexicon, reference }).read({ text, published: '2023-09-07', source: 'a.txt' })

  it('comes back as it was', () => {
    assert.ok(records.length > 5)
    for (const record of [...records, ...syntheticReading(3).claims.map((claim) => claim.record)]) assert.deepEqual(again(record), record)
  })

  it('takes much less room than the whole record', () => {
    const size = (json: (record: ChanceryRecord) => string): number => records.reduce((sum, record) => sum + json(record).length, 0)
    assert.ok(size(packRecord) < 0.75 * size(canonicalJson), `${size(packRecord)} of ${size(canonicalJson)}`)
  })

  it('tells no evidence, its own words as evidence, and other evidence apart', () => {
    const d = documentOf('Norway met Iceland. They agreed.')
    const own = { start: 0, end: 19 }
    for (const evidence of [[], [own], [own, { start: 20, end: 32 }], [{ start: 20, end: 32 }]]) {
      const record = recordOf(d, 'event', 'Norway met Iceland.', { evidence })
      assert.deepEqual(again(record).evidence, evidence)
    }
  })

  it('is read where an older store kept it whole', () => {
    for (const record of records) assert.deepEqual(again(record, canonicalJson({ ...record, source: null })), record)
  })
})
