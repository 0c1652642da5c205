import type { Clause } from '../clause/clause.ts'
import { clauseReader } from '../clause/clauses.ts'
import { worthParsing } from '../clause/worth.ts'
import type { Parser } from '../grammar/parser.ts'
import { refineTags } from '../grammar/refine.ts'
import type { Tagger } from '../grammar/tagger.ts'
import { Tag } from '../grammar/tags.ts'
import { createTrees } from '../grammar/tree.ts'
import type { Hits, Matcher } from '../lexicon/matcher.ts'
import { findTimes } from '../mention/date/index.ts'
import { findNames } from '../mention/names/find.ts'
import { findOrganisations } from '../mention/organisation/find.ts'
import { findPersons } from '../mention/person/find.ts'
import { findQuantities } from '../mention/quantity/index.ts'
import { localCurrencies } from '../mention/quantity/local.ts'
import { findQuotations } from '../mention/quotation/find.ts'
import type { Lexicon, Reference } from '../model/lexicon.ts'
import type { CountryMention, Mention, OrganisationMention, PersonMention, PlaceMention } from '../model/mention.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Tokens, TokenType, tokenize } from '../text/tokens.ts'
import { namesTwo, pairOf, peopleOf, sortMentions } from './about.ts'
import { homeOf } from './home.ts'
import { hangClauses, type Scene, tokenFrom } from './scene.ts'

/** What the engine carries from document to document. */
export interface Tools {
  readonly lexicon: Lexicon
  readonly reference: Reference
  readonly matcher: Matcher
  readonly tagger: Tagger
  /** Null: clauses are read from the order of words alone. */
  readonly parser?: Parser | null
  /** Every sentence is parsed, whatever it holds; to measure with. */
  readonly eager?: boolean
}

interface Names {
  readonly countries: CountryMention[]
  readonly places: PlaceMention[]
  readonly organisations: OrganisationMention[]
  readonly persons: readonly PersonMention[]
}

const readNames = (t: Tokens, hits: Hits, opens: Uint8Array): Names => {
  const names = findNames(t, hits.names)
  // "US$5 million" names a currency, not a party
  const countries = names.filter((m): m is CountryMention => m.kind === 'country' && !/^(?:\$|dollars?|currency)$/.test(t.lower[m.to] ?? ''))
  const places = names.filter((m) => m.kind === 'place')
  const known = names.filter((m) => m.kind === 'organisation')
  const taken = new Uint8Array(t.count)
  for (const m of known) taken.fill(1, m.from, m.to)
  const bodies = findOrganisations({ tokens: t, words: hits.words, countries, taken })
  for (const m of [...names, ...bodies]) taken.fill(1, m.from, m.to)
  const covered = (m: { from: number; to: number }): boolean => bodies.some((b) => b.from <= m.from && m.to <= b.to && b.to - b.from > m.to - m.from)
  const free = places.filter((m) => !covered(m))
  const persons = findPersons({
    tokens: t,
    words: hits.words,
    countryAt: new Map(countries.map((c) => [c.from, c])),
    placeAt: new Map(places.map((p) => [p.from, p])),
    taken,
    opens,
  })
  return { countries, places: free, organisations: [...known, ...bodies], persons }
}

/** Names are proper nouns, whatever their letters suggest to the tagger ("United", "and" inside a name). */
const tagNames = (t: Tokens, tags: Uint8Array, names: Names): void => {
  for (const m of names.countries) if (m.form !== 'adjective') tags.fill(Tag.PROPN, m.from, m.to)
  for (const m of names.places) tags.fill(Tag.PROPN, m.from, m.to)
  for (const m of names.persons) tags.fill(Tag.PROPN, m.from, m.to)
  // "the Bangladesh–Nepal committee": the dash between two names is of one name
  for (const [k, m] of names.countries.entries()) {
    const next = names.countries[k + 1]
    if (next && next.from === m.to + 1 && t.words[m.to] === '–' && t.end[m.to - 1] === t.start[m.to] && t.end[m.to] === t.start[next.from])
      tags[m.to] = Tag.PROPN
  }
  for (const m of names.organisations) if (m.to - m.from > 1 || m.form === 'igo') tags.fill(Tag.PROPN, m.from, m.to)
}

