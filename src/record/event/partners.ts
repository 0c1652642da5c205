import type { Actor } from '../../discourse/resolve.ts'
import { wordAt } from '../../discourse/scene.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import { codesOf } from '../actors.ts'
import { nameAt } from '../circumstance.ts'
import type { Context } from '../draft.ts'

/** Heads of the names in tokens `[from, to)`, up to a verb or a phrase of place or time. */
const nameHeads = (c: Context, from: number, to: number): readonly number[] => {
  const heads: number[] = []
  for (let k = from; k < to; k++) {
    if (isVerbTag(c.scene.tags[k]!) || /^(?:on|in|at|to|during|after|before|over|who|that|which|[;:.])$/.test(c.scene.tokens.lower[k]!)) break
    const both = wordAt(c.scene, k, 'collective:both')
    const m = nameAt(c, k)
    if (
      (both && both.to === k + 1) ||
      (m &&
        (m.kind === 'country' || m.kind === 'person' || m.kind === 'organisation' || (m.kind === 'place' && m.form === 'capital')) &&
        m.to === k + 1)
    )
      heads.push(k)
  }
  return heads
}

const actorAt = (c: Context, head: number): Actor => {
  const actor = c.discourse.resolve({ from: c.discourse.phraseStart(head), to: head + 1, head, heads: [head], preposition: null }, null)
  const m = nameAt(c, head)
  return m?.kind === 'country' && actor.countries.length === 0 ? { ...actor, type: 'country', countries: [m.value], official: true } : actor
}

/** "talks between X and Y", "the meeting of X and Y", "a meeting of the two presidents". */
export const actorsBehind = (c: Context, noun: number, end: number, preposition = /^(?:between|of|with)$/): readonly Actor[] => {
  for (let i = noun + 1; i < Math.min(end, noun + 6); i++) {
    if (!preposition.test(c.scene.tokens.lower[i]!)) continue
    const heads = nameHeads(c, i + 1, Math.min(end, i + 26))
    if (heads.length > 0) return heads.map((h) => actorAt(c, h)).filter((a) => codesOf([a]).length > 0 || a.people.length > 0)
  }
  return []
}
