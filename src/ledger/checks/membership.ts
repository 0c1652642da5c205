import type { Finding } from '../../model/finding.ts'
import type { Claim } from '../../model/ledger.ts'
import type { TieRecord } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import { whenOf } from '../when.ts'
import { findingOf, inputOf, inQuotes, keyOf, plain, type Question } from './told.ts'

/** Members and observers by date: told as one in one document, as not yet or no longer one in another. */

interface Belongs {
  readonly claim: Claim
  readonly record: TieRecord
  readonly party: string
  readonly day: string
}

const kinds: ReadonlySet<string | null> = new Set(['membership', 'observer'])

const belongs = onceFor((claim: Claim): readonly Belongs[] => {
  const { record } = claim
  if (record.kind !== 'tie' || !kinds.has(record.type) || record.org === null || record.published === null) return []
  return record.parties.map((party) => ({ claim, record, party, day: record.published!.slice(0, 10) }))
})

const belongsKey = onceFor(({ record, party }: Belongs): string => keyOf(record.type, party, plain(record.org)))

const isOne = ({ record }: Belongs): boolean => record.state === 'exists' && !record.negated

/** Whether a later document says that it was not so on the day of the earlier one. */
const denies = (told: Belongs, other: Belongs): string | null => {
  const since = whenOf(other.record.since).first
  if (isOne(other)) return since !== null && since > told.day ? `since ${other.record.since} only` : null
  if (other.day < told.day) return null
  if (other.record.negated && other.record.state === 'exists') return 'not one'
  return other.record.state === 'proposed' && !other.record.negated ? 'only wishing to be one' : null
}

const findingFor = (told: Belongs, other: Belongs, how: string): Finding =>
  findingOf({
    check: 'membership',
    verdict: 'tension',
    inputs: [inputOf(told.claim, told.record.type), inputOf(other.claim, other.record.state)],
    formula: `${told.day}: ${inQuotes(told.record.quote)}; ${other.day}: ${inQuotes(other.record.quote)}`,
    result: how,
    claimed: told.record.type,
    explanation: `${told.party} is told as ${told.record.type === 'observer' ? 'an observer' : 'a member'} of ${told.record.org} on ${told.day}; by another document of ${other.day} it is ${how}. It agrees only if it left in between.`,
    settles: `the organisation's own list with dates`,
  })

const compared = onceForList((all: readonly Belongs[]): readonly Finding[] => {
  const ordered = all.toSorted((a, b) => byText(a.day, b.day) || byText(a.claim.id, b.claim.id))
  const told = ordered.find(isOne)
  if (told === undefined || ordered.some(({ record }) => record.state === 'ended')) return []
  for (const other of ordered) {
    const how = other.claim.document === told.claim.document ? null : denies(told, other)
    if (how !== null) return [findingFor(told, other, how)]
  }
  return []
})

/** Memberships and observer statuses by date over several documents. */
export const memberships: Question = ({ claims }) => [...Map.groupBy(claims.flatMap(belongs), belongsKey).values()].flatMap((all) => compared(all))
