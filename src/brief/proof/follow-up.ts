import type { FollowUp, FollowUpLink } from '../../model/follow-up.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { datePattern, readDate } from './dates.ts'
import { type Fault, fault, must, ownWords, type ProofWorld, type Provable } from './proof.ts'
import { standsIn } from './quotes.ts'

/*
 * What became of a commitment is concluded by the ledger; the proof sees to it that a line says what the ledger concluded, and of what.
 * "… · since then: kept (proposed) · told 3 April 2019, embassy: told as existing: “…”" behind a line of a commitment,
 * "Done · told 3 April 2019, embassy: told as existing: “…”" of one later record.
 */

interface Status {
  readonly status: FollowUp['status']
  /** Relations of which one must be on record. */
  readonly shown: readonly FollowUpLink['relation'][]
}

const statuses: Readonly<Record<string, Status>> = {
  'nothing on record': { status: 'open', shown: [] },
  'said again': { status: 'repeated', shown: ['repeats'] },
  'a step taken': { status: 'advanced', shown: ['advances'] },
  kept: { status: 'kept', shown: [] },
  'kept (proposed)': { status: 'kept', shown: ['fulfils'] },
  broken: { status: 'broken', shown: [] },
  'broken (proposed)': { status: 'broken', shown: ['contradicts', 'drops'] },
  'deadline passed': { status: 'lapsed', shown: [] },
  'turned down or called off': { status: 'lapsed', shown: ['contradicts', 'drops'] },
  'nothing measurable was promised': { status: 'unverifiable', shown: [] },
}

const relations: Readonly<Record<string, FollowUpLink['relation']>> = {
  'Said again': 'repeats',
  'A step towards it': 'advances',
  Done: 'fulfils',
  'Against it': 'contradicts',
  'Called off': 'drops',
}

const escaped = Object.keys(statuses).map((words) => words.replace(/[()]/g, '\\$&'))
const later = `told (?<date>${datePattern}), (?<reason>[^“]+?): “(?<words>[^”]*)”`
const mark = ' · since then: '
const outcome = new RegExp(`^(?<status>${escaped.join('|')})(?: · ${later})?$`, 'su')
const step = new RegExp(`^(?<relation>${Object.keys(relations).join('|')}) · ${later}$`, 'su')

type Groups = Readonly<Record<string, string | undefined>>

const dayOf = (record: ChanceryRecord): string => record.published?.slice(0, 10) ?? ''

const statusFaults = (followUp: FollowUp, said: string): readonly Fault[] => {
  const { status, shown } = statuses[said]!
  const decided = followUp.status === 'kept' || followUp.status === 'broken'
  const against = followUp.links.some(({ relation }) => relation === 'contradicts' || relation === 'drops')
  return [
    ...must(status === followUp.status, 'status', said, `it is ${followUp.status}`),
    ...must(!decided || said.endsWith('(proposed)') === followUp.proposed, 'status', said, 'proposed or not, the follow-up says otherwise'),
    ...must(shown.length === 0 || followUp.links.some(({ relation }) => shown.includes(relation)), 'status', said, 'nothing on record shows it'),
    ...must(status !== 'lapsed' || (said === 'deadline passed') === !against, 'status', said, 'a deadline that passed is not a refusal'),
    // Silence proves nothing: what lapsed by time rests on no word against it.
    ...must(said !== 'deadline passed' || followUp.deadline !== null, 'date', said, 'it has no deadline'),
    ...must(said !== 'nothing on record' || followUp.links.length === 0, 'polarity', said, 'something is'),
  ]
}

/** The later words, their day and the reason are those of a link from the commitment to that record. */
const laterFaults = (followUp: FollowUp, pledge: ChanceryRecord, told: ChanceryRecord, m: Groups, world: ProofWorld): readonly Fault[] => {
  const links = followUp.links.filter(({ claim }) => claim === told.id)
  if (links.length === 0) return [fault('words', told.id, 'not a later entry of this commitment')]
  return [
    ...must(
      links.some(({ reason, relation }) => reason === m.reason && (m.relation === undefined || relation === relations[m.relation])),
      'status',
      `${m.relation ?? ''} ${m.reason}`,
      `on record is ${links.map(({ relation, reason }) => `${relation}, ${reason}`).join('; ')}`,
    ),
    ...must(readDate(m.date!)?.iso === dayOf(told), 'date', m.date!, `told ${dayOf(told)}`),
    ...must(dayOf(told) >= dayOf(pledge), 'date', m.date!, 'told before the commitment'),
    ...must(standsIn(m.words!, ownWords(world, told)), 'quote', m.words!, 'not the words of the later record'),
  ]
}

/** A line that says what became of a commitment: the line without that, null when nothing else is left, and what is wrong with it. */
export interface Followed<T> {
  readonly sentence: T | null
  readonly faults: readonly Fault[]
}

const isPledge = (record: ChanceryRecord | undefined): record is ChanceryRecord => record?.kind === 'commitment'

const isDated =
  (world: ProofWorld) =>
  ({ claim }: FollowUpLink): boolean =>
    world.records.get(claim)?.published != null

const outcomeFaults = (records: readonly ChanceryRecord[], m: Groups, world: ProofWorld): readonly Fault[] => {
  const [pledge, told] = records
  const followUp = isPledge(pledge) ? world.followUps.get(pledge.id) : undefined
  if (followUp === undefined) return [fault('words', m.status!, 'of no commitment that is followed')]
  const count = m.date === undefined ? 1 : 2
  return [
    ...must(records.length <= count, 'words', m.status!, 'a record is cited and not told'),
    ...must(m.date !== undefined || !followUp.links.some(isDated(world)), 'polarity', m.status!, 'a later record is not told'),
    ...statusFaults(followUp, m.status!),
    ...(m.date === undefined ? [] : laterFaults(followUp, pledge!, told ?? pledge!, m, world)),
  ]
}

const stepFaults = (records: readonly ChanceryRecord[], m: Groups, world: ProofWorld): readonly Fault[] => {
  const [told, other] = records
  const pledge = other ?? told
  const followUp = isPledge(pledge) ? world.followUps.get(pledge.id) : undefined
  if (followUp === undefined || records.length > 2) return [fault('words', m.relation!, 'of no commitment that is followed')]
  return laterFaults(followUp, pledge!, told!, m, world)
}

/** The line without what it says of later times; null when it says nothing of them. */
export const withoutFollowUp = <T extends Provable>(sentence: T, world: ProofWorld): Followed<T> | null => {
  const records = sentence.records.flatMap((id) => world.records.get(id) ?? [])
  const at = sentence.text.lastIndexOf(mark)
  const m = at < 0 || records.length === 0 ? undefined : outcome.exec(sentence.text.slice(at + mark.length))?.groups
  if (m) {
    const [pledge, told] = sentence.records
    const cites = sentence.cites.filter(({ record }) => record === null || record !== told)
    const rest = { ...sentence, text: sentence.text.slice(0, at), records: [pledge!], cites }
    return { sentence: rest, faults: outcomeFaults(records, m, world) }
  }
  const one = records.length === 0 ? undefined : step.exec(sentence.text)?.groups
  return one ? { sentence: null, faults: stepFaults(records, one, world) } : null
}
