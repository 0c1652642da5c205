import type { Clause } from '../../clause/clause.ts'
import { clausesOf, hasClass } from '../../discourse/scene.ts'
import { isVerbTag, Tag } from '../../grammar/tags.ts'
import type { Context } from '../draft.ts'
import { type Instrument, instrumentsIn, schemeIn, signableIn } from '../instrument.ts'
import { afterColon, drafts, type Found } from './beside.ts'
import { negotiates, type Stage, stageOf } from './stage.ts'

const INTRANSITIVE = /^(?:enter|come|take|go|expire|lapse|remain|stay)$/

/** Nothing but the instrument could be the subject. */
const intransitive = (clause: Clause): boolean => INTRANSITIVE.test(clause.lemma) || clause.copula

/** A passive proper: a participle with an object is a past tense that was taken for one. */
const passive = (c: Context, clause: Clause): boolean =>
  !clause.object && ((clause.voice === 'passive' && !subscribes(c, clause)) || reduced(c, clause))

/** "the agreement that Ministers A and B signed": what is signed stands before the word that opens the clause. */
const isRelative = (c: Context, clause: Clause): boolean => {
  const { lower, words } = c.scene.tokens
  const last = instrumentsIn(c.scene, c.scene.sentences.from[clause.sentence]!, clause.verbFrom).at(-1)
  return last !== undefined && /^(?:that|which)$/.test(lower[words[last.to] === ',' ? last.to + 1 : last.to] ?? '')
}

/** "The minister, X, signed with his counterpart the protocol": a past tense that was taken for a participle, since what is signed stands far behind. */
const subscribes = (c: Context, clause: Clause): boolean => {
  if (clause.form !== 'participle' || !clause.subject || clause.verbTo - clause.verbFrom > 1 || !hasClass(c.scene, clause.verb, 'verb:sign'))
    return false
  if (isRelative(c, clause)) return false
  const { type, official } = c.discourse.resolve(clause.subject, clause)
  return official && (type === 'person' || type === 'office' || type === 'group') && !clause.obliques.some((o) => o.preposition === 'by')
}

/** "a memorandum on forestry, signed that morning": a participle that was taken for a past tense, its instrument for who signs. */
const reduced = (c: Context, clause: Clause): boolean =>
  clause.subject !== null &&
  clause.verbTo - clause.verbFrom === 1 &&
  clause.tense === 'past' &&
  c.scene.tokens.words[clause.verb - 1] === ',' &&
  /^(?:sign|initial|conclude|ratify)/.test(clause.lemma) &&
  !!c.scene.hits.words[clause.subject.head] &&
  [...c.scene.hits.words[clause.subject.head]!.classes].some((name) => name.startsWith('instrument:'))

type Place = readonly [number, number]

/** Words before a clause that lost its subject: "A treaty, signed in 2018, | has been in force". */
const opening = (c: Context, clause: Clause): readonly Place[] => [[c.scene.sentences.from[clause.sentence]!, clause.verbFrom]]

/** A subject goes on up to its verb where only a gloss or an of-phrase stands between: "a number of memoranda (MoUs) | will be signed". */
const subjectEnd = (c: Context, clause: Clause, to: number): number => {
  for (let i = to; i < clause.verbFrom; i++) if (isVerbTag(c.scene.tags[i]!) || c.scene.tokens.words[i] === ',') return to
  return Math.max(to, clause.verbFrom)
}

/** "the memorandum on shipping that | was signed": the whole name that ends before the relative pronoun, not its last noun alone. */
const relativeOf = (c: Context, clause: Clause): Place | null => {
  const pronoun = clause.verbFrom - 1
  if (!/^(?:that|which)$/.test(c.scene.tokens.lower[pronoun] ?? '')) return null
  const found = instrumentsIn(c.scene, c.scene.sentences.from[clause.sentence]!, pronoun).at(-1)
  return found && found.to === (c.scene.tokens.words[pronoun - 1] === ',' ? pronoun - 1 : pronoun) ? [found.from, found.to] : null
}

