import { sql } from 'kysely'
import { byText } from '../../ledger/canonical.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Hit, SearchOptions } from '../port.ts'
import { type Quote, quoteSearch } from './quotes.ts'
import type { Read } from './read.ts'
import { lastSequence, pairToken } from './sequence.ts'
import { bestSpan, matchOf, snippetAround } from './snippet.ts'

/*
 * Searching in two steps. The index of the texts gives the newest documents that match, at most so many, and ranks them; then the records
 * of the best are looked through. A word that stands in every document of a large store so costs no more than one in a thousand of them
 * (docs/decisions/0028).
 */

const LIMIT = 20
/** Documents that are ranked, the newest first: ranking costs time for each. */
const RANKED = 1000
/** Documents whose records are looked through, for each hit that was asked for. */
const LOOKED_THROUGH = 2
/** Marks that full text puts around what it found. No word holds them, so a mark is told from the same character in a text by its place. */
const OPEN = '\u0001'
const CLOSE = '\u0002'

interface Found extends Omit<Hit, 'span' | 'snippet' | 'marks' | 'score'> {
  /** Where the marked text begins in the document. */
  readonly at: number
  readonly text: string
  readonly marked: string
}

interface Ranked {
  readonly seq: number
  readonly rank: number
}

/** The words in titles and texts; with a pair, only in documents that have something of it. */
const inDocuments = (match: string, { pair }: SearchOptions): string =>
  pair === undefined ? `{title text} : (${match})` : `{title text} : (${match}) AND pairs : "${pairToken(pair)}"`

/** The newest matching documents, by rank, then by newness. */
const rankedDocuments = async (db: Read, match: string, options: SearchOptions): Promise<readonly Ranked[]> => {
  const { asOf } = options
  const by = asOf === undefined ? sql`` : sql`and rowid > 65535 and rowid <= ${lastSequence(asOf)}`
  const query = sql<Ranked>`
    select rowid as seq, bm25(document_text, 2.0, 1.0, 0.0) as rank
    from document_text where document_text match ${inDocuments(match, options)} ${by}
    order by rowid desc limit ${RANKED}`
  return (await query.execute(db)).rows.toSorted((a, b) => a.rank - b.rank || b.seq - a.seq)
}

const source = sql`(select min(source) from document_source where document_source.document = d.id)`

const listed = (values: readonly number[]) => sql.join(values.map((value) => sql.val(value)))

/** The texts of some documents with the words marked. */
const markedTexts = async (db: Read, match: string, options: SearchOptions, seqs: readonly number[]): Promise<ReadonlyMap<number, Found>> => {
  if (seqs.length === 0) return new Map()
  const query = sql<Found & { readonly seq: number }>`
    select d.seq, d.id as document, d.title, d.published, ${source} as source, null as record, null as kind, 0 as at, d.text,
      highlight(document_text, 1, ${OPEN}, ${CLOSE}) as marked
    from document_text join document d on d.seq = document_text.rowid
    where document_text match ${inDocuments(match, options)} and document_text.rowid in (${listed(seqs)})`
  return new Map((await query.execute(db)).rows.map((row) => [row.seq, row]))
}

interface QuoteRow extends Quote {
  readonly document: string
  readonly kind: RecordKind
  readonly at: number
}

const searchQuotes = quoteSearch()

/** The records of some documents in whose quotes the words are. */
const inQuotes = async (db: Read, match: string, { pair }: SearchOptions, texts: readonly Found[]): Promise<readonly Found[]> => {
  if (texts.length === 0) return []
  const narrow = pair === undefined ? sql`` : sql`and exists (select 1 from claim_pair where claim_pair.claim = claim.seq and pair = ${pair})`
  const query = sql<QuoteRow>`
    select id, document, kind, span_start as at, quote from claim
    where document in (${sql.join(texts.map(({ document }) => sql.val(document)))}) ${narrow}`
  const rows = (await query.execute(db)).rows
  const byId = new Map(texts.map((text) => [text.document, text]))
  return searchQuotes(rows, match, OPEN, CLOSE).map(({ at, marked }) => {
    const { id, document, kind, at: start } = rows[at]!
    return { ...byId.get(document)!, record: id, kind, at: start, marked }
  })
}

/** Where the marked stretches lie in the text without marks: both are walked side by side, and what only one has is a mark. */
const stretches = (marked: string, text: string): readonly Span[] => {
  const found: Span[] = []
  let start = -1
  let at = 0
  for (const unit of marked.split('')) {
    if (start < 0 && unit === OPEN && text[at] !== OPEN) start = at
    else if (start >= 0 && unit === CLOSE) {
      found.push({ start, end: at })
      start = -1
    } else at++
  }
  return found
}

const hitOf = (found: Found, place: number): Hit => {
  const marks = stretches(found.marked, found.text.slice(found.at)).map(({ start, end }) => ({ start: start + found.at, end: end + found.at }))
  const span = bestSpan(found.text, marks)
  const { document, title, published, source, record, kind } = found
  return { document, title, published, source, record, kind, span, ...snippetAround(found.text, span, marks), score: 1 / (60 + place) }
}

/**
 * The two lists as one, by reciprocal rank (Cormack, Clarke and Büttcher, SIGIR 2009, k = 60): BM25 of quotes and of whole texts lie
 * on different scales. A record goes before the text it stands in.
 */
const fused = (quotes: readonly Found[], texts: readonly Found[]): readonly Hit[] => {
  const records = quotes.map(hitOf)
  const told = (hit: Hit): boolean => records.some((r) => r.document === hit.document && r.span.start < hit.span.end && hit.span.start < r.span.end)
  const rest = texts.map(hitOf).filter((hit) => !told(hit))
  const kindOrder = (hit: Hit): number => (hit.record === null ? 1 : 0)
  return [...records, ...rest].sort(
    (a, b) => b.score - a.score || kindOrder(a) - kindOrder(b) || byText(a.document, b.document) || byText(a.record ?? '', b.record ?? ''),
  )
}

/** Full-text search over texts, titles and records' quotes; see `Store.search`. */
export const searchStore = async (db: Read, query: string, options: SearchOptions): Promise<readonly Hit[]> => {
  const limit = options.limit ?? LIMIT
  for (const joint of ['AND', 'OR'] as const) {
    const match = matchOf(query, joint)
    if (match === null) return []
    const best = (await rankedDocuments(db, match, options)).slice(0, limit * LOOKED_THROUGH).map(({ seq }) => seq)
    const marked = await markedTexts(db, match, options, best)
    const texts = best.flatMap((seq) => marked.get(seq) ?? [])
    const hits = fused((await inQuotes(db, match, options, texts)).slice(0, limit), texts.slice(0, limit))
    if (hits.length > 0) return hits.slice(0, limit)
  }
  return []
}
