import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import jsonld from 'jsonld'
import { exportAnnotationPages, exportAnnotations } from '../../src/export/annotations.ts'
import { exportSchemaOrg } from '../../src/export/schema-org.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import { documentOf, readingOf, recordOf, syntheticReading } from '../store/fixtures.ts'
import { documentLoader } from './contexts.ts'
import { frame, hostile, hostileLedger, inUtf8, ledgerOf, textOf } from './ledgers.ts'
import { type Node as SchemaNode, schemaOrgFaults } from './schema-org-words.ts'

type Node = Readonly<Record<string, unknown>>

/** Expanded JSON-LD: every term that no context knows is dropped by the processor, so what is left was understood. */
const expand = async (text: string): Promise<readonly Node[]> => (await jsonld.expand(JSON.parse(text), { documentLoader })) as readonly Node[]

const oa = (term: string): string => `http://www.w3.org/ns/oa#${term}`
const schema = (term: string): string => `http://schema.org/${term}`

const list = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as readonly Node[]) : [])
const literal = (node: Node, term: string): unknown => list(node[term])[0]?.['@value']
const one = (node: Node, term: string): Node => list(node[term])[0]!

const annotationsOf = async (ledger: Ledger): Promise<readonly Node[]> => {
  const [collection] = await expand(textOf(exportAnnotations(ledger, frame)))
  const page = one(collection!, 'http://www.w3.org/ns/activitystreams#first')
  return list(one(page, 'http://www.w3.org/ns/activitystreams#items')['@list'])
}

const selectors = (annotation: Node): readonly Node[] => list(one(annotation, oa('hasTarget'))[oa('hasSelector')])

const selector = (annotation: Node, type: string): Node =>
  selectors(annotation).find((node) => (node['@type'] as readonly string[]).includes(oa(type)))!

