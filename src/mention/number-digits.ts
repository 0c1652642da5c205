import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { belowThousand, groups } from './number-count.ts'
import {
  coarseOf,
  exact,
  fractionAt,
  glued,
  mixedPart,
  type Numeral,
  plainDigits,
  power,
  readScale,
  slashPart,
  stepOf,
  tidy,
} from './number-parts.ts'
import { dozens, scales, vulgar } from './number-words.ts'

/** What may stand between groups of digits beside spaces: "1'234'567". */
const isApostrophe = (w: string | undefined): boolean => w === "'" || w === '’'

/** Spaces that only group digits. */
const groupingSpace = /^[\u00a0\u2009\u202f]$/

interface Digits {
  readonly digits: string
  readonly to: number
}

/** "1 234 567": groups of three digits, held together by grouping spaces, or by plain spaces when there are two groups or more. */
const spacedGroups = (t: Tokens, i: number): Digits | null => {
  if (!/^\d{1,3}$/.test(t.words[i]!)) return null
  let digits = t.words[i]!
  let to = i + 1
  let firm = true
  for (; to < t.count && t.type[to] === TokenType.number && /^\d{3}(?:\.\d+)?$/.test(t.words[to]!); to++) {
    const gap = t.text.slice(t.end[to - 1], t.start[to])
    if (gap.length !== 1) break
    if (!groupingSpace.test(gap)) firm = false
    digits += t.words[to]!
    if (t.words[to]!.includes('.')) {
      to++
      break
    }
  }
  // one plain group counts where a noun follows: "7 791 enterprises"
  const noun = to < t.count && t.type[to] === TokenType.word && /^\p{Ll}{4}/u.test(t.words[to]!)
  // so does one of zeros: "580 000"
  const zeros = to === i + 2 && t.words[to - 1] === '000'
  return to > i + (firm || noun || zeros ? 1 : 2) ? { digits, to } : null
}

/** "1'234'567", as Switzerland prints it. */
const apostropheGroups = (t: Tokens, i: number): Digits | null => {
  if (!/^\d{1,3}$/.test(t.words[i]!)) return null
  let digits = t.words[i]!
  let to = i + 1
  while (isApostrophe(t.lower[to]) && glued(t, to - 1) && glued(t, to) && /^\d{3}(?:\.\d+)?$/.test(t.words[to + 1]!)) {
    digits += t.words[to + 1]!
    to += 2
  }
  return to === i + 1 ? null : { digits, to }
}

/** Whether token `i` stands apart from both neighbours by one space, as in text that was split into tokens before. */
const standsApart = (t: Tokens, i: number): boolean => t.start[i]! === t.end[i - 1]! + 1 && t.start[i + 1] === t.end[i]! + 1

/** Words behind a number that make it certain that the point before its last digits was a decimal one. */
const decimalFollower = /^(?:%|percent|per|pct|percentage|points?|times|cents?)$/

/** "6 . 2 %", "80 , 000": numbers of a text that was split into tokens, put together again. */
const splitDigits = (t: Tokens, i: number): Digits | null => {
  const separator = t.lower[i + 1]
  if ((separator !== '.' && separator !== ',') || t.type[i + 2] !== TokenType.number || !standsApart(t, i + 1) || !/^\d{1,3}$/.test(t.words[i]!))
    return null
  const last = t.words[i + 2]!
  if (separator === ',') return /^\d{3}(?:\.\d+)?$/.test(last) ? { digits: t.words[i]! + last, to: i + 3 } : null
  const next = t.lower[i + 3] ?? ''
  const certain = t.words[i] === '0' || decimalFollower.test(next) || scales.has(next) || (i > 0 && t.type[i - 1] === TokenType.symbol)
  return certain && /^\d{1,4}$/.test(last) ? { digits: `${t.words[i]}.${last}`, to: i + 3 } : null
}

/** A number of digits and a power of ten, in tokens `[from, to)`. */
const scaled = (digits: string, exponent: number, from: number, to: number): Numeral => ({
  value: power(digits, exponent),
  from,
  to,
  step: stepOf(digits, exponent),
  coarse: coarseOf(digits, exponent),
  fraction: false,
  words: false,
})

/** "10 million 775.9 thousand": a group of a smaller scale right behind. */
const smallerGroup = (t: Tokens, i: number, above: number): Numeral | null => {
  const digits = plainDigits(t.words[i]!)
  const { exponent, to } = digits === null ? { exponent: 0, to: i } : readScale(t, i + 1, true)
  if (digits === null || exponent === 0 || exponent >= above) return null
  return scaled(digits, exponent, i, to)
}

/** "4 thousand 3 hundred and 21", "6 crore and two hundred", "3 hundred and five": digits that count on like words. */
const countingOn = (t: Tokens, i: number, digits: string): Numeral | null => {
  const next = t.lower[i + 1] ?? ''
  if (digits.includes('.') || digits.length > 3 || (next !== 'hundred' && !scales.has(next) && !dozens.has(next))) return null
  const first = belowThousand(t, i)
  const count = first === null ? null : groups(t, first)
  if (count === null || (count.to <= i + 2 && !dozens.has(next))) return null
  const step = 10 ** count.smallest
  return { ...exact(count.value, i, count.to, { step, coarse: coarseOf(String(Math.round(count.value / step)), count.smallest) }), words: false }
}

