/** A word as printed and in lower case, curly apostrophes made straight. */
export interface Form {
  readonly word: string
  readonly lower: string
}

/** Distinct words that are kept; beyond it the cache starts anew, so memory stays bounded. */
const LIMIT = 60_000
/** Longer words are rare and not kept. */
const LONGEST = 40

const forms = new Map<string, Form>()

const lowerOf = (word: string): string => word.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'")

/** The same letters in memory of their own: a piece of a text would keep the whole text in memory. */
const detached = (word: string): string => `${word} `.slice(0, -1)

/**
 * The form of a word, made once for all texts: every table that looks a word up then finds its hash worked out, and a text of a million
 * words holds each distinct one once.
 */
export const formOf = (word: string): Form => {
  const known = forms.get(word)
  if (known !== undefined) return known
  if (word.length > LONGEST) return { word, lower: lowerOf(word) }
  if (forms.size >= LIMIT) forms.clear()
  const own = detached(word)
  const lower = lowerOf(own)
  const form = { word: own, lower: lower === own ? own : lower }
  forms.set(own, form)
  return form
}
