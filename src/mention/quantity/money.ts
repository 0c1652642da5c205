import type { Tokens } from '../../text/tokens.ts'
import { TokenType } from '../../text/tokens.ts'
import { digitWorth, glued, scales } from '../number.ts'
import { type Draft, lower, type Scan, scaled } from './scan.ts'

/** What stands before a number: sign and currency. */
export interface Front {
  readonly from: number
  readonly currency: string | null
  readonly negative: boolean
}

/** ISO codes that are also English words in capitals. */
const wordCodes: ReadonlySet<string> = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'PEN', 'MOP', 'GEL', 'STD', 'MAD', 'BAM', 'LAK', 'AMD'])

const looksMoney = (s: Scan, i: number): boolean =>
  lower(s, i).includes(',') || lower(s, i).length > 3 || /^(?:million|billion|bn|mln|thousand|m|trillion)$/.test(lower(s, i + 1))

const smallNames: Readonly<Record<string, string>> = { rmb: 'CNY', dlrs: 'USD', dlr: 'USD' }

/** Letters that stand apart from the "$" that they belong to: "U.S. $5", and in text split into tokens "c $ 5" ("a $ 5 note" is an article). */
const countryBefore = (s: Scan, p: number): { readonly code: string; readonly from: number } | null => {
  const before = lower(s, p - 1)
  if (/^u\.?s\.?$/.test(before) && p - 1 >= s.free) return { code: 'USD', from: p - 1 }
  if (before === 's' && lower(s, p - 2) === '.' && lower(s, p - 3) === 'u' && glued(s.t, p - 3) && p - 3 >= s.free)
    return { code: 'USD', from: p - 3 }
  const code = /^(?:c|ca|au|hk|nt|nz|sg)$/.test(before) ? s.words.symbols.get(`${before.toUpperCase()}$`) : undefined
  return code === undefined || p - 1 < s.free ? null : { code, from: p - 1 }
}

/** Currency symbol or code right before token `i`, with the letters that belong to it: "US$", "R$", "KZT". */
const symbolBefore = (s: Scan, i: number): { readonly code: string; readonly from: number } | null => {
  const p = i - 1
  if (p < s.free || p < 0) return null
  const w = s.t.words[p]!
  // "S/25": the sol of Peru
  if (w === '/' && glued(s.t, p) && glued(s.t, p - 1) && s.t.words[p - 1] === 'S' && p - 1 >= s.free) return { code: 'PEN', from: p - 1 }
  if (s.t.type[p] === TokenType.symbol || w === '¢') {
    const joined = p > 0 && (glued(s.t, p - 1) || /^(?:hk|nt)$/i.test(s.t.words[p - 1]!)) ? `${s.t.words[p - 1]}${w}` : ''
    const wide =
      s.words.symbols.get(joined) ??
      s.words.symbols.get(joined.toUpperCase()) ??
      (s.words.codes.has(joined.slice(0, -1)) ? joined.slice(0, -1) : undefined)
    if (wide !== undefined && p - 1 >= s.free) return { code: wide, from: p - 1 }
    const apart = w === '$' ? countryBefore(s, p) : null
    if (apart !== null) return apart
    const code = s.words.symbols.get(w)
    if (code === undefined) return null
    // "USD $7.2 billion"
    return { code, from: s.t.words[p - 1] === code && p - 1 >= s.free ? p - 1 : p }
  }
  if (s.words.smallCodes.has(w)) return { code: smallNames[w] ?? w.toUpperCase(), from: p }
  if (s.words.codes.has(w)) return wordCodes.has(w) && !looksMoney(s, i) ? null : { code: w, from: p }
  const letter = glued(s.t, p) ? s.words.letters.get(w.toLowerCase()) : undefined
  if (letter !== undefined && looksMoney(s, i)) return { code: letter, from: p }
  const code = w.length <= 4 ? s.words.symbols.get(w) : undefined
  return code === undefined || (w.length > 1 && w === w.toLowerCase()) ? null : { code, from: p }
}

/** Reads sign and currency before the number at token `i`. */
export const front = (s: Scan, i: number): Front => {
  const symbol = symbolBefore(s, i)
  const from = symbol?.from ?? i
  const before = lower(s, from - 1)
  const sign =
    (before === '-' || before === '−' || before === '–') && glued(s.t, from - 1) && (from < 2 || !glued(s.t, from - 2) || lower(s, from - 2) === '(')
  const word = before === 'minus' || before === 'negative'
  return { from: sign || word ? from - 1 : from, currency: symbol?.code ?? null, negative: sign || word }
}

const gluedMoney = /(\p{Lu}\p{L}{0,3}\$?)(\d+(?:,\d{3})*(?:\.\d+)?)(k|m|mn|mln|bn|b|tn|trn)?(?![\p{L}\d])/uy

const gluedScale: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mln: 6, bn: 9, b: 9, tn: 12, trn: 12 }

/** Token behind the one that holds character offset `end - 1`. */
const tokenBehind = (t: Tokens, from: number, end: number): number => {
  let to = from + 1
  while (to < t.count && t.start[to]! < end) to++
  return to
}

/** "USD115", "AED10bn", "KZT26,272,900": a code grown together with its number, whatever tokens it falls into. */
export const gluedDraft = (s: Scan, i: number): Draft | null => {
  gluedMoney.lastIndex = s.t.start[i]!
  const m = gluedMoney.exec(s.t.text)
  const code = m === null ? undefined : s.words.codes.has(m[1]!) ? m[1]! : (s.words.symbols.get(m[1]!) ?? s.words.letters.get(m[1]!.toLowerCase()))
  if (m === null || code === undefined) return null
  const digits = m[2]!.replaceAll(',', '')
  const end = tokenBehind(s.t, i, s.t.start[i]! + m[0].length)
  const word = m[3] === undefined ? scales.get(lower(s, end)) : undefined
  // "F16", "K2": letters that are no code need an amount behind them
  if (code !== m[1] && m[3] === undefined && word === undefined && !/[,.]/.test(m[2]!)) return null
  const exponent = m[3] === undefined ? (word ?? 0) : gluedScale[m[3]]!
  const to = word === undefined ? end : end + 1
  const { step, coarse } = digitWorth(digits, exponent)
  return {
    from: i,
    to,
    low: scaled(Number(digits), exponent),
    high: null,
    step,
    coarse,
    form: 'money',
    unit: code,
    negative: false,
    number: [i, to],
  }
}
