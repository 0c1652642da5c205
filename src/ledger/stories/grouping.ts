import { type Heap, heap } from './heap.ts'
import { added, product, type Vector } from './vectors.ts'

/*
 * Grouping from the bottom up by average linkage (R. Sokal and C. Michener, 1958), the average being held against how alike the reports of each group
 * are among themselves: two groups are of one story when they are nearly as like across as within. A story that every outlet tells in its own words
 * asks for less, one that all took from a wire for more. With vectors of length 1 an average likeness is a product of sums over a number of pairs, so it is
 * exact and costs no comparing of all with all; which groups are compared at all comes from the index of heavy terms.
 */

interface Group {
  readonly members: readonly number[]
  readonly sum: Vector
  /** How alike its reports are among themselves, as expected of two reports of one story while there are few. */
  readonly within: number
  /** How many of its reports are dated, and the first and the last of these days. */
  readonly dated: number
  readonly from: number | null
  readonly until: number | null
  readonly near: Set<number>
}

export interface Grouping {
  readonly vectors: readonly Vector[]
  /** Day of each report (days since 1970), null where unknown. */
  readonly days: readonly (number | null)[]
  /** Pairs of places that may be of one story, smaller first. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Likeness from which two groups are of one story. */
  readonly level: number
}

/** Days between reports of one occasion that cost nothing, and after how many more their likeness counts half. */
const FREE_DAYS = 3
const HALF_DAYS = 14

const apart = (a: Group, b: Group): number =>
  a.from === null || a.until === null || b.from === null || b.until === null ? 0 : Math.max(0, b.from - a.until, a.from - b.until)

const fading = (days: number): number => 0.5 ** (Math.max(0, days - FREE_DAYS) / HALF_DAYS)

/** Likeness is a mean over pairs of reports, and time takes from a pair only what is known of it: nothing where one of the two has no date. */
const lasting = (a: Group, b: Group): number => {
  const known = (a.dated / a.members.length) * (b.dated / b.members.length)
  return 1 - known * (1 - fading(apart(a, b)))
}

/** How alike two reports of one story usually are, and how many pairs of reports this expectation counts as. */
const EXPECTED = 0.25
const WORTH = 1

/** The square of a sum holds every pair twice and every report with itself. */
const within = (sum: Vector, reports: number): number => {
  const pairs = (reports * (reports - 1)) / 2
  return pairs === 0 ? EXPECTED : ((product(sum, sum) - reports) / 2 + WORTH * EXPECTED) / (pairs + WORTH)
}

const likeness = (a: Group, b: Group): number => {
  const across = product(a.sum, b.sum) / (a.members.length * b.members.length)
  return (across / Math.sqrt(a.within * b.within)) * lasting(a, b)
}

const earlier = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))
const later = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b))

const joined = (a: Group, b: Group): Group => {
  const members = [...a.members, ...b.members].sort((x, y) => x - y)
  const sum = added(a.sum, b.sum)
  return {
    members,
    sum,
    within: within(sum, members.length),
    dated: a.dated + b.dated,
    from: earlier(a.from, b.from),
    until: later(a.until, b.until),
    near: a.near.union(b.near),
  }
}

interface State {
  readonly groups: Map<number, Group>
  readonly heap: Heap
  readonly level: number
  next: number
}

/** Puts an offer of two groups on the heap, unless they are too unlike. */
const offer = ({ groups, heap, level }: State, a: number, b: number): void => {
  const like = likeness(groups.get(a)!, groups.get(b)!)
  if (like >= level) heap.push({ like, a: Math.min(a, b), b: Math.max(a, b) })
}

/** A group that was joined gets a number of its own, so that an offer to what it was made of is known as void. */
const join = (state: State, a: number, b: number): void => {
  const { groups } = state
  const made = joined(groups.get(a)!, groups.get(b)!)
  groups.delete(a)
  groups.delete(b)
  const near = new Set([...made.near].filter((other) => groups.has(other)))
  const name = state.next++
  groups.set(name, { ...made, near })
  for (const other of near) {
    groups.get(other)!.near.add(name)
    offer(state, other, name)
  }
}

const start = ({ vectors, days, pairs, level }: Grouping): State => {
  const near = vectors.map(() => new Set<number>())
  for (const [a, b] of pairs) {
    near[a]!.add(b)
    near[b]!.add(a)
  }
  const groups = new Map<number, Group>(
    vectors.map((sum, i) => [
      i,
      { members: [i], sum, within: EXPECTED, dated: days[i] === null ? 0 : 1, from: days[i]!, until: days[i]!, near: near[i]! },
    ]),
  )
  const state: State = { groups, heap: heap(), level, next: vectors.length }
  for (const [a, b] of pairs) offer(state, a, b)
  return state
}

/** Groups of places in `vectors`, each sorted. The order of the vectors breaks ties: give them in an order made from content. */
export const groupsOf = (grouping: Grouping): readonly (readonly number[])[] => {
  const state = start(grouping)
  for (let best = state.heap.pop(); best !== undefined; best = state.heap.pop())
    if (state.groups.has(best.a) && state.groups.has(best.b)) join(state, best.a, best.b)
  return [...state.groups.values()].map(({ members }) => members).sort((x, y) => x[0]! - y[0]!)
}
