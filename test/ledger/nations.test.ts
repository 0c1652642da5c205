import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationsIn } from '../../src/ledger/nations.ts'

test('the countries that a text names, once each, in its order', () => {
  assert.deepEqual(nationsIn('Trade between Norway and Chile fell; Chilean exports rose.'), ['NOR', 'CHL'])
  assert.deepEqual(nationsIn('the United Arab Emirates and South Korea'), ['ARE', 'KOR'])
  assert.deepEqual(nationsIn('talks between Astana and Tirana'), ['KAZ', 'ALB'])
})
test('lower-case words and parts of words name none', () => {
  assert.deepEqual(nationsIn('a turkey, fine china, the Chinatown of Normandy'), [])
  assert.deepEqual(nationsIn(''), [])
})
