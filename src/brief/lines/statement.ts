import type { StatementRecord } from '../../model/record.ts'
import { bySpan, overlaps } from '../../model/span.ts'
import type { BriefCell, BriefSentence, Cite } from '../brief.ts'
import { cite, type Desk, inOrder, itemsOfKind, onceADesk, sentence } from '../desk.ts'
import { personName, placeOfName } from '../names.ts'
import { dateWords } from '../words.ts'
import { inferenceSpans, recordWords } from './common.ts'

/** Whether the words stand between marks of the document: those of a direct quotation do, of a document's text where its marks open before them. */
const isVerbatim = (desk: Desk, record: StatementRecord): boolean => {
  if (record.form === 'direct') return true
  const before = desk.byId.get(record.document)?.text.slice(Math.max(0, record.span.start - 2), record.span.start + 1) ?? ''
  return record.form === 'document' && /[“«„"]/.test(before)
}

/** "X: “…”" for quoted words; "X, in the words of A: “…”" where the document puts it in its own. */
export const statementLine = (desk: Desk, record: StatementRecord, limit = 60): BriefSentence => {
  const name = record.speaker ? personName(desk, record, record.speaker.name, 'full') : { text: 'No speaker named', cites: [] }
  const indirect = !isVerbatim(desk, record) ? `, in the words of ${desk.letters.get(record.document) ?? '?'}` : ''
  const denial = record.negated ? ', denying' : ''
  const own = record.speaker?.span ? [cite(desk, record.document, record.speaker.span)] : []
  const inferred = inferenceSpans(record, ['speaker']).map((span) => cite(desk, record.document, span))
  const text = `${name.text}${indirect}${denial}: ${recordWords(desk, record, limit)}`
  return sentence(desk, text, [record], [...name.cites, ...own, ...inferred])
}

/** Statements of the pair, in the order of their documents and words. */
export const statements = onceADesk((desk) => {
  const placed = inOrder(desk)
  return itemsOfKind(desk, 'statement').toSorted((a, b) => placed(a.lead, b.lead))
})

/** Records other than statements, by document and place: what may print a statement's words already. */
const deedsIn = onceADesk((desk) => {
  const deeds = [...desk.records.values()].filter((record) => record.kind !== 'statement')
  return new Map([...Map.groupBy(deeds, (record) => record.document)].map(([id, own]) => [id, own.map((record) => record.span).sort(bySpan)]))
})

/** Whether most of a statement's words are already printed by another entry. */
export const covered = (desk: Desk, record: StatementRecord): boolean => {
  const spans = (deedsIn(desk).get(record.document) ?? [])
    .filter((span) => overlaps(span, record.span))
    .map((span) => ({ start: Math.max(span.start, record.span.start), end: Math.min(span.end, record.span.end) }))
    .sort((a, b) => a.start - b.start)
  let [length, at] = [0, record.span.start]
  for (const span of spans) {
    length += Math.max(0, span.end - Math.max(at, span.start))
    at = Math.max(at, span.end)
  }
  return length >= 0.8 * (record.span.end - record.span.start)
}

/** An office as some documents print it, with the place of the first that does. */
interface Office {
  readonly office: string
  readonly dates: string | null
  /** None where a person gave the office and no document prints it. */
  readonly place: Cite | null
}

/** A person heard: the fullest name, the offices as printed, the records of what is said. */
export interface Heard {
  readonly name: string
  readonly offices: readonly Office[]
  readonly record: StatementRecord
  readonly letters: readonly string[]
}

/** Persons who speak, each once, however the documents call them. */
export const speakers = (desk: Desk): readonly Heard[] => {
  const all = statements(desk)
    .flatMap((item) => item.all)
    .filter((record) => record.speaker !== null && desk.persons.has(record.speaker.name))
  const keyOf = (record: StatementRecord) => desk.who(record.document, record.speaker!.name)?.id ?? record.speaker!.name
  return [...Map.groupBy(all, keyOf).values()].map((records) => heard(desk, records))
}

/** "presidents of X and Y" is two persons' office: printed only when nothing else is. */
const isJoint = (office: string): boolean => / and /.test(office) && /^\p{Ll}*s\b/u.test(office)

const rolesOf = (records: readonly StatementRecord[]): ReadonlyMap<string, readonly StatementRecord[]> => {
  const byRole = Map.groupBy(
    records.filter((record) => record.speaker?.role),
    (record) => record.speaker!.role!,
  )
  const single = [...byRole].filter(([role]) => !isJoint(role))
  return new Map(single.length > 0 ? single : byRole)
}

/** Whether a person gave the speaker or the office. */
const isGiven = ({ inferred }: StatementRecord): boolean => ['speaker', 'speaker.role'].some((field) => inferred[field]?.from === 'judgement')

const officesOf = (desk: Desk, records: readonly StatementRecord[]): readonly Office[] =>
  [...rolesOf(records)].flatMap(([office, own]) => {
    const days = own.flatMap((record) => record.published?.slice(0, 10) ?? []).sort()
    const dates = days.length === 0 ? null : days[0] === days.at(-1) ? days[0]! : `${days[0]}/${days.at(-1)}`
    const printed = own.flatMap(({ document }) => placeOf(desk, document, office))[0]
    return printed || own.some(isGiven) ? [{ office, dates, place: printed ?? null }] : []
  })

const placeOf = (desk: Desk, document: string, words: string): readonly Cite[] => {
  const at = desk.byId.get(document)?.text.indexOf(words) ?? -1
  return at < 0 ? [] : [cite(desk, document, { start: at, end: at + words.length })]
}

const heard = (desk: Desk, records: readonly StatementRecord[]): Heard => {
  const fullest = records.toSorted((a, b) => b.speaker!.name.length - a.speaker!.name.length || (a.speaker!.name < b.speaker!.name ? -1 : 1))[0]!
  const letters = [...new Set(records.map((record) => desk.letters.get(record.document) ?? '?'))].sort()
  return { name: fullest.speaker!.name, offices: officesOf(desk, records), record: fullest, letters }
}

const officeWords = ({ office, dates }: Office): string => `${office}${dates === null ? '' : ` (${dateWords(dates)})`}`

/** The row of a person: name, offices as printed with the dates of the documents that print them, where heard. */
export const personRow = (desk: Desk, who: Heard): readonly BriefCell[] => {
  const { record } = who
  const span = record.speaker?.span ?? null
  const named = [...(span ? [cite(desk, record.document, span)] : []), ...placeOfName(desk, record, who.name)]
  // Whom a person named need not stand in the text: the words that are his then show where he is heard.
  const own = named.length > 0 ? named : [cite(desk, record.document, record.span)]
  const office = who.offices.map(officeWords).join('; ') || 'office not said'
  const places = who.offices.flatMap(({ place }) => place ?? [])
  const made = sentence(desk, `${who.name} · ${office} · heard in ${who.letters.join(', ')}`, [], [...own, ...places])
  return [who.name, office, who.letters.join(', ')].map((shown) => ({ shown, sentence: made }))
}
