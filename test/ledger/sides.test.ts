import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildLedger } from '../../src/ledger/merge.ts'
import { compareSides } from '../../src/ledger/sides.ts'
import { claimOf, documentOf, recordOf } from '../store/fixtures.ts'

const told = (publisher: string | null, published: string, ...sentences: readonly (readonly [string, string | null])[]) => {
  const document = documentOf(sentences.map(([words]) => words).join(' '), { publisher, published })
  const claims = sentences.map(([words, date]) =>
    claimOf(
      recordOf(document, 'event', words, {
        type: date === null ? 'ceremony' : 'meeting',
        parties: ['ISL', 'NOR'],
        date,
        status: 'occurred',
        act: words,
      }),
    ),
  )
  return { document, claims }
}
const met = 'Ministers of Norway and Iceland met in Bergen on 2 March.'
const opened = 'A school of fisheries was opened by both.'
const norway = told('Oslo Times', '2026-03-02', [met, '2026-03-02'], [opened, null])
const iceland = told('Reykjavik Post', '2026-03-03', ['The two ministers held talks.', '2026-03-02'])
const world = told('Reuters', '2026-03-03', ['Norway and Iceland celebrated their kings of cod.', null])
const compared = (...all: readonly ReturnType<typeof told>[]) =>
  compareSides(buildLedger({ documents: all.map((t) => t.document), claims: all.flatMap((t) => t.claims), findings: [] }), ['NOR', 'ISL'])

describe('two sides of a pair', () => {
  it('what both tell, what one tells, what neither tells', () => {
    const { both, onlyA, onlyB, others, heard, remarks } = compared(norway, iceland, world)
    assert.deepEqual(
      both.map(({ a, b }) => [a.quote, b.quote]),
      [[met, 'The two ministers held talks.']],
    )
    assert.deepEqual([onlyA.map(({ quote }) => quote), onlyB], [[opened], []])
    assert.equal(others, 1)
    assert.deepEqual(
      heard.map(({ code, origins }) => [code, origins]),
      [
        ['NOR', 1],
        ['ISL', 1],
      ],
    )
    assert.deepEqual(remarks, ['of 1 document nothing tells whose account it is'])
  })
  it('nearly: the other side is not heard', () => {
    const { onlyA, remarks } = compared(norway)
    assert.equal(onlyA.length, 2)
    assert.deepEqual(remarks, ['ISL is not heard in these documents: that it is silent on a thing says nothing'])
  })
  it('the order of documents changes nothing', () => {
    assert.deepEqual(compared(world, iceland, norway), compared(norway, iceland, world))
  })
})
