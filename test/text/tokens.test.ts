import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CharClass, charClass } from '../../src/text/characters.ts'
import { TokenType, tokenize } from '../../src/text/tokens.ts'
import { anyText } from '../engine/texts.ts'
import * as fc from '../laws.ts'

const isSpace = (code: number): boolean => charClass(code) === CharClass.space || charClass(code) === CharClass.newline

describe('laws of tokens, for any text', () => {
  const law = (holds: (text: string) => void): void => fc.assert(fc.property(anyText, holds), { numRuns: 500 })

  it('lie inside the text, in order, apart, none empty', () =>
    law((text) => {
      const t = tokenize(text)
      let last = 0
      for (let i = 0; i < t.count; i++) {
        assert.ok(last <= t.start[i]! && t.start[i]! < t.end[i]!, `token ${i}`)
        last = t.end[i]!
      }
      assert.ok(last <= text.length)
    }))

  it('are the words that stand at their places', () =>
    law((text) => {
      const t = tokenize(text)
      for (let i = 0; i < t.count; i++) assert.equal(t.words[i], text.slice(t.start[i], t.end[i]))
      assert.deepEqual([t.words.length, t.lower.length, t.type.length], [t.count, t.count, t.count])
    }))

  it('cover all that is not space, and no space', () =>
    law((text) => {
      const t = tokenize(text)
      const covered = new Uint8Array(text.length)
      for (let i = 0; i < t.count; i++) covered.fill(1, t.start[i], t.end[i])
      for (let at = 0; at < text.length; at++) assert.equal(covered[at] === 1, !isSpace(text.charCodeAt(at)), `unit ${at}`)
    }))

  it('keep the halves of a surrogate pair together', () =>
    law((text) => {
      const t = tokenize(text)
      for (let i = 0; i < t.count; i++) {
        const at = t.start[i]!
        const inside = at > 0 && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)
        assert.ok(!inside, `token ${i} begins inside a character`)
      }
    }))

  it('do not hang on what stands two paragraphs away', () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [alone, both] = [tokenize(a), tokenize(`${a}\n\n${b}`)]
        assert.deepEqual(both.words.slice(0, alone.count), alone.words)
      }),
      { numRuns: 300 },
    ))
})

/** A text, with a bar between its tokens as they must be; grouped by what decides. */
const golden: Readonly<Record<string, readonly string[]>> = {
  'words and marks': ['The|minister|left|,|then|spoke|.', '(|The|deal|)', 'Why|?|!', 'one|;|two|:|three'],
  'possessives and clitics': ["Norway|'s|trade", 'Norway|’s|trade', "the|sides|'|talks", "they|'ve|met", "it|'s|late", "I|'m|here"],
  'negation parts from its verb': ["did|n't", 'would|n’t', "is|n't"],
  'names with an apostrophe stay whole': ["O'Brien|spoke", 'Côte|d’Ivoire'],
  'hyphens stand apart': ['Prime|Minister|-|designate', 'visa|-|free', 'January|–|July'],
  'titles and abbreviations keep their dot': ['Mr.|Berg', 'Gov.|Soto', 'St.|Lucia', 'Sept.|22', 'Co.|Ltd.'],
  'dotted abbreviations are one': ['the|U.S.|envoy', '5|p.m.|today', 'e.g.|fish'],
  'initials keep their dot': ['J.|Berg', 'George|W.|Bush'],
  'a full stop is no part of a word': ['The|end|.', 'It|was|no|.', 'by|the|sec|.'],
  'an abbreviation that is also a word keeps its dot before a number only': ['No.|5', 'no|.', 'Art.|7'],
  'numbers with groups and decimals are one': ['1,234,567|people', '7.5|percent', '3,14|m', '12|,|13'],
  'signs stand apart from numbers': ['$|5|million', '12|%', '€|3.2', '+|4'],
  'ordinals and decades are one': ['the|30th|year', '1st|and|2nd', 'the|1990s'],
  'addresses are one': ['see|https://example.org/a?b=1|.', 'see|www.example.org|,|then', 'write|to|example.org/news'],
  'dots that run on are one': ['Well|...|no', 'a|--|b'],
  'quotation marks stand apart': ['“|We|agree|,|”|she|said', '"|Yes|"', '«|Oui|»'],
  'letters of other scripts are words': ['Москва|молчит', 'Đà|Nẵng', 'São|Tomé'],
}

describe('tokens as they must be', () => {
  for (const [rule, texts] of Object.entries(golden))
    describe(rule, () => {
      for (const text of texts) it(text, () => assert.deepEqual(tokenize(plain(text)).words, text.split('|')))
    })
})

/** The text itself: bars between grown-together tokens vanish, others are spaces. */
const plain = (barred: string): string =>
  barred
    .replace(/\|(?=[’']s\b|[’'](?:\||$)|n[’']t|[’'](?:ve|m|re|ll|d)\b|[.,;:!?)”»%])/g, '')
    .replace(/([(“«$€+])\|/g, '$1')
    .replace(/\|-\|/g, '-')
    .replace(/\|–\|/g, '–')
    .replace(/^"\||\|"$/g, '"')
    .replaceAll('|', ' ')

describe('a mark that prints nothing ends an address', () => {
  for (const [text, words] of [
    ['see https://example.org/a?b=c.\u200b ', ['see', 'https://example.org/a?b=c', '.']],
    ['a year.said\u200e', ['a', 'year.said']],
    ['www.example.org\ufeff/b', ['www.example.org', '/', 'b']],
  ] as const)
    it(JSON.stringify(text), () => assert.deepEqual(tokenize(text).words, words))
})

describe('what a token is made of', () => {
  const typeOf = (text: string): number => tokenize(text).type[0]!
  const kinds: Readonly<Record<keyof typeof TokenType, readonly string[]>> = {
    word: ['Norway', 'é', 'U.S.', 'Москва'],
    number: ['5', '1,234.5', '30th', '1990s'],
    punctuation: ['.', ',', '“', '(', '–', '...'],
    symbol: ['$', '€', '+', '😀', '\ud800', '\0'],
    url: ['https://example.org', 'www.example.org', 'example.org/a'],
  }
  for (const [kind, texts] of Object.entries(kinds))
    for (const text of texts) it(`${JSON.stringify(text)}: ${kind}`, () => assert.equal(typeOf(text), TokenType[kind as keyof typeof TokenType]))
})
