import { spanOf, textOf } from '../../discourse/scene.ts'
import type { Inference } from '../../model/record.ts'
import { concluded } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import { bilateral, exempts, flies, withoutVisa } from './bilateral.ts'
import { embassy, openingOne } from './embassy.ts'
import type { Found } from './found.ts'
import { belonging, belongingBefore, furtherMemberships, joining, membership } from './membership.ts'
import { relations } from './relations.ts'

const readAt = (c: Context, i: number): Found | null => {
  const hit = c.scene.hits.words[i]
  const sentence = c.scene.sentenceAt[i]!
  if (!hit || sentence < 0 || c.scene.sentences.heading[sentence]) return null
  if (hit.classes.has('noun:relations')) return relations(c, i)
  if (hit.classes.has('noun:observer')) return membership(c, i, 'observer')
  if (hit.classes.has('noun:member')) return membership(c, i, 'membership')
  if (hit.classes.has('noun:embassy')) return embassy(c, i)
  return bilateral(c, i)
}

const draftOf = (c: Context, f: Found): Draft<'tie'> => {
  const span = spanOf(c.scene, f.from, f.to)
  const inferred: { [field: string]: Inference } = f.inferred ? { parties: { said: null, from: 'the countries that the document is about' } } : {}
  const when = concluded(c, c.scene.sentenceAt[f.token]!, f.since)
  if (when) inferred.since = { said: textOf(c.scene, when.from, when.to), from: 'the date of the document' }
  const end = c.scene.hits.words[f.token]?.to ?? f.token + 1
  return {
    kind: 'tie',
    span,
    evidence: [span],
    token: f.token,
    rule: f.rule,
    inferred,
    fields: { type: f.type, parties: f.parties, org: f.org, state: f.state, since: f.since },
    trace: [{ step: 'words that name the tie', said: textOf(c.scene, f.token, end), span: spanOf(c.scene, f.token, end) }],
  }
}

/** Standing links; the same link told twice is one record unless its state differs. */
export const readTies = (c: Context): readonly Draft<'tie'>[] => {
  const out: Draft<'tie'>[] = []
  const told = new Set<string>()
  const keep = (f: Found | null): void => {
    if (!f) return
    const key = [f.type, [...f.parties].sort(), f.org, f.state].join('|')
    if (!told.has(key)) out.push(draftOf(c, f))
    told.add(key)
  }
  for (const clause of c.scene.clauses)
    for (const found of [joining(c, clause), withoutVisa(c, clause), openingOne(c, clause), flies(c, clause), exempts(c, clause)]) keep(found)
  for (let i = 0; i < c.scene.tokens.count; i++) {
    const found = c.scene.hits.words[i] ? readAt(c, i) : null
    keep(found)
    const more = found?.type === 'membership' || found?.type === 'observer' ? furtherMemberships(c, found) : []
    for (const other of [...more, ...belonging(c, i), ...belongingBefore(c, i)]) keep(other)
  }
  return out
}
