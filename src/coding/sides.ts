import type { Argument, Clause } from '../clause/clause.ts'
import { spanOf, tokenFrom } from '../discourse/scene.ts'
import { Tag } from '../grammar/tags.ts'
import type { CodedActor } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Context } from '../record/draft.ts'
import { codeActors } from './actors.ts'
import type { Deed } from './deed.ts'

export interface Sides {
  readonly sources: readonly CodedActor[]
  readonly targets: readonly CodedActor[]
}

type Actors = readonly CodedActor[]
const NOBODY: Actors = []

/** Where the other side stands when the frame does not say, likeliest first. */
const USUAL = ['object', 'against', 'with', 'to', 'on', 'at', 'for', 'from', 'of', 'into', 'toward', 'towards', 'between', 'inner', 'in']

/** Who an argument names, in codes; pronouns by what the discourse knows. */
const namedBy = (c: Context, arg: Argument, clause: Clause | null): Actors => {
  const { scene } = c
  const pronoun = arg.to - arg.from === 1 && (scene.tags[arg.head] === Tag.PRON || scene.tags[arg.head] === Tag.DET)
  if (!pronoun) return codeActors(c, arg.from, arg.to)
  const actor = c.discourse.resolve(arg, clause)
  const said = actor.type === 'speaker' && clause ? (c.speech.at(clause.verb)?.speaker ?? actor) : actor
  const words: readonly Span[] = said === actor ? said.elsewhere : [said.span, ...said.elsewhere]
  const span = spanOf(scene, arg.from, arg.to)
  for (const place of words) {
    const found = codeActors(c, tokenFrom(scene, place.start), tokenFrom(scene, place.end))
    if (found.length > 0) return found.map((a) => ({ ...a, span }))
  }
  return said.countries.map((code) => ({ code: said.people.length > 0 ? `${code}GOV` : code, country: code, name: said.name, span }))
}

/** The subject of what is told; "it" in a reported clause is the one who reports. */
const subjectOf = (c: Context, clause: Clause): Actors => {
  const own = clause.subject ? namedBy(c, clause.subject, clause) : NOBODY
  if (own.length > 0) return own
  const pronoun = clause.subject && c.scene.tags[clause.subject.head] === Tag.PRON
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return up && (pronoun || !clause.subject) && up.index !== clause.index && up.sentence === clause.sentence ? subjectOf(c, up) : NOBODY
}

const agentOf = (c: Context, clause: Clause): Actors => {
  const by = clause.obliques.find((o) => o.preposition === 'by')
  return by ? namedBy(c, by, clause) : NOBODY
}

/** Whoever says what a clause tells. */
const speakerAt = (c: Context, clause: Clause): Actors => {
  const speaker = c.speech.at(clause.verb)?.speaker
  if (speaker) {
    const found = codeActors(c, tokenFrom(c.scene, speaker.span.start), tokenFrom(c.scene, speaker.span.end))
    if (found.length > 0) return found
    if (speaker.countries.length > 0) return speaker.countries.map((code) => ({ code, country: code, name: speaker.name, span: speaker.span }))
  }
  const up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  return up && clause.relation === 'ccomp' ? subjectOf(c, up) : NOBODY
}

/** Those of `found` who are not among `own`. */
const others = (found: Actors, own: Actors): Actors => found.filter((a) => !own.some((b) => b.code === a.code))

const at = (c: Context, deed: Deed, clause: Clause, place: string): Actors => {
  if (place === 'object') {
    const arg = clause.voice === 'passive' ? clause.subject : clause.object
    return arg ? namedBy(c, arg, clause) : NOBODY
  }
  if (place === 'subject') return clause.subject ? namedBy(c, clause.subject, clause) : NOBODY
  if (place === 'inner') {
    if (!deed.inner) return NOBODY
    const own = deed.inner.subject && !deed.inner.subjectShared ? namedBy(c, deed.inner.subject, deed.inner) : NOBODY
    return own
  }
  for (const o of clause.obliques)
    if (o.preposition === place) {
      const found = namedBy(c, o, clause)
      if (found.length > 0) return found
    }
  return NOBODY
}

const firstOf = (c: Context, deed: Deed, places: readonly string[], own: Actors): Actors => {
  for (const place of places) {
    const found = others(at(c, deed, deed.clause, place), own)
    if (found.length > 0) return found
  }
  return NOBODY
}

/** Whom a deed is done to: where its frame says, then what it governs, then the usual places. */
const targetsOf = (c: Context, deed: Deed, own: Actors): Actors => {
  const first = [...deed.frame.to, ...(deed.noun?.to ?? [])]
  const named = firstOf(c, deed, first, own)
  if (named.length > 0) return named
  const inner = deed.innerDeed ? targetsOf(c, deed.innerDeed, own) : deed.inner ? targetsIn(c, deed.inner, own) : NOBODY
  return inner.length > 0 ? inner : firstOf(c, deed, USUAL, own)
}

/** The first actor in the object or a phrase of a clause that tells nothing itself. */
const targetsIn = (c: Context, clause: Clause, own: Actors): Actors => {
  for (const arg of [clause.object, ...clause.obliques]) {
    const found = arg ? others(namedBy(c, arg, clause), own) : NOBODY
    if (found.length > 0) return found
  }
  return NOBODY
}

/** Who acts on whom in a deed. */
export const sidesOf = (c: Context, deed: Deed): Sides => {
  const { clause } = deed
  if (deed.obliged) {
    const sources = speakerAt(c, clause)
    const targets = others(subjectOf(c, clause), sources)
    return { sources, targets: targets.length > 0 ? targets : targetsIn(c, clause, sources) }
  }
  const sources = clause.voice === 'passive' && clause.adjective < 0 ? agentOf(c, clause) : subjectOf(c, clause)
  return { sources, targets: targetsOf(c, deed, sources) }
}
