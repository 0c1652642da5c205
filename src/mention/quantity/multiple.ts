import { type Draft, lower, type Scan } from './scan.ts'

/** Words that multiply wherever they stand. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['tenfold', 10],
  ['twice', 2],
])

/** Verbs only where the words before make them verbs: "to double trade", not "double taxation". */
export const bareMultiples: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['halve', 0.5],
])

/** "to double trade", "more than double it", not "more than double the target". */
const isMultiplying = (s: Scan, i: number): boolean => {
  const before = lower(s, i - 1)
  if (/^(?:than|nearly|almost|about|roughly)$/.test(before) && /^(?:the|its|that)$/.test(lower(s, i + 1)) && /^[\d$€£]/.test(lower(s, i + 2)))
    return true
  if (before === 'than') return !/^(?:the|that|what|this)$/.test(lower(s, i + 1)) || lower(s, i - 3) === 'to'
  return /^(?:to|will|would|could|can|may|might|should|almost|nearly|'ll)$/.test(before)
}

/** "doubled", "threefold", "to triple": a multiple that is one word. */
export const multipleDraft = (s: Scan, i: number): Draft | null => {
  const w = lower(s, i)
  const value = multiples.get(w) ?? (isMultiplying(s, i) ? bareMultiples.get(w) : undefined)
  if (value === undefined) return null
  if (w === 'twice' && !/^(?:as|the|that|more|what|its)$/.test(lower(s, i + 1))) return null
  return { from: i, to: i + 1, low: value, high: null, step: 0.1, coarse: 1, form: 'times', unit: 'times', negative: false, number: [i, i + 1] }
}
