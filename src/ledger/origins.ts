import type { Reading } from '../model/reading.ts'
import type { ChanceryRecord } from '../model/record.ts'
import type { Match } from './align.ts'
import { byText } from './canonical.ts'

/** Documents that go back to one account, with what shows it. An estimate: that two have no visible link does not prove them independent. */
export interface Origin {
  readonly documents: readonly string[]
  readonly reasons: readonly string[]
}

/** A shared quotation shorter than this (in content words) may have been heard by both. */
const LONG = 6

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim()

/** Sources behind the source: whom the outlet itself names as where it has it from. */
const sourcesNamed = ({ records }: Reading): ReadonlySet<string> =>
  new Set(records.flatMap((r) => (r.kind === 'statement' && r.via !== null ? [plain(r.via)] : [])))

const isQuotation = (r: ChanceryRecord): boolean => r.kind === 'statement' && (r.form === 'direct' || r.form === 'partial')

const isSharedQuotation = ({ a, b }: Match): boolean => isQuotation(a.record) && isQuotation(b.record) && Math.min(a.roots.size, b.roots.size) >= LONG

/** Why two documents count as one origin; empty when nothing shows it. */
const reasonsFor = (a: Reading, b: Reading, matches: readonly Match[]): readonly string[] => {
  const via = [...sourcesNamed(a).intersection(sourcesNamed(b))].sort(byText)
  const quotations = matches.filter(isSharedQuotation)
  return [
    ...(a.document.contentHash === b.document.contentHash ? ['the texts are the same'] : []),
    ...via.map((name) => `both name ${name} as their source`),
    ...(quotations.length > 0
      ? [`both give renderings of the same ${quotations.length === 1 ? 'utterance' : `${quotations.length} utterances`}`]
      : []),
  ]
}

/** The origins of two documents: one with reasons, or two. */
export const originsOf = (a: Reading, b: Reading, matches: readonly Match[]): readonly Origin[] => {
  const reasons = reasonsFor(a, b, matches)
  const ids = [a.document.id, b.document.id]
  if (reasons.length > 0) return [{ documents: [...new Set(ids)].sort(byText), reasons }]
  return ids.sort(byText).map((id) => ({ documents: [id], reasons: ['no source or quotation in common was found'] }))
}
