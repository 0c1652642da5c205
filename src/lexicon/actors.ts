import type { ActorWords, Lexicon, NamedActor, OfficeFact } from '../model/lexicon.ts'
import { type Tokens, tokenize } from '../text/tokens.ts'
import { nounForms } from './inflect.ts'

/** What the words at a token say of an actor. */
export interface ActorEntry {
  readonly tokens: readonly string[]
  /** Sector that a noun carries, takes when nothing stands before it, or forces on what follows; null when it is no such noun. */
  readonly head: string | null
  readonly vague: string | null
  readonly ruling: string | null
  /** Of several states where no country is told: "peacekeepers". */
  readonly international: boolean
  /** "former", "ousted". */
  readonly retired: boolean
  /** A name that is also a common noun: "Foreign Office". */
  readonly common: boolean
  /** Actors of this name; empty for common nouns. */
  readonly named: readonly NamedActor[]
  /** Surface forms that must be met to the letter ("PLO"), or null where a capital is enough; empty for common nouns. */
  readonly exact: readonly (string | null)[]
}

/** The sector of an office; not firm where only a vague word tells it ("leader"). */
export interface RoleSector {
  readonly sector: string
  readonly firm: boolean
}

/** Look-up of the words for actors; made once for a lexicon. */
export interface ActorIndex {
  /** The longest entry that begins at a token, names before nouns; nouns end before `to`, names may reach beyond it. Null when there is none. */
  readonly at: (tokens: Tokens, token: number, to: number) => ActorEntry | null
  /** Persons by a name as printed, any case. */
  readonly persons: (name: string) => readonly NamedActor[]
  /** The code of an international body by the short name that records carry ("UN" → IGOUNO), or null when it is not one. */
  readonly organisation: (value: string) => string | null
  /** The sector of an office as printed ("former foreign minister" → ELI), or null. */
  readonly sectorOfRole: (role: string) => RoleSector | null
}

type Draft = { -readonly [K in keyof ActorEntry]: ActorEntry[K] }

const ACRONYM = /^[\p{Lu}\d.&]{2,}$/u

const same = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

class Builder {
  readonly index = new Map<string, Draft[]>()

  entry(tokens: readonly string[], exact: readonly (string | null)[]): Draft {
    const bucket = this.index.get(tokens[0]!) ?? []
    if (bucket.length === 0) this.index.set(tokens[0]!, bucket)
    const known = bucket.find((e) => same(e.tokens, tokens) && same(e.exact, exact))
    if (known) return known
    const made: Draft = { tokens, exact, head: null, vague: null, ruling: null, international: false, retired: false, common: false, named: [] }
    bucket.push(made)
    return made
  }

  /** All forms of a noun phrase: the last word in singular and plural. */
  noun(phrase: string): readonly Draft[] {
    const words = /^[a-z]+$/.test(phrase) ? [phrase] : tokenize(phrase).lower
    return nounForms(words.at(-1)!).map((last) => this.entry([...words.slice(0, -1), last], []))
  }

  name(name: string, actor: NamedActor): void {
    const t = tokenize(name)
    if (t.count === 0) return
    const entry = this.entry(
      t.lower,
      t.words.map((w, i) => (ACRONYM.test(w) || (i === 0 && w === 'The') ? w : null)),
    )
    entry.named = [...entry.named, actor]
  }
}

/** Whether one of some tokens begins with a capital: names do, "east Jerusalem" and "al-Shabab" with their second word. */
const hasCapital = (t: Tokens, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const c = t.words[i]!.charCodeAt(0)
    if ((c >= 65 && c <= 90) || c > 127) return true
  }
  return false
}

const fits = (t: Tokens, i: number, to: number, e: ActorEntry): boolean => {
  // a name may reach beyond the phrase, whose end is only as good as the tags
  if (i + e.tokens.length > (e.named.length > 0 ? t.count : to)) return false
  for (let k = 1; k < e.tokens.length; k++) if (t.lower[i + k] !== e.tokens[k]) return false
  for (let k = 0; k < e.exact.length; k++) if (e.exact[k] && t.words[i + k] !== e.exact[k]) return false
  return e.named.length === 0 || hasCapital(t, i, i + e.tokens.length)
}

/** Sectors whose bearers are no more than notables when the office is over. */
const ENDS = /^(?:GOV|LEG|MIL|JUD|COP|SPY|PTY)$/

/** A sector, or that of former officials where the office is over. */
export const afterOffice = (sector: string | null, retired: boolean): string | null =>
  retired && sector !== null && ENDS.test(sector) ? 'ELI' : sector

const sectorOf = (index: Pick<ActorIndex, 'at'>, role: string): RoleSector | null => {
  const t = tokenize(role)
  let [head, vague, retired]: [string | null, string | null, boolean] = [null, null, false]
  for (let i = 0; i < t.count; ) {
    const e = index.at(t, i, t.count)
    head = e?.head ?? head ?? e?.ruling ?? null
    vague = e?.vague ?? vague
    retired ||= e?.retired === true
    i += e ? e.tokens.length : 1
  }
  const sector = afterOffice(head ?? vague, retired)
  return sector === null ? null : { sector, firm: head !== null || retired }
}

