import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { hasClass, spanOf, textOf } from '../../discourse/scene.ts'
import type { TimeMention } from '../../model/mention.ts'
import type { FieldsOf, Inference, TraceStep } from '../../model/record.ts'
import { isAhead, pairFor, whenOf, whereOf } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'

export type EventType = NonNullable<FieldsOf<'event'>['type']>
export type EventStatus = NonNullable<FieldsOf<'event'>['status']>

/** What a rule knows of an event; place, date and people are read here. */
export interface EventParts {
  readonly type: EventType
  readonly act: string | null
  /** Actors in the order of the deed: who does it, then to or with whom. */
  readonly actors: readonly Actor[]
  /** Country codes that no actor gives: the host of a visit, the target of a measure. */
  readonly more?: readonly string[]
  readonly from: number
  readonly to: number
  /** End of the words in which a date is the event's own; `to` where none is given. */
  readonly dateTo?: number
  readonly clause: Clause | null
  readonly token: number
  readonly status: EventStatus
  readonly rank?: FieldsOf<'event'>['rank']
  readonly place?: string | null
  readonly rule: string
  readonly inferred?: Readonly<{ [field: string]: Inference }>
}

/** Said of parties that were completed from the document's pair. */
export const fromPair: Inference = { said: null, from: 'the other country that the document is about' }

/** What stands above a clause, conjuncts of an infinitive read through ("is to visit A and meet B"). */
const above = (c: Context, clause: Clause): Clause | null => {
  let up = clause.parent >= 0 ? c.scene.clauses[clause.parent]! : null
  while (up && clause.relation === 'conj' && up.form === clause.form) up = up.parent >= 0 ? c.scene.clauses[up.parent]! : null
  return up
}

/** What stands under these has not come about by these words. */
const CONDITION = /^(?:if|unless|whether|until|once|before)$/

/** Tense of an event by its verb and what governs it: "will visit", "plans to visit", "could visit"; null where nothing is claimed (a demand, a condition, a negation). */
export const statusOf = (c: Context, clause: Clause): EventStatus | null => {
  if (clause.negated || CONDITION.test(clause.mark ?? '') || CONDITION.test(c.scene.tokens.lower[clause.from - 1] ?? '')) return null
  if (clause.modal === 'will' || clause.modal === 'shall') return 'planned'
  if (clause.modal === 'would') return underSpeech(c, clause) ? 'planned' : 'proposed'
  if (clause.modal === 'may' || clause.modal === 'might' || clause.modal === 'could') return 'proposed'
  if (clause.modal) return null
  if (clause.form === 'infinitive' || clause.form === 'bare') return underPlan(c, clause)
  if (clause.form === 'gerund') return underGerund(c, clause)
  return 'occurred'
}

const underSpeech = (c: Context, clause: Clause): boolean => {
  const up = above(c, clause)
  return !!up && hasClass(c.scene, up.verb, 'verb:say') && up.tense === 'past'
}

/** An infinitive is an event only under a verb that plans it, or that says it came about. */
const underPlan = (c: Context, clause: Clause): EventStatus | null => {
  const up = above(c, clause)
  if (!up && clause.governor >= 0 && hasClass(c.scene, clause.governor, 'noun:intend', 'verb:intend')) return 'planned'
  if (!up || up.negated || hasClass(c.scene, up.verb, 'verb:fail')) return null
  if (hasClass(c.scene, up.verb, 'verb:intend', 'verb:undertake', 'verb:schedule') || /^(?:due|announce)$/.test(up.lemma)) return 'planned'
  if (/^(?:begin|start|continue|proceed|manage|help)$/.test(up.lemma)) return 'occurred'
  if (hasClass(c.scene, up.verb, 'verb:suggest') || hasClass(c.scene, up.verb, 'verb:interest')) return 'proposed'
  if (up.copula) return underCopula(c, clause, up)
  return null
}

/** "is to visit", "is due to visit", "is set to visit", "is ready to visit". */
const underCopula = (c: Context, clause: Clause, up: Clause): EventStatus | null => {
  const word = c.scene.tokens.lower[up.adjective >= 0 ? up.adjective : up.verbTo] ?? ''
  if (/^(?:due|set|scheduled|slated|bound)$/.test(word) || hasClass(c.scene, up.verbTo, 'adjective:intend')) return 'planned'
  if (up.adjective >= 0) return hasClass(c.scene, up.adjective, 'adjective:interest') ? 'proposed' : null
  return clause.governor < 0 && !up.object ? 'planned' : null
}

