import type { RecordOf } from '../../../model/record.ts'
import { canonicalJson } from '../../canonical.ts'
import type { Rule, Told, Union } from '../candidate.ts'
import { plainText, sortedTexts } from '../texts.ts'
import { quoteWords } from '../words.ts'

const key = (r: RecordOf<'tie'>): readonly unknown[] => [r.type, sortedTexts(r.parties), plainText(r.org), r.state, r.negated]

const isNamed = (r: RecordOf<'tie'>): boolean => r.parties.length > 1 || (r.parties.length > 0 && r.org !== null)

/** A link that stands once, told with two beginnings. */
const unite = (x: Told<'tie'>, y: Told<'tie'>): Union | null =>
  x.c.block === y.c.block && x.r.document !== y.r.document && isNamed(x.r) && x.r.since !== null && y.r.since !== null
    ? { score: 0.8, reasons: ['the dates since when differ'] }
    : null

export const tie: Rule<'tie'> = {
  block: key,
  fields: ['type of tie', 'parties', 'organisation', 'state', 'denial'],
  date: (r) => r.since,
  lacks: () => false,
  words: quoteWords,
  people: () => [],
  need: () => 0,
  more: () => null,
  alike: ({ r }) => (r.parties.length > 0 ? 1 : 0),
  reach: ({ r }) => (isNamed(r) && r.since !== null && r.state === 'exists' ? [`tie|${canonicalJson(key(r))}`] : []),
  unite,
  evidence: () => null,
}
