import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { syntheticReading } from './fixtures.ts'
import { told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))
const ROUNDS = 30

/** Delays that differ from round to round but not from run to run (Park and Miller's generator, CACM 31, 1988). */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface Written {
  readonly acknowledged: readonly number[]
  readonly errors: string
  readonly signal: string | null
}

/** Lets a writer run until `milliseconds` after its first acknowledgement, then kills it; runs it to its end when not given. */
const write = (path: string, first: number, count: number, step: number, milliseconds?: number, batch = 1): Promise<Written> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path, ...[first, count, step, batch].map(String)])
    let out = ''
    let errors = ''
    let armed = milliseconds === undefined
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (armed) return
      armed = true
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      // What stands behind the last line feed was cut off.
      const acknowledged = out.split('\n').slice(0, -1).map(Number)
      resolve({ acknowledged, errors, signal })
    })
  })

const firstOf = (round: number): number => 1000 + round * 2000

it(`loses no acknowledged document and keeps no half one in ${ROUNDS} kills`, { timeout: 180_000 }, async () => {
  const path = join(folder, 'killed.db')
  const random = seeded(20_260_302)
  const acknowledged: number[] = []
  let killed = 0
  for (let round = 0; round < ROUNDS; round++) {
    const written = await write(path, firstOf(round), 2000, 1, random() * 60)
    assert.equal(written.errors, '')
    assert.ok(written.acknowledged.length > 0)
    if (written.signal === 'SIGKILL') killed++
    acknowledged.push(...written.acknowledged)
    const store = told(await openSqliteStore(path))
    // Verify compares every claim, column, pair and full-text row with what the document and its records say.
    assert.deepEqual(told(await store.verify()).faults, [])
    const documents = new Map(told(await store.documents()).map((d) => [d.id, d]))
    for (const n of acknowledged) assert.ok(documents.has(syntheticReading(n).document.id), `document ${n} was acknowledged and is gone`)
    assert.ok(documents.size <= acknowledged.length + killed, 'at most the one document under way is there without acknowledgement')
    await store.close()
  }
  assert.equal(killed, ROUNDS)
  const store = told(await openSqliteStore(path))
  const whole = new Map(
    Array.from({ length: ROUNDS }, (_, round) => Array.from({ length: 2000 }, (_, i) => firstOf(round) + i))
      .flat()
      .map((n) => [`reports/${n}.txt`, n]),
  )
  for (const d of told(await store.documents())) {
    const expected = syntheticReading(whole.get(d.source!)!)
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

it('loses no acknowledged document of a batch, and keeps a batch whole or not at all', { timeout: 60_000 }, async () => {
  const path = join(folder, 'batches.db')
  const random = seeded(4_711)
  const acknowledged: number[] = []
  const [rounds, size] = [6, 40]
  for (let round = 0; round < rounds; round++) {
    const written = await write(path, firstOf(round), 2000, 1, random() * 60, size)
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

it('keeps everything that four processes write at once, beginning with a store that is not there', { timeout: 60_000 }, async () => {
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
