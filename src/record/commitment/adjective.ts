import type { Clause } from '../../clause/clause.ts'
import { hasClass } from '../../discourse/scene.ts'
import type { Context } from '../draft.ts'
import { actions, acts, holderOf, type Made, type Modality, takenOn, whole } from './made.ts'

const adjectiveModality = (c: Context, token: number): Modality | null => {
  if (token < 0) return null
  if (hasClass(c.scene, token, 'adjective:interest')) return 'interest'
  if (hasClass(c.scene, token, 'adjective:intend')) return 'intention'
  if (hasClass(c.scene, token, 'adjective:undertake')) return 'undertaking'
  return null
}

/** An adjective that the tagger took for a participle or noun: the word right behind the verb group. */
const adjectiveAfter = (c: Context, clause: Clause): number => {
  for (let i = clause.verbTo; i < clause.verbTo + 3 && i < c.scene.tokens.count; i++)
    // "is to open": a verb, whatever else the word may be
    if (c.scene.tokens.lower[i] === 'to') return -1
    else if (hasClass(c.scene, i, 'adjective:interest', 'adjective:intend', 'adjective:undertake'))
      return clause.copula || /^(?:stand|remain)$/.test(clause.lemma) ? i : -1
  return -1
}

/** "is interested in …ing", "stands ready to …", "are committed to …". */
export const fromAdjective = (c: Context, clause: Clause): readonly Made[] => {
  const adjective = clause.adjective >= 0 ? clause.adjective : clause.voice === 'passive' ? clause.verb : adjectiveAfter(c, clause)
  const modality = adjectiveModality(c, adjective)
  if (!modality) return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  const rule = `<actor> is <${modality} adjective> <action>`
  const hung = actions(c, clause, null).filter((x) => x.from >= clause.verbTo)
  if (hung.length > 0)
    return takenOn(c, hung).map(({ action, denied }, i) => ({
      holder,
      modality: modality === 'undertaking' && hung[i]!.form === 'gerund' ? 'intention' : modality,
      action,
      extent: whole(clause),
      rule,
      negated: clause.negated || denied,
    }))
  const about = clause.obliques.find((o) => /^(?:in|to|for|on)$/.test(o.preposition ?? ''))
  if (!about) return []
  return [
    {
      holder,
      modality: modality === 'undertaking' ? 'endorsement' : modality,
      action: [about.from, clause.to],
      extent: whole(clause),
      rule,
      negated: clause.negated,
    },
  ]
}
