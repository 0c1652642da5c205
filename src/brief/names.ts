import { isPersonal } from '../ledger/appearances.ts'
import type { ChanceryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Cite } from './brief.ts'
import { cite, type Desk, onceADesk, partyName, wordsAt } from './desk.ts'
import { listWords } from './words.ts'

/** Words to print and the further places that hold them. */
export interface Named {
  readonly text: string
  readonly cites: readonly Cite[]
}

const lastWord = (name: string): string => name.split(/\s+/).at(-1) ?? name

const find = (desk: Desk, record: ChanceryRecord, words: string): Named | null => {
  const at = words === '' ? -1 : (desk.byId.get(record.document)?.text.indexOf(words) ?? -1)
  return at < 0 ? null : { text: words, cites: [cite(desk, record.document, { start: at, end: at + words.length })] }
}

/** The first place of a document that holds a person's full name, else the surname. */
export const placeOfName = (desk: Desk, record: ChanceryRecord, name: string): readonly Cite[] =>
  (find(desk, record, name) ?? find(desk, record, lastWord(name)))?.cites ?? []

const spans = (record: ChanceryRecord): readonly Span[] => [record.span, ...record.evidence]

const holds = (desk: Desk, record: ChanceryRecord, words: string): boolean =>
  spans(record).some((span) => wordsAt(desk, record.document, span).includes(words))

