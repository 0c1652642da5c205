import { byText } from '../ledger/canonical.ts'
import { dayNumber, whenOf } from '../ledger/when.ts'
import type { Document } from '../model/document.ts'
import type { FollowUp } from '../model/follow-up.ts'
import { shortHash } from '../model/hash.ts'
import type { Item, Ledger } from '../model/ledger.ts'
import { type ChanceryRecord, recordKinds } from '../model/record.ts'
import { type Frame, pairName, summaryOf, titleOf, webAddress } from './frame.ts'
import { byId, dayOf, documentsById, documentsOf, leadOf } from './order.ts'

/*
 * iCalendar (RFC 5545): visits, meetings and what is planned; days on which relations and agreements began, returning every year;
 * deadlines of commitments. All are whole days without a time zone. An entry is left out when its day is not known, when it was
 * denied or is only alleged. DTSTAMP is the day of the latest document, never the clock.
 */

/** One entry before it is written. Days are "2023-09-07"; `last` is the last day itself. */
interface Entry {
  readonly uid: string
  readonly summary: string
  readonly first: string
  readonly last: string
  readonly yearly: boolean
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  readonly category: string
  readonly place: string | null
  readonly quote: string
  readonly documents: readonly Document[]
}

type Plan = Pick<Entry, 'summary' | 'first' | 'last' | 'yearly' | 'status' | 'category' | 'place'>

/** Kinds of event that people keep in a calendar. */
const contacts = ['visit', 'meeting', 'call', 'negotiation', 'signing', 'forum', 'ceremony']

