import type { Finding, FindingInput } from '../model/finding.ts'
import type { FigureRecord } from '../model/record.ts'
import { contains } from '../model/span.ts'
import { type Period, parsePeriod, samePeriod, wholeYear, yearBefore, yearOf } from './dates.ts'
import { type Figure, figureOf, figuresAround, figuresNear, figuresOf, isAmount, isFlow, nameFigure, once, sameSeries } from './figures.ts'
import { type Frame, finding, inputAt, inputOf, inside, quoted } from './frame.ts'
import { meet } from './interval.ts'

/** Words that claim a movement without a figure. */
export interface TrendClaim {
  readonly record: FigureRecord | null
  readonly measure: string
  readonly trend: 'up' | 'down' | 'flat' | 'record' | 'largest'
  readonly period: Period | null
  readonly input: FindingInput
  readonly sentence: number
}

type Movement = TrendClaim['trend']
const movements: ReadonlySet<string | null> = new Set(['up', 'down', 'flat', 'record', 'largest'])

const exception = /\b(only|except(ing)?( for)?|apart from|but for|excluding|save)\s+(in\s+)?$/i

/** "Rising with only 2018 down": the year named is the exception, not the period. */
const excepted = (frame: Frame, record: FigureRecord): boolean =>
  inside(frame.times, record.span).some((t) => t.value === record.period && exception.test(frame.text.slice(Math.max(0, t.start - 24), t.start)))

const recorded = (frame: Frame): readonly TrendClaim[] =>
  frame
    .of('figure')
    .filter((r) => r.value === null && movements.has(r.trend) && !r.negated && r.measure !== null)
    .map((record) => ({
      record,
      measure: record.measure!,
      trend: record.trend as Movement,
      period: excepted(frame, record) ? null : parsePeriod(record.period),
      input: inputOf(frame, record, { value: record.trend }),
      sentence: frame.sentenceOf(record.span),
    }))

const said: readonly (readonly [RegExp, Movement])[] = [
  [/\b(trade|exports|imports|investment)\b[^.;]{0,60}?\b(has|have) been (\w+ly )?(rising|growing|increasing|expanding)\b/i, 'up'],
  [/\b(trade|exports|imports|investment)\b[^.;]{0,60}?\b(has|have) been (\w+ly )?(falling|declining|decreasing|shrinking)\b/i, 'down'],
]

/** The same from bare words, for sentences of which no figure was kept. */
const worded = (frame: Frame, known: readonly TrendClaim[]): readonly TrendClaim[] => {
  const taken = new Set(known.map((c) => c.sentence))
  return frame.sentences.flatMap((span, sentence) => {
    if (span.heading || taken.has(sentence)) return []
    for (const [pattern, trend] of said) {
      const hit = pattern.exec(frame.textOf(span))
      if (!hit) continue
      const start = span.start + hit.index
      const input = inputAt(frame, { start, end: start + hit[0].length }, { value: trend })
      return [{ record: null, measure: hit[1]!.toLowerCase(), trend, period: null, input, sentence }]
    }
    return []
  })
}

const claims = new WeakMap<Frame, readonly TrendClaim[]>()

/** All claims of movement without a figure. */
export const trendClaims = (frame: Frame): readonly TrendClaim[] =>
  once(claims, frame, () => {
    const known = recorded(frame)
    return [...known, ...worded(frame, known)]
  })

const compare = (later: Figure, earlier: Figure): 'up' | 'down' | 'open' => {
  if (meet(later.loose, earlier.loose)) return 'open'
  return later.value > earlier.value ? 'up' : 'down'
}

const moved = (later: Figure, earlier: Figure): string =>
  `${quoted(later.input.quote)} ${later.value > earlier.value ? '>' : later.value < earlier.value ? '<' : '='} ${quoted(earlier.input.quote)}`

/** A figure that is said to have risen or fallen, beside the figure of the year before. */
const ownTrend = (frame: Frame, later: Figure): readonly Finding[] => {
  const trend = later.record.trend
  const before = later.period && yearBefore(later.period)
  if ((trend !== 'up' && trend !== 'down') || !before) return []
  const earlier = figuresNear(frame, later).filter((f) => f.period !== null && samePeriod(f.period, before) && sameSeries(f, later))
  const seen = earlier.length === 1 ? compare(later, earlier[0]!) : 'open'
  if (seen === 'open') return []
  return [
    finding(frame, {
      check: 'trend',
      verdict: seen === trend ? 'consistent' : 'unverifiable',
      inputs: [later.input, earlier[0]!.input],
      formula: `${moved(later, earlier[0]!)}, said to go ${trend}`,
      result: seen,
      claimed: trend,
      settles: seen === trend ? null : `with which period the text compares ${nameFigure(frame, later)}`,
      explanation: `By the printed figures ${nameFigure(frame, later)} went from ${quoted(earlier[0]!.input.quote)} to ${quoted(later.input.quote)}; the words say ${trend}.`,
    }),
  ]
}

