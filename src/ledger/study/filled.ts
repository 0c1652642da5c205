/** What a coder said of a record; null where the cell was left empty. */
export interface Coded {
  readonly coder: string
  readonly record: string
  readonly kind: string
  readonly type: string
  readonly right: 'yes' | 'no' | 'unsure' | null
}

/** A row that cannot be taken, with the line it begins on. */
export interface BadRow {
  readonly line: number
  readonly message: string
}

const answers: Readonly<Record<string, Coded['right']>> = {
  '': null,
  yes: 'yes',
  y: 'yes',
  right: 'yes',
  true: 'yes',
  '1': 'yes',
  no: 'no',
  n: 'no',
  wrong: 'no',
  false: 'no',
  '0': 'no',
  unsure: 'unsure',
  '?': 'unsure',
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a CSV text by RFC 4180: cells in quotes may hold separators, doubled quotes and line breaks. */
const csvLines = (text: string, separator: string): readonly Line[] => {
  const lines: Line[] = []
  let cells: string[] = []
  let [cell, quoted, line, began] = ['', false, 1, 1]
  const endLine = (): void => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') lines.push({ line: began, cells })
    ;[cells, cell, began] = [[], '', line]
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (unit === '\n') line++
    if (quoted) {
      if (unit !== '"') cell += unit
      else if (text[at + 1] === '"') {
        cell += unit
        at++
      } else quoted = false
    } else if (unit === '"' && cell === '') quoted = true
    else if (unit === separator) {
      cells.push(cell)
      cell = ''
    } else if (unit === '\n') endLine()
    else if (unit !== '\r') cell += unit
  }
  if (cell !== '' || cells.length > 0) endLine()
  return lines
}

type Fields = Readonly<Record<string, unknown>>

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : ''

const codedOf = (row: Fields, line: number): Coded | BadRow => {
  const [coder, record, said] = [text(row.coder), text(row.record), text(row.right).toLowerCase()]
  if (coder === '' || !/^[0-9a-f]{16}$/.test(record)) return { line, message: 'the row has no coder or no id of a record' }
  if (!(said in answers)) return { line, message: `"${said}" in the column "right" is none of yes, no, unsure` }
  return { coder, record, kind: text(row.record_kind), type: text(row.type), right: answers[said]! }
}

/** Spreadsheets of some countries write semicolons or tabs. */
const separatorOf = (header: string): string => [',', ';', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0]!

const fromCsv = (content: string): readonly (Coded | BadRow)[] => {
  const [header, ...lines] = csvLines(content, separatorOf(content.split('\n', 1)[0] ?? ''))
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase())
  const lacking = ['coder', 'record', 'right'].filter((name) => !names.includes(name))
  if (lacking.length > 0) return [{ line: 1, message: `the first line names no column ${lacking.map((name) => `"${name}"`).join(', ')}` }]
  return lines.map(({ line, cells }) => codedOf(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])), line))
}

const parsed = (line: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(line)
    return value !== null && typeof value === 'object' ? (value as Fields) : null
  } catch {
    return null
  }
}

const fromJsonl = (content: string): readonly (Coded | BadRow)[] =>
  content.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const row = parsed(line)
    return [row === null ? { line: at + 1, message: 'the line is not a JSON object' } : codedOf(row, at + 1)]
  })

/** The rows of a filled-in sheet, CSV or JSON Lines. */
export const filledRows = (content: string): readonly (Coded | BadRow)[] => {
  const body = content.replace(/^\uFEFF/, '')
  return body.trimStart().startsWith('{') ? fromJsonl(body) : fromCsv(body)
}
