import { compareReadings, type Shared } from '../ledger/compare.ts'
import type { Difference } from '../ledger/renderings/difference.ts'
import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord, StatementRecord } from '../model/record.ts'
import { contains } from '../model/span.ts'
import { heading, note } from './blocks.ts'
import type { BriefBlock, BriefCell, BriefTable } from './brief.ts'
import { type Desk, sentence, wordsAt } from './desk.ts'
import { statementLine, statements } from './lines/statement.ts'
import { quoted } from './words.ts'

/** Comparing grows with the square of the documents: so many of the latest are laid side by side. */
const comparedDocuments = 6

const letterOf = (desk: Desk, record: ChanceryRecord): string => desk.letters.get(record.document) ?? '?'

/** One utterance as several documents have it. */
const sideBySide = (desk: Desk, records: readonly StatementRecord[]): BriefTable => {
  const ordered = [...records].sort((a, b) =>
    letterOf(desk, a) < letterOf(desk, b) ? -1 : letterOf(desk, a) > letterOf(desk, b) ? 1 : a.span.start - b.span.start,
  )
  const rows = ordered.map((record) => {
    const made = statementLine(desk, record)
    return [letterOf(desk, record), made.text].map((shown) => ({ shown, sentence: made }))
  })
  return { kind: 'table', caption: null, columns: ['document', 'words'], rows }
}

const asReading = (desk: Desk, id: string): Reading => ({
  document: desk.byId.get(id)!,
  records: [...desk.records.values()].filter((record) => record.document === id),
  mentions: [],
  sentences: [],
  findings: [],
  problems: [],
})

/** Words with up to four on either side, inside the record. */
const inContext = (desk: Desk, record: ChanceryRecord, { start, end }: Difference['a']['span']): string => {
  const before = wordsAt(desk, record.document, { start: record.span.start, end: start }).match(/(?:\S+\s+){0,4}$/)?.[0] ?? ''
  const after = wordsAt(desk, record.document, { start: end, end: record.span.end }).match(/^\S*(?:\s+\S+){0,4}/)?.[0] ?? ''
  return before + wordsAt(desk, record.document, { start, end }) + after
}

const differenceCell = (desk: Desk, record: ChanceryRecord | undefined, place: Difference['a']): BriefCell => {
  if (!record || place.quote.trim() === '' || !contains(record.span, place.span)) return { shown: '–', sentence: null }
  const words = quoted(inContext(desk, record, place.span), 40)
  return { shown: words, sentence: sentence(desk, `${letterOf(desk, record)}: ${words}`, [record]) }
}

const differenceRows = (desk: Desk, shared: Shared): readonly (readonly BriefCell[])[] => {
  const [a, b] = [desk.records.get(shared.a.record), desk.records.get(shared.b.record)]
  const one = desk.items.find((item) => item.claims.some((claim) => claim.id === a?.id))
  if (!one?.claims.some((claim) => claim.id === b?.id)) return []
  return shared.differences
    .filter((difference) => difference.severity === 'meaning')
    .map((difference) => [differenceCell(desk, a, difference.a), differenceCell(desk, b, difference.b)])
    .filter((row) => row.every((cell) => cell.sentence !== null))
}

/** A row once for every pair of wordings, however many records share them. */
const once = (rows: readonly (readonly BriefCell[])[]): readonly (readonly BriefCell[])[] => [
  ...new Map(rows.map((row) => [row.map((cell) => cell.shown).join('\u001f'), row])).values(),
]

const differing = (desk: Desk): readonly BriefTable[] => {
  const ids = desk.documents.slice(0, comparedDocuments).map((document) => document.id)
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
  return pairs.flatMap(([a, b]) => {
    const rows = once(compareReadings(asReading(desk, a), asReading(desk, b)).shared.flatMap((shared) => differenceRows(desk, shared)))
    return rows.length === 0 ? [] : [{ kind: 'table', caption: null, columns: [desk.letters.get(a)!, desk.letters.get(b)!], rows }]
  })
}

/** Versions of one utterance side by side, and the words in which two documents tell one thing otherwise. */
export const versions = (desk: Desk): readonly BriefBlock[] => {
  const groups = statements(desk).filter((item) => new Set(item.all.map((record) => record.document)).size > 1)
  const tables = differing(desk)
  return [
    ...(groups.length === 0 ? [] : [heading('Versions side by side'), ...groups.map((item) => sideBySide(desk, item.all))]),
    ...(tables.length === 0
      ? []
      : [
          heading('Told otherwise'),
          note('Words in which two documents tell one thing with another meaning, as far as the comparison reads them.'),
          ...tables,
        ]),
  ]
}
