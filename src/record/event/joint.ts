import type { Argument, Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { hasClass } from '../../discourse/scene.ts'
import { actorOf } from '../actors.ts'
import { pairFor } from '../circumstance.ts'
import type { Context } from '../draft.ts'

/** People of both of the document's two who meet: "their deputies", "experts from the two countries", "a technical team of both sides". */

const PEOPLE =
  /^(?:deputies|ministers|experts|officials|envoys|diplomats|negotiators|teams?|delegations?|secretaries|advisers|advisors|aides|technicians|engineers|commanders|generals|officers|groups?|representatives|counterparts|ambassadors|staffs?)$/

/** Whether the words say whose people they are: of both. */
const ofBoth = (c: Context, arg: Argument): boolean => {
  for (let i = arg.head + 1; i < arg.to; i++)
    if (/^(?:from|of)$/.test(c.scene.tokens.lower[i]!) && hasClass(c.scene, i + 1, 'collective:both')) return true
  return false
}

/** Who stands behind such words: both of the pair; null where they say something else. */
const jointly = (c: Context, arg: Argument, sentence: number): Actor | null => {
  const { lower } = c.scene.tokens
  if (!PEOPLE.test(lower[arg.head]!)) return null
  const theirs = lower[arg.from] === 'their' && /s$/.test(lower[arg.head]!)
  const pair = theirs || ofBoth(c, arg) ? pairFor(c, sentence) : null
  if (!pair || (theirs && !c.discourse.groupBefore(sentence))) return null
  return { ...c.discourse.resolve(arg, null), type: 'group', countries: [...pair], organisations: [], people: [], official: true }
}

/** The subject of a meeting: as it is resolved, else people of both sides. */
export const meetersOf = (c: Context, clause: Clause): Actor | null =>
  (clause.subject ? jointly(c, clause.subject, clause.sentence) : null) ?? actorOf(c, clause, 'subject')
