import { isUtf8 } from 'node:buffer'
import { type Decoded, decodeText, decodeWestern, looksBinary } from './decode.ts'
import type { SourceFailure } from './source.ts'

/** Bytes within which a page names its encoding; the standard asks for 1,024, saved pages put a comment first. */
const declarationLength = 4096

/**
 * The text of a page: UTF-8, or the encoding that a byte order mark or a `meta` names (WHATWG Encoding labels), or windows-1252 where
 * none is named and the bytes are not UTF-8, as browsers do. A byte order mark stays, so that offsets are those of the file.
 */
export const decodePage = (bytes: Uint8Array, source: string): Decoded | SourceFailure => {
  const label = declaredEncoding(bytes)
  if (label === null || label === 'utf-8' || hasOrderMark(bytes))
    return isUtf8(bytes) || label !== null ? decodeText(bytes, source) : decodeOld(bytes, source)
  return looksBinary(bytes) ? decodeText(bytes, source) : { ok: true, text: new TextDecoder(label, { ignoreBOM: true }).decode(bytes), warnings: [] }
}

const decodeOld = (bytes: Uint8Array, source: string): Decoded | SourceFailure =>
  looksBinary(bytes) || hasOrderMark(bytes) ? decodeText(bytes, source) : decodeWestern(bytes, source, '')

const hasOrderMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)

/** The encoding that the page names, as a label that the decoder knows; UTF-16 in a `meta` cannot be true and means UTF-8. */
const declaredEncoding = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationLength))
  const named =
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
  if (named === undefined) return null
  try {
    const label = new TextDecoder(named).encoding
    return label.startsWith('utf-16') ? 'utf-8' : label
  } catch {
    return null
  }
}
