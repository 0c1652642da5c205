import type { Span } from '../../model/span.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import { contentWords } from '../similarity.ts'

/** A sentence or heading of a text, with its words for comparing. */
export interface Sentence {
  readonly span: Span
  readonly quote: string
  /** Letters and digits in small letters: what two sentences must share to be the same. */
  readonly plain: string
  readonly words: ReadonlySet<string>
}

const plainOf = (quote: string): string =>
  (
    quote
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** The sentences of a text in their order; what holds no word is left out. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const tokens = tokenize(text)
  const found = splitSentences(tokens)
  return Array.from({ length: found.count }, (_, i) => {
    const span = { start: tokens.start[found.from[i]!]!, end: tokens.end[found.to[i]! - 1]! }
    const quote = text.slice(span.start, span.end)
    return { span, quote, plain: plainOf(quote), words: contentWords(quote) }
  }).filter(({ plain }) => plain !== '')
}
