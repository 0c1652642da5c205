import { once } from 'node:events'
import { copyFileSync, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { makeCorpus } from '../scripts/corpus/make.ts'
import type { Host } from '../src/app/operation.ts'
import { add } from '../src/app/operations/add.ts'
import { makeBrief } from '../src/brief/make.ts'
import { holdOf, judgementOf } from '../src/ledger/judgements/identity.ts'
import type { Judgement } from '../src/model/judgement.ts'
import type { Claim, Ledger } from '../src/model/ledger.ts'
import type { Outcome, Store, StoredDocument } from '../src/store/port.ts'
import { prepareDocument } from '../src/store/prepared.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'
import { briefOptions } from './asked.ts'
import { worked } from './growth.ts'

/**
 * What the ledger and the brief of one pair with 10,000 claims cost on a store: opened just now, and after each of many small changes, a document
 * taken out or put back, a claim judged or a judgement revoked: `node bench/ledger.ts [--documents N] [--seed S] [--rounds R]`.
 * `--keep FOLDER` leaves the store there and takes it again the next time. Told twice: by the clock, and by the time that the thread worked.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1150' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '20' },
    keep: { type: 'string' },
  },
})
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'chancery-ledger-'))
const [input, filled, db] = [join(folder, 'documents.jsonl'), join(folder, 'filled.db'), join(folder, 'pair.db')]
const rounds = Number(values.rounds)

const told = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`)
  return outcome.value
}

const fill = async (): Promise<void> => {
  const file = createWriteStream(input)
  const corpus = makeCorpus({ documents: Number(values.documents), seed: Number(values.seed), noise: 2, templates: 'all', pairs: 1 })
  for (const { document } of corpus.documents()) if (!file.write(`${JSON.stringify(document)}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'close')
  const host: Host = { cwd: folder, stdin: Readable.from([]), today: '2026-01-01', now: '2026-01-01T00:00:00Z', format: 'jsonl' }
  for await (const output of add.run({ files: [input], db: filled }, host))
    if (output.type === 'problem' && output.problem.severity === 'error') throw new Error(output.problem.message)
}

interface Spent {
  readonly clock: number
  readonly work: number
}

interface Answered {
  readonly ledger: Spent
  readonly brief: Spent
  readonly made: Ledger
}

const timed = async <T>(work: () => T | Promise<T>): Promise<readonly [T, Spent]> => {
  const [start, before] = [performance.now(), worked()]
  const value = await work()
  return [value, { clock: performance.now() - start, work: (worked() - before) * 1000 }]
}

/** The brief of the pair, with the ledger that it is made from. */
const answer = async (store: Store, pair: string): Promise<Answered> => {
  const [made, ledger] = await timed(async () => told(await store.ledger({ pair })))
  const [, brief] = await timed(() => makeBrief(made, briefOptions(pair)))
  return { made, ledger, brief }
}

const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`
const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]!
const spread = (times: readonly number[]): string => `p50 ${ms(quantile(times, 0.5))} p95 ${ms(quantile(times, 0.95))}`

const row = (name: string, all: readonly Answered[]): void => {
  const of = (pick: (one: Answered) => number): string => spread(all.map(pick))
  console.log(
    `  ${name.padEnd(26)} ledger and brief ${of(({ ledger, brief }) => ledger.clock + brief.clock)}; worked ${of(({ ledger, brief }) => ledger.work + brief.work)}`,
  )
  console.log(`  ${''.padEnd(26)} of it the ledger ${of(({ ledger }) => ledger.clock)}; worked ${of(({ ledger }) => ledger.work)}`)
}

/** Small changes, each followed by the question; every second takes the one before it back. */
const after = async (store: Store, pair: string, change: (round: number) => Promise<void>): Promise<readonly Answered[]> => {
  const all: Answered[] = []
  for (let round = 0; round < rounds; round++) {
    await change(round)
    all.push(await answer(store, pair))
  }
  return all
}

/** A document goes, and comes again as a new one. */
const swapped = async (store: Store, ids: readonly string[]): Promise<(round: number) => Promise<void>> => {
  let out: StoredDocument | undefined
  return async (round) => {
    if (out !== undefined) {
      told(await store.addAll([prepareDocument(out.document, out.claims, out.findings, out.warnings)]))
      out = undefined
      return
    }
    const id = ids[(round * 37) % ids.length]!
    out = told(await store.document(id))
    told(await store.remove(id))
  }
}

const said = (claim: Claim, own: readonly Claim[], verdict: 'accept' | 'reject', n: number): Judgement =>
  judgementOf({
    verdict,
    on: [holdOf(claim, own)],
    target: null,
    field: null,
    value: null,
    reason: null,
    by: 'a reader',
    at: `2026-01-01T00:00:00.${String(n).padStart(3, '0')}Z`,
  })

/** Claims are accepted and rejected by turns. */
const spoken =
  (store: Store, claims: readonly Claim[]): ((round: number) => Promise<void>) =>
  async (round) => {
    const claim = claims[(round * 977) % claims.length]!
    const own = claims.filter(({ document }) => document === claim.document)
    told(await store.judge([said(claim, own, round % 2 === 0 ? 'accept' : 'reject', round)]))
  }

try {
  if (!existsSync(filled)) await fill()
  // What is judged and taken out stays in the copy.
  copyFileSync(filled, db)
  const store = told(await openSqliteStore(db))
  const claims = told(await store.claims({}))
  const pairs = Map.groupBy(
    told(await store.ledger({})).items.flatMap((item) => item.pairs.flatMap((pair) => item.claims.map(() => pair))),
    (pair) => pair,
  )
  const [pair, own] = [...pairs].toSorted((a, b) => b[1].length - a[1].length)[0]!
  await store.close()
  console.log(`${pair}: ${own.length} claims of the pair, ${claims.length} in all; ${availableParallelism()} cores`)
  const cold: Answered[] = []
  for (let n = 0; n < 3; n++) {
    const fresh = told(await openSqliteStore(db))
    cold.push(await answer(fresh, pair))
    await fresh.close()
  }
  row('a store just opened', cold)
  const warm = told(await openSqliteStore(db))
  const { made } = await answer(warm, pair)
  row('nothing changed', await after(warm, pair, async () => {}))
  row(
    'a document more or less',
    await after(
      warm,
      pair,
      await swapped(
        warm,
        made.documents.map(({ id }) => id),
      ),
    ),
  )
  row('a claim judged', await after(warm, pair, spoken(warm, claims)))
  await warm.close()
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}
