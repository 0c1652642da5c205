import type { CountryMention } from '../../model/mention.ts'
import type { Inference } from '../../model/record.ts'
import { TokenType } from '../../text/tokens.ts'
import type { Cited } from './cites.ts'
import type { SentenceView } from './context.ts'
import { spanOf, textOf } from './context.ts'
import type { Actors, Anchor, Ground, Known, Reading } from './reading.ts'
import { lower, nobody, saidKnown } from './reading.ts'
import type { Measure } from './words.ts'

const isState = (c: CountryMention): boolean => c.form === 'name' || c.form === 'adjective'
const countryAt = (v: SentenceView, i: number): CountryMention | null => v.countries.find((c) => c.from === i && c.form !== 'seat') ?? null
const countryBehind = (v: SentenceView, to: number): CountryMention | null => v.countries.find((c) => c.to === to && c.form !== 'seat') ?? null
/** The country of a place that begins at a token ("Tirana's exports"). */
const placeAt = (v: SentenceView, i: number): string | null => v.places.find((p) => p.from === i && p.form === 'capital')?.country ?? null

const infer = (g: Ground, from: number, to: number, source: Inference['from']): Inference => ({ said: textOf(g.tokens, from, to), from: source })

/** The country that opens a sentence as its subject: "Hungary did not buy …", not "Hungary and Ghana …" and not "Hungary's …". */
const opening = (g: Ground, sentence: number): CountryMention | null => {
  const view = g.views[sentence]!
  const first = view.countries.find((c) => c.form === 'name' && c.from <= view.from + 1) ?? null
  if (first === null || (first.from > view.from && lower(g, view.from) !== 'the')) return null
  return /^(?:and|'s|'|,)$/.test(lower(g, first.to)) ? null : first
}

/** The country that "the country" or "its" before token `i` goes back to: the last one named in this sentence, or the subject of one of the two before, or the last one named there. */
const lastCountry = (g: Ground, i: number): CountryMention | null => {
  for (let k = g.view.index; k >= 0 && k >= g.view.index - 2; k--) {
    const before = g.views[k]!.countries.filter((c) => c.to <= i && c.form !== 'seat')
    if (before.length > 0) return (k < g.view.index ? opening(g, k) : null) ?? before.at(-1)!
  }
  return null
}

/** The country that opens a sentence told after the last figure. */
const openingSince = (g: Ground): CountryMention | null => {
  for (let k = g.view.index - 1; k > g.carried.sentence && k >= 0 && k >= g.view.index - 2; k--) {
    const subject = opening(g, k)
    if (subject !== null) return subject
  }
  return null
}

/** The possessor in a sentence before: "Kazakhstan's exports" rather than the partner named last. */
const reporterBefore = (g: Ground, i: number): Known<string> | null => {
  const { reporter } = g.carried.actors
  if (reporter !== null && g.carried.sentence >= g.view.index - 3) {
    const words = infer(g, i, i + 1, 'rule')
    return { value: reporter.value, inferred: typeof reporter.inferred?.from === 'object' ? reporter.inferred : words }
  }
  return null
}

const pronouns: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'our'])

/** Who owns the noun at `i`: "Norway's exports", "Norwegian exports", "the country's exports", "its exports". */
const possessor = (g: Ground, i: number): Known<string> | null => {
  const at = skipModifiers(g, i)
  const direct = countryBehind(g.view, at) ?? (lower(g, at - 1) === "'s" || lower(g, at - 1) === "'" ? countryBehind(g.view, at - 1) : null)
  if (direct !== null) return saidKnown(direct.value)
  const place = lower(g, at - 1) === "'s" ? placeAt(g.view, at - 2) : null
  if (place !== null) return saidKnown(place)
  const noun = lower(g, at - 1) === "'s" && /^(?:country|nation|republic|kingdom|state)$/.test(lower(g, at - 2))
  if (!noun && !pronouns.has(lower(g, at - 1))) return null
  const from = noun ? at - 3 : at - 1
  const said = textOf(g.tokens, Math.max(from, g.view.from), at)
  const here = subjectCountry(g, Math.max(from, 0)) ?? openingSince(g)
  if (here !== null) return { value: here.value, inferred: { said, from: spanOf(g.tokens, here.from, here.to) } }
  const carried = reporterBefore(g, at)
  if (carried !== null) return { value: carried.value, inferred: { said, from: carriedSpan(g, carried) } }
  const last = lastCountry(g, from)
  return last === null ? null : { value: last.value, inferred: { said, from: spanOf(g.tokens, last.from, last.to) } }
}

