import type { Finding, FindingInput } from '../model/finding.ts'
import type { TimeMention } from '../model/mention.ts'
import { type Anchor, type Anniversary, anchorsOf, anniversariesOf } from './anchors.ts'
import { isoOf, type Period, parsePeriod, yearOf } from './dates.ts'
import { type Frame, finding, inputAt, inputOf, inside, printNumber, quoted, type Sentence } from './frame.ts'
import { hull, meet, type Range } from './interval.ts'

const published = (frame: Frame): Period | null => parsePeriod(frame.document.published?.slice(0, 10) ?? null)
const hedge = /\b(more than|over|nearly|almost|about|around|some|approximately|next|coming|past)\s*$/i
const marking = /\b(mark|marks|marked|marking|celebrat\w+)\b/i

const datesIn = (frame: Frame, sentence: Sentence): readonly TimeMention[] =>
  inside(frame.times, sentence).filter((t) => t.kind === 'date' && t.value !== null)
const datum = (frame: Frame, t: TimeMention): FindingInput => inputAt(frame, t, { value: t.value })

/** The end that a span of years is counted to: a date behind it in the sentence, else the document's own. */
const endOf = (
  frame: Frame,
  duration: TimeMention,
  sentence: Sentence,
  anchor: Anchor,
): { readonly period: Period; readonly input: FindingInput | null } | null => {
  const later = datesIn(frame, sentence).filter((t) => t.value !== anchor.iso && t.start >= duration.end)
  const period = parsePeriod(later[0]?.value ?? null)
  if (later.length === 1 && period) return { period, input: datum(frame, later[0]!) }
  const own = published(frame)
  return later.length === 0 && own ? { period: own, input: null } : null
}

interface Years {
  readonly anchor: Anchor
  readonly duration: TimeMention
  readonly sentence: Sentence
}

const yearsClaims = (frame: Frame, anchors: readonly Anchor[]): readonly Years[] =>
  frame.times
    .filter((t) => t.kind === 'duration' && t.amount?.unit === 'year')
    .flatMap((duration) => {
      const sentence = frame.sentences[frame.sentenceOf(duration)]
      if (!sentence || hedge.test(frame.text.slice(sentence.start, duration.start))) return []
      return anchors.filter((a) => a.topic.test(frame.textOf(sentence))).map((anchor) => ({ anchor, duration, sentence }))
    })

const judgeYears = (frame: Frame, { anchor, duration, sentence }: Years): readonly Finding[] => {
  const end = endOf(frame, duration, sentence, anchor)
  if (!end) return []
  const claimed = duration.amount!.value
  const result = yearOf(end.period.to) - yearOf(anchor.period.from)
  const told = end.input !== null && marking.test(frame.text.slice(sentence.start, duration.start))
  const verdict = result === claimed ? 'consistent' : Math.abs(result - claimed) === 1 ? 'within-rounding' : 'inconsistent'
  // Years beside the same topic may count something else; only "marked N years in Y" is a claim about this span.
  if (verdict !== 'consistent' && !told) return []
  return [
    finding(frame, {
      check: 'span-of-time',
      verdict,
      inputs: [anchor.input, { ...datum(frame, duration), value: claimed }, ...(end.input ? [end.input] : [])],
      formula: `${end.input ? quoted(end.input.quote) : `${yearOf(end.period.to)} (date of the document)`} − ${quoted(anchor.input.quote)} → ${result} years, printed ${quoted(duration.amount ? frame.textOf(duration) : '')}`,
      result,
      claimed,
      settles: verdict === 'consistent' ? null : `the day on which ${anchor.name} began`,
      explanation: `From ${anchor.iso} (${anchor.name}) to ${yearOf(end.period.to)} are ${result} calendar years; the text says ${quoted(frame.textOf(duration))}.`,
    }),
  ]
}

