import type { CommitmentRecord } from '../../../model/record.ts'
import { dateFaults, datePattern, readDate } from '../dates.ts'
import { isGiven } from '../given.ts'
import { actorFaults, listFaults, ownerOf, sayerFaults } from '../names.ts'
import { type Case, type Fault, fault, must, onceAWorld, ownWords } from '../proof.ts'

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
  `^(?:(?<turn>[^·]+’s?) turn · )?(?<strength>${Object.keys(strengths).join('|')})(?<not>, in the negative)? · (?<who>[^⟦→]+?)(?: → (?<to>[^⟦]+?))?: ⟦0⟧(?:, corrected to: (?<as>[^⟦]+?))?(?:, by (?<due>${datePattern}))?(?: · ⟦1⟧)?(?: \\(says? (?<by>[^)]+)\\))?(?<open> · no answer on record)?$`,
)

/** Words that take something on; without one of them nothing may be called undertaken. */
const takesOn =
  /\b(?:will|shall|agree[ds]?(?! (?:with|that)\b)|agreeing|agreement|pledg\w*|promis\w*|commit(?:s|ted|ting|ment)?|vow\w*|undert\w+|guarante\w*|decid\w*|ensure[ds]?|resolv\w*|assur\w*|must|obliged|binding|bound|accept(?:s|ed|ing)? (?:\S+ ){0,4}?invitation)\b|['’]ll\b/i
/** Words of a weaker strength. */
const weaker =
  /\b(?:agree[ds]? with|welcom\w*|support(?:s|ed)?|appreciat\w*|interest(?:ed)?|ready|readiness|willing\w*|wish\w*|hop(?:e|es|ed|ing)|eager\w*|intend\w*|intention|plan(?:s|ned)?|aim(?:s|ed)?|suggest\w*|propos\w*|should|could|can|necessary|call(?:s|ed) for|invit\w*)\b/i
const intends =
  /\b(?:intend\w*|intention|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|eager\w*|seek\w*|set to|going to|want\w*|determin\w*|strive\w*|looking to|prepar\w*|expect\w*)\b/i

const strengthFaults = (one: Case, record: CommitmentRecord, said: string): readonly Fault[] => {
  const words = ownWords(one.world, record)
  const modality = strengths[said]
  const pledged = modality === 'undertaking' || modality === 'obligation'
  const recorded = must(modality === record.modality, 'strength', said, `the record says ${record.modality}`)
  if (isGiven(record, 'modality')) return recorded
  return [
    ...recorded,
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
  // What is asked for is nobody who is asked.
  const nobody = record.target === null || pronoun.test(record.target) || (record.action ?? '').startsWith(record.target)
  const recorded = (nobody ? null : record.target) ?? record.targets[0]?.country ?? null
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

/** The one whose turn it is belongs to the pair and is not the one who asks. */
const turnFaults = (one: Case, record: CommitmentRecord, said: string | undefined): readonly Fault[] => {
  if (said === undefined) return []
  const code = ownerOf(one, said)
  const asker = one.world.pair.filter(
    (side) =>
      record.holders.includes(side) || (!record.holders.some((holder) => one.world.pair.includes(holder)) && record.sources[0]?.country === side),
  )
  return must(
    code !== null && one.world.pair.includes(code) && asker.length === 1 && asker[0] !== code,
    'direction',
    said,
    `${asker.join(', ') || 'no side'} asks`,
  )
}

const takesUp = /\b(?:accepted|accepts|will accept|declined|declines|rejected|rejects|refused|refuses|turned down|agreed to visit)\b/i

/** Words that say how something was received, though no record tells it. */
const replies =
  /\b(?:accept(?:s|ed|ing)?|declin(?:es|ed|ing)|turned down|rejected|refused)\b[^.“”"]{0,40}\b(?:invitation|offer|request|proposal|demand)\b/i

/** Records whose words take something up or turn it down, by document. */
const takenUp = onceAWorld((world) =>
  Map.groupBy(
    [...world.records.values()].filter(({ quote }) => takesUp.test(quote)),
    ({ document }) => document,
  ),
)

/** Nothing that followed answers it; where it could not be followed, no words of another side further on in the document take up or turn down what is asked. */
export const unanswered = (one: Case, record: CommitmentRecord): boolean => {
  const followUp = one.world.followUps.get(record.id)
  const behind = one.world.documents.get(record.document)?.text.slice(record.span.end, record.span.end + 300) ?? ''
  if (replies.test(behind)) return false
  if (followUp !== undefined) return followUp.links.every(({ relation }) => relation === 'repeats')
  const own = [...record.holders, ...record.people]
  return !(takenUp(one.world).get(record.document) ?? []).some((other) => {
    if (other.span.start <= record.span.end) return false
    const voices = [...other.sources.map((actor) => actor.country ?? ''), other.attribution.by ?? '']
    return !voices.some((voice) => own.includes(voice))
  })
}

const openFaults = (one: Case, record: CommitmentRecord, said: string | undefined): readonly Fault[] =>
  said === undefined
    ? []
    : must(
        (record.modality === 'offer' || record.modality === 'request') && unanswered(one, record),
        'status',
        said,
        'nothing is asked, or an answer is on record',
      )

/** What a person put in the place of the words stands behind them, word for word; what was read has only its words. */
const actionFaults = (record: CommitmentRecord, said: string | undefined): readonly Fault[] => {
  const given = isGiven(record, 'action') && record.action ? record.action.replace(/[“”«»„"⟦⟧]/g, '') : ''
  return must((said ?? '') === given.replace(/\s+/g, ' ').trim(), 'words', said ?? '', `a person gave: ${given || 'nothing'}`)
}

/** Whether the words themselves end with the day by which it is due. */
const printsDue = (words: string, deadline: string): boolean => {
  const said = new RegExp(` by (${datePattern})$`).exec(words)?.[1]
  return said !== undefined && readDate(said)?.iso === deadline
}

/** "Undertaken · X and Y: …": one commitment as its record has it. */
export const commitmentFaults = (one: Case, records: readonly CommitmentRecord[]): readonly Fault[] => {
  const m = line.exec(one.frame)?.groups
  if (!m) return [fault('words', one.frame, 'not a line of a commitment that can be read')]
  return records.flatMap((record) => [
    ...strengthFaults(one, record, m.strength!),
    ...must(Boolean(m.not) === record.negated, 'polarity', m.strength!, 'the record says otherwise'),
    ...actionFaults(record, m.as),
    ...turnFaults(one, record, m.turn),
    ...openFaults(one, record, m.open),
    ...whoFaults(one, record, m.who!),
    ...targetFaults(one, record, m.to),
    ...(m.due === undefined
      ? must(record.deadline === null || printsDue(one.quotes[0] ?? '', record.deadline), 'date', '', `due ${record.deadline}`)
      : dateFaults(one, record, 'deadline', record.deadline, m.due)),
    ...(speaks(record) ? must(m.by === undefined, 'speaker', m.by ?? '', 'the holder speaks') : sayerFaults(one, record, m.by)),
  ])
}
