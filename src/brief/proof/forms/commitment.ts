import type { CommitmentRecord } from '../../../model/record.ts'
import { dateFaults, datePattern } from '../dates.ts'
import { actorFaults, listFaults, sayerFaults } from '../names.ts'
import { type Case, type Fault, fault, must, ownWords } from '../proof.ts'

const strengths: Readonly<Record<string, CommitmentRecord['modality']>> = {
  Obliged: 'obligation',
  Undertaken: 'undertaking',
  Intended: 'intention',
  'Interested or ready': 'interest',
  Suggested: 'suggestion',
  Endorsed: 'endorsement',
  Asked: 'request',
  Offered: 'offer',
  'Strength not said': null,
}

const line = new RegExp(
  `^(?<strength>${Object.keys(strengths).join('|')})(?<not>, in the negative)? · (?<who>[^⟦→]+?)(?: → (?<to>[^⟦]+?))?: ⟦0⟧(?:, by (?<due>${datePattern}))?(?: · ⟦1⟧)?(?: \\(says (?<by>[^)]+)\\))?$`,
)

/** Words that take something on; without one of them nothing may be called undertaken. */
const takesOn =
  /\b(?:will|shall|agree[ds]?(?! (?:with|that)\b)|agreeing|agreement|pledg\w*|promis\w*|commit(?:s|ted|ting|ment)?|vow\w*|undert\w+|guarante\w*|decid\w*|ensure[ds]?|resolv\w*|assur\w*|must|obliged|binding|bound)\b|['’]ll\b/i
/** Words of a weaker strength. */
const weaker =
  /\b(?:agree[ds]? with|welcom\w*|support(?:s|ed)?|appreciat\w*|interest(?:ed)?|ready|readiness|willing\w*|wish\w*|hop(?:e|es|ed|ing)|eager\w*|intend\w*|intention|plan(?:s|ned)?|aim(?:s|ed)?|suggest\w*|propos\w*|should|could|can|necessary|call(?:s|ed) for|invit\w*)\b/i
const intends =
  /\b(?:intend\w*|intention|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|eager\w*|seek\w*|set to|going to|want\w*|determin\w*|strive\w*|looking to|prepar\w*|expect\w*)\b/i

const strengthFaults = (one: Case, record: CommitmentRecord, said: string): readonly Fault[] => {
  const words = ownWords(one.world, record)
  const modality = strengths[said]
  const pledged = modality === 'undertaking' || modality === 'obligation'
  return [
    ...must(modality === record.modality, 'strength', said, `the record says ${record.modality}`),
    ...must(!pledged || takesOn.test(words) || !(weaker.test(words) || intends.test(words)), 'strength', said, 'stronger than the cited words'),
    ...must(
      modality !== 'intention' || intends.test(words) || takesOn.test(words) || !weaker.test(words),
      'strength',
      said,
      'stronger than the cited words',
    ),
  ]
}

const whoFaults = (one: Case, record: CommitmentRecord, who: string): readonly Fault[] => {
  const sides = record.holders.filter((holder) => !record.people.includes(holder))
  if (who === 'by whom is not said') return must(record.people.length === 0 && sides.length === 0, 'speaker', who, 'the record names a holder')
  if (record.people.length === 0) return listFaults(one, record, who, sides, 'direction')
  const both = sides.length === 0 ? null : /^(.+) \(([^()]+)\)$/.exec(who)
  if (sides.length > 0 && !both) return [fault('direction', who, 'the side that takes it on is missing')]
  return [...listFaults(one, record, both?.[1] ?? who, record.people, 'name'), ...(both ? listFaults(one, record, both[2]!, sides, 'direction') : [])]
}

const targetFaults = (one: Case, record: CommitmentRecord, to: string | undefined): readonly Fault[] => {
  const across = record.modality === 'offer' || record.modality === 'request'
  const pronoun = /^(?:you|he|she|him|her|it|they|them|us|we|his|their|your)$/i
  const recorded = (record.target !== null && pronoun.test(record.target) ? null : record.target) ?? record.targets[0]?.country ?? null
  if (!across || recorded === null) return must(to === undefined, 'direction', to ?? '', 'the record names no other side')
  return to === undefined ? [fault('direction', '', 'the other side is missing')] : actorFaults(one, record, to, [recorded], 'direction')
}

const standsFor = /\b(?:sides?|parties|countries|nations|states|governments?|presidents?|leaders?|ministers?|counterparts|they|he|she|we|both|two)$/i

/** The holder speaks for itself: by name, all of its people together, or by a word that stands for them ("the sides"). */
const speaks = (record: CommitmentRecord): boolean => {
  const by = record.attribution.by ?? ''
  const own = [...record.people, ...record.holders]
  const together = by.split(/, | and /)
  return (
    own.includes(by) ||
    (own.length > 0 && standsFor.test(by)) ||
    (together.length > 1 && together.every((part) => own.some((name) => name.endsWith(part))))
  )
}

/** "Undertaken · X and Y: …": one commitment as its record has it. */
export const commitmentFaults = (one: Case, records: readonly CommitmentRecord[]): readonly Fault[] => {
  const m = line.exec(one.frame)?.groups
  if (!m) return [fault('words', one.frame, 'not a line of a commitment that can be read')]
  return records.flatMap((record) => [
    ...strengthFaults(one, record, m.strength!),
    ...must(Boolean(m.not) === record.negated, 'polarity', m.strength!, 'the record says otherwise'),
    ...whoFaults(one, record, m.who!),
    ...targetFaults(one, record, m.to),
    ...(m.due === undefined
      ? must(record.deadline === null, 'date', '', `due ${record.deadline}`)
      : dateFaults(one, record, 'deadline', record.deadline, m.due)),
    ...(speaks(record) ? must(m.by === undefined, 'speaker', m.by ?? '', 'the holder speaks') : sayerFaults(one, record, m.by)),
  ])
}
