import type { Finding } from '../model/finding.ts'
import { bullet, heading, note, plain, table } from './blocks.ts'
import type { BriefBlock, BriefCell, BriefSentence } from './brief.ts'
import type { Desk } from './desk.ts'
import { editLines } from './lines/edit.ts'
import { derivedFindings, findingLine, listFindings, sumFindings, sumRows, toldFindings } from './lines/finding.ts'
import { bare, emptyLines, gapLines } from './lines/gaps.ts'
import { oneSideLines, originLines, sideLine } from './lines/origin.ts'
import { covered, personRow, speakers, statementLine, statements } from './lines/statement.ts'
import { tieRow, ties } from './lines/tie.ts'
import { unusedLines } from './lines/unused.ts'
import { versions } from './versions.ts'
import { dateWords } from './words.ts'

/** The table of ties. */
export const tieTable = (desk: Desk): readonly BriefBlock[] => {
  const all = ties(desk)
  return all.length === 0
    ? [bullet(bare('Ties: none on record.'))]
    : table(
        ['tie', 'state', 'words'],
        all.map((item) => tieRow(desk, item.all)),
      )
}

const quotedForms: ReadonlySet<string | null> = new Set(['direct', 'document'])

/** Who is heard, what they are quoted with, one utterance in several wordings. */
export const people = (desk: Desk): readonly BriefBlock[] => {
  const alone = statements(desk).filter((item) => new Set(item.all.map((record) => record.document)).size === 1 && !covered(desk, item.lead))
  const direct = alone.filter((item) => quotedForms.has(item.lead.form))
  const reported = alone.filter((item) => !quotedForms.has(item.lead.form))
  const lines = (title: string, items: typeof alone): readonly BriefBlock[] =>
    items.length === 0 ? [] : [heading(title), ...items.map((item) => bullet(statementLine(desk, item.lead)))]
  const rows = speakers(desk).map((heard) => personRow(desk, heard))
  if (statements(desk).length === 0) return [bullet(bare('Statements: none on record.'))]
  return [
    ...table(['person', 'office, as printed', 'heard in'], rows),
    ...lines('Quotations not printed above', direct),
    ...lines('Reported speech not printed above', reported),
    ...versions(desk),
  ]
}

const sums = (desk: Desk, title: string, findings: readonly Finding[]): readonly BriefBlock[] =>
  findings.length === 0 ? [] : [heading(title), ...sumRows(desk, findings)]

/** What was found is not found again by itself once a person gave another value: that it is missing is said. */
const lapsedNote = ({ lapsed }: Desk): readonly BriefBlock[] =>
  lapsed === 0
    ? []
    : [
        note(
          `Not shown: ${lapsed} ${lapsed === 1 ? 'finding rests' : 'findings rest'} on a record that a person rejected or corrected. Look at the sums again.`,
        ),
      ]

/** Findings told in full, gravest first, then the table of sums. */
export const addsUp = (desk: Desk): readonly BriefBlock[] => {
  const told = toldFindings(desk)
  return [
    ...(told.length === 0
      ? [bullet(bare('Findings: none.'))]
      : [note('Findings, gravest first. “Tension” is not “false”.'), ...told.map((finding) => plain(findingLine(desk, finding)))]),
    ...lapsedNote(desk),
    ...sums(desk, 'Sums', sumFindings(desk)),
    ...sums(desk, 'Derived, not claimed', derivedFindings(desk)),
    ...sums(desk, 'On the dated lists, as told', listFindings(desk)),
  ]
}

/** Whether entries were left out by what was asked: then their sentences are no sign of a gap. */
const isNarrowed = ({ options }: Desk): boolean => options.about !== undefined || options.since !== undefined

/** What was looked for and not found. */
export const notCovered = (desk: Desk): readonly BriefBlock[] =>
  (desk.items.length === 0 ? emptyLines(desk) : [...gapLines(desk), ...(isNarrowed(desk) ? [] : unusedLines(desk))]).map((line) => bullet(line))

/** The last part of a path or address; where publisher and title are unknown, a document goes by its file. */
const fileName = (source: string | null): string => (source === null ? 'untitled' : `file ${source.split(/[\\/]/).at(-1)}`)

const sourceRow = (desk: Desk, id: string): readonly BriefCell[] => {
  const document = desk.byId.get(id)!
  const title = [document.publisher, document.title].filter((part) => part !== null).join(', ') || fileName(document.source)
  const parts = [
    desk.letters.get(id)!,
    title,
    document.published ? dateWords(document.published.slice(0, 10)) : 'undated',
    document.url ?? 'no address',
  ]
  const made = bare(parts.join(' · '))
  return parts.map((shown) => ({ shown, sentence: made }))
}

/** Bodies that a document names as where it has something from, and whatever it names as the source of its source. */
const origins = (desk: Desk): readonly BriefSentence[] => {
  const named = new Map<string, Set<string>>()
  for (const record of desk.records.values()) {
    const via = record.kind === 'statement' ? record.via : null
    const by = record.attribution.mode === 'reported' ? record.attribution.by : null
    const name = via ?? (by !== null && desk.who(record.document, by)?.form === 'organisation' ? by : null)
    if (name && /\p{Lu}/u.test(name) && desk.who(record.document, name)?.form !== 'person')
      named.set(name, (named.get(name) ?? new Set()).add(desk.letters.get(record.document) ?? '?'))
  }
  return [...named]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([name, letters]) => bare(`Source named: ${name} · in ${[...letters].sort().join(', ')}`))
}

const titled = (title: string, lines: readonly BriefSentence[]): readonly BriefBlock[] =>
  lines.length === 0 ? [] : [heading(title), ...lines.map((line) => bullet(line))]

/** The documents with their letters, and the sources that they name. */
export const sources = (desk: Desk): readonly BriefBlock[] => [
  ...table(
    ['', 'document', 'date', 'address'],
    desk.documents.map((document) => sourceRow(desk, document.id)),
  ),
  ...origins(desk).map((line) => bullet(line)),
  ...originLines(desk).map((line) => bullet(line)),
  ...(desk.documents.length > 0 ? [bullet(sideLine(desk))] : []),
  ...titled('Changed after they came out', editLines(desk)),
  ...titled('Told by one side alone', oneSideLines(desk)),
]
