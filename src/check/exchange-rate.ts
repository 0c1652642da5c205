import type { Finding } from '../model/finding.ts'
import type { QuantityMention } from '../model/mention.ts'
import { type Frame, finding, inputAt, inside, printNumber, quoted } from './frame.ts'
import { divide, type Estimate, evaluate, meet } from './interval.ts'

/** One sum in two currencies: "10 million crowns ($1 million)". */
interface Both {
  readonly left: QuantityMention
  readonly right: QuantityMention
  readonly rate: Estimate
  readonly sentence: number
}

const apposed =
  /^\s*(\(|,?\s+or\s+|,\s*or\s+|\s*\/\s*)\s*(about\s+|around\s+|some\s+|approximately\s+|nearly\s+|roughly\s+|equivalent to\s+|over\s+|more than\s+|almost\s+|~|≈)?$/i

const estimate = (q: QuantityMention): Estimate => ({
  value: typeof q.value === 'number' ? q.value : (q.value[0] + q.value[1]) / 2,
  printed: q.interval.printed,
  loose: q.interval.loose,
})

const pairs = (frame: Frame): readonly Both[] => {
  const money = frame.quantities.filter((q) => q.form === 'money')
  return money.slice(1).flatMap((right, i) => {
    const left = money[i]!
    if (left.unit === right.unit || left.end > right.start || !apposed.test(frame.text.slice(left.end, right.start))) return []
    return [{ left, right, sentence: frame.sentenceOf(left), rate: evaluate([estimate(left), estimate(right)], ([a, b]) => divide(a!, b!)) }]
  })
}

const inverse = ({ left, right, ...rest }: Both): Both => ({
  ...rest,
  left: right,
  right: left,
  rate: evaluate([estimate(right), estimate(left)], ([a, b]) => divide(a!, b!)),
})

const yearsIn = (frame: Frame, sentence: number): number => {
  const span = frame.sentences[sentence]
  return span ? new Set(inside(frame.times, span).map((t) => t.value)).size : 0
}

const far = (a: Estimate, b: Estimate): boolean => a.value / b.value > 1.5 || b.value / a.value > 1.5

const judge = (frame: Frame, a: Both, b: Both): readonly Finding[] => {
  const together = a.sentence === b.sentence && yearsIn(frame, a.sentence) <= 1
  const agree = meet(a.rate.printed, b.rate.printed)
  const loosely = meet(a.rate.loose, b.rate.loose)
  if (!loosely && !together && !far(a.rate, b.rate)) return []
  const verdict = agree ? 'within-rounding' : loosely || !together ? 'tension' : 'inconsistent'
  const input = (q: QuantityMention) => inputAt(frame, q, { value: q.value, interval: q.interval })
  const unit = `${a.left.unit} for one ${a.right.unit}`
  return [
    finding(frame, {
      check: 'exchange-rate',
      verdict,
      inputs: [a.left, a.right, b.left, b.right].map(input),
      formula: `${quoted(frame.textOf(a.left))} ÷ ${quoted(frame.textOf(a.right))} → ${printNumber(a.rate.value)}; ${quoted(frame.textOf(b.left))} ÷ ${quoted(frame.textOf(b.right))} → ${printNumber(b.rate.value)}`,
      result: b.rate.value,
      interval: b.rate.printed,
      claimed: a.rate.value,
      settles: agree ? null : 'the rate of the day, or the sum in its first currency',
      explanation: `The first pair implies ${printNumber(a.rate.value)} ${unit}, the second ${printNumber(b.rate.value)}.${verdict === 'tension' ? ' They agree only with coarser rounding, or rates of different days.' : ''}`,
    }),
  ]
}

/** Sums printed in two currencies: whether the rates that they imply agree. */
export const exchangeRate = (frame: Frame): readonly Finding[] => {
  const last = new Map<string, Both>()
  return pairs(frame).flatMap((b) => {
    const [same, turned] = [last.get(`${b.left.unit} ${b.right.unit}`), last.get(`${b.right.unit} ${b.left.unit}`)]
    last.set(`${b.left.unit} ${b.right.unit}`, b)
    return same ? judge(frame, same, b) : turned ? judge(frame, inverse(turned), b) : []
  })
}
