import type { QuantityMention } from '../../model/mention.ts'
import { readMoney, readVolume } from './amount.ts'
import { anchorsOf } from './anchors.ts'
import { readBareSum } from './bare-sum.ts'
import type { Cited } from './cites.ts'
import { citesOf } from './cites.ts'
import type { FigureContext, FigureDraft, SentenceView } from './context.ts'
import { sentenceViews } from './context.ts'
import { readCount, readLargest, readRank, readStay } from './count.ts'
import { statedPeriod } from './period.ts'
import type { Anchor, Carried, Ground, Reading } from './reading.ts'
import { nobody } from './reading.ts'
import { repairDirections } from './repair.ts'
import { readFraction, readPercent, readTimes } from './share.ts'
import { readTrend } from './trend.ts'
import { figureWords } from './words.ts'

const nothing: Carried = { measure: null, actors: nobody, product: null, period: null, sentence: Number.NEGATIVE_INFINITY }

/** One number, by what it counts in. */
const readQuantity = (r: Reading, q: QuantityMention, cited: Cited | null): FigureDraft | null => {
  switch (q.form) {
    case 'money':
      return readMoney(r, q, cited)
    case 'percent':
    case 'points':
      return readPercent(r, q, cited)
    case 'times':
      return readTimes(r, q, cited)
    case 'measure':
      return readVolume(r, q, cited) ?? null
    case 'ordinal':
      return readRank(r, q)
    case 'number':
      return readFraction(r, q, cited) ?? readBareSum(r, q, cited) ?? readCount(r, q, cited)
    case 'telephone':
      return null
  }
}

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Whether a figure told again adds nothing: goods, time, sides and movement agree or are left out. */
const same = (a: FigureDraft, b: FigureDraft): boolean =>
  (a.measure !== 'growth' || (agree(a.of, b.of) && agree(a.partner, b.partner) && agree(a.reporter, b.reporter))) &&
  (a.product === null || b.product === null || a.product === b.product) &&
  (a.period === null || b.period === null || a.period === b.period) &&
  (a.value !== null || a.trend === b.trend)

/** Keeps the first telling of each figure. */
class Told {
  readonly drafts: FigureDraft[] = []
  private readonly byKey = new Map<string, FigureDraft[]>()
  add(d: FigureDraft): void {
    const key = JSON.stringify([d.value, d.unit, d.measure, d.status])
    const known = this.byKey.get(key)
    if (known?.some((k) => same(k, d))) return
    this.byKey.set(key, [...(known ?? []), d])
    this.drafts.push(d)
  }
}

const movesOn = (d: FigureDraft): boolean => d.measure !== 'count' && d.measure !== 'rank' && d.measure !== 'other' && d.value !== null

const isFlow = (a: Anchor): boolean => a.measure === 'trade' || a.measure === 'exports' || a.measure === 'imports' || a.measure === 'investment'

/** A sentence that speaks of trade without an amount still says what "it" is in the next. */
const carryWords = (r: Reading): Carried => {
  const anchor = r.anchors.findLast(isFlow)
  if (anchor === undefined) return r.carried
  const actors = anchor.actors.reporter !== null ? anchor.actors : r.carried.actors
  return { ...r.carried, measure: anchor.measure, actors, sentence: r.view.index }
}

const isOwned = (a: Anchor): boolean => a.actors.reporter !== null || a.actors.partner !== null

/** What this sentence leaves for the next ones. */
const carryOn = (r: Reading, drafts: readonly FigureDraft[]): Carried => {
  const flows = drafts.filter(movesOn)
  if (flows.length === 0) {
    const moves = drafts.some((d) => d.value === null && d.trend !== null && d.measure !== 'rank')
    const told = moves || (drafts.length === 0 && r.anchors.some((a) => a.verb && isFlow(a))) ? statedPeriod(r) : null
    return told === null ? carryWords(r) : { ...carryWords(r), period: told }
  }
  const amount = flows.findLast((d) => d.measure !== 'growth' && d.measure !== 'share' && d.measure !== 'volume')
  const anchor = r.anchors.findLast((a) => (amount === undefined ? isFlow(a) : a.measure === amount.measure)) ?? null
  const owned = flows.findLast((d) => d.reporter !== null)
  const spoken = r.anchors.findLast((a) => a.actors.reporter !== null && a.actors.reporter.value === owned?.reporter)
  return {
    measure: amount?.measure ?? anchor?.measure ?? r.carried.measure,
    actors:
      spoken?.actors ??
      (anchor?.measure === 'trade' || amount?.measure === 'trade' ? nobody : anchor !== null && isOwned(anchor) ? anchor.actors : r.carried.actors),
    product: amount?.product ?? null,
    period: flows.some((d) => d.status === 'actual' || d.status === 'estimate') ? (statedPeriod(r) ?? r.carried.period) : r.carried.period,
    sentence: r.view.index,
  }
}

const readSentence = (r: Reading): readonly FigureDraft[] => {
  const cited = citesOf(r)
  const numbers = r.view.quantities.map((q) => readQuantity(r, q, cited))
  const stays = r.view.times.map((m) => readStay(r, m))
  const trend = r.anchors.length > 0 ? readTrend(r) : null
  return [...numbers, ...stays, trend, readLargest(r)].filter((d) => d !== null)
}

const readingOf = (context: FigureContext, views: readonly SentenceView[], view: SentenceView, carried: Carried): Reading => {
  const ground: Ground = { context, tokens: context.tokens, words: figureWords(context.classes), views, view, carried }
  return { ...ground, anchors: anchorsOf(ground) }
}

/**
 * Reads the figures of a document: one draft for each printed figure, and one for each movement that is claimed without a number.
 * Document, source, attribution, topics and id are the caller's to add. Headings give none; a figure told twice gives one.
 */
export const readFigures = (context: FigureContext): FigureDraft[] => {
  const views = sentenceViews(context)
  const told = new Told()
  let carried = nothing
  for (const view of views) {
    if (view.heading) continue
    const r = readingOf(context, views, view, carried)
    const found = readSentence(r)
    for (const d of found) told.add(d)
    carried = carryOn(r, found)
  }
  return [...repairDirections(told.drafts)]
}
