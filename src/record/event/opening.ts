import type { Clause } from '../../clause/clause.ts'
import { hasClass, textOf } from '../../discourse/scene.ts'
import { countriesIn } from '../actors.ts'
import type { Context, Draft } from '../draft.ts'
import { statusOf } from '../status.ts'
import { makeEvent } from './make.ts'

/** The site that a clause says has opened, as the last token of its words, or -1. */
const siteOf = (c: Context, clause: Clause): number => {
  const { subject } = clause
  return subject && hasClass(c.scene, subject.head, 'noun:site') ? subject.head : -1
}

/** "A school paid for by X opened in Y on Monday": a site that opens by itself, with two countries in its words and place. */
export const readOpening = (c: Context, clause: Clause): Draft<'event'> | null => {
  if (!/^(?:open|reopen)$/.test(clause.lemma) || clause.object || clause.form === 'infinitive' || clause.form === 'gerund') return null
  const site = siteOf(c, clause)
  const where = clause.obliques.find((o) => /^(?:in|at)$/.test(o.preposition ?? '') && o.from >= clause.verbTo)
  if (site < 0 || !where || !clause.subject || clause.obliques.some((o) => o.preposition === 'by' && o.from >= clause.verbTo)) return null
  const status = statusOf(c, clause)
  const hosts = countriesIn(c, where.from, Math.min(clause.to, where.to + 4))
  const givers = countriesIn(c, clause.subject.from, clause.verbFrom).filter((x) => !hosts.includes(x))
  if (!status || hosts.length !== 1 || givers.length !== 1) return null
  return makeEvent(c, {
    type: 'ceremony',
    act: `opens ${textOf(c.scene, site, site + 1).toLowerCase()}`,
    actors: [],
    more: [...givers, ...hosts],
    from: clause.subject.from,
    to: clause.to,
    clause,
    token: clause.verb,
    status,
    rule: '<site> of <country> opens in <country>',
  })
}
