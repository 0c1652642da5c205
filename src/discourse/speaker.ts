import type { Clause } from '../clause/clause.ts'
import type { Actor, Discourse } from './resolve.ts'
import { hasClass, type Scene, spanOf, within, wordAt } from './scene.ts'
import { phraseAfter } from './source.ts'

/** Sources that carry somebody else's voice: "data from the bureau show". */
const CARRIER = /^(?:data|figures|statistics|numbers|report|study|survey|poll|estimates|information)$/

/** Whether the subject of a clause only carries somebody else's voice. */
export const isCarried = (s: Scene, c: Clause): boolean => c.subject !== null && CARRIER.test(s.tokens.lower[c.subject.head]!)

/** A that-clause whose verb hangs elsewhere, or an object clause right behind the verb. */
export const hasSubordinate = (s: Scene, c: Clause): boolean => {
  const next = s.tokens.lower[c.verbTo]
  return next === 'that' || next === 'whether' || next === ':'
}

/** "In a joint statement, the leaders commended …": what is said is said by the statement. */
const documentOf = (d: Discourse, c: Clause): Actor | null => {
  const s = d.scene
  const sentence = c.sentence
  const from = s.sentences.from[sentence]!
  const first = c.subject && !c.inverted ? c.subject.from : c.verbFrom
  for (let i = from; i < s.sentences.to[sentence]!; i++) {
    if (i > c.verbTo && /^(?:that|which|who|said|reported)$/.test(s.tokens.lower[i]!)) break
    if (s.tokens.lower[i] !== 'in' || (i > first && i < c.verbTo) || s.quoteAt[i]! >= 0) continue
    if (i > from && i < first && s.tokens.words[i - 1] !== ',') continue
    if (i > c.verbTo && i > first && !/^(?:a|the|their|his|her|its)$/.test(s.tokens.lower[i + 1] ?? '')) continue
    const arg = phraseAfter(s, i + 1, s.sentences.to[sentence]!)
    if (!arg || !(hasClass(s, arg.head, 'noun:document') || wordAt(s, arg.head, 'instrument:joint-statement'))) continue
    if (/report|letter|draft|text|treaty|agreement|memorandum|resolution|law/.test(s.tokens.lower[arg.head]!)) continue
    if (!/statement|declaration|communiqu|readout|release/.test(s.tokens.lower[arg.head]!)) continue
    const plural = c.subject ? d.resolve(c.subject, c) : null
    if (!plural || plural.countries.length < 2) continue
    const words = wordAt(s, arg.head, 'instrument:joint-statement')
    const label = words ? s.tokens.text.slice(s.tokens.start[words.from]!, s.tokens.end[words.to - 1]!) : 'joint statement'
    return { ...plural, type: 'document', name: label, span: spanOf(s, arg.from, arg.head + 1), elsewhere: [plural.span, ...plural.elsewhere] }
  }
  return null
}

/** Who the subject of a cue is; data and reports speak for who made them; in a statement, the statement speaks. */
export const speakerOf = (d: Discourse, c: Clause): Actor | null => {
  const s = d.scene
  if (!c.subject) return null
  if (c.voice === 'passive') return null
  const document = documentOf(d, c)
  if (document) return document
  if (isCarried(s, c)) {
    const source = within(s.organisations, c.subject.head + 1, c.subject.to)[0] ?? within(s.persons, c.subject.head + 1, c.subject.to)[0]
    if (source) return d.resolve({ from: source.from, to: source.to, head: source.to - 1, heads: [source.to - 1], preposition: null }, c)
  }
  return withRelative(s, c, d.resolve(c.subject, c))
}

/** "X, who called the plan a gift": the words that name the speaker go on to the pronoun that stands for him. */
const withRelative = (s: Scene, c: Clause, actor: Actor): Actor => {
  if (c.relation !== 'relcl' || c.inverted || !c.subject) return actor
  for (let i = c.verbFrom - 1; i >= c.subject.to && i > c.verbFrom - 14; i--)
    if (/^(?:who|which|that)$/.test(s.tokens.lower[i]!)) return { ...actor, span: { start: actor.span.start, end: s.tokens.end[i]! } }
  return actor
}

/** Who is told, thanked, asked or warned, as printed. */
export const addresseeOf = (s: Scene, c: Clause): string | null => {
  if (!/^(?:tell|inform|assure|thank|congratulate|ask|urge|remind|warn)$/.test(c.lemma) || !c.object) return null
  return s.tokens.text.slice(s.tokens.start[c.object.from]!, s.tokens.end[c.object.to - 1]!)
}
