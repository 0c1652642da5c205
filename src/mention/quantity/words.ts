import type { CurrencyEntry, Lexicon } from '../../model/lexicon.ts'
import type { Approx } from '../../model/mention.ts'
import { tokenize } from '../../text/tokens.ts'

/** What a unit word makes of the number before it. */
export interface Unit {
  readonly form: 'money' | 'measure' | 'percent' | 'points' | 'times'
  /** Null for money whose currency only the text around it tells ("kroner"). */
  readonly unit: string | null
  /** Power of ten that the unit adds: −2 for cents, 3 for "grand". */
  readonly exponent: number
}

/** A phrase of tokens and what it stands for. */
interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

export type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>

export interface QuantityWords {
  /** Unit phrases by their first word. */
  readonly units: Phrases<Unit>
  /** Hedges by their last word, so that they are read backwards from the number. */
  readonly hedges: Phrases<Approx>
  /** Hedges behind the number, by their first word. */
  readonly behind: Phrases<Approx>
  /** Currency symbols as printed ("$", "US$", "R$") and ISO codes. */
  readonly symbols: ReadonlyMap<string, string>
  readonly codes: ReadonlySet<string>
  /** Codes that stand for their currency in small letters too; most others are also words ("try", "all"). */
  readonly smallCodes: ReadonlySet<string>
  /** Letters that are a currency only right before the digits of a large amount ("R5 billion", "P11,614,395"). */
  readonly letters: ReadonlyMap<string, string>
}

type Classes = Lexicon['classes']

/** A phrase as the tokens that it falls into in a text. */
const split = (phrase: string): readonly string[] => tokenize(phrase.toLowerCase()).lower

const add = <T>(into: Map<string, Phrase<T>[]>, phrase: string, value: T, key: 'first' | 'last'): void => {
  const words = split(phrase)
  const at = key === 'first' ? words[0]! : words.at(-1)!
  const list = into.get(at) ?? []
  if (list.some((p) => p.words.join(' ') === words.join(' '))) return
  into.set(
    at,
    [...list, { words, value }].sort((a, b) => b.words.length - a.words.length),
  )
}

const percent: readonly (readonly [string, Unit])[] = [
  ...['%', 'percent', 'per cent', 'percents', 'pct', 'pct.', 'pc', 'p.c.', 'per-cent'].map(
    (w) => [w, { form: 'percent', unit: 'percent', exponent: 0 }] as const,
  ),
  ...['percentage point', 'percentage points', 'percent points', 'pp', 'p.p.', 'pps', '% points'].map(
    (w) => [w, { form: 'points', unit: 'points', exponent: 0 }] as const,
  ),
  ...['basis point', 'basis points', 'bps'].map((w) => [w, { form: 'points', unit: 'points', exponent: -2 }] as const),
  ...['times', 'fold', '-fold', '- fold', 'x'].map((w) => [w, { form: 'times', unit: 'times', exponent: 0 }] as const),
]

const addCurrency = (units: Map<string, Phrase<Unit>[]>, c: CurrencyEntry): void => {
  const money: Unit = { form: 'money', unit: c.code, exponent: 0 }
  for (const name of c.defaultFor) for (const n of [name, `${name}s`]) add(units, n, money, 'first')
  for (const name of c.names) add(units, name, money, 'first')
  add(units, c.code, money, 'first')
  for (const symbol of c.symbols) if (!/^[a-z]/i.test(symbol)) add(units, symbol, money, 'first')
}

const addClasses = (units: Map<string, Phrase<Unit>[]>, classes: Classes): void => {
  for (const [name, words] of Object.entries(classes)) {
    const colon = name.indexOf(':')
    const [head, tail] = [name.slice(0, colon), name.slice(colon + 1)]
    // "measure:cubic metres/9": billions of them in one word ("bcm")
    const [unit, exponent] = tail.split('/') as [string, string?]
    if (head === 'measure') for (const w of words) add(units, w, { form: 'measure', unit, exponent: Number(exponent ?? 0) }, 'first')
    if (head === 'local') for (const w of words) add(units, w, { form: 'money', unit: null, exponent: 0 }, 'first')
    if (head === 'cent') for (const w of words) add(units, w, { form: 'money', unit: tail, exponent: -2 }, 'first')
    if (head === 'slang') for (const w of words) add(units, w, { form: 'money', unit: tail, exponent: 0 }, 'first')
  }
}

/** Names that several currencies share go to the one that is meant by default; it is read first. */
const byDefault = (a: CurrencyEntry, b: CurrencyEntry): number => b.defaultFor.length - a.defaultFor.length || (a.code < b.code ? -1 : 1)

const hedgesOf = (classes: Classes, head: string, key: 'first' | 'last'): Phrases<Approx> => {
  const into = new Map<string, Phrase<Approx>[]>()
  for (const approx of ['about', 'over', 'under', 'up-to'] as const) for (const w of classes[`${head}:${approx}`] ?? []) add(into, w, approx, key)
  return into
}

/** What a bare symbol means in an English text. */
const usual: readonly (readonly [string, string])[] = [
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
]

const symbolsOf = (currencies: readonly CurrencyEntry[]): ReadonlyMap<string, string> => {
  const symbols = new Map<string, string>(usual)
  for (const c of currencies) for (const s of c.symbols) if (!symbols.has(s)) symbols.set(s, c.code)
  return symbols
}

const lettersOf = (classes: Classes): ReadonlyMap<string, string> => {
  const out = new Map<string, string>()
  for (const [name, words] of Object.entries(classes)) if (name.startsWith('letters:')) for (const w of words) out.set(w, name.slice(8))
  return out
}

const build = (currencies: readonly CurrencyEntry[], classes: Classes): QuantityWords => {
  const units = new Map<string, Phrase<Unit>[]>()
  for (const [w, u] of percent) add(units, w, u, 'first')
  for (const [symbol, code] of usual) add(units, symbol, { form: 'money', unit: code, exponent: 0 }, 'first')
  for (const c of [...currencies].sort(byDefault)) addCurrency(units, c)
  addClasses(units, classes)
  return {
    units,
    hedges: hedgesOf(classes, 'hedge', 'last'),
    behind: hedgesOf(classes, 'hedge-behind', 'first'),
    symbols: symbolsOf(currencies),
    codes: new Set(currencies.map((c) => c.code)),
    smallCodes: new Set(classes['small-codes'] ?? []),
    letters: lettersOf(classes),
  }
}

const cache = new WeakMap<readonly CurrencyEntry[], WeakMap<Classes, QuantityWords>>()

/** The words as tables, made once for each pair of lists. */
export const quantityWords = (currencies: readonly CurrencyEntry[], classes: Classes): QuantityWords => {
  const inner = cache.get(currencies) ?? new WeakMap<Classes, QuantityWords>()
  cache.set(currencies, inner)
  const known = inner.get(classes) ?? build(currencies, classes)
  inner.set(classes, known)
  return known
}
