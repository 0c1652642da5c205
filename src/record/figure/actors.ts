import { carriedSpan, countryAt, otherOf, partyAt } from './country.ts'
import { aidActors, distinct, isListed } from './giving.ts'
import { possessor, subjectOf } from './owner.ts'
import type { Actors, Ground, Known } from './reading.ts'
import { lower } from './reading.ts'
import type { Measure } from './words.ts'

interface Around {
  from: Known<string> | null
  to: Known<string> | null
  with: Known<string> | null
  of: Known<string> | null
  in: Known<string> | null
}

const prepositions: ReadonlySet<string> = new Set(['from', 'to', 'with', 'of', 'in', 'into', 'by', 'between', 'for'])

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
    const party = g.words.measures.get(lower(g, i)) === 'aid' && isListed(g, k + 1) ? null : partyAt(g, k + 1)
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

/** "X's total exports grew, while its imports fell": both are with all the world. */
const worldBefore = (g: Ground, i: number): boolean => {
  for (let k = g.view.from; k < i; k++) {
    if (
      /^(?:exports|imports)$/.test(lower(g, k)) &&
      /^(?:total|overall|global|worldwide|foreign)$/.test(lower(g, k - 1)) &&
      !/^(?:to|from)$/.test(lower(g, k + 1))
    )
      return !/^(?:to|from)$/.test(lower(g, i + 1))
  }
  return false
}

/** Sentences on "foreign trade turnover" that name one country at most tell of its trade with all. */
const isForeignTrade = (g: Ground): boolean => {
  for (let n = g.view.index; n >= 0 && n > g.view.index - 3; n--) {
    const view = g.views[n]!
    if (new Set(view.countries.map((c) => c.value)).size > 1) return false
    for (let k = view.from; k + 1 < view.to; k++)
      if (lower(g, k) === 'foreign' && lower(g, k + 1) === 'trade' && lower(g, k + 2) !== 'minister') return true
  }
  return false
}

const complete = (g: Ground, i: number, a: Actors): Actors => {
  const pair = isWorld(g, i) || isForeignTrade(g) || worldBefore(g, i) ? null : g.context.pair
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
