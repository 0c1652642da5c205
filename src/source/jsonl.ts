import { isUtf8 } from 'node:buffer'
import { encodingWarning } from './decode.ts'
import { type Line, linesOf } from './lines.ts'
import type { Draft, DraftResult } from './source.ts'
import { hasText } from './text.ts'
import { failure, rowLimit, tooLarge } from './trouble.ts'

/** JSON Lines: one document a row, `{id, text, published?, title?, publisher?, url?}`; a bad row is refused by its number, the others go on. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<DraftResult> {
  for await (const line of linesOf(chunks)) {
    const result = readRow(line, source)
    if (result !== null) yield result
    if (result !== null && !result.ok && opensDocument(line)) return
  }
}

/** The document of one line; null for a blank line. */
const readRow = (line: Line, source: string): DraftResult | null => {
  const where = { source, place: String(line.number) }
  if (line.bytes === null) return tooLarge(where, rowLimit)
  const json = rowText(line.bytes)
  if (json === '') return null
  const row = parseObject(json)
  if (typeof row === 'string') return failure('jsonl-row', where, row, 'write one object a line: {"id": "…", "text": "…"}')
  if (typeof row.text !== 'string' || !hasText(row.text))
    return failure('jsonl-row', where, 'the row has no "text"', 'give every row a "text" that is not empty')
  const warnings = isUtf8(line.bytes) ? [] : [encodingWarning(source, where.place)]
  return { ...draftOf(row, row.text), source: nameOf(row.id) ?? `${source}:${line.number}`, warnings }
}

/** Whether a line is the first of one JSON value printed over many lines, none of which is a row: one failure says it all. */
const opensDocument = ({ bytes }: Line): boolean => bytes !== null && bytes.length < 8 && /^[[{]$/.test(rowText(bytes))

type Row = Readonly<Record<string, unknown>>

const utf8 = new TextDecoder('utf-8')

/** A byte order mark is dropped here: it is not part of JSON (RFC 8259, section 8.1), and no offset counts it. */
const rowText = (bytes: Uint8Array): string => utf8.decode(bytes).trim()

/** The row, or the sentence that says why it is none. */
const parseObject = (json: string): Row | string => {
  try {
    const value: unknown = JSON.parse(json)
    if (Array.isArray(value)) return 'the row is a JSON array, not an object'
    return typeof value === 'object' && value !== null ? (value as Row) : `the row is a JSON ${value === null ? 'null' : typeof value}, not an object`
  } catch {
    return 'the row is not JSON'
  }
}

const draftOf = (row: Row, text: string): Omit<Draft, 'source'> => {
  const date = [row.published, row.date, row.dct].find((value) => value !== undefined && value !== null && value !== '')
  return {
    ok: true,
    text,
    title: stringOf(row.title),
    publisher: stringOf(row.publisher),
    url: stringOf(row.url),
    date: date === undefined ? null : { value: typeof date === 'string' ? date : (JSON.stringify(date) ?? ''), from: 'row' },
  }
}

const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const nameOf = (id: unknown): string | null => {
  if (typeof id === 'number') return String(id)
  return typeof id === 'string' && id.trim() !== '' ? id : null
}
