const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinalUnits =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ')

/** Cardinal words below one hundred. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...units.map((w, i) => [w, i] as const),
  ...tens.map((w, i) => [w, 20 + 10 * i] as const),
  ['nought', 0],
])

/** Ordinals of powers of ten: "the hundredth", "a trillionth". */
const powerOrdinals: readonly (readonly [string, number])[] = [
  ['hundredth', 1e2],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]

/** Ordinal words that are one word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalUnits.map((w, i) => [w, i] as const),
  ...ordinalTens.map((w, i) => [w, 20 + 10 * i] as const),
  ...powerOrdinals,
])

/** Scale words as powers of ten. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...(['thousand', 'thousands', 'k', 'ths', 'thsd'] as const).map((w) => [w, 3] as const),
  ...(['million', 'millions', 'mln', 'mn', 'mil', 'mio'] as const).map((w) => [w, 6] as const),
  ...(['billion', 'billions', 'bn', 'bln', 'milliard'] as const).map((w) => [w, 9] as const),
  ...(['trillion', 'trillions', 'tn', 'trn', 'trln', 'tln'] as const).map((w) => [w, 12] as const),
  ['quadrillion', 15],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['crore', 7],
  ['crores', 7],
])

/** Words for twelve. */
export const dozens: ReadonlySet<string> = new Set(['dozen', 'dozens', 'doz', 'doz.', 'dozs'])

/** Scale letters that mean a number only right behind digits ("$5m", "3b"), as printed: "5T" is trillions, "5t" tonnes. */
export const letters: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['M', 6],
  ['MM', 6],
  ['b', 9],
  ['B', 9],
  ['G', 9],
  ['T', 12],
])

/** Words for equal parts of one, with how many make the whole: every ordinal from the third on, "half" and "quarter". */
export const parts: ReadonlyMap<string, number> = new Map(
  [['half', 2] as const, ['quarter', 4] as const, ...[...ordinals].filter(([, n]) => n > 2)].flatMap(([word, n]) => [
    [word, n] as const,
    [word === 'half' ? 'halves' : `${word}s`, n] as const,
  ]),
)

/** Fractions of one sign. */
export const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])
