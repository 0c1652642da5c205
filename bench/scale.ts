import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { makeCorpus } from '../scripts/corpus/make.ts'
import type { Host } from '../src/app/operation.ts'
import { add } from '../src/app/operations/add.ts'
import { makeBrief } from '../src/brief/make.ts'
import type { Outcome, SearchOptions, Store } from '../src/store/port.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import { briefOptions } from './asked.ts'
import { worked } from './growth.ts'

/**
 * What a large store costs, on made documents: adding (documents a second, and whether one more costs more when there are many), bytes
 * a document, the brief of a pair with 10,000 claims, searching. `npm run bench -- --scale [--documents N] [--seed S]`; `--keep FOLDER` leaves
 * the store there, and `--reuse` measures brief and search on the one that was left.
 * Cost is told twice: by the clock, which other work on the machine makes longer, and by the time that the threads worked.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    reuse: { type: 'boolean', default: false },
    scale: { type: 'boolean' },
  },
})
const documents = Number(values.documents)
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'chancery-scale-'))
const [input, db] = [join(folder, 'documents.jsonl'), join(folder, 'scale.db')]

const line = (name: string, value: string): void => console.log(`  ${name.padEnd(40)} ${value}`)
const sorted = (times: readonly number[]): readonly number[] => times.toSorted((a, b) => a - b)
const quantile = (times: readonly number[], share: number): number => sorted(times)[Math.min(times.length - 1, Math.floor(share * times.length))]!
const median = (times: readonly number[]): number => quantile(times, 0.5)
const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`
const spread = (times: readonly number[]): string =>
  `p50 ${ms(median(times))}  p95 ${ms(quantile(times, 0.95))}  most ${ms(Math.max(...times))}  (${times.length} times)`

const told = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

const writeCorpus = async (): Promise<void> => {
  const file = createWriteStream(input)
  const corpus = makeCorpus({ documents, seed: Number(values.seed), noise: 2, templates: 'all' })
  for (const { document } of corpus.documents()) if (!file.write(`${JSON.stringify(document)}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'close')
}

const host: Host = { cwd: folder, stdin: Readable.from([]), today: '2026-01-01', now: '2026-01-01T00:00:00Z', format: 'jsonl' }

/** Milliseconds a document in one stretch of the run. */
interface Stretch {
  readonly clock: number
  readonly threads: number
}

/** Adds everything, and measures it in stretches of so many documents, as they are told. */
const addAll = async (size: number): Promise<readonly Stretch[]> => {
  const stretches: Stretch[] = []
  let [count, clock, threads] = [0, performance.now(), process.cpuUsage()]
  let at = 0
  for await (const output of add.run({ files: [input], db }, host)) {
    if (output.type === 'problem' && output.problem.severity === 'error') throw new Error(output.problem.message)
    if (output.type !== 'value' || ++count - at < size) continue
    const [now, used] = [performance.now(), process.cpuUsage(threads)]
    stretches.push({ clock: (now - clock) / (count - at), threads: (used.user + used.system) / 1000 / (count - at) })
    ;[clock, threads, at] = [performance.now(), process.cpuUsage(), count]
  }
  if (count !== documents) throw new Error(`${count} of ${documents} documents added`)
  return stretches
}

