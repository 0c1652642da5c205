import type { Writable } from 'node:stream'

/** Text waiting to be written; handed to the system in large pieces. */
const pieceSize = 1 << 16

export interface Out {
  readonly write: (text: string) => Promise<void>
  readonly flush: () => Promise<void>
}

/** Writes to a stream no faster than its reader takes it; a terminal sees each line at once. */
export const outTo = (stream: Writable & { readonly isTTY?: boolean }): Out => {
  let waiting = ''
  const flush = async (): Promise<void> => {
    if (waiting === '') return
    const piece = waiting
    waiting = ''
    await new Promise<void>((resolve, reject) => stream.write(piece, (error) => (error ? reject(error) : resolve())))
  }
  const write = async (text: string): Promise<void> => {
    waiting += text
    if (stream.isTTY || waiting.length > pieceSize) await flush()
  }
  return { write, flush }
}

/** Whether the reader of a pipe has gone (`| head`): no trouble of ours. */
export const readerGone = (error: unknown): boolean => (error as { readonly code?: string } | null)?.code === 'EPIPE'
