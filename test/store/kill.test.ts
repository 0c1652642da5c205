import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { mayHang } from '../hanging.ts'
import { syntheticReading } from './fixtures.ts'
import { type Left, runUntilKilled, seeded, WITHOUT_END } from './killed.ts'
import { told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ROUNDS = 30

/** Lets a writer run until `milliseconds` after its first acknowledgement, then kills it; runs it to its end when not given. */
const write = (path: string, first: number, count: number, step: number, milliseconds?: number, batch = 1): Promise<Left> =>
  runUntilKilled('writer.ts', [path, first, count, step, batch], milliseconds)

const firstOf = (round: number): number => round * WITHOUT_END

it(`loses no acknowledged document and keeps no half one in ${ROUNDS} kills`, mayHang, async () => {
  const path = join(folder, 'killed.db')
  const random = seeded(20_260_302)
  const acknowledged: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const written = await write(path, firstOf(round), WITHOUT_END, 1, random() * 60)
    assert.deepEqual([written.errors, written.signal], ['', 'SIGKILL'])
    assert.ok(written.acknowledged.length > 0)
    acknowledged.push(...written.acknowledged)
    const store = told(await openSqliteStore(path))
    // Verify compares every claim, column, pair and full-text row with what the document and its records say.
    assert.deepEqual(told(await store.verify()).faults, [])
    const documents = new Map(told(await store.documents()).map((d) => [d.id, d]))
    for (const n of acknowledged) assert.ok(documents.has(syntheticReading(n).document.id), `document ${n} was acknowledged and is gone`)
    assert.ok(documents.size <= acknowledged.length + round + 1, 'at most the one document under way is there without acknowledgement')
    await store.close()
  }
  const store = told(await openSqliteStore(path))
  for (const d of told(await store.documents())) {
    const expected = syntheticReading(Number(d.source!.match(/\d+/)![0]))
    const stored = told(await store.document(d.id))
    const sorted = [...expected.claims].sort((a, b) => a.record.span.start - b.record.span.start)
    assert.deepEqual(stored, {
      document: expected.document,
      claims: sorted,
      findings: expected.findings,
      warnings: expected.warnings,
      judgements: [],
    })
  }
  await store.close()
})

it('loses no acknowledged document of a batch, and keeps a batch whole or not at all', mayHang, async () => {
  const path = join(folder, 'batches.db')
  const random = seeded(4_711)
  const acknowledged: number[] = []
  const [rounds, size] = [6, 40]
  for (let round = 0; round < rounds; round++) {
    const written = await write(path, firstOf(round), WITHOUT_END, 1, random() * 60, size)
    assert.equal(written.errors, '')
    acknowledged.push(...written.acknowledged)
    const store = told(await openSqliteStore(path))
    assert.deepEqual(told(await store.verify()).faults, [])
    const documents = told(await store.documents())
    const ids = new Set(documents.map((d) => d.id))
    for (const n of acknowledged) assert.ok(ids.has(syntheticReading(n).document.id), `document ${n} was acknowledged and is gone`)
    assert.equal(documents.length % size, 0)
    await store.close()
  }
  assert.ok(acknowledged.length > 0)
})

it('keeps everything that four processes write at once, beginning with a store that is not there', mayHang, async () => {
  const path = join(folder, 'several.db')
  const written = await Promise.all([0, 1, 2, 3].map((n) => write(path, n, 40, 4)))
  assert.deepEqual(
    written.map((w) => w.errors),
    ['', '', '', ''],
  )
  const store = told(await openSqliteStore(path))
  const verified = told(await store.verify())
  assert.deepEqual(verified, { documents: 160, claims: 960, findings: 160, judgements: 0, faults: [] })
  await store.close()
})
