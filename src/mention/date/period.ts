import { glued, readNumeral, readOrdinal } from '../number.ts'
import { isDash, readYearAfter, yearAt } from './absolute.ts'
import type { Day } from './calendar.ts'
import { addMonths } from './calendar.ts'
import { outlook } from './outlook.ts'
import type { Point } from './point.ts'
import { centuryPoint, halfPoint, monthPoint, pointTimex, quarterPoint, yearPoint } from './point.ts'
import { shiftedPrevious } from './relative.ts'
import type { Basis, Found, Scan } from './scan.ts'
import { dateFound, word } from './scan.ts'
import { unitWords } from './words.ts'

const cut: ReadonlySet<string> = new Set(['quarter', 'quarters', 'half', 'halves'])

interface Part {
  readonly unit: 'quarter' | 'half'
  readonly index: number
  readonly to: number
  /** Joined to a noun by a hyphen: "third-quarter". */
  readonly joined?: boolean
}

/** Whole periods that have begun by the document's date: the year that "the third quarter" without a year belongs to. */
const partYear = (s: Scan, i: number, make: (year: number) => Point): Point | null => {
  const now = s.published
  if (now === null) return null
  const p = make(now.year)
  const begun = p.day.month <= now.month
  if (begun || outlook(s, i) === 'ahead') return p
  return make(now.year - 1)
}

const makePart = (part: Part, year: number): Point => (part.unit === 'quarter' ? quarterPoint(year, part.index) : halfPoint(year, part.index))
const partTimex = (part: Part): string => `XXXX-${part.unit === 'quarter' ? 'Q' : 'H'}${part.index}`

/** "'s third quarter" behind "last year" is read from here: the year before the part. */
const yearBefore = (s: Scan, i: number): { readonly year: number; readonly from: number; readonly basis: Basis } | null => {
  const year = yearAt(s, i - 1)
  if (year !== null) return { year, from: word(s, i - 2) === 'the' ? i - 2 : i - 1, basis: 'printed' }
  if (word(s, i - 1) !== "'s" || word(s, i - 2) !== 'year' || s.published === null) return null
  const shift = { last: -1, this: 0, next: 1 }[word(s, i - 3)]
  return shift === undefined ? null : { year: s.published.year + shift, from: i - 3, basis: 'document' }
}

const partFound = (s: Scan, i: number, part: Part): Found => {
  let from = i
  while (/^(?:fiscal|financial|its|a|flat|comparable)$/.test(word(s, from - 1)) && word(s, from - 1) === 'fiscal') from--
  const early = yearBefore(s, from)
  if (early !== null) return dateFound(early.from, part.to, makePart(part, early.year), early.basis)
  // "the third-quarter loss": the article is of the loss
  if (word(s, from - 1) === 'the' && !part.joined) from--
  const year = readYearAfter(s, /^(?:of|in|,)$/.test(word(s, part.to)) && word(s, part.to + 1) === 'fiscal' ? part.to + 1 : part.to)
  if (year !== null && year.year !== null) return dateFound(from, year.to, makePart(part, year.year), year.basis)
  const point = partYear(s, i, (y) => makePart(part, y))
  const ofYear = word(s, part.to) === 'of' && word(s, part.to + 1) === 'the'
  const at = ofYear && word(s, part.to + 2) === 'current' ? part.to + 3 : part.to + 2
  if (year === null && ofYear && word(s, at) === 'year')
    return dateFound(from, at + 1, point, 'document', point === null ? { timex: partTimex(part) } : {})
  return dateFound(from, year?.to ?? part.to, point, 'document', point === null ? { timex: partTimex(part) } : {})
}

/** "third quarter of 2023", "first-quarter", "second half of this year", "the last half". Trigger: ordinal or last. */
export const readPart = (s: Scan, i: number): Found | null => {
  const last = word(s, i) === 'last' || word(s, i) === 'final'
  const ordinal = last ? null : readOrdinal(s.tokens, i)
  const to = last ? i + 1 : ordinal?.to
  if (to === undefined) return null
  const at = isDash(word(s, to)) ? to + 1 : to
  const unit = word(s, at)
  if (!cut.has(unit) || (last && unit !== 'half' && word(s, at + 1) !== 'of')) return null
  const isHalf = unit.startsWith('hal')
  const index = last ? (isHalf ? 2 : 4) : ordinal!.value
  if (index < 1 || index > (isHalf ? 2 : 4)) return null
  if (isHalf && at === to && readYearAfter(s, at + 1) === null && word(s, at + 1) === 'of' && word(s, at + 2) !== 'the') return null
  return partFound(s, i, { unit: isHalf ? 'half' : 'quarter', index, to: at + 1, joined: at > to })
}

