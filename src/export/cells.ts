/*
 * Rows of text tables. A cell that a spreadsheet would take for a formula can be guarded: titles and quotations come from
 * texts that anybody may have written.
 */

/** How the text of cells is written: `guarded` for spreadsheets, `exact` for programs. */
export type CellStyle = 'guarded' | 'exact'

/** Beginnings that make a spreadsheet evaluate a cell (OWASP, CSV injection): = + - @, tab, line ends, and the full-width signs. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Text with an apostrophe before it where a spreadsheet would take it for a formula. An apostrophe that stands before such a
 * beginning already gets another, so that taking one away again gives the text back.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** What was guarded, as it was. */
export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)

/** A value of a table: numbers and truth values are never guarded. Half a surrogate pair becomes U+FFFD, as it does in UTF-8. */
export type CellValue = string | number | boolean | null

const textOf = (value: CellValue, style: CellStyle): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  return (style === 'guarded' ? guarded(value) : value).toWellFormed()
}

const csvField = (value: CellValue, style: CellStyle): string => {
  const text = textOf(value, style)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A row of CSV (RFC 4180): fields quoted only where they must be. */
export const csvRow = (cells: readonly CellValue[], style: CellStyle): string => `${cells.map((cell) => csvField(cell, style)).join(',')}\r\n`

/** A row of a tab-separated table, which has no quoting: tabs, line ends and other control characters become spaces. */
export const tsvRow = (cells: readonly CellValue[], style: CellStyle): string =>
  `${cells.map((cell) => textOf(typeof cell === 'string' ? cell.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() : cell, style)).join('\t')}\n`
