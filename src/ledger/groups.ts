import type { Bound } from './items/bonds.ts'
import type { Candidate } from './items/candidate.ts'
import { finderOver, mayBeSame } from './items/near.ts'
import { type Node, nodesOf, nodesScore } from './items/nodes.ts'
import { sameStory } from './items/story.ts'

/*
 * The claims of one block in groups, each of which is one thing without contradiction.
 *
 * Level by level, the most precise first: the claims of a level are linked among themselves, completely, the strongest ties first; then each
 * of these groups joins the one finer group that it fits. What fits several joins the one for which much more speaks, or stands apart.
 * Nothing depends on arrival: equal ties go in the order of ids, and what two groups have an equal claim to belongs to neither.
 *
 * Time: linear in claims (those equal in all that is compared are one node) plus O(p log p) for the p pairs of nodes worth comparing
 * (`items/near.ts`), plus the members of a group for each one that joins it.
 */

type Group = readonly Node[]

interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

const edgesOf = (list: Group, bound: Bound): readonly Edge[] => {
  const edges: Edge[] = []
  mayBeSame(
    list.map(({ lead }) => lead),
    (a, b) => {
      const score = nodesScore(list[a]!, list[b]!, bound)
      if (score > 0) edges.push({ a, b, score })
    },
  )
  return edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/** Places → score of what is the same. */
type Scores = ReadonlyMap<number, ReadonlyMap<number, number>>

const scoresOf = (edges: readonly Edge[]): Scores => {
  const scores = new Map<number, Map<number, number>>()
  const put = (a: number, b: number, score: number): void => {
    const own = scores.get(a)
    if (own === undefined) scores.set(a, new Map([[b, score]]))
    else own.set(b, score)
  }
  for (const { a, b, score } of edges) {
    put(a, b, score)
    put(b, a, score)
  }
  return scores
}

/** Complete linkage: every two of a group are the same. Single linkage would chain A, B and C where A and C contradict. */
const completely = (count: number, edges: readonly Edge[], scores: Scores): readonly number[][] => {
  const home = Array.from({ length: count }, (_, at) => [at])
  for (const { a, b } of edges) {
    const [one, other] = [home[a]!, home[b]!]
    if (one === other || !one.every((x) => other.every((y) => scores.get(x)!.has(y)))) continue
    const [large, small] = one.length >= other.length ? [one, other] : [other, one]
    for (const at of small) {
      large.push(at)
      home[at] = large
    }
  }
  return home
}

const mean = (at: number, group: readonly number[], scores: Scores): number => {
  const others = group.filter((x) => x !== at)
  return others.reduce((sum, x) => sum + scores.get(at)!.get(x)!, 0) / others.length
}

/** The other groups that one of a group fits at least as well as its own; none for what stands alone. */
const rivals = (at: number, home: readonly number[][], scores: Scores): readonly number[][] => {
  const own = home[at]!
  if (own.length < 2) return []
  const known = scores.get(at)!
  const others = new Set([...known.keys()].map((x) => home[x]!).filter((group) => group !== own))
  const strength = others.size === 0 ? 0 : mean(at, own, scores)
  return [...others].filter((group) => group.every((x) => known.has(x)) && mean(at, group, scores) >= strength)
}

/** A group of claims that are one thing, and the other groups that it fits as well. */
export interface Grouped {
  readonly members: Group
  /** Places of those groups in the list that this one stands in; empty unless there are two at least. */
  readonly fits: readonly number[]
}

/** The nodes of one level in groups; what two of these have an equal claim to stands alone. */
const linked = (list: Group, bound: Bound): readonly Grouped[] => {
  const edges = edgesOf(list, bound)
  const scores = scoresOf(edges)
  const home = completely(list.length, edges, scores)
  const torn = new Map(list.map((_, at) => [at, rivals(at, home, scores)] as const).filter(([, others]) => others.length > 0))
  const groups = [...new Set(home)].map((group) => ({ group, rest: group.filter((at) => !torn.has(at)) }))
  const kept = groups.filter(({ rest }) => rest.length > 0)
  const placeOf = new Map(kept.map(({ group }, place) => [group, place]))
  const fits = (at: number): readonly number[] => {
    const places = [home[at]!, ...torn.get(at)!].flatMap((group) => placeOf.get(group) ?? [])
    return places.length > 1 ? places.sort((a, b) => a - b) : []
  }
  return [
    ...kept.map(({ rest }) => ({ members: rest.map((at) => list[at]!), fits: [] })),
    ...[...torn.keys()].map((at) => ({ members: [list[at]!], fits: fits(at) })),
  ]
}

const allSame = (a: Group, b: Group, bound: Bound): boolean => a.every((x) => b.every((y) => nodesScore(x, y, bound) > 0))

/** How much more must speak for one group than for the next, where a vaguer one fits several. */
const CLEARLY = 0.25
/** So many groups at most are named that one fits. */
const NAMED = 8

/** How well a vaguer group fits: likeness of the best two claims, and what else their documents have in common. */
const fitness = (finer: Group, vaguer: Group, bound: Bound): number => {
  const best = (x: Node): number => Math.max(...finer.map((y) => nodesScore(x, y, bound) + 0.5 * sameStory(x.lead, y.lead)))
  return Math.max(...vaguer.map(best))
}

/** The place of the one group that a vaguer one fits, or the places of several of which none is clearly it, the likeliest first. */
const homesOf = (vaguer: Group, groups: readonly Grouped[], places: readonly number[], bound: Bound): readonly number[] => {
  const fitting = places.filter((at) => allSame(groups[at]!.members, vaguer, bound))
  if (fitting.length < 2) return fitting
  const ranked = fitting.map((at) => ({ at, score: fitness(groups[at]!.members, vaguer, bound) })).sort((a, b) => b.score - a.score || a.at - b.at)
  return ranked[0]!.score - ranked[1]!.score >= CLEARLY ? [ranked[0]!.at] : ranked.slice(0, NAMED).map(({ at }) => at)
}

const joined = (groups: readonly Grouped[], vaguer: readonly Grouped[], bound: Bound): readonly Grouped[] => {
  if (groups.length === 0) return vaguer
  const find = finderOver(groups.map(({ members }) => members[0]!.lead))
  const homes = vaguer.map(({ members }) => homesOf(members, groups, find(members[0]!.lead), bound))
  const comers = Map.groupBy(vaguer.keys(), (i) => (homes[i]!.length === 1 ? homes[i]![0]! : -1))
  // Two that fit one group but not each other cannot both be it; which of them is, nobody said.
  const coming = (at: number): readonly number[] => {
    const list = comers.get(at) ?? []
    return list.every((a, i) => list.slice(i + 1).every((b) => allSame(vaguer[a]!.members, vaguer[b]!.members, bound))) ? list : []
  }
  const came = groups.map((_, at) => coming(at))
  const gone = new Set(came.flat())
  const grown = groups.map(({ members, fits }, at) => ({ members: [...members, ...came[at]!.flatMap((i) => vaguer[i]!.members)], fits }))
  const left = [...vaguer.keys()].filter((i) => !gone.has(i))
  const places = new Map(left.map((i, at) => [i, groups.length + at]))
  // What stood between two groups of its own level, of which one has joined a finer one, stands between that one and the other.
  const stands = (i: number): readonly number[] => {
    const fits = homes[i]!.length > 1 ? homes[i]! : [...new Set(vaguer[i]!.fits.map((other) => places.get(other) ?? homes[other]![0]!))]
    return fits.length > 1 ? fits : []
  }
  return [...grown, ...left.map((i) => ({ members: vaguer[i]!.members, fits: stands(i) }))]
}

/** The claims of one block in groups. Pure; no order of claims shows. */
export const groupBlock = (block: readonly Candidate[], bound: Bound): readonly Grouped[] => {
  const levels = Map.groupBy(nodesOf(block, bound), ({ lead }) => lead.vagueness)
  let groups: readonly Grouped[] = []
  for (const level of [...levels.keys()].sort((a, b) => a - b)) groups = joined(groups, linked(levels.get(level)!, bound), bound)
  return groups
}