/** One finding for each span claimed, the one whose end is printed before others. */
const firstEach = (findings: readonly Finding[]): readonly Finding[] => {
  const sorted = findings.toSorted((a, b) => b.inputs.length - a.inputs.length)
  return sorted.filter((f, i) => sorted.findIndex((g) => g.claimed === f.claimed && g.inputs[0]!.span.start === f.inputs[0]!.span.start) === i)
}

const judgeAnniversary = (frame: Frame, a: Anniversary): readonly Finding[] => {
  const sentence = frame.sentences[a.sentence]!
  const result = yearOf(a.period.from)
  const years = datesIn(frame, sentence).map((t) => ({ t, year: yearOf(parsePeriod(t.value)?.from ?? Number.NaN) }))
  const same = years.find((y) => y.year === result)
  const own = published(frame)
  const ends = years.filter(
    (y) => y.t.start > a.input.span.end && /\b(in|on)\s*$/i.test(frame.text.slice(a.input.span.end, y.t.start)) && y.t.start - a.input.span.end < 90,
  )
  const wrong = !same && years.length === 1 && ends.length === 1 && ends[0]!.t.value !== a.anchor.iso ? ends[0]! : null
  if (!same && !wrong && (years.length > 0 || !own || yearOf(own.from) !== result)) return []
  const end = same ?? wrong
  return [
    finding(frame, {
      check: 'span-of-time',
      verdict: wrong ? 'inconsistent' : 'consistent',
      inputs: [a.anchor.input, a.input, ...(end ? [datum(frame, end.t)] : [])],
      formula: `${quoted(a.anchor.input.quote)} + ${a.count} years → ${isoOf(a.period.from)}, ${end ? `printed ${quoted(frame.textOf(end.t))}` : 'the year of the document'}`,
      result: isoOf(a.period.from),
      claimed: end ? end.t.value : String(result),
      settles: wrong ? `the day on which ${a.anchor.name} began` : null,
      explanation: `${quoted(a.input.quote)} counted from ${a.anchor.iso} (${a.anchor.name}) falls on ${isoOf(a.period.from)}.`,
    }),
  ]
}

const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, quarter: 91.3 }
const occasions = /\b(visit|trip|meeting|talks|summit)\b/i
const relation = /^\s*(before|ahead of|prior to|after|following)\b/i

interface Occasion {
  readonly period: Period
  readonly input: FindingInput
  readonly said: boolean
}

/** The dated visit or meeting that a sentence speaks of, if the document dates exactly one. */
const occasionFor = (frame: Frame, sentence: Sentence): Occasion | null => {
  const word = occasions.exec(frame.textOf(sentence))?.[1]?.toLowerCase()
  const type = word === 'visit' || word === 'trip' ? 'visit' : word === undefined ? null : 'meeting'
  const dated = frame.of('event').filter((e) => e.type === type && e.date !== null && e.status !== 'denied' && e.status !== 'cancelled' && !e.negated)
  const found = dated.filter((e, i) => dated.findIndex((d) => d.date === e.date) === i)
  const period = parsePeriod(found[0]?.date ?? null)
  if (found.length !== 1 || !period || period.precision === 'year' || period.precision === 'month') return null
  const event = found[0]!
  const date = inside(frame.times, event.span).find((t) => t.kind === 'date' && t.value === event.date)
  return {
    period,
    said: event.inferred.date === undefined,
    input: date ? inputAt(frame, date, { record: event.id, value: event.date }) : inputOf(frame, event, { value: event.date }),
  }
}

const distance = (from: Period, to: Period, later: boolean): Range =>
  later ? [to.from - from.to, to.to - from.from] : [from.from - to.to, from.to - to.from]

const printDays = (range: Range): string => (range[0] === range[1] ? printNumber(range[0]) : `${printNumber(range[0])} to ${printNumber(range[1])}`)

