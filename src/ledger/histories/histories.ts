import type { Document } from '../../model/document.ts'
import { shortHash } from '../../model/hash.ts'
import type { History, VersionPlace } from '../../model/history.ts'
import { byText } from '../canonical.ts'
import { onceFor, onceForList } from '../once.ts'
import { groupsOf, type Link } from '../origins/groups.ts'
import { shared } from '../origins/shingles.ts'
import type { Trace } from '../origins/trace.ts'
import { pageOf as pageAt } from './address.ts'
import { changesBetween } from './changes.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** Two texts at one address that share less than this of the shorter are not versions of one page but two pages at one address. */
const ONE_PAGE = 0.15

const pageOf = onceFor(({ url }: Document): string | null => pageAt(url))

const oldestFirst = (a: Document, b: Document): number => byText(a.published ?? '~', b.published ?? '~') || byText(a.id, b.id)

const like = (a: Trace, b: Trace): number => shared(a.shingles, b.shingles) / Math.max(1, Math.min(a.shingles.length, b.shingles.length))

/** Documents at one address, each linked with the one before it. */
const byAddress = (traces: readonly Trace[]): readonly Link[] => {
  const placed = traces.flatMap((trace) => {
    const page = pageOf(trace.document)
    return page === null ? [] : [{ trace, page }]
  })
  return [...Map.groupBy(placed, ({ page }) => page)].flatMap(([page, group]) => {
    const ordered = group.map(({ trace }) => trace).sort((a, b) => oldestFirst(a.document, b.document))
    return ordered
      .slice(1)
      .flatMap((trace, at) => (like(ordered[at]!, trace) < ONE_PAGE ? [] : [{ a: ordered[at]!.document.id, b: trace.document.id, reason: page }]))
  })
}

/** Near copies that one publisher put out, where no two addresses say that they are two pages. */
const byWords = (copies: readonly Link[], byId: ReadonlyMap<string, Trace>): readonly Link[] =>
  copies.filter(({ a, b }) => {
    const [one, other] = [byId.get(a)!.document, byId.get(b)!.document]
    if (one.publisher === null || one.publisher !== other.publisher) return false
    const [x, y] = [pageOf(one), pageOf(other)]
    return x === null || y === null || x === y
  })

/** Words by which a page says that it was changed. */
const noticed =
  /\bcorrection\b|\bcorrected\b|\bclarification\b|\beditor['’]s note\b|\b(?:updated?|amended|edited|last modified)\s*(?:on|at|:|\d)|\b(?:this|an earlier version of this) (?:story|article|report|page|version)\b[^.]{0,60}\b(?:updated|corrected|changed|amended|said|stated|misstated|gave)\b/i

/** The notice of a version that the one before it does not have. */
const noticeOf = (own: readonly Sentence[], before: readonly Sentence[]): VersionPlace | null => {
  const known = new Set(before.map(({ plain }) => plain))
  const found = own.find(({ quote, plain }) => !known.has(plain) && noticed.test(quote))
  return found === undefined ? null : { span: found.span, quote: found.quote }
}

const sentencesIn = onceFor(({ text }: Document): readonly Sentence[] => sentencesOf(text))

const historyOf = onceForList((documents: readonly Document[]): History => {
  const ordered = documents.toSorted(oldestFirst)
  const sentences = ordered.map(sentencesIn)
  const pages = ordered.flatMap((document) => pageOf(document) ?? []).sort(byText)
  return {
    id: shortHash('history', ...ordered.map(({ id }) => id).sort(byText)),
    url: pages[0] ?? null,
    versions: ordered.map(({ id, published }, at) => ({
      document: id,
      published,
      notice: at === 0 ? null : noticeOf(sentences[at]!, sentences[at - 1]!),
    })),
    changes: ordered
      .slice(1)
      .flatMap(({ id }, at) => changesBetween(sentences[at]!, sentences[at + 1]!).map((change) => ({ from: ordered[at]!.id, to: id, ...change }))),
  }
})

/**
 * Pages of which there are several versions: one address with several texts, or near copies that one publisher put out. Sorted by their first version.
 * `copies` are near copies as `copyLinks` finds them.
 */
export const historiesOf = (traces: readonly Trace[], copies: readonly Link[]): readonly History[] => {
  const byId = new Map(traces.map((trace) => [trace.document.id, trace]))
  const groups = groupsOf([...byId.keys()].sort(byText), [...byAddress(traces), ...byWords(copies, byId)])
  return groups
    .map((ids) => ids.map((id) => byId.get(id)!.document))
    .filter((documents) => documents.length > 1 && new Set(documents.map(({ contentHash }) => contentHash)).size > 1)
    .map((documents) => historyOf(documents))
    .sort((a, b) => byText(a.versions[0]!.document, b.versions[0]!.document))
}

/** Older version → the latest version of its page. */
export const latestVersions = (histories: readonly History[]): ReadonlyMap<string, string> =>
  new Map(
    histories.flatMap(({ versions }) => {
      const latest = (versions.findLast(({ published }) => published !== null) ?? versions.at(-1)!).document
      return versions.filter(({ document }) => document !== latest).map(({ document }) => [document, latest] as const)
    }),
  )

const linksOf = onceFor(({ versions }: History): readonly Link[] =>
  versions.slice(1).map(({ document }, at) => ({ a: versions[at]!.document, b: document, reason: 'versions of one page' })),
)

/** Versions of one page go back to one account. */
export const versionLinks = (histories: readonly History[]): readonly Link[] => histories.flatMap(linksOf)
