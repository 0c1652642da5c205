import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { type Actor, joinActors, makeActor } from './actor.ts'
import { Documents } from './documents.ts'
import { Focus } from './focus.ts'
import { Genders } from './gender.ts'
import { Offices } from './holders.ts'
import { People } from './people.ts'
import { countryIn, labelOf, phraseStart } from './phrase.ts'
import { resolveCollective, resolvePronoun } from './pronoun.ts'
import { Salience } from './salience.ts'
import { classWith, firstFrom, hasClass, type Scene, spanOf, textOf, tokenFrom, within, wordAt } from './scene.ts'

export type { Actor } from './actor.ts'

/** "The ministry" is one named at most so many tokens before. */
const BODY_REACH = 250

/** "The two" without a noun: whoever was spoken of. */
const isTheTwo = (s: Scene, head: number): boolean => s.tokens.lower[head] === 'two' && s.tokens.lower[head - 1] === 'the'

/** "At the invitation of the minister of A, X, | the minister of B, Y, paid a visit": X stands beside the office before the comma, in a phrase of its own. */
const belongsBefore = (s: Scene, arg: Argument): boolean => {
  if (arg.heads.length < 2 || arg.from < 3 || s.tokens.words[arg.from - 1] !== ',') return false
  const at = s.nameAt[arg.heads[0]!]!
  const first = at >= 0 ? s.mentions[at]! : null
  const role = first?.kind === 'person' ? s.people[first.entity]!.role : null
  const end = s.tokens.end[arg.from - 2]!
  if (!role || !s.tokens.text.startsWith(role, end - role.length)) return false
  const start = tokenFrom(s, end - role.length)
  return s.tags[s.tokens.lower[start - 1] === 'the' ? start - 2 : start - 1] === Tag.ADP
}

/** "The Government deplores": in a state's own release, on itself and another, an institution with a capital and without an owner is its own. */
const isOwnBody = (s: Scene, head: number, from: number): boolean =>
  s.official !== null &&
  (s.pair?.includes(s.official) ?? false) &&
  head === from + 1 &&
  s.tokens.lower[from] === 'the' &&
  /^(?:Government|Ministry|Cabinet|Presidency|Parliament)$/.test(s.tokens.words[head]!) &&
  s.tokens.lower[head + 1] !== 'of'

/** Resolves arguments to actors; keeps, sentence by sentence, who was spoken of last. */
export class Discourse {
  readonly scene: Scene
  readonly people: People
  readonly focus: Focus
  readonly salience: Salience
  private readonly offices: Offices
  private readonly documents: Documents

  constructor(scene: Scene) {
    this.scene = scene
    this.people = new People(scene)
    this.salience = new Salience(scene, this.people, new Genders(scene))
    this.focus = new Focus(scene, this.people, this.salience, (arg, clause) => this.resolve(arg, clause))
    this.offices = new Offices(scene, this.people, this.focus, this.salience)
    this.documents = new Documents(scene)
    for (let s = 0; s < scene.sentences.count; s++) this.focus.note(s)
  }

  /** Actor of a whole argument, conjuncts joined, appositions folded into one. */
  resolve(arg: Argument, clause: Clause | null): Actor {
    const span = spanOf(this.scene, arg.from, arg.to)
    const actors: Actor[] = []
    for (const head of belongsBefore(this.scene, arg) ? arg.heads.slice(1) : arg.heads) {
      const actor = this.resolveHead(head, arg, clause)
      const same = actors.findIndex((a) => this.sameActor(a, actor, head))
      if (same < 0) actors.push(actor)
      else if (actor.type === 'person' && actors[same]!.type !== 'person') actors[same] = actor
    }
    return joinActors(actors, span)
  }

  /** Whether two sides were spoken of in the sentence before, so that "the two" are they: as a group, or each country of the pair by its name. */
  private twoBefore(head: number): boolean {
    const s = this.scene
    const sentence = s.sentenceAt[head]!
    if (sentence < 1 || !s.pair) return false
    if (this.focus.groupBefore(sentence)?.countries.length === 2) return true
    const named = within(s.countries, s.sentences.from[sentence - 1]!, s.sentences.to[sentence - 1]!).map((m) => m.value)
    return s.pair.every((code) => named.includes(code)) && named.every((code) => s.pair!.includes(code))
  }

  /** First token of the noun phrase that ends in `head`. */
  phraseStart(head: number): number {
    return phraseStart(this.scene, head)
  }

  /** The group, or actor for several countries, spoken of last before a sentence, at most six sentences back. */
  groupBefore(sentence: number): Actor | null {
    return this.focus.groupBefore(sentence)
  }

