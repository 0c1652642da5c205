import { z } from 'zod'
import { faultOf } from '../../ledger/judgements/sound.ts'
import { type Judgement, type JudgementVerdict, judgementVerdicts } from '../../model/judgement.ts'
import type { Problem } from '../../model/problem.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'

const id = z.string().regex(/^[0-9a-f]{16}$/)

const hold = z.object({
  document: id,
  span: z.object({ start: z.int().min(0), end: z.int().min(0) }),
  kind: z.enum(recordKindNames as [RecordKind, ...RecordKind[]]),
  claim: id,
  quote: z.string().max(100_000),
  fields: z.record(z.string(), z.unknown()),
  alone: z.boolean(),
  engine: z.string().max(100).nullable(),
})

const judgement = z.object({
  kind: z.literal('judgement'),
  id,
  verdict: z.enum(Object.keys(judgementVerdicts) as [JudgementVerdict, ...JudgementVerdict[]]),
  on: z.array(hold).max(2),
  target: z.string().max(1000).nullable(),
  field: z.string().max(100).nullable(),
  value: z.unknown(),
  reason: z.string().max(4000).nullable(),
  by: z.string().min(1).max(200),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
})

/** Longest file that is taken, in characters: some hundred thousand judgements. */
export const importLimit = 256_000_000

export type Row = { readonly judgement: Judgement } | { readonly problem: Problem }

const refused = (source: string, line: number, message: string): Row => ({
  problem: {
    code: 'jsonl-row',
    severity: 'error',
    source,
    place: String(line),
    message,
    help: 'judgements are taken as `chancery export` or `chancery judge --format jsonl` wrote them; nothing was taken from this line',
  },
})

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The judgements among the lines of an export; other objects are passed over, damaged ones are problems. */
export function* rowsOf(text: string, source: string): Generator<Row> {
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parsed(line)
    if (value === null || typeof value !== 'object') {
      yield refused(source, at + 1, 'the line is not a JSON object')
      continue
    }
    if ((value as { readonly kind?: unknown }).kind !== 'judgement') continue
    const checked = judgement.safeParse(value)
    if (!checked.success) {
      yield refused(source, at + 1, `the judgement lacks or mistakes ${checked.error.issues[0]!.path.join('.')}`)
      continue
    }
    const found = checked.data as Judgement
    const fault = faultOf(found)
    yield fault === null ? { judgement: found } : refused(source, at + 1, fault)
  }
}
