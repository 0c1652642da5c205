import { byText, canonicalJson } from '../ledger/canonical.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Claim, Item, Ledger } from '../model/ledger.ts'
import { byId, claimsOf, inPlace } from './order.ts'

/** Without `source`: the export carries no path, and one text found in two places is one document. */
const documentLine = ({ source: _, ...document }: Document): string => canonicalJson({ kind: 'document', ...document })

/** The record with the version of the engine that read it. */
const claimLine = ({ id: _id, document: _document, record: { source: _, ...record }, ...claim }: Claim): string =>
  canonicalJson({ ...record, ...claim })

/**
 * A record that a person rejected has a kind of its own, so that nobody counts it with the others; `of` is what it was read as, `judged`
 * says by whom it was rejected, when and why, and who dissents.
 */
const rejectedLine = ({ id: _id, document: _document, record: { source: _, kind, ...record }, ...claim }: Claim): string =>
  canonicalJson({ ...record, ...claim, kind: 'rejected', of: kind })

/** A finding that is shown no longer since a record under it was rejected or corrected; which, the records and judgements say. */
const lapsedLine = (finding: Finding): string => canonicalJson({ ...finding, kind: 'lapsed', of: 'finding' })

/** An item names its claims by their ids, most precise first; the records stand in lines of their own. */
const itemLine = ({ kind, claims, ...item }: Item): string => canonicalJson({ ...item, kind: 'item', of: kind, claims: claims.map(({ id }) => id) })

/** The different lines in order, each ended by a line feed. */
function* ended(lines: Iterable<string>): Generator<string> {
  let last: string | null = null
  for (const line of lines) {
    if (line !== last) yield `${line}\n`
    last = line
  }
}

const kindLine =
  (kind: string) =>
  (one: object): string =>
    canonicalJson({ ...one, kind })

function* mapped<T>(list: readonly T[], line: (one: T) => string): Generator<string> {
  for (const one of list) yield line(one)
}

/**
 * The canonical export as JSON Lines, one object a line, keys sorted: documents by id, records by place, then what persons
 * rejected, findings, items, actors and what else the ledger holds, each by id.
 * It depends on the content alone: the same documents added in any order, from any path, at any time give the same bytes.
 * Lines are made one at a time, so that a large ledger never stands in memory as one text.
 */
export function* exportJsonl(ledger: Ledger): Generator<string> {
  yield* ended(mapped(byId(ledger.documents), documentLine))
  yield* ended(mapped(claimsOf(ledger), claimLine))
  yield* ended(mapped(inPlace(ledger.rejected), rejectedLine))
  yield* ended(mapped(byId(ledger.findings), canonicalJson))
  yield* ended(mapped(byId(ledger.lapsed), lapsedLine))
  yield* ended(mapped(byId(ledger.items), itemLine))
  yield* ended(mapped(byId(ledger.actors), kindLine('actor')))
  for (const [kind, list] of furtherLists(ledger)) yield* ended([...list].map(kindLine(kind)).sort(byText))
}

/** Further lists of a ledger, with the kind that their lines carry. */
const furtherLists = (ledger: Ledger): readonly (readonly [string, readonly object[]])[] => [
  ['origin', ledger.origins],
  ['history', ledger.histories],
  ['instrument', ledger.instruments],
  ['follow-up', ledger.followUps],
  ['judgement', ledger.judgements],
  ['question', ledger.questions],
]
