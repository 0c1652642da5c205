import { between, chanceFor, pick } from '../chance.ts'
import { type Fact, fact, type LandValue, type Slots, type Tells, text, type Value } from './facts.ts'
import { landValue, type Past, tell } from './past.ts'

/** Three significant digits. */
const rounded = (value: number): number => Number(value.toPrecision(3))

/** Trade of a year: a walk that begins somewhere between a few millions and some billions. */
const tradeOf = (past: Past, year: number): { readonly exports: number; readonly imports: number } => {
  const known = past.trade.get(year)
  if (known !== undefined) return known
  const chance = chanceFor(past.seed, 'trade', past.pair, year)
  const before = year <= 2003 ? null : tradeOf(past, year - 1)
  const factor = (): number => 0.86 + chance() * 0.36
  const start = 10 ** (7 + chance() * 2.5)
  const [exports, imports] = before === null ? [start, start * (0.3 + chance())] : [before.exports * factor(), before.imports * factor()]
  const kept = { exports: rounded(exports), imports: rounded(imports) }
  past.trade.set(year, kept)
  return kept
}

const growthOf = (past: Past, year: number): number => {
  const [now, before] = [tradeOf(past, year), tradeOf(past, year - 1)]
  return Number(((100 * (now.exports + now.imports)) / (before.exports + before.imports) - 100).toFixed(1))
}

/** The figures of a year. The side whose exports are counted is the same in every report of the pair. */
export const figuresOf = (past: Past, year: number): readonly Fact[] => {
  const { seed, pair, unit, lands } = past
  const [first, second] = lands
  const { exports, imports } = tradeOf(past, year)
  const growth = growthOf(past, year)
  const share = between(11, 78, chanceFor(seed, 'share', pair, year))
  const sum = (value: number): Value => ({ as: 'sum', value, unit })
  const slots: Slots = {
    A: landValue(past, first),
    B: landValue(past, second),
    year: text(String(year)),
    trade: sum(exports + imports),
    exports: sum(exports),
    imports: sum(imports),
    growth: { as: 'percent', value: Math.abs(growth) },
    share: { as: 'percent', value: share },
  }
  // Which goods the share is of stays the same for a year.
  const good: LandValue = { as: 'land', land: first, city: first.cities[0]!, good: pick(first.goods, chanceFor(seed, 'good', pair, year)) }
  const of = (measure: string, value: number): Tells => tell(past, 'figure', `${measure} ${year}`, { measure, value }, measure)
  const [out, back] = [of('exports', exports), of('imports', imports)]
  return [
    fact('trade', slots, of('trade', exports + imports)),
    ...(Math.abs(growth) < 0.5 ? [] : [fact(growth > 0 ? 'growth' : 'fall', slots, of('growth', growth))]),
    fact('exports', slots, out),
    fact('imports', slots, back),
    fact('both', slots, out, back),
    fact('share', { ...slots, A: good }, of('share', share)),
  ]
}
