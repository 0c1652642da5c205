import type { Reading } from '../../model/reading.ts'
import type { ChanceryRecord } from '../../model/record.ts'
import { contains, type Span } from '../../model/span.ts'
import { byText } from '../canonical.ts'
import type { Telling } from '../telling.ts'
import { fits, whenOf } from '../when.ts'
import { eachIn, type Told } from './difference.ts'
import { denialIn, denierOf } from './polarity.ts'
import { cuesIn, firmer, strengthWords } from './strength.ts'
import { spanOf, wordsIn } from './words.ts'

/** What the fields of two records of one thing say otherwise; the words are compared apart. */

interface Side {
  readonly telling: Telling
  readonly reading: Pick<Reading, 'document' | 'mentions'>
}

const list = (texts: readonly string[]): string => [...new Set(texts)].sort(byText).join(', ')

const modalityOf = (r: ChanceryRecord): string | null => (r.kind === 'commitment' ? r.modality : null)

const rungs: ReadonlySet<string> = new Set(['hedged', 'possibility', 'necessity'])

/** The words that give a pledge its strength: the strongest ones in the record, else those that the engine read it from. */
const strengthSpan = ({ telling: { record }, reading }: Side): Span => {
  const words = wordsIn(reading, record.span)
  const own = cuesIn(words).filter(({ strength }) => strength === modalityOf(record) || (modalityOf(record) === 'suggestion' && rungs.has(strength)))
  const cue = own[0] ?? cuesIn(words)[0]
  if (cue !== undefined) return spanOf(words.slice(cue.from, cue.to), record.span.start)
  const traced = record.trace.find(({ span, step }) => span !== null && /strength/.test(step))?.span
  return traced && contains(record.span, traced) ? traced : record.span
}

/** Whether the words decide on the strength: where both are pledges of one modality, the engine has read that they are level. */
export const wordsDecide = (a: ChanceryRecord, b: ChanceryRecord): boolean => {
  const [one, other] = [modalityOf(a), modalityOf(b)]
  if (a.kind === 'event' || b.kind === 'event' || a.kind === 'figure') return false
  return one === null || other === null || one === 'suggestion' || one !== other
}

const ofStrength = (a: Side, b: Side): readonly Told[] => {
  const [one, other] = [modalityOf(a.telling.record), modalityOf(b.telling.record)]
  if (one === null || other === null || one === other) return []
  return [
    {
      kind: 'strength',
      severity: 'meaning',
      a: strengthSpan(a),
      b: strengthSpan(b),
      more: firmer(one, other),
      explain: eachIn(strengthWords(one), strengthWords(other)),
    },
  ]
}

const surnames = (name: string): readonly string[] =>
  name
    .split(/\s+and\s+|,\s*/)
    .map((part) => part.trim().split(/\s+/).at(-1)!)
    .filter((part) => part !== '')

/** "The leaders", "both sides": more than one, none of them named. */
const isGroup = (name: string): boolean =>
  /^(?:(?:the|both|two|all)\s+)*\p{Ll}+s$/iu.test(name) && !/\p{Lu}\p{Ll}+$/u.test(name.replace(/^(?:The|Both|Two|All)\b/, ''))

