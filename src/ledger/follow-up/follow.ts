import type { Deadline, FollowUp, Instrument } from '../../model/follow-up.ts'
import { shortHash } from '../../model/hash.ts'
import type { Item, Ledger } from '../../model/ledger.ts'
import type { CommitmentRecord, EventRecord, FigureRecord } from '../../model/record.ts'
import { overlaps } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import { dayNumber } from '../when.ts'
import { type Index, indexOf, type Later, laterOf } from './later.ts'
import { linksOf } from './links.ts'
import { type Beside, lastDayOf, type Pledge, pledgeOf } from './pledge.ts'
import { outcomeOf, turnOf, type Verdict } from './status.ts'

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

const byDocument = <T extends CommitmentRecord | FigureRecord | EventRecord>(
  items: readonly Item[],
  kind: T['kind'],
): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(
    items.filter((item) => item.kind === kind).flatMap((item) => item.claims.map(({ record }) => record as T)),
    (record) => record.document,
  )

/** Figures and plans that the words of a commitment tell too. */
const besideOf = (items: readonly Item[]): Beside => {
  const [figures, events] = [byDocument<FigureRecord>(items, 'figure'), byDocument<EventRecord>(items, 'event')]
  return {
    figures: (record) => figures.get(record.document) ?? [],
    planned: (record) =>
      (events.get(record.document) ?? [])
        .filter((event) => event.status === 'planned' && event.date !== null && overlaps(event.span, record.span))
        .map((event) => event.date!)
        .sort(byText),
  }
}

const day = (iso: string | null): string => iso?.slice(0, 10) ?? ''

/** The latest day of publication among the items of each pair. */
const latestOf = (items: readonly Item[]): ReadonlyMap<string, string> => {
  const latest = new Map<string, string>()
  for (const item of items) {
    const last =
      item.claims
        .map(({ record }) => day(record.published))
        .sort(byText)
        .at(-1) ?? ''
    for (const pair of item.pairs) if (last > (latest.get(pair) ?? '')) latest.set(pair, last)
  }
  return latest
}

const indexes = (items: readonly Item[], instruments: readonly Instrument[]): ReadonlyMap<string, Index> => {
  const staged = new Map(instruments.flatMap((one) => one.items.map((id) => [id, one] as const)))
  const byPair = new Map<string, Later[]>()
  for (const item of items) {
    const later = laterOf(item, staged)
    for (const pair of item.pairs) {
      const list = byPair.get(pair)
      if (list === undefined) byPair.set(pair, [later])
      else list.push(later)
    }
  }
  return new Map([...byPair].map(([pair, list]) => [pair, indexOf(list)]))
}

const followUpOf = (pledge: Pledge, index: Index, asOf: string, verdict: Verdict | undefined): FollowUp => {
  const links = linksOf(pledge, index)
  const { status, proposed } = outcomeOf(pledge, links, asOf, verdict)
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
}

const verdictOf = (item: Item, verdicts: FollowUpInput['verdicts']): Verdict | undefined =>
  item.claims.map(({ id }) => verdicts?.get(id)).find((verdict) => verdict !== undefined)

/** What became of each commitment of some items. Pure; in the order of their items. */
export const followUpsOf = ({ items, instruments, asOf, verdicts }: FollowUpInput): readonly FollowUp[] => {
  const commitments = items.filter((item) => item.kind === 'commitment' && item.pairs.length > 0)
  if (commitments.length === 0) return []
  const [beside, byPair, latest] = [besideOf(items), indexes(items, instruments), latestOf(items)]
  return commitments.flatMap((item) => {
    const pledge = pledgeOf(item, beside)
    const [pair] = item.pairs
    return pledge === null ? [] : [followUpOf(pledge, byPair.get(pair!)!, asOf ?? latest.get(pair!) ?? '', verdictOf(item, verdicts))]
  })
}

const settled: ReadonlySet<string> = new Set(['kept', 'broken'])

/** Dates by which something was to be done and is not settled, the nearest first; also those that have passed. `asOf` is an ISO 8601 day. */
export const deadlinesAhead = ({ followUps }: Pick<Ledger, 'followUps'>, asOf: string): readonly Deadline[] =>
  followUps
    .flatMap(({ id, commitment, deadline, status }) => {
      const last = lastDayOf(deadline)
      return last === null || settled.has(status) ? [] : [{ followUp: id, commitment, day: last, days: dayNumber(last) - dayNumber(asOf), status }]
    })
    .sort((a, b) => byText(a.day, b.day) || byText(a.followUp, b.followUp))
