import type { FollowUp, FollowUpRelation, FollowUpStatus } from '../../model/follow-up.ts'
import type { ChanceryRecord, CommitmentRecord } from '../../model/record.ts'
import type { BriefCell, BriefSentence } from '../brief.ts'
import type { Desk } from '../desk.ts'
import { commitmentLine } from './commitment.ts'
import { recordLine } from './record.ts'

/** What became of a commitment, in a few words. Kept and broken are the machine's proposal until a person agrees. */
const statusWords: Readonly<Record<FollowUpStatus, string>> = {
  open: 'nothing on record',
  repeated: 'said again',
  advanced: 'a step is on record',
  kept: 'kept',
  broken: 'broken',
  lapsed: 'lapsed, nothing on record',
  unverifiable: 'nothing measurable was promised',
}

const wordsOf = ({ status, proposed }: FollowUp): string => `${statusWords[status]}${proposed ? ' (proposed, no person has agreed)' : ''}`

const relationWords: Readonly<Record<FollowUpRelation, string>> = {
  repeats: 'Said again',
  advances: 'A step towards it',
  fulfils: 'Done',
  contradicts: 'Against it',
  drops: 'Called off',
}

/** "Undertaken · X: “…” · since then: a step is on record"; null when the commitment is not followed. */
export const followedLine = (desk: Desk, record: CommitmentRecord): BriefSentence | null => {
  const found = desk.followUps.get(record.id)
  if (found === undefined) return null
  const made = commitmentLine(desk, record)
  return { ...made, text: `${made.text} · since then: ${wordsOf(found)}` }
}

/** The cell that says what became of a commitment. */
export const followedCell = (desk: Desk, record: CommitmentRecord): BriefCell => {
  const found = desk.followUps.get(record.id)
  return found === undefined ? { shown: '–', sentence: null } : { shown: wordsOf(found), sentence: followedLine(desk, record) }
}

/** The later records that bear on a commitment, each as its own line: "A step towards it · …". */
export const linkLines = (desk: Desk, record: CommitmentRecord): readonly BriefSentence[] =>
  (desk.followUps.get(record.id)?.links ?? []).flatMap(({ claim, relation }) => {
    const later: ChanceryRecord | undefined = desk.records.get(claim)
    if (later === undefined) return []
    const made = recordLine(desk, later)
    return [{ ...made, text: `${relationWords[relation]} · ${made.text}` }]
  })
