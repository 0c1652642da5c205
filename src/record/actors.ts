import type { Clause } from '../clause/clause.ts'
import type { Actor } from '../discourse/resolve.ts'
import { hasClass, tokenFrom, within } from '../discourse/scene.ts'
import { isVerbTag } from '../grammar/tags.ts'
import type { Inference } from '../model/record.ts'
import { pairFor } from './circumstance.ts'
import type { Context } from './draft.ts'
import { above } from './status.ts'

/** Said of parties that were completed from the document's pair. */
export const fromPair: Inference = { said: null, from: 'the other country that the document is about' }

/** Countries named in tokens `[from, to)`: names, adjectives, capitals. */
export const countriesIn = (c: Context, from: number, to: number): readonly string[] => {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const at = c.scene.nameAt[i]!
    const m = at >= 0 ? c.scene.mentions[at]! : null
    const code =
      m?.kind === 'country'
        ? m.value
        : m?.kind === 'place'
          ? m.country
          : m?.kind === 'organisation' && m.form === 'government'
            ? m.country
            : m?.kind === 'person'
              ? (c.scene.people[m.entity]?.country ?? null)
              : null
    if (code && !out.includes(code)) out.push(code)
  }
  return out
}

/** The other country of the pair, when `codes` holds just one of the two and the sentence names no third. */
export const otherOfPair = (c: Context, codes: readonly string[], token: number): string | null => {
  const pair = pairFor(c, c.scene.sentenceAt[token]!)
  if (!pair || codes.length !== 1) return null
  return pair[0] === codes[0] ? pair[1] : pair[1] === codes[0] ? pair[0] : null
}

/** "We" and "I" in speech are who speaks; "it" in a reported clause is the state that reports. */
export const actorOf = (c: Context, clause: Clause, which: 'subject' | 'object'): Actor | null => {
  const arg = which === 'subject' ? clause.subject : clause.object
  if (!arg) return null
  const actor = c.discourse.resolve(arg, clause)
  if (actor.type === 'speaker') return c.speech.at(clause.verb)?.speaker ?? null
  const up = c.scene.tokens.lower[arg.head] === 'it' && arg.to - arg.from === 1 ? above(c, clause) : null
  if (!up?.subject) return actor
  const reporter = c.discourse.resolve(up.subject, up)
  return reporter.official && (reporter.type === 'country' || reporter.type === 'organisation') ? reporter : actor
}

/** Codes of all who take part, each once, in the order of the deed. */
export const codesOf = (actors: readonly Actor[], more: readonly string[] = []): readonly string[] => [
  ...new Set([...actors.flatMap((a) => [...a.countries, ...a.organisations]), ...more]),
]

/** "Armenians", "the Saudis": people of a country, who do not act for it. */
export const ofPeople = (c: Context, a: Actor): boolean =>
  a.type === 'country' &&
  within(c.scene.countries, tokenFrom(c.scene, a.span.start), tokenFrom(c.scene, a.span.end)).some(
    (m) => m.form === 'people' && a.countries.includes(m.value),
  )

/** "the president of the football federation": an office of a body that is no state's. */
const ofPrivateBody = (c: Context, a: Actor): boolean => {
  if (a.type !== 'office') return false
  const at = tokenFrom(c.scene, a.span.start)
  for (let i = at; i < at + 10 && i < c.scene.tokens.count && c.scene.sentenceAt[i] === c.scene.sentenceAt[at]; i++) {
    if (isVerbTag(c.scene.tags[i]!) || c.scene.tokens.words[i] === ',') return false
    if (hasClass(c.scene, i, 'body:other')) return true
  }
  return false
}

/** A private person takes no part in what states do: an office, or a country known from the list of offices, is needed. */
export const inOffice = (c: Context, a: Actor): boolean =>
  !ofPrivateBody(c, a) && (a.type !== 'person' || a.people.some((p) => p.role !== null || p.countryFrom === 'office-list'))
