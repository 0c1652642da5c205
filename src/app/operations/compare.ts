import { z } from 'zod'
import type { Comparison } from '../../ledger/compare.ts'
import type { Reading } from '../../model/reading.ts'
import type { Store } from '../../store/port.ts'
import { db, language, published } from '../fields.ts'
import { defineOperation, type Output, problem, value } from '../operation.ts'
import { pairCodes } from '../pairs.ts'
import { requestProblem } from '../problems.ts'
import { readAll, readStored } from '../readings.ts'
import { settled, withStore } from '../store.ts'

type Sides = readonly [string, string]
type Compare = (a: Reading, b: Reading) => Comparison

const usage = (message: string): Output => problem(requestProblem('usage', `chancery compare: ${message}`, 'see "chancery compare --help"'))

/** The comparison with the documents of `sides` in that order; null when they are not of these two sides. */
const oriented = (a: Reading, b: Reading, sides: Sides, compare: Compare): Comparison | null => {
  const comparison = compare(a, b)
  const [first, second] = comparison.documents.map(({ side }) => side)
  if (first === sides[0] && second === sides[1]) return comparison
  return first === sides[1] && second === sides[0] ? compare(b, a) : null
}

/** Every document of the one side laid beside every document of the other. */
const acrossSides = (readings: readonly Reading[], sides: Sides, compare: Compare): readonly Comparison[] =>
  readings.flatMap((a, i) => readings.slice(i + 1).flatMap((b) => oriented(a, b, sides, compare) ?? []))

async function* compared(readings: readonly Reading[], wanted: number, sides: Sides | undefined): AsyncGenerator<Output> {
  const { compareReadings } = await import('../../ledger/compare.ts')
  const [a, b] = readings
  if (sides !== undefined) yield value({ kind: 'sides', sides, comparisons: acrossSides(readings, sides, compareReadings) })
  else if (a !== undefined && b !== undefined && readings.length === 2) yield value({ kind: 'comparison', ...compareReadings(a, b) })
  // An input that was refused has been told of already; only a wrong number of good ones is a wrong call.
  else if (readings.length >= wanted) yield usage(`two documents are compared, not ${readings.length}`)
}

/** The two documents named, or with sides all documents of the pair. */
async function* storedReadings(
  store: Store,
  names: readonly string[],
  sides: Sides | undefined,
): AsyncGenerator<Output, readonly Reading[] | undefined> {
  if (sides !== undefined) {
    const documents = yield* settled(await store.documents({ pair: [...sides].sort().join('-') }))
    return documents === undefined ? undefined : yield* readStored(documents)
  }
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
    'With --db, name documents by id or by the path they were added from. With --sides, reports written on the ground of one country are laid beside those of the other.',
  input: z.object({
    files: z.array(z.string()).default([]).describe('two files (with --db, two documents); with --sides any number'),
    db,
    published,
    language,
    sides: z
      .array(z.string())
      .length(2)
      .meta({ count: 2, value: 'country' })
      .describe('two countries: compare the reports of the one with those of the other')
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
    if (db === undefined) return yield* compared(yield* readAll({ files, published, language }, host), files.length, codes)
    yield* withStore(db, {}, host, async function* (store) {
      const readings = yield* storedReadings(store, files, codes)
      if (readings !== undefined) yield* compared(readings, files.length, codes)
    })
  },
})