const index = (t: Tokens, mentions: readonly Mention[]): Int32Array => {
  const at = new Int32Array(t.count).fill(-1)
  const rank = { organisation: 3, person: 2, place: 1, country: 1 } as { readonly [kind: string]: number }
  mentions.forEach((m, k) => {
    if (!rank[m.kind]) return
    for (let i = m.from; i < m.to; i++) if (at[i]! < 0 || rank[mentions[at[i]!]!.kind]! < rank[m.kind]!) at[i] = k
  })
  return at
}

/** Reads a text up to its clauses: tokens, sentences, mentions, tags, clauses, people, and what the document is about. */
export const buildScene = (text: string, published: string | null, tools: Tools, publisher: string | null = null): Scene => {
  const tokens = tokenize(text)
  const sentences = splitSentences(tokens)
  const hits = tools.matcher.match(tokens)
  const opens = new Uint8Array(tokens.count)
  const sentenceAt = new Int32Array(tokens.count).fill(-1)
  for (let s = 0; s < sentences.count; s++) {
    opens[sentences.from[s]!] = 1
    sentenceAt.fill(s, sentences.from[s]!, sentences.to[s]!)
  }
  const names = readNames(tokens, hits, opens)
  const times = findTimes(tokens, sentences, { published })
  const found = findQuantities(tokens, sentences, times, tools.lexicon.currencies, tools.lexicon.classes)
  const quantities = localCurrencies(tokens, found, names.countries, (token) => sentenceAt[token]!, tools.lexicon.classes)
  const quotations = findQuotations(tokens, sentences)
  const mentions = sortMentions([
    ...names.countries,
    ...names.places,
    ...names.organisations,
    ...names.persons,
    ...times,
    ...quantities,
    ...quotations,
  ])
  const quoteAt = new Int32Array(tokens.count).fill(-1)
  quotations.forEach((q, k) => {
    if (q.inside >= 0) return
    for (const piece of q.pieces)
      for (let i = Math.max(q.from, tokenFrom({ tokens }, piece.start)); i < q.to && tokens.end[i]! <= piece.end; i++) quoteAt[i] = k
  })
  const tags = new Uint8Array(tokens.count)
  for (let s = 0; s < sentences.count; s++) tools.tagger.tag(tokens, sentences.from[s]!, sentences.to[s]!, tags)
  for (let i = 0; i < tokens.count; i++) if (tokens.type[i] === TokenType.punctuation && tags[i] !== Tag.SYM) tags[i] = Tag.PUNCT
  tagNames(tokens, tags, names)
  const temporal = new Uint8Array(tokens.count)
  for (const m of times) temporal.fill(1, m.from, m.to)
  const about = {
    tokens,
    countries: names.countries,
    places: names.places,
    persons: names.persons,
    published,
    reference: tools.reference,
    sentenceAt,
    heading: sentences.heading,
    times,
  }
  const pair = pairOf(about)
  const home = homeOf(about, publisher, tools.matcher)
  const people = peopleOf(about, pair, home)
  const between = namesTwo({ ...names, people })
  const clauses: Clause[] = []
  const firstClause = new Int32Array(sentences.count + 1)
  const trees = tools.parser ? createTrees(tokens.count) : null
  const readClauses = clauseReader({ tokens, tags, temporal, words: hits.words }, trees)
  for (let s = 0; s < sentences.count; s++) {
    firstClause[s] = clauses.length
    refineTags(tokens, sentences.from[s]!, sentences.to[s]!, tags, hits.words)
    if (sentences.heading[s]) continue
    const [from, to] = [sentences.from[s]!, sentences.to[s]!]
    if (trees && (tools.eager || worthParsing(tags, hits.words, from, to, between))) tools.parser!.parse(tokens, tags, from, to, trees)
    for (const c of readClauses(s, from, to, clauses.length)) clauses.push(c)
  }
  firstClause[sentences.count] = clauses.length
  return {
    tokens,
    sentences,
    tags,
    hits,
    published,
    mentions,
    ...names,
    times,
    quantities: quantities.filter((q) => q.form !== 'telephone'),
    quotations,
    nameAt: index(tokens, mentions),
    quoteAt,
    sentenceAt,
    clauses,
    dependents: hangClauses(clauses),
    firstClause,
    people,
    between,
    pair,
    home: home.country,
    official: home.official,
  }
}
