import { isUtf8 } from 'node:buffer'
import type { Problem } from '../model/problem.ts'
import type { SourceFailure } from './source.ts'
import { failure, warning } from './trouble.ts'

export interface Decoded {
  readonly ok: true
  readonly text: string
  readonly warnings: readonly Problem[]
}

/** The share of undecodable or control bytes above which a file counts as no text. Western European text in another encoding has under 0.1. */
const binaryShare = 0.1

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const western = new TextDecoder('windows-1252', { ignoreBOM: true })

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so.
 * A byte order mark stays in the text as U+FEFF, so that offsets are those of the file as any editor or script reads it.
 * Where some bytes are not UTF-8, the warning names the first of them: a file without one UTF-8 sequence was saved in the old Western encoding
 * and is read so, that names keep their letters; in any other the bad bytes become U+FFFD. Mostly broken bytes are refused as `input-binary`.
 */
export const decodeText = (bytes: Uint8Array, source: string): Decoded | SourceFailure => {
  const wide = utf16Label(bytes)
  if (wide !== null) return { ok: true, text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), warnings: [] }
  if (looksBinary(bytes)) return binary(source)
  const text = utf8.decode(bytes)
  if (isUtf8(bytes)) return { ok: true, text, warnings: [] }
  if (brokenShare(text, bytes.length) > binaryShare) return binary(source)
  const place = `@${firstInvalidByte(bytes)}`
  return hasSequence(text) ? { ok: true, text, warnings: [encodingWarning(source, place)] } : decodeWestern(bytes, source, place)
}

/** The text in windows-1252, in which every byte is a letter or a mark, as browsers take ISO 8859-1 and unnamed bytes (WHATWG Encoding, 4.2). */
export const decodeWestern = (bytes: Uint8Array, source: string, place: string): Decoded => ({
  ok: true,
  text: western.decode(bytes),
  warnings: [
    warning('input-encoding', { source, place }, 'is not UTF-8 and was read as Windows-1252', 'if letters are wrong, save the file as UTF-8'),
  ],
})

export const encodingWarning = (source: string, place: string): Problem =>
  warning('input-encoding', { source, place }, 'bytes that are not UTF-8 were replaced by U+FFFD', 'save the file as UTF-8')

const binary = (source: string): SourceFailure =>
  failure(
    'input-binary',
    { source },
    'is not text',
    'if it is text in another encoding, save it as UTF-8; if it is a page or a PDF, give it its own extension',
  )

/** The label of the UTF-16 form that a byte order mark announces (FF FE is little-endian, FE FF big-endian). */
const utf16Label = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** NUL never stands in text; other control bytes stand there only now and then. Judged on the first 64 KB, as `git` and `grep` do on less. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++
  }
  return controls > head.length * binaryShare
}

/** Whether decoded text holds a character of two bytes or more that UTF-8 spelled rightly. */
const hasSequence = (text: string): boolean => /[\u0080-\uFFFC\uFFFE\uFFFF]/.test(text)

const brokenShare = (text: string, length: number): number => {
  let broken = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) broken++
  return broken / Math.max(1, length)
}

/** Offset of the first byte that no UTF-8 sequence begins with or continues (Unicode 16, table 3-7); the length when there is none. */
const firstInvalidByte = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length < 3) return length === 2 && isContinuation(bytes[at + 1]) ? 2 : 0
  return isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length ? length : 0
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0
