import { DatabaseSync } from 'node:sqlite'

/*
 * The quotations of a few documents, searched as the whole store would be: a small full-text index in memory with the words cut and
 * stemmed in the same way. Quotations are parts of texts that are indexed already; an index of their own would cost every added document
 * as much as the texts' and would have to be searched beside it.
 */

/** How full text cuts and stems words, in every index of the store. */
export const TOKENIZER = 'porter unicode61 remove_diacritics 2'

export interface Quote {
  readonly id: string
  readonly quote: string
}

/** A quotation that was found, with marks around the words. */
export interface FoundQuote {
  /** Place in the list that was searched. */
  readonly at: number
  readonly marked: string
}

/** Finds quotations that match an FTS5 query, best first by BM25, ties by id. */
export type SearchQuotes = (quotes: readonly Quote[], match: string, open: string, close: string) => readonly FoundQuote[]

/** The index is made with the first search and emptied after each. */
export const quoteSearch = (): SearchQuotes => {
  let db: DatabaseSync | undefined
  const opened = (): DatabaseSync => {
    if (db !== undefined) return db
    db = new DatabaseSync(':memory:')
    db.exec(`CREATE VIRTUAL TABLE told USING fts5 (quote, tokenize='${TOKENIZER}')`)
    return db
  }
  return (quotes, match, open, close) => {
    const index = opened()
    index.exec('BEGIN')
    try {
      const put = index.prepare('INSERT INTO told (rowid, quote) VALUES (?, ?)')
      for (const [at, { quote }] of quotes.entries()) put.run(at + 1, quote)
      const rows = index
        .prepare('SELECT rowid - 1 AS at, highlight(told, 0, ?, ?) AS marked, bm25(told) AS rank FROM told WHERE told MATCH ?')
        .all(open, close, match) as unknown as readonly (FoundQuote & { readonly rank: number })[]
      const id = (found: FoundQuote): string => quotes[found.at]!.id
      return rows.toSorted((a, b) => a.rank - b.rank || (id(a) < id(b) ? -1 : 1))
    } finally {
      index.exec('ROLLBACK')
    }
  }
}
