import type { VersionChange } from '../../model/history.ts'
import { overlaps } from '../../model/span.ts'
import type { BriefSentence } from '../brief.ts'
import { cite, type Desk, onceADesk } from '../desk.ts'
import { quoted } from '../words.ts'

/** A change from one version of a page to the next, with what the later one says of having been changed. */
interface Edit {
  readonly change: VersionChange
  readonly noticed: boolean
}

const touches = (desk: Desk, document: string, place: VersionChange['a']): boolean =>
  place !== null && (spansIn(desk).get(document) ?? []).some((span) => overlaps(span, place.span))

const spansIn = onceADesk((desk) => {
  const records = [...desk.records.values()]
  return new Map([...Map.groupBy(records, ({ document }) => document)].map(([id, own]) => [id, own.map(({ span }) => span)]))
})

const isTelling = ({ was, is }: VersionChange): boolean => was.length > 0 || is.length > 0

/** Changes that take from or add to what is on record of the pair; of sentences that only read otherwise those with other figures, dates or names. */
const editsOf = (desk: Desk): readonly Edit[] =>
  desk.histories.flatMap(({ versions, changes }) => {
    const notices = new Set(versions.flatMap(({ document, notice }) => (notice === null ? [] : [document])))
    return changes
      .filter((change) => desk.letters.has(change.from) && desk.letters.has(change.to))
      .filter((change) => touches(desk, change.from, change.a) || touches(desk, change.to, change.b))
      .filter((change) => change.kind !== 'changed' || isTelling(change))
      .map((change) => ({ change, noticed: notices.has(change.to) }))
  })

const swapped = ({ was, is }: VersionChange): string =>
  was.length + is.length === 0 ? '' : ` · ${was.join(', ') || 'nothing'} → ${is.join(', ') || 'nothing'}`

const wordsOf = (change: VersionChange): string => {
  const [a, b] = [change.a, change.b].map((place) => (place === null ? '' : quoted(place.quote, 30)))
  if (change.kind === 'changed') return `${swapped(change)} · before: ${a} · now: ${b}`
  return change.kind === 'removed' ? ` · taken out: ${a}` : ` · put in: ${b}`
}

const editLine = (desk: Desk, { change, noticed }: Edit): BriefSentence => {
  const [to, from] = [desk.letters.get(change.to)!, desk.letters.get(change.from)!]
  const how = noticed ? 'the page says that it was changed' : 'quiet edit'
  return {
    text: `${to} is a later version of ${from} · ${how}${wordsOf(change)}`,
    cites: [
      ...(change.a === null ? [] : [cite(desk, change.from, change.a.span)]),
      ...(change.b === null ? [] : [cite(desk, change.to, change.b.span)]),
    ],
    records: [],
    findings: [],
    marks: [],
  }
}

/** Lines that a brief has room for. */
const SHOWN = 12

/** "B is a later version of A · quiet edit · 40 → 14 · before: “…” · now: “…”": what pages took out, put in or changed after they came out. */
export const editLines = onceADesk((desk): readonly BriefSentence[] =>
  editsOf(desk)
    .slice(0, SHOWN)
    .map((edit) => editLine(desk, edit)),
)

/** Of those the ones that a reader must know before repeating anything: nobody says that words were taken out, or other figures put in. */
export const quietLines = (desk: Desk): readonly BriefSentence[] =>
  editsOf(desk)
    .filter(({ change, noticed }) => !noticed && change.kind !== 'added')
    .map((edit) => editLine(desk, edit))
