import { TokenType } from '../../text/tokens.ts'
import { glued } from '../number.ts'
import { readDayMonth, readMonth } from './absolute.ts'
import { isoDay } from './calendar.ts'
import { readDayWord, readWeekday } from './relative.ts'
import type { Found, Scan } from './scan.ts'
import { word } from './scan.ts'
import { months, weekdays } from './words.ts'

interface Clock {
  readonly hour: number
  readonly minute: number | null
  readonly to: number
}

const meridiem: ReadonlyMap<string, 0 | 12> = new Map([
  ['a.m.', 0],
  ['am', 0],
  ['a.m', 0],
  ['p.m.', 12],
  ['pm', 12],
  ['p.m', 12],
])

const numberAt = (s: Scan, i: number, most: number): number | null => {
  const w = word(s, i)
  if (!/^\d{1,2}$/.test(w)) return null
  const n = Number(w)
  return n <= most ? n : null
}

const withMeridiem = (s: Scan, hour: number, minute: number | null, at: number): Clock | null => {
  const shift = meridiem.get(word(s, at))
  if (shift === undefined || hour > 12) return null
  return { hour: (hour % 12) + shift, minute, to: at + 1 }
}

/** "18:00", "7:15 p.m.", "10.30am", "5 p.m.". */
const clockAt = (s: Scan, i: number): Clock | null => {
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(word(s, i))
  if (dotted !== null) return withMeridiem(s, Number(dotted[1]), Number(dotted[2]), i + 1)
  const hour = numberAt(s, i, 24)
  if (hour === null) return null
  if (word(s, i + 1) === ':' && glued(s.tokens, i) && glued(s.tokens, i + 1)) {
    const minute = /^[0-5]\d$/.test(word(s, i + 2)) ? Number(word(s, i + 2)) : null
    if (minute === null || word(s, i + 3) === ':') return null
    return withMeridiem(s, hour, minute, i + 3) ?? { hour, minute, to: i + 3 }
  }
  return withMeridiem(s, hour, null, i + 1)
}

const zones = /^(?:est|edt|gmt|utc|cet|cest|eet|pst|pdt|bst|ist|msk|et)$/

/** Token behind the zone: "EST", "local time", "Moscow time". */
const skipZone = (s: Scan, i: number): number => {
  if (zones.test(word(s, i)) && s.tokens.words[i] === s.tokens.words[i]!.toUpperCase()) return i + 1
  return word(s, i + 1) === 'time' && (word(s, i) === 'local' || /^\p{Lu}/u.test(s.tokens.words[i] ?? '')) ? i + 2 : i
}

/** A date right behind the time: "5 p.m. Wednesday", "5 p.m. EST, Nov. 6". */
const dateBehind = (s: Scan, i: number): Found | null => {
  const at = word(s, i) === ',' && (months.has(word(s, i + 1)) || weekdays.has(word(s, i + 1))) ? i + 1 : word(s, i) === 'on' ? i + 1 : i
  const w = word(s, at)
  if (months.has(w)) return readMonth(s, at)
  if (weekdays.has(w)) return readWeekday(s, at)
  if (s.tokens.type[at] === TokenType.number) return readDayMonth(s, at)
  return readDayWord(s, at)
}

const pad = (n: number): string => String(n).padStart(2, '0')

const clockFound = (s: Scan, from: number, clock: Clock): Found => {
  const end = skipZone(s, clock.to)
  const date = dateBehind(s, end)
  const day = date?.point?.grain === 'day' ? date.point.day : (s.published ?? null)
  const at = `T${pad(clock.hour)}${clock.minute === null ? ':00' : `:${pad(clock.minute)}`}`
  const value = day === null ? null : `${isoDay(day)}${at}`
  const basis = date?.basis ?? 'document'
  return {
    from,
    to: date?.to ?? end,
    kind: 'time',
    basis,
    point: day === null ? null : { grain: 'day', day },
    value,
    timex: value ?? `XXXX-XX-XX${at}`,
  }
}

/** A time of day, with the date behind it. Trigger: number. */
export const readClock = (s: Scan, i: number): Found | null => {
  const clock = clockAt(s, i)
  return clock === null ? null : clockFound(s, i, clock)
}

/** "noon Thursday", "midnight", "midday". Trigger: the word. */
export const readNoon = (s: Scan, i: number): Found => clockFound(s, i, { hour: word(s, i) === 'midnight' ? 24 : 12, minute: null, to: i + 1 })
