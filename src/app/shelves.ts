import type { Problem } from '../model/problem.ts'
import type { Shelf } from '../store/port.ts'
import { requestProblem } from './problems.ts'

/** That a store has no shelf of this name, with the names of those it has. */
export const shelfUnknown = (name: string, known: readonly Shelf[]): Problem =>
  requestProblem(
    'shelf-unknown',
    `the store has no shelf "${name}"`,
    known.length === 0 ? 'make one with "chancery shelf NAME add DOCUMENT --db PATH"' : `it has ${known.map((shelf) => shelf.name).join(', ')}`,
  )
