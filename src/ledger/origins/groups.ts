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
