import type { Claim } from '../model/ledger.ts'
import type { ChanceryRecord, RecordKind } from '../model/record.ts'
import { byText, canonicalJson } from './canonical.ts'
import type { Candidate, Rule, Told, Union } from './items/candidate.ts'
import { type Directory, directoryOf, type Name, nameIn } from './items/names.ts'
import { agreement } from './items/rules/agreement.ts'
import { commitment } from './items/rules/commitment.ts'
import { event, isOccasion, toldAlike } from './items/rules/event.ts'
import { figure, looseOf } from './items/rules/figure.ts'
import { statement } from './items/rules/statement.ts'
import { tie } from './items/rules/tie.ts'
import { daysApart } from './items/story.ts'
import { quoteWords } from './items/words.ts'
import { containment, contradict, jaccard, numbersIn } from './similarity.ts'
import { dayNumber, fits, precisions, type When, whenOf } from './when.ts'

/*
 * When two claims are one thing. Every rule is symmetric and local: same(a, b) = same(b, a), and only the two claims and what their own
 * documents say are looked at, never the other documents of the ledger.
 *
 * Two claims agree (`sameness` > 0) when the fields of their block are equal and nothing contradicts; the more precise of them refines the
 * other. Two that contradict each other on one field may still be clearly one thing (`union`): the next day, another value, a longer list of
 * parties, the plan and the event. `items/rules/` holds one file a kind.
 */

export const rules: { readonly [K in RecordKind]: Rule<K> } = { event, statement, agreement, commitment, figure, tie }

// A record is compared with its own kind only, so the one rule of that kind is right for both.
const ruleOf = (record: ChanceryRecord): Rule<RecordKind> => rules[record.kind] as unknown as Rule<RecordKind>

const told = (c: Candidate): Told<RecordKind> => ({ r: c.claim.record as never, c })

/** How far from its date an occasion is still what an undated report of the day means. */
const UNDATED_DAYS = 31

const ALWAYS: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

const axisOf = (record: ChanceryRecord, when: When, day: number): readonly [number, number] => {
  if (record.kind === 'figure' && record.value !== null) return looseOf(record) ?? ALWAYS
  if (when.first !== null && when.last !== null) return [dayNumber(when.first), dayNumber(when.last)]
  return record.kind !== 'event' || Number.isNaN(day) ? ALWAYS : [day - UNDATED_DAYS, day + UNDATED_DAYS]
}

/** What is known of a claim's document besides the claim. */
export interface Page {
  readonly directory: Directory
  /** Content words of all that the document claims. */
  readonly story: ReadonlySet<string>
}

const storyOf = (claims: readonly Claim[]): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const { record } of claims) for (const word of quoteWords(record)) words.add(word)
  return words
}

/** The page of some claims of one document. */
export const pageOf = (claims: readonly Claim[]): Page => ({
  directory: directoryOf(claims),
  story: storyOf(claims),
})

const nameKey = ({ surname, given, suffix, country }: Name): string => [surname, given.join(' '), suffix, country ?? ''].join('/')

/** A claim with all that comparing needs, computed once. */
export const candidateOf = (claim: Claim, pairs: readonly string[], page: Page = pageOf([claim])): Candidate => {
  const { record } = claim
  const rule = ruleOf(record)
  const when = whenOf(rule.date(record))
  const words = rule.words(record)
  const need = rule.need(record, pairs)
  const names = rule.people(record).map((name) => nameIn(page.directory, name))
  const day = dayNumber(record.published ?? '')
  const wording = need === 0 && (record.kind !== 'agreement' || record.parties.length > 1) ? '' : [...words].sort(byText).join(' ')
  const dated = record.kind === 'statement' || (record.kind === 'event' && when.first === null) ? day : null
  return {
    claim,
    pairs,
    block: canonicalJson([record.kind, ...rule.block(record, pairs)]),
    when,
    vagueness: precisions.indexOf(when.precision) * 2 + (rule.lacks(record) ? 1 : 0),
    words,
    need,
    // Numbers count where words do; the sentence of an event names its day, which is compared as a date.
    numbers: need === 0 || record.kind === 'event' ? new Set() : numbersIn(words),
    names,
    day,
    axis: axisOf(record, when, day),
    profile: JSON.stringify([when.first, when.last, names.map(nameKey).sort(byText), wording, dated, rule.more(record)]),
    story: page.story,
  }
}

/** An undated report means an occasion near the day on which it was published. */
const undatedFits = (x: Candidate, y: Candidate): boolean => {
  if (x.when.first === null && y.when.first === null) return !(daysApart(x, y) > UNDATED_DAYS)
  const [undated, dated] = x.when.first === null ? [x, y] : [y, x]
  return Number.isNaN(undated.day) || (dated.axis[0] - UNDATED_DAYS <= undated.day && undated.day <= dated.axis[1] + UNDATED_DAYS)
}

/** Whether the dates of two claims can both be right. */
export const timesFit = (x: Candidate, y: Candidate): boolean =>
  x.claim.record.kind === 'event' && (x.when.first === null || y.when.first === null) ? undatedFits(x, y) : fits(x.when, y.when)

/** The score of two claims of one block: 0 when they are different things, below `STRONG` when they are one only if a third says so. */
export const sameness = (x: Candidate, y: Candidate): number => {
  if (x.block !== y.block || !timesFit(x, y) || contradict(x.numbers, y.numbers)) return 0
  return ruleOf(x.claim.record).alike(told(x), told(y))
}

/** Why two claims that contradict each other are one thing all the same; null when they are not. */
export const union = (x: Candidate, y: Candidate): Union | null => {
  const [a, b] = [x.claim.record, y.claim.record]
  if (a.kind !== b.kind) return null
  return ruleOf(a).unite(told(x), told(y))
}

/**
 * How much of what it takes speaks for two claims of two documents being one thing: 1 is enough to unite them, less does not keep them
 * apart; null when something speaks against it. Symmetric.
 */
export const evidence = (x: Candidate, y: Candidate): number | null => {
  const [a, b] = [x.claim.record, y.claim.record]
  return a.kind !== b.kind || a.document === b.document ? null : ruleOf(a).evidence(told(x), told(y))
}

/** Evidence beyond this makes nothing surer. */
const MOST = 3

/** What enough evidence makes of two claims; null where it is not enough. */
export const weighed = (weight: number | null): Union | null =>
  weight === null || weight < 1 ? null : { score: Math.min(weight, MOST) / MOST, reasons: ['what speaks for one thing outweighs what differs'] }

/** Keys of which two claims share one if they may be one thing in spite of a contradiction. */
export const reachOf = (c: Candidate): readonly string[] => ruleOf(c.claim.record).reach(told(c))

/** Words of one document that are said again are nearly the same. */
const REPEATED = 0.6

/** Whether two claims of one document may be one thing: what a report tells twice in other words is two things. */
export const withinDocument = (x: Candidate, y: Candidate): boolean => {
  const { record } = x.claim
  if (record.kind === 'event') return !isOccasion(record) || toldAlike(x, y) > 0
  if (record.kind !== 'statement' && record.kind !== 'commitment') return true
  return jaccard(x.words, y.words) >= REPEATED || containment(x.words, y.words) >= 0.8
}
