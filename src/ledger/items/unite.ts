import { byText } from '../canonical.ts'
import { union } from '../sameness.ts'
import { type Bound, isApart } from './bonds.ts'
import type { Strict } from './strict.ts'

/*
 * Strict groups that contradict each other and are one thing all the same. It takes more to unite them than to find them alike: every
 * two of a union must be held to be one, no document may tell both, and the clearest come first.
 */

/** Two strict groups that are one thing: the ids, the smaller first, and how clearly. */
export interface Link {
  readonly a: string
  readonly b: string
  readonly score: number
}

/** A person said so. */
const SAID = 2

const areApart = (x: Strict, y: Strict, bound: Bound): boolean =>
  bound.apart.size > 0 && x.members.some((a) => bound.apart.has(a.claim.id) && y.members.some((b) => isApart(bound, a.claim.id, b.claim.id)))

/** What makes two strict groups one thing by their contents; null when nothing does. */
export const linkOf = (x: Strict, y: Strict, bound: Bound): Link | null => {
  if (x.id === y.id || !x.documents.isDisjointFrom(y.documents) || areApart(x, y, bound)) return null
  const score = Math.max(0, ...x.leads.flatMap((a) => y.leads.map((b) => union(a, b)?.score ?? 0)))
  if (score === 0) return null
  return x.id < y.id ? { a: x.id, b: y.id, score } : { a: y.id, b: x.id, score }
}

/** The link between the groups of two claims that a person held to be one. */
export const saidLink = (x: Strict, y: Strict): Link => (x.id < y.id ? { a: x.id, b: y.id, score: SAID } : { a: y.id, b: x.id, score: SAID })

const byClarity = (x: Link, y: Link): number => y.score - x.score || byText(x.a, y.a) || byText(x.b, y.b)

/** What `united` gives: each strict group with all of its union. */
export type Unions = ReadonlyMap<string, readonly Strict[]>

/** Complete linkage over links; links that a person made hold whatever else is in the two groups, unless they are held apart. */
const unionsOf = (groups: readonly Strict[], links: readonly Link[], bound: Bound): Unions => {
  const home = new Map<string, readonly Strict[]>(groups.map((group) => [group.id, [group]]))
  const scores = new Map(links.map(({ a, b, score }) => [`${a} ${b}`, score]))
  const isLinked = (x: Strict, y: Strict): boolean => scores.has(x.id < y.id ? `${x.id} ${y.id}` : `${y.id} ${x.id}`)
  for (const { a, b, score } of [...links].sort(byClarity)) {
    const [one, other] = [home.get(a)!, home.get(b)!]
    if (one === other) continue
    const fit = (x: Strict, y: Strict): boolean => !areApart(x, y, bound) && (score === SAID || isLinked(x, y))
    if (!one.every((x) => other.every((y) => fit(x, y)))) continue
    const both = [...one, ...other]
    for (const { id } of both) home.set(id, both)
  }
  return home
}

/** What fits several groups that turn out to be one thing fits that thing. */
const withVague = (groups: readonly Strict[], unions: Unions, bound: Bound): Unions => {
  const grown = new Map(unions)
  for (const vague of [...groups].sort((x, y) => x.members[0]!.vagueness - y.members[0]!.vagueness || byText(x.id, y.id))) {
    const own = grown.get(vague.id)!
    const home = vague.fits.length < 2 ? undefined : grown.get(vague.fits[0]!)
    if (home === undefined || own.length > 1 || !vague.fits.every((id) => grown.get(id) === home)) continue
    if (home === own || home.some((other) => areApart(vague, other, bound))) continue
    const both = [...home, vague]
    for (const { id } of both) grown.set(id, both)
  }
  return grown
}

/** The unions of some strict groups; all that any of them links to or fits must be among them. Pure; no order shows. */
export const united = (groups: readonly Strict[], links: readonly Link[], bound: Bound): Unions =>
  withVague(groups, unionsOf(groups, links, bound), bound)
