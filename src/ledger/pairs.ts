import type { Finding } from '../model/finding.ts'
import type { ChanceryRecord, RecordKind } from '../model/record.ts'
import { byText } from './canonical.ts'
import { nationsIn } from './nations.ts'
import { isCountry } from './states.ts'

/*
 * Which pairs of countries a record belongs to.
 *
 * 1. Two states and no third: the pair. A visit, a call, an agreement, a tie of two.
 * 2. More than two states: only the pairs that the text itself sets against each other, which are those of a coded actor
 *    and a coded target, and of the reporter and partner of a figure. A summit of thirty does not belong to the 435 pairs present:
 *    a brief on two of them would fill with occasions at which they did nothing to each other.
 * 3. One state: it has no second side of its own. A statement or commitment is then laid beside the country that it names or is
 *    addressed to, where coding found one; else beside the other half of the document's pair, if the document has one
 *    and this state is in it ("Bilateral trade", "we will do everything possible").
 * 4. No state: a figure whose sentence names two countries and no third ("Trade between Norway and Chile was …") is theirs. Else trade of two countries together, unattributed statements: the document's pair, if it has one.
 * Of 3 and 4, the second halves hold for kinds that may lean on what the document is about (statement, figure, commitment), never for
 * events, agreements and ties, which name their parties or are nobody's.
 */

/** "ALB-KAZ": the two codes sorted. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}-${b}` : `${b}-${a}`)

const leaning: ReadonlySet<RecordKind> = new Set(['statement', 'figure', 'commitment'])

const countriesOf = (codes: readonly (string | null | undefined)[]): readonly string[] => [...new Set(codes.filter(isCountry))].sort(byText)

const partyCodes = (record: ChanceryRecord): readonly (string | null)[] => {
  switch (record.kind) {
    case 'event':
    case 'agreement':
    case 'tie':
      return record.parties
    case 'commitment':
      return [...record.holders, record.target]
    case 'figure':
      return [record.reporter, record.partner]
    case 'statement':
      return [record.speaker?.country ?? null, record.addressee]
  }
}

/** The states that a record names as its parties, holders, speaker, reporter and partner; sorted. */
export const statesOf = (record: ChanceryRecord): readonly string[] => countriesOf(partyCodes(record))

const codedPairs = (record: ChanceryRecord): readonly string[] =>
  record.sources.flatMap((s) =>
    record.targets.flatMap((t) => (isCountry(s.country) && isCountry(t.country) && s.country !== t.country ? [pairOf(s.country, t.country)] : [])),
  )

const sorted = (pairs: readonly string[]): readonly string[] => [...new Set(pairs)].sort(byText)

/** The two countries that a sentence names, when it names no third. */
const namedPair = (quote: string): readonly string[] => {
  const named = countriesOf(nationsIn(quote))
  return named.length === 2 ? [pairOf(named[0]!, named[1]!)] : []
}

/** The pairs that the record's own words put face to face, without leaning on the document. */
export const ownPairs = (record: ChanceryRecord): readonly string[] => {
  const states = statesOf(record)
  if (states.length === 2) return [pairOf(states[0]!, states[1]!)]
  const coded = codedPairs(record)
  if (states.length > 2) return sorted(coded.filter((pair) => pair.split('-').every((code) => states.includes(code))))
  return states.length === 0 && coded.length === 0 && record.kind === 'figure' ? namedPair(record.quote) : sorted(coded)
}

/** The two countries most often face to face among a document's records; null when there are none or two pairs are level. */
export const pairOfDocument = (records: readonly ChanceryRecord[]): string | null => {
  const count = new Map<string, number>()
  for (const record of records) for (const pair of ownPairs(record)) count.set(pair, (count.get(pair) ?? 0) + 1)
  const ranked = [...count].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
  if (ranked.length === 0 || ranked[0]![1] === ranked[1]?.[1]) return null
  return ranked[0]![0]
}

/** The pairs of one record, given the pair that its document is about. */
export const pairsOf = (record: ChanceryRecord, documentPair: string | null): readonly string[] => {
  const own = ownPairs(record)
  if (own.length > 0 || documentPair === null || !leaning.has(record.kind)) return own
  const states = statesOf(record)
  return states.length < 2 && states.every((code) => documentPair.split('-').includes(code)) ? [documentPair] : []
}

/** For all records of one document: record id → pairs. */
export const pairsOfDocument = (records: readonly ChanceryRecord[]): ReadonlyMap<string, readonly string[]> => {
  const pair = pairOfDocument(records)
  return new Map(records.map((record) => [record.id, pairsOf(record, pair)]))
}

/** The pairs of a finding: those of the records it was computed from. */
export const pairsOfFinding = (finding: Finding, pairs: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  sorted(finding.inputs.flatMap((input) => (input.record === null ? [] : (pairs.get(input.record) ?? []))))
