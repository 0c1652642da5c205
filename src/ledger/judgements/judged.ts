import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Hold, Judgement, Question } from '../../model/judgement.ts'
import type { Claim } from '../../model/ledger.ts'
import { recordKinds } from '../../model/record.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { onceByName } from '../once.ts'
import { activityOf } from './active.ts'
import { claimAdded } from './added.ts'
import { type Attachment, attach } from './attach.ts'
import { correctedDocuments, datingQuestions } from './documents.ts'
import { byTime } from './identity.ts'
import { type Bond, bondsOf, judgedClaim, type Outcome, outcomeOf } from './verdicts.ts'

export interface JudgedInput {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly judgements: readonly Judgement[]
}

/** What is shown once persons have spoken. */
export interface Shown {
  readonly documents: readonly Document[]
  /** Without those rejected. */
  readonly claims: readonly Claim[]
  readonly rejected: readonly Claim[]
  readonly findings: readonly Finding[]
  /** Those that rest on a record which was rejected or corrected. */
  readonly lapsed: readonly Finding[]
  /** Document id → country, where a person said whose account it is. */
  readonly sides: ReadonlyMap<string, string>
  readonly bonds: { readonly same: readonly Bond[]; readonly different: readonly Bond[] }
  /** Claim id → whether the commitment was kept. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Judgement id → where each of its holds stands now; also of judgements that were revoked since. */
  readonly attachments: ReadonlyMap<string, readonly Attachment[]>
  /** Those that concern these documents, by time; revoked ones too. */
  readonly judgements: readonly Judgement[]
  readonly questions: readonly Question[]
}

/**
 * The judgements that concern these documents: of a claim of one of them, of one of them, of a fact, or of such a judgement.
 * Others rest: they hold again when their document is there.
 */
const concerning = (judgements: readonly Judgement[], documents: ReadonlySet<string>): readonly Judgement[] => {
  const byId = new Map(judgements.map((judgement) => [judgement.id, judgement]))
  const known = new Map<string, boolean>()
  const concerns = (one: Judgement): boolean => {
    const chain: Judgement[] = []
    let at: Judgement | undefined = one
    while (at !== undefined && !known.has(at.id) && at.verdict === 'revoke' && !chain.includes(at)) {
      chain.push(at)
      at = byId.get(at.target ?? '')
    }
    const answer = at === undefined ? false : (known.get(at.id) ?? ofDocuments(at, documents))
    for (const each of chain) known.set(each.id, answer)
    return answer
  }
  return [...byId.values()].filter(concerns).sort(byTime)
}

const ofDocuments = ({ verdict, on, target }: Judgement, documents: ReadonlySet<string>): boolean =>
  verdict === 'dispute-fact' || (verdict === 'document' && documents.has(target ?? '')) || on.some(({ document }) => documents.has(document))

/** What judgements make of a thing hangs on their ids alone, which are hashes of all that they say. */
const idsOf = (judgements: readonly Judgement[]): string => judgements.map(({ id }) => id).join()

const addedBy = onceByName<Document, Claim | string>()

const placeOf = (document: string, kind: string): string => `${document} ${kind}`

/** Claims with those that persons added; one that was read as well is the one that was read. */
const withAdded = (
  input: JudgedInput,
  active: readonly Judgement[],
): { readonly claims: readonly Claim[]; readonly questions: readonly Question[] } => {
  if (!active.some(({ verdict }) => verdict === 'add')) return { claims: input.claims, questions: [] }
  const documents = new Map(input.documents.map((document) => [document.id, document]))
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]))
  const questions: Question[] = []
  for (const judgement of active) {
    const document = judgement.verdict === 'add' ? documents.get(judgement.on[0]?.document ?? '') : undefined
    if (document === undefined) continue
    const claim = addedBy(document, judgement.id, () => claimAdded(judgement, document))
    if (typeof claim === 'string') questions.push({ judgement: judgement.id, reason: claim, candidates: [] })
    else if (!claims.has(claim.id)) claims.set(claim.id, claim)
  }
  return { claims: [...claims.values()], questions }
}

