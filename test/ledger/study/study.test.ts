import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreementOf } from '../../../src/ledger/study/agreement.ts'
import { drawn, orderFor } from '../../../src/ledger/study/draw.ts'
import { type Coded, filledRows } from '../../../src/ledger/study/filled.ts'
import { csvOf, jsonlOf, rowOf } from '../../../src/ledger/study/sheet.ts'
import * as fc from '../../laws.ts'
import { claimOf, documentOf, recordOf, syntheticReading } from '../../store/fixtures.ts'

const readings = Array.from({ length: 40 }, (_, n) => syntheticReading(n))
const claims = readings.flatMap((r) => r.claims)
const documents = new Map(readings.map((r) => [r.document.id, r.document]))
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)

describe('drawing', () => {
  it('gives the same records for the same seed, in whatever order they come, and others for another seed', () => {
    const first = ids(drawn(claims, { size: 30, seed: '7', stratify: false }))
    fc.assert(
      fc.property(fc.shuffledSubarray([...claims], { minLength: claims.length }), (shuffled) => {
        assert.deepEqual(ids(drawn(shuffled, { size: 30, seed: '7', stratify: false })), first)
      }),
      { numRuns: 20 },
    )
    assert.notDeepEqual(ids(drawn(claims, { size: 30, seed: '8', stratify: false })), first)
  })

  it('gives as many of each kind when asked, and what is left when a kind is short', () => {
    const six = Map.groupBy(drawn(claims, { size: 30, seed: '7', stratify: true }), ({ record }) => record.kind)
    assert.deepEqual(
      [...six.values()].map((list) => list.length),
      [5, 5, 5, 5, 5, 5],
    )
    const few = claims.filter(({ record }, at) => record.kind !== 'tie' || at < 12)
    assert.equal(drawn(few, { size: 60, seed: '7', stratify: true }).length, 60)
  })

  it('draws each record with nearly the same frequency', () => {
    const few = claims.slice(0, 20)
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 400; seed++)
      for (const { id } of drawn(few, { size: 5, seed: String(seed), stratify: false })) counts.set(id, (counts.get(id) ?? 0) + 1)
    // 400 draws of 5 from 20: 100 each, with a standard deviation of 8.7.
    for (const { id } of few) assert.ok(Math.abs((counts.get(id) ?? 0) - 100) < 40, `${counts.get(id)}`)
  })

  it('gives each coder the same records in an order of its own', () => {
    const chosen = drawn(claims, { size: 30, seed: '7', stratify: false })
    const [a, b] = [orderFor('A', chosen, '7'), orderFor('B', chosen, '7')]
    assert.notDeepEqual(ids(a), ids(b))
    assert.deepEqual(ids(a).toSorted(), ids(b).toSorted())
  })
})

describe('sheets', () => {
  const rows = drawn(claims, { size: 12, seed: '1', stratify: true }).map((claim) => rowOf('Ana', claim, documents.get(claim.document)!))

  it('are blind and hold the words in their sentence', () => {
    for (const row of rows) {
      const { text } = documents.get(row.document)!
      const around = `${row.words_before.replace(/^…/, '')}${row.words}${row.words_after.replace(/…$/, '')}`
      assert.ok(text.includes(around))
      assert.ok(!('rule' in row) && !('disputed' in row) && !('judged' in row))
      assert.equal(row.right, '')
    }
  })

  it('come back as they were filled in, from CSV with commas or semicolons and from JSON Lines', () => {
    const filled = rows.map((row, at) => ({ ...row, right: ['yes', 'No', '', 'unsure'][at % 4]!, comment: 'a "quoted", cell;\nof two lines' }))
    const expected = filled.map(({ record, right }) => [record, right === '' ? null : right.toLowerCase()])
    const told = (content: string) => filledRows(content).map((row) => ('record' in row ? [row.record, row.right] : row))
    assert.deepEqual(told(csvOf(filled)), expected)
    assert.deepEqual(told(jsonlOf(filled)), expected)
    const semicolons = [['coder', 'record', 'right'], ...filled.map(({ coder, record, right }) => [coder, record, right])]
      .map((cells) => cells.join(';'))
      .join('\r\n')
    assert.deepEqual(told(`\uFEFF${semicolons}`), expected)
  })

  it('write no cell that a spreadsheet runs as a formula', () => {
    const d = documentOf('=HYPERLINK("http://example.org") said the minister of Norway.')
    const row = rowOf('Ana', claimOf(recordOf(d, 'statement', '=HYPERLINK("http://example.org")')), d)
    assert.ok(csvOf([row]).includes(`"'=HYPERLINK(""http://example.org"")"`))
  })

  it('tell which row cannot be taken, and why', () => {
    assert.deepEqual(filledRows('coder,record,right\nAna,0123456789abcdef,perhaps\nAna,zz,yes\n'), [
      { line: 2, message: '"perhaps" in the column "right" is none of yes, no, unsure' },
      { line: 3, message: 'the row has no coder or no id of a record' },
    ])
    assert.equal((filledRows('name,age\nAna,30\n')[0] as { readonly line: number }).line, 1)
  })
})

describe('agreement', () => {
  const said = (coder: string, answers: string, kind = 'event', type = 'visit'): readonly Coded[] =>
    answers.split('').map((answer, at) => ({
      coder,
      record: `${kind}${type}${at}`,
      kind,
      type,
      right: answer === 'y' ? 'yes' : answer === 'n' ? 'no' : answer === 'u' ? 'unsure' : null,
    }))

  it('gives precision by coder and together, with what was left out', () => {
    const { groups } = agreementOf([...said('Ana', 'yyynu'), ...said('Ben', 'yynn-')])
    const [ana, ben, together] = groups[0]!.precision
    assert.deepEqual([ana!.right, ana!.decided, ana!.unsure], [3, 4, 1])
    assert.deepEqual([ben!.right, ben!.decided, ben!.empty], [2, 4, 1])
    assert.deepEqual([together!.coder, together!.right, together!.decided], [null, 2, 4])
    assert.equal(groups[0]!.raw, 0.75)
  })

  it('has a line for each kind and each type, in the order of kinds', () => {
    const { groups } = agreementOf([
      ...said('Ana', 'yy', 'tie', 'embassy'),
      ...said('Ana', 'yn', 'event', 'visit'),
      ...said('Ana', 'y', 'event', 'call'),
    ])
    assert.deepEqual(
      groups.map(({ recordKind, type, records }) => [recordKind, type, records]),
      [
        [null, null, 5],
        ['event', null, 3],
        ['event', 'call', 1],
        ['event', 'visit', 2],
        ['tie', null, 2],
      ],
    )
  })

  it('says which records one coder answered twice', () => {
    assert.deepEqual(agreementOf([...said('Ana', 'y'), ...said('Ana', 'n')]).twice, ['eventvisit0'])
  })
})
