import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addYears, civilOf, dayOf, isoOf, parsePeriod, weekdayOf } from '../../src/check/dates.ts'
import { add, divide, evaluate, multiply, type Range, subtract, verdictOf, within } from '../../src/check/interval.ts'
import { runChecks } from '../../src/check/run.ts'
import type { Verdict } from '../../src/model/finding.ts'
import * as fc from '../laws.ts'
import { intervalOf, type Report, report } from './build.ts'

/** An exact amount printed with some digits of rounding, the way newspapers do: "$7.7 million", "$306,400", "$422,000". */
const print = (amount: number, style: number): string => {
  if (style === 0) return `$${amount.toLocaleString('en-US')}`
  if (style === 1 && amount >= 1e5) return `$${(amount / 1e6).toFixed(1)} million`
  if (style === 2 && amount >= 1e4) return `$${(amount / 1e6).toFixed(3)} million`
  const unit = 10 ** Math.max(0, String(amount).length - 2)
  return `$${(Math.round(amount / unit) * unit).toLocaleString('en-US')}`
}

const amount = fc.integer({ min: 20_000, max: 900_000_000 })
const style = fc.integer({ min: 0, max: 3 })
const bad = (r: Report): readonly string[] =>
  r
    .check()
    .filter((f) => f.verdict === 'inconsistent' || f.check === 'scale-slip')
    .map((f) => f.formula)

const traded = (total: string, out: string, back: string): Report => {
  const text = `In 2019 trade was ${total}, exports ${out}, imports ${back} all told.`
  const at = (words: string): string => text.slice(text.indexOf(words))
  const r = report(text)
  return r
    .figure(at(`trade was ${total}`), total, { measure: 'trade', period: '2019' })
    .figure(at(`exports ${out}`), out, { measure: 'exports', reporter: 'NOR', partner: 'URY', period: '2019' })
    .figure(at(`imports ${back}`), back, { measure: 'imports', reporter: 'NOR', partner: 'URY', period: '2019' })
}

describe('laws of rounding', () => {
  it('never accuses a true sum, however it is rounded', () => {
    fc.assert(
      fc.property(amount, amount, style, style, style, (a, b, x, y, z) => {
        assert.deepEqual(bad(traded(print(a + b, x), print(a, y), print(b, z))), [])
      }),
    )
  })

  it('never accuses a true share, growth or multiple, however it is rounded', () => {
    fc.assert(
      fc.property(amount, amount, style, style, fc.integer({ min: 0, max: 2 }), (a, b, x, y, digits) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)]
        const share = `${((100 * part) / whole).toFixed(digits)} percent`
        const s = `Of goods worth ${print(whole, x)} cocoa was ${print(part, y)}, or ${share}.`
        const r = report(s)
        r.figure(s, print(whole, x), { measure: 'imports', reporter: 'MLT', partner: 'GHA', period: '2018' })
        r.figure(s.slice(s.indexOf('cocoa')), print(part, y), {
          measure: 'imports',
          reporter: 'MLT',
          partner: 'GHA',
          period: '2018',
          product: 'cocoa',
        })
        r.figure(s.slice(s.indexOf(', or')), share, { measure: 'share', product: 'cocoa' })
        assert.deepEqual(bad(r), [])
      }),
    )
    fc.assert(
      fc.property(amount, amount, style, style, fc.integer({ min: 0, max: 2 }), (a, b, x, y, digits) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)]
        const growth = `${(100 * (last / first - 1)).toFixed(digits)} percent`
        const times = `${(last / first).toFixed(digits)} times`
        const g = `Exports grew ${growth} from ${print(first, x)} to ${print(last, y)}.`
        const m = `Trade began at ${print(first, x)} and grew ${times} to ${print(last, y)}.`
        const grown = report(g)
          .figure(g, growth, { measure: 'growth' })
          .figure(g.slice(g.indexOf('from')), print(first, x), { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2010' })
          .figure(g.slice(g.indexOf(' to $')), print(last, y), { measure: 'exports', reporter: 'NPL', partner: 'LAO', period: '2011' })
        const multiplied = report(m)
          .figure(m, times, { measure: 'growth' })
          .figure(m.slice(m.indexOf('at $')), print(first, x), { measure: 'trade', period: '1990' })
          .figure(m.slice(m.indexOf(' to $')), print(last, y), { measure: 'trade', period: '2020' })
        assert.deepEqual([...bad(grown), ...bad(multiplied)], [])
      }),
    )
  })

  it('is sure to see a total that is off by half', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [sum] = traded(print(Math.round((a + b) * 1.5), 0), print(a, 0), print(b, 0)).check('sum')
        assert.equal(sum?.verdict, 'inconsistent')
      }),
    )
  })
})

