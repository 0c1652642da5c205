import { decodeText } from './decode.ts'
import type { DraftResult, SourceBytes } from './source.ts'
import { empty } from './trouble.ts'

/** Plain text, kept to the last character: offsets of the document are offsets of the file, a byte order mark counted. */
export const readText = ({ bytes, source }: SourceBytes): DraftResult => {
  const decoded = decodeText(bytes, source)
  if (!decoded.ok) return decoded
  return hasText(decoded.text) ? { ok: true, source, text: decoded.text, warnings: decoded.warnings } : empty(source)
}

/** Whether anything but white space and invisible marks stands in a text. */
export const hasText = (text: string): boolean => /[^\s\p{C}]/u.test(text)
