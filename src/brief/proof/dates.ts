import type { ChanceryRecord } from '../../model/record.ts'
import { type Case, type Fault, type FaultKind, fault, must, ownWords, remembering } from './proof.ts'

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const month = monthNames.join('|')

/** The dates that a brief may print; the mark says what was concluded. */
export const datePattern = `(?:\\d{1,2}(?:–\\d{1,2})? (?:${month}) \\d{4}(?: – \\d{1,2} (?:${month}) \\d{4})?|\\d{1,2} (?:${month}) – \\d{1,2} (?:${month}) \\d{4}|(?:${month})(?:–(?:${month}))? \\d{4}(?: – (?:${month}) \\d{4})?|\\d{4}(?:–\\d{4})?)(?: \\((?:year )?\\*inferred\\*\\))?`

const two = (value: string | number): string => String(value).padStart(2, '0')
const numberOf = (name: string): string => two(monthNames.indexOf(name) + 1)

type Reader = readonly [RegExp, (m: RegExpExecArray) => string]

const readers: readonly Reader[] = [
  [new RegExp(`^(\\d{1,2}) (${month}) (\\d{4})$`), (m) => `${m[3]}-${numberOf(m[2]!)}-${two(m[1]!)}`],
  [new RegExp(`^(\\d{1,2})–(\\d{1,2}) (${month}) (\\d{4})$`), (m) => [m[1]!, m[2]!].map((day) => `${m[4]}-${numberOf(m[3]!)}-${two(day)}`).join('/')],
  [
    new RegExp(`^(\\d{1,2}) (${month}) – (\\d{1,2}) (${month}) (\\d{4})$`),
    (m) => `${m[5]}-${numberOf(m[2]!)}-${two(m[1]!)}/${m[5]}-${numberOf(m[4]!)}-${two(m[3]!)}`,
  ],
  [
    new RegExp(`^(\\d{1,2}) (${month}) (\\d{4}) – (\\d{1,2}) (${month}) (\\d{4})$`),
    (m) => `${m[3]}-${numberOf(m[2]!)}-${two(m[1]!)}/${m[6]}-${numberOf(m[5]!)}-${two(m[4]!)}`,
  ],
  [new RegExp(`^(${month}) (\\d{4})$`), (m) => `${m[2]}-${numberOf(m[1]!)}`],
  [new RegExp(`^(${month})–(${month}) (\\d{4})$`), (m) => `${m[3]}-${numberOf(m[1]!)}/${m[3]}-${numberOf(m[2]!)}`],
  [new RegExp(`^(${month}) (\\d{4}) – (${month}) (\\d{4})$`), (m) => `${m[2]}-${numberOf(m[1]!)}/${m[4]}-${numberOf(m[3]!)}`],
  [/^(\d{4})$/, (m) => m[1]!],
  [/^(\d{4})–(\d{4})$/, (m) => `${m[1]}/${m[2]}`],
]

/** A printed date as ISO 8601 with the mark of inference it carries, or null when it is no date. */
export const readDate = (words: string): { readonly iso: string; readonly mark: 'none' | 'year' | 'all' } | null => {
  const found = /^(.*?)(?: \((year )?\*inferred\*\))?$/.exec(words)!
  const mark = words === found[1] ? 'none' : found[2] ? 'year' : 'all'
  for (const [pattern, make] of readers) {
    const hit = pattern.exec(found[1]!)
    if (hit) return { iso: make(hit), mark }
  }
  return null
}

const day = (iso: string): string => iso.replace(/T.*$/, '')

const monthShorts = monthNames.map((name) => name.slice(0, 3).toLowerCase())

interface Parts {
  readonly years: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly days: ReadonlySet<number>
}

const isoIn = /\b(\d{4})-(\d{2})-(\d{2})\b/g
const numericIn = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g

const places = ['first', 'second', 'third', 'fourth']

/** The months at the ends of a quarter or half of a year. */
const monthsOf = (place: string, part: string): readonly number[] => {
  const length = part === 'half' ? 6 : 3
  const at = place === 'last' ? 12 / length : places.indexOf(place) + 1
  return [(at - 1) * length + 1, at * length]
}

