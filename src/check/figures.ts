import type { QuantityMention } from '../model/mention.ts'
import type { FigureRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { type Period, parsePeriod, printPeriod, samePeriod } from './dates.ts'
import { type Frame, inputAt, inside } from './frame.ts'
import type { Estimate } from './interval.ts'
import type { Operand } from './working.ts'

/** A figure record made ready for sums. */
export interface Figure extends Operand {
  readonly record: FigureRecord
  readonly measure: NonNullable<FigureRecord['measure']>
  readonly unit: string
  /** Lower-case product, null for all goods. */
  readonly product: string | null
  /** Whence and whither the goods flow by the record's fields. */
  readonly from: string | null
  readonly to: string | null
  readonly period: Period | null
  readonly sentence: number
}

const signed = (range: readonly [number, number], negative: boolean): readonly [number, number] =>
  negative && range[0] > 0 ? [-range[1], -range[0]] : range

/** The printed number that a figure record rests on: named by its evidence, else in its span, of its value and if possible its unit. */
const quantityOf = (frame: Frame, record: FigureRecord): QuantityMention | null => {
  const wanted = [record.value].flat().map((v) => Math.abs(v ?? Number.NaN))
  const same = inside(frame.quantities, record.span).filter((q) => {
    const has = [q.value].flat()
    return has.length === wanted.length && has.every((v, i) => Math.abs(Math.abs(v) - wanted[i]!) <= wanted[i]! * 1e-9)
  })
  const shown = same.find((q) => record.evidence.some((e) => e.start === q.start && e.end === q.end))
  return shown ?? same.find((q) => q.unit === record.unit) ?? same[0] ?? null
}

const estimateOf = (record: FigureRecord, mention: QuantityMention | null): Estimate | null => {
  const interval = record.interval ?? mention?.interval
  if (record.value === null || !interval) return null
  const value = typeof record.value === 'number' ? record.value : (record.value[0] + record.value[1]) / 2
  return { value, printed: signed(interval.printed, value < 0), loose: signed(interval.loose, value < 0) }
}

/** Direction of goods by the fields of a record: exports leave the reporter, imports reach it. */
export const flowOf = (record: FigureRecord): { readonly from: string | null; readonly to: string | null } => {
  if (record.measure === 'exports') return { from: record.reporter, to: record.partner }
  if (record.measure === 'imports') return { from: record.partner, to: record.reporter }
  return { from: null, to: null }
}

/** A figure record as an operand; null without a value. */
export const figureOf = (frame: Frame, record: FigureRecord): Figure | null => {
  const mention = quantityOf(frame, record)
  const estimate = estimateOf(record, mention)
  if (!estimate || record.measure === null || record.unit === null) return null
  return {
    ...estimate,
    ...flowOf(record),
    record,
    input: inputAt(frame, mention ?? record.span, {
      record: record.id,
      value: record.value,
      interval: { printed: estimate.printed, loose: estimate.loose },
    }),
    bent: record.approx !== null,
    measure: record.measure,
    unit: record.unit,
    product: record.product?.toLowerCase() ?? null,
    period: parsePeriod(record.period),
    sentence: frame.sentenceOf(mention ?? record.span),
  }
}

const told: ReadonlySet<string | null> = new Set([null, 'actual', 'estimate'])
const cache = new WeakMap<Frame, readonly Figure[]>()

/** A figure for a time that had not begun when the document appeared is a plan, whatever its words. */
const ahead = (frame: Frame, figure: Figure): boolean => {
  const own = parsePeriod(frame.document.published?.slice(0, 10) ?? null)
  return own !== null && figure.period !== null && figure.period.from > own.to
}

/** The figures that tell what was: no target, forecast or limit, none denied, none of a time to come. */
export const figuresOf = (frame: Frame): readonly Figure[] => {
  const known = cache.get(frame)
  if (known) return known
  const made = frame
    .of('figure')
    .filter((r) => told.has(r.status) && !r.negated)
    .map((r) => figureOf(frame, r))
    .filter((f) => f !== null)
    .filter((f) => !ahead(frame, f))
  cache.set(frame, made)
  return made
}

/**
 * How many figures before and behind one are laid beside it. In a report this is all of them; in a book of tables everything beside
 * everything would grow with the square of its length.
 */
const REACH = 50

/** The figures around an offset of the text, in the order of `figuresOf`. */
export const figuresAround = (frame: Frame, offset: number, reach: number = REACH): readonly Figure[] => {
  const all = figuresOf(frame)
  if (all.length <= reach) return all
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.record.span.start < offset) low = middle + 1
    else high = middle
  }
  return all.slice(Math.max(0, low - reach), low + reach)
}

/** The figures around another one. */
export const figuresNear = (frame: Frame, figure: Figure, reach?: number): readonly Figure[] => figuresAround(frame, figure.record.span.start, reach)

