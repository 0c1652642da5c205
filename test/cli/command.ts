import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const home = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What one run of a command left behind. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface RunOptions {
  readonly cwd?: string
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs a program to its end. */
export const run = (program: string, args: readonly string[], { cwd = home, stdin = '', env = {} }: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
  })

/** Runs the real command, as a user's shell does. */
export const chancery = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(process.execPath, [join(home, 'bin', 'chancery.js'), ...args], options)

/** The objects of JSON Lines. */
export const lines = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

/** A new folder with these files; `remove` takes it away. */
export const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'chancery-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Two short reports of one event, written for these tests. */
export const reports = {
  'north.txt':
    'OSLO, 13 May 2024. Norway and Iceland signed a fisheries agreement in Oslo on Sunday, 13 May 2024.\n\n' +
    'Norwegian Foreign Minister Espen Barth Eide met his Icelandic counterpart in Oslo. "We will open direct flights by 2026," Eide said.\n\n' +
    'In 2023 trade between Norway and Iceland rose by 50 percent to $900 million, compared with $400 million in 2022.\n',
  'island.txt':
    'REYKJAVIK, 14 May 2024. Iceland and Norway signed an agreement on fisheries on 13 May 2024 in Oslo.\n\n' +
    'The agreement has not been ratified. Iceland intends to open an embassy in Bergen.\n',
}
