import { withSources } from '../../app/findings.ts'
import type { ComparedDocument, Comparison, Place, Shared } from '../../ledger/compare.ts'
import type { Difference } from '../../ledger/renderings/difference.ts'
import type { Style } from '../style.ts'
import { findingText } from './findings.ts'
import { oneLine, place } from './source.ts'
import type { MakeView } from './view.ts'

const quoteLine = (letter: string, { quote, span }: Pick<Place, 'quote' | 'span'>, style: Style): string =>
  `${style.bold(letter)} “${oneLine(quote, style.width - 24)}” ${style.dim(`[${letter}:${place(span)}]`)}`

const said = (quote: string): string => (quote === '' ? 'nothing' : `“${oneLine(quote, 50)}”`)

const differenceLines = ({ kind, severity, a, b, explanation }: Difference, style: Style): readonly string[] => {
  const paint = severity === 'meaning' ? style.red : style.dim
  const words = a.quote === b.quote ? '' : ` ${said(a.quote)} ≠ ${said(b.quote)}`
  return [`      ${paint(`${severity} · ${kind}`)}${words}: ${explanation}`]
}

const sharedLines = ({ kind, a, b, differences }: Shared, style: Style): readonly string[] => [
  `  ${style.cyan(a.kind === b.kind ? kind : `${a.kind} in A, ${b.kind} in B`)}`,
  `    ${quoteLine('A', a, style)}`,
  `    ${quoteLine('B', b, style)}`,
  ...(differences.length === 0 ? [`      ${style.green('no difference')}`] : differences.flatMap((difference) => differenceLines(difference, style))),
]

const onlyLines = (letter: string, places: readonly Place[], style: Style): readonly string[] =>
  places.length === 0 ? ['  nothing'] : places.map((only) => `  ${style.cyan(only.kind.padEnd(10))} ${quoteLine(letter, only, style)}`)

const documentLine = (letter: string, { id, source, published, publisher, side }: ComparedDocument, style: Style): string =>
  `${style.bold(letter)} ${[source ?? id, published ?? 'no date', publisher, side === null ? null : `written in ${side}`].filter((part) => part !== null).join(' · ')}`

const comparisonText = ({ documents, shared, onlyA, onlyB, origins, remarks, findings }: Comparison, style: Style): string => {
  const heading = (words: string): readonly string[] => ['', style.bold(words)]
  return [
    ...documents.map((document, i) => documentLine('AB'[i]!, document, style)),
    `${origins.length === 1 ? 'one origin' : `${origins.length} origins`}: ${[...new Set(origins.map(({ reasons }) => reasons.join(', ')))].join('; ')}`,
    ...remarks.map((remark) => style.yellow(`note: ${remark}`)),
    ...heading('Told by both'),
    ...(shared.length === 0 ? ['  nothing'] : shared.flatMap((each) => sharedLines(each, style))),
    ...heading('Only in A'),
    ...onlyLines('A', onlyA, style),
    ...heading('Only in B'),
    ...onlyLines('B', onlyB, style),
    ...(findings.length === 0 ? [] : [...heading('Findings'), ...findings.map((finding) => findingText(withSources(finding, documents), style))]),
    '',
  ].join('\n')
}

type Compared =
  | ({ readonly kind: 'comparison' } & Comparison)
  | { readonly kind: 'sides'; readonly sides: readonly string[]; readonly comparisons: readonly Comparison[] }

/** Two documents side by side; with sides one comparison after the other. */
export const comparisonView: MakeView = (style) => (value) => {
  const compared = value as Compared
  if (compared.kind === 'comparison') return comparisonText(compared, style)
  if (compared.comparisons.length === 0) return `No two reports were found of which one is written in ${compared.sides.join(' and the other in ')}.\n`
  return compared.comparisons.map((comparison) => comparisonText(comparison, style)).join('\n')
}
