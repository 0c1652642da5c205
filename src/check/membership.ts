import type { Finding } from '../model/finding.ts'
import type { MembershipFact, MembershipList } from '../model/lexicon.ts'
import type { TieRecord } from '../model/record.ts'
import { isoOf, type Period, parsePeriod } from './dates.ts'
import { countriesIn } from './figures.ts'
import { type Frame, finding, inputOf, inside } from './frame.ts'

type Status = MembershipFact['status']
const statusOf: Readonly<Record<string, Status>> = { membership: 'member', observer: 'observer' }

const listFor = (frame: Frame, org: string): MembershipList | null => {
  const plain = org
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim()
  const codes = [org, frame.organisations?.[plain], frame.organisations?.[org.toLowerCase()]]
  return frame.reference.memberships.find((l) => l.organisation.toLowerCase() === plain || codes.includes(l.organisation)) ?? null
}

const isCountry = (frame: Frame, list: MembershipList, party: string): boolean =>
  /^[A-Z]{3}$/.test(party) &&
  party !== list.organisation &&
  !Object.values(frame.organisations ?? {}).includes(party) &&
  (frame.names === undefined || party in frame.names)

const day = (iso: string | null, end: boolean, open: number): number => {
  const period = parsePeriod(iso)
  return period === null ? open : end ? period.to : period.from
}

const holds = (fact: MembershipFact, time: Period): boolean =>
  day(fact.from, false, -Infinity) <= time.from && time.to <= day(fact.until, true, Infinity)
const touches = (fact: MembershipFact, time: Period): boolean =>
  day(fact.from, false, -Infinity) <= time.to && time.from <= day(fact.until, true, Infinity)

/** The time for which the tie is claimed: a term printed with it, else the day of the document, else its beginning. */
const timeOf = (frame: Frame, tie: TieRecord): Period | null => {
  const term = inside(frame.times, tie.span).find((t) => t.kind === 'date' && t.value !== null && t.value.includes('/'))
  const since = parsePeriod(tie.since)
  const own = parsePeriod(frame.document.published?.slice(0, 10) ?? null)
  return (since?.precision === 'range' ? since : null) ?? parsePeriod(term?.value ?? null) ?? own ?? since
}

const reaches = (list: MembershipList, time: Period): boolean =>
  day(list.reach.from, false, Infinity) <= time.from && time.to <= day(list.reach.until, true, -Infinity)

type Outcome = 'on' | 'partly' | 'off' | 'open'

const lookUp = (list: MembershipList, country: string, status: Status, time: Period): Outcome => {
  const facts = list.facts.filter((f) => f.country === country && f.status === status)
  const known = facts.filter((f) => holds(f, time))
  if (known.length > 0) return reaches(list, time) || known.some((f) => f.until !== null) ? 'on' : 'open'
  if (!reaches(list, time) || !list.complete.includes(status)) return 'open'
  return facts.some((f) => touches(f, time)) ? 'partly' : 'off'
}

const otherStatus = (list: MembershipList, country: string, status: Status, time: Period): string => {
  const other = list.facts.find((f) => f.country === country && f.status !== status && touches(f, time))
  return other ? ` (it is listed as ${other.status})` : ''
}

const listed = (frame: Frame, list: MembershipList, status: Status, time: Period): string => {
  const on = list.facts.filter((f) => f.status === status && touches(f, time)).map((f) => frame.nameOf(f.country))
  return on.length > 0 && on.length <= 12 ? ` The list has as ${status}: ${[...new Set(on)].toSorted().join(', ')}.` : ''
}

const printTime = (time: Period): string => (time.from === time.to ? isoOf(time.from) : `${isoOf(time.from)} to ${isoOf(time.to)}`)
const source = (list: MembershipList): string => `${list.source} (reach ${list.reach.from} to ${list.reach.until}, checked ${list.checked})`

const verdictOf = (outcomes: readonly Outcome[]): 'consistent' | 'contradicts-reference' | 'tension' | 'unverifiable' => {
  if (outcomes.includes('off')) return 'contradicts-reference'
  if (outcomes.includes('open')) return 'unverifiable'
  return outcomes.includes('partly') ? 'tension' : 'consistent'
}

const says: Readonly<Record<Outcome, string>> = {
  on: 'is on the list as',
  partly: 'is on the list for a part of the time only as',
  off: 'is not on the list as',
  open: 'cannot be looked up as',
}

/** Membership that is sought, coming, past or denied: no claim to look up. */
const notClaimed =
  /\b(candida\w+|bids?|appl(y|ies|ied|ying|ication)|aspir\w+|seek\w*|sought|want\w*|wish\w*|hop(e|es|ed|ing)|scheduled|will|would|could|may|might|should|to become|becoming|prospect\w*|prepar\w+|invit\w+|extend\w*|expan\w+|enlarge\w*|exclu\w+|not|never|former\w*|oppos\w+|reject\w*|potential|future|accession|suspen\w+|leav(e|es|ing)|left|withdr\w+|expel\w*)\b/i
const copula = /\b(is|are|was|were|be|being|as|become|becomes|became)\b[^.;]{0,60}?\b(members?|observers?|member states?|observer states?)\b/i

const sentenceOf = (frame: Frame, tie: TieRecord): string => {
  const sentence = frame.sentences[frame.sentenceOf(tie.span)]
  return sentence ? frame.textOf(sentence) : tie.quote
}

/** Whether the words themselves give these countries the status: "A is a member", or "its membership" with no other country near. */
const plainlySaid = (frame: Frame, tie: TieRecord): boolean =>
  copula.test(tie.quote) || countriesIn(frame, frame.sentenceOf(tie.span)).size <= tie.parties.length

const judge = (frame: Frame, tie: TieRecord): readonly Finding[] => {
  const status = statusOf[tie.type ?? '']
  const list = tie.org === null ? null : listFor(frame, tie.org)
  if (!status || !list || tie.state !== 'exists' || tie.negated || notClaimed.test(sentenceOf(frame, tie))) return []
  const time = timeOf(frame, tie)
  const parties = tie.parties.filter((p) => isCountry(frame, list, p))
  if (!time || parties.length === 0) return []
  const outcomes = parties.map((p) => lookUp(list, p, status, time))
  const verdict = verdictOf(outcomes)
  if (verdict === 'contradicts-reference' && !plainlySaid(frame, tie)) return []
  const lines = parties.map(
    (p, i) => `${frame.nameOf(p)} ${says[outcomes[i]!]} ${status}${outcomes[i] === 'off' ? otherStatus(list, p, status, time) : ''}`,
  )
  return [
    finding(frame, {
      check: 'membership',
      verdict,
      inputs: [inputOf(frame, tie, { value: list.organisation })],
      facts: parties.map((p) => `membership:${list.organisation}:${p}`),
      formula: `${parties.join(', ')}: ${status} of ${list.organisation} at ${printTime(time)} → ${outcomes.join(', ')}`,
      result: outcomes.join(', '),
      claimed: status,
      settles: verdict === 'consistent' ? null : `the list that ${tie.org} itself keeps for ${printTime(time)}`,
      explanation: `At ${printTime(time)} ${lines.join('; ')}.${verdict === 'contradicts-reference' ? listed(frame, list, status, time) : ''} List: ${source(list)}.${
        verdict === 'unverifiable' ? ' The list does not reach this date, or is not complete for this status.' : ''
      }`,
    }),
  ]
}

/** Members and observers against the dated lists; several parties need every one of them. */
export const membership = (frame: Frame): readonly Finding[] => frame.of('tie').flatMap((tie) => judge(frame, tie))
