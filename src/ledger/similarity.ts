/*
 * How alike two stretches of text are, by the words that carry content.
 * Sets of tokens, not vectors: every figure can be recounted by hand, and nothing depends on the other documents of the store.
 */

/** Words that say nothing of what a sentence is about. */
const stopWords = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by can could did do
  does doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself just me more
  most my no nor not now of off on once only or other our ours out over own same she should so some such than that the their theirs them then
  there these they this those through to too under until up very was we were what when where which while who whom why will with would you your
  shall may might must upon within toward towards among said says say according`.match(/\w+/g),
)

const marks = /\p{M}/gu
const word = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu

/** Plural endings taken off (the S-stemmer of Harman, JASIS 42, 1991). */
const singular = (w: string): string => {
  if (w.length < 4 || !w.endsWith('s')) return w
  if (w.endsWith('ies') && !/[ae]ies$/.test(w)) return `${w.slice(0, -3)}y`
  if (w.endsWith('es') && !/[aeo]es$/.test(w)) return w.slice(0, -1)
  return /(us|ss)$/.test(w) ? w : w.slice(0, -1)
}

const withoutPossessive = (w: string): string => w.replace(/['’]s?$/u, '').replace(/['’]/gu, '')

/** A plain word without plural and possessive. */
export const bare = (w: string): string => (stopWords.has(w) ? w : singular(withoutPossessive(w)))

const accented = /[^\p{ASCII}]/u

/** The words of a text in lower case and without accents, as they stand. */
export const plainWords = (text: string): readonly string[] =>
  (accented.test(text) ? text.normalize('NFD').replace(marks, '') : text).toLowerCase().match(word) ?? []

/** All words of a text in lower case, without accents, plurals and possessives. */
export const wordsOf = (text: string): readonly string[] => plainWords(text).map(bare)

/** The different words of a text that carry content; all its words when none does. */
export const contentWords = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text)
  const content = words.filter((w) => !stopWords.has(w))
  return new Set(content.length > 0 ? content : words)
}

export const isStopWord = (w: string): boolean => stopWords.has(w)

export const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let n = 0
  for (const w of small) if (large.has(w)) n++
  return n
}

/** Shared words by all words, 0 to 1 (Jaccard); two empty sets share nothing. */
export const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const n = common(a, b)
  return n === 0 ? 0 : n / (a.size + b.size - n)
}

/** Shared words by those of the smaller set, 0 to 1 (overlap coefficient): high when one text is a shortened form of the other. */
export const containment = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const n = common(a, b)
  return n === 0 ? 0 : n / Math.min(a.size, b.size)
}

const isNumber = (w: string): boolean => /^\p{N}/u.test(w)

/** The words that begin with a digit. */
export const numbersIn = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].filter(isNumber))

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const w of a) if (!b.has(w)) return false
  return true
}

/** Whether neither set is a part of the other: two texts with these numbers speak of different ones. */
export const contradict = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !within(a, b) && !within(b, a)
