import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { coarseOf, exact, fractionAt, mixedPart, type Numeral, plainDigits, power, readScale, slashPart, stepOf } from './number-parts.ts'
import { vulgar } from './number-words.ts'

/** Spaces that only group digits. */
const groupingSpace = /^[\u00a0\u2009\u202f]$/

/** "1 234 567": groups of three digits, held together by grouping spaces, or by plain spaces when there are two groups or more. */
const spacedGroups = (t: Tokens, i: number): { readonly digits: string; readonly to: number } | null => {
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
  return to > i + (firm || noun ? 1 : 2) ? { digits, to } : null
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

/** Reads the number in digits that begins at token `i`. */
export const readDigits = (t: Tokens, i: number): Numeral | null => {
  const spaced = i + 1 < t.count && t.type[i + 1] === TokenType.number ? spacedGroups(t, i) : null
  if (spaced !== null) {
    const { exponent, to } = readScale(t, spaced.to, true)
    const { digits } = spaced
    return scaled(digits, exponent, i, to)
  }
  const w = t.words[i]!
  const share = slashPart(t, i)
  if (share !== null) return fractionAt(t, i, i + 3, share, false)
  const digits = plainDigits(w)
  if (digits === null) return vulgar.has(w) ? fractionAt(t, i, i + 1, vulgar.get(w)!, false) : null
  const mixed = digits.includes('.') ? null : mixedPart(t, i + 1)
  const { exponent, to } = readScale(t, mixed?.to ?? i + 1, true)
  if (mixed !== null) {
    const step = 10 ** exponent / 2
    return { value: (Number(digits) + mixed.part) * 10 ** exponent, from: i, to, step, coarse: step, fraction: false, words: false }
  }
  if (t.lower[to] === 'hundred' && exponent === 0) return exact(Number(digits) * 100, i, to + 1, { step: 100, coarse: 100, words: false })
  const value = power(digits, exponent)
  const rest = exponent >= 6 && t.type[to] === TokenType.number ? smallerGroup(t, to, exponent) : null
  if (rest !== null) return { ...rest, value: value + rest.value, from: i }
  return { value, from: i, to, step: stepOf(digits, exponent), coarse: coarseOf(digits, exponent), fraction: false, words: false }
}
