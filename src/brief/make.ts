import type { Ledger } from '../model/ledger.ts'
import { plain } from './blocks.ts'
import type { Brief, BriefDocument, BriefOptions, BriefSection } from './brief.ts'
import { type Desk, latestDate, openDesk } from './desk.ts'
import { agreements, commitmentTables, contacts, relationship } from './full-contacts.ts'
import { addsUp, notCovered, people, sources, tieTable } from './full-end.ts'
import { tradeAndInvestment } from './full-figures.ts'
import { gatedSection, openGate, worldOf } from './gate.ts'
import { emptyLines, headLines, heardSides } from './lines/gaps.ts'
import { pageSections } from './page.ts'

const full: readonly (readonly [string, string, (desk: Desk) => BriefSection['blocks']])[] = [
  ['relationship', 'The relationship in three lines', relationship],
  ['contacts', 'Political contacts', contacts],
  ['agreements', 'Agreements by stage', agreements],
  ['commitments', 'Commitments by strength', commitmentTables],
  ['trade', 'Trade and investment', tradeAndInvestment],
  ['ties', 'Ties', tieTable],
  ['people', 'People and quotations', people],
  ['findings', 'What does not add up', addsUp],
  ['gaps', 'What the sources do not cover', notCovered],
  ['sources', 'Sources and origins', sources],
]

const fullSections = (desk: Desk): readonly BriefSection[] =>
  full.map(([id, title, make], at) => ({ id, number: at + 1, title, blocks: make(desk) })).filter((section) => section.blocks.length > 0)

const emptySections = (desk: Desk): readonly BriefSection[] => {
  const listed = desk.documents.length > 0 ? [{ id: 'sources', number: null, title: 'Sources', blocks: sources(desk) }] : []
  return [{ id: 'empty', number: null, title: 'Nothing on record', blocks: emptyLines(desk).map((line) => plain(line)) }, ...listed]
}

const sectionsOf = (desk: Desk): readonly BriefSection[] => {
  if (desk.items.length === 0) return emptySections(desk)
  return desk.options.length === 'page' ? pageSections(desk) : fullSections(desk)
}

const documentsOf = (desk: Desk): readonly BriefDocument[] =>
  desk.documents.map(({ id, title, publisher, source, url, published }) => ({
    id,
    letter: desk.letters.get(id)!,
    title,
    publisher,
    source,
    url,
    published,
  }))

/** The account of a pair of countries from a ledger: every line with its citations, every sentence proved, what failed withheld and counted. Pure: same ledger and options, same brief. */
export const makeBrief = (ledger: Ledger, options: BriefOptions): Brief => {
  const desk = openDesk(ledger, options)
  const gate = openGate(worldOf(desk))
  const head = headLines(desk).filter(gate.pass)
  const sections = sectionsOf(desk)
    .map((section) => gatedSection(section, gate))
    .filter((section) => section.blocks.length > 0)
  const heard = heardSides(desk)
  const withheld = gate.withheld()
  return {
    kind: 'brief',
    pair: options.pair,
    names: [options.names(options.pair[0]), options.names(options.pair[1])],
    length: options.length,
    asOf: options.asOf ?? latestDate(desk),
    since: options.since ?? null,
    about: options.about ?? null,
    for: options.for ?? null,
    documents: documentsOf(desk),
    heard,
    unheard: options.pair.filter((code) => !heard.includes(code)),
    looked: 'no',
    head,
    sections,
    withheld,
    counts: { made: gate.made(), printed: gate.made() - withheld.length, withheld: withheld.length },
  }
}

/** The sentences of a brief as first made, each once, with the world they are proved against: what a bench of the proof runs on. */
export const draftBrief = (ledger: Ledger, options: BriefOptions) => {
  const desk = openDesk(ledger, options)
  const world = worldOf(desk)
  const gate = openGate(world)
  headLines(desk).forEach(gate.pass)
  for (const section of sectionsOf(desk)) gatedSection(section, gate)
  return { sentences: gate.sentences(), world }
}
