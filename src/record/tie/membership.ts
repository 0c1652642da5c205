import type { Clause } from '../../clause/clause.ts'
import { hasClass, type Scene, textOf, within } from '../../discourse/scene.ts'
import type { OrganisationMention } from '../../model/mention.ts'
import { clauseAt, isAhead, pairFor, whenOf } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { statusOf } from '../status.ts'
import { type Found, type State, sentenceOf, statesIn, thoughtOf } from './found.ts'

const bodies = new WeakMap<Scene, readonly OrganisationMention[]>()

/** International organisations named in a document, in the order of the text; looked for once. */
const bodiesOf = (scene: Scene): readonly OrganisationMention[] => {
  const known = bodies.get(scene)
  if (known) return known
  const found = scene.organisations.filter((o) => o.form === 'igo').sort((a, b) => a.from - b.from)
  bodies.set(scene, found)
  return found
}

const organisationIn = (c: Context, from: number, to: number): { readonly code: string; readonly at: number; readonly end: number } | null => {
  const m = within(bodiesOf(c.scene), from, to)[0]
  return m ? { code: m.value, at: m.from, end: m.to } : null
}

interface Members {
  readonly codes: readonly string[]
  readonly inferred: boolean
}

/** Who the subject of "is a member" stands for. */
const ofSubject = (c: Context, clause: Clause, at: number): Members => {
  const actor = c.discourse.resolve(clause.subject!, clause)
  if (actor.type !== 'speaker') return { codes: actor.type === 'person' ? [] : actor.countries, inferred: actor.elsewhere.length > 0 }
  const pair = /\bboth\b/i.test(textOf(c.scene, clause.from, at)) ? pairFor(c, clause.sentence) : null
  return { codes: pair ?? c.speech.at(at)?.speaker?.countries ?? [], inferred: true }
}

/** Whose "its membership" is: the object right before it ("congratulated X on its"), else the only country so far. */
const owner = (c: Context, clause: Clause | null, at: number, from: number): readonly string[] => {
  const object = clause?.object && clause.object.to <= at ? statesIn(c, clause.object.from, clause.object.to) : []
  if (object.length === 1) return object
  const before = statesIn(c, from, at)
  return before.length === 1 ? before : []
}

/** Members by the words beside the noun: "its membership", "X's observer status", "X holds observer status". */
const membersAt = (c: Context, clause: Clause | null, at: number, from: number): Members | null => {
  const predicate = clause?.copula && clause.object && clause.object.from <= at && clause.subject
  if (clause && predicate) return ofSubject(c, clause, at)
  if (
    clause?.subject &&
    (hasClass(c.scene, clause.verb, 'verb:tie-keeps') || /^(?:become|join|remain|apply|applied|seek|gain|obtain|grant)$/.test(clause.lemma))
  )
    return ofSubject(c, clause, at)
  const hit = c.scene.hits.words[at]!
  if (!/membership|status/.test(c.scene.tokens.lower[hit.to - 1]!)) return null
  const start = c.discourse.phraseStart(at)
  if (/^(?:its|their)$/.test(c.scene.tokens.lower[start]!)) return { codes: owner(c, clause, start, from), inferred: true }
  return { codes: c.scene.tokens.lower.slice(start, at).includes("'s") ? statesIn(c, start, at).slice(0, 1) : [], inferred: false }
}

const stateOf = (c: Context, clause: Clause | null, from: number, to: number): State | null => {
  if (clause?.negated) return null
  if (/\b(?:no longer|left|withdr[ae]w|expelled|suspended|ended)\b/i.test(textOf(c.scene, from, to))) return 'ended'
  return thoughtOf(c, from, to) ? 'proposed' : 'exists'
}

/** "X is a member of ORG", "X and Y are observers in ORG", "X and Y are both ORG members", "its membership in ORG". */
export const membership = (c: Context, at: number, type: 'membership' | 'observer'): Found | null => {
  const [from, to] = sentenceOf(c, at)
  const hit = c.scene.hits.words[at]!
  const org = organisationIn(c, hit.to, Math.min(to, hit.to + 9)) ?? organisationIn(c, Math.max(from, at - 7), at)
  if (!org) return null
  const clause = clauseAt(c, at)
  const who = membersAt(c, clause, at, from)
  if (!who || who.codes.length === 0) return null
  const own = clause?.subject && !clause.subjectShared && clause.verb < at && (clause.copula || hasClass(c.scene, clause.verb, 'verb:tie-keeps'))
  const applied = clause?.subject && !clause.subjectShared && /^(?:apply|applied|seek)$/.test(clause.lemma)
  const start = own || applied ? clause!.from : Math.max(from, c.discourse.phraseStart(at))
  const end = Math.min(to, Math.max(org.end, clause ? Math.min(clause.to, org.end + 8) : org.end))
  const state = stateOf(c, clause, own || applied ? clause!.verbFrom : start, end)
  if (!state) return null
  const since = whenOf(c, at, end, c.scene.sentenceAt[at]!)
  if (since && state === 'exists' && isAhead(c, since.value)) return null
  return {
    type,
    parties: who.codes,
    org: org.code,
    state,
    since: state === 'exists' ? (since?.value ?? null) : null,
    from: start,
    to: end,
    token: at,
    inferred: who.inferred,
    rule: `<country> is a <${type === 'observer' ? 'observer' : 'member'}> of <organisation>`,
  }
}

