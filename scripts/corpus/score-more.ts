import type { Item } from '../../src/model/ledger.ts'
import { itemOf, type Match, type Rates, type Scored } from './score.ts'

/*
 * Two further things that the truth knows: which documents are copies, and which tellings are wrong.
 */

const two = (n: number): number => (n * (n - 1)) / 2

const together = (groups: Iterable<number>): number => [...groups].reduce((sum, n) => sum + two(n), 0)

const counted = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
  return found
}

/** Pairs of documents of one origin: precision and recall of the ledger's origins. Null when nothing was copied. */
export const originRates = ({ origins, ledger }: Scored): (Rates & { readonly copied: number }) | null => {
  const given = new Map(ledger.origins.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)))
  const placed = [...origins].map(([document, origin]) => ({ origin, given: given.get(document) ?? document }))
  const right = together(counted(placed.map((one) => `${one.origin} ${one.given}`)).values())
  const [told, found] = [together(counted(placed.map((one) => one.origin)).values()), together(counted(placed.map((one) => one.given)).values())]
  if (told === 0) return null
  return { copied: told, precision: found === 0 ? 1 : right / found, recall: right / told }
}

/** What was told wrongly on purpose, beside others that tell the same thing rightly. */
export interface Wrong {
  readonly tellings: number
  /** In one item with the right ones. */
  readonly joined: number
  /** In one item with them, which shows a contradiction that names the wrong claim. */
  readonly shown: number
}

const isWrong = ({ telling }: Match): boolean => telling.noise.includes('date') || telling.noise.includes('figure')

const shows = ({ conflicts }: Item, claim: string): boolean => conflicts.some(({ values }) => values.some(({ claims }) => claims.includes(claim)))

export const wrongTellings = ({ matches, ledger }: Scored): Wrong => {
  const items = itemOf(ledger)
  const right = matches.filter((one) => one.right)
  const things = Map.groupBy(right, ({ telling }) => telling.thing)
  const wrong = right.filter((one) => isWrong(one) && things.get(one.telling.thing)!.some((other) => !isWrong(other)))
  const home = (one: Match): Item => items.get(one.claim!.id)!
  const joined = wrong.filter((one) => things.get(one.telling.thing)!.some((other) => !isWrong(other) && home(other) === home(one)))
  return { tellings: wrong.length, joined: joined.length, shown: joined.filter((one) => shows(home(one), one.claim!.id)).length }
}
