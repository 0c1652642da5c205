import { localCurrencies } from '../../mention/quantity/index.ts'
import type { Lexicon } from '../../model/lexicon.ts'
import type { CountryMention, OrganisationMention, PersonMention, PlaceMention, QuantityMention, TimeMention } from '../../model/mention.ts'
import type { FieldsOf, Inference, TraceStep } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Sentences } from '../../text/sentences.ts'
import type { Tokens } from '../../text/tokens.ts'

/** All that the figure rules read of a document. The discourse layer's scene has these fields; only `classes` comes from the lexicon. */
export interface FigureContext {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly countries: readonly CountryMention[]
  readonly places: readonly PlaceMention[]
  readonly persons: readonly PersonMention[]
  readonly organisations: readonly OrganisationMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  /** The two countries that the document is about, or null. */
  readonly pair: readonly [string, string] | null
  readonly published: string | null
  /** Word classes of the lexicon: `figure:*` and `figure-*` are read. */
  readonly classes: Lexicon['classes']
}

/** A figure as read, before the document, its attribution and its id are added. */
export interface FigureDraft extends FieldsOf<'figure'> {
  readonly kind: 'figure'
  readonly span: Span
  /** The printed number, and the words that other fields rest on. */
  readonly evidence: readonly Span[]
  readonly inferred: Readonly<Record<string, Inference>>
  readonly negated: boolean
  readonly rule: string
  readonly trace: readonly TraceStep[]
  /** First token of the words that state it: what attribution and quotation are looked up by. */
  readonly token: number
}

/** One sentence with the mentions that stand in it. */
export interface SentenceView {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly paragraph: number
  readonly heading: boolean
  readonly countries: readonly CountryMention[]
  readonly places: readonly PlaceMention[]
  readonly organisations: readonly OrganisationMention[]
  readonly persons: readonly PersonMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
}

interface Ranged {
  readonly from: number
}

/** Mentions by sentence in one pass; both lists run in order. */
const bySentence = <M extends Ranged>(mentions: readonly M[], sentences: Sentences): readonly (readonly M[])[] => {
  const out: M[][] = Array.from({ length: sentences.count }, () => [])
  let s = 0
  for (const m of [...mentions].sort((a, b) => a.from - b.from)) {
    while (s + 1 < sentences.count && m.from >= sentences.to[s]!) s++
    out[s]?.push(m)
  }
  return out
}

/** Longest stretch that is read as one sentence, in tokens: tables without full stops must not make the rules slow. */
const longest = 300

/** Sentence bounds, the overlong ones cut into pieces. */
const pieces = (s: Sentences): Sentences => {
  const from: number[] = []
  const to: number[] = []
  const paragraph: number[] = []
  const heading: number[] = []
  for (let i = 0; i < s.count; i++) {
    for (let a = s.from[i]!; a < s.to[i]!; a += longest) {
      from.push(a)
      to.push(Math.min(a + longest, s.to[i]!))
      paragraph.push(s.paragraph[i]!)
      heading.push(s.heading[i]!)
    }
  }
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    paragraph: Int32Array.from(paragraph),
    heading: Uint8Array.from(heading),
  }
}

/** "US$5 million": letters of a currency name no country. */
const outsideNumbers = (c: FigureContext): readonly CountryMention[] => {
  const covered = new Set<number>()
  for (const q of c.quantities) for (let k = q.from; k < q.to; k++) covered.add(k)
  return c.countries.filter((m) => !covered.has(m.from) && !/^(?:currency|dollars?|\$)$/.test(c.tokens.lower[m.to] ?? ''))
}

const sentenceIndex = (s: Sentences, tokens: number): Int32Array => {
  const at = new Int32Array(tokens).fill(-1)
  for (let k = 0; k < s.count; k++) at.fill(k, s.from[k]!, s.to[k]!)
  return at
}

/** The sentences of a document with their mentions. */
export const sentenceViews = (c: FigureContext): readonly SentenceView[] => {
  const s = pieces(c.sentences)
  const countries = bySentence(outsideNumbers(c), s)
  const places = bySentence(c.places, s)
  const organisations = bySentence(c.organisations, s)
  const persons = bySentence(c.persons, s)
  const times = bySentence(c.times, s)
  const sentenceAt = sentenceIndex(s, c.tokens.count)
  const quantities = bySentence(
    localCurrencies(c.tokens, c.quantities, c.countries, (i) => sentenceAt[i]!, c.classes),
    s,
  )
  return Array.from({ length: s.count }, (_, i) => ({
    index: i,
    from: s.from[i]!,
    to: s.to[i]!,
    paragraph: s.paragraph[i]!,
    heading: s.heading[i] === 1,
    countries: countries[i]!,
    places: places[i]!,
    organisations: organisations[i]!,
    persons: persons[i]!,
    times: times[i]!,
    quantities: quantities[i]!,
  }))
}

/** Character span of tokens `[from, to)`. */
export const spanOf = (t: Tokens, from: number, to: number): Span => ({ start: t.start[from]!, end: t.end[to - 1]! })
/** Text of tokens `[from, to)` as printed. */
export const textOf = (t: Tokens, from: number, to: number): string => t.text.slice(t.start[from]!, t.end[to - 1]!)
