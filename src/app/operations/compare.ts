import { z } from 'zod'
import type { Ledger } from '../../model/ledger.ts'
import type { Reading } from '../../model/reading.ts'
import type { Store } from '../../store/port.ts'
import { db, language, published } from '../fields.ts'
import { defineOperation, type Output, problem, value } from '../operation.ts'
import { pairCodes } from '../pairs.ts'
import { requestProblem } from '../problems.ts'
import { readAll, readStored } from '../readings.ts'
import { settled, storedLedger, withStore } from '../store.ts'

type Sides = readonly [string, string]
const usage = (message: string): Output => problem(requestProblem('usage', `chancery compare: ${message}`, 'see "chancery compare --help"'))

async function* compared(readings: readonly Reading[]): AsyncGenerator<Output> {
  const { compareReadings } = await import('../../ledger/compare.ts')
  const [a, b] = readings
  if (a !== undefined && b !== undefined && readings.length === 2) yield value({ kind: 'comparison', ...compareReadings(a, b) })
  // An input that was refused has been told of already; only a wrong number of good ones is a wrong call.
  else if (readings.length >= 2) yield usage(`two documents are compared, not ${readings.length}`)
}

async function* comparedSides(ledger: Ledger, sides: Sides): AsyncGenerator<Output> {
  const [{ compareSides }, { lexicon }] = await Promise.all([import('../../ledger/sides.ts'), import('../../lexicon/bundled.ts')])
  const names = Object.fromEntries(sides.map((code) => [code, lexicon.countries.find((country) => country.code === code)?.name ?? code]))
  yield value({ kind: 'sides', names, ...compareSides(ledger, sides) })
}

/** The two documents named. */
async function* storedReadings(store: Store, names: readonly string[]): AsyncGenerator<Output, readonly Reading[] | undefined> {
  const documents = []
  for (const name of names) {
    const found = yield* settled(await store.document(name))
    if (found !== undefined) documents.push(found.document)
  }
  return documents.length < names.length ? undefined : yield* readStored(documents)
}

export const compare = defineOperation({
  name: 'compare',
  group: 'ask',
  summary: 'lay two reports of one occasion side by side: what both tell, how the tellings differ, what only one tells',
  about:
    'With --db, name documents by id or by the path they were added from. With --sides, what the government and press of one country tell is laid beside what those of the other tell, thing by thing: told by both with the differences, told by one alone, and who is not heard.',
  input: z.object({
    files: z.array(z.string()).default([]).describe('two files (with --db, two documents); with --sides any number'),
    db,
    published,
    language,
    sides: z
      .array(z.string())
      .length(2)
      .meta({ count: 2, value: 'country' })
      .describe('two countries: compare what the side of the one tells with what the side of the other tells')
      .optional(),
  }),
  positional: ['files…'],
  example: 'chancery compare examples/kazakhstan-albania/2023-09-07-agency.txt examples/kazakhstan-albania/2023-09-08-readout.md',
  formats: ['text', 'markdown', 'json', 'jsonl'],
  prints: 'one',
  async *run({ files, db, published, language, sides }, host): AsyncGenerator<Output> {
    if (sides === undefined && files.length !== 2) return yield usage(`two documents are compared, not ${files.length}`)
    if (db === undefined && files.length === 0) return yield usage('name files to read, or a store with --db')
    const codes = sides === undefined ? undefined : yield* pairCodes(sides)
    if (codes === null) return
    if (db === undefined) {
      const readings = yield* readAll({ files, published, language }, host)
      if (codes === undefined) return yield* compared(readings)
      const { ledgerOf } = await import('../ledgers.ts')
      return yield* comparedSides(ledgerOf(readings), codes)
    }
    yield* withStore(db, {}, host, async function* (store) {
      if (codes !== undefined) {
        const ledger = yield* storedLedger(store, { pair: [...codes].sort().join('-') })
        if (ledger !== undefined) yield* comparedSides(ledger, codes)
        return
      }
      const readings = yield* storedReadings(store, files)
      if (readings !== undefined) yield* compared(readings)
    })
  },
})
