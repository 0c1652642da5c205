import type { Finding } from '../model/finding.ts'
import type { FigureRecord } from '../model/record.ts'
import { type Figure, figuresIn, flowOf, nameFigure } from './figures.ts'
import { type Frame, finding, printNumber, quoted } from './frame.ts'
import { evaluate } from './interval.ts'
import { type Shared, sharedOf, shareOf, wholesFor, wholeThatFits } from './share-parts.ts'
import { strictVerdict, type Working, workedOut } from './working.ts'

interface Flow {
  readonly from: string
  readonly to: string
}

/** The direction as the sentence says it; the fields may hold the repaired one. */
const saidFlow = (record: FigureRecord): Flow | null => {
  const said = /^(\w+)>(\w+)$/.exec(record.flow ?? '')
  if (said) return { from: said[1]!, to: said[2]! }
  const { from, to } = flowOf(record)
  return from && to ? { from, to } : null
}

const runs = (flow: Flow) => (f: Figure) => f.from === flow.from && f.to === flow.to
const turned = (flow: Flow): Flow => ({ from: flow.to, to: flow.from })

/** Reporter, partner and measure as they must be: those of the whole that fits. */
const repairOf = (whole: FigureRecord): Readonly<Record<string, unknown>> => ({
  measure: whole.measure,
  reporter: whole.reporter,
  partner: whole.partner,
})

/** Other goods under the same verb, which turn with it. */
const siblings = (frame: Frame, part: Figure): readonly Figure[] =>
  figuresIn(frame, part.sentence).filter((f) => f !== part && f.product !== null && f.record.flow === part.record.flow && f.measure === part.measure)

const wordsOf = (frame: Frame, shared: Shared, right: Working, wrong: readonly Working[], flow: Flow): string => {
  const said = `As said, ${shared.part.product ?? 'the goods'} would go from ${frame.nameOf(flow.from)} to ${frame.nameOf(flow.to)}`
  const whole = right.operands[1] as Figure
  const fit = `${quoted(shared.part.input.quote)} is ${printNumber(evaluate(right.operands, right.compute).value)} percent of ${nameFigure(frame, whole)}`
  const misfits = wrong.map((w) => `${printNumber(evaluate(w.operands, w.compute).value)} percent of ${nameFigure(frame, w.operands[1] as Figure)}`)
  const contrast =
    misfits.length > 0 ? `, but ${misfits.join(' and ')}: only the first fits ${quoted(shared.share.input.quote)}` : ', which is the printed share'
  const others = siblings(frame, shared.part)
  const also = others.length > 0 ? ` ${others.map((o) => quoted(o.input.quote)).join(', ')} under the same verb turns with it.` : ''
  return `${said}. ${fit}${contrast}.${also}`
}

interface Turned {
  readonly flow: Flow
  readonly asSaid: readonly Working[]
  readonly right: Working
}

/** The total of the other direction, where only that one gives the printed share. */
const turnedOf = (frame: Frame, shared: Shared): Turned | null => {
  const flow = saidFlow(shared.part.record)
  if (!flow) return null
  const asSaid = wholesFor(frame, shared.part, runs(flow)).map((whole) => shareOf(frame, shared, whole))
  if (asSaid.some((w) => strictVerdict(w) !== 'inconsistent')) return null
  const right = wholeThatFits(frame, shared, wholesFor(frame, shared.part, runs(turned(flow))))
  return right && { flow, asSaid, right }
}

const turn = (frame: Frame, shared: Shared): readonly Finding[] => {
  const found = turnedOf(frame, shared)
  if (!found) return []
  const { flow, asSaid, right } = found
  const { result, interval } = workedOut(frame, right)
  const inputs = [shared.part, right.operands[1]!, ...asSaid.map((w) => w.operands[1]!), shared.share]
  return [
    finding(frame, {
      check: 'flow-direction',
      verdict: asSaid.length > 0 ? 'inconsistent' : 'tension',
      inputs: inputs.map((o) => o.input),
      formula: [right, ...asSaid].map((w) => workedOut(frame, w).formula).join('; '),
      result,
      interval,
      claimed: shared.share.value,
      repair: repairOf((right.operands[1] as Figure).record),
      settles: 'the customs statistics of either country for these goods',
      explanation: wordsOf(frame, shared, right, asSaid, flow),
    }),
  ]
}

/** Goods said to flow one way whose printed share fits only the total of the other way. */
export const flowDirection = (frame: Frame): readonly Finding[] => sharedOf(frame).flatMap((shared) => turn(frame, shared))

/** The share as it fits once the direction is turned; null where the direction stands as said. */
export const turnedShare = (frame: Frame, shared: Shared): Working | null => {
  const found = turnedOf(frame, shared)
  return found && { ...found.right, note: 'The whole is that of the other direction; see flow-direction.' }
}
