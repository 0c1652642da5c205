import { onceForText } from '../../once.ts'

/*
 * "The third meeting" is not the fourth: where two tellings count the occasions of a row, the numbers tell them apart.
 */

const spelled: ReadonlyMap<string, string> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, at) => [word, String(at + 1)] as const),
)

const counted =
  /\b([a-z]+(?:th|st|nd|rd)|\d+(?:st|nd|rd|th))\s+(?:[\p{L}-]+\s+){0,4}?(?:meeting|session|round|summit|forum|conference|consultation|dialogue|congress|edition|tranche|instalment|installment|phase|stage)s?\b/giu

/** Numbers of the occasions of a row that a text names. */
export const ordinalsIn = onceForText((text: string): ReadonlySet<string> => {
  const found = [...text.toLowerCase().matchAll(counted)].map(([, ordinal]) => spelled.get(ordinal!) ?? /^\d+/.exec(ordinal!)?.[0] ?? null)
  return new Set(found.filter((number) => number !== null))
})

/** Whether both texts count, and nothing that they count is the same. */
export const ordinalsClash = (a: string, b: string): boolean => {
  const [x, y] = [ordinalsIn(a), ordinalsIn(b)]
  return x.size > 0 && y.size > 0 && x.isDisjointFrom(y)
}
