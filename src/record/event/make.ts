import type { Clause } from '../../clause/clause.ts'
import type { Actor } from '../../discourse/resolve.ts'
import { firstConjunct, spanOf, textOf } from '../../discourse/scene.ts'
import type { TimeMention } from '../../model/mention.ts'
import type { FieldsOf, Inference, TraceStep } from '../../model/record.ts'
import { codesOf } from '../actors.ts'
import { isAhead, ownEnd, sameDay, timeIn, whenOf, whereOf } from '../circumstance.ts'
import type { Context, Draft } from '../draft.ts'
import type { EventStatus } from '../status.ts'

export type EventType = NonNullable<FieldsOf<'event'>['type']>

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
  /** Whether the date is that of the words, which lie behind, and not of what they look ahead to: "had agreed on June 17 to meet". */
  readonly dated?: 'behind'
  readonly rank?: FieldsOf<'event'>['rank']
  readonly place?: string | null
  readonly rule: string
  readonly inferred?: Readonly<{ [field: string]: Inference }>
}

const personNames = (actors: readonly Actor[]): readonly string[] => [...new Set(actors.flatMap((a) => a.people.map((p) => p.name)))]

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

/** "On Saturday X freed the ships, easing a dispute in which Y had recalled its envoy": what lay before has no part in the day that opens the sentence. */
const liesBefore = (c: Context, clause: Clause | null): boolean => {
  const first = clause && firstConjunct(c.scene, clause)
  // "On Sunday X regretted the decision to recall the envoy"
  if (first?.form === 'infinitive' && first.relation === 'acl') return true
  return first !== null && first.perfect && first.tense === 'past' && first.relation !== 'root' && first.relation !== 'ccomp'
}

/** Completes what a rule found into a draft: date, place, people, and what was concluded rather than said. */
export const makeEvent = (c: Context, parts: EventParts): Draft<'event'> => {
  const sentence = c.scene.sentenceAt[parts.token]!
  const end = parts.dateTo ?? parts.to
  const told = sameDay(c, parts.from, end) ?? (liesBefore(c, parts.clause) ? timeIn(c, parts.from, end) : whenOf(c, parts.from, end, sentence))
  // "the first visit since 2011": the year of the one before
  const found = told && c.scene.tokens.lower[told.from - 1] === 'since' ? null : told
  const when = found && (parts.dated === 'behind' ? found : nextMonth(c, found, parts.status))
  const inferred: { [field: string]: Inference } = { ...parts.inferred }
  if (when && when.basis !== 'printed') inferred.date = { said: textOf(c.scene, when.from, when.to), from: 'the date of the document' }
  const elsewhere = parts.actors.flatMap((a) => a.elsewhere)
  if (elsewhere[0] && !inferred.parties) inferred.people = { said: textOf(c.scene, parts.from, parts.to).slice(0, 60), from: elsewhere[0] }
  const span = spanOf(c.scene, parts.from, ownEnd(c, parts.from, parts.to))
  // "On 7 May, A met B": the day stands before the act that it dates
  const before = when && when.from < parts.from ? [spanOf(c.scene, when.from, when.to)] : []
  const status = parts.status === 'occurred' && isAhead(c, when?.value ?? null) ? 'planned' : parts.status
  const trace: TraceStep[] = [
    { step: 'words that tell the event', said: c.scene.tokens.words[parts.token]!, span: spanOf(c.scene, parts.token, parts.token + 1) },
    ...parts.actors.map((a) => ({ step: 'who takes part', said: a.name, span: a.span })),
  ]
  return {
    kind: 'event',
    span,
    evidence: [span, ...elsewhere, ...before],
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
