import { printPeriod } from './dates.ts'
import { countriesIn, type Figure, figuresNear, figuresOf, nameFigure, once, sameTime, says, settled } from './figures.ts'
import type { Frame } from './frame.ts'
import { add, type Range } from './interval.ts'
import { bestOf, type Working } from './working.ts'

const compatible = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Goods one way and goods the other way between the same two countries. */
const complementary = (a: Figure, b: Figure): boolean =>
  a.from !== b.from && compatible(a.from, b.to) && compatible(a.to, b.from) && (a.from !== null || a.to !== null || a.measure !== b.measure)

const isPart = (f: Figure): boolean => (f.measure === 'exports' || f.measure === 'imports') && f.product === null

/** How many figures before and behind a total are tried in pairs as its parts. */
const REACH = 20

const totals = (frame: Frame): readonly Figure[] => figuresOf(frame).filter((f) => f.measure === 'trade' && f.product === null)

/** The pairs of countries between which the document gives flows. */
const pairsOf = (frame: Frame): ReadonlySet<string> =>
  once(pairs, frame, () => new Set(figuresOf(frame).flatMap((f) => (isPart(f) && f.from && f.to ? [[f.from, f.to].toSorted().join('-')] : []))))
const pairs = new WeakMap<Frame, ReadonlySet<string>>()

/** Whether a total may be that of the two countries: no third one is named beside it, and no other pair is in play. */
const ofThePair = (frame: Frame, total: Figure, a: Figure): boolean => {
  const pair = [a.from, a.to]
  const named = [...countriesIn(frame, total.sentence)]
  if (total.record.reporter && !pair.includes(total.record.reporter)) return false
  if (total.record.partner && !pair.includes(total.record.partner)) return false
  return named.every((c) => pair.includes(c)) && (pairsOf(frame).size <= 1 || named.length === 2)
}

const clash = (a: Figure, b: Figure): boolean => a.period !== null && b.period !== null && !sameTime(a, b)

/** Told in one sentence and of no different times. */
const together = (total: Figure, a: Figure, b: Figure): boolean =>
  total.sentence >= 0 && total.sentence === a.sentence && total.sentence === b.sentence && !clash(total, a) && !clash(total, b)

/** Period said, both countries said or gone back to by a pronoun: then the text itself puts the figures together. */
const firm = (f: Figure): boolean => says(f, 'period') && f.from !== null && f.to !== null && settled(f, 'reporter') && settled(f, 'partner')

const add2 = (ranges: readonly Range[]): Range => add(ranges[0]!, ranges[1]!)

const work = (frame: Frame, total: Figure, a: Figure, b: Figure): Working => ({
  check: 'sum',
  operands: [a, b],
  claim: total,
  compute: add2,
  formula: ([x, y]) => `${x} + ${y}`,
  tied: together(total, a, b) || (says(total, 'period') && firm(a) && firm(b)) ? 'text' : 'inferred',
  result: nameFigure(frame, total),
  unit: total.unit,
  settles: `the statistics of ${total.record.period ? printPeriod(total.record.period) : 'the period'} for both flows and their total`,
  note: `The parts are ${nameFigure(frame, a)} and ${nameFigure(frame, b)}.`,
})

/** With the world on both sides, or with one partner on both. */
const alike = (a: Figure, b: Figure): boolean => (a.from === null) === (b.to === null) && (a.to === null) === (b.from === null)

const fitting = (frame: Frame, total: Figure, a: Figure, b: Figure): boolean =>
  complementary(a, b) && (together(total, a, b) || (sameTime(a, total) && sameTime(b, total) && alike(a, b) && ofThePair(frame, total, a)))

/** A flow told twice with one value is one flow; one told in the total's own sentence stays beside it. */
const distinct = (all: readonly Figure[], sentence: number): readonly Figure[] => {
  const key = (f: Figure): string => [f.measure, f.from, f.to, f.value, f.record.period, f.sentence === sentence].join(' ')
  return [...new Map(all.toReversed().map((f) => [key(f), f])).values()].toReversed()
}

/** The flows that may make up a total; those told in its own sentence before all others. */
const combinations = (frame: Frame, total: Figure): readonly Working[] => {
  const all = distinct(
    figuresNear(frame, total, REACH).filter((f) => isPart(f) && f.unit === total.unit && (f.sentence === total.sentence || sameTime(f, total))),
    total.sentence,
  )
  const found = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const)).filter(([a, b]) => fitting(frame, total, a, b))
  const near = found.filter(([a, b]) => together(total, a, b))
  return (near.length > 0 ? near : found).map(([a, b]) => work(frame, total, a, b))
}

/** Exports and imports of one pair and period against their printed total. */
export const sums = (frame: Frame): readonly Working[] => totals(frame).flatMap((total) => bestOf(combinations(frame, total)))
