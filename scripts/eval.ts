import { spawnSync } from 'node:child_process'
import { closeSync, globSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, figuresIn, figuresOfFindings, figuresOfRecords, figuresOfTable, table } from './eval/figures.ts'
import { type GoldSet, missing, rowsOf, sets } from './eval/sets.ts'

/**
 * Every figure of quality in one table: `npm run eval`. Our own coded reports always; the shared sets where they lie beside the
 * project (`../shared`), through the command line as a user runs it and the scorers that lie there. What is not there is named
 * on stderr, and is no failure. Nothing of the sets is written into the project.
 */
const home = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = join(home, '..', 'shared')
const data = join(shared, 'data')
const scorers = join(shared, 'eval')
const seeds = join(shared, 'seeds')
const folder = mkdtempSync(join(tmpdir(), 'chancery-eval-'))

/** Runs a program of Node and gives what it printed; what it printed goes into a file when one is named. */
const run = (args: readonly string[], into?: string): string => {
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

const chancery = (args: readonly string[], name: string): string => {
  const file = join(folder, name)
  run([join(home, 'bin', 'chancery.js'), ...args], file)
  return file
}
const scorer = (name: string, ...args: readonly string[]): string => run([join(scorers, name), ...args])

const scoreSet = (set: GoldSet): readonly Figure[] => {
  const stem = set.name.replace(/\W+/g, '-')
  const input = join(folder, `${stem}.jsonl`)
  writeFileSync(
    input,
    rowsOf(set, data)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  )
  const read = chancery([set.command, '--format', 'jsonl', input], `${stem}.read.jsonl`)
  return figuresIn(set.name, scorer(set.scorer, '--gold', join(data, set.gold), '--pred', read))
}

const scoreSeeds = (): readonly Figure[] => {
  const files = globSync('*.txt', { cwd: seeds })
    .sort()
    .map((name) => join(seeds, name))
  const records = chancery(['read', '--format', 'jsonl', ...files], 'seeds.jsonl')
  const findings = chancery(['check', '--format', 'jsonl', ...files], 'findings.jsonl')
  const compared = chancery(['compare', '--format', 'json', ...files], 'compare.json')
  return [
    ...figuresOfRecords('records, the two seeds', scorer('score.mjs', '--gold', join(scorers, 'gold', 'seeds'), '--pred', records, '--json')),
    ...figuresOfFindings('findings, the two seeds', scorer('findings.mjs', '--checks', findings)),
    ...figuresOfFindings('comparing, the two seeds', scorer('findings.mjs', '--compare', compared)),
  ]
}

interface Task {
  readonly name: string
  readonly needs: readonly string[]
  readonly score: () => readonly Figure[]
}

const tasks: readonly Task[] = [
  ...['a', 'b', 'c'].map((set) => ({
    name: `our coded reports, set ${set}`,
    needs: [],
    score: () => figuresOfTable(`our coded reports, set ${set}`, run([join(home, 'test', 'reading', 'score.ts'), '--set', set])),
  })),
  {
    name: 'the two seeds',
    needs: [seeds, join(scorers, 'gold', 'seeds'), join(scorers, 'score.mjs'), join(scorers, 'findings.mjs')],
    score: scoreSeeds,
  },
  ...sets.map((set) => ({ name: set.name, needs: [join(data, set.gold), join(scorers, set.scorer)], score: () => scoreSet(set) })),
]

const figuresOf = ({ name, needs, score }: Task): readonly Figure[] => {
  const absent = missing(needs)
  if (absent.length === 0) return score()
  console.error(`${name}: not measured, ${absent.join(', ')} not found under ../shared`)
  return []
}

try {
  console.log(table(tasks.flatMap(figuresOf)))
} finally {
  rmSync(folder, { recursive: true })
}
