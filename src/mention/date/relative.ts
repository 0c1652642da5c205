import { ordinals } from '../number.ts'
import { isDash, readDayMonth, readMonth, readYear } from './absolute.ts'
import type { Day } from './calendar.ts'
import { addDays, addMonths, weekday } from './calendar.ts'
import type { Length } from './duration.ts'
import { lengthFound, readLength, weekOf } from './duration.ts'
import { nearest, weekdayNear } from './outlook.ts'
import type { Point } from './point.ts'
import {
  centuryPoint,
  dayPoint,
  decadePoint,
  monthPoint,
  pointTimex,
  quarterPoint,
  seasonPoint,
  shiftYears,
  weekendPoint,
  yearPoint,
} from './point.ts'
import type { Found, Scan } from './scan.ts'
import { dateFound, openTimex, word } from './scan.ts'
import { dayParts, months, pluralWeekdays, seasons, unitWords, weekdays } from './words.ts'

const quarterOf = (d: Day): Point => quarterPoint(d.year, Math.ceil(d.month / 3))

/** The stretch of the unit that lies `shift` away from the one that holds the day. */
const unitPoint = (d: Day, unit: string, shift: number): Point | null => {
  if (unit === 'year') return yearPoint(d.year + shift)
  if (unit === 'month') {
    const m = addMonths(d, shift)
    return monthPoint(m.year, m.month)
  }
  if (unit === 'quarter') return quarterOf(addMonths(d, 3 * shift))
  if (unit === 'week') return weekOf(addDays(d, 7 * shift))
  if (unit === 'day') return dayPoint(addDays(d, shift))
  if (unit === 'weekend') return weekendOf(d, shift)
  if (unit === 'decade') return decadePoint(Math.floor(d.year / 10) * 10 + 10 * shift)
  return unit === 'century' ? centuryPoint(Math.floor(d.year / 100) * 100 + 100 * shift) : null
}

const weekendOf = (d: Day, shift: number): Point => {
  const saturday = addDays(d, 6 - weekday(d))
  return weekendPoint(addDays(saturday, 7 * (shift < 0 && weekday(d) >= 6 ? 0 : shift)))
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['this', 0],
  ['current', 0],
  ['ongoing', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
])

/** Whether the word points to the date read before rather than to the document's. */
const fromText = (s: Scan, i: number): boolean => {
  const w = word(s, i)
  return w === 'following' || w === 'preceding' || (w === 'previous' && s.previous !== null && word(s, i - 1) === 'the')
}

const timeFound = (from: number, to: number, day: Day | null, part: string, basis: Found['basis']): Found => {
  const point = day === null ? null : dayPoint(day)
  const iso =
    point === null
      ? null
      : `${String(point.day.year).padStart(4, '0')}-${String(point.day.month).padStart(2, '0')}-${String(point.day.day).padStart(2, '0')}`
  return { from, to, kind: 'time', basis, point, timex: iso === null ? `XXXX-XX-XXT${part}` : `${iso}T${part}` }
}

const shiftedDay = (d: Day | null, n: number): Day | null => (d === null ? null : addDays(d, n))

/** "last Friday", "this Monday", "next Sunday". */
const shiftedWeekday = (s: Scan, day: number, shift: number): Point | null => {
  if (s.published === null) return null
  const back = (weekday(s.published) - day + 7) % 7
  if (shift < 0) return dayPoint(addDays(s.published, back === 0 ? -7 : -back))
  if (shift > 0) return dayPoint(addDays(s.published, back === 0 ? 7 : 7 - back))
  return dayPoint(addDays(s.published, day - weekday(s.published)))
}

/** "last May", "next March", "this September". */
const shiftedMonth = (s: Scan, month: number, shift: number): Point | null => {
  const now = s.published
  if (now === null) return null
  const past = month < now.month || (month === now.month && shift === 0)
  if (shift < 0) return monthPoint(past ? now.year : now.year - 1, month)
  return monthPoint(shift > 0 && month <= now.month ? now.year + 1 : now.year, month)
}

