import type { Account, AccountOptions, BriefBlock, BriefSection, BriefSentence } from '../brief/brief.ts'
import { openDesk } from '../brief/desk.ts'
import { dateWords } from '../brief/words.ts'
import type { Document } from '../model/document.ts'
import type { Ledger } from '../model/ledger.ts'

/*
 * Why a brief is empty when it is the wish that hid what is on record: the day, the start or the topic that was asked for.
 * The brief itself knows only what it was allowed to see, so what was left out is counted here.
 */

type Asked = AccountOptions & { readonly documents: readonly Document[] }

/** The day of the first dated document, null when none has a date. */
const earliestOf = (documents: readonly Pick<Document, 'published'>[]): string | null =>
  documents
    .map(({ published }) => published?.slice(0, 10) ?? '')
    .filter((day) => day !== '')
    .sort()[0] ?? null

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`

/** How many entries the pair has when this wish is left out. */
const countWithout = (ledger: Ledger, asked: Asked, wish: 'about' | 'since'): number => {
  const { [wish]: _, ...rest } = asked
  return openDesk(ledger, rest).items.length
}

/** Nothing had been published by the day that was asked for, as far as dates are known. */
const tooEarly = ({ asOf, documents }: Asked): string | null => {
  if (asOf === undefined || documents.length === 0) return null
  const earliest = earliestOf(documents)
  if (earliest === null) return `No document is known to have been published by ${dateWords(asOf)}: none of the ${documents.length} is dated.`
  return earliest <= asOf ? null : `Nothing was published by ${dateWords(asOf)}; the earliest document is of ${dateWords(earliest)}.`
}

/** The topic, or the day since when, passes over all that is on record. */
const passedOver = (ledger: Ledger, asked: Asked): string | null => {
  const { about, since } = asked
  const others = about === undefined ? 0 : countWithout(ledger, asked, 'about')
  if (others > 0) return `Nothing is on record about ${about}; ${entries(others)} on other topics.`
  const before = since === undefined ? 0 : countWithout(ledger, asked, 'since')
  return before > 0 ? `Nothing was published since ${dateWords(since!)}; ${entries(before)} from before.` : null
}

const sentence = (text: string): BriefSentence => ({ text, cites: [], records: [], findings: [], marks: [] })

const line = (text: string): BriefBlock => ({ kind: 'line', bullet: false, indent: 0, label: null, sentences: [sentence(text)] })

/** The empty section with its first line, which is so in any case, and the reason in place of the guess after it. */
const reworded = (section: BriefSection, reason: string | null): BriefSection => {
  if (section.id !== 'empty') return section
  const kept = section.blocks.slice(0, 1)
  return { ...section, blocks: reason === null ? kept : [...kept, line(reason)] }
}

/** The same brief; an empty one says why it is empty when something is on record that was not asked for. */
export const withReason = <T extends Account>(made: T, ledger: Ledger, asked: Asked): T => {
  if (made.sections[0]?.id !== 'empty') return made
  const early = tooEarly(asked)
  if (early !== null) return { ...made, head: [sentence(early)], sections: made.sections.map((section) => reworded(section, null)) }
  const reason = passedOver(ledger, asked)
  return reason === null ? made : { ...made, sections: made.sections.map((section) => reworded(section, reason)) }
}
