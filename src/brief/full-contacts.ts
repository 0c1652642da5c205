import { contentWords } from '../ledger/similarity.ts'
import type { AgreementRecord, EventRecord, FigureRecord, StatementRecord } from '../model/record.ts'
import { isFriction } from './acts.ts'
import { bullet, heading, note, plain, table, under } from './blocks.ts'
import type { BriefBlock, BriefSentence } from './brief.ts'
import { lastContact, sharpest } from './choice.ts'
import { type Desk, firstNaming, itemsOfKind, latestDate, onceADesk } from './desk.ts'
import { atStage, type Instrument, instrumentRow, instruments, otherStageLines, type Stage, stageLine, termLines } from './lines/agreement.ts'
import { commitmentRow, commitments, openAskLine, readings, strengthGroups } from './lines/commitment.ts'
import { eventLine, events, isPledged } from './lines/event.ts'
import { figures, isPast, isTotal, totalLines } from './lines/figure.ts'
import { anythingSince, followed, followedCell, nothingSince } from './lines/follow-up.ts'
import { bare } from './lines/gaps.ts'
import { statementLine } from './lines/statement.ts'
import { anniversaries, tieLine, ties } from './lines/tie.ts'
import { isAhead, isLapsed, isPlanned } from './plans.ts'
import { openAsks } from './turns.ts'

/** Up to three lines that say what the relationship is: relations, the last contact or measure, the last instrument or figure. */
export const relationship = (desk: Desk): readonly BriefBlock[] => {
  const { relations, contact, measure, instrument, money } = standing(desk)
  const lines = [
    [...relations, ...(relations.length > 0 ? anniversaries(desk, latestDate(desk)) : [])],
    [...contact, ...measure],
    instrument,
    money,
  ].filter((line) => line.length > 0)
  // Relations, the last contact or measure with the last instrument, figures: three lines.
  const told = lines.length > 3 ? [lines[0]!, [...lines[1]!, ...lines[2]!], lines[3]!] : lines
  return told.map((line) => bullet(...line))
}

/** The same without instruments and figures where those have their own place. */
export const whereItStands = (desk: Desk): readonly BriefBlock[] => {
  const { relations, contact, measure, instrument, money } = standing(desk)
  const short = [...relations, ...contact, ...measure]
  return (short.length > 0 ? short : [...instrument, ...money].slice(0, 2)).map((line) => bullet(line))
}

/** What the relationship is, part by part; a part of which nothing is on record is empty. */
interface Standing {
  readonly relations: readonly BriefSentence[]
  readonly contact: readonly BriefSentence[]
  readonly measure: readonly BriefSentence[]
  readonly instrument: readonly BriefSentence[]
  /** Trade of the last time on record, and of the last full year before it. */
  readonly money: readonly BriefSentence[]
}

/** Totals of trade: of the last full year, and of the last part of a year when that is later. */
const latestTrade = (desk: Desk): readonly FigureRecord[] => {
  const latest = latestDate(desk)
  const told = figures(desk)
    .map((item) => item.lead)
    .filter((record) => record.measure === 'trade' && isTotal(record) && record.period !== null && isPast(record, latest))
  const year = told.find((record) => /^\d{4}$/.test(record.period!))
  const last = told[0]
  return [...(year ? [year] : []), ...(last && last !== year ? [last] : [])]
}

const standing = (desk: Desk): Standing => {
  const relations = ties(desk).find((item) => item.lead.type === 'diplomatic-relations')
  const past = events(desk).filter((item) => !isPlanned(item.lead))
  const contact = lastContact(past)
  const measure = sharpest(past)
  const latest = latestStage(desk)
  return {
    relations: relations ? [tieLine(desk, relations.all, false)] : [],
    contact: contact ? [eventLine(desk, contact.all, false)] : [],
    measure: measure && measure !== contact ? [eventLine(desk, measure.all, false)] : [],
    instrument: latest ? [stageLine(desk, latest)] : [],
    money: latestTrade(desk).flatMap((record) => totalLines(desk, record)),
  }
}

/** The furthest stage of the latest instrument: one that binds before one that is only agreed or proposed. */
const latestStage = (desk: Desk): AgreementRecord | undefined => {
  const told = (wanted: readonly Stage[]) => instruments(desk).flatMap((one) => wanted.flatMap((stage) => atStage(one, stage)).slice(0, 1))
  return [...told(['in-force', 'ratified', 'signed']), ...told(['agreed', 'negotiating', 'proposed'])][0]
}

const denialWords = /\b(den(y|ies|ied|ial)|reject|dismiss|refut|baseless|groundless|respond|in response|retaliat)/i

