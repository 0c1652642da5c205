import type { Argument, Clause } from '../clause/clause.ts'
import { Tag } from '../grammar/tags.ts'
import { introduces } from './cue.ts'
import { subjectOf } from './reporter.ts'
import type { Actor, Discourse } from './resolve.ts'
import { dependents, hasClass, type Scene } from './scene.ts'
import { speakerOf } from './speaker.ts'

/** Nouns for people who say and think something without holding an office. */
const PEOPLE =
  /^(?:people|men|women|man|woman|voters?|supporters?|backers?|opponents?|critics?|skeptics?|sceptics?|observers?|analysts?|experts?|residents?|citizens?|workers?|students?|families|parents|members|lawmakers?|legislators?|politicians?|officials?|aides?|advisers?|advisors?|allies|rivals?|candidates?|delegates?|donors?|activists?|advocates?|campaigners?|protesters?|protestors?|demonstrators?|organi[sz]ers?|respondents?|participants?|economists?|scientists?|scholars?|historians?|researchers?|journalists?|reporters?|commentators?|columnists?|pundits?|editors?|authors?|writers?|diplomats?|envoys|negotiators?|sources?|witnesses|survivors?|refugees|migrants|soldiers|veterans|traders|investors|farmers|producers|exporters|businessmen|executives?|lawyers?|attorneys?|prosecutors?|judges?|police|authorities|friends?|colleagues?|others?|many|some|most|few|several|all|both|none|everyone|everybody|nobody|someone|one|those|majority|minority|half|third|quarter|percent|campaign|team|camp|group|party|administration|government|ministry|office|company|firm|newspaper|paper|network|magazine|agency|board|committee|commission|council|court|church|union|association|federation|coalition|opposition|house|crowd|audience|public|nation|country|state|world|side|delegation|spokes\\w+)$/
const BODIES =
  /^(?:states?|country|countries|nations?|governments?|company|companies|firms?|ministry|administration|agency|authorities|union|council|commission|delegation|side|office|board|court|party)$/
/** Texts and counts that tell something. */
const TEXTS =
  /^(?:polls?|surveys?|study|studies|reports?|data|figures?|statistics|numbers?|records?|documents?|results?|research|analysis|analyses|review|audit|investigation|inquiry|probe|findings?|estimates?|projections?|forecasts?|article|story|stories|book|film|movie|video|footage|ad|ads|advertisement|email|emails|e-mail|letter|letters|memo|statement|statements|post|tweet|website|site|transcript|filing|filings|complaint|lawsuit|indictment|ruling|opinion|editorial|column|chart|map|tape|recording|text|resolution|declaration|communiqu[ée]|readout|release|agreement|treaty|constitution|law|bill|act|plan|platform|poll|index|evidence|reports)$/

const THINKING = ['verb:stance', 'verb:judge'] as const
const PRONOUN = /^(?:i|we|he|she|they)$/

/** Whether the subject of a clause is somebody who may hold a view, by name, office or kind of noun. */
const isSomebody = (s: Scene, arg: Argument, actor: Actor): boolean => {
  if (actor.type !== 'other' && actor.type !== 'document') return true
  const head = s.tokens.lower[arg.head]!
  if (actor.type === 'document') return false
  return PRONOUN.test(head) || PEOPLE.test(head) || (s.tags[arg.head] === Tag.PROPN && s.quoteAt[arg.head]! < 0)
}

/** Prepositions that bring what a verb without an object is about. */
const PREPOSITIONS: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^for$/],
  ['ask', /^(?:for|about)$/],
  ['push', /^for$/],
  ['press', /^for$/],
  ['lobby', /^(?:for|against)$/],
  ['refer', /^to$/],
  ['allude', /^to$/],
  ['hope', /^for$/],
  ['wish', /^for$/],
  ['yearn', /^for$/],
  ['plan', /^for$/],
  ['insist', /^on$/],
  ['hint', /^at$/],
  ['rail', /^(?:against|at)$/],
  ['fulminate', /^against$/],
  ['inveigh', /^against$/],
  ['lash', /^(?:out|at)$/],
  ['worry', /^(?:about|over)$/],
  ['warn', /^(?:of|against|about)$/],
  ['disagree', /^with$/],
  ['advocate', /^for$/],
])

/** "continued to warn", "went on to say": the infinitive is what was done. */
const AHEAD = /^(?:continue|go|begin|start|come|proceed|keep|hasten|rush)$/

const goesAhead = (s: Scene, c: Clause): boolean => {
  const up = c.parent >= 0 ? s.clauses[c.parent] : undefined
  return c.form === 'infinitive' && !!up && up.form === 'finite' && !up.negated && up.modal === null && AHEAD.test(up.lemma)
}

export interface Stance {
  readonly speaker: Actor
  /** Whether a clause follows ("hopes that …") or a phrase ("criticised …"). */
  readonly clausal: boolean
}

/** What a clause tells of a view, wish, judgement or finding of somebody, beyond plain speech; null where it tells nothing of the kind. */
export const stanceOf = (d: Discourse, c: Clause): Stance | null => {
  const s = d.scene
  if (c.copula || c.voice === 'passive' || c.mark === 'if' || c.mark === 'unless') return null
  if (c.form !== 'finite' && c.form !== 'gerund' && !goesAhead(s, c)) return null
  if (c.modal && c.modal !== 'would' && c.modal !== 'could') return null
  const saying = introduces(s, c.verb)
  const showing = hasClass(s, c.verb, 'verb:show')
  if ((!saying && !showing) || (c.negated && !hasClass(s, c.verb, ...THINKING, 'verb:opine'))) return null
  const subject = subjectOf(s, c.verb, c)
  if (!subject) return null
  const next = s.tokens.lower[c.verbTo] ?? ''
  const inner = dependents(s, c)
  const clausal = /^(?:that|whether|how|why)$/.test(next) || inner.some((x) => x.relation === 'ccomp')
  const infinitive = !clausal && inner.some((x) => x.relation === 'xcomp' && x.from >= c.verbTo)
  if (!clausal && !infinitive && !c.object && c.obliques.length === 0) return null
  const speaker = (subject === c.subject ? speakerOf(d, c) : null) ?? d.resolve(subject, c)
  const text = TEXTS.test(s.tokens.lower[subject.head]!)
  if (showing && text && (clausal || c.object)) return { speaker, clausal }
  if (c.lemma === 'find' && clausal && isSomebody(s, subject, speaker)) return { speaker, clausal }
  if (!saying || (!isSomebody(s, subject, speaker) && !(clausal && hasClass(s, c.verb, 'verb:say')))) return null
  if (clausal) return { speaker, clausal }
  if (!hasClass(s, c.verb, ...THINKING)) return null
  // ", supporting projects that …": a deed beside another
  if (c.form === 'gerund' && hasClass(s, c.verb, 'verb:endorse', 'verb:interest', 'verb:intend', 'verb:undertake')) return null
  // who plans or means to do something takes it on
  if (infinitive && hasClass(s, c.verb, 'verb:intend')) return null
  // a state or body that plans, hopes or means to do something takes it on; it says nothing
  const acts =
    BODIES.test(s.tokens.lower[subject.head]!) ||
    speaker.type === 'country' ||
    speaker.type === 'organisation' ||
    speaker.type === 'group' ||
    speaker.countries.length > 1
  if (infinitive && acts && hasClass(s, c.verb, 'verb:interest', 'verb:intend', 'verb:undertake', 'verb:offer')) return null
  if (!infinitive && !c.object && !PREPOSITIONS.get(c.lemma)?.test(c.obliques[0]?.preposition ?? '')) return null
  return { speaker, clausal }
}
