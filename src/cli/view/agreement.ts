import type { Agreement, Group, Precision } from '../../ledger/study/agreement.ts'
import type { MakeView } from './view.ts'

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(0)} %`)

const range = (interval: readonly [number, number] | null): string =>
  interval === null ? '' : ` (${(interval[0] * 100).toFixed(0)}–${(interval[1] * 100).toFixed(0)})`

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

const precisionText = ({ precision, interval, right, decided }: Precision): string => `${percent(precision)}${range(interval)} ${right}/${decided}`

const nameOf = ({ recordKind, type }: Group): string => {
  if (recordKind === null) return 'all'
  return type === null ? recordKind : `  ${type === '' ? 'not told' : type}`
}

const cells = (group: Group, coders: number): readonly string[] => [
  nameOf(group),
  String(group.records),
  ...group.precision.map(precisionText),
  ...(coders === 2 ? [percent(group.raw), number(group.kappa)] : []),
  ...(coders > 1 ? [number(group.alpha)] : []),
]

const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

/** The figures as a table, one line a kind and type. */
export const agreementView: MakeView = (style) => (value) => {
  const { coders, groups, twice } = value as Agreement
  const head = [
    '',
    'records',
    ...coders.map((coder) => `right: ${coder}`),
    ...(coders.length > 1 ? [coders.length === 2 ? 'right: both' : 'right: all'] : []),
    ...(coders.length === 2 ? ['agree', 'kappa'] : []),
    ...(coders.length > 1 ? ['alpha'] : []),
  ]
  const { unsure, empty } = groups[0]!.precision
    .slice(0, coders.length)
    .reduce((sum, p) => ({ unsure: sum.unsure + p.unsure, empty: sum.empty + p.empty }), { unsure: 0, empty: 0 })
  const notes = [
    'Share right, 95 % interval (Wilson), right of decided. A dash: too little was coded, or only one answer was used.',
    ...(unsure + empty > 0 ? [`Answers not in the shares: ${unsure} unsure, ${empty} left empty.`] : []),
    ...(twice.length > 0 ? [`Answered twice by one coder, differently, where the last answer counts: ${twice.length}.`] : []),
  ]
  return `${aligned([head, ...groups.map((group) => cells(group, coders.length))])}\n${style.dim(notes.join('\n'))}\n`
}

/** One line a sheet. */
export const sheetView: MakeView = (style) => (value) => {
  const { coder, file, records } = value as { readonly coder: string; readonly file: string; readonly records: number }
  return `${file} ${style.dim(`for ${coder}, ${records} records`)}\n`
}
