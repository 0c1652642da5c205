import { byText } from '../canonical.ts'
import type { Link } from './links.ts'

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
