import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { sha256, shortHash } from '../../src/model/hash.ts'
import * as fc from '../laws.ts'

/** Message and digest: the examples of FIPS 180-4 and of its test vectors (one block, two blocks, empty, a million letters). */
const vectors: readonly (readonly [string, string])[] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  [
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
]

const theirs = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('SHA-256', () => {
  for (const [message, digest] of vectors) it(`of ${message.length} letters`, () => assert.equal(sha256(message), digest))

  it('agrees with node:crypto on any well-formed text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assert.equal(sha256(text), theirs(text))),
      { numRuns: 500 },
    ))
  it('agrees at every length around the ends of a block', () => {
    for (let length = 0; length <= 200; length++) assert.equal(sha256('x'.repeat(length)), theirs('x'.repeat(length)), `length ${length}`)
  })
  it('takes lone halves of surrogate pairs for the replacement character, as UTF-8 does', () => {
    assert.equal(sha256('a\ud800b'), theirs('a\ufffdb'))
  })
})

describe('short hashes', () => {
  it('are the first sixteen digits of the parts joined by a unit separator', () => {
    assert.equal(shortHash('a', 1, null), theirs('a\u001f1\u001f\u0000').slice(0, 16))
  })
  it('tell parts apart, whatever is in them but the separator', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 5 })), fc.array(fc.string({ maxLength: 5 })), (a, b) => {
        fc.pre([...a, ...b].every((part) => !part.includes('\u001f')) && a.length > 0 && b.length > 0)
        assert.equal(shortHash(...a) === shortHash(...b), a.length === b.length && a.every((part, i) => part === b[i]))
      }),
    ))
  it('tell nothing from the empty text', () => assert.notEqual(shortHash(null), shortHash('')))
})
