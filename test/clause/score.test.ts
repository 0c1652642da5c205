import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauseCases } from './cases.ts'
import { readByOrder, readScene } from './read.ts'
import { scoreClauses, share } from './score.ts'

test('more than nine in ten facts of the hand-written sentences are read, more of them with trees than by order', () => {
  const [trees, order] = [share(scoreClauses(readScene)), share(scoreClauses(readByOrder))]
  assert.ok(clauseCases.length >= 150)
  assert.ok(trees > 0.9, `with trees ${trees.toFixed(3)}`)
  assert.ok(trees > order, `with trees ${trees.toFixed(3)}, by order ${order.toFixed(3)}`)
})
