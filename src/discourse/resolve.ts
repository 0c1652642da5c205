import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import type { PersonMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { familyOf, isOfficial, mayBe } from './offices.ts'
import { classWith, clausesOf, firstFrom, hasClass, type Person, type Scene, spanOf, textOf, wordAt } from './scene.ts'

/** Who or what an argument stands for. */
export interface Actor {
  readonly type: 'person' | 'office' | 'country' | 'organisation' | 'document' | 'group' | 'speaker' | 'other'
  /** Name as resolved ("Bajram Begaj") or as printed ("the sides"). */
  readonly name: string
  readonly role: string | null
  /** Countries it is, or acts for. */
  readonly countries: readonly string[]
  /** International organisations. */
  readonly organisations: readonly string[]
  readonly people: readonly Person[]
  /** The words of the argument. */
  readonly span: Span
  /** Words elsewhere that name who "he" or "the leaders" are. */
  readonly elsewhere: readonly Span[]
  /** False for experts, companies and things. */
  readonly official: boolean
}

const FIRST = new Set(['i', 'we', 'our', 'us', 'me', 'my', 'ourselves'])
const SINGULAR = new Set(['he', 'she', 'him', 'her', 'himself', 'herself', 'his'])
const PLURAL = new Set(['they', 'them', 'their', 'both', 'themselves'])

const unique = <T>(xs: readonly T[]): T[] => [...new Set(xs)]

/** Joins actors of one argument ("A and B") into one. */
const join = (actors: readonly Actor[], span: Span): Actor => {
  if (actors.length === 1) return { ...actors[0]!, span }
  const named = actors.filter((a) => a.type !== 'other')
  const list = named.length > 0 ? named : actors
  return {
    type: list.length > 1 ? (named.length > 0 ? 'group' : 'other') : list[0]!.type,
    name: unique(list.map((a) => a.name)).join(' and '),
    role: list.length === 1 ? list[0]!.role : null,
    countries: unique(list.flatMap((a) => a.countries)),
    organisations: unique(list.flatMap((a) => a.organisations)),
    people: unique(list.flatMap((a) => a.people)),
    span,
    elsewhere: list.flatMap((a) => a.elsewhere),
    official: list.some((a) => a.official),
  }
}

/** By token: the last joint statement, and the last declaration, named at it or before it; −1 where none was. */
interface Documents {
  readonly joint: Int32Array
  readonly declared: Int32Array
}

const documentsOf = (scene: Scene): Documents => {
  const joint = new Int32Array(scene.tokens.count)
  const declared = new Int32Array(scene.tokens.count)
  let [lastJoint, lastDeclared] = [-1, -1]
  for (let i = 0; i < scene.tokens.count; i++) {
    if (hasClass(scene, i, 'instrument:joint-statement')) lastJoint = i
    if (hasClass(scene, i, 'instrument:declaration')) lastDeclared = i
    joint[i] = lastJoint
    declared[i] = lastDeclared
  }
  return { joint, declared }
}

/** The persons of a document that may hold an office, and the same in the order in which they are first named. */
interface Holders {
  readonly people: readonly Person[]
  readonly byFirst: readonly Person[]
}

/** Resolves arguments to actors; keeps, sentence by sentence, who was spoken of last. */
export class Discourse {
  readonly scene: Scene
  private readonly focus: (Actor | null)[] = []
  private readonly groups: (Actor | null)[] = []
  private readonly fullNames = new Map<Person, PersonMention | null>()
  private byEntity: ReadonlyMap<number, readonly PersonMention[]> | null = null
  private documents: Documents | null = null
  private readonly holders = new Map<string, Holders>()
  /** By sentence: the state or body that acts in it. */
  private readonly bodies: (Actor | null)[] = []

  constructor(scene: Scene) {
    this.scene = scene
    for (let s = 0; s < scene.sentences.count; s++) this.note(s)
  }

  private note(sentence: number): void {
    let focus: Actor | null = null
    let group: Actor | null = null
    let body: Actor | null = null
    // who acts in the main clause is spoken of more than who acts in a clause hung on it
    for (const c of [...clausesOf(this.scene, sentence)].sort(
      (a, b) => Number(a.relation !== 'root') - Number(b.relation !== 'root') || a.index - b.index,
    )) {
      if (c.form !== 'finite' || !c.subject || c.subjectShared || this.scene.quoteAt[c.verb]! >= 0) continue
      const actor = this.resolve(c.subject, c)
      if ((actor.type === 'person' || actor.type === 'office') && (!focus || c.inverted)) focus = actor
      if (actor.type === 'group' || actor.countries.length > 1) group ??= actor
      if ((actor.type === 'country' || actor.type === 'organisation') && actor.countries.length < 2) body ??= actor
    }
    this.focus[sentence] = focus
    this.groups[sentence] = group
    this.bodies[sentence] = body
  }

  /** The person spoken of last before a sentence, at most six sentences back. */
  personBefore(sentence: number): Actor | null {
    for (let s = sentence - 1; s >= 0 && s >= sentence - 6; s--) {
      if (this.focus[s]) return this.focus[s]!
      const named = this.lastNamed(s)
      if (named) return named
    }
    return null
  }

  /** The last person named in a sentence, quotations apart: "Quartey's visit was called off. She said …". */
  private lastNamed(sentence: number): Actor | null {
    const s = this.scene
    const from = s.sentences.from[sentence]!
    const to = s.sentences.to[sentence]!
    for (let i = firstFrom(s.persons, to) - 1; i >= 0 && s.persons[i]!.from >= from; i--) {
      const m = s.persons[i]!
      if (m.to <= to && s.quoteAt[m.from]! < 0 && !s.sentences.heading[sentence]) return this.person(s.people[m.entity]!, m.from, m.to)
    }
    return null
  }

  groupBefore(sentence: number): Actor | null {
    for (let s = sentence - 1; s >= 0 && s >= sentence - 6; s--) if (this.groups[s]) return this.groups[s]!
    return null
  }

  /** Actor of a whole argument, conjuncts joined, appositions folded into one. */
  resolve(arg: Argument, clause: Clause | null): Actor {
    const span = spanOf(this.scene, arg.from, arg.to)
    const actors: Actor[] = []
    for (const head of arg.heads) {
      const actor = this.resolveHead(head, arg, clause)
      const same = actors.findIndex((a) => this.sameActor(a, actor, head))
      if (same < 0) actors.push(actor)
      else if (actor.type === 'person' && actors[same]!.type !== 'person') actors[same] = actor
    }
    return join(actors, span)
  }

  /** An apposition names the same actor again: "President of X, Y", "his X counterpart, Y". */
  private sameActor(a: Actor, b: Actor, head: number): boolean {
    if (a.people.length === 1 && b.people.length === 1) return a.people[0] === b.people[0]
    const apposed = this.scene.tokens.words[this.phraseStart(head) - 1] === ','
    if (!apposed) return false
    if (a.type === 'office' && b.type === 'person') return a.countries.length === 0 || b.countries.length === 0 || a.countries[0] === b.countries[0]
    return (a.type === 'person' || a.type === 'organisation' || a.type === 'country') && (b.type === 'other' || b.type === 'office')
  }

  /** First token of the noun phrase that ends in `head`. */
  phraseStart(head: number): number {
    const { tags, tokens: t } = this.scene
    let i = head
    while (i > 0 && (i === head || tags[i] !== Tag.DET)) {
      const tag = tags[i - 1]!
      const hyphen = t.words[i - 1] === '-' && t.end[i - 1] === t.start[i]
      if (
        hyphen ||
        tag === Tag.DET ||
        tag === Tag.ADJ ||
        tag === Tag.NOUN ||
        tag === Tag.PROPN ||
        tag === Tag.NUM ||
        tag === Tag.PART ||
        (tag === Tag.PRON && /^(?:his|her|its|their|our|my|your)$/.test(t.lower[i - 1]!))
      )
        i--
      else break
    }
    return i
  }

  private make(type: Actor['type'], name: string, from: number, to: number, more: Partial<Actor> = {}): Actor {
    return {
      type,
      name,
      role: null,
      countries: [],
      organisations: [],
      people: [],
      span: spanOf(this.scene, from, to),
      elsewhere: [],
      official: type === 'country' || type === 'organisation',
      ...more,
    }
  }

  /** The first mention that prints a person's whole name, else the first one of the name as resolved. */
  private fullName(p: Person): PersonMention | null {
    const known = this.fullNames.get(p)
    if (known !== undefined) return known
    const all = this.mentionsOf(p.entity)
    const printed = (m: PersonMention): string => this.scene.tokens.text.slice(m.start, m.end).replace(/\s+/g, ' ')
    const found = all.find((m) => printed(m) === p.name) ?? all.find((m) => m.value === p.name) ?? null
    this.fullNames.set(p, found)
    return found
  }

  private mentionsOf(entity: number): readonly PersonMention[] {
    this.byEntity ??= Map.groupBy(this.scene.persons, (m) => m.entity)
    return this.byEntity.get(entity) ?? []
  }

  private person(p: Person, from: number, to: number): Actor {
    const here = spanOf(this.scene, from, to)
    const full = this.fullName(p)
    const elsewhere = full && !(full.start >= here.start && full.end <= here.end) ? [{ start: full.start, end: full.end }] : []
    return this.make('person', p.name, from, to, {
      role: p.role,
      countries: p.country ? [p.country] : [],
      people: [p],
      elsewhere,
      official: isOfficial(p.role) || p.role === null,
    })
  }

  private resolveHead(head: number, arg: Argument, clause: Clause | null): Actor {
    const s = this.scene
    const from = this.phraseStart(head)
    const lower = s.tokens.lower[head]!
    const pronoun = this.pronoun(head, lower, clause)
    if (pronoun) return pronoun
    const both = wordAt(s, head, 'collective:both')
    if (both) return this.collective(both.from, both.to)
    const named = s.nameAt[head]! >= 0 ? s.mentions[s.nameAt[head]!]! : null
    if (named?.kind === 'person') return this.person(s.people[named.entity]!, from, head + 1)
    const office = classWith(s, head, 'office:')
    if (office) return this.office(head, from, arg, clause)
    if (named?.kind === 'country' && named.form !== 'adjective')
      return this.make('country', textOf(s, named.from, named.to), from, head + 1, { countries: [named.value] })
    if (named?.kind === 'place')
      return this.make(named.country ? 'country' : 'other', textOf(s, named.from, named.to), from, head + 1, {
        countries: named.country && named.form === 'capital' ? [named.country] : [],
      })
    if (named?.kind === 'organisation') {
      const igo = named.form === 'igo'
      const official = igo || named.form === 'government'
      return this.make('organisation', igo ? textOf(s, named.from, named.to) : textOf(s, Math.min(from, named.from), named.to), from, head + 1, {
        countries: named.form === 'government' && named.country ? [named.country] : [],
        organisations: igo ? [named.value] : [],
        official,
      })
    }
    return this.thing(head, from)
  }

  private thing(head: number, from: number): Actor {
    const s = this.scene
    const body = classWith(s, head, 'body:')
    const country = this.countryIn(from, head + 1)
    const label = this.label(from, head + 1)
    if (body)
      return this.make('organisation', label, from, head + 1, {
        countries: body === 'body:government' && country ? [country] : [],
        official: body === 'body:government',
      })
    if (hasClass(s, head, 'noun:document') && /^(?:the|this|that)$/.test(s.tokens.lower[from]!)) return this.document(head, from, label)
    if (hasClass(s, head, 'noun:document') || /^instrument:/.test(classWith(s, head, 'instrument:') ?? ''))
      return this.make('document', label, from, head + 1)
    if (/^(?:sides?|part|delegation|government|authorities|leadership|officials?|minist(?:ry|ers))$/.test(s.tokens.lower[head]!))
      return this.make(country ? 'country' : 'other', label, from, head + 1, { countries: country ? [country] : [], official: true })
    const adjective = this.scene.nameAt[head]! >= 0 ? s.mentions[s.nameAt[head]!]! : null
    if (adjective?.kind === 'country') return this.make('other', label, from, head + 1, { countries: [adjective.value] })
    return this.make('other', label, from, head + 1)
  }

  /** "the document", "the statement": the joint statement named before, if one was. */
  private document(head: number, from: number, label: string): Actor {
    const s = this.scene
    if (/^(?:document|statement|text|communiqu[ée]|declaration)$/i.test(s.tokens.lower[head]!)) {
      const hit = s.hits.words[this.instrumentBefore(from, s.tokens.lower[head] !== 'statement')]
      if (hit) return this.make('document', textOf(s, hit.from, hit.to), from, head + 1, { elsewhere: [spanOf(s, hit.from, hit.to)] })
    }
    return this.make('document', label, from, head + 1)
  }

  /** Token of the last joint statement (or, where allowed, declaration) named before a token, or −1. */
  private instrumentBefore(token: number, declarations: boolean): number {
    this.documents ??= documentsOf(this.scene)
    const joint = this.documents.joint[token - 1] ?? -1
    return declarations ? Math.max(joint, this.documents.declared[token - 1] ?? -1) : joint
  }

  /** Words of a noun phrase without its article. */
  private label(from: number, to: number): string {
    const t = this.scene.tokens
    const first = /^(?:the|an?|this|that)$/.test(t.lower[from]!) && to - from > 1 ? from + 1 : from
    return textOf(this.scene, first, to)
  }

  private countryIn(from: number, to: number): string | null {
    for (let i = to - 1; i >= from; i--) {
      const at = this.scene.nameAt[i]!
      const m = at >= 0 ? this.scene.mentions[at]! : null
      if (m?.kind === 'country') return m.value
      if (m?.kind === 'place' && m.country) return m.country
    }
    return null
  }

  private pronoun(head: number, lower: string, clause: Clause | null): Actor | null {
    const s = this.scene
    if (s.tags[head] !== Tag.PRON && !(lower === 'both')) return null
    const sentence = s.sentenceAt[head]!
    if (FIRST.has(lower)) return this.make('speaker', s.tokens.words[head]!, head, head + 1, { official: true })
    if (SINGULAR.has(lower)) return this.again(this.mainSubject(sentence, head, clause, 'person') ?? this.personBefore(sentence), head, lower)
    if (PLURAL.has(lower))
      return this.again(this.mainSubject(sentence, head, clause, 'group') ?? this.groupBefore(sentence) ?? this.pairActor(head), head, lower)
    if (lower === 'it' && clause && this.acts(clause)) {
      const body = this.bodies.slice(Math.max(0, sentence - 2), sentence).findLast((b) => b !== null) ?? null
      if (body) return this.again(body, head, lower)
    }
    return this.make('other', s.tokens.words[head]!, head, head + 1)
  }

  /** Whether "it" does something that only a state or body does: "It summoned the ambassador"; "It is necessary" says nothing of the kind. */
  private acts(clause: Clause): boolean {
    const hit = this.scene.hits.words[clause.verb]
    if (clause.copula || clause.voice === 'passive' || clause.form !== 'finite' || !hit) return false
    return [...hit.classes].some((name) => name.startsWith('verb:') && name !== 'verb:common' && name !== 'verb:visit')
  }

  /** "Tokayev said he would…": the subject of an earlier clause of the same sentence, when it fits. */
  private mainSubject(sentence: number, head: number, clause: Clause | null, want: 'person' | 'group'): Actor | null {
    for (const c of clausesOf(this.scene, sentence)) {
      if (
        c === clause ||
        !c.subject ||
        c.subjectShared ||
        c.subject.to > head ||
        c.form !== 'finite' ||
        (c.subject.from <= head && head < c.subject.to)
      )
        continue
      const first = this.scene.tags[c.subject.head] === Tag.PRON
      if (first) continue
      const actor = this.resolve(c.subject, c)
      if (want === 'person' && (actor.type === 'person' || actor.type === 'office')) return actor
      if (want === 'group' && (actor.type === 'group' || actor.countries.length > 1)) return actor
    }
    return null
  }

  private again(actor: Actor | null, head: number, printed: string): Actor {
    const span = spanOf(this.scene, head, head + 1)
    if (!actor) return this.make('other', printed, head, head + 1)
    return { ...actor, span, elsewhere: [...actor.elsewhere, actor.span] }
  }

  private pairActor(head: number): Actor | null {
    const pair = this.scene.pair
    return pair ? this.make('group', this.scene.tokens.words[head]!, head, head + 1, { countries: [...pair], official: true }) : null
  }

  private collective(from: number, to: number): Actor {
    const s = this.scene
    const words = textOf(s, from, to)
    const before = this.groupBefore(s.sentenceAt[from]!)
    const countries = before && before.countries.length === 2 ? before.countries : (s.pair ?? [])
    const heads = /president|leader|heads? of state|men\b|pair/i.test(words)
    const people = heads ? this.leaders(countries) : (before?.people ?? []).filter(() => /minister|diplomat|counterpart|premier/i.test(words))
    const elsewhere = people.flatMap((p) => {
      const m = this.mentionsOf(p.entity)[0]
      return m ? [{ start: m.start, end: m.end }] : []
    })
    return this.make('group', words, from, to, { countries: [...countries], people, elsewhere, official: true })
  }

  private leaders(countries: readonly string[]): readonly Person[] {
    const out: Person[] = []
    for (const c of countries) {
      const p = this.scene.people.find(
        (x) => x && x.country === c && x.role !== null && /^(?:head-of-state|head-of-government|leader)$/.test(familyOf(x.role)),
      )
      if (p) out.push(p)
    }
    return out.length === countries.length ? out : []
  }

  /** "the Albanian President", "his Albanian counterpart", "the expert": the person who holds that office here, else the office itself. */
  private office(head: number, from: number, arg: Argument, clause: Clause | null): Actor {
    const s = this.scene
    const next = s.persons[firstFrom(s.persons, head + 1)]
    const after = next && next.from < arg.to && next.from - head < 9 ? next : undefined
    const described = after && s.people[after.entity]!.role !== null && s.tokens.text.slice(s.tokens.start[from]!, after.start).split(',').length <= 2
    if (after && described && arg.heads.length === 1) return this.person(s.people[after.entity]!, from, after.to)
    const named = s.persons[firstFrom(s.persons, from)]
    if (named && named.to <= head + 1) return this.person(s.people[named.entity]!, from, head + 1)
    const hit = [...Array(6).keys()]
      .map((k) => s.hits.words[head - k])
      .find((h) => h && h.to > head && [...h.classes].some((c) => c.startsWith('office:')))
    const words = hit ? textOf(s, hit.from, hit.to) : s.tokens.words[head]!
    const country = this.countryIn(from, head + 1) ?? this.ofCountry(head)
    const person = /^counterparts?$/.test(words.toLowerCase()) ? this.counterpart(country, head, clause) : this.holder(words, country, head, clause)
    const label = this.label(from, head + 1)
    if (!person)
      return this.make('office', label, from, head + 1, { role: label, countries: country ? [country] : [], official: familyOf(words) !== 'expert' })
    const actor = this.person(person, from, head + 1)
    const m = this.mentionsOf(person.entity)[0]
    return { ...actor, elsewhere: m ? [{ start: m.start, end: m.end }] : actor.elsewhere }
  }

  /** "the President of Albania": the country of an of-phrase behind the office. */
  private ofCountry(head: number): string | null {
    if (!/^(?:of|for|from|at|in)$/.test(this.scene.tokens.lower[head + 1] ?? '')) return null
    let end = head + 2
    while (
      end < this.scene.tokens.count &&
      end < head + 8 &&
      this.scene.tags[end] !== Tag.PUNCT &&
      this.scene.tags[end]! < Tag.VB &&
      this.scene.tags[end] !== Tag.AUX
    )
      end++
    return this.countryIn(head + 2, end)
  }

  /** "The President thanked him": whoever is thanked is not the one who thanks. */
  private actsOn(clause: Clause | null, person: Person | null): boolean {
    if (!clause || !person) return false
    const object = clause.object ?? clause.obliques[0] ?? null
    return !!object && SINGULAR.has(this.scene.tokens.lower[object.head]!) && this.scene.tags[object.head] === Tag.PRON
  }

  /** "his Albanian counterpart": who of that country holds the office of whoever "his" is. */
  private counterpart(country: string | null, at: number, clause: Clause | null): Person | null {
    const s = this.scene
    const sentence = s.sentenceAt[at]!
    const owner = (this.mainSubject(sentence, at, clause, 'person') ?? this.personBefore(sentence))?.people[0] ?? null
    const family = owner?.role ? familyOf(owner.role) : null
    const fits = (p: Person | undefined): p is Person =>
      !!p &&
      p !== owner &&
      (!country || p.country === country) &&
      p.country !== owner?.country &&
      (family === null || p.role === null || familyOf(p.role) === family)
    const named = s.persons.findLast((m) => m.from < at && fits(s.people[m.entity]))
    return named ? s.people[named.entity]! : (s.people.find(fits) ?? null)
  }

  private holder(words: string, country: string | null, at: number, clause: Clause | null): Person | null {
    const s = this.scene
    const said = familyOf(words)
    const fits = (p: Person): boolean => {
      if (country && p.country !== country) return false
      if (p.role && /^(?:former|late|ex)\b/i.test(p.role)) return false
      if (said === 'leader' && country) return p.role === null || familyOf(p.role) !== 'expert'
      return p.role !== null && mayBe(familyOf(p.role), said)
    }
    // An office without a nation is the one of the country that reports, unless another holder was just spoken of.
    const before = this.focus[s.sentenceAt[at]! - 1]?.people[0]
    const other = this.actsOn(clause, before ?? null)
    if (before && fits(before) && !other) return before
    const able = (p: Person): boolean => !(other && p === before)
    const earlier = (p: Person): boolean => p.first < at && able(p)
    const { people, byFirst } = this.holdersOf(`${said} ${country ?? ''}`, fits)
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
