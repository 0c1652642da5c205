import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Claim } from '../../model/ledger.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import type { Store } from '../../store/port.ts'
import { requiredDb } from '../fields.ts'
import { defineOperation, type Host, note, type Output, problem, text, value } from '../operation.ts'
import { pairKey } from '../pairs.ts'
import { requestProblem } from '../problems.ts'
import { settled, withStore } from '../store.ts'

const input = z.object({
  db: requiredDb.describe('the store, a file made by "add"'),
  size: z.number().int().min(1).max(100_000).default(100).describe('how many records'),
  seed: z.string().default('1').meta({ value: 'text' }).describe('the same seed draws the same records'),
  coders: z
    .array(z.string().regex(/^[\p{L}\p{N} ._-]{1,60}$/u, 'a name of a coder is letters, digits, spaces, dots and hyphens'))
    .min(1)
    .default(['A', 'B'])
    .describe('names of the coders: each gets a sheet in an order of its own'),
  kind: z
    .array(z.enum(recordKindNames as [RecordKind, ...RecordKind[]]))
    .describe('only records of these kinds')
    .optional(),
  stratify: z.boolean().default(false).describe('as many of each kind as of every other'),
  pair: z.array(z.string()).length(2).meta({ count: 2, value: 'country' }).describe('only what lies between these two countries').optional(),
  into: z.string().meta({ value: 'folder' }).describe('write one file a coder into this folder, which is made when it is not there').optional(),
})

type Input = z.output<typeof input>

const population = async function* (store: Store, { kind, pair }: Input): AsyncGenerator<Output, readonly Claim[] | undefined> {
  const key = yield* pairKey(pair)
  if (key === null) return undefined
  const claims = yield* settled(await store.claims(key === undefined ? {} : { pair: key }))
  return claims?.filter(({ record }) => kind === undefined || kind.includes(record.kind))
}

/** "Ana B." as the name of a file. */
const fileName = (coder: string, ending: string): string => `${coder.replaceAll(' ', '-').replaceAll(/^\.+/g, '')}.${ending}`

async function* write(
  folder: string,
  sheets: readonly { readonly coder: string; readonly content: string; readonly rows: number }[],
  host: Host,
): AsyncGenerator<Output> {
  const ending = host.format === 'csv' ? 'csv' : 'jsonl'
  try {
    await mkdir(resolve(host.cwd, folder), { recursive: true })
    for (const { coder, content, rows } of sheets) {
      const name = join(folder, fileName(coder, ending))
      // A sheet that is being filled in is worth more than a new one.
      await writeFile(resolve(host.cwd, name), content, { flag: 'wx' })
      yield value({ kind: 'sheet', coder, file: name, records: rows })
    }
  } catch (error) {
    const there = (error as { readonly code?: string }).code === 'EEXIST'
    const message = there ? 'a sheet is there already' : `the sheets cannot be written (${error instanceof Error ? error.message : String(error)})`
    yield problem({
      ...requestProblem(
        'input-unreadable',
        message,
        there ? 'name another folder with --into, or move the sheet away' : 'name another folder with --into',
      ),
      source: folder,
    })
  }
}

async function* draw(store: Store, asked: Input, host: Host): AsyncGenerator<Output> {
  const claims = yield* population(store, asked)
  const documents = yield* settled(await store.documents())
  if (claims === undefined || documents === undefined) return
  const [{ drawn, orderFor }, { csvOf, jsonlOf, rowOf }] = await Promise.all([
    import('../../ledger/study/draw.ts'),
    import('../../ledger/study/sheet.ts'),
  ])
  const byId = new Map(documents.map((document) => [document.id, document]))
  const chosen = drawn(claims, asked)
  if (chosen.length < asked.size) yield note(`${chosen.length} records are all there are`)
  const sheets = [...new Set(asked.coders)].map((coder) => ({
    coder,
    rows: orderFor(coder, chosen, asked.seed).map((claim) => rowOf(coder, claim, byId.get(claim.document)!)),
  }))
  const printed = host.format === 'csv' ? csvOf : jsonlOf
  if (asked.into === undefined) return yield text(printed(sheets.flatMap(({ rows }) => rows)))
  yield* write(
    asked.into,
    sheets.map(({ coder, rows }) => ({ coder, content: printed(rows), rows: rows.length })),
    host,
  )
}

export const sample = defineOperation({
  name: 'sample',
  group: 'ask',
  summary: 'draw records at random for people to code, one sheet a coder, without a word of what others think of them',
  about:
    'Fill in "right" with yes, no or unsure, and name wrong fields in "wrong_fields"; then "agreement" computes precision and agreement.\nRecords are drawn as they were read, whatever was judged since.',
  input,
  positional: [],
  example: 'chancery sample --db relations.db --size 50 --stratify --seed 7 --coders Ana,Ben --into sheets',
  formats: ['csv', 'jsonl'],
  prints: 'many',
  run: (asked, host) => withStore(asked.db, {}, host, (store) => draw(store, asked, host)),
})
