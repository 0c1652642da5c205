import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import type { Store } from '../../src/store/port.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { chanceOf, madeReading, madeReadings, shuffled } from '../ledger/maker.ts'
import { addTo, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'kept-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const open = async (name: string): Promise<Store> => told(await openSqliteStore(join(folder, name), { create: true }))

const bytesOf = async (store: Store, options: object): Promise<string> => canonicalJson(told(await store.ledger(options)))

const asked = [{}, { pair: 'ISL-NOR' }, { pair: 'ISL-NOR', asOf: '2024-05-01' }]

describe('ledgers that a store keeps while it is open', () => {
  it('are those of a store opened anew, after any adding and removing, by itself and by others', async () => {
    const [one, other] = [await open('a.db'), await open('a.db')]
    const chance = chanceOf(11)
    const order = shuffled(madeReadings(160, 3), chance)
    const there: string[] = []
    for (let at = 0; at < order.length; at += 40) {
      for (const reading of order.slice(at, at + 40)) {
        await addTo(chance(2) === 0 ? one : other, reading)
        there.push(reading.document.id)
      }
      for (let n = chance(4); n > 0; n--) told(await (chance(2) === 0 ? one : other).remove(there.splice(chance(there.length), 1)[0]!))
      const fresh = await open('a.db')
      for (const options of asked) {
        const expected = await bytesOf(fresh, options)
        assert.equal(await bytesOf(one, options), expected)
        assert.equal(await bytesOf(other, options), expected)
      }
      await fresh.close()
    }
    await one.close()
    await other.close()
  })

  it('are the very same object as long as nobody writes', async () => {
    const [one, other] = [await open('b.db'), await open('b.db')]
    for (const reading of madeReadings(20, 3)) await addTo(one, reading)
    const first = told(await one.ledger({ pair: 'ISL-NOR' }))
    assert.equal(told(await one.ledger({ pair: 'ISL-NOR' })), first)
    await addTo(other, madeReading(21, 3))
    assert.notEqual(told(await one.ledger({ pair: 'ISL-NOR' })), first)
    await one.close()
    await other.close()
  })
})
