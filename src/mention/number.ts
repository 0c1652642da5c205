import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { belowHundred, belowThousand, type Count, countAt, groups } from './number-count.ts'
import { readDigits } from './number-digits.ts'
import { coarseOf, exact, fractionAt, isHyphen, mixedPart, type Numeral, partAt, tidy } from './number-parts.ts'
import { cardinals, dozens, ordinals, parts, scales, vulgar } from './number-words.ts'

export { digitWorth, glued, type Numeral } from './number-parts.ts'
export { cardinals, ordinals, scales } from './number-words.ts'

type Whole = Count & { readonly smallest: number }

const wholeNumeral = (from: number, { value, to, smallest }: Whole): Numeral => {
  const step = 10 ** smallest
  return exact(value, from, to, { step, coarse: coarseOf(String(Math.round(value / step)), smallest) })
}

const isOne = (count: Count): boolean => count.value === 1

/** Words before "three quarters" that make quarters of a year of them. */
const periodLead = /^(?:first|last|past|next|previous|these|those|the|consecutive)$/

/**
 * A whole number with the part behind it: "two thirds", "one twenty-fifth", "one hundred thirty | fifths" (100/35), "one hundred and thirty | fifths" (130/5),
 * "two million and three | fifths" (2.6 million).
 */
const partBehind = (t: Tokens, from: number, count: Count): Numeral | null => {
  const part = partAt(t, count.to)
  if (part === null || count.value === 0 || (part.plural ? isOne(count) : !isOne(count) && t.lower[part.to - 1] !== 'half')) return null
  const improper = count.value >= part.of
  if ((part.of === 2 || part.of === 4) && (improper || periodLead.test(t.lower[from - 1] ?? ''))) return null
  if (count.joined && count.tail < part.of) {
    const whole = (count.value - count.tail) / 10 ** count.scale
    return fractionAt(t, from, part.to, tidy((whole + count.tail / part.of) * 10 ** count.scale), true)
  }
  const tens = count.tail >= 20 && count.tail % 10 === 0 && !count.joined && count.tail < count.value && part.of < 10
  const value = tens ? (count.value - count.tail) / (count.tail + part.of) : count.value / part.of
  return fractionAt(t, from, part.to, value, true)
}

/** Digits behind "point", in words: "seventy-one" → "71", "nought three" → "03". */
const pointDigits = (t: Tokens, i: number): { readonly digits: string; readonly to: number } | null => {
  let digits = ''
  let to = i
  for (let next = belowHundred(t, to); next !== null; next = belowHundred(t, to)) {
    digits += next.value
    to = next.to
  }
  return digits === '' ? null : { digits, to }
}

/** "two point seven", "nine point nought four million". */
const pointBehind = (t: Tokens, from: number, count: Count): Numeral | null => {
  if (t.lower[count.to] !== 'point') return null
  const decimals = pointDigits(t, count.to + 1)
  if (decimals === null) return null
  const numeral = fractionAt(t, from, decimals.to, Number(`${count.value}.${decimals.digits}`), true)
  const step = numeral.fraction ? 10 ** -decimals.digits.length : numeral.step
  return { ...numeral, step, coarse: step, fraction: false }
}

const mixedBehind = (t: Tokens, from: number, count: Count): Numeral | null => {
  const mixed = mixedPart(t, count.to)
  return mixed === null ? null : fractionAt(t, from, mixed.to, tidy((count.value / 10 ** count.scale + mixed.part) * 10 ** count.scale), true)
}

/** "several hundred thousand", "some few hundred million": how many hundreds is left open. */
const openCount = /^(?:several|few|many|couple|of|some|hundreds|thousands)$/

/** "hundred thousand", "quarter million": a scale word with no number before it. */
const bareScale = (t: Tokens, i: number): Numeral | null => {
  if (!scales.has(t.lower[i + 1] ?? '') || openCount.test(t.lower[i - 1] ?? '')) return null
  if (t.lower[i] === 'quarter') return fractionAt(t, i, i + 1, 0.25, true)
  return wholeNumeral(i, groups(t, { value: 100, to: i + 1, tail: 0, joined: false, scale: 0 }))
}

const readWords = (t: Tokens, i: number): Numeral | null => {
  const w = t.lower[i]!
  if (w === 'half') return halfAt(t, i)
  if (w === 'a' || w === 'an') return articleNumeral(t, i)
  if (w === 'hundred' || w === 'quarter') return bareScale(t, i)
  const count = t.type[i] === TokenType.word ? countAt(t, i) : null
  if (count === null) return null
  return partBehind(t, i, count) ?? mixedBehind(t, i, count) ?? pointBehind(t, i, count) ?? spelledWhole(t, i, count)
}

/** A whole number in words; dozens are round. */
const spelledWhole = (t: Tokens, i: number, count: Whole): Numeral =>
  dozens.has(t.lower[count.to - 1]!) ? exact(count.value, i, count.to, { step: 12, coarse: 12 }) : wholeNumeral(i, count)

/** "half a million", "half of"; plain "half" is a part too. */
const halfAt = (t: Tokens, i: number): Numeral | null => {
  const next = t.lower[i + 1]
  const at = next === 'a' || next === 'an' ? i + 2 : i + 1
  if (at === i + 2 && dozens.has(t.lower[at] ?? '')) return exact(6, i, at + 1)
  if (at === i + 2 && /^(?:percent|per|%|pct|percentage)$/.test(t.lower[at] ?? '')) return fractionAt(t, i, at, 0.5, true)
  if (scales.has(t.lower[at] ?? '')) return fractionAt(t, i, at, 0.5, true)
  if (ordinals.has(t.lower[i - 1] ?? '') || t.lower[i - 1] === 'last') return null
  return next === 'of' || next === 'the' || next === 'its' || next === 'their' ? fractionAt(t, i, i + 1, 0.5, true) : null
}

