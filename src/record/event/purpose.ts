import type { Clause } from '../../clause/clause.ts'
import { hasClass } from '../../discourse/scene.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import { actorOf, codesOf } from '../actors.ts'
import { phraseEnd } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { statusOf } from '../status.ts'
import { makeEvent } from './make.ts'
import { confers, typeAt } from './meeting.ts'
import { actorsBehind } from './partners.ts'
import { travels } from './visit.ts'

/** The noun of talks right behind a "for" of the clause: "flew to Lima | for two days of talks | with X"; -1 where none stands there. */
const purposeOf = (c: Context, clause: Clause): number => {
  const end = Math.min(clause.to, c.scene.sentences.to[clause.sentence]!)
  for (let i = clause.verbTo; i < end; i++) {
    if (isVerbTag(c.scene.tags[i]!) || c.scene.tokens.words[i] === ';') return -1
    if (c.scene.tokens.lower[i] !== 'for') continue
    for (let k = i + 1; k < Math.min(end, i + 7) && !/^(?:with|on|in|to|at|,)$/.test(c.scene.tokens.lower[k]!); k++)
      if (hasClass(c.scene, k, 'noun:meeting') && !isVerbTag(c.scene.tags[k]!)) return k
  }
  return -1
}

/** "travelled to Lima for talks with X": what one goes for is planned; whether it was held these words do not say. */
export const fromPurpose = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (clause.voice === 'passive' || !hasClass(c.scene, clause.verb, 'verb:arrive', 'verb:visit') || !statusOf(c, clause)) return null
  const noun = purposeOf(c, clause)
  const visitor = noun < 0 ? null : actorOf(c, clause, 'subject')
  if (!travels(c, visitor)) return null
  const end = c.scene.sentences.to[clause.sentence]!
  const others = actorsBehind(c, noun, end, /^with$/).filter((a) => confers(c, a))
  const actors = [visitor, ...others]
  if (others.length === 0 || codesOf(actors).length < 2) return null
  const behind = c.scene.tokens.lower.indexOf('with', noun)
  return makeEvent(c, {
    type: typeAt(c, noun),
    act: null,
    actors,
    from: c.discourse.phraseStart(noun),
    to: Math.max(noun + 1, phraseEnd(c, behind + 1, end)),
    clause: null,
    token: noun,
    status: 'planned',
    rule: '<person> travels for <talks> with <actor>',
  })
}
