import { decodeText } from './decode.ts'
import type { Draft, DraftResult, SourceBytes } from './source.ts'
import { hasText } from './text.ts'
import { empty } from './trouble.ts'

/**
 * Markdown with optional front matter (`published` or `date`, `title`, `publisher`, `url`, `language`).
 * Front matter and marks are replaced by as many spaces, never removed: every offset of the document is an offset of the file.
 */
export const readMarkdown = ({ bytes, source }: SourceBytes): DraftResult => {
  const decoded = decodeText(bytes, source)
  if (!decoded.ok) return decoded
  const front = frontMatter(decoded.text)
  const text = blankMarks(blank(decoded.text, 0, front.end))
  if (!hasText(text)) return empty(source)
  return {
    ok: true,
    source,
    text,
    warnings: decoded.warnings,
    ...metadata(front.fields),
    title: front.fields.get('title') ?? firstHeading(decoded.text, front.end),
  }
}

interface FrontMatter {
  readonly end: number
  readonly fields: ReadonlyMap<string, string>
}

/** Front matter between two lines of dashes at the very start, no longer than 20,000 units. */
const frontMatter = (text: string): FrontMatter => {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)
  const closing = opening === null ? null : /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length, 20_000))
  if (opening === null || closing === null) return { end: 0, fields: new Map() }
  const body = text.slice(opening[0].length, opening[0].length + closing.index)
  return { end: opening[0].length + closing.index + closing[0].length, fields: fieldsOf(body) }
}

/** The `key: value` lines of the front matter. Its full YAML is not needed: what is read are five plain strings. */
const fieldsOf = (body: string): ReadonlyMap<string, string> => {
  const pairs = body.split(/\r?\n/).map((line) => /^([A-Za-z_]+):[ \t]+(.+)$/.exec(line))
  return new Map(pairs.flatMap((m) => (m === null ? [] : [[m[1]!.toLowerCase(), scalar(m[2]!)] as const])))
}

const scalar = (value: string): string => {
  const quoted = /^\s*(["'])(.*)\1\s*(?:#.*)?$/.exec(value)
  return quoted === null ? value.replace(/\s#.*$/, '').trim() : quoted[2]!
}

const metadata = (fields: ReadonlyMap<string, string>): Pick<Draft, 'date' | 'publisher' | 'url' | 'language'> => {
  const date = fields.get('published') ?? fields.get('date') ?? fields.get('dct')
  return {
    date: date === undefined ? null : { value: date, from: 'metadata' },
    publisher: fields.get('publisher') ?? null,
    url: fields.get('url') ?? null,
    language: fields.get('language') ?? fields.get('lang') ?? null,
  }
}

const firstHeading = (text: string, from: number): string | null => /^#[ \t]+([^\r\n]+?)[ \t#]*$/m.exec(text.slice(from, from + 5000))?.[1] ?? null

/** What is markup in Markdown and would stand between words; each match is blanked. No pattern can look further than a line or 2,500 units. */
const marks: readonly RegExp[] = [
  /^ {0,3}(?:```|~~~).*$/gm,
  /^[ \t]{0,3}(?:#{1,6}(?=\s)|(?:>[ \t]?)+|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t]))/gm,
  /^[ \t]{0,3}(?:[-*_][ \t]*){3,}$/gm,
  /^\[[^\]\n]{1,100}\]:\s\S{1,2000}.*$/gm,
  /(?<![\p{L}\p{N}])(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])/gu,
]

/** A link or picture with its target, or a link with its reference. */
const link = /(!?)\[([^[\]\n]{0,300})\](?:\([^()\s]{1,2000}(?:\s"[^"\n]{0,300}")?\)|\[[^[\]\n]{0,100}\])/g

const blankMarks = (text: string): string => marks.reduce((now, mark) => now.replace(mark, spaces), blankComments(text).replace(link, linkText))

/** A link keeps its words, a picture nothing. */
const linkText = (whole: string, bang: string, words: string): string =>
  bang === '!' ? spaces(whole) : ` ${words}${' '.repeat(whole.length - words.length - 1)}`

const blankComments = (text: string): string => {
  let out = ''
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const stop = text.indexOf('-->', at)
    if (stop < 0) break
    out += text.slice(from, at) + spaces(text.slice(at, stop + 3))
    from = stop + 3
  }
  return out + text.slice(from)
}

const blank = (text: string, start: number, end: number): string => text.slice(0, start) + spaces(text.slice(start, end)) + text.slice(end)

/** As many spaces as units; line ends stay, since they part paragraphs. */
const spaces = (stretch: string): string => stretch.replace(/[^\r\n]/g, ' ')
