import type { Matcher } from '../lexicon/matcher.ts'
import type { Reference } from '../model/lexicon.ts'
import { tokenize } from '../text/tokens.ts'
import type { AboutInput, Home } from './about.ts'

/** How far into a text its dateline may reach, and how far from its end the credit may stand, in UTF-16 units. */
const HEAD = 400
const TAIL = 160

/** Country by the name of an agency, made once for a list of facts. */
const agencyLists = new WeakMap<Reference, ReadonlyMap<string, string>>()

const agenciesOf = (reference: Reference): ReadonlyMap<string, string> => {
  const known = agencyLists.get(reference)
  if (known) return known
  const made = new Map(reference.agencies.facts.map((f) => [f.name, f.country] as const))
  agencyLists.set(reference, made)
  return made
}

/** Places in which a report names the agency that made it: brackets or slashes of its dateline, the word before its dash, and the credit at its end. */
const IN_DATELINE = [/[([/]\s*([A-Z][^()[\]/\n]{1,40}?)\s*[)\]/]/g, /(?:^|[.,]\s|\n)\s*([A-Z][\w.+-]{1,20}) (?:–|—|--|-) /g]
const AT_END = /(?:source:\s*|\(|--+\s?|–\s?|—\s?)([A-Z][^()\n]{1,40}?)\s*\)?\s*$/gim

/** The known agency that a text names as its own, by country. An outlet of the world press has none. */
const agencyIn = (text: string, agencies: ReadonlyMap<string, string>): string | null => {
  const look = (piece: string, pattern: RegExp): string | null => {
    for (const found of piece.matchAll(pattern)) {
      const name = found[1]!.trim()
      // "Turkmenistan State News Agency-TDH", "Xinhua/Li Wei": the first part that is known
      const country = agencies.get(name) ?? name.split(/[-/,]\s*/).flatMap((part) => agencies.get(part.trim()) ?? [])[0]
      if (country) return country
    }
    return null
  }
  const head = text.slice(0, HEAD)
  return look(head, IN_DATELINE[0]!) ?? look(head, IN_DATELINE[1]!) ?? look(text.slice(-TAIL), AT_END)
}

/** "Presidency of Albania", "Ministry of Foreign Affairs of the Republic of Kenya": the country whose state publishes a text. */
const countryOfPublisher = (publisher: string | null, matcher: Matcher): string | null => {
  if (!publisher) return null
  // a newspaper's name tells where it is printed, not for whom its people speak
  if (!/minist|government|presiden|embassy|chancell|parliament|state house|department|mission|cabinet/i.test(publisher)) return null
  for (const hit of matcher.match(tokenize(publisher)).names) {
    const name = hit.names[0]!
    if (name.kind === 'country') return name.code
    if (name.kind === 'place') return name.country
  }
  return null
}

/** Whether the line a token stands in is nothing but a place and a date: "Rabat, 20 February 2025". */
const isDateLine = (input: AboutInput, token: number): boolean => {
  const sentence = input.sentenceAt[token]!
  if (sentence < 0) return true
  if (sentence > 4 || !input.heading[sentence]) return false
  const tokens = input.tokens
  let from = token
  while (from > 0 && input.sentenceAt[from - 1] === sentence) from--
  let to = token
  while (to < tokens.count && input.sentenceAt[to] === sentence) to++
  return to - from <= 9 && input.times.some((m) => m.from >= from && m.to <= to)
}

/** "Accra (XYZ) –": an agency in brackets that no list knows may report from anywhere, so that its dateline is nobody's home. */
const isAgencyLine = (input: AboutInput, token: number): boolean => {
  for (let i = token; i < input.tokens.count && i < token + 14 && input.sentenceAt[i]! < 0; i++) if (input.tokens.words[i] === '(') return true
  return false
}

/** The country of the dateline: a place or country named before the first sentence, or on a line with the date. */
const ofDateline = (input: AboutInput): string | null => {
  const early = Math.min(input.tokens.count, 80)
  if (input.places.some((p) => p.from < early && isDateLine(input, p.from) && isAgencyLine(input, p.from))) return null
  for (const p of input.places) if (p.from < early && p.country && isDateLine(input, p.from)) return p.country
  for (const c of input.countries) if (c.from < early && c.form === 'name' && isDateLine(input, c.from)) return c.value
  return null
}

/**
 * The country whose account a report is, so that an office without a nation is its own: of the publisher, of the agency
 * that a dateline or a credit names, or of the place in the dateline; null where nothing tells.
 */
export const homeOf = (input: AboutInput, publisher: string | null, matcher: Matcher): Home => {
  const agencies = agenciesOf(input.reference)
  const agency = publisher === null ? undefined : agencies.get(publisher.trim())
  const state = agency ? null : countryOfPublisher(publisher, matcher)
  const press = agency ?? state ?? agencyIn(input.tokens.text, agencies)
  return press ? { country: press, by: 'press', official: state } : { country: ofDateline(input), by: 'place', official: null }
}
