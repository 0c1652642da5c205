import type { Day } from './calendar.ts'
import { addDays, toDays, weekday } from './calendar.ts'
import type { Point } from './point.ts'
import { dayPoint, lastDay } from './point.ts'
import type { Scan } from './scan.ts'
import { aheadWords, pastWords } from './words.ts'

export type Outlook = 'ahead' | 'back' | 'none'

/** Words that look ahead only right before the date: "by March", not "signed by". */
const besideWords: ReadonlySet<string> = new Set(['by', 'until', 'till', 'starting', 'plan', 'plans', 'effective', 'payable'])

/** "agreed to meet on Monday", "set to resume": what was resolved lies ahead, whatever the tense of the resolve. */
const resolves: ReadonlySet<string> = new Set(
  (
    'agreed agree agrees decided decide promised vowed pledged invited scheduled expected expects planned plans set due hoped hopes intended intends ' +
    'plan planning threatened ordered likely poised ready willing prepared preparing allowed required slated bound supposed determined vowing planning hoping want wants wanted ' +
    'is are was were'
  ).split(' '),
)

/** Verbs of timetables: in the present they tell what is to come ("opens on Monday"). */
const timetable: ReadonlySet<string> = new Set(
  'begins begin starts opens convenes resumes ends expires arrives departs leaves takes-effect kicks concludes'.split(' '),
)

const notPast: ReadonlySet<string> = new Set('need united indeed hundred speed exceed proceed succeed feed seed limited unlimited breed'.split(' '))

const looksPast = (w: string): boolean => pastWords.has(w) || (w.length > 4 && w.endsWith('ed') && !notPast.has(w))

/** Words before a participle that make it an adjective: "a still unspecified date", "the proposed deal". */
const beforeAdjective: ReadonlySet<string> = new Set(
  'a an the its their his her our your my of still newly previously recently any no some this most more very other'.split(' '),
)

/** "as soon as Tuesday", "as early as May", "no later than 1 March". */
const asSoonAs = (s: Scan, i: number): boolean =>
  (s.tokens.lower[i] === 'as' && /^(?:soon|early|late)$/.test(s.tokens.lower[i - 1] ?? '')) ||
  (s.tokens.lower[i] === 'than' && s.tokens.lower[i - 1] === 'later')

/** Whether only a time of day stands between a word and what it goes with: "until 9 a.m. Tuesday". */
const isBeside = (s: Scan, word: number, date: number): boolean => {
  for (let k = word + 1; k < date; k++)
    if (!/^(?:\d|[ap]\.?m\.?$|:$|est$|edt$|gmt$|utc$|et$|noon$|midnight$|as$|late$|early$|the$|end$|of$)/.test(s.tokens.lower[k]!)) return false
  return true
}

/** Which way one word of a sentence looks; null where it says nothing. */
const lookOf = (s: Scan, i: number): Outlook | null => {
  const { lower } = s.tokens
  const w = lower[i]!
  if ((lower[i + 1] === 'to' && resolves.has(w)) || asSoonAs(s, i)) return 'ahead'
  if (w === 'be' && lower[i - 1] === 'to') return 'ahead'
  if (aheadWords.has(w) || timetable.has(w)) return 'ahead'
  if (!looksPast(w) || lower[i - 1] === 'be') return null
  return w.endsWith('ed') && beforeAdjective.has(lower[i - 1] ?? '') ? null : 'back'
}

/** Whether the nearest verb or cue around token `i` looks ahead or back; `none` where there is none. */
export const outlook = (s: Scan, i: number): Outlook => {
  const from = Math.max(s.sentences.from[s.sentence] ?? 0, i - 14)
  const to = Math.min(s.sentences.to[s.sentence] ?? s.tokens.count, i + 12)
  for (let k = 1; k <= 14; k++) {
    if (i - k >= from && (!besideWords.has(s.tokens.lower[i - k]!) || isBeside(s, i - k, i))) {
      const look = lookOf(s, i - k)
      if (look) return look
    }
    // what follows counts only where a subject has stood between: "On Monday, the ministers will meet"
    if (k > 1 && i + k < to && i - 4 <= from) {
      const look = lookOf(s, i + k)
      if (look) return look
    }
  }
  return 'none'
}

/** Cost of a candidate that lies `days` after the document (negative: before). A bare month told as past is seldom one to come; a day may be of the plan that was told. */
const cost = (days: number, view: Outlook, grain: Point['grain']): number => {
  if (days === 0) return 0
  if (view === 'ahead') return days > 0 ? days : -days * (grain === 'day' ? 3 : 8)
  const factor = view !== 'back' ? 1.5 : grain === 'day' ? 4 : 8
  return days > 0 ? days * factor : -days
}

const distance = (p: Point, from: Day): number => {
  const start = toDays(p.day)
  const end = toDays(lastDay(p))
  const now = toDays(from)
  return now < start ? start - now : now > end ? end - now : 0
}

/** The stretch among the years around the document that fits best what the words around token `i` look at. */
export const nearest = (s: Scan, i: number, make: (year: number) => Point): Point | null => {
  if (s.published === null) return null
  const view = outlook(s, i)
  let best: Point | null = null
  let least = Number.POSITIVE_INFINITY
  for (const year of [s.published.year, s.published.year - 1, s.published.year + 1]) {
    const p = make(year)
    const c = cost(distance(p, s.published), view, p.grain)
    if (c < least) {
      best = p
      least = c
    }
  }
  return best
}

/** The day of the week that the words mean: latest on or before the document, or next on or after it when they look ahead. */
export const weekdayNear = (s: Scan, i: number, day: number): Point | null => {
  if (s.published === null) return null
  const back = (weekday(s.published) - day + 7) % 7
  if (back === 0 || outlook(s, i) !== 'ahead') return dayPoint(addDays(s.published, -back))
  return dayPoint(addDays(s.published, 7 - back))
}