/** "Q3 2023", "H1", "1H 2024", "Q1-Q3 2023". Trigger: the word. */
export const readShortPart = (s: Scan, i: number): Found | null => {
  const m = /^(?:([qh])([1-4])|([1-4])([qh]))$/.exec(word(s, i).toLowerCase())
  if (m === null) return null
  const index = Number(m[2] ?? m[3])
  const isHalf = (m[1] ?? m[4]) === 'h'
  return isHalf && index > 2 ? null : partFound(s, i, { unit: isHalf ? 'half' : 'quarter', index, to: i + 1 })
}
export const shortParts = ['q1', 'q2', 'q3', 'q4', 'h1', 'h2', '1q', '2q', '3q', '4q', '1h', '2h']

const firstMonths = (
  s: Scan,
  from: number,
  to: number,
  n: number,
  year: { readonly year: number | null; readonly to: number; readonly basis: Basis } | null,
): Found => {
  const timex = `P${n}M`
  const y = year === null ? openYear(s.published, n) : year.year
  const basis = year?.basis ?? 'document'
  const end = year?.to ?? to
  const amount = { value: n, unit: 'month' } as const
  if (y === null) return { from, to: end, kind: 'date', basis, point: null, timex, amount }
  return { from, to: end, kind: 'date', basis, point: monthPoint(y, 1), last: monthPoint(y, n), timex, amount }
}

/** The year whose first `n` months are over at the document's date (a month that is just ending counts). */
const openYear = (now: Day | null, n: number): number | null =>
  now === null ? null : addMonths(now, 1).month > n || now.month === 12 ? now.year : now.year - 1

/** "first eight months of 2024", "last two months of the year", "nine months of this year". Trigger: first, last, number. */
export const readMonthsOf = (s: Scan, i: number): Found | null => {
  const lead = word(s, i)
  const numbered = lead !== 'first' && lead !== 'last' && lead !== 'final'
  const number = readNumeral(s.tokens, numbered ? i : i + 1)
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 12) return null
  const unit = unitWords.get(word(s, number.to))
  if (unit === undefined || (unit.letter !== 'M' && unit.letter !== 'Q') || unit.time || !unit.plural) return null
  const n = unit.letter === 'Q' ? number.value * 3 : number.value
  const from = word(s, i - 1) === 'the' ? i - 1 : i
  const to = number.to + 1
  const year = readYearAfter(s, to)
  const known = year ?? theYear(s, to)
  if (numbered && (known === null || word(s, to) !== 'of') && !isNines(s, i, n)) return null
  if (n > 12) return null
  if (lead === 'last' || lead === 'final')
    return known === null || known.year === null ? null : lastMonths(from, known.to, n, known.year, known.basis)
  const months = firstMonths(s, from, to, n, known)
  // "the first two quarters of 1990" are its first half
  return unit.letter === 'Q' && n === 6 && months.point ? { ...months, timex: pointTimex(halfPoint(months.point.day.year, 1)) } : months
}

/** "the nine months", "the six months" of company and trade reports: the months of the year so far. */
const isNines = (s: Scan, i: number, n: number): boolean =>
  word(s, i - 1) === 'the' && (n === 3 || n === 6 || n === 9) && /^(?:in|for)$/.test(word(s, i - 2))

/** "of the year" behind months. */
const theYear = (s: Scan, i: number): { readonly year: number | null; readonly to: number; readonly basis: Basis } | null =>
  word(s, i) === 'of' && word(s, i + 1) === 'the' && word(s, i + 2) === 'year'
    ? { year: s.published?.year ?? null, to: i + 3, basis: 'document' }
    : null

const lastMonths = (from: number, to: number, n: number, year: number, basis: Basis): Found =>
  dateFound(from, to, monthPoint(year, 13 - n), basis, { last: monthPoint(year, 12), timex: `P${n}M`, amount: { value: n, unit: 'month' } })

/** "21st century", "the twentieth century". Trigger: ordinal. */
export const readCentury = (s: Scan, i: number): Found | null => {
  const ordinal = readOrdinal(s.tokens, i)
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null
  const at = isDash(word(s, ordinal.to)) ? ordinal.to + 1 : ordinal.to
  if (word(s, at) !== 'century') return null
  return dateFound(word(s, i - 1) === 'the' ? i - 1 : i, at + 1, centuryPoint((ordinal.value - 1) * 100), 'printed')
}

