import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { xmlSafe } from '../text/xml.ts'
import type { Account, BriefBlock, BriefCell, BriefDocument, BriefLine, BriefSection, BriefSentence, BriefTable, Cite } from './brief.ts'
import { closing, tellsFinding, titleOf } from './print-markdown.ts'
import { dateWords } from './words.ts'

/*
 * A brief or a view for a word processor (Office Open XML): headings, tables, and a real footnote behind each sentence that holds where its
 * words stand and the words themselves. The same brief gives the same bytes.
 */

/** What the printing of one brief needs at every sentence. */
interface Desk {
  readonly documents: ReadonlyMap<string, BriefDocument>
  /** The words of a document at a place. */
  readonly quoteAt: (cite: Cite) => string
  /** Documents that a note has named in full; the notes after it give the letter alone. */
  readonly named: Set<string>
}

/** Width of the text on A4 with margins of 2 cm, in twentieths of a point. */
const textWidth = 9638

const grey = '595959'

/** Line ends inside a text become line breaks. */
const runs = (text: string, style: { readonly italics?: boolean; readonly bold?: boolean; readonly color?: string } = {}): readonly TextRun[] =>
  xmlSafe(text)
    .split(/\r\n|[\r\n]/)
    .map((line, at) => new TextRun({ text: line, ...style, ...(at > 0 ? { break: 1 } : {}) }))

/** "*inferred*" is the one mark of emphasis that a brief uses. */
const sentenceRuns = (text: string): readonly TextRun[] =>
  text
    .split(/(\*[Ii]nferred\*)/)
    .flatMap((part) => (/^\*[Ii]nferred\*$/.test(part) ? runs(part.slice(1, -1), { italics: true }) : part === '' ? [] : runs(part)))

const sourceWords = ({ letter, title, publisher, published, url, source }: BriefDocument): string =>
  [`${letter}. ${title ?? url ?? source ?? 'without a title'}`, publisher, published === null ? 'undated' : dateWords(published.slice(0, 10))]
    .filter((part) => part !== null)
    .join(', ')

/** What a place is called in a note: the document in full where it is first cited, then by its letter, and not again within one note. */
const whereWords = (cite: Cite, before: Cite | undefined, desk: Desk): string => {
  const place = `${cite.span.start}–${cite.span.end}`
  if (before?.document === cite.document) return place
  const document = desk.documents.get(cite.document)
  const full = document !== undefined && !desk.named.has(cite.document)
  desk.named.add(cite.document)
  return `${full ? sourceWords(document) : cite.letter}, ${place}`
}

/** The footnote of some cited places, each with its words; none where nothing is cited. */
const noteOf = (cites: readonly Cite[], desk: Desk): readonly ParagraphChild[] => {
  if (cites.length === 0) return []
  const parts = cites.flatMap((cite, at) => [
    ...runs(`${at === 0 ? ' ' : '; '}${whereWords(cite, cites[at - 1], desk)}: `, { color: grey }),
    ...runs(`“${desk.quoteAt(cite)}”`),
  ])
  return [new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children: parts })] })]
}

const marksOf = (sentence: BriefSentence): readonly TextRun[] => {
  if (sentence.marks.length === 0) return []
  if (!tellsFinding(sentence)) return runs(` ⚠${sentence.marks.join(' ⚠')}`, { bold: true })
  return sentence.text.startsWith(sentence.marks[0]!) ? [] : runs(` (${sentence.marks[0]})`)
}

const placeKey = ({ document, span }: Cite): string => `${document}:${span.start}-${span.end}`

const once = (cites: readonly Cite[]): readonly Cite[] => [...new Map(cites.map((cite) => [placeKey(cite), cite])).values()]

const sentenceParts = (sentence: BriefSentence, desk: Desk): readonly ParagraphChild[] => [
  ...sentenceRuns(sentence.text),
  ...marksOf(sentence),
  ...noteOf(once(sentence.cites), desk),
]

/** Sentences one after another, parted as in the printed forms: by a semicolon where the one before has no full stop. */
const joined = (sentences: readonly BriefSentence[], desk: Desk): readonly ParagraphChild[] =>
  sentences.flatMap((sentence, at) => {
    const before = sentences[at - 1]?.text
    return [...(before === undefined ? [] : runs(/[.:]$/.test(before) ? ' ' : '; ')), ...sentenceParts(sentence, desk)]
  })

const lineParagraph = ({ bullet, indent, label, sentences }: BriefLine, desk: Desk): Paragraph =>
  new Paragraph({
    spacing: { after: 60 },
    ...(bullet ? { bullet: { level: indent } } : {}),
    children: [...(label === null ? [] : runs(`${label} `, { bold: true })), ...joined(sentences, desk)],
  })

/** Cells of a row: a place or a mark that several cells share is noted in the last of them. */
const cellsOf = (row: readonly BriefCell[], desk: Desk): readonly (readonly ParagraphChild[])[] => {
  const later = new Set<string>()
  const parts = [...row].reverse().map(({ shown, sentence }) => {
    const cites = once(sentence?.cites ?? []).filter((cite) => !later.has(placeKey(cite)))
    const marks = sentence === null || tellsFinding(sentence) ? [] : sentence.marks.filter((mark) => !later.has(mark))
    for (const key of [...cites.map(placeKey), ...marks]) later.add(key)
    return { shown, cites, marks }
  })
  return parts
    .reverse()
    .map(({ shown, cites, marks }) => [
      ...sentenceRuns(shown),
      ...(marks.length === 0 ? [] : runs(` ⚠${marks.join(' ⚠')}`, { bold: true })),
      ...noteOf(cites, desk),
    ])
}

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0)

