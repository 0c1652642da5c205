import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { letters, parts, scales, vulgar } from './number-words.ts'

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
  if (/^\d{1,3},\d{1,2}$/.test(word)) return word.replace(',', '.')
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

const scaleAt = (t: Tokens, i: number, behindDigits: boolean): number => {
  if (i >= t.count) return 0
  const word = t.lower[i]!
  const exponent = scales.get(word) ?? (word.endsWith('.') && word.length < 5 ? scales.get(word.slice(0, -1)) : undefined)
  if (exponent !== undefined) return exponent
  return behindDigits && glued(t, i - 1) ? (letters.get(word) ?? (word.endsWith('.') ? letters.get(word.slice(0, -1)) : undefined) ?? 0) : 0
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

/** A part of one, or of the scale word behind it ("half a million"). */
export const fractionAt = (t: Tokens, from: number, to: number, value: number, words: boolean): Numeral => {
  const { exponent, to: end } = readScale(t, to, false)
  const step = exponent === 0 ? 0.01 : 10 ** (exponent - 1)
  return { value: value * 10 ** exponent, from, to: end, step, coarse: step, fraction: exponent === 0, words }
}

/** "2 1/2", "2½", "2 and a half": what stands behind a whole number. */
export const mixedPart = (t: Tokens, i: number): { readonly part: number; readonly to: number } | null => {
  const w = t.lower[i]
  if (w === undefined) return null
  if (vulgar.has(w)) return { part: vulgar.get(w)!, to: i + 1 }
  if (t.type[i] === TokenType.number) {
    const part = slashPart(t, i)
    return part !== null && part < 1 ? { part, to: i + 3 } : null
  }
  if (w !== 'and' || (t.lower[i + 1] !== 'a' && t.lower[i + 1] !== 'one')) return null
  const of = parts.get(t.lower[i + 2] ?? '')
  return of === undefined ? null : { part: 1 / of, to: i + 3 }
}
