import type { Finding } from '../../model/finding.ts'
import { table } from '../blocks.ts'
import type { BriefCell, BriefSentence, BriefTable } from '../brief.ts'
import { cite, type Desk, partyName } from '../desk.ts'
import { isDerived, isFinding, orderFindings } from '../order.ts'
import { numberWords, quoted } from '../words.ts'

const verdictWords: Readonly<Record<string, string>> = {
  consistent: 'adds up',
  'within-rounding': 'within rounding',
  inconsistent: 'does not add up',
  tension: 'tension',
  'contradicts-reference': 'contradicts reference',
  unverifiable: 'cannot be checked',
}

const checkWords = (finding: Finding): string => finding.check.replaceAll('-', ' ')

/** Words of a finding on one line, country codes put as names. */
const flat = (desk: Desk, text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\b[A-Z]{3}\b/g, (code) => ((desk.options.spellings ?? noSpellings)(code).length > 0 ? partyName(desk, code) : code))
    .trim()
    .replace(/^the (?=\p{Lu})/u, 'The ')

const noSpellings = (): readonly string[] => []

const withStop = (text: string): string => (/[.!?…”]$/.test(text) ? text : `${text}.`)

const about = (desk: Desk, finding: Finding, text: string): BriefSentence => ({
  text,
  cites: uniqueCites(desk, finding),
  records: [],
  findings: [finding.id],
  marks: [desk.marks.get(finding.id) ?? '?'],
})

const uniqueCites = (desk: Desk, finding: Finding) => {
  const seen = new Map(
    finding.inputs.map((input) => [`${input.document}:${input.span.start}-${input.span.end}`, cite(desk, input.document, input.span)]),
  )
  return [...seen.values()]
}

/** A sum that only concludes a figure, with nothing printed to lay it beside, is called derived. */
const verdictOf = (finding: Finding): string => {
  if (finding.check === 'unsourced') return 'no source named'
  if (isDerived(finding)) return 'derived'
  return finding.repair ? `${verdictWords[finding.verdict]}, repaired` : verdictWords[finding.verdict]!
}

/** "F1 · tension · trend. … Sum: … To settle it: …": a finding told in full. */
export const findingLine = (desk: Desk, finding: Finding): BriefSentence => {
  const sum = finding.formula === '' ? '' : ` Sum: ${withStop(flat(desk, finding.formula))}`
  const settles = finding.settles ? ` To settle it: ${withStop(flat(desk, finding.settles))}` : ''
  return about(
    desk,
    finding,
    `${desk.marks.get(finding.id)} · ${verdictOf(finding)} · ${checkWords(finding)}. ${withStop(flat(desk, finding.explanation))}${sum}${settles}`,
  )
}

/** Words of a quotation on page one: enough to know it by. */
const knownBy = 8

/** The words that a finding is about: its first input that is a clause; a bare figure is told with the clause of its record. */
const disputedWords = (desk: Desk, finding: Finding): string => {
  const input = finding.inputs.find((one) => one.quote.split(' ').length >= 4) ?? finding.inputs[0]
  if (!input) return ''
  const clause = input.quote.split(' ').length < 4 ? desk.records.get(input.record ?? '')?.quote : undefined
  return quoted(clause ?? input.quote, knownBy)
}

/** The first sentence of an explanation; the full brief has the rest, its sum and what would settle it. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[\p{Lu}"“]|$)/su.exec(text)?.[0] ?? text

/** "“…” · tension · …": a finding as page one warns of it. */
export const warningLine = (desk: Desk, finding: Finding): BriefSentence =>
  about(desk, finding, `${disputedWords(desk, finding)} · ${verdictOf(finding)} · ${firstSentence(withStop(flat(desk, finding.explanation)))}`)

const resultWords = (finding: Finding): string => {
  const result = typeof finding.result === 'number' ? numberWords(Number(finding.result.toPrecision(6))) : (finding.result ?? '–')
  return finding.interval ? `${result}; ${finding.interval.map((end) => numberWords(Number(end.toPrecision(6)))).join('…')}` : result
}

const claimedWords = (finding: Finding): string => (typeof finding.claimed === 'number' ? numberWords(finding.claimed) : (finding.claimed ?? '–'))

/** The row of a sum: mark, check, formula, result and interval, printed, verdict. */
const sumRow = (desk: Desk, finding: Finding): readonly BriefCell[] => {
  const parts = [
    desk.marks.get(finding.id) ?? '?',
    checkWords(finding),
    flat(desk, finding.formula),
    resultWords(finding),
    claimedWords(finding),
    verdictOf(finding),
  ]
  const made = about(desk, finding, parts.join(' · '))
  return parts.map((shown) => ({ shown, sentence: made }))
}

const sumColumns = ['', 'check', 'sum', 'result; interval', 'printed', 'verdict']

/** The table of some sums; nothing when there are none. */
export const sumRows = (desk: Desk, findings: readonly Finding[]): readonly BriefTable[] =>
  table(
    sumColumns,
    findings.map((finding) => sumRow(desk, finding)),
  )

/** Findings that are told in full. */
export const toldFindings = (desk: Desk): readonly Finding[] => orderFindings(desk.findings.filter(isFinding), desk.documents)

const rows = (desk: Desk, wanted: (finding: Finding) => boolean): readonly Finding[] =>
  orderFindings(
    desk.findings.filter((finding) => !isFinding(finding) && finding.formula !== '' && wanted(finding)),
    desk.documents,
  )

const onLists: ReadonlySet<string> = new Set(['office', 'membership'])

/** Sums whose outcome the text prints; those without a sum are left out. */
export const sumFindings = (desk: Desk): readonly Finding[] => rows(desk, (finding) => !isDerived(finding) && !onLists.has(finding.check))

/** Sums that only conclude a figure that the text does not print. */
export const derivedFindings = (desk: Desk): readonly Finding[] => rows(desk, isDerived)

/** Offices and memberships that are on the dated lists, as told. */
export const listFindings = (desk: Desk): readonly Finding[] => rows(desk, (finding) => onLists.has(finding.check) && !isDerived(finding))