const shiftedSeason = (s: Scan, season: 'SP' | 'SU' | 'FA' | 'WI', shift: number): Point | null => {
  const now = s.published
  if (now === null) return null
  // the winter of a year begins in its December: in January and February it is that of the year before
  if (season === 'WI' && now.month < 3) return seasonPoint(now.year - 1 + shift, season)
  const begun = now.month >= { SP: 3, SU: 6, FA: 9, WI: 12 }[season]
  if (shift < 0) return seasonPoint(begun && now.month >= { SP: 6, SU: 9, FA: 12, WI: 13 }[season] ? now.year : now.year - 1, season)
  return seasonPoint(shift > 0 && begun ? now.year + 1 : now.year, season)
}

const partOfShift = (s: Scan, i: number, from: number, shift: number): Found | null => {
  const part = dayParts.get(word(s, i + 1))
  if (part === undefined) return null
  const w = word(s, i)
  const day = w === 'last' ? -1 : w === 'this' ? 0 : w === 'next' || w === 'following' ? 1 : null
  return day === null ? null : timeFound(from, i + 2, shiftedDay(s.published, shift === 0 ? 0 : day), part, 'document')
}

const unitShift = (s: Scan, i: number, from: number, shift: number): Found | null => {
  let at = i + 1
  if (/^(?:fiscal|financial|calendar|full|academic|whole)$/.test(word(s, at))) at++
  const w = word(s, at)
  if (!/^(?:year|month|quarter|week|day|weekend|decade|century)$/.test(w)) return null
  if (isDash(word(s, at + 1)) && word(s, at + 2) === 'on') return null
  const text = fromText(s, i)
  const base = text ? (s.previous?.first.day ?? null) : s.published
  const lead = word(s, i)
  if (lead === 'past' && (w === 'day' || w === 'week' || w === 'month' || w === 'year' || w === 'decade'))
    return lengthFound(from, lengthOne(w, at + 1))
  if (lead === 'coming' && w === 'day') return null
  const point = base === null ? null : unitPoint(base, w, shift)
  return dateFound(
    from,
    at + 1,
    point,
    text ? 'text' : 'document',
    point === null ? { timex: shift < 0 ? 'PAST_REF' : shift > 0 ? 'FUTURE_REF' : 'PRESENT_REF' } : {},
  )
}

const lengthOne = (w: string, to: number): Length => ({ value: 1, unit: unitWords.get(w)!, to })

const namedShift = (s: Scan, i: number, from: number, shift: number): Found | null => {
  // "following April's rise": behind it, not the next one
  if (word(s, i) === 'following' && word(s, i - 1) !== 'the') return null
  const at = i + 1
  const day = weekdays.get(word(s, at))
  if (day !== undefined && !fromText(s, i))
    return weekdayPart(
      s,
      dateFound(from, at + 1, shiftedWeekday(s, day, shift), 'document', s.published === null ? { timex: `XXXX-WXX-${day}` } : {}),
    )
  const month = months.get(word(s, at))
  // "last Oct. 23": a day, read as such
  if (month !== undefined && /^\d/.test(word(s, at + 1)) && readMonth(s, at)?.point?.grain === 'day') return null
  if (month !== undefined && /^[A-Z]/.test(s.tokens.words[at]!)) {
    const point = shiftedMonth(s, month, shift)
    return dateFound(from, at + 1, point, 'document', point === null ? { timex: openTimex({ month, day: null }) } : {})
  }
  const season = seasons.get(word(s, at))
  return season === undefined
    ? null
    : dateFound(from, at + 1, shiftedSeason(s, season, shift), 'document', s.published === null ? { timex: `XXXX-${season}` } : {})
}

/** "last five years", "next few months", "coming weeks": a length that ends or begins at the document. */
const lengthShift = (s: Scan, i: number, from: number): Found | null => {
  if (word(s, i) === 'this' || word(s, i) === 'current') return null
  const length = readLength(s, i + 1)
  if (length !== null && length.unit.letter !== 'S') return word(s, i + 1) === 'a' ? null : lengthFound(from, length)
  const unit = unitWords.get(word(s, i + 1))
  return unit?.plural === true && unit.letter !== 'S' ? lengthFound(from, { value: null, unit, to: i + 2 }) : null
}

/** "last year", "the past five years", "next Monday", "this morning", "the following month". Trigger: last, this, next, past … */
export const readShift = (s: Scan, i: number): Found | null => {
  const from = word(s, i - 1) === 'the' && word(s, i) !== 'this' ? i - 1 : i
  const lead = word(s, i) === 'this' && (word(s, i + 1) === 'past' || word(s, i + 1) === 'coming') ? i + 1 : i
  const shift = shifts.get(word(s, lead))
  if (shift === undefined) return null
  return unitShift(s, lead, from, shift) ?? partOfShift(s, lead, from, shift) ?? namedShift(s, lead, from, shift) ?? lengthShift(s, lead, from)
}

