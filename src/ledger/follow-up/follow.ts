import type { Deadline, FollowUp, FollowUpLink, Instrument } from '../../model/follow-up.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item, Ledger } from '../../model/ledger.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForNamed, onceForTwo } from '../once.ts'
import { dayNumber } from '../when.ts'
import { type Index, indexOf, type Later, laterOf } from './later.ts'
import { linksOf } from './links.ts'
import { besideOf, lastDayOf, type Pledge, pledgeOf } from './pledge.ts'
import { hasPassed, type Known, outcomeOf, turnOf, type Verdict } from './status.ts'

/*
 * What became of each commitment. Later claims of the same pair that advance, fulfil, repeat, contradict or drop it are linked, each with its reason.
 * Silence proves nothing: a deadline that passes without news is `lapsed`. What the machine takes for kept or broken is a proposal.
 */

export interface FollowUpInput {
  readonly items: readonly Item[]
  readonly instruments: readonly Instrument[]
  /** The day that deadlines are looked at from, ISO 8601; without it the day of the latest document on the pair. */
  readonly asOf?: string | null
  /** Claim id of a commitment → what a person said became of it. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
}

/** What is kept so that the next follow-up costs what changed. */
export interface Followed {
  readonly followUps: readonly FollowUp[]
  /** Pair → what may have come of its promises. */
  readonly indexes: ReadonlyMap<string, Index>
}

const day = (iso: string | null): string => iso?.slice(0, 10) ?? ''

/** The day on which an item was last told. */
const lastTold = onceFor(
  ({ claims }: Item): string =>
    claims
      .map(({ record }) => day(record.published))
      .sort(byText)
      .at(-1)!,
)

/** The latest day of publication among the items of each pair. */
const latestOf = (items: readonly Item[]): ReadonlyMap<string, string> => {
  const latest = new Map<string, string>()
  for (const item of items) for (const pair of item.pairs) if (lastTold(item) > (latest.get(pair) ?? '')) latest.set(pair, lastTold(item))
  return latest
}

const laters = (items: readonly Item[], instruments: readonly Instrument[]): ReadonlyMap<string, readonly Later[]> => {
  const staged = new Map(instruments.flatMap((one) => one.items.map((id) => [id, one] as const)))
  const byPair = new Map<string, Later[]>()
  for (const item of items) {
    const later = laterOf(item, staged.get(item.id) ?? null)
    for (const pair of item.pairs) {
      const list = byPair.get(pair)
      if (list === undefined) byPair.set(pair, [later])
      else list.push(later)
    }
  }
  return byPair
}

interface Came {
  readonly pledge: Pledge
  readonly links: readonly FollowUpLink[]
}

const cameOf = onceForTwo((pledge: Pledge, links: readonly FollowUpLink[]): Came => ({ pledge, links }))

const followUpOf = onceForNamed(({ pledge, links }: Came, known: Known): FollowUp => {
  const { status, proposed } = outcomeOf(pledge, links, known)
  return {
    id: shortHash('follow-up', pledge.item.id),
    commitment: pledge.item.id,
    holders: pledge.lead.holders,
    action: pledge.lead.action,
    modality: pledge.lead.modality,
    deadline: pledge.deadline,
    status,
    proposed,
    turn: turnOf(pledge, links, status),
    links,
    pairs: pledge.item.pairs,
  }
})

const verdictOf = (item: Item, verdicts: FollowUpInput['verdicts']): Verdict | undefined =>
  verdicts === undefined || verdicts.size === 0 ? undefined : item.claims.map(({ id }) => verdicts.get(id)).find((verdict) => verdict !== undefined)

/** What became of each commitment of some items; see `followUpsOf`. `before`, the outcome for any other items, saves time and changes nothing. */
export const followed = ({ items, instruments, asOf, verdicts }: FollowUpInput, before?: Followed): Followed => {
  const [beside, latest] = [besideOf(items), latestOf(items)]
  const indexes = new Map([...laters(items, instruments)].map(([pair, list]) => [pair, indexOf(list, before?.indexes.get(pair))] as const))
  const followUps = items.flatMap((item) => {
    const [pair] = item.pairs
    const pledge = item.kind === 'commitment' && pair !== undefined ? pledgeOf(item, beside) : null
    if (pledge === null) return []
    const day = asOf ?? latest.get(pair!) ?? ''
    const known = verdictOf(item, verdicts) ?? (hasPassed(pledge, day) ? 'passed' : 'ahead')
    return [followUpOf(cameOf(pledge, linksOf(pledge, indexes.get(pair!)!)), known)]
  })
  return { followUps, indexes }
}

/** What became of each commitment of some items. Pure; in the order of their items. */
export const followUpsOf = (input: FollowUpInput): readonly FollowUp[] => followed(input).followUps

const settled: ReadonlySet<string> = new Set(['kept', 'broken'])

/** Dates by which something was to be done and is not settled, the nearest first; also those that have passed. `asOf` is an ISO 8601 day. */
export const deadlinesAhead = ({ followUps }: Pick<Ledger, 'followUps'>, asOf: string): readonly Deadline[] =>
  followUps
    .flatMap(({ id, commitment, deadline, status }) => {
      const last = lastDayOf(deadline)
      return last === null || settled.has(status) ? [] : [{ followUp: id, commitment, day: last, days: dayNumber(last) - dayNumber(asOf), status }]
    })
    .sort((a, b) => byText(a.day, b.day) || byText(a.followUp, b.followUp))
