import { figureAt, fromTo } from './ends.ts'
import { before, type Figure, figureOf, figuresIn, isAmount, nameFigure } from './figures.ts'
import { type Frame, inputAt, inside } from './frame.ts'
import { divide, fits, multiply, type Range } from './interval.ts'
import { type Operand, strictVerdict, type Working } from './working.ts'

const by = (ranges: readonly Range[]): Range => multiply(ranges[0]!, ranges[1]!)
const ratio = (ranges: readonly Range[]): Range => divide(ranges[0]!, ranges[1]!)

/** Earlier first; without periods, in the order of the text. */
const inTime = (a: Figure, b: Figure): number => (a.period && b.period ? a.period.to - b.period.to : 0) || a.input.span.start - b.input.span.start

/** The two amounts of a sentence that tells of exactly two, or of one "from X … to Y". */
export const endpoints = (frame: Frame, sentence: number): readonly [Operand, Operand] | null => {
  const here = figuresIn(frame, sentence).filter(isAmount)
  const [first, last, third] = here.toSorted(inTime)
  if (first && last && !third && first.unit === last.unit && first.measure === last.measure) return [first, last]
  const ends = here.length < 2 ? fromTo(frame, sentence) : null
  return ends && [ends.first, ends.last]
}

const nameOf = (frame: Frame, operand: Operand): string => {
  const figure = figureAt(frame, operand)
  return figure ? nameFigure(frame, figure) : 'the amount'
}

const plain = (frame: Frame, times: Figure, first: Operand, last: Operand): Working => ({
  check: 'multiple',
  operands: [first, times],
  claim: last,
  compute: by,
  formula: ([a, b]) => `${a} × ${b}`,
  tied: 'text',
  result: nameOf(frame, last),
  unit: figureAt(frame, last)?.unit ?? '',
  settles: 'the two figures in the statistics',
  note: 'Read as: became so many times as large.',
})

const grown = (work: Working): Working => ({
  ...work,
  compute: ([a, b]) => multiply(a!, [b![0] + 1, b![1] + 1]),
  formula: ([a, b]) => `${a} × (1 + ${b})`,
  assumption: 'that the multiple is what was added, not what it became',
  note: '',
})

/** Words that are round by nature: "doubled" is said of 1.9 and of 2.2. */
const round = /doubl|tripl|trebl|quadrupl|quintupl|halv/i

/** First × multiple = last, for "grew N times from X to Y"; where only "grew by N times itself" fits, that is said. */
const printedMultiples = (frame: Frame): readonly Working[] =>
  frame
    .of('figure')
    .filter((r) => r.unit === 'times' && !r.negated)
    .flatMap((record) => {
      const times = figureOf(frame, record)
      const ends = times && endpoints(frame, times.sentence)
      if (!times || !ends || times.value < 1 || round.test(times.input.quote)) return []
      const work = plain(frame, times, ...ends)
      const added = grown(work)
      return [!fits(strictVerdict(work)) && strictVerdict(added) === 'tension' ? added : work]
    })

const factors: readonly (readonly [RegExp, number])[] = [
  [/\b(doubled|doubling)\b/i, 2],
  [/\b(tripled|tripling|trebled)\b/i, 3],
  [/\b(quadrupled|quadrupling)\b/i, 4],
  [/\bhalved\b/i, 0.5],
]

/** "doubled" is a round word: anything that rounds to it; "more than" and "nearly" open one side. */
const factorRange = (factor: number, lead: string): Range => {
  const half = factor < 1 ? 0.1 : 0.5
  if (/\b(more than|over)\s*$/i.test(lead)) return factor < 1 ? [0, factor] : [factor, Infinity]
  if (/\b(nearly|almost)\s*$/i.test(lead)) return factor < 1 ? [factor, factor + half] : [factor - half, factor]
  return [factor - half, factor + half]
}

const multiplier = (frame: Frame, sentence: number): Operand | null => {
  const span = frame.sentences[sentence]!
  for (const [word, factor] of factors) {
    const hit = word.exec(frame.textOf(span))
    if (!hit) continue
    const start = span.start + hit.index
    const range = factorRange(factor, frame.text.slice(span.start, start))
    const interval = { printed: range, loose: range }
    return { value: factor, ...interval, bent: false, input: inputAt(frame, { start, end: start + hit[0].length }, { value: factor }) }
  }
  return null
}

const led = (frame: Frame, f: Operand, word: RegExp): boolean => word.test(before(frame, f.input.span, 24))

/** "doubled from X to Y": Y ÷ X against the word. Only where both ends carry their preposition. */
const worded = (frame: Frame): readonly Working[] =>
  frame.sentences.flatMap((sentence, index) => {
    const ends = endpoints(frame, index)
    const claim = ends && multiplier(frame, index)
    if (!ends || !claim || inside(frame.quantities, sentence).some((q) => q.form === 'times' && q.start !== claim.input.span.start)) return []
    const first = ends.find((f) => led(frame, f, /\bfrom\s+(\w+\s+)?$/i))
    const last = ends.find((f) => f !== first && led(frame, f, /\b(to|reaching|reached)\s+(\w+\s+)?$/i))
    if (!first || !last) return []
    return [
      {
        check: 'multiple',
        operands: [last, first],
        claim,
        compute: ratio,
        formula: ([a, b]) => `${a} ÷ ${b}`,
        tied: 'text',
        result: `the multiple of ${nameOf(frame, last)}`,
        unit: 'times',
        settles: 'the two figures in the statistics',
      } satisfies Working,
    ]
  })

export const multiples = (frame: Frame): readonly Working[] => [...printedMultiples(frame), ...worded(frame)]
