import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger } from '../../../src/ledger/merge.ts'
import { development } from './development.ts'
import { heldOut } from './held-out.ts'
import { readStory, scoreStories, type Tally } from './score.ts'

const least = ({ right, found, wanted }: Tally, precision: number, recall: number): void => {
  assert.ok(right >= precision * found, `precision ${right} of ${found}`)
  assert.ok(right >= recall * wanted, `recall ${right} of ${wanted}`)
}

test('stories of the development shelf are read as a reader would', () => {
  const { steps, statuses, links, findings } = scoreStories(development)
  least(steps, 0.95, 0.85)
  least(statuses, 0.85, 0.85)
  least(links, 0.85, 0.85)
  least(findings, 0.95, 0.9)
})

test('of findings across documents none is a false alarm on either shelf', () => {
  for (const stories of [development, heldOut])
    assert.deepEqual(
      scoreStories(stories).findings.faults.filter((fault) => fault.includes('false alarm')),
      [],
    )
})

test('the order of documents and claims changes neither agreements nor follow-ups', () => {
  for (const story of development) {
    const { ledger } = readStory(story)
    const claims = ledger.items.flatMap((item) => item.claims)
    const turned = buildLedger({ documents: ledger.documents.toReversed(), claims: claims.toReversed(), findings: [] })
    assert.deepEqual([turned.instruments, turned.followUps], [ledger.instruments, ledger.followUps])
  }
})
