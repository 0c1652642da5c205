import { TokenType } from '../../text/tokens.ts'
import { glued, ordinals, readSpelledYear } from '../number.ts'
import { isDay } from './calendar.ts'
import { nearest } from './outlook.ts'
import type { Point } from './point.ts'
import { dayPoint, decadePoint, monthPoint, yearPoint } from './point.ts'
import type { Basis, Found, Open, Scan } from './scan.ts'
import { dateFound, openPoint, openTimex, word } from './scan.ts'
import { months, notYearAfter, unitWords, weekdays, yearPrepositions } from './words.ts'

export const isDash = (w: string): boolean => w === '-' || w === '–' || w === '—' || w === '\u2011' || w === '\u2010'

const fourDigits = /^\d{4}$/

/** A printed year at token `i` (1000 to 2999), or null. */
export const yearAt = (s: Scan, i: number): number | null => {
  const w = word(s, i)
  if (!fourDigits.test(w)) return null
  const year = Number(w)
  return year >= 1000 && year < 3000 ? year : null
}

interface YearRead {
  readonly year: number | null
  readonly to: number
  readonly basis: Basis
}

const deicticYear: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['past', -1],
  ['previous', -1],
  ['current', 0],
  ['same', 0],
  ['that', 0],
])

/** "last year", "of this year", "that year", "the same year" behind a month or day. */
const readDeicticYear = (s: Scan, i: number): YearRead | null => {
  let at = word(s, i) === 'of' || word(s, i) === ',' || word(s, i) === 'in' ? i + 1 : i
  if (word(s, at) === 'the') at++
  const shift = deicticYear.get(word(s, at))
  if (shift === undefined || word(s, at + 1) !== 'year') return null
  if (word(s, at) === 'same' || word(s, at) === 'that') return { year: s.previous?.last.day.year ?? null, to: at + 2, basis: 'text' }
  return { year: s.published === null ? null : s.published.year + shift, to: at + 2, basis: 'document' }
}

/** The year behind a month or day: "2023", ", 2023", "of 2023", "last year", "nineteen ninety-six". */
export const readYearAfter = (s: Scan, i: number): YearRead | null => {
  const at = word(s, i) === ',' || word(s, i) === 'of' || word(s, i) === 'in' ? i + 1 : i
  const year = yearAt(s, at)
  if (year !== null) return { year, to: at + 1, basis: 'printed' }
  const spelled = word(s, at) === 'nineteen' || word(s, at) === 'twenty' ? readSpelledYear(s.tokens, at) : null
  if (spelled !== null) return { year: spelled.value, to: spelled.to, basis: 'printed' }
  return word(s, i) === 'in' ? null : readDeicticYear(s, i)
}

/** Day of the month at token `i`: "7", "7th", "seventh". */
const dayAt = (s: Scan, i: number): number | null => {
  const w = word(s, i)
  if (s.tokens.type[i] === TokenType.number) {
    const m = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(w)
    const day = m === null ? 0 : Number(m[1])
    return day >= 1 && day <= 31 ? day : null
  }
  return ordinals.get(w) ?? null
}

/** Whether the number at `i` counts the noun after it, so that it is no day: "in March 20 companies". */
const countsNoun = (s: Scan, i: number): boolean => {
  const next = word(s, i + 1)
  if (next === '%' || next === 'percent' || next === 'per' || next === 'million' || next === 'billion' || next === 'thousand') return true
  return (
    s.tokens.type[i + 1] === TokenType.word &&
    next.length > 3 &&
    next.endsWith('s') &&
    next === s.tokens.words[i + 1] &&
    !unitWords.has(next) &&
    next !== 'this'
  )
}

const resolveOpen = (s: Scan, from: number, to: number, open: Open, year: YearRead | null): Found => {
  const end = year?.to ?? to
  if (year !== null) {
    const valid = year.year !== null && (open.day === null || isDay(year.year, open.month, open.day))
    return dateFound(from, end, valid ? openPoint(open, year.year!) : null, year.basis, year.year === null ? { timex: openTimex(open), open } : {})
  }
  const point = nearest(s, from, (y) =>
    open.day !== null && !isDay(y, open.month, open.day) ? openPoint({ ...open, day: 28 }, y) : openPoint(open, y),
  )
  return dateFound(from, end, point, 'document', point === null ? { timex: openTimex(open), open } : { open })
}

const valid = (month: number, day: number | null): boolean => day === null || isDay(2024, month, day)

/** The second day of "September 6-8", "6 and 7", "2 to 5"; `at` is the token behind the first day. */
const secondDay = (s: Scan, at: number): { readonly day: number; readonly to: number } | null => {
  const w = word(s, at)
  if (!isDash(w) && w !== 'to' && w !== 'and' && w !== 'through' && w !== 'until' && w !== '/' && w !== '&') return null
  const second = word(s, at + 1) === 'the' ? at + 2 : at + 1
  const day = dayAt(s, second)
  return day === null || countsNoun(s, second) ? null : { day, to: second + 1 }
}

