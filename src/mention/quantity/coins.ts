import { TokenType } from '../../text/tokens.ts'
import { readNumeral, scales } from '../number.ts'
import { unitBehind } from './pair.ts'
import { type Draft, lower, type Scan } from './scan.ts'

/** A scale word behind the currency: "75 USD million". */
export const scaleBehindCode = (s: Scan, i: number): { readonly exponent: number; readonly to: number } | null => {
  const exponent = s.words.codes.has(s.t.words[i - 1] ?? '') ? scales.get(lower(s, i)) : undefined
  return exponent === undefined || lower(s, i).length < 2 ? null : { exponent, to: i + 1 }
}

/** Whether nothing that could be counted stands at token `i`. */
const isClosed = (s: Scan, i: number): boolean =>
  i >= s.t.count || (s.t.type[i] === TokenType.punctuation && !/^[-–—(]$/.test(lower(s, i))) || /^(?:more|less|each|apiece)$/.test(lower(s, i))

/** An amount of whole currency with the coins behind it: "two dollars and 30 cents", "15 dollars 50". */
export const withCoins = (s: Scan, draft: Draft): Draft => {
  if (!Number.isInteger(draft.low) || draft.step !== 1) return draft
  const joined = lower(s, draft.to) === 'and'
  const at = joined ? draft.to + 1 : draft.to
  if (at >= s.t.count || (s.t.type[at] !== TokenType.number && s.t.type[at] !== TokenType.word)) return draft
  const coins = readNumeral(s.t, at)
  if (coins === null || coins.from !== at || !Number.isInteger(coins.value) || coins.value < 1 || coins.value > 99) return draft
  const unit = unitBehind(s, coins.to)
  const named = unit !== null && unit.value.exponent === -2 && (unit.value.unit === draft.unit || /^cents?$/.test(lower(s, unit.to - 1)))
  const bare = unit === null && draft.number[1] < draft.to && (coins.words || coins.value > 9) && isClosed(s, coins.to)
  if (!named && !bare) return draft
  return {
    ...draft,
    to: named ? unit!.to : coins.to,
    low: (draft.low * 100 + coins.value) / 100,
    step: 0.01,
    coarse: 0.01,
    number: [draft.number[0], coins.to],
  }
}
