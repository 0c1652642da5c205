import type { Problem } from '../model/problem.ts'
import type { Shelf, Store } from '../store/port.ts'
import { type Output, problem } from './operation.ts'
import { requestProblem } from './problems.ts'
import { settled } from './store.ts'

/** That a store has no shelf of this name, with the names of those it has. */
export const shelfUnknown = (name: string, known: readonly Shelf[]): Problem =>
  requestProblem(
    'shelf-unknown',
    `the store has no shelf "${name}"`,
    known.length === 0 ? 'make one with "chancery shelf NAME add DOCUMENT --db PATH"' : `it has ${known.map((shelf) => shelf.name).join(', ')}`,
  )

/** Whether the store has the shelf; a problem is handed on when it has not. */
export async function* hasShelf(store: Store, name: string): AsyncGenerator<Output, boolean> {
  const shelves = yield* settled(await store.shelves())
  if (shelves === undefined) return false
  if (shelves.some((shelf) => shelf.name === name)) return true
  yield problem(shelfUnknown(name, shelves))
  return false
}
