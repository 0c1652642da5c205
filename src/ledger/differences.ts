import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord } from '../model/record.ts'
import { contains, type Span } from '../model/span.ts'
import type { Match } from './align.ts'
import { byText } from './canonical.ts'
import { denierOf } from './polarity.ts'
import { numbersIn } from './similarity.ts'
import { type Cue, cuesIn } from './strength.ts'
import type { Telling } from './telling.ts'
import { fits, whenOf } from './when.ts'
import { differingWords, type Segment, spanOf } from './wording.ts'

export const differenceKinds = [
  'wording',
  'omission',
  'addition',
  'strength',
  'scope',
  'actor',
  'object',
  'polarity',
  'number',
  'date',
  'precision',
  'name',
  'order',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface Place {
  readonly span: Span
  readonly quote: string
}

/** One way in which two tellings of one thing differ. `wording` changes how it is said, `meaning` what is said. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly severity: 'wording' | 'meaning'
  readonly a: Place
  readonly b: Place
  readonly explanation: string
}

interface Sides {
  readonly a: Reading
  readonly b: Reading
}

const place = (reading: Reading, span: Span): Place => ({ span, quote: reading.document.text.slice(span.start, span.end) })

interface Told {
  readonly kind: DifferenceKind
  readonly severity?: 'wording'
  readonly a: Span
  readonly b: Span
  readonly explanation: string
}

const differenceOf = (sides: Sides, { kind, severity, a, b, explanation }: Told): Difference => ({
  kind,
  severity: severity ?? 'meaning',
  a: place(sides.a, a),
  b: place(sides.b, b),
  explanation,
})

/** A clause has about so many content words; to leave one out changes what is said. */
const CLAUSE = 4

const isQuotation = (r: ChanceryRecord): boolean => r.kind === 'statement' && (r.form === 'direct' || r.form === 'partial')

/** A pledge that covers more, or a telling that says more. */
const oneSided = (match: Match, segment: Segment): Told | null => {
  const [more, kind] = segment.b.length === 0 ? [segment.a, 'omission' as const] : [segment.b, 'addition' as const]
  const [a, b] = [spanOf(segment.a, segment.at.a), spanOf(segment.b, segment.at.b)]
  const where = kind === 'omission' ? 'only the first has this' : 'only the second has this'
  if (match.a.record.kind === 'commitment' && match.b.record.kind === 'commitment' && more.length > 1)
    return { kind: 'scope', a, b, explanation: `what is taken on reaches further: ${where}` }
  if (more.length >= CLAUSE) return { kind, a, b, explanation: where }
  return isQuotation(match.a.record) && isQuotation(match.b.record) ? { kind, severity: 'wording', a, b, explanation: where } : null
}

/** Words that stand elsewhere in the other telling are not missing. */
const withoutMoved = (match: Match, segment: Segment): Segment => ({
  ...segment,
  a: segment.a.filter((t) => !match.b.roots.has(t.root)),
  b: segment.b.filter((t) => !match.a.roots.has(t.root)),
})

/** A word or two are no other words for a whole clause: the clause is then what only one of them has. */
const lopsided = (segment: Segment): Segment => {
  const { a, b, at } = segment
  const [few, many] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  if (few === 0 || many < few * 3 || many - few < CLAUSE) return segment
  return a.length < b.length ? { a: [], b, at: { ...at, a: a[0]!.start } } : { a, b: [], at: { ...at, b: b[0]!.start } }
}

const ofWords = (match: Match): readonly Told[] => {
  const { segments, moved, shared } = differingWords(match.a.tokens, match.b.tokens, { a: match.a.record.span, b: match.b.record.span })
  // Nothing in common: the fields alone say that it is one thing, and the words cannot be laid side by side.
  if (shared === 0) return []
  const told = segments.flatMap((whole): readonly Told[] => {
    const segment = lopsided(withoutMoved(match, whole))
    if (segment.a.length === 0 && segment.b.length === 0) return []
    if (segment.a.length === 0 || segment.b.length === 0) return [oneSided(match, segment) ?? []].flat()
    return [{ kind: 'wording', severity: 'wording', a: spanOf(segment.a, 0), b: spanOf(segment.b, 0), explanation: 'other words for it' }]
  })
  if (shared < 4 || moved * 3 < shared) return told
  return [
    ...told,
    { kind: 'order', severity: 'wording', a: match.a.record.span, b: match.b.record.span, explanation: 'the same things in another order' },
  ]
}

const modalityOf = (r: ChanceryRecord): string | null => (r.kind === 'commitment' ? r.modality : null)

const list = (strengths: readonly string[]): string => [...new Set(strengths)].sort(byText).join(', ')

const ofStrength = (match: Match, sides: Sides): readonly Told[] => {
  const { a, b } = match
  if (![a, b].every((t) => t.record.kind === 'commitment' || t.record.kind === 'statement')) return []
  const cues = [cuesIn(sides.a.document.text, a.record.span), cuesIn(sides.b.document.text, b.record.span)] as const
  const spans = [spanOfCues(cues[0], a.record.span), spanOfCues(cues[1], b.record.span)] as const
  const [one, other] = [modalityOf(a.record), modalityOf(b.record)]
  if (one !== null && other !== null && one !== other)
    return [{ kind: 'strength', a: spans[0], b: spans[1], explanation: `${one} in the first, ${other} in the second` }]
  const shared = cues[0].some((x) => cues[1].some((y) => x.strength === y.strength))
  if (cues[0].length === 0 || cues[1].length === 0 || shared) return []
  const words = `words of ${list(cues[0].map((c) => c.strength))} in the first, of ${list(cues[1].map((c) => c.strength))} in the second`
  return [{ kind: 'strength', a: spans[0], b: spans[1], explanation: words }]
}

const spanOfCues = (cues: readonly Cue[], whole: Span): Span => (cues[0] === undefined ? whole : { start: cues[0].start, end: cues[0].end })

const surnames = (name: string): readonly string[] => name.split(/\s+and\s+|,\s*/).map((n) => n.trim().split(/\s+/).at(-1)!.toLowerCase())

/** Who acts, speaks or takes it on; null when the record does not say, or names a paper that several stand behind. */
const actorsOf = (r: ChanceryRecord): readonly string[] | null => {
  switch (r.kind) {
    case 'statement':
      return r.speaker === null || r.form === 'document' ? null : surnames(r.speaker.name)
    case 'commitment':
      return r.holders
    case 'event':
    case 'agreement':
    case 'tie':
      return r.parties
    case 'figure':
      return r.reporter === null ? null : [r.reporter]
  }
}

const ofActors = ({ a, b }: Match): readonly Told[] => {
  if (a.record.kind !== b.record.kind) return []
  const [one, other] = [actorsOf(a.record) ?? [], actorsOf(b.record) ?? []]
  if (one.length === 0 || other.length === 0 || list(one) === list(other)) return []
  const spans = { a: speakerSpan(a.record), b: speakerSpan(b.record) }
  return [{ kind: 'actor', ...spans, explanation: `${one.join(' and ')} in the first, ${other.join(' and ')} in the second` }]
}

const speakerSpan = (r: ChanceryRecord): Span => (r.kind === 'statement' && r.speaker?.span ? r.speaker.span : r.span)

const dateOf = (r: ChanceryRecord): string | null => {
  switch (r.kind) {
    case 'event':
    case 'agreement':
      return r.date
    case 'commitment':
      return r.deadline
    case 'figure':
      return r.period
    case 'tie':
      return r.since
    case 'statement':
      return null
  }
}

/** The words of a date inside a record, else the whole of it. */
const dateSpan = (reading: Reading, r: ChanceryRecord): Span => {
  const date = reading.mentions.find((m) => m.kind === 'date' && contains(r.span, m))
  return date === undefined ? r.span : { start: date.start, end: date.end }
}

const ofDates = ({ a, b }: Match, sides: Sides): readonly Told[] => {
  if (a.record.kind !== b.record.kind) return []
  const [one, other] = [whenOf(dateOf(a.record)), whenOf(dateOf(b.record))]
  const spans = { a: dateSpan(sides.a, a.record), b: dateSpan(sides.b, b.record) }
  const dates = `${dateOf(a.record) ?? 'no date'} in the first, ${dateOf(b.record) ?? 'no date'} in the second`
  if (!fits(one, other)) return [{ kind: 'date', ...spans, explanation: dates }]
  if (one.precision === other.precision) return []
  return [{ kind: 'precision', severity: 'wording', ...spans, explanation: dates }]
}

const meets = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] <= b[1] && b[0] <= a[1]
const bounds = (v: number | readonly [number, number]): readonly [number, number] => (typeof v === 'number' ? [v, v] : v)

