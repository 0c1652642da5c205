/**
 * The JSON-LD contexts that the exports name, for a reader without a network. That of the Web Annotation vocabulary is the W3C's
 * (http://www.w3.org/ns/anno.jsonld, Recommendation of 2017), the terms that a collection of annotations of text may use; that of
 * schema.org maps every term into its vocabulary and says which are dates and addresses, as the published one does.
 */
const id = (of: string): object => ({ '@type': '@id', '@id': of })
const typed = (of: string, type: string): object => ({ '@id': of, '@type': type })

const annotation = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  Text: 'dctypes:Text',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  classifying: 'oa:classifying',
  describing: 'oa:describing',
  body: id('oa:hasBody'),
  target: id('oa:hasTarget'),
  source: id('oa:hasSource'),
  selector: id('oa:hasSelector'),
  scope: id('oa:hasScope'),
  items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
  partOf: id('as:partOf'),
  first: id('as:first'),
  last: id('as:last'),
  next: id('as:next'),
  prev: id('as:prev'),
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  format: 'dc:format',
  language: 'dc:language',
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  label: 'rdfs:label',
  start: typed('oa:start', 'xsd:nonNegativeInteger'),
  end: typed('oa:end', 'xsd:nonNegativeInteger'),
  total: typed('as:totalItems', 'xsd:nonNegativeInteger'),
  startIndex: typed('as:startIndex', 'xsd:nonNegativeInteger'),
}

const schemaOrg = {
  '@vocab': 'http://schema.org/',
  schema: 'http://schema.org/',
  url: { '@type': '@id' },
  eventStatus: { '@type': '@id' },
  datePublished: { '@type': 'schema:Date' },
  dateCreated: { '@type': 'schema:Date' },
  startDate: { '@type': 'schema:Date' },
  endDate: { '@type': 'schema:Date' },
}

const contexts: Readonly<Record<string, object>> = { 'http://www.w3.org/ns/anno.jsonld': annotation, 'https://schema.org': schemaOrg }

/** Hands over these contexts and nothing else. */
export const documentLoader = async (url: string) => {
  const context = contexts[url]
  if (context === undefined) throw new Error(`no context ${url}`)
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } }
}
