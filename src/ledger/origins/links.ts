import type { Claim, Item } from '../../model/ledger.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList, onceForTwo } from '../once.ts'
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

/** Whether the names of the one are largely those of the other: two reports of one occasion, not two of one office. */
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

interface Rest {
  readonly trace: Trace
  readonly source: NamedSource
}

const restOf = onceForTwo((trace: Trace, source: NamedSource): Rest => ({ trace, source }))

const throughOffice = onceForTwo(
  (one: Rest, other: Rest): Link => ({ a: one.trace.document.id, b: other.trace.document.id, reason: `both have it from ${one.source.label}` }),
)

/** The first of a list, by date, with those of the others that are of its occasion. */
const ofOccasion = onceForList(([first, ...others]: readonly Rest[]): readonly Link[] => {
  const { trace } = first!
  return others
    .filter((other) => other.trace !== trace && near(trace, other.trace) && sameNames(trace, other.trace))
    .map((other) => throughOffice(first!, other))
})

const ofOffice = onceForList((group: readonly Rest[]): readonly Link[] => {
  const ordered = group.toSorted((x, y) => byDate(x.trace, y.trace))
  return ordered.flatMap((_, at) => ofOccasion(ordered.slice(at, at + 1 + AHEAD)))
})

/** Reports of one occasion that name one press office or agency as where they have it from. */
export const officeLinks = (traces: readonly Trace[], sources: (trace: Trace) => readonly NamedSource[]): readonly Link[] => {
  const rests = traces.flatMap((trace) => restsOn(sources(trace)).map((source) => restOf(trace, source)))
  return [...Map.groupBy(rests, ({ source }) => source.key).values()].flatMap((group) => ofOffice(group))
}

/** A shared quotation shorter than this, in words, may have been heard by both. */
const LONG = 12

const isLongQuotation = ({ record }: Claim): boolean =>
  record.kind === 'statement' && (record.form === 'direct' || record.form === 'partial') && record.quote.split(/\s+/).length >= LONG

const quotedAtLength = onceFor((item: Item): readonly string[] => [...new Set(item.claims.filter(isLongQuotation).map((claim) => claim.document))])

const throughWords = onceForTwo(
  (one: Trace, other: Trace): Link => ({ a: one.document.id, b: other.document.id, reason: 'both give the same long quotation' }),
)

const ofUtterance = onceForList((traces: readonly Trace[]): readonly Link[] => {
  const [first, ...others] = traces.toSorted(byDate)
  return others.filter((other) => near(first!, other)).map((other) => throughWords(first!, other))
})

/** Documents that give renderings of one long utterance, by the items of the ledger: the first by date and each of the others. */
export const utteranceLinks = (items: readonly Item[], traces: ReadonlyMap<string, Trace>): readonly Link[] =>
  items.flatMap((item) =>
    item.kind !== 'statement' || item.documents.length < 2
      ? []
      : ofUtterance(
          quotedAtLength(item).flatMap((id) => traces.get(id) ?? []),
          item.id,
        ),
  )
