import type { RecordOf } from '../../../model/record.ts'
import { byText, canonicalJson } from '../../canonical.ts'
import { onceFor } from '../../once.ts'
import { containment } from '../../similarity.ts'
import type { Rule, Told, Union } from '../candidate.ts'
import { figureEvidence, figureKeys } from '../evidence/figure.ts'
import { daysApart, sameStory } from '../story.ts'
import { plainText } from '../texts.ts'
import { quoteWords, tellingWords } from '../words.ts'

type Figure = RecordOf<'figure'>
type Range = readonly [number, number]

const sums: ReadonlySet<string | null> = new Set(['exports', 'imports', 'trade', 'investment', 'aid'])

/** What the sentence says besides the figure itself: its number and unit are compared already. */
const setting = onceFor((r: Figure): ReadonlySet<string> => {
  const unit = tellingWords(r.unit ?? '')
  return new Set([...quoteWords(r)].filter((w) => !unit.has(w) && !/^\p{N}/u.test(w)))
})

const productWords = onceFor((r: Figure) => tellingWords(r.product ?? ''))
const wholeWords = onceFor((r: Figure) => tellingWords(r.of ?? ''))

const rates: ReadonlySet<string | null> = new Set(['share', 'growth'])

/**
 * A sum between known countries, and a share or growth of a known thing in a known time, is told by its fields alone; a bare "30 companies"
 * only with its sentence.
 */
const isAnchored = (r: Figure, pairs: readonly string[]): boolean =>
  r.value !== null &&
  (r.reporter !== null || pairs.length > 0) &&
  (sums.has(r.measure) || (rates.has(r.measure) && r.of !== null && r.period !== null))

const nested = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.isSubsetOf(b) || b.isSubsetOf(a)

/** The goods are the same, or the one that names none speaks of them. */
const productsAgree = (a: Figure, b: Figure): boolean => {
  if (a.product === null && b.product === null) return true
  if (a.product !== null && b.product !== null) return nested(productWords(a), productWords(b))
  const [named, other] = a.product !== null ? [a, b] : [b, a]
  return productWords(named).isSubsetOf(quoteWords(other))
}

/** What a share or growth is of; where one says nothing of it nothing contradicts. */
const wholesAgree = (a: Figure, b: Figure): boolean => !rates.has(a.measure) || a.of === null || b.of === null || nested(wholeWords(a), wholeWords(b))

const bounds = (value: number | readonly [number, number]): Range => (typeof value === 'number' ? [value, value] : value)

/** The widest interval that the printed number may stand for. */
export const looseOf = (r: Figure): Range | null => (r.value === null ? null : (r.interval?.loose ?? bounds(r.value)))
const printedOf = (r: Figure): Range | null => (r.value === null ? null : (r.interval?.printed ?? bounds(r.value)))

const meet = (a: Range | null, b: Range | null): boolean => a === b || (a !== null && b !== null && a[0] <= b[1] && b[0] <= a[1])

/**
 * Values of sums of one period agree when rounding bridges them; others when the printed digits do, or one of the two is said to be rough.
 * Of two sums without a period nobody knows whether they are of one year.
 */
const valuesAgree = (a: Figure, b: Figure, anchored: boolean): boolean =>
  (anchored && a.period !== null && b.period !== null) || a.approx !== null || b.approx !== null
    ? meet(looseOf(a), looseOf(b))
    : meet(printedOf(a), printedOf(b))

const fields = (r: Figure, pairs: readonly string[]): readonly unknown[] => [
  r.measure,
  r.unit,
  r.status ?? 'actual',
  r.value === null ? r.trend : null,
  r.value === null,
  r.reporter,
  r.partner,
  r.negated,
  r.reporter === null ? pairs : null,
]

const alike = (x: Told<'figure'>, y: Told<'figure'>): number => {
  const anchored = isAnchored(x.r, x.c.pairs) && isAnchored(y.r, y.c.pairs)
  if (!valuesAgree(x.r, y.r, anchored) || !productsAgree(x.r, y.r) || !wholesAgree(x.r, y.r)) return 0
  const score = containment(x.c.words, y.c.words)
  return anchored ? 0.5 + score / 2 : score >= 0.4 ? 0.3 + score / 2 : 0
}

const reach = ({ r, c }: Told<'figure'>): readonly string[] => {
  if (r.value === null || c.when.precision === 'none') return []
  const words = isAnchored(r, c.pairs) ? [] : [...setting(r)].sort(byText)
  return [['figure', canonicalJson([...fields(r, c.pairs), r.period, words])].join('|')]
}

/** A report this long after another may give revised figures. */
const NEWS_DAYS = 31

/** One figure of one period with two values that no rounding bridges. */
const unite = (x: Told<'figure'>, y: Told<'figure'>): Union | null => {
  const [a, b] = [x.r, y.r]
  if (
    a.document === b.document ||
    x.c.block !== y.c.block ||
    a.period !== b.period ||
    valuesAgree(a, b, true) ||
    !productsAgree(a, b) ||
    !wholesAgree(a, b)
  )
    return null
  const words = containment(x.c.words, y.c.words)
  const story = sameStory(x.c, y.c)
  const anchored = isAnchored(a, x.c.pairs) && isAnchored(b, y.c.pairs)
  const sure = anchored ? words >= 0.3 || story >= 0.3 : words >= 0.7 && story >= 0.3 && !(daysApart(x.c, y.c) > NEWS_DAYS)
  return sure ? { score: 0.4 + words * 0.3 + story * 0.3, reasons: ['the values differ by more than rounding'] } : null
}

export const figure: Rule<'figure'> = {
  block: fields,
  fields: ['measure', 'unit', 'status', 'trend', 'whether a value is given', 'reporter', 'partner', 'denial', 'pair'],
  date: (r) => r.period,
  // A rough figure joins the exact one, not the other way.
  lacks: (r) => r.approx !== null,
  words: setting,
  people: () => [],
  need: (r, pairs) => (isAnchored(r, pairs) ? 0 : 0.4),
  more: (r) => [r.value, r.interval?.loose ?? null, r.approx, plainText(r.product), plainText(r.of)],
  alike,
  reach: (x) => [...reach(x), ...figureKeys(x)],
  unite,
  evidence: figureEvidence,
}
