import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { growth } from '../../bench/growth.ts'
import { createEngine } from '../../src/engine.ts'
import { lexicon, reference } from '../../src/lexicon/bundled.ts'
import { hostile } from './hostile.ts'

const engine = createEngine({ lexicon, reference })

const assertSound = (text: string): void => {
  const { records, mentions, findings } = engine.read({ text, published: '2023-09-12' })
  for (const record of records) assert.equal(text.slice(record.span.start, record.span.end), record.quote)
  for (const { start, end } of [...mentions, ...findings.flatMap((found) => found.inputs.map((input) => input.span))])
    assert.ok(0 <= start && start < end && end <= text.length)
}

/**
 * The slope of time over length on logarithmic scales, of which 1 is linear and 2 quadratic. The time is that of the thread, not of
 * the clock, and the lowest slope of three counts, so that a machine with other work on it does not fail.
 */
const STEEPEST = 1.5
const slopeOf = (make: (size: number) => string): number => {
  const measure = (): number =>
    growth(make, (text) => engine.read({ text, published: '2023-09-12' }), { from: 5_000, factor: 8, steps: 2, rounds: 1, least: 0.016 }).exponent
  let lowest = measure()
  for (let again = 0; again < 2 && lowest > STEEPEST; again++) lowest = Math.min(lowest, measure())
  return lowest
}

describe('texts made to bring a reader down are read soundly and in linear time', () => {
  engine.read({ text: hostile.news!(100_000), published: '2023-09-12' })
  for (const [name, make] of Object.entries(hostile))
    it(name, () => {
      assertSound(make(10_000))
      const slope = slopeOf(make)
      assert.ok(slope < STEEPEST, `time grows with length to the power of ${slope.toFixed(2)}; node bench/linear.ts --only "${name}" shows it`)
    })
})

describe('very long texts', () => {
  for (const name of ['one long word', 'letters and signs without a space', 'text in Chinese', 'quotation marks in each other'])
    it(`a million units: ${name}`, () => assertSound(hostile[name]!(1_000_000)))
  it('a hundred thousand short lines', () => assertSound('Oslo\n'.repeat(100_000)))
})

describe('the measure of growth', () => {
  it('tells a quadratic reader from a linear one', () => {
    let sum = 0
    const linear = (n: number): void => {
      for (let i = 0; i < n * 200; i++) sum = (sum + i) | 0
    }
    const quadratic = (n: number): void => {
      for (let i = 0; i < n; i++) linear(n / 200)
    }
    const of = (work: (n: number) => void): number => growth((n) => n, work, { from: 1_000, factor: 8, steps: 2, rounds: 2, least: 0.016 }).exponent
    assert.ok(of(linear) < STEEPEST)
    assert.ok(of(quadratic) > STEEPEST)
    assert.notEqual(sum, Number.NaN)
  })
})
