import { byText } from './canonical.ts'
import { type Candidate, sameness } from './sameness.ts'

type Group = readonly Candidate[]

const idOf = (c: Candidate): string => c.claim.id

/** Word → the places in the list whose words have it. */
const postings = (list: Group): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>()
  for (const [at, c] of list.entries())
    for (const w of c.words) {
      const places = found.get(w)
      if (places === undefined) found.set(w, [at])
      else places.push(at)
    }
  return found
}

/**
 * The words of which at least one must be shared by whatever shares `need` of this set: its rarest ones, as many as may be missing
 * and one more (prefix filtering: Chaudhuri, Ganti and Kaushik, ICDE 2006). It spares comparisons and loses no pair.
 */
const telling = (c: Candidate, found: ReadonlyMap<string, readonly number[]>): readonly string[] => {
  const rarity = (w: string): number => found.get(w)!.length
  const rarest = [...c.words].sort((a, b) => rarity(a) - rarity(b) || byText(a, b))
  return rarest.slice(0, c.words.size - Math.ceil(c.need * c.words.size) + 1)
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

type Visit = (a: number, b: number) => void

const everyTwo = (list: Group, visit: Visit): void => {
  for (let a = 0; a < list.length; a++) for (let b = a + 1; b < list.length; b++) visit(a, b)
}

/** Each two that share a telling word of the smaller of them, once. */
const twoWithWords = (list: Group, visit: Visit): void => {
  const found = postings(list)
  const size = (at: number): number => list[at]!.words.size
  const seenBy = new Int32Array(list.length).fill(-1)
  for (const [one, c] of list.entries())
    for (const w of telling(c, found))
      for (const other of found.get(w)!) {
        // Of two sets of one size the first looks for the second.
        if (seenBy[other] === one || size(other) < c.words.size || (size(other) === c.words.size && other <= one)) continue
        seenBy[other] = one
        visit(Math.min(one, other), Math.max(one, other))
      }
}

const edgesOf = (list: Group): readonly Edge[] => {
  const edges: Edge[] = []
  const wordless = list.some((c) => c.need === 0 || c.words.size === 0)
  const twos = wordless ? everyTwo : twoWithWords
  twos(list, (a, b) => {
    const score = sameness(list[a]!, list[b]!)
    if (score > 0) edges.push({ a, b, score })
  })
  return edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/**
 * Groups in which every two claims are the same (complete linkage): the strongest ties first, equal ones in the order of ids,
 * so that no order of arrival shows. Single linkage would chain A–B–C where A and C contradict.
 */
const linked = (claims: Group): readonly Group[] => {
  const list = [...claims].sort((x, y) => byText(idOf(x), idOf(y)))
  const edges = edgesOf(list)
  const same = new Set(edges.map(({ a, b }) => a * list.length + b))
  const isSame = (a: number, b: number): boolean => same.has(Math.min(a, b) * list.length + Math.max(a, b))
  const home = list.map((_, at) => [at])
  for (const { a, b } of edges) {
    const [one, other] = [home[a]!, home[b]!]
    if (one === other || !one.every((x) => other.every((y) => isSame(x, y)))) continue
    const [large, small] = one.length >= other.length ? [one, other] : [other, one]
    for (const at of small) {
      large.push(at)
      home[at] = large
    }
  }
  return [...new Set(home)].map((places) => places.map((at) => list[at]!))
}

const allSame = (a: Group, b: Group): boolean => a.every((x) => b.every((y) => sameness(x, y) > 0))

/** A group of claims that are one thing, and the other groups that it fits as well. */
export interface Grouped {
  readonly members: Group
  /** Places of those groups in the list that this one stands in; empty unless there are two at least. */
  readonly fits: readonly number[]
}

/** The places of all finer groups that each vaguer group fits. */
const fitting = (groups: readonly Group[], vaguer: readonly Group[]): readonly (readonly number[])[] =>
  vaguer.map((v) => groups.flatMap((g, at) => (allSame(g, v) ? [at] : [])))

const joined = (groups: readonly Grouped[], vaguer: readonly Group[]): readonly Grouped[] => {
  const found = fitting(
    groups.map(({ members }) => members),
    vaguer,
  )
  const comers = Map.groupBy(vaguer.keys(), (i) => (found[i]!.length === 1 ? found[i]![0]! : -1))
  // Two that fit one group but not each other cannot both be it; which of them is, nobody said.
  const coming = (at: number): readonly Group[] => {
    const list = (comers.get(at) ?? []).map((i) => vaguer[i]!)
    return list.every((a, i) => list.slice(i + 1).every((b) => allSame(a, b))) ? list : []
  }
  const came = groups.map((_, at) => coming(at))
  const gone = new Set(came.flat())
  return [
    ...groups.map(({ members, fits }, at) => ({ members: [...members, ...came[at]!.flat()], fits })),
    ...vaguer.flatMap((members, i) => (gone.has(members) ? [] : [{ members, fits: found[i]!.length > 1 ? found[i]! : [] }])),
  ]
}

/** The claims of one block in groups: the most precise among themselves first, then level by level the vaguer ones. */
export const groupBlock = (block: Group): readonly Grouped[] => {
  const levels = Map.groupBy(block, (c) => c.vagueness)
  let groups: readonly Grouped[] = []
  for (const level of [...levels.keys()].sort((a, b) => a - b)) groups = joined(groups, linked(levels.get(level)!))
  return groups
}
