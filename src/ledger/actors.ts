import type { Actor, ActorEvidence, ActorOffice } from '../model/actor.ts'
import type { Document } from '../model/document.ts'
import { shortHash } from '../model/hash.ts'
import type { Claim } from '../model/ledger.ts'
import { type Appearance, appearancesOf } from './appearances.ts'
import { byText } from './canonical.ts'
import { onceFor, onceForList, onceForNamed } from './once.ts'
import { contentWords } from './similarity.ts'
import { spellingKey, splitName } from './spelling.ts'

/*
 * Which names of several documents are one person or body.
 *
 * A person: the last words of the names have one spelling key; the given names agree as far as both are printed (an initial for a name,
 * one more middle name); the country or the office agrees, or the full name is the same; and nothing speaks against it: two countries,
 * unless the full name is the same and no other office, or one document that names both as two.
 * A bare surname belongs to the one person of that name whom its document, country or office points at; to nobody when that is not one.
 * A body: the same name but for article, accents and the owner before it ("the Indian Ministry of …"), with no two countries.
 */

/** All appearances of one name with one country: names are compared by profile, so that the work grows with names and not with documents. */
interface Profile {
  readonly form: Actor['form']
  readonly name: string
  readonly given: readonly string[]
  /** "jr", "iii", or nothing: what tells a son from his father. */
  readonly suffix: string
  readonly country: string | null
  readonly offices: readonly ReadonlySet<string>[]
  readonly documents: ReadonlySet<string>
  readonly all: readonly Appearance[]
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)].sort(byText)

/** The country that the documents of one name give it, for namings that give none; null where they give several. */
const knownCountry = (own: readonly Appearance[]): string | null => {
  const codes = unique(own.flatMap(({ country }) => country ?? []))
  return codes.length === 1 ? codes[0]! : null
}

const filled = (own: readonly Appearance[]): readonly Appearance[] => {
  const known = knownCountry(own)
  return own.map((one) => ({ ...one, country: one.country ?? known }))
}

const profileOf = (all: readonly Appearance[]): Profile => {
  const { form, name, country } = all[0]!
  return {
    form,
    name,
    given: splitName(name).given,
    suffix: splitName(name).suffix,
    country,
    offices: unique(all.flatMap(({ office }) => office ?? [])).map(contentWords),
    documents: new Set(all.map(({ document }) => document)),
    all,
  }
}

/** Inside one document a name is one actor, whichever of its namings gives the country. */
const profilesOf = (appearances: readonly Appearance[]): readonly Profile[] => {
  const own = Map.groupBy(appearances, (one) => `${one.form}\u001f${one.name}\u001f${one.document}`)
  const known = [...own.values()].flatMap(filled)
  const groups = Map.groupBy(known, (one) => `${one.form}\u001f${one.name}\u001f${one.country ?? ''}`)
  return [...groups].sort(([a], [b]) => byText(a, b)).map(([, all]) => profileOf(all))
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && a.isSubsetOf(b)

const officesAgree = (a: Profile, b: Profile): boolean => a.offices.some((x) => b.offices.some((y) => within(x, y) || within(y, x)))

const wordsAgree = (a: string, b: string): boolean => a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))

/** One row of given names inside the other, in order. */
const givenAgree = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const word of long) if (at < short.length && wordsAgree(short[at]!, word)) at++
  return at === short.length
}

const isBare = ({ given }: Profile): boolean => given.length === 0
const sameName = (a: Profile, b: Profile): boolean => !isBare(a) && a.given.join(' ') === b.given.join(' ')
const shareDocument = (a: Profile, b: Profile): boolean => !a.documents.isDisjointFrom(b.documents)

/** The given names without initials: a document that has "A. B. Moreira" and "A. Moreira" does not mean two. */
const fullGiven = ({ given }: Profile): string => given.filter((word) => word.length > 1).join(' ')

const countriesClash = (a: Profile, b: Profile): boolean => a.country !== null && b.country !== null && a.country !== b.country

/** What makes two namings one, and what forbids it. Both symmetric. */
interface Tie {
  /** Nothing speaks against it. */
  readonly fits: (a: Profile, b: Profile) => boolean
  /** Something speaks for it. */
  readonly shows: (a: Profile, b: Profile) => boolean
}

/** Two full names of one surname key. */
const persons: Tie = {
  fits: (a, b) => {
    if (a.suffix !== b.suffix || !givenAgree(a.given, b.given)) return false
    if (countriesClash(a, b)) return sameName(a, b) && (officesAgree(a, b) || a.offices.length === 0 || b.offices.length === 0)
    return !shareDocument(a, b) || fullGiven(a) === fullGiven(b)
  },
  shows: (a, b) => sameName(a, b) || (a.country !== null && a.country === b.country) || officesAgree(a, b),
}

/** Whether a bare surname points at a person. */
const pointsAt = (bare: Profile, full: Profile): boolean =>
  bare.suffix === full.suffix &&
  !countriesClash(bare, full) &&
  ((bare.country !== null && bare.country === full.country) || shareDocument(bare, full) || officesAgree(bare, full))

