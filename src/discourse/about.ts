import type { OfficeFact, Reference } from '../model/lexicon.ts'
import type { CountryMention, Mention, PersonMention, PlaceMention, TimeMention } from '../model/mention.ts'
import type { Tokens } from '../text/tokens.ts'
import { firstFrom, type Person, type Scene } from './scene.ts'

/** Offices that speak for a state: only these get a country by inference. */
const STATE_OFFICE =
  /^(?!.*(?:secretary|director)[- ]general)(?=.*(?:president|minister|king|queen|chancellor|premier|speaker|ambassador|secretary|emir|sultan|spokes|senat|envoy|commander|general|leader|prince|deputy|head of state))/i

/** Whose account a report is, and whether its press tells it or only the place it was written in. */
export interface Home {
  readonly country: string | null
  readonly by: 'press' | 'place'
  /** The country whose state publishes the report itself, or null: only there does a bare "the Government" mean its own. */
  readonly official: string | null
}

export interface AboutInput {
  readonly tokens: Tokens
  readonly countries: readonly CountryMention[]
  readonly places: readonly PlaceMention[]
  readonly persons: readonly PersonMention[]
  readonly published: string | null
  readonly reference: Reference
  /** By token: its sentence, or −1 in a dateline. */
  readonly sentenceAt: Int32Array
  /** By sentence: 1 for headings. */
  readonly heading: Uint8Array
  readonly times: readonly TimeMention[]
}

/**
 * Countries of the document by how often they are named; a capital counts half. The two most frequent are what the
 * document is about, when the second is named at least twice or in the first fifth.
 */
export const pairOf = (input: AboutInput): readonly [string, string] | null => {
  const weight = new Map<string, number>()
  const first = new Map<string, number>()
  const add = (code: string, by: number, at: number): void => {
    weight.set(code, (weight.get(code) ?? 0) + by)
    if (!first.has(code)) first.set(code, at)
  }
  for (const c of input.countries) add(c.value, 1, c.from)
  for (const p of input.places) if (p.country && p.form === 'capital') add(p.country, 0.5, p.from)
  const order = [...weight].sort((a, b) => b[1] - a[1] || first.get(a[0])! - first.get(b[0])! || (a[0] < b[0] ? -1 : 1))
  if (order.length < 2) return null
  const [one, two] = order as [[string, number], [string, number]]
  const early = first.get(two[0])! < Math.max(60, input.tokens.count / 5)
  return two[1] >= 2 || early ? [one[0], two[0]] : null
}

type Draft = { -readonly [K in keyof Person]: Person[K] }

const collect = (persons: readonly PersonMention[]): Draft[] => {
  const people: Draft[] = []
  for (const p of persons) {
    const known = people[p.entity]
    if (!known)
      people[p.entity] = {
        entity: p.entity,
        name: p.value,
        role: p.role,
        country: p.country,
        countryFrom: p.country ? 'beside' : null,
        first: p.from,
      }
    else {
      if (p.value.length > known.name.length) known.name = p.value
      known.role ??= p.role
      if (!known.country && p.country) {
        known.country = p.country
        known.countryFrom = 'beside'
      }
      known.first = Math.min(known.first, p.from)
    }
  }
  return people
}

/** The last person, of those in front of `next`, whose name ends before "his Y counterpart" and at most forty tokens away. */
const personBefore = (persons: readonly PersonMention[], next: number, counterpart: number): PersonMention | undefined => {
  for (let k = next - 1; k >= 0 && persons[k]!.to > counterpart - 40; k--) if (persons[k]!.to <= counterpart - 2) return persons[k]
  return undefined
}

/** "X … his Y counterpart": X is of the other country of the pair, and shares the office of the counterpart. */
const fromCounterparts = (input: AboutInput, people: Draft[], pair: readonly [string, string] | null): void => {
  const t = input.tokens
  for (let i = 2; i < t.count; i++) {
    if (!/^counterparts?$/.test(t.lower[i]!) || !/^(?:his|her)$/.test(t.lower[i - 2] ?? '')) continue
    const state = input.countries[firstFrom(input.countries, i - 1)]
    const country = state?.from === i - 1 ? state.value : null
    if (!country) continue
    const next = firstFrom(input.persons, i + 1)
    const owner = personBefore(input.persons, next, i)
    const named =
      input.persons[next] && (input.persons[next].from === i + 1 || (input.persons[next].from === i + 2 && t.words[i + 1] === ','))
        ? input.persons[next]
        : undefined
    const a = owner ? people[owner.entity] : undefined
    const b = named ? people[named.entity] : undefined
    if (b && !b.country) {
      b.country = country
      b.countryFrom = 'beside'
    }
    if (a?.role && b && (b.role === null || /^(?:\w+ )?counterpart$/.test(b.role))) b.role = a.role
    if (a && !a.country && pair?.includes(country)) {
      a.country = pair[0] === country ? pair[1] : pair[0]
      a.countryFrom = 'counterpart'
    }
  }
}

const bySurname = new WeakMap<readonly OfficeFact[], ReadonlyMap<string, readonly OfficeFact[]>>()

/** The facts about holders of offices with a surname, in lower case. */
const officesOf = (facts: readonly OfficeFact[], surname: string): readonly OfficeFact[] => {
  const known = bySurname.get(facts) ?? Map.groupBy(facts, (f) => f.surname.toLowerCase())
  bySurname.set(facts, known)
  return known.get(surname) ?? []
}

