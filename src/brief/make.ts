import type { Ledger } from '../model/ledger.ts'
import { accountOf, draftOf } from './account.ts'
import type { Brief, BriefOptions, BriefSection } from './brief.ts'
import { type Desk, openDesk } from './desk.ts'
import { agreements, commitmentTables, contacts, relationship } from './full-contacts.ts'
import { addsUp, notCovered, people, sources, tieTable } from './full-end.ts'
import { tradeAndInvestment } from './full-figures.ts'
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

const sectionsOf = (desk: Desk, length: Brief['length']): readonly BriefSection[] => (length === 'page' ? pageSections(desk) : fullSections(desk))

/** The account of a pair of countries from a ledger: every line with its citations, every sentence proved, what failed withheld and counted. Pure: same ledger and options, same brief. */
export const makeBrief = (ledger: Ledger, options: BriefOptions): Brief => {
  const { length } = options
  const made = accountOf(openDesk(ledger, options), { kind: 'brief', title: length === 'page' ? 'page one' : null }, (desk) =>
    sectionsOf(desk, length),
  )
  return { ...made, kind: 'brief', length }
}

/** The sentences of a brief as first made, each once, with the world they are proved against: what a bench of the proof runs on. */
export const draftBrief = (ledger: Ledger, options: BriefOptions) => draftOf(openDesk(ledger, options), (desk) => sectionsOf(desk, options.length))
