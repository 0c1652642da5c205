import type { CountryEntry, Lexicon } from '../model/lexicon.ts'
import { type Tokens, TokenType, tokenize } from '../text/tokens.ts'
import { nounForms, verbForms } from './inflect.ts'

/** What a name in the lexicon stands for. */
export type Name =
  | { readonly kind: 'country'; readonly code: string; readonly form: 'name' | 'adjective' | 'people' | 'seat'; readonly weak: boolean }
  | { readonly kind: 'place'; readonly name: string; readonly country: string | null; readonly form: 'capital' | 'city' }
  | { readonly kind: 'organisation'; readonly code: string; readonly name: string; readonly form: 'igo' | 'other' }

/** A name found in the text: tokens `[from, to)` and everything that the words may stand for, likeliest first. */
export interface NameHit {
  readonly from: number
  readonly to: number
  readonly names: readonly Name[]
}

/** A word or phrase of one or more classes: tokens `[from, to)`. */
export interface WordHit {
  readonly from: number
  readonly to: number
  readonly lemma: string
  readonly classes: ReadonlySet<string>
}

export interface Hits {
  readonly names: readonly NameHit[]
  /** By token: the longest class hit that begins there, or null. */
  readonly words: readonly (WordHit | null)[]
}

export interface Matcher {
  /** One pass over the tokens; longest match first; linear. */
  readonly match: (tokens: Tokens) => Hits
  readonly countries: ReadonlyMap<string, CountryEntry>
}

interface NameEntry {
  readonly tokens: readonly string[]
  /** Surface forms that must be met to the letter ("US", "WHO"), or null where a capital first letter is enough. */
  readonly exact: readonly (string | null)[]
  readonly names: Name[]
}

interface WordEntry {
  readonly tokens: readonly string[]
  lemma: string
  readonly classes: Set<string>
}

const ACRONYM = /^[\p{Lu}\d.&+]{1,6}$/u

/** Letters without their marks: "Việt" is met as "viet". ASCII words are left as they are. */
const plain = (word: string): string =>
  /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('ı', 'i')

/** Tokens of a name, with the forms that must be met to the letter; most names are one plain word, which needs no tokeniser. */
const tokensOfName = (surface: string): Pick<NameEntry, 'tokens' | 'exact'> => {
  if (/^[A-Z][a-z]+$/.test(surface)) return { tokens: [surface.toLowerCase()], exact: [null] }
  const t = tokenize(surface)
  return { tokens: t.lower.map(plain), exact: t.words.map((w) => (ACRONYM.test(w) && /\p{Lu}/u.test(w) ? w : null)) }
}

const sameWords = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

const addName = (index: Map<string, NameEntry[]>, surface: string, name: Name): void => {
  const { tokens, exact } = tokensOfName(surface)
  if (tokens.length === 0) return
  const bucket = index.get(tokens[0]!)
  if (!bucket) {
    index.set(tokens[0]!, [{ tokens, exact, names: [name] }])
    return
  }
  const known = bucket.find((e) => sameWords(e.tokens, tokens) && sameWords(e.exact, exact))
  if (known) known.names.push(name)
  else bucket.push({ tokens, exact, names: [name] })
}

const nameIndex = (lexicon: Lexicon): Map<string, NameEntry[]> => {
  const index = new Map<string, NameEntry[]>()
  for (const c of lexicon.countries) {
    const country = (form: 'name' | 'adjective' | 'people' | 'seat', weak = false): Name => ({ kind: 'country', code: c.code, form, weak })
    for (const name of c.names) addName(index, name, country('name'))
    for (const name of c.weak) addName(index, name, country('name', true))
    for (const name of c.adjectives) addName(index, name, country('adjective'))
    for (const name of c.people) if (!c.adjectives.includes(name)) addName(index, name, country('people'))
    for (const name of c.seats) addName(index, name, country('seat'))
    if (c.capital && !c.names.includes(c.capital)) addName(index, c.capital, { kind: 'place', name: c.capital, country: c.code, form: 'capital' })
    for (const name of c.places)
      if (name !== c.capital && !c.names.includes(name)) addName(index, name, { kind: 'place', name, country: c.code, form: 'city' })
  }
  for (const o of lexicon.organisations)
    for (const name of new Set(o.names)) addName(index, name, { kind: 'organisation', code: o.code, name: o.name, form: o.form })
  // Regions that hold a country's name without being it: "South China Sea"
  for (const name of lexicon.classes['place:shared'] ?? []) addName(index, name, { kind: 'place', name, country: null, form: 'city' })
  for (const bucket of index.values()) if (bucket.length > 1) bucket.sort((a, b) => b.tokens.length - a.tokens.length)
  return index
}

const formsOf = (name: string, phrase: readonly string[]): readonly (readonly string[])[] => {
  const inflect = name.startsWith('verb:')
    ? verbForms
    : name.startsWith('noun:') || name.startsWith('instrument:') || name.startsWith('office:')
      ? nounForms
      : (x: string) => [x]
  const verb = name.startsWith('verb:')
  const head = verb ? phrase[0]! : phrase.at(-1)!
  return inflect(head).map((form) => (verb ? [form, ...phrase.slice(1)] : [...phrase.slice(0, -1), form]))
}

