import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { date, someFiles } from '../fields.ts'
import { defineOperation, type Output } from '../operation.ts'
import { pairCodes } from '../pairs.ts'
import { readAll } from '../readings.ts'
import { briefFields, briefFrom } from './brief.ts'

/** The folder that holds `examples/`; src and dist lie at the same depth. */
const home = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const story = 'examples/kazakhstan-albania'

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
      .default(['KAZ', 'ALB'])
      .meta({ count: 2, value: 'country' })
      .describe('the two countries, by code or English name'),
    published: date('date of publication of your files (YYYY-MM-DD)'),
    ...briefFields,
    length: briefFields.length.default('full'),
  }),
  positional: ['files…'],
  example: 'chancery demo report.txt --pair Norway Iceland',
  formats: ['text', 'markdown', 'json', 'jsonl'],
  prints: 'one',
  async *run({ files, pair, published, ...shape }, host): AsyncGenerator<Output> {
    const codes = yield* pairCodes(pair)
    if (codes === null) return
    const readings = yield* files.length === 0 ? readAll({ files: [story] }, { ...host, cwd: home }) : readAll({ files, published }, host)
    const { ledgerOf } = await import('../ledgers.ts')
    yield* briefFrom(ledgerOf(readings), codes, shape, host)
  },
})
