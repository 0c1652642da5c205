import type { Finding } from '../../model/finding.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import { dayNumber, whenOf } from '../when.ts'
import {
  areAcross,
  byPublication,
  figureInput,
  figuresOf,
  findingOf,
  inQuotes,
  isComparable,
  keyOf,
  NEAR_DAYS,
  plain,
  printValue,
  type Question,
  seriesOf,
  settledAlike,
  type Told,
  valuesOf,
} from './told.ts'

/*
 * One figure in several documents: with another value, with another unit, or laid to another time.
 * Another value: the loose intervals do not meet, so that it is never rounding.
 * Another unit or time: the very same digits, enough of them that chance is unlikely.
 */

const against = (a: Told, b: Told): string => `${inQuotes(printValue(a))} against ${inQuotes(printValue(b))}`

const settles = 'the statistics that each figure was taken from'

const valueConflict = (a: Told, b: Told): Finding => {
  const same = settledAlike(a.record, b.record)
  const cause = same ? 'Rounding does not bridge them.' : 'Rounding does not bridge them; another source or a later revision may.'
  return findingOf({
    check: 'value-conflict',
    verdict: same ? 'inconsistent' : 'tension',
    inputs: [a, b].map(figureInput),
    formula: against(a, b),
    result: printValue(a),
    claimed: printValue(b),
    explanation: `Two documents give one figure (${a.record.measure}, ${a.record.period}) as ${printValue(a)} and as ${printValue(b)}. ${cause}`,
    settles,
  })
}

const wholeKey = onceFor((told: Told): string =>
  keyOf(
    ...seriesOf(told),
    told.record.unit,
    told.record.period,
    told.record.measure === 'share' || told.record.measure === 'growth' ? plain(told.record.of) : null,
  ),
)

const ofValues = onceForList((told: readonly Told[]): readonly Finding[] => {
  const [first, ...others] = valuesOf(told)
  return others.map((other) => valueConflict(first!, other))
})

const values = (all: readonly Told[]): readonly Finding[] => [...Map.groupBy(all, wholeKey).values()].flatMap((told) => ofValues(told))

const sums: ReadonlySet<string | null> = new Set(['exports', 'imports', 'trade', 'investment', 'aid'])

/** Digits that say something: 7,700,000 has two. */
const digits = (value: number): number =>
  String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length

const sharesDigits = ({ record }: Told): boolean => sums.has(record.measure) && typeof record.value === 'number' && digits(record.value) >= 2

const isCurrency = (unit: string | null): boolean => unit !== null && /^[A-Z]{3}$/.test(unit)

const otherUnit = (a: Told, b: Told): boolean =>
  a.record.period === b.record.period && isCurrency(a.record.unit) && isCurrency(b.record.unit) && a.record.unit !== b.record.unit

/** Days that lie in both, as when one report says "in September" and the other "in 2022", are no contradiction. */
const otherTime = (a: Told, b: Told): boolean => {
  const [x, y] = [whenOf(a.record.period), whenOf(b.record.period)]
  const apart = x.last !== null && y.last !== null && (x.last < y.first! || y.last < x.first!)
  const close = Math.abs(dayNumber(a.record.published ?? '') - dayNumber(b.record.published ?? '')) <= NEAR_DAYS
  return a.record.unit === b.record.unit && apart && (close || digits(a.record.value as number) >= 3)
}

const sameDigits = (a: Told, b: Told, what: 'unit' | 'time'): Finding => {
  const of = ({ record }: Told): string => (what === 'unit' ? (record.unit ?? '') : `${record.period}`)
  return findingOf({
    check: 'value-conflict',
    verdict: 'tension',
    inputs: [a, b].map(figureInput),
    formula: what === 'unit' ? against(a, b) : `${inQuotes(printValue(a))} for ${a.record.period} against ${b.record.period}`,
    result: of(a),
    claimed: of(b),
    explanation:
      what === 'unit'
        ? `Two documents give the same number for ${a.record.measure} in ${a.record.period}, one in ${of(a)}, the other in ${of(b)}. Both are right only if it happens to be the same in both.`
        : `Two documents give the same ${a.record.measure}, ${printValue(a)}, one for ${of(a)}, the other for ${of(b)}. Both are right only if it was the same in both.`,
    settles,
  })
}

/** Documents that know both tell no contradiction. */
const knowsBoth = (told: readonly Told[], a: Told, b: Told): boolean => {
  const variant = (one: Told): string => keyOf(one.record.unit, one.record.period)
  const byDocument = Map.groupBy(told, ({ claim }) => claim.document)
  return [...byDocument.values()].some((own) => [a, b].every((wanted) => own.some((one) => variant(one) === variant(wanted))))
}

const numberKey = onceFor((told: Told): string => keyOf(...seriesOf(told), told.record.value))

const ofNumber = onceForList((told: readonly Told[]): readonly Finding[] => {
  const variants = [...Map.groupBy(told.toSorted(byPublication), ({ record }) => keyOf(record.unit, record.period)).values()].map((list) => list[0]!)
  const [first, ...others] = variants.toSorted(byPublication)
  return others.flatMap((other) => {
    const what = otherUnit(first!, other) ? 'unit' : otherTime(first!, other) ? 'time' : null
    return what === null || !areAcross([first!.claim, other.claim]) || knowsBoth(told, first!, other) ? [] : [sameDigits(first!, other, what)]
  })
})

const numbers = (all: readonly Told[]): readonly Finding[] =>
  [...Map.groupBy(all.filter(sharesDigits), numberKey).values()].flatMap((told) => ofNumber(told))

/** One figure with several values, units or periods. */
export const valueConflicts: Question = (shelf) => {
  const all = figuresOf(shelf).filter(isComparable)
  return [...values(all), ...numbers(all)].sort((a, b) => byText(a.id, b.id))
}
