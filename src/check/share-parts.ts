import type { FigureRecord } from '../model/record.ts'
import { type Figure, figureOf, figuresIn, figuresNear, figuresOfRecord, isAmount, isFlow, nameFigure, sameTime, says } from './figures.ts'
import type { Frame } from './frame.ts'
import { divide, type Range, scale } from './interval.ts'
import { bestOf, strictVerdict, type Working } from './working.ts'

/** A printed share with the part it tells of and the wholes it may be taken of. */
export interface Shared {
  readonly share: Figure
  readonly part: Figure
  /** Which part the share belongs to is said, not guessed. */
  readonly sure: boolean
  /** Wholes of the part's own flow and period. */
  readonly wholes: readonly Figure[]
}

const distance = (a: Figure, b: Figure): number => Math.max(a.input.span.start - b.input.span.end, b.input.span.start - a.input.span.end)

const nearest = (share: Figure, parts: readonly Figure[]): Figure | null =>
  parts.toSorted((a, b) => distance(share, a) - distance(share, b) || a.input.span.start - b.input.span.start)[0] ?? null

/** The amount whose share is told: by its goods, else the only or nearest one of the sentence. */
const partOf = (frame: Frame, share: Figure): { readonly part: Figure; readonly sure: boolean } | null => {
  const here = figuresIn(frame, share.sentence).filter((f) => isFlow(f) && isAmount(f) && f.record.id !== share.record.of)
  const goods = here.filter((f) => f.product !== null)
  const named = share.product === null ? [] : goods.filter((f) => f.product === share.product)
  if (named.length === 1) return { part: named[0]!, sure: true }
  const part = nearest(share, goods.length > 0 ? goods : here)
  return part && { part, sure: here.length === 1 }
}

const sameFlow = (a: Figure, b: Figure): boolean =>
  a.from === b.from && a.to === b.to && (a.from !== null || a.to !== null || a.measure === b.measure)

/** Amounts of all goods in the part's unit, at its time, that are no smaller. */
export const wholesFor = (frame: Frame, part: Figure, flow: (whole: Figure) => boolean): readonly Figure[] =>
  figuresNear(frame, part).filter(
    (f) =>
      f !== part &&
      isFlow(f) &&
      f.product === null &&
      f.unit === part.unit &&
      f.loose[1] >= part.loose[0] &&
      (f.sentence === part.sentence || sameTime(f, part) || f.period === null || part.period === null) &&
      flow(f),
  )

const sharesRecorded = (frame: Frame): readonly FigureRecord[] =>
  frame.of('figure').filter((r) => r.measure === 'share' && r.unit === 'percent' && !r.negated)

/** The shares of the document whose part is told. */
export const sharedOf = (frame: Frame): readonly Shared[] =>
  sharesRecorded(frame).flatMap((record) => {
    const share = figureOf(frame, record)
    const found = share && partOf(frame, share)
    if (!share || !found) return []
    const named = figuresOfRecord(frame, record.of).filter((f) => f !== found.part)
    const wholes = named.length > 0 ? named : wholesFor(frame, found.part, (f) => sameFlow(f, found.part))
    return [{ share, part: found.part, sure: found.sure, wholes }]
  })

const percentage = (ranges: readonly Range[]): Range => scale(divide(ranges[0]!, ranges[1]!), 100)

/** Part ÷ whole against the printed share. */
export const shareOf = (frame: Frame, { share, part, sure }: Shared, whole: Figure): Working => ({
  check: 'share',
  operands: [part, whole],
  claim: share,
  compute: percentage,
  formula: ([a, b]) => `${a} ÷ ${b}`,
  tied: sure && (share.record.of === whole.record.id || (whole.sentence === part.sentence && says(whole, 'period'))) ? 'text' : 'inferred',
  result: `the share of ${part.product ?? 'the part'} in ${nameFigure(frame, whole)}`,
  unit: 'percent',
  settles: `which total the ${share.input.quote} refers to`,
})

/** The whole, of those offered, that gives the printed share: exactly if one does, else with its loose interval. */
export const wholeThatFits = (frame: Frame, shared: Shared, wholes: readonly Figure[]): Working | null =>
  bestOf(wholes.map((whole) => shareOf(frame, shared, whole))).find((work) => strictVerdict(work) !== 'inconsistent') ?? null
