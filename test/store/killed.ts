import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Processes that write into a store, print the number of each thing once it is acknowledged, and are killed on the way. */

/** Delays that differ from round to round but not from run to run (Park and Miller's generator, CACM 31, 1988). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** More than a process can write before it is killed, however late the machine kills it; rounds number their things so far apart. */
export const WITHOUT_END = 1_000_000

/** What a process left behind. */
export interface Left {
  readonly acknowledged: readonly number[]
  readonly errors: string
  readonly signal: string | null
}

/** Lets a script beside this file run until `milliseconds` after its first acknowledgement, then kills it; runs it to its end when not given. */
export const runUntilKilled = (script: string, args: readonly (string | number)[], milliseconds?: number): Promise<Left> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args.map(String)])
    let [out, errors, armed] = ['', '', milliseconds === undefined]
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (armed) return
      armed = true
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('error', reject)
    // What stands behind the last line feed was cut off.
    child.on('close', (_code, signal) => resolve({ acknowledged: out.split('\n').slice(0, -1).map(Number), errors, signal }))
  })
