import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { buildLedger, growLedger, type Kept } from '../../src/ledger/merge.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import * as fc from '../laws.ts'
import type { Reading } from '../store/fixtures.ts'
import { chanceOf, madeReading, madeReadings, shuffled } from './maker.ts'

const inputOf = (readings: readonly Reading[]) => ({
  documents: readings.map(({ document }) => document),
  claims: readings.flatMap(({ claims }) => claims),
  findings: readings.flatMap(({ findings }) => findings),
})

/** The whole ledger, one object a line. */
const bytesOf = (ledger: Ledger): string =>
  [...ledger.documents, ...ledger.items, ...ledger.actors, ...ledger.findings].map((one) => canonicalJson(one)).join('\n')

const ledgerOf = (readings: readonly Reading[]): string => bytesOf(buildLedger(inputOf(readings)))

const COUNT = 1200

describe('a ledger of more than a thousand reports', () => {
  const readings = madeReadings(COUNT, 1)
  const batch = ledgerOf(readings)

  it('has items of several documents, items with conflicts, and items that stand between others', () => {
    const { items } = buildLedger(inputOf(readings))
    assert.ok(items.filter(({ documents }) => documents.length > 1).length > 100)
    for (const field of ['date', 'parties', 'status', 'place', 'value', 'deadline', 'since', 'speaker'])
      assert.ok(
        items.some(({ conflicts }) => conflicts.some((c) => c.field === field)),
        `no conflict of ${field}`,
      )
    assert.ok(items.some(({ ambiguous }) => ambiguous.length > 1))
    const ids = new Set(items.map(({ id }) => id))
    for (const { ambiguous } of items) for (const id of ambiguous) assert.ok(ids.has(id))
  })

  it('is the same in any order and with documents given twice', () => {
    const chance = chanceOf(2)
    const again = readings.filter(() => chance(3) === 0)
    assert.equal(ledgerOf(shuffled([...readings, ...again], chance)), batch)
  })

  it('is the same however it grew: in batches of any size, some of them told again, some taken out on the way', () => {
    const chance = chanceOf(5)
    const order = shuffled(readings, chance)
    let kept: Kept | undefined
    for (let at = 0; at < order.length; at += 200 + chance(200)) {
      const extra = Array.from({ length: chance(20) }, (_, n) => madeReading(n * 7, 99))
      kept = growLedger(inputOf([...shuffled(order.slice(0, at), chance), ...extra]), kept)
    }
    kept = growLedger(inputOf(order), kept)
    assert.equal(bytesOf(kept.ledger), batch)
  })

  it('forgets a document as if it had never been there', () => {
    const all = growLedger(inputOf(readings))
    for (const at of [0, 600]) {
      const rest = readings.filter((_, n) => n !== at)
      assert.equal(bytesOf(growLedger(inputOf(rest), all).ledger), ledgerOf(rest))
    }
  })

  it('groups anew only what a new document can touch', () => {
    const all = growLedger(inputOf(readings))
    const more = madeReading(COUNT + 1, 1)
    const grown = growLedger(inputOf([...readings, more]), all)
    const { pages, blocks, groups, items } = grown.items.made
    assert.equal(pages, 1)
    assert.ok(blocks.length <= more.claims.length, `${blocks.length} blocks`)
    assert.ok(groups < 0.15 * all.items.groups.size && items < 0.15 * all.ledger.items.length, `${groups} groups, ${items} items`)
    const same = new Set(all.items.items.values())
    assert.ok([...new Set(grown.items.items.values())].filter((item) => !same.has(item)).length <= items, 'other items are the very same objects')
    assert.equal(growLedger(inputOf(readings), all).items.made.groups, 0)
  })
})

const judgementOf = (verdict: 'same' | 'different', a: string, b: string, n: number) => ({
  claims: [a, b].sort() as unknown as readonly [string, string],
  judgement: `${verdict} ${n}`,
  at: `2026-01-0${(n % 9) + 1}T00:00:00Z`,
})

describe('what people say of two claims', async () => {
  const { itemState, noItems } = await import('../../src/ledger/items/state.ts')
  const readings = madeReadings(60, 4)
  const claims = readings.flatMap((r) => r.claims).sort((a, b) => (a.id < b.id ? -1 : 1))
  const kinds = Map.groupBy(claims, ({ record }) => record.kind)
  const bond = fc
    .constantFrom(...kinds.keys())
    .chain((kind) => fc.tuple(fc.constantFrom(...kinds.get(kind)!), fc.constantFrom(...kinds.get(kind)!)))
    .map(([a, b]) => [a.id, b.id] as const)
  const bonds = fc.record({ same: fc.array(bond, { maxLength: 5 }), different: fc.array(bond, { maxLength: 5 }) }).map(({ same, different }) => ({
    same: same.filter(([a, b]) => a !== b).map(([a, b], n) => judgementOf('same', a, b, n)),
    different: different.filter(([a, b]) => a !== b).map(([a, b], n) => judgementOf('different', a, b, n)),
  }))
  const itemsOf = (state: { readonly items: ReadonlyMap<string, unknown> }): string =>
    [...new Set([...state.items.values()].map((item) => canonicalJson(item)))].sort().join('\n')

  it('holds: what is different is never in one item, what is the same is, unless that would break the former', () => {
    fc.assert(
      fc.property(bonds, ({ same, different }) => {
        const items = [...itemState(claims, { same, different }).items.values()]
        const home = new Map(items.flatMap((item) => item.claims.map((c) => [c.id, item.id] as const)))
        for (const {
          claims: [a, b],
        } of different)
          assert.notEqual(home.get(a), home.get(b))
        if (different.length === 0)
          for (const {
            claims: [a, b],
          } of same)
            assert.equal(home.get(a), home.get(b))
      }),
      { numRuns: 60 },
    )
  })

  it('can be said and taken back: the state that comes from any other is the one made from nothing', () => {
    fc.assert(
      fc.property(bonds, bonds, fc.integer({ min: 1, max: 999 }), (first, then, seed) => {
        const chance = chanceOf(seed)
        const some = claims.filter(() => chance(5) > 0)
        const before = itemState(some, first, itemState(claims, then))
        assert.equal(itemsOf(itemState(claims, then, before)), itemsOf(itemState(claims, then, noItems)))
        assert.equal(itemsOf(itemState(some, then, before)), itemsOf(itemState(some, then)))
        assert.equal(
          itemsOf(itemState(claims, { same: shuffled(then.same, chance), different: shuffled(then.different, chance) })),
          itemsOf(itemState(claims, then)),
        )
      }),
      { numRuns: 40 },
    )
  })
})
