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

/** "as soon as Tuesday", "as early as May". */
const asSoonAs = (s: Scan, i: number): boolean => s.tokens.lower[i] === 'as' && /^(?:soon|early|late)$/.test(s.tokens.lower[i - 1] ?? '')

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
