import { byText } from '../canonical.ts'
import type { Bond } from './verdicts.ts'

/** What persons said of two claims each, made ready for grouping. */
export interface Bonds {
  /** Claim id → ids of the claims it is not one thing with. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
  readonly same: readonly Bond[]
}

export const noBonds: Bonds = { apart: new Map(), same: [] }

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

type HasClaim = { readonly claim: { readonly id: string } }

/**
 * Groups with those joined that a person called one thing. What a person called two things is never joined, not even by way of a third
 * claim: of bonds that contradict so, the later ones count first. The order of groups does not matter.
 */
export const joinedByBonds = <C extends HasClaim>(groups: readonly (readonly C[])[], { apart, same }: Bonds): readonly (readonly C[])[] => {
  if (same.length === 0) return groups
  const home = new Map<string, (readonly C[])[]>()
  for (const group of groups) {
    const box = [group]
    for (const { claim } of group) home.set(claim.id, box)
  }
  const members = (box: readonly (readonly C[])[]): readonly C[] => box.flatMap((group) => group)
  const clash = (x: readonly C[], y: readonly C[]): boolean => x.some(({ claim }) => y.some((other) => apart.get(claim.id)?.has(other.claim.id) ?? false))
  for (const { claims } of [...same].sort((a, b) => byText(b.at, a.at) || byText(b.judgement, a.judgement))) {
    const [one, other] = [home.get(claims[0]), home.get(claims[1])]
    if (one === undefined || other === undefined || one === other || clash(members(one), members(other))) continue
    one.push(...other)
    for (const { claim } of members(other)) home.set(claim.id, one)
  }
  return [...new Set(home.values())].map(members)
}
