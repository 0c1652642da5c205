import type { Finding, FindingInput } from '../model/finding.ts'
import type { AgreementRecord, EventRecord } from '../model/record.ts'
import { contains, overlaps } from '../model/span.ts'
import { insidePeriod, type Period, parsePeriod, periodsMeet, samePeriod } from './dates.ts'
import { type Frame, finding, inputAt, inside, quoted } from './frame.ts'

type Dated = (EventRecord | AgreementRecord) & { readonly date: string }

interface Placed {
  readonly record: Dated
  readonly period: Period
  readonly input: FindingInput
}

/** The words of the date of a record: in its span, else in its sentence; without any its whole quote. */
const dateInput = (frame: Frame, record: Dated, period: Period): FindingInput => {
  const sentence = frame.sentences[frame.sentenceOf(record.span)]
  const dates = [record.span, ...record.evidence, ...(sentence ? [sentence] : [])]
    .flatMap((s) => inside(frame.times, s))
    .filter((t) => t.kind === 'date')
  const exact = dates.find((t) => t.value === record.date)
  const near = dates.find((t) => {
    const p = parsePeriod(t.value)
    return p !== null && periodsMeet(p, period)
  })
  return inputAt(frame, exact ?? near ?? record.span, { record: record.id, value: record.date })
}

const placed = (frame: Frame, record: EventRecord | AgreementRecord): readonly Placed[] => {
  const period = parsePeriod(record.date)
  if (!period || record.negated) return []
  const dated = record as Dated
  return [{ record: dated, period, input: dateInput(frame, dated, period) }]
}

const happened = (record: EventRecord): boolean => record.status === 'occurred' || record.status === 'planned'
const daily = (p: Placed): boolean => p.period.precision === 'day' || (p.period.precision === 'range' && p.period.to - p.period.from < 31)

const visits = (frame: Frame): readonly Placed[] =>
  frame
    .of('event')
    .filter((e) => e.type === 'visit' && happened(e))
    .flatMap((e) => placed(frame, e))
    .filter(daily)

const within: ReadonlySet<string | null> = new Set(['meeting', 'signing', 'negotiation', 'ceremony', 'forum', 'statement'])

const parts = (frame: Frame): readonly Placed[] =>
  [
    ...frame
      .of('event')
      .filter((e) => within.has(e.type) && happened(e))
      .flatMap((e) => placed(frame, e)),
    ...frame
      .of('agreement')
      .filter((a) => a.stage === 'signed')
      .flatMap((a) => placed(frame, a)),
  ].filter(daily)

const peopleOf = (record: Dated): readonly string[] => (record.kind === 'event' ? record.people : [])

/** The same countries; where both name people, one of them in both. */
const related = (visit: Placed, part: Placed): boolean => {
  const parties = part.record.parties
  const [guests, others] = [peopleOf(visit.record), peopleOf(part.record)]
  const shared = guests.length === 0 || others.length === 0 || guests.some((g) => others.some((o) => o === g || o.endsWith(g) || g.endsWith(o)))
  return parties.length > 0 && shared && parties.every((p) => visit.record.parties.includes(p))
}

const duringVisit = /\b(during|in the course of|on the sidelines of|in the framework of|within the framework of|as part of)\s+(\S+\s+){0,5}?visit\b/i

const sentenceText = (frame: Frame, part: Placed): string => {
  const sentence = frame.sentences[frame.sentenceOf(part.record.span)]
  return sentence ? frame.textOf(sentence) : ''
}

const judge = (frame: Frame, visit: Placed, part: Placed, only: boolean): readonly Finding[] => {
  const inner = insidePeriod(visit.period, part.period)
  const told = duringVisit.test(sentenceText(frame, part))
  // Without words that put it into the visit, a date outside is another occasion.
  if (!inner && !(told && only && !periodsMeet(visit.period, part.period))) return []
  const sure = [visit, part].every(
    (p) => /\d{4}/.test(p.input.quote) || p.record.inferred.date === undefined || p.record.inferred.date.from !== 'rule',
  )
  const what = part.record.kind === 'event' ? part.record.type : 'signature'
  return [
    finding(frame, {
      check: 'containment',
      verdict: inner ? 'consistent' : sure ? 'inconsistent' : 'tension',
      inputs: [visit.input, part.input],
      formula: `${quoted(part.input.quote)} (${part.record.date}) ${inner ? 'inside' : 'outside'} ${quoted(visit.input.quote)} (${visit.record.date})`,
      result: inner ? 'inside' : 'outside',
      claimed: told ? 'during the visit' : null,
      settles: inner ? null : 'the dates of the visit in another account',
      explanation: `The ${what} of ${part.record.date} ${inner ? 'lies inside' : 'lies outside'} the visit of ${visit.record.date}${told ? ', and the text puts it into the visit' : ''}.`,
    }),
  ]
}

const sameWords = (a: Placed, b: Placed): boolean => overlaps(a.input.span, b.input.span) || contains(a.record.span, b.input.span)

/** Dated meetings and signatures against the dates of the visit. */
export const containment = (frame: Frame): readonly Finding[] => {
  const all = visits(frame)
  const occasions = all.filter((v, i) => all.findIndex((w) => samePeriod(w.period, v.period)) === i)
  const found = occasions.flatMap((visit) =>
    parts(frame)
      .filter((part) => related(visit, part) && !sameWords(visit, part))
      .flatMap((part) => judge(frame, visit, part, occasions.length === 1)),
  )
  return found.filter((f, i) => found.findIndex((g) => g.formula === f.formula) === i)
}
