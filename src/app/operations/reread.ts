import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import type { Store } from '../../store/port.ts'
import { requiredDb } from '../fields.ts'
import { defineOperation, type Output, problem, progress, value } from '../operation.ts'
import { loadEngine } from '../readings.ts'
import { settled, withStore } from '../store.ts'

/** The documents named, or all; null after a problem was handed on. */
async function* chosen(names: readonly string[], store: Store): AsyncGenerator<Output, readonly Pick<Document, 'id' | 'source'>[] | null> {
  if (names.length === 0) return (yield* settled(await store.documents())) ?? null
  const found: Document[] = []
  for (const name of names) {
    const stored = yield* settled(await store.document(name))
    if (stored !== undefined) found.push(stored.document)
  }
  return found
}

async function* rereadAll(names: readonly string[], store: Store): AsyncGenerator<Output> {
  const documents = yield* chosen(names, store)
  if (documents === null) return
  const [{ engine, version }, { rereadDocument }, { defectIn }] = await Promise.all([
    loadEngine(),
    import('../judging/reread.ts'),
    import('../readings.ts'),
  ])
  for (const [at, { id, source }] of documents.entries()) {
    const stored = yield* settled(await store.document(id))
    if (stored === undefined) return
    try {
      const { claims, findings, warnings, ...rest } = rereadDocument(stored, engine, version)
      if (rest.changed && (yield* settled(await store.reread(id, claims, findings, warnings))) === undefined) return
      yield value({ kind: 'rereading', document: id, source, engine: version, records: claims.length, findings: findings.length, ...rest })
    } catch (error) {
      yield problem(defectIn(source, error))
    }
    yield progress(at + 1, documents.length, source ?? id)
  }
}

export const reread = defineOperation({
  name: 'reread',
  group: 'keep',
  summary: 'read stored documents again with this version, and keep what persons said of them',
  about:
    'Each document is replaced whole or stays as it was. What persons said is attached to the new records, or comes back as a question.\nA date or publisher that a person corrected is what the text is read against.',
  input: z.object({
    documents: z.array(z.string()).default([]).describe('ids or paths of documents; all when none is named'),
    db: requiredDb.describe('the store, a file made by "add"'),
  }),
  positional: ['documents…'],
  example: 'chancery reread --db relations.db',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  nothing: () => 'no documents',
  run: ({ documents, db }, host) => withStore(db, {}, host, (store) => rereadAll(documents, store)),
})
