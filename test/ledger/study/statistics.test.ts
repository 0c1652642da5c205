import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cohenKappa, krippendorffAlpha, rawAgreement, wilsonInterval } from '../../../src/ledger/study/statistics.ts'
import * as fc from '../../laws.ts'

const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value)

const near = (value: number | null, expected: number, digits: number): void =>
  assert.ok(value !== null && Math.abs(value - expected) < 0.5 * 10 ** -digits, `${value} is not ${expected}`)

/** "ab-" for coder → one label a unit; a dash where the coder said nothing. */
const units = (...coders: readonly string[]): readonly (readonly (string | null)[])[] =>
  coders[0]!.split('').map((_, at) => coders.map((labels) => (labels[at] === '-' ? null : labels[at]!)))

describe('Wilson interval', () => {
  // The four proportions of the comparison in Newcombe 1998, table I, method 3.
  const published: readonly (readonly [number, number, number, number])[] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ]
  for (const [right, all, low, high] of published)
    it(`${right} of ${all}`, () => {
      const interval = wilsonInterval(right, all)!
      near(interval[0], low, 4)
      near(interval[1], high, 4)
    })

  it('holds the share and stays inside 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const right = Math.round(all * share)
        const [low, high] = wilsonInterval(right, all)!
        return low >= 0 && high <= 1 && low <= right / all + 1e-12 && right / all <= high + 1e-12
      }),
    )
  })

  it('of nothing there is none', () => assert.equal(wilsonInterval(0, 0), null))
})

describe("Cohen's kappa", () => {
  it('of fifty proposals, 20 accepted and 15 refused by both, 5 and 10 by one only: 0.4', () => {
    const told = [...times(20, ['y', 'y']), ...times(5, ['y', 'n']), ...times(10, ['n', 'y']), ...times(15, ['n', 'n'])] as [string, string][]
    near(rawAgreement(told), 0.7, 10)
    near(cohenKappa(told), 0.4, 10)
  })

  it('is 1 for full agreement on two categories, null when only one was used or nothing was told', () => {
    assert.equal(cohenKappa([...times(3, ['y', 'y'] as const), ['n', 'n']]), 1)
    assert.equal(cohenKappa(times(3, ['y', 'y'] as const)), null)
    assert.equal(cohenKappa([['y', null]]), null)
  })

  it('does not depend on who is the first coder', () => {
    const label = fc.constantFrom('y', 'n', 'u')
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { minLength: 1 }), (told) => {
        const [one, other] = [cohenKappa(told), cohenKappa(told.map(([a, b]) => [b, a]))]
        assert.equal(one, other)
      }),
    )
  })
})

describe("Krippendorff's alpha", () => {
  // The nominal examples A, B and C of Krippendorff 2011.
  it('two observers, two categories, ten units: 0.095', () => near(krippendorffAlpha(units('0100000010', '1110010000')), 0.095, 3))
  it('two observers, five categories, twelve units: 0.692', () => near(krippendorffAlpha(units('aabbdcccedda', 'babbbccceddd')), 0.692, 3))
  it('four observers with missing values, twelve units: 0.743', () =>
    near(krippendorffAlpha(units('123321412---', '1233224125-3', '-3332342251-', '12332441251-')), 0.743, 3))

  it('is 1 for full agreement, null when one category was used, and no unit of one coder counts', () => {
    assert.equal(krippendorffAlpha(units('aab', 'aab')), 1)
    assert.equal(krippendorffAlpha(units('aaa', 'aaa')), null)
    assert.equal(krippendorffAlpha([...units('aab', 'aab'), ['c', null]]), 1)
  })

  it('law: is the same number, to the last digit, in any order of units and of coders', () => {
    const unit = fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 2, maxLength: 7 })
    const turned = (list: readonly (readonly (string | null)[])[]) => list.map((labels) => labels.toReversed()).reverse()
    fc.assert(fc.property(fc.array(unit, { minLength: 2 }), (told) => assert.equal(krippendorffAlpha(turned(told)), krippendorffAlpha(told))))
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 2 }).chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))),
        ([told, shuffled]) => assert.equal(krippendorffAlpha(shuffled), krippendorffAlpha(told)),
      ),
    )
  })
})
