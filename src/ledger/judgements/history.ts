import type { Dissent, Judgement, Question } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { activityOf } from './active.ts'
import type { Attachment } from './attach.ts'
import { byTime, keyFieldsOf } from './identity.ts'
import { type JudgedInput, judged, type Shown } from './judged.ts'

/** One thing that happened to a record or document, in the order of time; readings carry no time, since a store does not depend on the clock. */
export type Entry =
  | {
      readonly what: 'read'
      readonly claim: string
      readonly document: string
      readonly engine: string
      readonly rule: string
      readonly quote: string
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly what: 'said'; readonly judgement: Judgement; readonly state: State }

/** What became of a judgement: it counts, was revoked, waits for an answer, or its document is not here. */
export interface State {
  readonly stands: 'counts' | 'revoked' | 'asked' | 'rests'
  /** The claims that it is about now. */
  readonly claims: readonly string[]
  /** Whether it was attached to another record than the one that was looked at. */
  readonly again: boolean
  readonly revokedBy: readonly { readonly judgement: string; readonly by: string; readonly at: string }[]
  readonly reason: string | null
}

/** How a record is shown today. */
export interface Now {
  readonly claim: string
  readonly document: string
  readonly verdict: 'as read' | 'accepted' | 'rejected' | 'corrected' | 'added'
  readonly by: string | null
  readonly fields: Readonly<Record<string, { readonly was: unknown; readonly is: unknown }>>
  readonly outcome: 'kept' | 'broken' | null
  readonly dissent: readonly Dissent[]
}

export interface Story {
  readonly entries: readonly Entry[]
  readonly now: readonly Now[]
  readonly questions: readonly Question[]
}

/** What is asked about: claims by their ids, also ids that are read no longer; a document; or all that was ever said. */
export type Subject = { readonly claims: readonly string[] } | { readonly document: string } | 'all'

const readEntry = (claim: Claim): Entry => ({
  what: 'read',
  claim: claim.id,
  document: claim.document,
  engine: claim.engine,
  rule: claim.record.rule,
  quote: claim.record.quote,
  fields: keyFieldsOf(claim.record),
})

const nowOf = (claim: Claim, { outcomes }: Shown): Now => ({
  claim: claim.id,
  document: claim.document,
  verdict: claim.judged?.verdict ?? 'as read',
  by: claim.judged?.by ?? null,
  fields: claim.judged?.fields ?? {},
  outcome: outcomes.get(claim.id)?.verdict ?? null,
  dissent: [...(claim.judged?.dissent ?? []), ...(outcomes.get(claim.id)?.dissent ?? [])],
})

const standsOf = (
  judgement: Judgement,
  attachments: readonly Attachment[] | undefined,
  revoked: boolean,
  present: ReadonlySet<string>,
): State['stands'] => {
  if (revoked) return 'revoked'
  if (judgement.verdict === 'document' && !present.has(judgement.target ?? '')) return 'rests'
  if (judgement.on.length === 0) return 'counts'
  if (attachments === undefined) return 'rests'
  return attachments.some(({ claim }) => claim === null) ? 'asked' : 'counts'
}

const touches = (judgement: Judgement, attachments: readonly Attachment[], subject: Exclude<Subject, 'all'>): boolean =>
  'document' in subject
    ? judgement.target === subject.document || judgement.on.some(({ document }) => document === subject.document)
    : judgement.on.some(({ claim }) => subject.claims.includes(claim)) ||
      attachments.some(({ claim }) => claim !== null && subject.claims.includes(claim.id))

/** Whether a claim belongs to what is asked about; of all that was said, those that something was said of. */
const belongs = (shown: Shown, subject: Subject): ((claim: Claim) => boolean) => {
  if (subject === 'all') {
    const said = new Set([...shown.attachments.values()].flat().flatMap(({ claim }) => (claim === null ? [] : [claim.id])))
    return ({ id }) => said.has(id)
  }
  return 'document' in subject ? ({ document }) => document === subject.document : ({ id }) => subject.claims.includes(id)
}

/** Judgements of the subject, and what revoked them, and what revoked that. */
const concerned = (shown: Shown, input: JudgedInput, subject: Subject): readonly Judgement[] => {
  // All that was ever said: also what rests until its document is here again.
  if (subject === 'all') return [...new Map(input.judgements.map((judgement) => [judgement.id, judgement])).values()].sort(byTime)
  const about = new Set(shown.judgements.filter((j) => touches(j, shown.attachments.get(j.id) ?? [], subject)).map(({ id }) => id))
  for (let before = -1; before !== about.size; ) {
    before = about.size
    for (const { id, verdict, target } of shown.judgements) if (verdict === 'revoke' && about.has(target ?? '')) about.add(id)
  }
  return shown.judgements.filter(({ id }) => about.has(id))
}

/**
 * The whole story of a record or document, in order: read by which engine, said by whom, when and why, revoked, attached again, asked,
 * and how it is shown now. `claims` of the input are those that were read.
 */
export const storyOf = (input: JudgedInput, subject: Subject): Story => {
  const shown = judged(input)
  const { revoked } = activityOf(shown.judgements)
  const told = concerned(shown, input, subject)
  const here = belongs(shown, subject)
  const present = new Set(input.documents.map(({ id }) => id))
  const said = told.map((judgement): Entry => {
    const attachments = shown.attachments.get(judgement.id)
    const by = revoked.get(judgement.id) ?? []
    return {
      what: 'said',
      judgement,
      state: {
        stands: standsOf(judgement, attachments, by.length > 0, present),
        claims: (attachments ?? []).flatMap(({ claim }) => (claim === null ? [] : [claim.id])),
        again: (attachments ?? []).some((a) => a.claim !== null && a.how === 'again'),
        revokedBy: by.map(({ id, by, at }) => ({ judgement: id, by, at })),
        reason: (attachments ?? []).flatMap((a) => (a.claim === null ? [a.reason] : []))[0] ?? null,
      },
    }
  })
  const ids = new Set(told.map(({ id }) => id))
  return {
    entries: [...input.claims.filter(here).map(readEntry), ...said],
    now: [...shown.claims, ...shown.rejected].filter(here).map((claim) => nowOf(claim, shown)),
    questions: shown.questions.filter(({ judgement }) => ids.has(judgement)),
  }
}
