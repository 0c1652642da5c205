import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AccountOptions } from '../src/brief/brief.ts'
import { viewKinds } from '../src/brief/brief.ts'
import { makeBrief } from '../src/brief/make.ts'
import { makeView } from '../src/brief/view.ts'
import { createEngine, engineVersion } from '../src/engine.ts'
import { buildLedger } from '../src/ledger/merge.ts'
import { lexicon, reference } from '../src/lexicon/bundled.ts'
import type { Document } from '../src/model/document.ts'
import type { Finding } from '../src/model/finding.ts'
import type { Claim, Ledger } from '../src/model/ledger.ts'
import type { ChanceryRecord } from '../src/model/record.ts'
import { readSources } from '../src/source/read-sources.ts'

/**
 * Measures how long an account of a pair takes that has many claims: `node bench/brief.ts [CLAIMS…]`, by default 2,500, 5,000 and 10,000.
 * The reports of `examples/` on one pair are told again and again, each time some days later, so that every telling is of its own occasion.
 */

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const names = new Map(lexicon.countries.map((country) => [country.code, country]))

const asked: AccountOptions = {
  pair: ['CAN', 'IND'],
  names: (code) => names.get(code)?.name ?? code,
  adjective: (code) => names.get(code)?.adjectives[0] ?? code,
  spellings: (code) => {
    const found = names.get(code)
    return found ? [found.name, ...found.names, ...found.weak, ...found.adjectives, ...found.people] : []
  },
}

interface Told {
  readonly document: Document
  readonly records: readonly ChanceryRecord[]
  readonly findings: readonly Finding[]
}

const readAll = async (): Promise<readonly Told[]> => {
  const engine = createEngine({ lexicon, reference })
  const told: Told[] = []
  for await (const found of readSources([join(home, 'examples', 'canada-india')], { cwd: home })) if (found.ok) told.push(engine.read(found.input))
  return told
}

const later = (iso: string, days: number): string =>
  /^\d{4}-\d\d-\d\d/.test(iso) ? new Date(Date.parse(iso.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10) : iso

const laterIn = (iso: string | null, days: number): string | null =>
  iso
    ?.split('/')
    .map((end) => later(end, days))
    .join('/') ?? null

/** The same telling some days later: another document, other records, the same words. */
const again = ({ document, records, findings }: Told, round: number): Told => {
  const days = round * 9
  const id = (of: string) => `${of.slice(0, 11)}${String(round).padStart(5, '0')}`
  const moved = records.map(
    (record): ChanceryRecord =>
      ({
        ...record,
        id: id(record.id),
        document: id(document.id),
        published: laterIn(record.published, days),
        disputed: record.disputed.map(id),
        ...('date' in record ? { date: laterIn(record.date, days) } : {}),
        ...('deadline' in record ? { deadline: laterIn(record.deadline, days) } : {}),
        inferred: { ...record.inferred, ...('date' in record && record.date ? { date: { said: 'told again', from: 'bench' } } : {}) },
      }) as ChanceryRecord,
  )
  const told = findings.map((finding) => ({
    ...finding,
    id: id(finding.id),
    documents: finding.documents.map(id),
    inputs: finding.inputs.map((input) => ({ ...input, document: id(input.document), record: input.record === null ? null : id(input.record) })),
  }))
  return { document: { ...document, id: id(document.id), published: laterIn(document.published, days) }, records: moved, findings: told }
}

const ledgerOf = (told: readonly Told[]): Ledger =>
  buildLedger({
    documents: told.map(({ document }) => document),
    claims: told.flatMap(({ document, records }) =>
      records.map((record): Claim => ({ id: record.id, record, document: document.id, engine: engineVersion })),
    ),
    findings: told.flatMap(({ findings }) => findings),
  })

const claimsOf = (ledger: Ledger): number =>
  ledger.items.filter((item) => item.pairs.includes('CAN-IND')).reduce((sum, item) => sum + item.claims.length, 0)

interface Took {
  /** Milliseconds by the clock that 95 of 100 runs do not exceed. */
  readonly clock: number
  /** The same of the time of the one thread that writes, which other work on the machine lengthens less. */
  readonly thread: number
  /** The time of the thread that half of the runs do not exceed. */
  readonly median: number
}

const at = (share: number, took: readonly number[]): number => took.toSorted((a, b) => a - b)[Math.ceil(share * took.length) - 1]!

/** How long runs take after a warm-up. */
const p95 = (run: () => unknown, times = 12): Took => {
  for (let round = 0; round < 4; round++) run()
  const took = Array.from({ length: times }, () => {
    const [start, before] = [performance.now(), process.threadCpuUsage()]
    run()
    const { user, system } = process.threadCpuUsage(before)
    return { clock: performance.now() - start, thread: (user + system) / 1000 }
  })
  const [clock, thread] = [took.map((one) => one.clock), took.map((one) => one.thread)]
  return { clock: at(0.95, clock), thread: at(0.95, thread), median: at(0.5, thread) }
}

/** The day in the middle of the reports: what a `diff` since then tells is neither nothing nor all. */
const middleDay = ({ documents }: Ledger): string => {
  const days = documents.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
  return days[Math.floor(days.length / 2)] ?? '2025-01-01'
}

const base = await readAll()
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const perRound = base.reduce((sum, { records }) => sum + records.length, 0)
for (const size of sizes.length > 0 ? sizes : [2500, 5000, 10_000]) {
  const start = performance.now()
  const ledger = ledgerOf(Array.from({ length: Math.ceil(size / perRound) }, (_, round) => base.map((one) => again(one, round))).flat())
  console.log(
    `${claimsOf(ledger)} claims of the pair in ${ledger.documents.length} documents (ledger made in ${Math.round(performance.now() - start)} ms)`,
  )
  const row = (name: string, run: () => { readonly counts: { readonly made: number } }) => {
    const { clock, thread, median } = p95(run)
    console.log(
      `  ${name.padEnd(12)} p95 ${clock.toFixed(1).padStart(7)} ms, thread ${thread.toFixed(1).padStart(7)} ms, half of the runs ${median.toFixed(1).padStart(7)} ms, ${run().counts.made} sentences`,
    )
  }
  row('page one', () => makeBrief(ledger, { ...asked, length: 'page' }))
  row('full brief', () => makeBrief(ledger, { ...asked, length: 'full' }))
  for (const view of viewKinds) row(view, () => makeView(ledger, { ...asked, view, ...(view === 'diff' ? { since: middleDay(ledger) } : {}) }))
}
