import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { worked } from '../../bench/growth.ts'
import { parserWeights, taggerWeights } from '../../src/grammar/bundled.ts'
import { createParser } from '../../src/grammar/parser.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { createTrees, NOT_PARSED, ROOT, relationNames, type Trees } from '../../src/grammar/tree.ts'
import { ofWords, type Tokens, tokenize } from '../../src/text/tokens.ts'
import { anyText } from '../engine/texts.ts'
import * as fc from '../laws.ts'

const tagger = createTagger(taggerWeights())
const parser = createParser(parserWeights())

const parsed = (t: Tokens, from = 0, to = t.count, by = parser): Trees => {
  const tags = new Uint8Array(t.count)
  const trees = createTrees(t.count)
  tagger.tag(t, from, to, tags)
  by.parse(t, tags, from, to, trees)
  return trees
}

/** Sentences written for this test: each word with its relation and the word it hangs on. */
const drawn = `
The:det>minister foreign:amod>minister minister:nsubj>visited visited:root Oslo:obj>visited on:case>Monday Monday:obl>visited .:punct>visited
Norway:nsubj>signed and:cc>Chile Chile:conj>Norway signed:root three:nummod>agreements agreements:obj>signed .:punct>signed
She:nsubj>meet will:aux>meet meet:root the:det>president president:obj>meet in:case>Santiago Santiago:obl>meet .:punct>meet
He:nsubj>said said:root that:mark>grown trade:nsubj>grown has:aux>grown grown:ccomp>said .:punct>said
The:det>treaty treaty:nsubj:pass>ratified was:aux:pass>ratified ratified:root by:case>parliament parliament:obl:agent>ratified .:punct>ratified
They:nsubj>recognise do:aux>recognise not:advmod>recognise recognise:root the:det>border new:amod>border border:obj>recognise .:punct>recognise
Our:nmod:poss>country country:nsubj>supports supports:root peace:obj>supports and:cc>development development:conj>peace .:punct>supports
The:det>ministry ministry:nsubj>expelled expelled:root two:nummod>diplomats diplomats:obj>expelled .:punct>expelled
The:det>envoy envoy:nsubj>declined who:nsubj>lives lives:acl:relcl>envoy in:case>Quito Quito:obl>lives declined:root to:mark>comment comment:xcomp>declined .:punct>declined
Peru:nsubj>partner is:cop>partner an:det>partner important:amod>partner partner:root of:case>Japan Japan:nmod>partner .:punct>partner`

const sentences = drawn
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((word) => /^(?<form>[^:]+|\.):(?<relation>[a-z:]+)(?:>(?<head>.+))?$/.exec(word)!.groups!))

/** Whether the tokens `[from, to)` hang together as one tree, and nothing else was written. */
const isTree = ({ heads, relations }: Trees, from: number, to: number): boolean => {
  let roots = 0
  for (let i = 0; i < heads.length; i++) {
    if (i < from || i >= to) {
      if (heads[i] !== NOT_PARSED) return false
      continue
    }
    if (heads[i] === ROOT) roots++
    else if (heads[i]! < from || heads[i]! >= to) return false
    if (relationNames[relations[i]!] === undefined || (heads[i] === ROOT) !== (relationNames[relations[i]!] === 'root')) return false
    let up = i
    for (let steps = 0; up !== ROOT; steps++) {
      if (steps > to - from) return false
      up = heads[up]!
    }
  }
  return from === to || roots === 1
}

describe('the parser', () => {
  it('draws the trees of plain sentences: at most one word in twenty hangs wrong', () => {
    const wrong = sentences.flatMap((words) => {
      const forms = words.map(({ form }) => form!)
      const { heads, relations } = parsed(ofWords(forms))
      return words.flatMap(({ form, relation, head }, i) => {
        const found = `${relationNames[relations[i]!]}>${forms[heads[i]!] ?? ''}`
        return found === `${relation}>${head ?? ''}` ? [] : [`${form}: ${found} for ${relation}>${head ?? ''}`]
      })
    })
    assert.ok(wrong.length <= sentences.flat().length * 0.05, wrong.join('\n'))
  })

  it('gives a tree with one root for any text, the same whatever was parsed before', () => {
    const fresh = createParser(parserWeights())
    fc.assert(
      fc.property(anyText, anyText, (text, before) => {
        parsed(tokenize(before))
        const t = tokenize(text)
        const trees = parsed(t)
        assert.ok(isTree(trees, 0, t.count), text)
        assert.deepEqual(parsed(t, 0, t.count, fresh), trees)
      }),
      { numRuns: 150 },
    )
  })

  it('gives a tree with one root for any tags', () => {
    const words = fc.array(fc.tuple(fc.constantFrom('the', 'talks', 'of', 'Chile', 'began', ',', 'and', 'that', 'to', '¤', 'что'), fc.nat(21)), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, (pairs) => {
        const t = ofWords(pairs.map(([word]) => word))
        const trees = createTrees(t.count)
        parser.parse(
          t,
          Uint8Array.from(pairs, ([, tag]) => tag),
          0,
          t.count,
          trees,
        )
        assert.ok(isTree(trees, 0, t.count))
      }),
    )
  })

  it('looks at nothing outside its sentence, and writes nothing there', () => {
    const t = tokenize('The minister left . Norway signed three agreements . She will return .')
    const part = parsed(t, 4, 9)
    assert.ok(isTree(part, 4, 9))
    const alone = parsed(tokenize('Norway signed three agreements .'))
    assert.deepEqual(
      [...part.heads.slice(4, 9)].map((head) => (head === ROOT ? ROOT : head - 4)),
      [...alone.heads],
    )
  })

  it('parses a sentence of ten thousand words, without marks, in capitals and in other scripts, in linear time', () => {
    const seconds = (words: readonly string[]): number => {
      const t = ofWords(words)
      const began = worked()
      const trees = parsed(t)
      const took = worked() - began
      assert.ok(isTree(trees, 0, t.count))
      return took
    }
    const long = (count: number, word: (i: number) => string): readonly string[] => Array.from({ length: count }, (_, i) => word(i))
    const words = 'the ministers of both countries met and signed an agreement that opens the border to trade'.split(' ')
    seconds(long(10_000, (i) => words[i % words.length]!))
    const short = Math.max(0.005, seconds(long(10_000, (i) => words[i % words.length]!)))
    assert.ok(seconds(long(40_000, (i) => words[i % words.length]!)) < short * 16)
    for (const word of ['AGREEMENT', 'and', '(', ',', 'президент', '大統領', '1,000', '😀']) seconds(long(10_000, () => word))
  })
})