const carriedSpan = (g: Ground, known: Known<string>): Inference['from'] => {
  for (let k = g.view.index; k >= 0; k--) {
    const named = g.views[k]!.countries.findLast((c) => c.value === known.value && (k < g.view.index || c.to <= g.view.to))
    if (named !== undefined) return spanOf(g.tokens, named.from, named.to)
  }
  return 'rule'
}

/** A country named before token `i` in the same sentence that can own something: its subject. */
const subjectCountry = (g: Ground, i: number): CountryMention | null =>
  g.view.countries.find(
    (c) => c.to <= i && isState(c) && lower(g, c.from - 1) !== 'to' && lower(g, c.from - 1) !== 'from' && lower(g, c.from - 1) !== 'with',
  ) ?? null

/** Adjectives and goods between the possessor and the noun: "Norway's total fish exports"; at most four tokens. */
const skipModifiers = (g: Ground, i: number): number => {
  for (let k = i; k > g.view.from && k > i - 5; k--) {
    const w = lower(g, k - 1)
    if (countryBehind(g.view, k) !== null || w === "'s" || w === "'" || pronouns.has(w)) return k
    if (!/^[\p{L}]/u.test(w) || /^(?:of|the|a|in|to|from|and|for|with|on|by|at|that|which|while|as|reached|hit)$/.test(w)) return k
  }
  return i
}

interface Around {
  from: Known<string> | null
  to: Known<string> | null
  with: Known<string> | null
  of: Known<string> | null
  in: Known<string> | null
}

const prepositions: ReadonlySet<string> = new Set(['from', 'to', 'with', 'of', 'in', 'into', 'by', 'between', 'for'])

