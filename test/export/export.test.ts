import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { exportEventsCsv, exportRecordsCsv } from '../../src/export/csv.ts'
import { exportJsonl } from '../../src/export/jsonl.ts'
import { recordKindNames } from '../../src/model/record.ts'
import { claimOf, documentOf, type Reading, recordOf, syntheticReading } from '../store/fixtures.ts'

const together = (readings: readonly Reading[]) => ({
  documents: readings.map((r) => r.document),
  claims: readings.flatMap((r) => r.claims),
  findings: readings.flatMap((r) => r.findings),
})

/** Reads CSV as RFC 4180 has it. */
const parseCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    assert.ok(whole)
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('JSON Lines', () => {
  it('has one object a line: documents, records, findings', () => {
    const r = syntheticReading(3)
    const lines = exportJsonl(together([r]))
    assert.ok(lines.every((line) => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1))
    const objects = lines.map((line) => JSON.parse(line))
    assert.deepEqual(
      objects.map((o) => o.kind),
      ['document', 'event', 'statement', 'agreement', 'commitment', 'figure', 'tie', 'finding'],
    )
    const { source, ...record } = r.claims[0]!.record
    assert.equal(source, 'reports/3.txt')
    assert.deepEqual(objects[1], { ...record, engine: '0.1.0' })
  })

  it('carries no path', () => {
    const lines = exportJsonl(together([syntheticReading(3, { source: '/home/ada/reports/3.txt' })]))
    assert.ok(!lines.join('').includes('reports/'))
    assert.equal(lines.join(''), exportJsonl(together([syntheticReading(3, { source: null })])).join(''))
  })

  it('law: the order of documents, claims and findings does not show, nor does giving one twice', () => {
    const all = [1, 2, 3, 4].map((n) => syntheticReading(n))
    const bytes = exportJsonl(together(all)).join('')
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        const { documents, claims, findings } = together(order)
        assert.equal(exportJsonl({ documents, claims: [...claims].reverse(), findings: [...findings].reverse() }).join(''), bytes)
        assert.equal(exportJsonl(together([...order, order[0]!])).join(''), bytes)
      }),
      { numRuns: 24 },
    )
  })

  it('is empty for nothing', () => {
    assert.deepEqual(exportJsonl({ documents: [], claims: [], findings: [] }), [])
  })
})

describe('CSV', () => {
  it('has the headers of the kind and one row a record', () => {
    const { claims } = together([syntheticReading(2), syntheticReading(1)])
    for (const kind of recordKindNames) {
      const [head, ...rows] = parseCsv(exportRecordsCsv(kind, claims).join(''))
      assert.equal(rows.length, 2)
      assert.ok(rows.every((row) => row.length === head!.length))
    }
    const [head, first] = parseCsv(exportRecordsCsv('figure', claims).join(''))
    const cell = (name: string) => first![head!.indexOf(name)]
    assert.deepEqual(['measure', 'unit', 'reporter', 'partner', 'period', 'trend'].map(cell), ['exports', 'USD', 'NOR', 'ISL', '2025', ''])
    assert.equal(cell('value_low'), cell('value_high'))
  })

  it('gives back any text, and a range as its two bounds', () => {
    const text = 'He said "yes, no",\r\nthen left.'
    const d = documentOf(text)
    const claim = claimOf(recordOf(d, 'figure', text, { measure: 'count', value: [300, 400], unit: 'persons', product: 'a,b' }))
    const [head, row] = parseCsv(exportRecordsCsv('figure', [claim]).join(''))
    const cell = (name: string) => row![head!.indexOf(name)]
    assert.deepEqual(['quote', 'value_low', 'value_high', 'product'].map(cell), [text, '300', '400', 'a,b'])
  })

  it('has one event for every source and target of a coded record', () => {
    const d = documentOf('Norway and Sweden urged Iceland to talk.')
    const actor = (country: string) => ({ code: `${country}GOV`, country, name: country, span: null })
    const record = recordOf(d, 'commitment', d.text, {
      plover: { type: 'REQUEST', mode: null, context: ['diplomatic'] },
      cameo: '020',
      sources: [actor('NOR'), actor('SWE')],
      targets: [actor('ISL')],
    })
    const [head, ...rows] = parseCsv(exportEventsCsv([claimOf(record), claimOf(recordOf(d, 'event', d.text))]).join(''))
    const cells = rows.map((row) => ['date', 'source', 'target', 'plover', 'cameo'].map((name) => row[head!.indexOf(name)]))
    assert.deepEqual(cells, [
      ['2026-03-02', 'NORGOV', 'ISLGOV', 'REQUEST', '020'],
      ['2026-03-02', 'SWEGOV', 'ISLGOV', 'REQUEST', '020'],
    ])
  })
})
