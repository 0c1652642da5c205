import { openSqliteStore } from '../../src/store/sqlite/store.ts'
import { judge } from '../ledger/judging.ts'
import { syntheticReading } from './fixtures.ts'

/*
 * A process that judges claims of the first synthetic reading and prints the number of each judgement once it is acknowledged; started by
 * the tests.
 *   node judger.ts STORE FIRST COUNT NAME
 */
const [path, first, count, by] = process.argv.slice(2)
const opened = await openSqliteStore(path!, { wait: 20_000 })
if (!opened.ok) {
  console.error(JSON.stringify(opened.problem))
  process.exit(3)
}
const { claims } = syntheticReading(1)
for (let n = Number(first); n < Number(first) + Number(count); n++) {
  const kept = await opened.value.judge([judge('note', [claims[n % claims.length]!], claims, { by: `${by} ${n}` })])
  if (!kept.ok) {
    console.error(JSON.stringify(kept.problem))
    process.exit(3)
  }
  process.stdout.write(`${n}\n`)
}
await opened.value.close()