/** The years, months and days that words print, each by itself. */
const partsIn = remembering((text: string): Parts => {
  const iso = [...text.matchAll(isoIn)]
  const numeric = [...text.matchAll(numericIn)]
  const bare = text.replace(isoIn, ' ').replace(numericIn, ' ')
  const named = [...bare.matchAll(/\b([A-Z][a-z]{2,8})\b/g)]
    .map((m) => monthShorts.findIndex((short) => matchesMonth(m[1]!, short)) + 1)
    .filter((at) => at > 0)
  const years = [...bare.matchAll(/(?<!\d|[$€£])(\d{4})(?:[-–/](\d{2})(?!\d))?(?!\d)/g)]
  const days = [...bare.matchAll(/(?<![\d.,$€£])(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|[.,]\d)/g)].map((m) => Number(m[1]))
  const stretches = [...bare.matchAll(/\b(first|second|third|fourth|last)\s(quarter|half)\b/gi)].flatMap((m) =>
    monthsOf(m[1]!.toLowerCase(), m[2]!.toLowerCase()),
  )
  return {
    years: new Set([
      ...iso.map((m) => Number(m[1])),
      ...numeric.map((m) => Number(m[3])),
      ...years.map((m) => Number(m[1])),
      ...years.flatMap((m) => (m[2] ? [Number(m[1]!.slice(0, 2) + m[2])] : [])),
    ]),
    months: new Set([...iso.map((m) => Number(m[2])), ...numeric.flatMap((m) => [Number(m[1]), Number(m[2])]), ...named, ...stretches]),
    days: new Set([...iso.map((m) => Number(m[3])), ...numeric.flatMap((m) => [Number(m[1]), Number(m[2])]), ...days]),
  }
})

const matchesMonth = (word: string, short: string): boolean => {
  const name = monthNames[monthShorts.indexOf(short)]!
  return word === name || word.toLowerCase() === short || (short === 'sep' && word === 'Sept')
}

const wanted = (iso: string): readonly { readonly year: number; readonly month: number | null; readonly day: number | null }[] =>
  iso.split('/').map((part) => {
    const [year, monthPart, dayPart] = day(part).split('-')
    return { year: Number(year), month: monthPart ? Number(monthPart) : null, day: dayPart ? Number(dayPart) : null }
  })

/** What of a date its words do not print. */
const missing = (iso: string, text: string): 'nothing' | 'year' | 'more' => {
  const parts = partsIn(text)
  const ends = wanted(iso)
  if (ends.some((end) => (end.month !== null && !parts.months.has(end.month)) || (end.day !== null && !parts.days.has(end.day)))) return 'more'
  return ends.every((end) => parts.years.has(end.year)) ? 'nothing' : ends.some((end) => end.month !== null) ? 'year' : 'more'
}

/** Words elsewhere that tell a concluded date are cited too; where they print a month or day, it is that of the date. */
const elsewhereFaults = (one: Case, record: ChanceryRecord, field: string, iso: string, said: string, kind: FaultKind): readonly Fault[] => {
  const from = record.inferred[field]?.from
  if (from === undefined || typeof from === 'string') return []
  const words = one.world.documents.get(record.document)?.text.slice(from.start, from.end) ?? ''
  const cited = one.sentence.cites.some((cite) => cite.document === record.document && cite.span.start <= from.start && cite.span.end >= from.end)
  return [
    ...must(cited, kind, said, 'the words that tell it are not cited'),
    ...must(partsIn(words).months.size === 0 || missing(iso, words) !== 'more', kind, said, 'the words that tell it print another date'),
  ]
}

/** Faults of a printed date against a field of one record: it is the record's, and stands in its words or is a marked inference. */
export const dateFaults = (
  one: Case,
  record: ChanceryRecord,
  field: string,
  iso: string | null,
  said: string,
  kind: FaultKind = 'date',
): readonly Fault[] => {
  const read = readDate(said)
  if (!read) return [fault(kind, said, 'not a date')]
  if (iso === null || read.iso !== iso.split('/').map(day).join('/')) return [fault(kind, said, `the record says ${iso ?? 'no date'}`)]
  const own = one.world.documents.get(record.document)?.text.slice(record.span.start, record.span.end) ?? ''
  const lacks = missing(iso, record.inferred[field] ? own : ownWords(one.world, record))
  if (lacks === 'nothing')
    return read.mark !== 'none' && !record.inferred[field] ? [fault(kind, said, 'printed in full, yet marked as inferred')] : []
  if (!record.inferred[field]) return [fault(kind, said, 'not in the cited words, and the record names no inference')]
  const elsewhere = elsewhereFaults(one, record, field, iso, said, kind)
  if (elsewhere.length > 0) return elsewhere
  if (read.mark === 'none') return [fault(kind, said, 'concluded, not said: the mark of inference is missing')]
  return lacks === 'more' && read.mark === 'year' ? [fault(kind, said, 'more than the year is concluded')] : []
}
