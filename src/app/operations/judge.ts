import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Judgement } from '../../model/judgement.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import type { Store } from '../../store/port.ts'
import { findCountry } from '../countries.ts'
import { requiredDb } from '../fields.ts'
import type { Desk, Signature } from '../judging/make.ts'
import { defineOperation, type Host, note, type Output, problem, value } from '../operation.ts'
import { requestProblem } from '../problems.ts'
import { settled, withStore } from '../store.ts'

const deskOver = async (store: Store): Promise<Desk> => {
  const { lexicon } = await import('../../lexicon/bundled.ts')
  const organisations = new Map(
    lexicon.organisations.flatMap(({ code, names }) => [code, ...names].map((name) => [name.toLowerCase(), code] as const)),
  )
  return {
    store,
    names: {
      country: (said) => {
        const found = findCountry(said, lexicon)
        return typeof found === 'string' ? found : null
      },
      organisation: (said) => organisations.get(said.toLowerCase()) ?? null,
    },
  }
}

/** What the judgement left open, as one sentence each. */
async function* consequences(store: Store, judgements: readonly Judgement[]): AsyncGenerator<Output> {
  const dated = judgements.filter(({ verdict, field }) => verdict === 'document' && field === 'published')
  if (dated.length === 0) return
  const { judged } = await import('../../ledger/judgements/judged.ts')
  for (const { id, target } of dated) {
    const stored = yield* settled(await store.document(target!))
    if (stored === undefined) return
    const { questions } = judged({ documents: [stored.document], claims: stored.claims, findings: stored.findings, judgements: stored.judgements })
    yield* questions.filter(({ judgement }) => judgement === id).map(({ reason }) => note(`${reason}: chancery reread ${target} --db PATH`))
  }
}

async function* keep(store: Store, judgements: readonly Judgement[]): AsyncGenerator<Output> {
  const ids = new Set<string>()
  for (const { id } of judgements) {
    const found = yield* settled(await store.judgements({ prefix: id }))
    if (found === undefined) return
    if (found.length > 0) ids.add(id)
  }
  const kept = yield* settled(await store.judge(judgements))
  if (kept === undefined) return
  yield* judgements.map((judgement) => value({ ...judgement, status: ids.has(judgement.id) ? 'known' : 'added' }))
  yield* consequences(store, judgements)
}

async function* importFrom(path: string, store: Store, host: Host): AsyncGenerator<Output> {
  const [{ rowsOf, importLimit }, text] = await Promise.all([
    import('../judging/import.ts'),
    readFile(resolve(host.cwd, path), 'utf8').catch(() => null),
  ])
  if (text === null)
    return yield problem({ ...requestProblem('input-missing', 'the file cannot be read', 'name a file that `chancery export` wrote'), source: path })
  if (text.length > importLimit)
    return yield problem({ ...requestProblem('input-too-large', 'the file is too large', 'split it at line breaks'), source: path })
  const judgements: Judgement[] = []
  for (const row of rowsOf(text, path)) {
    if ('problem' in row) yield problem(row.problem)
    else judgements.push(row.judgement)
  }
  const kept = yield* settled(await store.judge(judgements))
  if (kept !== undefined) yield value({ kind: 'import', source: path, ...kept })
}

/** The time as all judgements carry it: UTC, to the millisecond, so that text order is the order of time. */
const momentOf = (at: string | undefined, host: Host): string | null => {
  const time = Date.parse(at ?? host.now)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const input = z.object({
  what: z
    .array(z.string())
    .default([])
    .describe(
      'ID accept, ID reject, ID correct FIELD=VALUE…, ID ID same, ID ID different, ID kept, ID broken, ID note, revoke ID; with --document or --add: FIELD=VALUE…',
    ),
  by: z
    .string()
    .trim()
    .min(1, '--by needs a name')
    .max(200)
    .regex(/^\P{Cc}*$/u, 'a name has no control characters')
    .meta({ value: 'name' })
    .describe('who says so')
    .optional(),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .regex(/^(?:\P{Cc}|[\n\t])*$/u, 'a reason has no control characters')
    .meta({ value: 'text' })
    .describe('why')
    .optional(),
  at: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/,
      'is not a date or time of the form 2026-03-02T09:30Z',
    )
    .meta({ value: 'time' })
    .describe('when it was said, if not now: ISO 8601')
    .optional(),
  document: z
    .string()
    .meta({ value: 'id' })
    .describe('a document, by id or path: its published, title, publisher, url or side is corrected')
    .optional(),
  add: z
    .enum(recordKindNames as [RecordKind, ...RecordKind[]])
    .describe('add a record of this kind to --document')
    .optional(),
  quote: z.string().meta({ value: 'words' }).describe('the words that state the added record').optional(),
  span: z.string().meta({ value: 'start-end' }).describe('or their place in the text').optional(),
  fact: z.string().meta({ value: 'key' }).describe('dispute a fact of a reference list, such as membership:SCO:KAZ').optional(),
  import: z.string().meta({ value: 'file' }).describe('take the judgements of an export').optional(),
  db: requiredDb.describe('the store, a file made by "add"'),
})

type Input = z.output<typeof input>

async function* judgeOne({ what, by, reason, at, ...flags }: Input, store: Store, host: Host): AsyncGenerator<Output> {
  const [{ requestIn }, { madeJudgements }] = await Promise.all([import('../judging/request.ts'), import('../judging/make.ts')])
  const request = requestIn(what, { ...flags, reason })
  if ('severity' in request) return yield problem(request)
  const moment = momentOf(at, host)
  if (by === undefined) return yield problem(requestProblem('usage', 'chancery judge: a judgement is signed', 'say who you are with --by NAME'))
  if (moment === null) return yield problem(requestProblem('usage', `chancery judge: "${at}" is no time`, 'give it as 2026-03-02T09:30Z'))
  const signature: Signature = { by, at: moment, reason: reason ?? null }
  const made = await madeJudgements(request, await deskOver(store), signature)
  if (!made.ok) return yield problem(made.problem)
  yield* keep(store, made.value)
}

export const judge = defineOperation({
  name: 'judge',
  group: 'keep',
  summary: 'say that a record is right, wrong or otherwise, signed and with a reason; nothing that was read is changed',
  about:
    'A record is named by its id or the beginning of it. What is shown is worked out from what was read and what persons said of it: the latest counts,\nother opinions are kept beside it. Every judgement can be revoked. Fields and their values are listed in the reference of records.',
  input,
  positional: ['what…'],
  example:
    'chancery judge ID correct date=2023-09-07 --by "Ana Analyst" --reason "misread" --db relations.db (an ID as printed by read, search or export)',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  run: (asked, host) =>
    withStore(asked.db, {}, host, (store) => (asked.import === undefined ? judgeOne(asked, store, host) : importFrom(asked.import, store, host))),
})
