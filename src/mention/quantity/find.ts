import type { CurrencyEntry, Lexicon } from '../../model/lexicon.ts'
import type { Approx, QuantityMention, TimeMention } from '../../model/mention.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Numeral } from '../number.ts'
import { cardinals, glued, ordinals, readNumeral, readOrdinal } from '../number.ts'
import { codeBehind, telephoneAt, telephoneMention } from './code.ts'
import { scaleBehindCode, withCoins } from './coins.ts'
import { intervalOf, negated } from './interval.ts'
import { front, gluedDraft } from './money.ts'
import { bareMultiples, multipleDraft, multiples } from './multiple.ts'
import { readPair, unitBehind } from './pair.ts'
import { type Draft, isDash, lower, matchAt, matchBack, type Scan, scaled } from './scan.ts'
import { quantityWords } from './words.ts'

const approxAt = (s: Scan, from: number, to: number): Approx | null => {
  const before = matchBack(s, s.words.hedges, from - 1)
  // "rose by 11 percent up to $12 billion": the level that was reached, no limit
  const reached = before?.value === 'up-to' && /^(?:percent|cent|%|times|fold|points?|adds?|added|adding)$/.test(lower(s, before.from - 1))
  const compared =
    before?.value === 'over' &&
    lower(s, before.from) === 'over' &&
    /^(?:rise|increase|growth|gain|jump|decline|decrease|drop|fall)$/.test(lower(s, before.from - 1))
  // "spread over three years": a stretch, no hedge
  const spread =
    before?.value === 'over' &&
    lower(s, before.from) === 'over' &&
    /^(?:spread|distributed|divided|phased|staggered|paid)$/.test(lower(s, before.from - 1))
  if (before !== null && !reached && !compared && !spread) return before.value
  const behind = matchAt(s, s.words.behind, isDash(lower(s, to)) ? to + 1 : to)
  return behind?.value ?? null
}

/** Where the draft ends in the text: "I give 10M." ends before the dot that its letter was read with. */
const endOf = ({ t }: Scan, { to }: Draft): number => t.end[to - 1]! - (/^[a-z]{1,2}\.$/i.test(t.words[to - 1]!) ? 1 : 0)

const mention = (s: Scan, d: Draft): QuantityMention => {
  const { t } = s
  const approx = approxAt(s, d.from, d.to)
  const plain = intervalOf(d.low, d.high ?? d.low, d.step, d.coarse, approx)
  const sign = (x: number): number => (d.negative ? 0 - x : x)
  return {
    kind: 'quantity',
    start: t.start[d.from]!,
    end: endOf(s, d),
    from: d.from,
    to: d.to,
    value: d.high === null ? sign(d.low) : d.negative ? [0 - d.high, 0 - d.low] : [d.low, d.high],
    form: d.form,
    unit: d.unit,
    approx,
    interval: d.negative ? negated(plain) : plain,
    printed: t.text.slice(t.start[d.number[0]]!, t.end[d.number[1] - 1]!),
    ...(d.coins ? { coins: { value: sign(d.coins.value), unit: d.coins.unit } } : {}),
  }
}

const numberDraft = (s: Scan, first: Numeral): Draft => {
  const start = front(s, first.from)
  const pair = readPair(s, first, start)
  const end = pair?.to ?? first.to
  const behind = unitBehind(s, end)
  const unit = start.currency === null ? (behind?.value ?? pair?.unit ?? null) : null
  const doubled = start.currency !== null && behind?.value.form === 'money' && behind.value.unit === start.currency
  const last = pair?.high ?? first
  const scale = unit?.form === 'money' && behind !== null && last.step < 1000 ? scaleBehindCode(s, behind.to) : null
  const exponent = (unit?.exponent ?? 0) + (scale?.exponent ?? 0)
  const draft: Draft = {
    from: start.from,
    to: scale?.to ?? (unit !== null && behind !== null ? behind.to : doubled ? behind!.to : end),
    low: scaled((pair?.low ?? first).value, exponent),
    high: pair === null ? null : scaled(pair.high.value, exponent),
    step: scaled(Math.min(last.step, (pair?.low ?? first).step), exponent),
    coarse: scaled(Math.min(last.coarse, (pair?.low ?? first).coarse), exponent),
    form: start.currency !== null ? 'money' : (unit?.form ?? 'number'),
    unit: start.currency ?? unit?.unit ?? null,
    negative: start.negative,
    number: [first.from, end],
  }
  if (draft.form !== 'money' || pair !== null) return draft
  if (unit !== null && unit.exponent < 0) return { ...draft, coins: { value: first.value, unit: s.t.lower[draft.to - 1]! } }
  return withCoins(s, draft)
}

