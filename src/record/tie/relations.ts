import { textOf } from '../../discourse/scene.ts'
import { whenOf } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { type Found, governing, type State, sentenceOf, sidesOrPair, stateBy, thoughtOf } from './found.ts'

const MADE_BEFORE = /\b(?:establish\w*|restor\w*|resum\w*|upgrad\w*)(?: of)?(?: \w+)?$/i

/** State where a noun tells it: "since the establishment of diplomatic relations", "ties date back to 1992". */
const byNoun = (c: Context, at: number, from: number, to: number): State | null => {
  const before = textOf(c.scene, Math.max(from, at - 3), at)
  if (/\bdate(?:s|d)? (?:back )?(?:to|from)\b/i.test(textOf(c.scene, at, to))) return 'exists'
  if (!MADE_BEFORE.test(before.trim())) return null
  if (/\b(?:anniversary|years)\b/i.test(textOf(c.scene, from, at))) return null
  return thoughtOf(c, from, at) ? 'proposed' : 'exists'
}

/** "Diplomatic relations between X and Y were established on …", "X and Y have maintained diplomatic relations since …". */
export const relations = (c: Context, at: number): Found | null => {
  const [from, to] = sentenceOf(c, at)
  const clause = governing(c, at)
  const state = (clause ? stateBy(c, clause, at) : null) ?? byNoun(c, at, from, to)
  const since = state === 'exists' ? (whenOf(c, at, to, c.scene.sentenceAt[at]!) ?? whenOf(c, from, to, c.scene.sentenceAt[at]!)) : null
  if (!state || (state === 'exists' && !since && clause && !/^(?:establish|restore|resume|upgrade)/.test(clause.lemma))) return null
  const who = sidesOrPair(c, at, from, to, clause)
  if (!who) return null
  return {
    type: 'diplomatic-relations',
    parties: who.parties,
    org: null,
    state,
    since: since?.value ?? null,
    from,
    to,
    token: at,
    inferred: who.inferred,
    rule: 'diplomatic relations are established',
  }
}