const bySentence = new WeakMap<Frame, ReadonlyMap<number, readonly Figure[]>>()
const byStart = new WeakMap<Frame, ReadonlyMap<number, Figure>>()
const byRecord = new WeakMap<Frame, ReadonlyMap<string, readonly Figure[]>>()

/** What is made once a frame. */
export const once = <T>(made: WeakMap<Frame, T>, frame: Frame, make: () => T): T => {
  const known = made.get(frame)
  if (known) return known
  const fresh = make()
  made.set(frame, fresh)
  return fresh
}

/** The figures of one sentence, in the order of `figuresOf`. */
export const figuresIn = (frame: Frame, sentence: number): readonly Figure[] =>
  once(bySentence, frame, () => Map.groupBy(figuresOf(frame), (f) => f.sentence)).get(sentence) ?? []

/** The figures of one record. */
export const figuresOfRecord = (frame: Frame, record: string | null): readonly Figure[] =>
  (record === null ? undefined : once(byRecord, frame, () => Map.groupBy(figuresOf(frame), (f) => f.record.id)).get(record)) ?? []

/** The first figure that rests on a number printed at an offset. */
export const figureFrom = (frame: Frame, start: number): Figure | undefined =>
  once(
    byStart,
    frame,
    () =>
      new Map(
        figuresOf(frame)
          .toReversed()
          .map((f) => [f.input.span.start, f]),
      ),
  ).get(start)

/** Measures that are amounts of something, not relations between amounts. */
const amounts: ReadonlySet<string> = new Set(['exports', 'imports', 'trade', 'investment', 'aid', 'volume', 'price', 'count', 'other'])
export const isAmount = (figure: Figure): boolean => amounts.has(figure.measure) && figure.unit !== 'percent' && figure.unit !== 'times'
const money: ReadonlySet<string> = new Set(['exports', 'imports', 'trade', 'investment', 'aid'])
export const isFlow = (figure: Figure): boolean => money.has(figure.measure)

/** Trade is between the two that the report is about; investment and aid without a name may be anybody's. */
const sameOwner = (a: Figure, b: Figure): boolean =>
  a.record.reporter === b.record.reporter &&
  a.record.partner === b.record.partner &&
  (a.measure === 'trade' || a.record.reporter !== null || a.record.partner !== null)

/** Whether two figures measure one thing at two times: flow or measure, countries, goods and unit. */
export const sameSeries = (a: Figure, b: Figure): boolean => {
  if (!isFlow(a) || !isFlow(b) || a.unit !== b.unit || a.product !== b.product) return false
  const flow = a.from !== null && a.to !== null && a.from === b.from && a.to === b.to
  return flow || (a.measure === b.measure && sameOwner(a, b))
}

export const sameTime = (a: Figure, b: Figure): boolean => a.period !== null && b.period !== null && samePeriod(a.period, b.period)

/** Whether the words of the figure itself give a field, not a conclusion. */
export const says = (figure: Figure, field: string): boolean => figure.record.inferred[field] === undefined

/** Said, or concluded from words that the record points to, not from a rule alone. */
export const settled = (figure: Figure, field: string): boolean => typeof figure.record.inferred[field]?.from !== 'string'

const plainMeasure: Readonly<Record<string, string>> = { other: 'the amount', count: 'the number', growth: 'the change', share: 'the share' }

/** What a figure is, for people: "exports from A to B in 2020". */
export const nameFigure = (frame: Frame, figure: Figure): string => {
  const goods = figure.product ? ` of ${figure.product}` : ''
  const way = `${figure.from ? ` from ${frame.nameOf(figure.from)}` : ''}${figure.to ? ` to ${frame.nameOf(figure.to)}` : ''}`
  const time = figure.record.period ? ` in ${printPeriod(figure.record.period)}` : ''
  return `${plainMeasure[figure.measure] ?? figure.measure}${goods}${way}${time}`
}

/** The text that leads up to some words within their sentence. */
export const before = (frame: Frame, words: Span, reach = 40): string => {
  const sentence = frame.sentences[frame.sentenceOf(words)]
  return frame.text.slice(Math.max(sentence?.start ?? 0, words.start - reach), words.start)
}

/** A printed number as it stands, with the figure record that rests on it where there is one. */
export const operandAt = (frame: Frame, q: QuantityMention): Operand => {
  const record = figureFrom(frame, q.start)?.record.id ?? null
  const value = typeof q.value === 'number' ? q.value : (q.value[0] + q.value[1]) / 2
  return { value, ...q.interval, bent: q.approx !== null, input: inputAt(frame, q, { record, value: q.value, interval: q.interval }) }
}

/** Countries named in a sentence. */
export const countriesIn = (frame: Frame, sentence: number): ReadonlySet<string> => {
  const span = frame.sentences[sentence]
  return new Set(span ? inside(frame.countries, span).map((c) => c.value) : [])
}
