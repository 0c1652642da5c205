import { endingAbbreviations, titleAbbreviations } from './abbreviations.ts'
import { BLANKS, CharClass, charClass, isUpper } from './characters.ts'
import { formOf } from './vocabulary.ts'

/** What a token is made of. */
export const TokenType = { word: 0, number: 1, punctuation: 2, symbol: 3, url: 4 } as const

/**
 * The tokens of a text in flat arrays; offsets are UTF-16 units into `text`.
 * Splitting follows Universal Dependencies for English: clitics and hyphens stand apart, abbreviations keep their dot.
 */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly type: Uint8Array
  /** Surface forms. */
  readonly words: readonly string[]
  /** Lower-cased forms, curly apostrophes made straight. */
  readonly lower: readonly string[]
}

const URL_START = /^(?:https?:\/\/|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?:\/|$|[^\w.]))/
const URL_BODY = new RegExp(`[^${BLANKS}<>"“”«»()]+`, 'y')
const CLITICS = new Set(["'s", "'re", "'ve", "'ll", "'d", "'m"])

/** Grows with the tokens: room for as many as most texts of the length have, then twice as much. */
class Builder {
  count = 0
  starts: Int32Array
  ends: Int32Array
  types: Uint8Array
  readonly words: string[] = []
  readonly lower: string[] = []
  private readonly text: string
  constructor(text: string) {
    const room = 16 + (text.length >> 2)
    this.text = text
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.types = new Uint8Array(room)
  }
  push(start: number, end: number, type: number): void {
    const at = this.count++
    if (at === this.starts.length) this.grow()
    this.starts[at] = start
    this.ends[at] = end
    this.types[at] = type
    const form = formOf(this.text.slice(start, end))
    this.words.push(form.word)
    this.lower.push(type === TokenType.word ? form.lower : form.word)
  }
  private grow(): void {
    const larger = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    const room = 2 * this.starts.length
    this.starts = larger(this.starts, new Int32Array(room))
    this.ends = larger(this.ends, new Int32Array(room))
    this.types = larger(this.types, new Uint8Array(room))
  }
  done(): Tokens {
    const { text, count, words, lower } = this
    return { text, count, start: this.starts.slice(0, count), end: this.ends.slice(0, count), type: this.types.slice(0, count), words, lower }
  }
}

/** End of a run of letters, marks and digits that starts at `at`; apostrophes between letters belong to it. */
const wordEnd = (text: string, at: number): number => {
  let i = at + 1
  for (; i < text.length; i++) {
    const c = charClass(text.charCodeAt(i))
    if (c === CharClass.letter || c === CharClass.mark || c === CharClass.digit) continue
    if (c === CharClass.apostrophe && i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === CharClass.letter) continue
    break
  }
  return i
}

/** End of a number: digits with grouping commas and a decimal point between digits. */
const numberEnd = (text: string, at: number): number => {
  let i = at + 1
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (charClass(code) === CharClass.digit) continue
    const separator = code === 44 || code === 46
    if (separator && i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === CharClass.digit) continue
    break
  }
  return i
}

const ORDINAL = /^(?:st|nd|rd|th|s)(?![\p{L}\d])/u

/** Where a clitic begins inside `text[start, end)`, or `end`. */
const cliticStart = (text: string, start: number, end: number): number => {
  for (let back = 2; back <= 3 && end - back > start; back++) {
    const at = end - back
    if (charClass(text.charCodeAt(at)) !== CharClass.apostrophe) continue
    if (CLITICS.has(`'${text.slice(at + 1, end).toLowerCase()}`)) return at
    if (
      back === 2 &&
      text
        .slice(at - 1, end)
        .toLowerCase()
        .replace('’', "'") === "n't" &&
      at - 1 > start
    )
      return at - 1
  }
  return end
}

/** Whether the dot at `end` belongs to the word `text[start, end)`. */
const keepsDot = (text: string, start: number, end: number): boolean => {
  if (text.charCodeAt(end) !== 46) return false
  const length = end - start
  if (length === 1) return isUpper(text, start) && charClass(text.charCodeAt(end + 1) || 32) !== CharClass.digit
  if (length > 6) return false
  const lower = text.slice(start, end).toLowerCase()
  if (lower === 'no' || lower === 'min' || lower === 'sec' || lower === 'art' || lower === 'fig' || lower === 'mar')
    return isUpper(text, start) && /^\. ?\d/.test(text.slice(end, end + 3))
  return titleAbbreviations.has(lower) || endingAbbreviations.has(lower)
}