/** The side that acts: the coded source, else the country named first, near the beginning of the record's words. */
const actorOf = (desk: Desk, record: EventRecord): string | null => {
  const coded = record.sources[0]?.country ?? null
  if (coded !== null) return coded
  const places = desk.options.pair.map((code) => ({ code, at: firstNaming(record.quote, code, desk.options) })).filter(({ at }) => at >= 0 && at < 40)
  return places.sort((a, b) => a.at - b.at)[0]?.code ?? null
}

/** Sentences between a measure and words that answer it without naming it. */
const isNext = (desk: Desk, record: EventRecord, said: StatementRecord): boolean => {
  const between = desk.byId.get(record.document)?.text.slice(record.span.end, said.span.start) ?? ''
  return (between.match(/[.!?]["”»’)]*\s/g) ?? []).length <= 1 && !/\n\s*\n/.test(between)
}

/** Words that an answer may share with what it does not answer. */
const common = new Set(
  'accusation allegation claim charge said country government minister ministry foreign official diplomat relation statement'.split(' '),
)

/** Whether the words say of what they are the answer: they share at least two of its own words. */
const isAbout = (desk: Desk, record: EventRecord, said: StatementRecord): boolean => {
  const names = desk.options.pair.flatMap((code) => [...contentWords((desk.options.spellings?.(code) ?? []).join(' '))])
  const shared = contentWords(record.quote).intersection(contentWords(said.quote)).difference(new Set(names))
  return [...shared].filter((word) => !common.has(word)).length >= 2
}

/** Statements that deny, dismiss or answer, by document. */
const denials = onceADesk((desk) =>
  Map.groupBy(
    itemsOfKind(desk, 'statement').flatMap((item) => item.all.filter((said) => denialWords.test(said.quote))),
    (said) => said.document,
  ),
)

/** What the other side said of a measure later in the same document, when its words deny, dismiss or answer and are tied to it. The link is concluded. */
const answers = (desk: Desk, record: EventRecord): readonly BriefSentence[] => {
  const source = actorOf(desk, record)
  const other = desk.options.pair.find((code) => code !== source)
  if (source === null || !desk.options.pair.includes(source)) return []
  return (denials(desk).get(record.document) ?? [])
    .filter((said) => said.speaker?.country === other)
    .filter((said) => said.span.start >= record.span.end && (isNext(desk, record, said) || isAbout(desk, record, said)))
    .slice(0, 2)
    .map((said) => statementLine(desk, said, 40))
}

const frictionBlocks = (desk: Desk, record: EventRecord, all: readonly EventRecord[]): readonly BriefBlock[] => {
  const found = answers(desk, record)
  const other = all.slice(1).filter((one) => one.status !== record.status || one.negated !== record.negated)
  return [
    bullet(eventLine(desk, all, true)),
    ...other.map((one) => under('Elsewhere:', eventLine(desk, [one], true))),
    ...found.map((line) => under('Answer (the link is inferred):', line)),
  ]
}

const encounters: ReadonlySet<string> = new Set(['visit', 'meeting', 'call', 'negotiation', 'signing', 'forum'])

/** Visits and meetings, disputes and measures, what lies ahead. */
export const contacts = (desk: Desk): readonly BriefBlock[] => {
  const all = events(desk)
  const friction = all.filter((item) => isFriction(item.lead))
  const ahead = all.filter((item) => isAhead(desk, item.lead) && !isFriction(item.lead))
  const lapsed = all.filter((item) => isLapsed(desk, item.lead) && !isFriction(item.lead) && !isPledged(desk, item.lead))
  const round = anniversaries(desk, latestDate(desk))
  const past = all.filter((item) => !isFriction(item.lead) && !isPlanned(item.lead))
  const met = past.filter((item) => encounters.has(item.lead.type ?? ''))
  const other = past.filter((item) => !encounters.has(item.lead.type ?? ''))
  return [
    heading('Visits, meetings and signings'),
    ...(met.length > 0 ? met.map((item) => bullet(eventLine(desk, item.all, true))) : [bullet(bare('Visits and meetings: none on record.'))]),
    heading('Courtesies and other acts'),
    ...other.map((item) => bullet(eventLine(desk, item.all, true))),
    heading('Disputes and measures (accusations, demands, refusals, expulsions, sanctions)'),
    ...(friction.length > 0
      ? friction.flatMap((item) => frictionBlocks(desk, item.lead, item.all))
      : [bullet(bare('Disputes and measures: none on record.'))]),
    heading('Ahead'),
    ...(ahead.length + round.length > 0
      ? [...round, ...ahead.map((item) => eventLine(desk, item.all, true))].map((line) => bullet(line))
      : [bullet(bare('Ahead: no event on record.'))]),
    heading('Asked or offered, no answer on record'),
    ...openAsks(desk).map(({ item, side }) => bullet(openAskLine(desk, item.lead, side))),
    heading('Planned earlier, outcome not on record'),
    ...lapsed.map((item) => bullet(eventLine(desk, item.all, true))),
  ]
}

/** Words that tell of something as it is, and such as tell of it as still to come. */
const atWork =
  /\b(?:in force|into force|in effect|took effect|in place|established|introduced|abolished|operat\w+|enjoys?|can travel|may travel|applies)\b/i
const toCome = /\b(?:sign(?:s|ed|ing)?|will|would|once|after|when|plans?|to be|not|yet)\b/i

/** What anybody tells as standing that a signed instrument is to bring, where no document says that it is in force. That it means this instrument is concluded. */
const toldAsStanding = (desk: Desk, one: Instrument): readonly BriefSentence[] => {
  if (one.unneeded.has('in-force') || atStage(one, 'signed').length === 0 || atStage(one, 'in-force').length + atStage(one, 'ended').length > 0)
    return []
  const subject = subjects.find((pattern) => pattern.test(one.title))
  return subject === undefined
    ? []
    : itemsOfKind(desk, 'statement')
        .flatMap(({ all }) => all)
        .filter(
          ({ quote, negated }) =>
            !negated && quote.split(/(?<=[.!?])\s+/).some((words) => subject.test(words) && atWork.test(words) && !toCome.test(words)),
        )
        .slice(0, 2)
        .map((said) => statementLine(desk, said, 40))
}

/** What an instrument may be about so that its being in force shows in daily life. */
const subjects: readonly RegExp[] = [
  /\bvisas?\b/i,
  /\bflights?\b|\bair services?\b/i,
  /\bfree[- ]trade\b|\btariffs?\b/i,
  /\bextradit/i,
  /\bdouble taxation\b/i,
]

const stageColumns = ['instrument', 'negotiated or agreed', 'signed', 'ratified', 'in force', 'ended']

/** The table of instruments by stage, then what they lay down. */
export const agreements = (desk: Desk): readonly BriefBlock[] => {
  const all = instruments(desk)
  if (all.length === 0) return [bullet(bare('Agreements: none on record.'))]
  const terms = all.flatMap((one) => termLines(desk, one))
  const others = all.flatMap((one) => otherStageLines(desk, one))
  return [
    ...table(
      stageColumns,
      all.map((one) => instrumentRow(desk, one)),
    ),
    ...others.map((line) => under('Told otherwise:', line)),
    ...terms.map((line) => bullet(line)),
    ...all.flatMap((one) => toldAsStanding(desk, one)).map((line) => under('Told as standing, in force: not said (the link is inferred):', line)),
  ]
}

const strengthNote = 'Strength is that of the words. Only the first group are pledges.'
const sinceNote = '“Since then” is what later documents say. “Proposed” is the machine’s reading until a person agrees. Silence is no breach.'

/** One table a strength, strongest first. */
export const commitmentTables = (desk: Desk): readonly BriefBlock[] => {
  const all = commitments(desk)
  if (all.length === 0) return [bullet(bare('Commitments: none on record.'))]
  const tables = strengthGroups.flatMap((group) => {
    const asked = group.title === 'Asked or offered'
    const rows = all.filter((item) => group.modalities.some((modality) => modality === item.lead.modality))
    const since = anythingSince(desk) && rows.some((item) => desk.followUps.has(item.lead.id))
    const columns = [...(asked ? ['from', 'to', 'what', 'words'] : ['who', 'what', 'words']), ...(since ? ['since then'] : [])]
    return table(
      columns,
      rows.flatMap(({ all: told }) =>
        readings(desk, told).map((record) => [...commitmentRow(desk, record, asked), ...(since ? [followedCell(desk, record, told)] : [])]),
      ),
      `${group.title} ${group.note}`,
    )
  })
  const steps = followed(desk).filter((one) => one.steps.length > 0)
  return [
    note(anythingSince(desk) ? `${strengthNote} ${sinceNote}` : strengthNote),
    ...(anythingSince(desk) ? [] : [plain(nothingSince)]),
    ...tables,
    ...(steps.length > 0
      ? [heading('Further steps'), ...steps.flatMap(({ line, steps: more }) => [bullet(line), ...more.map((one) => under(null, one))])]
      : []),
  ]
}
