import { type Stage, stages } from '../../model/follow-up.ts'
import type { AgreementRecord } from '../../model/record.ts'
import { dayNumber, whenOf } from '../when.ts'

/** Days by which a date may be off and still be a date of the same signature, told wrongly; beyond it there were two. */
const CONFLICT_DAYS = 400
/** Joint statements recur: two of them so many days apart are two. */
const STATEMENT_DAYS = 3
/** Days by which a later stage may seem to come first: dates of telling are put for dates that are not said. */
const SLACK_DAYS = 31
/** How long after its day an undated telling still means the statement of that day. */
const SEASON_DAYS = 31

interface Staged {
  readonly lead: AgreementRecord
  readonly subject: ReadonlySet<string>
  readonly family: string
}

/** First and last day, as days since 1970, that a stage may have come about: an undated one by the day of its telling. */
const bounds = ({ date, published, stage }: AgreementRecord): readonly [number, number] => {
  const when = whenOf(date)
  if (when.first !== null && when.last !== null) return [dayNumber(when.first), dayNumber(when.last)]
  const told = dayNumber(published ?? '')
  if (Number.isNaN(told)) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  // What is proposed or negotiated is told in the present; what is done may have been done long ago.
  return stage === 'proposed' || stage === 'negotiating' ? [told, told] : [Number.NEGATIVE_INFINITY, told]
}

const gap = (a: readonly [number, number], b: readonly [number, number]): number => Math.max(0, a[0] - b[1], b[0] - a[1])

const rank = (record: AgreementRecord): number => stages.indexOf((record.stage ?? 'agreed') as Stage)

/** Texts without a subject are told from each other by their day alone. */
const statementsFit = (a: AgreementRecord, b: AgreementRecord): boolean => {
  const dated = a.date !== null && b.date !== null
  const [x, y] = [a, b].map((one) => (one.date === null ? [dayNumber(one.published ?? ''), dayNumber(one.published ?? '')] : bounds(one)))
  const days = gap(x as [number, number], y as [number, number])
  return days <= (dated ? STATEMENT_DAYS : SEASON_DAYS)
}

const open: ReadonlySet<string | null> = new Set(['proposed', 'negotiating'])

/** Whether two stages can belong to one instrument by their dates. A denial holds for the day of its telling only. */
export const timesFit = (a: Staged, b: Staged): boolean => {
  if (a.lead.negated || b.lead.negated) return true
  if (a.family === 'political' && (a.subject.size === 0 || b.subject.size === 0)) return statementsFit(a.lead, b.lead)
  const [x, y] = [bounds(a.lead), bounds(b.lead)]
  if (rank(a.lead) === rank(b.lead)) return open.has(a.lead.stage) || a.lead.date === null || b.lead.date === null || gap(x, y) <= CONFLICT_DAYS
  const [earlier, later] = rank(a.lead) < rank(b.lead) ? [x, y] : [y, x]
  return earlier[0] <= later[1] + SLACK_DAYS
}
