import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { itemsByKinds } from '../../src/ledger/items/by-kinds.ts'
import { inOrder } from '../../src/ledger/items/item.ts'
import { itemState, pairsIn } from '../../src/ledger/items/state.ts'
import { buildLedger, growLedger, type Kept } from '../../src/ledger/merge.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Claim, Ledger } from '../../src/model/ledger.ts'
import * as fc from '../laws.ts'
import { type Reading, readingOf } from '../store/fixtures.ts'
import { anyNoise, anySeed, readCorpus } from './corpora.ts'
import { judge, revoke } from './judging.ts'
import { chanceOf, madeReading, madeReadings, shuffled } from './maker.ts'

const inputOf = (readings: readonly Reading[]) => ({
  documents: readings.map(({ document }) => document),
  claims: readings.flatMap(({ claims }) => claims),
  findings: readings.flatMap(({ findings }) => findings),
})

/** The whole ledger, one object a line, list by list. */
const bytesOf = (ledger: Ledger): string =>
  Object.entries(ledger)
    .flatMap(([name, list]) => (list as readonly unknown[]).map((one) => `${name} ${canonicalJson(one)}`))
    .join('\n')

const ledgerOf = (readings: readonly Reading[]): string => bytesOf(buildLedger(inputOf(readings)))

const COUNT = 1200

describe('a ledger of more than a thousand reports', () => {
  const readings = madeReadings(COUNT, 1)
  const batch = ledgerOf(readings)

  it('is the same when kinds are grouped one after the other, as those of very many claims are', () => {
    const { claims } = inputOf(readings)
    const ids = claims.filter(({ record }) => record.kind === 'event').map(({ id }) => id)
    const bond = (a: number, b: number) => ({ claims: [ids[a]!, ids[b]!].sort() as [string, string], judgement: 'j', by: 'Ana', at: '', dissent: [] })
    for (const bonds of [
      { same: [], different: [] },
      { same: [bond(3, 400), bond(400, 41)], different: [bond(7, 8)] },
    ]) {
      const [state, turns] = [itemState(claims, bonds), itemsByKinds(claims, bonds)]
      assert.equal(canonicalJson(turns.items), canonicalJson(inOrder(state.items.values())))
      assert.deepEqual(claims.map(turns.pairs), claims.map(pairsIn(state)))
    }
  })

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

describe('a ledger of reports that the engine reads', () => {
  it('is the same however it grew: by any steps forward and back', () => {
    const steps = fc.array(fc.tuple(anySeed, fc.double({ min: 0.2, max: 1, noNaN: true })), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(anySeed, anyNoise, steps, (seed, noise, some) => {
        const { readings } = readCorpus(36, seed, noise)
        const all = inputOf(readings.map((one) => readingOf(one.document, one.records, { findings: one.findings })))
        let kept: Kept | undefined
        for (const [order, share] of some) {
          const chance = chanceOf(order)
          const there = new Set(all.documents.filter(() => chance(1000) < share * 1000).map(({ id }) => id))
          kept = growLedger(
            {
              documents: shuffled(all.documents, chance).filter(({ id }) => there.has(id)),
              claims: shuffled(all.claims, chance).filter(({ document }) => there.has(document)),
              findings: all.findings.filter(({ documents }) => documents.every((id) => there.has(id))),
            },
            kept,
          )
        }
        assert.equal(bytesOf(growLedger(all, kept).ledger), bytesOf(buildLedger(all)))
      }),
      { numRuns: 6 },
    )
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

/** What may be said of some claims and documents: of one, of two, of a document, or against what was said. */
const judgementsOf = (readings: readonly Reading[]): fc.Arbitrary<readonly Judgement[]> => {
  const claims = readings.flatMap((reading) => reading.claims)
  const one = fc.constantFrom(...claims)
  const other = (claim: Claim) => fc.constantFrom(...claims.filter(({ record }) => record.kind === claim.record.kind))
  const commitment = fc.constantFrom(...claims.filter(({ record }) => record.kind === 'commitment'))
  const own = (claim: Claim): readonly Claim[] => readings.find(({ document }) => document.id === claim.document)!.claims
  const hour = fc.integer({ min: 0, max: 23 })
  const by = fc.constantFrom('Ana', 'Ben')
  const said = fc.oneof(
    fc
      .tuple(fc.constantFrom('accept' as const, 'reject' as const), one, hour, by)
      .map(([verdict, claim, at, who]) => judge(verdict, [claim], own(claim), { hour: at, by: who })),
    fc
      .tuple(fc.constantFrom('kept' as const, 'broken' as const), commitment, hour)
      .map(([verdict, claim, at]) => judge(verdict, [claim], own(claim), { hour: at })),
    fc
      .tuple(
        fc.constantFrom('same' as const, 'different' as const),
        one.chain((claim) => fc.tuple(fc.constant(claim), other(claim))),
        hour,
      )
      .map(([verdict, [a, b], at]) => judge(verdict, [a, b], [...own(a), ...own(b)], { hour: at })),
    fc
      .tuple(fc.constantFrom(...readings), fc.constantFrom(['side', 'NOR'], ['published', '2024-05-05'], ['title', 'Another']), hour)
      .map(([{ document }, [field, value], at]) => judge('document', [], [], { target: document.id, field: field!, value, hour: at })),
    fc.tuple(one, hour).map(([claim, at]) => judge('correct', [claim], own(claim), { field: 'negated', value: true, hour: at })),
  )
  return fc
    .array(said, { maxLength: 12 })
    .chain((all) =>
      all.length === 0
        ? fc.constant(all)
        : fc.array(fc.constantFrom(...all), { maxLength: 4 }).map((undone) => [...all, ...undone.map((each) => revoke(each, { hour: 23 }))]),
    )
}

describe('a ledger that grows', () => {
  const readings = madeReadings(120, 6)

  it('is the one made from nothing, whatever came, went, was said and was taken back on the way', () => {
    const some = fc.integer({ min: 1, max: 1e6 }).map((seed) => {
      const chance = chanceOf(seed)
      return shuffled(
        readings.filter(() => chance(6) > 0),
        chance,
      )
    })
    const asOf = fc.constantFrom(undefined, '2024-06-01', '2026-01-01')
    const step = fc.record({ some, judgements: judgementsOf(readings), asOf })
    const input = (one: { readonly some: readonly Reading[]; readonly judgements: readonly Judgement[]; readonly asOf: string | undefined }) => ({
      ...inputOf(one.some),
      judgements: one.judgements,
      ...(one.asOf === undefined ? {} : { asOf: one.asOf }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), (steps) => {
        let kept: Kept | undefined
        for (const one of steps) kept = growLedger(input(one), kept)
        // Other objects with the same content: nothing of what is kept by object can help.
        assert.equal(bytesOf(kept!.ledger), bytesOf(buildLedger(structuredClone(input(steps.at(-1)!)))))
      }),
      { numRuns: 6 },
    )
  })

  it('leaves what nobody spoke of as the very same objects', () => {
    const before = growLedger(inputOf(readings))
    const [claim] = readings[61]!.claims
    const after = growLedger({ ...inputOf(readings), judgements: [judge('accept', [claim!], readings[61]!.claims)] }, before)
    for (const part of ['documents', 'items', 'actors', 'instruments', 'followUps', 'findings', 'origins'] as const) {
      const known = new Set<unknown>(before.ledger[part])
      const fresh = (after.ledger[part] as readonly unknown[]).filter((one) => !known.has(one))
      assert.ok(fresh.length < 12 && fresh.length < 0.3 * known.size + 1, `${fresh.length} of ${known.size} ${part}`)
    }
  })
})
