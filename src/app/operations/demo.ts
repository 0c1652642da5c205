import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Ledger } from '../../model/ledger.ts'
import { date, language, someFiles } from '../fields.ts'
import { defineOperation, type Output, problem } from '../operation.ts'
import { pairCodes } from '../pairs.ts'
import { requestProblem } from '../problems.ts'
import { readAll } from '../readings.ts'
import { briefFields, briefFrom } from './brief.ts'

/** The folder that holds `examples/`; src and dist lie at the same depth. */
const home = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const story = 'examples/kazakhstan-albania'

const storyPair = ['KAZ', 'ALB'] as const
const noPair = 'chancery demo: these files put no two countries face to face, so the pair must be named'

/** The pair as typed; undefined when none was, null after a problem was handed on. */
async function* namedPair(pair: readonly string[] | undefined): AsyncGenerator<Output, readonly [string, string] | undefined | null> {
  return pair === undefined ? undefined : yield* pairCodes(pair)
}

/** The pair that most documents tell of, of several the one with most entries; null when there is none. */
const commonestPair = ({ items }: Ledger): readonly [string, string] | null => {
  const told = items.flatMap((item) => item.pairs.map((pair) => ({ pair, documents: item.documents })))
  const counted = [...Map.groupBy(told, ({ pair }) => pair)].map(([pair, all]) => ({
    pair,
    documents: new Set(all.flatMap(({ documents }) => documents)).size,
    entries: all.length,
  }))
  const [first] = counted.sort((x, y) => y.documents - x.documents || y.entries - x.entries || (x.pair < y.pair ? -1 : 1))
  return first === undefined ? null : (first.pair.split('-') as unknown as readonly [string, string])
}

export const demo = defineOperation({
  name: 'demo',
  group: 'read',
  summary: 'print the brief of the example reports, or of your own files',
  about: 'What "npm start" runs. Nothing is stored.',
  input: z.object({
    files: someFiles.describe('your own files; without any, the reports in examples/kazakhstan-albania'),
    pair: z
      .array(z.string())
      .length(2)
      .meta({ count: 2, value: 'country' })
      .describe('the two countries, by code or English name; without it, the pair that most of your documents tell of')
      .optional(),
    published: date('date of publication of your files (YYYY-MM-DD)'),
    language,
    ...briefFields,
    length: briefFields.length.default('full'),
  }),
  positional: ['files…'],
  example: 'chancery demo report.txt --pair Norway Iceland',
  formats: ['text', 'markdown', 'html', 'json', 'jsonl'],
  prints: 'one',
  async *run({ files, pair, published, language, ...shape }, host): AsyncGenerator<Output> {
    const named = yield* namedPair(pair ?? (files.length === 0 ? storyPair : undefined))
    if (named === null) return
    const readings = yield* files.length === 0 ? readAll({ files: [story] }, { ...host, cwd: home }) : readAll({ files, published, language }, host)
    const { ledgerOf } = await import('../ledgers.ts')
    const ledger = ledgerOf(readings)
    const codes = named ?? commonestPair(ledger)
    // Where no file could be read, that has been told of already.
    if (codes !== null) yield* briefFrom(ledger, codes, shape, host)
    else if (readings.length > 0) yield problem(requestProblem('usage', noPair, 'name two countries, as in "--pair Norway Iceland"'))
  },
})
