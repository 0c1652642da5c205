import { endingAbbreviations, sentenceOpeners } from './abbreviations.ts'
import { CharClass, charClass, isUpper } from './characters.ts'
import { type Tokens, TokenType } from './tokens.ts'

/** Sentences as runs of tokens `[from, to)`; every token belongs to at most one (a dateline belongs to none). */
export interface Sentences {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly paragraph: Int32Array
  /** 1 for headings, captions and other lines without a full stop. */
  readonly heading: Uint8Array
}

const CLOSERS = new Set(['”', '»', '’', ')', ']', '"', "'", '“'])
const ENDERS = new Set(['.', '!', '?', '…'])
const OPENING = /[“«"‘'([„]/
const SPEECH_AFTER = new Set(['said', 'says', 'asked', 'added', 'told', 'wrote', 'noted', 'exclaimed', 'declared', 'replied'])
const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s/

const isEnder = (word: string): boolean => ENDERS.has(word) || /^\.{2,}$/.test(word)

/** Whether the gap before token `i` holds a paragraph break. `blank`: the text separates paragraphs by blank lines. */
const breaksBefore = (t: Tokens, i: number, blank: boolean): boolean => {
  const from = t.end[i - 1]!
  const to = t.start[i]!
  let lines = 0
  for (let k = from; k < to; k++) {
    const code = t.text.charCodeAt(k)
    if (code === 13 && t.text.charCodeAt(k + 1) === 10) continue
    if (charClass(code) === CharClass.newline) lines++
  }
  if (lines === 0) return false
  if (lines > 1 || !blank) return true
  if (BULLET.test(t.text.slice(to, to + 5))) return true
  const previous = t.words[i - 1]!
  return (isEnder(previous) || previous === ':' || CLOSERS.has(previous)) && startsSentence(t, i)
}

const startsSentence = (t: Tokens, i: number): boolean => isUpper(t.text, t.start[i]!) || t.type[i] === TokenType.number || OPENING.test(t.words[i]!)

/** Whether token `i` (an abbreviation with its dot) ends a sentence before token `i + 1`. */
const abbreviationEnds = (t: Tokens, i: number): boolean => {
  const lower = t.lower[i]!
  if (!lower.endsWith('.') || lower.length < 2) return false
  if (!endingAbbreviations.has(lower.slice(0, -1))) return false
  return isUpper(t.text, t.start[i + 1]!) && sentenceOpeners.has(t.lower[i + 1]!)
}

/** Index after the closing marks that follow token `i`, which ends a sentence; `to` bounds the paragraph. */
const absorbClosers = (t: Tokens, i: number, to: number): number => {
  let k = i + 1
  while (k < to && (isEnder(t.words[k]!) || (CLOSERS.has(t.words[k]!) && closesHere(t, k)))) k++
  return k
}

/** A straight quote closes when nothing separates it from the word before; “ closes only in the German manner, glued to the word before. */
const closesHere = (t: Tokens, k: number): boolean => {
  const word = t.words[k]!
  if (word !== '"' && word !== "'" && word !== '“' && word !== '’') return true
  return t.start[k] === t.end[k - 1]
}

const speechFollows = (t: Tokens, k: number, to: number): boolean => {
  for (let j = k; j < Math.min(k + 4, to); j++) if (SPEECH_AFTER.has(t.lower[j]!)) return true
  return false
}

const endsAt = (t: Tokens, i: number, next: number, to: number): boolean => {
  if (next >= to) return true
  if (!startsSentence(t, next)) return false
  const quoted = next > i + 1
  if (quoted && t.words[i] !== '.' && speechFollows(t, next, to)) return false
  return true
}

/** Length in tokens of a dateline ("ASTANA, Sept. 7 –", "BEIJING (Xinhua) --") at the start of a paragraph, or 0. */
const dateline = (t: Tokens, from: number, to: number): number => {
  let capitals = 0
  for (let i = from; i < Math.min(to, from + 22); i++) {
    const word = t.words[i]!
    if ((word === '–' || word === '—' || word === '--' || word === '-') && t.end[i]! < t.text.length && spaced(t, i))
      return capitals > 0 ? i + 1 - from : 0
    // "LIMA, June 7:" — a seat in capitals and a day; a speaker's label holds no day
    if (word === ':' && i > from + 2 && t.type[i - 1] === TokenType.number && /^\p{Lu}{3,}$/u.test(t.words[from]!)) return i + 1 - from
    if (t.type[i] === TokenType.word) {
      const named = isUpper(t.text, t.start[i]!)
      if (!named && !['date', 'of', 'and', 'by', 'the', 'de', 'al', 'updated', 'published', 'at', 'gmt'].includes(t.lower[i]!)) return 0
      if (named) capitals++
    } else if (t.type[i] === TokenType.symbol) return 0
  }
  return 0
}

const spaced = (t: Tokens, i: number): boolean => i > 0 && t.start[i]! > t.end[i - 1]! && i + 1 < t.count && t.start[i + 1]! > t.end[i]!

/** Splits tokens into sentences: paragraph breaks first, then full stops; never inside an abbreviation. Linear. */
export const splitSentences = (t: Tokens): Sentences => {
  const from: number[] = []
  const to: number[] = []
  const paragraph: number[] = []
  const heading: number[] = []
  const blank = /\n[ \t\r]*\n/.test(t.text)
  let paragraphs = 0
  for (let start = 0; start < t.count; ) {
    let end = start + 1
    while (end < t.count && !breaksBefore(t, end, blank)) end++
    splitParagraph(t, start, end, paragraphs, { from, to, paragraph, heading })
    paragraphs++
    start = end
  }
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    paragraph: Int32Array.from(paragraph),
    // a single line without a full stop heads nothing: it is all there is
    heading: Uint8Array.from(from.length === 1 ? [0] : heading),
  }
}

