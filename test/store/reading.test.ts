import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createEngine, engineVersion } from '../../src/engine.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import type { Reading } from './fixtures.ts'
import { addTo, bytesOf, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-reading-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const engine = createEngine({ lexicon, reference })

const read = (file: string): Reading => {
  const { document, records, findings, problems } = engine.read({
    text: readFileSync(join(examples, file), 'utf8'),
    published: '2025-06-17',
    source: file,
  })
  return {
    document,
    claims: records.map((record) => ({ id: record.id, record, document: document.id, engine: engineVersion })),
    findings,
    warnings: problems,
  }
}

const readings = globSync('**/*.txt', { cwd: examples }).sort().map(read)

describe('what the engine reads', () => {
  it('is something', () => {
    assert.ok(readings.length >= 4 && readings.flatMap((r) => r.claims).length > 40)
  })

  it('passes the verification of the store, every id recomputed', async () => {
    const store = told(await openSqliteStore(join(folder, 'verify.db'), { create: true }))
    for (const r of readings) await addTo(store, r)
    const verified = told(await store.verify())
    assert.deepEqual(verified.faults, [])
    assert.equal(verified.claims, readings.flatMap((r) => r.claims).length)
    await store.close()
  })

  it('comes back from the store as it was read', async () => {
    const store = told(await openSqliteStore(join(folder, 'back.db'), { create: true }))
    for (const r of readings) {
      await addTo(store, r)
      const { claims, findings, warnings, document } = told(await store.document(r.document.id))
      const sorted = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      assert.deepEqual(
        { document, claims: sorted(claims), findings: sorted(findings), warnings },
        { ...r, claims: sorted(r.claims), findings: sorted(r.findings) },
      )
    }
    await store.close()
  })

  it('gives the same bytes and the same ledger in any order, from the store and without it', async () => {
    const seen = new Set<string>()
    for (const [n, order] of [readings, readings.toReversed()].entries()) {
      const store = told(await openSqliteStore(join(folder, `order${n}.db`), { create: true }))
      for (const r of order) await addTo(store, r)
      const ledger = told(await store.ledger())
      const claims = order.flatMap((r) => r.claims)
      assert.deepEqual(ledger, buildLedger({ documents: order.map((r) => r.document), claims, findings: order.flatMap((r) => r.findings) }))
      seen.add(`${await bytesOf(store)}${JSON.stringify(ledger)}`)
      await store.close()
    }
    assert.equal(seen.size, 1)
  })

  it('shows a pair the items that it has in the whole ledger', async () => {
    const store = told(await openSqliteStore(join(folder, 'pair.db'), { create: true }))
    for (const r of readings) await addTo(store, r)
    const whole = told(await store.ledger())
    for (const pair of new Set(whole.items.flatMap((i) => i.pairs))) {
      const part = told(await store.ledger({ pair }))
      assert.deepEqual(
        part.items.map((i) => i.id),
        whole.items.filter((i) => i.pairs.includes(pair)).map((i) => i.id),
      )
    }
    await store.close()
  })
})
