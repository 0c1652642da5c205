import type { FigureRecord } from '../model/record.ts'
import { bullet, heading, table } from './blocks.ts'
import type { BriefBlock, BriefCell } from './brief.ts'
import { type Desk, partyName } from './desk.ts'
import { figureCell, figureLine, flowOf, isTotal, sourceCell, toldFigures } from './lines/figure.ts'
import { bare } from './lines/gaps.ts'
import { capital } from './words.ts'

type Column = 'there' | 'back' | 'both'

const columnOf = (desk: Desk, record: FigureRecord): Column | null => {
  const [a, b] = desk.options.pair
  const ends = flowOf(record)
  if (!ends) return record.measure === 'trade' ? 'both' : null
  if (ends[0] === a && ends[1] === b) return 'there'
  return ends[0] === b && ends[1] === a ? 'back' : null
}

/** Figures of one period as one document tells them: figures of two are never set side by side as if they were one account. */
interface Row {
  readonly period: string
  readonly records: ReadonlyMap<Column, FigureRecord>
}

const rowsOf = (desk: Desk, records: readonly FigureRecord[]): readonly Row[] => {
  const accounts = Map.groupBy(
    records.filter((record) => record.period && columnOf(desk, record) !== null),
    (record) => `${record.period} ${record.document}`,
  )
  const rows = [...accounts.values()].flatMap((own): readonly Row[] => {
    const made: Map<Column, FigureRecord>[] = []
    for (const record of own) {
      const column = columnOf(desk, record)!
      const free = made.find((row) => !row.has(column))
      if (free) free.set(column, record)
      else made.push(new Map([[column, record]]))
    }
    return made.map((row) => ({ period: own[0]!.period!, records: row }))
  })
  return rows.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

/** By period, earlier first; what has none comes last; of one period by document and place. */
export const byPeriod = (a: FigureRecord, b: FigureRecord): number => {
  const [x, y] = [a.period ?? '~', b.period ?? '~']
  if (x !== y) return x < y ? -1 : 1
  return a.document === b.document
    ? a.span.start - b.span.start || (a.id < b.id ? -1 : 1)
    : (a.published ?? '~') < (b.published ?? '~')
      ? -1
      : (a.published ?? '~') > (b.published ?? '~')
        ? 1
        : a.id < b.id
          ? -1
          : 1
}

const periodCell = (row: Row, first: BriefCell): BriefCell => {
  const text = first.sentence?.text ?? ''
  const period = /, ([^,]*(?:\*inferred\*\))?): [^:]*$/.exec(text)?.[1] ?? row.period
  return { shown: period, sentence: first.sentence }
}

const tradeRow = (desk: Desk, row: Row): readonly BriefCell[] => {
  const cells = (['there', 'back', 'both'] as const).map((column) => figureCell(desk, row.records.get(column)))
  const first = cells.find((cell) => cell.sentence !== null)!
  const lead = [...row.records.values()].find((record) => record.cites !== null) ?? [...row.records.values()][0]!
  return [periodCell(row, first), ...cells, sourceCell(desk, lead)]
}

/** Whether a figure stands in the table of trade by period. */
const tableRows = (desk: Desk, records: readonly FigureRecord[]): readonly Row[] => rowsOf(desk, records.filter(isTotal))

/** Ids of the figures that the table of trade by period shows. */
export const inTable = (desk: Desk, records: readonly FigureRecord[]): ReadonlySet<string> =>
  new Set(tableRows(desk, records).flatMap((row) => [...row.records.values()].map((record) => record.id)))

/** The table of trade by period with both flows; nothing when no figure is a total of one period. */
export const tradeTable = (desk: Desk, records: readonly FigureRecord[]): readonly BriefBlock[] => {
  const [a, b] = desk.options.pair.map((code) => partyName(desk, code))
  return table(
    ['period', capital(`${a} to ${b}`), capital(`${b} to ${a}`), 'both', 'statistical source'],
    tableRows(desk, records).map((row) => tradeRow(desk, row)),
  )
}

const isGoods = (record: FigureRecord): boolean =>
  record.product !== null && record.value !== null && flowOf(record) !== null && /^[A-Z]{3}$/.test(record.unit ?? '')

const isShare = (record: FigureRecord): boolean => record.measure === 'share' && record.product !== null && record.value !== null

const shareKey = (record: FigureRecord): string => `${record.document} ${record.product!.toLowerCase()}`

/** Shares of products whose own figure stands in the table of goods. */
const sharesOf = (records: readonly FigureRecord[]): ReadonlyMap<string, FigureRecord> => {
  const goods = new Set(records.filter(isGoods).map(shareKey))
  return new Map(records.filter((record) => isShare(record) && goods.has(shareKey(record))).map((record) => [shareKey(record), record]))
}

/** Ids of the figures that the table of goods shows. */
const inProducts = (records: readonly FigureRecord[]): readonly string[] =>
  [...records.filter(isGoods), ...sharesOf(records).values()].map((record) => record.id)

/** "Imports of clothing, Albania to Kazakhstan, 2022: $306,400" → flow and period as printed. */
const printedParts = (text: string): { readonly flow: string; readonly period: string } => {
  const m = /, (?<flow>[^,]+? to [^,]+?), (?<period>[^,:]*): /.exec(text)?.groups
  return { flow: m?.flow ?? '', period: m?.period ?? '' }
}

/** The table of goods: product, flow, period, value, share as printed. */
const productTable = (desk: Desk, records: readonly FigureRecord[]): readonly BriefBlock[] => {
  const shares = sharesOf(records)
  const rows = records
    .filter(isGoods)
    .toSorted(byPeriod)
    .map((record) => {
      const value = figureCell(desk, record)
      const { flow, period } = printedParts(value.sentence!.text)
      const cell = (shown: string): BriefCell => ({ shown, sentence: value.sentence })
      return [cell(record.product!), cell(flow), cell(period), value, figureCell(desk, shares.get(shareKey(record)))]
    })
  return table(['goods', 'flow', 'period', 'value', 'share, as printed'], rows)
}

/** Figures of one sentence together: its words are printed once, behind the last of them. */
const bySentence = (records: readonly FigureRecord[]): readonly (readonly FigureRecord[])[] => [
  ...Map.groupBy(records, ({ document, span }) => `${document} ${span.start}-${span.end}`).values(),
]

/** Trade by period with both flows, then every other figure with its words. */
export const tradeAndInvestment = (desk: Desk): readonly BriefBlock[] => {
  const all = toldFigures(desk)
  if (all.length === 0) return [bullet(bare('Trade and investment: no figure on record.'))]
  const shown = new Set([...inTable(desk, all), ...inProducts(all)])
  const rest = all.filter((record) => !shown.has(record.id))
  return [
    ...tradeTable(desk, all),
    ...productTable(desk, all),
    ...(rest.length > 0
      ? [
          heading('Other figures'),
          ...bySentence(rest).map((own) => bullet(...own.map((record, at) => figureLine(desk, record, at === own.length - 1)))),
        ]
      : []),
    ...(all.every((record) => record.measure !== 'investment') ? [bullet(bare('Investment: no figure on record.'))] : []),
  ]
}
