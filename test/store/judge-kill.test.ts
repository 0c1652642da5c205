import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { mayHang } from '../hanging.ts'
import { syntheticReading } from './fixtures.ts'
import { type Left, runUntilKilled, seeded, WITHOUT_END } from './killed.ts'
import { addTo, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-judge-kill-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ROUNDS = 6

/** Lets a process judge until `milliseconds` after its first acknowledgement, then kills it; to its end when not given. */
const judging = (path: string, first: number, count: number, by: string, milliseconds?: number): Promise<Left> =>
  runUntilKilled('judger.ts', [path, first, count, by], milliseconds)

const storeWithOne = async (name: string): Promise<string> => {
  const path = join(folder, name)
  const store = told(await openSqliteStore(path, { create: true }))
  await addTo(store, syntheticReading(1))
  await store.close()
  return path
}

it(`loses no acknowledged judgement and keeps no half one in ${ROUNDS} kills`, mayHang, async () => {
  const path = await storeWithOne('killed.db')
  const random = seeded(20_260_401)
  const acknowledged: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const said = await judging(path, round * WITHOUT_END, WITHOUT_END, 'Ana', random() * 60)
    assert.deepEqual([said.errors, said.signal], ['', 'SIGKILL'])
    acknowledged.push(...said.acknowledged)
    const store = told(await openSqliteStore(path))
    assert.deepEqual(told(await store.verify()).faults, [])
    const names = new Set(told(await store.judgements()).map(({ by }) => by))
    for (const n of acknowledged) assert.ok(names.has(`Ana ${n}`), `judgement ${n} was acknowledged and is gone`)
    assert.ok(names.size <= acknowledged.length + round + 1, 'at most the one under way is there without acknowledgement')
    await store.close()
  }
  assert.ok(acknowledged.length > ROUNDS)
})

it('keeps everything that two processes say at once', mayHang, async () => {
  const path = await storeWithOne('several.db')
  const said = await Promise.all(['Ana', 'Ben'].map((by) => judging(path, 0, 150, by)))
  assert.deepEqual(
    said.map(({ errors, acknowledged }) => [errors, acknowledged.length]),
    [
      ['', 150],
      ['', 150],
    ],
  )
  const store = told(await openSqliteStore(path))
  assert.deepEqual(told(await store.verify()), { documents: 1, claims: 6, findings: 1, judgements: 300, faults: [] })
  await store.close()
})

it('nothing takes a judgement out of the file or changes it', async () => {
  const path = await storeWithOne('kept.db')
  await judging(path, 0, 1, 'Ana')
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(path)
  for (const sql of ['DELETE FROM judgement', "UPDATE judgement SET signed = 'Ben'"]) assert.throws(() => db.exec(sql), /judgements are never/)
  db.exec("DROP TRIGGER judgement_no_update; UPDATE judgement SET json = replace(json, 'Ana', 'Ben')")
  db.close()
  const store = told(await openSqliteStore(path))
  assert.deepEqual(
    told(await store.verify()).faults.map(({ what }) => what),
    ['judgement', 'judgement'],
  )
  await store.close()
})
