import type { FigureRecord } from '../model/record.ts'
import { isoOf, type Period, parsePeriod, partOfYear, printPeriod, samePeriod, wholeYear, yearBefore } from './dates.ts'
import { fromTo } from './ends.ts'
import { before, type Figure, figureOf, figuresIn, figuresNear, figuresOfRecord, isAmount, nameFigure, once, sameSeries } from './figures.ts'
import { type Frame, inside } from './frame.ts'
import { divide, type Range, scale, subtract } from './interval.ts'
import type { Operand, Working } from './working.ts'

/** A printed change with the figure that it led to. */
export interface Change {
  readonly growth: Figure
  readonly last: Figure
  /** The text says which figure has grown. */
  readonly sure: boolean
  /** What it is compared with; null where that is not said and not the period before. */
  readonly base: { readonly period: Period; readonly said: boolean } | null
}

const pronoun = /^\W*(it|this|that|these|they|the (figure|volume|indicator|amount|total|number))\b/i
const comparing = /\b(compared (to|with)|than in|than|from|over|against|versus|vs\.?|since|relative to)\s+(\w+\s+){0,3}$/i
const longRun =
  /\b(average|annually|annual|per year|a year(?! (earlier|ago|before))|each year|since|decade|over the (past|last)|in the (past|last)|years)\b/i

const endingIn = (frame: Frame, operand: Figure, words: RegExp): boolean => words.test(before(frame, operand.input.span, 24))
const from = /\bfrom\s+(about\s+|nearly\s+|around\s+|some\s+|just\s+|only\s+)?$/i

/** The later of the amounts of a sentence, the one after "from" left out. */
const latest = (figures: readonly Figure[]): Figure | null =>
  figures.toSorted((a, b) => (b.period?.to ?? -Infinity) - (a.period?.to ?? -Infinity) || b.input.span.start - a.input.span.start)[0] ?? null

const amountsIn = (frame: Frame, sentence: number): readonly Figure[] => figuresIn(frame, sentence).filter(isAmount)

const measureWords: readonly (readonly [RegExp, Figure['measure']])[] = [
  [/export/i, 'exports'],
  [/import/i, 'imports'],
  [/invest/i, 'investment'],
  [/trade|turnover|commerce/i, 'trade'],
]

/** What the growth is of, by its own words: "exports", "turnover". */
const saidMeasure = (growth: Figure): Figure['measure'] | null => measureWords.find(([word]) => word.test(growth.record.of ?? ''))?.[1] ?? null

const agrees = (growth: Figure, f: Figure): boolean =>
  (growth.record.reporter === null || f.record.reporter === null || growth.record.reporter === f.record.reporter) &&
  growth.product === f.product &&
  (saidMeasure(growth) === null || saidMeasure(growth) === f.measure)

const clauseEnd = /;|:|,?\s+(while|whereas|although)\b|,\s+(and|but)\b/i

/** Whether growth and amount stand in one clause, near each other. */
const oneClause = (frame: Frame, a: Figure, b: Figure): boolean => {
  const between = frame.text.slice(Math.min(a.input.span.end, b.input.span.end), Math.max(a.input.span.start, b.input.span.start))
  return between.length <= 90 && !clauseEnd.test(between)
}

/** The figure that has grown: named by the record, alone in the sentence, or what "it" stands for in the sentence before. */
const lastOf = (frame: Frame, growth: Figure): { readonly last: Figure; readonly sure: boolean } | null => {
  const named = figuresOfRecord(frame, growth.record.of).find(isAmount)
  if (named) return { last: named, sure: growth.sentence === named.sentence || growth.record.inferred.of === undefined }
  const here = amountsIn(frame, growth.sentence).filter((f) => agrees(growth, f) && !endingIn(frame, f, from))
  if (here.length === 1 && oneClause(frame, growth, here[0]!)) return { last: here[0]!, sure: amountsIn(frame, growth.sentence).length <= 2 }
  const sentence = frame.sentences[growth.sentence]
  const previous = frame.sentences[growth.sentence - 1]
  if (here.length > 0 || !sentence || previous?.paragraph !== sentence.paragraph || !pronoun.test(frame.textOf(sentence))) return null
  const last = latest(amountsIn(frame, growth.sentence - 1).filter((f) => agrees(growth, f)))
  return last && { last, sure: false }
}

/** The date that the sentence compares with, printed with its year: "compared to 2021". */
const saidBase = (frame: Frame, growth: Figure): Period | null => {
  const sentence = frame.sentences[growth.sentence]
  if (!sentence) return null
  const date = inside(frame.times, sentence).find(
    (t) => t.kind === 'date' && /\d{4}/.test(frame.textOf(t)) && comparing.test(frame.text.slice(Math.max(sentence.start, t.start - 40), t.start)),
  )
  return parsePeriod(date?.value ?? null)
}

