import type { Finding } from '../model/finding.ts'
import { type Frame, finding, printNumber, quoted } from './frame.ts'
import { evaluate, fits, scale, verdictOf } from './interval.ts'
import { type Operand, strictVerdict, type Working } from './working.ts'

const powers = [-9, -6, -3, -2, -1, 1, 2, 3, 6, 9] as const

const scaled = (operand: Operand, power: number): Operand => ({
  ...operand,
  value: operand.value * 10 ** power,
  printed: scale(operand.printed, 10 ** power),
  loose: scale(operand.loose, 10 ** power),
})

const money = (operand: Operand): boolean => typeof operand.input.value === 'number' && Math.abs(operand.input.value) >= 1

interface Slip {
  readonly at: number
  readonly power: number
}

/** The one input or claim that a power of ten would mend; the smallest step wins, and a step only if it is the only one of its size. */
const slipOf = (work: Working): Slip | null => {
  const all = [...work.operands, work.claim!]
  const found = powers.flatMap((power) =>
    all.flatMap((operand, at) => {
      if (!money(operand)) return []
      const changed = all.map((o, i) => (i === at ? scaled(o, power) : o))
      const verdict = verdictOf(evaluate(changed.slice(0, -1), work.compute), changed.at(-1)!)
      return fits(verdict) ? [{ at, power }] : []
    }),
  )
  return found.toSorted((a, b) => Math.abs(a.power) - Math.abs(b.power) || a.at - b.at)[0] ?? null
}

const size = (power: number): string => (power > 0 ? `${printNumber(10 ** power)} times larger` : `${printNumber(10 ** -power)} times smaller`)

const told = (frame: Frame, work: Working): readonly Finding[] => {
  const slip = slipOf(work)
  if (!slip) return []
  const all = [...work.operands, work.claim!]
  const wrong = all[slip.at]!
  const { value, printed } = evaluate(work.operands, work.compute)
  return [
    finding(frame, {
      check: 'scale-slip',
      verdict: 'tension',
      inputs: all.map((o) => o.input),
      formula: `${work.formula(work.operands.map((o) => quoted(o.input.quote)))} = ${quoted(work.claim!.input.quote)} if ${quoted(wrong.input.quote)} were ${size(slip.power)}`,
      result: value,
      interval: printed,
      claimed: work.claim!.value,
      settles: work.settles,
      explanation: `The ${work.check} does not hold as printed. It would if ${quoted(wrong.input.quote)} were ${size(slip.power)}: a slip of scale is possible, not proved.`,
    }),
  ]
}

/** For sums that fail: whether one figure a power of ten off would mend them. */
export const scaleSlips = (frame: Frame, works: readonly Working[]): readonly Finding[] =>
  works.filter((w) => w.claim !== null && w.tied === 'text' && strictVerdict(w) === 'inconsistent').flatMap((w) => told(frame, w))
