import type { TimeMention } from '../../model/mention.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'
import { TokenType } from '../../text/tokens.ts'
import { cardinals, ordinals } from '../number.ts'
import { isDash, readDayMonth, readDecade, readIso, readMonth, readNumericDate, readSpelled, readWeekdayDate, readYear } from './absolute.ts'
import { parseIsoDay } from './calendar.ts'
import { readClock, readNoon } from './clock.ts'
import { readBareUnits, readDuration, readEvery, readSetWord, readWhile, setWords } from './duration.ts'
import { holidayWords, readHoliday } from './holiday.ts'
import { periodOf, readCentury, readFiscal, readFiscalWord, readMonthsOf, readPart, readPeriod, readShortPart, shortParts } from './period.ts'
import { readDayBeyond, readDayOfMonth, readPlaced, readWeekdayNumber, readWeekdayOfWeek } from './placed.ts'
import type { Point, Range } from './point.ts'
import { decadePoint, shiftYears } from './point.ts'
import {
  dayWordList,
  readDayWord,
  readEdge,
  readNight,
  readPartOf,
  readRecent,
  readRegular,
  readSame,
  readShift,
  readWeekday,
  readYearAgo,
  readYearEnd,
  seasonFound,
  shiftWords,
} from './relative.ts'
import type { Found, Scan } from './scan.ts'
import { dateFound, openPoint, toMention, word } from './scan.ts'
import { months, pluralWeekdays, seasons, unitWords, vague, weekdays } from './words.ts'

type Rule = (s: Scan, i: number) => Found | null

/** "a previously announced plan", "as soon as": not a time of their own. */
const isAttached = (s: Scan, i: number): boolean => {
  const w = word(s, i)
  if (w === 'previously') return word(s, i + 1).endsWith('ed') || word(s, i + 1) === 'had'
  return w === 'soon' && word(s, i - 1) === 'as' && word(s, i + 1) === 'as'
}

/** "now", "recently", "right now", "more recently". */
const readVagueWord: Rule = (s, i) => {
  if (isAttached(s, i)) return null
  const from = (word(s, i) === 'now' && word(s, i - 1) === 'right') || (word(s, i) === 'recently' && word(s, i - 1) === 'more') ? i - 1 : i
  return dateFound(from, i + 1, null, 'document', { timex: vague.get(word(s, i))!, value: null })
}

/** "these days". Trigger: these. */
const readThese: Rule = (s, i) => (word(s, i + 1) === 'days' ? dateFound(i, i + 2, null, 'document', { timex: 'PRESENT_REF', value: null }) : null)

/** "one day" that is to come. Trigger: one. */
const readOneDay: Rule = (s, i) =>
  word(s, i + 1) === 'day' && /^(?:will|would|may|might|could|can|to)$/.test(word(s, i - 1))
    ? dateFound(i, i + 2, null, 'document', { timex: 'FUTURE_REF', value: null })
    : null

/** "the nineties", "the roaring twenties". Trigger: the word. */
const readSpelledDecade: Rule = (s, i) => {
  if (word(s, i - 1) !== 'the' && word(s, i - 1) !== 'early' && word(s, i - 1) !== 'late') return null
  return dateFound(word(s, i - 1) === 'the' ? i - 1 : i, i + 1, decadePoint(1900 + decades.get(word(s, i))!), 'printed')
}
const decades: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])

/** "the past", "the future", "the near future". Trigger: future, past. */
const readFuture: Rule = (s, i) => {
  const near = word(s, i - 1) === 'near' ? i - 1 : i
  if (word(s, near - 1) !== 'the' || word(s, i + 1) === 'of') return null
  const next = s.tokens.type[i + 1]
  if (
    next === TokenType.word &&
    !/^(?:and|as|with|for|but|,|to|is|was|by|on|in|that|he|she|it|they|we|i|has|have|had|when|the)$/.test(word(s, i + 1))
  )
    return null
  return dateFound(near - 1, i + 1, null, 'document', { timex: word(s, i) === 'past' ? 'PAST_REF' : 'FUTURE_REF', value: null })
}

const table = new Map<string, Rule[]>()
const on = (words: Iterable<string>, ...rules: readonly Rule[]): void => {
  for (const w of words) table.set(w, [...(table.get(w) ?? []), ...rules])
}

