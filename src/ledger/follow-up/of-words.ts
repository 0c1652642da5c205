import { type CommitmentRecord, modalityLadder } from '../../model/record.ts'
import { jaccard } from '../similarity.ts'
import type { Later } from './later.ts'
import { holdersOf, isAsk, type Pledge, titleTopic } from './pledge.ts'
import {
  accepts,
  actorsOf,
  type Bearing,
  bearing,
  drops,
  isLaterOccasion,
  type Rule,
  refuses,
  SHARE,
  sameDeed,
  share,
  sharedWords,
} from './relations.ts'

/** Promises made again, made firmer or taken back, and answers to what was asked. */

/** Share of all words of two promises that must be the same for them to be one. */
const ALIKE = 0.5

const strength = ({ modality }: CommitmentRecord): number => (modalityLadder as readonly (string | null)[]).indexOf(modality)

const alike = (pledge: Pledge, later: Later): boolean => {
  if (pledge.visit !== null) return share(pledge, later) === 1 && pledge.topic.nations.isSubsetOf(later.topic.nations)
  const score = jaccard(pledge.topic.keys, later.topic.keys)
  return score >= ALIKE && (pledge.deeds.size === 0 || sameDeed(pledge, (later.record as CommitmentRecord).action ?? '') || score === 1)
}

const sameHolders = (pledge: Pledge, record: CommitmentRecord): boolean => holdersOf(record).some((code) => pledge.holders.includes(code))

const again = (pledge: Pledge, later: Later): Bearing => {
  const record = later.record as CommitmentRecord
  if (record.negated !== pledge.lead.negated) return bearing('contradicts', 'the same holder says the opposite')
  const [was, is] = [strength(pledge.lead), strength(record)]
  return is > was && was >= 0
    ? bearing('advances', `said more firmly (${pledge.lead.modality} became ${record.modality})`)
    : bearing('repeats', 'said again')
}

/** "Reaffirmed that it will open": no new promise, but the old one said again. */
const reaffirming = /\b(?:reaffirm|reiterat|repeat|confirm|renew)\w*/i

/** The one who was asked takes it on. */
const takenUp = (pledge: Pledge, record: CommitmentRecord): boolean =>
  isAsk(pledge.lead) &&
  pledge.asked !== null &&
  holdersOf(record).includes(pledge.asked) &&
  strength(record) >= modalityLadder.indexOf('intention') &&
  !record.negated

export const ofCommitment: Rule = (pledge, later, told) => {
  const record = later.record as CommitmentRecord
  if ((record.modality === 'endorsement' && !reaffirming.test(record.quote)) || !alike(pledge, later)) return null
  if (takenUp(pledge, record)) return bearing('advances', 'taken up by the one who was asked')
  if (isAsk(pledge.lead) !== isAsk(record) || !sameHolders(pledge, record)) return null
  return isLaterOccasion(pledge, told) ? again(pledge, later) : null
}

const asking = /\b(?:invitation|offer|request|proposal|call|demand|appeal)\w*\b/i

/** "Thanked him for accepting": another one accepted. */
const thanked = /\bfor (?:accepting|taking up|agreeing)\b/i

/** An invitation is meant where no other country is to be visited. */
const sameHost = (pledge: Pledge, later: Later): boolean => {
  const named = titleTopic(/\b(?:visit\w*|trip|come|invitation)\b(.*)$/is.exec(later.record.quote)?.[1] ?? '').nations
  return named.size === 0 || named.has(pledge.visit!.host)
}

/** Words of the other side that accept or turn down what was asked. */
export const ofAnswer: Rule = (pledge, later) => {
  const { record } = later
  if (!isAsk(pledge.lead) || pledge.asked === null || record.kind === 'figure' || record.kind === 'tie' || record.kind === 'agreement') return null
  const by = actorsOf(record)
  if (!by.includes(pledge.asked) || by.some((code) => pledge.holders.includes(code))) return null
  const meant =
    pledge.visit !== null ? (later.topic.keys.has('visit') || /invit/i.test(record.quote)) && sameHost(pledge, later) : share(pledge, later) >= SHARE
  if (thanked.test(record.quote) || (!meant && !(pledge.visit === null && asking.test(record.quote) && share(pledge, later) > 0))) return null
  if (refuses(record.quote)) return bearing('contradicts', 'turned down by the one who was asked')
  return accepts(record.quote) && !record.negated ? bearing('advances', 'accepted by the one who was asked') : null
}

/** The one who asked takes it back. */
export const ofWithdrawal: Rule = (pledge, later) => {
  const { record } = later
  if (!isAsk(pledge.lead) || (record.kind !== 'event' && record.kind !== 'statement') || record.negated) return null
  const own = actorsOf(record).some((code) => pledge.holders.includes(code))
  return own && asking.test(record.quote) && drops(record.quote) && share(pledge, later) >= SHARE
    ? bearing('drops', `taken back (${sharedWords(pledge, later)})`)
    : null
}