const judgeLead = (frame: Frame, a: Anniversary, duration: TimeMention): readonly Finding[] => {
  const sentence = frame.sentences[a.sentence]!
  const word = relation.exec(frame.text.slice(duration.end, a.input.span.start))?.[1]?.toLowerCase()
  const occasion = word ? occasionFor(frame, sentence) : null
  const unit = unitDays[duration.amount?.unit ?? '']
  if (!word || !occasion || !unit || a.anchor.period.precision !== 'day') return []
  const claimed = duration.amount!.value * unit
  const result = distance(occasion.period, a.period, word !== 'after' && word !== 'following')
  const claim: Range = [claimed - unit / 2, claimed + unit / 2]
  const verdict =
    result[0] >= claim[0] && result[1] <= claim[1]
      ? 'consistent'
      : meet(result, claim)
        ? 'within-rounding'
        : occasion.said
          ? 'inconsistent'
          : 'tension'
  return [
    finding(frame, {
      check: 'span-of-time',
      verdict,
      inputs: [a.anchor.input, occasion.input, { ...datum(frame, duration), value: duration.amount!.value }, a.input],
      formula: `${quoted(a.anchor.input.quote)} + ${a.count} years less ${quoted(occasion.input.quote)} → ${printDays(result)} days, printed ${quoted(frame.textOf(duration))}`,
      result: (result[0] + result[1]) / 2,
      interval: result,
      claimed,
      settles: verdict === 'consistent' ? null : 'the dates of the occasion in another account',
      explanation: `${quoted(a.input.quote)} falls on ${isoOf(a.period.from)}; ${quoted(occasion.input.quote)} lies ${printDays(result)} days ${word} it; the text says ${quoted(frame.textOf(duration))}.`,
    }),
  ]
}

const leads = (frame: Frame, a: Anniversary): readonly Finding[] =>
  inside(frame.times, frame.sentences[a.sentence]!)
    .filter((t) => t.kind === 'duration' && t.amount !== null && t.end <= a.input.span.start)
    .flatMap((t) => judgeLead(frame, a, t))

const lengthOfStay = /^[\s-]*(long\s+)?((official|state|working|private|historic|first)\s+){0,2}(visit|trip|tour|summit|conference|forum)\b/i

/** "A three-day visit on 6–8 September": the days of the range, both ends counted. */
const stays = (frame: Frame): readonly Finding[] =>
  frame.times
    .filter((t) => t.kind === 'duration' && t.amount?.unit === 'day')
    .flatMap((duration) => {
      const sentence = frame.sentences[frame.sentenceOf(duration)]
      if (!sentence || !lengthOfStay.test(frame.text.slice(duration.end, sentence.end))) return []
      const ranges = datesIn(frame, sentence).filter((t) => t.value!.includes('/'))
      const period = parsePeriod(ranges[0]?.value ?? null)
      if (ranges.length !== 1 || !period) return []
      const result = period.to - period.from + 1
      const claimed = duration.amount!.value
      const off = Math.abs(result - claimed)
      return [
        finding(frame, {
          check: 'span-of-time',
          verdict: off === 0 ? 'consistent' : off === 1 ? 'tension' : 'inconsistent',
          inputs: [datum(frame, ranges[0]!), { ...datum(frame, duration), value: claimed }],
          formula: `${quoted(frame.textOf(ranges[0]!))} → ${result} days, printed ${quoted(frame.textOf(duration))}`,
          result,
          interval: hull([[result, result]]),
          claimed,
          settles: off === 0 ? null : 'the programme of the visit',
          explanation: `${ranges[0]!.value} are ${result} days with both ends counted; the text says ${quoted(frame.textOf(duration))}.${off === 1 ? ' It agrees only if a day of travel is counted, or left out.' : ''}`,
        }),
      ]
    })

/** Dates and the spans of time that the words lay between them. */
export const spanOfTime = (frame: Frame): readonly Finding[] => {
  const anchors = anchorsOf(frame)
  const anniversaries = anniversariesOf(frame, anchors)
  return [
    ...firstEach(yearsClaims(frame, anchors).flatMap((y) => judgeYears(frame, y))),
    ...anniversaries.flatMap((a) => [...judgeAnniversary(frame, a), ...leads(frame, a)]),
    ...stays(frame),
  ]
}