describe('Web Annotations, read by jsonld', () => {
  it('have one annotation a record, with body, target and both selectors', async () => {
    const ledger = ledgerOf([syntheticReading(1)])
    const annotations = await annotationsOf(ledger)
    assert.equal(annotations.length, 6)
    const [visit] = annotations
    assert.deepEqual(visit!['@type'], [oa('Annotation')])
    assert.deepEqual(new Set(list(visit![oa('motivatedBy')]).map((node) => node['@id'])), new Set([oa('classifying'), oa('describing')]))
    const [type, words] = list(visit![oa('hasBody')])
    assert.equal(literal(type!, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'), 'event/visit')
    const record = literal(words!, 'tag:chancery.invalid,2026:terms/record') as Node
    assert.deepEqual([record.kind, record.type, record.parties], ['event', 'visit', ['ISL', 'NOR']])
    assert.equal(one(one(visit!, oa('hasTarget')), oa('hasSource'))['@id'], `https://records.example.org/document/${ledger.documents[0]!.id}`)
  })

  it('lead back to the words, by position and by quotation', async () => {
    const ledger = hostileLedger()
    const texts = new Map(ledger.documents.map(({ id, text }) => [`https://records.example.org/document/${id}`, text]))
    const annotations = await annotationsOf(ledger)
    assert.equal(annotations.length, Object.keys(hostile).length * 6)
    for (const annotation of annotations) {
      const text = texts.get(one(one(annotation, oa('hasTarget')), oa('hasSource'))['@id'] as string)!
      const [quote, place] = [selector(annotation, 'TextQuoteSelector'), selector(annotation, 'TextPositionSelector')]
      const exact = literal(quote, oa('exact')) as string
      const [start, end] = [oa('start'), oa('end')].map((term) => Number(literal(place, term)))
      assert.equal(inUtf8(text.slice(start, end)), exact)
      assert.ok(inUtf8(text).includes(`${literal(quote, oa('prefix')) ?? ''}${exact}${literal(quote, oa('suffix')) ?? ''}`))
      assert.equal(literal(place, 'tag:chancery.invalid,2026:terms/unit'), 'UTF-16')
    }
  })

  it('give the count of code points where it parts from that of UTF-16, and only there', async () => {
    const told = async (text: string): Promise<readonly unknown[]> => {
      const d = documentOf(text)
      const [annotation] = await annotationsOf(ledgerOf([readingOf(d, [recordOf(d, 'event', 'Norway spoke')])]))
      const place = selector(annotation!, 'TextPositionSelector')
      const terms = [oa('start'), oa('end'), ...['codePointStart', 'codePointEnd'].map((name) => `tag:chancery.invalid,2026:terms/${name}`)]
      return terms.map((term) => literal(place, term))
    }
    assert.deepEqual(await told('😀😀 Norway spoke.'), [5, 17, 3, 15])
    assert.deepEqual(await told('é — Norway spoke. 😀'), [4, 16, undefined, undefined])
  })

  it('do not cut a character in the words around', async () => {
    const d = documentOf(`${'😀'.repeat(20)}aNorway spoke${'b😀'.repeat(20)}`)
    const [annotation] = await annotationsOf(ledgerOf([readingOf(d, [recordOf(d, 'event', 'Norway spoke')])]))
    const quote = selector(annotation!, 'TextQuoteSelector')
    for (const term of ['prefix', 'suffix']) assert.ok(!(literal(quote, oa(term)) as string).includes('\ufffd'), term)
  })

  it('come as pages that name one another', async () => {
    const files = new Map(
      [...exportAnnotationPages(ledgerOf(Array.from({ length: 200 }, (_, n) => syntheticReading(n))), frame)].map(([name, text]) => [
        name,
        JSON.parse(textOf(text)),
      ]),
    )
    assert.deepEqual([...files.keys()], ['collection.json', 'page-1.json', 'page-2.json'])
    const [collection, page1, page2] = [...files.values()]
    assert.deepEqual([collection.total, collection.first, collection.last], [1200, page1.id, page2.id])
    assert.deepEqual([page1.next, page2.prev, page2.startIndex, page1.partOf], [page2.id, page1.id, 1000, collection.id])
    assert.deepEqual([page1.items.length, page2.items.length], [1000, 200])
    const [read] = await expand(JSON.stringify(page2))
    assert.equal(list(one(read!, 'http://www.w3.org/ns/activitystreams#items')['@list']).length, 200)
  })
})

describe('schema.org, held against its vocabulary', () => {
  const graphOf = (ledger: Ledger): readonly SchemaNode[] => JSON.parse(textOf(exportSchemaOrg(ledger, frame)))['@graph']

  it('has only types, properties and values that schema.org knows, and no reference that leads nowhere', () => {
    const d = documentOf('Norway called the visit off; Iceland planned one.', { publisher: 'Oslo Post', url: 'https://news.example.org/2' })
    const people = ['Ada Berg']
    const visits = (['occurred', 'planned', 'cancelled', 'denied'] as const).map((status, n) =>
      recordOf(d, 'event', d.text, { type: 'visit', status, people, parties: ['ISL', 'NATO'], place: 'Oslo', date: `2026-03-0${n + 1}` }),
    )
    for (const ledger of [ledgerOf([syntheticReading(1), syntheticReading(2)]), hostileLedger(), ledgerOf([readingOf(d, visits)])]) {
      const graph = graphOf(ledger)
      assert.ok(graph.length > ledger.documents.length)
      assert.deepEqual(schemaOrgFaults(graph), [])
    }
  })

  it('finds the faults that it is there to find', () => {
    const bad = [
      { '@type': 'Evnt', '@id': 'a' },
      { '@type': 'Event', '@id': 'b', colour: 'red', eventStatus: 'https://schema.org/EventHappened', location: { '@id': 'nowhere' } },
      { '@type': 'Quotation', '@id': 'c', spokenByCharacter: { '@type': 'Place', name: 'Oslo' }, isBasedOn: { '@type': 'Claim', nome: 'x' } },
    ]
    assert.equal(schemaOrgFaults(bad).length, 6)
  })
})

describe('schema.org, read by jsonld', () => {
  const graphOf = (ledger: Ledger): Promise<readonly Node[]> => expand(textOf(exportSchemaOrg(ledger, frame)))
  const ofType = (nodes: readonly Node[], type: string): readonly Node[] =>
    nodes.filter((node) => (node['@type'] as readonly string[]).includes(schema(type)))

  it('has articles, events, quotations and reviews that rest on the articles', async () => {
    const ledger = ledgerOf([syntheticReading(1), syntheticReading(2)])
    const nodes = await graphOf(ledger)
    assert.deepEqual(
      ['NewsArticle', 'Event', 'Quotation', 'ClaimReview'].map((type) => ofType(nodes, type).length),
      [2, 2, 2, 2],
    )
    const articles = new Set(ofType(nodes, 'NewsArticle').map((node) => node['@id']))
    for (const [type, term] of [
      ['Event', 'subjectOf'],
      ['Quotation', 'isBasedOn'],
      ['ClaimReview', 'isBasedOn'],
    ] as const)
      for (const node of ofType(nodes, type))
        assert.ok(
          list(node[schema(term)]).every((article) => articles.has(article['@id'])),
          type,
        )
    const [review] = ofType(nodes, 'ClaimReview')
    assert.equal(literal(one(review!, schema('reviewRating')), schema('alternateName')), 'consistent')
  })

  it('makes no event of what was denied, alleged or proposed', async () => {
    const d = documentOf('Norway denied that a visit took place.')
    const told = async (status: 'denied' | 'alleged' | 'proposed' | 'planned' | 'occurred', negated = false): Promise<readonly string[]> =>
      (
        await graphOf(
          ledgerOf([readingOf(d, [recordOf(d, 'event', 'a visit took place', { type: 'visit', status, negated, parties: ['ISL', 'NOR'] })])]),
        )
      )
        .flatMap((node) => node['@type'] as readonly string[])
        .filter((type) => type !== schema('NewsArticle'))
    for (const status of ['denied', 'alleged', 'proposed'] as const) assert.deepEqual(await told(status), [schema('Claim')], status)
    for (const status of ['planned', 'occurred'] as const) assert.deepEqual(await told(status), [schema('Event')], status)
    assert.deepEqual(await told('occurred', true), [schema('Claim')])
  })

  it('gives any text back, and follows only addresses of the web', async () => {
    const nodes = await graphOf(hostileLedger())
    const texts = new Set(Object.values(hostile).map(inUtf8))
    assert.deepEqual(new Set(ofType(nodes, 'Quotation').map((node) => literal(node, schema('text')))), texts)
    assert.deepEqual(
      new Set(ofType(nodes, 'NewsArticle').map((node) => literal(node, schema('headline')))),
      new Set([...texts].map((text) => text.trim())),
    )
    const d = documentOf('Norway spoke.', { url: 'javascript:alert(1)' })
    const [article] = ofType(await graphOf(ledgerOf([readingOf(d, [recordOf(d, 'event', 'Norway spoke')])])), 'NewsArticle')
    assert.equal(article![schema('url')], undefined)
  })
})
