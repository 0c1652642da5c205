import type { Account, BriefBlock, BriefSection, BriefTable } from './brief.ts'
import { closing, legend, lineWords, rowWords, sentenceWords, titleOf } from './print-markdown.ts'

const width = 100

/** Words laid out in lines of at most 100 columns, the later ones set in. */
const wrapped = (text: string, first: string, rest: string): string => {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/\s+/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

const plainWords = (text: string): string => text.replaceAll('*inferred*', 'inferred').replaceAll('*Inferred*', 'Inferred')

/** A row of a table as an entry: the first cell, then the others under their column's name. */
const rowLines = (table: BriefTable, cells: readonly string[]): string => {
  const [first, ...rest] = cells
  const named = rest.map((text, at) => ({ name: table.columns[at + 1] ?? '', text })).filter(({ text }) => text !== '' && text !== '–')
  return [
    wrapped(plainWords(first || '–'), '  • ', '    '),
    ...named.map(({ name, text }) => wrapped(plainWords(text), `      ${name}: `, '        ')),
  ].join('\n')
}

const compact = (table: BriefTable): boolean => table.rows.every((row) => rowWords(row).join('  ').length < width - 4)

const columnsOf = (table: BriefTable): string => {
  const rows = table.rows.map((row) => rowWords(row).map(plainWords))
  const widths = table.columns.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
  if (widths.reduce((all, one) => all + one + 2, 2) > width) return rows.map((row) => rowLines(table, row)).join('\n')
  const lay = (cells: readonly string[]) => `  ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd()
  return [lay(table.columns), ...rows.map(lay)].join('\n')
}

const tableText = (table: BriefTable): string => {
  const body = compact(table) ? columnsOf(table) : table.rows.map((row) => rowLines(table, rowWords(row))).join('\n')
  return table.caption ? `  ${table.caption}\n${body}` : body
}

const blockText = (block: BriefBlock): string => {
  if (block.kind === 'table') return tableText(block)
  if (block.kind === 'note') return block.heading ? `\n  ${block.text}` : wrapped(block.text, '  ', '  ')
  const set = '  '.repeat(block.indent + 1)
  return wrapped(plainWords(lineWords(block)), block.bullet ? `${set}• ` : set, block.bullet ? `${set}  ` : set)
}

const sectionText = (section: BriefSection): string => {
  const title = `${section.number === null ? '' : `${section.number}. `}${section.title}`.toUpperCase()
  const body = section.blocks.map(blockText).join('\n').replace(/^\n/, '')
  return `${title}\n${body}`
}

/** The brief for a terminal, in lines of at most 100 columns where words allow it. */
export const printText = (brief: Account): string => {
  const title = titleOf(brief)
  const head = wrapped(plainWords(brief.head.map(sentenceWords).join(' ')), '', '')
  const filters = [brief.about && `About: ${brief.about}.`, brief.since && `Since: ${brief.since}.`].filter(Boolean).join(' ')
  const key = legend(brief)
  const parts = [
    title,
    '='.repeat(title.length),
    head,
    filters,
    key && wrapped(plainWords(key), '', ''),
    '',
    brief.sections.map(sectionText).join('\n\n'),
    '',
    wrapped(closing(brief), '', ''),
  ]
  return `${parts.filter((part, at) => part !== '' || at > 4).join('\n')}\n`
}
