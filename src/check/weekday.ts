import type { Finding } from '../model/finding.ts'
import type { TimeMention } from '../model/mention.ts'
import { parsePeriod, weekdayOf, weekdays } from './dates.ts'
import { type Frame, finding, inputAt, quoted } from './frame.ts'

const shortNames: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  tues: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  thur: 'Thursday',
  thurs: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
const pattern = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?/
const month = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/
const glued = /^[,\s(]*(the\s+)?$/

/** The span of a date together with a weekday printed beside it: "Monday" + ", " + "September 4, 2023". */
const widened = (frame: Frame, date: TimeMention, near: TimeMention | undefined): { readonly start: number; readonly end: number } => {
  const joined = near && near.end <= date.start && pattern.test(frame.textOf(near)) && glued.test(frame.text.slice(near.end, date.start))
  return { start: joined ? near.start : date.start, end: date.end }
}

const judge = (frame: Frame, date: TimeMention, near: TimeMention | undefined): readonly Finding[] => {
  const period = parsePeriod(date.value)
  const span = widened(frame, date, near)
  const words = frame.textOf(span)
  const named = pattern.exec(words)?.[1]
  if (period?.precision !== 'day' || !named || !month.test(words) || !/\d/.test(words)) return []
  const claimed = weekdays.find((d) => d === named) ?? shortNames[named.toLowerCase()]!
  const result = weekdayOf(period.from)
  // A year taken from elsewhere may be the wrong one: then the weekday speaks against the conclusion, not the text.
  const printed = /\b\d{4}\b/.test(words)
  if (claimed !== result && !printed) return []
  return [
    finding(frame, {
      check: 'weekday',
      verdict: claimed === result ? 'consistent' : 'inconsistent',
      inputs: [inputAt(frame, span, { value: date.value })],
      formula: `${date.value} → ${result}, printed ${quoted(words)}`,
      result,
      claimed,
      settles: claimed === result ? null : 'a calendar of the event: either the day or its name is wrong',
      explanation: `${date.value} is a ${result}; the text prints ${claimed}.${printed ? '' : ' The year is concluded.'}`,
    }),
  ]
}

/** A weekday printed with a full date, against the calendar. */
export const weekday = (frame: Frame): readonly Finding[] => {
  const judged = frame.times.flatMap((t, i) => (t.kind === 'date' ? judge(frame, t, frame.times[i - 1]) : []))
  const seen = new Set<string>()
  return judged.filter((f) => {
    const key = `${f.inputs[0]!.span.end} ${f.formula}`
    return !seen.has(key) && seen.add(key)
  })
}
