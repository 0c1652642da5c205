import type { QuantityMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'
import { TokenType } from '../../text/tokens.ts'
import { glued } from '../number.ts'
import { isDash, lower, type Scan } from './scan.ts'

/** Digits that name instead of count: telephone numbers (which are mentions of their own) and the numbers of accounts, cards and files. */
interface Stretch {
  readonly start: number
  readonly end: number
  /** First token, and one past the last. */
  readonly from: number
  readonly to: number
}

/** Groups of digits as they are dialled, with an extension; the country's code may stand in brackets. */
const dialled = /\+?\(?\+?\d[\d()\u00a0 ./-]{4,30}\d(?:[ ,]{0,2}(?:x|ext\.? ?)\d{1,6})?(?![\p{L}\d]|[.,]\d)/iuy

/** Words that announce a telephone number, right before it or with a few words between ("my phone number is"). */
const announced = /(?:^|[^\p{L}])(?:tel|telephone|phone|mobile|cell|fax|hotline|whatsapp|dial)(?!\p{L})[^!?;\n]{0,30}$/iu
const called = /(?:^|[^\p{L}])(?:call(?:ing|ed)?|contact|number is|enter)(?!\p{L})[^!?;\n]{0,40}$/iu

/** Shapes that nothing but a telephone number has. */
const international = /^\(?\+\(?\d{1,3}/
const northAmerican = /^(?:\+?1[ .-]?)?(?:\(\d{3}\)[ .-]{0,2}|\d{3}[.-])\d{3}[ .-]\d{4}(?:\D.*)?$/

const digitsOf = (printed: string): string => printed.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '')

const isDialled = (printed: string, before: string): boolean => {
  const digits = digitsOf(printed).length
  // groups of thousands and decimals are numbers, whatever stands before
  if (digits < 6 || digits > 17 || /^\d+\.\d+$/.test(printed)) return false
  if (announced.test(before)) return true
  if (digits > 7 && (international.test(printed) || northAmerican.test(printed))) return true
  return digits > 8 && /[ ()/-]/.test(printed) && called.test(before) && !/^\d{1,3}(?: \d{3})+$/.test(printed)
}

const tokensOf = (t: Tokens, i: number, start: number, end: number): Stretch => {
  let from = i
  while (from > 0 && t.start[from - 1]! >= start) from--
  let to = i + 1
  while (to < t.count && t.start[to]! < end) to++
  return { start, end, from, to }
}

/** The telephone number that token `i` begins, brackets and plus before it counted in. */
export const telephoneAt = (s: Scan, i: number): Stretch | null => {
  const { text } = s.t
  let start = s.t.start[i]!
  for (let k = 0; k < 3 && /[+(]/.test(text[start - 1] ?? ''); k++) start--
  // a bracket around the number is not its own
  const opens = [start, s.t.start[i]!]
  for (const at of opens) {
    dialled.lastIndex = at
    const found = dialled.exec(text)?.[0]
    if (found === undefined || (found.startsWith('(') && !found.includes(')'))) continue
    if (isDialled(found, text.slice(Math.max(0, at - 60), at))) return tokensOf(s.t, i, at, at + found.length)
  }
  return null
}

/** A telephone number as a mention: its digits are the value. */
export const telephoneMention = (s: Scan, { start, end, from, to }: Stretch): QuantityMention => {
  const printed = s.t.text.slice(start, end)
  const value = Number(digitsOf(printed))
  const exact = [value, value] as const
  return {
    kind: 'quantity',
    start,
    end,
    from,
    to,
    value,
    form: 'telephone',
    unit: 'telephone',
    approx: null,
    interval: { printed: exact, loose: exact },
    printed,
  }
}

const holder = /^(?:account|card|passport|iban|licence|license|id|ssn)$/

/** "account number 12345678", "#20020": what follows is a name in digits. */
const isNumbered = (s: Scan, i: number): boolean => {
  if (lower(s, i - 1) === '#' && glued(s.t, i - 1)) return true
  let at = i - 1
  for (let k = 0; k < 3 && /^(?:number|no\.?|nos\.?|#|is|:)$/.test(lower(s, at)); k++) at--
  return holder.test(lower(s, at)) && s.t.words[i]!.length > 4
}

/** "9/11", "24/7", "9/17/16": a day, a phrase or a date, none a part of one; the token behind it, or −1. */
const slashedName = (s: Scan, i: number): number => {
  if (lower(s, i + 1) !== '/' || !glued(s.t, i) || !glued(s.t, i + 1) || s.t.type[i + 2] !== TokenType.number) return -1
  if (/^(?:9\/11|7\/7|24\/7|50\/50)$/.test(`${s.t.words[i]}/${s.t.words[i + 2]}`)) return i + 3
  return lower(s, i + 3) === '/' && glued(s.t, i + 2) && s.t.type[i + 4] === TokenType.number && glued(s.t, i + 3) ? i + 5 : -1
}

/** Token behind digits that name a file or a date, in three groups or more that dashes join ("16-04-2010", "1111-2222-3333"); −1 where token `i` counts. */
export const codeBehind = (s: Scan, i: number): number => {
  if (s.t.type[i] !== TokenType.number) return -1
  if (isNumbered(s, i)) return i + 1
  const slashed = slashedName(s, i)
  if (slashed > i) return slashed
  let to = i + 1
  let joined = 0
  while (isDash(lower(s, to)) && glued(s.t, to - 1) && glued(s.t, to) && /^\w+$/.test(s.t.words[to + 1]!) && /\d/.test(s.t.words[to + 1]!)) {
    to += 2
    joined++
  }
  return joined > 1 ? to : -1
}
