import { canonicalJson } from '../ledger/canonical.ts'
import { whenOf } from '../ledger/when.ts'
import type { Actor } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import { type Finding, verdicts } from '../model/finding.ts'
import type { Item, Ledger } from '../model/ledger.ts'
import type { EventRecord, Speaker, StatementRecord } from '../model/record.ts'
import { type Frame, iri, summaryOf, titleOf, webAddress } from './frame.ts'
import { byId, dayOf, documentsById, documentsOf, leadOf } from './order.ts'

/*
 * schema.org in JSON-LD: documents as NewsArticle, actors as Person and Organization, events as Event, quotations as Quotation,
 * findings as ClaimReview. schema.org has no word for what was proposed, alleged or denied: such an event is no Event here but a
 * Claim about one, and so is a reported statement. Agreements, commitments, figures and ties have no type of their own there and
 * are left to the other formats.
 */

type Node = Readonly<Record<string, unknown>>

interface Desk {
  readonly frame: Frame
  /** The words of each record, by its id. */
  readonly quotes: ReadonlyMap<string, string>
  /** Documents in the order of publication. */
  readonly of: (item: Pick<Item, 'documents'>) => readonly Document[]
}

const known = (node: Node): Node =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))

const reference = (document: Document, { frame }: Desk): Node => ({ '@id': iri(frame, 'document', document.id) })

const articleOf = (document: Document, { frame }: Desk): Node =>
  known({
    '@type': 'NewsArticle',
    '@id': iri(frame, 'document', document.id),
    headline: titleOf(document),
    datePublished: document.published,
    inLanguage: document.language,
    url: webAddress(document.url),
    publisher: document.publisher === null ? null : { '@type': 'Organization', name: document.publisher },
  })

const country = (code: string, { frame }: Desk): Node => {
  const found = frame.country(code)
  return found === null ? { '@type': 'Organization', name: code } : { '@type': 'Country', name: found.name, identifier: code }
}

const actorOf = (actor: Actor, desk: Desk): Node =>
  known({
    '@type': actor.form === 'person' ? 'Person' : 'Organization',
    '@id': iri(desk.frame, 'actor', actor.id),
    name: actor.name,
    alternateName: actor.names.filter((name) => name !== actor.name),
    jobTitle: actor.form === 'person' ? actor.offices.map(({ office }) => office) : [],
    ...(actor.form === 'person' ? { nationality: actor.countries.map((code) => country(code, desk)) } : {}),
    subjectOf: desk.of(actor).map((document) => reference(document, desk)),
  })

const speakerOf = ({ name, role, country: code }: Speaker, desk: Desk): Node =>
  known({ '@type': 'Person', name, jobTitle: role, nationality: code === null ? null : country(code, desk) })

const eventNode = (record: EventRecord, desk: Desk): Node => {
  const when = record.date === null ? null : record.date.split('/')
  return known({
    '@type': 'Event',
    name: summaryOf(record, desk.frame),
    startDate: when?.[0] ?? null,
    endDate: when === null ? null : (when[1] ?? (whenOf(record.date).precision === 'day' ? record.date : null)),
    eventStatus:
      record.status === 'cancelled' ? 'https://schema.org/EventCancelled' : record.status === 'planned' ? 'https://schema.org/EventScheduled' : null,
    location: record.place === null ? null : { '@type': 'Place', name: record.place },
    attendee: record.people.map((name) => ({ '@type': 'Person', name })),
    about: record.parties.map((code) => country(code, desk)),
  })
}

const happens = (record: EventRecord): boolean =>
  !record.negated && (record.status === null || record.status === 'occurred' || record.status === 'planned' || record.status === 'cancelled')

const eventOf = (item: Item, record: EventRecord, desk: Desk): Node => {
  const id = iri(desk.frame, 'item', item.id)
  const told = desk.of(item).map((document) => reference(document, desk))
  const node = eventNode(record, desk)
  if (happens(record)) return { '@id': id, ...node, subjectOf: told }
  return { '@type': 'Claim', '@id': id, name: summaryOf(record, desk.frame), text: record.quote, about: node, appearance: told }
}

const quotationOf = (item: Item, record: StatementRecord, desk: Desk): Node => {
  const told = desk.of(item).map((document) => reference(document, desk))
  const speaker = record.speaker === null ? null : speakerOf(record.speaker, desk)
  const common = { '@id': iri(desk.frame, 'item', item.id), text: record.quote }
  if (record.form === 'direct' || record.form === 'partial')
    return known({ '@type': 'Quotation', ...common, spokenByCharacter: speaker, isBasedOn: told, dateCreated: record.published })
  return known({ '@type': 'Claim', ...common, author: speaker, appearance: told, datePublished: record.published })
}

const latest = (documents: readonly Document[]): string | null => documents.map(dayOf).findLast((day) => day !== null) ?? null

/** The words under review: those of the record that the last input comes from, else of the input itself. */
const claimedIn = ({ inputs, formula }: Finding, { quotes }: Desk): string => {
  const last = inputs.findLast(({ record }) => record !== null && quotes.has(record))
  return (last === undefined ? inputs.at(-1)?.quote : quotes.get(last.record!)) ?? formula
}

const reviewOf = (finding: Finding, desk: Desk): Node => {
  const documents = desk.of(finding)
  const told = documents.map((document) => reference(document, desk))
  const claimed = claimedIn(finding, desk)
  return known({
    '@type': 'ClaimReview',
    '@id': iri(desk.frame, 'finding', finding.id),
    claimReviewed: claimed,
    reviewBody: `${finding.formula}. ${finding.explanation}`,
    reviewRating: { '@type': 'Rating', alternateName: finding.verdict, ratingExplanation: verdicts[finding.verdict] },
    itemReviewed: { '@type': 'Claim', text: claimed, appearance: told },
    author: { '@type': 'Organization', name: 'Chancery', description: 'a check by a program' },
    datePublished: latest(documents),
    isBasedOn: told,
  })
}

function* nodesOf(ledger: Ledger, frame: Frame): Generator<Node> {
  const documents = documentsById(ledger)
  const quotes = new Map(ledger.items.flatMap((item) => item.claims.map(({ id, record }) => [id, record.quote] as const)))
  const desk: Desk = { frame, quotes, of: (item) => documentsOf(item, documents) }
  for (const document of byId(ledger.documents)) yield articleOf(document, desk)
  for (const actor of byId(ledger.actors)) yield actorOf(actor, desk)
  for (const item of byId(ledger.items)) {
    const lead = leadOf(item)
    if (lead.kind === 'event') yield eventOf(item, lead, desk)
    if (lead.kind === 'statement') yield quotationOf(item, lead, desk)
  }
  for (const finding of byId(ledger.findings)) yield reviewOf(finding, desk)
}

/** One JSON-LD document with a graph: documents, actors, events and quotations, reviews of claims, each by id. */
export function* exportSchemaOrg(ledger: Ledger, frame: Frame): Generator<string> {
  yield '{"@context":"https://schema.org","@graph":['
  let lead = '\n'
  for (const node of nodesOf(ledger, frame)) {
    yield `${lead}${canonicalJson(node)}`
    lead = ',\n'
  }
  yield '\n]}\n'
}