/** "an agreement | that A and B signed", "a convention, | which they signed": the object of a relative clause stands before the word that opens it. */
const antecedent = (c: Context, clause: Clause): Place | null => {
  const { tokens: t, sentences } = c.scene
  const opener = clause.subject && !clause.subjectShared && !clause.inverted ? clause.subject.from - 1 : -1
  if (clause.object || clause.voice === 'passive' || clause.form !== 'finite' || !/^(?:that|which)$/.test(t.lower[opener] ?? '')) return null
  const end = t.words[opener - 1] === ',' ? opener - 1 : opener
  const last = instrumentsIn(c.scene, sentences.from[clause.sentence]!, end).at(-1)
  // between the instrument and the opener only what belongs to it: "with Peru", "on fish"
  return last && !c.scene.tags.subarray(last.to, end).some((tag) => isVerbTag(tag) || tag === Tag.PUNCT) ? [last.from, end] : null
}

/** Tokens in which the instrument of a clause stands: its object, a passive's subject, an "on" or "from" phrase. */
const places = (c: Context, clause: Clause): readonly Place[] => {
  if (passive(c, clause) || intransitive(clause)) {
    const relative = relativeOf(c, clause)
    if (relative) return [relative]
    const subject = clause.subject ? [[clause.subject.from, subjectEnd(c, clause, clause.subject.to)] as const] : opening(c, clause)
    return clause.form === 'participle' ? [...subject, ...opening(c, clause)] : subject
  }
  const before = antecedent(c, clause)
  if (before) return [before]
  const object = clause.object
  const far = !object && hasClass(c.scene, clause.verb, 'verb:sign') ? clause.obliques.find((o) => o.preposition === 'with') : undefined
  if (far && c.scene.tags[far.to] === Tag.DET) return [[far.to, clause.to]]
  if (object && !negotiates(c, clause)) return [[object.from, Math.max(object.to, ...clause.obliques.map((o) => o.to))]]
  const behind = clause.obliques
    .filter((o) => /^(?:on|from|to)$/.test(o.preposition ?? ''))
    .map((o) => [o.from, Math.max(o.to, ...clause.obliques.map((x) => x.to))] as const)
  return object ? [[object.from, Math.max(object.to, ...clause.obliques.map((o) => o.to))], ...behind] : behind
}

/** Instruments that go on a list after the object: "a memorandum on trade, an agreement on fish and a treaty". */
const listed = (c: Context, clause: Clause, last: Instrument | undefined): readonly Instrument[] => {
  if (!last || passive(c, clause) || intransitive(clause)) return []
  const { tokens: t, tags, sentences } = c.scene
  const out: Instrument[] = []
  let end = last.to
  for (;;) {
    let i = end
    while (i < sentences.to[clause.sentence]! && (/^(?:[,:]|and|as|well)$/.test(t.lower[i]!) || tags[i] === Tag.DET || tags[i] === Tag.NUM)) i++
    const next = i > end ? instrumentsIn(c.scene, i, Math.min(sentences.to[clause.sentence]!, i + 14))[0] : undefined
    if (!next || next.from > i) return out
    out.push(next)
    end = next.to
  }
}

/** "the texts of three instruments: …", "five documents, including …": what stands before the list is its place. */
const introduced = (c: Context, clause: Clause): Instrument | undefined => {
  const arg = clause.object
  if (!arg || !/^(?:documents?|instruments?|texts?|papers?)$/.test(c.scene.tokens.lower[arg.head]!)) return undefined
  return { from: arg.from, to: arg.to, head: arg.head, form: 'other', title: '', subject: null, named: false, date: null }
}

const PRONOUN = /^(?:it|them|this|one)$/

/** Whether "it" stands where the instrument should. */
const pronounIn = (c: Context, clause: Clause): boolean => {
  const arg = passive(c, clause) || intransitive(clause) ? clause.subject : clause.object
  return !!arg && arg.to - arg.from === 1 && PRONOUN.test(c.scene.tokens.lower[arg.head]!)
}

/** The instrument named last before a token, at most two sentences back. */
export const instrumentBefore = (c: Context, token: number): Instrument | null => {
  const sentence = c.scene.sentenceAt[token]!
  for (let s = sentence; s >= 0 && s >= sentence - 2; s--) {
    const from = c.scene.sentences.from[s]!
    const found = instrumentsIn(c.scene, from, Math.min(token, c.scene.sentences.to[s]!)).at(-1)
    if (found) return found
  }
  return null
}

/** "Two MOUs (memoranda of understanding)": a gloss names nothing new. */
const isGloss = (c: Context, i: Instrument): boolean => c.scene.tokens.words[i.from - 1] === '('

