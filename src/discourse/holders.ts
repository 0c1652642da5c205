import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { type Actor, makeActor } from './actor.ts'
import type { Focus } from './focus.ts'
import { genderOfWord } from './gender.ts'
import { familyOf, mayBe } from './offices.ts'
import type { People } from './people.ts'
import { countryIn, countryOf, labelOf } from './phrase.ts'
import { SINGULAR } from './pronoun.ts'
import type { Salience } from './salience.ts'
import { classWith, clausesOf, firstFrom, type Person, type Scene, spanOf, textOf } from './scene.ts'

/** The persons of a document that may hold an office, and the same in the order in which they are first named. */
interface Holders {
  readonly people: readonly Person[]
  readonly byFirst: readonly Person[]
}

const VAGUE = /\b(?:guest|host|visitor|counterpart|interlocutor|colleague)$/i
const isFormer = (role: string): boolean => /\b(?:former|late|ex|ousted|deposed|then)\b/i.test(role)

const PORTFOLIO =
  /\b(?:foreign|external|defen[cs]e|trade|commerce|finance|treasury|interior|home|econom\w+|energy|transport|culture|health|agriculture|justice|education|tourism|labou?r|environment)\b/g
const portfolios = (words: string): readonly string[] => (words.match(PORTFOLIO) ?? []).map((w) => w.slice(0, 5))

/** "the foreign minister" is nobody whose office is another portfolio. */
const otherPortfolio = (said: string, has: string): boolean => {
  const wanted = portfolios(said)
  const own = wanted.length === 0 ? [] : portfolios(has)
  return own.length > 0 && !wanted.some((w) => own.includes(w))
}

/** Finds who holds the offices that a document speaks of. */
export class Offices {
  private readonly scene: Scene
  private readonly people: People
  private readonly focus: Focus
  private readonly salience: Salience
  private readonly holders = new Map<string, Holders>()

  constructor(scene: Scene, people: People, focus: Focus, salience: Salience) {
    this.salience = salience
    this.scene = scene
    this.people = people
    this.focus = focus
  }

  /** "the Albanian President", "his Albanian counterpart", "the expert": the person who holds that office here, else the office itself. */
  actor(head: number, from: number, arg: Argument, clause: Clause | null): Actor {
    const s = this.scene
    const next = s.persons[firstFrom(s.persons, head + 1)]
    const near = next && next.from - head < 9 ? next : undefined
    const after = near && near.from < arg.to ? near : undefined
    const described = after && s.people[after.entity]!.role !== null && s.tokens.text.slice(s.tokens.start[from]!, after.start).split(',').length <= 2
    if (after && described && arg.heads.length === 1) return this.people.actor(s.people[after.entity]!, from, after.to)
    const named = s.persons[firstFrom(s.persons, from)]
    // "the Prime Minister of X, | Y": the name may stand just behind the argument
    const apposed = near?.role && s.tokens.words[near.from - 1] === ',' && near.role.toLowerCase().includes(s.tokens.lower[head]!)
    if (near && apposed && near.from <= arg.to + 1) return this.people.actor(s.people[near.entity]!, from, near.to)
    if (named && named.to <= head + 1) return this.people.actor(s.people[named.entity]!, from, head + 1)
    const hit = [...Array(6).keys()]
      .map((k) => s.hits.words[head - k])
      .findLast((h) => h && h.to > head && [...h.classes].some((c) => c.startsWith('office:')))
    const words = hit ? textOf(s, hit.from, hit.to) : s.tokens.words[head]!
    const country = countryIn(s, from, head + 1) ?? countryOf(s, head)
    const person = /^(?:counterparts?|guest|host|visitor|interlocutor)$/.test(words.toLowerCase())
      ? this.counterpart(words, country, from, head, clause)
      : this.holder(words, country, from, head, clause)
    const first = country ? this.nationsBefore(from, head) : []
    const label = labelOf(s, from, head + 1)
    const before = person ? null : this.spokenOfAs(words, country, from, head, clause)
    if (before) return { ...before, span: spanOf(s, from, head + 1), elsewhere: [...before.elsewhere, before.span] }
    if (!person)
      return makeActor(s, 'office', label, from, head + 1, {
        role: label,
        countries: country ? [...new Set([...first, country])] : this.isOwnOffice(from, head) ? [s.official!] : [],
        official: familyOf(words) !== 'expert',
      })
    const actor = this.people.actor(person, from, head + 1)
    const introduced = this.people.firstNamed(person)
    return { ...actor, elsewhere: introduced.length > 0 ? introduced : actor.elsewhere }
  }