/** "one" that stands for a noun or a person is no number. */
const isPronoun = (s: Scan, first: Numeral): boolean => {
  if (first.to !== first.from + 1 || lower(s, first.from) !== 'one') return false
  if (/^(?:minus|negative)$/.test(lower(s, first.from - 1)) || (isDash(lower(s, first.to)) && unitBehind(s, first.to) !== null)) return false
  if (
    /^(?:that|this|the|no|any|each|every|which|another|some|only|such|an?|first|last|new)$/.test(lower(s, first.from - 1)) &&
    lower(s, first.from - 1) !== 'only'
  )
    return true
  const next = lower(s, first.to)
  return (
    s.t.type[first.to] !== TokenType.word ||
    /^(?:of|another|is|was|who|that|which|can|could|should|must|has|and|or|in|to|for|with|on|by|may|might|will|would|'s|does)$/.test(next)
  )
}

/** Digits inside a name or code: "C-130", "COVID-19", "T005-2333-100731", "5G". */
const insideName = (s: Scan, i: number): boolean => {
  if (s.t.words[i + 1] === 'G' && glued(s.t, i) && /^[2-6]$/.test(s.t.words[i]!)) return true
  let at = i
  while (at > 1 && s.t.type[at] === TokenType.number && isDash(lower(s, at - 1)) && glued(s.t, at - 1) && glued(s.t, at - 2)) at -= 2
  return at < i && s.t.type[at] === TokenType.word && at >= s.free
}

/** "Percent of 10", at the head of a line: the share is named before its number. */
const shareDraft = (s: Scan, i: number): Draft | null => {
  if (i > 0 && !/^[.!?:;]$/.test(lower(s, i - 1))) return null
  const of = lower(s, i) === 'per' && lower(s, i + 1) === 'cent' ? i + 2 : i + 1
  const number = lower(s, of) === 'of' && of + 1 < s.t.count ? readNumeral(s.t, of + 1) : null
  return number === null || number.from !== of + 1 ? null : { ...numberDraft(s, number), from: i, form: 'percent', unit: 'percent' }
}

const ordinalDraft = (s: Scan, i: number): Draft | null => {
  const ordinal = readOrdinal(s.t, i)
  if (ordinal === null) return null
  const { value, to } = ordinal
  return { from: i, to, low: value, high: null, step: 0, coarse: 0, form: 'ordinal', unit: null, negative: false, number: [i, to] }
}

const months = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

/** "nov . 15", "on 1 may": the day of a date in a text that lost its capitals or was split into tokens. */
const isDay = (s: Scan, i: number): boolean => {
  if (s.t.type[i] !== TokenType.number || !/^[0-3]?\d$/.test(s.t.words[i]!)) return false
  if (lower(s, i - 1) === '.' && months.test(lower(s, i - 2))) return true
  return /^(?:may|march)$/.test(s.t.words[i + 1] ?? '') && /^(?:on|until|since|by)$/.test(lower(s, i - 1))
}

const draftAt = (s: Scan, i: number): Draft | null => {
  const numeral = readNumeral(s.t, i)
  if (numeral !== null && numeral.from < s.free) return null
  if (shares.has(lower(s, i))) return shareDraft(s, i)
  if (numeral === null) return ordinalDraft(s, i) ?? multipleDraft(s, i)
  if (isPronoun(s, numeral) || insideName(s, i)) return null
  if (numeral.words && numeral.to === i + 1 && ordinals.has(lower(s, i + 2)) && isDash(lower(s, i + 1))) return ordinalDraft(s, i)
  return numberDraft(s, numeral)
}

const shares: ReadonlySet<string> = new Set(['percent', 'percents', 'per'])

const triggers: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...multiples.keys(),
  ...bareMultiples.keys(),
  'a',
  'an',
  'half',
  'hundred',
  'quarter',
  ...shares,
])

const isDigit = (c: number): boolean => c >= 48 && c <= 57

/** Whether a quantity may begin at token `i`: the cheap test that every token passes through. */
const isTrigger = (t: Tokens, i: number): boolean => {
  const type = t.type[i]
  if (type === TokenType.number) return true
  if (type !== TokenType.word) return type === TokenType.symbol && t.words[i]! >= '¼' && t.words[i]! <= '⅞'
  const w = t.lower[i]!
  if (triggers.has(w)) return true
  if (w.length < 2 || t.words[i]!.charCodeAt(0) > 90) return false
  return isDigit(w.charCodeAt(1)) || isDigit(w.charCodeAt(2)) || isDigit(w.charCodeAt(3)) || isDigit(w.charCodeAt(w.length - 1))
}

/** Reads digits that name instead of count; a telephone number is kept. Gives the token behind them, or −1. */
const readNamed = (s: Scan, i: number, found: QuantityMention[]): number => {
  const telephone = telephoneAt(s, i)
  if (telephone === null || telephone.from < s.free) return codeBehind(s, i)
  found.push(telephoneMention(s, telephone))
  return telephone.to
}

/**
 * Finds numbers with what they count, in one pass. Tokens that a time expression covers are passed over.
 * `currencies` names the currencies, `classes` the hedges, units of measure and small coins of `data/words/quantity.yaml`.
 */
export const findQuantities = (
  tokens: Tokens,
  _sentences: Sentences,
  times: readonly TimeMention[],
  currencies: readonly CurrencyEntry[],
  classes: Lexicon['classes'],
): QuantityMention[] => {
  const s: Scan = { t: tokens, words: quantityWords(currencies, classes), free: 0 }
  const found: QuantityMention[] = []
  let time = 0
  for (let i = 0; i < tokens.count; i++) {
    while (time < times.length && times[time]!.to <= i) time++
    if (time < times.length && times[time]!.from <= i) {
      i = times[time]!.to - 1
      s.free = i + 1
      continue
    }
    if (!isTrigger(tokens, i) || isDay(s, i)) continue
    const named = tokens.type[i] === TokenType.number ? readNamed(s, i, found) : -1
    if (named >= 0) {
      s.free = named
      i = named - 1
      continue
    }
    const draft = draftAt(s, i) ?? gluedDraft(s, i)
    if (draft === null || draft.from < s.free) continue
    found.push(mention(s, draft))
    s.free = draft.to
    i = draft.to - 1
  }
  return found
}