/** "recent years", "past decades". Trigger: recent. */
export const readRecent = (s: Scan, i: number): Found | null => {
  const unit = unitWords.get(word(s, i + 1))
  if (unit?.plural !== true || unit.letter === 'S') return null
  return lengthFound(i, { value: null, unit, to: i + 2 })
}

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** "yesterday", "today", "tomorrow morning". Trigger: the word. */
export const readDayWord = (s: Scan, i: number): Found | null => {
  const shift = dayWords.get(word(s, i))
  if (shift === undefined) return null
  const day = shiftedDay(s.published, shift)
  const part = dayParts.get(word(s, i + 1))
  if (part !== undefined) return timeFound(i, i + 2, day, part, 'document')
  return dateFound(i, i + 1, day === null ? null : dayPoint(day), 'document', day === null ? { timex: shift === 0 ? 'PRESENT_REF' : null } : {})
}

/** "tonight", "overnight". Trigger: the word. */
export const readNight = (s: Scan, i: number): Found =>
  timeFound(i, i + 1, shiftedDay(s.published, word(s, i) === 'overnight' ? -1 : 0), 'NI', 'document')

/** Adds the part of day behind a weekday: "Friday evening". */
const weekdayPart = (s: Scan, f: Found): Found => {
  const part = dayParts.get(word(s, f.to))
  return part === undefined || f.point === null ? f : timeFound(f.from, f.to + 1, f.point.day, part, f.basis)
}

/** "Monday", "Friday night". Trigger: weekday name. */
export const readWeekday = (s: Scan, i: number): Found | null => {
  const day = weekdays.get(word(s, i))
  if (day === undefined) return null
  const point = weekdayNear(s, i, day)
  return weekdayPart(s, dateFound(i, i + 1, point, 'document', point === null ? { timex: `XXXX-WXX-${day}` } : {}))
}

/** "Tuesdays", "Monday nights", "each Thursday". Trigger: plural weekday, or every/each before a weekday or month. */
export const readRegular = (s: Scan, i: number): Found | null => {
  const set = (to: number, timex: string): Found => ({ from: i, to, kind: 'set', basis: 'printed', point: null, value: null, timex })
  const plural = pluralWeekdays.get(word(s, i))
  if (plural !== undefined) return set(i + 1, `XXXX-WXX-${plural}`)
  const day = weekdays.get(word(s, i + 1))
  if (day !== undefined) return set(i + 2, `XXXX-WXX-${day}`)
  const month = months.get(word(s, i + 1))
  return month === undefined ? null : set(i + 2, openTimex({ month, day: null }))
}

const sameUnits: ReadonlySet<string> = new Set(['year', 'month', 'quarter', 'week', 'day', 'weekend'])

/** "that year", "the same year", "that month", "the year": the date read before. Trigger: that, same, the. */
export const readSame = (s: Scan, i: number): Found | null => {
  const at =
    word(s, i) === 'the' && (word(s, i + 1) === 'same' || word(s, i + 1) === 'latest' || word(s, i + 1) === 'full' || word(s, i + 1) === 'current')
      ? i + 1
      : i
  const fiscal = word(s, at + 1) === 'fiscal' || word(s, at + 1) === 'financial' ? 1 : 0
  const unit = word(s, at + 1 + fiscal)
  if (!sameUnits.has(unit) || isDash(word(s, at + 2))) return null
  if (unit === 'year' && /^(?:two|nineteen|twenty|ended|ending)$/.test(word(s, at + 2 + fiscal))) return endedYear(s, i, at + 2 + fiscal)
  if (fiscal > 0) return null
  if (unit === 'quarter' && /^(?:ended|ending)$/.test(word(s, at + 2))) return endedQuarter(s, i, at + 2)
  const bare = word(s, i) === 'the' && at === i
  if (bare && unit === 'day' && !/^(?:of|on|during|earlier|later|for)$/.test(word(s, i - 1))) return null
  if (bare && /^(?:of|when|that|in|before|after|to|for)$/.test(word(s, at + 2)) && unit !== 'quarter') return null
  const own =
    word(s, at) === 'current' ||
    word(s, at) === 'full' ||
    (bare && unit === 'year' && word(s, i - 1) === 'in' && /^(?:earlier|later)$/.test(word(s, i - 2)))
  if (own || (bare && unit === 'week')) return dateFound(i, at + 2, s.published === null ? null : unitPoint(s.published, unit, 0), 'document')
  return dateFound(i, at + 2, samePoint(s, unit), 'text', s.previous === null && s.published === null ? { timex: null } : {})
}

