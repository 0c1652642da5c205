import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Coded } from '../../ledger/study/filled.ts'
import { defineOperation, type Host, type Output, problem, value } from '../operation.ts'
import { requestProblem } from '../problems.ts'

/** Longest sheet that is taken, in characters. */
const LONGEST = 64_000_000

async function* rowsOf(file: string, host: Host): AsyncGenerator<Output, readonly Coded[]> {
  const content = await readFile(resolve(host.cwd, file), 'utf8').catch(() => null)
  if (content === null || content.length > LONGEST) {
    yield problem({
      ...requestProblem(
        content === null ? 'input-missing' : 'input-too-large',
        'the sheet cannot be read',
        'name sheets that `chancery sample` made',
      ),
      source: file,
    })
    return []
  }
  const { filledRows } = await import('../../ledger/study/filled.ts')
  const rows = filledRows(content)
  for (const row of rows)
    if ('message' in row)
      yield problem({
        ...requestProblem('jsonl-row', row.message, 'fill in the column "right" with yes, no or unsure, and leave the other columns as they are'),
        source: file,
        place: String(row.line),
      })
  return rows.filter((row) => 'coder' in row)
}

export const agreement = defineOperation({
  name: 'agreement',
  group: 'ask',
  summary: 'precision of each type of record and agreement of the coders, from sheets they filled in',
  about:
    'Precision with its 95 % interval (Wilson); raw agreement, Cohen\'s kappa for two coders, Krippendorff\'s alpha for any number.\n"Both" counts a record as right when every coder says so. Records marked unsure are left out of precision and are a category of their own in agreement.',
  input: z.object({ files: z.array(z.string()).min(1).describe('sheets that "sample" made, filled in: CSV or JSON Lines') }),
  positional: ['files…'],
  example: 'chancery agreement sheets/Ana.csv sheets/Ben.csv',
  formats: ['text', 'jsonl', 'json'],
  prints: 'one',
  async *run({ files }, host): AsyncGenerator<Output> {
    const rows: Coded[] = []
    for (const file of files) rows.push(...(yield* rowsOf(file, host)))
    if (rows.length === 0)
      return yield problem(
        requestProblem('input-empty', 'no filled-in row was found', 'draw sheets with `chancery sample` and fill in the column "right"'),
      )
    const { agreementOf } = await import('../../ledger/study/agreement.ts')
    yield value({ kind: 'agreement', ...agreementOf(rows) })
  },
})
