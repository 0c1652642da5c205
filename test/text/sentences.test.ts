import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { splitSentences } from '../../src/text/sentences.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { anyText } from '../engine/texts.ts'
import * as fc from '../laws.ts'

interface Split {
  readonly sentences: readonly string[]
  readonly headings: readonly string[]
  readonly paragraphs: readonly number[]
}

const split = (text: string): Split => {
  const t = tokenize(text)
  const s = splitSentences(t)
  const words = (i: number): string => text.slice(t.start[s.from[i]!], t.end[s.to[i]! - 1])
  const all = Array.from({ length: s.count }, (_, i) => i)
  return { sentences: all.map(words), headings: all.filter((i) => s.heading[i] === 1).map(words), paragraphs: [...s.paragraph] }
}

describe('laws of sentences, for any text', () => {
  it('are runs of tokens in order, apart, none empty; paragraphs never go back', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const t = tokenize(text)
        const s = splitSentences(t)
        for (let i = 0; i < s.count; i++) {
          assert.ok((i === 0 ? 0 : s.to[i - 1]!) <= s.from[i]! && s.from[i]! < s.to[i]!)
          assert.ok(i === 0 || s.paragraph[i - 1]! <= s.paragraph[i]!)
        }
        assert.ok(s.count === 0 || s.to[s.count - 1]! <= t.count)
      }),
      { numRuns: 500 },
    ))

  it('hold every token, a dateline at the head of the text apart', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const t = tokenize(text)
        const s = splitSentences(t)
        const held = new Uint8Array(t.count)
        for (let i = 0; i < s.count; i++) held.fill(1, s.from[i], s.to[i])
        for (let i = 0; i < t.count; i++) if (!held[i]) assert.ok(datelined(t.words, held, i), `token ${i}: ${t.words[i]}`)
      }),
      { numRuns: 500 },
    ))

  it('gives a text behind a blank line the sentences that it has alone', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const opening = 'The minister left on Monday.\n\n'.repeat(5)
        assert.deepEqual(split(opening + text).sentences.slice(5).length, split(`${opening}${text}`).sentences.length - 5)
        assert.ok(
          split(opening + text)
            .sentences.slice(0, 5)
            .every((one) => one === 'The minister left on Monday.'),
        )
      }),
      { numRuns: 200 },
    ))
})

/** A dateline ends in a dash within twenty-two tokens. */
const datelined = (words: readonly string[], held: Uint8Array, i: number): boolean => {
  for (let k = i; k < Math.min(words.length, i + 22) && !held[k]; k++) if (/^[–—-]{1,2}$/.test(words[k]!)) return true
  return false
}

/** Texts that must fall into the sentences given, grouped by what decides. */
const golden: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a full stop before a capital letter': [
    ['The talks began.', 'They ended on Friday.'],
    ['Is it over?', 'Yes!', 'It is.'],
  ],
  'no full stop after an abbreviation before a name or number': [
    ['Mr. Berg met Gov. Soto on Sept. 22 in St. Gallen.'],
    ['See No. 5 of Vol. 2 by J. Berg.'],
  ],
  'an abbreviation may end a sentence when an opener follows': [
    ['He flew to the U.S.', 'The talks begin today.'],
    ['The firm is Fjord Fish Inc.', 'It sells cod.'],
  ],
  'an abbreviation before a name does not': [['The U.S. Senate voted.'], ['Fjord Fish Co. Ltd. sells cod.']],
  'numbers with a point': [['Trade grew 7.5 percent to $1.2 million.', 'Exports fell.']],
  'a quotation keeps its end': [
    ['“We will go on.”', 'She left.'],
    ['"We agree."', 'He nodded.'],
    ['He said: “It is done.”', 'Nobody asked.'],
  ],
  'a question in quotation marks goes on with its cue': [['“Are we done?” she asked.', 'Nobody knew.'], ['“Never!” the minister said.']],
  'a bracket closes its sentence': [['(The ministry did not answer.)', 'The embassy did.']],
  'three dots before a capital letter': [['They waited...', 'Nothing came.'], ['They waited… and left.']],
  'lower case goes on': [['The firm, called fish.no. sells cod.'], ['It was approx. ten.']],
  addresses: [
    ['See https://example.org/a.b for more.', 'It is long.'],
    ['The text is on www.example.org.', 'Read it.'],
  ],
  'a line break inside a paragraph': [['The two ministers met\nin Oslo on Friday.', 'They talked.\n'.trim()]],
}

describe('sentences as they must be', () => {
  for (const [rule, cases] of Object.entries(golden))
    describe(rule, () => {
      for (const sentences of cases) {
        const text = `${sentences.join(' ')}\n\nThe end came soon after that.`
        it(sentences.join(' | '), () => assert.deepEqual(split(text).sentences.slice(0, -1), sentences))
      }
    })
})

/** First lines that are a heading (yes), and lines much like them that are a sentence (nearly). */
const body = 'The foreign ministers of Norway and Chile met in Oslo on Friday and spoke about trade.'
const headings = {
  yes: [
    'Norway and Chile sign fish deal',
    'Oslo, 20 February 2025',
    'Trade',
    'Joint statement of the two ministers',
    'Photo: Ministry of Foreign Affairs',
  ],
  nearly: ['Norway and Chile signed a deal.', 'What did Chile say?', 'The two sides agreed on the following:', 'They met in the U.S.'],
}

describe('headings', () => {
  for (const line of headings.yes) it(`yes: ${line}`, () => assert.deepEqual(split(`${line}\n\n${body}`).headings, [line]))
  for (const line of headings.nearly) it(`nearly: ${line}`, () => assert.deepEqual(split(`${line}\n\n${body}`).headings, []))
  it('nearly: a paragraph of more than eighteen words without a full stop', () =>
    assert.deepEqual(split(`${'the envoy and '.repeat(8)}left\n\n${body}`).headings, []))
})

const datelines = {
  yes: ['ASTANA, Sept. 7 – ', 'BEIJING (Xinhua) -- ', 'Oslo, 12 September 2023 — ', 'GENEVA/OSLO – ', 'LIMA, June 7: '],
  nearly: ['The talks – held in Oslo – ', 'Oslo-based officials – ', 'he said – ', 'SOTO: ', 'Oslo on June 7: '],
}

describe('datelines', () => {
  for (const line of datelines.yes) it(`yes: ${line}`, () => assert.deepEqual(split(line + body).sentences, [body]))
  for (const line of datelines.nearly) it(`nearly: ${line}`, () => assert.deepEqual(split(line + body).sentences, [line + body]))
  it('stand in no sentence, and only at the head of a text', () => {
    const text = `${`${body}\n\n`.repeat(5)}OSLO – ${body}`
    assert.deepEqual(split(text).sentences.at(-1), `OSLO – ${body}`)
  })
})

describe('paragraphs', () => {
  it('are parted by blank lines, by line breaks where there are none, and by list marks', () => {
    assert.deepEqual(split(`${body}\n\n${body}`).paragraphs, [0, 1])
    assert.deepEqual(split(`${body}\n${body}`).paragraphs, [0, 1])
    assert.deepEqual(split(`${body}\n\nThey agreed\nto go on with it.`).paragraphs, [0, 1])
    assert.deepEqual(split(`They agreed:\n\n- to sell cod.\n- to buy wine.`).paragraphs, [0, 1, 2])
  })
})
