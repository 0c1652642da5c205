import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { taggerWeights } from '../../src/grammar/bundled.ts'
import { decode, foldZeros, unfold } from '../../src/grammar/packed.ts'
import { createTagger } from '../../src/grammar/tagger.ts'
import { ROW } from '../../src/grammar/tagger-words.ts'
import { isVerbTag, Tag, tagNames, universal } from '../../src/grammar/tags.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { anyText } from '../engine/texts.ts'
import * as fc from '../laws.ts'

const tagger = createTagger(taggerWeights())

const tagsOf = (text: string, by = tagger): readonly string[] => {
  const t = tokenize(text)
  const tags = new Uint8Array(t.count)
  by.tag(t, 0, t.count, tags)
  return [...tags].map((tag) => tagNames[tag]!)
}

/** Sentences written for this test, each word with the tag it must have. */
const tagged = `
The/DET foreign/ADJ minister/NOUN visited/VBD Oslo/PROPN on/ADP Monday/PROPN ./PUNCT
Norway/PROPN and/CCONJ Chile/PROPN signed/VBD three/NUM agreements/NOUN ./PUNCT
She/PRON will/AUX meet/VB the/DET president/NOUN tomorrow/NOUN ./PUNCT
Exports/NOUN have/AUX grown/VBN rapidly/ADV since/ADP 2019/NUM ./PUNCT
The/DET two/NUM sides/NOUN agreed/VBD to/PART open/VB direct/ADJ flights/NOUN ./PUNCT
He/PRON said/VBD that/SCONJ trade/NOUN is/AUX growing/VBG ./PUNCT
The/DET agreement/NOUN was/AUX ratified/VBN by/ADP parliament/NOUN in/ADP May/PROPN ./PUNCT
They/PRON do/AUX not/PART recognise/VB the/DET new/ADJ border/NOUN ./PUNCT
Our/PRON country/NOUN supports/VBZ peace/NOUN and/CCONJ development/NOUN ./PUNCT
The/DET ministry/NOUN expelled/VBD two/NUM diplomats/NOUN after/ADP the/DET attack/NOUN ./PUNCT
If/SCONJ the/DET talks/NOUN fail/VBP ,/PUNCT we/PRON could/AUX impose/VB sanctions/NOUN ./PUNCT
The/DET former/ADJ ambassador/NOUN ,/PUNCT who/PRON lives/VBZ in/ADP Santiago/PROPN ,/PUNCT declined/VBD to/PART comment/VB ./PUNCT
Imports/NOUN from/ADP Chile/PROPN fell/VBD sharply/ADV last/ADJ year/NOUN ./PUNCT
We/PRON are/AUX ready/ADJ to/PART invest/VB more/ADJ money/NOUN ./PUNCT
The/DET deal/NOUN ,/PUNCT signed/VBN in/ADP 2021/NUM ,/PUNCT has/AUX not/PART entered/VBN into/ADP force/NOUN ./PUNCT`

const sentences = tagged
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((pair) => pair.split('/') as [string, string]))

