import type { FollowUp, FollowUpLink } from '../../../model/follow-up.ts'
import type { ChanceryRecord } from '../../../model/record.ts'
import { datePattern, readDate } from '../dates.ts'
import { type Case, type Fault, fault, must, ownWords } from '../proof.ts'
import { standsIn } from '../quotes.ts'

/** "“…” · kept (proposed) · told 3 April 2019, embassy: told as existing: “…”": what became of a commitment, and the later words that show it. */

interface Status {
  readonly status: FollowUp['status']
  /** Relations of which one must be on record. */
  readonly shown: readonly FollowUpLink['relation'][]
}

const statuses: Readonly<Record<string, Status>> = {
  open: { status: 'open', shown: [] },
  'said again': { status: 'repeated', shown: ['repeats'] },
  'a step taken': { status: 'advanced', shown: ['advances'] },
  kept: { status: 'kept', shown: [] },
  'kept (proposed)': { status: 'kept', shown: ['fulfils'] },
  broken: { status: 'broken', shown: [] },
  'broken (proposed)': { status: 'broken', shown: ['contradicts', 'drops'] },
  'deadline passed': { status: 'lapsed', shown: [] },
  'turned down or called off': { status: 'lapsed', shown: ['contradicts', 'drops'] },
  'cannot be measured': { status: 'unverifiable', shown: [] },
}

const escaped = Object.keys(statuses).map((words) => words.replace(/[()]/g, '\\$&'))
const line = new RegExp(
  `^⟦0⟧ · (?<status>${escaped.join('|')})(?: · (?:(?<none>nothing on record)|told (?<date>${datePattern}), (?<reason>[^⟦]+?): ⟦1⟧))?$`,
)

export const isFollowUp = (one: Case): boolean => one.records[0]?.kind === 'commitment' && line.test(one.frame)

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
    // Silence proves nothing: what is open, lapsed by time or unverifiable rests on no word against it.
    ...must(said !== 'deadline passed' || followUp.deadline !== null, 'date', said, 'it has no deadline'),
  ]
}

const laterFaults = (one: Case, followUp: FollowUp, m: Readonly<Record<string, string | undefined>>): readonly Fault[] => {
  const pledge = one.records[0]!
  const later = one.records[1] ?? pledge
  const link = followUp.links.find(({ claim }) => claim === later.id)
  if (link === undefined) return [fault('words', later.id, 'not a later entry of this commitment')]
  return [
    ...must(m.reason === link.reason, 'words', m.reason!, `the reason is ${link.reason}`),
    ...must(readDate(m.date!)?.iso === dayOf(later), 'date', m.date!, `told ${dayOf(later)}`),
    ...must(dayOf(later) >= dayOf(pledge), 'date', m.date!, 'told before the commitment'),
    ...must(standsIn(one.quotes[1]!, ownWords(one.world, later)), 'quote', one.quotes[1]!, 'not the words of the later record'),
  ]
}

const emptyFaults = (one: Case, followUp: FollowUp, none: string | undefined): readonly Fault[] => [
  ...must(one.records.length === 1, 'words', '', 'a later record is cited and not told'),
  ...must(
    (none !== undefined) === (followUp.links.length === 0),
    'polarity',
    none ?? '',
    'whether something is on record, the follow-up says otherwise',
  ),
]

export const followUpFaults = (one: Case): readonly Fault[] => {
  const m = line.exec(one.frame)!.groups!
  const pledge = one.records[0]!
  const followUp = one.world.followUps.get(pledge.id)
  if (followUp === undefined) return [fault('words', pledge.id, 'this commitment is not followed')]
  return [
    ...statusFaults(followUp, m.status!),
    ...must(standsIn(one.quotes[0]!, ownWords(one.world, pledge)), 'quote', one.quotes[0]!, 'not the words of the commitment'),
    ...(m.date === undefined ? emptyFaults(one, followUp, m.none) : laterFaults(one, followUp, m)),
  ]
}
