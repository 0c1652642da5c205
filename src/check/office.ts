import type { Finding, FindingInput } from '../model/finding.ts'
import type { OfficeFact } from '../model/lexicon.ts'
import type { Span } from '../model/span.ts'
import { type Period, parsePeriod, periodsMeet } from './dates.ts'
import { type Frame, finding, inputAt, inside } from './frame.ts'

interface Held {
  readonly name: string
  readonly title: string
  readonly country: string
  readonly span: Span
  readonly record: string | null
}

const plainTitle = /^(the\s+)?(president|prime minister|chancellor)$/i
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const claim = (name: string, role: string | null, country: string | null, span: Span | null, record: string | null): readonly Held[] => {
  const title = plainTitle.exec(role?.trim() ?? '')?.[2]
  return title && country && span ? [{ name, title: title.toLowerCase(), country, span, record }] : []
}

const claims = (frame: Frame): readonly Held[] => {
  const speakers = frame
    .of('statement')
    .flatMap((s) => (s.speaker ? claim(s.speaker.name, s.speaker.role, s.speaker.country, s.speaker.span, s.id) : []))
  const people = frame.mentions.flatMap((m) => (m.kind === 'person' ? claim(m.value, m.role, m.country, m, null) : []))
  const all = [...people, ...speakers].toSorted((a, b) => a.span.start - b.span.start)
  return all.filter((a, i) => all.findIndex((b) => b.name === a.name && b.title === a.title && b.country === a.country) === i)
}

const term = (fact: OfficeFact): Period => ({
  from: parsePeriod(fact.from)?.from ?? -Infinity,
  to: parsePeriod(fact.until)?.to ?? Infinity,
  precision: 'range',
})

const named = (fact: OfficeFact, held: Held): boolean => {
  const words = folded(held.name).split(/[\s-]+/)
  const first = folded(fact.name).split(/\s+/)[0]!
  return (
    folded(fact.surname)
      .split(/[\s-]+/)
      .every((w) => words.includes(w)) &&
    (words.length === 1 || words[0]![0] === first[0] || words.includes(first))
  )
}

/** Days around a change of office for which a list may lag behind, or a report. */
const handover = 60

/** "Former", "then": the office is told as past. */
const past = /\b(former|ex|then|late|acting|interim|vice|deputy|outgoing|elect)[\s-]*$/i

/** Whether the sentence speaks of the time when the person did hold the office. */
const speaksOfThen = (frame: Frame, held: Held, fact: OfficeFact): boolean => {
  const sentence = frame.sentences[frame.sentenceOf(held.span)]
  const times = sentence ? inside(frame.times, sentence).map((t) => parsePeriod(t.value)) : []
  return times.some((t) => t !== null && periodsMeet(t, term(fact)))
}

const told = (
  frame: Frame,
  held: Held,
  fact: OfficeFact,
  holders: readonly OfficeFact[],
  verdict: 'consistent' | 'contradicts-reference',
  date: string,
): Finding => {
  const { source, reach } = frame.reference.offices
  const input: FindingInput = inputAt(frame, held.span, { record: held.record, value: held.name })
  const others = [...new Set(holders.map((h) => `${h.name} (since ${h.from})`))].join(', ')
  return finding(frame, {
    check: 'office',
    verdict,
    inputs: [input],
    facts: [`office:${fact.country}:${fact.office}`],
    formula: `${held.name}, ${fact.title} of ${held.country} at ${date} → ${verdict === 'consistent' ? 'on the list' : `${fact.from} to ${fact.until ?? 'now'}`}`,
    result: holders[0]?.name ?? null,
    claimed: held.name,
    settles: verdict === 'consistent' ? null : `who was ${fact.title} of ${frame.nameOf(held.country)} at ${date}`,
    explanation: `${verdict === 'consistent' ? `At ${date} the list has ${held.name} as ${fact.title} of ${frame.nameOf(held.country)}.` : `At ${date} the list has ${others} as ${fact.title} of ${frame.nameOf(held.country)}; ${fact.name} held the office from ${fact.from} to ${fact.until}.`} List: ${source} (reach ${reach.from} to ${reach.until}).`,
  })
}

const judge = (frame: Frame, held: Held, now: Period, date: string): readonly Finding[] => {
  const { facts, reach } = frame.reference.offices
  const [first, last] = [parsePeriod(reach.from), parsePeriod(reach.until)]
  if (!first || !last || now.from < first.from || now.to > last.to) return []
  const office = facts.filter((f) => f.country === held.country && f.title.toLowerCase().includes(held.title))
  const holders = office.filter((f) => periodsMeet(term(f), now))
  const right = holders.find((f) => named(f, held))
  if (right) return [told(frame, held, right, holders, 'consistent', date)]
  const other = office.find((f) => named(f, held))
  if (other && now.from - term(other).to < handover) return []
  const lead =
    frame.text.slice(Math.max(0, held.span.start - 24), held.span.start) +
    (/^(former|ex-|then|late)\b/i.test(frame.textOf(held.span)) ? 'former ' : '')
  const roleGap = /\b(former|ex|then|late|acting|interim|vice|deputy|outgoing)\b[^.]*$/i.test(lead)
  if (!other || holders.length === 0 || past.test(lead) || roleGap || speaksOfThen(frame, held, other)) return []
  return [told(frame, held, other, holders, 'contradicts-reference', date)]
}

/** Presidents and heads of government against the dated list of offices, at the day of the document. */
export const office = (frame: Frame): readonly Finding[] => {
  const date = frame.document.published?.slice(0, 10) ?? null
  const now = parsePeriod(date)
  return now && date ? claims(frame).flatMap((held) => judge(frame, held, now, date)) : []
}
