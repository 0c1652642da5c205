import type { Tokens } from '../text/tokens.ts'
import { TokenType } from '../text/tokens.ts'

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

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinalUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')

/** Cardinal words below one hundred. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...units.map((w, i) => [w, i] as const),
  ...tens.map((w, i) => [w, 20 + 10 * i] as const),
])
/** Ordinal words below one hundred that are one word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalUnits.map((w, i) => [w, i] as const),
  ...ordinalTens.map((w, i) => [w, 20 + 10 * i] as const),
])
/** Scale words as powers of ten. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...(['thousand', 'thousands', 'k', 'ths', 'thsd'] as const).map((w) => [w, 3] as const),
  ...(['million', 'millions', 'mln', 'mn', 'mil', 'mio'] as const).map((w) => [w, 6] as const),
  ...(['billion', 'billions', 'bn', 'bln', 'milliard'] as const).map((w) => [w, 9] as const),
  ...(['trillion', 'trillions', 'tn', 'trn', 'trln', 'tln'] as const).map((w) => [w, 12] as const),
  ['quadrillion', 15],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['crore', 7],
  ['crores', 7],
])
/** Scale letters that mean a number only right behind digits ("$5m", "3b"). */
const letters: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['b', 9],
])
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninths', 9],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
])
const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
])

/** Whether token `i + 1` stands right behind token `i`, with no space. */
export const glued = (t: Tokens, i: number): boolean => i + 1 < t.count && t.end[i] === t.start[i + 1]

const isHyphen = (w: string | undefined): boolean => w === '-' || w === '\u2010' || w === '\u2011'

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

const power = (digits: string, exponent: number): number => Number(`${digits}e${exponent}`)

/**
 * Worth of the last printed digit. Decimals and numbers before a scale word: the last digit ("7.7 million" → 0.1 million, "200 million" → 1 million).
 * Written out to the last unit, from 1,000 on: trailing zeros are rounding, but the digits of the first group and at least two digits
 * count as meant ("$18,000" → 1,000; "$306,400" → 100; "$200,000" → 1,000; "2,000" → 100).
 */
const stepOf = (digits: string, exponent: number): number => {
  const point = digits.indexOf('.')
  if (point >= 0) return power('1', exponent - (digits.length - point - 1))
  if (digits.length < 4 || exponent > 0) return power('1', exponent)
  const zeros = /0*$/.exec(digits)![0].length
  const lead = Math.max(2, digits.length % 3 === 0 ? 3 : digits.length % 3)
  return power('1', Math.min(zeros, digits.length - lead))
}

/** Worth of the last digit that is not zero; printed decimals are meant. */
const coarseOf = (digits: string, exponent: number): number => {
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
const readScale = (t: Tokens, i: number, behindDigits: boolean): Scaled => {
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

const slashPart = (t: Tokens, i: number): number | null => {
  if (t.lower[i + 1] !== '/' || i + 2 >= t.count) return null
  const [a, b] = [Number(t.words[i]), Number(t.words[i + 2])]
  return Number.isInteger(a) && Number.isInteger(b) && a > 0 && b > 1 && b < 100 && a < b * 10 ? a / b : null
}

const exact = (value: number, from: number, to: number, more?: Partial<Numeral>): Numeral => ({
  value,
  from,
  to,
  step: 1,
  coarse: 1,
  fraction: false,
  words: true,
  ...more,
})

const fractionAt = (t: Tokens, from: number, to: number, value: number, words: boolean): Numeral => {
  const { exponent, to: end } = readScale(t, to, false)
  const step = exponent === 0 ? 0.01 : 10 ** (exponent - 1)
  return { value: value * 10 ** exponent, from, to: end, step, coarse: step, fraction: exponent === 0, words }
}

/** "2 1/2", "2½", "2 and a half": what stands behind a whole number. */
const mixedPart = (t: Tokens, i: number): { readonly part: number; readonly to: number } | null => {
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

/** "10 million 775.9 thousand": a group of a smaller scale right behind. */
const smallerGroup = (t: Tokens, i: number, above: number): Numeral | null => {
  const digits = plainDigits(t.words[i]!)
  const { exponent, to } = digits === null ? { exponent: 0, to: i } : readScale(t, i + 1, true)
  if (digits === null || exponent === 0 || exponent >= above) return null
  return {
    value: power(digits, exponent),
    from: i,
    to,
    step: stepOf(digits, exponent),
    coarse: coarseOf(digits, exponent),
    fraction: false,
    words: false,
  }
}

const readDigits = (t: Tokens, i: number): Numeral | null => {
  const spaced = i + 1 < t.count && t.type[i + 1] === TokenType.number ? spacedGroups(t, i) : null
  if (spaced !== null) {
    const { exponent, to } = readScale(t, spaced.to, true)
    const { digits } = spaced
    return {
      value: power(digits, exponent),
      from: i,
      to,
      step: stepOf(digits, exponent),
      coarse: coarseOf(digits, exponent),
      fraction: false,
      words: false,
    }
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