on(holidayWords, readHoliday)
// The order within a trigger is the order of trial: the more printed, the earlier; a length is the last reading of a number.
on(months.keys(), readMonth)
on(weekdays.keys(), readWeekdayDate, readWeekdayNumber, readWeekdayOfWeek, readWeekday)
on(pluralWeekdays.keys(), readRegular)
on(['last', 'first', 'final'], readMonthsOf, readPart, readPlaced)
on(ordinals.keys(), readPart, readCentury, readDayMonth, readPlaced)
on(['day'], readDayBeyond)
on(shiftWords, readShift)
on(['past', 'future'], readFuture)
on(['one'], readOneDay)
on(['these'], readThese)
on(['while', 'time'], readWhile)
on(decades.keys(), readSpelledDecade)
on(cardinals.keys(), readSpelled, readMonthsOf, readPart, readCentury, readDuration)
on(['a', 'an', 'several', 'couple', 'few', 'half', 'hundred', 'many'], readDuration)
on(['every', 'each', 'per'], readEvery, readRegular)
on(setWords, readSetWord)
on(dayWordList, readDayWord)
on(['tonight', 'overnight'], readNight)
on(['early', 'late', 'mid', 'earlier', 'later'], readPartOf)
on(['end', 'beginning', 'start', 'middle'], readEdge)
on(['that', 'the'], readSame)
on(['year'], readYearAgo, readYearEnd)
on(unitWords.keys(), readBareUnits)
on(seasons.keys(), seasonFound)
on(['fiscal', 'financial', 'fy'], readFiscal)
on(['period'], readPeriod)
on(['noon', 'midnight', 'midday'], readNoon)
on(['recent'], readRecent)
on(vague.keys(), readVagueWord)
on(shortParts, readShortPart)

const numberRules: readonly Rule[] = [
  readIso,
  readNumericDate,
  readClock,
  readDayMonth,
  readDayOfMonth,
  readYear,
  readDecade,
  readShortPart,
  readMonthsOf,
  readPart,
  readCentury,
  readPlaced,
  readDuration,
]

const first = (rules: readonly Rule[], s: Scan, i: number): Found | null => {
  for (const rule of rules) {
    const found = rule(s, i)
    if (found !== null) return found
  }
  return null
}

/** By first letter, last letter and length: whether any trigger looks so. Most words of a text do not, and are told apart without a look-up. */
const looks = new Uint8Array(32 * 32 * 16)
const lookOf = (w: string): number => (((w.charCodeAt(0) & 31) << 5) | (w.charCodeAt(w.length - 1) & 31)) * 16 + Math.min(w.length, 15)
for (const w of table.keys()) looks[lookOf(w)] = 1
// "FY2023" and "FY24" are one word each
for (const length of [4, 6]) for (let digit = 0; digit < 10; digit++) looks[lookOf('fy'.padEnd(length, String(digit)))] = 1

/** Whether a time may begin at a token: at a number, or at a word that looks like a trigger. */
const mayBegin = (t: Tokens, i: number): boolean =>
  t.type[i] === TokenType.number || (t.type[i] === TokenType.word && looks[lookOf(t.lower[i]!)] === 1)

/** Capital Q and H with a digit, and FY2023, are words to the tokenizer but names of periods here. */
const readAt = (s: Scan, i: number): Found | null => {
  const t = s.tokens
  if (t.type[i] === TokenType.number) return first(numberRules, s, i)
  if (t.type[i] !== TokenType.word) return null
  const lower = t.lower[i]!
  const rules = table.get(lower)
  if (rules !== undefined) return first(rules, s, i)
  return lower.length > 3 && lower.startsWith('fy') ? readFiscalWord(s, i) : null
}

/** "this year's third quarter", "the 1988 second quarter": the part behind the year holds both. */
const withPart = (s: Scan, f: Found): Found => {
  if (f.point?.grain !== 'year' || f.last !== undefined) return f
  const at = word(s, f.to) === "'s" ? f.to + 1 : f.to
  const part = ordinals.has(word(s, at)) ? readPart(s, at) : null
  if (part === null && f.basis === 'printed') return periodOf(s, f) ?? f
  return part !== null && part.from <= f.from ? { ...part, from: Math.min(part.from, f.from) } : f
}

const rangeWords: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till', 'thru'])

const isJoin = (s: Scan, f: Found): boolean => {
  const w = word(s, f.to)
  if (isDash(w)) return true
  if (rangeWords.has(w)) return word(s, f.from - 1) !== 'prior'
  return w === 'and' && word(s, f.from - 1) === 'between'
}

const order = (p: Point): number => p.day.year * 10000 + p.day.month * 100 + p.day.day

