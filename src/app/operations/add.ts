import { z } from 'zod'
import type { Problem } from '../../model/problem.ts'
import type { Store } from '../../store/port.ts'
import { files, language, published, requiredDb } from '../fields.ts'
import { defineOperation, type Host, note, type Output, problem, progress, value } from '../operation.ts'
import type { Done, Step } from '../reading/in-order.ts'
import type { Made } from '../reading/make.ts'
import { inputsOf, type ReadRequest } from '../readings.ts'
import { settled, withStore } from '../store.ts'

type Kept = Extract<Made, { readonly ok: true }>

const addition = ({ prepared: { document, claims, findings }, records }: Kept, status: string): object => ({
  kind: 'addition',
  status,
  document: document.id,
  source: document.source,
  published: document.published,
  records,
  claims: claims.length,
  findings: findings.length,
})

/** What is told of an input that was refused. */
const refusal = (refused: Problem): readonly Output[] => [
  ...(refused.severity === 'error' ? [value({ kind: 'addition', status: 'refused', source: refused.source, code: refused.code })] : []),
  problem(refused),
]

async function* steps(request: ReadRequest, host: Host): AsyncGenerator<Step<readonly Output[]>> {
  for await (const found of inputsOf(request, host)) {
    if ('note' in found) yield { pass: [note(found.note)] }
    else if (found.ok) yield { read: found }
    else yield { pass: refusal(found.problem) }
  }
}

const madeIn = (done: Done<unknown>): readonly Kept[] => ('made' in done && done.made.ok ? [done.made] : [])

/**
 * Reads and keeps, several documents in one transaction where they come fast. A document is told as added when its transaction is on
 * the disk, never before.
 */
async function* addAll(request: ReadRequest, host: Host, store: Store): AsyncGenerator<Output> {
  const { readInOrder } = await import('../reading/in-order.ts')
  let count = 0
  for await (const batch of readInOrder(steps(request, host))) {
    const kept = batch.flatMap(madeIn)
    // A store that refuses one document refuses the next as well.
    const statuses = kept.length === 0 ? [] : yield* settled(await store.addAll(kept.map(({ prepared }) => prepared)))
    if (statuses === undefined) return
    let at = 0
    for (const done of batch) {
      if ('pass' in done) yield* done.pass
      else if (!done.made.ok) yield* refusal(done.made.problem)
      else {
        yield* done.made.problems.map(problem)
        yield value(addition(done.made, statuses[at++]!))
      }
      if ('of' in done) yield progress(++count, null, done.of.input.source ?? '')
    }
  }
}

export const add = defineOperation({
  name: 'add',
  group: 'keep',
  summary: 'read documents and keep what they state in a store',
  about: 'Each document is kept whole or not at all. Documents that are known already are left as they are; a bad file does not stop the others.',
  input: z.object({ files, published, language, db: requiredDb }),
  positional: ['files…'],
  example: 'chancery add examples/kazakhstan-albania --db relations.db',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  stopped: 'stopped: documents told as added are in the store, the others are not; the same command goes on from there',
  run: ({ files, published, language, db }, host) =>
    withStore(db, { create: true }, host, (store) => addAll({ files, published, language }, host, store)),
})

export const remove = defineOperation({
  name: 'remove',
  group: 'keep',
  summary: 'take a document and all that was concluded from it out of a store',
  about: 'The document is named by its id, the beginning of its id, or the path it was added from.',
  input: z.object({
    id: z.string().describe('id of the document as "add" and "search" print it, or the path it was added from'),
    db: requiredDb.describe('the store, a file made by "add"'),
  }),
  positional: ['id'],
  example: 'chancery remove examples/kazakhstan-albania/2023-09-07-agency.txt --db relations.db',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  run: ({ id, db }, host) =>
    withStore(db, {}, host, async function* (store) {
      const found = yield* settled(await store.document(id))
      if (found === undefined) return
      const removed = yield* settled(await store.remove(found.document.id))
      if (removed !== undefined) yield value({ kind: 'removal', status: removed.status, document: found.document.id, source: found.document.source })
    }),
})

export const verify = defineOperation({
  name: 'verify',
  group: 'keep',
  summary: 'check that a store is whole: every id, every quotation at its place, every index',
  about: 'Exit code 4 when anything is wrong.',
  input: z.object({ db: requiredDb.describe('the store, a file made by "add"') }),
  positional: [],
  example: 'chancery verify --db relations.db',
  formats: ['text', 'jsonl', 'json'],
  prints: 'one',
  run: ({ db }, host) =>
    withStore(db, {}, host, async function* (store) {
      const verification = yield* settled(await store.verify())
      if (verification === undefined) return
      yield value({ kind: 'verification', ...verification })
      const { faults } = verification
      if (faults.length === 0) return
      const message = `${faults.length} fault${faults.length > 1 ? 's' : ''} found`
      yield problem({
        code: 'verify-failed',
        severity: 'error',
        source: db,
        place: '',
        message,
        help: 'restore a copy, or build the store again from the documents',
      })
    }),
})
