import type { FindingInput } from '../model/finding.ts'
import type { Span } from '../model/span.ts'
import { addYears, type Period, parsePeriod } from './dates.ts'
import { type Frame, inputAt, inside } from './frame.ts'

/** A dated beginning that later words count from. */
export interface Anchor {
  readonly period: Period
  readonly iso: string
  readonly input: FindingInput
  /** What the later words must speak of to mean this beginning. */
  readonly topic: RegExp
  readonly name: string
}

const diplomatic = /\bdiplomatic\s+(relations|ties|relationship)\b/i
const established = /\b(established|establish|began|begun|started|restored|forged)\b/i

const dateIn = (frame: Frame, span: Span, iso: string | null): { readonly iso: string; readonly input: FindingInput } | null => {
  const dates = inside(frame.times, span).filter((t) => t.kind === 'date' && t.value !== null)
  const hit = iso === null ? (dates.length === 1 ? dates[0] : undefined) : dates.find((t) => t.value === iso)
  if (hit) return { iso: hit.value!, input: inputAt(frame, hit, { value: hit.value }) }
  return iso === null ? null : { iso, input: inputAt(frame, span, { value: iso }) }
}

const anchor = (frame: Frame, span: Span, iso: string | null, topic: RegExp, name: string, record: string | null): readonly Anchor[] => {
  const found = dateIn(frame, span, iso)
  const period = parsePeriod(found?.iso ?? null)
  return found && period ? [{ period, iso: found.iso, topic, name, input: { ...found.input, record } }] : []
}

const fromTies = (frame: Frame): readonly Anchor[] =>
  frame
    .of('tie')
    .filter((t) => t.type === 'diplomatic-relations' && t.state === 'exists' && t.since !== null && !t.negated)
    .flatMap((t) => anchor(frame, t.span, t.since, diplomatic, 'diplomatic relations', t.id))

const fromWords = (frame: Frame): readonly Anchor[] =>
  frame.sentences
    .filter((s) => diplomatic.test(frame.textOf(s)) && established.test(frame.textOf(s)) && !/\banniversary\b/i.test(frame.textOf(s)))
    .flatMap((s) => anchor(frame, s, null, diplomatic, 'diplomatic relations', null))

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The two last long words of a title, in this order: "friendship treaty" for "Treaty on Friendship" will not do, and shall not. */
const titleTopic = (title: string): RegExp | null => {
  const words = title.split(/\s+/).filter((w) => w.length > 3)
  return words.length < 2 ? null : new RegExp(words.slice(-2).map(literal).join('\\s+(\\S+\\s+){0,2}?'), 'i')
}

const fromAgreements = (frame: Frame): readonly Anchor[] =>
  frame.of('agreement').flatMap((a) => {
    const topic = a.title === null || a.date === null || a.negated ? null : titleTopic(a.title)
    return topic ? anchor(frame, a.span, a.date, topic, a.title!, a.id) : []
  })

/** Dated beginnings in the document; relations from records first, from bare words only without them. */
export const anchorsOf = (frame: Frame): readonly Anchor[] => {
  const ties = fromTies(frame)
  const all = [...(ties.length > 0 ? ties : fromWords(frame)), ...fromAgreements(frame)]
  return all.filter((a, i) => all.findIndex((b) => b.iso === a.iso && b.name === a.name) === i)
}

/** An anniversary in the text, with the beginning that it counts from. */
export interface Anniversary {
  readonly anchor: Anchor
  readonly count: number
  readonly period: Period
  readonly input: FindingInput
  readonly sentence: number
}

const ordinal = /\b(\d+)(st|nd|rd|th)\s+anniversary\b|\banniversary\b/gi

const anniversariesIn = (frame: Frame, sentence: number, anchors: readonly Anchor[]): readonly Anniversary[] => {
  const span = frame.sentences[sentence]!
  const text = frame.textOf(span)
  return [...text.matchAll(ordinal)].flatMap((hit) => {
    const end = span.start + hit.index + hit[0].length
    const word = inside(frame.quantities, span).find(
      (q) => q.form === 'ordinal' && q.end <= end && /^[\s-]+anniversary$/i.test(frame.text.slice(q.end, end)),
    )
    const count = hit[1] ? Number(hit[1]) : word && typeof word.value === 'number' ? word.value : null
    const start = hit[1] ? span.start + hit.index : (word?.start ?? null)
    const topics = anchors.filter((a) => a.topic.test(text))
    if (count === null || start === null || topics.length !== 1) return []
    const { period } = topics[0]!
    const shifted = { ...period, from: addYears(period.from, count), to: addYears(period.to, count) }
    return [{ anchor: topics[0]!, count, period: shifted, sentence, input: inputAt(frame, { start, end }, { value: count }) }]
  })
}

/** "The Nth anniversary of …" where the text also dates the beginning. */
export const anniversariesOf = (frame: Frame, anchors: readonly Anchor[]): readonly Anniversary[] =>
  frame.sentences.flatMap((_, i) => anniversariesIn(frame, i, anchors))
