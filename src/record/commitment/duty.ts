import type { Clause } from '../../clause/clause.ts'
import { dependents, hasClass, textOf } from '../../discourse/scene.ts'
import type { Context } from '../draft.ts'
import { acts, holderOf, type Made, whole } from './made.ts'

/** "The agreement obliges X to …": X must. */
export const fromObligation = (c: Context, clause: Clause): readonly Made[] => {
  if (!hasClass(c.scene, clause.verb, 'verb:oblige') || !clause.object || clause.negated) return []
  const holder = clause.voice === 'active' ? c.discourse.resolve(clause.object, clause) : null
  if (!acts(holder) || holder.countries.length + holder.organisations.length === 0) return []
  return dependents(c.scene, clause)
    .filter((x) => x.form === 'infinitive')
    .map((x) => ({
      holder,
      modality: 'obligation' as const,
      action: [x.verbFrom, x.to] as const,
      extent: [whole(clause)[0], x.to] as const,
      rule: '<instrument> obliges <party> to <action>',
    }))
}

/** "Under the memorandum, X shall deliver …": the words of an instrument bind. */
export const fromShall = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.modal !== 'shall' || clause.negated || clause.voice === 'passive' || clause.copula || !clause.subject) return []
  const holder = c.discourse.resolve(clause.subject, clause)
  if (holder.type === 'speaker' || !acts(holder)) return []
  return [{ holder, modality: 'obligation', action: [clause.verbFrom, clause.to], extent: whole(clause), rule: '<party> shall <action>' }]
}

/** "calls on X to …" asks; "calls for …" suggests. */
export const fromCall = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.lemma !== 'call' || clause.voice === 'passive') return []
  const on = clause.obliques.find((o) => o.preposition === 'on' || o.preposition === 'upon')
  const about = clause.obliques.find((o) => o.preposition === 'for')
  const holder = on || about ? holderOf(c, clause) : null
  if (!acts(holder)) return []
  const target = on ? textOf(c.scene, on.from, on.to) : null
  if (on)
    return dependents(c.scene, clause)
      .filter((x) => x.form === 'infinitive')
      .map((x) => ({
        holder,
        modality: 'request' as const,
        action: [x.verbFrom, x.to] as const,
        extent: [whole(clause)[0], x.to] as const,
        rule: '<actor> calls on <actor> to <action>',
        target,
      }))
  return about && about.from === clause.verbTo + 1
    ? [{ holder, modality: 'suggestion', action: [about.from, clause.to], extent: whole(clause), rule: '<actor> calls for <action>' }]
    : []
}