/** Bodies that stand on a list: "of A and of B", "to A, B and to C". */
export const bodiesListed = (c: Context, from: number, to: number): readonly OrganisationMention[] => {
  const out: OrganisationMention[] = []
  for (const m of within(bodiesOf(c.scene), from, to)) {
    const last = out.at(-1)
    const between = c.scene.tokens.lower.slice(last ? last.to : from, m.from)
    if (!between.every((w) => /^(?:of|to|in|the|and|,|both)$/.test(w))) break
    out.push(m)
  }
  return out
}

/** Further bodies of one noun: "are members of A | and of B". */
export const furtherMemberships = (c: Context, found: Found | null): readonly Found[] => {
  const hit = found ? c.scene.hits.words[found.token] : null
  if (!found || !hit) return []
  const listed = bodiesListed(c, hit.to, sentenceOf(c, found.token)[1])
  return listed.slice(1).map((m) => ({ ...found, org: m.value, since: null, to: Math.max(found.to, m.to) }))
}

/** "Both belong to A and to B", "a bloc to which both countries belong" stays with its own noun. */
export const belonging = (c: Context, at: number): readonly Found[] => {
  const { tokens: t } = c.scene
  if (!/^belongs?$/.test(t.lower[at]!) || t.lower[at + 1] !== 'to') return []
  const [from, to] = sentenceOf(c, at)
  const listed = bodiesListed(c, at + 1, to)
  const named = statesIn(c, from, at)
  const start = named.length > 0 ? from : at - (/^(?:countries|states|nations|of)$/.test(t.lower[at - 1] ?? '') ? 2 : 1)
  const both = /\bboth\b|\bthe two\b/i.test(textOf(c.scene, Math.max(from, at - 3), at)) ? pairFor(c, c.scene.sentenceAt[at]!) : null
  const codes = named.length > 0 ? named : (both ?? [])
  if (codes.length === 0 || listed.length === 0 || /\b(?:not|never|no longer)\b/.test(textOf(c.scene, from, at))) return []
  return listed.map((m) => ({
    type: 'membership',
    parties: codes,
    org: m.value,
    state: 'exists',
    since: null,
    from: Math.max(from, start),
    to: m.to,
    token: at,
    inferred: named.length === 0,
    rule: '<country> belongs to <organisation>',
  }))
}

/** "ORG, a bloc to which both countries belong": the body stands before. */
export const belongingBefore = (c: Context, at: number): readonly Found[] => {
  const { tokens: t } = c.scene
  if (!/^belongs?$/.test(t.lower[at]!)) return []
  const [from] = sentenceOf(c, at)
  const words = textOf(c.scene, Math.max(from, at - 7), at)
  const org = /\bto which (?:both|the two)\b/i.test(words) ? within(bodiesOf(c.scene), Math.max(from, at - 10), at).at(-1) : undefined
  const pair = org ? pairFor(c, c.scene.sentenceAt[at]!) : null
  if (!org || !pair) return []
  return [
    {
      type: 'membership',
      parties: [...pair],
      org: org.value,
      state: 'exists',
      since: null,
      from: org.from,
      to: at + 1,
      token: at,
      inferred: true,
      rule: '<country> belongs to <organisation>',
    },
  ]
}

/** "joined ORG", "left ORG", "withdrew from ORG", "applied to join ORG". */
export const joining = (c: Context, clause: Clause): Found | null => {
  if (!/^(?:join|leave|quit|withdraw)$/.test(clause.lemma) || clause.negated || !clause.subject) return null
  const org = organisationIn(c, clause.verbTo, Math.min(clause.to, clause.verbTo + 9))
  if (!org || org.at > clause.verbTo + 2) return null
  if (clause.lemma === 'withdraw' && c.scene.tokens.lower[clause.verbTo] !== 'from') return null
  const actor = c.discourse.resolve(clause.subject, clause)
  if (actor.countries.length === 0 || actor.type === 'person' || actor.type === 'office') return null
  const status = statusOf(c, clause)
  const done = status === 'occurred' && clause.form === 'finite' && (clause.tense === 'past' || clause.perfect)
  if (clause.lemma !== 'join' && !done) return null
  const since = whenOf(c, clause.from, clause.to, clause.sentence)
  const state: State = done ? (clause.lemma === 'join' ? 'exists' : 'ended') : 'proposed'
  return {
    type: 'membership',
    parties: actor.countries,
    org: org.code,
    state,
    since: state === 'exists' ? (since?.value ?? null) : null,
    from: clause.subjectShared ? clause.verbFrom : clause.from,
    to: clause.to,
    token: clause.verb,
    inferred: false,
    rule: '<country> joins <organisation>',
  }
}
