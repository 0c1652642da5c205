import { byText } from '../canonical.ts'

/** What people judged of two claims, as pairs of claim ids. */
export interface Bonds {
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

export const noBonds: Bonds = { same: [], different: [] }

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

const inOrder = (pairs: readonly Pair[], known: (claim: string) => boolean): readonly Pair[] =>
  pairs
    .filter(([a, b]) => a !== b && known(a) && known(b))
    .map(([a, b]): Pair => (a < b ? [a, b] : [b, a]))
    .sort((x, y) => byText(x[0], y[0]) || byText(x[1], y[1]))

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
 * different, the `same` that sorts last gives way. The order of bonds leaves no trace.
 */
export const boundOf = (bonds: Bonds, known: (claim: string) => boolean): Bound => {
  const [same, different] = [inOrder(bonds.same, known), inOrder(bonds.different, known)]
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
  const marks = new Map(claims.map((claim) => [claim, `${kernels.get(claim)?.join(' ') ?? ''}|${[...(apart.get(claim) ?? [])].sort(byText).join(' ')}`]))
  return { kernels, apart, marks }
}

export const isApart = ({ apart }: Bound, a: string, b: string): boolean => apart.get(a)?.has(b) === true
