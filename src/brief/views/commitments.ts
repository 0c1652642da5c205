import { whenOf } from '../../ledger/when.ts'
import type { CommitmentRecord } from '../../model/record.ts'
import { bullet, note, plain, table } from '../blocks.ts'
import type { BriefBlock, BriefSection } from '../brief.ts'
import { type Desk, partyName } from '../desk.ts'
import { answered, commitmentLine, commitmentRow, commitments, openAskLine, strengthGroups } from '../lines/commitment.ts'
import { bare } from '../lines/gaps.ts'

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

/** The side whose turn it is: the one that an open question is put to; null when that is neither. */
export const turnOf = (desk: Desk, record: CommitmentRecord): string | null => {
  const [a, b] = desk.options.pair
  const from = record.holders.includes(a) ? a : record.holders.includes(b) ? b : (record.sources[0]?.country ?? null)
  return from === a ? b : from === b ? a : null
}

/** What is asked or offered and has no answer on record, of the side that it is written for first. */
export const openAsks = (desk: Desk) => {
  const first = desk.options.for ?? desk.options.pair[0]
  return commitments(desk)
    .filter((item) => (item.lead.modality === 'request' || item.lead.modality === 'offer') && !answered(desk, item.lead))
    .map((item) => ({ item, side: turnOf(desk, item.lead) }))
    .sort((x, y) => Number(y.side === first) - Number(x.side === first))
}

const turns = (desk: Desk): readonly BriefBlock[] => {
  const open = openAsks(desk)
  return open.length === 0
    ? [plain(bare('Asked or offered without an answer: none on record.'))]
    : open.map(({ item, side }) => bullet(openAskLine(desk, item.lead, side === null ? null : partyName(desk, side))))
}

/** Deadlines, the earliest first: a past one is a date to look at, not a breach. */
const dates = (desk: Desk): readonly BriefBlock[] => {
  const due = commitments(desk).filter((item) => item.lead.deadline !== null)
  const last = (record: CommitmentRecord) => whenOf(record.deadline).last ?? '~'
  const ordered = due.toSorted((a, b) => (last(a.lead) === last(b.lead) ? (a.id < b.id ? -1 : 1) : last(a.lead) < last(b.lead) ? -1 : 1))
  return ordered.length === 0 ? [plain(bare('Deadlines: no commitment has one.'))] : ordered.map((item) => bullet(commitmentLine(desk, item.lead)))
}

const byStrength = (desk: Desk): readonly BriefSection[] => {
  const all = commitments(desk)
  return strengthGroups.map((group) => {
    const asked = group.title === 'Asked or offered'
    const rows = all.filter((item) => group.modalities.some((modality) => modality === item.lead.modality))
    const columns = asked ? ['from', 'to', 'what', 'words'] : ['who', 'what', 'words']
    return section(
      group.title.toLowerCase().replaceAll(' ', '-'),
      `${group.title} ${group.note}`,
      table(
        columns,
        rows.flatMap((item) => item.all.map((record) => commitmentRow(desk, record, asked))),
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
    section('reading', 'How to read the strengths', [
      note('Strength is that of the words. Only what is undertaken is a pledge. Silence is no breach.'),
    ]),
    ...byStrength(desk),
  ]
}
