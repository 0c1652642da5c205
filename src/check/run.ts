import type { Finding } from '../model/finding.ts'
import { balances } from './balance.ts'
import { containment } from './containment.ts'
import { countOfList } from './count-of-list.ts'
import { exchangeRate } from './exchange-rate.ts'
import { flowDirection } from './flow-direction.ts'
import { type CheckContext, type Frame, frameOf, type Predicate } from './frame.ts'
import { growths } from './growth.ts'
import { headline } from './headline.ts'
import { impliedBases } from './implied-base.ts'
import { listSums } from './list-sum.ts'
import { membership } from './membership.ts'
import { multiples } from './multiple.ts'
import { office } from './office.ts'
import { partialYear } from './partial-year.ts'
import { remainders } from './remainder.ts'
import { scaleSlips } from './scale-slip.ts'
import { shares } from './share.ts'
import { spanOfTime } from './span-of-time.ts'
import { stage } from './stage.ts'
import { sums } from './sum.ts'
import { trend } from './trend.ts'
import { unsourced } from './unsourced.ts'
import { weekday } from './weekday.ts'
import { type Working, workedOut } from './working.ts'

export type { CheckContext } from './frame.ts'

/** Sums that the text prints the outcome of, or that follow from it. */
const workings: readonly ((frame: Frame) => readonly Working[])[] = [sums, listSums, remainders, shares, growths, multiples, impliedBases, balances]

/** All other questions, one a file. */
const predicates: readonly Predicate[] = [
  flowDirection,
  partialYear,
  trend,
  spanOfTime,
  weekday,
  containment,
  countOfList,
  exchangeRate,
  headline,
  membership,
  office,
  stage,
  unsourced,
]

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const place = (f: Finding): number => Math.min(...f.inputs.map((i) => i.span.start))
const order = (a: Finding, b: Finding): number => place(a) - place(b) || text(a.check, b.check) || text(a.id, b.id)

/**
 * Asks every question of one document's records: sums redone with the rounding of their figures, spans of time,
 * directions of flow, dated lists. Pure: the same context gives the same findings, in the order of the text.
 */
export const runChecks = (context: CheckContext): readonly Finding[] => {
  const frame = frameOf(context)
  const works = workings.flatMap((find) => find(frame))
  const found = [...works.map((w) => workedOut(frame, w)), ...scaleSlips(frame, works), ...predicates.flatMap((ask) => ask(frame))]
  return [...new Map(found.map((f) => [f.id, f])).values()].toSorted(order)
}
