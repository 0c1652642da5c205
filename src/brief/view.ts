import type { Ledger } from '../model/ledger.ts'
import { accountOf, draftOf, type MakeSections } from './account.ts'
import type { Account, ViewKind, ViewOptions } from './brief.ts'
import { type Desk, openDesk } from './desk.ts'
import { commitmentsView } from './views/commitments.ts'
import { diffView } from './views/diff.ts'
import { figuresView } from './views/figures.ts'
import { peopleView } from './views/people.ts'
import { timeline } from './views/timeline.ts'

const views: Readonly<Record<ViewKind, MakeSections>> = {
  timeline,
  commitments: commitmentsView,
  figures: figuresView,
  people: peopleView,
  diff: diffView,
}

const titles: Readonly<Record<ViewKind, string>> = {
  timeline: 'timeline',
  commitments: 'commitments',
  figures: 'figures',
  people: 'people',
  diff: 'what is new',
}

/** The desk of a view and what lays it out. A `diff` looks at all entries, whenever they were told, and needs the day from which it tells. */
const layout = (ledger: Ledger, { view, ...asked }: ViewOptions): { readonly desk: Desk; readonly make: MakeSections } => {
  if (view !== 'diff') return { desk: openDesk(ledger, asked), make: views[view] }
  const { since, ...options } = asked
  if (since === undefined) throw new RangeError('a diff needs the day since which it tells')
  return { desk: openDesk(ledger, options, since), make: views.diff }
}

/**
 * One view of a pair: the same machinery, sentences and proof as the brief. Pure: same ledger and options, same view.
 * Throws a RangeError for a `diff` without `since`.
 */
export const makeView = (ledger: Ledger, options: ViewOptions): Account => {
  const { desk, make } = layout(ledger, options)
  return accountOf(desk, { kind: options.view, title: titles[options.view] }, make)
}

/** The sentences of a view as first made, with the world they are proved against: what tests and benches of the proof run on. */
export const draftView = (ledger: Ledger, options: ViewOptions) => {
  const { desk, make } = layout(ledger, options)
  return draftOf(desk, make)
}