describe('the tagger', () => {
  it('tags news as it must: nineteen words of twenty', () => {
    const wrong = sentences.flatMap((words) => {
      const found = tagsOf(words.map(([word]) => word).join(' '))
      assert.equal(found.length, words.length)
      return words.flatMap(([word, tag], i) => (found[i] === tag ? [] : [`${word}: ${found[i]} for ${tag}`]))
    })
    const count = sentences.flat().length
    assert.ok(wrong.length <= count * 0.05, `${wrong.length} of ${count} wrong: ${wrong.join(', ')}`)
  })

  it('tells the verbs of all sentences but two ("fail" in "if the talks fail", "lives" in "who lives in" are taken for nouns)', () => {
    const verbs = (tags: readonly string[]): string => tags.flatMap((tag, i) => (isVerbTag(Tag[tag as keyof typeof Tag]) ? [i] : [])).join(' ')
    const wrong = sentences.filter((words) => verbs(tagsOf(words.map(([word]) => word).join(' '))) !== verbs(words.map(([, tag]) => tag)))
    assert.ok(wrong.length <= 2, wrong.map((words) => words.map(([word]) => word).join(' ')).join('\n'))
  })

  it('gives every token a tag, and the same whatever was tagged before', () => {
    const fresh = createTagger(taggerWeights())
    fc.assert(
      fc.property(anyText, anyText, (text, before) => {
        tagsOf(before)
        const found = tagsOf(text)
        assert.ok(found.every((tag) => tag !== undefined))
        assert.deepEqual(found, tagsOf(text, fresh))
      }),
      { numRuns: 150 },
    )
  })

  it('looks at nothing outside its sentence, and writes nothing there', () => {
    const t = tokenize('The minister left . Norway signed three agreements . She will return .')
    const [whole, part] = [new Uint8Array(t.count).fill(99), new Uint8Array(t.count).fill(99)]
    tagger.tag(t, 4, 9, part)
    for (const [from, to] of [
      [0, 4],
      [4, 9],
      [9, 13],
    ] as const)
      tagger.tag(t, from, to, whole)
    assert.deepEqual(part.slice(4, 9), whole.slice(4, 9))
    assert.ok([...part.slice(0, 4), ...part.slice(9)].every((tag) => tag === 99))
  })

  it('gives the same tags in plain JavaScript', () => {
    const plain = createTagger(taggerWeights(), null)
    fc.assert(
      fc.property(anyText, (text) => assert.deepEqual(tagsOf(text, plain), tagsOf(text))),
      { numRuns: 100 },
    )
    const long = Array.from({ length: 5000 }, (_, i) => `${['Ministers', 'agreed', 'to', 'word'][i % 4]}${i % 4 === 3 ? i : ''}`).join(' ')
    assert.deepEqual(tagsOf(long, plain), tagsOf(long))
  })

  it('takes curly quotation marks for straight ones', () => {
    assert.deepEqual(tagsOf('“ We agree , ” she said .').slice(1, 4), tagsOf('" We agree , " she said .').slice(1, 4))
  })
})

describe('the weights', () => {
  it('are a power of two of rows, one score a tag', () => {
    const { rows, forwards, backwards } = taggerWeights()
    assert.equal(rows & (rows - 1), 0)
    for (const scores of [forwards, backwards]) {
      assert.equal(scores.length, rows * ROW)
      assert.ok(scores.some((score) => score > 0) && scores.some((score) => score < 0))
      assert.ok(scores.every((score, i) => i % ROW < tagNames.length || score === 0))
    }
  })
  it('are decoded from base64 as Node decodes it, with and without a Buffer', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64')
        const signed = [...bytes]
        assert.deepEqual([...decode(text)], signed)
        assert.deepEqual([...decode(text, {})], signed)
      }),
    ))
})

describe('folded weights', () => {
  it('unfold to what they were', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 })), { maxLength: 600 }), fc.nat(700), (some, zeros) => {
        const weights = Int8Array.from([...some, ...new Array<number>(zeros).fill(0), 5])
        assert.deepEqual(unfold(foldZeros(weights), weights.length), weights)
      }),
    ))
})

describe('tag names', () => {
  it('are counted from 0, verbs last', () => {
    assert.deepEqual(
      tagNames.map((name) => Tag[name]),
      [...tagNames.keys()],
    )
    assert.deepEqual(
      tagNames.filter((name) => isVerbTag(Tag[name])),
      ['VB', 'VBD', 'VBN', 'VBG', 'VBP', 'VBZ'],
    )
  })
  it('have a universal part of speech', () => {
    assert.deepEqual(
      ['VBD', 'NOUN', 'AUX'].map((name) => universal(Tag[name as 'VBD'])),
      ['VERB', 'NOUN', 'AUX'],
    )
  })
})
