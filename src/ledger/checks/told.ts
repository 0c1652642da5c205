import { type Estimate, meet, type Range } from '../../check/interval.ts'
import type { Document } from '../../model/document.ts'
import type { Finding, FindingInput, Verdict } from '../../model/finding.ts'
import type { Instrument } from '../../model/follow-up.ts'
import { shortHash } from '../../model/hash.ts'
import type { Claim, Item } from '../../model/ledger.ts'
import type { FigureRecord } from '../../model/record.ts'
import { byText, canonicalJson } from '../canonical.ts'
import { onceFor, onceForTwo } from '../once.ts'
import { contentWords } from '../similarity.ts'
import { dayNumber } from '../when.ts'

/** What the checks across documents look at. */
export interface Shelf {
  readonly claims: readonly Claim[]
  /** The pairs of countries that a claim is laid to. */
  readonly pairs: (claim: Claim) => readonly string[]
  readonly documents: ReadonlyMap<string, Document>
  readonly items: readonly Item[]
  readonly instruments: readonly Instrument[]
}

/** A question asked of several documents. */
export type Question = (shelf: Shelf) => readonly Finding[]

/** A figure with the pairs of countries that it is laid to. */
export interface Told {
  readonly claim: Claim
  readonly record: FigureRecord
  readonly pairs: readonly string[]
}

export const boundsOf = ({ value }: FigureRecord): Range =>
  value === null ? [Number.NaN, Number.NaN] : typeof value === 'number' ? [value, value] : value
export const loose = (record: FigureRecord): Range => record.interval?.loose ?? boundsOf(record)
export const printed = (record: FigureRecord): Range => record.interval?.printed ?? boundsOf(record)

/** A figure as it enters a sum. */
export const estimateOf = ({ record }: Told): Estimate => {
  const [low, high] = boundsOf(record)
  return { value: (low + high) / 2, printed: printed(record), loose: loose(record) }
}

/** The words of a field without order, articles and endings; empty for none. */
export const plain = (text: string | null): string => (text === null ? '' : [...contentWords(text)].sort(byText).join(' '))

const toldOf = onceForTwo((claim: Claim, pairs: readonly string[]): Told => ({ claim, record: claim.record as FigureRecord, pairs }))

/** Figures of the claims, those without a value or a time too. */
export const figuresOf = onceFor(({ claims, pairs }: Shelf): readonly Told[] =>
  claims.filter(({ record }) => record.kind === 'figure').map((claim) => toldOf(claim, pairs(claim))),
)

/** Figures that can be laid beside others: a value of a time, of somebody. */
export const isComparable = ({ record, pairs }: Told): boolean =>
  record.value !== null &&
  record.interval !== null &&
  record.period !== null &&
  !record.negated &&
  (record.status === null || record.status === 'actual') &&
  (record.reporter !== null || pairs.length === 1)

/** Whose figure it is: reporter, partner, else the pair; and of what goods. */
export const seriesOf = onceFor(({ record, pairs }: Told): readonly unknown[] => [
  record.measure,
  record.reporter,
  record.partner,
  record.reporter === null ? pairs : null,
  plain(record.product),
])

export const byPublication = (a: Told, b: Told): number =>
  byText(a.record.published ?? '~', b.record.published ?? '~') || byText(a.claim.id, b.claim.id)

/** One figure of each document; none of a document that gives several values: it has told less than it knows. */
export const onePerDocument = (told: readonly Told[]): readonly Told[] =>
  [...Map.groupBy(told, ({ claim }) => claim.document).values()].flatMap((own) => {
    const [first, ...others] = [...own].sort(byPublication)
    return others.every((other) => meet(loose(other.record), loose(first!.record))) ? [first!] : []
  })

/** The first teller of each value that meets no earlier one. */
export const unlike = (told: readonly Told[]): readonly Told[] => {
  const found: Told[] = []
  for (const one of [...told].sort(byPublication)) if (!found.some((other) => meet(loose(other.record), loose(one.record)))) found.push(one)
  return found
}

/** The values told for one key by different documents, each by its first teller. */
export const valuesOf = (told: readonly Told[]): readonly Told[] => unlike(onePerDocument(told))

/** Published so near each other that a revision between them is unlikely. */
export const NEAR_DAYS = 31

const near = (a: FigureRecord, b: FigureRecord): boolean => Math.abs(dayNumber(a.published ?? '') - dayNumber(b.published ?? '')) <= NEAR_DAYS

/** Whether two figures were published near each other and name the same source, or none. */
export const settledAlike = (a: FigureRecord, b: FigureRecord): boolean => near(a, b) && plain(a.cites) === plain(b.cites)

/** Whether all figures name one and the same source and were published near each other: then they are one set of statistics. */
export const oneSource = (told: readonly Told[]): boolean =>
  told.every(({ record }) => record.cites !== null && plain(record.cites) === plain(told[0]!.record.cites) && near(record, told[0]!.record))

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** "7,700,000 USD". */
export const printValue = ({ record }: Told): string =>
  `${boundsOf(record)
    .filter((end, at, ends) => at === 0 || end !== ends[0])
    .map(number)
    .join(' to ')} ${record.unit ?? ''}`.trim()

export const inQuotes = (words: string): string => `"${words.replace(/\s+/g, ' ').trim()}"`

/** A claim as a finding rests on it. */
export const inputOf = (claim: Claim, value: FindingInput['value'] = null): FindingInput => ({
  record: claim.id,
  quote: claim.record.quote,
  span: claim.record.span,
  document: claim.document,
  value,
  interval: claim.record.kind === 'figure' ? claim.record.interval : null,
})

export const figureInput = ({ claim, record }: Told): FindingInput => inputOf(claim, record.value)

/** A finding before it has its id. */
export type Draft = Pick<Finding, 'check' | 'inputs' | 'formula' | 'explanation'> & { readonly verdict: Verdict } & Partial<
    Pick<Finding, 'result' | 'interval' | 'claimed' | 'settles'>
  >

/** The finding of a draft; its id is that of check, inputs and formula. */
export const findingOf = ({
  check,
  verdict,
  inputs,
  formula,
  explanation,
  result = null,
  interval = null,
  claimed = null,
  settles = null,
}: Draft): Finding => ({
  kind: 'finding',
  id: shortHash(check, ...inputs.flatMap((one) => [one.document, one.record, one.span.start, one.span.end]), formula),
  check,
  verdict,
  inputs,
  formula,
  result,
  interval,
  claimed,
  repair: null,
  settles,
  explanation,
  documents: [...new Set(inputs.map((one) => one.document))].sort(byText),
})

/** Whether the claims stand in more than one document: what one document tells, its own checks have looked at. */
export const areAcross = (claims: readonly Claim[]): boolean => new Set(claims.map(({ document }) => document)).size > 1

export const keyOf = (...parts: readonly unknown[]): string => canonicalJson(parts)
