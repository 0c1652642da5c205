import { byText, canonicalJson } from '../ledger/canonical.ts'
import { whenOf } from '../ledger/when.ts'
import type { Actor } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import { shortHash } from '../model/hash.ts'
import type { Item, Ledger } from '../model/ledger.ts'
import type { AgreementRecord, EventRecord, TieRecord } from '../model/record.ts'
import { type Frame, summaryOf, titleOf, webAddress } from './frame.ts'
import { byId, leadOf } from './order.ts'

/*
 * Entities of FollowTheMoney 4 (followthemoney.tech), one JSON object a line: `id`, `schema`, `properties` of lists of strings.
 * Documents are Article; actors Person and Organization; a state that is a party is a PublicBody by its name; events are Event;
 * offices Position with Occupancy; membership of a body Membership; other ties and agreements between two parties UnknownLink.
 * What was denied, and what nobody is named for, has no place there and is left to the other formats.
 */

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

type Given = Readonly<Record<string, readonly (string | null | undefined)[]>>

/** Longest values that the model takes; its texts (summary, description) are longer than any sentence. */
const longest: Readonly<Record<string, number>> = { name: 384, alias: 384, location: 250 }
const usual = 1024
const long: ReadonlySet<string> = new Set(['summary', 'description', 'sourceUrl'])

