import type { QuantityMention } from '../model/mention.ts'
import { printPeriod } from './dates.ts'
import { type Figure, figureOf, figuresNear, figuresOf, nameFigure, once, sameTime } from './figures.ts'
import { type Frame, inputAt, inside } from './frame.ts'
import { type Range, subtract } from './interval.ts'
import { type Operand, strictVerdict, type Working } from './working.ts'

const ahead =
  /\b(surplus|deficit)\s+(of|was|is|stood at|reached|amounted to|totall?ed|at|:)?\s*((about|nearly|almost|over|more than|some|around)\s+)?$/i
const behind = /^\s+(trade\s+)?(surplus|deficit)\b/i

interface Pair {
  readonly out: Figure
  readonly back: Figure
}

const opposite = (out: Figure, back: Figure): boolean =>
  out.unit === back.unit && out.product === null && back.product === null && out.to === back.from && (out.from === back.to || back.to === null)

/** Exports and imports that one country reports of one period. */
const pairs = (frame: Frame): readonly Pair[] => {
  const sold = figuresOf(frame).filter((f) => f.product === null && f.measure === 'exports' && f.from !== null && f.to !== null)
  return sold.flatMap((out) =>
    figuresNear(frame, out)
      .filter((f) => (f.measure === 'imports' || f.measure === 'exports') && f !== out && opposite(out, f) && sameTime(out, f))
      .map((back) => ({ out, back })),
  )
}

/** Each pair once: two exports of opposite direction give one balance. */
const distinct = (all: readonly Pair[]): readonly Pair[] => {
  const known = new Map<Figure, Set<Figure>>()
  return all.filter(({ out, back }) => {
    if (known.get(back)?.has(out)) return false
    known.set(out, (known.get(out) ?? new Set()).add(back))
    return true
  })
}

const mirrored = (range: readonly [number, number]): Range => [0 - range[1], 0 - range[0]]

/** A printed surplus or deficit: "a surplus of $2 million", "a $2 million deficit". */
const printedBalance = (frame: Frame, quantity: QuantityMention): Operand | null => {
  const lead = ahead.exec(frame.text.slice(Math.max(0, quantity.start - 40), quantity.start))?.[1]
  const word = (lead ?? behind.exec(frame.text.slice(quantity.end, quantity.end + 24))?.[2])?.toLowerCase()
  if (!word || typeof quantity.value !== 'number' || quantity.form !== 'money') return null
  const negative = word === 'deficit'
  const { printed, loose } = quantity.interval
  const interval = { printed: negative ? mirrored(printed) : printed, loose: negative ? mirrored(loose) : loose }
  const value = negative ? 0 - quantity.value : quantity.value
  return { ...interval, value, bent: quantity.approx !== null, input: inputAt(frame, quantity, { value, interval }) }
}

const less = (ranges: readonly Range[]): Range => subtract(ranges[0]!, ranges[1]!)

const work = (frame: Frame, { out, back }: Pair, claim: Operand | null): Working => ({
  check: 'balance',
  operands: [out, back],
  claim,
  compute: less,
  formula: ([a, b]) => `${a} − ${b}`,
  tied: claim && out.sentence === frame.sentenceOf(claim.input.span) && back.sentence === out.sentence ? 'text' : 'inferred',
  result: `the balance of ${frame.nameOf(out.from!)} (${nameFigure(frame, out)} less ${nameFigure(frame, back)})`,
  unit: out.unit,
  settles: `the balance in the statistics of ${printPeriod(out.record.period ?? '')}`,
})

const recordedStarts = new WeakMap<Frame, ReadonlySet<number | undefined>>()

/** Whence the numbers of figure records are printed. */
const recorded = (frame: Frame): ReadonlySet<number | undefined> =>
  once(recordedStarts, frame, () => new Set(frame.of('figure').map((r) => figureOf(frame, r)?.input.span.start)))

/** The numbers printed in a sentence and in those beside it. */
const quantitiesAround = (frame: Frame, sentence: number): readonly QuantityMention[] => {
  const [first, last] = [frame.sentences[Math.max(0, sentence - 1)], frame.sentences[Math.min(frame.sentences.length - 1, sentence + 1)]]
  return first && last ? inside(frame.quantities, { start: first.start, end: last.end }) : []
}

/** The printed balance nearest to a pair of flows: in the same sentence or one beside it. */
const claimFor = (frame: Frame, pair: Pair): Operand | null => {
  const claims = quantitiesAround(frame, pair.out.sentence)
    .filter((q) => q.unit === pair.out.unit)
    .map((q) => printedBalance(frame, q))
    .filter((o) => o !== null)
  return claims.find((c) => recorded(frame).has(c.input.span.start)) ?? claims[0] ?? null
}

const turned = (claim: Operand): Operand => ({ ...claim, value: 0 - claim.value, printed: mirrored(claim.printed), loose: mirrored(claim.loose) })

/** A sentence seldom says whose surplus it is: where only the partner's side fits, that is an assumption. */
const eitherSide = (work: Working): Working => {
  if (!work.claim || strictVerdict(work) !== 'inconsistent') return work
  const other: Working = { ...work, claim: turned(work.claim), assumption: 'that the balance is meant as the partner sees it' }
  return strictVerdict(other) === 'tension' ? other : work
}

/** Exports less imports, against a printed surplus or deficit where there is one. */
export const balances = (frame: Frame): readonly Working[] =>
  distinct(pairs(frame)).map((pair) => eitherSide(work(frame, pair, claimFor(frame, pair))))
