import type { Argument, Clause } from '../../clause/clause.ts'
import { hasClass, wordAt } from '../../discourse/scene.ts'
import { codesOf, countriesIn, fromPair, otherOfPair } from '../actors.ts'
import { countryOf, nameAt } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { above, statusOf } from '../status.ts'
import { makeEvent } from './make.ts'

/** A protest told from the side that takes it: "the envoy received a protest note", "was summoned and handed a note of protest", "got a dressing-down". */

const TAKES = /^(?:receive|get|got|face)$/
const GIVEN = /^(?:hand|give|issue|serve|present|deliver|send)$/
const HOST = /^(?:in|to|at)$/

/** "was | handed", "was summoned and | handed": what follows was given to the subject. */
const isGiven = (c: Context, clause: Clause): boolean => {
  if (!GIVEN.test(clause.lemma)) return false
  const up = clause.relation === 'conj' && clause.subjectShared && clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return clause.voice === 'passive' || (up !== null && up.voice === 'passive' && clause.form !== 'gerund')
}

/** The words of the protest, in the object or right behind the verb. */
const protestIn = (c: Context, clause: Clause): number => {
  const to = clause.object ? Math.min(clause.to, clause.object.to + 4) : Math.min(clause.to, clause.verbTo + 8)
  for (let i = clause.object?.from ?? clause.verbTo; i < to; i++) if (hasClass(c.scene, i, 'noun:protest-note', 'noun:rebuke')) return i
  return -1
}

/** Whether the subject is an envoy or a mission: nobody else is handed a note in the name of a state that he represents abroad. */
const isMission = (c: Context, arg: Argument): boolean => {
  for (let i = arg.from; i < arg.to; i++) if (wordAt(c.scene, i, 'office:envoy') || hasClass(c.scene, i, 'noun:embassy', 'noun:envoy')) return true
  return c.discourse.resolve(arg, null).people.some((p) => /ambassador|envoy|commissioner|chargé|consul/i.test(p.role ?? ''))
}

/** Whose envoy it is, and where he is posted: "the ambassador of X in Y", "X's envoy to Y". */
export const postOf = (c: Context, arg: Argument): { readonly own: string | null; readonly host: string | null } => {
  let [own, host]: [string | null, string | null] = [null, null]
  for (let i = arg.from; i < arg.to; i++) {
    const m = nameAt(c, i)
    const code = m && m.kind !== 'person' ? countryOf(c, m) : null
    if (!code) continue
    const before = c.scene.tokens.lower[m!.from - 1] === 'the' ? m!.from - 2 : m!.from - 1
    if (HOST.test(c.scene.tokens.lower[before] ?? '')) host ??= code
    else own ??= code
  }
  return { own, host: host === own ? null : host }
}

/** Who hands it over, where that is told: "from the foreign ministry in Y", "summoned by Y", "to the Y foreign ministry". */
const giverOf = (c: Context, clause: Clause, own: string): string | null => {
  for (const x of [clause, above(c, clause)])
    for (const o of x?.obliques ?? []) {
      const code = /^(?:by|from|to|at)$/.test(o.preposition ?? '') ? [...codesOf([c.discourse.resolve(o, x)]), ...countriesIn(c, o.from, o.to)] : []
      const other = code.find((one) => one !== own)
      if (other) return other
    }
  return null
}

/** The protest as an act of the side that makes it, told by the one that takes it. */
export const readNotes = (c: Context, clause: Clause): Draft<'event'> | null => {
  const { subject } = clause
  if (!subject || (!(TAKES.test(clause.lemma) && clause.voice === 'active') && !isGiven(c, clause))) return null
  const at = protestIn(c, clause)
  const status = at >= 0 && isMission(c, subject) ? statusOf(c, clause) : null
  if (!status) return null
  const { own, host } = postOf(c, subject)
  const named = host ?? (own ? giverOf(c, clause, own) : null)
  const one = own ?? named
  const other = one && !(own && named) ? otherOfPair(c, [one], clause.verb) : null
  const parties = own ? [named ?? other, own] : [named, other]
  if (parties.some((code) => code === null)) return null
  return makeEvent(c, {
    type: 'protest',
    act: 'protests',
    actors: [],
    more: parties as string[],
    from: clause.subjectShared ? clause.verbFrom : clause.from,
    to: clause.to,
    clause,
    token: clause.verb,
    status,
    rule: '<envoy> is handed a <protest note>',
    inferred: other ? { parties: fromPair } : {},
  })
}
