import { whenOf } from '../../ledger/when.ts'
import type { CommitmentRecord } from '../../model/record.ts'
import { bullet, note, plain, table, under } from '../blocks.ts'
import type { BriefBlock, BriefSection } from '../brief.ts'
import type { Desk } from '../desk.ts'
import { commitmentLine, commitmentRow, commitments, openAskLine, readings, strengthGroups } from '../lines/commitment.ts'
import { anythingSince, followed, followedCell, nothingSince } from '../lines/follow-up.ts'
import { bare } from '../lines/gaps.ts'
import { openAsks } from '../turns.ts'

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

const turns = (desk: Desk): readonly BriefBlock[] => {
  const open = openAsks(desk)
  return open.length === 0
    ? [plain(bare('Asked or offered without an answer: none on record.'))]
    : open.map(({ item, side }) => bullet(openAskLine(desk, item.lead, side)))
}

/** Deadlines, the earliest first: a past one is a date to look at, not a breach. */
const dates = (desk: Desk): readonly BriefBlock[] => {
  const due = commitments(desk).filter((item) => item.lead.deadline !== null)
  const last = (record: CommitmentRecord) => whenOf(record.deadline).last ?? '~'
  const ordered = due.toSorted((a, b) => (last(a.lead) === last(b.lead) ? (a.id < b.id ? -1 : 1) : last(a.lead) < last(b.lead) ? -1 : 1))
  return ordered.length === 0 ? [plain(bare('Deadlines: no commitment has one.'))] : ordered.map((item) => bullet(commitmentLine(desk, item.lead)))
}

/** Commitments that later records bear on, each with those records. */
const since = (desk: Desk): readonly BriefBlock[] => {
  const told = followed(desk).flatMap(({ line, steps }) => [bullet(line), ...steps.map((step) => under(null, step))])
  return told.length > 0 ? told : [plain(nothingSince)]
}

const byStrength = (desk: Desk): readonly BriefSection[] => {
  const all = commitments(desk)
  return strengthGroups.map((group) => {
    const asked = group.title === 'Asked or offered'
    const after = anythingSince(desk) && group.title !== 'Endorsed'
    const rows = all.filter((item) => group.modalities.some((modality) => modality === item.lead.modality))
    const columns = [...(asked ? ['from', 'to', 'what', 'words'] : ['who', 'what', 'words']), ...(after ? ['since then'] : [])]
    return section(
      group.title.toLowerCase().replaceAll(' ', '-'),
      `${group.title} ${group.note}`,
      table(
        columns,
        rows.flatMap(({ all: told }) =>
          readings(desk, told).map((record) => [...commitmentRow(desk, record, asked), ...(after ? [followedCell(desk, record, told)] : [])]),
        ),
      ),
    )
  })
}

/** Whose turn it is, dates to look at, then every commitment by strength. */
export const commitmentsView = (desk: Desk): readonly BriefSection[] => {
  if (commitments(desk).length === 0) return [section('none', 'Commitments', [plain(bare('Commitments: none on record.'))])]
  return [
    section('turn', 'Whose turn it is', turns(desk)),
    section('dates', 'Dates to look at', dates(desk)),
    section('since', 'What happened since', since(desk)),
    section('reading', 'How to read the strengths', [
      note(
        'Strength is that of the words. Only what is undertaken is a pledge. What happened since is concluded from later documents; “kept” and “broken” are proposals until a person agrees. Silence is no breach.',
      ),
    ]),
    ...byStrength(desk),
  ]
}
