import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, it } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { migrations } from '../../src/store/sqlite/migrations.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { type Reading, syntheticReading } from './fixtures.ts'
import { addTo, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-older-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A store as the second version made it: documents in order of arrival, whole records, an index of quotations. */
const olderStore = (path: string, readings: readonly Reading[]): void => {
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA application_id = ${0x43484e43}; CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT`)
  for (const [at, { name, sql }] of migrations.slice(0, 2).entries()) {
    db.exec(sql)
    db.prepare('INSERT INTO migration (number, name) VALUES (?, ?)').run(at + 1, name)
  }
  const document = db.prepare('INSERT INTO document (id, content_hash, published, language, title, text) VALUES (?, ?, ?, ?, ?, ?)')
  const claim = db.prepare('INSERT INTO claim (id, document, kind, span_start, span_end, engine, quote, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { document: d, claims } of readings) {
    document.run(d.id, d.contentHash, d.published, d.language, d.title, d.text)
    db.prepare('INSERT INTO document_source (document, source) VALUES (?, ?)').run(d.id, d.source)
    for (const { id, engine, record } of claims) {
      const { kind, span, quote } = record
      claim.run(id, d.id, kind, span.start, span.end, engine, quote, canonicalJson({ ...record, source: null }))
    }
  }
  db.close()
}

it('a store of an older version is brought up to date with all that it holds', async () => {
  const readings = [5, 3, 9].map((n) => ({ ...syntheticReading(n), findings: [], warnings: [] }))
  const path = join(folder, 'older.db')
  olderStore(path, readings)
  const [older, fresh] = [told(await openSqliteStore(path)), told(await openSqliteStore(join(folder, 'fresh.db'), { create: true }))]
  for (const reading of readings) await addTo(fresh, reading)
  assert.deepEqual(told(await older.verify()).faults, [])
  assert.deepEqual(told(await older.documents()), told(await fresh.documents()))
  assert.deepEqual(told(await older.claims({ pair: 'ISL-NOR' })), told(await fresh.claims({ pair: 'ISL-NOR' })))
  for (const query of ['harbours', '"fisheries agreement"', 'Norway'])
    assert.deepEqual(told(await older.search(query)), told(await fresh.search(query)))
  assert.equal(await addTo(older, syntheticReading(4)), 'added')
  assert.equal(told(await older.search('harbours', { pair: 'ISL-NOR' })).filter((hit) => hit.record !== null).length, 4)
  await older.close()
  await fresh.close()
})
