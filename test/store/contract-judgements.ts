import assert from 'node:assert/strict'
import { addedRecord, claimByHand } from '../../src/ledger/judgements/added.ts'
import { holdOf, judgementOf } from '../../src/ledger/judgements/identity.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { Store } from '../../src/store/port.ts'
import { judge, revoke } from '../ledger/judging.ts'
import type { Test } from './contract-suite.ts'
import { type Reading, syntheticReading } from './fixtures.ts'
import { addTo, told } from './told.ts'

const claimOfKind = ({ claims }: Reading, kind: string): Claim => claims.find(({ record }) => record.kind === kind)!

const say = async (store: Store, ...judgements: readonly Judgement[]) => told(await store.judge(judgements))

const shownIds = async (store: Store, options: Parameters<Store['ledger']>[0] = {}): Promise<readonly string[]> =>
  told(await store.ledger(options)).items.flatMap(({ claims }) => claims.map(({ id }) => id))

const addition = (r: Reading, quote: string): { readonly judgement: Judgement; readonly claim: Claim } => {
  const start = r.document.text.indexOf(quote)
  const value = { type: 'visit', parties: ['ISL', 'SWE'] }
  const claim = claimByHand(addedRecord(r.document, { kind: 'event', span: { start, end: start + quote.length }, fields: value }))
  const on = [holdOf(claim, r.claims, null)]
  return {
    claim,
    judgement: judgementOf({ verdict: 'add', on, target: null, field: null, value, reason: null, by: 'Ana', at: '2026-04-01T09:00:00.000Z' }),
  }
}

/** What every store must do with judgements. */
export const judging: Readonly<{ [name: string]: Test }> = {
  'judgements: keeps them as given, by time, and knows one that is there already': async (store, again) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    const [late, early] = [judge('accept', [r.claims[0]!], r.claims, { hour: 11 }), judge('reject', [r.claims[1]!], r.claims, { hour: 10 })]
    assert.deepEqual(await say(store, late, early, late), { added: 2, known: 1 })
    assert.deepEqual(await say(store, early), { added: 0, known: 1 })
    await store.close()
    const reopened = await again()
    assert.deepEqual(told(await reopened.judgements()), [early, late])
    assert.deepEqual(told(await reopened.verify()).faults, [])
    await reopened.close()
  },
  'judgements: of a document come with what revoked them, of a claim by the beginning of its id': async (store) => {
    const [a, b] = [syntheticReading(1), syntheticReading(2)]
    await addTo(store, a)
    await addTo(store, b)
    const [given, other] = [judge('reject', [a.claims[0]!], a.claims), judge('accept', [b.claims[0]!], b.claims)]
    const first = revoke(given, { hour: 12 })
    const second = revoke(first, { hour: 13 })
    await say(store, given, other, first, second)
    const ids = (list: readonly Judgement[]) => list.map(({ id }) => id)
    assert.deepEqual(ids(told(await store.judgements({ document: a.document.id }))), ids([given, first, second]))
    assert.deepEqual(ids(told(await store.document(a.document.id)).judgements), ids([given, first, second]))
    assert.deepEqual(ids(told(await store.judgements({ claim: b.claims[0]!.id.slice(0, 10) }))), [other.id])
    assert.deepEqual(ids(told(await store.judgements({ prefix: given.id }))), [given.id])
  },
  'judgements: outlive their document and hold again when it comes back': async (store) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    await say(store, judge('reject', [r.claims[0]!], r.claims))
    const before = await shownIds(store)
    told(await store.remove(r.document.id))
    assert.equal(told(await store.judgements()).length, 1)
    assert.deepEqual(told(await store.ledger()).judgements, [], 'as if the document had never been there')
    await addTo(store, r)
    assert.deepEqual(await shownIds(store), before)
    assert.ok(!before.includes(r.claims[0]!.id))
  },
  'judgements: two users may judge at once, and nothing is lost': async (store, again) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    const other = await again()
    const all = Array.from({ length: 40 }, (_, n) => judge('note', [r.claims[n % r.claims.length]!], r.claims, { hour: n % 24, by: `Reader ${n}` }))
    await Promise.all(all.map((one, n) => say(n % 2 === 0 ? store : other, one)))
    assert.equal(told(await store.judgements()).length, 40)
    assert.deepEqual(told(await store.judgements()), told(await other.judgements()))
    await other.close()
  },
  'judgements: another reading of a document keeps them': async (store) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    await say(store, judge('accept', [r.claims[0]!], r.claims))
    const rest = r.claims.slice(1)
    assert.equal(told(await store.reread(r.document.id, rest, [], [])).status, 'replaced')
    assert.equal(told(await store.reread('0000000000000000', rest, [], [])).status, 'unknown')
    const ledger = told(await store.ledger())
    assert.deepEqual([ledger.judgements.length, ledger.questions.length, told(await store.claims()).length], [1, 1, rest.length])
    assert.deepEqual(told(await store.verify()).faults, [])
  },
  'judgements: corrected parties and added records bring a document to another pair': async (store) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    const visit = claimOfKind(r, 'event')
    assert.deepEqual(await shownIds(store, { pair: 'ISL-SWE' }), [])
    const moved = judge('correct', [visit], r.claims, { field: 'parties', value: ['ISL', 'SWE'] })
    await say(store, moved)
    assert.deepEqual(await shownIds(store, { pair: 'ISL-SWE' }), [visit.id])
    assert.deepEqual(
      told(await store.ledger({ pair: 'ISL-SWE' })).documents.map(({ id }) => id),
      [r.document.id],
    )
    assert.ok(!(await shownIds(store, { pair: 'ISL-NOR' })).includes(visit.id))
    await say(store, revoke(moved, { hour: 12 }))
    assert.deepEqual(told(await store.ledger({ pair: 'ISL-SWE', whole: true })).documents, [])
    const { judgement, claim } = addition(r, 'Iceland will open')
    await say(store, judgement)
    assert.deepEqual(await shownIds(store, { pair: 'ISL-SWE' }), [claim.id])
  },
  'judgements: a corrected date of publication decides what was known by a day': async (store) => {
    const [early, late] = [syntheticReading(1, { published: '2026-03-01' }), syntheticReading(2, { published: '2026-03-05' })]
    await addTo(store, early)
    await addTo(store, late)
    const by = async (asOf: string): Promise<readonly string[]> => told(await store.ledger({ pair: 'ISL-NOR', asOf })).documents.map(({ id }) => id)
    assert.deepEqual(await by('2026-03-03'), [early.document.id])
    await say(
      store,
      judge('document', [], [], { target: early.document.id, field: 'published', value: '2026-03-04' }),
      judge('document', [], [], { target: late.document.id, field: 'published', value: '2026-03-02' }),
    )
    assert.deepEqual(await by('2026-03-03'), [late.document.id])
    assert.equal(told(await store.document(late.document.id)).document.published, '2026-03-05', 'what is stored stays')
  },
  'judgements: search names no rejected record, but one that was added, and shows a corrected title': async (store) => {
    const r = syntheticReading(1)
    await addTo(store, r)
    const tie = claimOfKind(r, 'tie')
    const { judgement, claim } = addition(r, 'Direct flights link')
    const records = async () => told(await store.search('flights')).map((hit) => [hit.record, hit.title])
    assert.deepEqual(await records(), [[tie.id, 'Report 1']])
    await say(store, judge('reject', [tie], r.claims), judge('document', [], [], { target: r.document.id, field: 'title', value: 'Another' }))
    assert.deepEqual(await records(), [[null, 'Another']])
    await say(store, judgement)
    assert.deepEqual(await records(), [[claim.id, 'Another']])
  },
}
