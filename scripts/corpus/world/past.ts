import { shortHash } from '../../../src/model/hash.ts'
import type { RecordKind } from '../../../src/model/record.ts'
import { between, chanceFor, happens, pick, type Random } from '../chance.ts'
import type { Link, Thing, Told } from '../truth.ts'
import type { Land, Pledge } from '../words.ts'
import type { Fact, LandValue, Slots, Tells, Value } from './facts.ts'

/** An agreement that was signed. */
export interface Signed {
  readonly title: string
  readonly words: Value
  readonly day: number
  readonly city: string
}

/** A pledge that was made. */
export interface Promised {
  readonly fact: Fact
  readonly thing: Thing
  readonly pledge: Pledge
  readonly slots: Slots
  readonly day: number
}

/** A visit that was paid. */
export interface Visited {
  readonly fact: Fact
  readonly guest: string
  readonly day: number
  readonly alone: boolean
}

/** What is known of a pair while its history is made: what has happened, and what must not come twice. */
export interface Past {
  readonly pair: string
  readonly lands: readonly [Land, Land]
  readonly seed: number
  readonly chance: Random
  readonly unit: 'USD' | 'EUR'
  /** Year in which diplomatic relations began. */
  readonly relations: number
  readonly used: Set<string>
  readonly links: Link[]
  readonly signed: Signed[]
  readonly promised: Promised[]
  readonly visits: Visited[]
  /** The furthest stage of each agreement, by title. */
  readonly reached: Map<string, string>
  readonly trade: Map<number, { readonly exports: number; readonly imports: number }>
}

export const pastOf = (lands: readonly [Land, Land], seed: number): Past => {
  const pair = lands
    .map(({ code }) => code)
    .sort()
    .join('-')
  const chance = chanceFor(seed, 'pair', pair)
  const [unit, relations] = [happens(0.3, chance) ? ('EUR' as const) : ('USD' as const), between(1946, 1996, chance)]
  const nothing = { used: new Set<string>(), links: [], signed: [], promised: [], visits: [], reached: new Map(), trade: new Map() }
  return { pair, lands, seed, chance, unit, relations, ...nothing }
}

export const thingOf = ({ pair }: Past, kind: RecordKind, what: string): Thing => ({ id: shortHash('made', pair, kind, what), kind, pair, what })

export const tell = (past: Past, kind: RecordKind, what: string, told: Told, focus: string | null = null): Tells => ({
  thing: thingOf(past, kind, what),
  told: kind === 'event' || kind === 'agreement' ? { ...told, between: past.pair.split('-') } : told,
  focus,
})

/** The first of some choices that was not taken before; after many attempts any. */
export const fresh = ({ used }: Past, make: () => string): string => {
  let made = make()
  for (let attempt = 0; used.has(made) && attempt < 40; attempt++) made = make()
  used.add(made)
  return made
}

export const landValue = ({ chance }: Past, land: Land): LandValue => ({
  as: 'land',
  land,
  city: pick(land.cities, chance),
  good: pick(land.goods, chance),
})
