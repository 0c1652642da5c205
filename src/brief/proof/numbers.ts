import { remembering } from './proof.ts'

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
  dozen: 12,
}

const scalePattern = Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join('|')

const wordValue = (word: string): number | null => {
  const [first, second] = word.split('-')
  const at = small.indexOf(first!)
  if (at >= 0 && !second) return at
  const ten = tens.indexOf(first!)
  if (ten < 2)
    return first === 'a' || first === 'an'
      ? 1
      : first === 'half'
        ? 0.5
        : first === 'once'
          ? 1
          : first === 'twice'
            ? 2
            : first === 'doubled'
              ? 2
              : first === 'tripled'
                ? 3
                : null
  const unit = second ? small.indexOf(second) : 0
  return unit < 0 ? null : ten * 10 + unit
}

const digits = String.raw`\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`
const found = new RegExp(String.raw`(?<![\d.])(${digits})(?:[ \u00a0-]?(${scalePattern})s?\b)?(?:[ \u00a0-](${scalePattern})s?\b)?`, 'giu')
const spelled = new RegExp(String.raw`\b([a-z]+(?:-[a-z]+)?)(?: and a half)?(?:[ -](${scalePattern})s?)?(?:[ -](${scalePattern})s?)?\b`, 'giu')

const factors: readonly (readonly [RegExp, number])[] = [
  [/\b(?:doubl\w+|twofold|twice)\b/i, 2],
  [/\b(?:tripl\w+|threefold|thrice)\b/i, 3],
  [/\b(?:quadrupl\w+|fourfold)\b/i, 4],
  [/\b(?:halv\w+|half)\b/i, 0.5],
]

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const digitValues = (raw: string): readonly number[] => {
  const plain = raw.replace(/[\u00a0\u202f ]/g, '')
  const english = Number(plain.replace(/,/g, ''))
  return /^\d+,\d+$/.test(plain) && !/^\d{1,3},\d{3}$/.test(plain) ? [Number(plain.replace(',', '.'))] : [english]
}

const scaleOf = (words: readonly (string | undefined)[]): number => words.reduce((all, word) => all * (word ? scales[word.toLowerCase()]! : 1), 1)

/** Every value that the words of a text print, in digits or words, with its scale; a bare scale shared by a range ("5-6 million") holds for both ends. */
export const numbersIn = remembering((text: string): readonly number[] => {
  const shared = [...text.matchAll(new RegExp(String.raw`(${digits})\s?(?:-|–|to|and)\s?[$€£]?(?:${digits})[ \u00a0-]?(${scalePattern})s?\b`, 'giu'))]
  const inDigits = [...text.matchAll(found)].flatMap((m) => digitValues(m[1]!).flatMap((value) => [value * scaleOf([m[2], m[3]])]))
  const ranged = shared.flatMap((m) => digitValues(m[1]!).map((value) => value * scaleOf([m[2]])))
  const inWords = [...text.toLowerCase().matchAll(spelled)].flatMap((m) => {
    const value = wordValue(m[1]!)
    return value === null ? [] : [value * scaleOf([m[2], m[3]])]
  })
  const multiples = factors.filter(([pattern]) => pattern.test(text)).map(([, value]) => value)
  return [...inDigits, ...ranged, ...inWords, ...multiples]
})

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']

/** "second", "4th": before "largest" it says another place than the first. */
const later = `(?:${ordinals.slice(1).join('|')}|\\d(?:nd|rd|th))`

/** Whether a text prints a place in an order: "third", "3rd", "the largest" for the first. */
export const printsPlace = (text: string, place: number): boolean => {
  const words = [ordinals[place - 1], `${place}(?:st|nd|rd|th)`, ...(place === 1 ? [`(?<!${later}[ -])(?:larg|bigg|great|high|old)est`] : [])]
  return words.some((word) => word !== undefined && new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'iu').test(text))
}

/** Whether a text prints a value, sign aside. */
export const printsNumber = (text: string, value: number): boolean => numbersIn(text).some((one) => near(one, Math.abs(value)))

/** A value as a brief prints it. */
export interface ReadValue {
  readonly value: number | readonly [number, number]
  readonly unit: string | null
}

const symbols: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }
const plainNumber = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const valuePattern = new RegExp(
  `^(−?)(?:([$€£])|([A-Z]{3}) )?(${plainNumber})( million| billion| trillion)?(?:–(${plainNumber})( million| billion| trillion)?)?(?: (.+))?$`,
)

const scaled = (raw: string, scale: string | undefined): number => {
  const value = Number(raw.replace(/,/g, '')) * (scale ? scales[scale.trim()]! : 1)
  return Number(value.toPrecision(15))
}

/** "$7.7 million" → 7700000 USD; null when the words are no value. */
export const readValue = (words: string): ReadValue | null => {
  const m = valuePattern.exec(words)
  if (!m) return null
  const low = scaled(m[4]!, m[5]) * (m[1] ? -1 : 1)
  const unit = m[2] ? symbols[m[2]]! : (m[3] ?? m[8] ?? null)
  return { value: m[6] ? [low, scaled(m[6], m[7])] : low, unit }
}

/** Whether two values are the same number or range. */
export const sameValue = (a: number | readonly [number, number], b: number | readonly [number, number]): boolean =>
  typeof a === 'number' || typeof b === 'number' ? typeof a === 'number' && typeof b === 'number' && near(a, b) : near(a[0], b[0]) && near(a[1], b[1])
