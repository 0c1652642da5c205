import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'
import { readDigits } from './number-digits.ts'
import { coarseOf, exact, fractionAt, isHyphen, mixedPart, type Numeral, readScale } from './number-parts.ts'
import { cardinals, ordinals, parts, scales, vulgar } from './number-words.ts'

export { digitWorth, glued, type Numeral } from './number-parts.ts'
export { cardinals, ordinals, scales } from './number-words.ts'

/** "twenty-five", "nineteen": a cardinal below one hundred. */
const belowHundred = (t: Tokens, i: number): { readonly value: number; readonly to: number } | null => {
  const value = cardinals.get(t.lower[i] ?? '')
  if (value === undefined) return null
  if (value < 20) return { value, to: i + 1 }
  const at = isHyphen(t.lower[i + 1]) ? i + 2 : i + 1
  const unit = cardinals.get(t.lower[at] ?? '')
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, to: at + 1 } : { value, to: i + 1 }
}

/** "three hundred and five": a cardinal below one thousand ("a" only before a scale word). */
const belowThousand = (t: Tokens, i: number): { readonly value: number; readonly to: number } | null => {
  const article = t.lower[i] === 'a' || t.lower[i] === 'an'
  const head = article ? { value: 1, to: i + 1 } : belowHundred(t, i)
  if (head === null) return null
  if (t.lower[head.to] !== 'hundred') return article ? null : head
  const tail = belowHundred(t, t.lower[head.to + 1] === 'and' ? head.to + 2 : head.to + 1)
  return { value: head.value * 100 + (tail?.value ?? 0), to: tail?.to ?? head.to + 1 }
}

/** "one third", "two-thirds", "three quarters": the part that stands behind a small cardinal. */
const wordFraction = (t: Tokens, from: number, head: { readonly value: number; readonly to: number }): Numeral | null => {
  const at = isHyphen(t.lower[head.to]) ? head.to + 1 : head.to
  const w = t.lower[at] ?? ''
  const of = parts.get(w)
  if (of === undefined || head.value >= of || (head.value === 1 && w.endsWith('s')) || (head.value > 1 && !w.endsWith('s') && w !== 'half'))
    return null
  // "one second quarter": ordinals that count something are no parts
  return fractionAt(t, from, at + 1, head.value / of, true)
}

const groups = (t: Tokens, from: number, first: { readonly value: number; readonly to: number }): Numeral => {
  let total = 0
  let part: { readonly value: number; readonly to: number } | null = first
  let to = from
  let smallest = 0
  let last = Number.POSITIVE_INFINITY
  while (part !== null) {
    const scale = readScale(t, part.to, false)
    if (scale.exponent >= last) break
    total += part.value * 10 ** scale.exponent
    to = scale.to
    smallest = scale.exponent
    last = scale.exponent
    if (scale.exponent === 0) break
    const at: number = t.lower[to] === 'and' || t.lower[to] === ',' ? to + 1 : to
    part = belowThousand(t, at)
    // "two million and fifty people" counts on; "a million, three of them" does not
    if (part !== null && at > to && scales.get(t.lower[part.to] ?? '') === undefined && t.lower[to] === ',') part = null
  }
  const step = 10 ** smallest
  return exact(total, from, to, { step, coarse: coarseOf(String(Math.round(total / step)), smallest) })
}

const readWords = (t: Tokens, i: number): Numeral | null => {
  const w = t.lower[i]!
  if (w === 'half') return halfAt(t, i)
  if (w === 'a' || w === 'an') return articleNumeral(t, i)
  const head = belowThousand(t, i)
  if (head === null) return null
  if (t.lower[head.to] === 'dozen' || t.lower[head.to] === 'dozens') return exact(head.value * 12, i, head.to + 1, { step: 12, coarse: 12 })
  const share = head.value < 20 ? wordFraction(t, i, head) : null
  if (share !== null) return share
  const mixed = mixedPart(t, head.to)
  if (mixed !== null) return fractionAt(t, i, mixed.to, head.value + mixed.part, true)
  return groups(t, i, head)
}

/** "half a million", "half of"; plain "half" is a part too. */
const halfAt = (t: Tokens, i: number): Numeral | null => {
  const next = t.lower[i + 1]
  const at = next === 'a' || next === 'an' ? i + 2 : i + 1
  if (at === i + 2 && t.lower[at] === 'dozen') return exact(6, i, at + 1)
  if (scales.has(t.lower[at] ?? '')) return fractionAt(t, i, at, 0.5, true)
  if (ordinals.has(t.lower[i - 1] ?? '') || t.lower[i - 1] === 'last') return null
  return next === 'of' || next === 'the' || next === 'its' || next === 'their' ? fractionAt(t, i, i + 1, 0.5, true) : null
}

/** Words before "a third" that make it a share, where no "of" follows. */
const partLead = /^(?:by|than|nearly|almost|about|over|to|around|roughly)$/

/** "a million", "a hundred", "a dozen", "a third of", "a half". */
const articleNumeral = (t: Tokens, i: number): Numeral | null => {
  const next = t.lower[i + 1] ?? ''
  if (next === 'dozen') return exact(12, i, i + 2, { step: 12, coarse: 12 })
  if (next === 'hundred') {
    const head = belowThousand(t, i)
    return head === null ? null : groups(t, i, head)
  }
  if (scales.has(next) && next.length > 1) return groups(t, i, { value: 1, to: i + 1 })
  const of = parts.get(next)
  const alone =
    t.lower[i + 2] === 'of' ||
    (partLead.test(t.lower[i - 1] ?? '') &&
      (t.type[i + 2] !== TokenType.word ||
        /^(?:in|to|from|on|since|over|compared|last|this|year|during|and|less|more|lower|higher|fewer|smaller|larger|below|above)$/.test(
          t.lower[i + 2] ?? '',
        )))
  return of !== undefined && !next.endsWith('s') && alone ? fractionAt(t, i, i + 2, 1 / of, true) : null
}

/** Digits beyond what a number can hold are no number. */
const finite = <N extends { readonly value: number }>(read: N | null): N | null => (read !== null && Number.isFinite(read.value) ? read : null)

/** Reads the number that begins at token `i`, digits or words; null when none does. */
export const readNumeral = (t: Tokens, i: number): Numeral | null =>
  finite(t.type[i] === TokenType.number || vulgar.has(t.words[i]!) ? readDigits(t, i) : readWords(t, i))

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
