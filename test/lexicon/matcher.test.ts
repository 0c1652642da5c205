import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { compile } from '../../scripts/compile-data.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import { tokenize } from '../../src/text/tokens.ts'

const matcher = createMatcher(compile(fileURLToPath(new URL('../..', import.meta.url))).lexicon)

/** Names found, as "words → code", the likeliest reading only. */
const names = (text: string): readonly string[] => {
  const t = tokenize(text)
  return matcher.match(t).names.map((h) => {
    const n = h.names[0]!
    return `${text.slice(t.start[h.from]!, t.end[h.to - 1]!)} → ${n.kind === 'place' ? n.name : n.code}`
  })
}

const classes = (text: string, word: string): readonly string[] => {
  const t = tokenize(text)
  return [...(matcher.match(t).words[t.words.indexOf(word)]?.classes ?? [])]
}

describe('names: yes', () => {
  const yes: readonly (readonly [string, readonly string[]])[] = [
    ['the US and the UK', ['US → USA', 'UK → GBR']],
    ['the U.S. envoy', ['U.S. → USA']],
    ['the WHO in Geneva', ['WHO → WHO', 'Geneva → Geneva']],
    ['Việt Nam and Lào', ['Việt Nam → VNM', 'Lào → LAO']],
    ['Türkiye, Turkiye and Turkey', ['Türkiye → TUR', 'Turkiye → TUR', 'Turkey → TUR']],
    ['the Republic of Korea', ['Republic of Korea → KOR']],
    ["the Democratic People's Republic of Korea", ["Democratic People's Republic of Korea → PRK"]],
    ['the Democratic Republic of the Congo', ['Democratic Republic of the Congo → COD']],
    ['Papua New Guinea', ['Papua New Guinea → PNG']],
    ['the UN Security Council', ['UN Security Council → UN Security Council']],
    ['South Sudan and Sudan', ['South Sudan → SSD', 'Sudan → SDN']],
    ['ships in the South China Sea', ['South China Sea → south china sea']],
  ]
  for (const [text, wanted] of yes) it(text, () => assert.deepEqual(names(text), wanted))
})

describe('names: no', () => {
  for (const text of ['he told us that', 'the man who came', 'it was chilly in the mali room', 'a turkey for dinner', 'fine china was sold'])
    it(text, () => assert.deepEqual(names(text), []))
})

describe('words', () => {
  it('a verb in every form', () => {
    for (const form of ['sign', 'signs', 'signed', 'signing'])
      assert.ok(
        classes(`they ${form} it`, form).some((n) => n.startsWith('verb:')),
        form,
      )
  })
  it('the longest phrase wins', () => {
    const t = tokenize('the deputy prime minister')
    const hit = matcher.match(t).words[1]!
    assert.deepEqual([hit.from, hit.to, hit.lemma], [1, 4, 'deputy prime minister'])
  })
  it('plural offices', () => assert.ok(classes('two ambassadors met', 'ambassadors').includes('office:envoy')))
  it('a word of several classes has them all', () => assert.ok(classes('the statement', 'statement').length >= 2))
})
