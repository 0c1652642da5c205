import type { Document } from '../model/document.ts'
import type { Finding, Verdict } from '../model/finding.ts'

/** Verdicts that leave a finding open: a line that rests on such a record must carry the mark. */
export const openVerdicts: ReadonlySet<Verdict> = new Set(['contradicts-reference', 'inconsistent', 'tension'])

/** Gravest first. */
const gravity: readonly Verdict[] = ['contradicts-reference', 'inconsistent', 'tension', 'unverifiable', 'within-rounding', 'consistent']

/** A, B … Z, AA, AB …: the letter of the document at a place of the list. */
export const letterOf = (at: number): string => (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** Whether a finding is told as such; the others are rows of the table of sums. */
export const isFinding = (finding: Finding): boolean => openVerdicts.has(finding.verdict) || finding.check === 'unsourced'

/** Sums whose outcome is printed, then lists, then what is only concluded. */
const group = (finding: Finding): number =>
  isFinding(finding) ? 0 : isDerived(finding) ? 3 : finding.check === 'office' || finding.check === 'membership' ? 2 : 1

/** A sum that only concludes a figure, with nothing printed to lay it beside. */
export const isDerived = (finding: Finding): boolean => finding.verdict === 'unverifiable' && finding.result !== null && finding.claimed === null

/** What decides the place of a finding, most telling first. */
type Key = readonly [unsourced: number, group: number, gravity: number, document: number, start: number]

const keyOf = (finding: Finding, places: ReadonlyMap<string, number>): Key => {
  const first = finding.inputs[0]
  return [
    Number(finding.check === 'unsourced'),
    group(finding),
    gravity.indexOf(finding.verdict),
    first ? (places.get(first.document) ?? -1) : places.size,
    first?.span.start ?? 0,
  ]
}

/** Findings in the order in which they are printed. */
export const orderFindings = (findings: readonly Finding[], documents: readonly Document[]): readonly Finding[] => {
  const places = new Map(documents.map((document, at) => [document.id, at]))
  return findings
    .map((finding) => ({ finding, key: keyOf(finding, places) }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, place) => part !== b.key[place])
      return at >= 0 ? a.key[at]! - b.key[at]! : a.finding.id < b.finding.id ? -1 : 1
    })
    .map(({ finding }) => finding)
}

/** Finding id → mark: F1, F2 … for findings, S1, S2 … for rows of the table of sums. */
export const numberFindings = (findings: readonly Finding[], documents: readonly Document[]): ReadonlyMap<string, string> => {
  const ordered = orderFindings(findings, documents)
  const told = ordered.filter(isFinding)
  const sums = ordered.filter((finding) => !isFinding(finding))
  return new Map([
    ...told.map((finding, at) => [finding.id, `F${at + 1}`] as const),
    ...sums.map((finding, at) => [finding.id, `S${at + 1}`] as const),
  ])
}