/** End of a dotted abbreviation ("U.S.", "p.m.") that starts at `at`, or -1. */
const dottedEnd = (text: string, at: number): number => {
  let i = at
  while (charClass(text.charCodeAt(i)) === CharClass.letter && text.charCodeAt(i + 1) === 46) i += 2
  if (i - at < 4) return -1
  const more = i < text.length && charClass(text.charCodeAt(i)) === CharClass.letter
  return more ? -1 : i
}

/** "RM9.51", "KSh1,200": letters glued to an amount; "G20" and "F16" are words. */
const CURRENCY_CODE = /^[A-Z][A-Za-z]{0,2}(?=\d+[.,]\d)/

const pushWord = (b: Builder, text: string, at: number): number => {
  const dotted = dottedEnd(text, at)
  if (dotted > 0) {
    b.push(at, dotted, TokenType.word)
    return dotted
  }
  const code = CURRENCY_CODE.exec(text.slice(at, at + 12))
  const end = code ? at + code[0].length : wordEnd(text, at)
  if (keepsDot(text, at, end)) {
    b.push(at, end + 1, TokenType.word)
    return end + 1
  }
  const clitic = cliticStart(text, at, end)
  b.push(at, clitic, TokenType.word)
  if (clitic < end) b.push(clitic, end, TokenType.word)
  return end
}

const pushNumber = (b: Builder, text: string, at: number): number => {
  let end = numberEnd(text, at)
  const suffix = ORDINAL.exec(text.slice(end, end + 4))
  if (suffix) end += suffix[0].length
  b.push(at, end, TokenType.number)
  return end
}

/** End of a web address or e-mail that starts at `at`, or -1; trailing punctuation is left out. */
const urlEnd = (text: string, at: number): number => {
  if (!URL_START.test(text.slice(at, at + 80))) return -1
  URL_BODY.lastIndex = at
  const found = URL_BODY.exec(text)
  if (!found) return -1
  return at + found[0].replace(/[.,;:!?'’]+$/, '').length
}

/** Whether an address may start here: cheap test so that `urlEnd` runs seldom. */
const mayStartUrl = (text: string, at: number): boolean => {
  for (let i = at; i < at + 40 && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 46) return i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === CharClass.letter && !isUpper(text, i + 1) && i > at
    if (code === 58) return text.startsWith('://', i)
    const c = charClass(code)
    if (c !== CharClass.letter && c !== CharClass.digit && c !== CharClass.hyphen) return false
  }
  return false
}

/** Whether the code unit is the second half of a surrogate pair. */
const isTrailing = (code: number): boolean => code >= 0xdc00 && code < 0xe000

const pushOther = (b: Builder, text: string, at: number, c: number): number => {
  const code = text.charCodeAt(at)
  let end = at + 1
  if (code >= 0xd800 && code < 0xdc00 && isTrailing(text.charCodeAt(at + 1))) end = at + 2
  else if (code === 46 || code === 45) while (text.charCodeAt(end) === code) end++
  else if (c === CharClass.apostrophe && CLITICS.has(`'${text.slice(at + 1, at + 2).toLowerCase()}`) && charClass(text.charCodeAt(at + 2) || 32) <= 2)
    end = at + 2
  b.push(
    at,
    end,
    c === CharClass.symbol || c === CharClass.other
      ? TokenType.symbol
      : end > at + 1 && c === CharClass.apostrophe
        ? TokenType.word
        : TokenType.punctuation,
  )
  return end
}

/** Splits a text into tokens; linear in its length, never throws, every token lies inside the text and tokens do not overlap. */
export const tokenize = (text: string): Tokens => {
  const b = new Builder(text)
  for (let at = 0; at < text.length; ) {
    const c = charClass(text.charCodeAt(at))
    if (c === CharClass.space || c === CharClass.newline) {
      at++
      continue
    }
    if ((c === CharClass.letter || c === CharClass.digit) && mayStartUrl(text, at)) {
      const end = urlEnd(text, at)
      if (end > at) {
        b.push(at, end, TokenType.url)
        at = end
        continue
      }
    }
    if (c === CharClass.letter || c === CharClass.mark) at = pushWord(b, text, at)
    else if (c === CharClass.digit) at = pushNumber(b, text, at)
    else at = pushOther(b, text, at, c)
  }
  return b.done()
}

/** Tokens that somebody else split, one space apart; their types are not told apart but for words. */
export const ofWords = (words: readonly string[]): Tokens => {
  const start = new Int32Array(words.length)
  const end = new Int32Array(words.length)
  let at = 0
  for (const [i, word] of words.entries()) {
    start[i] = at
    end[i] = at + word.length
    at += word.length + 1
  }
  const lower = words.map((word) => word.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'"))
  return { text: words.join(' '), count: words.length, start, end, type: new Uint8Array(words.length), words, lower }
}
