import { byText } from '../ledger/canonical.ts'
import type { Document } from '../model/document.ts'
import type { Item, Ledger } from '../model/ledger.ts'
import { recordKindNames } from '../model/record.ts'
import { xmlSafe } from '../text/xml.ts'
import { type Frame, iri, pairName, summaryOf, titleOf, webAddress } from './frame.ts'
import { documentsById, documentsOf, leadOf } from './order.ts'

/*
 * An Atom feed (RFC 4287): one entry a document, newest first, saying what it is the first to tell and what it tells again.
 * `updated` is the date of publication; an undated document stands last and bears the first day of 1970, as the format asks for a date.
 */

/** Text of an element or attribute; a bare carriage return would be read as a line feed. */
const xmlText = (text: string): string =>
  xmlSafe(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;')

/** An ISO 8601 date as RFC 3339 asks: with a time, in UTC when none is told. */
const instant = (published: string | null): string => {
  if (published === null) return '1970-01-01T00:00:00Z'
  const [, day, time, zone] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?/.exec(published) ?? []
  if (day === undefined) return '1970-01-01T00:00:00Z'
  const whole = `${day}-01-01`.slice(0, 10)
  if (time === undefined) return `${whole}T00:00:00Z`
  const offset = zone === undefined ? 'Z' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  return `${whole}T${time.length === 5 ? `${time}:00` : time}${offset}`
}

interface Told {
  readonly first: readonly Item[]
  readonly again: readonly Item[]
}

/** Of each document the items that it is the first to tell, and those that an earlier one told. */
const toldBy = (ledger: Ledger): ReadonlyMap<string, Told> => {
  const documents = documentsById(ledger)
  const told = new Map<string, { first: Item[]; again: Item[] }>()
  for (const item of ledger.items)
    documentsOf(item, documents).forEach(({ id }, at) => {
      const own = told.get(id) ?? { first: [], again: [] }
      told.set(id, own)
      ;(at === 0 ? own.first : own.again).push(item)
    })
  return told
}

const inOrder = (items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => recordKindNames.indexOf(a.kind) - recordKindNames.indexOf(b.kind) || byText(a.id, b.id))

/** The claim of an item that a document makes. */
const quoteIn = (item: Item, document: string): string => (item.claims.find((claim) => claim.document === document)?.record ?? leadOf(item)).quote

/** HTML of a list of items; it is escaped once more as the content of an entry. */
const listOf = (heading: string, items: readonly Item[], document: string, frame: Frame): string => {
  if (items.length === 0) return ''
  const rows = inOrder(items).map((item) => `<li>${xmlText(summaryOf(leadOf(item), frame))}: “${xmlText(quoteIn(item, document))}”</li>`)
  return `<p>${heading}</p>\n<ul>\n${rows.join('\n')}\n</ul>\n`
}

const element = (name: string, text: string | null): string => (text === null ? '' : `<${name}>${xmlText(text)}</${name}>\n`)

const entryOf = (document: Document, { first, again }: Told, frame: Frame): string => {
  const page = webAddress(document.url)
  const content = listOf('First told here:', first, document.id, frame) + listOf('Told before, and here again:', again, document.id, frame)
  return [
    '<entry>\n',
    element('id', iri(frame, 'document', document.id)),
    element('title', titleOf(document)),
    element('updated', instant(document.published)),
    document.published === null ? '' : element('published', instant(document.published)),
    document.publisher === null ? '' : `<author>${element('name', document.publisher).trim()}</author>\n`,
    page === null ? '' : `<link rel="alternate" href="${xmlText(page)}"/>\n`,
    `<content type="html">${xmlText(content)}</content>\n`,
    '</entry>\n',
  ].join('')
}

/** Newest first, undated last, then by id. */
const newestFirst = (a: Document, b: Document): number => Date.parse(instant(b.published)) - Date.parse(instant(a.published)) || byText(a.id, b.id)

/** The feed of a ledger: the documents that tell at least one item. */
export function* exportAtom(ledger: Ledger, frame: Frame): Generator<string> {
  const told = toldBy(ledger)
  const documents = ledger.documents.filter(({ id }) => told.has(id)).sort(newestFirst)
  const name = frame.pair === null ? 'All pairs' : pairName(frame, frame.pair)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
  yield element('id', iri(frame, 'feed', frame.pair ?? 'all'))
  yield element('title', `Chancery: ${name}`)
  yield element('updated', instant(documents[0]?.published ?? null))
  yield '<author><name>Chancery</name></author>\n<generator>Chancery</generator>\n'
  for (const document of documents) yield entryOf(document, told.get(document.id)!, frame)
  yield '</feed>\n'
}

/** One feed a pair, by file name, for every pair that has an item. */
export function* exportAtomFeeds(ledger: Ledger, frame: Frame): Generator<readonly [string, Iterable<string>]> {
  const byPair = new Map<string, Item[]>()
  const documents = documentsById(ledger)
  for (const item of ledger.items)
    for (const pair of item.pairs) {
      const own = byPair.get(pair)
      if (own === undefined) byPair.set(pair, [item])
      else own.push(item)
    }
  for (const pair of [...byPair.keys()].sort(byText)) {
    const items = byPair.get(pair)!
    const used = [...new Set(items.flatMap((item) => item.documents))]
    const own = { ...ledger, items, documents: used.flatMap((id) => documents.get(id) ?? []) }
    yield [`${pair}.atom`, exportAtom(own, { ...frame, pair })]
  }
}
