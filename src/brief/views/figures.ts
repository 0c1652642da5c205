import type { Check, Finding } from '../../model/finding.ts'
import type { FigureRecord } from '../../model/record.ts'
import { bullet, heading, plain, table } from '../blocks.ts'
import type { BriefBlock, BriefCell, BriefSection } from '../brief.ts'
import type { Desk } from '../desk.ts'
import { byPeriod, inTable, tradeTable } from '../full-figures.ts'
import { figureCell, figureLine, sourceCell, toldFigures } from '../lines/figure.ts'
import { derivedFindings, findingLine, sumFindings, sumRows, toldFindings } from '../lines/finding.ts'
import { bare } from '../lines/gaps.ts'

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

/** "Exports, Portugal to Mongolia, 2023: $4.2 million" → what is measured, and when. */
const partsOf = (text: string): { readonly name: string; readonly period: string } => {
  const m = /^(?<name>.+), (?<period>[^,:]*?): /.exec(text)?.groups
  return { name: m?.name ?? text, period: m?.period ?? '' }
}

interface Entry {
  readonly record: FigureRecord
  readonly name: string
  readonly row: readonly BriefCell[]
}

/** A figure as a row of its series: period, value, document, statistical source. */
const entryOf = (desk: Desk, record: FigureRecord): Entry => {
  const made = figureLine(desk, record, false)
  const { name, period } = partsOf(made.text)
  const letter = desk.letters.get(record.document) ?? '?'
  const cells = [{ shown: period, sentence: made }, figureCell(desk, record), { shown: letter, sentence: made }, sourceCell(desk, record)]
  return { record, name, row: cells }
}

const isMoney = (record: FigureRecord): boolean => /^[A-Z]{3}$/.test(record.unit ?? '')

/** Trade first, then other money, then shares and growth, then counts. */
const rankOf = ({ record }: Entry): number =>
  ['trade', 'exports', 'imports', 'investment', 'aid'].indexOf(record.measure ?? '') + 1 || (isMoney(record) ? 6 : record.measure === 'other' ? 8 : 7)

const seriesOf = (entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] =>
  [...Map.groupBy(entries, ({ name }) => name)].sort(([a, x], [b, y]) => rankOf(x[0]!) - rankOf(y[0]!) || y.length - x.length || (a < b ? -1 : 1))

const columns = ['period', 'value', 'document', 'statistical source']

/** A table for every series that two figures or more make; single figures with their words. */
const series = (desk: Desk, records: readonly FigureRecord[]): readonly BriefBlock[] => {
  const groups = seriesOf(records.map((record) => entryOf(desk, record)))
  const several = groups.filter(([, own]) => own.length > 1)
  const single = groups.filter(([, own]) => own.length === 1)
  return [
    ...several.flatMap(([name, own]) =>
      table(
        columns,
        own.toSorted((x, y) => byPeriod(x.record, y.record)).map(({ row }) => row),
        name,
      ),
    ),
    ...(single.length > 0 ? [heading('Told once'), ...single.map(([, [only]]) => bullet(figureLine(desk, only!.record, true)))] : []),
  ]
}

/** Checks that ask about figures. */
const ofFigures: ReadonlySet<Check> = new Set([
  'sum',
  'remainder',
  'share',
  'growth',
  'multiple',
  'implied-base',
  'balance',
  'partial-year',
  'trend',
  'exchange-rate',
  'scale-slip',
  'flow-direction',
  'value-conflict',
  'mirror',
])

/** Checks that lay figures of two tellings beside each other: told also where they agree lawfully. */
const between: ReadonlySet<Check> = new Set(['value-conflict', 'mirror'])

const isOfFigures = (finding: Finding): boolean => ofFigures.has(finding.check)

const conflicts = (desk: Desk): readonly BriefBlock[] => {
  const told = toldFindings(desk).filter(isOfFigures)
  const mirrors = desk.findings.filter((finding) => between.has(finding.check) && !told.includes(finding))
  const lines = [...told, ...mirrors].map((finding) => plain(findingLine(desk, finding)))
  return lines.length > 0 ? lines : [plain(bare('Figures that contradict each other: none found.'))]
}

/** Trade by period, every series, conflicts and mirror figures, and the sums. */
export const figuresView = (desk: Desk): readonly BriefSection[] => {
  const all = toldFigures(desk)
  if (all.length === 0) return [section('none', 'Figures', [plain(bare('Trade and investment: no figure on record.'))])]
  const shown = inTable(desk, all)
  return [
    section('trade', 'Trade by period', tradeTable(desk, all)),
    section(
      'series',
      'Other series',
      series(
        desk,
        all.filter((record) => !shown.has(record.id)),
      ),
    ),
    section('conflicts', 'Conflicts and mirror figures', conflicts(desk)),
    section('sums', 'Sums', [
      ...sumRows(desk, sumFindings(desk).filter(isOfFigures)),
      ...(derivedFindings(desk).length > 0 ? [heading('Derived, not claimed'), ...sumRows(desk, derivedFindings(desk))] : []),
    ]),
  ]
}
