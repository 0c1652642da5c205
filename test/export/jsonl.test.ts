import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportJsonl } from '../../src/export/jsonl.ts'
import { narrowed } from '../../src/export/narrow.ts'
import * as fc from '../laws.ts'
import { documentOf, type Reading, readingOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { hostile, hostileReading, inUtf8, ledgerOf, textOf } from './ledgers.ts'

const linesOf = (readings: readonly Reading[]): readonly string[] => [...exportJsonl(ledgerOf(readings))]

const objectsOf = (readings: readonly Reading[]): readonly Record<string, unknown>[] => linesOf(readings).map((line) => JSON.parse(line))

describe('JSON Lines', () => {
  it('has one object a line: documents, records, findings, items, actors', () => {
    const r = syntheticReading(3)
    const lines = linesOf([r])
    assert.ok(lines.every((line) => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1))
    const objects = lines.map((line) => JSON.parse(line))
    assert.deepEqual(
      objects.slice(0, 14).map((o) => o.kind),
      ['document', 'event', 'statement', 'agreement', 'commitment', 'figure', 'tie', 'finding', ...Array(6).fill('item')],
    )
    const { source, ...record } = r.claims[0]!.record
    assert.equal(source, 'reports/3.txt')
    assert.deepEqual(objects[1], { ...record, engine: '0.1.0' })
  })

  it('carries no path', () => {
    const lines = linesOf([syntheticReading(3, { source: '/home/ada/reports/3.txt' })]).join('')
    assert.ok(!lines.includes('reports/'))
    assert.equal(lines, linesOf([syntheticReading(3, { source: null })]).join(''))
  })

  it('law: the order of documents, claims and findings does not show, nor does giving one twice', () => {
    const all = [1, 2, 3, 4].map((n) => syntheticReading(n))
    const bytes = linesOf(all).join('')
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        const { items, actors, ...ledger } = ledgerOf([...order, order[0]!])
        assert.equal(linesOf(order).join(''), bytes)
        assert.equal(textOf(exportJsonl({ ...ledger, items: [...items].reverse(), actors: [...actors].reverse() })), bytes)
      }),
      { numRuns: 24 },
    )
  })

  it('is empty for nothing', () => {
    assert.deepEqual(linesOf([]), [])
  })

  it('has every item once, with the ids of its records', () => {
    const objects = objectsOf([syntheticReading(1), syntheticReading(2)])
    const records = objects.filter((o) => 'quote' in o).map((o) => o.id)
    const items = objects.filter((o) => o.kind === 'item')
    assert.deepEqual(items.flatMap((o) => o.claims as string[]).sort(), [...records].sort())
    assert.ok(items.every((o) => !('record' in o) && typeof o.of === 'string'))
  })

  it('has what else the ledger holds: origins, instruments, follow-ups', () => {
    const kinds = new Map(Object.entries(Object.groupBy(objectsOf([syntheticReading(1), syntheticReading(2)]), (o) => String(o.kind))))
    assert.deepEqual([kinds.get('origin')?.length, kinds.get('follow-up')?.length], [2, 2])
    assert.ok(kinds.get('instrument')!.length >= 1)
    const items = new Set(kinds.get('item')!.map(({ id }) => id))
    assert.ok(kinds.get('follow-up')!.every(({ commitment }) => items.has(commitment)))
  })

  it('has the histories of pages that were changed, and only those of the documents that are asked for', () => {
    const page = { url: 'https://press.example/fisheries' }
    const [first, second] = [syntheticReading(1, page), syntheticReading(2, page)]
    const ledger = ledgerOf([first, second, syntheticReading(3)])
    const histories = (of: typeof ledger) => [...exportJsonl(of)].map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'history')
    const [history, ...others] = histories(ledger)
    assert.equal(others.length, 0)
    assert.deepEqual(history.versions.map(({ document }: { document: string }) => document).sort(), [first.document.id, second.document.id].sort())
    assert.equal(histories(narrowed(ledger, { pair: 'ISL-NOR' })).length, 1)
    assert.equal(histories(narrowed(ledger, { pair: 'ALB-KAZ' })).length, 0)
  })

  it('gives any text back; half a surrogate pair as U+FFFD', () => {
    for (const text of Object.values(hostile)) {
      const [document, event] = objectsOf([hostileReading(text)])
      assert.equal(document!.title, inUtf8(text))
      assert.equal(event!.quote, inUtf8(text))
    }
  })
})

describe('what was asked for', () => {
  const all = ledgerOf([1, 2, 3, 4].map((n) => syntheticReading(n)))

  it('is the whole ledger when nothing narrows', () => {
    assert.equal(narrowed(all, {}), all)
  })

  it('is one kind, with the documents and findings that go with it', () => {
    const figures = narrowed(all, { kind: 'figure' })
    assert.deepEqual(new Set(figures.items.map((item) => item.kind)), new Set(['figure']))
    assert.equal(figures.documents.length, 4)
    assert.equal(figures.findings.length, 0)
    assert.equal(narrowed(all, { kind: 'event' }).findings.length, 4)
  })

  it('is what a document of the day or later tells', () => {
    const told = (words: string, published: string | null): Reading => {
      const d = documentOf(`${words}.`, { published })
      return readingOf(d, [recordOf(d, 'commitment', words, { holders: ['NOR'], action: words, modality: 'undertaking' })])
    }
    const three = ledgerOf([told('open a harbour', '2026-01-05'), told('train nurses', '2026-02-05'), told('cut tariffs on cod', null)])
    assert.equal(three.items.length, 3)
    assert.deepEqual(
      narrowed(three, { since: '2026-02-05' }).documents.map((d) => d.published),
      ['2026-02-05'],
    )
    assert.equal(narrowed(three, { since: '2026-02-06' }).items.length, 0)
  })

  it('is one pair', () => {
    assert.equal(narrowed(all, { pair: 'ISL-NOR' }).items.length, all.items.filter((item) => item.pairs.includes('ISL-NOR')).length)
    assert.deepEqual(narrowed(all, { pair: 'ISL-SWE' }).documents, [])
  })
})
