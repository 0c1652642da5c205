import type { Document } from '../../model/document.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item } from '../../model/ledger.ts'
import type { Origin, Side } from '../../model/origin.ts'
import { byText } from '../canonical.ts'
import { groupsOf } from './groups.ts'
import { copyLinks, type Link, officeLinks, utteranceLinks } from './links.ts'
import { sourcesNamedIn } from './offices.ts'
import { retoldLinks } from './retold.ts'
import { sideOf } from './side.ts'
import { type Trace, traceOf } from './trace.ts'

export interface OriginInput {
  readonly documents: readonly Document[]
  /** Items of the ledger: an utterance that several documents quote at length shows that they go back to one account. */
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

const originOf = (documents: readonly Document[], links: readonly Link[], sides: ReadonlyMap<string, Side>): Origin => {
  const ordered = documents.toSorted(oldestFirst)
  const own = ordered.map(({ id }) => sides.get(id)!)
  const reasons = documents.length === 1 ? ['no source or quotation in common was found'] : links.map(({ reason }) => reason)
  const ids = documents.map(({ id }) => id).sort(byText)
  return {
    id: shortHash('origin', ...ids),
    documents: ids,
    ...sideOfAll(own),
    reasons: once(reasons),
    sideFrom: once(own.filter(isKnown).map(({ reason }) => reason)),
  }
}

/** Whose account each document is, by its id. */
const sidesOf = ({ documents, sides }: Pick<OriginInput, 'documents' | 'sides'>): ReadonlyMap<string, Side> =>
  new Map(
    documents.map((document) => {
      const set = sides?.get(document.id)
      return [document.id, set === undefined ? sideOf(document) : { country: set, voice: 'unknown', reason: 'a person has set it' }] as const
    }),
  )

/** What texts alone show, computed once for all that asks for it. */
export interface Texts {
  readonly traces: readonly Trace[]
  /** Copies, near copies and excerpts. */
  readonly copies: readonly Link[]
}

/** Traces of some documents, sorted by id, and the copies among them. Near-linear. */
export const textsOf = (documents: readonly Document[]): Texts => {
  const traces = documents.toSorted((a, b) => byText(a.id, b.id)).map(traceOf)
  return { traces, copies: copyLinks(traces) }
}

/**
 * The origins of some documents: groups that go back to one account, each with its reasons and its side; sorted by their first document.
 * Pure, near-linear, the same in any order of documents. What shows no link stands apart, which does not prove it independent.
 * `texts`: what `textsOf` gives for these documents, where it is known already.
 */
export const originsOf = (input: OriginInput, texts: Texts = textsOf(input.documents)): readonly Origin[] => {
  const { traces, copies } = texts
  const byId = new Map<string, Trace>(traces.map((trace) => [trace.document.id, trace]))
  const sides = sidesOf(input)
  const sources = new Map(traces.map(({ document: { id, text } }) => [id, sourcesNamedIn(text, sides.get(id)!.country)]))
  const links = [...copies, ...retoldLinks(traces), ...officeLinks(traces, sources), ...utteranceLinks(input.items, byId), ...(input.links ?? [])]
  const groups = groupsOf([...byId.keys()], links)
  const groupOf = new Map(groups.flatMap((group, at) => group.map((id) => [id, at] as const)))
  const inside = Map.groupBy(links, ({ a }) => groupOf.get(a)!)
  return groups
    .map((group, at) =>
      originOf(
        group.map((id) => byId.get(id)!.document),
        inside.get(at) ?? [],
        sides,
      ),
    )
    .sort((a, b) => byText(a.documents[0]!, b.documents[0]!))
}
