import { dayNumber, whenOf } from '../ledger/when.ts'
import type { EventRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { isFriction } from './acts.ts'

/** What is chosen among the events of a pair when there is room for few. */

const top =
  /\b(?:Presidents?|Prime Ministers?|Premiers?|Chancellors?|Kings?|Queens?|Emirs?|Sultans?|[Ll]eaders|presidents|prime ministers|heads of (?:state|government))\b/
const met: ReadonlySet<string | null> = new Set(['visit', 'meeting', 'call', 'negotiation'])

/** Whether heads of state or government take part, by the document's own words. */
const isTop = (record: EventRecord): boolean => top.test(record.quote.replace(/\b(?:Vice|Deputy|former)[- ]\S+/g, ''))

/** How sharp a measure is: force before breaking off, breaking off before words. */
const weights: Readonly<Record<string, number>> = {
  violence: 5,
  military: 5,
  sanction: 4,
  threat: 3,
  protest: 2,
  refusal: 1,
  demand: 1,
  criticism: 1,
}
const severs = /\b(?:expel|recall|withdr|sever|suspend|clos|downgrad|ban|sanction|impos)/i

const weight = (record: EventRecord): number => Math.max(weights[record.type ?? ''] ?? 0, severs.test(record.act ?? '') ? 4 : 0)

/** The day that puts an event in order: its own, else that of the telling. */
export const dayOf = (record: EventRecord): string => record.date ?? record.published?.slice(0, 10) ?? ''

interface Listed {
  readonly lead: EventRecord
}

/** Days within which several reports tell of one occasion: among them the fullest telling is chosen, not the latest. */
const OCCASION_DAYS = 31

const dayIn = (record: EventRecord): number => dayNumber(whenOf(dayOf(record)).last ?? '')

/** How much a telling of a contact says: a visit more than a meeting, a date printed, both sides named. */
const fullness = ({ lead }: Listed): number =>
  (lead.type === 'visit' ? 4 : 0) +
  (lead.date === null ? 0 : 2) +
  (whenOf(lead.date).precision.startsWith('day') ? 1 : 0) +
  (lead.people.length > 1 ? 1 : 0)

/** The last contact, of those at the top when there are any; of several tellings of that time the fullest. */
export const lastContact = <T extends Listed>(past: readonly T[]): T | undefined => {
  const contacts = past.filter(({ lead }) => met.has(lead.type) && !isFriction(lead) && lead.status === 'occurred' && !lead.negated)
  const atTop = contacts.filter(({ lead }) => isTop(lead))
  const chosen = atTop.length > 0 ? atTop : contacts
  const newest = Math.max(...chosen.map(({ lead }) => dayIn(lead)).filter((day) => !Number.isNaN(day)))
  const near = chosen.filter(({ lead }) => !(newest - dayIn(lead) > OCCASION_DAYS))
  return near.toSorted((a, b) => fullness(b) - fullness(a))[0] ?? past.find(({ lead }) => !isFriction(lead))
}

/** Years within which a sharper measure goes before a newer one. */
const SEASON_YEARS = 3

/** The sharpest measure of the last years, of equally sharp ones the newest. */
export const sharpest = <T extends Listed>(past: readonly T[]): T | undefined => {
  const measures = past.filter(({ lead }) => isFriction(lead) && lead.status === 'occurred')
  const newest = Number(dayOf(measures[0]?.lead ?? ({ date: null, published: null } as EventRecord)).slice(0, 4))
  return measures.filter(({ lead }) => newest - Number(dayOf(lead).slice(0, 4)) < SEASON_YEARS).toSorted((a, b) => weight(b.lead) - weight(a.lead))[0]
}

/** Whether two stretches are nearly the same words. */
export const sameWords = (a: Span, b: Span): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.8 * Math.min(a.end - a.start, b.end - b.start)

const general: ReadonlySet<string | null> = new Set(['meeting', 'negotiation', 'call', 'other'])
const encounter = /\b(?:talk|negotiat|meeting|dialogue|consult|visit)/i

/** Whether one event only tells again, in general, what another tells of the same words: "meeting" beside "restores talks". */
const doubled = (one: EventRecord, other: EventRecord): boolean =>
  one.document === other.document &&
  one.status === other.status &&
  sameWords(one.span, other.span) &&
  ((general.has(one.type) && one.act === null && other.act !== null && encounter.test(other.act)) ||
    (one.type === other.type && one.act === other.act && one.id > other.id))

/** The list without events that tell again what another of the same words tells. */
export const withoutDoubles = <T extends Listed>(all: readonly T[]): readonly T[] => {
  const told = Map.groupBy(all, ({ lead }) => lead.document)
  return all.filter(({ lead }) => !told.get(lead.document)!.some((other) => other.lead !== lead && doubled(lead, other.lead)))
}
