import { canonicalJson } from '../ledger/canonical.ts'
import type { Document } from '../model/document.ts'
import type { Claim, Ledger } from '../model/ledger.ts'
import { type ChanceryRecord, recordKinds } from '../model/record.ts'
import { type Frame, iri, summaryOf, webAddress } from './frame.ts'
import { claimsOf, documentsById } from './order.ts'

/*
 * W3C Web Annotation (Recommendation of 23 February 2017), one annotation a record: the body says what was read, the target where.
 *
 * A TextPositionSelector of the standard counts Unicode code points; Chancery, browsers and the annotation libraries for them count
 * UTF-16 code units. `start` and `end` are UTF-16 here, as everywhere in Chancery; `unit` says so, and where the two counts part (a
 * character above U+FFFF stands before the place) `codePointStart` and `codePointEnd` give the standard's. The TextQuoteSelector
 * beside it needs no count.
 */

/** Terms beside those of the standard's own context. */
const ownTerms = {
  '@version': 1.1,
  chancery: 'tag:chancery.invalid,2026:terms/',
  record: { '@id': 'chancery:record', '@type': '@json' },
  unit: 'chancery:unit',
  codePointStart: 'chancery:codePointStart',
  codePointEnd: 'chancery:codePointEnd',
} as const

export const annotationContext = ['http://www.w3.org/ns/anno.jsonld', ownTerms] as const

/** Annotations on one page of a collection that is written as several files. */
const pageSize = 1000

/** So many characters before and after the quotation tell it from another one like it. */
const around = 32

/** Whether a text has characters that take two UTF-16 units, so that the counts part. */
const isWide = /[\ud800-\udfff]/

const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

/** A stretch of text that does not begin or end inside a character. */
const whole = (text: string, start: number, end: number): string => {
  const inside = (at: number): boolean => at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1]!)
  return text.slice(inside(start) ? start + 1 : start, inside(end) ? end - 1 : end)
}

const selectorsOf = ({ text }: Document, { span: { start, end } }: ChanceryRecord, wide: boolean): readonly object[] => {
  const points = wide ? codePoints(text.slice(0, start)) : start
  const pointsEnd = wide ? points + codePoints(text.slice(start, end)) : end
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text, Math.max(0, start - around), start),
      suffix: whole(text, end, Math.min(text.length, end + around)),
    },
    {
      type: 'TextPositionSelector',
      start,
      end,
      unit: 'UTF-16',
      ...(points === start && pointsEnd === end ? {} : { codePointStart: points, codePointEnd: pointsEnd }),
    },
  ]
}

const targetOf = (document: Document, record: ChanceryRecord, wide: boolean, frame: Frame): object => {
  const page = webAddress(document.url)
  return {
    type: 'SpecificResource',
    source: {
      id: iri(frame, 'document', document.id),
      type: 'Text',
      format: 'text/plain',
      ...(document.language === null ? {} : { language: document.language }),
    },
    selector: selectorsOf(document, record, wide),
    ...(page === null ? {} : { scope: page }),
  }
}

/** The record as a JSON value: its fields, and what is true of every record. The place and the words stand in the target. */
const fieldsOf = ({ record, engine, judged }: Claim): object => {
  const { id, kind, attribution, inferred, topics, negated, disputed, rule, plover, cameo, sources, targets } = record
  const values = record as unknown as { readonly [field: string]: unknown }
  const own = Object.fromEntries(Object.keys(recordKinds[kind].fields).map((field) => [field, values[field] ?? null]))
  return {
    id,
    kind,
    ...own,
    attribution,
    inferred,
    topics,
    negated,
    disputed,
    rule,
    plover,
    cameo,
    sources,
    targets,
    engine,
    ...(judged ? { judged } : {}),
  }
}

const classOf = (record: ChanceryRecord): string => {
  const type = record.kind === 'event' || record.kind === 'tie' ? record.type : record.kind === 'figure' ? record.measure : null
  return type === null ? record.kind : `${record.kind}/${type}`
}

const annotationOf = (claim: Claim, document: Document, wide: boolean, frame: Frame): object => ({
  id: iri(frame, 'record', claim.id),
  type: 'Annotation',
  motivation: ['classifying', 'describing'],
  body: [
    { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: classOf(claim.record) },
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: 'en',
      value: summaryOf(claim.record, frame),
      record: fieldsOf(claim),
    },
  ],
  target: targetOf(document, claim.record, wide, frame),
})

interface Placed {
  readonly claim: Claim
  readonly document: Document
  readonly wide: boolean
}

const placedIn = (ledger: Ledger): readonly Placed[] => {
  const documents = documentsById(ledger)
  const wide = new Map(ledger.documents.map(({ id, text }) => [id, isWide.test(text)]))
  return claimsOf(ledger).flatMap((claim) => {
    const document = documents.get(claim.document)
    return document === undefined ? [] : [{ claim, document, wide: wide.get(document.id)! }]
  })
}

const label = (frame: Frame): string => (frame.pair === null ? 'Records of the ledger' : `Records of ${frame.pair}`)

/** A page or collection: an object whose `items` are written one at a time. `head` are its other members. */
function* withItems(head: object, items: Iterable<string>, end: string): Generator<string> {
  yield `${canonicalJson(head).slice(0, -1)},"items":[`
  let lead = '\n'
  for (const item of items) {
    yield `${lead}${item}`
    lead = ',\n'
  }
  yield `\n]}${end}`
}

function* printed(list: readonly Placed[], frame: Frame): Generator<string> {
  for (const { claim, document, wide } of list) yield canonicalJson(annotationOf(claim, document, wide, frame))
}

/** The whole collection with its one page inside, as one JSON-LD document. */
export function* exportAnnotations(ledger: Ledger, frame: Frame): Generator<string> {
  const all = placedIn(ledger)
  const collection = iri(frame, 'annotations', frame.pair ?? 'all')
  const head = { '@context': annotationContext, id: collection, type: 'AnnotationCollection', label: label(frame), total: all.length }
  yield `${canonicalJson(head).slice(0, -1)},"first":`
  yield* withItems({ id: `${collection}/1`, type: 'AnnotationPage', startIndex: 0 }, printed(all, frame), '}\n')
}

/** The collection as files: `collection.json` and pages of a thousand annotations that name one another. */
export function* exportAnnotationPages(ledger: Ledger, frame: Frame): Generator<readonly [string, Iterable<string>]> {
  const all = placedIn(ledger)
  const collection = iri(frame, 'annotations', frame.pair ?? 'all')
  const count = Math.max(1, Math.ceil(all.length / pageSize))
  const page = (at: number): string => `${collection}/${at}`
  const head = { '@context': annotationContext, id: collection, type: 'AnnotationCollection', label: label(frame), total: all.length }
  yield ['collection.json', [`${canonicalJson({ ...head, first: page(1), last: page(count) })}\n`]]
  for (let at = 1; at <= count; at++) {
    const from = (at - 1) * pageSize
    const links = { ...(at > 1 ? { prev: page(at - 1) } : {}), ...(at < count ? { next: page(at + 1) } : {}) }
    const about = { '@context': annotationContext, id: page(at), type: 'AnnotationPage', partOf: collection, startIndex: from, ...links }
    yield [`page-${at}.json`, withItems(about, printed(all.slice(from, from + pageSize), frame), '\n')]
  }
}