  /** An apposition names the same actor again: "President of X, Y", "his X counterpart, Y". */
  private sameActor(a: Actor, b: Actor, head: number): boolean {
    const apposed = this.scene.tokens.words[this.phraseStart(head) - 1] === ','
    // "X, the first leader to visit Y, …": an office behind a name and a comma is whoever was named
    const described = apposed && a.type === 'person' && this.scene.nameAt[head]! < 0 && classWith(this.scene, head, 'office:') !== null
    if (a.people.length === 1 && b.people.length === 1) return described || a.people[0] === b.people[0]
    if (!apposed) return false
    if (a.type === 'office' && b.type === 'person') return a.countries.length === 0 || b.countries.length === 0 || a.countries[0] === b.countries[0]
    return (a.type === 'person' || a.type === 'organisation' || a.type === 'country') && (b.type === 'other' || b.type === 'office')
  }

  private resolveHead(head: number, arg: Argument, clause: Clause | null): Actor {
    const s = this.scene
    const from = this.phraseStart(head)
    const pronoun = resolvePronoun(this, head, clause)
    if (pronoun) return pronoun
    const both = wordAt(s, head, 'collective:both')
    if (both) return resolveCollective(this, both.from, both.to)
    if (isTheTwo(s, head) && this.twoBefore(head)) return resolveCollective(this, head - 1, head + 1)
    const named = s.nameAt[head]! >= 0 ? s.mentions[s.nameAt[head]!]! : null
    if (named?.kind === 'person') return this.people.actor(s.people[named.entity]!, from, head + 1)
    const office = classWith(s, head, 'office:')
    if (office) return this.offices.actor(head, from, arg, clause)
    if (named?.kind === 'country' && named.form !== 'adjective')
      return makeActor(s, 'country', textOf(s, named.from, named.to), from, head + 1, { countries: [named.value] })
    if (named?.kind === 'place')
      return makeActor(s, named.country ? 'country' : 'other', textOf(s, named.from, named.to), from, head + 1, {
        countries: named.country && named.form === 'capital' ? [named.country] : [],
      })
    if (named?.kind === 'organisation') {
      const igo = named.form === 'igo'
      const official = igo || named.form === 'government'
      return makeActor(s, 'organisation', igo ? textOf(s, named.from, named.to) : textOf(s, Math.min(from, named.from), named.to), from, head + 1, {
        countries: named.form === 'government' && named.country ? [named.country] : [],
        organisations: igo ? [named.value] : [],
        official,
      })
    }
    return this.thing(head, from)
  }

  /** "the ministry": the ministry of a country that was named last before, at most so many tokens back. */
  private bodyBefore(head: number, from: number): Actor | null {
    const s = this.scene
    if (s.tokens.lower[from] !== 'the' || head - from > 1) return null
    for (let k = firstFrom(s.organisations, from) - 1; k >= 0 && s.organisations[k]!.from > from - BODY_REACH; k--) {
      const m = s.organisations[k]!
      if (m.form !== 'government' || !m.country || !textOf(s, m.from, m.to).toLowerCase().split(/\s+/).includes(s.tokens.lower[head]!)) continue
      const more = { countries: [m.country], elsewhere: [{ start: m.start, end: m.end }], official: true }
      return makeActor(s, 'organisation', textOf(s, m.from, m.to), from, head + 1, more)
    }
    return null
  }

  private thing(head: number, from: number): Actor {
    const s = this.scene
    const body = classWith(s, head, 'body:')
    const country = countryIn(s, from, head + 1)
    const label = labelOf(s, from, head + 1)
    if (body === 'body:government' && !country && isOwnBody(s, head, from))
      return makeActor(s, 'organisation', label, from, head + 1, { countries: [s.official!], official: true })
    const known = body && !country ? this.bodyBefore(head, from) : null
    if (known) return known
    if (body)
      return makeActor(s, 'organisation', label, from, head + 1, {
        countries: body === 'body:government' && country ? [country] : [],
        official: body === 'body:government',
      })
    if (hasClass(s, head, 'noun:document') && /^(?:the|this|that)$/.test(s.tokens.lower[from]!)) return this.documents.actor(head, from, label)
    if (hasClass(s, head, 'noun:document') || /^instrument:/.test(classWith(s, head, 'instrument:') ?? ''))
      return makeActor(s, 'document', label, from, head + 1)
    if (/^(?:sides?|part|delegation|government|authorities|leadership|officials?|minist(?:ry|ers))$/.test(s.tokens.lower[head]!))
      return makeActor(s, country ? 'country' : 'other', label, from, head + 1, { countries: country ? [country] : [], official: true })
    const adjective = s.nameAt[head]! >= 0 ? s.mentions[s.nameAt[head]!]! : null
    if (adjective?.kind === 'country') return makeActor(s, 'other', label, from, head + 1, { countries: [adjective.value] })
    // a name that nothing explains is a company or a body: it may say and promise, for nobody but itself
    const named = s.tags[head] === Tag.PROPN && /^\p{Lu}/u.test(s.tokens.words[head]!) && s.nameAt[head]! < 0 && s.quoteAt[head]! < 0
    return makeActor(s, named ? 'organisation' : 'other', label, from, head + 1, { official: false })
  }
}
