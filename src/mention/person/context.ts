import type { WordHit } from '../../lexicon/matcher.ts'
import type { CountryMention, PlaceMention } from '../../model/mention.ts'
import type { Tokens } from '../../text/tokens.ts'

export interface PersonInput {
  readonly tokens: Tokens
  readonly words: readonly (WordHit | null)[]
  /** Countries and places found so far, by token of their start. */
  readonly countryAt: ReadonlyMap<number, CountryMention>
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  /** 1 for tokens that belong to a country, place or organisation. */
  readonly taken: Uint8Array
  /** First tokens of sentences. */
  readonly opens: Uint8Array
}

/** What stands beside a name: the office as printed and the country it belongs to. */
export interface Beside {
  readonly role: string | null
  readonly country: string | null
}

const NOTHING: Beside = { role: null, country: null }
const REACH = 16

const officeAt = (words: readonly (WordHit | null)[], i: number): WordHit | null => {
  const hit = words[i]
  if (!hit) return null
  for (const name of hit.classes) if (name.startsWith('office:')) return hit
  return null
}

const countryNear = (p: PersonInput, i: number): string | null => p.countryAt.get(i)?.value ?? p.placeAt.get(i)?.country ?? null

/** The country named in tokens `[from, to)`, the nearest to the office first. */
const countryIn = (p: PersonInput, from: number, to: number): string | null => {
  for (let i = to - 1; i >= from; i--) {
    const found = countryNear(p, i)
    if (found) return found
  }
  return null
}

/** Start of the noun phrase that ends at token `i`, for a look to the left. */
const phraseStart = (p: PersonInput, i: number): number => {
  const t = p.tokens
  let k = i
  while (
    k > 0 &&
    i - k < REACH &&
    !p.opens[k] &&
    !/^[.;:!?()“”«»"]$/.test(t.words[k - 1]!) &&
    !(t.words[k - 1] === ',' && k < i) &&
    !/^(?:said|says|met|with|and|by|between|told)$/.test(t.lower[k - 1]!)
  )
    k--
  return k
}

/** "Albanian President X", "Kazakhstan's President, X", "Speaker of the Senate X", "the minister of foreign affairs of Y, X". */
const before = (p: PersonInput, from: number): Beside => {
  const t = p.tokens
  if (p.opens[from]) return NOTHING
  let end = from
  if (t.words[end - 1] === ',') end--
  if (/^(?:of|for|in|at)$/.test(t.lower[end - 1] ?? '')) return NOTHING
  const start = phraseStart(p, end - 1)
  for (let i = end - 1; i >= start; i--) {
    const office = longest(p, i, start)
    if (!office || office.to > end) continue
    const between = end - office.to
    if (between > 0 && (!/^(?:of|for)$/.test(t.lower[office.to]!) || !closesOffice(p, end, from))) continue
    if (t.words[from - 1] === ',' && between === 0 && p.opens[i] && office.to - i === 1 && t.lower[i] === 'general') continue
    return { role: t.text.slice(t.start[roleStart(p, office.from, start)]!, t.end[end - 1]!), country: countryIn(p, office.to, end) ?? countryIn(p, start, i) }
  }
  return NOTHING
}

/** "Minister of Foreign Affairs X", "President of Y, X": a comma, a country or a capitalised word that is no name stands before the name; "and" does not. */
const closesOffice = (p: PersonInput, end: number, from: number): boolean => {
  const last = p.tokens.lower[end - 1]!
  if (last === 'and' || last === 'or') return false
  return end < from || p.taken[end - 1] === 1 || /^\p{Lu}/u.test(p.tokens.words[end - 1]!)
}

/** The longest office that ends where the one at token `i` ends: "Prime Minister" rather than "Minister". */
const longest = (p: PersonInput, i: number, start: number): WordHit | null => {
  const here = officeAt(p.words, i)
  if (!here) return null
  for (let k = Math.max(start, i - 4); k < i; k++) {
    const wider = officeAt(p.words, k)
    if (wider && wider.to === here.to) return wider
  }
  return here
}

/** "deputy", "former", "Acting", "First" belong to the office. */
const roleStart = (p: PersonInput, i: number, start: number): number => {
  let k = i
  while (
    k > start &&
    /^(?:deputy|vice|former|late|ex|acting|first|interim|outgoing|chief|senior|special|foreign|defence|defense|trade|finance|interior)$/.test(
      p.tokens.lower[k - 1]!,
    )
  )
    k--
  return k
}

/** "X, an expert at the Y-based institute,", "X, Albania's foreign minister,", "X, president of Y". */
const after = (p: PersonInput, to: number): Beside => {
  const t = p.tokens
  // "Foreign Minister X of Y"
  if (t.lower[to] === 'of' && p.countryAt.has(to + 1)) return { role: null, country: p.countryAt.get(to + 1)!.value }
  if (t.words[to] !== ',' && t.words[to] !== '(') return NOTHING
  let end = to + 1
  while (end < t.count && end - to < 24 && !/^[,.;:)!?–—”»]$/.test(t.words[end]!) && !p.opens[end]) end++
  for (let i = to + 1; i < Math.min(end, to + 10); i++) {
    if (/^(?:said|says|told|who|which|and|met|has|have|was|is|will)$/.test(t.lower[i]!)) return NOTHING
    const office = officeAt(p.words, i)
    if (!office) continue
    let first = to + 1
    if (/^(?:an?|the)$/.test(t.lower[first]!)) first++
    return { role: t.text.slice(t.start[first]!, t.end[end - 1]!), country: countryIn(p, to + 1, end) }
  }
  return NOTHING
}

/** Office and country that the words beside the name at tokens `[from, to)` give. */
export const beside = (p: PersonInput, from: number, to: number): Beside => {
  const left = before(p, from)
  if (left.role) return left.country ? left : { role: left.role, country: after(p, to).country }
  return after(p, to)
}
