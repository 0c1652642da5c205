import { unreadable } from './folder.ts'
import type { DraftResult, SourceBytes, SourceFailure } from './source.ts'
import { fileLimit, tooLarge } from './trouble.ts'

/** A stream whose errors end it instead of being thrown; `failure` tells afterwards whether one did. */
export interface SafeStream {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly failure: () => SourceFailure | null
}

export const safely = (chunks: AsyncIterable<Uint8Array>, source: string): SafeStream => {
  let failed: SourceFailure | null = null
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks
    } catch (error) {
      failed = unreadable(source, error)
    }
  }
  return { chunks: read(), failure: () => failed }
}

/** All bytes of a stream, or the failure when it holds more than `fileLimit`. */
export const gather = async (chunks: AsyncIterable<Uint8Array>, source: string): Promise<SourceBytes | SourceFailure> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > fileLimit) return tooLarge({ source }, fileLimit)
    parts.push(chunk)
  }
  return { bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts), source }
}

export interface Peeked {
  /** The first bytes, as many as asked for unless the stream holds fewer. */
  readonly head: Uint8Array
  /** The whole stream, the head included. */
  readonly all: AsyncIterable<Uint8Array>
}

/** The first `length` bytes of a stream, without losing them. */
export const peek = async (chunks: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> => {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let read = 0
  while (read < length) {
    const next = await iterator.next()
    if (next.done) break
    parts.push(next.value)
    read += next.value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* parts
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head: Buffer.concat(parts), all: all() }
}

/** The results of a reader; where none came, the failure of the stream, else `otherwise`. */
export async function* orFailure(results: AsyncIterable<DraftResult>, stream: SafeStream, otherwise: SourceFailure): AsyncGenerator<DraftResult> {
  let count = 0
  for await (const result of results) {
    count++
    yield result
  }
  const failed = stream.failure()
  if (failed !== null) yield failed
  else if (count === 0) yield otherwise
}