/** The numbers of a telling; "two" mostly means both sides and counts nothing. */
const countsIn = ({ tokens, roots, record }: Telling): ReadonlySet<string> => {
  const both = tokens.filter(({ start, end }) => record.quote.slice(start - record.span.start, end - record.span.start).toLowerCase() === 'two')
  return both.length === 0 ? numbersIn(roots) : numbersIn(new Set(tokens.filter((token) => !both.includes(token)).map(({ root }) => root)))
}

const ofNumbers = ({ a, b }: Match): readonly Told[] => {
  const spans = { a: a.record.span, b: b.record.span }
  if (a.record.kind === 'figure' && b.record.kind === 'figure') {
    const [one, other] = [a.record, b.record]
    if (one.value === null || other.value === null || list(bounds(one.value).map(String)) === list(bounds(other.value).map(String))) return []
    const values = `${bounds(one.value).join(' to ')} in the first, ${bounds(other.value).join(' to ')} in the second`
    const near = meets(one.interval?.loose ?? bounds(one.value), other.interval?.loose ?? bounds(other.value))
    return near ? [{ kind: 'precision', severity: 'wording', ...spans, explanation: values }] : [{ kind: 'number', ...spans, explanation: values }]
  }
  const [one, other] = [countsIn(a), countsIn(b)]
  if (one.size === 0 || other.size === 0 || one.isSubsetOf(other) || other.isSubsetOf(one)) return []
  return [{ kind: 'number', ...spans, explanation: `${list([...one])} in the first, ${list([...other])} in the second` }]
}

