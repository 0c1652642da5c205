import type { Span } from '../../model/span.ts'

/** How far apart found words may lie and still be shown as one place, and how much text stands around them; in UTF-16 units. */
const REACH = 160
const AROUND = 60

/**
 * An FTS5 query for what a person typed: every word and every "quoted phrase" as an FTS5 string, in which nothing has a meaning
 * (https://www.sqlite.org/fts5.html, section 3.1). Null when there is no letter or digit to look for.
 */
export const matchOf = (query: string, joint: 'AND' | 'OR'): string | null => {
  const parts = [...query.replaceAll('\u0000', ' ').matchAll(/[“"]([^“”"]*)[”"]|[^\s“”"]+/gu)].map((m) => m[1] ?? m[0])
  const words = parts.filter((part) => /[\p{L}\p{N}]/u.test(part))
  return words.length === 0 ? null : words.map((word) => `"${word.replaceAll('"', '""')}"`).join(` ${joint} `)
}

const startOf = (mark: Span | undefined): number => mark?.start ?? 0

/** The stretch, no longer than `REACH` where possible, that holds most different found words; the earliest of several. */
export const bestSpan = (text: string, marks: readonly Span[]): Span => {
  let best: Span = { start: startOf(marks[0]), end: marks[0]?.end ?? startOf(marks[0]) }
  let most = 0
  for (let from = 0; from < marks.length; from++) {
    const near = marks.slice(from).filter((m) => m.end <= Math.max(marks[from]!.start + REACH, marks[from]!.end))
    const different = new Set(near.map((m) => text.slice(m.start, m.end).toLowerCase())).size
    if (different > most) {
      most = different
      best = { start: marks[from]!.start, end: near.at(-1)!.end }
    }
  }
  return best
}

const wordStart = (text: string, at: number): number => {
  if (at <= 0) return 0
  const space = text.slice(at, at + 30).search(/\s/)
  return space < 0 ? at : at + space + 1
}

const wordEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.slice(Math.max(0, at - 30), at).search(/\s\S*$/)
  return space < 0 ? at : Math.max(0, at - 30) + space
}

/** The text around a span on one line (line breaks become spaces of the same length), and where the found words lie in it. */
export const snippetAround = (text: string, span: Span, marks: readonly Span[]): { readonly snippet: string; readonly marks: readonly Span[] } => {
  const start = Math.min(span.start, wordStart(text, span.start - AROUND))
  const end = Math.max(span.end, wordEnd(text, span.end + AROUND))
  const inside = marks.filter((m) => start <= m.start && m.end <= end)
  return { snippet: text.slice(start, end).replace(/\s/g, ' '), marks: inside.map((m) => ({ start: m.start - start, end: m.end - start })) }
}
