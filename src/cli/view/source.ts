import type { Span } from '../../model/span.ts'
import type { Style } from '../style.ts'

/** What tells a reader where a value stands. */
export interface Placed {
  readonly source?: string | null
  readonly document: string
  readonly published?: string | null
  readonly span: Span
}

/** `12–40`, as citations print it. */
export const place = ({ start, end }: Span): string => `${start}-${end}`

/** One line of text on a line, cut where the screen ends. */
export const oneLine = (text: string, width: number): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length <= width ? flat : `${flat.slice(0, Math.max(0, width - 1)).trimEnd()}…`
}

/** A heading for each document, given once, before its first value. */
export const documentHeadings = (style: Style): ((placed: Placed) => string) => {
  let last: string | undefined
  return ({ source, document, published }) => {
    if (document === last) return ''
    const before = last === undefined ? '' : '\n'
    last = document
    return `${before}${style.bold(source ?? document)}${style.dim(published ? ` · ${published}` : ' · no date')}\n`
  }
}