/** Who acts, speaks or takes it on; null when the record does not say, or names a paper that several stand behind. */
const actorsOf = (r: ChanceryRecord): readonly string[] | null => {
  switch (r.kind) {
    case 'statement':
      return r.speaker === null || r.form === 'document' ? null : isGroup(r.speaker.name) ? ['*'] : surnames(r.speaker.name)
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

/** The words that name who acts or speaks, where the record keeps their place. */
export const actorSpan = (r: ChanceryRecord): Span | null => {
  if (r.kind === 'statement') return r.speaker?.span ?? null
  if (r.kind !== 'commitment') return null
  return r.trace.find(({ step }) => step === 'who holds it')?.span ?? null
}

const isPerson = (name: string): boolean => /^\p{Lu}/u.test(name)

const isPart = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((name) => other.includes(name)) || other.every((name) => one.includes(name))

const sameActors = (kind: ChanceryRecord['kind'], one: readonly string[], other: readonly string[]): boolean => {
  // A report that leaves one party of an occasion or instrument unnamed names no other one.
  if ((kind === 'event' || kind === 'agreement') && isPart(one, other)) return true
  if (list(one.map((n) => n.toLowerCase())) === list(other.map((n) => n.toLowerCase()))) return true
  if (kind !== 'statement') return false
  if (one.includes('*') || other.includes('*')) return one.length > 1 || other.length > 1 || one.length + other.length > 2
  // An office that is not a name may be anybody's.
  return !one.every(isPerson) || !other.every(isPerson)
}

const named = (names: readonly string[]): string => (names.includes('*') ? 'both or all' : names.join(' and '))

const wordsAt = ({ reading }: Side, { start, end }: Span): string => reading.document.text.slice(start, end)

const ofActors = (a: Side, b: Side): readonly Told[] => {
  const [x, y] = [a.telling.record, b.telling.record]
  if (x.kind !== y.kind || x.kind === 'tie') return []
  const [one, other] = [actorsOf(x) ?? [], actorsOf(y) ?? []]
  if (one.length === 0 || other.length === 0 || sameActors(x.kind, one, other)) return []
  const [p, q] = [actorSpan(x), actorSpan(y)]
  const says = p !== null && q !== null ? [wordsAt(a, p), wordsAt(b, q)] : []
  // The words for them, where they tell them apart; "he" and "he" do not.
  const explain = says.length === 2 && says[0] !== says[1] ? eachIn(`“${says[0]}”`, `“${says[1]}”`) : eachIn(named(one), named(other))
  return [{ kind: 'actor', severity: 'meaning', a: p ?? x.span, b: q ?? y.span, explain }]
}

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

/** The words of a date inside a record; empty at its end when it has none. */
const dateSpan = ({ reading, telling: { record } }: Side): Span => {
  const date = reading.mentions.find((m) => m.kind === 'date' && contains(record.span, m))
  return date === undefined ? { start: record.span.end, end: record.span.end } : { start: date.start, end: date.end }
}

const ofDates = (a: Side, b: Side): readonly Told[] => {
  const [x, y] = [a.telling.record, b.telling.record]
  if (x.kind !== y.kind) return []
  const [one, other] = [whenOf(dateOf(x)), whenOf(dateOf(y))]
  const told = { a: dateSpan(a), b: dateSpan(b), explain: eachIn(dateOf(x) ?? 'no date', dateOf(y) ?? 'no date') }
  if (!fits(one, other)) return [{ kind: 'date', severity: 'meaning', ...told }]
  return one.precision === other.precision ? [] : [{ kind: 'precision', severity: 'wording', ...told }]
}

const isWithin = ([from, to]: readonly [number, number], [low, high]: readonly [number, number]): boolean => low <= from && to <= high
const bounds = (v: number | readonly [number, number]): readonly [number, number] => (typeof v === 'number' ? [v, v] : v)

/** The words of a value in a figure. */
const valueSpan = ({ reading, telling: { record } }: Side): Span => {
  const value = record.kind === 'figure' ? JSON.stringify(record.value) : ''
  const found = reading.mentions.find((m) => m.kind === 'quantity' && contains(record.span, m) && JSON.stringify(m.value) === value)
  return found === undefined ? record.span : { start: found.start, end: found.end }
}

const ofValues = (a: Side, b: Side): readonly Told[] => {
  const [x, y] = [a.telling.record, b.telling.record]
  if (x.kind !== 'figure' || y.kind !== 'figure' || x.value === null || y.value === null) return []
  const [one, other] = [bounds(x.value), bounds(y.value)]
  if (list(one.map(String)) === list(other.map(String))) return []
  const told = { a: valueSpan(a), b: valueSpan(b), explain: eachIn(one.join(' to '), other.join(' to ')) }
  const near = isWithin(one, y.interval?.loose ?? other) || isWithin(other, x.interval?.loose ?? one)
  return [near ? { kind: 'precision', severity: 'wording', ...told } : { kind: 'number', severity: 'meaning', ...told }]
}

const ofObjects = (a: Side, b: Side): readonly Told[] => {
  const [x, y] = [a.telling.record, b.telling.record]
  const [one, other] = [x, y].map((r) => (r.kind === 'figure' ? r.product : r.kind === 'tie' ? r.org : r.kind === 'commitment' ? r.target : null))
  if (x.kind !== y.kind || !one || !other || one.toLowerCase() === other.toLowerCase()) return []
  return [{ kind: 'object', severity: 'meaning', a: placeOf(a, one), b: placeOf(b, other), explain: eachIn(one, other) }]
}

/** Where words stand in a record; the whole record when it has them in another form. */
const placeOf = ({ telling: { record } }: Side, words: string): Span => {
  const at = record.quote.toLowerCase().indexOf(words.toLowerCase())
  return at < 0 ? record.span : { start: record.span.start + at, end: record.span.start + at + words.length }
}

const ofNames = (a: Side, b: Side): readonly Told[] => {
  const [x, y] = [a.telling.record, b.telling.record]
  if (x.kind !== 'agreement' || y.kind !== 'agreement' || x.title === null || y.title === null) return []
  if (x.title.toLowerCase() === y.title.toLowerCase()) return []
  return [{ kind: 'name', severity: 'wording', a: placeOf(a, x.title), b: placeOf(b, y.title), explain: eachIn(`“${x.title}”`, `“${y.title}”`) }]
}

const ofPolarity = (a: Side, b: Side): readonly Told[] => {
  const denier = denierOf(a.telling, b.telling)
  if (denier === null) return []
  const [x, y] = denialIn(denier === 'a' ? a.telling : b.telling, denier === 'a' ? b.telling : a.telling)
  const spans = denier === 'a' ? { a: x, b: y } : { a: y, b: x }
  return [{ kind: 'polarity', severity: 'meaning', ...spans, explain: denier === 'a' ? eachIn('denied', 'affirmed') : eachIn('affirmed', 'denied') }]
}

/** All that the fields of two records say otherwise. */
export const fieldDifferences = (a: Side, b: Side): readonly Told[] =>
  [ofPolarity, ofStrength, ofActors, ofValues, ofDates, ofObjects, ofNames].flatMap((of) => of(a, b))