const underGerund = (c: Context, clause: Clause): EventStatus | null => {
  const up = above(c, clause)
  if (!up) return null
  if (hasClass(c.scene, up.verb, 'verb:accuse')) return 'alleged'
  if (clause.relation === 'advcl' && clause.mark !== 'while') return statusOf(c, up)
  return null
}

/** Whether somebody denies, or only alleges, what a clause tells. */
export const claimOn = (c: Context, clause: Clause): 'denied' | 'alleged' | null => {
  for (let up = above(c, clause); up; up = above(c, up)) {
    if (hasClass(c.scene, up.verb, 'verb:deny') && clause.relation === 'ccomp') return 'denied'
    if (hasClass(c.scene, up.verb, 'verb:accuse', 'verb:allege')) return 'alleged'
  }
  return c.scene.tokens.lower.slice(clause.verbFrom, clause.verbTo).includes('allegedly') ? 'alleged' : null
}

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

const personNames = (actors: readonly Actor[]): readonly string[] => [...new Set(actors.flatMap((a) => a.people.map((p) => p.name)))]

/** Codes of all who take part, each once, in the order of the deed. */
export const codesOf = (actors: readonly Actor[], more: readonly string[] = []): readonly string[] => [
  ...new Set([...actors.flatMap((a) => [...a.countries, ...a.organisations]), ...more]),
]

/** "Armenians", "the Saudis": people of a country, who do not act for it. */
export const ofPeople = (c: Context, a: Actor): boolean =>
  a.type === 'country' &&
  c.scene.countries.some((m) => m.form === 'people' && a.countries.includes(m.value) && m.start >= a.span.start && m.end <= a.span.end)

/** A private person takes no part in what states do: an office, or a country known from the list of offices, is needed. */
export const inOffice = (a: Actor): boolean => a.type !== 'person' || a.people.some((p) => p.role !== null || p.countryFrom === 'office-list')

/** A month without a year is the next one when the event is still to come ("to resume in September"). */
const nextMonth = (c: Context, when: TimeMention, status: EventStatus): TimeMention => {
  const said = textOf(c.scene, when.from, when.to)
  const published = c.scene.published
  const behind =
    published !== null &&
    when.value !== null &&
    /^\d{4}-\d\d/.test(when.value) &&
    when.value.slice(0, 10) < published.slice(0, when.value.slice(0, 10).length)
  if (!behind || (status !== 'planned' && status !== 'proposed') || /\d{4}|last|ago|past/.test(said) || !MONTH.test(said)) return when
  return { ...when, value: when.value!.replace(/^\d{4}|(?<=\/)\d{4}/g, (year) => String(Number(year) + 1)) }
}

const MONTH =
  /^(?:\S+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i

/** Completes what a rule found into a draft: date, place, people, and what was concluded rather than said. */
export const makeEvent = (c: Context, parts: EventParts): Draft<'event'> => {
  const sentence = c.scene.sentenceAt[parts.token]!
  const found = whenOf(c, parts.from, parts.dateTo ?? parts.to, sentence)
  const when = found && nextMonth(c, found, parts.status)
  const inferred: { [field: string]: Inference } = { ...parts.inferred }
  if (when && when.basis !== 'printed') inferred['date'] = { said: textOf(c.scene, when.from, when.to), from: 'the date of the document' }
  const elsewhere = parts.actors.flatMap((a) => a.elsewhere)
  if (elsewhere[0] && !inferred['parties']) inferred['people'] = { said: textOf(c.scene, parts.from, parts.to).slice(0, 60), from: elsewhere[0] }
  const span = spanOf(c.scene, parts.from, parts.to)
  const status = parts.status === 'occurred' && isAhead(c, when?.value ?? null) ? 'planned' : parts.status
  const trace: TraceStep[] = [
    { step: 'words that tell the event', said: c.scene.tokens.words[parts.token]!, span: spanOf(c.scene, parts.token, parts.token + 1) },
    ...parts.actors.map((a) => ({ step: 'who takes part', said: a.name, span: a.span })),
  ]
  return {
    kind: 'event',
    span,
    evidence: [span, ...elsewhere],
    token: parts.token,
    rule: parts.rule,
    trace,
    inferred,
    fields: {
      type: parts.type,
      act: parts.act,
      parties: codesOf(parts.actors, parts.more),
      people: personNames(parts.actors),
      date: when?.value ?? null,
      place: parts.place !== undefined ? parts.place : parts.clause ? whereOf(c, parts.clause, parts.dateTo) : null,
      rank: parts.rank ?? null,
      status,
    },
  }
}
