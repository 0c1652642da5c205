import type { FollowUp, FollowUpLink, FollowUpStatus } from '../../model/follow-up.ts'
import { isAsk, lastDayOf, type Pledge } from './pledge.ts'

/** What a person said became of a promise. */
export type Verdict = 'kept' | 'broken'

/** What is known besides the record: what a person said, else whether the deadline lies behind the day that the record is looked at from. */
export type Known = Verdict | 'passed' | 'ahead'

interface Outcome {
  readonly status: FollowUpStatus
  readonly proposed: boolean
}

const machine = (status: FollowUpStatus): Outcome => ({ status, proposed: status === 'kept' || status === 'broken' })

/** Interests and suggestions bind nobody: what is called off is then no breach. */
const binding: ReadonlySet<string | null> = new Set(['undertaking', 'obligation', 'intention'])

const last = (links: readonly FollowUpLink[], ...relations: readonly FollowUpLink['relation'][]): string =>
  links.findLast((link) => relations.includes(link.relation))?.date ?? ''

const has = (links: readonly FollowUpLink[], ...relations: readonly FollowUpLink['relation'][]): boolean =>
  links.some((link) => relations.includes(link.relation))

/** The outcome that links show: the last that settles it, unless a step towards it came after. */
const shown = (pledge: Pledge, links: readonly FollowUpLink[]): Outcome | null => {
  const against = last(links, 'contradicts', 'drops')
  if (has(links, 'fulfils') && last(links, 'fulfils') >= against) return machine('kept')
  if (against !== '' && against >= last(links, 'advances')) return machine(binding.has(pledge.lead.modality) ? 'broken' : 'lapsed')
  return has(links, 'advances') ? machine('advanced') : null
}

/** Whether the deadline lies behind the day that the record is looked at from. */
export const hasPassed = (pledge: Pledge, asOf: string): boolean => {
  const day = lastDayOf(pledge.deadline)
  return day !== null && day < asOf
}

/** Where a promise stands. What a person said holds; silence after a deadline is `lapsed`, never `broken`. */
export const outcomeOf = (pledge: Pledge, links: readonly FollowUpLink[], known: Known): Outcome => {
  if (known === 'kept' || known === 'broken') return { status: known, proposed: false }
  const settled = shown(pledge, links)
  if (settled !== null && settled.status !== 'advanced') return settled
  if (!pledge.measurable) return machine('unverifiable')
  if (known === 'passed') return machine('lapsed')
  if (settled !== null) return settled
  return machine(has(links, 'repeats') ? 'repeated' : 'open')
}

const waiting: ReadonlySet<FollowUpStatus> = new Set(['open', 'repeated', 'advanced', 'lapsed'])
const taken: ReadonlySet<string | null> = new Set(['undertaking', 'obligation'])

/** Whose turn it is: an offer or request waits for an answer, an undertaking for the one country that took it on. */
export const turnOf = (pledge: Pledge, links: readonly FollowUpLink[], status: FollowUp['status']): string | null => {
  if (!waiting.has(status)) return null
  if (isAsk(pledge.lead)) return links.some((link) => link.relation !== 'repeats') ? null : pledge.asked
  if (!taken.has(pledge.lead.modality) || has(links, 'drops', 'contradicts')) return null
  return pledge.holders.length === 1 ? pledge.holders[0]! : null
}
