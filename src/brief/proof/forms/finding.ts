import type { Finding } from '../../../model/finding.ts'
import { type Case, type Fault, fault, must } from '../proof.ts'
import { even } from '../quotes.ts'

const verdicts: Readonly<Record<string, Finding['verdict']>> = {
  'adds up': 'consistent',
  'within rounding': 'within-rounding',
  'does not add up': 'inconsistent',
  tension: 'tension',
  'contradicts reference': 'contradicts-reference',
  'cannot be checked': 'unverifiable',
  derived: 'unverifiable',
  'no source named': 'unverifiable',
}

const told = /^(?<mark>[FS]\d+) · (?<verdict>[a-z ]+?)(?<repaired>, repaired)? · (?<check>[a-z ]+?)\. (?<rest>.*)$/su
const warning = /^“(?<words>[^”]*)” · (?<verdict>[a-z ]+?)(?<repaired>, repaired)? · (?<rest>.*)$/su

const flat = (one: Case, text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\b[A-Z]{3}\b/g, (code) => one.world.names.get(code)?.[0] ?? code)
    .trim()
    .replace(/^the (?=\p{Lu})/u, 'The ')
const stop = (text: string): string => (/[.!?…”]$/.test(text) ? text : `${text}.`)

const special: ReadonlySet<string> = new Set(['derived', 'no source named'])

/** What an unverifiable finding is called when it only concludes a figure, or only misses a source. */
const kindOf = (finding: Finding): string | null =>
  finding.check === 'unsourced'
    ? 'no source named'
    : finding.verdict === 'unverifiable' && finding.result !== null && finding.claimed === null
      ? 'derived'
      : null

const verdictFaults = (finding: Finding, said: string, repaired: string | undefined): readonly Fault[] => [
  ...must(verdicts[said] === finding.verdict, 'status', said, `the finding says ${finding.verdict}`),
  ...must(
    said !== 'unverifiable' && kindOf(finding) === (special.has(said) ? said : null),
    'status',
    said,
    'derived or not, the finding says otherwise',
  ),
  ...must(Boolean(repaired) === (finding.repair !== null), 'status', repaired ?? '', 'repaired or not, the finding says otherwise'),
]

/** The words of every input stand at its place. */
const inputFaults = (one: Case, finding: Finding): readonly Fault[] =>
  finding.inputs.flatMap((input) => {
    const text = one.world.documents.get(input.document)?.text.slice(input.span.start, input.span.end) ?? ''
    const cited = one.sentence.cites.some(
      (cite) => cite.document === input.document && cite.span.start === input.span.start && cite.span.end === input.span.end,
    )
    return [
      ...must(even(text) === even(input.quote), 'quote', input.quote, 'not at the place of the input'),
      ...must(cited, 'words', input.quote, 'an input is not cited'),
    ]
  })

const toldRest = (one: Case, finding: Finding): string => {
  const sum = finding.formula === '' ? '' : ` Sum: ${stop(flat(one, finding.formula))}`
  return stop(flat(one, finding.explanation)) + sum + (finding.settles ? ` To settle it: ${stop(flat(one, finding.settles))}` : '')
}

const toldFaults = (one: Case, finding: Finding, m: Readonly<Record<string, string | undefined>>): readonly Fault[] => [
  ...must(m.mark === one.world.marks.get(finding.id), 'mark', m.mark!, 'the mark of another finding'),
  ...must(m.check!.replaceAll(' ', '-') === finding.check, 'words', m.check!, `the finding is ${finding.check}`),
  ...verdictFaults(finding, m.verdict!, m.repaired),
  ...must(m.rest === toldRest(one, finding), 'words', m.rest!, 'not the words, sum and settling of the finding'),
]

