import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { syntheticReading } from './fixtures.ts'

/*
 * A process that adds documents and prints the number of each one once it is acknowledged; started by the tests.
 *   node writer.ts STORE FIRST COUNT STEP
 */
const [path, first, count, step] = process.argv.slice(2)
const opened = await openSqliteStore(path!, { create: true, wait: 20_000 })
if (!opened.ok) {
  console.error(JSON.stringify(opened.problem))
  process.exit(3)
}
for (let i = 0; i < Number(count); i++) {
  const n = Number(first) + i * Number(step)
  const { document, claims, findings, warnings } = syntheticReading(n)
  const added = await opened.value.add(document, claims, findings, warnings)
  if (!added.ok) {
    console.error(JSON.stringify(added.problem))
    process.exit(3)
  }
  // One write a line, so that a line is out before the next document is begun.
  process.stdout.write(`${n}\n`)
}
await opened.value.close()