interface Lists {
  readonly from: number[]
  readonly to: number[]
  readonly paragraph: number[]
  readonly heading: number[]
}

const endsParagraph = (t: Tokens, end: number): boolean => {
  let i = end - 1
  while (i > 0 && CLOSERS.has(t.words[i]!)) i--
  return isEnder(t.words[i]!) || t.words[i] === ':' || t.words[i] === ';' || t.words[i] === ',' || t.lower[i]!.endsWith('.')
}

/** Tokens of the longest sentence: what goes on longer is read in stretches, so that time stays linear whatever is done inside a sentence. */
const LONGEST = 400

/** End of the stretch that begins at `from`: the sentence's end, else behind the last comma or semicolon within reach. */
const stretchEnd = (t: Tokens, from: number, to: number): number => {
  if (to - from <= LONGEST) return to
  for (let i = from + LONGEST - 1; i > from + LONGEST / 2; i--) if (t.words[i] === ';' || t.words[i] === ',') return i + 1
  return from + LONGEST
}

const splitParagraph = (t: Tokens, start: number, end: number, index: number, out: Lists): void => {
  const push = (a: number, b: number, head: boolean): void => {
    for (let at = a; at < b; ) {
      const to = stretchEnd(t, at, b)
      out.from.push(at)
      out.to.push(to)
      out.paragraph.push(index)
      out.heading.push(head ? 1 : 0)
      at = to
    }
  }
  if (end - start <= 18 && !endsParagraph(t, end)) {
    push(start, end, true)
    return
  }
  let at = start + (index < 4 ? dateline(t, start, end) : 0)
  for (let i = at; i < end; i++) {
    if (!isEnder(t.words[i]!) && !(i + 1 < end && abbreviationEnds(t, i))) continue
    const next = absorbClosers(t, i, end)
    if (!endsAt(t, i, next, end)) continue
    push(at, next, false)
    at = next
    i = next - 1
  }
  push(at, end, false)
}
