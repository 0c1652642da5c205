import { add, type Estimate, evaluate, verdictOf } from '../../check/interval.ts'
import type { Finding, Verdict } from '../../model/finding.ts'
import { onceFor, onceForList } from '../once.ts'
import { pairOf } from '../pairs.ts'
import {
  areAcross,
  estimateOf,
  figureInput,
  figuresOf,
  findingOf,
  inQuotes,
  isComparable,
  keyOf,
  oneSource,
  plain,
  printValue,
  type Question,
  type Told,
  valuesOf,
} from './told.ts'

/** Exports in one document and imports in another, against the trade in a third. */

const order: readonly Verdict[] = ['consistent', 'within-rounding', 'tension', 'inconsistent']

const pairKey = ({ record, pairs }: Told): string | null => {
  if (record.reporter !== null && record.partner !== null) return pairOf(record.reporter, record.partner)
  return record.measure === 'trade' && pairs.length === 1 ? pairs[0]! : null
}

interface Sum {
  readonly parts: readonly [Told, Told]
  readonly whole: Told
  readonly result: Estimate
  readonly verdict: Verdict
}

const hedged = (told: readonly Told[]): boolean => told.some(({ record }) => record.approx !== null)

const sumOf = (parts: readonly [Told, Told], whole: Told): Sum => {
  const result = evaluate(parts.map(estimateOf), (ranges) => add(ranges[0]!, ranges[1]!))
  return { parts, whole, result, verdict: verdictOf(result, estimateOf(whole), hedged([...parts, whole])) }
}

/** Sides count differently and figures are revised: only one set of statistics can fail to add up. */
const cautious = ({ verdict, parts, whole }: Sum): Verdict => (verdict === 'inconsistent' && !oneSource([...parts, whole]) ? 'tension' : verdict)

const print = (value: number, unit: string | null): string => `${String(value).replace(/\B(?=(\d{3})+$)/g, ',')} ${unit ?? ''}`.trim()

const remarks: Partial<Record<Verdict, string>> = {
  consistent: 'They add up.',
  'within-rounding': 'Rounding bridges the difference.',
  tension: 'They meet only if figures are read loosely, come from different statistics or were revised.',
  inconsistent: 'No values that the printed figures allow agree.',
}

const told = (sum: Sum): Finding => {
  const { parts, whole, result } = sum
  const verdict = cautious(sum)
  const [out, back] = parts
  return findingOf({
    check: 'sum',
    verdict,
    inputs: [...parts, whole].map(figureInput),
    formula: `${inQuotes(printValue(out))} + ${inQuotes(printValue(back))} → ${print(result.value, whole.record.unit)}, told ${inQuotes(printValue(whole))}`,
    result: result.value,
    interval: result.printed,
    claimed: typeof whole.record.value === 'number' ? whole.record.value : null,
    explanation: `Exports and imports of ${out.record.reporter} with ${out.record.partner} in ${out.record.period}, told in different documents, make ${print(result.value, whole.record.unit)}; trade is told as ${printValue(whole)}. ${remarks[verdict] ?? ''}`,
    settles: verdict === 'tension' || verdict === 'inconsistent' ? 'one set of statistics with all three figures' : null,
  })
}

const best = (sums: readonly Sum[]): Sum | undefined => sums.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]

const sumsOf = onceForList((all: readonly Told[]): readonly Finding[] => {
  const of = (measure: string) => all.filter(({ record }) => record.measure === measure)
  const wholes = valuesOf(of('trade'))
  const reporters = Map.groupBy(
    all.filter(({ record }) => record.reporter !== null && record.measure !== 'trade'),
    ({ record }) => record.reporter!,
  )
  return wholes.flatMap((whole) => {
    const made = [...reporters.values()].flatMap((own) => {
      const [out, back] = [
        valuesOf(own.filter(({ record }) => record.measure === 'exports')),
        valuesOf(own.filter(({ record }) => record.measure === 'imports')),
      ]
      return out.flatMap((one) => back.map((other) => sumOf([one, other], whole)))
    })
    const chosen = best(made.filter(({ parts }) => areAcross([...parts, whole].map(({ claim }) => claim))))
    return chosen === undefined ? [] : [told(chosen)]
  })
})

/** Figures of one key may add up; null for those that nothing is added to. */
const sumKey = onceFor((one: Told): string | null => {
  const pair = plain(one.record.product) === '' ? pairKey(one) : null
  return pair === null ? null : keyOf(pair, one.record.period, one.record.unit)
})

/** Sums over documents: exports + imports = trade. Of several ways to combine them the one that agrees best. */
export const sums: Question = (shelf) =>
  [...Map.groupBy(figuresOf(shelf).filter(isComparable), sumKey)].flatMap(([key, all]) => (key === null ? [] : sumsOf(all)))