/** Of what is still to come the month alone is worth an entry; of the past only the day. */
const isPlaced = (date: string | null, ahead: boolean): boolean => {
  const { precision } = whenOf(date)
  return precision === 'day' || precision === 'days' || (ahead && precision === 'month')
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const eventPlan = (record: Extract<ChanceryRecord, { kind: 'event' }>, frame: Frame): Plan | null => {
  const ahead = record.status === 'planned' || record.status === 'proposed'
  if (record.negated || record.status === 'denied' || record.status === 'alleged' || !isPlaced(record.date, ahead)) return null
  if (!ahead && !contacts.includes(record.type ?? '')) return null
  const { first, last } = whenOf(record.date)
  const status = ahead ? 'TENTATIVE' : record.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'
  return {
    summary: capital(summaryOf(record, frame, false)),
    first: first!,
    last: last!,
    yearly: false,
    status,
    category: record.type ?? 'event',
    place: record.place,
  }
}

const agreementPlan = (record: Extract<ChanceryRecord, { kind: 'agreement' }>, frame: Frame): Plan | null => {
  if (record.negated || whenOf(record.date).precision !== 'day' || record.stage === null) return null
  const first = whenOf(record.date).first!
  const yearly = record.stage === 'signed' || record.stage === 'in-force'
  const summary = `${capital(summaryOf(record, frame, false))} (${first.slice(0, 4)})`
  return { summary, first, last: first, yearly, status: 'CONFIRMED', category: 'agreement', place: record.place }
}

const tiePlan = (record: Extract<ChanceryRecord, { kind: 'tie' }>, frame: Frame): Plan | null => {
  if (record.negated || record.state !== 'exists' || whenOf(record.since).precision !== 'day') return null
  const first = whenOf(record.since).first!
  const summary = `${capital(summaryOf(record, frame, false))} (since ${first.slice(0, 4)})`
  return { summary, first, last: first, yearly: true, status: 'CONFIRMED', category: 'anniversary', place: null }
}

/** A deadline stands on the last day that it may mean: "by 2030" is the end of 2030. What became of it is told where something did. */
const deadlinePlan = (record: Extract<ChanceryRecord, { kind: 'commitment' }>, frame: Frame, followUp: FollowUp | undefined): Plan | null => {
  const deadline = record.deadline ?? followUp?.deadline ?? null
  const { last } = whenOf(deadline)
  if (record.negated || last === null) return null
  const became =
    followUp === undefined || followUp.status === 'open' ? '' : ` (${followUp.status}${followUp.proposed ? ', as read by the program' : ''})`
  const summary = `Deadline (${deadline}): ${summaryOf(record, frame, false)}${became}`
  return { summary, first: last, last, yearly: false, status: 'CONFIRMED', category: 'deadline', place: null }
}

const planOf = (record: ChanceryRecord, frame: Frame, followUp: FollowUp | undefined): Plan | null => {
  if (record.kind === 'event') return eventPlan(record, frame)
  if (record.kind === 'agreement') return agreementPlan(record, frame)
  if (record.kind === 'tie') return tiePlan(record, frame)
  return record.kind === 'commitment' ? deadlinePlan(record, frame, followUp) : null
}

/**
 * What an entry is called by: the key fields of its record, so that another report of the same thing, which gives the item a new id,
 * changes the entry in a subscriber's calendar and adds none.
 */
const uidOf = (record: ChanceryRecord): string => {
  const values = record as unknown as { readonly [field: string]: unknown }
  return shortHash(record.kind, ...recordKinds[record.kind].key.map((field) => JSON.stringify(values[field] ?? null)))
}

/** Where entries are made from items. */
interface Desk {
  readonly frame: Frame
  readonly documents: ReadonlyMap<string, Document>
  /** By the id of the commitment's item. */
  readonly followUps: ReadonlyMap<string, FollowUp>
}

const entryOf = (item: Item, { frame, documents, followUps }: Desk): Entry | null => {
  const record = leadOf(item)
  const plan = planOf(record, frame, followUps.get(item.id))
  if (plan === null) return null
  return { ...plan, uid: uidOf(record), quote: record.quote, documents: documentsOf(item, documents) }
}

/** A signing and the agreement that was signed are one entry: that of the agreement. */
const withoutSignings = (ledger: Ledger): readonly Item[] => {
  const key = ({ pairs }: Item, date: string | null): string => `${date} ${pairs.join(' ')}`
  const signed = new Set(
    ledger.items.flatMap((item) => {
      const record = leadOf(item)
      return record.kind === 'agreement' && record.stage === 'signed' ? [key(item, record.date)] : []
    }),
  )
  return ledger.items.filter((item) => {
    const record = leadOf(item)
    return record.kind !== 'event' || record.type !== 'signing' || !signed.has(key(item, record.date))
  })
}

/** Entries by day; of several that are called alike the later ones get a number. */
const entriesOf = (ledger: Ledger, frame: Frame): readonly Entry[] => {
  const followUps = new Map(ledger.followUps.map((followUp) => [followUp.commitment, followUp]))
  const desk: Desk = { frame, documents: documentsById(ledger), followUps }
  const entries = byId(withoutSignings(ledger)).flatMap((item) => entryOf(item, desk) ?? [])
  const seen = new Map<string, number>()
  return entries
    .sort((a, b) => byText(a.first, b.first) || byText(a.uid, b.uid) || byText(a.quote, b.quote))
    .map((entry) => {
      const nth = (seen.get(entry.uid) ?? 0) + 1
      seen.set(entry.uid, nth)
      return nth === 1 ? entry : { ...entry, uid: `${entry.uid}-${nth}` }
    })
}

/** A value of type TEXT (RFC 5545, 3.3.11); other control characters, which it forbids, become U+FFFD. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n|[\r\n]/g, '\n')
    .replaceAll(/[^\t\n\u0020-\u007e\u0080-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .toWellFormed()

const octets = (character: string): number => {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A content line folded so that no line is longer than 75 octets and no character is cut. */
const folded = (line: string): string => {
  let out = ''
  let length = 0
  for (const character of line) {
    const more = octets(character)
    if (length + more > 75) {
      out += '\r\n '
      length = 1
    }
    out += character
    length += more
  }
  return `${out}\r\n`
}

const compact = (day: string): string => day.replaceAll('-', '')

/** DTEND is exclusive: the day after the last. */
const dayAfter = (day: string): string => new Date((dayNumber(day) + 1) * 86_400_000).toISOString().slice(0, 10)

/** The 29th of February returns on the last day of February. */
const rule = (first: string): string => `FREQ=YEARLY${first.endsWith('-02-29') ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`

const about = ({ quote, documents }: Entry): string =>
  [`“${quote}”`, ...documents.map((d) => [titleOf(d), d.publisher, dayOf(d)].filter((part) => part !== null).join(', '))].join('\n')

const stampOf = (documents: readonly Document[]): string => `${compact(documents.map(dayOf).findLast((day) => day !== null) ?? '1970-01-01')}T000000Z`

const linesOf = (entry: Entry): readonly string[] => {
  const page = entry.documents.map(({ url }) => webAddress(url)).find((url) => url !== null)
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}@chancery.invalid`,
    `DTSTAMP:${stampOf(entry.documents)}`,
    `DTSTART;VALUE=DATE:${compact(entry.first)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(entry.last))}`,
    ...(entry.yearly ? [`RRULE:${rule(entry.first)}`] : []),
    `SUMMARY:${escaped(entry.summary)}`,
    `DESCRIPTION:${escaped(about(entry))}`,
    ...(entry.place === null ? [] : [`LOCATION:${escaped(entry.place)}`]),
    `CATEGORIES:${escaped(entry.category)}`,
    `STATUS:${entry.status}`,
    'TRANSP:TRANSPARENT',
    ...(page === undefined ? [] : [`URL:${page}`]),
    'END:VEVENT',
  ]
}

/** The calendar, its entries by day. */
export function* exportIcalendar(ledger: Ledger, frame: Frame): Generator<string> {
  const name = frame.pair === null ? 'Chancery' : pairName(frame, frame.pair)
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chancery//Chancery//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${escaped(name)}`]
  yield head.map(folded).join('')
  for (const entry of entriesOf(ledger, frame)) yield linesOf(entry).map(folded).join('')
  yield folded('END:VCALENDAR')
}
