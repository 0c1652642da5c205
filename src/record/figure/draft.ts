import type { Interval, QuantityMention } from '../../model/mention.ts'
import type { FieldsOf, Inference, TraceStep } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { FigureDraft } from './context.ts'
import { spanOf } from './context.ts'
import type { Actors, Known, Reading } from './reading.ts'
import { lower } from './reading.ts'

/** What a rule concludes of a number; what it leaves out is null. */
interface Conclusion {
  readonly rule: string
  readonly measure: NonNullable<FieldsOf<'figure'>['measure']>
  readonly value: FieldsOf<'figure'>['value']
  readonly unit: string | null
  readonly interval?: Interval | null
  readonly status?: FieldsOf<'figure'>['status']
  readonly trend?: FieldsOf<'figure'>['trend']
  readonly period?: Known<string> | null
  readonly actors?: Actors
  readonly product?: string | null
  readonly of?: string | null
  readonly cites?: string | null
  /** Token of the word that says what is measured. */
  readonly anchor?: number | null
  readonly inferred?: Readonly<Record<string, Inference>>
}

const comma = /^(?:and|while|but|which|whereas|who|with|as|although|however|many|most)$/

/** Tokens where a long sentence may be cut: a semicolon, or a comma before a new clause. */
const isCut = (r: Reading, k: number): boolean => lower(r, k) === ';' || (lower(r, k) === ',' && comma.test(lower(r, k + 1)))

const reporting =
  /^(?:said|says|announced|reported|reports|noted|added|told|stated|stressed|wrote|explained|recalled|emphasized|emphasised|confirmed|declared|claimed|informed|showed|revealed)$/

/** First token of "…, the ministry said" at the end of a sentence: the words that report, not those that state; the end where there are none. */
const reportAt = (r: Reading, last: number): number => {
  const { to } = r.view
  for (let c = to - 1; c > last && c > to - 30; c--) {
    if (lower(r, c) !== ',' || r.view.quantities.some((q) => q.from > c)) continue
    if (/^(?:which|that|who|and|but|while|as|including)$/.test(lower(r, c + 1))) continue
    for (let k = c + 1; k < to && k < c + 14 && lower(r, k) !== ','; k++)
      if (reporting.test(lower(r, k)) || /^(?:according)$/.test(lower(r, c + 1))) return c
  }
  return to
}

/** The smallest clause around a number, with the word that says what it measures; short sentences whole. */
const clauseAround = (r: Reading, q: { readonly from: number; readonly to: number }, anchor: number | null, tight: boolean): Span => {
  const { from } = r.view
  const first = Math.min(q.from, anchor ?? q.from)
  const last = Math.max(q.to - 1, anchor ?? 0)
  const to = reportAt(r, last)
  const whole = spanOf(r.tokens, from, to)
  if (!tight && whole.end - whole.start <= 200) return whole
  let a = first
  while (a > from && !isCut(r, a - 1) && !(tight && lower(r, a - 1) === ',')) a--
  let b = last + 1
  while (b < to && !isCut(r, b)) b++
  while (a < first && /^(?:and|but|while)$/.test(lower(r, a))) a++
  return spanOf(r.tokens, a, b)
}

const flowOf = (measure: Conclusion['measure'], a: Actors): string | null => {
  if (a.reporter === null || a.partner === null) return null
  if (measure === 'imports') return `${a.partner.value}>${a.reporter.value}`
  return measure === 'exports' ? `${a.reporter.value}>${a.partner.value}` : null
}

const inferences = (c: Conclusion): Record<string, Inference> => {
  const out: Record<string, Inference> = { ...c.inferred }
  if (c.actors?.reporter?.inferred) out.reporter = c.actors.reporter.inferred
  if (c.actors?.partner?.inferred) out.partner = c.actors.partner.inferred
  if (c.period?.inferred) out.period = c.period.inferred
  return out
}

/** Words elsewhere that a carried period or a resolved owner comes from. */
const restsOn = (c: Conclusion): readonly Span[] => {
  const spans = Object.values(inferences(c)).flatMap((i) => (typeof i.from === 'object' ? [i.from] : []))
  return [...new Map(spans.map((s) => [s.start, s])).values()].sort((a, b) => a.start - b.start)
}

const trace = (r: Reading, c: Conclusion, q: { readonly from: number; readonly to: number }): readonly TraceStep[] => {
  const number = spanOf(r.tokens, q.from, q.to)
  const steps: TraceStep[] = [{ step: 'number', said: r.tokens.text.slice(number.start, number.end), span: number }]
  if (c.anchor === undefined || c.anchor === null) return steps
  const word = spanOf(r.tokens, c.anchor, c.anchor + 1)
  return [...steps, { step: `measures ${c.measure}`, said: r.tokens.text.slice(word.start, word.end), span: word }]
}

/** A conclusion as draft, with its span, inferences and derivation. */
export const draftOf = (
  r: Reading,
  c: Conclusion,
  q: QuantityMention | { readonly from: number; readonly to: number; readonly approx?: QuantityMention['approx']; readonly interval?: Interval },
  tight = false,
): FigureDraft => ({
  kind: 'figure',
  measure: c.measure,
  value: c.value,
  unit: c.unit,
  approx: q.approx ?? null,
  interval: c.interval === undefined ? (q.interval ?? null) : c.interval,
  status: c.status ?? 'actual',
  trend: c.trend ?? null,
  period: c.period?.value ?? null,
  reporter: c.actors?.reporter?.value ?? null,
  partner: c.actors?.partner?.value ?? null,
  flow: c.actors === undefined ? null : flowOf(c.measure, c.actors),
  product: c.product ?? null,
  of: c.of ?? null,
  cites: c.cites ?? null,
  span: clauseAround(r, q, c.anchor ?? null, tight),
  evidence: [spanOf(r.tokens, q.from, q.to), ...restsOn(c)],
  inferred: inferences(c),
  negated: false,
  rule: c.rule,
  trace: trace(r, c, q),
  token: q.from,
})