const addWord = (index: Map<string, WordEntry[]>, tokens: readonly string[], lemma: string, name: string): void => {
  const bucket = index.get(tokens[0]!)
  if (!bucket) {
    index.set(tokens[0]!, [{ tokens, lemma, classes: new Set([name]) }])
    return
  }
  const known = bucket.find((e) => sameWords(e.tokens, tokens))
  if (!known) bucket.push({ tokens, lemma, classes: new Set([name]) })
  else {
    known.classes.add(name)
    // a form that is a noun in one class and a verb in another keeps the verb's lemma: clauses ask for it
    if (name.startsWith('verb:')) known.lemma = lemma
  }
}

const wordIndex = (lexicon: Lexicon): Map<string, WordEntry[]> => {
  const index = new Map<string, WordEntry[]>()
  for (const [name, phrases] of Object.entries(lexicon.classes))
    for (const phrase of phrases) {
      const base = /^[a-z]+$/.test(phrase) ? [phrase] : tokenize(phrase).lower
      const lemma = base.join(' ')
      for (const tokens of formsOf(name, base)) addWord(index, tokens, lemma, name)
    }
  for (const bucket of index.values()) if (bucket.length > 1) bucket.sort((a, b) => b.tokens.length - a.tokens.length)
  return index
}

const upperFirst = (word: string): boolean => {
  const first = word.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : word[0]!.toLowerCase() !== word[0]
}

const nameFits = (t: Tokens, i: number, e: NameEntry): boolean => {
  if (i + e.tokens.length > t.count) return false
  for (let k = 0; k < e.tokens.length; k++) {
    if (t.lower[i + k] !== e.tokens[k] && plain(t.lower[i + k]!) !== e.tokens[k]) return false
    const exact = e.exact[k]
    if (exact && t.words[i + k] !== exact) return false
  }
  return upperFirst(t.words[i]!) || t.type[i] === TokenType.number || /^(?:the|al|el|de)$/.test(e.tokens[0]!)
}

const wordFits = (t: Tokens, i: number, e: WordEntry): boolean => {
  if (i + e.tokens.length > t.count) return false
  for (let k = 1; k < e.tokens.length; k++) if (t.lower[i + k] !== e.tokens[k]) return false
  return true
}

/** What may begin with a word: names and word phrases, the longest first. */
interface Starts {
  readonly names: readonly NameEntry[]
  readonly words: readonly WordEntry[]
}

const NOTHING: Starts = { names: [], words: [] }
/** Words whose entries are kept; beyond it the cache starts anew, so memory stays bounded. */
const LIMIT = 60_000
/** Longer words are rare and not kept. */
const LONGEST = 40

/** Entries by lower-case word, looked up once a word: most words begin nothing. */
const createStarts = (lexicon: Lexicon): ((lower: string) => Starts) => {
  const [names, words] = [nameIndex(lexicon), wordIndex(lexicon)]
  const known = new Map<string, Starts>()
  const find = (lower: string): Starts => {
    const [some, others] = [names.get(plain(lower)), words.get(lower)]
    return some || others ? { names: some ?? NOTHING.names, words: others ?? NOTHING.words } : NOTHING
  }
  return (lower) => {
    const found = known.get(lower)
    if (found !== undefined) return found
    const starts = find(lower)
    if (lower.length > LONGEST) return starts
    if (known.size >= LIMIT) known.clear()
    known.set(lower, starts)
    return starts
  }
}

const firstName = (t: Tokens, i: number, entries: readonly NameEntry[]): NameEntry | null => {
  for (const e of entries) if (nameFits(t, i, e)) return e
  return null
}

const firstWord = (t: Tokens, i: number, entries: readonly WordEntry[]): WordEntry | null => {
  for (const e of entries) if (wordFits(t, i, e)) return e
  return null
}

/** Compiles the lexicon into one-pass look-up tables. */
export const createMatcher = (lexicon: Lexicon): Matcher => {
  const startsWith = createStarts(lexicon)
  const match = (t: Tokens): Hits => {
    const nameHits: NameHit[] = []
    const wordHits: (WordHit | null)[] = new Array(t.count).fill(null)
    let free = 0
    for (let i = 0; i < t.count; i++) {
      const starts = startsWith(t.lower[i]!)
      if (starts === NOTHING) continue
      if (i >= free) {
        const found = firstName(t, i, starts.names)
        if (found) {
          nameHits.push({ from: i, to: i + found.tokens.length, names: found.names })
          free = i + found.tokens.length
        }
      }
      const word = firstWord(t, i, starts.words)
      if (word) wordHits[i] = { from: i, to: i + word.tokens.length, lemma: word.lemma, classes: word.classes }
    }
    return { names: nameHits, words: wordHits }
  }
  return { match, countries: new Map(lexicon.countries.map((c) => [c.code, c])) }
}
