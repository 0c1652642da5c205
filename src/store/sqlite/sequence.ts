/*
 * The number of a document in its table and in the full-text index. It follows the day of publication, so that the index, which is
 * kept in the order of these numbers, can be read from the newest document on, and it is made of content, not of arrival.
 */

const MS = 86_400_000
/** Days from the year 1, so that every date that can be written gets a number above that of undated documents. */
const EPOCH = Date.parse('0001-01-01') / MS
/** Documents of one day are told apart by this many bits of their id. More would make every entry of the index longer. */
const PLACES = 1 << 16

const dayOf = (published: string): number => {
  const [year, month = '01', day = '01'] = published.slice(0, 10).split('-') as [string, string?, string?]
  return Date.parse(`${year}-${month}-${day}`) / MS - EPOCH + 1
}

/** The number that a document should have: undated ones before all others. The next free one is taken where two meet. */
export const sequenceOf = (published: string | null, id: string): number => {
  const day = published === null ? 0 : dayOf(published)
  return (Number.isNaN(day) ? 0 : day) * PLACES + Number.parseInt(id.slice(0, 4), 16)
}

/** The largest number that a document published by the end of a day, month or year may have. */
export const lastSequence = (asOf: string): number => {
  const [year, month, day] = asOf.slice(0, 10).split('-').map(Number) as [number, number?, number?]
  const next = day !== undefined ? Date.UTC(year, month! - 1, day + 1) : month !== undefined ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)
  return (next / MS - EPOCH + 1) * PLACES - 1
}

/** A pair as the one word that the full-text index has for it; the digit at its end keeps it from being stemmed. */
export const pairToken = (pair: string): string => `${pair.replaceAll(/[^A-Za-z]/g, '')}0`

/** The pairs of a document's claims as words for the index. */
export const pairTokens = (pairs: Iterable<string>): string => [...new Set(pairs)].sort().map(pairToken).join(' ')
