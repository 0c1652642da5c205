import { pairsOfDocument } from '../ledger/pairs.ts'
import type { Finding } from '../model/finding.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import type { RecordKind } from '../model/record.ts'
import { dayOf } from './order.ts'

/** What of a ledger is wanted; every part narrows. */
export interface Wanted {
  /** "ALB-KAZ", codes sorted. */
  readonly pair?: string
  readonly kind?: RecordKind
  /** ISO date: items that a document published on this day or later tells. */
  readonly since?: string
}

const isWanted =
  ({ pair, kind, since }: Wanted, days: ReadonlyMap<string, string | null>) =>
  (item: Item): boolean =>
    (pair === undefined || item.pairs.includes(pair)) &&
    (kind === undefined || item.kind === kind) &&
    (since === undefined || item.documents.some((id) => (days.get(id) ?? '') >= since))

/** Findings that rest on a kept claim, or that a kept claim is disputed by. */
const restingOn = (findings: readonly Finding[], items: readonly Item[]): readonly Finding[] => {
  const claims = new Set(items.flatMap((item) => item.claims.map(({ id }) => id)))
  const disputes = new Set(items.flatMap((item) => item.claims.flatMap(({ record }) => record.disputed)))
  return findings.filter(({ id, inputs }) => disputes.has(id) || inputs.some(({ record }) => record !== null && claims.has(record)))
}

const holdsAny = (list: readonly string[], ids: ReadonlySet<string>): boolean => list.some((one) => ids.has(one))

/** Judgements on records of kept documents, on the documents themselves, and what revokes those; facts of reference lists stay. */
const judgedIn = (judgements: readonly Judgement[], documents: ReadonlySet<string>): readonly Judgement[] => {
  const ids = new Set<string>()
  const concerns = ({ on, target, verdict }: Judgement): boolean =>
    verdict === 'dispute-fact' || on.some((hold) => documents.has(hold.document)) || (target !== null && (documents.has(target) || ids.has(target)))
  return judgements.filter((judgement) => {
    const kept = concerns(judgement)
    if (kept) ids.add(judgement.id)
    return kept
  })
}

/** Rejected claims stand in no item: they belong to the pairs that their document, read with them, puts them to. */
const rejectedIn = (ledger: Ledger, { pair, kind, since }: Wanted, days: ReadonlyMap<string, string | null>): readonly Claim[] => {
  const touched = new Set(ledger.rejected.map(({ document }) => document))
  const read = [...ledger.items.flatMap((item) => item.claims), ...ledger.rejected].filter(({ document }) => touched.has(document))
  const pairs = new Map(
    [...Map.groupBy(read, ({ document }) => document).values()].flatMap((own) => [...pairsOfDocument(own.map(({ record }) => record))]),
  )
  return ledger.rejected.filter(
    ({ id, document, record }) =>
      (pair === undefined || pairs.get(id)?.includes(pair)) &&
      (kind === undefined || record.kind === kind) &&
      (since === undefined || (days.get(document) ?? '') >= since),
  )
}

/** The part of a ledger that was asked for: its items, and of all else what belongs to them. The whole ledger when nothing narrows. */
export const narrowed = (ledger: Ledger, wanted: Wanted): Ledger => {
  if (Object.values(wanted).every((one) => one === undefined)) return ledger
  const days = new Map(ledger.documents.map((document) => [document.id, dayOf(document)]))
  const items = ledger.items.filter(isWanted(wanted, days))
  const rejected = ledger.rejected.length === 0 ? [] : rejectedIn(ledger, wanted, days)
  const documents = new Set([...items.flatMap((item) => item.documents), ...rejected.map(({ document }) => document)])
  const ids = new Set(items.map(({ id }) => id))
  const judgements = judgedIn(ledger.judgements, documents)
  const judged = new Set(judgements.map(({ id }) => id))
  return {
    ...ledger,
    documents: ledger.documents.filter(({ id }) => documents.has(id)),
    items,
    actors: ledger.actors.filter((actor) => holdsAny(actor.documents, documents)),
    findings: restingOn(ledger.findings, items),
    origins: ledger.origins.filter((origin) => holdsAny(origin.documents, documents)),
    histories: ledger.histories.filter(({ versions }) => versions.some(({ document }) => documents.has(document))),
    instruments: ledger.instruments.filter((instrument) => holdsAny(instrument.items, ids)),
    followUps: ledger.followUps.filter(({ commitment }) => ids.has(commitment)),
    rejected,
    lapsed: ledger.lapsed.filter((finding) => holdsAny(finding.documents, documents)),
    judgements,
    questions: ledger.questions.filter(({ judgement }) => judged.has(judgement)),
  }
}
