import { holdOf, judgementOf } from '../../src/ledger/judgements/identity.ts'
import type { Judgement, JudgementVerdict } from '../../src/model/judgement.ts'
import type { Claim } from '../../src/model/ledger.ts'

/** A judgement of one or two claims, for tests; `hour` is the hour of one day. */
export const judge = (
  verdict: JudgementVerdict,
  claims: readonly Claim[],
  all: readonly Claim[],
  more: { readonly by?: string; readonly hour?: number; readonly field?: string; readonly value?: unknown; readonly target?: string } = {},
): Judgement =>
  judgementOf({
    verdict,
    on: claims.map((claim) =>
      holdOf(
        claim,
        all.filter((c) => c.document === claim.document),
      ),
    ),
    target: more.target ?? null,
    field: more.field ?? null,
    value: more.value ?? null,
    reason: null,
    by: more.by ?? 'Ana',
    at: `2026-04-01T${String(more.hour ?? 9).padStart(2, '0')}:00:00.000Z`,
  })

export const revoke = (target: Judgement, more: { readonly by?: string; readonly hour?: number } = {}): Judgement =>
  judge('revoke', [], [], { ...more, target: target.id })
