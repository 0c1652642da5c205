import { byText } from '../canonical.ts'
import type { Bond } from './verdicts.ts'

/** What persons said of two claims each, made ready for grouping. */
export interface Bonds {
  /** Claim id → ids of the claims it is not one thing with. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
  readonly same: readonly Bond[]
}

export const bondsFor = ({ same, different }: { readonly same: readonly Bond[]; readonly different: readonly Bond[] }): Bonds => {
  const apart = new Map<string, Set<string>>()
  for (const { claims } of different)
    for (const [a, b] of [claims, [claims[1], claims[0]] as const]) {
      const others = apart.get(a)
      if (others === undefined) apart.set(a, new Set([b]))
      else others.add(b)
    }
  return { apart, same }
}

interface Loose {
  readonly members: readonly { readonly claim: { readonly id: string } }[]
  /** Ids of claims in the other groups that it fits as well. */
  readonly rivals: readonly string[]
}

const united = <G extends Loose>(box: readonly G[]): G =>
  box.length === 1 ? box[0]! : ({ ...box[0]!, members: box.flatMap(({ members }) => members), rivals: box.flatMap(({ rivals }) => rivals) } as G)

/**
 * Groups with those joined that a person called one thing. What a person called two things is never joined, not even by way of a third
 * claim: of bonds that contradict so, the later ones count first. The order of groups does not matter.
 */
export const joinedByBonds = <G extends Loose>(groups: readonly G[], { apart, same }: Bonds): readonly G[] => {
  if (same.length === 0) return groups
  const home = new Map<string, G[]>()
  for (const group of groups) {
    const box = [group]
    for (const { claim } of group.members) home.set(claim.id, box)
  }
  const ids = (box: readonly G[]): readonly string[] => box.flatMap(({ members }) => members.map(({ claim }) => claim.id))
  const clash = (x: readonly string[], y: ReadonlySet<string>): boolean => x.some((id) => [...(apart.get(id) ?? [])].some((other) => y.has(other)))
  for (const { claims } of [...same].sort((a, b) => byText(b.at, a.at) || byText(b.judgement, a.judgement))) {
    const [one, other] = [home.get(claims[0]), home.get(claims[1])]
    if (one === undefined || other === undefined || one === other || clash(ids(one), new Set(ids(other)))) continue
    const moved = ids(other)
    one.push(...other)
    for (const id of moved) home.set(id, one)
  }
  return [...new Set(home.values())].map(united)
}
