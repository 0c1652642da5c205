import { TokenType } from '../../text/tokens.ts'
import { readNumeral } from '../number.ts'
import { isDash } from './absolute.ts'
import type { Day } from './calendar.ts'
import { addDays, addMonths, mondayOf } from './calendar.ts'
import type { Point } from './point.ts'
import { dayPoint, monthPoint, pointTimex, quarterPoint, shiftYears, weekPoint, yearPoint } from './point.ts'
import type { Found, Scan } from './scan.ts'
import { dateFound, word } from './scan.ts'
import type { UnitWord } from './words.ts'
import { unitAdjectives, unitWords } from './words.ts'

/** How many of a unit: a number, a pair, or null where only "several" or "few" is said. */
export interface Length {
  readonly value: number | null
  readonly unit: UnitWord
  readonly to: number
}

const vagueCounts: ReadonlyMap<string, number | null> = new Map([
  ['several', null],
  ['few', null],
  ['couple', 2],
  ['many', null],
])

/** Token behind the hyphen or the adjectives that stand between a number and its unit. */
const skipToUnit = (s: Scan, i: number): number => {
  let at = isDash(word(s, i)) && unitWords.has(word(s, i + 1)) ? i + 1 : i
  while (unitAdjectives.has(word(s, at)) && at < i + 3) at++
  return at
}

/** "several", "a few", "a couple of": token behind it, or null. */
const readVague = (s: Scan, i: number): { readonly value: number | null; readonly to: number } | null => {
  const w = word(s, i)
  if (w === 'a' && (word(s, i + 1) === 'few' || word(s, i + 1) === 'couple')) return readVague(s, i + 1)
  const value = vagueCounts.get(w)
  if (value === undefined) return null
  return { value, to: w === 'couple' && word(s, i + 1) === 'of' ? i + 2 : i + 1 }
}

/** The second number of "two to three weeks", "10-12 days", "a year or two"; the pair counts as its first. */
const skipSecond = (s: Scan, at: number): number => {
  const w = word(s, at)
  if (!isDash(w) && w !== 'to' && w !== 'or') return at
  const second = readNumeral(s.tokens, at + 1)
  return second !== null && unitWords.has(word(s, skipToUnit(s, second.to))) ? second.to : at
}

/** "90 days", "two and a half years", "several weeks", "an hour", "five-year"; null when no unit of time follows. */
export const readLength = (s: Scan, i: number): Length | null => {
  const w = word(s, i)
  const vague = readVague(s, i)
  if (vague !== null) return withUnit(s, vague.to, vague.value)
  const number = readNumeral(s.tokens, i)
  if (number !== null) return withUnit(s, skipSecond(s, number.to), number.value)
  if (w === 'half' && word(s, i + 1) === 'a') return withUnit(s, i + 2, 0.5)
  return w === 'a' || w === 'an' ? withUnit(s, i + 1, 1) : null
}