  /** "the Kazakh and | Uzbek foreign ministers": the nations that stand before the last one, of several who hold an office. */
  private nationsBefore(from: number, head: number): readonly string[] {
    const s = this.scene
    const out: string[] = []
    if (!/(?:[^s]s|ies)$/.test(s.tokens.lower[head]!)) return out
    let i = from - 1
    while (i > 0 && /^(?:and|,)$/.test(s.tokens.lower[i]!)) {
      const at = s.nameAt[i - 1]!
      const m = at >= 0 ? s.mentions[at]! : null
      if (m?.kind !== 'country' || m.form !== 'adjective') break
      out.unshift(m.value)
      i = m.from - 1
    }
    return out
  }

  /** "the President spoke by telephone": in a state's own release, on itself and another, a ruling office without a nation is its own. */
  private isOwnOffice(from: number, head: number): boolean {
    const s = this.scene
    if (s.official === null || !s.pair?.includes(s.official) || s.tokens.lower[from] !== 'the') return false
    const next = s.tokens.lower.slice(head + 1, head + 4).join(' ')
    return (
      (next.startsWith('of ') ? next === 'of the republic' : true) &&
      /^office:(?:head-of-|minister)/.test(classWith(s, head, 'office:') ?? '') &&
      !/s$/.test(s.tokens.lower[head]!)
    )
  }

  /** "the spokesperson", where "a Foreign Ministry spokesperson" spoke before: an office without a name, as it was introduced. */
  private spokenOfAs(words: string, country: string | null, from: number, at: number, clause: Clause | null): Actor | null {
    const s = this.scene
    if (s.tokens.lower[from] !== 'the' || country || /(?:[^s]s|ies)$/.test(s.tokens.lower[at]!)) return null
    const title = words.toLowerCase()
    return this.salience.best(at, clause, (p, actor) =>
      p === null && actor.name.toLowerCase() !== title && actor.name.toLowerCase().endsWith(title) ? 0 : null,
    )
  }

  /** "The President thanked him": whoever is thanked is not the one who thanks. */
  private actsOnSomebody(clause: Clause | null): boolean {
    const object = clause?.object ?? clause?.obliques[0] ?? null
    return !!object && SINGULAR.has(this.scene.tokens.lower[object.head]!) && this.scene.tags[object.head] === Tag.PRON
  }

  /** "his Albanian counterpart": who of that country holds the office of whoever "his" is; "the guest", "the host": who came, who received. */
  private counterpart(words: string, country: string | null, from: number, at: number, clause: Clause | null): Person | null {
    const s = this.scene
    const owned = s.tags[from] === Tag.PRON
    if (!owned && /^(?:guest|visitor|host)$/i.test(words)) return this.inVisit(/^host$/i.test(words), country, at, () => true)
    const sentence = s.sentenceAt[at]!
    const owner = (this.focus.mainSubject(sentence, at, clause, 'person') ?? this.focus.personBefore(sentence))?.people[0] ?? null
    // a counterpart holds the same office; a guest or host need not
    const family = owner?.role && /^counterpart/i.test(words) ? familyOf(owner.role) : null
    const fits = (p: Person | null): p is Person =>
      !!p &&
      p !== owner &&
      (!country || p.country === country) &&
      (p.country === null || p.country !== owner?.country) &&
      (family === null || p.role === null || familyOf(p.role) === family)
    const spoken = this.salience.best(at, clause, (p) => (fits(p) ? (p.country !== null ? 1 : 0) : null))?.people[0]
    return spoken ?? this.holdersOf(`counterpart ${family} ${country} ${owner?.entity}`, fits).people[0] ?? null
  }

  /** Of those spoken of, who is at home where a visit takes place, or who is not. */
  private inVisit(host: boolean, country: string | null, at: number, able: (p: Person) => boolean): Person | null {
    const ground = this.groundOf(at)
    if (!ground) return null
    const fits = (p: Person): boolean => able(p) && p.country !== null && (p.country === ground) === host && (!country || p.country === country)
    return this.salience.best(at, null, (p) => (p && fits(p) ? (familyOf(p.role ?? '') === 'expert' ? 0 : 1) : null))?.people[0] ?? null
  }

