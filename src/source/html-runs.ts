import { align } from './html-align.ts'
import type { Block, Piece } from './html-blocks.ts'
import type { TextNode } from './html-tree.ts'
import type { PageOrigin } from './source.ts'

/** Text with the runs that lead back to the page. */
export interface MappedText {
  readonly text: string
  readonly origin: PageOrigin
}

/** Marks that only help to break lines: soft hyphen, zero-width space, word joiner, byte order mark. They part words that are one. */
const isInvisible = (unit: string): boolean => unit === '\u00AD' || unit === '\u200B' || unit === '\u2060' || unit === '\uFEFF'
const isSpace = (unit: string): boolean => (unit < '\u0080' ? unit === ' ' || (unit >= '\t' && unit <= '\r') : /\s/.test(unit))

/**
 * The text of blocks: paragraphs parted by a blank line, white space (no-break spaces too) folded to one space, line breaks kept
 * as line ends, cells parted by tabs; every unit that comes from the page with its run.
 */
export const textWithRuns = (blocks: readonly Block[], html: string, base: number): MappedText => {
  const writer = createWriter()
  for (const block of blocks) {
    writer.paragraph()
    for (const piece of block.pieces) writePiece(writer, piece, html, base)
  }
  return writer.done()
}

const writePiece = (writer: Writer, piece: Piece, html: string, base: number): void => {
  if (piece === 'line') writer.gap('\n')
  else if (piece === 'cell') writer.gap('\t')
  else writeText(writer, piece, html, base)
}

const writeText = (writer: Writer, node: TextNode, html: string, base: number): void => {
  const { start, length } = align(node, html, base)
  for (let at = 0; at < node.value.length; at++) {
    const unit = node.value[at]!
    if (isInvisible(unit)) continue
    if (isSpace(unit)) writer.space(start[at]!, length[at]!)
    else writer.unit(unit, start[at]!, length[at]!)
  }
}

interface Writer {
  readonly unit: (unit: string, page: number, length: number) => void
  readonly space: (page: number, length: number) => void
  /** A mark between words that is not in the page; it replaces white space beside it. */
  readonly gap: (mark: '\n' | '\t') => void
  readonly paragraph: () => void
  readonly done: () => MappedText
}

/** What is to be written before the next unit: a space of the page, or a mark that is not in it. */
type Pending = { readonly page: number; readonly end: number } | '\n' | '\t' | '\n\n' | null

const createWriter = (): Writer => {
  const runs = createRuns()
  let text = ''
  let pending: Pending = null
  const add = (unit: string, page: number, length: number): void => {
    runs.add(text.length, page, length)
    text += unit
  }
  const flush = (): void => {
    if (pending !== null && text !== '') {
      if (typeof pending === 'string') text += pending
      else add(' ', pending.page, pending.end - pending.page)
    }
    pending = null
  }
  return {
    unit: (unit, page, length) => {
      flush()
      add(unit, page, length)
    },
    space: (page, length) => {
      if (typeof pending !== 'string') pending = { page: pending?.page ?? page, end: page + length }
    },
    gap: (mark) => {
      if (pending !== '\n\n') pending = mark === '\n' && pending === '\n' ? '\n\n' : mark
    },
    paragraph: () => {
      pending = '\n\n'
    },
    done: () => ({ text, origin: runs.done() }),
  }
}

interface Runs {
  readonly add: (text: number, page: number, length: number) => void
  readonly done: () => PageOrigin
}

/** Collects the runs of single units, joining those that go on from one another. */
const createRuns = (): Runs => {
  const textStart: number[] = []
  const textLength: number[] = []
  const pageStart: number[] = []
  const pageLength: number[] = []
  const goesOn = (text: number, page: number): boolean => {
    const last = textStart.length - 1
    const length = textLength[last]
    return last >= 0 && length === pageLength[last] && textStart[last]! + length! === text && pageStart[last]! + length! === page
  }
  return {
    add: (text, page, length) => {
      if (length === 1 && goesOn(text, page)) {
        textLength[textLength.length - 1]!++
        pageLength[pageLength.length - 1]!++
        return
      }
      textStart.push(text)
      textLength.push(1)
      pageStart.push(page)
      pageLength.push(length)
    },
    done: () => ({ kind: 'html', textStart, textLength, pageStart, pageLength }),
  }
}
