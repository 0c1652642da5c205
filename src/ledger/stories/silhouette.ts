import { added, product, type Vector } from './vectors.ts'

/*
 * How well a grouping fits the reports, without knowing the answer: each report should be likelier to those of its own group than to those of the next
 * best group (the silhouette of P. Rousseeuw, J. Comput. Appl. Math. 20, 1987, on likeness instead of distance). A report alone counts 0.
 */

type Groups = readonly (readonly number[])[]

/** For each place, those that may be of its story. */
export const around = (count: number, pairs: readonly (readonly [number, number])[]): readonly (readonly number[])[] => {
  const lists: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of pairs) {
    lists[a]!.push(b)
    lists[b]!.push(a)
  }
  return lists
}

/** Mean silhouette, −1 to 1. Only groups that hold a neighbour of a report are looked at for its next best. */
export const silhouette = (vectors: readonly Vector[], groups: Groups, near: readonly (readonly number[])[]): number => {
  const groupOf = new Map(groups.flatMap((members, at) => members.map((place) => [place, at] as const)))
  const sums = groups.map((members) => members.slice(1).reduce((sum, place) => added(sum, vectors[place]!), vectors[members[0]!]!))
  let total = 0
  vectors.forEach((vector, place) => {
    const own = groupOf.get(place)!
    const fellows = groups[own]!.length - 1
    if (fellows === 0) return
    const inside = (product(vector, sums[own]!) - 1) / fellows
    let outside = 0
    for (const at of new Set(near[place]!.map((other) => groupOf.get(other)!)))
      if (at !== own) outside = Math.max(outside, product(vector, sums[at]!) / groups[at]!.length)
    const most = Math.max(inside, outside)
    if (most > 0) total += (inside - outside) / most
  })
  return total / Math.max(1, vectors.length)
}
