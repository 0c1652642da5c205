import type { Check, Finding, FindingInput, Verdict } from '../model/finding.ts'
import { type Frame, finding, printNumber, printRange, quoted } from './frame.ts'
import { type Estimate, evaluate, fits, type Range, verdictOf } from './interval.ts'

/** A printed number as it enters a sum. */
export interface Operand extends Estimate {
  readonly input: FindingInput
  /** Hedged by "about", "over" …, which bend its intervals. */
  readonly bent: boolean
}

/** A sum to be done: what goes in, how, and what the text prints as its outcome. */
export interface Working {
  readonly check: Check
  readonly operands: readonly Operand[]
  /** Null where the text prints no outcome: the result is derived. */
  readonly claim: Operand | null
  readonly compute: (ranges: readonly Range[]) => Range
  /** The left side of the formula, made of the operands' words in quotation marks. */
  readonly formula: (words: readonly string[]) => string
  /** `text`: the text itself ties these figures together. `inferred`: that they belong together is a conclusion. */
  readonly tied: 'text' | 'inferred'
  /** What the result is: "trade in 2020". */
  readonly result: string
  /** Unit of the result: ISO 4217, percent, times. */
  readonly unit: string
  readonly settles: string
  /** Further words it rests on, printed after the sum. */
  readonly note?: string
  /** An assumption that the text does not make; what agrees only so is tension. */
  readonly assumption?: string
}

const words: Readonly<Record<Verdict, string>> = {
  consistent: 'Rounded as the claim is printed, the result is the claim.',
  'within-rounding': 'The rounded result is not the claim, but rounding of the inputs allows it.',
  tension: 'They meet only if trailing zeros are read as rounding.',
  inconsistent: 'No values that the printed figures allow agree.',
  'contradicts-reference': '',
  unverifiable: '',
}

const unclear = 'The figures do not agree, but that they belong together is concluded, not said.'

/** The outcome of a working before any caution about what belongs together. */
export const strictVerdict = (work: Working): Verdict => {
  if (work.claim === null) return 'unverifiable'
  const result = evaluate(work.operands, work.compute)
  const verdict = verdictOf(
    result,
    work.claim,
    [work.claim, ...work.operands].some((o) => o.bent),
  )
  return work.assumption && fits(verdict) ? 'tension' : verdict
}

/** The verdict that is printed: what rests on a guess about what belongs together never says "inconsistent". */
export const verdictFor = (work: Working): Verdict => {
  const verdict = strictVerdict(work)
  return work.tied === 'inferred' && !fits(verdict) ? 'unverifiable' : verdict
}

const claimWords = (work: Working): string => (work.claim ? `, printed ${quoted(work.claim.input.quote)}` : '')

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const sentence = (work: Working, result: Estimate): string => {
  const sum = `${capital(work.result)}: ${printNumber(result.value)} ${work.unit} by the printed figures (rounding allows ${printRange(result.printed)})`
  return work.claim ? `${sum}; the text prints ${quoted(work.claim.input.quote)} (${printRange(work.claim.printed)}).` : `${sum}.`
}

const remark = (work: Working, verdict: Verdict): string => {
  if (work.claim === null) return ''
  if (work.assumption && verdict === 'tension') return `It agrees only under an assumption: ${work.assumption}.`
  return verdict === 'unverifiable' ? unclear : words[verdict]
}

/** The working as a finding. */
export const workedOut = (frame: Frame, work: Working): Finding => {
  const result = evaluate(work.operands, work.compute)
  const verdict = verdictFor(work)
  return finding(frame, {
    check: work.check,
    verdict,
    inputs: [...work.operands, ...(work.claim ? [work.claim] : [])].map((o) => o.input),
    formula: `${work.formula(work.operands.map((o) => quoted(o.input.quote)))} → ${printNumber(result.value)}${claimWords(work)}`,
    result: Number.isFinite(result.value) ? result.value : null,
    interval: result.printed,
    claimed: work.claim?.value ?? null,
    settles: fits(verdict) ? null : work.settles,
    explanation: [sentence(work, result), remark(work, verdict), work.note ?? ''].filter(Boolean).join(' '),
  })
}

const order: readonly Verdict[] = ['consistent', 'within-rounding', 'tension', 'unverifiable', 'inconsistent', 'contradicts-reference']

/**
 * Of several ways to combine figures into one sum the one that agrees best.
 * Where more than one combination is possible and none agrees, which was meant is a guess.
 */
export const bestOf = (works: readonly Working[]): readonly Working[] => {
  const best = works.toSorted((a, b) => order.indexOf(strictVerdict(a)) - order.indexOf(strictVerdict(b)))[0]
  if (!best) return []
  return works.length === 1 || fits(strictVerdict(best)) ? [best] : [{ ...best, tied: 'inferred' }]
}
