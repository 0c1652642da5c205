import type { AgreementRecord, FigureRecord } from '../../model/record.ts'
import { isFriction } from '../acts.ts'
import type { BriefSentence } from '../brief.ts'
import { type Desk, itemsOfKind, latestDate, mentions, onceADesk, ownerName, partyName } from '../desk.ts'
import { dateWords, listWords } from '../words.ts'
import { atStage, instruments, unsaidLine } from './agreement.ts'
import { commitments } from './commitment.ts'
import { events } from './event.ts'
import { figures, isPast, isTotal } from './figure.ts'
import { statements } from './statement.ts'
import { ties } from './tie.ts'

/** A sentence about what the documents hold or do not hold: it cites nothing, the proof looks for itself. */
export const bare = (text: string): BriefSentence => ({ text, cites: [], records: [], findings: [], marks: [] })

/** Statements by the country that their speaker speaks for. */
const spoken = onceADesk((desk) => {
  const counts = new Map<string, number>()
  for (const { all } of statements(desk))
    for (const { speaker } of all) if (speaker?.country) counts.set(speaker.country, (counts.get(speaker.country) ?? 0) + 1)
  return counts
})

const speakersOf = (desk: Desk, code: string): number => spoken(desk).get(code) ?? 0

/** Countries of the pair with at least one statement by a speaker of theirs. */
export const heardSides = (desk: Desk): readonly string[] => desk.options.pair.filter((code) => speakersOf(desk, code) > 0)

const documentWord = (count: number): string => `${count} ${count === 1 ? 'document' : 'documents'}`

/** Documents by letter, publisher where known, and date: "A (Tagus Daily, 2 June 2024)". */
export const listedDocuments = (desk: Desk, documents: Desk['documents'] = desk.documents): readonly string[] =>
  documents.map(({ id, publisher, published }) => {
    const date = published ? dateWords(published.slice(0, 10)) : 'undated'
    return `${desk.letters.get(id)} (${publisher ? `${publisher}, ` : ''}${date})`
  })

const readLine = (desk: Desk): string => {
  if (desk.documents.length === 0) return 'Read: no document.'
  const all = listedDocuments(desk)
  const shown = all.length > 8 ? [...all.slice(0, 8), `${all.length - 8} more`] : all
  const given = desk.byId.size === all.length ? 'all on' : `${all.length} on`
  return `${documentWord(desk.byId.size)} given, ${given} this pair: ${listWords(shown)}.`
}

const heardLine = (desk: Desk): string => {
  const sides = desk.options.pair.map((code) => {
    return `${partyName(desk, code)} ${speakersOf(desk, code) || 'none'}`
  })
  return `Statements heard: ${sides.join(', ')}.`
}

/** As of when, how many documents, which sides are heard. */
export const headLines = (desk: Desk): readonly BriefSentence[] => {
  const latest = latestDate(desk)
  const date = latest ? `As of ${dateWords(latest)}, the latest document.` : 'As of no known date: no document is dated.'
  return [bare(date), bare(readLine(desk)), ...(desk.documents.length > 0 && desk.items.length > 0 ? [bare(heardLine(desk))] : [])]
}

/** The honest brief of a pair without entries. */
export const emptyLines = (desk: Desk): readonly BriefSentence[] => {
  const [a, b] = desk.options.pair
  const naming = desk.documents.filter((document) => mentions(document.text, a, desk.options) && mentions(document.text, b, desk.options))
  const named =
    naming.length === 0
      ? 'No document names both countries.'
      : `${documentWord(naming.length)} ${naming.length === 1 ? 'names' : 'name'} both countries and gave no entry: ${listWords(naming.map((document) => desk.letters.get(document.id)!))}.`
  return [bare(`Nothing is on record for ${partyName(desk, a)} and ${partyName(desk, b)}.`), bare(named)]
}

const when = (needed: boolean, text: string): readonly BriefSentence[] => (needed ? [bare(text)] : [])

const politicalForms: readonly (readonly [AgreementRecord['form'], string])[] = [
  ['joint-statement', 'joint statement'],
  ['declaration', 'declaration'],
]

/** So much of a text is its head, where its own name would stand. */
const headOf = 300

