import type { ComparedDocument, Comparison, Place, Shared } from '../../ledger/compare.ts'
import { differenceLabel, inShort, isInRows, kindsOf, letterOf, sorted, wordsOf } from './comparison-words.ts'
import { place } from './source.ts'

/** Characters that would be read as Markdown or HTML are escaped: the words are those of any page on the net. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (mark) => `\\${mark}`)
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\>', '&gt;')
    .replaceAll('\\&', '&amp;')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`

const cited = (letter: string, { quote, span }: Pick<Place, 'quote' | 'span'>): string => `“${plain(quote)}” [${letter}:${place(span)}]`

const sideBySide = (shared: Shared): string => {
  const rows = shared.rows.map((row) => {
    const own = row.differences.map((at) => shared.differences[at]!)
    const label = own.length === 0 ? '' : plain(differenceLabel(own))
    return [plain(wordsOf(row.a)), plain(wordsOf(row.b)), own.some(({ severity }) => severity === 'meaning') ? `**${label}**` : label]
  })
  const fields = shared.differences
    .filter(({ severity }, at) => severity === 'meaning' && !isInRows(shared, at))
    .map(({ kind, explanation }) => `- **${kind}**: ${plain(explanation)}\n`)
  const head = [`A [A:${place(shared.a.span)}]`, `B [B:${place(shared.b.span)}]`, 'difference']
  const whole = rows.length === 0 ? [[plain(shared.a.quote), plain(shared.b.quote), '']] : rows
  return `*${kindsOf(shared)}*\n\n${table(head, whole)}\n${fields.join('')}`
}

const documentLine = (letter: string, { id, source, published, publisher, side }: ComparedDocument): string =>
  `- **${letter}** ${[source ?? id, published ?? 'no date', publisher, side === null ? null : `side: ${side}`].flatMap((part) => (part === null ? [] : [plain(part)])).join(' · ')}\n`

const readings = ({ renderings, documents }: Comparison): string =>
  renderings
    .map(({ thing, readings: all }) => {
      const rows = all.map(({ document, mode, who, quote, span, strength }) => {
        const letter = letterOf(documents, document)
        return [
          `${letter}, ${mode === 'quoted' ? 'quoted' : 'own words'}`,
          plain(who ?? 'nobody named'),
          cited(letter, { quote, span }),
          plain(strength ?? '–'),
        ]
      })
      return `**${plain(thing)}**\n\n${table(['reading', 'who', 'words', 'strength'], rows)}`
    })
    .join('\n')

const section = (title: string, body: string): string => `\n## ${title}\n\n${body === '' ? 'Nothing.\n' : body}`

const only = (letter: string, places: readonly Place[]): string => places.map((one) => `- ${one.kind}: ${cited(letter, one)}\n`).join('')

/** A comparison as Markdown: differences of meaning in tables, other words for it in one line each. */
export const comparisonTables = (comparison: Comparison): string => {
  const { documents, onlyA, onlyB, origins, remarks, renderings } = comparison
  const { differing, alike } = sorted(comparison)
  const reasons = [...new Set(origins.map((origin) => origin.reasons.join(', ')))].join('; ')
  return [
    '# Two reports side by side\n\n',
    ...documents.map((document, at) => documentLine('AB'[at]!, document)),
    `\n${origins.length === 1 ? 'One origin' : `${origins.length} origins`}: ${plain(reasons)}. ${plain(inShort(comparison))}.\n`,
    ...remarks.map((remark) => `\nNote: ${plain(remark)}.\n`),
    section('Told by both, with another meaning', differing.map(sideBySide).join('\n')),
    section('Told by both', alike.map((one) => `- ${kindsOf(one)}: ${cited('A', one.a)} · ${cited('B', one.b)}\n`).join('')),
    ...(renderings.length === 0 ? [] : [section('One thing, several readings', readings(comparison))]),
    section('Only in A', only('A', onlyA)),
    section('Only in B', only('B', onlyB)),
  ].join('')
}