const showAdding = (stretches: readonly Stretch[], seconds: number, size: number): void => {
  const part = Math.max(1, Math.floor(stretches.length / 10))
  // The first stretch starts the threads and compiles; it is told, and left out of the comparison.
  const [first, early, late] = [stretches[0]!, stretches.slice(1, 1 + part), stretches.slice(-part)]
  const ratio = (of: (one: Stretch) => number): string => (median(late.map(of)) / median(early.map(of))).toFixed(2)
  const each = stretches.slice(1).map(({ threads }) => threads)
  const cores = availableParallelism()
  line('largest size of the process', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB, made documents and threads included`)
  line('documents a second, by the clock', `${(documents / seconds).toFixed(0)}  (goal: 200)`)
  line(
    'time of all threads a document',
    `${ms(median(each))}: ${((1000 * cores) / median(each)).toFixed(0)} documents a second on ${cores} cores that do nothing else`,
  )
  line(`first ${size} documents, threads starting`, `${ms(first.clock)} by the clock, ${ms(first.threads)} of threads`)
  line(
    'a document at the end to one at the start',
    `${ratio((one) => one.threads)} of threads, ${ratio((one) => one.clock)} by the clock  (goal: at most 1.2)`,
  )
}

const showBytes = (): void => {
  const raw = new DatabaseSync(db, { readOnly: true })
  const rows = raw.prepare('SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name').all() as unknown as readonly {
    name: string
    bytes: number
  }[]
  const parts: Readonly<Record<string, RegExp>> = {
    'texts and titles': /^document$/,
    'full text': /^document_text/,
    'claims as JSON, with their words': /^claim$/,
    'findings as JSON': /^finding$/,
    'tables of kinds': /^(event|statement|agreement|commitment|figure|tie)$/,
    'indexes, pairs, sources': /./,
  }
  const left = new Map(rows.map(({ name, bytes }) => [name, bytes]))
  const text = Number(raw.prepare('SELECT sum(length(CAST(text AS BLOB))) AS n FROM document').get()!.n)
  line('bytes stored a document', `${Math.round(statSync(db).size / documents)}, of a text of ${Math.round(text / documents)}`)
  for (const [name, names] of Object.entries(parts)) {
    const own = [...left].filter(([table]) => names.test(table))
    line(`  ${name}`, String(Math.round(own.reduce((sum, [, bytes]) => sum + bytes, 0) / documents)))
    for (const [table] of own) left.delete(table)
  }
  raw.close()
}

/** The pair whose number of claims is nearest to 10,000. */
const densePair = (): { readonly pair: string; readonly claims: number } => {
  const raw = new DatabaseSync(db, { readOnly: true })
  const rows = raw.prepare('SELECT pair, count(*) AS claims FROM claim_pair GROUP BY pair').all() as unknown as readonly {
    pair: string
    claims: number
  }[]
  raw.close()
  return rows.toSorted((x, y) => Math.abs(x.claims - 10_000) - Math.abs(y.claims - 10_000) || (x.pair < y.pair ? -1 : 1))[0]!
}

interface Timed<T> {
  /** Milliseconds by the clock, and that this thread worked. */
  readonly time: number
  readonly work: number
  readonly value: T
}

const timed = async <T>(work: () => T | Promise<T>): Promise<Timed<T>> => {
  const [start, before] = [performance.now(), worked()]
  const value = await work()
  return { time: performance.now() - start, work: (worked() - before) * 1000, value }
}

type Times = readonly { readonly time: number; readonly work: number }[]

/** Percentiles by the clock, then of the time that the thread worked. */
const both = (times: Times): string =>
  `${spread(times.map(({ time }) => time))}; worked p50 ${ms(median(times.map(({ work }) => work)))} p95 ${ms(
    quantile(
      times.map(({ work }) => work),
      0.95,
    ),
  )}`

const showBrief = async (): Promise<void> => {
  const { pair, claims } = densePair()
  const options = briefOptions(pair)
  const store = told(await openSqliteStore(db))
  const read = () => timed(async () => told(await store.ledger({ pair })))
  const cold = await read()
  const first = await timed(() => makeBrief(cold.value, options))
  const ledgers: Timed<unknown>[] = []
  const briefs: { readonly time: number; readonly work: number }[] = []
  for (let n = 0; n < 20; n++) {
    const ledger = await read()
    const brief = await timed(() => makeBrief(ledger.value, options))
    ledgers.push(ledger)
    briefs.push({ time: ledger.time + brief.time, work: ledger.work + brief.work })
  }
  line(
    `brief of ${pair}, ${claims} claims, cold`,
    `${ms(cold.time + first.time)}: ledger ${ms(cold.time)}, brief ${ms(first.time)}; worked ${ms(cold.work + first.work)}`,
  )
  line('  warm, store.ledger and makeBrief', `${both(briefs)}  (goal: p95 under 100 ms)`)
  line('  of it store.ledger', both(ledgers))
  await store.close()
}

/** What people might type, from the rarest to what stands in nearly every text. */
const queriesFor = (pair: string): Readonly<Record<string, readonly (readonly [string, SearchOptions?])[]>> => ({
  'rare words': [['desalination'], ['Oikonomou'], ['personae non gratae'], ['icebreakers'], ['mutual legal assistance'], ['shipbuilding Cartagena']],
  'common words': [
    ['minister'],
    ['trade'],
    ['visit'],
    ['agreement'],
    ['minister trade agreement'],
    ['exports imports'],
    ['talks'],
    ['signed agreement trade'],
  ],
  phrases: [['"double taxation"'], ['"bilateral trade"'], ['"official visit"'], ['"closer together" markets'], ['"free trade zone"']],
  'with a pair': [
    ['minister', { pair }],
    ['trade', { pair }],
    ['scholarships', { pair }],
    ['"official visit"', { pair }],
  ],
  'by a day': [
    ['minister', { asOf: '2012-06-30' }],
    ['agreement ratified', { asOf: '2009' }],
    ['tariffs', { asOf: '2016-01-31', pair }],
  ],
  'no place has all': [['minister zanzibarian'], ['trade xylophone embassy']],
})

const showSearch = async (store: Store): Promise<void> => {
  const all: { readonly time: number; readonly work: number }[] = []
  let [worst, slowest] = ['', 0]
  const classes = Object.entries(queriesFor(densePair().pair))
  for (const [name, queries] of classes) {
    const times: { readonly time: number; readonly work: number }[] = []
    for (let n = 0; n < 10; n++)
      for (const [query, options] of queries) {
        const { time, work } = await timed(async () => told(await store.search(query, options)))
        times.push({ time, work })
        if (work > slowest) [worst, slowest] = [query, work]
      }
    all.push(...times)
    line(`  ${name}`, both(times))
  }
  line('search, all of them', `${both(all)}  (goal: p95 under 30 ms); slowest “${worst}”`)
}

const size = Math.max(100, Math.min(1000, Math.floor(documents / 20)))
try {
  if (!values.reuse) {
    const made = await timed(writeCorpus)
    const megabytes = (statSync(input).size / 1e6).toFixed(0)
    console.log(`scale: ${documents} made documents, ${megabytes} MB, made in ${(made.time / 1000).toFixed(0)} s; ${availableParallelism()} cores`)
    const added = await timed(() => addAll(size))
    showAdding(added.value, added.time / 1000, size)
  }
  showBytes()
  await showBrief()
  const store = told(await openSqliteStore(db))
  await showSearch(store)
  await store.close()
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
