import type { Judgement } from '../../model/judgement.ts'
import { byTime } from './identity.ts'

/** Which judgements hold, and by which the others were revoked. */
export interface Activity {
  /** Those that hold, by time; revocations are not among them. */
  readonly active: readonly Judgement[]
  /** Id of a judgement → the revocations of it that hold, by time. */
  readonly revoked: ReadonlyMap<string, readonly Judgement[]>
}

/**
 * A judgement holds unless a revocation of it holds; a revocation may be revoked itself. An id is the hash of what it says, the id of its
 * target included, so no revocation leads back to itself. Settled from the last revocations backwards, without recursion.
 */
export const activityOf = (judgements: readonly Judgement[]): Activity => {
  const byId = new Map(judgements.map((j) => [j.id, j]))
  const waiting = new Map<string, number>()
  for (const { verdict, target } of byId.values()) if (verdict === 'revoke' && target !== null) waiting.set(target, (waiting.get(target) ?? 0) + 1)
  const revoked = new Map<string, Judgement[]>()
  const holding: Judgement[] = []
  const settled = [...byId.values()].filter((j) => !waiting.has(j.id))
  for (let at = 0; at < settled.length; at++) {
    const one = settled[at]!
    const holds = !revoked.has(one.id)
    if (one.verdict !== 'revoke') {
      if (holds) holding.push(one)
      continue
    }
    const target = one.target ?? ''
    if (holds) revoked.set(target, [...(revoked.get(target) ?? []), one])
    const left = waiting.get(target)! - 1
    waiting.set(target, left)
    const known = byId.get(target)
    if (left === 0 && known !== undefined) settled.push(known)
  }
  for (const list of revoked.values()) list.sort(byTime)
  return { active: holding.sort(byTime), revoked }
}
