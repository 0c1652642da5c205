import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import type { Actor } from './actor.ts'
import type { People } from './people.ts'
import type { Salience } from './salience.ts'
import { clausesOf, firstFrom, type Scene } from './scene.ts'

/** Keeps, sentence by sentence, who is spoken of; sentences are noted in order, each once. */
export class Focus {
  private readonly scene: Scene
  private readonly people: People
  private readonly resolve: (arg: Argument, clause: Clause | null) => Actor
  private readonly salience: Salience
  private readonly persons: (Actor | null)[] = []
  private readonly groups: (Actor | null)[] = []
  /** By sentence: the state or body that acts in it. */
  private readonly bodies: (Actor | null)[] = []

  constructor(scene: Scene, people: People, salience: Salience, resolve: (arg: Argument, clause: Clause | null) => Actor) {
    this.salience = salience
    this.scene = scene
    this.people = people
    this.resolve = resolve
  }

  /** Notes who acts in a sentence; every sentence before it has been noted. */
  note(sentence: number): void {
    let person: Actor | null = null
    let group: Actor | null = null
    let body: Actor | null = null
    const acts: { clause: Clause; actor: Actor }[] = []
    // who acts in the main clause is spoken of more than who acts in a clause hung on it
    for (const c of [...clausesOf(this.scene, sentence)].sort(
      (a, b) => Number(a.relation !== 'root') - Number(b.relation !== 'root') || a.index - b.index,
    )) {
      if (c.form !== 'finite' || !c.subject || c.subjectShared || this.scene.quoteAt[c.verb]! >= 0) continue
      const actor = this.resolve(c.subject, c)
      acts.push({ clause: c, actor })
      if ((actor.type === 'person' || actor.type === 'office') && (!person || c.inverted)) person = actor
      if (actor.type === 'group' || actor.countries.length > 1) group ??= actor
      if ((actor.type === 'country' || actor.type === 'organisation') && actor.countries.length < 2) body ??= actor
    }
    this.persons[sentence] = person
    this.groups[sentence] = group
    this.bodies[sentence] = body
    this.salience.note(sentence, acts)
  }

  /** The person who acts in a sentence, or null. */
  personIn(sentence: number): Actor | null {
    return this.persons[sentence] ?? null
  }

  /** The person spoken of last before a sentence, at most six sentences back. */
  personBefore(sentence: number): Actor | null {
    for (let s = sentence - 1; s >= 0 && s >= sentence - 6; s--) {
      if (this.persons[s]) return this.persons[s]!
      const named = this.lastNamed(s)
      if (named) return named
    }
    return null
  }

  /** The group, or actor for several countries, spoken of last before a sentence, at most six sentences back. */
  groupBefore(sentence: number): Actor | null {
    for (let s = sentence - 1; s >= 0 && s >= sentence - 6; s--) if (this.groups[s]) return this.groups[s]!
    return null
  }

  /** The state or body that acted last in the two sentences before. */
  bodyBefore(sentence: number): Actor | null {
    return this.bodies.slice(Math.max(0, sentence - 2), sentence).findLast((b) => b !== null) ?? null
  }

  /** "Tokayev said he would…": the subject of an earlier clause of the same sentence, when it fits. */
  mainSubject(sentence: number, head: number, clause: Clause | null, want: 'person' | 'group'): Actor | null {
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

  /** The last person named in a sentence, quotations apart: "Quartey's visit was called off. She said …". */
  private lastNamed(sentence: number): Actor | null {
    const s = this.scene
    const from = s.sentences.from[sentence]!
    const to = s.sentences.to[sentence]!
    for (let i = firstFrom(s.persons, to) - 1; i >= 0 && s.persons[i]!.from >= from; i--) {
      const m = s.persons[i]!
      if (m.to <= to && s.quoteAt[m.from]! < 0 && !s.sentences.heading[sentence]) return this.people.actor(s.people[m.entity]!, m.from, m.to)
    }
    return null
  }
}
