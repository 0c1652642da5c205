import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import type { Candidate } from '../../src/ledger/items/candidate.ts'
import { candidateOf, sameness } from '../../src/ledger/sameness.ts'
import { containment } from '../../src/ledger/similarity.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

const word = fc.constantFrom(
  'cod',
  'quota',
  'harbour',
  'north',
  'trawler',
  'open',
  'share',
  'fee',
  'winter',
  'ferry',
  'four',
  '4',
  '2025',
  'Iceland',
  'agreement',
)
const sentence = fc.array(word, { minLength: 1, maxLength: 18 }).map((words) => words.join(' '))
const speaker = fc.constantFrom(
  null,
  { name: 'Ola Hansen', role: null, country: 'NOR', span: null },
  { name: 'Hansen', role: null, country: null, span: null },
)
const date = fc.constantFrom(null, '2026', '2026-03', '2026-03-02', '2026-03-01/2026-03-04')
const parties = fc.constantFrom(['ISL', 'NOR'], ['NOR'])

const make = fc
  .record({ text: sentence, speaker, date, parties, published: fc.constantFrom('2026-03-02', '2026-06-02', null), publisher: fc.string() })
  .chain(({ text, speaker: s, date: day, parties: p, ...more }) => {
    const d = documentOf(text, more)
    return fc.constantFrom(
      recordOf(d, 'event', text, { type: 'meeting', parties: p, date: day }),
      recordOf(d, 'event', text, { type: 'signing', parties: p, date: day }),
      recordOf(d, 'statement', text, { speaker: s, form: 'direct' }),
      recordOf(d, 'agreement', text, { title: text, form: 'agreement', parties: p, stage: 'signed', date: day }),
      recordOf(d, 'commitment', text, { holders: p, action: text, modality: 'undertaking' }),
      recordOf(d, 'figure', text, { measure: 'count', value: 3, unit: 'ships', period: day }),
      recordOf(d, 'tie', text, { type: 'embassy', parties: p, state: 'exists' }),
    )
  })
  .map((record) => candidateOf(claimOf(record), []))

it('law: sameness is symmetric, and a claim is the same as itself unless it says too little', () => {
  fc.assert(
    fc.property(make, make, (x, y) => {
      assert.equal(sameness(x, y), sameness(y, x))
      assert.ok(sameness(x, y) >= 0 && sameness(x, y) <= 1.0000001)
    }),
    { numRuns: 3000 },
  )
})

it('law: what is the same shares as many words as the index of words relies on', () => {
  fc.assert(
    fc.property(make, make, (x, y) => {
      if (sameness(x, y) > 0 && x.need > 0) assert.ok(containment(x.words, y.words) >= x.need)
    }),
    { numRuns: 5000 },
  )
})

it('law: claims of one profile are compared as one, whatever they are compared with', () => {
  const other = (c: Candidate, x: Candidate): boolean => c.claim.document !== x.claim.document
  fc.assert(
    fc.property(fc.array(make, { minLength: 3, maxLength: 30 }), (all) => {
      for (const own of Map.groupBy(all, (c) => `${c.block} ${c.profile}`).values())
        for (const z of all)
          for (const [x, y] of [[own[0]!, own.at(-1)!] as const]) if (other(x, z) && other(y, z)) assert.equal(sameness(x, z) > 0, sameness(y, z) > 0)
    }),
    { numRuns: 500 },
  )
})
