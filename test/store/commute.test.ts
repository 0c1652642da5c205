import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { exportJsonl } from '../../src/export/jsonl.ts'
import { addedRecord, claimByHand } from '../../src/ledger/judgements/added.ts'
import { holdOf, judgementOf } from '../../src/ledger/judgements/identity.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { LedgerOptions, Store } from '../../src/store/port.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import * as fc from '../laws.ts'
import { judge, revoke } from '../ledger/judging.ts'
import { syntheticReading } from './fixtures.ts'
import { addTo, told } from './told.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-commute-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let made = 0
const fresh = async (): Promise<Store> => told(await openSqliteStore(join(folder, `${made++}.db`), { create: true }))

const readings = [1, 2, 3].map((n) => syntheticReading(n, { published: `2026-03-0${n * 2}` }))
const claims = readings.flatMap((r) => r.claims)
const of = (n: number, kind: string): Claim => readings[n]!.claims.find(({ record }) => record.kind === kind)!

/** A record that a person found in a document. */
const added = (n: number): Judgement => {
  const { document } = readings[n]!
  const start = document.text.indexOf('Iceland will open')
  const value = { type: 'visit', parties: ['ISL', 'SWE'] }
  const claim = claimByHand(addedRecord(document, { kind: 'event', span: { start, end: start + 17 }, fields: value }))
  const at = '2026-04-01T09:30:00.000Z'
  return judgementOf({
    verdict: 'add',
    on: [holdOf(claim, readings[n]!.claims, null)],
    target: null,
    field: null,
    value,
    reason: null,
    by: 'Ana',
    at,
  })
}

/** Of every verdict one at least: some move a document to another pair or another day, some contradict each other, some are revoked. */
const given: readonly Judgement[] = [
  judge('accept', [of(0, 'event')], claims, { hour: 10 }),
  judge('reject', [of(0, 'event')], claims, { hour: 11, by: 'Ben' }),
  judge('reject', [of(1, 'tie')], claims),
  judge('correct', [of(0, 'event')], claims, { field: 'parties', value: ['ISL', 'SWE'] }),
  judge('correct', [of(2, 'figure')], claims, { field: 'value', value: 7 }),
  judge('correct', [of(2, 'figure')], claims, { field: 'value', value: 8, by: 'Ben', hour: 12 }),
  judge('same', [of(0, 'agreement'), of(1, 'agreement')], claims),
  judge('same', [of(1, 'agreement'), of(2, 'agreement')], claims),
  judge('different', [of(0, 'agreement'), of(2, 'agreement')], claims, { hour: 13 }),
  judge('kept', [of(1, 'commitment')], claims),
  judge('broken', [of(1, 'commitment')], claims, { by: 'Ben', hour: 14 }),
  judge('note', [of(2, 'statement')], claims),
  judge('document', [], [], { target: readings[1]!.document.id, field: 'published', value: '2026-03-09' }),
  judge('document', [], [], { target: readings[2]!.document.id, field: 'title', value: 'Another' }),
  added(0),
  added(2),
]
const pool: readonly Judgement[] = [...given, ...given.map((one) => revoke(one, { hour: 20 }))]

/** A judgement that is said, or the number of a document that is added, or taken out when it is there. */
type Step = Judgement | number

const take = async (store: Store, steps: readonly Step[]): Promise<void> => {
  const there = new Set<number>()
  for (const step of steps) {
    if (typeof step !== 'number') told(await store.judge([step]))
    else if (there.delete(step)) told(await store.remove(readings[step]!.document.id))
    else {
      await addTo(store, readings[step]!)
      there.add(step)
    }
  }
}

const asked: readonly LedgerOptions[] = [{}, { pair: 'ISL-NOR' }, { pair: 'ISL-SWE' }, { pair: 'ISL-NOR', asOf: '2026-03-05' }]

/** What a store answers: whole ledgers and those of pairs and days, and what a search finds. */
const answersOf = async (store: Store): Promise<readonly string[]> => {
  const ledgers: string[] = []
  for (const options of asked) ledgers.push([...exportJsonl(told(await store.ledger(options)))].join(''))
  return [...ledgers, JSON.stringify(told(await store.search('harbours'))), JSON.stringify(told(await store.verify()))]
}

it('law: adding, removing and judging commute: what there is in the end decides every answer', async () => {
  const steps = fc
    .record({ there: fc.subarray([0, 1, 2]), said: fc.subarray([...pool]), detours: fc.array(fc.nat(2), { maxLength: 6 }) })
    .chain(({ there, said, detours }) => {
      // A detour is gone twice, so that the document is as it was; a document that is there in the end is turned once more.
      const all: readonly Step[] = [...there, ...detours, ...detours, ...said]
      return fc.tuple(fc.constant<readonly Step[]>([...there, ...said]), fc.shuffledSubarray([...all], { minLength: all.length }))
    })
  await fc.assert(
    fc.asyncProperty(steps, async ([straight, crooked]) => {
      const [one, other] = [await fresh(), await fresh()]
      await take(one, straight)
      await take(other, crooked)
      assert.deepEqual(await answersOf(other), await answersOf(one))
      await one.close()
      await other.close()
    }),
    { numRuns: 25 },
  )
})
