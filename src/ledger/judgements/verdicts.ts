import type { Dissent, Judged, Judgement } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { byHand } from './added.ts'
import { changed, correctedRecord } from './corrected.ts'
import { valueAt } from './identity.ts'
import { recoded } from './recoded.ts'

/** What a person says of a kept or broken promise, with whoever says otherwise. */
export interface Outcome {
  readonly verdict: 'kept' | 'broken'
  readonly by: string
  readonly at: string
  readonly judgement: string
  readonly dissent: readonly Dissent[]
}

/** Two claims that a person called one thing, or two. */
export interface Bond {
  /** Claim ids, sorted. */
  readonly claims: readonly [string, string]
  readonly judgement: string
  readonly by: string
  readonly at: string
  readonly dissent: readonly Dissent[]
}

/** Several judgements of one sort, in order of time: the latest counts; of the others' latest, those that say otherwise are dissent. */
export interface Weighed {
  readonly latest: Judgement
  readonly dissent: readonly Dissent[]
}

/** Weighs judgements of one sort, given by time. `says` is what is compared, `told` what is shown of it. */
export const weigh = (
  judgements: readonly Judgement[],
  says: (judgement: Judgement) => string,
  told: (judgement: Judgement) => string = says,
): Weighed => {
  const latest = judgements.at(-1)!
  const byPerson = new Map(judgements.map((judgement) => [judgement.by, judgement]))
  const dissent = [...byPerson.values()]
    .filter((judgement) => judgement.by !== latest.by && says(judgement) !== says(latest))
    .map((judgement) => ({ judgement: judgement.id, by: judgement.by, at: judgement.at, says: told(judgement) }))
    .sort((a, b) => byText(a.at, b.at) || byText(a.judgement, b.judgement))
  return { latest, dissent }
}

const ofRecord: ReadonlySet<string> = new Set(['accept', 'reject', 'correct', 'add', 'kept', 'broken'])

/** A person who says that a promise was kept or broken takes it that it was made. */
const stance = ({ verdict }: Judgement): string => (verdict === 'reject' ? 'reject' : 'accept')

const printed = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

interface Corrections {
  readonly values: ReadonlyMap<string, unknown>
  readonly dissent: readonly Dissent[]
}

const correctionsOf = (judgements: readonly Judgement[]): Corrections => {
  const byField = Map.groupBy(
    judgements.filter(({ verdict, field }) => verdict === 'correct' && field !== null),
    ({ field }) => field!,
  )
  const weighed = [...byField]
    .sort(([a], [b]) => byText(a, b))
    .map(([field, list]) => [field, weigh(list, (j) => `${field}=${printed(j.value)}`)] as const)
  return { values: new Map(weighed.map(([field, { latest }]) => [field, latest.value])), dissent: weighed.flatMap(([, { dissent }]) => dissent) }
}

const verdictOf = (claim: Claim, latest: Judgement, corrected: boolean): Judged['verdict'] => {
  if (latest.verdict === 'reject') return 'rejected'
  if (claim.engine === byHand) return 'added'
  return corrected ? 'corrected' : 'accepted'
}

/** What reads otherwise now than it was read. */
const fieldsOf = (claim: Claim, values: ReadonlyMap<string, unknown>): Judged['fields'] =>
  Object.fromEntries(
    [...values].flatMap(([field, is]) => {
      const was = valueAt(claim.record, field) ?? null
      return canonicalJson(was) === canonicalJson(is ?? null) ? [] : [[field, { was, is }] as const]
    }),
  )

/** The claim as the judgements of it (by time) make it; the same claim when none is of the record itself. */
export const judgedClaim = (claim: Claim, judgements: readonly Judgement[]): Claim => {
  const weighty = judgements.filter(({ verdict }) => ofRecord.has(verdict))
  if (weighty.length === 0) return claim
  const { latest, dissent } = weigh(weighty, stance, ({ verdict }) => verdict)
  const corrections = correctionsOf(weighty)
  const values = changed(claim.record, corrections.values)
  const corrected = values.size === 0 ? claim.record : correctedRecord(claim.record, values)
  const anew = values.size === 0 ? null : recoded(claim.record, corrected)
  const judged: Judged = {
    verdict: verdictOf(claim, latest, values.size > 0),
    by: latest.by,
    at: latest.at,
    reason: latest.reason,
    fields: fieldsOf(claim, values),
    ...(anew === null ? {} : { codes: anew.codes }),
    judgements: weighty.map(({ id }) => id),
    dissent: [...dissent, ...corrections.dissent],
  }
  return { ...claim, record: anew?.record ?? corrected, judged }
}

/** Whether a commitment was kept, where a person said so. */
export const outcomeOf = (judgements: readonly Judgement[]): Outcome | null => {
  const said = judgements.filter(({ verdict }) => verdict === 'kept' || verdict === 'broken')
  if (said.length === 0) return null
  const { latest, dissent } = weigh(said, ({ verdict }) => verdict)
  return { verdict: latest.verdict as Outcome['verdict'], by: latest.by, at: latest.at, judgement: latest.id, dissent }
}

/** Bonds of two claims each, from judgements with the two claims they stand on now. */
export const bondsOf = (said: readonly { readonly judgement: Judgement; readonly claims: readonly [string, string] }[]) => {
  const byTwo = Map.groupBy(said, ({ claims }) => canonicalJson(claims))
  const bonds = [...byTwo]
    .sort(([a], [b]) => byText(a, b))
    .map(([, list]) => {
      const { latest, dissent } = weigh(
        list.map(({ judgement }) => judgement),
        ({ verdict }) => verdict,
      )
      const bond: Bond = { claims: list[0]!.claims, judgement: latest.id, by: latest.by, at: latest.at, dissent }
      return { verdict: latest.verdict, bond }
    })
  const of = (verdict: Judgement['verdict']): readonly Bond[] => bonds.filter((b) => b.verdict === verdict).map(({ bond }) => bond)
  return { same: of('same'), different: of('different') }
}