/** Columns wide enough for their longest word; what is left goes to those with the longest cells. */
const widthsOf = ({ columns, rows }: BriefTable): number[] => {
  const cells = columns.map((name, at) => [name, ...rows.map((row) => row[at]?.shown ?? '')])
  const least = cells.map((column) => Math.min(18, longest(column.flatMap((cell) => cell.split(/\s+/)))) + 4)
  const more = cells.map((column, at) => Math.max(0, Math.min(60, longest(column)) - least[at]!))
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
  const [base, rest] = [sum(least), Math.max(0, 95 - sum(least))]
  const shares = least.map((one, at) => one + (sum(more) === 0 ? one * (rest / base) : (more[at]! / sum(more)) * rest))
  return shares.map((share) => Math.round((share / sum(shares)) * textWidth))
}

/** A cell of a table; that of the head stands out and is repeated on every page. */
const cellOf = (children: readonly ParagraphChild[], width: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' } } : {}),
    children: [new Paragraph({ children: [...children] })],
  })

const tableBlocks = (table: BriefTable, desk: Desk): readonly (Paragraph | Table)[] => {
  const widths = widthsOf(table)
  const head = new TableRow({ tableHeader: true, children: table.columns.map((name, at) => cellOf(runs(name, { bold: true }), widths[at]!, true)) })
  const rows = table.rows.map(
    (row) => new TableRow({ cantSplit: true, children: cellsOf(row, desk).map((cell, at) => cellOf(cell, widths[at] ?? 1000, false)) }),
  )
  return [
    ...(table.caption ? [new Paragraph({ keepNext: true, children: [...runs(table.caption, { bold: true })] })] : []),
    new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths: widths, rows: [head, ...rows] }),
    new Paragraph({ children: [] }),
  ]
}

const blockParts = (block: BriefBlock, desk: Desk): readonly (Paragraph | Table)[] => {
  if (block.kind === 'table') return tableBlocks(block, desk)
  if (block.kind === 'line') return [lineParagraph(block, desk)]
  if (block.heading) return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...runs(block.text)] })]
  return [new Paragraph({ spacing: { after: 120 }, children: [...sentenceRuns(block.text)] })]
}

const sectionParts = (section: BriefSection, desk: Desk): readonly (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [...runs(`${section.number === null ? '' : `${section.number}. `}${section.title}`)],
  }),
  ...section.blocks.flatMap((block) => blockParts(block, desk)),
]

const legend = 'Each note gives the place and the words that a sentence rests on. ⚠F1: see finding F1 first. Inferred: concluded, not said.'

const bodyOf = (brief: Account, desk: Desk): (Paragraph | Table)[] => {
  const wish = [brief.about && `About: ${brief.about}.`, brief.since && `Since: ${brief.since}.`].filter(Boolean).join(' ')
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...runs(titleOf(brief))] }),
    new Paragraph({ spacing: { after: 120 }, children: [...joined(brief.head, desk)] }),
    ...(wish === '' ? [] : [new Paragraph({ children: [...runs(wish)] })]),
    new Paragraph({ spacing: { after: 120 }, children: [...runs(legend, { color: grey, italics: true })] }),
    ...brief.sections.flatMap((section) => sectionParts(section, desk)),
    new Paragraph({ spacing: { before: 240 }, children: [...runs(closing(brief), { color: grey })] }),
  ]
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ color: grey, children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })

const fileOf = (brief: Account, desk: Desk): Document =>
  new Document({
    title: xmlSafe(titleOf(brief)),
    creator: 'Chancery',
    lastModifiedBy: 'Chancery',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } } }, footnoteText: { run: { size: 18 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 } } },
        footers: { default: footer() },
        children: bodyOf(brief, desk),
      },
    ],
  })

/** 1980-01-01, the first day that a ZIP file can name. */
const zipDay = 0x0021

/**
 * The package with the times of its parts set to one day. The format: ZIP, APPNOTE 6.3, local headers and central directory, in both of
 * which time and date stand side by side, at byte 10 and 12.
 */
const withoutTimes = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('the package of the brief does not end as a ZIP file does')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const local = view.getUint32(at + 42, true)
    view.setUint32(at + 12, zipDay << 16, true)
    view.setUint32(local + 10, zipDay << 16, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

const coreProperties = (brief: Account): { readonly path: string; readonly data: string } => {
  const day = `${brief.asOf ?? '1970-01-01'}`.slice(0, 10).padEnd(10, '-01')
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:creator>Chancery</dc:creator><cp:lastModifiedBy>Chancery</cp:lastModifiedBy>${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  }
}

/** The account as a Word document. `texts` are those of the cited documents, by id. The bytes depend on the arguments alone. */
export const printDocx = async (brief: Account, texts: ReadonlyMap<string, string>): Promise<Uint8Array> => {
  const desk: Desk = {
    documents: new Map(brief.documents.map((document) => [document.id, document])),
    quoteAt: ({ document, span }) => texts.get(document)?.slice(span.start, span.end) ?? '',
    named: new Set(),
  }
  const bytes = await Packer.toArrayBuffer(fileOf(brief, desk), undefined, [coreProperties(brief)])
  return withoutTimes(new Uint8Array(bytes))
}
