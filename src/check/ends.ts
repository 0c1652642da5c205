import type { QuantityMention } from '../model/mention.ts'
import { before, figureFrom, operandAt } from './figures.ts'
import { type Frame, inside } from './frame.ts'
import type { Operand } from './working.ts'

const hedges = '(?:about|nearly|almost|around|some|just|only|over|more than|less than|approximately|roughly)'
const fromWords = new RegExp(`\\bfrom\\s+(?:a\\s+)?(?:${hedges}\\s+)?$`, 'i')
const toWords = new RegExp(`\\b(?:to|reaching|reached|hit|hitting|totall?ing)\\s+(?:a\\s+)?(?:${hedges}\\s+)?$`, 'i')

const isAmount = (q: QuantityMention): boolean => q.form === 'money' || q.form === 'measure'

/** "From X … to Y" in one sentence, whichever stands first, both in one unit; null when there is more than one of either. */
export const fromTo = (frame: Frame, sentence: number): { readonly first: Operand; readonly last: Operand } | null => {
  const span = frame.sentences[sentence]
  if (!span) return null
  const amounts = inside(frame.quantities, span).filter(isAmount)
  const starts = amounts.filter((q) => fromWords.test(before(frame, q, 40)))
  const ends = amounts.filter((q) => toWords.test(before(frame, q, 40)))
  if (starts.length !== 1 || ends.length !== 1 || starts[0]!.unit !== ends[0]!.unit) return null
  return { first: operandAt(frame, starts[0]!), last: operandAt(frame, ends[0]!) }
}

/** The figure record behind an operand, by the words that it rests on. */
export const figureAt = (frame: Frame, operand: Operand) => figureFrom(frame, operand.input.span.start)
