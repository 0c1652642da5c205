import type { Bound } from './items/bonds.ts'
import type { Candidate } from './items/candidate.ts'
import { finderOver, mayBeSame } from './items/near.ts'
import { type Node, nodesOf, nodesScore } from './items/nodes.ts'
import { sameStory } from './items/story.ts'
import { STRONG } from './items/strong.ts'
import { dayNumber } from './when.ts'

/*
 * The claims of one block in groups, each of which is one thing without contradiction.
 *
 * Level by level, the most precise first: the claims of a level are linked among themselves, completely, the strongest ties first; then each
 * of these groups joins the one finer group that it fits. What fits several joins the one for which much more speaks, or stands apart.
 * Nothing depends on arrival: equal ties go in the order of ids.
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

/** For each place how many edges lead to each other one; of groups, to each other group. */
const edgeCounts = (count: number, edges: readonly Edge[]): readonly Map<number, number>[] => {
  const counts = Array.from({ length: count }, () => new Map<number, number>())
  for (const { a, b } of edges) {
    counts[a]!.set(b, 1)
    counts[b]!.set(a, 1)
  }
  return counts
}

/**
 * Complete linkage: every two of a group may be the same, and strong ties hold it together. Single linkage would chain A, B and C where
 * A and C contradict. Two groups are joined when there are as many edges between them as pairs, which is known without looking at them.
 */
const completely = (count: number, edges: readonly Edge[]): readonly (readonly number[])[] => {
  const groups = Array.from({ length: count }, (_, at) => [at])
  const home = Int32Array.from({ length: count }, (_, at) => at)
  const counts = edgeCounts(count, edges)
  for (const { a, b, score } of edges) {
    if (score < STRONG) break
    const [one, other] = [home[a]!, home[b]!]
    if (one === other || counts[one]!.get(other) !== groups[one]!.length * groups[other]!.length) continue
    const [into, from] = counts[one]!.size >= counts[other]!.size ? [one, other] : [other, one]
    for (const [third, n] of counts[from]!) {
      counts[third]!.delete(from)
      if (third === into) continue
      const sum = (counts[into]!.get(third) ?? 0) + n
      counts[into]!.set(third, sum)
      counts[third]!.set(into, sum)
    }
    for (const at of groups[from]!) {
      groups[into]!.push(at)
      home[at] = into
    }
    groups[from] = []
  }
  return groups.filter((group) => group.length > 0).map((group) => group.sort((x, y) => x - y))
}

/** A group of claims that are one thing, and the other groups that it fits as well. */
export interface Grouped {
  readonly members: Group
  /** Places of those groups in the list that this one stands in; empty unless there are two at least. */
  readonly fits: readonly number[]
}

/** The nodes of one level in groups, in the order of their first nodes. */
const linked = (list: Group, bound: Bound): readonly Group[] =>
  completely(list.length, edgesOf(list, bound))
    .toSorted((x, y) => x[0]! - y[0]!)
    .map((group) => group.map((at) => list[at]!))

/** Whether every two of two groups may be the same, and two of them surely are. */
const allSame = (a: Group, b: Group, bound: Bound): boolean => {
  let best = 0
  for (const x of a)
    for (const y of b) {
      const score = nodesScore(x, y, bound)
      if (score === 0) return false
      best = Math.max(best, score)
    }
  return best >= STRONG
}

/** How much more must speak for one group than for the next, where a vaguer one fits several. */
const CLEARLY = 0.25
/** So many groups at most are named that one fits. */
const NAMED = 8

/** News is of what happened lately: so much for an undated report of the days of what it may mean. */
const LATELY = 0.3
const NEWS_DAYS = 31

const lately = (undated: Candidate, dated: Candidate): number => {
  if (undated.when.first !== null || dated.when.last === null) return 0
  const days = undated.day - dayNumber(dated.when.last)
  return days >= -1 && days <= NEWS_DAYS ? LATELY : 0
}

/** How well a vaguer group fits: likeness of the best two claims, what else their documents have in common, and whether it is news. */
const fitness = (finer: Group, vaguer: Group, bound: Bound): number => {
  let best = 0
  for (const x of vaguer)
    for (const y of finer) best = Math.max(best, nodesScore(x, y, bound) + 0.5 * sameStory(x.lead, y.lead) + lately(x.lead, y.lead))
  return best
}

/** The place of the one group that a vaguer one fits, or the places of several of which none is clearly it, the likeliest first. */
const homesOf = (vaguer: Group, groups: readonly Grouped[], places: readonly number[], bound: Bound): readonly number[] => {
  const fitting = places.filter((at) => allSame(groups[at]!.members, vaguer, bound))
  if (fitting.length < 2) return fitting
  const ranked = fitting.map((at) => ({ at, score: fitness(groups[at]!.members, vaguer, bound) })).sort((a, b) => b.score - a.score || a.at - b.at)
  return ranked[0]!.score - ranked[1]!.score >= CLEARLY ? [ranked[0]!.at] : ranked.slice(0, NAMED).map(({ at }) => at)
}

const joined = (groups: readonly Grouped[], vaguer: readonly Group[], bound: Bound): readonly Grouped[] => {
  if (groups.length === 0) return vaguer.map((members) => ({ members, fits: [] }))
  const find = finderOver(groups.map(({ members }) => members[0]!.lead))
  const homes = vaguer.map((group) => homesOf(group, groups, find(group[0]!.lead), bound))
  const comers = Map.groupBy(vaguer.keys(), (i) => (homes[i]!.length === 1 ? homes[i]![0]! : -1))
  // Two that fit one group but not each other cannot both be it; which of them is, nobody said.
  const coming = (at: number): readonly Group[] => {
    const list = (comers.get(at) ?? []).map((i) => vaguer[i]!)
    return list.every((a, i) => list.slice(i + 1).every((b) => allSame(a, b, bound))) ? list : []
  }
  const came = groups.map((_, at) => coming(at))
  const gone = new Set(came.flat())
  return [
    ...groups.map(({ members, fits }, at) => ({ members: [...members, ...came[at]!.flat()], fits })),
    ...vaguer.flatMap((members, i) => (gone.has(members) ? [] : [{ members, fits: homes[i]!.length > 1 ? homes[i]! : [] }])),
  ]
}

/** The claims of one block in groups. Pure; no order of claims shows. */
export const groupBlock = (block: readonly Candidate[], bound: Bound): readonly Grouped[] => {
  const levels = Map.groupBy(nodesOf(block, bound), ({ lead }) => lead.vagueness)
  let groups: readonly Grouped[] = []
  for (const level of [...levels.keys()].sort((a, b) => a - b)) groups = joined(groups, linked(levels.get(level)!, bound), bound)
  return groups
}