/** Statements and declarations that are told of, when no document names itself so in its title or at its head. */
const missingTexts = (desk: Desk): readonly BriefSentence[] =>
  politicalForms.flatMap(([form, words]) => {
    const told = itemsOfKind(desk, 'agreement').some((item) => item.all.some((record) => record.form === form))
    const isIt = ({ title, text }: Desk['documents'][number]) =>
      (title ?? '').toLowerCase().includes(words) || text.slice(0, headOf).toLowerCase().includes(words)
    return when(told && !desk.documents.some(isIt), `The text of the ${words}: no document.`)
  })

const flows: ReadonlySet<string | null> = new Set(['exports', 'imports'])

/** Sides that report no figure of a flow that the other side reports. */
const missingMirrors = (desk: Desk, money: readonly FigureRecord[]): readonly BriefSentence[] => {
  const reporters = money.flatMap((record) => (flows.has(record.measure) && record.value !== null ? [record.reporter] : []))
  return reporters.length === 0
    ? []
    : desk.options.pair.flatMap((code) => when(!reporters.includes(code), `${ownerName(desk, code)} own figures of this trade: none on record.`))
}

/** "1996–2017 and 2019": years in stretches. */
const stretches = (years: readonly number[]): readonly string[] => {
  const parts: [number, number][] = []
  for (const year of years) {
    const last = parts.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else parts.push([year, year])
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
}

/** Years between the first and the last of which a total of trade is told, and of which none is. */
const missingYears = (desk: Desk, money: readonly FigureRecord[]): readonly BriefSentence[] => {
  const told = new Set(
    money
      .filter((record) => record.measure === 'trade' && isTotal(record) && isPast(record, latestDate(desk)) && /^\d{4}$/.test(record.period ?? ''))
      .map((record) => Number(record.period)),
  )
  const [first, last] = [Math.min(...told), Math.max(...told)]
  const missing = told.size < 2 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => !told.has(year))
  return when(missing.length > 0, `Trade of the years ${listWords(stretches(missing))}: no figure on record.`)
}

/** Sides of whom no document is, where it is known whose the others are. */
const unheardSides = (desk: Desk): readonly BriefSentence[] => {
  const sides = new Set(desk.origins.flatMap(({ side }) => side ?? []))
  return sides.size === 0 ? [] : desk.options.pair.flatMap((code) => when(!sides.has(code), `${ownerName(desk, code)} side: no document of its own.`))
}

/** Signed instruments of which it is not told whether they are in force. */
const notInForce = (desk: Desk): readonly BriefSentence[] =>
  instruments(desk)
    .filter(
      (one) =>
        !one.unneeded.has('in-force') && atStage(one, 'signed').length > 0 && atStage(one, 'in-force').length + atStage(one, 'ended').length === 0,
    )
    .map((one) => unsaidLine(desk, one, 'in-force'))

/** What was looked for in the entries of the pair and not found, the weightiest first. */
export const gapLines = (desk: Desk): readonly BriefSentence[] => {
  const all = events(desk).map((item) => item.lead)
  const told = events(desk).flatMap((item) => item.all)
  const latest = latestDate(desk)
  const money = figures(desk).flatMap((item) => item.all)
  return [
    ...desk.options.pair.flatMap((code) =>
      when(speakersOf(desk, code) === 0, `${ownerName(desk, code)} own account: no speaker of its side is heard.`),
    ),
    ...unheardSides(desk),
    ...missingTexts(desk),
    ...notInForce(desk),
    ...when(latest !== null, `Anything after ${dateWords(latest ?? '')}: no document. Silence is no breach.`),
    ...missingMirrors(desk, money),
    ...missingYears(desk, money),
    ...when(money.length > 0 && money.every((figure) => figure.measure !== 'investment'), 'Investment: no figure on record.'),
    ...when(money.length === 0, 'Trade and investment: no figure on record.'),
    ...when(told.some((event) => event.type === 'visit') && told.every((event) => event.rank === null), 'The rank of a visit: not said.'),
    ...when(!ties(desk).some((item) => item.lead.type === 'embassy'), 'Embassies: none on record.'),
    ...when(!all.some(isFriction), 'Disputes and measures: none on record.'),
    ...when(
      commitments(desk).length > 0 && commitments(desk).every((item) => item.all.every((record) => record.deadline === null)),
      'Deadlines: no commitment has one.',
    ),
  ]
}
