import type { QuantityMention } from '../model/mention.ts'
import { operandAt } from './figures.ts'
import { type Frame, inside, type Sentence } from './frame.ts'
import { add, type Range } from './interval.ts'
import type { Working } from './working.ts'

/** Words that announce all parts; "including" and "of which" announce only some. */
const whole =
  /^[^.;:]{0,60}?\b(compris(?:es|ed|ing)|consist(?:s|ed|ing)? of|made up of|composed of|divided into|split into)\s+(?:about\s+|some\s+)?$/i
/** Between two parts of one list: what the part is, then a comma or "and". */
const joint = /^[^.;:]{0,60}?(?:,|,?\s+and|,?\s+as well as)\s+(?:about\s+|some\s+)?$/i

const comparable = (a: QuantityMention, b: QuantityMention): boolean => a.form === b.form && a.unit === b.unit
const between = (frame: Frame, a: QuantityMention, b: QuantityMention): string => frame.text.slice(a.end, b.start)

/** The parts behind a total, as far as the list runs on; none if a figure of the same kind is left over. */
const partsOf = (frame: Frame, total: QuantityMention, rest: readonly QuantityMention[]): readonly QuantityMention[] => {
  const [first, ...more] = rest
  if (!first || !comparable(total, first) || !whole.test(between(frame, total, first))) return []
  const breaks = more.findIndex((q, i) => !comparable(total, q) || !joint.test(between(frame, rest[i]!, q)))
  const parts = breaks < 0 ? rest : rest.slice(0, breaks + 1)
  const ended = parts.length > 1 && /\b(and|as well as)\b/i.test(between(frame, parts.at(-2)!, parts.at(-1)!))
  return ended && !rest.slice(parts.length).some((q) => comparable(total, q)) ? parts : []
}

const total = (ranges: readonly Range[]): Range => ranges.reduce(add)

const inSentence = (frame: Frame, sentence: Sentence): readonly Working[] => {
  const amounts = inside(frame.quantities, sentence).filter((q) => q.form !== 'ordinal' && q.form !== 'times')
  return amounts.flatMap((claim, i) => {
    const parts = partsOf(frame, claim, amounts.slice(i + 1))
    if (parts.length === 0) return []
    return [
      {
        check: 'sum',
        operands: parts.map((q) => operandAt(frame, q)),
        claim: operandAt(frame, claim),
        compute: total,
        formula: (words) => words.join(' + '),
        tied: 'text',
        result: 'the total of the parts',
        unit: claim.unit ?? '',
        settles: 'the full list of the parts',
      } satisfies Working,
    ]
  })
}

const exhaustive = /\b(compris|consist|made up of|composed of|divided into|split into)/i

/** "A total of X, comprising A and B": the parts against the total, where the words say that these are all. */
export const listSums = (frame: Frame): readonly Working[] =>
  frame.sentences.filter((s) => exhaustive.test(frame.textOf(s))).flatMap((s) => inSentence(frame, s))
