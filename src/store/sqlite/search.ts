import { sql } from 'kysely'
import { byText } from '../../ledger/canonical.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Hit, SearchOptions } from '../port.ts'
import type { Read } from './read.ts'
import { bestSpan, matchOf, snippetAround } from './snippet.ts'

const LIMIT = 20
/** Marks that full text puts around what it found. No word holds them, so a mark is told from the same character in a text by its place. */
const OPEN = '\u0001'
const CLOSE = '\u0002'

interface Found {
  readonly document: string
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
  readonly record: string | null
  readonly kind: RecordKind | null
  /** Where `text` begins in the document. */
  readonly at: number
  readonly text: string
  readonly marked: string
  readonly rank: number
}

const source = sql`(select min(source) from document_source where document_source.document = d.id)`
const narrowed = ({ pair, asOf }: SearchOptions) => sql`
  ${pair === undefined ? sql`` : sql`and d.id in (select document from claim join claim_pair on claim_pair.claim = claim.seq where pair = ${pair})`}
  ${asOf === undefined ? sql`` : sql`and substr(d.published, 1, ${asOf.length}) <= ${asOf}`}`

const inTexts = async (db: Read, match: string, options: SearchOptions): Promise<readonly Found[]> => {
  const query = sql<Found>`
    select d.id as document, d.title, d.published, ${source} as source, null as record, null as kind, 0 as at, d.text,
      highlight(document_text, 1, ${OPEN}, ${CLOSE}) as marked, bm25(document_text, 2.0, 1.0) as rank
    from document_text join document d on d.seq = document_text.rowid
    where document_text match ${match} ${narrowed(options)}
    order by rank, d.id limit ${options.limit ?? LIMIT}`
  return (await query.execute(db)).rows
}

const inQuotes = async (db: Read, match: string, options: SearchOptions): Promise<readonly Found[]> => {
  const narrow = options.pair === undefined ? sql`` : sql`and claim.seq in (select claim from claim_pair where pair = ${options.pair})`
  const query = sql<Found>`
    select d.id as document, d.title, d.published, ${source} as source, claim.id as record, claim.kind, claim.span_start as at, d.text,
      highlight(claim_text, 0, ${OPEN}, ${CLOSE}) as marked, bm25(claim_text) as rank
    from claim_text join claim on claim.seq = claim_text.rowid join document d on d.id = claim.document
    where claim_text match ${match} ${narrow} ${narrowed({ ...options, pair: undefined })}
    order by rank, claim.id limit ${options.limit ?? LIMIT}`
  return (await query.execute(db)).rows
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
  for (const joint of ['AND', 'OR'] as const) {
    const match = matchOf(query, joint)
    if (match === null) return []
    const hits = fused(await inQuotes(db, match, options), await inTexts(db, match, options))
    if (hits.length > 0) return hits.slice(0, options.limit ?? LIMIT)
  }
  return []
}
