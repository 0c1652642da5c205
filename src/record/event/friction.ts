import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { dependents, hasClass, textOf } from '../../discourse/scene.ts'
import type { Context, Draft } from '../draft.ts'
import { type Deed, deeds } from './deeds.ts'
import { actorOf, countriesIn, type EventStatus, makeEvent, otherOfPair, statusOf } from './make.ts'

const acts = (a: Actor | null): a is Actor => !!a && a.type !== 'document' && (a.countries.length > 0 || a.organisations.length > 0 || a.type === 'organisation') && a.official

/** The noun of the deed: in the object, in a passive's subject, or in the first phrase behind the verb. */
const objectNoun = (c: Context, clause: Clause, classes: readonly string[]): { readonly at: number; readonly words: string } | null => {
  const places: (readonly [number, number])[] = []
  if (clause.voice === 'passive') {
    if (clause.subject) places.push([clause.subject.from, clause.subject.to])
  } else if (clause.object) places.push([clause.object.from, clause.object.to])
  if (clause.voice === 'active') places.push([clause.verbTo, Math.min(clause.to, clause.verbTo + 9)])
  for (const [from, to] of places)
    for (let i = to - 1; i >= from; i--) {
      const hit = c.scene.hits.words[i]
      if (hit && classes.some((name) => hit.classes.has(name))) return { at: i, words: textOf(c.scene, i, hit.to) }
    }
  return null
}

/** Who does it: the subject, "by X" of a passive. */
const agent = (c: Context, clause: Clause): Actor | null => {
  if (clause.voice === 'active') return actorOf(c, clause, 'subject')
  const by = clause.obliques.find((o) => o.preposition === 'by')
  return by ? c.discourse.resolve(by, clause) : null
}

/** Who it is done to: countries in the object, in what hangs on it, or in the phrases behind it. */
const targets = (c: Context, clause: Clause, doer: Actor): readonly string[] => {
  const own = new Set([...doer.countries, ...doer.organisations])
  const from = clause.voice === 'passive' && clause.subject ? clause.subject.from : clause.verbTo
  const object = clause.object ? c.discourse.resolve(clause.object, clause) : null
  const first = object && object.type !== 'other' && object.type !== 'speaker' ? [...object.countries, ...object.organisations] : []
  const end = firstBreak(c, clause)
  const named = [...first, ...countriesIn(c, from, end)].filter((x) => !own.has(x))
  return [...new Set(named)].slice(0, first.length > 0 ? Math.max(1, first.filter((x) => !own.has(x)).length) : 3)
}

/** What is told in a that-clause or an accusation is no target of its own. */
const firstBreak = (c: Context, clause: Clause): number => {
  const inner = dependents(c.scene, clause).find((x) => x.relation === 'ccomp' || x.relation === 'advcl' || x.relation === 'relcl')
  return inner ? Math.max(clause.verbTo, Math.min(clause.to, inner.verbFrom)) : clause.to
}

const isDeed = (c: Context, clause: Clause, deed: Deed): boolean =>
  hasClass(c.scene, clause.verb, ...deed.verb) && (!deed.lemma || deed.lemma.test(clause.lemma))


/** "Recalled in protest" is a protest; anything told inside an accusation is alleged. */
const typeOf = (c: Context, clause: Clause, deed: Deed): Deed['type'] => (deed.name === 'recalls ambassador' && /\bin protest\b/.test(textOf(c.scene, clause.from, clause.to).toLowerCase()) ? 'protest' : deed.type)

const alleged = (c: Context, clause: Clause): boolean => {
  for (let up = clause.parent; up >= 0; up = c.scene.clauses[up]!.parent) if (hasClass(c.scene, c.scene.clauses[up]!.verb, 'verb:accuse', 'verb:allege')) return true
  return c.scene.tokens.lower.slice(clause.verbFrom, clause.verbTo).includes('allegedly')
}

const actWords = (deed: Deed, noun: string | null): string => deed.act.replace('$', noun ? noun.toLowerCase() : '').trim()

const fromDeed = (c: Context, clause: Clause, deed: Deed): Draft<'event'> | null => {
  if (!isDeed(c, clause, deed)) return null
  const noun = deed.object ? objectNoun(c, clause, deed.object) : null
  if (deed.object && !noun) return null
  const doer = agent(c, clause)
  const victim = clause.voice === 'passive' ? (clause.subject ? c.discourse.resolve(clause.subject, clause) : null) : null
  if (!doer && clause.voice === 'active') return null
  if (doer && !acts(doer)) return null
  const base = doer ?? victim
  if (!base) return null
  const at = targets(c, clause, base)
  const other = at.length === 0 ? otherOfPair(c, base.countries) : null
  if (deed.target === 'needed' && at.length === 0 && !(other && clause.object)) return null
  if (deed.target === 'needed' && at.length === 0 && deed.type !== 'sanction' && deed.name !== 'summons envoy') return null
  const status = deedStatus(c, clause)
  if (!status) return null
  const from = clause.subject && !clause.subjectShared && !clause.inverted ? clause.from : clause.verbFrom
  const guessed = at.length === 0 && other !== null
  return makeEvent(c, {
    type: typeOf(c, clause, deed), act: actWords(deed, noun?.words ?? null), actors: doer ? [doer] : [], more: guessed ? [other!] : at,
    from, to: clause.to, clause, token: clause.verb, status, rule: `<actor> ${deed.name}`, inferred: guessed ? { parties: { said: null, from: 'the other country that the document is about' } } : {},
  })
}

const deedStatus = (c: Context, clause: Clause): EventStatus | null => {
  const status = statusOf(c, clause)
  if (status === 'occurred' && alleged(c, clause)) return 'alleged'
  return status
}

/** Deeds between states; at most one record a clause. */
export const readDeeds = (c: Context): readonly Draft<'event'>[] => {
  const out: Draft<'event'>[] = []
  const told = new Set<string>()
  for (const clause of c.scene.clauses) {
    for (const deed of deeds) {
      const made = fromDeed(c, clause, deed)
      if (!made) continue
      const key = [made.fields.act, made.fields.status, made.fields.date, [...made.fields.parties].sort()].join('|')
      if (!told.has(key)) out.push(made)
      told.add(key)
      break
    }
  }
  return out
}

