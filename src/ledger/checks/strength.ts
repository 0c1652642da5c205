import type { Finding } from '../../model/finding.ts'
import type { Claim } from '../../model/ledger.ts'
import { type CommitmentRecord, modalityLadder } from '../../model/record.ts'
import { byText } from '../canonical.ts'
import type { Topic } from '../follow-up/concepts.ts'
import { deedTopic, holdersOf } from '../follow-up/pledge.ts'
import { jaccard } from '../similarity.ts'
import { dayNumber } from '../when.ts'
import { findingOf, inputOf, inQuotes, keyOf, type Question } from './told.ts'

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

const compared = (told: readonly Told[]): readonly Finding[] => {
  const ordered = told.toSorted((a, b) => a.day - b.day || byText(a.claim.id, b.claim.id))
  return ordered.filter(isQuoted).flatMap((quoted) => {
    const other = ordered
      .filter((one) => Math.abs(one.day - quoted.day) <= OCCASION_DAYS)
      .find((one) => !isQuoted(one) && rank(one) > rank(quoted) && isOne(quoted, one))
    return other === undefined ? [] : [findingFor(quoted, other)]
  })
}

const toldOf = (claim: Claim): Told => {
  const record = claim.record as CommitmentRecord
  return { claim, record, topic: deedTopic(record.action ?? record.quote), day: dayNumber(record.published ?? '') }
}

/** Strength across documents. */
export const strengths: Question = ({ claims, pairs }) => {
  const told = claims
    .filter(({ record }) => record.kind === 'commitment')
    .map(toldOf)
    .filter((one) => rank(one) > 0 && one.topic.keys.size > 0 && !Number.isNaN(one.day))
  const byKey = Map.groupBy(
    told.flatMap((one) => pairs(one.claim).flatMap((pair) => [...one.topic.keys].map((key) => [keyOf(pair, key), one] as const))),
    ([key]) => key,
  )
  const found = [...byKey.values()].flatMap((list) => compared(list.map(([, one]) => one)))
  return [...new Map(found.map((one) => [one.id, one])).values()].sort((a, b) => byText(a.id, b.id))
}
