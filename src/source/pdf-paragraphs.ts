import type { PrintedLine } from './pdf-lines.ts'
import type { PdfOrigin } from './source.ts'

/** Factor of the usual distance of lines from which a wider one parts paragraphs. */
const wideGap = 1.35
/** Factor of the size of letters from which a shift of the left edge is an indent, and a change of size a heading. */
const indent = 0.8
const otherSize = 0.12
/** Share of the width of the column under which a line that ends a sentence ends its paragraph. */
const shortLine = 0.8
/** Distances of lines needed to know the usual one; with fewer it is taken to be `plainLeading` times the size of the letters. */
const fewLines = 5
const plainLeading = 1.25

export interface PdfText {
  readonly text: string
  readonly origin: PdfOrigin
}

/**
 * The text of a PDF: its lines joined to paragraphs (by distance, indent, size and short last lines), words that were parted at line
 * ends made whole, paragraphs parted by a blank line, also across pages where the sentence goes on.
 */
export const paragraphsOf = (pages: readonly (readonly PrintedLine[])[]): PdfText => {
  const isKept = keptHyphens(pages)
  const leading = leadingOf(pages)
  const right = pages.flat().reduce((most, line) => Math.max(most, line.right), 0)
  const textStart: number[] = []
  const page: number[] = []
  let text = ''
  pages.forEach((lines, index) => {
    const layout = { leading, right, left: median(lines.map((line) => line.left)) }
    lines.forEach((line, at) => {
      const before = at > 0 ? lines[at - 1] : undefined
      const parts = before === undefined ? startsAnew(text, line.text) : startsParagraph(before, line, layout)
      text = parts ? `${text}${text === '' ? '' : '\n\n'}` : joined(text, line.text, isKept)
      if (at === 0) {
        textStart.push(text.length)
        page.push(index + 1)
      }
      text += line.text
    })
  })
  return { text, origin: { kind: 'pdf', textStart, page } }
}

interface Layout {
  /** The usual left edge of the page, and the right one of the document. */
  readonly left: number
  readonly right: number
  /** The usual distance of one line from the next in the document. */
  readonly leading: number
}

const leadingOf = (pages: readonly (readonly PrintedLine[])[]): number => {
  const gaps = pages.flatMap((lines) => lines.slice(1).flatMap((line, at) => (lines[at]!.base > line.base ? [lines[at]!.base - line.base] : [])))
  return gaps.length < fewLines ? plainLeading * median(pages.flat().map((line) => line.size)) : median(gaps)
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const listMark = /^(?:[•·▪◦‣–—*-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i
const sentenceEnd = /[.!?:;…]["'”’)\]»]?$/

const startsParagraph = (before: PrintedLine, line: PrintedLine, layout: Layout): boolean => {
  const gap = before.base - line.base
  // A line higher up is the next column: it goes on unless the sentence ended.
  if (gap < -line.size) return startsAnew(before.text, line.text)
  if (gap > Math.max(layout.leading, line.size) * wideGap || listMark.test(line.text)) return true
  if (Math.abs(before.size - line.size) > before.size * otherSize && gap > line.size / 2) return true
  if (line.left - before.left > line.size * indent && line.left - layout.left > line.size * indent) return sentenceEnd.test(before.text)
  return sentenceEnd.test(before.text) && before.right - layout.left < (layout.right - layout.left) * shortLine
}

/** Across pages and columns only the words can tell: a paragraph goes on where no sentence ended, or in small letters. */
const startsAnew = (before: string, next: string): boolean =>
  before === '' || (sentenceEnd.test(before.slice(-4)) && !/^\p{Ll}/u.test(next)) || listMark.test(next)

/** The text so far, made ready for the next line of its paragraph. */
const joined = (text: string, next: string, isKept: (word: string) => boolean): string => {
  if (text.endsWith('\u00AD')) return text.slice(0, -1)
  if (!/[\p{L}\p{N}][-‐]$/u.test(text)) return `${text} `
  const head = /[\p{L}\p{N}][\p{L}\p{N}'’-]*$/u.exec(text.slice(-60, -1))?.[0] ?? ''
  const tail = /^\p{Ll}[\p{L}'’]*/u.exec(next)?.[0]
  return tail === undefined || /\p{N}$/u.test(head) || isKept(`${head}-${tail}`) ? text : text.slice(0, -1)
}

/** Whether a word that was parted at its hyphen is printed with it elsewhere in the document: "long-term" is one, "agree-ment" none. */
const keptHyphens = (pages: readonly (readonly PrintedLine[])[]): ((word: string) => boolean) => {
  const words = new Set<string>()
  for (const lines of pages)
    for (const line of lines) for (const word of line.text.matchAll(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)+/gu)) words.add(word[0].toLowerCase())
  return (word) => words.has(word.toLowerCase())
}