/** Amounts as texts print them; the smallest numbers that a double can hold are of no concern. */
const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? 0 : x))
const range = fc.tuple(number, number).map(([a, b]): Range => (a < b ? [a, b] : [b, a]))
const inRange = fc
  .tuple(range, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([r, t]) => ({ r, x: Math.min(r[1], Math.max(r[0], r[0] + t * (r[1] - r[0]))) }))

describe('interval', () => {
  it('holds the result for any values of its operands', () => {
    fc.assert(
      fc.property(inRange, inRange, (a, b) => {
        assert.ok(within(a.x + b.x, add(a.r, b.r)))
        assert.ok(within(a.x - b.x, subtract(a.r, b.r)))
        assert.ok(within(a.x * b.x, multiply(a.r, b.r)))
        if (b.x !== 0) assert.ok(within(a.x / b.x, divide(a.r, b.r)))
      }),
    )
  })

  it('gives every verdict where it is due', () => {
    const seven = intervalOf('7.7', 6)
    const claim = { value: 7.7e6, ...seven }
    const near = (value: number, half: number, wide: number): Verdict =>
      verdictOf({ value, printed: [value - half, value + half], loose: [value - wide, value + wide] }, claim)
    assert.equal(near(7.72e6, 1, 1), 'consistent')
    assert.equal(near(7.8e6, 1e5, 1e5), 'within-rounding')
    assert.equal(near(8e6, 1e5, 5e5), 'tension')
    assert.equal(near(9e6, 1e5, 5e5), 'inconsistent')
    assert.equal(verdictOf({ value: 7.7e6, printed: [7e6, 8e6], loose: [7e6, 8e6] }, claim, true), 'within-rounding')
  })

  it('keeps unbounded intervals unbounded', () => {
    const over = { value: 5, printed: [5, Infinity] as const, loose: [5, Infinity] as const }
    assert.deepEqual(evaluate([over, over], ([a, b]) => multiply(a!, b!)).printed[1], Infinity)
    assert.deepEqual(divide([1, 2], [-1, 1]), [-Infinity, Infinity])
  })
})

describe('dates', () => {
  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const date = new Date(day * 86_400_000)
        assert.deepEqual(civilOf(day), [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        assert.equal(dayOf(...(civilOf(day) as [number, number, number])), day)
        assert.equal(weekdayOf(day), ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][date.getUTCDay()])
      }),
    )
  })

  it('reads ISO dates, ranges, quarters, and nothing else', () => {
    assert.deepEqual(parsePeriod('2020-02'), { from: dayOf(2020, 2, 1), to: dayOf(2020, 2, 29), precision: 'month' })
    assert.deepEqual(parsePeriod('2020-Q2'), { from: dayOf(2020, 4, 1), to: dayOf(2020, 6, 30), precision: 'range' })
    assert.deepEqual(parsePeriod('2020-01/2020-07'), { from: dayOf(2020, 1, 1), to: dayOf(2020, 7, 31), precision: 'range' })
    for (const text of ['2020-13', '2020-02-30', 'P2W', '2020/2019', '', '2020-Q5']) assert.equal(parsePeriod(text), null)
    assert.equal(isoOf(addYears(dayOf(2020, 2, 29), 1)), '2021-02-28')
  })
})

describe('runChecks', () => {
  it('gives the same findings in any order of records and mentions', () => {
    const { records, mentions, ...context } = traded('$9 million', '$6.9 million', '$2.1 million').context()
    const straight = runChecks({ ...context, records, mentions })
    const turned = runChecks({ ...context, records: records.toReversed(), mentions: mentions.toReversed() })
    assert.deepEqual(straight, turned)
    assert.ok(straight.length > 0)
  })

  it('cites words that stand in the document', () => {
    const { document, ...context } = traded('$9 million', '$6.9 million', '$2.1 million').context()
    const inputs = runChecks({ document, ...context }).flatMap((f) => f.inputs)
    for (const i of inputs) assert.equal(document.text.slice(i.span.start, i.span.end), i.quote)
    assert.ok(inputs.length > 0)
  })

  it('has nothing to say of an empty report', () => assert.deepEqual(report('').check(), []))
})
