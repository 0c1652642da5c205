import { CODED_RULE } from '../../coding/join.ts'
import { whenOf } from '../../ledger/when.ts'
import type { EventRecord } from '../../model/record.ts'
import { actWords, isFriction } from '../acts.ts'
import type { BriefSentence } from '../brief.ts'
import { dayOf, sameWords, withoutDoubles } from '../choice.ts'
import { cite, type Desk, inOrder, itemsOfKind, onceADesk, sentence } from '../desk.ts'
import { actorList, countryName, type Named, placeName, sayer } from '../names.ts'
import { isLapsed } from '../plans.ts'
import { capital, dateWords } from '../words.ts'
import { byDateDown, dated, inferenceSpans, recordWords } from './common.ts'

const typeWords: Readonly<Record<string, string>> = { negotiation: 'talks', statement: 'press statement', military: 'military act', other: 'event' }

const statusWords: Readonly<Record<string, string>> = {
  occurred: 'took place',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  denied: 'denied',
  alleged: 'alleged',
}

const together: ReadonlySet<string> = new Set(['meeting', 'call', 'negotiation', 'signing', 'forum', 'ceremony', 'statement', 'other'])

const nothing: Named = { text: '', cites: [] }

const visit = (desk: Desk, record: EventRecord): Named => {
  const host = record.place ?? record.targets[0]?.country ?? null
  const guests = record.people.length > 0 ? record.people : record.sources.flatMap((actor) => actor.country ?? [])
  if (!host || guests.length === 0) return nothing
  const who = actorList(desk, record, guests)
  const where = placeName(desk, record, host)
  return { text: `. ${capital(who.text)} in ${where.text}`, cites: [...who.cites, ...where.cites] }
}

const between = (desk: Desk, record: EventRecord): Named => {
  // One alone does not meet: where one person is named, the sides are told with that name.
  const alone = record.people.length === 1 && record.parties.length > 1
  const who = record.people.length > 0 && !alone ? record.people : record.parties
  if (who.length === 0) return nothing
  const list = actorList(desk, record, who)
  const named = alone ? actorList(desk, record, record.people) : nothing
  const where = record.place ? placeName(desk, record, record.place) : nothing
  return {
    text: `. ${capital(list.text)}${named.text && ` (${named.text} named)`}${where.text && `, in ${where.text}`}`,
    cites: [...list.cites, ...named.cites, ...where.cites],
  }
}

const against = (desk: Desk, record: EventRecord): Named => {
  const source = record.sources[0]?.country
  const target = record.targets[0]?.country
  if (!source) return nothing
  const by = countryName(desk, record, source)
  const toward = target && target !== source ? countryName(desk, record, target) : nothing
  return { text: `. By ${by.text}${toward.text && ` toward ${toward.text}`}`, cites: [...by.cites, ...toward.cites] }
}

const body = (desk: Desk, record: EventRecord): Named =>
  record.type === 'visit'
    ? visit(desk, record)
    : !isFriction(record) && together.has(record.type ?? '')
      ? between(desk, record)
      : against(desk, record)

const head = (desk: Desk, record: EventRecord): string => {
  const day = record.published ? `, told ${dateWords(record.published.slice(0, 10))}` : ''
  const date = record.date ? dated(desk, record, 'date', record.date) : `date not said${day}`
  const type = record.type === null ? 'event' : (typeWords[record.type] ?? record.type)
  const told = record.act !== null && (isFriction(record) || record.type === null || record.type === 'other' || record.type === 'ceremony')
  const named = told ? actWords(record.act!) : type
  const open = isLapsed(desk, record) ? ', outcome not on record' : ''
  const plain = record.status === 'occurred' && !record.negated && told
  const status = plain ? '' : ` · ${record.negated ? 'not: ' : ''}${statusWords[record.status ?? ''] ?? 'whether it took place is not said'}${open}`
  return `${date} · ${record.rank && record.type === 'visit' ? `${record.rank} ${named}` : named}${status}`
}

/** Whether two claims make one line: the same day as printed, deed, status, place and people, by the same voice. */
const same = (desk: Desk, a: EventRecord, b: EventRecord): boolean =>
  head(desk, a) === head(desk, b) &&
  a.type === b.type &&
  a.place === b.place &&
  a.people.join() === b.people.join() &&
  a.attribution.by === b.attribution.by

/** One line of an event; `words` adds the document's own words. Further claims are cited only where they say the same. */
export const eventLine = (desk: Desk, records: readonly EventRecord[], words: boolean): BriefSentence => {
  const lead = records[0]!
  const who = body(desk, lead)
  const by = sayer(desk, lead)
  const told = words || who.text === '' || isFriction(lead) || (lead.type === 'signing' && lead.status !== 'occurred')
  const text = `${head(desk, lead)}${who.text}${told ? `: ${recordWords(desk, lead, 45)}` : ''}${by.text}`
  const agreed = records.filter((record) => record === lead || same(desk, record, lead))
  const inferred = inferenceSpans(lead, ['date', 'place', 'people', 'parties']).map((span) => cite(desk, lead.document, span))
  return sentence(desk, text, agreed, [...who.cites, ...by.cites, ...inferred])
}

/** What only the coder tells and the contract has no type for ("agree", "pursue an agenda") stands in the event table, not in a brief. */
const isTableOnly = ({ type, rule }: EventRecord): boolean => type === 'other' && rule === CODED_RULE

/** Commitments by their document. */
const pledgesIn = onceADesk((desk) =>
  Map.groupBy(
    itemsOfKind(desk, 'commitment').flatMap(({ all }) => all),
    (record) => record.document,
  ),
)

/** A plan whose words are told as a commitment, too: what became of it stands there. */
export const isPledged = (desk: Desk, { document, span }: EventRecord): boolean =>
  (pledgesIn(desk).get(document) ?? []).some((pledge) => sameWords(pledge.span, span))

/** The last day that an event may mean, else that of the telling; null when neither is known. */
const lastDay = (record: EventRecord): string | null => whenOf(dayOf(record)).last

/** Events of the pair, latest first, a visit before what happened on it, each told once. */
export const events = onceADesk((desk) => {
  const placed = inOrder(desk)
  const listed = withoutDoubles(itemsOfKind(desk, 'event').filter(({ lead }) => !isTableOnly(lead)))
  return listed
    .map((item) => ({ item, day: lastDay(item.lead), visit: Number(item.lead.type === 'visit') }))
    .sort((a, b) => byDateDown(a.day, b.day) || b.visit - a.visit || placed(a.item.lead, b.item.lead))
    .map(({ item }) => item)
})
