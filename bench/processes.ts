import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cut, home, type Shelf } from './shelf.ts'

/** What the command line costs as a process: memory and the time until it is done. */

const launcher = join(home, 'bin', 'chancery.js')
const run = (command: string, args: readonly string[]): string => {
  const { status, stderr } = spawnSync(command, args, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`)
  return stderr
}

const tell = `process.on('exit',()=>process.stderr.write('\\nlargest '+process.resourceUsage().maxRSS))`

/** What the first line of the launcher and the npm scripts start Node with. */
const flags = ['--max-semi-space-size=4']

/** Largest size in megabytes that the process of `chancery read` had on a file. */
const largest = (file: string): number => {
  const said = run(process.execPath, [
    ...flags,
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
    launcher,
    'read',
    '--format',
    'jsonl',
    file,
  ])
  return Number(/largest (\d+)$/.exec(said)?.[1]) / 1024
}

export interface Memory {
  readonly little: number
  readonly articles: number
  readonly one: number
}

/** Memory for one short report, for five megabytes of articles in one file, and for the same as one document. */
export const memory = ({ articles }: Shelf): Memory => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
  const five = cut(articles, 5_000_000)
  const [rows, text] = [join(folder, 'articles.jsonl'), join(folder, 'one.txt')]
  writeFileSync(rows, five.map((article, i) => JSON.stringify({ id: `a${i}`, ...article })).join('\n'))
  writeFileSync(text, five.map((article) => article.text).join('\n\n'))
  try {
    return { little: largest(examples()[0]!), articles: largest(rows), one: largest(text) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const examples = (): readonly string[] => globSync('examples/*/*.txt', { cwd: home }).sort()

const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

export interface ColdStart {
  readonly npm: readonly number[]
  readonly node: readonly number[]
}

/** Seconds to read two short reports from a standing start, each way several times. */
export const coldStart = (times: number): ColdStart => {
  const files = examples().slice(0, 2)
  const each = (command: string, args: readonly string[]): readonly number[] => Array.from({ length: times }, () => seconds(() => run(command, args)))
  return { npm: each('npm', ['run', '-s', 'chancery', '--', 'read', ...files]), node: each(process.execPath, [launcher, 'read', ...files]) }
}

/** The run over a million sentences, with the flags of the launcher and the collector of garbage at hand. */
export const long = (): void => {
  spawnSync(process.execPath, [...flags, '--expose-gc', join(home, 'bench', 'long.ts')], { cwd: home, stdio: 'inherit' })
}

/** The measurement of a store, in a process of its own with the flags of the launcher; it prints by itself. */
export const scale = (args: readonly string[]): void => {
  spawnSync(process.execPath, [...flags, join(home, 'bench', 'scale.ts'), ...args], { cwd: home, stdio: 'inherit' })
}
