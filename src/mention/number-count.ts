import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { isHyphen, plainDigits, readScale } from './number-parts.ts'
import { cardinals, dozens, scales } from './number-words.ts'

interface Chunk {
  readonly value: number
  readonly to: number
}

/** A whole number in words, with what is needed to see in its last words a part ("one hundred and thirty | fifths"). */
export interface Count extends Chunk {
  /** The words below one hundred that it ends in, zero when it ends in "hundred" or a scale word. */
  readonly tail: number
  /** Whether "and" stands before them. */
  readonly joined: boolean
  /** Power of ten of the scale word that it ends in, or ends in before the tail. */
  readonly scale: number
}

/** "twenty-five", "nineteen": a cardinal below one hundred. */
export const belowHundred = (t: Tokens, i: number): Chunk | null => {
  const value = cardinals.get(t.lower[i] ?? '')
  if (value === undefined) return null
  if (value < 20) return { value, to: i + 1 }
  const at = isHyphen(t.lower[i + 1]) ? i + 2 : i + 1
  const unit = cardinals.get(t.lower[at] ?? '')
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, to: at + 1 } : { value, to: i + 1 }
}

/** Digits that may stand for a group of a number: "4 thousand 3 hundred and 21". */
const digitsBelowThousand = (t: Tokens, i: number): Chunk | null => {
  const digits = t.type[i] === TokenType.number ? plainDigits(t.words[i]!) : null
  return digits === null || digits.includes('.') || digits.length > 3 ? null : { value: Number(digits), to: i + 1 }
}

const isHundred = (w: string | undefined): boolean => w === 'hundred' || w === 'hundreds'

/** A cardinal below one hundred, in dozens where the word follows ("two dozen"). */
const inDozens = (t: Tokens, chunk: Chunk): Chunk => {
  const hyphen = isHyphen(t.lower[chunk.to]) ? chunk.to + 1 : chunk.to
  return dozens.has(t.lower[hyphen] ?? '') ? { value: chunk.value * 12, to: hyphen + 1 } : chunk
}

const noTail = { tail: 0, joined: false, scale: 0 } as const

/** "three hundred and five", "two dozen": a cardinal below one thousand ("a" only before "hundred"). */
export const belowThousand = (t: Tokens, i: number): Count | null => {
  const article = t.lower[i] === 'a' || t.lower[i] === 'an'
  const head = article ? { value: 1, to: i + 1 } : (belowHundred(t, i) ?? digitsBelowThousand(t, i))
  if (head === null) return null
  const hundred = isHyphen(t.lower[head.to]) && t.lower[head.to + 1] === 'hundred' ? head.to + 1 : head.to
  if (!isHundred(t.lower[hundred])) return article ? null : { ...noTail, ...inDozens(t, head), tail: head.value }
  const joined = t.lower[hundred + 1] === 'and'
  const at = joined ? hundred + 2 : hundred + 1
  const digits = joined && t.type[i] === TokenType.number ? digitsBelowThousand(t, at) : null
  const small = belowHundred(t, at) ?? (digits !== null && digits.value > 0 && digits.value < 100 ? digits : null)
  if (small === null || small.value === 0) return { ...noTail, value: head.value * 100, to: hundred + 1 }
  const tail = inDozens(t, small)
  return { value: head.value * 100 + tail.value, to: tail.to, tail: tail.value, joined, scale: 0 }
}

/** Whether a group that stands behind a scale word counts on: "two million and fifty people", not "a million, three of them". */
const countsOn = (t: Tokens, from: number, group: Count, digits: boolean): boolean => {
  const scaled = scales.has(t.lower[group.to] ?? '')
  if (t.lower[from] === ',') return scaled
  // behind digits only what cannot be another number: "6 crore and two hundred", not "5 million and three ministers"
  return scaled || !digits || group.value >= 100
}

/** The groups of a number from its first on: "two million three hundred thousand and five". */
export const groups = (t: Tokens, first: Count): Count & { readonly smallest: number } => {
  const digits = t.type[first.to - 1] === TokenType.number
  let count: Count = { ...first, value: 0 }
  let part: Count | null = first
  let smallest = 0
  let last = Number.POSITIVE_INFINITY
  let joined = false
  while (part !== null) {
    const scale = readScale(t, part.to, digits)
    if (scale.exponent >= last) break
    const ends = scale.exponent === 0
    count = {
      value: count.value + part.value * 10 ** scale.exponent,
      to: scale.to,
      tail: ends ? part.tail : 0,
      joined: ends && (part.joined || (part.value < 100 && joined)),
      scale: ends ? (part.value < 100 && Number.isFinite(last) ? last : 0) : scale.exponent,
    }
    smallest = scale.exponent
    last = scale.exponent
    if (ends) break
    const to: number = scale.to
    joined = t.lower[to] === 'and'
    part = belowThousand(t, joined || t.lower[to] === ',' ? to + 1 : to)
    if (part !== null && (t.lower[part.to - 1] === undefined || !countsOn(t, to, part, digits))) part = null
  }
  return { ...count, smallest }
}

/** The whole number in words that begins at token `i`. */
export const countAt = (t: Tokens, i: number): (Count & { readonly smallest: number }) | null => {
  const first = belowThousand(t, i)
  return first === null ? null : groups(t, first)
}
