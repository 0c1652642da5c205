import { parentPort } from 'node:worker_threads'
import { makerWithEngine, type ToRead } from './make.ts'

/* A thread that reads what `threads.ts` sends it: a numbered list of texts, answered by the list of what was made of them. */

export interface Order {
  readonly number: number
  readonly tasks: readonly ToRead[]
}

const port = parentPort!
const make = await makerWithEngine()
port.on('message', ({ number, tasks }: Order) => port.postMessage({ number, made: tasks.map(make) }))
