/**
 * How long each export of a store takes and how much memory it asks for beyond the ledger: `node scripts/node.js bench/export.ts PATH`.
 * The ledger is made once and timed apart; every format is then written in full, and its pieces are thrown away.
 */

import type { ExportRequest } from '../src/app/export-formats.ts'
import { exportFormats } from '../src/app/export-formats.ts'
import type { Format } from '../src/app/operation.ts'
import { openSqliteStore } from '../src/store/sqlite/store.ts'

const MB = 1e6

const request: ExportRequest = {
  frame: { country: () => null, base: 'tag:chancery.invalid,2026:', pair: null },
  table: 'coded',
  exact: false,
  perClaim: false,
}

interface Cost {
  readonly seconds: number
  readonly written: number
  /** Bytes by which the process grew at its largest. */
  readonly grown: number
}

const measured = async (write: () => Promise<Iterable<string | Uint8Array>>): Promise<Cost> => {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const start = performance.now()
  let written = 0
  let most = before
  let pieces = 0
  for (const piece of await write()) {
    written += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length
    if (pieces++ % 1000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  return { seconds: (performance.now() - start) / 1000, written, grown: Math.max(0, Math.max(most, process.memoryUsage().rss) - before) }
}

const row = (name: string, { seconds, written, grown }: Cost): string =>
  `${name.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s  ${(written / MB).toFixed(1).padStart(7)} MB written  ${(grown / MB).toFixed(0).padStart(5)} MB more memory`

function* contents(files: Iterable<readonly [string, Iterable<string> | Uint8Array]>): Generator<string | Uint8Array> {
  for (const [, content] of files) {
    if (content instanceof Uint8Array) yield content
    else yield* content
  }
}

const main = async (path: string | undefined): Promise<void> => {
  if (path === undefined) throw new Error('name a store')
  const opened = await openSqliteStore(path, {})
  if (!opened.ok) throw new Error(opened.problem.message)
  const start = performance.now()
  const made = await opened.value.ledger()
  await opened.value.close()
  if (!made.ok) throw new Error(made.problem.message)
  const ledger = made.value
  const seconds = (performance.now() - start) / 1000
  const claims = ledger.items.reduce((all, item) => all + item.claims.length, 0)
  console.log(
    `${ledger.documents.length} documents, ${claims} records, ${ledger.items.length} items; the ledger itself ${seconds.toFixed(1)} s, ${(process.memoryUsage().rss / MB).toFixed(0)} MB`,
  )
  for (const [name, format] of Object.entries(exportFormats) as [Format, NonNullable<(typeof exportFormats)[Format]>][]) {
    const { text, files } = format
    if (text !== null) console.log(row(name, await measured(() => text(ledger, request))))
    if (files !== null) console.log(row(`${name} (files)`, await measured(async () => contents(await files(ledger, request)))))
  }
}

await main(process.argv[2])
