import { isoDay, monthNumber, monthPattern } from './date.ts'

/** Code units from the start of the text within which a line must begin to belong to its head. */
const headLength = 250
/** No line is looked at further than this: a dateline is short, and long lines must cost nothing. */
const lineLength = 220
/** Where further lines that open with a date are looked for: they make the text a chronology, whose first date is not its own. */
const chronologyLength = 1500

const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|\\.)?,?\\s+)?'
const forms = [
  '(?<iy>\\d{4})-(?<im>\\d\\d)-(?<id>\\d\\d)(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
  '(?<sy>\\d{4})/(?<sm>\\d{1,2})/(?<sd>\\d{1,2})',
  `(?<dd>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<dm>${monthPattern})(?:,\\s*|[\\s-]+)(?<dy>\\d{4})`,
  `(?<mm>${monthPattern})\\s+(?<md>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(?<my>\\d{4})`,
  '(?<pd>\\d{1,2})\\.\\s?(?<pm>\\d{1,2})\\.\\s?(?<py>\\d{4})',
  '(?<ad>\\d{1,2})/(?<am>\\d{1,2})/(?<ay>\\d{4})',
]
const date = new RegExp(`(?<![\\p{L}\\p{N}./-])${weekday}(?:${forms.join('|')})(?![\\p{L}\\p{N}/]|-\\d)`, 'iu')

const label =
  /^(?:date(?: of publication)?|dated|(?:first )?published(?: on)?|publication date|posted(?: on)?|issued(?: on)?|released(?: on)?)\s*[:\-–—]?\s*$/i
const laterLabel = /^(?:last )?(?:updated|modified|revised)(?: on)?\s*[:\-–—]?\s*$/i

const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const places = `${word}(?:\\s(?:${word}|de|la|el|al|es|du|of|the|and|upon)){0,4}(?:,\\s${word}(?:\\s${word}){0,2}){0,2}`
const mark = '[,.|•·/–—-]'
/** What may stand before a date that has the line to itself: nothing, "On", a place, perhaps with the agency in brackets, a byline. */
const nothingBefore = new RegExp(`^[([]?(?:(?:By\\s)?${places}\\s*(?:[(/][^)/\\n]{2,40}[)/]\\s*)?${mark}\\s*)?(?:On\\s)?$`, 'u')
/** What may stand before the date of a dateline. */
const placeBefore = new RegExp(`^(?:${places}[,.]?\\s)?\\(?(?:On\\s)?$`, 'u')

const time =
  '(?:\\s*[,|]?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,4}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?\\)?)?)?'
const nothingAfter = new RegExp(`^${time}(?:\\s*${mark}\\s*${places})?[)\\]]?[.,]?$`, 'u')
/** The dash of a dateline, perhaps after the agency in brackets or between slashes. */
const dashAfter = /^\)?[.,]?(?:\s*[(/[][^)/\]\n]{2,40}[)/\]])?\.?\s*(?:[–—―]|--?(?=\s|$))/u
/** "OSLO, 13 May 2024. Norway …": a place in capitals and a full stop stand for the dash. */
const capitalPlace = /^\p{Lu}[\p{Lu}\s.'’-]{2,40},\s$/u
const stopAfter = /^\.\s+[\p{Lu}("“«]/u
const markAfter = new RegExp(`^${time}\\s*(?:[|•·:;]|[–—―]|-\\s)`, 'u')
const capitalAfter = /^\s+[\p{Lu}("“«]/u

/**
 * The date that a text prints at its own head, as `YYYY-MM-DD`, or null.
 * Taken: a date with a label ("date 2023-09-12"), on a line of its own, in a dateline before the dash ("OSLO, September 7, 2023 –"), or
 * opening the text before a mark. Dots are read day first; 03/04/2023 can be read two ways and gives null, and so does a date without a
 * year, a date inside a sentence, and the first entry of a chronology.
 */
export const headDate = (text: string): string | null => {
  const lines = headLines(text)
  const found = lines.map((line, index) => dateOf(line, index === 0))
  const best = found.find((hit) => hit !== null && hit.rank !== 'later') ?? found.find((hit) => hit !== null)
  if (!best || (best.rank === 'opening' && isChronology(text))) return null
  return best.day
}

interface HeadDate {
  readonly day: string
  /** `opening`: the date is the first thing of a line that goes on, as in a chronology; `later`: a date of updating. */
  readonly rank: 'sure' | 'opening' | 'later'
}

const dateOf = (line: string, isFirst: boolean): HeadDate | null => {
  const match = date.exec(line)
  const day = match === null ? null : dayOf(match.groups!)
  if (match === null || day === null) return null
  const before = line.slice(0, match.index)
  const after = line.slice(match.index + match[0].length)
  const rank = rankOf(before, after, isFirst, match.groups!.iy !== undefined)
  return rank === null ? null : { day, rank }
}

const rankOf = (before: string, after: string, isFirst: boolean, isIso: boolean): HeadDate['rank'] | null => {
  if (label.test(before)) return 'sure'
  if (laterLabel.test(before)) return 'later'
  if (nothingBefore.test(before) && nothingAfter.test(after)) return 'sure'
  if (placeBefore.test(before) && dashAfter.test(after)) return before === '' ? 'opening' : 'sure'
  if (capitalPlace.test(before) && stopAfter.test(after)) return 'sure'
  if (before !== '' || !isFirst) return null
  return markAfter.test(after) || (isIso && capitalAfter.test(after)) ? 'opening' : null
}

/** The lines that begin within the head, trimmed, without empty ones. */
const headLines = (text: string): readonly string[] => {
  const lines: string[] = []
  let at = /^\s*/.exec(text.slice(0, 1000))![0].length
  const end = at + headLength
  while (at < end && at < text.length) {
    const stop = lineEnd(text, at)
    const line = text.slice(at, Math.min(stop, at + lineLength)).trim()
    if (line !== '') lines.push(line)
    at = stop + 1
  }
  return lines
}

const lineEnd = (text: string, from: number): number => {
  const stop = /[\n\r]/.exec(text.slice(from, from + headLength + lineLength))
  return stop === null ? text.length : from + stop.index
}

const isChronology = (text: string): boolean => {
  const lines = text.slice(0, chronologyLength).split(/[\n\r]+/)
  const opened = lines.filter((line) => date.exec(line.trim().slice(0, lineLength))?.index === 0)
  return opened.length > 1
}

/** The day that a match of `date` names; null when no such day exists or its order of day and month is open. */
const dayOf = (g: Readonly<Record<string, string | undefined>>): string | null => {
  if (g.iy) return isoDay(Number(g.iy), Number(g.im), Number(g.id))
  if (g.sy) return isoDay(Number(g.sy), Number(g.sm), Number(g.sd))
  if (g.dy) return isoDay(Number(g.dy), monthNumber(g.dm!), Number(g.dd))
  if (g.my) return isoDay(Number(g.my), monthNumber(g.mm!), Number(g.md))
  if (g.py) return isoDay(Number(g.py), Number(g.pm), Number(g.pd))
  return slashed(Number(g.ad), Number(g.am), Number(g.ay))
}

const slashed = (first: number, second: number, year: number): string | null => {
  if (first === second || first > 12) return isoDay(year, second, first)
  return second > 12 ? isoDay(year, first, second) : null
}