/** Words before "a third" that make it a share, where no "of" follows. */
const partLead = /^(?:by|than|nearly|almost|about|over|to|around|roughly)$/

const partFollower =
  /^(?:in|to|from|on|since|over|compared|last|this|year|during|and|less|more|lower|higher|fewer|smaller|larger|below|above|percent|percentage)$/

/** Whether "a third", "a half" at tokens `[i, to)` is a part though no "of" follows. */
const standsAlone = (t: Tokens, i: number, to: number, of: number): boolean => {
  const ends = t.type[to] !== TokenType.word
  if (partLead.test(t.lower[i - 1] ?? '')) return ends || partFollower.test(t.lower[to] ?? '')
  return ends && (i === 0 || of === 2 || of > 19) && !isHyphen(t.lower[to])
}

/** "a million", "a hundred", "a dozen", "a third of", "a half", "a hundred trillionths". */
const articleNumeral = (t: Tokens, i: number): Numeral | null => {
  const next = t.lower[i + 1] ?? ''
  if (dozens.has(next)) return exact(12, i, i + 2, { step: 12, coarse: 12 })
  const one = { value: 1, to: i + 1, tail: 0, joined: false, scale: 0 }
  if (next === 'hundred' || (scales.has(next) && next.length > 1)) {
    const head = next === 'hundred' ? belowThousand(t, i) : one
    if (head === null) return null
    const count = groups(t, head)
    return partBehind(t, i, count) ?? mixedBehind(t, i, count) ?? wholeNumeral(i, count)
  }
  const of = parts.get(next)
  if (of === undefined || next.endsWith('s')) return null
  const scaled = of === 4 && scales.has(t.lower[i + 2] ?? '')
  return scaled || t.lower[i + 2] === 'of' || standsAlone(t, i, i + 2, of) ? fractionAt(t, i, i + 2, 1 / of, true) : null
}

/** A whole number that may stand in a ratio; no year. */
const ratioPart = (t: Tokens, i: number): Numeral | null => {
  if (i >= t.count) return null
  const n = t.type[i] === TokenType.number ? readDigits(t, i) : readWords(t, i)
  return n === null || n.fraction || !Number.isInteger(n.value) || n.value < 1 || (!n.words && n.value > 1900 && n.value < 2100) ? null : n
}

const timeUnit = /^(?:years?|months?|weeks?|days?|hours?|minutes?|quarters?|decades?|seconds?)$/

/** "one in five", "nine out of ten", "one over three": a number with what it is a part of. */
const ratioOf = (t: Tokens, a: Numeral): Numeral | null => {
  const w = t.lower[a.to]
  if ((w !== 'in' && w !== 'out' && w !== 'over') || a.fraction || !Number.isInteger(a.value)) return null
  if (w === 'out' && t.lower[a.to + 1] !== 'of') return null
  const b = ratioPart(t, w === 'out' ? a.to + 2 : a.to + 1)
  if (b === null) return null
  const next = t.lower[b.to] ?? ''
  const holds =
    w === 'over'
      ? t.type[b.to] !== TokenType.word && t.type[b.to] !== TokenType.number && next !== '%'
      : w === 'in'
        ? a.value === 1 && b.value > 1 && !timeUnit.test(next)
        : a.value < b.value && ((a.words && b.words) || (a.value <= 10 && /^10*$|^\d$/.test(String(b.value))))
  return holds ? { ...fractionAt(t, a.from, b.to, a.value / b.value, a.words && b.words), to: b.to } : null
}

/** Digits without end overflow; such a run of digits is no number. */
const finite = <N extends { readonly value: number }>(read: N | null): N | null => (read !== null && Number.isFinite(read.value) ? read : null)

/** Reads the number that begins at token `i`, digits or words; null when none does. */
export const readNumeral = (t: Tokens, i: number): Numeral | null => {
  const n = finite(t.type[i] === TokenType.number || vulgar.has(t.words[i]!) ? readDigits(t, i) : readWords(t, i))
  return n === null ? null : (ratioOf(t, n) ?? n)
}

const ordinalDigits = /^(\d+)(?:st|nd|rd|th)$/

interface Ordinal {
  readonly value: number
  readonly to: number
}

/** Reads "30th", "third", "twenty-first"; null when token `i` begins no ordinal. */
export const readOrdinal = (t: Tokens, i: number): Ordinal | null => {
  const w = t.lower[i]!
  const one = ordinals.get(w)
  if (one !== undefined) return { value: one, to: i + 1 }
  const digits = t.type[i] === TokenType.number ? ordinalDigits.exec(w) : null
  if (digits !== null) return finite({ value: Number(digits[1]), to: i + 1 })
  const ten = cardinals.get(w)
  if (ten === undefined || ten < 20 || !isHyphen(t.lower[i + 1])) return null
  const unit = ordinals.get(t.lower[i + 2] ?? '')
  return unit !== undefined && unit < 10 ? { value: ten + unit, to: i + 3 } : null
}

/** A spelled year: "nineteen ninety-seven", "two thousand", "twenty twenty-three". */
export const readSpelledYear = (t: Tokens, i: number): Ordinal | null => {
  const century = cardinals.get(t.lower[i] ?? '')
  if (century === undefined || (century !== 19 && century !== 20 && century !== 18)) return null
  const rest = belowHundred(t, i + 1)
  return rest !== null && rest.value >= 10 ? { value: century * 100 + rest.value, to: rest.to } : null
}