const dayRange = (s: Scan, from: number, to: number, month: number, days: readonly [number, number]): Found | null => {
  const [a, b] = days
  if (a >= b || !valid(month, b)) return null
  const year = readYearAfter(s, to)
  const first = resolveOpen(s, from, to, { month, day: a }, year)
  const last = resolveOpen(s, from, to, { month, day: b }, year)
  if (last.point === null || first.point === null) return { ...last, timex: openTimex({ month, day: a }) }
  const { open: _, ...fixed } = first
  return { ...fixed, last: last.point }
}

const isCapital = (s: Scan, i: number): boolean => /^[A-Z]/.test(s.tokens.words[i]!)

/** Month names that are also words are taken only where they are written and used as months. */
const isMonth = (s: Scan, i: number): boolean => {
  const w = word(s, i)
  const c = s.tokens.words[i]!.charCodeAt(0)
  if (c < 65 || c > 90) return false
  if (w !== 'may' && w !== 'march' && w.length > 3) return true
  if (w !== 'may' && w !== 'march' && w.length === 3)
    return s.tokens.type[i + 1] === TokenType.number || isDash(word(s, i + 1)) || isDash(word(s, i - 1))
  if (dayAt(s, i + 1) !== null || yearAt(s, i + 1) !== null || readDeicticYear(s, i + 1) !== null) return true
  const before = word(s, i - 1)
  return (
    /^(?:in|since|until|till|by|last|this|next|of|early|mid|late|from|to|through|between|and|before|after|during|on|-|–)$/.test(before) &&
    !/^(?:on|for|in)$/.test(word(s, i + 1))
  )
}

/** "September 7, 2023", "Sept. 6-8", "March 2024", "May last year", "July". Trigger: month name. */
export const readMonth = (s: Scan, i: number): Found | null => {
  const month = months.get(word(s, i))
  if (month === undefined || !isMonth(s, i)) return null
  const day = dayAt(s, i + 1)
  const afterIn = word(s, i - 1) === 'in' && day !== null && countsNoun(s, i + 1)
  if (day !== null && !afterIn && valid(month, day) && !isDecimalScale(s, i + 1)) {
    const second = secondDay(s, i + 2)
    const range = second === null ? null : dayRange(s, i, second.to, month, [day, second.day])
    return range ?? resolveOpen(s, i, i + 2, { month, day }, readYearAfter(s, i + 2))
  }
  return resolveOpen(s, i, i + 1, { month, day: null }, readYearAfter(s, i + 1))
}

const isDecimalScale = (s: Scan, i: number): boolean => /^(?:million|billion|thousand|percent|%|bn|mln)$/.test(word(s, i + 1))

/** "7 September 2023", "7th of September", "6-8 September", "2 to 5 May". Trigger: number or ordinal word. */
export const readDayMonth = (s: Scan, i: number): Found | null => {
  const day = dayAt(s, i)
  if (day === null) return null
  const second = secondDay(s, i + 1)
  let at = second?.to ?? i + 1
  if (word(s, at) === 'of') at++
  const month = months.get(word(s, at))
  if (month === undefined || !(isMonth(s, at) || isCapital(s, at))) return null
  if (second !== null) return dayRange(s, i, at + 1, month, [day, second.day])
  return valid(month, day) ? resolveOpen(s, i, at + 1, { month, day }, readYearAfter(s, at + 1)) : null
}

/** "2023-09-07", "2023-09", "2023-09-07T10:00". Trigger: number of four digits. */
export const readIso = (s: Scan, i: number): Found | null => {
  const t = s.tokens
  const year = yearAt(s, i)
  if (year === null || word(s, i + 1) !== '-' || !glued(t, i) || !glued(t, i + 1)) return null
  const month = Number(word(s, i + 2))
  if (!/^\d\d$/.test(word(s, i + 2)) || month < 1 || month > 12) return null
  const day = Number(word(s, i + 4))
  if (word(s, i + 3) === '-' && glued(t, i + 2) && glued(t, i + 3) && /^\d\d$/.test(word(s, i + 4)) && isDay(year, month, day)) {
    return dateFound(i, i + 5, dayPoint({ year, month, day }), 'printed')
  }
  return month === (year + 1) % 100 ? null : dateFound(i, i + 3, monthPoint(year, month), 'printed')
}

/** "07.09.2023", "9/14/2023": day first with dots; with slashes only where the order is certain, else the year alone. Trigger: number. */
export const readNumericDate = (s: Scan, i: number): Found | null => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word(s, i))
  if (dotted !== null) return ymd(i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  if (word(s, i + 1) !== '/' || word(s, i + 3) !== '/') return null
  const year = yearAt(s, i + 4)
  const [a, b] = [Number(word(s, i)), Number(word(s, i + 2))]
  if (year === null || !(a >= 1 && a <= 31 && b >= 1 && b <= 31)) return null
  if (a > 12 || a === b) return ymd(i, i + 5, year, b, a)
  return b > 12 ? ymd(i, i + 5, year, a, b) : dateFound(i, i + 5, yearPoint(year), 'printed', { timex: `${year}-XX-XX` })
}