/** "fiscal 2023", "fiscal year 2022-23", "financial year 2024", "FY 2023". Trigger: fiscal, financial, fy, marketing. */
export const readFiscal = (s: Scan, i: number): Found | null => {
  const at = word(s, i + 1) === 'year' ? i + 2 : i + 1
  const year = yearAt(s, at)
  if (year === null) return word(s, i) === 'fiscal' && at === i + 2 && word(s, i - 1) === 'the' ? fiscalYear(s, i) : null
  const full = isDash(word(s, at + 1)) || word(s, at + 1) === '/' ? word(s, at + 2) : ''
  const end = /^\d{2}$|^\d{4}$/.test(full) && glued(s.tokens, at) ? Number(full.slice(-2)) : null
  if (end === (year + 1) % 100) return dateFound(i, at + 3, yearPoint(year), 'printed', { last: yearPoint(year + 1) })
  return dateFound(i, at + 1, yearPoint(year), 'printed')
}

const fiscalYear = (s: Scan, i: number): Found => dateFound(i - 1, i + 2, s.published === null ? null : yearPoint(s.published.year), 'document')

/** "FY2023", "FY24". Trigger: the word begins with fy and a digit. */
export const readFiscalWord = (s: Scan, i: number): Found | null => {
  const m = /^fy((?:19|20)?\d\d)$/.exec(word(s, i).toLowerCase())
  if (m === null) return null
  const year = m[1]!.length === 4 ? Number(m[1]) : 2000 + Number(m[1])
  // "FY2024-25", "FY24/25": a year that ends in the next
  const next = isDash(word(s, i + 1)) || word(s, i + 1) === '/' ? word(s, i + 2) : ''
  const ends = /^\d{2}$|^\d{4}$/.test(next) && glued(s.tokens, i) && Number(next.slice(-2)) === (year + 1) % 100
  return ends ? dateFound(i, i + 3, yearPoint(year), 'printed', { last: yearPoint(year + 1) }) : dateFound(i, i + 1, yearPoint(year), 'printed')
}

/** "the same period last year", "the corresponding period of 2022", "the latest period". Trigger: period. */
export const readPeriod = (s: Scan, i: number): Found | null => {
  const w = word(s, i - 1)
  if (!/^(?:same|corresponding|comparable|equivalent|similar|identical|analogous|latest)$/.test(w)) return null
  const from = word(s, i - 2) === 'the' ? i - 2 : i - 1
  if (w === 'latest') return same(s, from, i + 1)
  const after = readYearAfter(s, i + 1)
  if (after !== null && after.year !== null) return inYear(s, from, after.to, after.year, after.basis)
  const earlier = earlierYears(s, i + 1)
  return earlier === null ? null : shiftedPrevious(s, from, earlier, -1)
}

/** "the 1988 period", "the 1988 quarter": the months told before, in that year. Read from the year on. */
export const periodOf = (s: Scan, f: Found): Found | null => {
  const noun = word(s, f.to)
  if (f.point === null || !/^(?:period|quarter|half)$/.test(noun) || word(s, f.from - 1) !== 'the' || f.to !== f.from + 1) return null
  const grain = s.previous?.first.grain
  if (noun !== 'period' && grain !== noun) return { ...f, from: f.from - 1, to: f.to + 1 }
  return inYear(s, f.from - 1, f.to + 1, f.point.day.year, 'printed')
}

const same = (s: Scan, from: number, to: number): Found | null =>
  s.previous === null || s.previous.first.grain === 'day'
    ? null
    : dateFound(from, to, s.previous.first, 'text', s.previous.first === s.previous.last ? {} : { last: s.previous.last })

/** "a year earlier", "a year ago", "of the previous year" behind "the same period": token behind it. */
const earlierYears = (s: Scan, i: number): number | null => {
  const at = /^(?:of|in|the)$/.test(word(s, i)) ? (word(s, i + 1) === 'the' ? i + 2 : i + 1) : i
  if (/^(?:previous|preceding|prior|last|past)$/.test(word(s, at)) && word(s, at + 1) === 'year') return at + 2
  if (/^(?:a|one)$/.test(word(s, at)) && word(s, at + 1) === 'year' && /^(?:earlier|ago|before)$/.test(word(s, at + 2))) return at + 3
  return null
}

/** The range read before, laid into another year. */
const inYear = (s: Scan, from: number, to: number, year: number, basis: Basis): Found => {
  const prior = s.previous
  if (prior === null || prior.last.day.year - prior.first.day.year > 0) return dateFound(from, to, yearPoint(year), basis)
  const shifted = shiftedPrevious(s, from, to, year - prior.first.day.year)
  return { ...shifted, basis: 'text' }
}
