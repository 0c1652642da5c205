import type { Clause } from '../../clause/clause.ts'
import { hasClass } from '../../discourse/scene.ts'
import { countriesIn, fromPair, otherOfPair } from '../actors.ts'
import { countryOf, nameAt } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { statusOf } from '../status.ts'
import { makeEvent } from './make.ts'

/** A mission named with its country, behind the verb: "at the X embassy", "the consulate of X". */
const missionIn = (c: Context, clause: Clause): { readonly at: number; readonly of: string } | null => {
  for (let i = clause.verbTo; i < clause.to; i++) {
    if (!hasClass(c.scene, i, 'noun:embassy')) continue
    const before = countriesIn(c, Math.max(clause.verbTo, c.discourse.phraseStart(i)), i)
    const behind = c.scene.tokens.lower[i + 1] === 'of' ? countriesIn(c, i + 2, Math.min(clause.to, i + 5)) : []
    const of = before[0] ?? behind[0]
    if (of) return { at: i, of }
  }
  return null
}

/** The country in which the mission stands: of a place behind "in" or "outside". */
const hostIn = (c: Context, clause: Clause, from: number, owner: string): string | null => {
  for (let i = from; i < clause.to; i++) {
    const m = c.scene.tokens.lower[i - 1] === 'in' ? nameAt(c, i) : null
    const code = m && (m.kind === 'place' || m.kind === 'country') ? countryOf(c, m) : null
    if (code && code !== owner) return code
  }
  return null
}

/** "Demonstrators threw eggs at the X embassy in Y": a crowd before a mission, for and against nobody's order. */
export const readUnrest = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!clause.subject || clause.voice === 'passive' || clause.copula || !hasClass(c.scene, clause.subject.head, 'noun:crowd')) return null
  const mission = missionIn(c, clause)
  const status = mission ? statusOf(c, clause) : null
  if (!mission || !status) return null
  const named = hostIn(c, clause, mission.at, mission.of)
  const host = named ?? otherOfPair(c, [mission.of], clause.verb)
  if (!host) return null
  const violent = hasClass(c.scene, clause.verb, 'verb:attack') || /^(?:storm|torch|ransack|burn|stone|set)$/.test(clause.lemma)
  return makeEvent(c, {
    type: violent ? 'violence' : 'protest',
    act: violent ? 'attacks embassy' : 'protests at embassy',
    actors: [],
    more: [host, mission.of],
    from: clause.from,
    to: clause.to,
    clause,
    token: clause.verb,
    status,
    rule: '<crowd> … the embassy of <country>',
    inferred: named ? {} : { parties: fromPair },
  })
}