/** The first end of a range takes its year from the second when only that one has it. */
const firstEnd = (a: Found, b: Found): Point | null => {
  if (b.point === null) return null
  if (a.open === undefined || (b.open !== undefined && a.basis === b.basis)) return a.point
  const p = openPoint(a.open, b.point.day.year)
  return order(p) <= order(b.point) ? p : shiftYears(p, -1)
}

const joinable = (f: Found): boolean => f.kind === 'date' && f.last === undefined && (f.point !== null || f.open !== undefined)

/** Joins "January" and "July this year", "2014" and "2016", "Monday" and "Wednesday" to one range where the words between say so. */
const join = (s: Scan, a: Found): Found => {
  if (!joinable(a) || !isJoin(s, a)) return a
  const at = word(s, a.to + 1) === 'the' ? a.to + 2 : a.to + 1
  const b = readAt(s, at)
  if (b === null || !joinable(b) || b.from > at || b.from < a.to) return a
  const point = firstEnd(a, b)
  if (point === null || b.point === null) return a.open !== undefined && b.open !== undefined ? { ...b, from: a.from, point: null, timex: null } : a
  const last = order(b.point) >= order(point) ? b.point : a.open !== undefined && b.open !== undefined ? shiftYears(b.point, 1) : null
  if (last === null || b.point.grain === 'decade') return a
  const { open: _, timex: __, ...rest } = a
  // TIMEX3 knows the two ends of "from 1985 to 1987", and one name for "1985-87"
  const ends = isDash(word(s, a.to))
    ? {}
    : {
        ends: [
          { ...rest, point },
          { ...b, point: b.point },
        ] as const,
      }
  return { ...rest, ...ends, to: b.to, point, last, basis: a.open !== undefined ? b.basis : a.basis === 'document' ? 'document' : b.basis }
}

/** Words that bend a length and belong to it: "nearly two years", "up to 180 days", "around Nov. 1". */
const hedges: ReadonlySet<string> = new Set(['nearly', 'almost', 'about', 'approximately', 'roughly', 'around'])
const hedgePairs: ReadonlySet<string> = new Set(['more than', 'less than', 'at least', 'at most', 'up to', 'fewer than', 'longer than'])

const withHedge = (s: Scan, f: Found): Found => {
  const before = word(s, f.from - 1)
  const length = f.kind === 'duration' || (f.kind === 'date' && word(s, f.to - 1) === 'ago')
  let from = f.from
  if (hedges.has(before) && (length || (before === 'around' && f.kind === 'date'))) from--
  else if (length && hedgePairs.has(`${word(s, f.from - 2)} ${before}`)) from -= word(s, f.from - 3) === 'no' ? 3 : 2
  const tail = length && word(s, f.to) === 'or' && /^(?:so|more|less|two)$/.test(word(s, f.to + 1)) ? 2 : 0
  return from === f.from && tail === 0 ? f : { ...f, outer: { from, to: f.to + tail } }
}

/** What "that year" and "a year earlier" go back to: a date said in its own right, not one that was itself reached from another. */
const remember = (s: Scan, f: Found): void => {
  if (f.point === null || f.kind !== 'date' || f.basis === 'text' || /^(?:ended|ending|ends)$/.test(word(s, f.from - 1))) return
  s.previous = { first: f.point, last: f.last ?? f.point } satisfies Range
}

/**
 * Finds time expressions in one pass. `published` is the ISO date that relative expressions resolve against; without it they keep `value` null.
 * Values are ISO 8601 dates, `a/b` for ranges (both ends inclusive), ISO 8601 durations for durations and sets; prepositions stay outside the span.
 * Years of days and months printed without one: the year that lies nearest to the document, leaning to the past unless the words around look ahead.
 */
export const findTimes = (tokens: Tokens, sentences: Sentences, options: { readonly published: string | null }): TimeMention[] => {
  const s: Scan = { tokens, sentences, published: parseIsoDay(options.published), sentence: 0, previous: null }
  const found: TimeMention[] = []
  let free = 0
  for (let i = 0; i < tokens.count; i++) {
    if (!mayBegin(tokens, i)) continue
    while (s.sentence + 1 < sentences.count && i >= sentences.to[s.sentence]!) s.sentence++
    const hit = readAt(s, i)
    if (hit === null || hit.from < free) continue
    const joined = withHedge(s, join(s, withPart(s, hit)))
    found.push(toMention(s, joined))
    remember(s, joined)
    free = joined.outer?.to ?? joined.to
    i = Math.max(i, free - 1)
  }
  return found
}
