import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { type Actor, makeActor } from './actor.ts'
import type { Focus } from './focus.ts'
import { familyOf, mayBe } from './offices.ts'
import type { People } from './people.ts'
import { countryIn, countryOf, labelOf } from './phrase.ts'
import { SINGULAR } from './pronoun.ts'
import { firstFrom, type Person, type Scene, textOf } from './scene.ts'

/** The persons of a document that may hold an office, and the same in the order in which they are first named. */
interface Holders {
  readonly people: readonly Person[]
  readonly byFirst: readonly Person[]
}

/** Finds who holds the offices that a document speaks of. */
export class Offices {
  private readonly scene: Scene
  private readonly people: People
  private readonly focus: Focus
  private readonly holders = new Map<string, Holders>()

  constructor(scene: Scene, people: People, focus: Focus) {
    this.scene = scene
    this.people = people
    this.focus = focus
  }

  /** "the Albanian President", "his Albanian counterpart", "the expert": the person who holds that office here, else the office itself. */
  actor(head: number, from: number, arg: Argument, clause: Clause | null): Actor {
    const s = this.scene
    const next = s.persons[firstFrom(s.persons, head + 1)]
    const after = next && next.from < arg.to && next.from - head < 9 ? next : undefined
    const described = after && s.people[after.entity]!.role !== null && s.tokens.text.slice(s.tokens.start[from]!, after.start).split(',').length <= 2
    if (after && described && arg.heads.length === 1) return this.people.actor(s.people[after.entity]!, from, after.to)
    const named = s.persons[firstFrom(s.persons, from)]
    if (named && named.to <= head + 1) return this.people.actor(s.people[named.entity]!, from, head + 1)
    const hit = [...Array(6).keys()]
      .map((k) => s.hits.words[head - k])
      .find((h) => h && h.to > head && [...h.classes].some((c) => c.startsWith('office:')))
    const words = hit ? textOf(s, hit.from, hit.to) : s.tokens.words[head]!
    const country = countryIn(s, from, head + 1) ?? countryOf(s, head)
    const person = /^(?:counterparts?|guest|host|visitor|interlocutor)$/.test(words.toLowerCase())
      ? this.counterpart(words, country, head, clause)
      : this.holder(words, country, head, clause)
    const label = labelOf(s, from, head + 1)
    if (!person)
      return makeActor(s, 'office', label, from, head + 1, {
        role: label,
        countries: country ? [country] : [],
        official: familyOf(words) !== 'expert',
      })
    const actor = this.people.actor(person, from, head + 1)
    const first = this.people.firstNamed(person)
    return { ...actor, elsewhere: first.length > 0 ? first : actor.elsewhere }
  }

  /** "The President thanked him": whoever is thanked is not the one who thanks. */
  private actsOn(clause: Clause | null, person: Person | null): boolean {
    if (!clause || !person) return false
    const object = clause.object ?? clause.obliques[0] ?? null
    return !!object && SINGULAR.has(this.scene.tokens.lower[object.head]!) && this.scene.tags[object.head] === Tag.PRON
  }

  /** "his Albanian counterpart": who of that country holds the office of whoever "his" is. */
  private counterpart(words: string, country: string | null, at: number, clause: Clause | null): Person | null {
    const s = this.scene
    const sentence = s.sentenceAt[at]!
    const owner = (this.focus.mainSubject(sentence, at, clause, 'person') ?? this.focus.personBefore(sentence))?.people[0] ?? null
    // a counterpart holds the same office; a guest or host need not
    const family = owner?.role && /^counterpart/i.test(words) ? familyOf(owner.role) : null
    const fits = (p: Person | undefined): p is Person =>
      !!p &&
      p !== owner &&
      (!country || p.country === country) &&
      (p.country === null || p.country !== owner?.country) &&
      (family === null || p.role === null || familyOf(p.role) === family)
    for (let i = firstFrom(s.persons, at) - 1; i >= 0; i--) {
      const named = s.people[s.persons[i]!.entity]
      if (fits(named)) return named
    }
    return s.people.find(fits) ?? null
  }

  private holder(words: string, country: string | null, at: number, clause: Clause | null): Person | null {
    const s = this.scene
    const said = familyOf(words)
    // "sources", "officials": several, and nobody by name
    if (/(?:[^s]s|ies)$/.test(this.scene.tokens.lower[at]!)) return null
    const title = words.toLowerCase()
    const fits = (p: Person): boolean => {
      if (country && p.country !== country) return false
      if (p.role && /^(?:former|late|ex)\b/i.test(p.role)) return false
      if (said === 'leader' && country) return p.role === null || familyOf(p.role) !== 'expert'
      // "the expert" is who was called an expert, not any private person
      if (said === 'expert' && !p.role?.toLowerCase().includes(title)) return false
      return p.role !== null && mayBe(familyOf(p.role), said)
    }
    // An office without a nation is the one of the country that reports, unless another holder was just spoken of.
    const before = this.focus.personIn(s.sentenceAt[at]! - 1)?.people[0]
    const other = this.actsOn(clause, before ?? null)
    if (before && fits(before) && !other) return before
    const able = (p: Person): boolean => !(other && p === before)
    const earlier = (p: Person): boolean => p.first < at && able(p)
    const { people, byFirst } = this.holdersOf(`${said === 'expert' ? title : said} ${country ?? ''}`, fits)
    if (country) return people.find(earlier) ?? people.find(able) ?? null
    const domestic = people.find((p) => p.country !== null && p.country === s.home && earlier(p))
    // Without a home, a bare office in a text with two holders is the one whose account it is: the one named first.
    return domestic ?? byFirst.find(earlier) ?? null
  }

  /** Everyone who may hold an office; worked out once for each office and country. */
  private holdersOf(key: string, fits: (p: Person) => boolean): Holders {
    const known = this.holders.get(key)
    if (known) return known
    const people = this.scene.people.filter((p) => p && fits(p))
    const made = { people, byFirst: people.toSorted((a, b) => a.first - b.first) }
    this.holders.set(key, made)
    return made
  }
}
