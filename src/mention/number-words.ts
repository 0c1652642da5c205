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
])

/** Ordinal words below one hundred that are one word. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalUnits.map((w, i) => [w, i] as const),
  ...ordinalTens.map((w, i) => [w, 20 + 10 * i] as const),
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
  ['crore', 7],
  ['crores', 7],
])

/** Scale letters that mean a number only right behind digits ("$5m", "3b"). */
export const letters: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['b', 9],
])

/** Words for equal parts of one, with how many make the whole. */
export const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninths', 9],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
])

/** Fractions of one sign. */
export const vulgar: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
])
