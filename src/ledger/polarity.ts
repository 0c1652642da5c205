import type { ChanceryRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Telling } from './telling.ts'

/** Words that turn what follows into its opposite. "No" is left out: it counts ("no visas") more often than it denies. */
const deny = /(?:\b(?:not|never|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b)/gi

/** How many words may stand between the denying word and the one it denies: "denied that it had recalled". */
const REACH = 4

/** A word that a telling denies, and the words that deny it. */
interface Denied {
  readonly root: string
  readonly cue: Span
}

/** The first word of content behind each denying word of a telling, when it is near enough to be meant. */
const deniedIn = ({ record, tokens }: Telling): readonly Denied[] =>
  [...record.quote.matchAll(deny)].flatMap((m) => {
    const cue = { start: record.span.start + m.index, end: record.span.start + m.index + m[0].length }
    const next = tokens.find((token) => token.start >= cue.end)
    if (next === undefined) return []
    const between = record.quote.slice(cue.end - record.span.start, next.start - record.span.start)
    return (between.match(/[\p{L}\p{N}]+/gu) ?? []).length > REACH ? [] : [{ root: next.root, cue }]
  })

/** Whether a record itself says that it did not happen. */
export const isDenied = (record: ChanceryRecord): boolean => record.negated || (record.kind === 'event' && record.status === 'denied')

/** What one of two tellings denies and the other says without denying it. */
export interface Opposition {
  readonly denied: 'a' | 'b'
  /** The words that deny; null where the record says so and not its own words. */
  readonly cue: Span | null
}

const deniesAlone = (one: readonly Denied[], other: readonly Denied[], telling: Telling): Denied | undefined =>
  one.find(({ root }) => telling.roots.has(root) && !other.some((each) => each.root === root))

/** Which of two tellings of one thing denies it, by the fields or by the words that both share; null when both say or both deny it. */
export const oppositionOf = (a: Telling, b: Telling): Opposition | null => {
  const [one, other] = [deniedIn(a), deniedIn(b)]
  const [fieldA, fieldB] = [isDenied(a.record), isDenied(b.record)]
  if (fieldA !== fieldB) return saidTwice(fieldA ? other : one) ? null : { denied: fieldA ? 'a' : 'b', cue: (fieldA ? one : other)[0]?.cue ?? null }
  if (fieldA) return null
  const inA = deniesAlone(one, other, b)
  if (inA !== undefined) return { denied: 'a', cue: inA.cue }
  const inB = deniesAlone(other, one, a)
  return inB === undefined ? null : { denied: 'b', cue: inB.cue }
}

/** The other side denies in its words what this one denies by its field: both deny it. */
const saidTwice = (denied: readonly Denied[]): boolean => denied.length > 0
