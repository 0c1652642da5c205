import { z } from 'zod'
import type { Document } from '../../model/document.ts'
import type { History } from '../../model/history.ts'
import { documentsOf } from '../documents.ts'
import { db, language, published } from '../fields.ts'
import { defineOperation, type Output, problem, value } from '../operation.ts'
import { requestProblem } from '../problems.ts'
import { settled, withStore } from '../store.ts'

const usage = (message: string): Output => problem(requestProblem('usage', `chancery versions: ${message}`, 'see "chancery versions --help"'))

type Version = History['versions'][number] & Pick<Document, 'source' | 'title' | 'publisher'>

/** A history with what a person knows its documents by. */
const shown = (history: History, byId: ReadonlyMap<string, Document>) => ({
  kind: 'history',
  ...history,
  versions: history.versions.map((version): Version => {
    const { source, title, publisher } = byId.get(version.document)!
    return { ...version, source, title, publisher }
  }),
})

async function* histories(documents: readonly Document[], wanted: string | undefined): AsyncGenerator<Output> {
  const [{ historiesOf }, { textsOf }] = await Promise.all([import('../../ledger/histories/histories.ts'), import('../../ledger/origins/origins.ts')])
  const byId = new Map(documents.map((document) => [document.id, document]))
  const { traces, copies } = textsOf([...byId.values()])
  for (const history of historiesOf(traces, copies))
    if (wanted === undefined || history.versions.some(({ document }) => document === wanted)) yield value(shown(history, byId))
}

export const versions = defineOperation({
  name: 'versions',
  group: 'ask',
  summary: 'show pages that were changed after they were published, sentence by sentence, and whether they say so',
  about:
    'Versions of a page have one address (without tracking and the like) or are near copies that one publisher put out. With --db, name a document to see its page alone. ' +
    'Figures and names that changed are named; a change that the page gives no notice of is a quiet edit. Older versions count as no further source.',
  input: z.object({
    files: z.array(z.string()).default([]).describe('files to read; with --db, one document, by its id or path'),
    db,
    published,
    language,
  }),
  positional: ['files…'],
  example: 'chancery versions examples/kazakhstan-albania',
  formats: ['text', 'markdown', 'json', 'jsonl'],
  prints: 'many',
  nothing: () => 'no page with several versions',
  async *run({ files, db, published, language }, host): AsyncGenerator<Output> {
    if (db === undefined) {
      if (files.length === 0) return yield usage('name files to read, or a store with --db')
      return yield* histories(yield* documentsOf({ files, published, language }, host), undefined)
    }
    if (files.length > 1) return yield usage(`one document is asked about, not ${files.length}`)
    yield* withStore(db, {}, host, async function* (store) {
      const named = files[0] === undefined ? null : yield* settled(await store.document(files[0]))
      const documents = named === undefined ? undefined : yield* settled(await store.documents())
      if (documents !== undefined) yield* histories(documents, named?.document.id)
    })
  },
})
