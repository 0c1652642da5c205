import type { Clause } from '../../clause/clause.ts'
import { hasClass, textOf } from '../../discourse/scene.ts'
import { isVerbTag } from '../../grammar/tags.ts'
import { actorOf, codesOf, countriesIn, fromPair, otherOfPair } from '../actors.ts'
import type { Context, Draft } from '../draft.ts'
import { instrumentsIn } from '../instrument.ts'
import { statusOf } from '../status.ts'
import { makeEvent } from './make.ts'
import { acts } from './targets.ts'

/** Those who stand by while others sign: "presided over the signing of", "witnessed the signing of". */
const STANDS_BY = /^(?:preside|witness|attend|oversee|watch)$/
const DOCUMENT = /^(?:documents?|instruments?|agreements?|papers?|deals?)$/

/** The noun of a signing whose instruments are named or counted behind "of". */
const signingIn = (c: Context, clause: Clause): number => {
  const end = c.scene.sentences.to[clause.sentence]!
  for (let i = clause.verbTo; i < Math.min(end, clause.verbTo + 9) && !(isVerbTag(c.scene.tags[i]!) && !hasClass(c.scene, i, 'noun:signing')); i++) {
    if (!hasClass(c.scene, i, 'noun:signing') || c.scene.tokens.lower[i + 1] !== 'of') continue
    const behind = c.scene.tokens.lower.slice(i + 2, Math.min(end, i + 7))
    return behind.some((w) => DOCUMENT.test(w)) || instrumentsIn(c.scene, i + 2, Math.min(end, i + 9)).length > 0 ? i : -1
  }
  return -1
}

/** A signing told by those who stand by: its parties are theirs. */
const signingOf = (c: Context, clause: Clause): Draft<'event'> | null => {
  const noun = STANDS_BY.test(clause.lemma) && clause.subject && clause.voice === 'active' ? signingIn(c, clause) : -1
  const status = noun >= 0 ? statusOf(c, clause) : null
  const actor = status ? actorOf(c, clause, 'subject') : null
  if (!status || !actor || !clause.subject || !acts(c, actor)) return null
  const more = countriesIn(c, clause.subject.from, clause.subject.to)
  const codes = codesOf([actor], more)
  const other = codes.length === 1 ? otherOfPair(c, codes, clause.verb) : null
  if (codes.length + (other ? 1 : 0) < 2) return null
  return makeEvent(c, {
    type: 'signing',
    act: textOf(c.scene, noun, noun + 1).toLowerCase() === 'conclusion' ? 'concludes agreement' : 'signs agreement',
    actors: [actor],
    more: other ? [...more, other] : more,
    from: clause.from,
    to: Math.max(dateEnd(c, clause, noun), noun + 1),
    clause,
    token: clause.verb,
    status,
    rule: '<actor> stands by at the signing of <instrument>',
    inferred: other ? { parties: fromPair } : {},
  })
}

/** Dates behind a "that" or "which" are of something else. */
const dateEnd = (c: Context, clause: Clause, noun: number): number => {
  let i = noun
  while (i < clause.to && !/^(?:that|which|who)$/.test(c.scene.tokens.lower[i]!)) i++
  return i
}

export const readStandingBy = (c: Context): readonly Draft<'event'>[] => c.scene.clauses.flatMap((clause) => signingOf(c, clause) ?? [])
