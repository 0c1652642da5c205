import type { CurrencyEntry, Lexicon } from '../../model/lexicon.ts'
import type { Approx, QuantityMention, TimeMention } from '../../model/mention.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Numeral } from '../number.ts'
import { cardinals, digitWorth, glued, ordinals, readNumeral, readOrdinal, scales } from '../number.ts'
import { intervalOf, negated } from './interval.ts'
import type { Phrases, QuantityWords, Unit } from './words.ts'
import { quantityWords } from './words.ts'

/** What the reading functions share. */
interface Scan {
  readonly t: Tokens
  readonly words: QuantityWords
  /** End of the last quantity: nothing may begin before it. */
  free: number
}

const lower = (s: Scan, i: number): string => s.t.lower[i] ?? ''
const isDash = (w: string): boolean => w === '-' || w === '–' || w === '—' || w === '\u2011' || w === '\u2010'

const multiples: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['tenfold', 10],
  ['twice', 2],
])
/** Verbs only where the words before make them verbs: "to double trade", not "double taxation". */
const bareMultiples: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['halve', 0.5],
])

const matchAt = <T>(s: Scan, phrases: Phrases<T>, i: number): { readonly value: T; readonly to: number } | null => {
  const list = i < s.t.count ? phrases.get(s.t.lower[i]!.length === 3 ? s.t.lower[i]!.toLowerCase() : s.t.lower[i]!) : undefined
  if (list === undefined) return null
  for (const p of list) if (p.words.every((w, k) => lower(s, i + k) === w)) return { value: p.value, to: i + p.words.length }
  return null
}

const matchBack = <T>(s: Scan, phrases: Phrases<T>, last: number): { readonly value: T; readonly from: number } | null => {
  const list = last >= 0 ? phrases.get(s.t.lower[last]!) : undefined
  if (list === undefined) return null
  for (const p of list) {
    const from = last - p.words.length + 1
    if (from >= 0 && p.words.every((w, k) => lower(s, from + k) === w)) return { value: p.value, from }
  }
  return null
}

interface Front {
  readonly from: number
  readonly currency: string | null
  readonly negative: boolean
}

/** ISO codes that are also English words in capitals. */
const wordCodes: ReadonlySet<string> = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'PEN', 'MOP', 'GEL', 'STD', 'MAD', 'BAM', 'LAK', 'AMD'])
const looksMoney = (s: Scan, i: number): boolean =>
  lower(s, i).includes(',') || lower(s, i).length > 3 || /^(?:million|billion|bn|mln|thousand|m|trillion)$/.test(lower(s, i + 1))

/** Currency symbol or code right before token `i`, with the letters that belong to it: "US$", "R$", "KZT". */
const symbolBefore = (s: Scan, i: number): { readonly code: string; readonly from: number } | null => {
  const p = i - 1
  if (p < s.free || p < 0) return null
  const w = s.t.words[p]!
  if (s.t.type[p] === TokenType.symbol || w === '¢') {
    const joined = p > 0 && (glued(s.t, p - 1) || /^(?:hk|nt)$/i.test(s.t.words[p - 1]!)) ? `${s.t.words[p - 1]}${w}` : ''
    const wide =
      s.words.symbols.get(joined) ??
      s.words.symbols.get(joined.toUpperCase()) ??
      (s.words.codes.has(joined.slice(0, -1)) ? joined.slice(0, -1) : undefined)
    if (wide !== undefined && p - 1 >= s.free) return { code: wide, from: p - 1 }
    if (/^U\.?S\.?$/i.test(s.t.words[p - 1] ?? '') && w === '$') return { code: 'USD', from: p - 1 }
    const code = s.words.symbols.get(w)
    if (code === undefined) return null
    // "USD $7.2 billion"
    return { code, from: s.t.words[p - 1] === code && p - 1 >= s.free ? p - 1 : p }
  }
  if (s.words.codes.has(w)) return wordCodes.has(w) && !looksMoney(s, i) ? null : { code: w, from: p }
  const code = w.length <= 4 ? s.words.symbols.get(w) : undefined
  return code === undefined || (w.length > 1 && w === w.toLowerCase()) ? null : { code, from: p }
}

