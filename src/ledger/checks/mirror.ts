import { meet, type Range } from '../../check/interval.ts'
import type { Finding, Verdict } from '../../model/finding.ts'
import { onceFor, onceForList } from '../once.ts'
import {
  areAcross,
  byPublication,
  figureInput,
  figuresOf,
  findingOf,
  inQuotes,
  isComparable,
  keyOf,
  loose,
  onePerDocument,
  plain,
  printed,
  printValue,
  type Question,
  type Told,
} from './told.ts'

/*
 * What one side counts as exports the other counts as imports. Exports are valued at the exporter's border (FOB), imports at the importer's, with freight
 * and insurance (CIF): United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010, ch. IV. The International Monetary Fund
 * takes imports to be 6 percent higher (Marini, Dippelsman and Stanger, New Estimates for Direction of Trade Statistics, IMF WP/18/16, 2018), before that 10 percent.
 * Transit and the time of booking add to it, so that mirror figures never "do not add up".
 */

/** Imports over exports, as freight and insurance usually make it. */
export const USUAL_GAP: Range = [1.0, 1.1]

/** The flow of goods that an export or import figure counts, with what else must be equal; null for other figures. */
const flowKey = onceFor(({ record: r }: Told): string | null => {
  if (!r.reporter || !r.partner || (r.measure !== 'exports' && r.measure !== 'imports')) return null
  const [from, to] = r.measure === 'exports' ? [r.reporter, r.partner] : [r.partner, r.reporter]
  return keyOf(from, to, r.unit, r.period, plain(r.product))
})

type Gap = 'equal' | 'rounding' | 'usual' | 'beyond'

const gapOf = (out: Told, back: Told): Gap => {
  if (meet(printed(out.record), printed(back.record))) return 'equal'
  if (meet(loose(out.record), loose(back.record))) return 'rounding'
  const [low, high] = loose(out.record)
  return meet([low * USUAL_GAP[0], high * USUAL_GAP[1]], loose(back.record)) ? 'usual' : 'beyond'
}

const verdicts: Readonly<Record<Gap, Verdict>> = { equal: 'consistent', rounding: 'within-rounding', usual: 'unverifiable', beyond: 'tension' }

const remarks: Readonly<Record<Gap, string>> = {
  equal: 'They agree.',
  rounding: 'Rounding bridges them.',
  usual:
    'The imports are higher by no more than freight and insurance usually add (imports are valued with both, exports without: about 6 percent by the International Monetary Fund, WP/18/16, formerly 10).',
  beyond:
    'That is more than freight and insurance usually add (5 to 10 percent; International Monetary Fund, WP/18/16). Both may be right all the same: goods pass through third countries, and are booked at other times.',
}

const mirror = (out: Told, back: Told): Finding => {
  const gap = gapOf(out, back)
  const ratio = Math.round(((loose(back.record)[0] + loose(back.record)[1]) / (loose(out.record)[0] + loose(out.record)[1])) * 1000) / 1000
  return findingOf({
    check: 'mirror',
    verdict: verdicts[gap],
    inputs: [out, back].map(figureInput),
    formula: `${inQuotes(printValue(out))} against ${inQuotes(printValue(back))}`,
    result: printValue(out),
    claimed: printValue(back),
    explanation: `Goods from ${out.record.reporter} to ${out.record.partner}, ${out.record.period}: ${printValue(out)} as exports of the one, ${printValue(back)} as imports of the other (imports ÷ exports = ${ratio}). ${remarks[gap]}`,
    settles: gap === 'usual' || gap === 'beyond' ? 'the customs statistics of both countries' : null,
  })
}

const ofFlow = onceForList((told: readonly Told[]): readonly Finding[] => {
  const [out, back] = ['exports', 'imports'].map(
    (measure) => onePerDocument(told.filter(({ record }) => record.measure === measure)).toSorted(byPublication)[0],
  )
  return out && back && areAcross([out.claim, back.claim]) ? [mirror(out, back)] : []
})

/** Exports of one country beside the imports of the other. */
export const mirrors: Question = (shelf) =>
  [...Map.groupBy(figuresOf(shelf).filter(isComparable), flowKey)].flatMap(([key, told]) => (key === null ? [] : ofFlow(told)))
