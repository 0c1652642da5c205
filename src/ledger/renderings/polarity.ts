import type { ChanceryRecord } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import type { Telling } from '../telling.ts'

/** Words that turn what follows into its opposite. "No" is left out: it counts ("no visas") more often than it denies. */
const deny = /(?:\b(?:not|never|cannot|den(?:y|ies|ied|ying))\b|n['’]t\b)/gi

/** How many words may stand between the denying word and the one it denies: "denied that it had recalled". */
const REACH = 4

/** What a telling denies: the root of the word, and the stretch from the denying word to it. */
interface Denied extends Span {
  readonly root: string
}

/** The first word of content behind each denying word of a telling, when it is near enough to be meant. */
const searched = ({ record, tokens }: Telling): readonly Denied[] =>
  [...record.quote.matchAll(deny)].flatMap((m) => {
    const end = record.span.start + m.index + m[0].length
    const next = tokens.find((token) => token.start >= end)
    if (next === undefined) return []
    const between = record.quote.slice(end - record.span.start, next.start - record.span.start)
    return (between.match(/[\p{L}\p{N}]+/gu) ?? []).length > REACH ? [] : [{ root: next.root, start: record.span.start + m.index, end: next.end }]
  })

const found = new WeakMap<Telling, readonly Denied[]>()

/** Each telling meets every one of the other report: it is searched once. */
const deniedIn = (telling: Telling): readonly Denied[] => {
  const known = found.get(telling)
  if (known !== undefined) return known
  const denied = searched(telling)
  found.set(telling, denied)
  return denied
}

/** Whether a record itself says that it did not happen. */
const isDenied = (record: ChanceryRecord): boolean => record.negated || (record.kind === 'event' && record.status === 'denied')

const deniesAlone = (one: readonly Denied[], other: readonly Denied[], telling: Telling): boolean =>
  one.some(({ root }) => telling.roots.has(root) && !other.some((each) => each.root === root))

/** Which of two tellings of one thing denies it, by the fields or by the words that both share; null when both say or both deny it. */
export const denierOf = (a: Telling, b: Telling): 'a' | 'b' | null => {
  const [one, other] = [deniedIn(a), deniedIn(b)]
  const [fieldA, fieldB] = [isDenied(a.record), isDenied(b.record)]
  // What the one denies by its field and the other in its words, both deny.
  if (fieldA !== fieldB) return (fieldA ? other : one).length > 0 ? null : fieldA ? 'a' : 'b'
  if (fieldA || (one.length === 0 && other.length === 0)) return null
  if (deniesAlone(one, other, b)) return 'a'
  return deniesAlone(other, one, a) ? 'b' : null
}

/** The words of a denial, and the words that the other telling affirms; the whole tellings where no word can be shown. */
export const denialIn = (denier: Telling, other: Telling): readonly [Span, Span] => {
  const denied = deniedIn(denier).find(({ root }) => other.roots.has(root))
  const affirmed = denied === undefined ? undefined : other.tokens.find(({ root }) => root === denied.root)
  if (denied === undefined || affirmed === undefined) return [denier.record.span, other.record.span]
  return [
    { start: denied.start, end: denied.end },
    { start: affirmed.start, end: affirmed.end },
  ]
}