const fromOffices = (input: AboutInput, people: Draft[], pair: readonly [string, string] | null): void => {
  const date = input.published
  if (!date || !pair) return
  for (const p of people) {
    if (!p || p.country) continue
    const surname = p.name.split(/\s+/).at(-1)!.toLowerCase()
    const fact = officesOf(input.reference.offices.facts, surname).find(
      (f) => pair.includes(f.country) && f.from <= date && (f.until === null || f.until >= date),
    )
    if (!fact) continue
    p.country = fact.country
    p.countryFrom = 'office-list'
  }
}

/** An office without a nation belongs to the country the report comes from. */
const fromHome = (input: AboutInput, people: Draft[], { country: home, by }: Home, pair: readonly [string, string] | null): void => {
  if (!home) return
  // a place tells little: the report may be of two others; the press of a country names its own officials bare wherever it names the country
  const concerned = by === 'place' ? pair?.includes(home) : input.countries.some((c) => c.value === home)
  if (!concerned) return
  for (const p of people) {
    if (!p || p.country || !p.role || !STATE_OFFICE.test(p.role)) continue
    // an envoy is at home elsewhere, and a body of states has no home
    if (
      /ambassador|envoy|consul|high commissioner|chargé|\bUN\b|\bEU\b|\bAU\b|united nations|european|african union|commission|international|monetary|world bank/i.test(
        p.role,
      )
    )
      continue
    p.country = home
    p.countryFrom = 'home'
  }
}

/** Offices of which a country has one holder: two of them in a text on two countries are one each. */
const singleOffice = (role: string | null): string | null => {
  if (!role || /former|late|vice|deputy/i.test(role)) return null
  if (/\bprime minister\b|\bpremier\b|\bchancellor\b/i.test(role)) return 'government'
  if (
    /\bpresident\b(?! of the (?:senate|assembly|parliament|council|chamber|court))/i.test(role) &&
    !/\bcompany|bank|university|association\b/i.test(role)
  )
    return 'state'
  return /\bforeign (?:minister|affairs|secretary)\b|minister (?:of|for) (?:foreign|external)/i.test(role) ? 'foreign' : null
}

/** "The president, X, received the Y president, Z": the one without a nation is of the other country of the pair. */
const fromElimination = (people: Draft[], pair: readonly [string, string] | null): void => {
  if (!pair) return
  for (const office of ['state', 'government', 'foreign']) {
    const holders = people.filter((p) => p && singleOffice(p.role) === office)
    const [one, two] = holders
    if (holders.length !== 2 || !one || !two || !one.country === !two.country) continue
    const [known, open] = one.country ? [one, two] : [two, one]
    if (!pair.includes(known.country!)) continue
    open.country = known.country === pair[0] ? pair[1] : pair[0]
    open.countryFrom = 'counterpart'
  }
}

/** Offices that a report names without their nation only where it is its own: heads and ministers of a state. */
const RULING =
  /\b(?:president|(?:prime|foreign|defen[cs]e|interior|finance|trade|energy) minister|minister|premier|chancellor|king|emir|sultan|deputy pm|pm|fm)\b/i

/**
 * "Foreign Minister X received the Y ambassador": press gives its own officials no nation and all others theirs. Where every official with a
 * nation is of one country of the pair, and somebody in a ruling office has none, that one is of the other.
 */
const fromSilence = (people: Draft[], pair: readonly [string, string] | null): void => {
  if (!pair) return
  const officials = people.filter((p) => p?.role && RULING.test(p.role) && !/\b(?:former|late|ex|elect)\b/i.test(p.role))
  const open = officials.filter((p) => !p.country)
  const named = people.filter((p) => p?.country && p.role && STATE_OFFICE.test(p.role))
  const nations = new Set(named.map((p) => p.country))
  if (open.length === 0 || nations.size !== 1) return
  const foreign = named[0]!.country!
  if (!pair.includes(foreign)) return
  for (const p of open) {
    p.country = foreign === pair[0] ? pair[1] : pair[0]
    p.countryFrom = 'silence'
  }
}

/** The persons of the document; countries that no words give are concluded, and marked as concluded. */
export const peopleOf = (input: AboutInput, pair: readonly [string, string] | null, home: Home): readonly Person[] => {
  const people = collect(input.persons)
  fromCounterparts(input, people, pair)
  fromOffices(input, people, pair)
  fromElimination(people, pair)
  fromHome(input, people, home, pair)
  if (!home.country) fromSilence(people, pair)
  return people
}

/** Mentions sorted by place, the longer first. */
export const sortMentions = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))

/** Whether a text names two sides at least: countries, by themselves or by their towns and people, and bodies of states. */
export const namesTwo = (scene: Pick<Scene, 'countries' | 'places' | 'organisations' | 'people'>): boolean => {
  const sides = new Set<string>()
  for (const c of scene.countries) sides.add(c.value)
  for (const p of scene.places) if (p.country) sides.add(p.country)
  for (const o of scene.organisations) if (o.form === 'igo' || o.country) sides.add(o.country ?? o.value)
  for (const p of scene.people) if (p?.country) sides.add(p.country)
  return sides.size > 1
}