/** What is too long for the model is cut at a character and ends with a sign that says so. */
const cut = (name: string, value: string): string => {
  const most = longest[name] ?? usual
  if (value.length <= most || long.has(name)) return value
  return `${value.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const entity = (schema: string, id: string, given: Given): Entity => {
  const properties: Record<string, readonly string[]> = {}
  for (const [name, values] of Object.entries(given)) {
    const said = values.filter((value) => value !== null && value !== undefined && value.trim() !== '') as string[]
    if (said.length > 0) properties[name] = [...new Set(said.map((value) => cut(name, value)))]
  }
  return { id, schema, properties }
}

/** A time as the model takes it: in UTC, which it does not say. */
const instant = (time: string | null): string | null => {
  if (time === null || !/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time) || Number.isNaN(Date.parse(time))) return time
  return new Date(time).toISOString().slice(0, 19)
}

const documentId = (id: string): string => `chancery-document-${id}`
const actorId = (id: string): string => `chancery-actor-${id}`
const partyId = (party: string): string => `chancery-party-${shortHash(party)}`
const personId = (name: string): string => `chancery-name-${shortHash(name)}`

/** ISO 639-3 of the languages that documents come in; FollowTheMoney takes three letters. */
const languages: Readonly<Record<string, string>> = {
  en: 'eng', fr: 'fra', de: 'deu', es: 'spa', it: 'ita', pt: 'por', ru: 'rus', uk: 'ukr', ar: 'ara', zh: 'zho', ja: 'jpn', tr: 'tur', kk: 'kaz', sq: 'sqi',
} // biome-ignore format: a table

const language = (tag: string | null): string | null => (tag === null ? null : (languages[tag.slice(0, 2).toLowerCase()] ?? null))

const article = (document: Document): Entity =>
  entity('Article', documentId(document.id), {
    title: [titleOf(document)],
    publishedAt: [instant(document.published)],
    publisher: [document.publisher],
    sourceUrl: [webAddress(document.url)],
    language: [language(document.language)],
  })

interface Desk {
  readonly frame: Frame
  /** Actors by each of their names; a name that two actors share is nobody's. */
  readonly byName: ReadonlyMap<string, Actor | null>
}

const alpha2 = ({ frame }: Desk, codes: readonly (string | null)[]): readonly (string | null)[] =>
  codes.map((code) => (code === null ? null : (frame.country(code)?.alpha2 ?? null)))

const proofOf = (documents: readonly string[]): readonly string[] => [...documents].sort(byText).map(documentId)

const actorEntities = (actor: Actor, desk: Desk): readonly Entity[] => {
  const common = {
    name: [actor.name],
    alias: actor.names.filter((name) => name !== actor.name),
    country: alpha2(desk, actor.countries),
    proof: proofOf(actor.documents),
  }
  if (actor.form !== 'person') return [entity('Organization', actorId(actor.id), common)]
  const offices = actor.offices.flatMap(({ office, from, to, documents }) => {
    const post = `chancery-position-${shortHash(office, ...actor.countries)}`
    return [
      entity('Position', post, { name: [office], country: common.country }),
      entity('Occupancy', `chancery-occupancy-${shortHash(actor.id, office)}`, {
        holder: [actorId(actor.id)],
        post: [post],
        date: [from, to],
        description: ['the dates are those of the documents that name the office, not of its beginning and end'],
        proof: proofOf(documents),
      }),
    ]
  })
  return [entity('Person', actorId(actor.id), { ...common, position: actor.offices.map(({ office }) => office) }), ...offices]
}

/** An entity that another one refers to, and what had to be made for it. */
interface Named {
  readonly id: string
  readonly made: readonly Entity[]
}

/** A state or body that is a party: a state is no actor of the ledger. */
const partyOf = (name: string, desk: Desk): Named => {
  const country = desk.frame.country(name)
  if (country === null) return named(name, 'Organization', desk)
  const given = { name: [country.name], country: [country.alpha2], legalForm: ['state'] }
  return { id: partyId(name), made: [entity('PublicBody', partyId(name), given)] }
}

/** Who a name is: an actor of the ledger where it means one only, else an entity of its own. */
const named = (name: string, form: 'Person' | 'Organization', desk: Desk): Named => {
  const actor = desk.byName.get(name)
  if (actor) return { id: actorId(actor.id), made: [] }
  const id = form === 'Person' ? personId(name) : partyId(name)
  return { id, made: [entity(form, id, { name: [name] })] }
}

const datesOf = (date: string | null): Given => {
  if (date === null) return {}
  const [from, to] = date.split('/')
  return to === undefined ? { date: [from] } : { startDate: [from], endDate: [to] }
}

const eventEntities = (item: Item, record: EventRecord, desk: Desk): readonly Entity[] => {
  if (record.negated || record.status === 'denied') return []
  const parties = record.parties.map((name) => partyOf(name, desk))
  const people = record.people.map((name) => named(name, 'Person', desk))
  const event = entity('Event', `chancery-item-${item.id}`, {
    name: [summaryOf(record, desk.frame)],
    ...datesOf(record.date),
    summary: [record.quote],
    location: [record.place],
    country: alpha2(desk, record.parties),
    keywords: [record.type, record.status],
    involved: [...parties.map(({ id }) => id), ...people.map(({ id }) => id)],
    recordId: [item.id],
    proof: proofOf(item.documents),
  })
  return [...[...parties, ...people].flatMap(({ made }) => made), event]
}

/** Each two of several parties, once. */
const couples = (parties: readonly string[]): readonly (readonly [string, string])[] => {
  const sorted = [...new Set(parties)].sort(byText)
  return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => [a, b] as const))
}

const links = (
  item: Item,
  record: AgreementRecord | TieRecord,
  given: { readonly role: string | null; readonly status: string | null; readonly since: string | null; readonly summary: string },
  desk: Desk,
): readonly Entity[] =>
  couples(record.parties).flatMap(([a, b]) => {
    const [subject, object] = [partyOf(a, desk), partyOf(b, desk)]
    const link = entity('UnknownLink', `chancery-link-${shortHash(item.id, a, b)}`, {
      subject: [subject.id],
      object: [object.id],
      role: [given.role],
      status: [given.status],
      ...(record.kind === 'tie' ? { startDate: [dayOrLess(given.since)] } : datesOf(given.since)),
      summary: [given.summary],
      description: [record.quote],
      recordId: [item.id],
      proof: proofOf(item.documents),
    })
    return [...subject.made, ...object.made, link]
  })

const dayOrLess = (date: string | null): string | null => (date === null ? null : date.split('/')[0]!)

const tieEntities = (item: Item, record: TieRecord, desk: Desk): readonly Entity[] => {
  if (record.negated) return []
  if ((record.type === 'membership' || record.type === 'observer') && record.org !== null) {
    const body = named(record.org, 'Organization', desk)
    const members = record.parties.flatMap((name) => {
      const member = partyOf(name, desk)
      const membership = entity('Membership', `chancery-membership-${shortHash(item.id, name)}`, {
        member: [member.id],
        organization: [body.id],
        role: [record.type === 'membership' ? 'member' : 'observer'],
        status: [record.state],
        startDate: [whenOf(record.since).precision === 'none' ? null : dayOrLess(record.since)],
        description: [record.quote],
        recordId: [item.id],
        proof: proofOf(item.documents),
      })
      return [...member.made, membership]
    })
    return [...body.made, ...members]
  }
  return links(item, record, { role: record.type, status: record.state, since: record.since, summary: summaryOf(record, desk.frame) }, desk)
}

const itemEntities = (item: Item, desk: Desk): readonly Entity[] => {
  const lead = leadOf(item)
  if (lead.kind === 'event') return eventEntities(item, lead, desk)
  if (lead.kind === 'tie') return tieEntities(item, lead, desk)
  if (lead.kind !== 'agreement' || lead.negated) return []
  return links(item, lead, { role: lead.form ?? 'agreement', status: lead.stage, since: lead.date, summary: summaryOf(lead, desk.frame) }, desk)
}

const namesOf = (ledger: Ledger): ReadonlyMap<string, Actor | null> => {
  const byName = new Map<string, Actor | null>()
  for (const actor of ledger.actors) for (const name of actor.names) byName.set(name, byName.has(name) ? null : actor)
  return byName
}

function* entitiesOf(ledger: Ledger, frame: Frame): Generator<Entity> {
  const desk: Desk = { frame, byName: namesOf(ledger) }
  for (const document of byId(ledger.documents)) yield article(document)
  for (const actor of byId(ledger.actors)) yield* actorEntities(actor, desk)
  for (const item of byId(ledger.items)) yield* itemEntities(item, desk)
}

/** The entities as JSON Lines: documents, actors with their offices, then items; each entity once, where it is first needed. */
export function* exportFtm(ledger: Ledger, frame: Frame): Generator<string> {
  const seen = new Set<string>()
  for (const one of entitiesOf(ledger, frame)) {
    if (!seen.has(one.id)) yield `${canonicalJson(one)}\n`
    seen.add(one.id)
  }
}
