import type { Place, Shared } from '../../ledger/compare.ts'
import type { SideHeard, SidesComparison, ToldAlone } from '../../ledger/sides.ts'
import { nameInSentence } from '../../lexicon/country-name.ts'
import type { Style } from '../style.ts'
import { oneLine, place } from './source.ts'

export type SidesShown = { readonly kind: 'sides'; readonly names: Readonly<Record<string, string>> } & SidesComparison

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

const nameOf = ({ names }: SidesShown, code: string): string => nameInSentence(code, names[code] ?? code)

/** Numbers for the documents that are cited, in the order of the shelf; A and B are the two sides. */
const numbersOf = ({ documents }: SidesShown): ReadonlyMap<string, string> => new Map(documents.map(({ id }, at) => [id, String(at + 1)]))

const heardLine = (shown: SidesShown, { code, documents, origins, voices }: SideHeard): string =>
  origins === 0
    ? capital(`${nameOf(shown, code)}: no report of its own`)
    : capital(`${nameOf(shown, code)}: ${counted(documents.length, 'report')} of ${counted(origins, 'origin')} (${voices.join(', ')})`)

/** What the reader must not conclude: silence counts only where a side is heard at all. */
const cautions = (shown: SidesShown): readonly string[] => [
  ...shown.heard.flatMap(({ code, origins }) =>
    origins > 0 ? [] : [capital(`${nameOf(shown, code)} has no report of its own here: that it tells nothing says nothing. Others may quote it.`)],
  ),
  ...(shown.others > 0
    ? [
        `${counted(shown.others, 'thing')} between the two told by others or by documents whose side is unknown: not shown here ("read" and "brief" show them).`,
      ]
    : []),
]

/** "Told by Kazakhstan's side alone", or, where the other side has no report here, that there is nobody to compare with. */
const aloneTitle = (shown: SidesShown, at: 0 | 1): string => {
  const [own, other] = [nameOf(shown, shown.sides[at]), nameOf(shown, shown.sides[at === 0 ? 1 : 0])]
  return shown.heard[at === 0 ? 1 : 0]!.origins > 0 ? `Told by one side only: ${own}` : `Told by ${own}; ${other} has no report of its own`
}

const documentLines = (shown: SidesShown): readonly string[] => {
  const numbers = numbersOf(shown)
  return shown.documents.map(({ id, source, published, publisher, side, voice, sideFrom }) => {
    const whose = side === null ? (voice === 'press' ? 'no side' : 'side unknown') : `${nameOf(shown, side)}, ${voice}`
    const parts = [published?.slice(0, 10) ?? 'no date', publisher, source ?? id, whose, sideFrom.join('; ') || null]
    return `${numbers.get(id)}  ${parts.filter((part) => part !== null).join(' · ')}`
  })
}

const meaning = ({ differences }: Shared): Shared['differences'] => differences.filter(({ severity }) => severity === 'meaning')

const sharedOrder = (a: Shared, b: Shared): number => meaning(b).length - meaning(a).length

/** What two sides tell, on a terminal. */
export const sidesText = (shown: SidesShown, style: Style): string => {
  const numbers = numbersOf(shown)
  const quote = (who: string, { document, quote, span }: Place): string =>
    `    ${style.bold(who.padEnd(6))} “${oneLine(quote, style.width - 28)}” ${style.dim(`[${numbers.get(document)}:${place(span)}]`)}`
  const told = (shared: Shared): readonly string[] => [
    `  ${style.cyan(shared.kind)}`,
    quote(`A ${shown.sides[0]}`, shared.a),
    quote(`B ${shown.sides[1]}`, shared.b),
    ...meaning(shared).map(({ kind, explanation }) => `      ${style.red(kind)}: ${explanation}`),
    ...(meaning(shared).length === 0
      ? [`      ${style.green(shared.differences.length === 0 ? 'no difference' : 'other words, same meaning')}`]
      : []),
  ]
  const only = (list: readonly ToldAlone[], code: string): readonly string[] =>
    list.length === 0 ? ['  nothing'] : list.flatMap((one) => [`  ${style.cyan(one.kind)}`, quote(code, one)])
  return `${[
    ...shown.heard.map((heard) => style.bold(heardLine(shown, heard))),
    ...cautions(shown).map((line) => style.yellow(line)),
    '',
    ...documentLines(shown).map((line) => style.dim(line)),
    '',
    style.bold('Told by both sides'),
    ...(shown.both.length === 0 ? ['  nothing'] : shown.both.toSorted(sharedOrder).flatMap(told)),
    '',
    style.bold(aloneTitle(shown, 0)),
    ...only(shown.onlyA, shown.sides[0]),
    '',
    style.bold(aloneTitle(shown, 1)),
    ...only(shown.onlyB, shown.sides[1]),
  ].join('\n')}\n`
}

/** Characters that would be read as Markdown, HTML or the edge of a cell are escaped: the words are those of any page on the net. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`))

/** The same as Markdown: tellings of both sides in a table. */
export const sidesMarkdown = (shown: SidesShown): string => {
  const numbers = numbersOf(shown)
  const cited = ({ document, quote, span }: Place): string => `“${plain(quote)}” [${numbers.get(document)}:${place(span)}]`
  const [a, b] = shown.sides.map((code) => nameOf(shown, code))
  const rows = shown.both.toSorted(sharedOrder).map((shared) => {
    const differences = meaning(shared).map(({ kind, explanation }) => `**${kind}**: ${plain(explanation)}`)
    return `| ${shared.kind} | ${cited(shared.a)} | ${cited(shared.b)} | ${differences.join('; ')} |`
  })
  const only = (list: readonly ToldAlone[]): readonly string[] =>
    list.length === 0 ? ['Nothing.'] : list.map((one) => `- ${one.kind}: ${cited(one)}`)
  return `${[
    `# ${capital(`${a} and ${b}`)}: what each side tells`,
    '',
    ...shown.heard.map((heard) => `- ${heardLine(shown, heard)}`),
    ...cautions(shown).map((line) => `- ${line}`),
    '',
    ...documentLines(shown).map((line) => `- ${plain(line)}`),
    '',
    '## Told by both sides',
    '',
    ...(rows.length === 0 ? ['Nothing.'] : [`| | A: ${a} | B: ${b} | differs in |`, '| --- | --- | --- | --- |', ...rows]),
    '',
    `## ${aloneTitle(shown, 0)}`,
    '',
    ...only(shown.onlyA),
    '',
    `## ${aloneTitle(shown, 1)}`,
    '',
    ...only(shown.onlyB),
  ].join('\n')}\n`
}
