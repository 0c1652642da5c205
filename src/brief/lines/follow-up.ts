import type { FollowUp, FollowUpLink, FollowUpRelation, FollowUpStatus } from '../../model/follow-up.ts'
import type { CommitmentRecord } from '../../model/record.ts'
import { overlaps } from '../../model/span.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { type Desk, onceADesk, sentence } from '../desk.ts'
import { dateWords } from '../words.ts'
import { commitmentLine, commitments, readings, sameReading } from './commitment.ts'
import { recordWords } from './common.ts'
import { bare } from './gaps.ts'

/** What became of a commitment, in a few words. */
const statusWords: Readonly<Record<FollowUpStatus, string>> = {
  open: 'nothing on record',
  repeated: 'said again',
  advanced: 'a step taken',
  kept: 'kept',
  broken: 'broken',
  lapsed: 'deadline passed',
  unverifiable: 'nothing measurable was promised',
}

const relationWords: Readonly<Record<FollowUpRelation, string>> = {
  repeats: 'Said again',
  advances: 'A step towards it',
  fulfils: 'Done',
  contradicts: 'Against it',
  drops: 'Called off',
}

const against: ReadonlySet<FollowUpRelation> = new Set(['contradicts', 'drops'])

/** The status as it is printed: what is the machine's alone is called proposed, what was turned down has no deadline. */
const statusOf = ({ status, proposed, links }: FollowUp): string => {
  if (status === 'lapsed' && links.some(({ relation }) => against.has(relation))) return 'turned down or called off'
  return `${statusWords[status]}${proposed ? ' (proposed)' : ''}`
}

const shownBy: Readonly<Partial<Record<FollowUpStatus, readonly FollowUpRelation[]>>> = {
  kept: ['fulfils'],
  broken: ['contradicts', 'drops'],
  lapsed: ['contradicts', 'drops'],
  advanced: ['advances'],
}

/** The later entry that the status rests on, else the last one; of those whose day is known. */
const decisive = (desk: Desk, { status, links }: FollowUp): FollowUpLink | undefined => {
  const dated = links.filter(({ claim }) => desk.records.get(claim)?.published)
  return dated.findLast(({ relation }) => shownBy[status]?.includes(relation)) ?? dated.at(-1)
}

/** "told 3 April 2019, embassy: told as existing: “…”": the later record by which a link is shown; null where its day is not known. */
const laterWords = (desk: Desk, { claim, reason }: FollowUpLink) => {
  const record = desk.records.get(claim)
  if (record === undefined || record.published === null) return null
  return { record, text: `told ${dateWords(record.published.slice(0, 10))}, ${reason}: ${recordWords(desk, record, 25)}` }
}

/** The telling of a commitment that is followed: the first. */
const firstTold = (all: readonly CommitmentRecord[]): CommitmentRecord =>
  all.toSorted((a, b) =>
    (a.published ?? '~') === (b.published ?? '~') ? (a.id < b.id ? -1 : 1) : (a.published ?? '~') < (b.published ?? '~') ? -1 : 1,
  )[0]!

/** "Undertaken · X: “…” · since then: kept (proposed) · told 3 April 2019, …: “…”"; null when the commitment is not followed. */
const followedLine = (desk: Desk, record: CommitmentRecord): BriefSentence | null => {
  const found = desk.followUps.get(record.id)
  if (found === undefined) return null
  const link = decisive(desk, found)
  const later = link === undefined ? null : laterWords(desk, link)
  const made = commitmentLine(desk, record)
  const text = `${made.text} · since then: ${statusOf(found)}${later === null ? '' : ` · ${later.text}`}`
  return later === null ? { ...made, text } : sentence(desk, text, [record, later.record], made.cites)
}

/** The cell "since then": the status, and the later words that it rests on; "–" where nothing is followed. */
export const followedCell = (desk: Desk, record: CommitmentRecord, all: readonly CommitmentRecord[]): BriefCell => {
  const first = firstTold(all)
  const shown = readings(desk, all).find((one) => sameReading(desk, one, first))
  const made = record === shown ? followedLine(desk, record) : null
  return made === null ? { shown: '–', sentence: null } : { shown: made.text.slice(made.text.lastIndexOf(mark) + mark.length), sentence: made }
}

const mark = ' · since then: '

/** "A step towards it · told 3 April 2019, …: “…”": how one later record bears on a commitment. */
const stepLine = (desk: Desk, pledge: CommitmentRecord, link: FollowUpLink): readonly BriefSentence[] => {
  const later = laterWords(desk, link)
  if (later === null) return []
  const text = `${relationWords[link.relation]} · ${later.text}`
  return [sentence(desk, text, later.record.id === pledge.id ? [pledge] : [later.record, pledge])]
}

const sameSentence = (desk: Desk, a: FollowUpLink, b: FollowUpLink): boolean => {
  const [one, other] = [desk.records.get(a.claim), desk.records.get(b.claim)]
  return one !== undefined && other !== undefined && one.document === other.document && overlaps(one.span, other.span)
}

/** A commitment of which later records tell, what became of it, and the records that the line itself does not tell. */
export interface Followed {
  readonly line: BriefSentence
  readonly steps: readonly BriefSentence[]
}

/** Commitments on which later records bear; other records of the same words are not told again. */
export const followed = onceADesk((desk): readonly Followed[] =>
  commitments(desk).flatMap(({ all }) => {
    const first = firstTold(all)
    const [line, found] = [followedLine(desk, first), desk.followUps.get(first.id)]
    if (line === null || found === undefined || found.links.length === 0) return []
    const main = decisive(desk, found)
    const told: FollowUpLink[] = []
    for (const link of found.links) if (![...told, ...(main ? [main] : [])].some((other) => sameSentence(desk, link, other))) told.push(link)
    return [{ line, steps: told.flatMap((link) => stepLine(desk, first, link)) }]
  }),
)

export const nothingSince = bare('What became of commitments: no later entry bears on any.')

/** Whether anything is to be told of what became of commitments: a later record, or a deadline that has passed. */
export const anythingSince = (desk: Desk): boolean =>
  [...desk.followUps.values()].some(({ links, status }) => links.length > 0 || status === 'lapsed')
