import { byText } from '../canonical.ts'

/** What a person said of two claims. */
interface Bond {
  readonly claims: readonly [string, string]
  readonly judgement: string
  readonly at: string
}

/** What people said of claims, two by two. */
export interface Bonds {
  readonly same: readonly Bond[]
  readonly different: readonly Bond[]
}

/** Bonds made ready: which claims a person held to be one, and which no rule may unite. */
export interface Bound {
  /** Claim → all claims that are one with it, itself included; only for those of which a person said so. */
  readonly kernels: ReadonlyMap<string, readonly string[]>
  /** Claim → claims that are something else; symmetric, and holding for the whole kernels of both. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
  /** All claims that a bond touches, with all that was said of them as a text. */
  readonly marks: ReadonlyMap<string, string>
}

type Pair = readonly [string, string]

/** The later ones first: of bonds that contradict each other by way of a third claim they count first. */
const pairsOf = (bonds: readonly Bond[], known: (claim: string) => boolean): readonly Pair[] =>
  bonds
    .filter(({ claims: [a, b] }) => a !== b && known(a) && known(b))
    .sort((x, y) => byText(y.at, x.at) || byText(x.judgement, y.judgement))
    .map(({ claims }) => claims)

const kernelsOf = (same: readonly Pair[], different: readonly Pair[]): ReadonlyMap<string, readonly string[]> => {
  const kernels = new Map<string, readonly string[]>()
  const kernel = (claim: string): readonly string[] => kernels.get(claim) ?? [claim]
  for (const [a, b] of same) {
    const both = [...new Set([...kernel(a), ...kernel(b)])].sort(byText)
    // Two that somebody told apart stay apart: what is wrongly united is harder to see than what is wrongly divided.
    if (different.some(([x, y]) => both.includes(x) && both.includes(y))) continue
    for (const claim of both) kernels.set(claim, both)
  }
  return kernels
}

/**
 * Prepares bonds; those with a claim that is not `known` are left out. Where a row of `same` would unite two claims held to be
 * different, the earliest gives way. The order of bonds leaves no trace.
 */
export const boundOf = (bonds: Bonds, known: (claim: string) => boolean): Bound => {
  const [same, different] = [pairsOf(bonds.same, known), pairsOf(bonds.different, known)]
  const kernels = kernelsOf(same, different)
  const apart = new Map<string, Set<string>>()
  const part = (a: string, b: string): void => void apart.set(a, (apart.get(a) ?? new Set()).add(b))
  for (const [x, y] of different)
    for (const a of kernels.get(x) ?? [x])
      for (const b of kernels.get(y) ?? [y]) {
        part(a, b)
        part(b, a)
      }
  const claims = [...new Set([...kernels.keys(), ...apart.keys()])]
  const marks = new Map(
    claims.map((claim) => [claim, `${kernels.get(claim)?.join(' ') ?? ''}|${[...(apart.get(claim) ?? [])].sort(byText).join(' ')}`]),
  )
  return { kernels, apart, marks }
}

export const isApart = ({ apart }: Bound, a: string, b: string): boolean => apart.get(a)?.has(b) === true
