import type { QuantityMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'
import type { Phrases, QuantityWords } from './words.ts'

/** What the reading functions share. */
export interface Scan {
  readonly t: Tokens
  readonly words: QuantityWords
  /** End of the last quantity: nothing may begin before it. */
  free: number
}

/** Token `i` in small letters; empty outside the text. */
export const lower = (s: Scan, i: number): string => s.t.lower[i] ?? ''

/** Whether a word is a hyphen or dash of any length. */
export const isDash = (w: string): boolean => w === '-' || w === '–' || w === '—' || w === '\u2011' || w === '\u2010'

/** The phrase that begins at token `i`. */
export const matchAt = <T>(s: Scan, phrases: Phrases<T>, i: number): { readonly value: T; readonly to: number } | null => {
  const list = i < s.t.count ? phrases.get(s.t.lower[i]!.length === 3 ? s.t.lower[i]!.toLowerCase() : s.t.lower[i]!) : undefined
  if (list === undefined) return null
  for (const p of list) if (p.words.every((w, k) => lower(s, i + k) === w)) return { value: p.value, to: i + p.words.length }
  return null
}

/** The phrase whose last token is `last`. */
export const matchBack = <T>(s: Scan, phrases: Phrases<T>, last: number): { readonly value: T; readonly from: number } | null => {
  const list = last >= 0 ? phrases.get(s.t.lower[last]!) : undefined
  if (list === undefined) return null
  for (const p of list) {
    const from = last - p.words.length + 1
    if (from >= 0 && p.words.every((w, k) => lower(s, from + k) === w)) return { value: p.value, from }
  }
  return null
}

/** A value times a power of ten, without the noise of binary fractions. */
export const scaled = (value: number, exponent: number): number => (exponent === 0 ? value : Number(`${Number(value.toPrecision(15))}e${exponent}`))

/** A quantity before its hedges are read. */
export interface Draft {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number | null
  readonly step: number
  readonly coarse: number
  readonly form: QuantityMention['form']
  readonly unit: string | null
  readonly negative: boolean
  readonly number: readonly [number, number]
  /** How many of which coin, where an amount is counted in coins alone ("50 cents"). */
  readonly coins?: { readonly value: number; readonly unit: string }
}
