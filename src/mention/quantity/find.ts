import type { CurrencyEntry, Lexicon } from '../../model/lexicon.ts'
import type { Approx, QuantityMention, TimeMention } from '../../model/mention.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Numeral } from '../number.ts'
import { cardinals, glued, ordinals, readNumeral, readOrdinal } from '../number.ts'
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
  if (before !== null && !reached && !compared) return before.value
  const behind = matchAt(s, s.words.behind, isDash(lower(s, to)) ? to + 1 : to)
  return behind?.value ?? null
}

const mention = (s: Scan, d: Draft): QuantityMention => {
  const { t } = s
  const approx = approxAt(s, d.from, d.to)
  const plain = intervalOf(d.low, d.high ?? d.low, d.step, d.coarse, approx)
  const sign = (x: number): number => (d.negative ? 0 - x : x)
  return {
    kind: 'quantity',
    start: t.start[d.from]!,
    end: t.end[d.to - 1]!,
    from: d.from,
    to: d.to,
    value: d.high === null ? sign(d.low) : d.negative ? [0 - d.high, 0 - d.low] : [d.low, d.high],
    form: d.form,
    unit: d.unit,
    approx,
    interval: d.negative ? negated(plain) : plain,
    printed: t.text.slice(t.start[d.number[0]]!, t.end[d.number[1] - 1]!),
  }
}

const numberDraft = (s: Scan, first: Numeral): Draft => {
  const start = front(s, first.from)
  const pair = readPair(s, first, start)
  const end = pair?.to ?? first.to
  const behind = unitBehind(s, end)
  const unit = start.currency === null ? (behind?.value ?? pair?.unit ?? null) : null
  const doubled = start.currency !== null && behind?.value.form === 'money' && behind.value.unit === start.currency
  const exponent = unit?.exponent ?? 0
  const last = pair?.high ?? first
  return {
    from: start.from,
    to: unit !== null && behind !== null ? behind.to : doubled ? behind!.to : end,
    low: scaled((pair?.low ?? first).value, exponent),
    high: pair === null ? null : scaled(pair.high.value, exponent),
    step: scaled(Math.min(last.step, (pair?.low ?? first).step), exponent),
    coarse: scaled(Math.min(last.coarse, (pair?.low ?? first).coarse), exponent),
    form: start.currency !== null ? 'money' : (unit?.form ?? 'number'),
    unit: start.currency ?? unit?.unit ?? null,
    negative: start.negative,
    number: [first.from, end],
  }
}

/** "one" that stands for a noun or a person is no number. */
const isPronoun = (s: Scan, first: Numeral): boolean => {
  if (first.to !== first.from + 1 || lower(s, first.from) !== 'one') return false
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

/** Digits inside a name or code: "C-130", "COVID-19", "MI-6". */
const insideName = (s: Scan, i: number): boolean => {
  if (i < 2 || s.t.type[i] !== TokenType.number || !isDash(lower(s, i - 1)) || !glued(s.t, i - 1) || !glued(s.t, i - 2)) return false
  return s.t.type[i - 2] === TokenType.word && i - 2 >= s.free
}

const ordinalDraft = (s: Scan, i: number): Draft | null => {
  const ordinal = readOrdinal(s.t, i)
  if (ordinal === null) return null
  const { value, to } = ordinal
  return { from: i, to, low: value, high: null, step: 0, coarse: 0, form: 'ordinal', unit: null, negative: false, number: [i, to] }
}

/** "+355 4 223 4567", "Tel. 12 34 56": a telephone number. */
const isTelephone = (s: Scan, i: number): boolean => {
  if (s.t.type[i] !== TokenType.number) return false
  const before = lower(s, i - 1)
  if (before === '+' && glued(s.t, i - 1) && (s.t.type[i + 1] === TokenType.number || lower(s, i + 1) === '(' || isDash(lower(s, i + 1)))) return true
  return /^(?:tel|tel\.|phone|fax|telephone)$/.test(before) || (before === ':' && /^(?:tel|tel\.|phone|fax|telephone)$/.test(lower(s, i - 2)))
}

/** Token behind a telephone number that begins at `i`. */
const skipTelephone = (s: Scan, i: number): number => {
  let to = i + 1
  while (to < s.t.count && (s.t.type[to] === TokenType.number || /^[-–()/.]$/.test(lower(s, to))) && s.t.start[to]! - s.t.end[to - 1]! <= 1) to++
  return to
}

const draftAt = (s: Scan, i: number): Draft | null => {
  const numeral = readNumeral(s.t, i)
  if (numeral === null) return ordinalDraft(s, i) ?? multipleDraft(s, i)
  if (isPronoun(s, numeral) || insideName(s, i)) return null
  if (numeral.words && numeral.to === i + 1 && ordinals.has(lower(s, i + 2)) && isDash(lower(s, i + 1))) return ordinalDraft(s, i)
  return numberDraft(s, numeral)
}

const triggers: ReadonlySet<string> = new Set([
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...multiples.keys(),
  ...bareMultiples.keys(),
  'a',
  'an',
  'half',
])

/** Whether a quantity may begin at token `i`: the cheap test that every token passes through. */
const isTrigger = (t: Tokens, i: number): boolean => {
  const type = t.type[i]
  if (type === TokenType.number) return true
  if (type !== TokenType.word) return type === TokenType.symbol && t.words[i]! >= '¼' && t.words[i]! <= '⅞'
  const w = t.lower[i]!
  if (triggers.has(w)) return true
  const c = w.charCodeAt(w.length - 1)
  return w.length > 3 && (/\d/.test(w[3] ?? '') || (c >= 48 && c <= 57)) && t.words[i]!.charCodeAt(0) < 91
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
    if (!isTrigger(tokens, i)) continue
    if (isTelephone(s, i)) {
      i = skipTelephone(s, i) - 1
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