/** For each judgement of claims where its holds stand; a judgement with a hold in a document that is not here rests. */
const attachAll = (judgements: readonly Judgement[], claims: readonly Claim[], documents: ReadonlySet<string>) => {
  const here = judgements.filter(({ on }) => on.length > 0 && on.every(({ document }) => documents.has(document)))
  const judgedOnes = new Set(here.flatMap(({ on }) => on.map(({ document }) => document)))
  const wanted = new Set(here.flatMap(({ on }) => on.map(({ document, kind }) => placeOf(document, kind))))
  const byPlace = Map.groupBy(
    // Most documents of a large store were judged by nobody: their claims are passed over by the id of the document alone.
    claims.filter(({ document, record }) => judgedOnes.has(document) && wanted.has(placeOf(document, record.kind))),
    ({ document, record }) => placeOf(document, record.kind),
  )
  const where = (verdict: Judgement['verdict'], hold: Hold): Attachment => attach(verdict, hold, byPlace.get(placeOf(hold.document, hold.kind)) ?? [])
  return new Map(here.map(({ id, verdict, on }) => [id, on.map((hold) => where(verdict, hold))]))
}

const asked = (judgement: Judgement, attachments: readonly Attachment[]): readonly Question[] => {
  const lost = attachments.filter((a) => a.claim === null)
  if (lost.length === 0) return []
  return [
    {
      judgement: judgement.id,
      reason: [...new Set(lost.map(({ reason }) => reason))].join('; '),
      candidates: [...new Set(lost.flatMap(({ candidates }) => candidates))],
    },
  ]
}

const attached = (attachments: readonly Attachment[]): readonly string[] | null => {
  const ids = attachments.flatMap(({ claim }) => (claim === null ? [] : [claim.id]))
  return ids.length === attachments.length ? ids : null
}

interface Sorted {
  readonly ofClaim: ReadonlyMap<string, readonly Judgement[]>
  readonly ofTwo: readonly { readonly judgement: Judgement; readonly claims: readonly [string, string] }[]
}

/** Attached judgements by what they are about; two holds that fell together are no bond. */
const sorted = (active: readonly Judgement[], attachments: ReadonlyMap<string, readonly Attachment[]>): Sorted => {
  const ofClaim = new Map<string, Judgement[]>()
  const ofTwo: { readonly judgement: Judgement; readonly claims: readonly [string, string] }[] = []
  for (const judgement of active) {
    const ids = attached(attachments.get(judgement.id) ?? [])
    if (ids === null) continue
    const [a, b] = [...ids].sort(byText)
    if (a === undefined) continue
    if (b === undefined) {
      const known = ofClaim.get(a)
      if (known === undefined) ofClaim.set(a, [judgement])
      else known.push(judgement)
    } else if (a !== b) ofTwo.push({ judgement, claims: [a, b] })
  }
  return { ofClaim, ofTwo }
}

/** Fields from which checks compute: the key fields of the kind, and polarity. */
const computedFrom = (claim: Claim): boolean =>
  Object.keys(claim.judged?.fields ?? {}).some(
    (path) => path === 'negated' || (recordKinds[claim.record.kind].key as readonly string[]).includes(path.split('.')[0]!),
  )

/** What was computed from a record that is rejected, or reads otherwise now, is shown no longer. */
const standing = (findings: readonly Finding[], shown: readonly Claim[], rejected: readonly Claim[]): readonly Finding[] => {
  const gone = new Set([...rejected, ...shown.filter((claim) => claim.judged !== undefined && computedFrom(claim))].map(({ id }) => id))
  return gone.size === 0 ? findings : findings.filter(({ inputs }) => inputs.every(({ record }) => record === null || !gone.has(record)))
}

/** Whether a key is the fact itself or the list that it stands on: "membership:SCO" is all of "membership:SCO:KAZ". */
const covers = (key: string, fact: string): boolean => fact === key || fact.startsWith(`${key}:`)

/** The doubt as a sentence behind the explanation, so that whatever shows the finding shows it. */
const doubtText = ({ fact, by, at, reason }: NonNullable<Finding['doubts']>[number]): string =>
  `The fact ${fact} is disputed by ${by} (${at.slice(0, 10)})${reason === null ? '' : `: “${reason.replace(/\s+/g, ' ')}”`}.`

const doubtedBy = onceByName<Finding, Finding>()

/** Findings with who doubts the facts they rest on. */
const doubted = (findings: readonly Finding[], active: readonly Judgement[]): readonly Finding[] => {
  const doubts = active.filter(({ verdict }) => verdict === 'dispute-fact')
  if (doubts.length === 0) return findings
  return findings.map((finding) => {
    const against = (finding.facts ?? []).flatMap((fact) =>
      doubts.filter(({ target }) => covers(target ?? '', fact)).map(({ id, by, at, reason }) => ({ fact, by, at, reason, judgement: id })),
    )
    if (against.length === 0) return finding
    return doubtedBy(finding, canonicalJson(against), () => ({
      ...finding,
      doubts: against,
      explanation: [finding.explanation, ...against.map(doubtText)].join(' '),
    }))
  })
}

