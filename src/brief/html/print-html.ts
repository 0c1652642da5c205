import type { Account, BriefBlock, BriefCell, BriefDocument, BriefLine, BriefSection, BriefSentence, BriefTable } from '../brief.ts'
import { closing, namesFinding, tellsFinding, titleOf } from '../print-markdown.ts'
import { dateWords, quoted } from '../words.ts'
import { escaped } from './escape.ts'
import { keyOf, type Place, placesOf, sentencesOf } from './places.ts'
import { style } from './style.ts'

/** The text of a document by its id: what the cited words are cut from. */
export type Texts = ReadonlyMap<string, string>

/** What a page is made with: labels of places, and the marks that some line of it tells of. */
interface Page {
  readonly places: ReadonlyMap<string, Place>
  readonly told: ReadonlySet<string>
}

/** Words of a sentence; the mark of inference is set apart by type. */
const words = (text: string): string => escaped(text).replace(/\*([Ii]nferred)\*/g, '<em>$1</em>')

const citeLink = ({ label, cite }: Place): string =>
  `<a class="cite" href="#${label}" aria-label="words cited: document ${cite.letter}, place ${label.slice(cite.letter.length)}">${label}</a>`

const markLink = (mark: string, { told }: Page): string => {
  const shown = `<span aria-hidden="true">⚠</span><span class="away">open finding </span>${mark}`
  return told.has(mark) ? `<a class="mark" href="#${mark}">${shown}</a>` : `<span class="mark">${shown}</span>`
}

const cited = (sentence: BriefSentence, page: Page): readonly string[] => [
  ...new Set(sentence.cites.flatMap((cite) => page.places.get(keyOf(cite)) ?? []).map(citeLink)),
  ...(tellsFinding(sentence) ? [] : sentence.marks.map((mark) => ` ${markLink(mark, page)}`)),
]

const tail = (sentence: BriefSentence): string => {
  const [mark] = sentence.marks
  return mark !== undefined && tellsFinding(sentence) && !namesFinding(sentence) ? ` (${mark})` : ''
}

const sentenceHtml = (sentence: BriefSentence, page: Page): string => words(sentence.text) + cited(sentence, page).join('') + tail(sentence)

/** Sentences of one line; those that end without a stop are parted by a semicolon. */
const joined = (sentences: readonly BriefSentence[], page: Page): string =>
  sentences.map((sentence, at) => sentenceHtml(sentence, page) + (at < sentences.length - 1 && !/[.:]$/.test(sentence.text) ? ';' : '')).join(' ')

/** The id by which a mark finds the line that tells of it: the first line of a finding has it. */
const idOf = (sentences: readonly BriefSentence[], ids: Set<string>): string => {
  const mark = sentences.find(tellsFinding)?.marks[0]
  if (mark === undefined || ids.has(mark)) return ''
  ids.add(mark)
  return ` id="${mark}"`
}

const lineHtml = (line: BriefLine, page: Page): string =>
  `${line.label === null ? '' : `<b>${escaped(line.label)}</b> `}${joined(line.sentences, page)}`

/** Cells of a row: a citation that several share stands in the last of them. */
const rowCells = (row: readonly BriefCell[], page: Page): readonly string[] => {
  const later = new Set<string>()
  return [...row]
    .reverse()
    .map(({ shown, sentence }) => {
      const own = sentence === null ? [] : cited(sentence, page).filter((link) => !later.has(link))
      for (const link of own) later.add(link)
      return words(shown) + own.join('')
    })
    .reverse()
}

const rowHtml = (table: BriefTable, row: readonly BriefCell[], page: Page, ids: Set<string>): string => {
  const cells = rowCells(row, page).map((cell, at) => {
    if (at === 0) return `<th scope="row" role="rowheader">${cell}</th>`
    const none = /^–?$/.test(row[at]!.shown) ? ' class="none"' : ''
    return `<td role="cell" data-column="${escaped(table.columns[at] ?? '')}"${none}>${cell}</td>`
  })
  const told = row.flatMap((cell) => cell.sentence ?? [])
  return `<tr role="row"${idOf(told, ids)}>${cells.join('')}</tr>`
}

const tableHtml = (table: BriefTable, page: Page, ids: Set<string>): string => {
  const heads = table.columns.map(
    (name) => `<th scope="col" role="columnheader">${name === '' ? '<span class="away">mark</span>' : escaped(name)}</th>`,
  )
  const caption = table.caption === null ? '' : `<caption>${escaped(table.caption)}</caption>`
  const rows = table.rows.map((row) => rowHtml(table, row, page, ids)).join('\n')
  return `<table role="table">${caption}<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>\n<tbody role="rowgroup">\n${rows}\n</tbody></table>`
}

const isBullet = (block: BriefBlock): boolean => block.kind === 'line' && block.bullet

/** Bulleted lines that follow one another, those set in beneath the line before them. */
const listHtml = (lines: readonly BriefLine[], page: Page, ids: Set<string>): string => {
  const items: string[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    const end = lines.findIndex((other, place) => place > at && other.indent <= line.indent)
    const inner = lines.slice(at + 1, end < 0 ? undefined : end)
    items.push(`<li${idOf(line.sentences, ids)}>${lineHtml(line, page)}${inner.length > 0 ? `\n${listHtml(inner, page, ids)}` : ''}</li>`)
    at = end < 0 ? lines.length : end
  }
  return `<ul>\n${items.join('\n')}\n</ul>`
}