const nounsOf = (b: Builder, { heads, international, vague, ruling, retired }: ActorWords): void => {
  const fields = [
    ['head', heads],
    ['vague', vague],
    ['ruling', ruling],
  ] as const
  for (const [field, bySector] of fields)
    for (const [sector, phrases] of Object.entries(bySector)) for (const phrase of phrases) for (const e of b.noun(phrase)) e[field] ??= sector
  for (const [sector, phrases] of Object.entries(international))
    for (const phrase of phrases) for (const e of b.noun(phrase)) Object.assign(e, { head: sector, international: true })
  for (const phrase of retired) b.entry(tokenize(phrase).lower, []).retired = true
}

const ALWAYS = { from: null, until: null }

const namesOf = (b: Builder, words: ActorWords): void => {
  for (const [country, sectors] of Object.entries(words.bodies))
    for (const [sector, names] of Object.entries(sectors)) {
      for (const name of names) b.name(name, { name, kind: 'body', country, sector, ...ALWAYS, names: [name] })
    }
  for (const g of words.groups) for (const name of new Set([g.name, ...g.names])) b.name(name, { ...g, kind: 'group' })
  const states = [
    [words.former, null],
    [words.unrecognised, 'PRE'],
    [words.peoples, null],
  ] as const
  for (const [byCountry, sector] of states)
    for (const [country, names] of Object.entries(byCountry))
      for (const name of names) b.name(name, { name, kind: 'state', country, sector, ...ALWAYS, names: [name] })
}

/** `name | other names, from/until SECTOR`: a person as a line of `data/coding/people`. */
const personOf = (line: string, country: string): NamedActor => {
  const comma = line.lastIndexOf(', ')
  const names = line.slice(0, comma).split(' | ')
  const [dates = '', sector = 'GOV'] = line.slice(comma + 2).split(' ')
  const [from = '', until = ''] = dates.split('/')
  const surname = names.length === 1 ? names[0]!.slice(names[0]!.lastIndexOf(' ') + 1) : null
  return { name: names[0]!, kind: 'person', country, sector, from: from || null, until: until || null, names: surname ? [names[0]!, surname] : names }
}

const personsOf = (words: ActorWords, offices: readonly OfficeFact[]): ReadonlyMap<string, readonly NamedActor[]> => {
  const persons = new Map<string, NamedActor[]>()
  const add = (actor: NamedActor): void => {
    for (const name of new Set(actor.names)) {
      const known = persons.get(name.toLowerCase())
      if (known) known.push(actor)
      else persons.set(name.toLowerCase(), [actor])
    }
  }
  for (const [country, lines] of Object.entries(words.people)) for (const line of lines) add(personOf(line, country))
  for (const f of offices) add({ ...f, kind: 'person', sector: 'GOV', names: [f.name, f.surname] })
  return persons
}

/**
 * Compiles the words for actors into one look-up a token. The tables are made with the first question, so that who codes nothing pays nothing.
 * `offices` are the dated heads of state and of government of the reference facts.
 */
export const createActorIndex = (lexicon: Pick<Lexicon, 'actors' | 'organisations'>, offices: readonly OfficeFact[]): ActorIndex => {
  let table: Map<string, ActorEntry[]> | null = null
  let persons: ReadonlyMap<string, readonly NamedActor[]> | null = null
  const build = (): Map<string, ActorEntry[]> => {
    const b = new Builder()
    nounsOf(b, lexicon.actors)
    namesOf(b, lexicon.actors)
    for (const bucket of b.index.values())
      for (const e of bucket) e.common = e.named.length > 0 && bucket.some((x) => x.head !== null && same(x.tokens, e.tokens))
    for (const bucket of b.index.values()) bucket.sort((x, y) => y.tokens.length - x.tokens.length || y.exact.length - x.exact.length)
    return b.index
  }
  const organisations = new Map(lexicon.organisations.map((o) => [o.code, o.form === 'igo' ? `IGO${o.plover ?? ''}` : 'NGO']))
  const roles = new Map<string, RoleSector | null>()
  const at: ActorIndex['at'] = (tokens, token, to) => {
    table ??= build()
    return table.get(tokens.lower[token]!)?.find((e) => fits(tokens, token, to, e)) ?? null
  }
  const sectorOfRole = (role: string): RoleSector | null => {
    let found = roles.get(role)
    if (found !== undefined) return found
    found = sectorOf({ at }, role)
    if (roles.size > 20_000) roles.clear()
    roles.set(role, found)
    return found
  }
  return {
    at,
    persons: (name) => {
      persons ??= personsOf(lexicon.actors, offices)
      return persons.get(name.toLowerCase()) ?? []
    },
    organisation: (value) => organisations.get(value) ?? null,
    sectorOfRole,
  }
}
