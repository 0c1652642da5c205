import { byText } from '../canonical.ts'

/** Two documents that go back to one account, by id, and why. */
export interface Link {
  readonly a: string
  readonly b: string
  readonly reason: string
}

/** Documents that are connected by links, each group sorted by id. */
export const groupsOf = (ids: readonly string[], links: readonly Link[]): readonly (readonly string[])[] => {
  const above = new Map(ids.map((id) => [id, id]))
  const top = (id: string): string => {
    let at = id
    while (above.get(at) !== at) {
      above.set(at, above.get(above.get(at)!)!)
      at = above.get(at)!
    }
    return at
  }
  for (const { a, b } of links) {
    const [one, other] = [top(a), top(b)].sort(byText)
    above.set(other!, one!)
  }
  return [...Map.groupBy(ids, top).values()].map((group) => group.toSorted(byText))
}

/** By how many links, then by content. */
const byEvidence = (x: readonly Link[], y: readonly Link[]): number => y.length - x.length || byText(x[0]!.a, y[0]!.a) || byText(x[0]!.b, y[0]!.b)

const byEnds = (x: Link, y: Link): number => byText(x.a, y.a) || byText(x.b, y.b) || byText(x.reason, y.reason)

/**
 * Groups with what weaker links join: two only where each group of the one is linked with each of the other, those with the most links first.
 * A row of weak links, each of which may be wrong, so joins no two that nothing links.
 */
export const joinedBy = (groups: readonly (readonly string[])[], links: readonly Link[]): readonly (readonly string[])[] => {
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group[0]!] as const)))
  const pairOf = ({ a, b }: Link): string => [groupOf.get(a)!, groupOf.get(b)!].sort(byText).join()
  const between = Map.groupBy(
    links.filter(({ a, b }) => groupOf.get(a) !== groupOf.get(b)),
    pairOf,
  )
  const home = new Map(groups.map((group) => [group[0]!, [group[0]!]]))
  for (const own of [...between.values()].map((some) => some.toSorted(byEnds)).sort(byEvidence)) {
    const { a, b } = own[0]!
    const [one, other] = [home.get(groupOf.get(a)!)!, home.get(groupOf.get(b)!)!]
    if (one === other || !one.every((x) => other.every((y) => between.has([x, y].sort(byText).join())))) continue
    const both = [...one, ...other]
    for (const id of both) home.set(id, both)
  }
  const all = new Map(groups.map((group) => [group[0]!, group]))
  return [...new Set(home.values())].map((own) => own.flatMap((id) => all.get(id)!).sort(byText))
}