/** The digits of a whole number with a sign, in glued tokens from `i` on: the power in "^-1" or "e+14". */
const signedDigits = (t: Tokens, i: number): { readonly value: number; readonly to: number } | null => {
  const sign = /^[-+−]$/.test(t.lower[i] ?? '') && glued(t, i)
  const at = sign ? i + 1 : i
  if (!/^\d{1,3}$/.test(t.words[at] ?? '')) return null
  return { value: Number(t.words[at]) * (sign && t.lower[i] !== '+' ? -1 : 1), to: at + 1 }
}

const withPower = (from: number, to: number, value: number): Numeral => {
  const step = Math.abs(value) * 1e-3
  return { value: tidy(value), from, to, step, coarse: step, fraction: false, words: false }
}

/** "1.1^23", "1.3e6", "12.3e+14", "1.3x10^6": powers as calculators print them. */
const powerBehind = (t: Tokens, i: number, base: number): Numeral | null => {
  if (!glued(t, i)) return null
  const w = t.lower[i + 1]!
  if (w === '^') {
    const to = glued(t, i + 1) ? signedDigits(t, i + 2) : null
    return to === null ? null : withPower(i, to.to, base ** to.value)
  }
  const short = /^e(\d{1,3})$/.exec(w)
  if (short !== null) return withPower(i, i + 2, Number(`${base}e${short[1]}`))
  const signed = w === 'e' && glued(t, i + 1) ? signedDigits(t, i + 2) : null
  if (signed !== null) return withPower(i, signed.to, Number(`${base}e${signed.value}`))
  const ten = w === 'x10' ? i + 2 : w === '×' && t.lower[i + 2] === '10' ? i + 3 : -1
  const tens = ten > 0 && t.lower[ten] === '^' ? signedDigits(t, ten + 1) : null
  return tens === null ? null : withPower(i, tens.to, Number(`${base}e${tens.value}`))
}

/** Whether a decimal point stands alone before the digits: ".25". */
const barePoint = (t: Tokens, i: number): boolean =>
  i > 0 && t.lower[i - 1] === '.' && glued(t, i - 1) && !(i > 1 && glued(t, i - 2)) && /^\d+$/.test(t.words[i]!)

/** Reads the number in digits that begins at token `i`; one that opens with its decimal point begins a token earlier. */
export const readDigits = (t: Tokens, i: number): Numeral | null => {
  if (barePoint(t, i)) return { ...scaled(`0.${t.words[i]}`, 0, i - 1, i + 1) }
  const grouped = i + 1 >= t.count ? null : t.type[i + 1] === TokenType.number ? spacedGroups(t, i) : (splitDigits(t, i) ?? apostropheGroups(t, i))
  if (grouped !== null) {
    const { exponent, to } = readScale(t, grouped.to, true)
    return scaled(grouped.digits, exponent, i, to)
  }
  const w = t.words[i]!
  const share = slashPart(t, i)
  if (share !== null) return fractionAt(t, i, i + 3, share, false)
  const digits = plainDigits(w)
  if (digits === null) return vulgar.has(w) ? fractionAt(t, i, i + 1, vulgar.get(w)!, false) : null
  return countingOn(t, i, digits) ?? powerBehind(t, i, Number(digits)) ?? scaledDigits(t, i, digits)
}

/** Digits with what may stand behind them: a part, a scale word, "hundred". */
const scaledDigits = (t: Tokens, i: number, digits: string): Numeral => {
  const mixed = digits.includes('.') ? null : mixedPart(t, i + 1)
  const { exponent, to } = readScale(t, mixed?.to ?? i + 1, true)
  if (mixed !== null) {
    const step = 10 ** exponent / 2
    return { value: tidy((Number(digits) + mixed.part) * 10 ** exponent), from: i, to, step, coarse: step, fraction: false, words: false }
  }
  if (t.lower[to] === 'hundred' && exponent === 0) return exact(Number(digits) * 100, i, to + 1, { step: 100, coarse: 100, words: false })
  const value = power(digits, exponent)
  const rest = exponent >= 6 && t.type[to] === TokenType.number ? smallerGroup(t, to, exponent) : null
  if (rest !== null) return { ...rest, value: value + rest.value, from: i }
  const half = exponent >= 3 && !digits.includes('.') ? mixedPart(t, to) : null
  if (half !== null) {
    const step = 10 ** (exponent - 1)
    return { value: tidy((Number(digits) + half.part) * 10 ** exponent), from: i, to: half.to, step, coarse: step, fraction: false, words: false }
  }
  return { value, from: i, to, step: stepOf(digits, exponent), coarse: coarseOf(digits, exponent), fraction: false, words: false }
}
