import type { Document } from '../../model/document.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item } from '../../model/ledger.ts'
import type { Origin, Side } from '../../model/origin.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList, onceForNamed } from '../once.ts'
import { type Gathered, linksIn } from './candidates.ts'
import { groupsOf, joinedBy, type Link } from './groups.ts'
import { gatherCopies, officeLinks } from './links.ts'
import { sourcesNamedIn } from './offices.ts'
import { gatherRetold } from './retold.ts'
import { sideOf } from './side.ts'
import { type Trace, traceOf } from './trace.ts'

export interface OriginInput {
  readonly documents: readonly Document[]
  /** Items of the ledger: of an utterance that two documents quote at length both tell one occasion. */
  readonly items: readonly Item[]
  /** Links that somebody else has found. */
  readonly links?: readonly Link[]
  /** Sides that a person has set, by document: they hold against what the text tells. */
  readonly sides?: ReadonlyMap<string, string | null>
}

const oldestFirst = (a: Document, b: Document): number => byText(a.published ?? '~', b.published ?? '~') || byText(a.id, b.id)

/** The side that all documents with a side share; where they differ, that of a government among them, if only one speaks. */
const sideOfAll = (sides: readonly Side[]): Pick<Origin, 'side' | 'voice'> => {
  const known = sides.filter(({ country }) => country !== null)
  const official = known.filter(({ voice }) => voice === 'government')
  const telling = new Set(known.map(({ country }) => country)).size > 1 && official.length > 0 ? official : known
  const countries = new Set(telling.map(({ country }) => country))
  if (countries.size !== 1) return { side: null, voice: sides.some(({ voice }) => voice === 'press') ? 'press' : 'unknown' }
  return { side: [...countries][0]!, voice: official.length > 0 ? 'government' : telling[0]!.voice }
}

const once = (list: readonly string[]): readonly string[] => [...new Set(list)].sort(byText)

/** A world agency has no country, and that is known of it. */
const isKnown = ({ country, voice }: Side): boolean => country !== null || voice !== 'unknown'

/** A document as whose account it is. */
interface Sided {
  readonly document: Document
  readonly side: Side
}

const originOf = onceForList((group: readonly (Sided | Link)[]): Origin => {
  const ordered = group.filter((one) => 'document' in one).sort((a, b) => oldestFirst(a.document, b.document))
  const documents = ordered.map(({ document }) => document)
  const own = ordered.map(({ side }) => side)
  const reasons =
    documents.length === 1 ? ['no source or quotation in common was found'] : group.flatMap((one) => ('reason' in one ? [one.reason] : []))
  const ids = documents.map(({ id }) => id).sort(byText)
  return {
    id: shortHash('origin', ...ids),
    documents: ids,
    ...sideOfAll(own),
    reasons: once(reasons),
    sideFrom: once(own.filter(isKnown).map(({ reason }) => reason)),
  }
})

const told = onceFor((document: Document): Sided => ({ document, side: sideOf(document) }))

const setBy = onceForNamed(
  (document: Document, country: string | null): Sided => ({
    document,
    side: { country, voice: 'unknown', reason: 'a person has set it' },
  }),
)

const sourcesOf = onceForNamed(({ text }: Document, home: string | null) => sourcesNamedIn(text, home))

/** What texts alone show, worked out once for all that asks for it. */
export interface Texts {
  readonly traces: readonly Trace[]
  /** Copies, near copies and excerpts. */
  readonly copies: readonly Link[]
  readonly copied: Gathered
}

/** Traces of some documents, sorted by id, and the copies among them. Near-linear; `before`, the outcome for any others, saves time. */
export const textsOf = (documents: readonly Document[], before?: Texts): Texts => {
  const traces = documents.toSorted((a, b) => byText(a.id, b.id)).map(traceOf)
  const copied = gatherCopies(traces, before?.copied)
  return { traces, copies: linksIn(copied), copied }
}

/** Texts that are one release in other words. */
export const retoldIn = ({ traces }: Texts, before?: Gathered): Gathered => gatherRetold(traces, before)

/**
 * The origins of some documents: groups that go back to one account, each with its reasons and its side; sorted by their first document.
 * Pure, near-linear, the same in any order of documents. What shows no link stands apart, which does not prove it independent.
 * `texts` and `retold`: what `textsOf` and `retoldIn` give for these documents, where it is known already.
 */
export const originsOf = (input: OriginInput, texts: Texts = textsOf(input.documents), retold: Gathered = retoldIn(texts)): readonly Origin[] => {
  const { traces, copies } = texts
  const byId = new Map(traces.map((trace) => [trace.document.id, trace]))
  const sided = new Map(
    traces.map(({ document }) => {
      const set = input.sides?.get(document.id)
      return [document.id, set === undefined ? told(document) : setBy(document, set)] as const
    }),
  )
  const sources = ({ document }: Trace) => sourcesOf(document, sided.get(document.id)!.side.country)
  const sure = [...copies, ...(input.links ?? [])]
  const weak = [...linksIn(retold), ...officeLinks(traces, sources, input.items)]
  const groups = joinedBy(groupsOf([...byId.keys()], sure), weak)
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)))
  const inside = Map.groupBy(
    [...sure, ...weak].filter(({ a, b }) => groupOf.get(a) === groupOf.get(b)),
    ({ a }) => groupOf.get(a)!,
  )
  return groups
    .map((group, at) => originOf([...group.map((id) => sided.get(id)!), ...(inside.get(at) ?? [])]))
    .sort((a, b) => byText(a.documents[0]!, b.documents[0]!))
}
