import type { Lexicon } from '../../model/lexicon.ts'
import type { CountryMention, QuantityMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'

type Classes = Lexicon['classes']

/** Currencies by the name that they share and the country that uses them. */
type Local = ReadonlyMap<string, ReadonlyMap<string, string>>

const build = (classes: Classes): Local => {
  const out = new Map<string, Map<string, string>>()
  for (const [name, words] of Object.entries(classes)) {
    const parts = /^local:(\w{3})\/(\w{3})$/.exec(name)
    if (parts === null) continue
    for (const w of words) out.set(w, (out.get(w) ?? new Map<string, string>()).set(parts[1]!, parts[2]!))
  }
  return out
}

const cache = new WeakMap<Classes, Local>()
const localOf = (classes: Classes): Local => {
  const known = cache.get(classes) ?? build(classes)
  cache.set(classes, known)
  return known
}

/** The one currency that the countries named use, or null where they use none or several. */
const only = (uses: ReadonlyMap<string, string>, countries: readonly CountryMention[]): string | null => {
  const codes = new Set(countries.flatMap((c) => uses.get(c.value) ?? []))
  return codes.size === 1 ? [...codes][0]! : null
}

/**
 * Gives amounts of a shared name ("30 million lei", "5 million kroner") the currency of the country that the text names: of its sentence
 * (`sentenceAt`, by token) when that decides, else of the whole text. Amounts with the country before the name ("Moldovan lei") stay as they are.
 */
export const localCurrencies = (
  t: Tokens,
  quantities: readonly QuantityMention[],
  countries: readonly CountryMention[],
  sentenceAt: (token: number) => number,
  classes: Classes,
): readonly QuantityMention[] => {
  const local = localOf(classes)
  const inSentence = Map.groupBy(countries, (c) => sentenceAt(c.from))
  const ends = new Set(countries.map((c) => c.to))
  const wholeText = new Map<ReadonlyMap<string, string>, string | null>()
  const ofText = (uses: ReadonlyMap<string, string>): string | null => {
    if (!wholeText.has(uses)) wholeText.set(uses, only(uses, countries))
    return wholeText.get(uses)!
  }
  return quantities.map((q) => {
    const uses = q.form === 'money' ? local.get(t.lower[q.to - 1]!) : undefined
    if (uses === undefined || ends.has(q.to - 1)) return q
    const unit = only(uses, inSentence.get(sentenceAt(q.from)) ?? []) ?? ofText(uses) ?? q.unit
    return unit === q.unit ? q : { ...q, unit }
  })
}