/** "the year ended March 31": twelve months, wherever they begin. */
const endedYear = (s: Scan, from: number, to: number): Found | null =>
  /^end/.test(word(s, to))
    ? { from, to, kind: 'duration', basis: 'printed', point: null, value: 'P1Y', timex: 'P1Y', amount: { value: 1, unit: 'year' } }
    : null

/** "the quarter ended July 31": the quarter that most of the three months lie in. */
const endedQuarter = (s: Scan, from: number, to: number): Found | null => {
  const month = months.get(word(s, to + 1))
  if (month === undefined || s.published === null) return null
  const year = /^\d{4}$/.test(word(s, to + 4))
    ? Number(word(s, to + 4))
    : month > s.published.month && word(s, to) === 'ended'
      ? s.published.year - 1
      : s.published.year
  return dateFound(from, to, quarterOf(addMonths({ year, month, day: 1 }, -1)), 'document')
}

const samePlace = (a: Point, b: Point): boolean => a.day.year === b.day.year && a.day.month === b.day.month

const samePoint = (s: Scan, unit: string): Point | null => {
  const prior = s.previous?.first
  if (prior === undefined)
    return s.published === null || unit === 'day' ? null : unitPoint(s.published, unit, unit === 'quarter' || unit === 'weekend' ? -1 : 0)
  if (unit === 'weekend') return s.published === null ? null : unitPoint(s.published, unit, -1)
  // a quarter that is not over has no results yet
  const open = s.published !== null && prior.grain === 'quarter' && samePlace(prior, quarterOf(s.published))
  if (unit === 'quarter' && (prior.grain !== 'quarter' || open)) return s.published === null ? null : unitPoint(s.published, unit, -1)
  return unit === 'year' || prior.grain === 'day' || prior.grain === unit ? unitPoint(prior.day, unit, 0) : null
}

/** "year-ago", "year-earlier", "the year-earlier period": a year before the date read before. Trigger: year. */
export const readYearAgo = (s: Scan, i: number): Found | null => {
  if (!isDash(word(s, i + 1)) || !/^(?:ago|earlier)$/.test(word(s, i + 2))) return null
  const part = ordinals.has(word(s, i + 3)) && word(s, i + 4) === 'quarter' ? ordinals.get(word(s, i + 3))! : 0
  const noun = part > 0 ? 2 : /^(?:period|quarter|month|months)$/.test(word(s, i + 3)) ? 1 : 0
  const lead = /^(?:comparable|same|corresponding)$/.test(word(s, i - 1)) ? i - 1 : i
  const from = noun > 0 && word(s, lead - 1) === 'the' ? lead - 1 : i
  const to = i + 3 + noun
  if (noun === 0 || s.published === null) return shiftedPrevious(s, from, to, -1)
  if (part > 0 && part < 5) return dateFound(from, to, quarterPoint(s.published.year - 1, part), 'document')
  if (word(s, i + 3) === 'quarter' && s.previous?.first.grain !== 'quarter')
    return dateFound(from, to, shiftYears(unitPoint(s.published, 'quarter', -1)!, -1), 'document')
  return shiftedPrevious(s, from, to, -1)
}

/** The range read before, moved by whole years. */
export const shiftedPrevious = (s: Scan, from: number, to: number, years: number): Found => {
  const prior = s.previous
  if (prior === null) return dateFound(from, to, s.published === null ? null : yearPoint(s.published.year + years), 'document')
  const move = (p: Point): Point => ({ grain: p.grain, day: addMonths(p.day, 12 * years) })
  const year = pointTimex(yearPoint(prior.first.day.year + years))
  return dateFound(from, to, move(prior.first), 'text', prior.first === prior.last ? {} : { last: move(prior.last), timex: year })
}

