const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const dayParts = (iso: string): { readonly year: string; readonly month: string | null; readonly day: string | null } | null => {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(iso)
  if (!found) return null
  return { year: found[1]!, month: found[2] ? months[Number(found[2]) - 1]! : null, day: found[3] ? String(Number(found[3])) : null }
}

const single = (iso: string): string => {
  const parts = dayParts(iso)
  return parts ? [parts.day, parts.month, parts.year].filter((part) => part !== null).join(' ') : iso
}

const range = (from: string, to: string): string => {
  const a = dayParts(from)
  const b = dayParts(to)
  if (!a || !b || a.year !== b.year || !a.month || !b.month)
    return a && b && !a.month && !b.month ? `${from}–${to}` : `${single(from)} – ${single(to)}`
  if (a.month === b.month && a.day && b.day) return `${a.day}–${b.day} ${a.month} ${a.year}`
  return a.day || b.day ? `${a.day} ${a.month} – ${b.day} ${b.month} ${a.year}` : `${a.month}–${b.month} ${a.year}`
}

/** An ISO date or range as it is printed: "7 September 2023", "6–8 September 2023", "January–July 2023", "2022". Unknown forms stay ISO. */
export const dateWords = (iso: string): string => {
  const [from, to] = iso.split('/')
  return to ? range(from!, to) : single(from!)
}

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

const grouped = (value: number): string => {
  const [whole, part] = String(value).split('.')
  return whole!.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '')
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

/** A number as a newspaper prints it, without loss: 7700000 → "7.7 million", 422000 → "422,000". */
export const numberWords = (value: number): string => {
  const size = Math.abs(value)
  const exact = (factor: number, digits: number): boolean =>
    size >= factor && Math.round(Number(trimmed(size / factor, digits)) * factor * 1000) === Math.round(size * 1000)
  // What three digits behind the point do not hold is printed with more only where the next smaller scale would begin in the thousands.
  const scale = scales.find(([factor]) => exact(factor, 3) || (factor > 1e6 && exact(factor, 6)))
  const words = scale ? `${trimmed(size / scale[0], 6)} ${scale[1]}` : grouped(size)
  return value < 0 ? `−${words}` : words
}

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' }

const withUnit = (number: string, unit: string | null): string => {
  if (unit === null) return number
  const symbol = symbols[unit]
  if (symbol) return number.startsWith('−') ? `−${symbol}${number.slice(1)}` : symbol + number
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${number} ${unit}`
}

/** A value or range with its unit: "$7.7 million", "24 percent", "300–400 persons", "JPY 5 billion". */
export const valueWords = (value: number | readonly [number, number], unit: string | null): string =>
  withUnit(typeof value === 'number' ? numberWords(value) : `${numberWords(value[0])}–${numberWords(value[1])}`, unit)

/** "a", "a and b", "a, b and c". */
export const listWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const marksInside = /[“”«»„"]/g
const opening = /[“«„]/g
const closing = /[”»]/g

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

/** Words without marks of quotation that open or close around them, and without a comma at the end; marks that belong inside stay. */
export const bareWords = (text: string): string => {
  const plain = text.trim().replace(/,$/, '')
  const [first, last] = [plain[0] ?? '', plain.at(-1) ?? '']
  const odd = count(plain, /"/g) % 2 === 1
  const [opens, closes] = [count(plain, opening), count(plain, closing)]
  if (plain.length > 1 && /[“«„"]/.test(first) && /[”»"]/.test(last) && opens === closes && opens < 2 && !odd) return bareWords(plain.slice(1, -1))
  if (/[“«„]/.test(first) && opens > closes) return bareWords(plain.slice(1))
  if (/[”»]/.test(last) && closes > opens) return bareWords(plain.slice(0, -1))
  if (odd && first === '"') return bareWords(plain.slice(1))
  return odd && last === '"' ? bareWords(plain.slice(0, -1)) : plain
}

const clipAt = (words: readonly string[], limit: number): string => {
  const head = words.slice(0, limit).join(' ')
  return `${head.replace(/[\s,;:]+$/, '')} …`
}

/** Words of a document between printed marks, at most `limit` words; marks inside them are made single. */
export const quoted = (text: string, limit = 60): string => {
  const plain = bareWords(text.replace(/\s+/g, ' ')).replace(marksInside, (mark, at: number, all: string) =>
    /[“«„]/.test(mark) || (mark === '"' && /^$|\s/.test(all[at - 1] ?? '')) ? '‘' : '’',
  )
  const words = plain.split(' ')
  return `“${words.length > limit ? clipAt(words, limit) : plain}”`
}

/** First letter made large, for the start of a line. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Words that a person gave, on one line and without marks of quotation, since they are nobody's. */
export const plainWords = (text: string): string =>
  text
    .replace(/[“”«»„"⟦⟧]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
