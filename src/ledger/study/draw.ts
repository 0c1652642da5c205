import { shortHash } from '../../model/hash.ts'
import type { Claim } from '../../model/ledger.ts'
import { type RecordKind, recordKindNames } from '../../model/record.ts'
import { byText } from '../canonical.ts'

export interface DrawOptions {
  readonly size: number
  readonly seed: string
  /** As many of each kind as of every other, as far as there are so many. */
  readonly stratify: boolean
}

/**
 * In the order of a hash of seed and id: the first n are a simple random sample without replacement, the same on every machine and in
 * whatever order the claims come (bottom-k sampling: Cohen and Kaplan 2007, PODC).
 */
const inHashOrder = (claims: readonly Claim[], seed: string): readonly Claim[] =>
  claims
    .map((claim) => ({ claim, rank: shortHash('sample', seed, claim.id) }))
    .sort((a, b) => byText(a.rank, b.rank) || byText(a.claim.id, b.claim.id))
    .map(({ claim }) => claim)

/** How many of each kind: one more to every kind that has some left, in the order of kinds, until the size is reached. */
const shares = (there: ReadonlyMap<RecordKind, number>, size: number): ReadonlyMap<RecordKind, number> => {
  const given = new Map<RecordKind, number>()
  let left = Math.min(
    size,
    [...there.values()].reduce((a, b) => a + b, 0),
  )
  while (left > 0)
    for (const kind of recordKindNames) {
      const n = given.get(kind) ?? 0
      if (left === 0 || n >= (there.get(kind) ?? 0)) continue
      given.set(kind, n + 1)
      left--
    }
  return given
}

/** Claims drawn at random; with fewer than asked for, all of them. */
export const drawn = (claims: readonly Claim[], { size, seed, stratify }: DrawOptions): readonly Claim[] => {
  const ordered = inHashOrder(claims, seed)
  if (!stratify) return ordered.slice(0, size)
  const byKind = Map.groupBy(ordered, ({ record }) => record.kind)
  const many = shares(new Map([...byKind].map(([kind, list]) => [kind, list.length])), size)
  return recordKindNames.flatMap((kind) => (byKind.get(kind) ?? []).slice(0, many.get(kind) ?? 0))
}

/** The sheet of one coder: the same claims in an order of its own, so that tiredness does not fall on the same ones. */
export const orderFor = (coder: string, claims: readonly Claim[], seed: string): readonly Claim[] => inHashOrder(claims, `${seed}\u0000${coder}`)
