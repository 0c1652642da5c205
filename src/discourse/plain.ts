import type { Argument, Clause } from '../clause/clause.ts'
import { type Actor, makeActor } from './actor.ts'
import { Discourse } from './resolve.ts'
import { textOf } from './scene.ts'

/**
 * A discourse without coreference, to measure what coreference gives: who an argument is, by its own words alone. "He", "the sides" and
 * "the minister" are nobody; a name stays who it names.
 */
export class PlainDiscourse extends Discourse {
  override resolve(arg: Argument, clause: Clause | null): Actor {
    const actor = super.resolve(arg, clause)
    const { scene } = this
    const named = scene.mentions[scene.nameAt[arg.head]!]
    if (actor.elsewhere.length === 0 || named?.kind === 'person') return actor
    return makeActor(scene, 'other', textOf(scene, arg.from, arg.to), arg.from, arg.to)
  }

  override groupBefore(): null {
    return null
  }
}
