import { byText } from '../canonical.ts'
import { evidence, union, weighed } from '../sameness.ts'
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

/** By evidence, of which none between any two leads may speak against it. */
const weighedScore = (x: Strict, y: Strict): number => {
  let most = 0
  for (const a of x.leads)
    for (const b of y.leads) {
      const found = evidence(a, b)
      if (found === null) return 0
      most = Math.max(most, found)
    }
  return weighed(most)?.score ?? 0
}

/** What makes two strict groups one thing by their contents; null when nothing does. */
export const linkOf = (x: Strict, y: Strict, bound: Bound): Link | null => {
  if (x.id === y.id || !x.documents.isDisjointFrom(y.documents) || areApart(x, y, bound)) return null
  const score = Math.max(0, ...x.leads.flatMap((a) => y.leads.map((b) => union(a, b)?.score ?? 0))) || weighedScore(x, y)
  if (score === 0) return null
  return x.id < y.id ? { a: x.id, b: y.id, score } : { a: y.id, b: x.id, score }
}

/** The link between the groups of two claims that a person held to be one. */
export const saidLink = (x: Strict, y: Strict): Link => (x.id < y.id ? { a: x.id, b: y.id, score: SAID } : { a: y.id, b: x.id, score: SAID })

const byClarity = (x: Link, y: Link): number => y.score - x.score || byText(x.a, y.a) || byText(x.b, y.b)

/** What `united` gives: each strict group with all of its union. */
export type Unions = ReadonlyMap<string, readonly Strict[]>

/** Mean of the ties between two unions that it takes to make them one, a link counting 1 and what is less than a link its share. */
const TOGETHER = 0.75

/** The tie between two strict groups that no link joins; null where something speaks against it. */
const tieOf = (x: Strict, y: Strict): number | null => {
  if (!x.documents.isDisjointFrom(y.documents)) return null
  const found = evidence(x.leads[0]!, y.leads[0]!)
  return found === null ? null : Math.min(1, found)
}

/** Whether two unions are held together well enough: nothing in the one speaks against anything in the other, and most is tied to most. */
const holdTogether = (one: readonly Strict[], other: readonly Strict[], isLinked: (x: Strict, y: Strict) => boolean): boolean => {
  let sum = 0
  for (const x of one)
    for (const y of other) {
      const tie = isLinked(x, y) ? 1 : tieOf(x, y)
      if (tie === null) return false
      sum += tie
    }
  return sum >= TOGETHER * one.length * other.length
}

/** One of two that fit is the clearer one when its score is higher by this. */
const CLEARER = 0.04

/** Whether two unions are surely two things: a report tells both, or something speaks against their being one. */
const areTwo = (one: readonly Strict[], other: readonly Strict[]): boolean => one.some((x) => other.some((y) => tieOf(x, y) === null))

const areDisjoint = (one: readonly Strict[], other: readonly Strict[]): boolean =>
  one.every((x) => other.every((y) => x.documents.isDisjointFrom(y.documents)))

/** Whether `a` fits something else about as well as `b`, which is another thing than `b` and still to be had: then nobody said which it is. */
const hasRival = (
  a: string,
  b: string,
  score: number,
  near: ReadonlyMap<string, readonly Link[]>,
  home: ReadonlyMap<string, readonly Strict[]>,
): boolean => {
  const [own, wanted] = [home.get(a)!, home.get(b)!]
  return near.get(a)!.some((link) => {
    const rival = home.get(link.b)!
    return (
      link.score !== SAID &&
      Math.abs(link.score - score) < CLEARER &&
      rival !== wanted &&
      rival !== own &&
      areTwo(rival, wanted) &&
      areDisjoint(rival, own)
    )
  })
}

/**
 * Average linkage over links in which nothing may contradict; links that a person made hold whatever else is in the two groups, unless they
 * are held apart.
 */
const unionsOf = (groups: readonly Strict[], links: readonly Link[], bound: Bound): Unions => {
  const home = new Map<string, readonly Strict[]>(groups.map((group) => [group.id, [group]]))
  const scores = new Map(links.map(({ a, b, score }) => [`${a} ${b}`, score]))
  const isLinked = (x: Strict, y: Strict): boolean => scores.has(x.id < y.id ? `${x.id} ${y.id}` : `${y.id} ${x.id}`)
  const near = Map.groupBy(
    links.flatMap((link) => [link, { a: link.b, b: link.a, score: link.score }]),
    ({ a }) => a,
  )
  for (const { a, b, score } of [...links].sort(byClarity)) {
    const [one, other] = [home.get(a)!, home.get(b)!]
    if (one === other || (score !== SAID && (hasRival(a, b, score, near, home) || hasRival(b, a, score, near, home)))) continue
    if (one.some((x) => other.some((y) => areApart(x, y, bound)))) continue
    if (score !== SAID && !holdTogether(one, other, isLinked)) continue
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