/** All of the words, or whole sentences from the beginning. */
const isBeginning = (said: string, all: string): boolean =>
  said === all || (/[.!?]$/.test(said) && /^\s+[\p{Lu}"“]/u.test(all.startsWith(said) ? all.slice(said.length) : ''))

const warningFaults = (one: Case, finding: Finding, m: Readonly<Record<string, string | undefined>>): readonly Fault[] => {
  const pieces = even(m.words!).replace(/ ?…$/, '')
  const around = (id: string | null) => one.world.records.get(id ?? '')?.quote ?? ''
  const stands = finding.inputs.some((input) =>
    [input.quote, around(input.record)].some((text) =>
      even(text)
        .replace(/^'+|'+$/g, '')
        .includes(pieces),
    ),
  )
  return [
    ...must(stands && pieces !== '', 'quote', m.words!, 'not the words of an input'),
    ...verdictFaults(finding, m.verdict!, m.repaired),
    ...must(isBeginning(m.rest!, stop(flat(one, finding.explanation))), 'words', m.rest!, 'not the words of the finding'),
  ]
}

const numeric = (text: string): number => {
  const m = /^(−?)([\d,]+(?:\.\d+)?)(?: (million|billion|trillion))?$/.exec(text)
  const scale = m?.[3] === 'million' ? 1e6 : m?.[3] === 'billion' ? 1e9 : m?.[3] === 'trillion' ? 1e12 : 1
  return m ? Number(m[2]!.replaceAll(',', '')) * scale * (m[1] ? -1 : 1) : Number.NaN
}

const same = (text: string, value: number | string | null): boolean => {
  if (value === null) return text === '–'
  if (typeof value === 'string') return text === value
  return Math.abs(numeric(text) - value) <= 1e-9 * Math.abs(value)
}

/** Results and the ends of their intervals are printed to six digits. */
const sameRounded = (text: string, value: number | string | null): boolean =>
  same(text, typeof value === 'number' ? Number(value.toPrecision(6)) : value)

const resultFaults = (finding: Finding, said: string): readonly Fault[] => {
  const [result, bounds] = said.split('; ')
  const ends = bounds?.split('…')
  const within =
    finding.interval === null ? ends === undefined : ends?.length === 2 && finding.interval.every((end, at) => sameRounded(ends[at]!, end))
  return [
    ...must(sameRounded(result!, finding.result), 'number', result!, `the sum gives ${finding.result}`),
    ...must(within, 'number', bounds ?? '', 'another interval'),
  ]
}

const rowFaults = (one: Case, finding: Finding): readonly Fault[] => {
  const parts = one.sentence.text.split(' · ')
  if (parts.length !== 6) return [fault('words', one.sentence.text, 'not a row of sums that can be read')]
  const [mark, check, formula, result, claimed, verdict] = parts as [string, string, string, string, string, string]
  return [
    ...must(mark === one.world.marks.get(finding.id), 'mark', mark, 'the mark of another finding'),
    ...must(check.replaceAll(' ', '-') === finding.check, 'words', check, `the finding is ${finding.check}`),
    ...must(formula === flat(one, finding.formula), 'number', formula, 'not the formula of the finding'),
    ...resultFaults(finding, result),
    ...must(same(claimed, finding.claimed), 'number', claimed, `printed is ${finding.claimed}`),
    ...verdictFaults(finding, verdict.replace(/, repaired$/, ''), verdict.endsWith(', repaired') ? 'yes' : undefined),
  ]
}

/** A finding told in full, as a warning, or as a row of sums: its own words, sum and verdict, its inputs in place. */
export const findingFaults = (one: Case): readonly Fault[] => {
  const finding = one.world.findings.find((each) => each.id === one.sentence.findings[0])
  if (!finding || one.sentence.findings.length !== 1) return [fault('words', one.sentence.text, 'not of one known finding')]
  const full = told.exec(one.sentence.text)?.groups
  const warned = warning.exec(one.sentence.text)?.groups
  const own = full ? toldFaults(one, finding, full) : warned ? warningFaults(one, finding, warned) : rowFaults(one, finding)
  const marks = must(
    one.sentence.marks.length === 1 && one.sentence.marks[0] === one.world.marks.get(finding.id),
    'mark',
    one.sentence.marks.join(),
    'not the mark of the finding',
  )
  return [...own, ...marks, ...inputFaults(one, finding)]
}