  /** The country on whose ground the visit spoken of takes place: that of who receives, or where somebody arrives, else the home of the report. */
  private groundOf(at: number): string | null {
    const s = this.scene
    const sentence = s.sentenceAt[at]!
    for (let k = sentence; k >= Math.max(0, sentence - 6); k--)
      for (const c of clausesOf(s, k)) {
        if (c.verb >= at || !c.subject || s.quoteAt[c.verb]! >= 0 || !/^(?:receive|host|welcome|greet|visit|arrive|land|travel|fly)$/.test(c.lemma))
          continue
        const receives = /^(?:receive|host|welcome|greet)$/.test(c.lemma)
        const owner = c.voice === 'active' && receives ? this.countryAt(c.subject) : null
        if (owner) return owner
        const place = receives ? null : [c.object, ...c.obliques].map((arg) => arg && this.countryAt(arg)).find((code) => code)
        if (place) return place
      }
    return s.home
  }

  private countryAt(arg: Argument): string | null {
    const s = this.scene
    const at = s.nameAt[arg.head]!
    const m = at >= 0 ? s.mentions[at]! : null
    return m?.kind === 'person' ? (s.people[m.entity]?.country ?? null) : countryIn(s, arg.from, arg.to)
  }

  private holder(words: string, country: string | null, from: number, at: number, clause: Clause | null): Person | null {
    const s = this.scene
    // "sources", "officials": several, and nobody by name; "a minister": somebody not spoken of yet
    if (/(?:[^s]s|ies)$/.test(s.tokens.lower[at]!) || /^(?:an?|another|one|some|any|no|each|every)$/.test(s.tokens.lower[from]!)) return null
    // "the new President", "the next ambassador": not the one spoken of
    for (let i = from; i < at; i++) if (/^(?:new|next|future|incoming|other|fellow)$/.test(s.tokens.lower[i]!)) return null
    const said = familyOf(words)
    const title = words.toLowerCase()
    const former = isFormer(textOf(s, from, at + 1))
    const fits = (p: Person): boolean => {
      if (country && p.country !== country) return false
      if (p.role && isFormer(p.role) !== former) return false
      if (p.role && otherPortfolio(title, p.role.toLowerCase())) return false
      if (said === 'leader' && country) return p.role === null || familyOf(p.role) !== 'expert'
      // "the expert" is who was called an expert, not any private person
      if (said === 'expert' && !p.role?.toLowerCase().includes(title)) return false
      return p.role !== null && mayBe(familyOf(p.role), said)
    }
    if (this.isVisiting(from, at)) {
      const visitor = this.inVisit(false, country, at, fits)
      if (visitor) return visitor
    }
    const gender = genderOfWord(title.split(/\s+/).at(-1)!)
    // an office without a nation is the one of the country that reports, unless another holder was just spoken of
    const score = (p: Person | null, actor?: Actor): number | null => {
      // somebody without a name who was introduced by that office stands in the way of those named before
      if (!p)
        return actor && !country && s.tokens.lower[from] === 'the' && actor.name.toLowerCase().endsWith(title) && actor.name.toLowerCase() !== title
          ? 2
          : null
      if (!fits(p)) return null
      const has = this.salience.genders.of(p)
      if (gender && has && gender !== has) return null
      return (p.country !== null && p.country === (country ?? s.home) ? 1.5 : 0) + (p.role?.toLowerCase().includes(title) ? 2 : 0)
    }
    const best = this.salience.best(at, clause, score)
    if (best && best.people.length === 0) return null
    const spoken = best?.people[0]
    const another =
      spoken && this.actsOnSomebody(clause) ? this.salience.best(at, clause, (p) => (p === spoken ? null : score(p)))?.people[0] : undefined
    if (another ?? spoken) return another ?? spoken!
    const earlier = (p: Person): boolean => p.first < at
    const { people, byFirst } = this.holdersOf(
      `${said === 'expert' || /minister|secretary/.test(title) ? title : said} ${country ?? ''} ${former}`,
      fits,
    )
    if (country) return people.find(earlier) ?? people[0] ?? this.onlyVague(country, said, at)
    const domestic = people.find((p) => p.country !== null && p.country === s.home && earlier(p))
    // without a home, a bare office in a text with two holders is the one whose account it is: the one named first
    return domestic ?? byFirst.find(earlier) ?? null
  }

  /** "his Bulgarian guest" is who the Bulgarian head of state is, when no other Bulgarian is named. */
  private onlyVague(country: string, said: string, at: number): Person | null {
    const [only, second] = this.holdersOf(`of ${country}`, (p) => p.country === country).people
    return only && !second && said !== 'expert' && only.role !== null && VAGUE.test(only.role) && only.first < at ? only : null
  }

  private isVisiting(from: number, at: number): boolean {
    for (let i = from; i < at; i++) if (this.scene.tokens.lower[i] === 'visiting') return true
    return false
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
