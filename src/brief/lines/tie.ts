import type { TieRecord } from '../../model/record.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { cite, type Desk, inOrder, itemsOfKind, onceADesk, sentence } from '../desk.ts'
import { actorList, type Named, personName, sayer } from '../names.ts'
import { capital, dateWords } from '../words.ts'
import { dated, inferenceSpans, recordWords } from './common.ts'

const typeWords: Readonly<Record<string, string>> = {
  'diplomatic-relations': 'diplomatic relations',
  observer: 'observer status',
  'visa-free': 'visa exemption',
  'direct-flight': 'direct flights',
  'sister-city': 'sister cities',
  'friendship-group': 'friendship group',
}

const plural: ReadonlySet<string> = new Set(['diplomatic-relations', 'direct-flight', 'sister-city'])

const none: Named = { text: '', cites: [] }

/** A consulate is kept as an embassy is, and is none. */
const isConsulate = ({ type, quote }: TieRecord): boolean => type === 'embassy' && /\bconsulates?\b/i.test(quote) && !/\bembass/i.test(quote)

const nameOfTie = (desk: Desk, record: TieRecord): Named => {
  const type = isConsulate(record) ? 'consulate' : (typeWords[record.type ?? ''] ?? record.type ?? 'link')
  const org = record.org ? orgName(desk, record, record.org) : none
  const own = record.parties.length === 2 && desk.options.pair.every((code) => record.parties.includes(code))
  const parties = record.parties.length > 0 && !own ? actorList(desk, record, record.parties) : none
  return { text: [capital(type), org.text, parties.text].filter((part) => part !== '').join(', '), cites: [...org.cites, ...parties.cites] }
}

const orgName = (desk: Desk, record: TieRecord, org: string): Named => {
  const found = personName(desk, record, org)
  return { text: org, cites: found.cites }
}

const stateOf = (desk: Desk, record: TieRecord): string => {
  const told = record.state === 'exists' && plural.has(record.type ?? '') ? 'exist' : (record.state ?? 'state not said')
  const state = `${record.negated ? 'not: ' : ''}${told}`
  if (!record.since) return state
  return `${state}${record.since.includes('/') ? ',' : ' since'} ${dated(desk, record, 'since', record.since)}`
}

const alike = (a: TieRecord, b: TieRecord): boolean =>
  a.type === b.type &&
  isConsulate(a) === isConsulate(b) &&
  a.state === b.state &&
  a.since === b.since &&
  a.negated === b.negated &&
  a.org === b.org &&
  a.parties.join() === b.parties.join()

const parts = (desk: Desk, records: readonly TieRecord[], words: boolean) => {
  const lead = records[0]!
  const name = nameOfTie(desk, lead)
  const state = stateOf(desk, lead)
  const by = sayer(desk, lead)
  const said = words ? recordWords(desk, lead, 40) : ''
  const inferred = inferenceSpans(lead, ['since', 'parties', 'org', 'state']).map((span) => cite(desk, lead.document, span))
  const agreed = records.filter((record) => record === lead || (alike(record, lead) && record.attribution.by === lead.attribution.by))
  const made = sentence(desk, `${name.text} · ${state}${said && `: ${said}`}${by.text}`, agreed, [...name.cites, ...by.cites, ...inferred])
  return { name, state, said: said + by.text, made }
}

/** "diplomatic relations, X and Y · exists, since …". */
export const tieLine = (desk: Desk, records: readonly TieRecord[], words: boolean): BriefSentence => parts(desk, records, words).made

/** The row of the table of ties: tie, state, words. */
export const tieRow = (desk: Desk, records: readonly TieRecord[]): readonly BriefCell[] => {
  const { name, state, said, made } = parts(desk, records, true)
  return [
    { shown: name.text, sentence: made },
    { shown: state, sentence: made },
    { shown: said, sentence: made },
  ]
}

/** Ties of the pair: diplomatic relations first. */
export const ties = onceADesk((desk) => {
  const rank = (type: string | null) => (type === 'diplomatic-relations' ? 0 : 1)
  const placed = inOrder(desk)
  return itemsOfKind(desk, 'tie').toSorted(
    (a, b) =>
      rank(a.lead.type) - rank(b.lead.type) ||
      ((a.lead.type ?? '') < (b.lead.type ?? '') ? -1 : (a.lead.type ?? '') > (b.lead.type ?? '') ? 1 : placed(a.lead, b.lead)),
  )
})

const ordinal = (count: number): string => `${count}${count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`

/** Round anniversaries of diplomatic relations that fall within a year after a day: a date concluded from the one on record. */
export const anniversaries = (desk: Desk, asOf: string | null): readonly BriefSentence[] => {
  const since = ties(desk).find((item) => item.lead.type === 'diplomatic-relations' && item.lead.state === 'exists' && !item.lead.negated)?.lead
  if (!since?.since || !asOf || !/^\d{4}-\d\d-\d\d$/.test(since.since)) return []
  const [year, rest] = [Number(since.since.slice(0, 4)), since.since.slice(4)]
  const next = [0, 1].map((more) => Number(asOf.slice(0, 4)) + more).find((one) => `${one}${rest}` >= asOf)!
  if ((next - year) % 5 !== 0 || next === year) return []
  const text = `${dateWords(`${next}${rest}`)} · ${ordinal(next - year)} anniversary of diplomatic relations (concluded from ${dated(desk, since, 'since', since.since)})`
  return [sentence(desk, text, [since])]
}
