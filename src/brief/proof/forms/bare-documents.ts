import type { ChanceryRecord } from '../../../model/record.ts'
import { datePattern, readDate } from '../dates.ts'
import { codeOf } from '../names.ts'
import { type Case, documentsByLetter, type Fault, fault, must, onceAWorld } from '../proof.ts'
import { holdsWords } from '../quotes.ts'
import { type BareForm, counted, dates, type Groups, isNew, isStatement } from './bare-common.ts'

/** A publisher's name as a list prints it; it may hold a pair of brackets of its own: "Diario (English edition)". */
const publisher = '(?:[^()]|\\([^()]*\\))+?'
const entry = new RegExp(`(?<=^|, | and )([A-Z]+) \\((?:(${publisher}), )?(${datePattern}|undated)\\)`, 'g')

const documentOf = (one: Case, letter: string | undefined) => one.world.documents.get(documentsByLetter(one.world).get(letter ?? '') ?? '')

/** One document of a list, under its letter: publisher and date of publication are its own. */
const entryFaults = (one: Case, [, letter, said, date]: RegExpMatchArray): readonly Fault[] => {
  const document = documentOf(one, letter)
  const published = document?.published?.slice(0, 10) ?? null
  return [
    ...must((said ?? null) === (document?.publisher ?? null), 'name', said ?? '', 'another publisher'),
    ...must(date === 'undated' ? published === null : readDate(date!)?.iso === published, 'date', date!, 'another date of publication'),
  ]
}

/** "A (Tagus Daily, 2 June 2024), B (undated) and 3 more": these documents and no others, each once. */
const listFaults = (one: Case, list: string, letters: readonly string[]): readonly Fault[] => {
  const listed = [...list.matchAll(entry)]
  const named = new Set(listed.map(([, letter]) => letter!))
  const rest = /^(?:, | and )*(?:(?<more>\d+) more)?$/.exec(list.replace(entry, ''))
  return [
    ...must(rest !== null, 'words', list, 'not a list of documents'),
    ...must(named.size === listed.length, 'name', list, 'a document twice'),
    ...must(
      [...named].every((letter) => letters.includes(letter)),
      'name',
      list,
      'a document that does not belong there',
    ),
    ...must(named.size + Number(rest?.groups?.more ?? 0) === letters.length, 'number', list, `there are ${letters.length}`),
    ...listed.flatMap((m) => entryFaults(one, m)),
  ]
}

const readFaults = (one: Case, m: Groups): readonly Fault[] => [
  ...counted(m.given, one.world.documents.size),
  ...counted(m.count === 'all' ? m.given : m.count, one.world.letters.size),
  ...listFaults(one, m.list!, [...one.world.letters.values()]),
]

/** Letters of the documents that are new since the day of the world. */
const fresh = (one: Case): readonly string[] => [...one.world.letters].flatMap(([id, letter]) => (isNew(one, id) ? [letter] : []))

const sinceFaults = (one: Case, said: string): readonly Fault[] =>
  must(readDate(said)?.iso === one.world.since, 'date', said, `the day is ${one.world.since}`)

const namesBoth = (one: Case, id: string): boolean =>
  one.world.pair.every((code) => (one.world.names.get(code) ?? []).some((name) => holdsWords(one.world.documents.get(id)?.text ?? '', name)))

const nothing = (one: Case): readonly Fault[] => must(one.world.entries === 0, 'polarity', '', 'entries are on record')

const namingFaults = (one: Case, m: Groups): readonly Fault[] => {
  const naming = [...one.world.letters].filter(([id]) => namesBoth(one, id)).map(([, letter]) => letter)
  const said = m.list!.split(/, | and /)
  return [
    ...counted(m.count, naming.length),
    ...must(said.join() === naming.join(), 'name', m.list!, `named in ${naming.join(', ')}`),
    ...nothing(one),
  ]
}

const pairFaults = (one: Case, m: Groups): readonly Fault[] => [
  ...must(codeOf(one, m.a!) === one.world.pair[0] && codeOf(one, m.b!) === one.world.pair[1], 'name', `${m.a}, ${m.b}`, 'another pair'),
  ...nothing(one),
]

