import { prepareDocument } from '../../src/store/prepared.ts'
import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { syntheticReading } from './fixtures.ts'

/*
 * A process that adds documents and prints the number of each one once it is acknowledged; started by the tests.
 *   node writer.ts STORE FIRST COUNT STEP [BATCH]
 * With a batch, that many go into one transaction.
 */
const [path, first, count, step, batch = '1'] = process.argv.slice(2)
const size = Number(batch)
const opened = await openSqliteStore(path!, { create: true, wait: 20_000 })
if (!opened.ok) {
  console.error(JSON.stringify(opened.problem))
  process.exit(3)
}
for (let i = 0; i < Number(count); i += size) {
  const numbers = Array.from({ length: Math.min(size, Number(count) - i) }, (_, k) => Number(first) + (i + k) * Number(step))
  const readings = numbers.map((n) => syntheticReading(n))
  const [{ document, claims, findings, warnings }] = readings as [(typeof readings)[0]]
  const added = await (size === 1
    ? opened.value.add(document, claims, findings, warnings)
    : opened.value.addAll(readings.map((r) => prepareDocument(r.document, r.claims, r.findings, r.warnings))))
  if (!added.ok) {
    console.error(JSON.stringify(added.problem))
    process.exit(3)
  }
  // One write a line, so that a line is out before the next document is begun.
  for (const n of numbers) process.stdout.write(`${n}\n`)
}
await opened.value.close()
