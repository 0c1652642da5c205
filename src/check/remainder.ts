import { printPeriod } from './dates.ts'
import { type Figure, figuresNear, figuresOf, isFlow, nameFigure, sameTime } from './figures.ts'
import type { Frame } from './frame.ts'
import { type Range, subtract } from './interval.ts'
import type { Working } from './working.ts'

const partsOf = (frame: Frame, whole: Figure): readonly Figure[] =>
  figuresNear(frame, whole).filter(
    (f) =>
      f.product !== null &&
      f.measure === whole.measure &&
      f.unit === whole.unit &&
      f.from === whole.from &&
      f.to === whole.to &&
      sameTime(f, whole) &&
      f.loose[0] <= whole.loose[1],
  )

const less = (ranges: readonly Range[]): Range => ranges.slice(1).reduce(subtract, ranges[0]!)

/** What the named goods leave of a flow: derived, since goods may overlap nothing is claimed of it. */
export const remainders = (frame: Frame): readonly Working[] =>
  figuresOf(frame)
    .filter((f) => isFlow(f) && f.product === null && f.period !== null && (f.from !== null || f.to !== null))
    .flatMap((whole) => {
      const parts = partsOf(frame, whole)
      const left = whole.value - parts.reduce((total, part) => total + part.value, 0)
      if (parts.length === 0 || left < 0) return []
      return [
        {
          check: 'remainder',
          operands: [whole, ...parts],
          claim: null,
          compute: less,
          formula: (words) => words.join(' − '),
          tied: 'inferred',
          result: `what the named goods leave of ${nameFigure(frame, whole)}`,
          unit: whole.unit,
          settles: `the other goods of ${printPeriod(whole.record.period ?? '')}, if the named ones do not overlap`,
        } satisfies Working,
      ]
    })
