import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Runs a program of Node and gives what it printed; what it printed goes into a file when one is named. */
export const run = (args: readonly string[], into?: string): string => {
  const out = into === undefined ? 'pipe' : openSync(into, 'w')
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', out, 'pipe'],
    maxBuffer: 2 ** 28,
  })
  if (typeof out === 'number') closeSync(out)
  // 1 says that some inputs were refused; a trace says that the program itself broke
  if ((status !== 0 && status !== 1) || /^ {4}at /m.test(stderr)) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`)
  return stdout ?? ''
}

/** Reads files as the command line does, and leaves what is printed in a file. */
export type Reader = (command: 'read' | 'mentions', files: readonly string[], into: string) => Promise<void>

const launcher = join(home, 'bin', 'chancery.js')

/** The command line, as a user runs it. */
export const chancery = (args: readonly string[], into?: string): string => run([launcher, ...args], into)

export const commandLine: Reader = async (command, files, into) => {
  chancery([command, '--format', 'jsonl', ...files], into)
}

/** Whether the command line has a command. */
export const hasCommand = (name: string): boolean => chancery([name, '--help']).includes(`chancery ${name} `)