const front = (s: Scan, i: number): Front => {
  const symbol = symbolBefore(s, i)
  const from = symbol?.from ?? i
  const before = lower(s, from - 1)
  const sign =
    (before === '-' || before === '−' || before === '–') && glued(s.t, from - 1) && (from < 2 || !glued(s.t, from - 2) || lower(s, from - 2) === '(')
  const word = before === 'minus' || before === 'negative'
  return { from: sign || word ? from - 1 : from, currency: symbol?.code ?? null, negative: sign || word }
}

/** Unit behind the number; a hyphen may stand between ("5-percent", "20-kilometre"). */
const unitBehind = (s: Scan, i: number): { readonly value: Unit; readonly to: number } | null => {
  const at = isDash(lower(s, i)) && glued(s.t, i - 1) && glued(s.t, i) ? i + 1 : i
  const unit = matchAt(s, s.words.units, at)
  if (unit === null) return null
  const name = s.t.words[at]!
  if (unit.value.form === 'money' && unit.to === at + 1 && s.words.codes.has(name.toUpperCase()) && name !== name.toUpperCase() && name.length === 3)
    return null
  if (unit.value.form === 'times' && name === 'x' && !glued(s.t, i - 1)) return null
  // "four times a day" counts, "times" with a capital is a newspaper
  return unit.value.form === 'times' && name !== name.toLowerCase() ? null : unit
}

const rejoin = (a: Numeral, b: Numeral): Numeral => {
  const factor = b.step >= 1000 && a.value * 1000 <= b.value && a.step < 1000 ? scaleOf(b) : 1
  return factor === 1 ? a : { ...a, value: Number((a.value * factor).toPrecision(15)), step: a.step * factor, coarse: a.coarse * factor }
}

/** The scale word's worth in a number like "3 million": the largest thousand power whose quotient is below one thousand. */
const scaleOf = (n: Numeral): number => {
  let factor = 1
  while (n.value / factor >= 1000) factor *= 1000
  return factor
}

interface Pair {
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

/** The second number of "300-400", "5 to 7 percent", "between $2 billion and $3 billion"; null when there is none. */
const readPair = (s: Scan, first: Numeral, start: Front): Pair | null => {
  const unit = unitBehind(s, first.to)
  const at = unit?.to ?? first.to
  if (!joins(s, at, start.from)) return null
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

const scaled = (value: number, exponent: number): number => (exponent === 0 ? value : Number(`${Number(value.toPrecision(15))}e${exponent}`))

interface Draft {
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

/** "to double trade", "more than double it", not "more than double the target". */
const isMultiplying = (s: Scan, i: number): boolean => {
  const before = lower(s, i - 1)
  if (before === 'than') return !/^(?:the|that|what|this)$/.test(lower(s, i + 1)) || lower(s, i - 3) === 'to'
  return /^(?:to|will|would|could|can|may|might|should|almost|nearly|'ll)$/.test(before)
}

const multipleDraft = (s: Scan, i: number): Draft | null => {
  const w = lower(s, i)
  const value = multiples.get(w) ?? (isMultiplying(s, i) ? bareMultiples.get(w) : undefined)
  if (value === undefined) return null
  if (w === 'twice' && !/^(?:as|the|that|more|what|its)$/.test(lower(s, i + 1))) return null
  return { from: i, to: i + 1, low: value, high: null, step: 0.1, coarse: 1, form: 'times', unit: 'times', negative: false, number: [i, i + 1] }
}

const gluedMoney = /([A-Z]{3}|[A-Z]{1,2}\$)(\d+(?:,\d{3})*(?:\.\d+)?)(k|m|mn|mln|bn|b|tn)?(?![\p{L}\d])/uy
const gluedScale: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mln: 6, bn: 9, b: 9, tn: 12 }

/** Token behind the one that holds character offset `end - 1`. */
const tokenBehind = (t: Tokens, from: number, end: number): number => {
  let to = from + 1
  while (to < t.count && t.start[to]! < end) to++
  return to
}

/** "USD115", "AED10bn", "KZT26,272,900": a code grown together with its number, whatever tokens it falls into. */
const gluedDraft = (s: Scan, i: number): Draft | null => {
  gluedMoney.lastIndex = s.t.start[i]!
  const m = gluedMoney.exec(s.t.text)
  if (m === null || !s.words.codes.has(m[1]!)) return null
  const digits = m[2]!.replaceAll(',', '')
  const end = tokenBehind(s.t, i, s.t.start[i]! + m[0].length)
  const word = m[3] === undefined ? scales.get(lower(s, end)) : undefined
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
    unit: m[1]!,
    negative: false,
    number: [i, to],
  }
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
