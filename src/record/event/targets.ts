import type { Argument, Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { clausesOf, dependents, hasClass } from '../../discourse/scene.ts'
import { isVerbTag, Tag } from '../../grammar/tags.ts'
import { actorOf, codesOf, countriesIn, inOffice, ofPeople } from '../actors.ts'
import { nameAt, phraseEnd } from '../circumstance.ts'
import type { Context } from '../draft.ts'
import { dueBefore } from '../status.ts'
import type { Deed } from './deeds.ts'

/** Phrases of occasion and reason: whoever stands behind them is not acted on ("sanctions on A over its support for B"). */
const OCCASION =
  /^(?:over|after|following|during|since|amid|despite|about|until|before|because|as|under|within|without|among|between|off|like|through|via|ahead|behind|by|regarding|concerning|outside)$/

/** "as early as 3 May" dates the deed. */
const EARLY = /^(?:early|late|recently)$/

/** Who may act between states: a state, its bodies and officials, an international organisation. */
export const acts = (c: Context, a: Actor | null): a is Actor =>
  !!a && a.type !== 'document' && codesOf([a]).length > 0 && a.official && inOffice(c, a) && !ofPeople(c, a)

/** "Iranian forces" act for their state. */
const forces = (c: Context, arg: Argument): Actor | null => {
  if (!hasClass(c.scene, arg.head, 'noun:force')) return null
  const countries = countriesIn(c, arg.from, arg.head + 1).slice(0, 1)
  return countries.length > 0 ? { ...c.discourse.resolve(arg, null), type: 'country', countries, official: true } : null
}

/** "The ambassador, A, | presented her credentials": a participle that heads its sentence and has an object is a past tense. */
const pastTense = (c: Context, clause: Clause): boolean =>
  clause.form === 'participle' &&
  clause.relation === 'root' &&
  clause.object !== null &&
  clause.subject !== null &&
  clause.verbTo - clause.verbFrom === 1 &&
  !clausesOf(c.scene, clause.sentence).some((x) => x.form === 'finite' && x.relation === 'root')

/** "the decision of X to | recall its envoy", "X's decision to": the noun right before an infinitive, or before the words that say whose it is. */
export const decisionOver = (c: Context, clause: Clause): number => {
  if (clause.form !== 'infinitive') return -1
  const { tokens: t, tags, sentenceAt } = c.scene
  for (let i = clause.verbFrom - 1; i >= 0 && i > clause.verbFrom - 14 && sentenceAt[i] === sentenceAt[clause.verb]; i--) {
    if (t.lower[i] === 'decision') return i === clause.verbFrom - 1 || /^(?:of|by)$/.test(t.lower[i + 1]!) ? i : -1
    if (isVerbTag(tags[i]!) || tags[i] === Tag.PUNCT) return -1
  }
  return -1
}

/** Whose decision it is, where the words beside it name a state or its people in office. */
const deciderOf = (c: Context, clause: Clause, noun: number): Actor | null => {
  const behind = noun < clause.verbFrom - 1
  const [from, to] = behind ? [noun + 2, clause.verbFrom] : [Math.max(c.scene.sentences.from[clause.sentence]!, noun - 6), noun]
  for (let i = to - 1; i >= from; i--) {
    if (!behind && isVerbTag(c.scene.tags[i]!)) return null
    if (nameAt(c, i) && countriesIn(c, i, i + 1).length > 0)
      return c.discourse.resolve({ from: c.discourse.phraseStart(i), to: i + 1, head: i, heads: [i], preposition: null }, null)
  }
  return null
}

/** Who does it: the subject, "by X" of a passive; of an accusation's "of doing", the accused. */
export const doerOf = (c: Context, clause: Clause, withObject = false): Actor | null => {
  if (clause.voice === 'passive' && !(withObject && pastTense(c, clause))) {
    const by = clause.obliques.find((o) => o.preposition === 'by')
    return by ? (forces(c, by) ?? c.discourse.resolve(by, clause)) : null
  }
  const decision = decisionOver(c, clause)
  // "its decision to recall": of whoever the sentence speaks of; of anybody else only where the words beside the noun say of whom
  if (decision >= 0 && !/^(?:its|their|his|her)$/.test(c.scene.tokens.lower[c.discourse.phraseStart(decision)]!))
    return deciderOf(c, clause, decision)
  const accusation = accusationOver(c, clause)
  if (accusation) return accusation.object ? c.discourse.resolve(accusation.object, accusation) : null
  return (clause.subject ? forces(c, clause.subject) : null) ?? actorOf(c, dueBefore(c, clause) ?? clause, 'subject')
}

/** The accusation that a gerund hangs on: "accused X of | expelling Y". */
export const accusationOver = (c: Context, clause: Clause): Clause | null => {
  const up = clause.form === 'gerund' && clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return up && /^(?:accuse|blame|suspect|charge)$/.test(up.lemma) && clause.verb > up.verb ? up : null
}

/** Countries named in an object's own words: the referent, else what stands before its head ("Greece's decision", "Greek officials"). */
const directIn = (c: Context, clause: Clause, arg: Argument): readonly string[] => {
  const actor = c.discourse.resolve(arg, clause)
  if (actor.type !== 'other' && actor.type !== 'speaker' && actor.type !== 'document' && codesOf([actor]).length > 0) return codesOf([actor])
  const out: string[] = []
  for (let i = arg.from; i <= arg.head; i++) {
    const m = nameAt(c, i)
    const capital = m?.kind === 'place' && m.form === 'capital' && c.scene.tokens.lower[m.to] === "'s"
    const code =
      m?.kind === 'country'
        ? m.value
        : capital || (m?.kind === 'organisation' && m.form === 'government')
          ? m.country
          : m?.kind === 'organisation' && m.form === 'igo'
            ? m.value
            : null
    if (code && !out.includes(code)) out.push(code)
  }
  return out.length > 0 ? out : doingOf(c, arg)
}

/** "the decision of the Belarusian government": whose deed it is stands behind "of". */
const doingOf = (c: Context, arg: Argument): readonly string[] => {
  if (!hasClass(c.scene, arg.head, 'noun:doing', 'noun:claim', 'body:government') || c.scene.tokens.lower[arg.head + 1] !== 'of') return []
  return countriesIn(c, arg.head + 2, phraseEnd(c, arg.head + 2, arg.to)).slice(0, 1)
}

/** What is told in a that-clause, a relative clause or an accusation is no target of its own. */
const firstBreak = (c: Context, clause: Clause): number => {
  const inner = dependents(c.scene, clause).find(
    (x) => x.verb > clause.verb && (x.relation === 'ccomp' || x.relation === 'advcl' || x.relation === 'relcl'),
  )
  return inner ? Math.max(clause.verbTo, Math.min(clause.to, inner.verbFrom)) : clause.to
}

/** Where a phrase of occasion or purpose begins: "over its support for B", "in response to …", "to counter …". */
const isOccasion = (c: Context, i: number): boolean => {
  const { tokens: t, tags } = c.scene
  if (
    tags[i] === Tag.CCONJ &&
    clausesOf(c.scene, c.scene.sentenceAt[i]!).some((x) => x.subject !== null && !x.subjectShared && x.subject.from === i + 1)
  )
    return true
  if (t.lower[i] === 'as' && (EARLY.test(t.lower[i + 1] ?? '') || EARLY.test(t.lower[i - 1] ?? ''))) return false
  if (OCCASION.test(t.lower[i]!) || /^[;:(]$/.test(t.words[i]!)) return true
  if (t.lower[i] === 'in' && /^(?:response|connection|reaction|retaliation|protest|return|relation|exchange|support)$/.test(t.lower[i + 1] ?? ''))
    return true
  if (/^(?:which|who|whom|whose|where)$/.test(t.lower[i]!) || (t.lower[i] === 'that' && tags[i] === Tag.PRON)) return true
  return t.lower[i] === 'to' && tags[i + 1] === Tag.VB
}

/** First token of what only tells occasion, reason or purpose of a deed: no party and no date of it stands behind. */
export const occasionOf = (c: Context, clause: Clause, deed: Deed | null): number => {
  const end = firstBreak(c, clause)
  let to = clause.verbTo
  while (
    to < end &&
    !(
      to > clause.verbTo &&
      (isOccasion(c, to) || (deed?.type === 'praise' && /^(?:on|for)$/.test(c.scene.tokens.lower[to]!))) &&
      !(deed?.type === 'threat' && c.scene.tokens.lower[to] === 'to')
    )
  )
    to++
  return to
}

/** Countries, and capitals that stand for them, in tokens `[from, to)`: a region or a city is no party. */
const statesIn = (c: Context, from: number, to: number): readonly string[] => {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const m = nameAt(c, i)
    if (m && !(m.kind === 'place' && m.form !== 'capital')) for (const code of countriesIn(c, i, i + 1)) if (!out.includes(code)) out.push(code)
  }
  return out
}

/** The words of a passive's subject up to a phrase of occasion. */
const untilOccasion = (c: Context, arg: Argument): number => {
  let i = arg.from
  while (i < arg.to && !(i > arg.from && isOccasion(c, i))) i++
  return i
}

/** The one whom aid goes to: behind "to", else the first country named. */
const recipients = (c: Context, clause: Clause, end: number): readonly string[] => {
  const to = clause.obliques.find((o) => o.preposition === 'to' && o.from < end && statesIn(c, o.from, o.to).length > 0)
  return to ? statesIn(c, to.from, to.to) : statesIn(c, clause.verbTo, end).slice(0, 1)
}

/** The subject of what is demanded: "demanded that | X withdraw". */
const demanded = (c: Context, clause: Clause): readonly string[] => {
  const inner = dependents(c.scene, clause).find((x) => x.relation === 'ccomp' && x.subject !== null && c.scene.tags[x.subject.head] !== Tag.PRON)
  const actor = inner?.subject ? c.discourse.resolve(inner.subject, inner) : null
  return actor && acts(c, actor) ? codesOf([actor]) : []
}

/** "Condemned the attack by X": the doer of what is condemned. */
const byPhrase = (c: Context, clause: Clause): readonly string[] => {
  const by = clause.voice === 'active' ? clause.obliques.find((o) => o.preposition === 'by' || o.preposition === 'from') : undefined
  return by ? codesOf([c.discourse.resolve(by, clause)]) : []
}

/** Codes of those whom a deed is done to, in the order named, the doer's own left out. */
export const targetsOf = (c: Context, clause: Clause, deed: Deed, doer: Actor | null): readonly string[] => {
  const own = new Set(doer ? codesOf([doer]) : [])
  const passive = clause.voice === 'passive' && (!clause.object || !doer)
  const arg = deed.behind ? clause.obliques.find((o) => deed.behind!.test(o.preposition ?? '')) : passive ? clause.subject : clause.object
  const direct = arg ? directIn(c, clause, arg) : []
  const others = (codes: readonly string[]): readonly string[] => [...new Set(codes)].filter((x) => !own.has(x))
  if (deed.reach === 'direct') {
    const by = deed.type === 'criticism' || deed.type === 'refusal' ? byPhrase(c, clause) : []
    return others(by.length > 0 ? by : direct.length > 0 ? direct : deed.type === 'demand' && !deed.behind ? demanded(c, clause) : [])
  }
  if (deed.type === 'aid') return others(recipients(c, clause, occasionOf(c, clause, deed)))
  const named = others([
    ...(deed.type === 'threat' ? [] : direct),
    ...(passive ? (clause.subject ? statesIn(c, clause.subject.from, untilOccasion(c, clause.subject)) : []) : []),
    ...statesIn(c, clause.verbTo, occasionOf(c, clause, deed)),
  ])
  return named.slice(0, deed.type === 'military' || deed.type === 'ceremony' ? 4 : 2)
}
