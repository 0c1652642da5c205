import type { ChanceryRecord, RecordKind } from '../model/record.ts'
import { isFriction } from './acts.ts'
import { bullet, plain } from './blocks.ts'
import type { BriefBlock, BriefLine, BriefSection, BriefSentence } from './brief.ts'
import { sameWords } from './choice.ts'
import { type Desk, latestDate } from './desk.ts'
import { whereItStands } from './full-contacts.ts'
import { atStage, type Instrument, instruments, openStageLine, stageLine, stages } from './lines/agreement.ts'
import { commitmentLine, commitments, openAskLine } from './lines/commitment.ts'
import { quietLines } from './lines/edit.ts'
import { eventLine, events } from './lines/event.ts'
import { figures, isPast, isTotal, totalLines } from './lines/figure.ts'
import { toldFindings, warningLine } from './lines/finding.ts'
import { bare, gapLines } from './lines/gaps.ts'
import { anniversaries } from './lines/tie.ts'
import { isFinding } from './order.ts'
import { isAhead } from './plans.ts'
import { openAsks } from './turns.ts'
import { listWords } from './words.ts'

/** Lines of page one; what does not fit is counted under "Left off". */
const limits = { asked: 3, undertaken: 3, friction: 2, instruments: 3, figures: 2, warnings: 3, edits: 2, ahead: 3, gaps: 5 } as const

const section = (id: string, title: string, blocks: readonly BriefBlock[]): BriefSection => ({ id, number: null, title, blocks })

/** What is still to be done first, what nobody can measure last; what was kept or broken is told in the full brief. */
const standing: Readonly<Record<string, number>> = { lapsed: 0, open: 1, advanced: 1, repeated: 1, unverifiable: 2 }

