import type { CountryMention } from '../../model/mention.ts'
import type { Inference } from '../../model/record.ts'
import type { SentenceView } from './context.ts'
import { spanOf, textOf } from './context.ts'
import type { Ground, Known } from './reading.ts'
import { lower, saidKnown } from './reading.ts'

/** A country by its name or as an adjective, not by its seat of government. */
export const isState = (c: CountryMention): boolean => c.form === 'name' || c.form === 'adjective'

/** The country that begins at a token. */
export const countryAt = (v: SentenceView, i: number): CountryMention | null => v.countries.find((c) => c.from === i && c.form !== 'seat') ?? null

/** The country whose words end before token `to`. */
export const countryBehind = (v: SentenceView, to: number): CountryMention | null => v.countries.find((c) => c.to === to && c.form !== 'seat') ?? null

/** The country of a place that begins at a token ("Tirana's exports"). */
export const placeAt = (v: SentenceView, i: number): string | null => v.places.find((p) => p.from === i && p.form === 'capital')?.country ?? null

/** What is concluded from the words of tokens `[from, to)`. */
export const infer = (g: Ground, from: number, to: number, source: Inference['from']): Inference => ({
  said: textOf(g.tokens, from, to),
  from: source,
})

/** Where a country carried from before was named last. */
export const carriedSpan = (g: Ground, known: Known<string>): Inference['from'] => {
  for (let k = g.view.index; k >= 0; k--) {
    const named = g.views[k]!.countries.findLast((c) => c.value === known.value && (k < g.view.index || c.to <= g.view.to))
    if (named !== undefined) return spanOf(g.tokens, named.from, named.to)
  }
  return 'rule'
}

/** The country that opens a sentence as its subject: "Hungary did not buy …", not "Hungary and Ghana …" and not "Hungary's …". */
const opening = (g: Ground, sentence: number): CountryMention | null => {
  const view = g.views[sentence]!
  const first = view.countries.find((c) => c.form === 'name' && c.from <= view.from + 1) ?? null
  if (first === null || (first.from > view.from && lower(g, view.from) !== 'the')) return null
  return /^(?:and|'s|'|,)$/.test(lower(g, first.to)) ? null : first
}

/** The country that opens a sentence told after the last figure. */
export const openingSince = (g: Ground): CountryMention | null => {
  for (let k = g.view.index - 1; k > g.carried.sentence && k >= 0 && k >= g.view.index - 2; k--) {
    const subject = opening(g, k)
    if (subject !== null) return subject
  }
  return null
}

/** The country that "the country" or "its" before token `i` goes back to: the last one named in this sentence, or the subject of one of the two before, or the last one named there. */
export const lastCountry = (g: Ground, i: number): CountryMention | null => {
  for (let k = g.view.index; k >= 0 && k >= g.view.index - 2; k--) {
    const before = g.views[k]!.countries.filter((c) => c.to <= i && c.form !== 'seat')
    if (before.length > 0) return (k < g.view.index ? opening(g, k) : null) ?? before.at(-1)!
  }
  return null
}

/** A country, or the country of a capital or of "the country", that begins at token `i`, an article before it skipped. */
export const partyAt = (g: Ground, i: number): Known<string> | null => {
  const at = lower(g, i) === 'the' ? i + 1 : i
  const country = countryAt(g.view, at)
  if (country !== null) return saidKnown(country.value)
  const place = placeAt(g.view, at)
  if (place !== null) return saidKnown(place)
  if (at === i + 1 && lower(g, at) === 'country') {
    const last = g.carried.actors.reporter ?? null
    const named = last === null ? lastCountry(g, i) : null
    if (last !== null) return { value: last.value, inferred: infer(g, i, at + 1, carriedSpan(g, last)) }
    if (named !== null) return { value: named.value, inferred: infer(g, i, at + 1, spanOf(g.tokens, named.from, named.to)) }
  }
  return null
}

/** The other country of the pair, as inference; null when the one known is not of the pair. */
export const otherOf = (pair: readonly [string, string] | null, known: string): Known<string> | null => {
  if (pair === null || !pair.includes(known)) return null
  return { value: pair[0] === known ? pair[1] : pair[0], inferred: { said: null, from: 'rule' } }
}
