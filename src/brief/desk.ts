import { type WhoIs, whoIs } from '../ledger/actors.ts'
import { isPersonal } from '../ledger/appearances.ts'
import { followUpsOf } from '../ledger/follow-up/follow.ts'
import { instrumentsOf } from '../ledger/follow-up/instruments.ts'
import type { Verdict } from '../ledger/follow-up/status.ts'
import { nameInSentence, possessive } from '../lexicon/country-name.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { FollowUp, Instrument } from '../model/follow-up.ts'
import type { History } from '../model/history.ts'
import type { Item, Ledger } from '../model/ledger.ts'
import type { Origin } from '../model/origin.ts'
import type { ChanceryRecord, RecordKind, RecordOf } from '../model/record.ts'
import { bySpan, contains, type Span } from '../model/span.ts'
import type { AccountOptions, BriefSentence, Cite } from './brief.ts'
import { letterOf, numberFindings, openVerdicts } from './order.ts'
import { capital } from './words.ts'

/** The part of a ledger that one brief is written from, with the letters and marks that it prints. */
export interface Desk {
  readonly options: AccountOptions
  readonly documents: readonly Document[]
  readonly byId: ReadonlyMap<string, Document>
  readonly letters: ReadonlyMap<string, string>
  /** Document id → its place in `documents`. */
  readonly place: ReadonlyMap<string, number>
  readonly items: readonly Item[]
  readonly records: ReadonlyMap<string, ChanceryRecord>
  readonly findings: readonly Finding[]
  /** How many findings of these documents are shown no longer, since a record under them was rejected or corrected. */
  readonly lapsed: number
  /** What became of its commitments, by the ids of their claims. */
  readonly followUps: ReadonlyMap<string, FollowUp>
  /** Agreements with their stages, of which the desk has an item. */
  readonly instruments: readonly Instrument[]
  /** The accounts that its documents go back to, each with those of its documents that are listed. */
  readonly origins: readonly Origin[]
  /** Pages of which it lists several versions. */
  readonly histories: readonly History[]
  /** Finding id → printed mark, `F1` or `S1`. */
  readonly marks: ReadonlyMap<string, string>
  /** Names that are persons', not bodies' or offices'. */
  readonly persons: ReadonlySet<string>
  /** Who a name is in a document, across all documents of the ledger. */
  readonly who: WhoIs
  /** Record id → open findings that rest on it. */
  readonly open: ReadonlyMap<string, readonly Finding[]>
  /** The day from which documents count as new, when two states of the ledger are laid beside each other; else null. */
  readonly since: string | null
}

/** "ALB-KAZ": the key of a pair, codes sorted. */
export const pairKey = (pair: readonly [string, string]): string => [...pair].sort().join('-')

const published = (document: Document): string => document.published?.slice(0, 10) ?? ''

/** Newest first, then by id; a document without a date comes last. */
const byNewest = (a: Document, b: Document): number => (published(a) === published(b) ? (a.id < b.id ? -1 : 1) : published(a) < published(b) ? 1 : -1)

const allowed = (document: Document, options: AccountOptions): boolean =>
  !options.asOf || (published(document) !== '' && published(document) <= options.asOf)

const namesOf = (code: string, options: AccountOptions): readonly string[] => options.spellings?.(code) ?? [options.names(code)]

const namedAs = (name: string): RegExp => new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u')

