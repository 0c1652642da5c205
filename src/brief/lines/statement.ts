import type { StatementRecord } from '../../model/record.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { cite, type Desk, itemsOfKind, sentence } from '../desk.ts'
import { personName, placeOfName } from '../names.ts'
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
export const statements = (desk: Desk) => {
  const order = (id: string) => desk.documents.findIndex((document) => document.id === id)
  return [...itemsOfKind(desk, 'statement')].sort(
    (a, b) => order(a.lead.document) - order(b.lead.document) || a.lead.span.start - b.lead.span.start || (a.id < b.id ? -1 : 1),
  )
}

/** A person heard, with the record that has the office or names the speaker best. */
export interface Heard {
  readonly name: string
  readonly role: string | null
  readonly record: StatementRecord
  readonly letters: readonly string[]
}

const bare = (name: string): boolean => !name.includes(' ')

/** Persons who speak, by name; a bare surname belongs to the one person who bears it. */
export const speakers = (desk: Desk): readonly Heard[] => {
  const found = new Map<string, StatementRecord[]>()
  const put = (name: string, record: StatementRecord) => found.set(name, [...(found.get(name) ?? []), record])
  const all = statements(desk).flatMap((item) => item.all)
  for (const record of all) if (record.speaker && desk.persons.has(record.speaker.name)) put(record.speaker.name, record)
  for (const name of [...found.keys()].filter(bare)) {
    const bearers = [...found.keys()].filter((other) => other.endsWith(` ${name}`))
    if (bearers.length !== 1) continue
    found.set(bearers[0]!, [...found.get(bearers[0]!)!, ...found.get(name)!])
    found.delete(name)
  }
  return [...found].map(([name, records]) => heard(desk, name, records))
}

const heard = (desk: Desk, name: string, records: readonly StatementRecord[]): Heard => {
  const best =
    records.find((record) => record.speaker?.role && record.speaker.name === name) ?? records.find((record) => record.speaker?.role) ?? records[0]!
  const letters = [...new Set(records.map((record) => desk.letters.get(record.document) ?? '?'))].sort()
  return { name, role: best.speaker?.role ?? null, record: best, letters }
}

/** The row of a person: name, office as printed, where heard. */
export const personRow = (desk: Desk, who: Heard): readonly BriefCell[] => {
  const { record } = who
  const text = desk.byId.get(record.document)?.text ?? ''
  const span = record.speaker?.span ?? null
  const named = placeOfName(desk, record, who.name)
  const roleAt = who.role ? text.indexOf(who.role) : -1
  const role = who.role && roleAt >= 0 ? [cite(desk, record.document, { start: roleAt, end: roleAt + who.role.length })] : []
  const own = span ? [cite(desk, record.document, span)] : []
  const office = who.role ?? 'office not said'
  const made = sentence(desk, `${who.name} · ${office} · heard in ${who.letters.join(', ')}`, [], [...own, ...named, ...role])
  return [who.name, office, who.letters.join(', ')].map((shown) => ({ shown, sentence: made }))
}