/** "Up on 2021" of seven months means the same months of 2021. */
const sameMonths = (said: Period, last: Period): Period => {
  const part = partOfYear(last)
  const year = wholeYear(said)
  if (!part || year === null) return said
  return Array.from({ length: Math.max(0, part.year - year) }).reduce<Period>(yearBefore, last)
}

const baseOf = (frame: Frame, growth: Figure, last: Figure): Change['base'] => {
  const said = saidBase(frame, growth)
  if (said && (!last.period || said.to < last.period.to)) return { period: last.period ? sameMonths(said, last.period) : said, said: true }
  const sentence = frame.sentences[growth.sentence]
  if (!last.period || !sentence || longRun.test(frame.textOf(sentence))) return null
  return wholeYear(last.period) !== null || partOfYear(last.period) !== null ? { period: yearBefore(last.period), said: false } : null
}

const growthRecords = (frame: Frame, unit: string): readonly FigureRecord[] =>
  frame
    .of('figure')
    .filter((r) => r.measure === 'growth' && r.unit === unit && !r.negated && (r.status === null || r.status === 'actual' || r.status === 'estimate'))

/** Every printed growth of a unit ("percent", "times") whose outcome the text gives. */
export const changesOf = (frame: Frame, unit: string): readonly Change[] =>
  growthRecords(frame, unit).flatMap((record) => {
    const growth = figureOf(frame, record)
    const found = growth && lastOf(frame, growth)
    return growth && found ? [{ growth, ...found, base: baseOf(frame, growth, found.last) }] : []
  })

/** The figure compared with: "from X" in the same sentence, else that of the base period in the same series. */
export const firstOf = (frame: Frame, { growth, last, base }: Change): { readonly first: Figure; readonly sure: boolean } | null => {
  const here = amountsIn(frame, growth.sentence).filter((f) => f !== last && f.unit === last.unit && endingIn(frame, f, from))
  if (here.length === 1 && last.sentence === growth.sentence) return { first: here[0]!, sure: true }
  if (!base) return null
  const found = figuresNear(frame, last).filter((f) => f !== last && sameSeries(f, last) && f.period !== null && samePeriod(f.period, base.period))
  return found.length === 1 ? { first: found[0]!, sure: base.said } : null
}

const change = (ranges: readonly Range[]): Range => scale(subtract(divide(ranges[0]!, ranges[1]!), [1, 1]), 100)

export const nameBase = (change: Change): string => {
  if (!change.base) return 'the period compared with'
  return printPeriod(`${isoOf(change.base.period.from)}/${isoOf(change.base.period.to)}`)
}

const work = (growth: Figure, last: Operand, first: Operand, tied: Working['tied'], result: string, settles: string): Working => ({
  check: 'growth',
  operands: [last, first],
  claim: growth,
  compute: change,
  formula: ([a, b]) => `${a} ÷ ${b} − 1`,
  tied,
  result: `the change of ${result}`,
  unit: 'percent',
  settles,
})

const percentages = new WeakMap<Frame, ReadonlyMap<number, readonly FigureRecord[]>>()

/** The printed growths in percent of one sentence. */
const percentagesIn = (frame: Frame, sentence: number): readonly FigureRecord[] =>
  once(percentages, frame, () => Map.groupBy(growthRecords(frame, 'percent'), (r) => frame.sentenceOf(r.span))).get(sentence) ?? []

/** "Rose N percent from X to Y": both ends stand in the sentence, whether or not they are new figures. */
const inSentence = (frame: Frame, growth: Figure): readonly Working[] => {
  const ends = percentagesIn(frame, growth.sentence).length === 1 ? fromTo(frame, growth.sentence) : null
  return ends ? [work(growth, ends.last, ends.first, 'text', 'the amount', 'the two amounts in the statistics')] : []
}

const between = (frame: Frame, c: Change): readonly Working[] => {
  const found = firstOf(frame, c)
  const settles = `${c.last.measure} of ${nameBase(c)} in the statistics`
  return found ? [work(c.growth, c.last, found.first, c.sure && found.sure ? 'text' : 'inferred', nameFigure(frame, c.last), settles)] : []
}

/** Last ÷ first − 1 against the printed percentage. */
export const growths = (frame: Frame): readonly Working[] => {
  const told = changesOf(frame, 'percent').flatMap((c) => between(frame, c))
  const known = new Set(told.map((w) => w.claim?.input.span.start))
  const rest = growthRecords(frame, 'percent')
    .map((r) => figureOf(frame, r))
    .filter((g) => g !== null && !known.has(g.input.span.start))
  return [...told, ...rest.flatMap((g) => (g ? inSentence(frame, g) : []))]
}
