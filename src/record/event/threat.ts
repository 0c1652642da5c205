import type { Clause } from '../../clause/clause.ts'
import { hasClass } from '../../discourse/scene.ts'
import { codesOf, countriesIn, fromPair, otherOfPair } from '../actors.ts'
import type { Context, Draft } from '../draft.ts'
import { above } from '../status.ts'
import { makeEvent } from './make.ts'
import { acts, doerOf } from './targets.ts'

const CONDITION = /^(?:if|unless|should)$/

/** Whether the sentence opens a condition: "if …", "unless …", "should the crew not be freed". */
const conditional = (c: Context, clause: Clause): boolean => {
  const [from, to] = [c.scene.sentences.from[clause.sentence]!, c.scene.sentences.to[clause.sentence]!]
  if (c.scene.tokens.words[to - 1] === '?') return false
  for (let i = from; i < to; i++)
    if (CONDITION.test(c.scene.tokens.lower[i]!) && (c.scene.tokens.lower[i] !== 'should' || i === from))
      return i < clause.verbFrom || i >= clause.verbTo
  return false
}

/** "warned that X's trucks | would be seized": the clause that warns. */
const warning = (c: Context, clause: Clause): Clause | null => {
  const up = clause.relation === 'ccomp' ? above(c, clause) : null
  return up && /^(?:warn|threaten)$/.test(up.lemma) && !up.negated && up.voice === 'active' ? up : null
}

/** What is held out to the other side: "if …, X would withhold its aid", "X warned that … would be confiscated". */
export const readThreats = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!/^(?:will|would)$/.test(clause.modal ?? '') || clause.negated || !hasClass(c.scene, clause.verb, 'verb:penalise')) return null
  const warns = warning(c, clause)
  if (!warns && !conditional(c, clause)) return null
  const doer = warns && clause.voice === 'passive' ? doerOf(c, warns) : doerOf(c, clause)
  if (!acts(c, doer)) return null
  const named = countriesIn(c, clause.from, clause.to).filter((x) => !doer.countries.includes(x))
  const other = named.length > 0 ? null : otherOfPair(c, codesOf([doer]), clause.verb)
  if (named.length === 0 && !other) return null
  const draft = makeEvent(c, {
    type: 'threat',
    act: `threatens to ${clause.lemma}`,
    actors: [doer],
    more: other ? [other] : named.slice(0, 2),
    from: warns ? warns.from : clause.from,
    to: clause.to,
    dateTo: warns ? warns.verbTo : clause.verbTo,
    clause,
    token: clause.verb,
    status: 'occurred',
    rule: warns ? '<actor> warns that it would <deed>' : 'if …, <actor> would <deed>',
    inferred: other ? { parties: fromPair } : {},
  })
  // a day in the condition is the day of what is threatened, not of the threat
  return warns ? draft : { ...draft, inferred: other ? { parties: fromPair } : {}, fields: { ...draft.fields, date: null, status: 'occurred' } }
}
