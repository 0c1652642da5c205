import type { Claim, Item } from '../../model/ledger.ts'
import { byText } from '../canonical.ts'
import { onceByName, onceFor, onceForList, onceForTwo } from '../once.ts'
import { common } from '../similarity.ts'
import { gatherer } from './candidates.ts'
import { copyReason } from './copies.ts'
import type { Link } from './groups.ts'
import type { NamedSource } from './offices.ts'
import type { Trace } from './trace.ts'

export type { Link } from './groups.ts'

/** Copies, near copies and excerpts. */
export const gatherCopies = gatherer({
  sample: ({ sample }) => sample,
  link: (a, b) => {
    const reason = copyReason(a, b)
    return reason === null ? null : { a: a.document.id, b: b.document.id, reason }
  },
})

/** Days within which reports from one office or of one utterance may be of one occasion. */
const NEAR_DAYS = 10
const DAY = 86_400_000

const dayOf = onceFor(({ document }: Trace): number | null => {
  const time = Date.parse(/^\d{4}-\d\d-\d\d/.exec(document.published ?? '')?.[0] ?? '')
  return Number.isNaN(time) ? null : time / DAY
})

/** Whether two may be of one occasion by their dates; where one has none, yes. */
const near = (a: Trace, b: Trace): boolean => {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one === null || other === null || Math.abs(one - other) <= NEAR_DAYS
}

const sameNames = (a: Trace, b: Trace): boolean => {
  const both = common(a.names, b.names)
  return both >= 4 && both >= 0.35 * Math.min(a.names.size, b.names.size)
}

/** In a list by date, how many of the next are looked at. */
const AHEAD = 40

/** The office that a document rests on: the only one it names, or the only one of its country where it names none of another. */
const restsOn = (sources: readonly NamedSource[]): readonly NamedSource[] => {
  const offices = sources.filter(({ kind }) => kind === 'office')
  return new Set(offices.map(({ country }) => country)).size > 1 ? [] : sources
}

const byDate = (a: Trace, b: Trace): number => (dayOf(a) ?? Infinity) - (dayOf(b) ?? Infinity) || byText(a.document.id, b.document.id)

/** A quotation shorter than this, in words, is soon given by two. */
const LONG = 12

const isLongQuotation = ({ record }: Claim): boolean =>
  record.kind === 'statement' && (record.form === 'direct' || record.form === 'partial') && record.quote.split(/\s+/).length >= LONG

const quotedAtLength = onceFor((item: Item): readonly string[] => [...new Set(item.claims.filter(isLongQuotation).map((claim) => claim.document))])

/** Document → the items of which it gives a long quotation, where another document does too. */
const quotationsOf = (items: readonly Item[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const item of items) {
    const own = item.kind === 'statement' && item.documents.length > 1 ? quotedAtLength(item) : []
    if (own.length < 2) continue
    for (const id of own) {
      const list = found.get(id)
      if (list === undefined) found.set(id, [item.id])
      else list.push(item.id)
    }
  }
  return found
}

/** A report that has its account from an office or agency, with the long quotations that it shares with others. */
interface Rest {
  readonly trace: Trace
  readonly source: NamedSource
  readonly quotations: ReadonlySet<string>
}

const named = onceForTwo((trace: Trace, source: NamedSource) => ({ trace, source }))
const resting = onceByName<object, Rest>()

const restOf = (trace: Trace, source: NamedSource, quotations: readonly string[]): Rest =>
  resting(named(trace, source), quotations.join(), () => ({ trace, source, quotations: new Set(quotations) }))

/** Whether the names of the one are largely those of the other, or both give one long quotation: two reports of one occasion, not two of one office. */
const sameOccasion = (a: Rest, b: Rest): boolean =>
  near(a.trace, b.trace) && (sameNames(a.trace, b.trace) || !a.quotations.isDisjointFrom(b.quotations))

const throughOffice = onceForTwo(
  (one: Rest, other: Rest): Link => ({ a: one.trace.document.id, b: other.trace.document.id, reason: `both have it from ${one.source.label}` }),
)

/** The first of a list, by date, with those of the others that are of its occasion. */
const ofOccasion = onceForList(([first, ...others]: readonly Rest[]): readonly Link[] =>
  others.filter((other) => other.trace !== first!.trace && sameOccasion(first!, other)).map((other) => throughOffice(first!, other)),
)

const ofOffice = onceForList((group: readonly Rest[]): readonly Link[] => {
  const ordered = group.toSorted((x, y) => byDate(x.trace, y.trace))
  return ordered.flatMap((_, at) => ofOccasion(ordered.slice(at, at + 1 + AHEAD)))
})

/**
 * Reports of one occasion that name one press office or agency as where they have it from. That two give one long quotation shows the occasion and no more:
 * both may have heard it.
 */
export const officeLinks = (traces: readonly Trace[], sources: (trace: Trace) => readonly NamedSource[], items: readonly Item[]): readonly Link[] => {
  const quotations = quotationsOf(items)
  const rests = traces.flatMap((trace) => restsOn(sources(trace)).map((source) => restOf(trace, source, quotations.get(trace.document.id) ?? [])))
  return [...Map.groupBy(rests, ({ source }) => source.key).values()].flatMap((group) => ofOffice(group))
}
