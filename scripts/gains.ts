import { existsSync, globSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Engine } from '../src/engine.ts'
import type { DocumentInput } from '../src/model/document.ts'
import type { Reading } from '../src/model/reading.ts'
import { readSources } from '../src/source/read-sources.ts'
import { checkOut, engineIn, Trouble } from './gains/checkout.ts'
import { type Change, changesIn, compare, readsOf } from './gains/differences.ts'
import { asJson, type Count, type Gains, report } from './gains/report.ts'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

const help = `npm run gains -- REF [FILE…] [options]

Reads a shelf of texts with the engine of another commit and with the present one, and prints the records gained, lost and
altered: counts, and a sample with the sentence around, so that a person can judge them.

  REF            branch, tag or commit whose engine read before: main, HEAD, HEAD~3, v0.1.0
  FILE…          what is read: files and folders as "chancery read" takes them. Without any: the articles and seeds of ../shared
                 where they lie there, else the reports and examples of the project
  --kind KIND    only these kinds: event, statement … (several: --kind event --kind tie)
  --field NAME   of what is altered, only where this field differs: status, speaker, speaker.name … (several too)
  --mentions     compare mentions (countries, persons, dates, quantities …) in place of records
  --limit N      how many of each are shown (10)
  --seed N       which are shown: the same number shows the same ones (1)
  --json         everything as one JSON value
  --project DIR  the checkout that is compared with its own past (this one)

  npm run -s gains -- main                              what this working tree changes against main
  npm run -s gains -- HEAD examples --kind event        before a commit, on the examples alone
  npm run -s gains -- main --kind statement --field speaker.name --limit 50
  npm run -s gains -- main --mentions --kind date       what a rule of dates gains and loses
  npm run -s gains -- main --json > gains.json`

const usage = (message: string): Trouble => new Trouble(message, 'npm run -s gains -- --help shows how it is called')

const options = {
  kind: { type: 'string', multiple: true },
  field: { type: 'string', multiple: true },
  mentions: { type: 'boolean', default: false },
  limit: { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  project: { type: 'string', default: home },
  help: { type: 'boolean', default: false },
} as const

interface Asked {
  readonly ref: string
  readonly files: readonly string[]
  readonly kinds: readonly string[] | null
  readonly fields: readonly string[] | null
  readonly of: 'records' | 'mentions'
  readonly limit: number
  readonly seed: number
  readonly json: boolean
  readonly project: string
}

const whole = (name: string, value: string): number => {
  if (!/^\d+$/.test(value)) throw usage(`--${name} takes a whole number, not ${value}`)
  return Number(value)
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw usage((error as Error).message.split('. ')[0]!)
  }
}

/** What was asked for; null for help. */
const asked = (args: readonly string[]): Asked | null => {
  const { values, positionals } = parsed(args)
  if (values.help) return null
  const [ref, ...files] = positionals
  if (ref === undefined) throw usage('no commit to compare with')
  return {
    ref,
    files,
    kinds: values.kind ?? null,
    fields: values.field ?? null,
    of: values.mentions ? 'mentions' : 'records',
    limit: whole('limit', values.limit),
    seed: whole('seed', values.seed),
    json: values.json,
    project: resolve(standing, values.project),
  }
}

/** The folder that the user stood in, also through npm. */
const standing = process.env.INIT_CWD ?? process.cwd()

const sharedShelf = (): readonly string[] => {
  const shared = join(home, '..', 'shared')
  return [join(shared, 'data', 'quotations', 'polnear.dev.jsonl'), ...globSync(join(shared, 'seeds', '*.txt')).sort()].filter((file) =>
    existsSync(file),
  )
}

const defaultShelf = (): readonly string[] => {
  const shared = sharedShelf()
  if (shared.length > 0) return shared
  return [join(home, 'test', 'reading', 'reports'), ...globSync(join(home, 'examples', '*', '*.{txt,md,html,jsonl}')).sort()]
}

const tryRead = (engine: Engine, input: DocumentInput): Reading | string => {
  try {
    return engine.read(input)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

interface Tally {
  documents: number
  readonly counts: Record<string, Count>
  readonly changes: Change[]
  readonly failed: string[]
}

const compareReadings = (before: Reading, now: Reading, { kinds, fields, of }: Asked, tally: Tally): void => {
  const chosen = (reading: Reading) => readsOf(reading, of).filter(({ kind }) => kinds === null || kinds.includes(kind))
  const [old, fresh] = [chosen(before), chosen(now)]
  const compared = compare(old, fresh)
  const add = (kind: string, column: keyof Count): void => {
    tally.counts[kind] ??= { before: 0, now: 0, same: 0, gained: 0, lost: 0, altered: 0 }
    tally.counts[kind][column]++
  }
  for (const { kind } of old) add(kind, 'before')
  for (const { kind } of fresh) add(kind, 'now')
  for (const { kind } of compared.same) add(kind, 'same')
  const changes = changesIn(before, now, compared)
  for (const { what, kind } of changes) add(kind, what)
  const wanted = ({ what, fields: differ }: Change): boolean =>
    fields === null || what !== 'altered' || differ.some((name) => fields.some((field) => name === field || name.startsWith(`${field}.`)))
  tally.changes.push(...changes.filter(wanted))
}

const gainsOf = async (of: Asked, before: Engine, now: Engine, commit: string): Promise<Gains> => {
  const files = of.files.length > 0 ? of.files : defaultShelf()
  const tally: Tally = { documents: 0, counts: {}, changes: [], failed: [] }
  for await (const found of readSources(files, { cwd: standing })) {
    if (!found.ok) {
      tally.failed.push(`${found.problem.source}: ${found.problem.message}`)
      continue
    }
    const [old, fresh] = [tryRead(before, found.input), tryRead(now, found.input)]
    if (typeof old === 'string') tally.failed.push(`${found.input.source}: the engine of ${of.ref} fails: ${old}`)
    if (typeof fresh === 'string') tally.failed.push(`${found.input.source}: the present engine fails: ${fresh}`)
    if (typeof old === 'string' || typeof fresh === 'string') continue
    tally.documents++
    compareReadings(old, fresh, of, tally)
  }
  const counts = Object.fromEntries(Object.entries(tally.counts).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { ref: of.ref, commit, shelf: files.map((file) => relative(standing, resolve(standing, file))), ...tally, counts }
}

const main = async (): Promise<void> => {
  const of = asked(process.argv.slice(2))
  if (of === null) {
    console.log(help)
    return
  }
  const { folder, commit, remove } = checkOut(of.project, of.ref)
  try {
    const [before, now] = [await engineIn(folder, of.ref), await engineIn(of.project, 'this checkout')]
    const gains = await gainsOf(of, before, now, commit)
    for (const failure of gains.failed) console.error(failure)
    console.log(of.json ? asJson(gains) : report(gains, of.limit, of.seed))
  } finally {
    remove()
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

await main().catch((error: unknown) => {
  if (!(error instanceof Trouble)) throw error
  console.error(`${error.message} · ${error.help}`)
  process.exitCode = 2
})
