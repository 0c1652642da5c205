import type { Account, BriefBlock, BriefCell, BriefLine, BriefSection, BriefSentence, BriefTable, Cite } from './brief.ts'

const citeWords = (cite: Cite): string => `[${cite.letter}:${cite.span.start}-${cite.span.end}]`

/** The citations and marks of a sentence: "[A:484-575] ⚠F1". */
export const reference = (sentence: Pick<BriefSentence, 'cites' | 'marks'>, told: boolean): string =>
  [...new Set(sentence.cites.map(citeWords)), ...(told ? [] : sentence.marks.map((mark) => `⚠${mark}`))].join(' ')

/** Whether a sentence itself tells of its finding, and so needs no warning mark. */
export const tellsFinding = (sentence: BriefSentence): boolean => sentence.records.length === 0 && sentence.findings.length > 0

/** Whether the line begins with the printed name of its finding. */
export const namesFinding = ({ text, marks }: BriefSentence): boolean => text.replace(/^New · /, '').startsWith(`${marks[0] ?? '-'} · `)

const tail = (sentence: BriefSentence): string => {
  const told = tellsFinding(sentence)
  const end = told && !namesFinding(sentence) ? ` (${sentence.marks[0]})` : ''
  const words = reference(sentence, told)
  return `${words && ` ${words}`}${end}`
}

/** A sentence with what it rests on. */
export const sentenceWords = (sentence: BriefSentence): string => sentence.text + tail(sentence)

/** Cells of a row as printed: a citation or mark that several cells share stands in the last of them. */
export const rowWords = (row: readonly BriefCell[]): readonly string[] => {
  const later = new Set<string>()
  const parts = [...row].reverse().map((cell) => {
    if (cell.sentence === null) return cell.shown
    const words = reference(cell.sentence, tellsFinding(cell.sentence))
      .split(' ')
      .filter((word) => word !== '' && !later.has(word))
    for (const word of words) later.add(word)
    return [cell.shown, ...words].join(' ')
  })
  return parts.reverse()
}

const joined = (sentences: readonly BriefSentence[]): string =>
  sentences.map(sentenceWords).reduce((all, next) => (all === '' ? next : `${all}${/[.:]$/.test(all) ? '' : ';'} ${next}`), '')

/** A line as printed, label first. */
export const lineWords = (line: BriefLine): string => [line.label, joined(line.sentences)].filter((part) => part !== null).join(' ')

const tableWords = (table: BriefTable): string => {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const rows = table.rows.map((row) => `| ${rowWords(row).map(cell).join(' | ')} |`)
  const head = [`| ${table.columns.join(' | ')} |`, `|${table.columns.map(() => '---|').join('')}`]
  return [...(table.caption ? [`**${table.caption}**`, ''] : []), ...head, ...rows].join('\n')
}

const blockWords = (block: BriefBlock): string => {
  if (block.kind === 'table') return `${tableWords(block)}\n`
  if (block.kind === 'note') return `${block.heading ? `**${block.text}**` : block.text}\n`
  return `${block.bullet ? `${'  '.repeat(block.indent)}- ` : ''}${lineWords(block)}${block.bullet ? '' : '\n'}`
}

const tight = (block: BriefBlock): boolean => block.kind === 'line' && block.bullet

/** Blocks one after another; a list ends with an empty line. */
const blocksWords = (blocks: readonly BriefBlock[]): string =>
  blocks.map((block, at) => blockWords(block) + (tight(block) && blocks[at + 1] !== undefined && !tight(blocks[at + 1]!) ? '\n' : '')).join('\n')

const sectionWords = (section: BriefSection): string =>
  `## ${section.number === null ? '' : `${section.number}. `}${section.title}\n\n${blocksWords(section.blocks).trimEnd()}\n`

const lookedWords = ({ judged, records }: Account['looked']): string => (judged === 0 ? 'no' : `${judged} of ${records} records`)

/** The last line: what was withheld, and how much a person has looked at. */
export const closing = (brief: Account): string =>
  `${brief.counts.withheld} ${brief.counts.withheld === 1 ? 'sentence' : 'sentences'} withheld${brief.counts.withheld > 0 ? ': proof failed' : ''}. Looked at by a person: ${lookedWords(brief.looked)}.`

/** How citations and marks are to be read. */
export const legend = (brief: Account): string => {
  const first = brief.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'line' ? block.sentences : []))
    .flatMap((sentence) => sentence.cites)[0]
  return first === undefined
    ? ''
    : `${citeWords(first)} is a place in document ${first.letter}. ⚠F1: see finding F1 first. *Inferred*: concluded, not said.`
}

/** "Norway – Iceland: timeline". */
export const titleOf = ({ names, title }: Account): string => `${names[0]} – ${names[1]}${title === null ? '' : `: ${title}`}`

/** The brief as Markdown. */
export const printMarkdown = (brief: Account): string => {
  const about = [brief.about && `About: ${brief.about}.`, brief.since && `Since: ${brief.since}.`].filter(Boolean).join(' ')
  const parts = [
    `# ${titleOf(brief)}\n`,
    `${brief.head.map(sentenceWords).join(' ')}\n`,
    about && `${about}\n`,
    legend(brief) && `${legend(brief)}\n`,
    ...brief.sections.map(sectionWords),
    closing(brief),
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}
