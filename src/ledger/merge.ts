import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Instrument } from '../model/follow-up.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import { actorsOf } from './actors.ts'
import { byText, canonicalJson } from './canonical.ts'
import { checkShelf } from './checks/run.ts'
import { followUpsOf } from './follow-up/follow.ts'
import { instrumentsOf } from './follow-up/instruments.ts'
import { historiesOf, versionLinks } from './histories/histories.ts'
import { inOrder } from './items/item.ts'
import { type ItemState, itemState, pairsIn } from './items/state.ts'
import { judged } from './judgements/judged.ts'
import { originsOf, textsOf } from './origins/origins.ts'
import { withOrigins } from './origins/told-by.ts'
import { renderingFindings, withoutRepeats } from './renderings/findings.ts'
import { headlineFindings } from './renderings/headline.ts'

export interface LedgerInput {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  /** What persons said; those that concern other documents rest. */
  readonly judgements?: readonly Judgement[]
  /** The day that deadlines are looked at from, ISO 8601; without it that of the latest document on the pair. */
  readonly asOf?: string
}

/** One of each id; of several the one whose content sorts first. */
const onceById = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => {
  const kept = new Map<string, T>()
  for (const one of list) {
    const other = kept.get(one.id)
    if (other === undefined || canonicalJson(one) < canonicalJson(other)) kept.set(one.id, one)
  }
  return [...kept.values()].sort((a, b) => byText(a.id, b.id))
}

/** Undated documents last. */
const byPublication = (a: Document, b: Document): number =>
  Number(a.published === null) - Number(b.published === null) || byText(a.published ?? '', b.published ?? '') || byText(a.id, b.id)

/** What several documents say otherwise about one thing. */
const between = (
  documents: readonly Document[],
  items: readonly Item[],
  claims: readonly Claim[],
  pairs: (claim: Claim) => readonly string[],
  instruments: readonly Instrument[],
): readonly Finding[] => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const checked = checkShelf({ claims, pairs, documents: byId, items, instruments })
  const [strengths, others] = [checked.filter(({ check }) => check === 'rendering'), checked.filter(({ check }) => check !== 'rendering')]
  // A rendering with the words of both says all that the bare strengths say.
  return [...others, ...headlineFindings(claims, byId), ...withoutRepeats([...renderingFindings(items, byId), ...strengths])]
}

/** A ledger with all that is kept so that the next one costs only what changed. */
export interface Kept {
  readonly ledger: Ledger
  readonly items: ItemState
}

/**
 * The ledger of some documents: claims of several documents that are one thing become one item with all its sources; see `items/state.ts`.
 * A pure function of its input's content: any order of documents, claims, findings and judgements gives the same bytes. `before`, the
 * outcome for any other input, saves the time that equal documents (the very same claim objects) would take, and changes nothing.
 */
export const growLedger = ({ documents, claims, findings, judgements = [], asOf }: LedgerInput, before?: Kept): Kept => {
  const shown = judged({ documents: onceById(documents), claims: onceById(claims), findings, judgements })
  const [texts, told] = [[...shown.documents].sort(byPublication), [...shown.claims].sort((a, b) => byText(a.id, b.id))]
  const state = itemState(told, shown.bonds, before?.items)
  const items = inOrder(state.items.values())
  const actors = actorsOf(texts, told)
  const traced = textsOf(texts)
  const histories = historiesOf(traced.traces, traced.copies)
  const origins = originsOf({ documents: texts, items, sides: shown.sides, links: versionLinks(histories) }, traced)
  const instruments = instrumentsOf(items)
  const verdicts = new Map([...shown.outcomes].map(([claim, { verdict }]) => [claim, verdict]))
  const ledger: Ledger = {
    documents: texts,
    items: withOrigins(items, origins),
    actors,
    instruments,
    followUps: followUpsOf({ items, instruments, asOf: asOf ?? null, verdicts }),
    findings: onceById([...shown.findings, ...between(texts, items, told, pairsIn(state), instruments)]),
    rejected: [...shown.rejected].sort((a, b) => byText(a.id, b.id)),
    judgements: shown.judgements,
    questions: shown.questions,
    origins,
    histories,
  }
  return { ledger, items: state }
}

/** The ledger of some documents, made from nothing; see `growLedger`. */
export const buildLedger = (input: LedgerInput): Ledger => growLedger(input).ledger
