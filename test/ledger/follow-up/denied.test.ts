import assert from 'node:assert/strict'
import { it } from 'node:test'
import { commitment, event, ledgerOf, type Told } from './told.ts'

const promise = commitment('2020-02-01', 'Norway promised not to close the harbour of Bergen.', {
  action: 'not to close the harbour of Bergen',
  negated: true,
})
const says = (told: readonly Told[]) => {
  const { status, links } = ledgerOf(told).followUps.find(({ action }) => action === promise.fields.action)!
  return [status, links.map(({ relation }) => relation)]
}

it('what one promised to leave undone is not kept by being done', () => {
  const closed = event('2020-09-01', 'Norway closed the harbour of Bergen.', {
    type: 'sanction',
    act: 'closes the harbour',
    sources: promise.fields.sources,
  })
  assert.deepEqual(says([promise, closed]), ['open', []])
})

it('nearly: the same holder says the opposite of it', () => {
  const opposite = commitment('2020-09-01', 'Norway will close the harbour of Bergen.', { action: 'to close the harbour of Bergen' })
  assert.deepEqual(says([promise, opposite]), ['broken', ['contradicts']])
})
