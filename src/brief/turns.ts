import type { CommitmentRecord } from '../model/record.ts'
import type { Desk } from './desk.ts'
import { answered, commitments } from './lines/commitment.ts'

/** The side whose turn it is: the one that an open question is put to; null when that is neither, or when both ask. */
const turnOf = (desk: Desk, record: CommitmentRecord): string | null => {
  const [a, b] = desk.options.pair
  if (record.holders.includes(a) && record.holders.includes(b)) return null
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
