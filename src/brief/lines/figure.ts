import type { FigureRecord } from '../../model/record.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { cite, type Desk, itemsOfKind, onceADesk, sentence, wordsAt } from '../desk.ts'
import { countryName, type Named, personName, sayer } from '../names.ts'
import { capital, valueWords } from '../words.ts'
import { byDateDown, dated, inferenceSpans, recordWords } from './common.ts'

/** Words that bend a figure: the first that the record's own words have is printed, else the first of its list. */
const approxWords: Readonly<Record<string, readonly string[]>> = {
  about: ['about', 'around', 'approximately', 'roughly', 'some', 'an estimated'],
  over: ['more than', 'over', 'above', 'at least', 'exceeding', 'exceeded'],
  under: ['less than', 'nearly', 'almost', 'under', 'below', 'fewer than', 'close to', 'just under'],
  'up-to': ['up to'],
}

const hedge = (desk: Desk, record: FigureRecord): string => {
  const known = approxWords[record.approx ?? ''] ?? []
  const words = wordsAt(desk, record.document, record.span).toLowerCase()
  const found = known.find((word) => new RegExp(`\\b${word}\\b`).test(words)) ?? known[0]
  return found ? `${found} ` : ''
}

const trendWords: Readonly<Record<string, string>> = {
  up: 'said to rise',
  down: 'said to fall',
  flat: 'said to be unchanged',
  first: 'said to be the first',
  largest: 'said to be the largest',
  record: 'said to be a record',
}

const none: Named = { text: '', cites: [] }

/** Whether a sum has turned the direction that the words say: `flow` keeps what was said, reporter and partner what was concluded. */
export const isRepaired = (record: FigureRecord): boolean =>
  record.inferred.reporter?.from === 'finding' || record.inferred.partner?.from === 'finding'

/** The two ends of the flow of a figure, [from, to], or null when it has none. Exports leave the reporter, imports reach it. */
export const flowOf = (record: FigureRecord): readonly [string, string] | null => {
  const said = isRepaired(record) ? undefined : record.flow?.split('>')
  if (said?.length === 2) return [said[0]!.trim(), said[1]!.trim()]
  if (!record.reporter || !record.partner) return null
  if (record.measure === 'imports') return [record.partner, record.reporter]
  return record.measure === 'exports' || record.measure === 'aid' || record.measure === 'investment' ? [record.reporter, record.partner] : null
}

const flow = (desk: Desk, record: FigureRecord): Named => {
  const ends = flowOf(record)
  if (!ends) return none
  const named = ends.map((end) => countryName(desk, record, end))
  return {
    text: `, ${named[0]!.text} to ${named[1]!.text}${isRepaired(record) ? ' (direction repaired)' : ''}`,
    cites: named.flatMap((one) => one.cites),
  }
}

/** Value with hedge, status and trend: "about $7.7 million (forecast), said to rise". */
export const figureValue = (desk: Desk, record: FigureRecord): string => {
  const status = record.status && record.status !== 'actual' ? ` (${record.status})` : ''
  const value = record.value === null ? '' : `${hedge(desk, record)}${valueWords(record.value, record.unit)}`
  const trend = record.trend ? trendWords[record.trend]! : ''
  return `${record.negated ? 'not ' : ''}${[value + status, trend].filter((part) => part !== '').join(', ') || 'no value said'}`
}

/** What grew, where the record's own words say it. */
const growthOf = (desk: Desk, record: FigureRecord): string | null => {
  const stands =
    record.of !== null &&
    [record.span, ...record.evidence].some((span) => wordsAt(desk, record.document, span).toLowerCase().includes(record.of!.toLowerCase()))
  return record.measure === 'growth' && stands ? record.of : null
}

