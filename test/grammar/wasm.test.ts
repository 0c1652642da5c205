import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compileAssembly } from '../../scripts/train/assembly.ts'
import { parserWeights, taggerWeights } from '../../src/grammar/bundled.ts'
import { decode } from '../../src/grammar/packed.ts'
import { createParser, type Parser } from '../../src/grammar/parser.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { tagNames } from '../../src/grammar/tags.ts'
import { createTrees, type Trees } from '../../src/grammar/tree.ts'
import { program as parserProgram } from '../../src/grammar/wasm/parser-program.ts'
import { webAssembly } from '../../src/grammar/wasm/runtime.ts'
import { program as taggerProgram } from '../../src/grammar/wasm/tagger-program.ts'
import { ofWords, tokenize } from '../../src/text/tokens.ts'
import { anyText } from '../engine/texts.ts'
import * as fc from '../laws.ts'

const weights = parserWeights()
const fast = createParser(weights)
const plain = createParser(weights, null)
const tagger = createTagger(taggerWeights())

const trees = (by: Parser, t: ReturnType<typeof ofWords>, tags: Uint8Array): Trees => {
  const out = createTrees(t.count)
  by.parse(t, tags, 0, t.count, out)
  return out
}

describe('the parser in WebAssembly', () => {
  it('draws the trees of the plain one, for any text', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const t = tokenize(text)
        const tags = new Uint8Array(t.count)
        tagger.tag(t, 0, t.count, tags)
        assert.deepEqual(trees(fast, t, tags), trees(plain, t, tags))
      }),
      { numRuns: 150 },
    ))

  it('draws the trees of the plain one, for any tags', () => {
    const words = ['the', 'talks', 'of', 'Chile', 'began', ',', 'and', 'that', '(', ')', '"', 'to', '2019', 'что', 'zzz']
    const pairs = fc.array(fc.tuple(fc.constantFrom(...words), fc.nat(tagNames.length - 1)), { maxLength: 90 })
    fc.assert(
      fc.property(pairs, (of) => {
        const t = ofWords(of.map(([word]) => word))
        const tags = Uint8Array.from(of, ([, tag]) => tag)
        assert.deepEqual(trees(fast, t, tags), trees(plain, t, tags))
      }),
      { numRuns: 300 },
    )
  })

  it('makes room for sentences longer than any before', () => {
    for (const count of [3, 700, 5, 6000, 2]) {
      const t = ofWords(Array.from({ length: count }, (_, i) => ['the', 'minister', 'said', 'that'][i % 4]!))
      const tags = new Uint8Array(count)
      tagger.tag(t, 0, count, tags)
      assert.deepEqual(trees(fast, t, tags), trees(plain, t, tags))
    }
  })

  it('leaves the work to the plain one where a runtime cannot run it', () => {
    const { Memory, Instance } = webAssembly()!
    const refuse = (): never => {
      throw new Error('no SIMD')
    }
    const t = tokenize('Norway and Chile signed three agreements .')
    const tags = new Uint8Array(t.count)
    tagger.tag(t, 0, t.count, tags)
    assert.deepEqual(trees(createParser(weights, { Memory, Instance, Module: refuse as never }), t, tags), trees(plain, t, tags))
  })

  it('is what its source compiles to, and so is the tagger', () => {
    assert.deepEqual(decode(parserProgram), new Uint8Array(compileAssembly('parser')))
    assert.deepEqual(decode(taggerProgram), new Uint8Array(compileAssembly('tagger')))
  })
})