const blocksHtml = (blocks: readonly BriefBlock[], page: Page, ids: Set<string>): string => {
  const parts: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (isBullet(block)) {
      const end = blocks.findIndex((other, place) => place > at && !isBullet(other))
      const lines = blocks.slice(at, end < 0 ? undefined : end) as readonly BriefLine[]
      parts.push(listHtml(lines, page, ids))
      at += lines.length - 1
    } else if (block.kind === 'table') parts.push(tableHtml(block, page, ids))
    else if (block.kind === 'note') parts.push(block.heading ? `<h3>${escaped(block.text)}</h3>` : `<p class="key">${words(block.text)}</p>`)
    else parts.push(`<p class="finding"${idOf(block.sentences, ids)}>${lineHtml(block, page)}</p>`)
  }
  return parts.join('\n')
}

const headingOf = ({ number, title }: BriefSection): string => `${number === null ? '' : `${number}. `}${title}`

const sectionHtml = (section: BriefSection, page: Page, ids: Set<string>): string =>
  `<section aria-labelledby="s-${escaped(section.id)}">\n<h2 id="s-${escaped(section.id)}">${escaped(headingOf(section))}</h2>\n${blocksHtml(section.blocks, page, ids)}\n</section>`

const address = (url: string | null): string => {
  if (url === null) return ''
  return /^https?:\/\//i.test(url) ? ` · <a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>` : ` · <bdi>${escaped(url)}</bdi>`
}

/** Words of a place that are printed at most. */
const placeWords = 60

const documentHtml = (document: BriefDocument, places: readonly Place[], texts: Texts): string => {
  const { letter, title, publisher, source, published, url } = document
  const file = source === null ? 'untitled' : `file ${source.split(/[\\/]/).at(-1)}`
  const name = [publisher, title].filter((part) => part !== null).join(', ') || file
  const date = published === null ? 'undated' : dateWords(published.slice(0, 10))
  const rows = places.map(({ label, cite: { span } }) => {
    const said = quoted((texts.get(document.id) ?? '').slice(span.start, span.end), placeWords)
    return `<li id="${label}"><span>${label}</span><span><bdi>${escaped(said)}</bdi> <span class="at">${span.start}–${span.end}</span></span></li>`
  })
  const list = rows.length === 0 ? '' : `\n<ol class="places">\n${rows.join('\n')}\n</ol>`
  return `<h3>${letter} · <bdi>${escaped(name)}</bdi> · ${escaped(date)}${address(url)}</h3>${list}`
}

const sourcesHtml = (account: Account, { places }: Page, texts: Texts): string => {
  const byDocument = Map.groupBy([...places.values()], ({ cite }) => cite.document)
  const documents = account.documents
    .filter(({ id }) => byDocument.has(id))
    .map((document) => documentHtml(document, byDocument.get(document.id) ?? [], texts))
  const how = '<p class="key">The words on which the lines above rest, by document. Numbers at the end count UTF-16 units of the text.</p>'
  return `<section class="sources" aria-labelledby="s-words">\n<h2 id="s-words">Words cited</h2>\n${how}\n${documents.join('\n')}\n</section>`
}

const navHtml = (account: Account): string => {
  if (account.sections.length < 6 || account.sections.some(({ number }) => number === null)) return ''
  const links = [...account.sections.map((section) => [section.id, section.title] as const), ['words', 'Words cited'] as const]
  return `<nav aria-label="Sections">\n<ol>\n${links.map(([id, title]) => `<li><a href="#s-${escaped(id)}">${escaped(title)}</a></li>`).join('\n')}\n</ol>\n</nav>`
}

const filtersOf = ({ about, since }: Account): string => {
  const told = [about && `About: ${about}.`, since && `Since: ${since}.`].filter(Boolean).join(' ')
  return told === '' ? '' : `<p class="filters">${escaped(told)}</p>`
}

const key =
  '<p class="key">A small label such as A1 leads to the words of document A on which a line rests, at the end. ⚠F1: see finding F1 first. <em>Inferred</em>: concluded, not said.</p>'

/** What a browser may do with the page: show it, and nothing else. */
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`

/** The account as one HTML page that needs nothing from elsewhere, for a screen or for paper; every citation leads to the words it stands for. */
export const printHtml = (account: Account, texts: Texts): string => {
  const told = new Set(
    sentencesOf(account)
      .filter(tellsFinding)
      .flatMap((sentence) => sentence.marks),
  )
  const page: Page = { places: placesOf(account), told }
  const ids = new Set<string>()
  const title = escaped(titleOf(account))
  const parts = [
    '<!doctype html>',
    '<html lang="en">',
    `<head>\n<meta charset="utf-8">\n${policy}\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<style>\n${style}\n</style>\n</head>`,
    '<body>',
    `<header>\n<h1>${title}</h1>\n<p>${joined(account.head, page)}</p>`,
    filtersOf(account),
    page.places.size > 0 ? key : '',
    navHtml(account),
    '</header>\n<main>',
    ...account.sections.map((section) => sectionHtml(section, page, ids)),
    account.documents.length > 0 ? sourcesHtml(account, page, texts) : '',
    '</main>',
    `<footer>\n<p>${escaped(closing(account))}</p>\n</footer>`,
    '</body>\n</html>',
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}
