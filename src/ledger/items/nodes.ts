import { byText } from '../canonical.ts'
import { sameness, withinDocument } from '../sameness.ts'
import { type Bound, isApart } from './bonds.ts'
import type { Candidate } from './candidate.ts'

/*
 * Claims that are identical in all that is compared stand as one node, so that a link told by 5,000 documents costs 5,000 steps and not
 * 12 million comparisons.
 */

export interface Node {
  /** The first of the members by id; it is compared for all of them. */
  readonly lead: Candidate
  readonly members: readonly Candidate[]
  readonly byDocument: ReadonlyMap<string, readonly Candidate[]>
}

const byId = (a: Candidate, b: Candidate): number => byText(a.claim.id, b.claim.id)

const documentsOf = (members: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> => Map.groupBy(members, (c) => c.claim.document)

const nodeOf = (members: readonly Candidate[]): Node => ({ lead: members[0]!, members, byDocument: documentsOf(members) })

/** Claims that one document tells twice as two things, and claims that a person told apart, stand alone. */
const alone = (members: readonly Candidate[], { apart }: Bound): ReadonlySet<Candidate> => {
  const out = new Set(apart.size === 0 ? [] : members.filter((c) => apart.has(c.claim.id)))
  for (const own of documentsOf(members).values())
    if (own.length > 1 && own.some((x, at) => own.slice(at + 1).some((y) => !withinDocument(x, y)))) for (const c of own) out.add(c)
  return out
}

/** The nodes of some claims of one block, in the order of the ids of their first members. */
export const nodesOf = (claims: readonly Candidate[], bound: Bound): readonly Node[] =>
  [...Map.groupBy([...claims].sort(byId), (c) => c.profile).values()]
    .flatMap((members) => {
      const single = alone(members, bound)
      const rest = members.filter((c) => !single.has(c))
      return [...(rest.length === 0 ? [] : [nodeOf(rest)]), ...[...single].map((c) => nodeOf([c]))]
    })
    .sort((a, b) => byId(a.lead, b.lead))

/** Whether the documents that tell both nodes mean one thing by them. */
const documentsAllow = (x: Node, y: Node): boolean => {
  const [small, large] = x.byDocument.size <= y.byDocument.size ? [x, y] : [y, x]
  for (const [document, own] of small.byDocument) {
    const others = large.byDocument.get(document)
    if (others !== undefined && !own.every((one) => others.every((other) => withinDocument(one, other)))) return false
  }
  return true
}

/** The score of two nodes of one block: 0 when they are different things. */
export const nodesScore = (x: Node, y: Node, bound: Bound): number => {
  const score = sameness(x.lead, y.lead)
  return score > 0 && !isApart(bound, x.lead.claim.id, y.lead.claim.id) && documentsAllow(x, y) ? score : 0
}
