import { isFriction } from '../acts.ts'
import type { BriefSentence } from '../brief.ts'
import { type Desk, latestDate, mentions, onceADesk } from '../desk.ts'
import { dateWords, listWords } from '../words.ts'
import { commitments } from './commitment.ts'
import { events } from './event.ts'
import { figures } from './figure.ts'
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
    return `${desk.options.names(code)} ${speakersOf(desk, code) || 'none'}`
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
  return [bare(`Nothing is on record for ${desk.options.names(a)} and ${desk.options.names(b)}.`), bare(named)]
}

const when = (needed: boolean, text: string): readonly BriefSentence[] => (needed ? [bare(text)] : [])

/** What was looked for in the entries of the pair and not found. */
export const gapLines = (desk: Desk): readonly BriefSentence[] => {
  const all = events(desk).map((item) => item.lead)
  const latest = latestDate(desk)
  const money = figures(desk).flatMap((item) => item.all)
  return [
    ...desk.options.pair.flatMap((code) =>
      when(speakersOf(desk, code) === 0, `${desk.options.names(code)}'s own account: no speaker of its side is heard.`),
    ),
    ...when(all.some((event) => event.type === 'visit') && all.every((event) => event.rank === null), 'The rank of a visit: not said.'),
    ...when(!all.some(isFriction), 'Disputes and measures: none on record.'),
    ...when(!ties(desk).some((item) => item.lead.type === 'embassy'), 'Embassies: none on record.'),
    ...when(money.length > 0 && money.every((figure) => figure.measure !== 'investment'), 'Investment: no figure on record.'),
    ...when(money.length === 0, 'Trade and investment: no figure on record.'),
    ...when(
      commitments(desk).length > 0 && commitments(desk).every((item) => item.all.every((record) => record.deadline === null)),
      'Deadlines: no commitment has one.',
    ),
    ...when(latest !== null, `Anything after ${dateWords(latest ?? '')}: no document. Silence is no breach.`),
  ]
}
