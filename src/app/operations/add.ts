import { z } from 'zod'
import type { Claim } from '../../model/ledger.ts'
import type { Store } from '../../store/port.ts'
import { files, language, published, requiredDb } from '../fields.ts'
import { defineOperation, type Host, type Output, problem, value } from '../operation.ts'
import { claimsOf, isReading, type ReadRequest, readEach, type VersionedReading } from '../readings.ts'
import { settled, withStore } from '../store.ts'

const told = ({ document, records, findings }: VersionedReading, claims: readonly Claim[], status: string): object => ({
  kind: 'addition',
  status,
  document: document.id,
  source: document.source,
  published: document.published,
  records: records.length,
  claims: claims.length,
  findings: findings.length,
})

async function* addReading(reading: VersionedReading, store: Store): AsyncGenerator<Output, boolean> {
  const claims = claimsOf(reading)
  const added = yield* settled(await store.add(reading.document, claims, reading.findings, reading.problems))
  if (added !== undefined) yield value(told(reading, claims, added.status))
  return added !== undefined
}

async function* addAll(request: ReadRequest, host: Host, store: Store): AsyncGenerator<Output> {
  for await (const each of readEach(request, host)) {
    if (!isReading(each)) {
      if (each.type === 'problem' && each.problem.severity === 'error')
        yield value({ kind: 'addition', status: 'refused', source: each.problem.source, code: each.problem.code })
      yield each
      continue
    }
    // A store that refuses one document refuses the next as well.
    if (!(yield* addReading(each, store))) return
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
