import { byText } from './canonical.ts'
import { type Candidate, sameness } from './sameness.ts'

type Group = readonly Candidate[]

const idOf = (c: Candidate): string => c.claim.id

interface Edge {
  readonly a: number
  readonly b: number
  readonly score: number
}

const edgesOf = (list: Group): readonly Edge[] => {
  const edges: Edge[] = []
  for (let a = 0; a < list.length; a++)
    for (let b = a + 1; b < list.length; b++) {
      const score = sameness(list[a]!, list[b]!)
      if (score > 0) edges.push({ a, b, score })
    }
  return edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

const allSame = (a: Group, b: Group): boolean => a.every((x) => b.every((y) => sameness(x, y) > 0))

/**
 * Groups in which every two claims are the same (complete linkage): the strongest ties first, equal ones in the order of ids,
 * so that no order of arrival shows. Single linkage would chain A–B–C where A and C contradict.
 */
const linked = (claims: Group): readonly Group[] => {
  const list = [...claims].sort((x, y) => byText(idOf(x), idOf(y)))
  const groups = new Map(list.map((c, at) => [at, [c]]))
  const home = list.map((_, at) => at)
  for (const { a, b } of edgesOf(list)) {
    const [one, other] = [home[a]!, home[b]!]
    if (one === other || !allSame(groups.get(one)!, groups.get(other)!)) continue
    groups.set(one, [...groups.get(one)!, ...groups.get(other)!])
    groups.delete(other)
    for (let i = 0; i < home.length; i++) if (home[i] === other) home[i] = one
  }
  return [...groups.values()]
}

/** Each vaguer group with the one group that it fits, or -1 where none or several do. */
const targets = (groups: readonly Group[], vaguer: readonly Group[]): readonly number[] =>
  vaguer.map((v) => {
    const fitting = groups.flatMap((g, at) => (allSame(g, v) ? [at] : []))
    return fitting.length === 1 ? fitting[0]! : -1
  })

const joined = (groups: readonly Group[], vaguer: readonly Group[]): readonly Group[] => {
  const target = targets(groups, vaguer)
  const comers = groups.map((_, at) => vaguer.filter((_v, i) => target[i] === at))
  // Two that fit one group but not each other cannot both be it; which of them is, nobody said.
  const agree = comers.map((list) => list.every((a, i) => list.slice(i + 1).every((b) => allSame(a, b))))
  const stay = vaguer.filter((_, i) => target[i] === -1 || !agree[target[i]!]!)
  return [...groups.map((g, at) => (agree[at] ? [...g, ...comers[at]!.flat()] : g)), ...stay]
}

/** The claims of one block in groups: the most precise among themselves first, then level by level the vaguer ones. */
export const groupBlock = (block: Group): readonly Group[] => {
  const levels = Map.groupBy(block, (c) => c.vagueness)
  let groups: readonly Group[] = []
  for (const level of [...levels.keys()].sort((a, b) => a - b)) groups = joined(groups, linked(levels.get(level)!))
  return groups
}
