import type { PersonMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type Actor, makeActor } from './actor.ts'
import { familyOf, isOfficial } from './offices.ts'
import { type Person, type Scene, spanOf } from './scene.ts'

/** The persons of a document as actors, with the words that name them in full. */
export class People {
  private readonly scene: Scene
  private readonly fullNames = new Map<Person, PersonMention | null>()
  private byEntity: ReadonlyMap<number, readonly PersonMention[]> | null = null

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** A person named at tokens `[from, to)`. */
  actor(p: Person, from: number, to: number): Actor {
    const here = spanOf(this.scene, from, to)
    const full = this.fullName(p)
    const elsewhere = full && !(full.start >= here.start && full.end <= here.end) ? [{ start: full.start, end: full.end }] : []
    return makeActor(this.scene, 'person', p.name, from, to, {
      role: p.role,
      countries: p.country ? [p.country] : [],
      people: [p],
      elsewhere,
      official: isOfficial(p.role) || p.role === null,
    })
  }

  /** Where a person is named first; empty for one without a mention. */
  firstNamed(p: Person): readonly Span[] {
    const m = this.mentionsOf(p.entity)[0]
    return m ? [{ start: m.start, end: m.end }] : []
  }

  /** Who leads each of some countries; empty where one of them has no leader here. */
  leaders(countries: readonly string[]): readonly Person[] {
    return this.holders(countries, /^(?:head-of-state|head-of-government|leader)$/)
  }

  /** One holder of an office of some family for each of some countries, the first named; empty where one of them has none here. */
  holders(countries: readonly string[], family: RegExp): readonly Person[] {
    const out: Person[] = []
    for (const c of countries) {
      const p = this.scene.people.find((x) => x && x.country === c && x.role !== null && family.test(familyOf(x.role)))
      if (p) out.push(p)
    }
    return out.length === countries.length ? out : []
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
}
