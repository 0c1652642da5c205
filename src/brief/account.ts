import { plain } from './blocks.ts'
import type { Account, BriefDocument, BriefSection, BriefSentence } from './brief.ts'
import { type Desk, latestDate } from './desk.ts'
import { sources } from './full-end.ts'
import { gatedSection, openGate, worldOf } from './gate.ts'
import { emptyLines, headLines, heardSides } from './lines/gaps.ts'
import { originCount } from './lines/origin.ts'

/** Lays out the sections of an account; asked only when something is on record. */
export type MakeSections = (desk: Desk) => readonly BriefSection[]

const emptySections = (desk: Desk): readonly BriefSection[] => {
  const listed = desk.documents.length > 0 ? [{ id: 'sources', number: null, title: 'Sources', blocks: sources(desk) }] : []
  return [{ id: 'empty', number: null, title: 'Nothing on record', blocks: emptyLines(desk).map((line) => plain(line)) }, ...listed]
}

const sectionsOf = (desk: Desk, make: MakeSections): readonly BriefSection[] => (desk.items.length === 0 ? emptySections(desk) : make(desk))

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

const lookedAt = ({ items }: Desk): Account['looked'] => {
  const claims = items.flatMap((item) => item.claims)
  return { judged: claims.filter(({ judged }) => judged !== undefined).length, records: claims.length }
}

const headOf = (desk: Desk): readonly BriefSentence[] => [...headLines(desk), ...(desk.items.length > 0 ? originCount(desk) : [])]

/** What a desk holds, told in sections of which every sentence was proved; what failed is withheld and counted. */
export const accountOf = (desk: Desk, what: Pick<Account, 'kind' | 'title'>, make: MakeSections): Account => {
  const { options } = desk
  const gate = openGate(worldOf(desk))
  const head = headOf(desk).filter(gate.pass)
  const sections = sectionsOf(desk, make)
    .map((section) => gatedSection(section, gate))
    .filter((section) => section.blocks.length > 0)
  const heard = heardSides(desk)
  const withheld = gate.withheld()
  return {
    ...what,
    pair: options.pair,
    names: [options.names(options.pair[0]), options.names(options.pair[1])],
    asOf: options.asOf ?? latestDate(desk),
    since: desk.since ?? options.since ?? null,
    about: options.about ?? null,
    for: options.for ?? null,
    documents: documentsOf(desk),
    heard,
    unheard: options.pair.filter((code) => !heard.includes(code)),
    looked: lookedAt(desk),
    head,
    sections,
    withheld,
    counts: { made: gate.made(), printed: gate.made() - withheld.length, withheld: withheld.length },
  }
}

/** The sentences of an account as first made, each once, with the world they are proved against. */
export const draftOf = (desk: Desk, make: MakeSections) => {
  const world = worldOf(desk)
  const gate = openGate(world)
  headOf(desk).forEach(gate.pass)
  for (const section of sectionsOf(desk, make)) gatedSection(section, gate)
  return { sentences: gate.sentences(), world }
}
