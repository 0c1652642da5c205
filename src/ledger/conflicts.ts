import type { Check, Finding, FindingInput, Verdict } from '../model/finding.ts'
import { shortHash } from '../model/hash.ts'
import type { Claim } from '../model/ledger.ts'
import type { FigureRecord } from '../model/record.ts'
import { byText, canonicalJson } from './canonical.ts'
import { contentWords } from './similarity.ts'
import { dayNumber } from './when.ts'

/*
 * Figures of several documents laid side by side.
 *
 * `value-conflict`: one measure, period, reporter, partner, product and unit, and the loose intervals of the values do not meet: never rounding.
 * A document that gives two values under one key has told less than it knows (a part, another base), so it says nothing here.
 * `mirror`: what one side counts as exports the other counts as imports. Valuation (FOB against CIF), transit and time of booking
 * make such figures differ lawfully (UN, International Merchandise Trade Statistics, 2011, ch. IX), so that they never "do not add up".
 */

/** A figure with the pairs of countries that it is laid to. */
interface Told {
  readonly claim: Claim
  readonly record: FigureRecord
  readonly pairs: readonly string[]
}

type Range = readonly [number, number]

const boundsOf = ({ value }: FigureRecord): Range => (value === null ? [Number.NaN, Number.NaN] : typeof value === 'number' ? [value, value] : value)
const loose = (record: FigureRecord): Range => record.interval?.loose ?? boundsOf(record)
const printed = (record: FigureRecord): Range => record.interval?.printed ?? boundsOf(record)
const meet = (a: Range, b: Range): boolean => a[0] <= b[1] && b[0] <= a[1]

const plain = (text: string | null): string => (text === null ? '' : [...contentWords(text)].sort(byText).join(' '))

/** Figures that can be laid beside others: a value of a time, of somebody. */
const comparable = ({ record, pairs }: Told): boolean =>
  record.value !== null &&
  record.interval !== null &&
  record.period !== null &&
  !record.negated &&
  (record.status === null || record.status === 'actual') &&
  (record.reporter !== null || pairs.length === 1)

const keyOf = ({ record, pairs }: Told): string =>
  canonicalJson([
    record.measure,
    record.unit,
    record.period,
    record.reporter,
    record.partner,
    record.reporter === null ? pairs : null,
    plain(record.product),
    record.measure === 'share' || record.measure === 'growth' ? plain(record.of) : null,
  ])

const words = (quote: string): string => `"${quote.replace(/\s+/g, ' ').trim()}"`

const inputOf = ({ claim, record }: Told): FindingInput => ({
  record: claim.id,
  quote: record.quote,
  span: record.span,
  document: claim.document,
  value: record.value,
  interval: record.interval,
})

const printValue = ({ record }: Told): string =>
  `${boundsOf(record)
    .filter((end, at, ends) => at === 0 || end !== ends[0])
    .map((end) => String(end).replace(/\B(?=(\d{3})+$)/g, ','))
    .join(' to ')} ${record.unit ?? ''}`.trim()

const byPublication = (a: Told, b: Told): number => byText(a.record.published ?? '~', b.record.published ?? '~') || byText(a.claim.id, b.claim.id)

interface Draft {
  readonly check: Check
  readonly verdict: Verdict
  readonly sides: readonly [Told, Told]
  readonly explanation: string
  readonly settles: string | null
}

const findingOf = ({ check, verdict, sides, explanation, settles }: Draft): Finding => {
  const inputs = sides.map(inputOf)
  const formula = `${words(printValue(sides[0]))} against ${words(printValue(sides[1]))}`
  return {
    kind: 'finding',
    id: shortHash(check, ...inputs.flatMap((one) => [one.document, one.record, one.span.start, one.span.end]), formula),
    check,
    verdict,
    inputs,
    formula,
    result: printValue(sides[0]),
    interval: null,
    claimed: printValue(sides[1]),
    repair: null,
    settles,
    explanation,
    documents: [...new Set(inputs.map((one) => one.document))].sort(byText),
  }
}