const bodyKey = (name: string): string => spellingKey(name.replace(/^(?:the|The) /, '').replace(/^\p{Lu}[\p{L} ]*?['’]s? (?=\p{Lu})/u, ''))

/** The same name, or the same with an adjective of one country before it. */
const bodies: Tie = {
  fits: (a, b) => {
    if (countriesClash(a, b)) return false
    const [x, y] = [bodyKey(a.name), bodyKey(b.name)]
    if (x === y) return a.country === b.country || shareDocument(a, b)
    return a.country !== null && a.country === b.country && (x.endsWith(` ${y}`) || y.endsWith(` ${x}`))
  },
  shows: () => true,
}

type Group = readonly Profile[]

/** The only one of a list, else the only one of those preferred; undefined where that is not one. */
const theOne = <T>(list: readonly T[], preferred: (one: T) => boolean): T | undefined => {
  const best = list.length === 1 ? list : list.filter(preferred)
  return best.length === 1 ? best[0] : undefined
}

/**
 * Groups in which no two forbid each other and each has something that shows it, made in an order of content:
 * those with a country first, then more given names first, then by name.
 */
const linked = (profiles: Group, { fits, shows }: Tie): readonly Group[] => {
  const groups: Profile[][] = []
  const ordered = [...profiles].sort(
    (a, b) =>
      Number(a.country === null) - Number(b.country === null) ||
      b.given.length - a.given.length ||
      byText(a.name, b.name) ||
      byText(a.country ?? '~', b.country ?? '~'),
  )
  for (const one of ordered) {
    const fitting = groups.filter((group) => group.every((other) => fits(one, other)) && group.some((other) => shows(one, other)))
    const home = theOne(fitting, (group) => group.some((other) => sameName(one, other)))
    if (home) home.push(one)
    else groups.push([one])
  }
  return groups
}

/** Each bare surname with the one group it points at; those that point at none or at several are put together by country. */
const withBare = (groups: readonly Group[], bare: Group): readonly Group[] => {
  const home = bare.map((one) => {
    const fitting = groups.filter((group) => group.some((full) => pointsAt(one, full)))
    return theOne(fitting, (group) => group.some((full) => officesAgree(one, full)))
  })
  const alone = bare.filter((_, at) => home[at] === undefined)
  const came = (group: Group) => bare.filter((_, at) => home[at] === group)
  return [...groups.map((group) => [...group, ...came(group)]), ...Map.groupBy(alone, ({ country, suffix }) => `${country ?? ''} ${suffix}`).values()]
}

/** What all names of one actor share: the family name of persons, the last two words of bodies. */
const keyOf = onceFor(({ form, name }: Appearance): string =>
  form === 'person' ? `person ${splitName(name).surname}` : `body ${bodyKey(name).split(' ').slice(-2).join(' ')}`,
)

/** The namings of one key as groups that are one actor each. */
const groupsOf = (appearances: readonly Appearance[]): readonly Group[] => {
  const profiles = profilesOf(appearances)
  if (appearances[0]!.form === 'organisation') return linked(profiles, bodies)
  const full = profiles.filter((one) => !isBare(one))
  return withBare(linked(full, persons), profiles.filter(isBare))
}

const officesOf = (all: readonly Appearance[]): readonly ActorOffice[] =>
  [
    ...Map.groupBy(
      all.filter(({ office }) => office !== null),
      ({ office }) => office!,
    ),
  ]
    .map(([office, own]) => {
      const dates = unique(own.flatMap(({ published }) => published ?? []))
      return { office, from: dates[0] ?? null, to: dates.at(-1) ?? null, documents: unique(own.map(({ document }) => document)) }
    })
    .sort((a, b) => byText(a.from ?? '~', b.from ?? '~') || byText(a.office, b.office))

const firstIn = onceForNamed(({ text }: Document, name: string): number => text.indexOf(name))

/** The words that name the actor: those of the record, and the first place of each document that has the name itself. */
const evidenceOf = (all: readonly Appearance[]): readonly ActorEvidence[] => {
  const named = all.flatMap(({ document, name, span, text }): readonly ActorEvidence[] => {
    const at = text === undefined ? -1 : firstIn(text, name)
    const first = at < 0 ? [] : [{ document, name, start: at, end: at + name.length }]
    return span === null ? first : [...first, { document, name, start: span.start, end: span.end }]
  })
  const once = new Map(named.map((one) => [`${one.document} ${one.start} ${one.end} ${one.name}`, one]))
  return [...once.values()].sort((a, b) => byText(a.document, b.document) || a.start - b.start || a.end - b.end || byText(a.name, b.name))
}

/** More words first, then the longer, then by text. */
const fullest = (names: readonly string[]): string =>
  [...names].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length || byText(a, b))[0]!

const actorOf = (group: Group): Actor => {
  const all = group.flatMap((profile) => profile.all)
  const names = unique(group.map(({ name }) => name))
  const documents = unique(all.map(({ document }) => document))
  const { form } = group[0]!
  return {
    id: shortHash(form, ...unique(all.map(({ document, name }) => `${document} ${name}`))),
    form,
    name: fullest(names),
    names,
    offices: officesOf(all),
    countries: unique(all.flatMap(({ country }) => country ?? [])),
    documents,
    evidence: evidenceOf(all),
  }
}

const actorsNamed = onceForList((appearances: readonly Appearance[]): readonly Actor[] => groupsOf(appearances).map(actorOf))

/** Persons and organisations across documents. Pure; no order of documents or claims shows. Sorted by name, then id. */
export const actorsOf = (documents: readonly Document[], claims: readonly Claim[]): readonly Actor[] => {
  const appearances = appearancesOf(claims, new Map(documents.map((document) => [document.id, document])))
  return [...Map.groupBy(appearances, keyOf).values()].flatMap((own) => actorsNamed(own)).sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
}

/** Looks up who a name is in a document; undefined for a name that is no actor's there, or that is several's. */
export type WhoIs = (document: string, name: string) => Actor | undefined

export const whoIs = (actors: readonly Actor[]): WhoIs => {
  const found = new Map<string, Actor | null>()
  for (const actor of actors)
    for (const { document, name } of actor.evidence) {
      const key = `${document}\u001f${name}`
      found.set(key, found.has(key) && found.get(key) !== actor ? null : actor)
    }
  return (document, name) => found.get(`${document}\u001f${name}`) ?? undefined
}
