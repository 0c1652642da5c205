import { nameInSentence } from '../lexicon/country-name.ts'
import type { Document } from '../model/document.ts'
import type { Check, Finding, FindingInput, Verdict } from '../model/finding.ts'
import { shortHash } from '../model/hash.ts'
import type { Reference } from '../model/lexicon.ts'
import type { CountryMention, Mention, QuantityMention, TimeMention } from '../model/mention.ts'
import type { ChanceryRecord, RecordKind } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { type Range, tidyRange } from './interval.ts'

/** A sentence as the reading gives it. */
export type Sentence = Span & { readonly paragraph: number; readonly heading: boolean }

/** All that the checks of one document read. */
export interface CheckContext {
  readonly document: Document
  readonly records: readonly ChanceryRecord[]
  readonly mentions: readonly Mention[]
  readonly sentences: readonly Sentence[]
  readonly reference: Reference
  /** Country code → name, for the explanations; a code without a name is printed as it is. */
  readonly names?: Readonly<Record<string, string>>
  /** Organisation's name in lower case → its code, so that "Arab League" finds the list of "LAS". */
  readonly organisations?: Readonly<Record<string, string>>
}

/** A question asked of one document: the same frame gives the same findings. */
export type Predicate = (frame: Frame) => readonly Finding[]

/** The context with its parts looked up by place. */
export interface Frame extends CheckContext {
  readonly text: string
  /** Index of the sentence that holds the start of a span, -1 outside all. */
  readonly sentenceOf: (span: Span) => number
  readonly textOf: (span: Span) => string
  readonly of: <K extends RecordKind>(kind: K) => readonly Extract<ChanceryRecord, { readonly kind: K }>[]
  readonly quantities: readonly QuantityMention[]
  readonly times: readonly TimeMention[]
  readonly countries: readonly CountryMention[]
  readonly nameOf: (code: string) => string
}

const timeKinds: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'set'])
const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** The sentence that holds an offset, found by halving: sentences stand in order. */
const lookup =
  (sentences: readonly Sentence[]) =>
  (span: Span): number => {
    let [low, high] = [0, sentences.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.start <= span.start) low = middle + 1
      else high = middle
    }
    return low > 0 && span.start < sentences[low - 1]!.end ? low - 1 : -1
  }

export const frameOf = (context: CheckContext): Frame => {
  const { text } = context.document
  const mentions = context.mentions.toSorted(byPlace)
  const records = context.records.toSorted((a, b) => byPlace(a.span, b.span) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const byKind = Map.groupBy(records, (r) => r.kind)
  return {
    ...context,
    mentions,
    records,
    text,
    sentenceOf: lookup(context.sentences),
    textOf: (span) => text.slice(span.start, span.end),
    of: <K extends RecordKind>(kind: K) =>
      (byKind.get(kind) ?? []) as readonly ChanceryRecord[] as readonly Extract<ChanceryRecord, { readonly kind: K }>[],
    quantities: mentions.filter((m): m is QuantityMention => m.kind === 'quantity' && m.form !== 'telephone'),
    times: mentions.filter((m): m is TimeMention => timeKinds.has(m.kind)),
    countries: mentions.filter((m) => m.kind === 'country'),
    nameOf: (code) => nameInSentence(code, context.names?.[code] ?? code),
  }
}

/** The first place of a list sorted by start that does not begin before an offset, found by halving. */
const firstFrom = (items: readonly Span[], offset: number): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The mentions that lie in a span, of a list in the order of the text (as all lists of a frame are). */
export const inside = <T extends Span>(items: readonly T[], span: Span): readonly T[] => {
  const found: T[] = []
  for (let i = firstFrom(items, span.start); i < items.length && items[i]!.start <= span.end; i++)
    if (contains(span, items[i]!)) found.push(items[i]!)
  return found
}

/** An input from a mention or any other stretch of the document. */
export const inputAt = (frame: Frame, span: Span, more: Partial<FindingInput> = {}): FindingInput => ({
  record: null,
  quote: frame.textOf(span),
  span: { start: span.start, end: span.end },
  document: frame.document.id,
  value: null,
  interval: null,
  ...more,
})

/** An input that is a whole record, with the words it rests on. */
export const inputOf = (frame: Frame, record: ChanceryRecord, more: Partial<FindingInput> = {}): FindingInput =>
  inputAt(frame, record.span, { record: record.id, quote: record.quote, ...more })

/** What a predicate says; the rest of a finding follows from it. */
export interface Draft {
  readonly check: Check
  readonly verdict: Verdict
  readonly inputs: readonly FindingInput[]
  readonly formula: string
  readonly explanation: string
  readonly result?: Finding['result']
  readonly interval?: Range | null
  readonly claimed?: Finding['claimed']
  readonly repair?: Finding['repair']
  readonly settles?: string | null
  readonly facts?: readonly string[]
}

const finite = (range: Range): boolean => Number.isFinite(range[0]) && Number.isFinite(range[1])

/** A finding with its id, the hash of check, inputs and formula. */
export const finding = (frame: Frame, draft: Draft): Finding => ({
  kind: 'finding',
  id: shortHash(draft.check, ...draft.inputs.flatMap((i) => [i.document, i.record, i.span.start, i.span.end]), draft.formula),
  check: draft.check,
  verdict: draft.verdict,
  inputs: draft.inputs,
  formula: draft.formula,
  result: draft.result ?? null,
  interval: draft.interval && finite(draft.interval) ? tidyRange(draft.interval) : null,
  claimed: draft.claimed ?? null,
  repair: draft.repair ?? null,
  settles: draft.settles ?? null,
  explanation: draft.explanation,
  documents: [frame.document.id],
  ...(draft.facts === undefined ? {} : { facts: draft.facts }),
})

/** Words in quotation marks, as formulas print them. */
export const quoted = (words: string): string =>
  `"${words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')}"`

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A number for people: thousands grouped, four significant digits below a thousand. */
export const printNumber = (value: number): string => {
  if (!Number.isFinite(value)) return value > 0 ? 'no upper bound' : 'no lower bound'
  const size = Math.abs(value)
  const digits = size >= 1000 ? group(String(Math.round(size))) : String(Number(size.toPrecision(4)))
  return value < 0 ? `−${digits}` : digits
}

/** An interval for people. */
export const printRange = (range: Range): string => `${printNumber(range[0])} to ${printNumber(range[1])}`