const build = (desk: Desk, record: FigureRecord, words: boolean, source: boolean) => {
  const ends = flow(desk, record)
  const by = sayer(desk, record)
  const period = record.period ? `, ${dated(desk, record, 'period', record.period)}` : ', period not said'
  const cites = record.cites ? personName(desk, record, record.cites, 'full') : none
  const origin = source ? ` · ${record.cites ? `source named: ${record.cites}` : 'no source named'}` : ''
  const object = record.product ?? growthOf(desk, record)
  const name = `${capital(record.measure ?? 'other')}${object ? ` of ${object}` : ''}${ends.text}${period}`
  const shown = figureValue(desk, record)
  const text = `${name}: ${shown}${origin}${words ? `: ${recordWords(desk, record, 40)}` : ''}${by.text}`
  const inferred = inferenceSpans(record, ['period', 'reporter', 'partner', 'flow', 'product', 'cites']).map((span) =>
    cite(desk, record.document, span),
  )
  const made = sentence(desk, text, [record], [...ends.cites, ...by.cites, ...(source ? cites.cites : []), ...inferred])
  return { shown, by: by.text, made }
}

/** "Exports, X to Y, 2022: $7.3 million". */
export const figureLine = (desk: Desk, record: FigureRecord, words: boolean): BriefSentence => build(desk, record, words, false).made

/** A cell that holds the value of one figure. */
export const figureCell = (desk: Desk, record: FigureRecord | undefined): BriefCell => {
  if (!record) return { shown: '–', sentence: null }
  const { shown, made } = build(desk, record, false, false)
  return { shown, sentence: made }
}

/** A cell that names the statistical source of a figure, or says that none is named. */
export const sourceCell = (desk: Desk, record: FigureRecord): BriefCell => {
  const { by, made } = build(desk, record, false, true)
  return { shown: record.cites ?? (by === '' ? 'none named' : by.trim()), sentence: made }
}

/** Figures of the pair, latest period first. */
export const figures = onceADesk((desk) =>
  itemsOfKind(desk, 'figure').toSorted(
    (a, b) => byDateDown(a.lead.period, b.lead.period) || a.lead.span.start - b.lead.span.start || (a.id < b.id ? -1 : 1),
  ),
)

/** Every value that is told of every figure, once: several reports that print the same line tell it together. */
export const toldFigures = onceADesk((desk): readonly FigureRecord[] =>
  figures(desk).flatMap(({ all }) => {
    if (all.length === 1) return all
    const oldestFirst = all.toSorted((a, b) => desk.place.get(b.document)! - desk.place.get(a.document)!)
    const lines = new Map(oldestFirst.map((record) => [figureLine(desk, record, false).text, record]))
    const told = new Set(lines.values())
    return all.filter((record) => told.has(record))
  }),
)

/** Whether a figure belongs to the table of trade by period: a flow of all goods between the two, in money. */
export const isTotal = (record: FigureRecord): boolean =>
  (record.measure === 'trade' || record.measure === 'exports' || record.measure === 'imports') &&
  record.product === null &&
  record.value !== null &&
  /^[A-Z]{3}$/.test(record.unit ?? '')

/** Whether a figure tells of what was, not of a target, a forecast or a time still to come. */
export const isPast = (record: FigureRecord, asOf: string | null): boolean =>
  (record.status === null || record.status === 'actual' || record.status === 'estimate') &&
  (record.period === null || asOf === null || record.period <= asOf)

/** So near behind a total its growth is told, in UTF-16 units: in the same sentence or the next. */
const nearby = 200

/** The growth of a total as told right behind it: of the same time, and of trade where it says of what. */
const growthBehind = (desk: Desk, total: FigureRecord): FigureRecord | undefined =>
  (growths(desk).get(total.document) ?? []).find(
    (record) =>
      record.period === total.period &&
      record.span.start >= total.span.start &&
      record.span.start - total.span.end <= nearby &&
      (record.of === null || record.of.toLowerCase().includes(total.measure ?? '-')),
  )

const growths = onceADesk((desk) =>
  Map.groupBy(
    figures(desk).flatMap((item) => item.all.filter((record) => record.measure === 'growth' && record.unit === 'percent' && record.value !== null)),
    (record) => record.document,
  ),
)

/** A total, and its growth where that is told with it. */
export const totalLines = (desk: Desk, total: FigureRecord): readonly BriefSentence[] => {
  const growth = growthBehind(desk, total)
  return [figureLine(desk, total, false), ...(growth ? [figureLine(desk, growth, false)] : [])]
}
