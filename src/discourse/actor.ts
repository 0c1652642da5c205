import type { Span } from '../model/span.ts'
import { type Person, type Scene, spanOf } from './scene.ts'

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

const unique = <T>(xs: readonly T[]): T[] => [...new Set(xs)]

/** Joins actors of one argument ("A and B") into one. */
export const joinActors = (actors: readonly Actor[], span: Span): Actor => {
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

/** An actor printed at tokens `[from, to)`; what is not told of it is empty. */
export const makeActor = (
  scene: Pick<Scene, 'tokens'>,
  type: Actor['type'],
  name: string,
  from: number,
  to: number,
  more: Partial<Actor> = {},
): Actor => ({
  type,
  name,
  role: null,
  countries: [],
  organisations: [],
  people: [],
  span: spanOf(scene, from, to),
  elsewhere: [],
  official: type === 'country' || type === 'organisation',
  ...more,
})
