import type { Problem } from '../model/problem.ts'
import { isoDay } from './date.ts'
import { linesOfPage, type PdfItem, type PrintedLine, withoutRunningLines } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import type { DraftResult, SourceBytes, SourceFailure } from './source.ts'
import { hasText } from './text.ts'
import { failure, warning } from './trouble.ts'

/**
 * A PDF: the text of its pages as paragraphs, without running heads and feet. Its own date of making is a weak date, since
 * a statement is often saved long after it was given. Pages without text are named in warnings; nothing in the file is executed.
 */
export const readPdf = async ({ bytes, source }: SourceBytes): Promise<DraftResult> => {
  if (isCutOff(bytes)) return damaged(source, '', 'is cut off: its end is missing')
  const content = await contentOf(bytes, source)
  if ('ok' in content) return content
  const { text, origin } = paragraphsOf(withoutRunningLines(content.pages))
  if (!hasText(text)) return failure('pdf-no-text', { source }, 'holds no text, only pictures of it', 'run it through text recognition (OCR) first')
  const warnings = content.pages.flatMap((lines, page) => (lines.length === 0 ? [emptyPage(source, page + 1)] : []))
  return { ok: true, source, text, origin, warnings, ...metadata(content.info) }
}

/** A PDF ends with its end mark (ISO 32000-1, 7.5.5); some writers put a little after it. */
const isCutOff = (bytes: Uint8Array): boolean => !Buffer.from(bytes.subarray(-2048)).includes('%%EOF')

const damaged = (source: string, place: string, message: string): SourceFailure =>
  failure('pdf-damaged', { source, place }, message, 'fetch or export it again')

const emptyPage = (source: string, page: number): Problem =>
  warning(
    'pdf-no-text',
    { source, place: `p${page}` },
    'the page holds no text',
    'if it is a picture of text, run it through text recognition (OCR) first',
  )

interface PdfContent {
  readonly pages: readonly (readonly PrintedLine[])[]
  readonly info: Readonly<Record<string, unknown>>
}

type PdfFile = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

const contentOf = async (bytes: Uint8Array, source: string): Promise<PdfContent | SourceFailure> => {
  const file = await opened(bytes, source)
  if ('ok' in file) return file
  try {
    return await pagesOf(file, source)
  } finally {
    await file.destroy()
  }
}

/** pdf.js keeps the bytes it is given, hence the copy; `verbosity` 0 keeps it from writing to the console. */
const opened = async (bytes: Uint8Array, source: string): Promise<PdfFile | SourceFailure> => {
  const { getDocumentProxy } = await import('unpdf')
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return isLocked
      ? failure('pdf-encrypted', { source }, 'is locked with a password', 'unlock it and save it without one')
      : damaged(source, '', 'is damaged and cannot be opened')
  }
}

const pagesOf = async (file: PdfFile, source: string): Promise<PdfContent | SourceFailure> => {
  const pages: (readonly PrintedLine[])[] = []
  for (let number = 1; number <= file.numPages; number++) {
    try {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOfPage(items.filter((item): item is PdfItem & typeof item => 'str' in item)))
      page.cleanup()
    } catch {
      // Whatever pdf.js throws here, it throws for what the page holds.
      return damaged(source, `p${number}`, 'is damaged: a page cannot be read')
    }
  }
  return { pages, info: await infoOf(file) }
}

/** What the file says of itself; a broken dictionary says nothing, and the text stands. */
const infoOf = async (file: PdfFile): Promise<PdfContent['info']> => {
  try {
    return { ...(await file.getMetadata()).info }
  } catch {
    return {}
  }
}

const metadata = (info: PdfContent['info']): { title: string | null; weakDate: string | null; language: string | null } => ({
  title: titleOf(info.Title),
  weakDate: dateOf(info.CreationDate),
  language: typeof info.Language === 'string' ? info.Language : null,
})

/** Titles that a program put there are names of files or nothing. */
const titleOf = (title: unknown): string | null =>
  typeof title !== 'string' || /^(?:microsoft |untitled|document\d*$)|\.(?:docx?|odt|rtf|pdf|indd|tex|dvi|qxd)$/i.test(title.trim()) ? null : title

/** The day of a PDF date, "D:YYYYMMDDHHmmSS…" (ISO 32000-1, 7.9.4). */
const dateOf = (value: unknown): string | null => {
  const m = typeof value === 'string' ? /^D?:?(\d{4})(\d\d)(\d\d)/.exec(value) : null
  return m === null ? null : isoDay(Number(m[1]), Number(m[2]), Number(m[3]))
}