const denied = (c: Context, i: Instrument): boolean =>
  /^(?:no|without|neither)$/.test(c.scene.tokens.lower[i.from - 1] ?? '') || /^(?:no|any)$/.test(c.scene.tokens.lower[i.from] ?? '')

/** "reached agreement on a number of measures": they agreed, and no instrument is named. */
const isConsent = (c: Context, i: Instrument): boolean =>
  i.from === i.head && c.scene.tokens.words[i.head] === 'agreement' && /^(?:reach|found|find|come|came)/.test(c.scene.tokens.lower[i.head - 1] ?? '')

const fits = (c: Context, stage: Stage, i: Instrument): boolean =>
  !denied(c, i) &&
  !isConsent(c, i) &&
  !isGloss(c, i) &&
  (i.named || (stage !== 'agreed' && stage !== 'proposed' && stage !== 'negotiating') || (stage === 'negotiating' && i.from < i.head)) &&
  (stage !== 'agreed' || i.form !== 'contract' || i.named)

/** The instrument that stands nearest to a reduced clause: "the treaty, signed in 2018". */
const nearest = (c: Context, clause: Clause, list: readonly Instrument[]): readonly Instrument[] =>
  (clause.form === 'participle' && passive(c, clause)) || (intransitive(clause) && !clause.subject)
    ? list.slice(clause.form === 'participle' ? -1 : 0).slice(0, 1)
    : list

/** What a clause tells of instruments: none, one or several. */
export const findIn = (c: Context, clause: Clause): readonly Found[] => {
  const published = publishes(c, clause)
  const draft = drafts(c, clause)
  if (draft.length > 0) return draft.map((instrument) => ({ clause, instrument, stage: 'proposed', again: false }))
  const stage = stageOf(c, clause)
  if (!stage && !published) return []
  const seen = new Set<number>()
  const signs = hasClass(c.scene, clause.verb, 'verb:sign')
  const all = places(c, clause).flatMap(([from, to]) => [
    ...instrumentsIn(c.scene, from, to),
    ...(signs ? signableIn(c.scene, from, to) : []),
    ...(stage === 'ended' ? schemeIn(c.scene, from, to) : []),
  ])
  const named = [...nearest(c, clause, all), ...listed(c, clause, all.at(-1) ?? introduced(c, clause)), ...afterColon(c, clause)].filter(
    (i) => !seen.has(i.head) && seen.add(i.head) && (stage ? fits(c, stage, i) : i.form === 'joint-statement'),
  )
  if (named.length > 0) return named.map((instrument) => ({ clause, instrument, stage: stage ?? 'agreed', again: false }))
  if (!stage || stage === 'agreed' || !pronounIn(c, clause)) return []
  const known = instrumentBefore(c, clause.verbFrom)
  return known ? [{ clause, instrument: known, stage, again: true }] : []
}

const publishes = (c: Context, clause: Clause): boolean =>
  hasClass(c.scene, clause.verb, 'verb:publish') && !clause.negated && !clause.modal && clause.form === 'finite'

/** "Talks on a free trade agreement continue", "negotiations on it are at an advanced stage": told by a noun, whatever the verb. */
export const underTalks = (c: Context, sentence: number): Found | null => {
  const { tokens: t, sentences } = c.scene
  const to = sentences.to[sentence]!
  for (let i = sentences.from[sentence]!; i + 2 < to; i++) {
    if (!/^(?:talks|negotiations)$/.test(t.lower[i]!) || !/^(?:on|for|about|over)$/.test(t.lower[i + 1]!)) continue
    const clause = clausesOf(c.scene, sentence).find((x) => x.form === 'finite' && x.subject !== null && x.subject.from <= i && i < x.subject.to)
    if (!clause || clause.negated || clause.modal || hasClass(c.scene, clause.verb, 'verb:cancel', 'verb:suspend', 'verb:end', 'verb:fail')) continue
    if (clause.copula && clause.adjective < 0 && !clause.object && c.scene.tags[clause.verbTo] === Tag.PART) continue
    const named = instrumentsIn(c.scene, i + 2, Math.min(to, i + 16))[0]
    if (named) return { clause, instrument: named, stage: 'negotiating', again: false }
    const known = PRONOUN.test(t.lower[i + 2]!) ? instrumentBefore(c, i) : null
    if (known) return { clause, instrument: known, stage: 'negotiating', again: true }
  }
  return null
}
