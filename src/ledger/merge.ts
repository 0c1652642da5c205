import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Instrument } from '../model/follow-up.ts'
import { shortHash } from '../model/hash.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import { recordKindNames } from '../model/record.ts'
import { actorsOf, type WhoIs, whoIs } from './actors.ts'
import { byText, canonicalJson } from './canonical.ts'
import { checkShelf } from './checks/run.ts'
import { followUpsOf } from './follow-up/follow.ts'
import { instrumentsOf } from './follow-up/instruments.ts'
import { groupBlock } from './groups.ts'
import { conflictsOf } from './items/disagreement.ts'
import { type Bonds, bondsFor, joinedByBonds } from './judgements/bonds.ts'
import { judged } from './judgements/judged.ts'
import { originsOf } from './origins/origins.ts'
import { withOrigins } from './origins/told-by.ts'
import { pairsOfDocument } from './pairs.ts'
import { renderingFindings, withoutRepeats } from './renderings/findings.ts'
import { type Candidate, candidateOf } from './sameness.ts'

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

const candidatesOf = (claims: readonly Claim[], who: WhoIs, { apart }: Bonds): readonly Candidate[] =>
  [...Map.groupBy(claims, (c) => c.document).values()].flatMap((own) => {
    const pairs = pairsOfDocument(own.map((c) => c.record))
    return own.map((claim) => candidateOf(claim, pairs.get(claim.record.id) ?? [], who, apart.get(claim.id)))
  })

const sortedTexts = (list: readonly string[]): readonly string[] => [...new Set(list)].sort(byText)

/** Most precise first; among equals the claim with more words to show for it; then by id. */
const byPrecision = (a: Candidate, b: Candidate): number => a.vagueness - b.vagueness || b.words.size - a.words.size || byText(a.claim.id, b.claim.id)

const idOf = (group: readonly Candidate[]): string => shortHash(...group.map((c) => c.claim.id).sort(byText))

interface Dated {
  readonly item: Item
  readonly day: string
}

const itemOf = (group: readonly Candidate[], ambiguous: readonly string[]): Dated => {
  const ordered = [...group].sort(byPrecision)
  const claims = ordered.map((c) => c.claim)
  const item: Item = {
    id: idOf(group),
    kind: claims[0]!.record.kind,
    pairs: sortedTexts(group.flatMap((c) => c.pairs)),
    claims,
    documents: sortedTexts(claims.map((c) => c.document)),
    origins: [],
    sides: [],
    conflicts: conflictsOf(claims),
    ambiguous,
  }
  return { item, day: ordered[0]!.when.first ?? '~' }
}

interface Loose {
  readonly members: readonly Candidate[]
  /** A claim of each other group that it fits as well. */
  readonly rivals: readonly string[]
}

const groupsOfBlock = (block: readonly Candidate[]): readonly Loose[] => {
  const groups = groupBlock(block)
  return groups.map(({ members, fits }) => ({ members, rivals: fits.map((at) => groups[at]!.members[0]!.claim.id) }))
}

/** Items of groups, those that a person called one joined; where a person joined a group with one that it fits, nothing is open any more. */
const dated = (groups: readonly Loose[]): readonly Dated[] => {
  const home = new Map(groups.flatMap(({ members }) => members.map(({ claim }) => [claim.id, members] as const)))
  return groups.map(({ members, rivals }) => {
    const fits = rivals.map((id) => home.get(id)!)
    return itemOf(members, fits.includes(members) ? [] : sortedTexts(fits.map(idOf)))
  })
}

/** In the order of kinds, then of days, undated last, then by id. */
const itemsOf = (candidates: readonly Candidate[], bonds: Bonds): readonly Item[] =>
  dated(joinedByBonds([...Map.groupBy(candidates, (c) => c.block).values()].flatMap(groupsOfBlock), bonds))
    .toSorted(
      (a, b) => recordKindNames.indexOf(a.item.kind) - recordKindNames.indexOf(b.item.kind) || byText(a.day, b.day) || byText(a.item.id, b.item.id),
    )
    .map(({ item }) => item)

/** What several documents say otherwise about one thing. */
const between = (
  documents: readonly Document[],
  items: readonly Item[],
  candidates: readonly Candidate[],
  instruments: readonly Instrument[],
): readonly Finding[] => {
  const pairs = new Map(candidates.map((one) => [one.claim.id, one.pairs]))
  const claims = candidates.map((one) => one.claim)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const checked = checkShelf({ claims, pairs: (claim) => pairs.get(claim.id) ?? [], documents: byId, items, instruments })
  const [strengths, others] = [checked.filter(({ check }) => check === 'rendering'), checked.filter(({ check }) => check !== 'rendering')]
  // A rendering with the words of both says all that the bare strengths say.
  return [...others, ...withoutRepeats([...renderingFindings(items, byId), ...strengths])]
}

/**
 * The ledger of some documents: claims of several documents that are one thing become one item with all its sources.
 * A pure function of its input's content: any order of documents, claims and findings gives the same bytes.
 * Claims whose fields contradict stay items of their own, also where a person would see one occasion behind them.
 */
export const buildLedger = ({ documents, claims, findings, judgements = [], asOf }: LedgerInput): Ledger => {
  const shown = judged({ documents: onceById(documents), claims: onceById(claims), findings, judgements })
  const [texts, told] = [[...shown.documents].sort(byPublication), [...shown.claims].sort((a, b) => byText(a.id, b.id))]
  const bonds = bondsFor(shown.bonds)
  const actors = actorsOf(texts, told)
  const candidates = candidatesOf(told, whoIs(actors), bonds)
  const items = itemsOf(candidates, bonds)
  const origins = originsOf({ documents: texts, items, sides: shown.sides })
  const instruments = instrumentsOf(items)
  const verdicts = new Map([...shown.outcomes].map(([claim, { verdict }]) => [claim, verdict]))
  return {
    documents: texts,
    items: withOrigins(items, origins),
    actors,
    instruments,
    followUps: followUpsOf({ items, instruments, asOf: asOf ?? null, verdicts }),
    findings: onceById([...shown.findings, ...between(texts, items, candidates, instruments)]),
    judgements: shown.judgements,
    questions: shown.questions,
    origins,
  }
}