/** A country, or the country of a capital or of "the country", that begins at token `i`, an article before it skipped. */
const partyAt = (g: Ground, i: number): Known<string> | null => {
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

/** Countries behind prepositions after token `i`, up to the end of the phrase. */
const partiesBehind = (g: Ground, i: number, verb: boolean): Around => {
  const out: Around = { from: null, to: null, with: null, of: null, in: null }
  const quantity = (k: number): boolean => g.view.quantities.some((q) => q.from <= k && k < q.to)
  let heldBy = -1
  for (let k = i + 1; k < g.view.to && k < i + (verb ? 24 : 14); k++) {
    const w = lower(g, k)
    if (w === ';' || w === ':' || (g.words.measures.has(w) && !quantity(k) && k > i + 1 && g.words.measures.get(w) !== 'other')) break
    if (!verb && (w === ',' || w === 'while' || w === 'whereas' || w === 'which')) break
    if (!prepositions.has(w)) continue
    const party = partyAt(g, k + 1)
    if (w === 'for' && g.words.measures.get(lower(g, i)) !== 'aid') continue
    const slot = w === 'for' ? 'to' : w === 'into' ? 'in' : w === 'by' ? 'of' : w === 'between' ? 'with' : (w as keyof Around)
    // "to the Defence Forces of X": the body stands for the country
    const body = w === 'of' && heldBy >= 0 && k - heldBy < 6
    if (party !== null && body && out.to === null) out.to = party
    else if (party !== null && out[slot] === null) out[slot] = party
    if (slot === 'to' && party === null) heldBy = k
    else if (w !== 'of') heldBy = -1
  }
  return out
}

/** Behind a preposition, except as "the Government of X". */
const isOblique = (g: Ground, c: CountryMention): boolean => {
  const of = lower(g, c.from - 1) === 'the' ? c.from - 2 : c.from - 1
  if (lower(g, of) === 'of') return !/^(?:government|governments|republic|kingdom|state|people)$/.test(lower(g, of - 1))
  return /^(?:to|from|with|in)$/.test(lower(g, of))
}

/** The subject of an exporting or importing verb: the last country before it in its clause. */
const subjectOf = (g: Ground, i: number): Known<string> | null => {
  for (let k = i - 1; k >= g.view.from && k > i - 12; k--) {
    const w = lower(g, k)
    if (w === ';' || w === ':') return null
    if (g.view.organisations.some((o) => o.form === 'igo' && o.to === k + 1)) return null
    const country = countryBehind(g.view, k + 1)
    if (country !== null && isState(country) && !isOblique(g, country)) return saidKnown(country.value)
    if (pronouns.has(w) || w === 'it' || w === 'they' || (w === 'country' && lower(g, k - 1) === 'the')) {
      const last = g.carried.actors.reporter ?? null
      const named = lastCountry(g, k)
      if (named !== null) return { value: named.value, inferred: infer(g, k, k + 1, spanOf(g.tokens, named.from, named.to)) }
      return last === null ? null : { value: last.value, inferred: infer(g, k, k + 1, carriedSpan(g, last)) }
    }
  }
  return null
}

/** The other country of the pair, as inference; null when the one known is not of the pair. */
export const otherOf = (pair: readonly [string, string] | null, known: string): Known<string> | null => {
  if (pair === null || !pair.includes(known)) return null
  return { value: pair[0] === known ? pair[1] : pair[0], inferred: { said: null, from: 'rule' } }
}

/** "total exports", "exports to the world": no single partner. */
const isWorld = (g: Ground, i: number): boolean => {
  for (let k = Math.max(g.view.from, i - 3); k < i; k++)
    if (/^(?:total|overall|global|worldwide|world|foreign|aggregate)$/.test(lower(g, k))) return lower(g, k + 1) !== 'volume'
  for (let k = i + 1; k < Math.min(g.view.to, i + 14); k++) {
    if (k > i + 5 && g.words.measures.has(lower(g, k)) && !g.view.quantities.some((q) => q.from <= k && k < q.to)) return false
    if (!/^(?:to|from|with|within|into)$/.test(lower(g, k))) continue
    const w = lower(g, k + 1) === 'the' ? lower(g, k + 2) : lower(g, k + 1)
    if (/^(?:world|eu|region|union|abroad|countries|european|third|other|global)$/.test(w)) return true
    if (g.view.countries.every((c) => c.from !== k + 1) && /^(?:countries|neighbours|neighbors|states|members)$/.test(lower(g, k + 2))) return true
    // "within EAC": a bloc by its letters
    if (
      /^(?:within|from|to)$/.test(lower(g, k)) &&
      /^[A-Z]{3,}$/.test(g.tokens.words[k + 1] ?? '') &&
      g.view.countries.every((c) => c.from !== k + 1) &&
      g.view.quantities.every((q) => q.from !== k + 1)
    )
      return true
    if (g.view.organisations.some((o) => (o.from === k + 1 || o.from === k + 2) && !g.view.countries.some((c) => c.from === o.from))) return true
  }
  return false
}

/** The possessor told of the flow before, when it is not the other country now named: "exports to X …; imports from Z". */
const sameReporter = (g: Ground, partner: string): Known<string> | null => {
  const { reporter } = g.carried.actors
  if (reporter === null || reporter.value === partner || g.view.index - g.carried.sentence > 3) return null
  return { value: reporter.value, inferred: { said: null, from: carriedSpan(g, reporter) } }
}

/** "exports to X and Y": two partners are not the two sides. */
const isJoined = (g: Ground, i: number): boolean => {
  for (let k = i + 1; k < Math.min(g.view.to, i + 6); k++) {
    if (!/^(?:to|from)$/.test(lower(g, k))) continue
    const first = countryAt(g.view, lower(g, k + 1) === 'the' ? k + 2 : k + 1)
    if (first === null) return false
    const next = /^(?:and|,)$/.test(lower(g, first.to)) ? first.to + 1 : -1
    return next > 0 && countryAt(g.view, lower(g, next) === 'the' ? next + 1 : next) !== null
  }
  return false
}

const complete = (g: Ground, i: number, a: Actors): Actors => {
  const pair = isWorld(g, i) ? null : g.context.pair
  const told = a.reporter === null && a.partner !== null ? sameReporter(g, a.partner.value) : null
  if (told !== null) return { reporter: told, partner: a.partner }
  if (a.reporter === null && isJoined(g, i)) return a
  if (a.reporter !== null && a.partner === null) return { reporter: a.reporter, partner: otherOf(pair, a.reporter.value) }
  if (a.reporter === null && a.partner !== null) return { reporter: otherOf(pair, a.partner.value), partner: a.partner }
  return a
}

const sides = (measure: Measure, owner: Known<string> | null, p: Around): Actors => {
  if (measure === 'exports') return { reporter: owner ?? p.from ?? p.of, partner: p.to ?? p.with ?? p.in }
  // "the import of Polish products into Estonia": whose goods, and who takes them
  const taker = p.to ?? p.in
  if (measure === 'imports') return { reporter: owner ?? taker ?? p.of, partner: p.from ?? p.with ?? (taker === null ? null : p.of) }
  if (measure === 'aid') return { reporter: owner ?? p.from ?? p.of, partner: p.to ?? p.in }
  return { reporter: owner ?? p.from ?? p.of, partner: p.in ?? p.to }
}

/** "Norwegian imports of …" owned by the people that also stand behind "from" would be one country twice: the owner stays. */
const distinct = (a: Actors): Actors => (a.reporter !== null && a.reporter.value === a.partner?.value ? { reporter: a.reporter, partner: null } : a)

const giving =
  /^(?:sent|sends|send|provided|provides|provide|donated|donates|gave|gives|granted|grants|allocated|allocates|delivered|delivers|pledged|pledges|announced|extended|extend|extends|give|deliver|pledge|donate|grant|allocate|contribute|commit|commits|committed|earmarked|set|contributed|handed|offered|approved)$/

/** Donor and recipient of aid told by a verb of giving: "X sent 5 tonnes of aid to Y". */
const giver = (g: Ground, i: number): Actors => {
  for (let k = i; k >= g.view.from; k--) {
    if (!giving.test(lower(g, k))) continue
    const donor = subjectOf(g, k)
    return { reporter: donor, partner: recipient(g, k) }
  }
  return { reporter: null, partner: recipient(g, i) }
}

const gift =
  /^(?:gave|gives|give|donated|donates|granted|grants|allocated|allocates|provided|provides|contributed|contributes|committed|commits|pledged|pledges|earmarked)$/

/** "Norway gave NOK 1.2 billion to Syria": donor and recipient of a sum right behind a verb of giving; null when either is no country. */
export const giftOf = (g: Ground, number: number): Actors | null => {
  for (let k = number - 1; k >= g.view.from && k > number - 5; k--) {
    if (!gift.test(lower(g, k))) continue
    const actors = { reporter: subjectOf(g, k), partner: recipient(g, k) }
    return actors.reporter === null || actors.partner === null ? null : distinct(actors)
  }
  return null
}

/** The country behind "to" or "for" after a verb of giving, or right behind it ("provided Y with"). */
const recipient = (g: Ground, verb: number): Known<string> | null => {
  const direct = partyAt(g, verb + 1)
  if (direct !== null && lower(g, countryAt(g.view, verb + 1)?.to ?? verb + 1) === 'with') return direct
  for (let k = verb + 1; k < g.view.to; k++) {
    if (lower(g, k) !== 'to' && lower(g, k) !== 'for') continue
    const party = partyAt(g, k + 1)
    if (party !== null) return party
  }
  return null
}

const thanking = /^(?:thank|thanked|thanks|thanking|grateful|gratitude|appreciation|appreciated|praised)$/

/** "X thanked Y for 2 million dollars of aid": Y gave, X received. */
const thanked = (g: Ground, i: number): Actors | null => {
  for (let k = i; k >= g.view.from; k--) {
    if (!thanking.test(lower(g, k))) continue
    const donor = g.view.countries.find((c) => c.from > k && c.to <= i && c.form !== 'seat')
    if (donor === undefined) return null
    const subject = g.view.countries.findLast((c) => c.to <= k && c.form === 'name' && c.value !== donor.value)
    return { reporter: saidKnown(donor.value), partner: subject === undefined ? otherOf(g.context.pair, donor.value) : saidKnown(subject.value) }
  }
  return null
}

const aidActors = (g: Ground, i: number, verb: boolean, a: Actors): Actors => {
  if (verb || (a.reporter !== null && a.partner !== null)) return a
  const thanks = thanked(g, i)
  if (thanks !== null) return { reporter: a.reporter ?? thanks.reporter, partner: a.partner ?? thanks.partner }
  const told = giver(g, i)
  return { reporter: a.reporter ?? told.reporter, partner: a.partner ?? told.partner }
}

/** Reporter and partner of an amount of exports, imports, investment or aid whose word stands at token `i`. */
export const actorsOf = (g: Ground, i: number, measure: Measure, verb: boolean): Actors => {
  if (measure !== 'exports' && measure !== 'imports' && measure !== 'investment' && measure !== 'aid') return { reporter: null, partner: null }
  const behind = partiesBehind(g, i, verb)
  const owner = verb ? subjectOf(g, i) : possessor(g, i)
  // "imports from Norway to Iceland": the owner of "imports" is who they come to, even when a source of data is named before
  const found = sides(measure, owner, behind)
  // a body that is no country may give: the other side of a recipient is not concluded for aid
  if (measure === 'aid') return distinct(aidActors(g, i, verb, found))
  return complete(g, i, distinct(found))
}

/** "exports to X (+33 percent to 6 billion), Y (+26 percent)": the country right before the brackets of a number. */
export const bracketed = (r: Reading, at: number, actors: Actors): Actors => {
  let open = at
  while (open > r.view.from && open > at - 10 && !/^[()]$/.test(lower(r, open))) open--
  if (lower(r, open) !== '(' || actors.reporter === null) return actors
  const country = countryBehind(r.view, open)
  if (country !== null && isState(country)) return country.value === actors.reporter.value ? actors : { ...actors, partner: saidKnown(country.value) }
  const list = r.view.countries.some((c) => lower(r, c.to) === '(')
  return list && r.tokens.type[open - 1] === TokenType.word && lower(r, open - 1).endsWith('states') ? { ...actors, partner: null } : actors
}

/** What is measured, with the word that says so. */
interface Flow {
  readonly measure: Measure
  readonly actors: Actors
  readonly anchor?: Anchor | null
  readonly token?: number
}

/** "X's exports fell, while imports rose": the owner told of the flow before in the same sentence. */
const beside = (r: Reading, token: number): Actors | null => {
  const first = r.anchors.findLast((a) => a.token < token && (a.measure === 'exports' || a.measure === 'imports') && a.actors.reporter !== null)
  if (first === undefined || r.anchors.some((a) => a.token === token && a.verb)) return null
  const inferred = { said: null, from: 'rule' } as const
  const { reporter, partner } = first.actors
  return { reporter: { value: reporter!.value, inferred }, partner: partner === null ? null : { value: partner.value, inferred } }
}

/** "X exported … and imported …": the subject of the verb before; another subject leaves it open. */
const before = (r: Reading, verb: number): Actors => {
  const first = r.anchors.findLast((a) => a.verb && a.token < verb)
  return first === undefined || lower(r, verb - 1) !== 'and' ? nobody : { reporter: first.actors.reporter, partner: null }
}

/** "In the opposite direction", "The other way": the flow told before, turned round. */
const opposite = (r: Reading): boolean =>
  /^(?:in the (?:opposite|other|reverse) direction|the other way|conversely)/i.test(
    textOf(r.tokens, r.view.from, Math.min(r.view.to, r.view.from + 4)),
  )
const reporterSide = (r: Reading): Measure | null => r.carried.measure
const reversed = (a: Actors): Actors => ({ reporter: a.partner, partner: a.reporter })

/** Whose flow it is when the phrase names nobody: the side whose statistics are cited, else the reporter of the sentence before. */
export const filledActors = (r: Reading, m: Flow, cited: Cited | null): Actors => {
  if ((m.measure !== 'exports' && m.measure !== 'imports') || m.actors.reporter !== null || m.actors.partner !== null) return m.actors
  const { pair } = r.context
  if (cited?.country && pair?.includes(cited.country)) {
    return { reporter: { value: cited.country, inferred: { said: cited.name, from: 'rule' } }, partner: otherOf(pair, cited.country) }
  }
  const said = beside(r, m.anchor?.token ?? m.token ?? -1)
  if (said !== null) return said
  const { reporter, partner } = opposite(r) && reporterSide(r) === m.measure ? reversed(r.carried.actors) : r.carried.actors
  if (m.anchor?.verb && m.anchor.token > r.view.from + 1) return before(r, m.anchor.token)
  if (reporter === null || r.view.index - r.carried.sentence > 3) return m.actors
  const inferred = { said: null, from: 'rule' } as const
  return { reporter: { value: reporter.value, inferred }, partner: partner === null ? null : { value: partner.value, inferred } }
}
