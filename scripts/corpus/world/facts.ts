import type { Person } from '../people.ts'
import type { Thing, Told } from '../truth.ts'
import type { Land } from '../words.ts'

/** What may stand in a slot. The document decides how it is printed. */
export type Value =
  | { readonly as: 'text'; readonly text: string }
  /** Wordings left open: ( | ). */
  | { readonly as: 'wordings'; readonly one: readonly string[] }
  | LandValue
  | { readonly as: 'person'; readonly person: Person }
  | { readonly as: 'past'; readonly day: number; readonly alone: boolean }
  | { readonly as: 'sum'; readonly value: number; readonly unit: 'USD' | 'EUR' }
  | { readonly as: 'percent'; readonly value: number }
  | { readonly as: 'number'; readonly value: number }

/** A country with the city and the goods that this story is about. */
export interface LandValue {
  readonly as: 'land'
  readonly land: Land
  readonly city: string
  readonly good: string
}

export type Slots = Readonly<Record<string, Value>>

/** What a sentence of a fact tells: a thing, and where in the sentence. */
export interface Tells {
  readonly thing: Thing
  readonly told: Told
  /** The slot that gives the thing itself. */
  readonly focus: string | null
}

export interface Fact {
  /** Name of the sections of sentence patterns that tell it. */
  readonly section: string
  readonly tells: readonly Tells[]
  readonly slots: Slots
}

export interface Story {
  readonly id: string
  readonly kind: string
  readonly pair: string
  readonly day: number
  /** Whether it is the only one of the pair in its month, so that "in May" means it. */
  readonly alone: boolean
  readonly city: string
  readonly slots: Slots
  /** Told first in every report; its pattern section ends in "-lead" where there is one. */
  readonly lead: Fact
  readonly facts: readonly Fact[]
  /** What came before and what stands beside: told by some. */
  readonly background: readonly Fact[]
}

export const text = (of: string): Value => ({ as: 'text', text: of })

/** A fact that is told by the patterns of a section. */
export const fact = (section: string, slots: Slots, ...tells: readonly Tells[]): Fact => ({ section, tells, slots })

/** The words of a slot that do not depend on the document: names of countries, cities, goods, plain texts. */
export const plainSlot = (slot: string, slots: Slots): string => {
  const [name, part] = slot.split('.') as [string, string | undefined]
  const of = slots[name]
  if (of === undefined) throw new Error(`no slot ${slot}`)
  if (of.as === 'text') return of.text
  if (of.as !== 'land') throw new Error(`${slot} is no plain text`)
  if (part === undefined) return of.land.name
  return { adj: of.land.adjective, city: of.city, good: of.good, capital: of.land.capital }[part] ?? of.land.name
}