const judgedBy = onceByName<Claim, Claim>()
const disputedBy = onceByName<Claim, Claim>()
const datedBy = onceByName<Claim, Claim>()

const asJudged = (claim: Claim, judgements: readonly Judgement[] | undefined): Claim =>
  judgements === undefined ? claim : judgedBy(claim, idsOf(judgements), () => judgedClaim(claim, judgements))

const undisputed = (claim: Claim, gone: ReadonlySet<string>): Claim => {
  if (claim.record.disputed.length === 0) return claim
  const disputed = claim.record.disputed.filter((id) => !gone.has(id))
  if (disputed.length === claim.record.disputed.length) return claim
  return disputedBy(claim, disputed.join(), () => ({ ...claim, record: { ...claim.record, disputed } }))
}

const redated = (claim: Claim, published: string | null | undefined): Claim =>
  published === undefined || claim.record.published === published
    ? claim
    : datedBy(claim, published ?? 'undated', () => ({ ...claim, record: { ...claim.record, published } }))

const byQuestion = (a: Question, b: Question): number => byText(a.judgement, b.judgement) || byText(canonicalJson(a), canonicalJson(b))

const untouched = ({ documents, claims, findings }: JudgedInput): Shown => ({
  documents,
  claims,
  rejected: [],
  findings,
  lapsed: [],
  sides: new Map(),
  bonds: { same: [], different: [] },
  outcomes: new Map(),
  attachments: new Map(),
  judgements: [],
  questions: [],
})

/**
 * What is shown of documents, claims and findings once persons have spoken: a pure function of all of them, in which judgements commute.
 * Each sort of judgement is weighed by itself: the latest by time, then by id, counts; what others say otherwise is kept as dissent.
 * A judgement that was revoked leaves no trace but itself. What no judgement concerns is the very same object, and what the same judgements
 * concern is the same object as the last time, so that all that hangs on it can be taken over.
 */
export const judged = (input: JudgedInput): Shown => {
  const here = new Set(input.documents.map(({ id }) => id))
  const judgements = concerning(input.judgements, here)
  if (judgements.length === 0) return untouched(input)
  const { active } = activityOf(judgements)
  const added = withAdded(input, active)
  const attachments = attachAll(judgements, added.claims, here)
  const { ofClaim, ofTwo } = sorted(active, attachments)
  const ofDocument = active.filter(({ verdict }) => verdict === 'document')
  const { documents, sides } = correctedDocuments(input.documents, ofDocument)
  // Also where the judgement was revoked since: the document may have been read against the date that it gave.
  const dating = judgements.filter(({ verdict, field }) => verdict === 'document' && field === 'published')
  const given = new Set(dating.map(({ target }) => target))
  const dates = new Map(documents.filter(({ id }) => given.has(id)).map(({ id, published }) => [id, published]))
  const told = added.claims.map((claim) => redated(asJudged(claim, ofClaim.get(claim.id)), dates.get(claim.document)))
  const [rejected, claims] = [told.filter((c) => c.judged?.verdict === 'rejected'), told.filter((c) => c.judged?.verdict !== 'rejected')]
  const findings = doubted(standing(input.findings, claims, rejected), active)
  const left = new Set(findings.map(({ id }) => id))
  const lapsed = input.findings.filter(({ id }) => !left.has(id))
  const gone = new Set(lapsed.map(({ id }) => id))
  const questions = [
    ...added.questions,
    ...active.flatMap((j) => asked(j, attachments.get(j.id) ?? [])),
    ...datingQuestions(documents, input.claims, dating),
  ]
  const outcomes = [...ofClaim].flatMap(([id, list]) => {
    const outcome = outcomeOf(list)
    return outcome === null ? [] : [[id, outcome] as const]
  })
  return {
    documents,
    claims: gone.size === 0 ? claims : claims.map((claim) => undisputed(claim, gone)),
    rejected,
    findings,
    lapsed,
    sides,
    bonds: bondsOf(ofTwo),
    outcomes: new Map(outcomes),
    attachments,
    judgements,
    questions: questions.sort(byQuestion),
  }
}
