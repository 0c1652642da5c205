import type { StatementRecord } from '../../model/record.ts'
import type { Desk } from '../desk.ts'
import { statements } from '../lines/statement.ts'

/** Offices by whose holder, and bodies by whose mouth, a state speaks. */
const speaksForState =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|minister|secretary|ambassador|envoy|spokes\w+|speaker|government|ministry|office|parliament|high commission\w*|commissioner)\b/i

const forms: ReadonlySet<string | null> = new Set(['direct', 'partial', 'document'])

/** Whether words bind or trouble relations: quoted words of somebody who speaks for a side of the pair, or a denial. */
const isWeighty = (desk: Desk, record: StatementRecord): boolean => {
  const { speaker } = record
  if (speaker === null || !desk.options.pair.includes(speaker.country ?? '')) return false
  return (record.negated || forms.has(record.form)) && speaksForState.test(`${speaker.role ?? ''} ${speaker.name}`)
}

/** So many of one speaker in one document. */
const perSpeaker = 2

const weight = (record: StatementRecord): number => (record.negated ? 100 : 0) + record.topics.length * 10 + Math.min(9, record.quote.length / 40)

/** The weightiest words of each speaker in each document, as one document has them; of equals the earlier. */
export const weighty = (desk: Desk): readonly StatementRecord[] => {
  const leads = statements(desk)
    .map((item) => item.lead)
    .filter((record) => isWeighty(desk, record))
  const bySpeaker = Map.groupBy(leads, (record) => `${record.document} ${record.speaker!.name}`)
  return [...bySpeaker.values()].flatMap((own) =>
    own.toSorted((a, b) => weight(b) - weight(a) || a.span.start - b.span.start || (a.id < b.id ? -1 : 1)).slice(0, perSpeaker),
  )
}
