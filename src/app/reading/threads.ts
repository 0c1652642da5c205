import { Worker } from 'node:worker_threads'
import type { Made, ToRead } from './make.ts'
import type { Order } from './worker.ts'

/** Threads that read, each with an engine of its own. */
export interface Threads {
  /** Has a list read by the thread with the least to do; rejects when a thread dies. */
  readonly read: (tasks: readonly ToRead[]) => Promise<readonly Made[]>
  readonly stop: () => Promise<void>
}

interface Answer {
  readonly number: number
  readonly made: readonly Made[]
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, { readonly resolve: (made: readonly Made[]) => void; readonly reject: (error: Error) => void }>
}

/** The file of the thread beside this one: as it is written, or compiled. */
const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

const startThread = (): Thread => {
  const worker = new Worker(file)
  const waiting: Thread['waiting'] = new Map()
  worker.on('message', ({ number, made }: Answer) => {
    waiting.get(number)?.resolve(made)
    waiting.delete(number)
  })
  worker.on('error', (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  return { worker, waiting }
}

/** Starts so many threads. */
export const startThreads = (count: number): Threads => {
  const threads = Array.from({ length: count }, startThread)
  let number = 0
  return {
    read: (tasks) => {
      const { worker, waiting } = threads.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least))
      const order: Order = { number: number++, tasks }
      return new Promise((resolve, reject) => {
        waiting.set(order.number, { resolve, reject })
        worker.postMessage(order)
      })
    },
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