/** One figure of each document; none of a document that gives several values. */
const onePerDocument = (told: readonly Told[]): readonly Told[] =>
  [...Map.groupBy(told, ({ claim }) => claim.document).values()].flatMap((own) => {
    const [first, ...others] = [...own].sort(byPublication)
    return others.every((other) => meet(loose(other.record), loose(first!.record))) ? [first!] : []
  })

/** The first teller of each value that meets no earlier one. */
const unlike = (told: readonly Told[]): readonly Told[] => {
  const found: Told[] = []
  for (const one of [...told].sort(byPublication)) if (!found.some((other) => meet(loose(other.record), loose(one.record)))) found.push(one)
  return found
}

/** Published so near each other that a revision between them is unlikely. */
const NEAR_DAYS = 31

const settledAlike = (a: FigureRecord, b: FigureRecord): boolean =>
  Math.abs(dayNumber(a.published ?? '') - dayNumber(b.published ?? '')) <= NEAR_DAYS && plain(a.cites) === plain(b.cites)

const conflict = (a: Told, b: Told): Finding => {
  const same = settledAlike(a.record, b.record)
  const cause = same ? 'Rounding does not bridge them.' : 'Rounding does not bridge them; another source or a later revision may.'
  return findingOf({
    check: 'value-conflict',
    verdict: same ? 'inconsistent' : 'tension',
    sides: [a, b],
    explanation: `Two documents give one figure (${a.record.measure}, ${a.record.period}) as ${printValue(a)} and as ${printValue(b)}. ${cause}`,
    settles: 'the statistics that each figure was taken from',
  })
}

const conflicts = (all: readonly Told[]): readonly Finding[] =>
  [...Map.groupBy(all, keyOf).values()].flatMap((told) => {
    const [first, ...others] = unlike(onePerDocument(told))
    return others.map((other) => conflict(first!, other))
  })

/** The flow of goods that an export or import figure counts, with what else must be equal; null for other figures. */
const flowKey = ({ record: r }: Told): string | null => {
  if (!r.reporter || !r.partner || (r.measure !== 'exports' && r.measure !== 'imports')) return null
  const [from, to] = r.measure === 'exports' ? [r.reporter, r.partner] : [r.partner, r.reporter]
  return canonicalJson([from, to, r.unit, r.period, plain(r.product)])
}

const mirrorVerdict = (a: FigureRecord, b: FigureRecord): Verdict =>
  meet(printed(a), printed(b)) ? 'consistent' : meet(loose(a), loose(b)) ? 'within-rounding' : 'tension'

const remarks: Partial<Record<Verdict, string>> = {
  consistent: 'They agree.',
  'within-rounding': 'Rounding bridges them.',
  tension: 'Both may be right: the two sides value and book goods differently, and goods pass through third countries.',
}

const mirror = (out: Told, back: Told): Finding => {
  const verdict = mirrorVerdict(out.record, back.record)
  const flow = `${out.record.reporter} to ${out.record.partner}, ${out.record.period}`
  return findingOf({
    check: 'mirror',
    verdict,
    sides: [out, back],
    explanation:
      `Goods from ${flow}: ${printValue(out)} as exports of the one, ${printValue(back)} as imports of the other. ${remarks[verdict] ?? ''}`.trim(),
    settles: verdict === 'tension' ? 'the customs statistics of both countries' : null,
  })
}

const mirrors = (all: readonly Told[]): readonly Finding[] =>
  [...Map.groupBy(all, flowKey)].flatMap(([key, told]) => {
    if (key === null) return []
    const [out, back] = ['exports', 'imports'].map(
      (measure) => onePerDocument(told.filter(({ record }) => record.measure === measure)).toSorted(byPublication)[0],
    )
    return out && back && out.claim.document !== back.claim.document ? [mirror(out, back)] : []
  })

/** Findings between the figures of several documents; `pairs` gives the pairs of countries of a claim. Pure; sorted by id. */
export const figureFindings = (claims: readonly Claim[], pairs: (claim: Claim) => readonly string[]): readonly Finding[] => {
  const all = claims
    .flatMap((claim): readonly Told[] => (claim.record.kind === 'figure' ? [{ claim, record: claim.record, pairs: pairs(claim) }] : []))
    .filter(comparable)
  return [...conflicts(all), ...mirrors(all)].sort((a, b) => byText(a.id, b.id))
}