/** The row of one document: letter, publisher and title or file, date, address. */
const rowFaults = (one: Case, m: Groups): readonly Fault[] => {
  const document = documentOf(one, m.letter)
  if (!document) return [fault('name', m.letter!, 'no document has this letter')]
  const title =
    [document.publisher, document.title].filter((part) => part !== null).join(', ') ||
    `file ${document.source?.split(/[\\/]/).at(-1)}`.replace(/^file undefined$/, 'untitled')
  const date = m.date === 'undated' ? null : (readDate(m.date!)?.iso ?? '?')
  return [
    ...must(m.title === title, 'name', m.title!, `the document is ${title}`),
    ...must(date === (document.published?.slice(0, 10) ?? null), 'date', m.date!, `published ${document.published}`),
    ...must(m.address === (document.url ?? 'no address'), 'name', m.address!, `the address is ${document.url}`),
  ]
}

const sourceOf = (record: ChanceryRecord): string | null =>
  isStatement(record) && record.via !== null ? record.via : record.attribution.mode === 'reported' ? record.attribution.by : null

/** Whatever records name as where their document has something from, with the letters of those documents. */
const named = onceAWorld((world): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const record of world.records.values()) {
    const name = sourceOf(record)
    if (name !== null) found.set(name, (found.get(name) ?? new Set()).add(world.letters.get(record.document) ?? '?'))
  }
  return found
})

const sourceFaults = (one: Case, m: Groups): readonly Fault[] => {
  const letters = [...(named(one.world).get(m.name!) ?? [])].sort().join(', ')
  return [
    ...must(letters !== '', 'speaker', m.name!, 'no record names it'),
    ...must(letters === m.letters, 'name', m.letters!, `named in ${letters}`),
  ]
}

const latest = (one: Case, said: string): readonly Fault[] =>
  must(readDate(said)?.iso === dates(one).at(-1), 'date', said, `the latest document is of ${dates(one).at(-1)}`)

/** Lines about the documents themselves: which there are, of when, whose, and what they have it from. */
export const documentForms: readonly BareForm[] = [
  { pattern: new RegExp(`^As of (?<date>${datePattern}), the latest document\\.$`), check: (one, m) => latest(one, m.date!) },
  { pattern: /^As of no known date: no document is dated\.$/, check: (one) => must(dates(one).length === 0, 'date', '', 'a document is dated') },
  {
    pattern: new RegExp(`^Anything after (?<date>${datePattern}): no document\\. Silence is no breach\\.$`),
    check: (one, m) => latest(one, m.date!),
  },
  { pattern: /^Read: no document\.$/, check: (one) => must(one.world.letters.size === 0, 'number', '', 'there are documents') },
  { pattern: /^(?<given>\d+) documents? given, (?<count>\d+|all) on this pair: (?<list>.+)\.$/, check: readFaults },
  { pattern: /^Nothing is on record for (?<a>.+) and (?<b>.+)\.$/, check: pairFaults },
  {
    pattern: /^No document names both countries\.$/,
    check: (one) => must(![...one.world.letters.keys()].some((id) => namesBoth(one, id)), 'polarity', '', 'one does'),
  },
  { pattern: /^(?<count>\d+) documents? names? both countries and gave no entry: (?<list>.+)\.$/, check: namingFaults },
  {
    pattern: new RegExp(`^Published since (?<since>${datePattern}): (?<list>[A-Z]+ \\(.+\\))\\.$`),
    check: (one, m) => [...sinceFaults(one, m.since!), ...listFaults(one, m.list!, fresh(one))],
  },
  {
    pattern: new RegExp(`^Published since (?<since>${datePattern}): no document on this pair\\.$`),
    check: (one, m) => [...sinceFaults(one, m.since!), ...must(fresh(one).length === 0, 'number', '', 'there are new documents')],
  },
  { pattern: /^Source named: (?<name>.+) · in (?<letters>[A-Z, ]+)$/, check: sourceFaults },
  {
    pattern: new RegExp(`^(?<letter>[A-Z]+) · (?<title>.+) · (?<date>${datePattern}|undated) · (?<address>\\S+|no address)$`),
    check: rowFaults,
  },
]
