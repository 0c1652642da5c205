import { withSources } from '../../app/findings.ts'
import type { ComparedDocument, Comparison, Place, Shared } from '../../ledger/compare.ts'
import type { Difference } from '../../ledger/renderings/difference.ts'
import type { Renderings } from '../../ledger/renderings/readings.ts'
import type { Style } from '../style.ts'
import { comparisonTables } from './comparison-markdown.ts'
import { differenceLabel, inShort, isInRows, kindsOf, letterOf, sorted, wordsOf } from './comparison-words.ts'
import { findingText } from './findings.ts'
import { columns } from './side-by-side.ts'
import { type SidesShown, sidesMarkdown, sidesText } from './sides.ts'
import { oneLine, place } from './source.ts'
import type { MakeView } from './view.ts'

const quoteLine = (letter: string, { quote, span }: Pick<Place, 'quote' | 'span'>, style: Style): string =>
  `${style.bold(letter)} “${oneLine(quote, style.width - 24)}” ${style.dim(`[${letter}:${place(span)}]`)}`

/** Columns for the words of A, of B, and for what differs; null where the screen is too narrow for two. */
const widths = (style: Style): readonly [number, number, number] | null => {
  const all = Math.min(style.width, 140) - 4
  if (all < 72) return null
  const last = Math.min(34, Math.floor(all / 3.4))
  const side = Math.floor((all - last - 4) / 2)
  return [side, side, last]
}

const paintOf = (differences: readonly Difference[], style: Style) =>
  differences.some(({ severity }) => severity === 'meaning') ? style.red : style.dim

const rowLines = ({ differences, rows }: Shared, style: Style): readonly string[] => {
  const wide = widths(style)
  return rows.flatMap((row) => {
    const own = row.differences.map((at) => differences[at]!)
    const [a, b, differs] = [wordsOf(row.a), wordsOf(row.b), own.length === 0 ? '' : differenceLabel(own)]
    const paint = paintOf(own, style)
    if (wide === null) return [`    A ${a}`, `    B ${b}`, ...(differs === '' ? [] : [`      ${paint(differs)}`])]
    return columns([
      { text: a, width: wide[0] },
      { text: b, width: wide[1] },
      { text: differs, width: wide[2], paint },
    ]).map((line) => `    ${line}`)
  })
}

/** Differences that no line of the two texts shows: who acts, when, as the records have it. */
const fieldLines = (shared: Shared, style: Style): readonly string[] =>
  shared.differences
    .filter((difference, at) => !isInRows(shared, at) && (difference.severity === 'meaning' || difference.kind === 'precision'))
    .map((difference) => `    ${paintOf([difference], style)(`${difference.kind}: ${difference.explanation}`)}`)

const meaningLines = (shared: Shared, style: Style): readonly string[] => [
  `  ${style.cyan(kindsOf(shared))} ${style.dim(`[A:${place(shared.a.span)}] [B:${place(shared.b.span)}]`)}`,
  ...rowLines(shared, style),
  ...fieldLines(shared, style),
  '',
]

/** One line for what both tell alike; other words for it are only counted. */
const alikeLines = (shared: Shared, style: Style): readonly string[] => {
  const count = shared.differences.length
  const other = shared.differences.filter(({ kind }) => kind === 'precision' || kind === 'date')
  return [
    `  ${style.cyan(kindsOf(shared))} ${style.dim(count === 0 ? 'no difference' : `${count} in wording`)}`,
    `    ${quoteLine('A', shared.a, style)}`,
    `    ${quoteLine('B', shared.b, style)}`,
    ...other.map(({ kind, explanation }) => `    ${style.dim(`${kind}: ${explanation}`)}`),
  ]
}

const onlyLines = (letter: string, places: readonly Place[], style: Style): readonly string[] =>
  places.length === 0 ? ['  nothing'] : places.map((only) => `  ${style.cyan(only.kind.padEnd(10))} ${quoteLine(letter, only, style)}`)

const renderingLines = ({ thing, readings }: Renderings, documents: readonly ComparedDocument[], style: Style): readonly string[] => [
  `  ${style.bold(thing)}`,
  ...readings.map(({ document, mode, who, quote, span, strength }) => {
    const letter = letterOf(documents, document)
    return `    ${letter}, ${mode === 'quoted' ? 'quoted' : 'own words'} · ${who ?? 'nobody named'} · “${oneLine(quote, style.width - 60)}” ${style.dim(`[${letter}:${place(span)}]`)} · ${strength ?? '–'}`
  }),
]

const documentLine = (letter: string, { id, source, published, publisher, side }: ComparedDocument, style: Style): string =>
  `${style.bold(letter)} ${[source ?? id, published ?? 'no date', publisher, side === null ? null : `side: ${side}`].filter((part) => part !== null).join(' · ')}`

const comparisonText = (comparison: Comparison, style: Style): string => {
  const { documents, onlyA, onlyB, origins, renderings, remarks, findings } = comparison
  const heading = (words: string): readonly string[] => ['', style.bold(words)]
  const { differing, alike } = sorted(comparison)
  return [
    ...documents.map((document, i) => documentLine('AB'[i]!, document, style)),
    `${origins.length === 1 ? 'one origin' : `${origins.length} origins`}: ${[...new Set(origins.map(({ reasons }) => reasons.join(', ')))].join('; ')}`,
    ...remarks.map((remark) => style.yellow(`note: ${remark}`)),
    inShort(comparison),
    ...heading('Told by both, with another meaning'),
    ...(differing.length === 0 ? ['  nothing'] : differing.flatMap((each) => meaningLines(each, style)).slice(0, -1)),
    ...heading('Told by both'),
    ...(alike.length === 0 ? ['  nothing'] : alike.flatMap((each) => alikeLines(each, style))),
    ...(renderings.length === 0
      ? []
      : [...heading('One thing, several readings'), ...renderings.flatMap((each) => renderingLines(each, documents, style))]),
    ...heading('Only in A'),
    ...onlyLines('A', onlyA, style),
    ...heading('Only in B'),
    ...onlyLines('B', onlyB, style),
    ...(findings.length === 0 ? [] : [...heading('Findings'), ...findings.map((finding) => findingText(withSources(finding, documents), style))]),
    '',
  ].join('\n')
}

type Compared = ({ readonly kind: 'comparison' } & Comparison) | SidesShown

/** Two documents side by side on a terminal, what differs in meaning first, other words for it only counted; or what two sides tell. */
export const comparisonView: MakeView = (style) => (value) => {
  const compared = value as Compared
  return compared.kind === 'sides' ? sidesText(compared, style) : comparisonText(compared, style)
}

/** The same as Markdown tables. */
export const comparisonMarkdown: MakeView = () => (value) => {
  const compared = value as Compared
  return compared.kind === 'sides' ? sidesMarkdown(compared) : comparisonTables(compared)
}
