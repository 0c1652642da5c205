import { z } from 'zod'
import { checks, type Finding, verdicts } from '../../model/finding.ts'
import { files, published } from '../fields.ts'
import { defineOperation, type Output, value } from '../operation.ts'
import { readAll } from '../readings.ts'

const names = <T extends string>(table: Readonly<Record<T, string>>): [T, ...T[]] => Object.keys(table) as [T, ...T[]]

export const check = defineOperation({
  name: 'check',
  group: 'read',
  summary: 'redo the sums and compare with reference lists: what does not add up, and why',
  about: 'A finding shows its formula, what went in, the verdict, and what would settle it. "In tension" is not "false".',
  input: z.object({
    files,
    published,
    check: z
      .array(z.enum(names(checks)))
      .describe('only these checks')
      .optional(),
    verdict: z
      .array(z.enum(names(verdicts)))
      .describe('only findings with these verdicts')
      .optional(),
  }),
  positional: ['files…'],
  example: 'chancery check examples/kazakhstan-albania --verdict inconsistent,tension,contradicts-reference',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  async *run({ files, published, check, verdict }, host): AsyncGenerator<Output> {
    const readings = yield* readAll({ files, published }, host)
    const { buildLedger } = await import('../../ledger/merge.ts')
    const wanted = (finding: Finding): boolean => (check?.includes(finding.check) ?? true) && (verdict?.includes(finding.verdict) ?? true)
    yield* buildLedger(readings).findings.filter(wanted).map(value)
  },
})