/** Where a text first names a country by any of its spellings, -1 when it does not. */
export const firstNaming = (text: string, code: string, options: AccountOptions): number => {
  const places = namesOf(code, options)
    .filter((name) => name !== '')
    .map((name) => text.search(namedAs(name)))
    .filter((at) => at >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

/** Whether a text names a country by any of its spellings. */
export const mentions = (text: string, code: string, options: AccountOptions): boolean => firstNaming(text, code, options) >= 0

/** Whether an entry has a topic, or holds words that begin like those asked for; words in marks are not taken for a topic. */
const aboutWords = (words: string): ((item: Item) => boolean) => {
  const plain = words.toLowerCase().replace(/["“”]/g, '').trim()
  const isTopic = plain === words.toLowerCase().trim()
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`, 'iu')
  return (item) => item.claims.some(({ record }) => (isTopic && record.topics.includes(plain)) || pattern.test(record.quote))
}

/** A tie of one of the two with a body, told in a document about the pair: it belongs to the brief, though not to the pair alone. */
const isOwnTie = (item: Item, options: AccountOptions, used: ReadonlySet<string>): boolean =>
  item.kind === 'tie' &&
  item.claims.some(
    ({ record }) =>
      record.kind === 'tie' && used.has(record.document) && record.parties.length > 0 && record.parties.every((code) => options.pair.includes(code)),
  )

const itemsOf = (ledger: Ledger, ids: ReadonlyMap<string, Document>, options: AccountOptions): readonly Item[] => {
  const key = pairKey(options.pair)
  const used = new Set<string>()
  for (const item of ledger.items) if (item.pairs.includes(key)) for (const id of item.documents) used.add(id)
  const about = options.about ? aboutWords(options.about) : () => true
  const fresh = (item: Item) => !options.since || item.documents.some((id) => published(ids.get(id)!) >= options.since!)
  const whole = ids.size === ledger.documents.length
  const known = (item: Item): Item =>
    whole ? item : { ...item, claims: item.claims.filter((claim) => ids.has(claim.document)), documents: item.documents.filter((id) => ids.has(id)) }
  return ledger.items
    .filter((item) => item.pairs.includes(key) || isOwnTie(item, options, used))
    .map(known)
    .filter((item) => item.claims.length > 0 && fresh(item) && about(item))
}

/** Which findings rest on which records, by either side's word. */
const restingOn = (findings: readonly Finding[], records: ReadonlyMap<string, ChanceryRecord>): ReadonlyMap<string, readonly Finding[]> => {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  const found = new Map<string, Set<Finding>>()
  const put = (record: string, finding: Finding | undefined) => finding && found.set(record, (found.get(record) ?? new Set()).add(finding))
  for (const finding of findings)
    for (const input of finding.inputs) if (input.record !== null && records.has(input.record)) put(input.record, finding)
  for (const record of records.values()) for (const id of record.disputed) put(record.id, byId.get(id))
  return new Map([...found].map(([id, set]) => [id, [...set]]))
}

const openOnly = (resting: ReadonlyMap<string, readonly Finding[]>): ReadonlyMap<string, readonly Finding[]> =>
  new Map([...resting].map(([id, findings]) => [id, findings.filter((finding) => openVerdicts.has(finding.verdict))]))

/** Names of those who take part in events or voice commitments, and of the persons among the actors. */
const personsOf = (records: readonly ChanceryRecord[], ledger: Ledger): ReadonlySet<string> => {
  const part = records.flatMap((record) => (record.kind === 'event' || record.kind === 'commitment' ? record.people : []))
  return new Set([...part, ...ledger.actors.flatMap((actor) => (actor.form === 'person' ? actor.names.filter(isPersonal) : []))])
}

/** Follow-ups of the listed commitments; of a link only what is listed itself is told. */
const followedUp = (
  followUps: readonly FollowUp[],
  items: readonly Item[],
  records: ReadonlyMap<string, ChanceryRecord>,
): ReadonlyMap<string, FollowUp> => {
  const byItem = new Map(followUps.map((one) => [one.commitment, one]))
  const found = new Map<string, FollowUp>()
  for (const item of items) {
    const own = item.kind === 'commitment' ? byItem.get(item.id) : undefined
    if (own?.links.every(({ claim }) => records.has(claim))) for (const { id } of item.claims) found.set(id, own)
  }
  return found
}

/** Origins with those of their documents that are listed, in the order of the list. */
const originsAmong = (origins: readonly Origin[], documents: readonly Document[]): readonly Origin[] => {
  const places = new Map(documents.map((document, at) => [document.id, at]))
  const at = (id: string) => places.get(id)!
  return origins
    .map((origin) => ({ ...origin, documents: origin.documents.filter((id) => places.has(id)).toSorted((a, b) => at(a) - at(b)) }))
    .filter((origin) => origin.documents.length > 0)
    .sort((a, b) => at(a.documents[0]!) - at(b.documents[0]!))
}

interface Course {
  readonly instruments: readonly Instrument[]
  readonly followUps: readonly FollowUp[]
}

/** Agreements and promises as the documents that may be used tell them: those of the ledger, where it holds no later ones. */
const courseOf = (ledger: Ledger, ids: ReadonlyMap<string, Document>, options: AccountOptions): Course => {
  if (ids.size === ledger.documents.length) return ledger
  const key = pairKey(options.pair)
  const items = ledger.items
    .filter((item) => item.pairs.includes(key))
    .map((item) => ({ ...item, claims: item.claims.filter((claim) => ids.has(claim.document)) }))
    .filter((item) => item.claims.length > 0)
  const instruments = instrumentsOf(items)
  return { instruments, followUps: followUpsOf({ items, instruments, asOf: options.asOf ?? null, verdicts: verdictsIn(ledger) }) }
}

/** What persons said, by the claims of its commitment: an outcome that is not proposed is theirs. */
const verdictsIn = ({ items, followUps }: Ledger): ReadonlyMap<string, Verdict> => {
  const said = new Map(
    followUps.flatMap(({ commitment, status, proposed }) =>
      !proposed && (status === 'kept' || status === 'broken') ? [[commitment, status as Verdict] as const] : [],
    ),
  )
  return new Map(items.flatMap((item) => (said.has(item.id) ? item.claims.map((claim) => [claim.id, said.get(item.id)!] as const) : [])))
}

/** Later items that bear on a promise told here, though they are not asked for themselves. */
const linkedTo = (items: readonly Item[], ledger: Ledger, course: Course, ids: ReadonlyMap<string, Document>): readonly Item[] => {
  const here = new Set(items.map((item) => item.id))
  const wanted = new Set(course.followUps.flatMap((one) => (here.has(one.commitment) ? one.links.map((link) => link.item) : [])))
  return ledger.items.filter((item) => wanted.has(item.id) && !here.has(item.id) && item.documents.some((id) => ids.has(id)))
}

/** Lays out what the brief may use: documents with letters, the pair's items, its findings with their marks. */
export const openDesk = (ledger: Ledger, options: AccountOptions, since: string | null = null): Desk => {
  const known = new Map(ledger.documents.filter((document) => allowed(document, options)).map((document) => [document.id, document]))
  const items = itemsOf(ledger, known, options)
  const course = courseOf(ledger, known, options)
  const told = [...items, ...linkedTo(items, ledger, course, known)]
  const used = new Set(told.flatMap((item) => item.documents.filter((id) => known.has(id))))
  const named = (document: Document) => options.pair.every((code) => mentions(document.text, code, options))
  const documents = [...known.values()].filter((document) => used.has(document.id) || (used.size === 0 && named(document))).sort(byNewest)
  const records = new Map<string, ChanceryRecord>()
  for (const item of told) for (const claim of item.claims) if (known.has(claim.document)) records.set(claim.id, claim.record)
  const here = new Set(items.map((item) => item.id))
  const resting = restingOn(
    ledger.findings.filter((finding) => finding.documents.every((id) => known.has(id))),
    records,
  )
  const concerned = new Set([...resting.values()].flat())
  const findings = ledger.findings.filter((finding) => concerned.has(finding))
  return {
    options,
    documents,
    byId: known,
    letters: new Map(documents.map((document, at) => [document.id, letterOf(at)])),
    place: new Map(documents.map((document, at) => [document.id, at])),
    items,
    records,
    findings,
    lapsed: ledger.lapsed.filter((finding) => finding.documents.every((id) => known.has(id))).length,
    followUps: followedUp(course.followUps, items, records),
    instruments: course.instruments.filter((one) => one.items.some((id) => here.has(id))),
    origins: originsAmong(ledger.origins, documents),
    histories: ledger.histories.filter(({ versions }) => versions.filter(({ document }) => used.has(document)).length > 1),
    marks: numberFindings(findings, documents),
    persons: personsOf([...records.values()], ledger),
    who: whoIs(ledger.actors),
    open: openOnly(resting),
    since,
  }
}

/** What is worked out of a desk once, however often it is asked for. */
export const onceADesk = <T>(make: (desk: Desk) => T): ((desk: Desk) => T) => {
  const known = new WeakMap<Desk, { readonly value: T }>()
  return (desk) => {
    const found = known.get(desk) ?? { value: make(desk) }
    known.set(desk, found)
    return found.value
  }
}

/** The date of the latest document, null when none is dated. */
export const latestDate = onceADesk(
  (desk): string | null =>
    desk.documents
      .map((document) => document.published?.slice(0, 10) ?? null)
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null,
)

/** By the place of the document in the list, then by place in its text, then by id. */
export const inOrder =
  (desk: Desk) =>
  (
    a: { readonly document: string; readonly span: Span; readonly id: string },
    b: { readonly document: string; readonly span: Span; readonly id: string },
  ): number =>
    a.document === b.document
      ? a.span.start - b.span.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
      : (desk.place.get(a.document) ?? 0) - (desk.place.get(b.document) ?? 0)

/** The words of a span. */
export const wordsAt = (desk: Desk, document: string, span: Span): string => desk.byId.get(document)?.text.slice(span.start, span.end) ?? ''

/** A place in a document as it is cited. */
export const cite = (desk: Desk, document: string, span: Span, record: string | null = null): Cite => ({
  document,
  letter: desk.letters.get(document) ?? '?',
  span,
  record,
})

const tidy = (cites: readonly Cite[]): readonly Cite[] => {
  const ordered = [...cites].sort((a, b) => (a.letter === b.letter ? bySpan(a.span, b.span) : a.letter < b.letter ? -1 : 1))
  const inside = (inner: Cite, outer: Cite) => inner.document === outer.document && contains(outer.span, inner.span)
  return ordered.filter((one, at) => !ordered.some((other, place) => place !== at && inside(one, other) && (place < at || !inside(other, one))))
}

/** One sentence that rests on records: cites their spans and what else names its words, and carries the marks of their open findings. */
export const sentence = (desk: Desk, text: string, records: readonly ChanceryRecord[], more: readonly Cite[] = []): BriefSentence => {
  const findings = [...new Set(records.flatMap((record) => desk.open.get(record.id) ?? []))]
  const marked = findings.map((finding) => [finding.id, desk.marks.get(finding.id) ?? ''] as const).sort((a, b) => markOrder(a[1]) - markOrder(b[1]))
  return {
    text,
    cites: tidy([
      ...records.flatMap((record) => [record.span, ...record.evidence].map((span) => cite(desk, record.document, span, record.id))),
      ...more,
    ]),
    records: records.map((record) => record.id),
    findings: marked.map(([id]) => id),
    marks: marked.map(([, mark]) => mark),
  }
}

/** F2 before F10. */
export const markOrder = (mark: string): number => Number(mark.slice(1)) + (mark.startsWith('S') ? 10_000 : 0)

const byKind = onceADesk((desk) => Map.groupBy(desk.items, (item) => item.kind))

/** The items of a kind. */
export const itemsOfKind = <K extends RecordKind>(
  desk: Desk,
  kind: K,
): readonly (Item & { readonly lead: RecordOf<K>; readonly all: readonly RecordOf<K>[] })[] =>
  (byKind(desk).get(kind) ?? []).map((item) => {
    const all = item.claims.map((claim) => claim.record).filter((record): record is Extract<ChanceryRecord, RecordOf<K>> => record.kind === kind)
    return { ...item, lead: all[0]!, all }
  })

/** Name of a country code as it stands inside a sentence ("the Philippines"), or the words as they are. */
export const partyName = (desk: Desk, party: string): string => (/^[A-Z]{3}$/.test(party) ? nameInSentence(party, desk.options.names(party)) : party)

/** Whose something is, at the beginning of a sentence: "The Philippines’", "Norway’s". */
export const ownerName = (desk: Desk, code: string): string => capital(possessive(partyName(desk, code)))
