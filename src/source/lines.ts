import { rowLimit } from './trouble.ts'

/** One line of a byte stream, without its line feed; `bytes` is null where the line is over the limit. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

const lineFeed = 10

/** Cuts a stream of bytes into lines, in linear time, holding one line at most and of an overlong line nothing. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit = rowLimit): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array): void => {
    length += part.length
    if (length > limit) parts = []
    else parts.push(part)
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, at))
      yield { number: number++, bytes: length > limit ? null : joined(parts) }
      parts = []
      length = 0
      from = at + 1
    }
    take(chunk.subarray(from))
  }
  if (length > 0) yield { number, bytes: length > limit ? null : joined(parts) }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => (parts.length === 1 ? parts[0]! : Buffer.concat(parts))
