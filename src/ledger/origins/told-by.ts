import type { Item } from '../../model/ledger.ts'
import type { Origin } from '../../model/origin.ts'
import { byText } from '../canonical.ts'
import { onceForList } from '../once.ts'

type Told = Pick<Item, 'origins' | 'sides'>

const told = onceForList(([item, ...origins]: readonly (Origin | object)[]): Told => {
  const own = origins as readonly Origin[]
  const sides = own.flatMap(({ side }) => side ?? [])
  return { ...item, origins: own.map(({ id }) => id).sort(byText), sides: [...new Set(sides)].sort(byText) }
})

/** Adds to each item the origins its documents go back to and the sides that tell it. The same item with the same origins gives the same object. */
export const withOrigins = <T extends Pick<Item, 'documents'>>(items: readonly T[], origins: readonly Origin[]): readonly (T & Told)[] => {
  const originOf = new Map(origins.flatMap((origin) => origin.documents.map((id) => [id, origin] as const)))
  return items.map((item) => told([item, ...new Set(item.documents.flatMap((id) => originOf.get(id) ?? []))]) as T & Told)
}

/** Sides that are heard in some documents at all: each has at least one origin. */
export const heardIn = (origins: readonly Origin[]): ReadonlySet<string> => new Set(origins.flatMap(({ side }) => side ?? []))

/**
 * How a thing is told by the two sides of a pair. `one`: by one side, though the other is heard in these documents; `unheard`: by one side, and the
 * other is not heard in these documents at all, so that its silence says nothing; `others`: by neither, or by nobody whose side is known.
 */
export interface ToldBy {
  readonly by: 'both' | 'one' | 'unheard' | 'others'
  /** The side that tells it, where it is one of the two. */
  readonly side: string | null
}

/** By which side of the pair an item is told. `heard`: sides that are heard in the documents asked about (`heardIn`). */
export const toldBy = (item: Pick<Item, 'sides'>, pair: readonly [string, string], heard: ReadonlySet<string>): ToldBy => {
  const telling = pair.filter((code) => item.sides.includes(code))
  if (telling.length === 2) return { by: 'both', side: null }
  if (telling.length === 0) return { by: 'others', side: null }
  const side = telling[0]!
  const other = pair.find((code) => code !== side)
  return { by: other !== undefined && heard.has(other) ? 'one' : 'unheard', side }
}

/** The side that alone tells an item, though the other side of the pair is heard too; null otherwise. */
export const onlySide = (item: Pick<Item, 'sides'>, pair: readonly [string, string], heard: ReadonlySet<string>): string | null => {
  const { by, side } = toldBy(item, pair, heard)
  return by === 'one' ? side : null
}
