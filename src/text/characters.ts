/** Classes of UTF-16 code units, as the tokeniser tells them apart. */
export const CharClass = {
  other: 0,
  space: 1,
  newline: 2,
  letter: 3,
  digit: 4,
  symbol: 5,
  punctuation: 6,
  apostrophe: 7,
  hyphen: 8,
  mark: 9,
} as const

const UNKNOWN = 255
const cache = new Uint8Array(65536).fill(UNKNOWN)

/** Blanks, and marks of direction and joining that print nothing: the inside of a class of a pattern. */
export const BLANKS = String.raw`\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`

const patterns: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`[${BLANKS}]`), CharClass.space],
  [/\p{L}/u, CharClass.letter],
  [/\p{M}/u, CharClass.mark],
  [/\p{Nd}/u, CharClass.digit],
  [/['\u2019\u02bc]/, CharClass.apostrophe],
  [/[-\u2010\u2011]/, CharClass.hyphen],
  [/\p{S}/u, CharClass.symbol],
  [/\p{P}/u, CharClass.punctuation],
]

/** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator (Unicode, mandatory breaks). */
const NEWLINES = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029])

const classify = (code: number): number => {
  if (NEWLINES.has(code)) return CharClass.newline
  const ch = String.fromCharCode(code)
  for (const [pattern, found] of patterns) if (pattern.test(ch)) return found
  return CharClass.other
}

/** The class of one code unit; lone and paired surrogates are `other`. Computed once for each. */
export const charClass = (code: number): number => {
  const known = cache[code]!
  if (known !== UNKNOWN) return known
  const found = classify(code)
  cache[code] = found
  return found
}

/** Whether the code unit is an upper-case letter (one that has a different lower case). */
export const isUpper = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  if (charClass(code) !== CharClass.letter) return false
  const ch = text[at]!
  return ch.toLowerCase() !== ch
}
