import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Made, type Maker, makerWithEngine, type ToRead } from './make.ts'

/*
 * Reading many texts at once. What comes in is read in other threads, several texts at a time, and comes out in the order in which it
 * went in, so that how many threads there are shows in nothing but the time. The first texts are read in this thread, one by one: a few
 * files are done before another thread would have begun.
 */

/** A text to read, or something that only has to keep its place in the order. */
export type Step<T> = { readonly read: ToRead } | { readonly pass: T }

/** What became of a step. */
export type Done<T> = { readonly made: Made; readonly of: ToRead } | { readonly pass: T }

/** Texts, and UTF-16 units of them, that are read here before threads are started. */
const FEW = 32
const LITTLE = 300_000
/** Texts, and units of them, that a thread is handed at once. */
const CHUNK = 16
const CHUNK_UNITS = 400_000
/** Milliseconds after which a chunk goes off as it is, when nothing more comes in. */
const PATIENCE = 25
/** Chunks that a thread may be ahead of what is taken. */
const AHEAD = 8
/** Steps that are handed on together at most, and milliseconds that the first of them waits for the others. */
const BATCH = 256
const LINGER = 250
const MOST_THREADS = 8

const unitsOf = <T>(step: Step<T>): number => ('read' in step ? step.read.input.text.length : 0)

/** An iterator whose next value can be waited for some time and be asked for again. */
const patient = <T>(source: AsyncIterator<T>) => {
  let asked: Promise<IteratorResult<T>> | undefined
  return async (until?: Promise<null>): Promise<IteratorResult<T> | null> => {
    asked ??= source.next()
    const next = until === undefined ? await asked : await Promise.race([asked, until])
    if (next !== null) asked = undefined
    return next
  }
}

type Next<T> = ReturnType<typeof patient<Step<T>>>

/** What is at hand, up to a chunk; empty at the end. */
const chunkOf = async <T>(next: Next<T>): Promise<readonly Step<T>[]> => {
  const chunk: Step<T>[] = []
  const late = new AbortController()
  const until = sleep(PATIENCE, null, { signal: late.signal }).catch(() => null)
  try {
    for (let units = 0; chunk.length < CHUNK && units < CHUNK_UNITS; ) {
      const found = await next(chunk.length === 0 ? undefined : until)
      if (found === null || found.done) break
      chunk.push(found.value)
      units += unitsOf(found.value)
    }
    return chunk
  } finally {
    late.abort()
  }
}

const doneHere = <T>(step: Step<T>, make: Maker): Done<T> => ('read' in step ? { made: make(step.read), of: step.read } : step)

/** The first texts, each as soon as it is read. True when there may be more. */
async function* readHere<T>(next: Next<T>): AsyncGenerator<readonly Done<T>[], boolean> {
  const make = await makerWithEngine()
  for (let [count, units] = [0, 0]; count < FEW && units < LITTLE; count++) {
    const found = (await next())!
    if (found.done) return false
    units += unitsOf(found.value)
    yield [doneHere(found.value, make)]
  }
  return true
}

interface Chunk<T> {
  readonly done: Promise<readonly Done<T>[]>
  ready: boolean
}

/** Hands chunks to threads and takes them back in order. */
async function* readElsewhere<T>(next: Next<T>, threadCount: number): AsyncGenerator<readonly Done<T>[]> {
  const { startThreads } = await import('./threads.ts')
  const threads = startThreads(threadCount)
  const read = async (chunk: readonly Step<T>[]): Promise<readonly Done<T>[]> => {
    const tasks = chunk.flatMap((step) => ('read' in step ? [step.read] : []))
    const made = await threads.read(tasks)
    let at = 0
    return chunk.map((step) => ('read' in step ? { made: made[at++]!, of: step.read } : step))
  }
  const sent = (chunk: readonly Step<T>[]): Chunk<T> => {
    const one: Chunk<T> = { done: read(chunk), ready: false }
    one.done.then(
      () => {
        one.ready = true
      },
      () => {},
    )
    return one
  }
  const queue: Chunk<T>[] = []
  let [ended, coming] = [false, undefined as Promise<void> | undefined]
  const take = async (): Promise<void> => {
    const chunk = await chunkOf(next)
    if (chunk.length === 0) ended = true
    else queue.push(sent(chunk))
    coming = undefined
  }
  let [batch, since]: [Done<T>[], number] = [[], 0]
  const isFull = (): boolean => batch.length >= BATCH || (batch.length > 0 && performance.now() - since >= LINGER)
  /** Whatever comes first: another chunk to send, the next one in order, or the end of waiting. */
  const wait = async (): Promise<void> => {
    const late = new AbortController()
    const first: Promise<unknown>[] = [...(coming ? [coming] : []), ...(queue.length > 0 ? [queue[0]!.done] : [])]
    if (batch.length > 0) first.push(sleep(Math.max(0, since + LINGER - performance.now()), null, { signal: late.signal }).catch(() => null))
    await Promise.race(first)
    late.abort()
  }
  try {
    for (;;) {
      if (!ended && queue.length < threadCount * AHEAD) coming ??= take()
      const over = queue.length === 0 && coming === undefined
      if (isFull() || (over && batch.length > 0)) {
        yield batch
        batch = []
      } else if (over) return
      else if (queue[0]?.ready) {
        if (batch.length === 0) since = performance.now()
        batch.push(...(await queue.shift()!.done))
      } else await wait()
    }
  } finally {
    await threads.stop()
  }
}

/**
 * What becomes of each step, in the order of the steps, in batches: all that is ready together. Where steps come slowly, a batch is one.
 * Threads are started only when there is much to read.
 */
export async function* readInOrder<T>(
  steps: AsyncIterable<Step<T>>,
  threads = Math.min(MOST_THREADS, availableParallelism()),
): AsyncGenerator<readonly Done<T>[]> {
  const source = steps[Symbol.asyncIterator]()
  const next: Next<T> = patient(source)
  try {
    if (yield* readHere(next)) yield* readElsewhere(next, threads)
  } finally {
    await source.return?.()
  }
}