const ofObjects = ({ a, b }: Match): readonly Told[] => {
  const [one, other] = [a.record, b.record].map((r) =>
    r.kind === 'figure' ? r.product : r.kind === 'tie' ? r.org : r.kind === 'commitment' ? r.target : null,
  )
  if (a.record.kind !== b.record.kind || !one || !other || one.toLowerCase() === other.toLowerCase()) return []
  return [{ kind: 'object', a: a.record.span, b: b.record.span, explanation: `${one} in the first, ${other} in the second` }]
}

const ofNames = ({ a, b }: Match): readonly Told[] => {
  if (a.record.kind !== 'agreement' || b.record.kind !== 'agreement') return []
  const [one, other] = [a.record.title, b.record.title]
  if (one === null || other === null || one.toLowerCase() === other.toLowerCase()) return []
  return [{ kind: 'name', severity: 'wording', a: a.record.span, b: b.record.span, explanation: `"${one}" in the first, "${other}" in the second` }]
}

const ofPolarity = ({ a, b }: Match): readonly Told[] => {
  const denier = denierOf(a, b)
  if (denier === null) return []
  const explanation = denier === 'a' ? 'denied in the first, affirmed in the second' : 'affirmed in the first, denied in the second'
  return [{ kind: 'polarity', a: a.record.span, b: b.record.span, explanation }]
}

const ofFields = (match: Match, sides: Sides): readonly Told[] => [
  ...ofPolarity(match),
  ...ofStrength(match, sides),
  ...ofActors(match),
  ...ofNumbers(match),
  ...ofDates(match, sides),
  ...ofObjects(match),
  ...ofNames(match),
]

/**
 * All differences of a bundle, those of meaning first, then in the order of the first text. The words are compared once,
 * in the best match; the others, which rest on the same words, add what their fields say.
 */
export const differencesOf = (bundle: readonly Match[], sides: Sides): readonly Difference[] => {
  const told = [...bundle.flatMap((match) => ofFields(match, sides)), ...ofWords(bundle[0]!)]
  const once = new Map(told.map((t) => [`${t.kind} ${t.a.start} ${t.a.end} ${t.b.start} ${t.b.end} ${t.explanation}`, t]))
  return [...once.values()]
    .map((t) => differenceOf(sides, t))
    .sort((x, y) => byText(x.severity, y.severity) || x.a.span.start - y.a.span.start || x.b.span.start - y.b.span.start || byText(x.kind, y.kind))
}
