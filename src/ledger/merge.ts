import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Instrument } from '../model/follow-up.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import { actorsOf } from './actors.ts'
import { byText, canonicalJson } from './canonical.ts'
import { checkShelf } from './checks/run.ts'
import { type Followed, followed } from './follow-up/follow.ts'
import { instrumentsOf } from './follow-up/instruments.ts'
import { historiesOf, versionLinks } from './histories/histories.ts'
import type { Bonds } from './items/bonds.ts'
import { itemsByKinds } from './items/by-kinds.ts'
import { inOrder } from './items/item.ts'
import { type ItemState, itemState, noItems, pairsIn } from './items/state.ts'
import { judged } from './judgements/judged.ts'
import { onceForList } from './once.ts'
import type { Gathered } from './origins/candidates.ts'
import { originsOf, retoldIn, type Texts, textsOf } from './origins/origins.ts'
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

const sortedPage = onceForList((claims: readonly Claim[]) => onceById(claims))

/** One of each id, by document and id. The id of a claim names its document, so that what is once in each document is once in all. */
const pagesOf = (claims: readonly Claim[]): readonly Claim[] =>
  [...Map.groupBy(claims, ({ document }) => document)].sort(([a], [b]) => byText(a, b)).flatMap(([, own]) => sortedPage(own))

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

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((one, at) => one === b[at])

/** Conflicts hang on the claims alone. */
const sameItem = (a: Item, b: Item): boolean => sameList(a.claims, b.claims) && sameList(a.pairs, b.pairs) && sameList(a.ambiguous, b.ambiguous)

/** Items that were made anew and came out as before are the objects that they were, so that all that hangs on them can be taken over. */
const recognised = (items: readonly Item[], before: ReadonlyMap<string, Item> | undefined): readonly Item[] =>
  items.map((item) => {
    const known = before?.get(item.id)
    return known !== undefined && (known === item || sameItem(known, item)) ? known : item
  })

/** So many claims at most are grouped at one go, and kept for the next time: beyond, what is kept would weigh more than the claims. */
const MOST_AT_ONCE = 150_000

/** Items in order, the pairs of each claim, and what the next grouping can take over. */
const grouped = (claims: readonly Claim[], bonds: Bonds, before: Kept | undefined) => {
  if (claims.length > MOST_AT_ONCE) return { ...itemsByKinds(claims, bonds), state: noItems }
  const state = itemState(claims, bonds, before?.items)
  return { items: inOrder(state.items.values()), pairs: pairsIn(state), state }
}

/** A ledger with all that is kept so that the next one costs only what changed. */
export interface Kept {
  readonly ledger: Ledger
  readonly items: ItemState
  /** Items by id, before origins are added. */
  readonly known: ReadonlyMap<string, Item>
  readonly texts: Texts
  readonly retold: Gathered
  readonly followed: Followed
}

/**
 * The ledger of some documents: claims of several documents that are one thing become one item with all its sources; see `items/state.ts`.
 * A pure function of its input's content: any order of documents, claims, findings and judgements gives the same bytes. `before`, the
 * outcome for any other input, saves the time that equal documents (the very same claim objects) would take, and changes nothing.
 */
export const growLedger = ({ documents, claims, findings, judgements = [], asOf }: LedgerInput, before?: Kept): Kept => {
  const shown = judged({ documents: onceById(documents), claims: pagesOf(claims), findings, judgements })
  const [texts, told] = [[...shown.documents].sort(byPublication), pagesOf(shown.claims)]
  const { items: found, pairs, state } = grouped(told, shown.bonds, before)
  const items = recognised(found, before?.known)
  const actors = actorsOf(texts, told)
  const traced = textsOf(texts, before?.texts)
  const retold = retoldIn(traced, before?.retold)
  const histories = historiesOf(traced.traces, traced.copies)
  const origins = originsOf({ documents: texts, items, sides: shown.sides, links: versionLinks(histories) }, traced, retold)
  const instruments = instrumentsOf(items)
  const verdicts = new Map([...shown.outcomes].map(([claim, { verdict }]) => [claim, verdict]))
  const after = followed({ items, instruments, asOf: asOf ?? null, verdicts }, before?.followed)
  const ledger: Ledger = {
    documents: texts,
    items: withOrigins(items, origins),
    actors,
    instruments,
    followUps: after.followUps,
    findings: onceById([...shown.findings, ...between(texts, items, told, pairs, instruments)]),
    rejected: [...shown.rejected].sort((a, b) => byText(a.id, b.id)),
    lapsed: onceById(shown.lapsed),
    judgements: shown.judgements,
    questions: shown.questions,
    origins,
    histories,
  }
  const known = new Map(items.map((item) => [item.id, item]))
  return { ledger, items: state, known, texts: traced, retold, followed: after }
}

/** The ledger of some documents, made from nothing; see `growLedger`. */
export const buildLedger = (input: LedgerInput): Ledger => growLedger(input).ledger
