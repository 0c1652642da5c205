import type { Hold, Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { overlaps } from '../../model/span.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { keyFieldsOf } from './identity.ts'

/** Where a hold stands now: on a claim, or nowhere for a reason. */
export type Attachment =
  | { readonly claim: Claim; readonly how: 'same' | 'again' }
  | { readonly claim: null; readonly reason: string; readonly candidates: readonly string[] }

/** Agreement and rejection are of what was read there; the others say something of the place, whatever was read. */
const ofReading: ReadonlySet<Judgement['verdict']> = new Set(['accept', 'reject'])

interface Near {
  readonly claim: Claim
  /** Key fields that read otherwise than when the person looked. */
  readonly differs: readonly string[]
  /** Shared by united length of the two spans: 1 for the same span (Jaccard's coefficient). */
  readonly overlap: number
}

const differing = (hold: Hold, claim: Claim): readonly string[] => {
  const now = keyFieldsOf(claim.record)
  return Object.keys(now).filter((field) => canonicalJson(now[field] ?? null) !== canonicalJson(hold.fields[field] ?? null))
}

const overlapOf = (hold: Hold, { record: { span } }: Claim): number => {
  const shared = Math.min(hold.span.end, span.end) - Math.max(hold.span.start, span.start)
  return shared / (Math.max(hold.span.end, span.end) - Math.min(hold.span.start, span.start))
}

const nearest = (hold: Hold, claims: readonly Claim[]): readonly Near[] =>
  claims
    .filter((claim) => overlaps(hold.span, claim.record.span))
    .map((claim) => ({ claim, differs: differing(hold, claim), overlap: overlapOf(hold, claim) }))
    .sort((a, b) => a.differs.length - b.differs.length || b.overlap - a.overlap || byText(a.claim.id, b.claim.id))

const shown = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)

const changes = (hold: Hold, { claim, differs }: Near): string => {
  const now = keyFieldsOf(claim.record)
  return differs.map((field) => `${field} was ${shown(hold.fields[field])}, is ${shown(now[field])}`).join('; ')
}

const asked = (reason: string, near: readonly Near[]): Attachment => ({ claim: null, reason, candidates: near.map(({ claim }) => claim.id) })

/** The only one that fits best; undefined where two fit equally. */
const single = (fitting: readonly Near[]): Near | undefined => {
  const [first, second] = fitting
  return first !== undefined && (second === undefined || second.overlap < first.overlap) ? first : undefined
}

/**
 * The claim that a judgement of this hold is about now. `claims` are those of the hold's document and kind.
 * 1. The claim with the same id: same document, kind, span and key fields.
 * 2. The record whose key fields are all the same and that overlaps most.
 * 3. For judgements of the place (not agreement or rejection): the only record of the kind on the same span, if it was alone there before.
 * Else a question: nobody agreed to, or rejected, what reads otherwise today. See docs/decisions/0021.
 */
export const attach = (verdict: Judgement['verdict'], hold: Hold, claims: readonly Claim[]): Attachment => {
  const same = claims.find((claim) => claim.id === hold.claim)
  if (same !== undefined) return { claim: same, how: 'same' }
  const near = nearest(hold, claims)
  if (near.length === 0) return asked(`no ${hold.kind} is read at these words any longer`, [])
  const alike = near.filter(({ differs }) => differs.length === 0)
  const best = single(alike)
  if (best !== undefined) return { claim: best.claim, how: 'again' }
  if (alike.length > 1) return asked('several records fit equally', alike)
  const there = near.filter(({ overlap }) => overlap === 1)
  if (there.length === 1 && hold.alone && !ofReading.has(verdict)) return { claim: there[0]!.claim, how: 'again' }
  return asked(`the record reads otherwise now: ${changes(hold, near[0]!)}`, near)
}
