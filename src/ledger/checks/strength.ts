import type { Finding } from '../../model/finding.ts'
import type { Claim } from '../../model/ledger.ts'
import { type CommitmentRecord, modalityLadder } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import type { Topic } from '../follow-up/concepts.ts'
import { deedTopic, holdersOf } from '../follow-up/pledge.ts'
import { onceForList, onceForTwo } from '../once.ts'
import { jaccard } from '../similarity.ts'
import { dayNumber } from '../when.ts'
import { findingOf, inputOf, inQuotes, type Question } from './told.ts'

/** A promise told more firmly in one document than another, of the same days, quotes it. */

interface Told {
  readonly claim: Claim
  readonly record: CommitmentRecord
  readonly topic: Topic
  readonly day: number
}

const rank = ({ record }: Told): number => (modalityLadder as readonly (string | null)[]).indexOf(record.modality)

/** Reports of one occasion are published within so many days. */
const OCCASION_DAYS = 10
const ALIKE = 0.6

const isQuoted = ({ record }: Told): boolean => record.attribution.mode === 'quoted'

const isOne = (a: Told, b: Told): boolean =>
  Math.abs(a.day - b.day) <= OCCASION_DAYS &&
  a.claim.document !== b.claim.document &&
  a.record.negated === b.record.negated &&
  holdersOf(a.record).some((code) => holdersOf(b.record).includes(code)) &&
  jaccard(a.topic.keys, b.topic.keys) >= ALIKE

const findingFor = (quoted: Told, other: Told): Finding =>
  findingOf({
    check: 'rendering',
    verdict: 'tension',
    inputs: [inputOf(other.claim, other.record.modality), inputOf(quoted.claim, quoted.record.modality)],
    formula: `${inQuotes(quoted.record.quote)}: ${quoted.record.modality}; ${inQuotes(other.record.quote)}: ${other.record.modality}`,
    result: quoted.record.modality,
    claimed: other.record.modality,
    explanation: `One document tells as ${other.record.modality} what another quotes as ${quoted.record.modality}. The words quoted are the weaker.`,
    settles: 'a recording or transcript',
  })

const compared = onceForList((told: readonly Told[]): readonly Finding[] => {
  const ordered = told.toSorted((a, b) => a.day - b.day || byText(a.claim.id, b.claim.id))
  return ordered.filter(isQuoted).flatMap((quoted) => {
    const other = ordered
      .filter((one) => Math.abs(one.day - quoted.day) <= OCCASION_DAYS)
      .find((one) => !isQuoted(one) && rank(one) > rank(quoted) && isOne(quoted, one))
    return other === undefined ? [] : [findingFor(quoted, other)]
  })
})

/** A promise under each of the keys of which it shares one with its likes; under none where there is nothing to compare. */
const keyed = onceForTwo((claim: Claim, pairs: readonly string[]): readonly (readonly [string, Told])[] => {
  const record = claim.record as CommitmentRecord
  const told = { claim, record, topic: deedTopic(record.action ?? record.quote), day: dayNumber(record.published ?? '') }
  if (rank(told) <= 0 || Number.isNaN(told.day)) return []
  return pairs.flatMap((pair) => [...told.topic.keys].map((key) => [`${pair} ${key}`, told] as const))
})

/** Strength across documents. */
export const strengths: Question = ({ claims, pairs }) => {
  const byKey = new Map<string, Told[]>()
  for (const claim of claims)
    if (claim.record.kind === 'commitment')
      for (const [key, told] of keyed(claim, pairs(claim))) {
        const list = byKey.get(key)
        if (list === undefined) byKey.set(key, [told])
        else list.push(told)
      }
  const found = [...byKey].flatMap(([key, list]) => compared(list, key))
  return [...new Map(found.map((one) => [one.id, one])).values()].sort((a, b) => byText(a.id, b.id))
}
