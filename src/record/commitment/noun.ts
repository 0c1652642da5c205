import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { dependents, hasClass, wordAt } from '../../discourse/scene.ts'
import type { Context } from '../draft.ts'
import { actions, acts, holderOf, type Made, type Modality, takenOn, whole } from './made.ts'

const nounModality = (c: Context, token: number): Modality | null => {
  const is = (...names: string[]): boolean => names.some((n) => wordAt(c.scene, token, n) !== null)
  if (is('noun:undertake')) return 'undertaking'
  if (is('noun:interest')) return 'interest'
  if (is('noun:intend')) return 'intention'
  if (is('noun:commitment')) return 'endorsement'
  if (is('noun:endorse')) return 'endorsement'
  if (is('noun:offer')) return 'offer'
  if (is('noun:request')) return 'request'
  if (is('noun:suggest')) return 'suggestion'
  return null
}

/** Holder from a possessive before a noun: "the presidents' intention", "Albania's interest". */
const possessor = (c: Context, noun: number): Actor | null => {
  const t = c.scene.tokens
  for (let i = noun; i > noun - 6 && i > 0; i--) {
    if (t.lower[i] !== "'s" && t.lower[i] !== "'" && t.words[i] !== '’') continue
    const head = i - 1
    return c.discourse.resolve({ from: c.discourse.phraseStart(head), to: i, head, heads: [head], preposition: null }, null)
  }
  return null
}

const nounActions = (c: Context, clause: Clause, noun: number, modality: Modality, holder: Actor): readonly Made[] => {
  const rule = `<actor> <expresses> <${modality} noun> <action>`
  const hung = actions(c, clause, noun)
  if (hung.length > 0) {
    const stronger = modality === 'endorsement' && wordAt(c.scene, noun, 'noun:commitment') ? 'intention' : modality
    return takenOn(c, hung).map(({ action, denied }, i) => ({
      holder,
      modality: stronger,
      action,
      extent: i === 0 ? [clause.verbFrom, action[1]] : action,
      rule,
      negated: clause.negated || denied,
    }))
  }
  const that = dependents(c.scene, clause).find((x) => x.relation === 'ccomp')
  if (that && modality !== 'endorsement')
    return [{ holder, modality, action: [that.from, that.to], extent: whole(clause), rule, negated: clause.negated }]
  const about = clause.obliques.find((o) => /^(?:in|to|for|with|of|on)$/.test(o.preposition ?? ''))
  if (!about || modality === 'request') return []
  return [{ holder, modality, action: [about.from, Math.max(about.to, clause.to)], extent: whole(clause), rule, negated: clause.negated }]
}

/** "expressed readiness to …", "voiced interest in …ing", "confirmed the presidents' intention to …", "extended an invitation to …". */
export const fromNoun = (c: Context, clause: Clause): readonly Made[] => {
  const object = clause.object
  if (!object || !hasClass(c.scene, clause.verb, 'verb:express', 'verb:say', 'verb:common', 'verb:impose', 'verb:aid', 'verb:offer', 'verb:restore'))
    return []
  const out: Made[] = []
  for (const noun of object.heads) {
    const modality = nounModality(c, noun)
    // "The Speaker was extended an invitation": whoever stands first receives it, and who offers is not said
    if (!modality || (modality === 'offer' && clause.voice === 'passive')) continue
    const owner = possessor(c, noun)
    const holder = owner && acts(owner) ? owner : holderOf(c, clause)
    if (!acts(holder)) continue
    const fits =
      modality === 'offer'
        ? /^(?:extend|issue|convey|offer|renew|send|deliver|repeat|reiterate)$/.test(clause.lemma)
        : hasClass(c.scene, clause.verb, 'verb:express')
    if (!fits) continue
    out.push(...nounActions(c, clause, noun, modality, holder))
  }
  return out
}

/** "accepted the invitation to visit X": the visit is promised. */
export const fromAcceptance = (c: Context, clause: Clause): readonly Made[] => {
  if (clause.lemma !== 'accept' || clause.voice === 'passive' || clause.form !== 'finite' || clause.negated || clause.modal || !clause.object)
    return []
  const noun = clause.object.heads.find((h) => wordAt(c.scene, h, 'noun:offer'))
  const holder = noun === undefined ? null : holderOf(c, clause)
  if (!acts(holder)) return []
  return actions(c, clause, noun!).map((x) => ({
    holder,
    modality: 'undertaking' as const,
    action: [x.verbFrom, x.to] as const,
    extent: [whole(clause)[0], x.to] as const,
    rule: '<actor> accepts the <invitation> to <action>',
  }))
}