/** A figure called the largest or a record beside a larger one of an earlier time. */
const record = (frame: Frame, top: Figure): readonly Finding[] => {
  const trend = top.record.trend
  const period = top.period
  if ((trend !== 'record' && trend !== 'largest') || !period) return []
  const larger = figuresNear(frame, top).find((f) => f.period !== null && f.period.to < period.from && sameSeries(f, top) && compare(f, top) === 'up')
  if (!larger) return []
  return [
    finding(frame, {
      check: 'trend',
      verdict: 'tension',
      inputs: [top.input, larger.input],
      formula: `${moved(top, larger)}, said to be a ${trend}`,
      result: larger.value,
      claimed: trend,
      settles: 'the whole series',
      explanation: `${nameFigure(frame, top)} is called a ${trend}, but ${nameFigure(frame, larger)} is larger. It agrees only if the word covers a narrower span of time than the text says.`,
    }),
  ]
}

const yearsOf = (frame: Frame, claim: TrendClaim): readonly Figure[] =>
  figuresAround(frame, claim.input.span.start)
    .filter((f) => isFlow(f) && isAmount(f) && f.measure === claim.measure && f.product === null && f.period !== null && wholeYear(f.period) !== null)
    .toSorted((a, b) => a.period!.from - b.period!.from || a.input.span.start - b.input.span.start)

/** Years that the sentence of a claim names: what it excepts or speaks of is not held against it. */
const yearsNamed = (frame: Frame, sentence: number): ReadonlySet<number> => {
  const span = frame.sentences[sentence]
  if (!span) return new Set()
  const periods = inside(frame.times, span).map((t) => parsePeriod(t.value))
  return new Set(periods.filter((p) => p !== null).map((p) => yearOf(p.from)))
}

const steps = (figures: readonly Figure[]): readonly (readonly [Figure, Figure])[] =>
  figures.slice(1).flatMap((later, i) => (sameSeries(later, figures[i]!) ? [[figures[i]!, later] as const] : []))

const gaps = (figures: readonly Figure[]): string => {
  const years = figures.map((f) => wholeYear(f.period!)!)
  const missing = years
    .slice(1)
    .flatMap((year, i) => (year - years[i]! > 1 ? [year - years[i]! === 2 ? `${year - 1}` : `${years[i]! + 1} to ${year - 1}`] : []))
  return missing.join(', ')
}

/** A general claim ("has been rising") against the yearly figures that the document prints. */
const series = (frame: Frame, claim: TrendClaim): readonly Finding[] => {
  if (claim.trend !== 'up' && claim.trend !== 'down') return []
  const figures = yearsOf(frame, claim)
  if (figures.length < 2 || claim.period !== null) return []
  const named = yearsNamed(frame, claim.sentence)
  const wrong = steps(figures).find(([a, b]) => {
    const seen = compare(b, a)
    return seen !== 'open' && seen !== claim.trend && !named.has(wholeYear(b.period!)!)
  })
  const missing = gaps(figures)
  const verdict = wrong
    ? 'tension'
    : missing
      ? 'unverifiable'
      : steps(figures).every(([a, b]) => compare(b, a) === claim.trend)
        ? 'consistent'
        : 'unverifiable'
  return [
    finding(frame, {
      check: 'trend',
      verdict,
      inputs: [claim.input, ...(wrong ?? figures).map((f) => f.input)],
      formula: `${(wrong ?? figures).map((f) => `${quoted(f.input.quote)} (${wholeYear(f.period!)})`).join(' → ')}, said: ${quoted(claim.input.quote)}`,
      result: wrong ? compare(wrong[1], wrong[0]) : null,
      claimed: claim.trend,
      settles: verdict === 'consistent' ? null : missing ? `the yearly figures of ${missing}` : 'the period that the words cover',
      explanation: wrong
        ? `${nameFigure(frame, wrong[1])} is ${wrong[1].value < wrong[0].value ? 'smaller' : 'larger'} than ${nameFigure(frame, wrong[0])}, while the words say the general movement is ${claim.trend}. It agrees only if single years may differ.`
        : `The printed years move as the words say${missing ? `, but the figures of ${missing} are not printed` : ''}.`,
    }),
  ]
}

const records = new WeakMap<Frame, ReadonlyMap<number, readonly FigureRecord[]>>()

const overlapping = (frame: Frame, claim: TrendClaim): boolean =>
  (once(records, frame, () => Map.groupBy(frame.of('figure'), (r) => frame.sentenceOf(r.span))).get(claim.sentence) ?? []).some(
    (r) => r !== claim.record && r.value !== null && contains(r.span, claim.input.span) && figureOf(frame, r) !== null,
  )

/** Words of movement against the figures printed for it. */
export const trend = (frame: Frame): readonly Finding[] => [
  ...figuresOf(frame)
    .filter(isFlow)
    .flatMap((f) => [...ownTrend(frame, f), ...record(frame, f)]),
  ...trendClaims(frame)
    .filter((c) => !overlapping(frame, c))
    .flatMap((c) => series(frame, c)),
]
