import type { Clause } from '../../clause/clause.ts'
import { classWith, dependents, hasClass } from '../../discourse/scene.ts'
import type { Context } from '../draft.ts'
import { acts, holderOf, type Made, whole } from './made.ts'

/** "welcomed the deal", "highly appreciated the initiatives": nothing is taken on. */
export const fromEndorsement = (c: Context, clause: Clause): readonly Made[] => {
  if (
    !hasClass(c.scene, clause.verb, 'verb:endorse') ||
    clause.voice === 'passive' ||
    clause.modal === 'will' ||
    clause.modal === 'shall' ||
    clause.form !== 'finite'
  )
    return []
  const holder = holderOf(c, clause)
  if (!acts(holder)) return []
  const that = clause.object ? undefined : dependents(c.scene, clause).find((x) => x.relation === 'ccomp')
  if (that)
    return [
      {
        holder,
        modality: 'endorsement',
        action: [that.from, that.to],
        extent: whole(clause),
        rule: '<actor> <reaffirms> that <content>',
        negated: clause.negated,
      },
    ]
  if (!clause.object) return []
  const at = c.scene.nameAt[clause.object.head]!
  const person = at >= 0 && c.scene.mentions[at]!.kind === 'person'
  if (person || /^office:/.test(classWith(c.scene, clause.object.head, 'office:') ?? '')) return []
  return [
    {
      holder,
      modality: 'endorsement',
      action: [clause.object.from, clause.to],
      extent: whole(clause),
      rule: '<actor> <endorses> <object>',
      negated: clause.negated,
    },
  ]
}
