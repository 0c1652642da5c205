import type { Figure } from './figures.ts'
import { type Judged, judge } from './targets.ts'

/** Rows of cells under each other; numbers (given as numbers) to the right. */
export const columns = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? '').length)))
  const cell = (value: string | number, width: number): string => (typeof value === 'number' ? String(value).padStart(width) : value.padEnd(width))
  return rows
    .map((row) =>
      row
        .map((value, i) => cell(value, widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const share = (value: number): string => value.toFixed(3)

/** "F1 0.521 (P 0.744 R 0.401)" */
const figureWords = ({ numbers, note }: Figure): string => {
  if (note !== undefined) return note
  const [first, ...rest] = Object.entries(numbers).map(([name, value]) => `${name} ${share(value)}`)
  return rest.length === 0 ? first! : `${first} (${rest.join(' ')})`
}

const verdict = ({ of, value, least, aim, met }: Judged): string => {
  const bounds = `${of}: ${least} ${met === 'short' ? `short by ${share(least - value)}` : 'met'}`
  return met === 'aim' ? `${bounds}, aim ${aim} met` : `${bounds}, aim ${aim} short by ${share(aim - value)}`
}

/** The table, one figure a line with its targets; the name of a set stands once. */
export const table = (figures: readonly Figure[]): string =>
  columns([
    ['set', 'measure', 'gold', 'read', 'figure', 'at least, aim'],
    ...figures.map((figure, i) => [
      figures[i - 1]?.set === figure.set ? '' : figure.set,
      figure.measure,
      figure.gold ?? '',
      figure.read ?? '',
      figureWords(figure),
      judge(figure).map(verdict).join(' · '),
    ]),
  ])

/** "targets: 7 of 17 met at least, 5 of them with their aim; short: …" */
export const summary = (figures: readonly Figure[]): string => {
  const judged = figures.flatMap(judge)
  if (judged.length === 0) return ''
  const short = judged.filter(({ met }) => met === 'short').map(({ set, measure, of }) => `${set}, ${measure} ${of}`)
  const aims = judged.filter(({ met }) => met === 'aim').length
  return `targets measured: ${judged.length}, at least met: ${judged.length - short.length}, aim met: ${aims}${short.length > 0 ? `\nshort: ${short.join('; ')}` : ''}`
}
