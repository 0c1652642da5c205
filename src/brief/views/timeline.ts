import { whenOf } from '../../ledger/when.ts'
import type { AgreementRecord, CommitmentRecord, EventRecord, TieRecord } from '../../model/record.ts'
import { bullet, heading, plain } from '../blocks.ts'
import type { BriefBlock, BriefSection, BriefSentence } from '../brief.ts'
import { sameWords } from '../choice.ts'
import { type Desk, latestDate } from '../desk.ts'
import { atStage, instruments, stageLine, stages } from '../lines/agreement.ts'
import { commitmentLine, commitments } from '../lines/commitment.ts'
import { dated } from '../lines/common.ts'
import { eventLine, events, isPledged } from '../lines/event.ts'
import { bare } from '../lines/gaps.ts'
import { statementLine } from '../lines/statement.ts'
import { anniversaries, tieLine, ties } from '../lines/tie.ts'
import { isAhead, isLapsed, isPlanned } from '../plans.ts'
import { dateWords } from '../words.ts'
import { weighty } from './weight.ts'

/** A line at its place in time; `date` is ISO as precise as known, null when no day is told. */
interface Moment {
  readonly date: string | null
  /** Breaks ties of one day by content: what was done before what was said. */
  readonly rank: number
  readonly line: BriefSentence
  /** The day of the telling, which puts lines without a date in order. */
  readonly told?: string | null
}

/** The date of a line put before it: "T · signed 7 May 2024, Oslo" → "7 May 2024 · T · signed, Oslo". */
const dateFirst = (made: BriefSentence, printed: string, lead = ' '): BriefSentence => {
  const at = made.text.lastIndexOf(`${lead}${printed}`)
  return at < 0 ? made : { ...made, text: `${printed} · ${made.text.slice(0, at)}${made.text.slice(at + lead.length + printed.length)}` }
}

const eventMoment = (desk: Desk, all: readonly EventRecord[]): Moment => ({
  date: all[0]!.date,
  rank: 0,
  line: eventLine(desk, all, true),
  told: all[0]!.published,
})

const stageMoment = (desk: Desk, record: AgreementRecord): Moment => {
  const made = stageLine(desk, record)
  const unsaid = ', date not said'
  if (record.date !== null) return { date: record.date, rank: 1, line: dateFirst(made, dated(desk, record, 'date', record.date)) }
  return { date: null, rank: 1, line: { ...made, text: `date not said · ${made.text.replace(unsaid, '')}` } }
}

const tieMoment = (desk: Desk, all: readonly TieRecord[]): readonly Moment[] => {
  const { since } = all[0]!
  if (since === null) return []
  const printed = dated(desk, all[0]!, 'since', since)
  const made = tieLine(desk, all, false)
  return [{ date: since, rank: 2, line: since.includes('/') ? dateFirst(made, printed) : dateFirst(made, printed, ' since ') }]
}

/** Words have the day on which they were told; when they were spoken is seldom said. */
const statementMoments = (desk: Desk): readonly Moment[] =>
  weighty(desk).map((record) => {
    const made = statementLine(desk, record, 40)
    const day = record.published?.slice(0, 10) ?? null
    return { date: day, rank: 3, line: day === null ? made : { ...made, text: `told ${dateWords(day)} · ${made.text}` } }
  })

const deadlineMoment = (desk: Desk, record: CommitmentRecord): Moment => ({ date: record.deadline, rank: 1, line: commitmentLine(desk, record) })

/** By first possible day, then the vaguer date first, then by rank and words; undated last. */
const byTime = (a: Moment, b: Moment): number => {
  const [x, y] = [whenOf(a.date).first ?? '~', whenOf(b.date).first ?? '~']
  if (x !== y) return x < y ? -1 : 1
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? -1 : 1
  const [told, later] = [a.told?.slice(0, 10) ?? '', b.told?.slice(0, 10) ?? '']
  if (a.date === null && told !== later) return told < later ? -1 : 1
  return a.rank - b.rank || (a.line.text < b.line.text ? -1 : a.line.text > b.line.text ? 1 : 0)
}

/** Lines under the year that they fall in; those without a date come last. */
const byYear = (moments: readonly Moment[]): readonly BriefBlock[] => {
  const groups = Map.groupBy(moments.toSorted(byTime), ({ date }) => date?.slice(0, 4) ?? 'No date said')
  return [...groups].flatMap(([year, own]) => [heading(year), ...own.map(({ line }) => bullet(line))])
}

const inOrder = (moments: readonly Moment[]): readonly BriefBlock[] => moments.toSorted(byTime).map(({ line }) => bullet(line))

const isProposal = (record: AgreementRecord): boolean => record.stage === 'proposed' || record.stage === 'negotiating'

/** A signing that a step of an instrument tells by the same words. */
const isStep = (record: EventRecord, steps: ReadonlyMap<string, readonly AgreementRecord[]>): boolean =>
  record.type === 'signing' && (steps.get(record.document) ?? []).some((step) => sameWords(step.span, record.span))

const past = (desk: Desk): readonly Moment[] => {
  const told = instruments(desk).flatMap((one) => stages.flatMap((stage) => atStage(one, stage).slice(0, 1)))
  const steps = told.filter((record) => !isProposal(record))
  const inDocument = Map.groupBy(steps, (record) => record.document)
  return [
    ...events(desk)
      .filter((item) => !isPlanned(item.lead) && !isStep(item.lead, inDocument))
      .map((item) => eventMoment(desk, item.all)),
    ...steps.map((record) => stageMoment(desk, record)),
    ...ties(desk)
      .filter((item) => item.lead.state !== 'proposed')
      .flatMap((item) => tieMoment(desk, item.all)),
    ...statementMoments(desk),
  ]
}

const ahead = (desk: Desk): readonly Moment[] => {
  const latest = latestDate(desk) ?? ''
  return [
    ...anniversaries(desk, latestDate(desk)).map((line) => ({ date: latest, rank: 2, line })),
    ...events(desk)
      .filter((item) => isAhead(desk, item.lead))
      .map((item) => eventMoment(desk, item.all)),
    ...commitments(desk)
      .filter((item) => item.lead.deadline !== null && (whenOf(item.lead.deadline).last ?? '') >= latest)
      .map((item) => deadlineMoment(desk, item.lead)),
    ...instruments(desk)
      .flatMap((one) => (one.records.every(isProposal) ? one.records.slice(0, 1) : []))
      .map((record) => stageMoment(desk, record)),
  ]
}

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

/** What happened by date, what lies ahead, and plans of which no outcome is on record. */
export const timeline = (desk: Desk): readonly BriefSection[] => {
  const done = byYear(past(desk))
  const planned = inOrder(ahead(desk))
  const lapsed = events(desk).filter((item) => isLapsed(desk, item.lead) && !isPledged(desk, item.lead))
  return [
    section('past', 'What happened', done.length > 0 ? done : [plain(bare('What happened: nothing on record.'))]),
    section('ahead', 'Planned and ahead', planned.length > 0 ? planned : [plain(bare('Ahead: no event on record.'))]),
    section('lapsed', 'Planned earlier, outcome not on record', inOrder(lapsed.map((item) => eventMoment(desk, item.all)))),
  ]
}
