import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonicalJson } from '../../src/ledger/canonical.ts'
import { judged } from '../../src/ledger/judgements/judged.ts'
import { buildLedger } from '../../src/ledger/merge.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Claim } from '../../src/model/ledger.ts'
import * as fc from '../laws.ts'
import { claimOf, documentOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { judge, revoke } from './judging.ts'

const readings = [1, 2, 3].map((n) => syntheticReading(n))
const documents = readings.map((r) => r.document)
const claims = readings.flatMap((r) => r.claims)
const findings = readings.flatMap((r) => r.findings)
const of = (kind: string, n = 0): Claim => claims.filter((c) => c.record.kind === kind)[n]!
const ledgerWith = (...judgements: readonly Judgement[]) => buildLedger({ documents, claims, findings, judgements })
const shownWith = (...judgements: readonly Judgement[]) => judged({ documents, claims, findings, judgements })
const find = (list: readonly Claim[], { id }: Claim): Claim | undefined => list.find((c) => c.id === id)

describe('verdicts on one claim', () => {
  test('an accepted claim says so, with the name and the time', () => {
    const { judged: verdict } = find(shownWith(judge('accept', [of('event')], claims)).claims, of('event'))!
    assert.deepEqual([verdict?.verdict, verdict?.by, verdict?.at], ['accepted', 'Ana', '2026-04-01T09:00:00.000Z'])
  })

  test('a rejected claim leaves items and what was computed from it, and is kept apart', () => {
    const figure = claims.find((c) => findings.some((f) => f.inputs.some((i) => i.record === c.id)))!
    const ledger = ledgerWith(judge('reject', [figure], claims))
    assert.ok(!ledger.items.some((item) => item.claims.some((c) => c.id === figure.id)))
    assert.ok(!ledger.findings.some((f) => f.inputs.some((i) => i.record === figure.id)))
    assert.equal(shownWith(judge('reject', [figure], claims)).rejected[0]?.id, figure.id)
  })

  test('a corrected field is shown, and what was read stays beside it', () => {
    const { record, judged: verdict } = find(
      shownWith(judge('correct', [of('event')], claims, { field: 'date', value: '2026-02-12' })).claims,
      of('event'),
    )!
    assert.equal(record.kind === 'event' && record.date, '2026-02-12')
    assert.deepEqual(verdict?.fields, { date: { was: '2026-02-11', is: '2026-02-12' } })
    assert.deepEqual(record.inferred.date, { said: null, from: 'judgement' })
  })

  test('of two persons the later counts, and the other is told', () => {
    const { judged: verdict } = shownWith(
      judge('accept', [of('tie')], claims, { by: 'Ana', hour: 10 }),
      judge('reject', [of('tie')], claims, { by: 'Ben', hour: 11 }),
    ).rejected[0]!
    assert.deepEqual([verdict?.verdict, verdict?.by, verdict?.dissent.map((d) => [d.by, d.says])], ['rejected', 'Ben', [['Ana', 'accept']]])
  })

  test('a person who changes her mind does not contradict herself', () => {
    const shown = shownWith(judge('reject', [of('tie')], claims, { hour: 10 }), judge('accept', [of('tie')], claims, { hour: 11 }))
    assert.deepEqual(find(shown.claims, of('tie'))!.judged?.dissent, [])
  })
})

describe('revoking', () => {
  test('gives the state as if never judged, but for the judgements themselves', () => {
    const given = [judge('reject', [of('event')], claims), judge('correct', [of('figure')], claims, { field: 'value', value: 7 })]
    const { judgements: _, ...after } = ledgerWith(...given, ...given.map((j) => revoke(j, { hour: 12 })))
    const { judgements: __, ...before } = ledgerWith()
    assert.equal(canonicalJson(after), canonicalJson(before))
  })

  test('of a revocation brings the judgement back', () => {
    const given = judge('reject', [of('event')], claims)
    const first = revoke(given, { hour: 10 })
    assert.equal(shownWith(given, first, revoke(first, { hour: 11 })).rejected.length, 1)
  })
})

describe('two claims', () => {
  const sentence = 'Norway and Iceland signed the Cod Treaty on 2 March 2026.'
  const treaty = { title: 'Cod Treaty', form: 'treaty', parties: ['ISL', 'NOR'], stage: 'signed' } as const
  const two = ['A', 'B'].map((publisher) => documentOf(sentence, { publisher }))
  const said = two.map((d, n) => claimOf(recordOf(d, 'agreement', sentence, { ...treaty, date: `2026-0${2 + n}-02` })))
  const alike = two.map((d) => claimOf(recordOf(d, 'agreement', sentence, { ...treaty, date: '2026-03-02' })))
  const items = (list: readonly Claim[], ...judgements: readonly Judgement[]): number =>
    buildLedger({ documents: two, claims: list, findings: [], judgements }).items.length

  test('called the same become one item, called different two', () => {
    assert.deepEqual([items(said), items(said, judge('same', said, said))], [2, 1])
    assert.deepEqual([items(alike), items(alike, judge('different', alike, alike))], [1, 2])
  })

  test('are what was said last', () => {
    assert.equal(items(said, judge('different', said, said, { hour: 12 }), judge('same', said, said, { hour: 11 })), 2)
  })
})

describe('laws', () => {
  const verdicts = ['accept', 'reject', 'correct', 'note', 'kept', 'broken'] as const
  const one = fc.record({
    verdict: fc.constantFrom(...verdicts),
    at: fc.nat(claims.length - 1),
    by: fc.constantFrom('Ana', 'Ben', 'Cy'),
    hour: fc.nat(23),
  })
  const made = one.map(({ verdict, at, by, hour }) =>
    judge(verdict, [claims[at]!], claims, { by, hour, ...(verdict === 'correct' ? { field: 'negated', value: hour % 2 === 0 } : {}) }),
  )
  const bond = fc
    .record({ verdict: fc.constantFrom('same', 'different'), a: fc.nat(2), b: fc.nat(2), kind: fc.constantFrom('event', 'tie'), hour: fc.nat(23) })
    .filter(({ a, b }) => a !== b)
    .map(({ verdict, a, b, kind, hour }) => judge(verdict as 'same', [of(kind, a), of(kind, b)], claims, { hour }))
  const some = fc
    .array(fc.oneof(made, bond), { minLength: 1, maxLength: 12 })
    .chain((list) =>
      fc.array(fc.nat(list.length - 1), { maxLength: 4 }).map((which) => [...list, ...which.map((at, n) => revoke(list[at]!, { hour: n }))]),
    )

  test('judgements commute, and giving one twice changes nothing', () => {
    fc.assert(
      fc.property(
        some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }))),
        ([list, shuffled]) => canonicalJson(ledgerWith(...list)) === canonicalJson(ledgerWith(...shuffled)),
      ),
      { numRuns: 60 },
    )
  })

  test('revoking a judgement gives the ledger as if it had not been given', () => {
    fc.assert(
      fc.property(some, made, (list, extra) => {
        fc.pre(!list.some(({ id }) => id === extra.id))
        const { judgements: _, ...without } = ledgerWith(...list)
        const { judgements: __, ...revoked } = ledgerWith(...list, extra, revoke(extra, { hour: 23 }))
        return canonicalJson(without) === canonicalJson(revoked)
      }),
      { numRuns: 60 },
    )
  })

  test('a document that is not there leaves no trace of what was said of it', () => {
    const gone = documents[0]!.id
    const rest = {
      documents: documents.slice(1),
      claims: claims.filter((c) => c.document !== gone),
      findings: findings.filter((f) => !f.documents.includes(gone)),
    }
    const said = [
      judge('reject', [of('event')], claims),
      judge('same', [of('event', 0), of('event', 1)], claims),
      judge('accept', [of('tie', 1)], claims),
    ]
    const about = said.slice(1)
    assert.equal(canonicalJson(buildLedger({ ...rest, judgements: said })), canonicalJson(buildLedger({ ...rest, judgements: about })))
  })
})