const pledges = (desk: Desk) =>
  commitments(desk)
    .filter((item) => item.lead.modality === 'undertaking' || item.lead.modality === 'obligation')
    .map((item) => ({ item, rank: standing[desk.followUps.get(item.lead.id)?.status ?? 'open'] ?? 3 }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)

const askBlocks = (desk: Desk): readonly BriefBlock[] =>
  openAsks(desk)
    .slice(0, limits.asked)
    .map(({ item, side }) => bullet(openAskLine(desk, item.lead, side)))

const openBlocks = (desk: Desk): readonly BriefBlock[] => {
  const friction = events(desk)
    .filter((item) => isFriction(item.lead))
    .slice(0, limits.friction)
  const blocks = [
    ...askBlocks(desk),
    ...pledges(desk)
      .slice(0, limits.undertaken)
      .map((item) => bullet(commitmentLine(desk, item.lead))),
    ...friction.map((item) => bullet(eventLine(desk, item.all, true))),
  ]
  return blocks.length > 0 ? blocks : [plain(bare('Open: nothing asked, offered, undertaken or disputed is on record.'))]
}

const instrumentBlocks = (desk: Desk, instrument: Instrument): readonly BriefBlock[] => {
  const told = stages.flatMap((stage) => atStage(instrument, stage).slice(0, 1))
  const last = told.at(-1)
  if (last === undefined) return []
  const settled = instrument.unneeded.has('in-force') || last.stage === 'in-force' || last.stage === 'ended'
  return [bullet(settled ? stageLine(desk, last) : openStageLine(desk, last))]
}

const agreementBlocks = (desk: Desk): readonly BriefBlock[] => {
  const all = instruments(desk)
  if (all.length === 0) return [plain(bare('Agreements: none on record.'))]
  return all.flatMap((one) => instrumentBlocks(desk, one)).slice(0, limits.instruments)
}

const figureBlocks = (desk: Desk): readonly BriefBlock[] => {
  const all = figures(desk).filter((item) => (isTotal(item.lead) || item.lead.measure === 'investment') && isPast(item.lead, latestDate(desk)))
  const trade = [...all.filter((item) => item.lead.measure === 'trade'), ...all.filter((item) => item.lead.measure !== 'trade')].slice(
    0,
    limits.figures,
  )
  return trade.length > 0 ? trade.map((item) => bullet(...totalLines(desk, item.lead))) : [plain(bare('Trade and investment: no figure on record.'))]
}

const warnings = (desk: Desk) => toldFindings(desk).filter((finding) => finding.check !== 'unsourced')

const plural: Readonly<Record<string, string>> = {
  event: 'events',
  agreement: 'agreements',
  commitment: 'commitments',
  figure: 'figures',
  tie: 'ties',
  statement: 'statements',
}

/** How much is on record of each kind: what is not on the page is in the full brief. */
const leftOff = (desk: Desk): readonly BriefBlock[] => {
  const counts = Object.entries(plural).map(([kind, many]) => [desk.items.filter((item) => item.kind === kind).length, kind, many] as const)
  const told = [...counts, [desk.findings.filter(isFinding).length, 'finding', 'findings'] as const].filter(([count]) => count > 0)
  return [
    plain(
      bare(`On record: ${listWords(told.map(([count, single, many]) => `${count} ${count === 1 ? single : many}`))}. The rest is in the full brief.`),
    ),
  ]
}

/** The weightiest of what is not told, whole sentences first. */
const unknown = (desk: Desk): readonly BriefSentence[] =>
  gapLines(desk)
    .slice(0, limits.gaps)
    .toSorted((a, b) => Number(b.text.endsWith('.')) - Number(a.text.endsWith('.')))

const recordsOf = (desk: Desk, block: BriefBlock): readonly ChanceryRecord[] =>
  block.kind === 'line' ? block.sentences.flatMap((sentence) => sentence.records.flatMap((id) => desk.records.get(id) ?? [])) : []

const deeds: ReadonlySet<RecordKind> = new Set(['event', 'commitment'])

/** Whether a record is told by another: it is the same, or the same words read as a deed once more. Two pledges of one sentence are two. */
const toldBy = (one: ChanceryRecord, other: ChanceryRecord): boolean =>
  one.id === other.id ||
  (deeds.has(one.kind) && deeds.has(other.kind) && one.kind !== other.kind && one.document === other.document && sameWords(one.span, other.span))

/** The sections without lines of which an earlier line tells every record. */
const withoutRepeats = (desk: Desk, sections: readonly BriefSection[]): readonly BriefSection[] => {
  const printed: ChanceryRecord[] = []
  return sections.map((one) => ({
    ...one,
    blocks: one.blocks.filter((block) => {
      const own = recordsOf(desk, block)
      const repeated =
        own.length > 0 && one.id !== 'agreements' && one.id !== 'unknown' && own.every((record) => printed.some((other) => toldBy(record, other)))
      printed.push(...own)
      return !repeated || block.kind !== 'line' || isAnniversary(block)
    }),
  }))
}

/** An anniversary is concluded from a record that may have been told above. */
const isAnniversary = (line: BriefLine): boolean => line.sentences.some((sentence) => sentence.text.includes('anniversary'))

/** Page one: about 300 words. */
export const pageSections = (desk: Desk): readonly BriefSection[] => {
  const planned = events(desk).filter((item) => isAhead(desk, item.lead))
  const ahead = [...anniversaries(desk, latestDate(desk)), ...planned.map((item) => eventLine(desk, item.all, false))].slice(0, limits.ahead)
  const warned = warnings(desk).slice(0, limits.warnings)
  const edited = quietLines(desk).slice(0, limits.edits)
  const made = [
    section('stands', 'Where it stands', whereItStands(desk)),
    section('open', 'Open between the two', openBlocks(desk)),
    section('agreements', 'Agreements', agreementBlocks(desk)),
    section('figures', 'Figures', figureBlocks(desk)),
    section(
      'unchecked',
      'Do not repeat unchecked',
      warned.length + edited.length > 0
        ? [...warned.map((finding) => warningLine(desk, finding)), ...edited].map((line) => bullet(line))
        : [plain(bare('Contradictions: none found.'))],
    ),
    section('ahead', 'Ahead', ahead.length > 0 ? ahead.map((line) => bullet(line)) : [plain(bare('Ahead: no event on record.'))]),
    section('unknown', 'Not known', [plain(...unknown(desk))]),
    section('left', 'Left off', leftOff(desk)),
  ]
  return withoutRepeats(desk, made).filter((one) => one.blocks.length > 0)
}
