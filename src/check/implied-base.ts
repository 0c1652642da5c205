import { isFlow, nameFigure } from './figures.ts'
import type { Frame } from './frame.ts'
import { type Change, changesOf, firstOf, nameBase } from './growth.ts'
import { add, divide, type Range, scale } from './interval.ts'
import { endpoints } from './multiple.ts'
import type { Working } from './working.ts'

const fromPercent = (ranges: readonly Range[]): Range => divide(ranges[0]!, add([1, 1], scale(ranges[1]!, 0.01)))
const fromTimes = (ranges: readonly Range[]): Range => divide(ranges[0]!, ranges[1]!)

const work = (frame: Frame, c: Change, unit: 'percent' | 'times'): Working => ({
  check: 'implied-base',
  operands: [c.last, c.growth],
  claim: null,
  compute: unit === 'percent' ? fromPercent : fromTimes,
  formula: ([a, b]) => (unit === 'percent' ? `${a} ÷ (1 ${c.growth.value < 0 ? '−' : '+'} ${b})` : `${a} ÷ ${b}`),
  tied: 'inferred',
  result: `${c.last.measure} of ${nameBase(c)}`,
  unit: c.last.unit,
  settles: `${c.last.measure} of ${nameBase(c)}, which no document here prints`,
  note: `Rests on ${nameFigure(frame, c.last)} and its printed change.`,
})

/** The earlier figure that a figure and its printed change imply, where the text does not print it. */
export const impliedBases = (frame: Frame): readonly Working[] => [
  ...changesOf(frame, 'percent')
    .filter((c) => isFlow(c.last))
    .filter((c) => firstOf(frame, c) === null && c.growth.printed[0] > -100)
    .map((c) => work(frame, c, 'percent')),
  ...changesOf(frame, 'times')
    .filter((c) => isFlow(c.last))
    .filter((c) => firstOf(frame, c) === null && endpoints(frame, c.growth.sentence) === null && c.growth.printed[0] > 0)
    .map((c) => work(frame, c, 'times')),
]
