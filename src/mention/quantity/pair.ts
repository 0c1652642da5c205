import { TokenType } from '../../text/tokens.ts'
import type { Numeral } from '../number.ts'
import { glued, readNumeral } from '../number.ts'
import type { Front } from './money.ts'
import { isDash, lower, matchAt, type Scan } from './scan.ts'
import type { Unit } from './words.ts'

const prefixes: Readonly<Record<string, number>> = { K: 3, M: 6, MM: 6, B: 9 }

/** "30 MUSD", "120 MEUR", "5 KEUR": a scale letter grown together with the code of a currency. */
const scaledCode = (s: Scan, at: number): Unit | null => {
  const parts = /^(K|MM?|B)([A-Z]{3})$/.exec(s.t.words[at] ?? '')
  return parts !== null && s.words.codes.has(parts[2]!) ? { form: 'money', unit: parts[2]!, exponent: prefixes[parts[1]!]! } : null
}

/** Whether a word in small letters that is also a code is no currency: "try", "all". */
const isPlainWord = (s: Scan, name: string): boolean =>
  name.length === 3 && name !== name.toUpperCase() && s.words.codes.has(name.toUpperCase()) && !s.words.smallCodes.has(name.toLowerCase())

/** Unit behind the number; a hyphen may stand between ("5-percent", "20-kilometre"). */
export const unitBehind = (s: Scan, i: number): { readonly value: Unit; readonly to: number } | null => {
  const at = isDash(lower(s, i)) && glued(s.t, i - 1) && glued(s.t, i) ? i + 1 : i
  const unit = matchAt(s, s.words.units, at)
  const name = s.t.words[at]
  if (unit === null) {
    const scaled = name !== undefined && name.length > 3 && name.length < 6 ? scaledCode(s, at) : null
    return scaled === null ? null : { value: scaled, to: at + 1 }
  }
  if (unit.value.form === 'money' && unit.to === at + 1 && isPlainWord(s, name!)) return null
  // "3x", "20p": letters that are units only right behind the digits
  if (name!.length === 1 && (name === 'x' || name === 'p') && !glued(s.t, i - 1)) return null
  // "four times a day" counts, "times" with a capital is a newspaper
  return unit.value.form === 'times' && name !== name!.toLowerCase() ? null : unit
}

/** The scale word's worth in a number like "3 million": the largest thousand power whose quotient is below one thousand. */
const scaleOf = (n: Numeral): number => {
  let factor = 1
  while (n.value / factor >= 1000) factor *= 1000
  return factor
}

const rejoin = (a: Numeral, b: Numeral): Numeral => {
  const factor = b.step >= 1000 && a.value * 1000 <= b.value && a.step < 1000 ? scaleOf(b) : 1
  return factor === 1 ? a : { ...a, value: Number((a.value * factor).toPrecision(15)), step: a.step * factor, coarse: a.coarse * factor }
}

export interface Pair {
  readonly low: Numeral
  readonly high: Numeral
  readonly to: number
  /** Unit printed behind the first number as well. */
  readonly unit: Unit | null
}

const joins = (s: Scan, at: number, from: number): boolean => {
  const w = lower(s, at)
  const before = lower(s, from - 1)
  if (isDash(w)) return glued(s.t, at - 1) === glued(s.t, at)
  if (w === 'to') return before !== 'from'
  return w === 'and' && before === 'between'
}

/** Whether both numbers of a pair count in one unit: "5% to 7%", "$2-3 billion", not "rose 5 percent to $7 million". */
const sameUnit = (s: Scan, start: Front, unit: Unit | null, symbol: boolean, to: number): boolean => {
  if (symbol) return unit === null && start.currency !== null
  const behind = unitBehind(s, to)?.value ?? null
  return unit === null || (behind !== null && behind.form === unit.form && behind.unit === unit.unit)
}

const moved =
  /^(?:by|rose|fell|grew|jumped|dropped|increased|decreased|declined|climbed|surged|plunged|plummeted|gained|lost|soared|widened|narrowed|slipped|slid|sank|shrank|tumbled|up|down|advanced|edged)$/

/** "fell by $20 billion to $187 billion", "rose 5 percent to 7 percent": how far and where to, not a stretch between two. */
const isMove = (s: Scan, from: number): boolean => {
  let k = from - 1
  while (
    k > from - 4 &&
    /^(?:a|an|about|nearly|almost|some|over|around|only|just|further|another|more|than|record|roughly|approximately)$/.test(lower(s, k))
  )
    k--
  return moved.test(lower(s, k))
}

/** The second number of "300-400", "5 to 7 percent", "between $2 billion and $3 billion"; null when there is none. */
export const readPair = (s: Scan, first: Numeral, start: Front): Pair | null => {
  const unit = unitBehind(s, first.to)
  const at = unit?.to ?? first.to
  if (!joins(s, at, start.from)) return null
  const whole = unit !== null || (start.currency !== null && first.step >= 1000)
  if (whole && lower(s, at) === 'to' && isMove(s, start.from)) return null
  let next = at + 1
  const symbol = s.t.type[next] === TokenType.symbol ? next : -1
  if (symbol >= 0) next++
  else if (s.words.codes.has(s.t.words[next] ?? '')) next++
  const second = next < s.t.count ? readNumeral(s.t, next) : null
  if (second === null || second.fraction !== first.fraction || !sameUnit(s, start, unit?.value ?? null, next - at > 1, second.to)) return null
  const low = rejoin(first, second)
  if (low.value >= second.value || (isDash(lower(s, at)) && low.value === 0)) return null
  return { low, high: second, to: second.to, unit: unit?.value ?? null }
}