const withUnit = (s: Scan, at: number, value: number | null): Length | null => {
  const u = skipToUnit(s, at)
  const unit = unitWords.get(word(s, u))
  if (unit === undefined || (unit.letter === 'S' && !unit.plural) || /^['’]$/.test(word(s, u))) return null
  if (isDash(word(s, u + 1)) && /^(?:on|over|to)$/.test(word(s, u + 2))) return null
  if (value === 1 && word(s, u + 1) === 'and' && word(s, u + 2) === 'a' && word(s, u + 3) === 'half') return { value: 1.5, unit, to: u + 4 }
  return { value, unit, to: u + 1 }
}

const number = (n: number): string => String(Math.round(n * 100) / 100)

/** ISO 8601 duration: "P90D", "P2Y6M", "PXY" where the count is vague. */
const lengthTimex = ({ value, unit }: Length): string => {
  const head = unit.time ? 'PT' : 'P'
  if (value === null) return `${head}X${unit.letter}`
  const n = value * unit.times
  const whole = Math.floor(n)
  if (unit.letter === 'Y' && unit.times === 1 && n !== whole && (n - whole) * 12 === Math.round((n - whole) * 12))
    return `P${whole > 0 ? `${whole}Y` : ''}${(n - whole) * 12}M`
  if (unit.letter === 'H' && n !== whole) return `PT${whole > 0 ? `${whole}H` : ''}${Math.round((n - whole) * 60)}M`
  if (unit.letter === 'M' && unit.time && n !== whole) return `PT${whole > 0 ? `${whole}M` : ''}${Math.round((n - whole) * 60)}S`
  return `${head}${number(n)}${unit.letter}`
}

export const lengthFound = (from: number, length: Length, to = length.to): Found => {
  const timex = lengthTimex(length)
  const unit = length.unit.unit
  const amount = length.value === null || unit === null ? null : { value: length.value * length.unit.times, unit }
  return { from, to, kind: 'duration', basis: 'printed', point: null, value: length.value === null ? null : timex, timex, amount }
}

/** The point so many units from a day, as precise as the unit: years give a year, weeks and days a day. */
export const moved = (from: Day, length: Length, sign: 1 | -1): Point | null => {
  if (length.value === null) return null
  const n = sign * length.value * length.unit.times
  const { letter, time } = length.unit
  if (letter === 'Y') return yearPoint(addMonths(from, Math.round(n * 12)).year)
  if (letter === 'Q') return monthPointQuarter(addMonths(from, Math.round(n * 3)))
  if (letter === 'W') return dayPoint(addDays(from, Math.round(n * 7)))
  if (letter === 'D') return dayPoint(addDays(from, Math.round(n)))
  if (time) return letter === 'H' ? dayPoint(addDays(from, Math.round(n / 24))) : dayPoint(from)
  const month = addMonths(from, Math.round(n))
  return monthPoint(month.year, month.month)
}

const monthPointQuarter = (d: Day): Point => quarterPoint(d.year, Math.ceil(d.month / 3))

const before: ReadonlySet<string> = new Set(['ago'])
const earlier: ReadonlySet<string> = new Set(['earlier', 'before', 'prior'])
const later: ReadonlySet<string> = new Set(['later'])

const agoTimex = (length: Length): string => (length.value === null ? 'PAST_REF' : lengthTimex(length))

/** "two years ago": from the document's date. */
const ago = (s: Scan, i: number, length: Length, to: number): Found => {
  if (length.value === 1 && length.unit.letter === 'Y' && partOfThisYear(s)) return fromPrevious(s, i, length, to, -1)
  const p = s.published === null ? null : moved(s.published, length, -1)
  return dateFound(i, to, p, 'document', p === null ? { timex: agoTimex(length), value: null } : {})
}

/** Whether the date read before is a quarter or some months of the document's year: "a year ago" then means the same months. */
const partOfThisYear = (s: Scan): boolean => {
  const prior = s.previous
  if (prior === null || s.published === null || prior.first.day.year < s.published.year) return false
  return prior.first.grain === 'quarter' || prior.first.grain === 'half' || (prior.first.grain === 'month' && prior.first !== prior.last)
}

/** "a year earlier", "two days later": from the date read before, in its own grain when whole years are moved. */
const fromPrevious = (s: Scan, i: number, length: Length, to: number, sign: 1 | -1): Found => {
  const prior = s.previous
  if (prior === null || length.value === null) return dateFound(i, to, null, 'text', { timex: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' })
  if (length.unit.letter === 'Y' && Number.isInteger(length.value)) {
    const years = sign * length.value * length.unit.times
    const first = shiftYears(prior.first, years)
    const last = shiftYears(prior.last, years)
    if (prior.first.grain === 'day' && prior.first === prior.last) return dateFound(i, to, yearPoint(first.day.year), 'text')
    // some months of a year are told again by the year alone: TIMEX3 has no word for "the same months"
    return dateFound(i, to, first, 'text', prior.first === prior.last ? {} : { last, timex: pointTimex(yearPoint(first.day.year)) })
  }
  return dateFound(i, to, moved(prior.first.day, length, sign), 'text')
}

/** "two weeks from now", "a month hence". */
const hence = (s: Scan, i: number, length: Length, to: number): Found => {
  const p = s.published === null ? null : moved(s.published, length, 1)
  return dateFound(i, to, p, 'document', p === null ? { timex: 'FUTURE_REF', value: null } : {})
}

/** "90 days", "two years ago", "a year earlier", "10-year". Trigger: a number, "a", "several". */
export const readDuration = (s: Scan, i: number): Found | null => {
  const length = readLength(s, i)
  if (length === null) return null
  const { to } = length
  const next = word(s, to)
  if (before.has(next)) return ago(s, i, length, to + 1)
  if (isDash(next) && before.has(word(s, to + 1))) return ago(s, i, length, to + 2)
  const article = word(s, i) === 'a' || word(s, i) === 'an' || word(s, i) === 'one'
  if (earlier.has(next) && (article || next === 'earlier')) return fromPrevious(s, i, length, to + 1, -1)
  if (later.has(next)) return fromPrevious(s, i, length, to + 1, 1)
  if (next === 'hence' || (next === 'from' && /^(?:now|today)$/.test(word(s, to + 1)))) return hence(s, i, length, next === 'hence' ? to + 1 : to + 2)
  // "a year-earlier loss": the article is of the loss
  if (article && isDash(next) && earlier.has(word(s, to + 1))) return fromPrevious(s, to - 1, length, to + 2, -1)
  if (article && length.value === 1 && word(s, i) !== 'one' && !isDash(word(s, i + 1))) return readRate(s, i, length)
  // "a 39-year-old", "55 years old": how old somebody is, no stretch of what is told
  if (length.unit.letter === 'Y' && isAge(s, to)) return null
  if (isDash(next) && word(s, to + 1) === 'old') return lengthFound(i, length, to + 2)
  return lengthFound(i, length)
}

const isAge = (s: Scan, i: number): boolean => /^olds?$/.test(word(s, isDash(word(s, i)) ? i + 1 : i))

const lengthPrepositions =
  /^(?:in|for|within|after|of|than|over|about|nearly|almost|under|around|during|least|most|every|last|lasted|to|just|only|half|spent|took|take|takes|as|is|was|be|with)$/

/** "a year" as a rate ("15 a year") or as a length ("for a year"). */
const readRate = (s: Scan, i: number, length: Length): Found | null => {
  if (lengthPrepositions.test(word(s, i - 1))) return lengthFound(i, length)
  const timex = lengthTimex(length)
  return { from: i, to: length.to, kind: 'set', basis: 'printed', point: null, value: timex, timex }
}

/** "for years", "within days", "decades ago": a bare plural. Trigger: unit of time. */
export const readBareUnits = (s: Scan, i: number): Found | null => {
  const unit = unitWords.get(word(s, i))
  if (unit === undefined || !unit.plural || unit.letter === 'S' || unit.letter === 'Q') return null
  const length: Length = { value: null, unit, to: i + 1 }
  if (word(s, i + 1) === 'ago') return dateFound(i, i + 2, null, 'document', { timex: 'PAST_REF', value: null })
  if (word(s, i + 1) === 'of' && !unit.time) return lengthFound(i, length)
  return /^(?:for|within|in|after|over)$/.test(word(s, i - 1)) ? lengthFound(i, length) : null
}

/** "for some time", "a while": how long is not said. Trigger: while, time. */
export const readWhile = (s: Scan, i: number): Found | null => {
  const lead = word(s, i - 1)
  if (word(s, i) === 'while' ? lead !== 'a' : lead !== 'some' || word(s, i - 2) !== 'for') return null
  return { from: i - 1, to: i + 1, kind: 'duration', basis: 'printed', point: null, value: null, timex: 'PXX' }
}

const sets: ReadonlyMap<string, string> = new Map([
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['monthly', 'P1M'],
  ['weekly', 'P1W'],
  ['hourly', 'PT1H'],
  ['quarterly', 'P1Q'],
  ['daily', 'P1D'],
  ['biennially', 'P2Y'],
])

const namesKind = (s: Scan, i: number): boolean =>
  s.tokens.type[i + 1] === TokenType.word &&
  !/^(?:and|or|by|in|on|for|to|at|from|of|as|with|since|until|when|while|but|if|basis)$/.test(word(s, i + 1))

/** "annually", "daily". Trigger: the word itself. */
export const readSetWord = (s: Scan, i: number): Found | null => {
  const timex = sets.get(word(s, i))
  // "the quarterly dividend" names a kind of dividend, "raised quarterly" says how often
  if (word(s, i).endsWith('arterly') && namesKind(s, i)) return null
  return timex === undefined ? null : { from: i, to: i + 1, kind: 'set', basis: 'printed', point: null, value: timex, timex }
}
export const setWords = [...sets.keys()]

const setFound = (from: number, to: number, timex: string): Found => ({ from, to, kind: 'set', basis: 'printed', point: null, value: timex, timex })

/** "every year", "each of the past three years", "every two years", "per year", "per annum". Trigger: every, each, per. */
export const readEvery = (s: Scan, i: number): Found | null => {
  if (word(s, i) === 'per' && word(s, i + 1) === 'annum') return setFound(i, i + 2, 'P1Y')
  const at = word(s, i + 1) === 'other' ? i + 2 : i + 1
  const unit = unitWords.get(word(s, at))
  if (unit !== undefined && !unit.plural && unit.letter !== 'S')
    return setFound(i, at + 1, lengthTimex({ value: at === i + 2 ? 2 : 1, unit, to: at }))
  const length = word(s, i) === 'per' ? null : readLength(s, i + 1)
  return length === null ? null : setFound(i, length.to, lengthTimex(length))
}

export const weekOf = (d: Day): Point => weekPoint(mondayOf(d))