const ymd = (from: number, to: number, year: number, month: number, day: number): Found | null =>
  isDay(year, month, day) ? dateFound(from, to, dayPoint({ year, month, day }), 'printed') : null

const isYearContext = (s: Scan, i: number, year: number): boolean => {
  const before = word(s, i - 1)
  const next = word(s, i + 1)
  if (notYearAfter.has(before) || before === '$' || before === '€' || before === '£' || before === '#' || before === '.')
    return before === 'about' && year > 1900 && year < 2100 && next === ''
  if (
    /^(?:%|percent|million|billion|thousand|km|kilometers|kilometres|tonnes|tons|meters|metres|miles|dollars|euros|people|mw|megawatts)$/.test(next)
  )
    return false
  const strong = yearPrepositions.has(before) || isDash(before)
  const plural = s.tokens.type[i + 1] === TokenType.word && next.length > 3 && next.endsWith('s') && next === s.tokens.words[i + 1]
  if (year < 1900 || year > 2100)
    return strong && before !== 'of' && before !== 'to' && before !== 'for' && before !== 'and' && before !== 'than' && !plural && year < 2200
  if (plural && year % 50 === 0 && before !== 'the') return false
  return !(plural && year % 10 === 0 && !strong && before !== 'the')
}

/** "2022-2023", "2022–23", "2021/22": `to` behind the second year. */
const secondYear = (s: Scan, i: number, year: number): { readonly year: number; readonly to: number } | null => {
  const w = word(s, i + 1)
  if (!isDash(w) && w !== '/') return null
  const full = yearAt(s, i + 2)
  if (full !== null) return full > year ? { year: full, to: i + 3 } : null
  const short = /^\d\d$/.test(word(s, i + 2)) ? Math.floor(year / 100) * 100 + Number(word(s, i + 2)) : 0
  return short > year && short - year < 30 && glued(s.tokens, i) && glued(s.tokens, i + 1) ? { year: short, to: i + 3 } : null
}

/** "2023", "the 2023 season", "2022-2023". Trigger: number of four digits. */
/** "Vision 2040", "Agenda 2063": the name of a plan, not a time. */
const namesPlan = (s: Scan, i: number): boolean =>
  /^(?:vision|agenda|expo|horizon)$/.test(word(s, i - 1)) && /^\p{Lu}/u.test(s.tokens.words[i - 1] ?? '')

export const readYear = (s: Scan, i: number): Found | null => {
  const year = yearAt(s, i)
  if (year === null || !isYearContext(s, i, year) || namesPlan(s, i)) return null
  const second = secondYear(s, i, year)
  if (second !== null) return dateFound(i, second.to, yearPoint(year), 'printed', { last: yearPoint(second.year) })
  return dateFound(i, i + 1, yearPoint(year), 'printed')
}

/** "1990s", "1990's", "'80s": a decade. Trigger: number. */
export const readDecade = (s: Scan, i: number): Found | null => {
  const m = /^(\d{2}|\d{4})s$/.exec(word(s, i))
  const bare = m === null && word(s, i + 1) === "'s" && /^(?:1[89]|20)\d0$/.test(word(s, i)) ? Number(word(s, i)) : null
  if (bare !== null && word(s, i - 1) === 'the') return dateFound(i, i + 2, decadePoint(bare), 'printed')
  if (m === null) return null
  const year = m[1]!.length === 4 ? Number(m[1]) : Number(m[1]) < 30 ? 2000 + Number(m[1]) : 1900 + Number(m[1])
  return year % 10 === 0 && year >= 1000 && year < 2100 ? dateFound(i, i + 1, decadePoint(year), 'printed') : null
}

/** "nineteen ninety-seven", "the year two thousand". Trigger: number word. */
export const readSpelled = (s: Scan, i: number): Found | null => {
  if (word(s, i - 1) === 'year' && word(s, i) === 'two' && word(s, i + 1) === 'thousand')
    return dateFound(word(s, i - 2) === 'the' ? i - 2 : i, i + 2, yearPoint(2000), 'printed')
  const spelled = readSpelledYear(s.tokens, i)
  if (spelled === null || !(word(s, i) === 'nineteen' || yearPrepositions.has(word(s, i - 1)) || months.has(word(s, i - 1)))) return null
  return dateFound(i, spelled.to, yearPoint(spelled.value), 'printed')
}

/** "Monday", "Monday, September 7, 2023", "Monday 7 September". The printed date rules, the weekday is its companion. */
export const readWeekdayDate = (s: Scan, i: number): Found | null => {
  if (!weekdays.has(word(s, i))) return null
  let at = word(s, i + 1) === ',' ? i + 2 : i + 1
  if (word(s, at) === 'the') at++
  const inner = readMonth(s, at) ?? readDayMonth(s, at)
  const point: Point | null = inner?.point ?? null
  return inner === null || inner.last !== undefined || point?.grain === 'month' || (inner.open !== undefined && inner.open.day === null)
    ? null
    : { ...inner, from: i }
}