const office = /(?:(?<=^|[\s“"«])(?!The |In |On |At |During |According )\p{Lu}[\p{L}’'.-]*\s(?:of\s(?:the\s)?|for\s)?)+$/u

/** The name with the office printed directly before it in the span: "Albanian President Bajram Begaj". */
const withOffice = (desk: Desk, record: ChanceryRecord, name: string): string => {
  const text = wordsAt(desk, record.document, record.span)
  const at = text.indexOf(name)
  return at < 0 ? name : (office.exec(text.slice(0, at))?.[0] ?? '').trimStart() + name
}

const joint = /^\p{Lu}[^,]*(?:, \p{Lu}[^,]*)* and \p{Lu}/u

/** "X and Y" who speak with one voice, each named by itself; a body whose name holds "and" stays whole. */
const jointName = (desk: Desk, record: ChanceryRecord, name: string, style: 'full' | 'short'): Named => {
  const parts = name.split(/, | and /)
  const persons = parts.every((part) => desk.persons.has(part) || [...desk.persons].some((known) => lastWord(known) === part))
  if (!persons) return bodyName(desk, record, name)
  const named = parts.map((part) => onePerson(desk, record, part, style))
  return { text: listWords(named.map((one) => one.text)), cites: named.flatMap((one) => one.cites) }
}

/** A body, office or document by its whole name, with an article where it is a common noun and the document has it so. */
const bodyName = (desk: Desk, record: ChanceryRecord, name: string): Named => {
  const plain = name.replace(/^(?:The|Both|Two|All) /, (word) => word.toLowerCase())
  const found = determined.test(plain) || !/(?:^|\s)\p{Ll}+$/u.test(plain) ? null : find(desk, record, `the ${plain}`)
  if (found) return found
  const held = [plain, name].find((words) => holds(desk, record, words))
  const cites = held ? [] : ((find(desk, record, plain) ?? find(desk, record, name))?.cites ?? [])
  return { text: isCommon(plain) ? `the ${plain}` : plain, cites }
}

const determined = /^(?:the|both|all|two|his|her|its|their|a|an|some|several|no|officials|sources) |['’]s? /i

/** A single common noun that English does not use without an article: "joint statement", "Indian side". */
const isCommon = (plain: string): boolean => !determined.test(plain) && /(?:^|\s)\p{Ll}*[^s\P{L}]$/u.test(plain) && /(?:^|\s)\p{Ll}+$/u.test(plain)

/** A person or body as it may be printed: the full name where the document has it, else the surname, each with the place that holds it. */
export const personName = (desk: Desk, record: ChanceryRecord, name: string, style: 'full' | 'short' = 'full'): Named => {
  if (desk.persons.has(name)) return onePerson(desk, record, name, style)
  return joint.test(name) ? jointName(desk, record, name, style) : bodyName(desk, record, name)
}

const onePerson = (desk: Desk, record: ChanceryRecord, name: string, style: 'full' | 'short'): Named => {
  const short = lastWord(name)
  const fuller = style === 'full' ? elsewhere(desk, record, name) : null
  if (fuller) return fuller
  if (style === 'short' && holds(desk, record, short)) return { text: short, cites: [] }
  if (holds(desk, record, name)) return { text: style === 'full' ? withOffice(desk, record, name) : name, cites: [] }
  const first = style === 'full' ? name : short
  return (
    (style === 'full' ? elsewhere(desk, record, name) : null) ?? find(desk, record, first) ?? find(desk, record, short) ?? { text: name, cites: [] }
  )
}

/** The full name of someone whom the document calls by surname only, with the place in another document that has it. */
const elsewhere = (desk: Desk, record: ChanceryRecord, name: string): Named | null => {
  const actor = name.includes(' ') ? undefined : desk.who(record.document, name)
  if (actor?.form !== 'person' || actor.name === name || lastWord(actor.name) !== name) return null
  const place = actor.evidence.find(
    (one) => one.name === actor.name && desk.letters.has(one.document) && wordsAt(desk, one.document, one) === actor.name,
  )
  return place ? { text: actor.name, cites: [cite(desk, place.document, { start: place.start, end: place.end })] } : null
}

const isCode = (party: string): boolean => /^[A-Z]{3}$/.test(party)

/** The place that makes a country plain when the record's own words do not name it: the actor's words, else the first naming. */
export const countryName = (desk: Desk, record: ChanceryRecord, code: string): Named => {
  const text = partyName(desk, code)
  const spelled = desk.options.spellings?.(code) ?? [text]
  if (spelled.some((word) => holds(desk, record, word))) return { text, cites: [] }
  const actor = [...record.sources, ...record.targets].find((one) => one.country === code && one.span)
  if (actor?.span) return { text, cites: [cite(desk, record.document, actor.span)] }
  return { text, cites: firstNamings(desk)(record, code, spelled) }
}

/** Where a document first names a country, each looked for once. */
const firstNamings = onceADesk((desk) => {
  const known = new Map<string, readonly Cite[]>()
  return (record: ChanceryRecord, code: string, spelled: readonly string[]): readonly Cite[] => {
    const key = `${record.document} ${code}`
    const cites = known.get(key) ?? firstOf(spelled.flatMap((word) => find(desk, record, word) ?? []))
    known.set(key, cites)
    return cites
  }
})

const firstOf = (found: readonly Named[]): readonly Cite[] =>
  found.toSorted((a, b) => a.cites[0]!.span.start - b.cites[0]!.span.start)[0]?.cites ?? []

/** A country, person or body of a record. */
export const actorName = (desk: Desk, record: ChanceryRecord, name: string, style: 'full' | 'short' = 'full'): Named =>
  isCode(name) ? countryName(desk, record, name) : personName(desk, record, name, style)

/** A place as recorded: a country by its name, anything else as the document writes it. */
export const placeName = (desk: Desk, record: ChanceryRecord, place: string): Named => {
  const code = isCode(place) ? place : desk.options.pair.find((one) => desk.options.names(one) === place)
  if (code !== undefined) return countryName(desk, record, code)
  return holds(desk, record, place) ? { text: place, cites: [] } : (find(desk, record, place) ?? { text: place, cites: [] })
}

/** Countries in the order of the pair; a list that names others too stays as it is. */
const inPairOrder = (desk: Desk, names: readonly string[]): readonly string[] =>
  names.every((name) => desk.options.pair.includes(name)) ? desk.options.pair.filter((code) => names.includes(code)) : names

/** "A, B and C", with the places of all; more than `limit` are cut off by "and others". */
export const actorList = (desk: Desk, record: ChanceryRecord, names: readonly string[], style: 'full' | 'short' = 'full', limit = 4): Named => {
  const named = inPairOrder(desk, names)
    .slice(0, limit)
    .map((name) => actorName(desk, record, name, style))
  const texts = named.map((one) => one.text)
  return { text: listWords(names.length > limit ? [...texts, 'others'] : texts), cites: named.flatMap((one) => one.cites) }
}

const isPlural = (name: string): boolean =>
  name.split(/, | and /).every((part, _, all) => all.length > 1 && isPersonal(part)) || /^both /.test(name) || /(?:^|\s)\p{Ll}+[^s]s$/u.test(name)

/** " (says X)" for a record that the outlet does not state in its own voice; empty otherwise. */
export const sayer = (desk: Desk, record: ChanceryRecord, style: 'full' | 'short' = 'short'): Named => {
  if (record.attribution.mode === 'stated' || !record.attribution.by) return { text: '', cites: [] }
  const by = actorName(desk, record, record.attribution.by, style)
  return { text: ` (${isPlural(by.text) ? 'say' : 'says'} ${by.text})`, cites: by.cites }
}