/** "early", "late", "mid-", "earlier", "later" before a date: the date itself, the word is part of the stretch. */
export const readPartOf = (s: Scan, i: number): Found | null => {
  let at = isDash(word(s, i + 1)) ? i + 2 : i + 1
  if (word(s, at) === 'in' || word(s, at) === 'on') at++
  const inner = innerDate(s, word(s, at) === 'the' ? at + 1 : at)
  if (inner === null || inner.kind === 'duration') return null
  return { ...inner, from: word(s, i - 1) === 'the' && /^(?:early|late|mid)$/.test(word(s, i)) ? i - 1 : i }
}

const innerDate = (s: Scan, i: number): Found | null => {
  const w = word(s, i)
  if (months.has(w)) return readMonth(s, i)
  if (weekdays.has(w)) return readWeekday(s, i)
  if (dayWords.has(w)) return readDayWord(s, i)
  if (shifts.has(w)) return readShift(s, i)
  if (/^(?:year|month|week|day)$/.test(w) && word(s, i - 1) === 'the') return readSame(s, i - 1)
  if (seasons.has(w)) return earlySeason(s, i)
  if (dayParts.has(w)) return null
  return readDecadeOrYear(s, i)
}

/** "early summer", "late spring 1990". */
const earlySeason = (s: Scan, i: number): Found | null => {
  const season = seasons.get(word(s, i))!
  if (word(s, i) === 'fall') return null
  const year = /^\d{4}$/.test(word(s, i + 1)) ? Number(word(s, i + 1)) : null
  if (year !== null) return dateFound(i, i + 2, seasonPoint(year, season), 'printed')
  return dateFound(
    i,
    i + 1,
    nearest(s, i, (y) => seasonPoint(y, season)),
    'document',
    s.published === null ? { timex: `XXXX-${season}` } : {},
  )
}

const readDecadeOrYear = (s: Scan, i: number): Found | null => {
  const decade = /^(\d{3}0)s$/.exec(word(s, i))
  if (decade !== null) return dateFound(i, i + 1, decadePoint(Number(decade[1])), 'printed')
  return readYear(s, i) ?? readDayMonth(s, i)
}

/** "the end of 2025", "the beginning of October", "the start of the year": the stretch itself. Trigger: end, beginning, start, middle. */
export const readEdge = (s: Scan, i: number): Found | null => {
  const from = word(s, i - 1) === 'the' ? i - 1 : i
  if (word(s, i + 1) !== 'of' || (from === i && word(s, i - 1) !== 'by' && word(s, i - 1) !== 'at')) return null
  const at = word(s, i + 2) === 'the' ? i + 3 : i + 2
  const w = word(s, at)
  if (at === i + 3 && /^(?:year|month|week|quarter|decade|century)$/.test(w)) {
    const base = s.published
    return dateFound(from, at + 1, base === null ? null : unitPoint(base, w, 0), 'document')
  }
  const inner = innerDate(s, at)
  return inner === null || inner.kind !== 'date' ? null : { ...inner, from }
}

/** "year-end", "year end". Trigger: year. */
export const readYearEnd = (s: Scan, i: number): Found | null => {
  const at = isDash(word(s, i + 1)) || word(s, i + 1) === "'s" ? i + 2 : i + 1
  if (word(s, at) !== 'end' || word(s, at + 1) === 'of') return null
  return dateFound(i, at + 1, s.published === null ? null : yearPoint(s.published.year), 'document')
}

/** "this", "last" and their kin, for the table of triggers. */
export const shiftWords = [...shifts.keys()]
export const dayWordList = [...dayWords.keys()]
export const seasonFound = (s: Scan, i: number): Found | null => {
  const season = seasons.get(word(s, i))
  if (season === undefined || season === 'SP' ? false : word(s, i) === 'fall') return null
  if (season === undefined || !/^(?:in|the|of|by|during|since|until)$/.test(word(s, i - 1))) return null
  const at = word(s, i + 1) === 'of' ? i + 2 : i + 1
  const year = /^\d{4}$/.test(word(s, at)) ? Number(word(s, at)) : null
  const from = word(s, i - 1) === 'the' ? i - 1 : i
  if (year !== null) return dateFound(from, at + 1, seasonPoint(year, season), 'printed')
  return dateFound(
    from,
    i + 1,
    nearest(s, i, (y) => seasonPoint(y, season)),
    'document',
    s.published === null ? { timex: `XXXX-${season}` } : {},
  )
}
