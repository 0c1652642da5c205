import type { FollowUp, FollowUpLink, FollowUpRelation } from '../../model/follow-up.ts'
import type { CommitmentRecord } from '../../model/record.ts'
import { overlaps } from '../../model/span.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import { type Desk, sentence } from '../desk.ts'
import { dateWords } from '../words.ts'
import { recordWords } from './common.ts'

const statusWords: Readonly<Record<FollowUp['status'], string>> = {
  open: 'open',
  repeated: 'said again',
  advanced: 'a step taken',
  kept: 'kept',
  broken: 'broken',
  lapsed: 'deadline passed',
  unverifiable: 'cannot be measured',
}

const against: ReadonlySet<FollowUpRelation> = new Set(['contradicts', 'drops'])

/** The status as it is printed: what is the machine's alone is called proposed, what was turned down has no deadline. */
const statusOf = ({ status, proposed, links }: FollowUp): string => {
  if (status === 'lapsed' && links.some(({ relation }) => against.has(relation))) return 'turned down or called off'
  return `${statusWords[status]}${proposed ? ' (proposed)' : ''}`
}

const shownBy: Readonly<Partial<Record<FollowUp['status'], readonly FollowUpRelation[]>>> = {
  kept: ['fulfils'],
  broken: ['contradicts', 'drops'],
  lapsed: ['contradicts', 'drops'],
  advanced: ['advances'],
}

/** The later entry that the status rests on, else the last one. */
const decisive = ({ status, links }: FollowUp): FollowUpLink | undefined =>
  links.findLast(({ relation }) => shownBy[status]?.includes(relation)) ?? links.at(-1)

const linkLine = (desk: Desk, followUp: FollowUp, record: CommitmentRecord, link: FollowUpLink | undefined): BriefSentence => {
  const pledge = `${recordWords(desk, record, 12)} · ${statusOf(followUp)}`
  const later = desk.records.get(link?.claim ?? '')
  if (later === undefined || later.published === null) return sentence(desk, link === undefined ? `${pledge} · nothing on record` : pledge, [record])
  const text = `${pledge} · told ${dateWords(later.published.slice(0, 10))}, ${link!.reason}: ${recordWords(desk, later, 25)}`
  return sentence(desk, text, later.id === record.id ? [record] : [record, later])
}

/** The telling of a commitment that is followed: the first. */
export const firstTold = (all: readonly CommitmentRecord[]): CommitmentRecord =>
  all.toSorted((a, b) =>
    (a.published ?? '~') === (b.published ?? '~') ? (a.id < b.id ? -1 : 1) : (a.published ?? '~') < (b.published ?? '~') ? -1 : 1,
  )[0]!

/** The cell "since then": the status, and the later words that it rests on; "–" where nothing is followed. */
export const sinceCell = (desk: Desk, followUp: FollowUp | undefined, record: CommitmentRecord): BriefCell => {
  if (followUp === undefined) return { shown: '–', sentence: null }
  const made = linkLine(desk, followUp, record, decisive(followUp))
  return { shown: made.text.slice(recordWords(desk, record, 12).length + 3), sentence: made }
}

const sameSentence = (desk: Desk, a: FollowUpLink, b: FollowUpLink | undefined): boolean => {
  const [one, other] = [desk.records.get(a.claim), desk.records.get(b?.claim ?? '')]
  return one !== undefined && other !== undefined && one.document === other.document && overlaps(one.span, other.span)
}

/** What else happened since then to a commitment, where there is more than the table has room for; other records of the same words are not told again. */
export const furtherSteps = (desk: Desk, followUp: FollowUp | undefined, record: CommitmentRecord): readonly BriefSentence[] => {
  if (followUp === undefined) return []
  const last = decisive(followUp)
  return followUp.links
    .filter((link) => link !== last && link.relation !== 'repeats' && !sameSentence(desk, link, last))
    .map((link) => linkLine(desk, followUp, record, link))
}
