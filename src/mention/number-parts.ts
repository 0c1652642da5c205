import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { cardinals, letters, ordinals, parts, scales, vulgar } from './number-words.ts'

/** A number as printed, in digits or words. */
export interface Numeral {
  readonly value: number
  /** First token and one past the last. */
  readonly from: number
  readonly to: number
  /** Worth of the last printed digit, written-out thousands taken as rounding (see `stepOf`). */
  readonly step: number
  /** Worth of the last digit that is not zero. */
  readonly coarse: number
  /** "3/4", "two-thirds", "half": a part of one. */
  readonly fraction: boolean
  /** Written in words alone. */
  readonly words: boolean
}

/** Whether token `i + 1` stands right behind token `i`, with no space. */
export const glued = (t: Tokens, i: number): boolean => i + 1 < t.count && t.end[i] === t.start[i + 1]

/** Whether a token joins the parts of a number ("twenty-five"). */
export const isHyphen = (w: string | undefined): boolean => w === '-' || w === '\u2010' || w === '\u2011'

const written = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?:\.\d+)?$/

/** "1,5" and "1.234.567": decimal comma and grouping points of continental Europe, where they cannot mean anything else. */
const continental = (word: string): string | null => {
  if (/^\d{1,3}(?:\.\d{3})*,\d{1,2}$/.test(word)) return word.replaceAll('.', '').replace(',', '.')
  return /^\d{1,3}(?:\.\d{3}){2,}$/.test(word) ? word.replaceAll('.', '') : null
}

/** The digits of a printed number without separators ("1,234.5" → "1234.5"); null when it is no plain number ("10th", "1990s", "12:30"). */
export const plainDigits = (word: string): string | null => {
  const c = word.charCodeAt(word.length - 1)
  if (c < 48 || c > 57) return null
  if (!written.test(word)) return continental(word)
  return word.includes(',') ? word.replaceAll(',', '') : word
}

/** Digits times a power of ten, rounded once. */
export const power = (digits: string, exponent: number): number => Number(`${digits}e${exponent}`)

/**
 * Worth of the last printed digit. Decimals and numbers before a scale word: the last digit ("7.7 million" → 0.1 million, "200 million" → 1 million).
 * Written out to the last unit, from 1,000 on: trailing zeros are rounding, but the digits of the first group and at least two digits
 * count as meant ("$18,000" → 1,000; "$306,400" → 100; "$200,000" → 1,000; "2,000" → 100).
 */
export const stepOf = (digits: string, exponent: number): number => {
  const point = digits.indexOf('.')
  if (point >= 0) return power('1', exponent - (digits.length - point - 1))
  if (digits.length < 4 || exponent > 0) return power('1', exponent)
  const zeros = /0*$/.exec(digits)![0].length
  const lead = Math.max(2, digits.length % 3 === 0 ? 3 : digits.length % 3)
  return power('1', Math.min(zeros, digits.length - lead))
}

/** Worth of the last digit that is not zero; printed decimals are meant. */
export const coarseOf = (digits: string, exponent: number): number => {
  if (digits.includes('.')) return stepOf(digits, exponent)
  const zeros = /^[+-]?0+$/.test(digits) ? 0 : /0*$/.exec(digits)![0].length
  return power('1', exponent + zeros)
}

/** Worth of the last printed digit and of the last that is not zero, for digits without separators times a power of ten. */
export const digitWorth = (digits: string, exponent: number): { readonly step: number; readonly coarse: number } => ({
  step: stepOf(digits, exponent),
  coarse: coarseOf(digits, exponent),
})

/** Scale letter right behind digits, the dot of a sentence's end or of an abbreviation left aside ("10M."). */
const letterAt = (t: Tokens, i: number): number => {
  const word = t.words[i]!
  const bare = word.endsWith('.') ? word.slice(0, -1) : word
  // "5G" and its like are generations of networks
  if (bare === 'G' && /^[2-6]$/.test(t.words[i - 1]!)) return 0
  return letters.get(bare) ?? 0
}

const scaleAt = (t: Tokens, i: number, behindDigits: boolean): number => {
  if (i >= t.count) return 0
  const word = t.lower[i]!
  const exponent = scales.get(word) ?? (word.endsWith('.') && word.length < 5 ? scales.get(word.slice(0, -1)) : undefined)
  if (exponent !== undefined) return exponent
  if (!behindDigits) return 0
  if (glued(t, i - 1)) return letterAt(t, i)
  // "1,200.5 M", "$ 5 M": the capital alone; "5 m" is metres
  return t.words[i] === 'M' && t.type[i + 1] !== TokenType.number ? 6 : 0
}

interface Scaled {
  readonly exponent: number
  readonly to: number
}

