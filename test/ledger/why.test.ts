import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { whySame, whyTogether } from '../../src/ledger/items/why.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import type { Claim } from '../../src/model/ledger.ts'
import type { FieldsOf } from '../../src/model/record.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

const tell = (text: string, fields: Partial<FieldsOf<'event'>>): Claim => {
  const d = documentOf(text, { publisher: text })
  return claimOf(recordOf(d, 'event', text, { type: 'meeting', parties: ['ISL', 'NOR'], status: 'occurred', date: '2026-03-06', ...fields }))
}

const [one, again] = [
  tell('Hansen met Jonsson on cod.', { people: ['Ola Hansen', 'Jon Jonsson'] }),
  tell('Talks on cod in March.', { date: '2026-03', people: ['Hansen'] }),
]

describe('why two claims are one thing', () => {
  it('says what is the same', () => {
    const why = whySame(one, again, [one, again])
    assert.equal(why.verdict, 'one')
    for (const said of ['parties: ISL and NOR', 'the one time lies in the other: 2026-03-06; month from 2026-03-01 to 2026-03-31'])
      assert.ok(why.speaksFor.includes(said), said)
    assert.deepEqual(why.speaksAgainst, [])
  })
  it('says what is not', () => {
    const denied = tell('Hansen did not meet Jonsson on cod.', { status: 'denied', people: ['Ola Hansen'] })
    const why = whySame(one, denied, [one, denied])
    assert.equal(why.verdict, 'two')
    assert.deepEqual(why.speaksAgainst, ['status: occurred; denied'])
  })
  it('tells a contradiction that does not make two', () => {
    const planned = tell('Hansen is to meet Jonsson on cod.', { status: 'planned', people: ['Ola Hansen'] })
    const why = whySame(one, planned, [one, planned])
    assert.equal(why.verdict, 'one-with-conflict')
    assert.ok(why.speaksFor.some((said) => said.startsWith('the one tells of the plan, the other of the event')))
    assert.deepEqual(why.speaksAgainst, ['status: occurred; planned'])
  })
  it('is the same for both, and agrees with the ledger', () => {
    const claims = [one, again, tell('Hansen met Olafsdottir.', { people: ['Ola Hansen', 'Eva Olafsdottir'] })]
    const { items } = buildLedger({ documents: [], claims, findings: [] })
    for (const a of claims)
      for (const b of claims)
        if (a !== b) {
          assert.equal(whySame(a, b, claims).verdict, whySame(b, a, claims).verdict)
          const together = items.some((item) => [a, b].every(({ id }) => item.claims.some((c) => c.id === id)))
          if (together) assert.notEqual(whySame(a, b, claims).verdict, 'two')
        }
  })
  it('lays each claim of an item beside the one that it is most like', () => {
    assert.deepEqual(
      whyTogether([one, again], [one, again]).map(({ a, b }) => [a, b]),
      [[one.id, again.id]],
    )
  })
})
