import { execFileSync, spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { createEngine } from '../src/engine.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import { bytesOf, home, openShelf, type Shelf } from './shelf.ts'
import { shares } from './stages.ts'

/**
 * Measures the whole engine on one thread: speed beside wink-nlp with its tagger in the same run, time by stage, memory, cold start.
 * `npm run bench` or `node bench/bench.ts [--rounds N] [--fast]`; `--fast` leaves memory and cold start out. Ratios hold on any machine; the figures beside them hold on this one.
 */
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5
const fast = process.argv.includes('--fast')

const engine = createEngine({ lexicon, reference })
const nlp = winkNLP(model, ['sbd', 'pos'])

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
const seconds = (work: () => void): number => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e9
}

interface Count {
  sentences: number
  records: number
  findings: number
}

const readAll = ({ articles }: Shelf): Count => {
  const count = { sentences: 0, records: 0, findings: 0 }
  for (const article of articles) {
    const { sentences, records, findings } = engine.read(article)
    count.sentences += sentences.length
    count.records += records.length
    count.findings += findings.length
  }
  return count
}

/** Sentences as wink splits them; asking for the tags makes it work them out. */
const tagAll = ({ articles }: Shelf): number => {
  let sentences = 0
  for (const { text } of articles) {
    const doc = nlp.readDoc(text)
    doc.tokens().out(nlp.its.pos)
    sentences += doc.sentences().length()
  }
  return sentences
}

const line = (name: string, value: string): void => console.log(`  ${name.padEnd(34)} ${value}`)

const speed = (shelf: Shelf): void => {
  const bytes = bytesOf(shelf)
  const count = readAll(shelf)
  const winkSentences = tagAll(shelf)
  console.log(`${shelf.name}: ${shelf.articles.length} texts, ${(bytes / 1e6).toFixed(1)} MB, ${count.sentences} sentences`)
  console.log(`  records ${count.records}, findings ${count.findings}; ${rounds} rounds after one to warm up, alternating, one thread`)
  const times = Array.from({ length: rounds }, () => ({ own: seconds(() => readAll(shelf)), wink: seconds(() => tagAll(shelf)) }))
  const own = median(times.map((t) => t.own))
  const wink = median(times.map((t) => t.wink))
  line(
    'Chancery, whole engine',
    `${Math.round(count.sentences / own)} sentences/s   ${(bytes / 1e6 / own).toFixed(2)} MB/s   best ${Math.round(count.sentences / Math.min(...times.map((t) => t.own)))}`,
  )
  line('wink-nlp, sentences and tags', `${Math.round(winkSentences / wink)} sentences/s   ${(bytes / 1e6 / wink).toFixed(2)} MB/s`)
  line('Chancery ÷ wink-nlp (MB/s)', `${median(times.map((t) => t.wink / t.own)).toFixed(2)}`)
}

const stagesOf = async (shelf: Shelf): Promise<void> => {
  console.log('time by stage (one round under the profiler)')
  for (const [stage, share] of await shares(() => readAll(shelf))) line(stage, `${(100 * share).toFixed(1).padStart(5)} %`)
}

const memory = (): void => {
  console.log('largest size of a process (goal for 5 MB: under 300 MB)')
  for (const [how, name] of [
    ['none', 'the engine, nothing read'],
    ['articles', '5 MB of articles'],
    ['one', '5 MB as one document'],
  ] as const) {
    const out = execFileSync(process.execPath, [join(home, 'bench', 'memory.ts'), how], { encoding: 'utf8' })
    line(name, `${((JSON.parse(out) as { kilobytes: number }).kilobytes / 1024).toFixed(0)} MB`)
  }
}

const coldStart = (): void => {
  const files = globSync('examples/*/*.txt', { cwd: home }).sort().slice(0, 2)
  const once = (command: string, args: readonly string[]): number =>
    seconds(() => {
      const { status, stderr } = spawnSync(command, args, { cwd: home, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`)
    })
  const runs = (command: string, args: readonly string[]): readonly number[] => Array.from({ length: 7 }, () => once(command, args))
  const show = (name: string, times: readonly number[]): void =>
    line(name, `${Math.min(...times).toFixed(2)} s least, ${median(times).toFixed(2)} s median`)
  console.log(`cold start: read ${files.length} files (goal: under 0.5 s)`)
  show('npm run -s chancery -- read', runs('npm', ['run', '-s', 'chancery', '--', 'read', ...files]))
  show('node bin/chancery.js read', runs(process.execPath, [join('bin', 'chancery.js'), 'read', ...files]))
}

const shelf = openShelf()
speed(shelf)
await stagesOf(shelf)
if (!fast) {
  memory()
  coldStart()
}
