import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { requiredDb } from '../fields.ts'
import { defineOperation, type Output, problem, value } from '../operation.ts'
import { requestProblem } from '../problems.ts'
import { shelfUnknown } from '../shelves.ts'
import { settled, withStore } from '../store.ts'

const actions = ['show', 'add', 'remove'] as const
type Action = (typeof actions)[number]

const allowed = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u

const usage = (message: string): Output => problem(requestProblem('usage', `chancery shelf: ${message}`, 'see "chancery shelf --help"'))

/** Ids of the documents named; null after a problem was handed on, so that a shelf is changed whole or not at all. */
async function* idsOf(store: Store, names: readonly string[]): AsyncGenerator<Output, readonly string[] | null> {
  const ids: string[] = []
  for (const name of names) {
    const found = yield* settled(await store.document(name))
    if (found !== undefined) ids.push(found.document.id)
  }
  return ids.length < names.length ? null : [...new Set(ids)]
}

async function* list(store: Store): AsyncGenerator<Output> {
  const shelves = yield* settled(await store.shelves())
  if (shelves !== undefined) yield* shelves.map(({ name, documents }) => value({ kind: 'shelf', name, documents: documents.length }))
}

async function* show(store: Store, name: string): AsyncGenerator<Output> {
  const shelves = yield* settled(await store.shelves())
  if (shelves === undefined) return
  const own = shelves.find((shelf) => shelf.name === name)
  if (own === undefined) return yield problem(shelfUnknown(name, shelves))
  const documents = yield* settled(await store.documents({ shelf: name }))
  yield* (documents ?? []).map(({ id, title, published, source }) => value({ kind: 'shelved', shelf: name, document: id, title, published, source }))
}

async function* change(store: Store, name: string, action: Exclude<Action, 'show'>, names: readonly string[]): AsyncGenerator<Output> {
  const ids = yield* idsOf(store, names)
  if (ids === null) return
  const changed = yield* settled(await (action === 'add' ? store.shelve(name, ids) : store.unshelve(name, ids)))
  if (changed === undefined) return
  const [own] = (yield* settled(await store.shelves(name))) ?? []
  yield value({ kind: 'shelf-change', name, action, changed: changed.changed, documents: own?.documents.length ?? 0 })
}

export const shelf = defineOperation({
  name: 'shelf',
  group: 'keep',
  summary: 'keep named sets of documents to brief from',
  about:
    'Without a name it lists the shelves of the store; "show" lists the documents of one, "add" and "remove" change it.\nName a shelf with --shelf where a brief or a view is written.',
  input: z.object({
    name: z.string().default('list').describe('the shelf; "list" or nothing lists all'),
    action: z.enum(actions).default('show').describe('what to do'),
    documents: z.array(z.string()).default([]).describe('documents by id or by the path they were added from'),
    db: requiredDb.describe('the store, a file made by "add"'),
  }),
  positional: ['name', 'action', 'documents…'],
  example: 'chancery shelf visit-2023 add examples/kazakhstan-albania/2023-09-07-agency.txt --db relations.db',
  formats: ['text', 'jsonl', 'json'],
  prints: 'many',
  nothing: ({ name }) => (name === 'list' ? 'no shelves' : 'the shelf is empty'),
  async *run({ name, action, documents, db }, host): AsyncGenerator<Output> {
    if (!allowed.test(name)) return yield usage(`"${name}" cannot name a shelf: use letters, digits, spaces, dots, dashes, at most 64`)
    if (action !== 'show' && name === 'list') return yield usage('a shelf cannot be called "list"')
    if (action !== 'show' && documents.length === 0) return yield usage(`name the documents to ${action}`)
    if (action === 'show' && documents.length > 0) return yield usage('"show" takes no documents')
    yield* withStore(db, {}, host, (store) =>
      action !== 'show' ? change(store, name, action, documents) : name === 'list' ? list(store) : show(store, name),
    )
  },
})