/** Scale words from token `i` on; "lakh crore" multiplies; a hyphen may stand before ("5-million"). */
export const readScale = (t: Tokens, i: number, behindDigits: boolean): Scaled => {
  let exponent = scaleAt(t, i, behindDigits)
  if (exponent === 0 && isHyphen(t.lower[i]) && scales.has(t.lower[i + 1] ?? '')) return { exponent: scales.get(t.lower[i + 1]!)!, to: i + 2 }
  if (exponent === 0) return { exponent: 0, to: i }
  let to = i + 1
  const next = to < t.count ? scales.get(t.lower[to]!) : undefined
  if (next !== undefined) {
    exponent += next
    to++
  }
  return { exponent, to }
}

/** "3/4" that begins at token `i`, as a part of one. */
export const slashPart = (t: Tokens, i: number): number | null => {
  if (t.lower[i + 1] !== '/' || i + 2 >= t.count) return null
  const [a, b] = [Number(t.words[i]), Number(t.words[i + 2])]
  return Number.isInteger(a) && Number.isInteger(b) && a > 0 && b > 1 && b < 100 && a < b * 10 ? a / b : null
}

/** A number in words, its last digit worth one where nothing else is told. */
export const exact = (value: number, from: number, to: number, more?: Partial<Numeral>): Numeral => ({
  value,
  from,
  to,
  step: 1,
  coarse: 1,
  fraction: false,
  words: true,
  ...more,
})

/** "of a million" behind a part of one. */
const ofScale = (t: Tokens, i: number): Scaled | null => {
  if (t.lower[i] !== 'of' || !/^(?:an?|one)$/.test(t.lower[i + 1] ?? '')) return null
  const exponent = scales.get(t.lower[i + 2] ?? '') ?? 0
  return exponent >= 3 ? { exponent, to: i + 3 } : null
}

/** A part of one, or of the scale word behind it ("half a million", "two thirds of a million"). */
export const fractionAt = (t: Tokens, from: number, to: number, value: number, words: boolean): Numeral => {
  const { exponent, to: end } = ofScale(t, to) ?? readScale(t, to, false)
  const step = exponent === 0 ? 0.01 : 10 ** (exponent - 1)
  return { value: tidy(value * 10 ** exponent), from, to: end, step, coarse: step, fraction: exponent === 0, words }
}

/** Without the digits that binary fractions invent. */
export const tidy = (x: number): number => Number(x.toPrecision(15))

/** What divides the number before it. */
interface Part {
  readonly of: number
  readonly to: number
  readonly plural: boolean
}

/** "fifths", "twenty-fifth", "hundred and fifth": into how many parts; a hyphen may stand before. */
export const partAt = (t: Tokens, i: number): Part | null => {
  const at = isHyphen(t.lower[i]) ? i + 1 : i
  const w = t.lower[at] ?? ''
  const one = parts.get(w)
  if (one !== undefined) return { of: one, to: at + 1, plural: w === 'halves' || (w.endsWith('s') && w !== 's') }
  const ten = w === 'hundred' ? 100 : cardinals.get(w)
  if (ten === undefined || ten < 20) return null
  const unit = isHyphen(t.lower[at + 1]) || (ten === 100 && t.lower[at + 1] === 'and') ? at + 2 : at + 1
  const word = t.lower[unit] ?? ''
  const of = ordinals.get(word.endsWith('s') ? word.slice(0, -1) : word)
  return of !== undefined && of > 0 && of < Math.min(ten, 10) ? { of: ten + of, to: unit + 1, plural: word.endsWith('s') } : null
}

/** Whether a noun follows that "a third" may rank: "a third visit", not "a third of", "a third million". */
const ranksNoun = (t: Tokens, i: number): boolean =>
  t.type[i] === TokenType.word &&
  !scales.has(t.lower[i]!) &&
  !/s$|^(?:of|in|to|from|on|since|over|and|or|than|percent|per|more|less)$/.test(t.lower[i]!)

/** "2 1/2", "2½", "2 and a half", "two and three fifths": what stands behind a whole number. */
export const mixedPart = (t: Tokens, i: number): { readonly part: number; readonly to: number } | null => {
  const w = t.lower[i]
  if (w === undefined) return null
  if (vulgar.has(w)) return { part: vulgar.get(w)!, to: i + 1 }
  const at = w === 'and' ? i + 1 : i
  if (t.type[at] === TokenType.number) {
    const part = slashPart(t, at)
    return part !== null && part < 1 ? { part, to: at + 3 } : null
  }
  if (w !== 'and') return null
  const article = t.lower[at] === 'a' || t.lower[at] === 'one'
  const tens = cardinals.get(t.lower[at] ?? '')
  const unit = tens !== undefined && tens > 19 ? cardinals.get(t.lower[isHyphen(t.lower[at + 1]) ? at + 2 : at + 1] ?? '') : undefined
  const behind = unit !== undefined && unit < 10 ? (isHyphen(t.lower[at + 1]) ? at + 3 : at + 2) : at + 1
  const count = article ? 1 : (tens ?? 0) + (unit !== undefined && unit < 10 ? unit : 0)
  const part = count === 0 ? null : partAt(t, behind)
  if (part === null || count >= part.of || part.plural !== count > 1) return null
  return article && part.of !== 2 && part.of !== 4 && ranksNoun(t, part.to) ? null : { part: count / part.of, to: part.to }
}
